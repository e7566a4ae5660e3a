// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/adjustmentspage.h"

#include "ui/desk/adjustmentdetail.h"
#include "ui/desk/adjustmentdialog.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

AdjustmentsPage::AdjustmentsPage(FloorConnection& floor, QWidget* parent)
    : DecisionPage(floor, u"adjustments"_s, tr("Adjustments"), ButtonKind::Secondary, parent)
    , m_model(floor.desk())
    , m_states(new QComboBox)
    , m_detail(new AdjustmentDetail)
    , m_adjust(makeButton(tr("Adjust credits ..."), u"pencil"_s, ButtonKind::Primary))
    , m_takeBack(makeButton(tr("Take back ..."), u"undo-2"_s))
{
    setList(m_model);
    setUpTable();
    m_states->addItem(tr("Waiting"));
    m_states->addItem(tr("All adjustments"));
    addChoice(m_states, tr("Which adjustments"));
    m_adjust->setObjectName(u"adjustButton"_s);
    m_takeBack->setObjectName(u"takeBackButton"_s);
    for (QPushButton* button : {m_takeBack, &declineButton(), &approveButton(), m_adjust})
        title().addAtEnd(button);
    addWaitingCount();
    addPane(m_detail, tr("Adjustment beside the table"));
    setBody();
    addPageAction(u"adjustments.adjust"_s, tr("&Adjust credits ..."), u"pencil"_s, "Ctrl+N", [this] { askAdjustment(); });
    addDecisionActions();
    addPageAction(u"adjustments.takeback"_s, tr("&Take it back ..."), u"undo-2"_s, "", [this] { askTakeBack(); });
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, m_detail}});
    followDesk(u"adjustments"_s);
    connect(m_states, &QComboBox::activated, this, [this](int index) { m_model.setWithDecided(index > 0); });
    connect(m_adjust, &QPushButton::clicked, this, &AdjustmentsPage::askAdjustment);
    connect(m_takeBack, &QPushButton::clicked, this, &AdjustmentsPage::askTakeBack);
    updateAll();
}

AdjustmentsPage::~AdjustmentsPage()
{
    delete m_dialog;
}

void AdjustmentsPage::setUpTable()
{
    table().setColumnKind(AdjustmentModel::NumberColumn, CellKind::Id, u"10000"_s);
    table().setColumnKind(AdjustmentModel::WorkspaceColumn, CellKind::Text, u"Bayou Brokers Inc"_s);
    table().setColumnKind(AdjustmentModel::KindColumn, CellKind::Text, adjustmentKindText(AdjustmentKind::Bonus));
    table().setColumnKind(AdjustmentModel::AmountColumn, CellKind::Count, u"+$100,000.00"_s);
    table().setColumnKind(AdjustmentModel::StateColumn, CellKind::Word, adjustmentStateText(AdjustmentState::Proposed));
    table().setColumnKind(AdjustmentModel::ReasonColumn, CellKind::Text, u"Leads of a faulty upload, ticket 4711"_s);
    for (const int column : {AdjustmentModel::ProposedByColumn, AdjustmentModel::DecidedByColumn})
        table().setColumnKind(column, CellKind::Soft, u"operator@floor.example"_s);
    table().setColumnKind(AdjustmentModel::ProposedColumn, CellKind::Time, widestDateTime(locale()));
    table().header().setStretchLastSection(true);
    offerColumns(table(), AdjustmentModel::NumberColumn);
}

void AdjustmentsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(AdjustmentModel::ProposedColumn, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(AdjustmentModel::AmountColumn, CellKind::Count, adjustmentAmountText(AdjustmentKind::Line, Money::fromMinor(10'000'000), format));
}

void AdjustmentsPage::sayEmpty(EmptyState& empty)
{
    if (m_model.isWithDecided())
        empty.say(u"scale"_s, tr("Nothing has been adjusted yet"), tr("Adjust credits changes what a broker has, with a reason."));
    else
        empty.say(u"circle-check"_s, tr("No adjustment waits"), tr("What another operator proposes beyond the limit comes here by itself."));
}

QString AdjustmentsPage::money(Money amount) const
{
    return formatMoney(amount, m_model.format().locale, m_model.format().currency);
}

QString AdjustmentsPage::amountOf(const Adjustment& one) const
{
    return adjustmentAmountText(one.kind, one.amount, m_model.format());
}

void AdjustmentsPage::updateHead()
{
    int own = 0;
    int others = 0;
    for (int line = 0; line < m_model.rowCount(); ++line) {
        const Adjustment& one = m_model.row(line);
        if (one.state == AdjustmentState::Proposed)
            ++(one.isOwn ? own : others);
    }
    sayWaiting(others, own);
    m_adjust->setEnabled(!m_terms.isRunning() && !m_changing.isRunning());
    updatePane();
}

void AdjustmentsPage::updatePane()
{
    const Adjustment* one = currentOf(m_model);
    const bool isWaiting = one && one->state == AdjustmentState::Proposed && !m_changing.isRunning();
    updateDecision(isWaiting, one && one->isOwn, tr("You proposed it: another operator must consent."));
    m_takeBack->setEnabled(one && one->state == AdjustmentState::Posted && one->kind != AdjustmentKind::Line && !one->isReversed && !m_changing.isRunning());
    if (one)
        m_detail->showAdjustment(*one, m_model.format());
    else
        m_detail->showNothing();
}

void AdjustmentsPage::askAdjustment()
{
    if (m_dialog || m_terms.isRunning() || m_changing.isRunning())
        return;
    // What the wallets have is asked for each time: the dialog says what they will have.
    m_terms.ask(floor().desk().adjustmentTerms(), [this](const Result<AdjustmentTerms>& terms) {
        if (terms)
            openDialog(*terms);
        else
            strip().say(terms.error());
        updateHead();
    });
    updateHead();
}

void AdjustmentsPage::openDialog(const AdjustmentTerms& terms)
{
    const Adjustment* one = currentOf(m_model);
    m_dialog = new AdjustmentDialog(terms, one ? one->workspace : QString(), m_model.format(), window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AdjustmentDialog::given, this, &AdjustmentsPage::send);
    m_dialog->open();
}

void AdjustmentsPage::send(const AdjustmentRequest& request)
{
    m_changing.ask(floor().desk().adjust(request), [this, request](const Result<Adjustment>& done) { sayDone(done, [this, request] { send(request); }); });
    updateHead();
}

void AdjustmentsPage::sayDone(const Result<Adjustment>& done, const std::function<void()>& again)
{
    if (done) {
        const QString what = tr("%1, %2 of %3", "amount, credits, broker").arg(amountOf(*done), adjustmentKindText(done->kind), done->workspace);
        if (done->state == AdjustmentState::Proposed)
            strip().say(Tone::Waiting, tr("Adjustment %1 waits for another operator.").arg(QString::number(done->number)), what);
        else if (done->state == AdjustmentState::Posted)
            strip().say(Tone::Good, tr("Adjustment %1 is carried out.").arg(QString::number(done->number)), what);
        else
            strip().say(Tone::Good, tr("Adjustment %1 will not be carried out.").arg(QString::number(done->number)), what);
    } else {
        sayFailed(done.error(), again);
    }
    refresh();
    updateHead();
}

void AdjustmentsPage::askDecision(bool isApproved)
{
    const Adjustment& one = *currentOf(m_model);
    const QString number = QString::number(one.number);
    const QString what = tr("%1, %2 of %3", "amount, credits, broker").arg(amountOf(one), adjustmentKindText(one.kind), one.workspace);
    WordsDialog::Question question{isApproved  ? tr("Approve adjustment %1").arg(number)
                                   : one.isOwn ? tr("Withdraw adjustment %1").arg(number)
                                               : tr("Decline adjustment %1").arg(number),
                                   isApproved ? tr("%1. It is carried out at once, in both your names.").arg(what) : tr("%1. Nothing changes.").arg(what),
                                   tr("&Note, if there is one"),
                                   isApproved  ? tr("Approve")
                                   : one.isOwn ? tr("Withdraw")
                                               : tr("Decline"),
                                   adjustmentReasonMost,
                                   false};
    if (!isApproved)
        question.kind = ButtonKind::Danger;
    askWords(question, [this, asked = one.number, isApproved](const QString& note) { decide(asked, isApproved, note); });
}

void AdjustmentsPage::decide(qint64 number, bool isApproved, const QString& note)
{
    m_changing.ask(floor().desk().decide(number, isApproved, note), [this, number, isApproved, note](const Result<Adjustment>& done) {
        sayDone(done, [this, number, isApproved, note] { decide(number, isApproved, note); });
    });
    updateHead();
}

void AdjustmentsPage::askTakeBack()
{
    const Adjustment* one = currentOf(m_model);
    if (!one || isAsking() || !m_takeBack->isEnabled())
        return;
    // Made once: whatever becomes of the line, it is taken back once.
    askWords({tr("Take back adjustment %1").arg(QString::number(one->number)),
              tr("%1 gets one of the opposite amount, linked to it. The same limit holds.").arg(one->workspace), tr("&Reason"), tr("Take it back"),
              adjustmentReasonMost, true, ButtonKind::Danger},
             [this, key = QUuid::createUuid(), number = one->number](const QString& reason) { takeBack(key, number, reason); });
}

void AdjustmentsPage::takeBack(const QUuid& key, qint64 number, const QString& reason)
{
    m_changing.ask(floor().desk().takeBack(key, number, reason),
                   [this, key, number, reason](const Result<Adjustment>& done) { sayDone(done, [this, key, number, reason] { takeBack(key, number, reason); }); });
    updateHead();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/findingspage.h"

#include "ui/desk/findingdetail.h"
#include "ui/payouts/wordsdialog.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

FindingsPage::FindingsPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"findings"_s, tr("Payments to look at"), parent)
    , m_model(floor.desk())
    , m_states(new QComboBox)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_detail(new FindingDetail)
    , m_giveBack(makeButton(tr("Back to the card ..."), u"undo-2"_s))
    , m_credit(makeButton(tr("Credit it ..."), u"wallet"_s))
    , m_close(makeButton(tr("Close ..."), u"check"_s, ButtonKind::Primary))
{
    setList(m_model);
    setUpTable();
    m_states->addItem(tr("Open", "findings"));
    m_states->addItem(tr("All findings"));
    addChoice(m_states, tr("Which findings"));
    m_giveBack->setObjectName(u"giveBackButton"_s);
    m_credit->setObjectName(u"creditButton"_s);
    m_close->setObjectName(u"closeButton"_s);
    for (QPushButton* button : {m_giveBack, m_credit, m_close})
        title().addAtEnd(button);
    addCount(m_count);
    addPane(m_detail, tr("Finding beside the table"));
    setBody();
    addPageAction(u"findings.back"_s, tr("Give the payment &back to its card ..."), u"undo-2"_s, "", [this] { ask(Act::GiveBack); });
    addPageAction(u"findings.credit"_s, tr("C&redit the payment to the wallet ..."), u"wallet"_s, "", [this] { ask(Act::Credit); });
    addPageAction(u"findings.close"_s, tr("&Close the finding ..."), u"check"_s, "Ctrl+Return", [this] { ask(Act::Close); });
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, m_detail}});
    followDesk(u"findings"_s);
    connect(m_states, &QComboBox::activated, this, [this](int index) { m_model.setWithClosed(index > 0); });
    for (const Act act : {Act::GiveBack, Act::Credit, Act::Close})
        connect(buttonOf(act), &QPushButton::clicked, this, [this, act] { ask(act); });
    updateAll();
}

FindingsPage::~FindingsPage()
{
    delete m_words;
}

void FindingsPage::setUpTable()
{
    table().setColumnKind(FindingModel::NumberColumn, CellKind::Id, u"10000"_s);
    table().setColumnKind(FindingModel::KindColumn, CellKind::Text, findingKindText(needsReviewFinding));
    table().setColumnKind(FindingModel::WorkspaceColumn, CellKind::Text, u"Bayou Brokers Inc"_s);
    table().setColumnKind(FindingModel::AmountColumn, CellKind::Count, u"$10,000.00"_s);
    table().setColumnKind(FindingModel::OrderColumn, CellKind::Count, u"104200"_s);
    table().setColumnKind(FindingModel::FoundColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(FindingModel::StateColumn, CellKind::Word, tr("Closed"));
    table().setColumnKind(FindingModel::DetailColumn, CellKind::Soft, u"a live event at a test floor"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), FindingModel::NumberColumn);
}

void FindingsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(FindingModel::FoundColumn, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(FindingModel::AmountColumn, CellKind::Count, formatMoney(Money::fromMinor(1'000'000), format.locale, format.currency));
}

void FindingsPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"circle-check"_s, tr("No payment wants a look"), tr("What the rules cannot decide comes here by itself: odd amounts, strange events, refunds that failed, disputes."));
}

QPushButton* FindingsPage::buttonOf(Act act) const
{
    return act == Act::GiveBack ? m_giveBack : act == Act::Credit ? m_credit : m_close;
}

void FindingsPage::updateHead()
{
    int open = 0;
    for (int line = 0; line < m_model.rowCount(); ++line)
        open += !m_model.row(line).closedAt.isValid();
    m_count->setText(open == 1 ? tr("1 is open") : tr("%Ln are open", nullptr, open));
    m_count->setVisible(open > 0);
    updatePane();
}

void FindingsPage::updatePane()
{
    const CardFinding* one = currentOf(m_model);
    const bool isOpen = one && !one->closedAt.isValid() && !m_deciding.isRunning();
    const bool isPayment = one && one->kind == needsReviewFinding;
    m_giveBack->setEnabled(isOpen && isPayment);
    m_credit->setEnabled(isOpen && isPayment);
    m_close->setEnabled(isOpen && !isPayment);
    m_close->setToolTip(isOpen && isPayment ? tr("It is closed when the payment is given back or credited.") : QString());
    if (one)
        m_detail->showFinding(*one, m_model.format());
    else
        m_detail->showNothing();
}

void FindingsPage::ask(Act act)
{
    const CardFinding* one = currentOf(m_model);
    if (!one || m_words || !buttonOf(act)->isEnabled())
        return;
    const QString amount = one->amount ? formatMoney(*one->amount, m_model.format().locale, one->currency) : QString();
    WordsDialog::Question question{tr("Close finding %1").arg(QString::number(one->number)), findingWantedText(one->kind), tr("&Note"), tr("Close it"), 500};
    if (act == Act::GiveBack) {
        question.title = tr("Give %1 back to the card").arg(amount);
        question.sentence = tr("The gateway asks the provider for it; the order ends without leads.");
        question.label = tr("&Reason");
        question.act = tr("Give it back");
        question.kind = ButtonKind::Danger;
    } else if (act == Act::Credit) {
        question.title = tr("Credit %1 to %2").arg(amount, one->workspace);
        question.sentence = tr("The wallet has it at once; the order ends without leads, and may be placed again.");
        question.label = tr("&Reason");
        question.act = tr("Credit it");
    }
    m_words = new WordsDialog(question, window());
    m_words->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_words, &WordsDialog::given, this, [this, act, finding = *one](const QString& words) { decide(act, finding, words); });
    m_words->open();
}

void FindingsPage::decide(Act act, const CardFinding& finding, const QString& words)
{
    auto done = act == Act::Close ? floor().desk().closeFinding(finding.number, words)
                                  : floor().desk().resolvePayment(finding.object, act == Act::GiveBack, words);
    m_deciding.ask(done, [this, act, finding, words](const Result<>& answer) {
        if (answer) {
            strip().say(Tone::Good, act == Act::GiveBack ? tr("The payment goes back to its card.")
                                    : act == Act::Credit ? tr("The payment is credited to %1.").arg(finding.workspace)
                                                         : tr("Finding %1 is closed.").arg(QString::number(finding.number)));
        } else {
            sayFailed(answer.error(), [this, act, finding, words] { decide(act, finding, words); });
        }
        refresh();
        updateHead();
    });
    updateHead();
}

} // namespace leadfloor

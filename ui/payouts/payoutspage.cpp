// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payouts/payoutspage.h"

#include "ui/payouts/statementdialog.h"
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

namespace {

constexpr int bankReferenceMost = 200;

} // namespace

PayoutsPage::PayoutsPage(FloorConnection& floor, bool isOperator, QWidget* parent)
    : ListPage(floor, u"payouts"_s, tr("Payouts"), parent)
    , m_isOperator(isOperator)
    , m_model(floor.payouts())
    , m_states(new QComboBox)
    , m_sum(new ThemedLabel({}, Role::Text2))
    , m_statement(makeButton(tr("Statement"), u"file-text"_s, isOperator ? ButtonKind::Secondary : ButtonKind::Primary))
    , m_paid(makeButton(tr("Mark as paid ..."), u"circle-check"_s, ButtonKind::Primary))
    , m_reverse(makeButton(tr("Came back ..."), u"undo-2"_s))
{
    setList(m_model);
    table().setColumnKind(PayoutModel::NumberColumn, CellKind::Id, u"1000"_s);
    table().setColumnKind(PayoutModel::PartnerColumn, CellKind::Text, u"Acme Leads Inc"_s);
    table().setColumnKind(PayoutModel::AmountColumn, CellKind::Money, u"$100,000.00"_s);
    table().setColumnKind(PayoutModel::StateColumn, CellKind::Word, commissionStateText(CommissionState::Made));
    for (const int column : {PayoutModel::MadeColumn, PayoutModel::PaidColumn})
        table().setColumnKind(column, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(PayoutModel::WordsColumn, CellKind::Soft, u"TRX-2026-0331-0001"_s);
    table().setColumnHidden(PayoutModel::PartnerColumn, !isOperator);
    table().header().setStretchLastSection(true);
    offerColumns(table(), PayoutModel::NumberColumn);

    m_states->addItem(tr("All payouts"), QVariant());
    for (const PayoutState state : payoutStates)
        m_states->addItem(payoutStateText(state), int(state));
    addChoice(m_states, tr("Which payouts"));
    m_statement->setObjectName(u"statementButton"_s);
    m_paid->setObjectName(u"paidButton"_s);
    m_reverse->setObjectName(u"reverseButton"_s);
    for (QPushButton* button : {m_reverse, m_statement, m_paid})
        title().addAtEnd(button);
    for (QPushButton* button : {m_reverse, m_paid})
        button->setVisible(isOperator);
    m_sum->setObjectName(u"sumLabel"_s);
    head().addWidget(m_sum);
    setBody();
    addPageAction(u"payouts.statement"_s, tr("&Statement of this payout ..."), u"file-text"_s, "Ctrl+Return", [this] { showStatement(); });
    if (isOperator) {
        addPageAction(u"payouts.paid"_s, tr("&Mark it as paid ..."), u"circle-check"_s, "", [this] { askPaid(); });
        addPageAction(u"payouts.reverse"_s, tr("It &came back ..."), u"undo-2"_s, "", [this] { askReversed(); });
    }
    addListActions();
    setPanes({{&stack(), &table()}});
    connect(m_states, &QComboBox::activated, this, [this](int index) {
        const QVariant state = m_states->itemData(index);
        m_model.setState(state.isValid() ? std::optional(PayoutState(state.toInt())) : std::nullopt);
    });
    connect(&table(), &LfTableView::openRequested, this, &PayoutsPage::showStatement);
    connect(m_statement, &QPushButton::clicked, this, &PayoutsPage::showStatement);
    connect(m_paid, &QPushButton::clicked, this, &PayoutsPage::askPaid);
    connect(m_reverse, &QPushButton::clicked, this, &PayoutsPage::askReversed);
    updateAll();
}

PayoutsPage::~PayoutsPage()
{
    delete m_statementDialog;
    delete m_words;
}

void PayoutsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    for (const int column : {PayoutModel::MadeColumn, PayoutModel::PaidColumn})
        table().setColumnKind(column, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(PayoutModel::AmountColumn, CellKind::Money, formatMoney(Money::fromMinor(10'000'000), format.locale, format.currency));
}

void PayoutsPage::sayEmpty(EmptyState& empty)
{
    if (m_model.state())
        empty.say(u"receipt-text"_s, tr("No payout is in this state"), tr("Choose another above the table."));
    else if (m_isOperator)
        empty.say(u"receipt-text"_s, tr("Nothing has been paid out yet"), tr("The page Partners shows who can be paid."));
    else
        empty.say(u"receipt-text"_s, tr("Nothing has been paid out yet"), tr("What is payable goes out with the floor's next payout."));
}

void PayoutsPage::updateHead()
{
    Money made, paid;
    for (int line = 0; line < m_model.rowCount(); ++line) {
        const Payout& payout = m_model.row(line);
        if (payout.state == PayoutState::Made)
            made = made.plus(payout.amount).value_or(made);
        else if (payout.state == PayoutState::Paid)
            paid = paid.plus(payout.amount).value_or(paid);
    }
    const CellFormat& format = m_model.format();
    m_sum->setText(tr("%1 on its way, %2 paid").arg(formatMoney(made, format.locale, format.currency), formatMoney(paid, format.locale, format.currency)));
    m_sum->setVisible(m_model.rowCount() > 0);
    updatePane();
}

void PayoutsPage::updatePane()
{
    const Payout* payout = currentOf(m_model);
    m_statement->setEnabled(payout);
    m_paid->setEnabled(payout && payout->state == PayoutState::Made && !m_changing.isRunning());
    m_reverse->setEnabled(payout && payout->state != PayoutState::Reversed && !m_changing.isRunning());
}

void PayoutsPage::showStatement()
{
    const Payout* payout = currentOf(m_model);
    if (!payout || m_statementDialog)
        return;
    m_statementDialog = new StatementDialog(floor().payouts(), *payout, m_model.format(), window());
    m_statementDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_statementDialog->open();
}

void PayoutsPage::askPaid()
{
    const Payout* payout = currentOf(m_model);
    if (!m_paid->isEnabled() || m_words)
        return;
    const QString amount = formatMoney(payout->amount, m_model.format().locale, m_model.format().currency);
    m_words = new WordsDialog({tr("Payout %1 of %2 is paid").arg(QString::number(payout->number), payout->partner),
                               tr("The partner sees that %1 was sent, with the bank's reference.").arg(amount), tr("The bank's &reference"), tr("Mark as paid"),
                               bankReferenceMost},
                              window());
    m_words->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_words, &WordsDialog::given, this, [this, partner = payout->partner, number = payout->number](const QString& words) {
        change({partner, number, true, words});
    });
    m_words->open();
}

void PayoutsPage::askReversed()
{
    const Payout* payout = currentOf(m_model);
    if (!m_reverse->isEnabled() || m_words)
        return;
    const QString amount = formatMoney(payout->amount, m_model.format().locale, m_model.format().currency);
    WordsDialog::Question question{tr("Payout %1 of %2 came back").arg(QString::number(payout->number), payout->partner),
                                   tr("%1 is payable to the partner again, and goes out with the next payout.").arg(amount), tr("&Reason"),
                                   tr("Take it back")};
    question.kind = ButtonKind::Danger;
    m_words = new WordsDialog(question, window());
    m_words->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_words, &WordsDialog::given, this, [this, partner = payout->partner, number = payout->number](const QString& words) {
        change({partner, number, false, words});
    });
    m_words->open();
}

void PayoutsPage::change(const PayoutChange& change)
{
    m_changing.ask(floor().payouts().change(change), [this, change](const Result<Payout>& done) {
        if (done) {
            const QString amount = formatMoney(done->amount, m_model.format().locale, m_model.format().currency);
            strip().say(Tone::Good, change.isPaid ? tr("Payout %1 of %2, %3, is paid.").arg(QString::number(done->number), done->partner, amount)
                                                  : tr("%1 is payable to %2 again.").arg(amount, done->partner));
            Q_EMIT changed();
        } else {
            strip().say(done.error());
        }
        refresh();
        updatePane();
    });
    updatePane();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returndeskpage.h"

#include "ui/payouts/wordsdialog.h"
#include "ui/returns/returndetail.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QMap>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReturnDeskPage::ReturnDeskPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"returndesk"_s, tr("Returns to decide"), parent)
    , m_model(floor.returns())
    , m_states(new QComboBox)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_detail(new ReturnDetail(ReturnDetail::For::Desk))
    , m_accept(makeButton(tr("Accept"), u"check"_s, ButtonKind::Primary))
    , m_refuse(makeButton(tr("Refuse ..."), u"x"_s))
{
    setList(m_model);
    setUpTable();
    for (const ReturnState state : {ReturnState::Queued, ReturnState::Refused, ReturnState::Accepted})
        m_states->addItem(state == ReturnState::Queued ? tr("Waiting") : returnStateText(state), int(state));
    addChoice(m_states, tr("Which returns"));
    m_accept->setObjectName(u"acceptButton"_s);
    m_refuse->setObjectName(u"refuseButton"_s);
    for (QPushButton* button : {m_refuse, m_accept})
        title().addAtEnd(button);
    addCount(m_count);
    addPane(m_detail, tr("Return beside the table"));
    setBody();
    addPageAction(u"returndesk.accept"_s, tr("&Accept what is selected"), u"check"_s, "Ctrl+Return", [this] { ask(true); });
    addPageAction(u"returndesk.refuse"_s, tr("&Refuse what is selected ..."), u"x"_s, "Del", [this] { ask(false); });
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, m_detail}});
    followDesk(u"returns"_s);
    connect(m_states, &QComboBox::activated, this, [this](int index) { m_model.setState(ReturnState(m_states->itemData(index).toInt())); });
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReturnDeskPage::updateHead);
    connect(m_accept, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { ask(false); });
    updateAll();
}

ReturnDeskPage::~ReturnDeskPage()
{
    delete m_words;
}

void ReturnDeskPage::setUpTable()
{
    table().setColumnKind(ReturnModel::NumberColumn, CellKind::Id, u"10000"_s);
    table().setColumnKind(ReturnModel::WorkspaceColumn, CellKind::Text, u"Bayou Brokers Inc"_s);
    table().setColumnKind(ReturnModel::LeadColumn, CellKind::Soft, u"L-0000000000"_s);
    table().setColumnKind(ReturnModel::ReasonColumn, CellKind::Text, returnReasonText(ReturnReason::OutsideFilter));
    table().setColumnKind(ReturnModel::StateColumn, CellKind::Word, returnStateText(ReturnState::Queued));
    table().setColumnKind(ReturnModel::AmountColumn, CellKind::Money, u"$10,000.00"_s);
    table().setColumnKind(ReturnModel::OrderColumn, CellKind::Count, u"104200"_s);
    table().setColumnKind(ReturnModel::MadeColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(ReturnModel::MadeByColumn, CellKind::Soft, u"Denise Thibodeaux"_s);
    table().header().moveSection(table().header().visualIndex(ReturnModel::WorkspaceColumn), 1);
    table().header().setStretchLastSection(true);
    offerColumns(table(), ReturnModel::NumberColumn);
}

void ReturnDeskPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(ReturnModel::MadeColumn, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(ReturnModel::AmountColumn, CellKind::Money, formatMoney(Money::fromMinor(1'000'000), format.locale, format.currency));
    m_model.setState(ReturnState::Queued);
}

void ReturnDeskPage::sayEmpty(EmptyState& empty)
{
    if (m_model.state() == ReturnState::Queued)
        empty.say(u"circle-check"_s, tr("No return waits"), tr("What brokers give back beyond their share comes here by itself."));
    else
        empty.say(u"undo-2"_s, tr("No return is in this state"), tr("Choose another above the table."));
}

QList<ReturnRow> ReturnDeskPage::chosen(bool isAccepted) const
{
    QList<ReturnRow> rows;
    const QModelIndexList selected = table().selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        const ReturnRow& row = m_model.row(index.row());
        if (row.state == ReturnState::Queued || (isAccepted && row.state == ReturnState::Refused))
            rows.append(row);
    }
    return rows;
}

void ReturnDeskPage::updateHead()
{
    const QList<ReturnRow> rows = chosen(true);
    Money sum;
    for (const ReturnRow& row : rows)
        sum = sum.plus(row.amount).value_or(sum);
    const CellFormat& format = m_model.format();
    QString words = m_model.state() != ReturnState::Queued ? QString()
        : m_model.rowCount() == 1                          ? tr("1 return waits")
                                                           : tr("%Ln returns wait", nullptr, m_model.rowCount());
    if (rows.size() > 1)
        words += (words.isEmpty() ? QString() : u" \u00b7 "_s)
            % tr("%Ln selected, %1", nullptr, int(rows.size())).arg(formatMoney(sum, format.locale, format.currency));
    m_count->setText(words);
    m_count->setVisible(m_model.rowCount() > 0 && !words.isEmpty());
    m_accept->setEnabled(!rows.isEmpty() && !m_deciding.isRunning());
    m_refuse->setEnabled(!chosen(false).isEmpty() && !m_deciding.isRunning());
}

void ReturnDeskPage::updatePane()
{
    if (const ReturnRow* row = currentOf(m_model))
        m_detail->showReturn(*row, m_model.format());
    else
        m_detail->showNothing();
}

/// An acceptance of one needs no words; money moves, so many are asked about.
void ReturnDeskPage::ask(bool isAccepted)
{
    const QList<ReturnRow> rows = chosen(isAccepted);
    if (rows.isEmpty() || m_deciding.isRunning() || m_words)
        return;
    Money sum;
    for (const ReturnRow& row : rows)
        sum = sum.plus(row.amount).value_or(sum);
    const QString amount = formatMoney(sum, m_model.format().locale, m_model.format().currency);
    WordsDialog::Question question;
    if (isAccepted) {
        question.title = rows.size() == 1 ? tr("Accept return %1 of %2").arg(QString::number(rows.first().number), rows.first().workspace)
                                          : tr("Accept %Ln returns", nullptr, int(rows.size()));
        question.sentence = tr("%1 goes back to where it was paid from; the leads go into quarantine, and their commission is taken back.").arg(amount);
        question.act = tr("Accept");
        question.isNeeded = false;
    } else {
        question.title = rows.size() == 1 ? tr("Refuse return %1 of %2").arg(QString::number(rows.first().number), rows.first().workspace)
                                          : tr("Refuse %Ln returns", nullptr, int(rows.size()));
        question.sentence = tr("The broker reads the reason, and may return the lead for another.");
        question.act = tr("Refuse");
        question.kind = ButtonKind::Danger;
    }
    question.label = isAccepted ? tr("&Reason, if there is one to tell") : tr("&Reason");
    m_words = new WordsDialog(question, window());
    m_words->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_words, &WordsDialog::given, this, [this, rows, isAccepted](const QString& words) { decide(rows, isAccepted, words); });
    m_words->open();
}

void ReturnDeskPage::decide(const QList<ReturnRow>& rows, bool isAccepted, const QString& reason)
{
    // The floor decides those of one workspace at once, all of them or none.
    QMap<QString, ReturnDecision> byWorkspace;
    for (const ReturnRow& row : rows) {
        ReturnDecision& decision = byWorkspace[row.workspace];
        decision.workspace = row.workspace;
        decision.numbers.append(row.number);
        decision.isAccepted = isAccepted;
        decision.reason = reason;
    }
    m_left.assign(byWorkspace.cbegin(), byWorkspace.cend());
    m_decided = 0;
    m_credited = {};
    decideNext();
}

void ReturnDeskPage::decideNext()
{
    const ReturnDecision decision = m_left.front();
    m_left.pop_front();
    m_deciding.ask(floor().returns().decide(decision), [this, decision](const Result<ReturnDecided>& done) {
        if (!done) {
            m_left.clear();
            strip().say(done.error());
        } else {
            m_decided += done->decided;
            m_credited = m_credited.plus(done->credited).value_or(m_credited);
            if (!m_left.empty()) {
                decideNext();
                return;
            }
            const QString amount = formatMoney(m_credited, m_model.format().locale, m_model.format().currency);
            strip().say(Tone::Good, !decision.isAccepted ? (m_decided == 1 ? tr("1 return is refused.") : tr("%Ln returns are refused.", nullptr, m_decided))
                                    : m_decided == 1   ? tr("1 return is accepted, %1 credited.").arg(amount)
                                                       : tr("%Ln returns are accepted, %1 credited.", nullptr, m_decided).arg(amount));
        }
        refresh();
        updateHead();
    });
    updateHead();
}

} // namespace leadfloor

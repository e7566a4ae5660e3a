// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returndialog.h"

#include "models/domain/returnservice.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReturnDialog::ReturnDialog(FloorConnection& floor, const QList<ReturnCandidate>& leads, QWidget* parent, const QString& leftOut)
    : QDialog(parent)
    , m_floor(floor)
    , m_plan(floor.returns(), leads)
    , m_title(new ThemedLabel({}, Role::Text, 18, QFont::DemiBold))
    , m_leftOut(new ThemedLabel(leftOut, Role::Text))
    , m_summary(new ThemedLabel({}, Role::Text2))
    , m_table(new LfTableView)
    , m_reason(new QComboBox)
    , m_reasonField(new FormField(tr("&Why"), *m_reason))
    , m_note(new QPlainTextEdit)
    , m_strip(new MessageStrip)
    , m_list(makeButton(tr("Show my returns"), u"undo-2"_s))
    , m_cancel(makeButton(tr("Cancel")))
    , m_send(makeButton({}, u"undo-2"_s, ButtonKind::Primary))
{
    setObjectName(u"returnDialog"_s);
    setWindowTitle(leads.size() == 1 ? tr("Return 1 lead") : tr("Return %Ln leads", nullptr, int(leads.size())));
    setWindowModality(Qt::WindowModal);
    m_title->setText(windowTitle());
    m_title->setObjectName(u"titleLabel"_s);
    m_leftOut->setObjectName(u"leftOutLabel"_s);
    m_leftOut->setWordWrap(true);
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_summary->setObjectName(u"summaryLabel"_s);
    m_summary->setWordWrap(true);
    CellFormat format;
    format.locale = locale();
    format.currency = floor.identity().currency;
    m_plan.setFormat(format);
    setUpTable();
    m_form = makeForm();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(m_title);
    column->addWidget(m_leftOut);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_form);
    column->addWidget(m_strip);
    column->addWidget(makeButtons());
    if (parent)
        dimBehind(*this);
    connect(&m_plan, &GrowingModel::stateChanged, this, &ReturnDialog::showPlan);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ReturnDialog::showPlan);
    resize(px(720), px(560));
    m_plan.reload();
}

ReturnDialog::~ReturnDialog() = default;

void ReturnDialog::setUpTable()
{
    m_table->setObjectName(u"returnTable"_s);
    m_table->setAccessibleName(tr("Leads to return"));
    m_table->setModel(&m_plan);
    m_table->setColumnKind(ReturnPlan::LeadColumn, CellKind::Text, u"Denise Thibodeaux"_s);
    m_table->setColumnKind(ReturnPlan::StateColumn, CellKind::Word, returnStateText(ReturnState::Tried));
    m_table->setColumnKind(ReturnPlan::UntilColumn, CellKind::Time, widestDateTime(locale()));
    m_table->setColumnKind(ReturnPlan::AmountColumn, CellKind::Money, money(Money::fromMinor(99'999)));
    m_table->setColumnKind(ReturnPlan::OrderColumn, CellKind::Count, u"104200"_s);
    m_table->header().setStretchLastSection(true);
    m_table->setMinimumHeight(px(64));
}

QWidget* ReturnDialog::makeForm()
{
    m_reason->setObjectName(u"reasonBox"_s);
    for (const ReturnReason reason : returnReasons)
        m_reason->addItem(returnReasonText(reason), int(reason));
    m_note->setObjectName(u"noteField"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(px(44));
    m_note->setPlaceholderText(tr("When you called, what you heard, what you found"));
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(10));
    rows->addWidget(m_reasonField);
    rows->addWidget(new FormField(tr("W&hat speaks for it"), *m_note, tr("For whoever reviews it. Kept with the return.")));
    return form;
}

QWidget* ReturnDialog::makeButtons()
{
    m_list->setObjectName(u"showReturnsButton"_s);
    m_list->hide();
    m_cancel->setObjectName(u"cancelButton"_s);
    m_send->setObjectName(u"returnButton"_s);
    m_send->setDefault(true);
    for (QPushButton* button : {m_list, m_cancel})
        button->setAutoDefault(false);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, px(6), 0, 0);
    row->setSpacing(px(8));
    row->addStretch(1);
    row->addWidget(m_list);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    connect(m_list, &QPushButton::clicked, this, [this] {
        Q_EMIT returnsRequested();
        accept();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ReturnDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &ReturnDialog::send);
    return foot;
}

QString ReturnDialog::money(Money amount) const
{
    return formatMoney(amount, locale(), m_floor.identity().currency);
}

ReturnReason ReturnDialog::reason() const
{
    return ReturnReason(m_reason->currentData().toInt());
}

/// What the leads are worth, and what will become of them for this reason.
void ReturnDialog::showPlan()
{
    if (m_list->isVisibleTo(this))
        return; // it is over
    if (m_plan.error()) {
        m_strip->say(*m_plan.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, &m_plan, &ReturnPlan::reload);
    } else if (!m_plan.hasAnswer()) {
        m_summary->setText(tr("Asking which of them can be returned ..."));
    } else if (!m_sent) {
        m_strip->hide();
    }
    const int open = int(m_plan.openLeads().size());
    m_send->setText(open == 1 ? tr("Return 1 lead") : tr("Return %Ln leads", nullptr, open));
    m_send->setEnabled(open > 0 && !m_pending.isRunning());
    m_form->setEnabled(!m_pending.isRunning() && !m_sent);
    if (!m_plan.hasAnswer())
        return;
    const QString all = m_plan.leads() == 1 ? (open == 1 ? tr("It can be returned and gives back %1.") : tr("It cannot be returned."))
                                            : tr("%1 of %2 can be returned and give back %3.");
    m_summary->setText(m_plan.leads() == 1 ? (open == 1 ? all.arg(money(m_plan.openTotal())) : all)
                                           : all.arg(locale().toString(open), locale().toString(m_plan.leads()), money(m_plan.openTotal())));
    const int reviewed = open - m_plan.atOnce();
    m_reasonField->setHint(open == 0            ? QString()
                           : isVerified(reason()) ? tr("The floor looks this up by itself and answers at once.")
                           : reviewed <= 0        ? tr("Credited at once.")
                           : m_plan.atOnce() == 0 ? tr("An operator reviews them: your share of returns without review is used up.")
                                                  : tr("%1 of them are credited at once, %2 are reviewed by the floor.")
                                                        .arg(locale().toString(m_plan.atOnce()), locale().toString(reviewed)));
}

void ReturnDialog::send()
{
    if (m_pending.isRunning())
        return;
    m_strip->hide();
    if (!m_sent)
        m_sent = ReturnRequest{IntentId::create(), m_plan.openLeads(), reason(), m_note->toPlainText().trimmed().left(returnNoteMost)};
    m_pending.ask(m_floor.returns().create(*m_sent), [this](const Result<ReturnReceipt>& receipt) { take(receipt); });
    showPlan();
}

void ReturnDialog::take(const Result<ReturnReceipt>& receipt)
{
    if (receipt) {
        m_sent.reset();
        showOutcome(*receipt);
        return;
    }
    const ErrorCode code = receipt.error().code;
    // It may have happened: only the very same request may follow (R18).
    if (code != ErrorCode::OutcomeUnknown && code != ErrorCode::Disconnected && code != ErrorCode::TimedOut && code != ErrorCode::Cancelled)
        m_sent.reset();
    m_strip->say(receipt.error());
    showPlan();
    if (m_sent)
        m_send->setText(tr("Ask again"));
    else
        m_plan.reload();
}

void ReturnDialog::showOutcome(const ReturnReceipt& receipt)
{
    m_plan.showOutcome(receipt);
    QStringList words;
    if (receipt.accepted > 0)
        words.append((receipt.accepted == 1 ? tr("1 lead is taken back and %1 credited.")
                                            : tr("%Ln leads are taken back and %1 credited.", nullptr, receipt.accepted))
                         .arg(money(receipt.credited)));
    if (receipt.queued > 0)
        words.append(receipt.queued == 1 ? tr("1 is under review; the bell tells you.") : tr("%Ln are under review; the bell tells you.", nullptr, receipt.queued));
    if (receipt.refused > 0)
        words.append(receipt.refused == 1 ? tr("1 was refused.") : tr("%Ln were refused.", nullptr, receipt.refused));
    if (receipt.notReturnable > 0)
        words.append(receipt.notReturnable == 1 ? tr("1 cannot be returned any more.") : tr("%Ln cannot be returned any more.", nullptr, receipt.notReturnable));
    for (const ReturnOutcome& one : receipt.returns) {
        // One sentence why, where there is one that all of them share.
        if (one.state == ReturnState::Refused) {
            words.append(returnDecisionText(one.decision));
            break;
        }
    }
    m_title->setText(receipt.accepted > 0 ? tr("Returned") : receipt.queued > 0 ? tr("Under review") : tr("Not taken back"));
    m_summary->setText(words.join(u' '));
    m_form->hide();
    m_leftOut->hide();
    m_cancel->hide();
    m_list->show();
    m_send->setText(tr("Close"));
    m_send->setIcon({});
    m_send->setEnabled(true);
    m_send->disconnect(this);
    connect(m_send, &QPushButton::clicked, this, &QDialog::accept);
    m_send->setFocus(Qt::OtherFocusReason);
    Q_EMIT returned(receipt);
}

/// What was sent may happen all the same: the page shows it then.
void ReturnDialog::reject()
{
    if (m_sent)
        Q_EMIT returned({});
    QDialog::reject();
}

} // namespace leadfloor

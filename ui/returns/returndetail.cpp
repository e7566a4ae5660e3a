// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returndetail.h"

#include "models/items/returnmodel.h"
#include "ui/lists/timelinerow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal returnDetailWidth = 316;

} // namespace

ReturnDetail::ReturnDetail(For reader, QWidget* parent)
    : DetailPane(tr("Return"), tr("Choose a return to see what became of it."), returnDetailWidth, parent)
    , m_reader(reader)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_name(new ThemedLabel({}, Role::Text2, 12))
    , m_amount(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_reason(new ThemedLabel({}, Role::Text))
    , m_note(new ThemedLabel({}, Role::Text2))
    , m_decision(new ThemedLabel({}, Role::Text2))
    , m_order(makeButton({}, u"receipt-text"_s, ButtonKind::Link))
    , m_timeline(new QVBoxLayout)
{
    setObjectName(u"returnDetail"_s);
    m_order->setObjectName(u"orderLink"_s);
    m_decision->setObjectName(u"decisionLabel"_s);
    m_note->setObjectName(u"noteLabel"_s);
    m_name->setSecret(reader == For::Broker);
    if (reader == For::Desk)
        m_order->hide();
    for (ThemedLabel* label : {m_name, m_reason, m_note, m_decision})
        label->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_title);
    head->addStretch(1);
    column().addLayout(head);
    column().addWidget(m_state, 0, Qt::AlignLeft);
    column().addWidget(m_name);
    column().addWidget(m_amount);
    column().addWidget(m_decision);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Why")));
    column().addWidget(m_reason);
    column().addWidget(m_note);
    column().addWidget(m_order, 0, Qt::AlignLeft);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    column().addLayout(m_timeline);
    column().addStretch(1);
    connect(m_order, &QPushButton::clicked, this, [this] { Q_EMIT orderRequested(m_orderNumber); });
}

ReturnDetail::~ReturnDetail() = default;

void ReturnDetail::showReturn(const ReturnRow& row, const CellFormat& format)
{
    const ReturnStateLook look = returnStateLook(row.state);
    m_orderNumber = row.orderNumber;
    m_title->setText(tr("Return %1").arg(QString::number(row.number)));
    m_state->setTone(look.tone, look.iconName);
    m_state->setWords(returnStateText(row.state));
    m_name->setText(m_reader == For::Desk ? tr("%1, lead %2").arg(row.workspace, ReturnModel::nameOf(row)) : ReturnModel::nameOf(row));
    m_amount->setText(formatMoney(row.amount, format.locale, format.currency));
    m_decision->setText(row.state == ReturnState::Queued ? (m_reader == For::Desk ? tr("Beyond what the floor credits by itself.") : tr("The floor looks at it; the bell tells you what it says."))
                                                             : returnDecisionText(row.decision));
    m_decision->setVisible(!m_decision->text().isEmpty());
    m_reason->setText(returnReasonText(row.reason));
    m_note->setText(row.note);
    m_note->setAccessibleName(row.note);
    m_note->setVisible(!row.note.isEmpty());
    m_order->setText(tr("Order %1").arg(QString::number(row.orderNumber)));
    clear(*m_timeline);
    const auto at = [&format](const QDateTime& time) { return format.locale.toString(time.toLocalTime(), QLocale::ShortFormat); };
    if (row.decidedAt.isValid())
        m_timeline->addWidget(new TimelineRow({returnStateText(row.state), at(row.decidedAt), look.iconName, look.tone}, false));
    m_timeline->addWidget(new TimelineRow({tr("Asked by %1").arg(row.madeBy), at(row.madeAt), u"undo-2"_s, Tone::Muted}, true));
    showContent();
}

} // namespace leadfloor

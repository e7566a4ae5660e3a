// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/adjustmentdetail.h"

#include "models/items/adjustmentmodel.h"
#include "ui/lists/timelinerow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal adjustmentDetailWidth = 316;

} // namespace

AdjustmentDetail::AdjustmentDetail(QWidget* parent)
    : DetailPane(tr("Adjustment"), tr("Choose an adjustment to see why it is asked for."), adjustmentDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_workspace(new ThemedLabel({}, Role::Text2, 12))
    , m_amount(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_effect(new ThemedLabel({}, Role::Text2))
    , m_who(new ThemedLabel({}, Role::Text))
    , m_reason(new ThemedLabel({}, Role::Text))
    , m_timeline(new QVBoxLayout)
{
    setObjectName(u"adjustmentDetail"_s);
    m_effect->setObjectName(u"effectLabel"_s);
    m_who->setObjectName(u"whoLabel"_s);
    m_reason->setObjectName(u"reasonLabel"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (ThemedLabel* label : {m_workspace, m_amount, m_effect, m_who, m_reason})
        label->setWordWrap(true);
    column().addWidget(m_title);
    column().addWidget(m_state, 0, Qt::AlignLeft);
    column().addWidget(m_workspace);
    column().addWidget(m_amount);
    column().addWidget(m_effect);
    column().addWidget(m_who);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Why")));
    column().addWidget(m_reason);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    column().addLayout(m_timeline);
    column().addStretch(1);
}

AdjustmentDetail::~AdjustmentDetail() = default;

void AdjustmentDetail::showAdjustment(const Adjustment& one, const CellFormat& format)
{
    const AdjustmentStateLook look = adjustmentStateLook(one.state);
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    const auto at = [&format](const QDateTime& time) { return format.locale.toString(time.toLocalTime(), QLocale::ShortFormat); };
    const bool isWaiting = one.state == AdjustmentState::Proposed;
    m_title->setText(one.reverses > 0 ? tr("Adjustment %1, takes back %2").arg(QString::number(one.number), QString::number(one.reverses))
                                      : tr("Adjustment %1").arg(QString::number(one.number)));
    m_state->setTone(look.tone, look.iconName);
    m_state->setWords(adjustmentStateText(one.state));
    m_workspace->setText(tr("%1 of %2", "credits, broker").arg(adjustmentKindText(one.kind), one.workspace));
    m_amount->setText(adjustmentAmountText(one.kind, one.amount, format));
    const Money after = one.available.plus(one.amount).value_or(one.available);
    QString effect = one.kind == AdjustmentKind::Line ? tr("The wallet may go %1 below 0 now.").arg(money(one.creditLine))
                     : isWaiting                      ? tr("The wallet has %1 now, and would have %2.").arg(money(one.available), money(after))
                                                      : tr("The wallet has %1 now.").arg(money(one.available));
    if (one.bonusDays > 0)
        effect += u' ' % tr("The bonus ends after %Ln days.", nullptr, one.bonusDays);
    m_effect->setText(effect);
    m_who->setText(isWaiting && one.isOwn ? tr("You proposed it: another operator must consent. You may withdraw it.")
                   : isWaiting            ? tr("Beyond %1 a second person must consent: you, if you agree.").arg(money(one.limit))
                   : one.isReversed       ? tr("It was taken back, or that is proposed.")
                                          : QString());
    m_who->setVisible(!m_who->text().isEmpty());
    m_reason->setText(one.reason);
    m_reason->setAccessibleName(one.reason);
    clear(*m_timeline);
    const QString proposer = one.isOwn ? tr("you", "who proposed it") : one.proposedBy;
    if (one.decidedAt.isValid()) {
        const QString decided = one.state == AdjustmentState::Posted ? tr("Approved by %1").arg(one.decidedBy) : tr("Declined by %1").arg(one.decidedBy);
        m_timeline->addWidget(new TimelineRow({one.decision.isEmpty() ? decided : tr("%1: %2", "what was decided, the note").arg(decided, one.decision),
                                               at(one.decidedAt), look.iconName, look.tone},
                                              false));
    }
    m_timeline->addWidget(new TimelineRow({isWaiting || one.decidedAt.isValid() ? tr("Proposed by %1").arg(proposer) : tr("Carried out by %1 alone").arg(proposer),
                                           at(one.proposedAt), u"pencil"_s, Tone::Muted},
                                          true));
    showContent();
}

} // namespace leadfloor

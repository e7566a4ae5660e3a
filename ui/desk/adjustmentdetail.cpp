// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/adjustmentdetail.h"

#include "models/items/adjustmentmodel.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

AdjustmentDetail::AdjustmentDetail(QWidget* parent)
    : ProposalDetail(tr("Adjustment"), tr("Choose an adjustment to see why it is asked for."), parent)
{
    setObjectName(u"adjustmentDetail"_s);
}

AdjustmentDetail::~AdjustmentDetail() = default;

void AdjustmentDetail::showAdjustment(const Adjustment& one, const CellFormat& format)
{
    const AdjustmentStateLook look = adjustmentStateLook(one.state);
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    const auto at = [&format](const QDateTime& time) { return format.locale.toString(time.toLocalTime(), QLocale::ShortFormat); };
    const bool isWaiting = one.state == AdjustmentState::Proposed;
    Proposal proposal;
    proposal.title = one.reverses > 0 ? tr("Adjustment %1, takes back %2").arg(QString::number(one.number), QString::number(one.reverses))
                                      : tr("Adjustment %1").arg(QString::number(one.number));
    proposal.state = {adjustmentStateText(one.state), {}, look.iconName, look.tone};
    proposal.of = tr("%1 of %2", "credits, broker").arg(adjustmentKindText(one.kind), one.workspace);
    proposal.amount = adjustmentAmountText(one.kind, one.amount, format);
    const Money after = one.available.plus(one.amount).value_or(one.available);
    proposal.effect = one.kind == AdjustmentKind::Line ? tr("The wallet may go %1 below 0 now.").arg(money(one.creditLine))
                      : isWaiting                      ? tr("The wallet has %1 now, and would have %2.").arg(money(one.available), money(after))
                                                       : tr("The wallet has %1 now.").arg(money(one.available));
    if (one.bonusDays > 0)
        proposal.effect += u' ' % tr("The bonus ends after %Ln days.", nullptr, one.bonusDays);
    proposal.who = isWaiting && one.isOwn ? tr("You proposed it: another operator must consent. You may withdraw it.")
                   : isWaiting            ? tr("Beyond %1 a second person must consent: you, if you agree.").arg(money(one.limit))
                   : one.isReversed       ? tr("It was taken back, or that is proposed.")
                                          : QString();
    proposal.reason = one.reason;
    const QString proposer = one.isOwn ? tr("you", "who proposed it") : one.proposedBy;
    if (one.decidedAt.isValid()) {
        const QString decided = one.state == AdjustmentState::Posted ? tr("Approved by %1").arg(one.decidedBy) : tr("Declined by %1").arg(one.decidedBy);
        proposal.steps.append({one.decision.isEmpty() ? decided : tr("%1: %2", "what was decided, the note").arg(decided, one.decision), at(one.decidedAt),
                               look.iconName, look.tone});
    }
    proposal.steps.append({isWaiting || one.decidedAt.isValid() ? tr("Proposed by %1").arg(proposer) : tr("Carried out by %1 alone").arg(proposer),
                           at(one.proposedAt), u"pencil"_s, Tone::Muted});
    showProposal(proposal);
}

} // namespace leadfloor

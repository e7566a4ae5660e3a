// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/adjustmentmodel.h"

#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

AdjustmentStateLook adjustmentStateLook(AdjustmentState state)
{
    switch (state) {
    case AdjustmentState::Proposed:
        return {u"hourglass"_s, Tone::Waiting};
    case AdjustmentState::Posted:
        return {u"circle-check"_s, Tone::Good};
    case AdjustmentState::Rejected:
        return {u"circle-x"_s, Tone::Bad};
    }
    Q_UNREACHABLE();
}

QString adjustmentAmountText(AdjustmentKind kind, Money amount, const CellFormat& format)
{
    const QString words = formatMoney(amount, format.locale, format.currency);
    if (kind == AdjustmentKind::Line)
        return AdjustmentModel::tr("to %1", "a credit line").arg(words);
    return amount.isNegative() ? words : QString(u'+' % words);
}

AdjustmentModel::AdjustmentModel(DeskService& service, QObject* parent)
    : KeysetModel<Adjustment>(columns, parent)
    , m_service(service)
{
}

void AdjustmentModel::setWithDecided(bool withDecided)
{
    if (withDecided == m_isWithDecided && hasAnswer())
        return;
    m_isWithDecided = withDecided;
    reload();
}

QFuture<Result<QList<Adjustment>>> AdjustmentModel::askPage(const Adjustment* after, int)
{
    return after ? QtFuture::makeReadyFuture(Result<QList<Adjustment>>(QList<Adjustment>())) : m_service.adjustments(m_isWithDecided);
}

QString AdjustmentModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of an adjustment");
    case WorkspaceColumn:
        return tr("Broker");
    case KindColumn:
        return tr("What");
    case AmountColumn:
        return tr("Amount");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    case ProposedByColumn:
        return tr("Proposed by");
    case ProposedColumn:
        return tr("Proposed");
    case DecidedByColumn:
        return tr("Decided by");
    }
    return {};
}

QString AdjustmentModel::cellText(int line, int column) const
{
    const Adjustment& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(one.number);
    case WorkspaceColumn:
        return one.workspace;
    case KindColumn:
        return adjustmentKindText(one.kind);
    case AmountColumn:
        return adjustmentAmountText(one.kind, one.amount, m_format);
    case StateColumn:
        return adjustmentStateText(one.state);
    case ReasonColumn:
        return one.reason;
    case ProposedByColumn:
        return one.isOwn ? tr("you") : one.proposedBy;
    case ProposedColumn:
        return m_format.locale.toString(one.proposedAt.toLocalTime(), QLocale::ShortFormat);
    case DecidedByColumn:
        return one.decidedBy.isEmpty() ? tr("nobody else", "decided it") : one.decidedBy;
    }
    return {};
}

QVariant AdjustmentModel::cellValue(int line, int column) const
{
    const Adjustment& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(one.number);
    case AmountColumn:
        return qlonglong(one.amount.minor());
    case ProposedColumn:
        return one.proposedAt;
    case WorkspaceColumn:
    case KindColumn:
    case StateColumn:
    case ReasonColumn:
    case ProposedByColumn:
    case DecidedByColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant AdjustmentModel::cellExtra(int line, int column, int role) const
{
    const Adjustment& one = row(line);
    if (role == CopyRole && column == AmountColumn)
        return amountText(one.amount, m_format.locale);
    if (role == Qt::ToolTipRole && column == ReasonColumn)
        return one.reason;
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(adjustmentStateLook(one.state).tone);
    if (role == IconNameRole)
        return adjustmentStateLook(one.state).iconName;
    return {};
}

} // namespace leadfloor

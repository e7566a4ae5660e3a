// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/returnmodel.h"

#include "models/domain/inventory.h"
#include "models/items/mask.h"
#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

ReturnStateLook returnStateLook(ReturnState state)
{
    switch (state) {
    case ReturnState::Open:
        return {u"undo-2"_s, Tone::Plain};
    case ReturnState::Queued:
    case ReturnState::Waiting:
        return {u"hourglass"_s, Tone::Waiting};
    case ReturnState::Accepted:
    case ReturnState::Returned:
        return {u"circle-check"_s, Tone::Good};
    case ReturnState::Refused:
    case ReturnState::Tried:
        return {u"circle-x"_s, Tone::Bad};
    case ReturnState::Over:
    case ReturnState::Refunded:
        return {u"clock"_s, Tone::Muted};
    }
    Q_UNREACHABLE();
}

ReturnModel::ReturnModel(ReturnService& service, QObject* parent)
    : KeysetModel<ReturnRow>(columns, parent)
    , m_service(service)
{
}

void ReturnModel::setState(std::optional<ReturnState> state)
{
    if (state == m_state && hasAnswer())
        return;
    m_state = state;
    reload();
}

QString ReturnModel::nameOf(const ReturnRow& row)
{
    const QString name = QString(row.firstName % u' ' % row.lastName).trimmed();
    return name.isEmpty() ? leadNumber(row.lead.uuid()) : name;
}

QFuture<Result<QList<ReturnRow>>> ReturnModel::askPage(const ReturnRow* after, int limit)
{
    ReturnQuery query;
    query.state = m_state;
    query.before = after ? after->cursor : 0;
    query.limit = limit;
    return m_service.returns(query);
}

QString ReturnModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of a return");
    case LeadColumn:
        return tr("Lead");
    case ReasonColumn:
        return tr("Reason");
    case StateColumn:
        return tr("State");
    case AmountColumn:
        return tr("Gives back");
    case OrderColumn:
        return tr("Order");
    case MadeColumn:
        return tr("Asked");
    case MadeByColumn:
        return tr("By");
    case WorkspaceColumn:
        return tr("Workspace");
    }
    return {};
}

QString ReturnModel::cellText(int line, int column) const
{
    const ReturnRow& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(one.number);
    case LeadColumn:
        return Mask::secret(nameOf(one));
    case ReasonColumn:
        return returnReasonText(one.reason);
    case StateColumn:
        return returnStateText(one.state);
    case AmountColumn:
        return formatMoney(one.amount, m_format.locale, m_format.currency);
    case OrderColumn:
        return QString::number(one.orderNumber);
    case MadeColumn:
        return m_format.locale.toString(one.madeAt.toLocalTime(), QLocale::ShortFormat);
    case MadeByColumn:
        return one.madeBy;
    case WorkspaceColumn:
        return one.workspace;
    }
    return {};
}

QVariant ReturnModel::cellValue(int line, int column) const
{
    const ReturnRow& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(one.number);
    case AmountColumn:
        return qlonglong(one.amount.minor());
    case OrderColumn:
        return qlonglong(one.orderNumber);
    case MadeColumn:
        return one.madeAt;
    case LeadColumn:
    case ReasonColumn:
    case StateColumn:
    case MadeByColumn:
    case WorkspaceColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant ReturnModel::cellExtra(int line, int column, int role) const
{
    const ReturnRow& one = row(line);
    if (role == CopyRole && column == AmountColumn)
        return amountText(one.amount, m_format.locale);
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(returnStateLook(one.state).tone);
    if (role == IconNameRole)
        return returnStateLook(one.state).iconName;
    if (role == Qt::ToolTipRole && !one.decision.isEmpty())
        return returnDecisionText(one.decision);
    return {};
}

} // namespace leadfloor

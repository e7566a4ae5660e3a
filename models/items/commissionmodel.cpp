// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/commissionmodel.h"

#include "models/items/tabletext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

PayStateLook payStateLook(CommissionState state)
{
    switch (state) {
    case CommissionState::Held:
        return {u"hourglass"_s, Tone::Waiting};
    case CommissionState::Cancelled:
        return {u"undo-2"_s, Tone::Muted};
    case CommissionState::Payable:
        return {u"wallet"_s, Tone::Accent};
    case CommissionState::Made:
        return {u"loader"_s, Tone::Accent};
    case CommissionState::Paid:
        return {u"circle-check"_s, Tone::Good};
    }
    Q_UNREACHABLE();
}

PayStateLook payStateLook(PayoutState state)
{
    return state == PayoutState::Reversed ? PayStateLook{u"undo-2"_s, Tone::Bad}
                                          : payStateLook(state == PayoutState::Paid ? CommissionState::Paid : CommissionState::Made);
}

QString partsCopy(qint64 parts, const QLocale& locale)
{
    return partsText(parts).replace(u'.', locale.decimalPoint());
}

CommissionModel::CommissionModel(PayoutService& service, QObject* parent)
    : KeysetModel<Commission>(columns, parent)
    , m_service(service)
{
}

void CommissionModel::setState(std::optional<CommissionState> state)
{
    if (state == m_state && hasAnswer())
        return;
    m_state = state;
    reload();
}

QFuture<Result<QList<Commission>>> CommissionModel::askPage(const Commission* after, int limit)
{
    return m_service.commissions({{}, m_state, after ? after->cursor : 0, limit});
}

QString CommissionModel::title(int column) const
{
    switch (Column(column)) {
    case SoldColumn:
        return tr("Sold");
    case FileColumn:
        return tr("File");
    case LeadsColumn:
        return tr("Leads");
    case NetColumn:
        return tr("Sold for");
    case RateColumn:
        return tr("Rate");
    case CommissionColumn:
        return tr("Commission");
    case StateColumn:
        return tr("State");
    case PayableColumn:
        return tr("Payable from");
    case ProductColumn:
        return tr("Product");
    }
    return {};
}

QString CommissionModel::cellText(int line, int column) const
{
    const Commission& one = row(line);
    const auto at = [this](const QDateTime& time) { return m_format.locale.toString(time.toLocalTime(), QLocale::ShortFormat); };
    switch (Column(column)) {
    case SoldColumn:
        return at(one.soldAt);
    case FileColumn:
        return one.fileName;
    case LeadsColumn:
        return one.reversedLeads > 0 ? tr("%1 of %2").arg(m_format.locale.toString(one.leads - one.reversedLeads), m_format.locale.toString(one.leads))
                                     : m_format.locale.toString(one.leads);
    case NetColumn:
        return formatMoney(one.net, m_format.locale, m_format.currency);
    case RateColumn:
        return rateText(one.rate, m_format.locale);
    case CommissionColumn:
        return formatParts(one.parts - one.reversedParts, m_format.locale, m_format.currency);
    case StateColumn:
        return commissionStateText(one.state);
    case PayableColumn:
        return at(one.payableAt);
    case ProductColumn:
        return one.product;
    }
    return {};
}

QVariant CommissionModel::cellValue(int line, int column) const
{
    const Commission& one = row(line);
    switch (Column(column)) {
    case SoldColumn:
        return one.soldAt;
    case LeadsColumn:
        return qlonglong(one.leads);
    case NetColumn:
        return qlonglong(one.net.minor());
    case CommissionColumn:
        return qlonglong(one.parts - one.reversedParts);
    case PayableColumn:
        return one.payableAt;
    case FileColumn:
    case RateColumn:
    case StateColumn:
    case ProductColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant CommissionModel::cellExtra(int line, int column, int role) const
{
    const Commission& one = row(line);
    if (role == CopyRole && column == NetColumn)
        return amountText(one.net, m_format.locale);
    if (role == CopyRole && column == CommissionColumn)
        return partsCopy(one.parts - one.reversedParts, m_format.locale);
    if (role == Qt::ToolTipRole && one.reversedLeads > 0 && (column == LeadsColumn || column == CommissionColumn))
        return tr("%1 leads were given back, %2 with them.")
            .arg(m_format.locale.toString(one.reversedLeads), formatParts(one.reversedParts, m_format.locale, m_format.currency));
    if (role == Qt::ToolTipRole && column == RateColumn)
        return cellText(line, column);
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(payStateLook(one.state).tone);
    return role == IconNameRole ? QVariant(payStateLook(one.state).iconName) : QVariant();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payoutmodel.h"

#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

PayoutModel::PayoutModel(PayoutService& service, QObject* parent)
    : KeysetModel<Payout>(columns, parent)
    , m_service(service)
{
}

void PayoutModel::setState(std::optional<PayoutState> state)
{
    if (state == m_state && hasAnswer())
        return;
    m_state = state;
    reload();
}

QFuture<Result<QList<Payout>>> PayoutModel::askPage(const Payout* after, int limit)
{
    return m_service.payouts({{}, m_state, after ? after->cursor : 0, limit});
}

QString PayoutModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of a payout");
    case PartnerColumn:
        return tr("Partner");
    case AmountColumn:
        return tr("Amount");
    case StateColumn:
        return tr("State");
    case MadeColumn:
        return tr("Made");
    case PaidColumn:
        return tr("Paid");
    case WordsColumn:
        return tr("Reference");
    }
    return {};
}

QString PayoutModel::cellText(int line, int column) const
{
    const Payout& payout = row(line);
    const auto at = [this](const QDateTime& time) {
        return time.isValid() ? m_format.locale.toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
    };
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(payout.number);
    case PartnerColumn:
        return payout.partner;
    case AmountColumn:
        return formatMoney(payout.amount, m_format.locale, m_format.currency);
    case StateColumn:
        return payoutStateText(payout.state);
    case MadeColumn:
        return at(payout.madeAt);
    case PaidColumn:
        return at(payout.paidAt);
    case WordsColumn:
        return payout.state == PayoutState::Reversed ? payout.reason : payout.reference;
    }
    return {};
}

QVariant PayoutModel::cellValue(int line, int column) const
{
    const Payout& payout = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(payout.number);
    case AmountColumn:
        return qlonglong(payout.amount.minor());
    case MadeColumn:
        return payout.madeAt;
    case PaidColumn:
        return payout.paidAt;
    case PartnerColumn:
    case StateColumn:
    case WordsColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant PayoutModel::cellExtra(int line, int column, int role) const
{
    const Payout& payout = row(line);
    if (role == CopyRole && column == AmountColumn)
        return amountText(payout.amount, m_format.locale);
    if (column == StateColumn && role == ToneRole)
        return int(payStateLook(payout.state).tone);
    return column == StateColumn && role == IconNameRole ? QVariant(payStateLook(payout.state).iconName) : QVariant();
}

} // namespace leadfloor

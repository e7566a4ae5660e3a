// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ordermodel.h"

#include "models/items/tabletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

OrderStateLook orderStateLook(const QString& state)
{
    if (state == "completed"_L1)
        return {OrderModel::tr("Completed"), u"circle-check"_s, Tone::Good};
    if (state == "processing"_L1)
        return {OrderModel::tr("Processing"), u"loader"_s, Tone::Waiting};
    if (state == "awaiting_payment"_L1)
        return {OrderModel::tr("Awaiting payment"), u"credit-card"_s, Tone::Waiting};
    if (state == "held"_L1)
        return {OrderModel::tr("Held"), u"hourglass"_s, Tone::Waiting};
    if (state == "draft"_L1)
        return {OrderModel::tr("Draft"), u"file-text"_s, Tone::Muted};
    if (state == "cancelled"_L1)
        return {OrderModel::tr("Cancelled"), u"circle-x"_s, Tone::Muted};
    if (state == "expired"_L1)
        return {OrderModel::tr("Expired"), u"clock"_s, Tone::Muted};
    if (state == "refunded"_L1)
        return {OrderModel::tr("Refunded"), u"undo-2"_s, Tone::Muted};
    if (state == "part_refunded"_L1)
        return {OrderModel::tr("Partly refunded"), u"undo-2"_s, Tone::Muted};
    if (state == "returned"_L1)
        return {OrderModel::tr("Returned"), u"undo-2"_s, Tone::Muted};
    if (state == "return_asked"_L1)
        return {OrderModel::tr("Return asked for"), u"hourglass"_s, Tone::Waiting};
    if (state == "return_refused"_L1)
        return {OrderModel::tr("Return refused"), u"circle-x"_s, Tone::Bad};
    if (state == "failed"_L1)
        return {OrderModel::tr("Failed"), u"circle-alert"_s, Tone::Bad};
    if (state == "needs_review"_L1)
        return {OrderModel::tr("Needs review"), u"triangle-alert"_s, Tone::Bad};
    if (state == "payment_pending"_L1)
        return {OrderModel::tr("Payment pending"), u"loader"_s, Tone::Waiting};
    if (state == "payment_failed"_L1)
        return {OrderModel::tr("Payment failed"), u"circle-alert"_s, Tone::Bad};
    if (state == "payment_expired"_L1)
        return {OrderModel::tr("Payment page closed"), u"clock"_s, Tone::Muted};
    if (state == "payment_returned"_L1)
        return {OrderModel::tr("Payment goes back"), u"undo-2"_s, Tone::Muted};
    if (state == "payment_review"_L1)
        return {OrderModel::tr("Payment under review"), u"triangle-alert"_s, Tone::Bad};
    if (state == "payment_credited"_L1 || state == "refund_credited"_L1)
        return {OrderModel::tr("Credited to the wallet"), u"wallet"_s, Tone::Good};
    if (state == "card_refunded"_L1)
        return {OrderModel::tr("Back on the card"), u"undo-2"_s, Tone::Muted};
    if (state == "disputed"_L1)
        return {OrderModel::tr("Payment disputed"), u"triangle-alert"_s, Tone::Bad};
    return {state, u"circle-question-mark"_s, Tone::Muted};
}

bool isOnHold(const OrderRow& order, const QDateTime& now)
{
    return (order.state == "held"_L1 || order.state == "awaiting_payment"_L1)
        && (!order.heldUntil.isValid() || order.heldUntil > now);
}

QString orderStateAt(const OrderRow& order, const QDateTime& now)
{
    const bool waits = order.state == "held"_L1 || order.state == "awaiting_payment"_L1;
    return waits && !isOnHold(order, now) ? u"expired"_s : order.state;
}

bool isUndelivered(const OrderRow& order)
{
    return order.state == "completed"_L1 && order.delivered < order.toDeliver();
}

QString timeLeftText(const QDateTime& until, const QLocale& locale, const QDateTime& now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = std::max<qint64>(0, now.secsTo(until));
    if (seconds >= 2 * day)
        return OrderModel::tr("%1 days").arg(locale.toString(seconds / day));
    if (seconds >= 2 * hour)
        return OrderModel::tr("%1 h", "hours").arg(locale.toString(seconds / hour));
    if (seconds >= minute)
        return OrderModel::tr("%1 min", "minutes").arg(locale.toString(seconds / minute));
    return OrderModel::tr("%1 s", "seconds").arg(locale.toString(seconds));
}

OrderModel::OrderModel(OrderService& service, QObject* parent)
    : KeysetModel<OrderRow>(columns, parent)
    , m_service(service)
    , m_shownAt(QDateTime::currentDateTimeUtc())
{
}

bool OrderModel::showTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bool hasEnded = false;
    for (int line = 0; line < rowCount(); ++line) {
        if (!isOnHold(row(line), m_shownAt))
            continue;
        hasEnded = hasEnded || !isOnHold(row(line), now);
        Q_EMIT dataChanged(index(line, StateColumn), index(line, StateColumn));
    }
    m_shownAt = now;
    return hasEnded;
}

QFuture<Result<QList<OrderRow>>> OrderModel::askPage(const OrderRow* after, int limit)
{
    return m_service.orders(after ? after->number : 0, limit);
}

QString OrderModel::keyOf(const OrderRow& row) const
{
    return QString::number(row.number);
}

QString OrderModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("Order");
    case CreatedColumn:
        return tr("Bought");
    case StateColumn:
        return tr("State");
    case LeadsColumn:
        return tr("Leads");
    case DeliveredColumn:
        return tr("Delivered");
    case TotalColumn:
        return tr("Total");
    case BuyerColumn:
        return tr("Buyer");
    }
    return {};
}

QVariant OrderModel::cellExtra(int line, int column, int role) const
{
    const OrderRow& order = row(line);
    switch (role) {
    case ToneRole:
        if (column == StateColumn)
            return int(orderStateLook(orderStateAt(order)).tone);
        if (column == DeliveredColumn && isUndelivered(order))
            return int(Tone::Waiting);
        return {};
    case CopyRole:
        return column == TotalColumn ? amountText(order.total, m_format.locale) : QVariant();
    case IconNameRole:
        return column == StateColumn ? orderStateLook(orderStateAt(order)).iconName : QVariant();
    default:
        return {};
    }
}

QString OrderModel::cellText(int line, int column) const
{
    const OrderRow& order = row(line);
    const QLocale& locale = m_format.locale;
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(order.number); // a name, not an amount: no separators
    case CreatedColumn:
        return order.createdAt.isValid() ? locale.toString(order.createdAt.toLocalTime(), QLocale::ShortFormat)
                                         : QString();
    case StateColumn:
        return isOnHold(order) && order.heldUntil.isValid()
            ? tr("%1 \u00b7 %2", "state, time left").arg(orderStateLook(order.state).text, timeLeftText(order.heldUntil, locale))
            : orderStateLook(orderStateAt(order)).text;
    case LeadsColumn:
        return locale.toString(order.leads);
    case DeliveredColumn:
        return locale.toString(order.delivered);
    case TotalColumn:
        return formatMoney(order.total, locale, m_format.currency);
    case BuyerColumn:
        return order.buyer;
    }
    return {};
}

QVariant OrderModel::cellValue(int line, int column) const
{
    const OrderRow& order = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(order.number);
    case CreatedColumn:
        return order.createdAt;
    case StateColumn:
        return orderStateAt(order);
    case LeadsColumn:
        return qlonglong(order.leads);
    case DeliveredColumn:
        return qlonglong(order.delivered);
    case TotalColumn:
        return qlonglong(order.total.minor());
    case BuyerColumn:
        return order.buyer;
    }
    return {};
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/receipts.h"

#include "app/cli/command.h"
#include "app/cli/orderlines.h"
#include "app/cli/quotes.h"
#include "models/engine/floorcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int deliveryLimit = 1000;

} // namespace

QString isoTime(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonValue isoTimeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(isoTime(time)) : QJsonValue();
}

Result<QUuid> uuidFrom(const QString& option, const std::string& words)
{
    const QUuid uuid = QUuid::fromString(text(words));
    if (uuid.isNull())
        return tl::unexpected(usageError(u"%1: \"%2\" is not a UUID; write it like 123e4567-e89b-42d3-a456-426614174000."_s.arg(option, text(words))));
    return uuid;
}

Result<QDateTime> momentFrom(const QString& option, const std::string& words)
{
    if (words.empty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text(words), Qt::ISODate);
    if (!time.isValid())
        return tl::unexpected(usageError(u"%1: \"%2\" is not a time; write 2026-12-01 or 2026-12-01T08:30Z."_s.arg(option, text(words))));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QJsonObject receiptJson(const Receipt& receipt)
{
    QJsonArray lines;
    for (const ReceiptLine& line : receipt.lines)
        lines.append(QJsonObject{{u"text"_s, line.text},
                                 {u"filter"_s, line.filter.toJson()},
                                 {u"requested"_s, line.requested},
                                 {u"leads"_s, line.leads},
                                 {u"list_minor"_s, line.list().minor()},
                                 {u"discount_minor"_s, line.discount.minor()},
                                 {u"total_minor"_s, line.total.minor()},
                                 {u"discounts"_s, discountsJson(line.discounts)},
                                 {u"price_rules"_s, QJsonArray::fromStringList(line.priceRules)},
                                 {u"replaced"_s, replacedJson(line.replaced)},
                                 {u"gone"_s, goneJson(line.gone)},
                                 {u"standing"_s, line.standing > 0 ? QJsonValue(line.standing) : QJsonValue()}});
    return {{u"order_number"_s, receipt.orderNumber},
            {u"state"_s, receipt.state},
            {u"payment"_s, paymentCode(receipt.payment)},
            {u"held_until"_s, isoTimeOrNull(receipt.heldUntil)},
            {u"leads"_s, receipt.leads},
            {u"list_minor"_s, receipt.list().minor()},
            {u"discount_minor"_s, receipt.discount.minor()},
            {u"discounts"_s, discountsJson(receipt.discounts())},
            {u"total_minor"_s, receipt.total.minor()},
            {u"refunded_leads"_s, receipt.refundedLeads},
            {u"refunded_minor"_s, receipt.refunded.minor()},
            {u"currency"_s, receipt.currency},
            {u"replayed"_s, receipt.replayed},
            {u"bought_at"_s, isoTime(receipt.boughtAt)},
            {u"wallet_available_minor"_s, receipt.walletAvailable.minor()},
            {u"lines"_s, lines}};
}

void printReceipt(const Output& output, const Receipt& receipt)
{
    output.line(u"Order %1: %2, %3 leads for %4, %5 left in the wallet"_s
                    .arg(QString::number(receipt.orderNumber), receipt.state, countText(receipt.leads),
                         moneyText(receipt.total), moneyText(receipt.walletAvailable))
                % (receipt.replayed ? u" (by an earlier call with this key)"_s : QString()));
    if (receipt.heldUntil.isValid())
        output.line(u"Its leads are kept until %1; then they go back on offer unless it is paid."_s.arg(isoTime(receipt.heldUntil)));
    if (receipt.refundedLeads > 0)
        output.line(u"Refunded: %1 leads for %2"_s.arg(countText(receipt.refundedLeads), moneyText(receipt.refunded)));
    QList<QStringList> rows;
    for (const ReceiptLine& line : receipt.lines)
        rows.append({line.text, countText(line.leads), countText(line.requested), moneyText(line.list())});
    output.table({u"Line"_s, u"Leads"_s, u"Asked for"_s, u"List price"_s}, rows);
    printDiscounts(output, receipt.list(), receipt.discounts(), receipt.total);
    for (const ReceiptLine& line : receipt.lines) {
        for (const ReplacedPick& pick : line.replaced)
            output.line(u"  %1 replaced by %2"_s.arg(pick.pick.toString(), pick.by.toString()));
        for (const GonePick& pick : line.gone)
            output.line(u"  %1 not bought: %2"_s.arg(pick.lead.toString(), goneWord(pick.why)));
        if (line.standing > 0)
            output.line(u"Standing order %1 buys the other %2 of %3"_s.arg(QString::number(line.standing), countText(line.requested - line.leads), line.text));
    }
}

Result<DeliveryProgress> deliverOrder(DbConnection& connection, qint64 order, const Output& output)
{
    for (;;) {
        const auto progress = deliverSlice(connection, order, deliveryLimit);
        if (!progress)
            return progress;
        output.progress(u"Delivered"_s, progress->delivered, progress->total);
        if (progress->isDone())
            return progress;
        if (isInterrupted())
            return failure(ErrorCode::Cancelled);
    }
}

} // namespace leadfloor

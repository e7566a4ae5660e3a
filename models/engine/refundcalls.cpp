// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/refundcalls.h"

#include "models/engine/consentcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/safely.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// An array for PostgreSQL; null if it is empty.
QVariant refundArray(const QStringList& items)
{
    return items.isEmpty() ? QVariant() : QVariant(QString(u'{' % items.join(u',') % u'}'));
}

Refund refundFrom(const QJsonObject& answer)
{
    Refund refund;
    refund.workspace = answer.value("workspace"_L1).toString();
    refund.orderNumber = answer.value("order_number"_L1).toInteger();
    refund.state = answer.value("state"_L1).toString();
    refund.payment = paymentFromCode(answer.value("payment"_L1).toString()).value_or(PaymentKind::Credits);
    refund.leads = answer.value("leads"_L1).toInt();
    refund.amount = floorjson::money(answer.value("amount_minor"_L1));
    refund.currency = answer.value("currency"_L1).toString();
    refund.at = floorjson::time(answer.value("refunded_at"_L1));
    const QJsonArray lines = answer.value("lines"_L1).toArray();
    for (const QJsonValue& line : lines)
        refund.lines.append({line["line"_L1].toInt(), line["leads"_L1].toInt(), floorjson::money(line["amount_minor"_L1])});
    refund.refundedLeads = answer.value("refunded_leads"_L1).toInt();
    refund.refunded = floorjson::money(answer.value("refunded_minor"_L1));
    refund.orderLeads = answer.value("order_leads"_L1).toInt();
    refund.orderTotal = floorjson::money(answer.value("total_minor"_L1));
    if (const QJsonValue available = answer.value("wallet_available_minor"_L1); available.isDouble())
        refund.walletAvailable = floorjson::money(available);
    refund.replayed = answer.value("replayed"_L1).toBool();
    return refund;
}

} // namespace

Result<Refund> refundOrder(DbConnection& connection, const RefundRequest& request)
{
    QStringList lines, leads;
    for (const int line : request.lines)
        lines.append(QString::number(line));
    for (const LeadId& lead : request.leads)
        leads.append(lead.toString());
    const auto answer = floorjson::askObject(
        connection, u"select api.order_refund(:key::uuid, :workspace, :number, :lines::int[], :leads::uuid[], :reason)"_s,
        {{u"key"_s, request.key.toString()},
         {u"workspace"_s, request.workspace.isEmpty() ? QVariant() : QVariant(request.workspace)},
         {u"number"_s, request.orderNumber},
         {u"lines"_s, refundArray(lines)},
         {u"leads"_s, refundArray(leads)},
         {u"reason"_s, request.reason}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(waitsForConsent(*answer));
    return refundFrom(*answer);
}

Result<Refund> refundSafely(DbConnection& connection, const RefundRequest& request, const std::function<bool()>& isCancelled, int patienceMs)
{
    return askSafely<Refund>(connection, [&] { return refundOrder(connection, request); }, isCancelled, patienceMs);
}

} // namespace leadfloor

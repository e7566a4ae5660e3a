// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Alternative alternativeFrom(const QJsonObject& json)
{
    Alternative alternative;
    alternative.kind = json.value("kind"_L1).toString();
    alternative.available = json.value("available"_L1).toInteger();
    alternative.quantity = json.value("quantity"_L1).toInt();
    alternative.unitPrice = floorjson::money(json.value("unit_price_minor"_L1));
    alternative.total = floorjson::money(json.value("total_minor"_L1));
    alternative.filter = floorjson::filter(json.value("filter"_L1));
    const QJsonArray counties = json.value("counties"_L1).toArray();
    for (const QJsonValue& county : counties)
        alternative.counties.append({county["fips"_L1].toString(), county["name"_L1].toString(),
                                     county["state"_L1].toString(), county["km"_L1].toInt(),
                                     county["available"_L1].toInteger()});
    return alternative;
}

QList<Discount> discountsFrom(const QJsonValue& value)
{
    QList<Discount> discounts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& json : array) {
        Discount discount;
        discount.kind = json["kind"_L1] == "coupon"_L1 ? Discount::Kind::Coupon : Discount::Kind::Bracket;
        discount.leadsFrom = json["leads_from"_L1].toInt();
        discount.percentBp = json["percent_bp"_L1].toInt();
        discount.code = json["code"_L1].toString();
        discount.amount = floorjson::money(json["minor"_L1]);
        discounts.append(discount);
    }
    return discounts;
}

/// `asked`: the line that the answer is about, which knows what its picks were.
QuoteLine quoteLineFrom(const QJsonObject& json, const OrderLine& asked)
{
    QuoteLine line;
    line.line = asked;
    line.text = json.value("text"_L1).toString();
    line.gone = floorjson::gonePicks(json.value("gone"_L1));
    line.replaceable = json.value("replaceable"_L1).toInt();
    line.line.filter = floorjson::filter(json.value("filter"_L1));
    line.line.quantity = json.value("requested"_L1).toInt();
    line.line.takeWhatIsThere = json.value("allow_part"_L1).toBool();
    line.line.restStands = json.value("rest"_L1).toString() == "standing"_L1;
    line.line.quantityMin = json.value("quantity_min"_L1).toInt(1);
    if (json.contains("total_max_minor"_L1))
        line.line.totalMax = floorjson::money(json.value("total_max_minor"_L1));
    line.available = json.value("available"_L1).toInteger();
    line.unitPrice = floorjson::money(json.value("unit_price_minor"_L1));
    line.total = floorjson::money(json.value("total_minor"_L1));
    line.discount = floorjson::money(json.value("discount_minor"_L1));
    line.discounts = discountsFrom(json.value("discounts"_L1));
    line.priceRules = floorjson::texts(json.value("price_rules"_L1));
    const QJsonObject missing = json.value("missing"_L1).toObject();
    line.missing.sold = missing.value("sold"_L1).toInteger();
    line.missing.held = missing.value("held"_L1).toInteger();
    line.missing.owned = missing.value("owned"_L1).toInteger();
    line.missing.suppressed = missing.value("suppressed"_L1).toInteger();
    line.missing.inOrder = missing.value("in_order"_L1).toInteger();
    line.missing.heldUntil = floorjson::time(missing.value("held_until"_L1));
    const QJsonArray alternatives = json.value("alternatives"_L1).toArray();
    for (const QJsonValue& value : alternatives)
        line.alternatives.append(alternativeFrom(value.toObject()));
    return line;
}

/// `lines`: those that were asked for, where they are known.
Quote quoteFrom(const QJsonObject& answer, const QList<OrderLine>& lines = {})
{
    Quote quote;
    quote.id = QuoteId(QUuid::fromString(answer.value("quote"_L1).toString()));
    quote.expiresAt = floorjson::time(answer.value("expires_at"_L1));
    quote.asOf = floorjson::time(answer.value("as_of"_L1));
    quote.total = floorjson::money(answer.value("total_minor"_L1));
    quote.discount = floorjson::money(answer.value("discount_minor"_L1));
    quote.coupon = answer.value("coupon"_L1)["code"_L1].toString();
    quote.walletAvailable = floorjson::money(answer.value("wallet_available_minor"_L1));
    quote.isComplete = answer.value("complete"_L1).toBool();
    const QJsonArray answered = answer.value("lines"_L1).toArray();
    for (qsizetype i = 0; i < answered.size(); ++i)
        quote.lines.append(quoteLineFrom(answered.at(i).toObject(), lines.value(i)));
    if (answer.value("coupon_refused"_L1).isObject())
        quote.couponRefused = errorFromAnswer(QJsonObject{{u"error"_s, answer.value("coupon_refused"_L1)}});
    if (answer.value("limit"_L1).isObject())
        quote.limit = errorFromAnswer(QJsonObject{{u"error"_s, answer.value("limit"_L1)}});
    return quote;
}

} // namespace

Result<Receipt> receiptFromCall(const Result<QJsonObject>& answer)
{
    if (!answer) {
        Error error = answer.error();
        // The statement was prepared before, so a lost line may have lost the answer only.
        if (error.code == ErrorCode::Disconnected)
            error.code = ErrorCode::OutcomeUnknown;
        return tl::unexpected(error);
    }
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    return receiptFromAnswer(*answer);
}

Error errorFromAnswer(const QJsonObject& answer)
{
    Error error;
    error.data = answer.value("error"_L1).toObject();
    error.sqlState = error.data.value("code"_L1).toString();
    error.code = errorCodeFromSqlState(error.sqlState);
    error.detail = error.data.value("message"_L1).toString();
    return error;
}

Result<Receipt> receiptFromAnswer(const QJsonObject& answer)
{
    if (!answer.value("ok"_L1).toBool() || !answer.contains("order_number"_L1))
        return failure(ErrorCode::Internal, u"the answer of a purchase has no order number"_s);
    Receipt receipt;
    receipt.orderNumber = answer.value("order_number"_L1).toInteger();
    receipt.state = answer.value("state"_L1).toString();
    receipt.payment = paymentFromCode(answer.value("payment"_L1).toString()).value_or(PaymentKind::Credits);
    receipt.heldUntil = floorjson::time(answer.value("held_until"_L1));
    receipt.leads = answer.value("leads"_L1).toInt();
    receipt.total = floorjson::money(answer.value("total_minor"_L1));
    receipt.discount = floorjson::money(answer.value("discount_minor"_L1));
    receipt.currency = answer.value("currency"_L1).toString();
    receipt.replayed = answer.value("replayed"_L1).toBool();
    receipt.boughtAt = floorjson::time(answer.value("bought_at"_L1));
    receipt.walletAvailable = floorjson::money(answer.value("wallet_available_minor"_L1));
    const QJsonArray lines = answer.value("lines"_L1).toArray();
    for (const QJsonValue& value : lines) {
        const QJsonObject json = value.toObject();
        ReceiptLine line;
        line.text = json.value("text"_L1).toString();
        line.filter = floorjson::filter(json.value("filter"_L1));
        line.requested = json.value("requested"_L1).toInt();
        line.leads = json.value("leads"_L1).toInt();
        line.total = floorjson::money(json.value("total_minor"_L1));
        line.discount = floorjson::money(json.value("discount_minor"_L1));
        line.discounts = discountsFrom(json.value("discounts"_L1));
        line.priceRules = floorjson::texts(json.value("price_rules"_L1));
        line.gone = floorjson::gonePicks(json.value("gone"_L1));
        const QJsonArray replaced = json.value("replaced"_L1).toArray();
        for (const QJsonValue& one : replaced)
            line.replaced.append({LeadId(QUuid::fromString(one["pick"_L1].toString())), LeadId(QUuid::fromString(one["by"_L1].toString()))});
        line.standing = json.value("standing"_L1).toInt();
        receipt.lines.append(line);
    }
    // Only api.order_receipt tells these.
    receipt.buyer = answer.value("buyer"_L1).toString();
    receipt.delivered = answer.value("delivered"_L1).toInt();
    receipt.withheld = answer.value("withheld"_L1).toInt();
    receipt.refundedLeads = answer.value("refunded_leads"_L1).toInt();
    receipt.refunded = floorjson::money(answer.value("refunded_minor"_L1));
    receipt.bonus = floorjson::money(answer.value("bonus_minor"_L1));
    const QJsonArray events = answer.value("timeline"_L1).toArray();
    for (const QJsonValue& value : events) {
        const QJsonObject json = value.toObject();
        receipt.timeline.append({floorjson::time(json.value("at"_L1)), json.value("state"_L1).toString(),
                                 json.value("reason"_L1).toString()});
    }
    return receipt;
}

Result<Quote> quoteLines(DbConnection& connection, const QList<OrderLine>& lines, const QString& coupon)
{
    QJsonArray lineArray;
    for (const OrderLine& line : lines)
        lineArray.append(line.toJson());
    const auto answer = floorjson::askObject(connection, u"select api.quote(:lines::jsonb, :coupon)"_s,
                                             {{u"lines"_s, floorjson::compact(lineArray)},
                                              {u"coupon"_s, coupon.isEmpty() ? QVariant() : QVariant(coupon)}});
    if (!answer)
        return tl::unexpected(answer.error());
    return quoteFrom(*answer, lines);
}

Result<QuoteChange> requote(DbConnection& connection, QuoteId quote)
{
    const auto answer = floorjson::askObject(connection, u"select api.requote(:quote::uuid)"_s, {{u"quote"_s, quote.toString()}});
    if (!answer)
        return tl::unexpected(answer.error());
    QuoteChange change;
    change.quote = quoteFrom(*answer);
    const QJsonObject difference = answer->value("difference"_L1).toObject();
    change.totalBefore = floorjson::money(difference.value("total_before_minor"_L1));
    const QJsonArray lines = difference.value("lines"_L1).toArray();
    for (const QJsonValue& line : lines)
        change.before.append({line["available_before"_L1].toInteger(), floorjson::money(line["unit_price_before_minor"_L1]),
                              floorjson::money(line["total_before_minor"_L1])});
    if (change.before.size() != change.quote.lines.size())
        return failure(ErrorCode::Internal, u"the difference of a quote has other lines than the quote"_s);
    return change;
}

Result<Receipt> purchaseLeads(DbConnection& connection, const PurchaseRequest& request)
{
    return receiptFromCall(floorjson::askObject(
        connection, u"select api.purchase(:intent::uuid, :request::jsonb, :total_max)"_s,
        {{u"intent"_s, request.intent.toString()},
         {u"request"_s, floorjson::compact(request.toJson())},
         {u"total_max"_s, request.totalMax.minor()}}));
}

Result<Receipt> payOrder(DbConnection& connection, const PayRequest& request)
{
    return receiptFromCall(floorjson::askObject(connection, u"select api.order_pay(:intent::uuid, :number, :total_max)"_s,
                                          {{u"intent"_s, request.intent.toString()},
                                           {u"number"_s, request.orderNumber},
                                           {u"total_max"_s, request.totalMax.minor()}}));
}

Result<IntentOutcome> intentOutcome(DbConnection& connection, IntentId intent, IntentOperation operation)
{
    const auto answer = floorjson::askObject(
        connection, u"select api.intent_outcome(:intent::uuid, :operation)"_s,
        {{u"intent"_s, intent.toString()},
         {u"operation"_s, operation == IntentOperation::Pay ? u"pay"_s : u"purchase"_s}});
    if (!answer)
        return tl::unexpected(answer.error());
    IntentOutcome outcome;
    outcome.operation = operation;
    if (answer->value("ok"_L1).toBool()) {
        const auto receipt = receiptFromAnswer(*answer);
        if (!receipt)
            return tl::unexpected(receipt.error());
        outcome.kind = IntentOutcome::Kind::Happened;
        outcome.receipt = *receipt;
    } else if (!answer->value("error"_L1).toObject().value("did_not_happen"_L1).toBool()) {
        outcome.kind = IntentOutcome::Kind::Refused;
        outcome.refusal = errorFromAnswer(*answer);
    }
    return outcome;
}

} // namespace leadfloor

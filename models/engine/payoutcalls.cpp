// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/payoutcalls.h"

#include "models/engine/consentcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QVariant partnerOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant beforeOrNull(qint64 cursor)
{
    return cursor > 0 ? QVariant(cursor) : QVariant();
}

/// The six columns from `first` on.
RateParts rateFrom(const QSqlQuery& row, int first)
{
    return {row.value(first).toInt(),     row.value(first + 1).toInt(), row.value(first + 2).toInt(),
            row.value(first + 3).toInt(), row.value(first + 4).toInt(), row.value(first + 5).toInt()};
}

QDateTime utc(const QVariant& time)
{
    return time.toDateTime().toUTC();
}

} // namespace

Result<Earnings> earningsOf(DbConnection& connection, const QString& partner)
{
    const auto answer = floorjson::askObject(connection, u"select api.earnings(:partner)"_s, {{u"partner"_s, partnerOrNull(partner)}});
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject rates = answer->value("rates"_L1).toObject();
    Earnings earnings;
    earnings.partner = answer->value("partner"_L1).toString();
    earnings.currency = answer->value("currency"_L1).toString();
    earnings.heldParts = answer->value("held_parts"_L1).toInteger();
    earnings.nextAt = floorjson::time(answer->value("next_at"_L1));
    earnings.payable = floorjson::money(answer->value("payable_minor"_L1));
    earnings.carriedParts = answer->value("carried_parts"_L1).toInteger();
    earnings.clawbackParts = answer->value("clawback_parts"_L1).toInteger();
    earnings.made = floorjson::money(answer->value("made_minor"_L1));
    earnings.paid = floorjson::money(answer->value("paid_minor"_L1));
    earnings.least = floorjson::money(answer->value("least_minor"_L1));
    earnings.rates = {rates.value("base_bp"_L1).toInt(),   rates.value("fresh_bp"_L1).toInt(), rates.value("verified_bp"_L1).toInt(),
                      rates.value("volume_bp"_L1).toInt(), rates.value("bonus_bp"_L1).toInt(), rates.value("cap_bp"_L1).toInt()};
    earnings.checked = rates.value("checked"_L1).toInteger();
    earnings.verified = rates.value("verified"_L1).toInteger();
    earnings.uploaded = rates.value("uploaded"_L1).toInteger();
    return earnings;
}

Result<QList<Commission>> commissionPage(DbConnection& connection, const CommissionQuery& query)
{
    return queryRows(connection,
                     u"select partner, sold_at, product, file_name, leads, net_minor, rule, base_bp, fresh_bp, verified_bp, volume_bp, bonus_bp, rate_bp,"
                     " parts, reversed_leads, reversed_parts, state, payable_at, cursor from api.commissions(:partner, :state, :before, :limit)"_s,
                     {{u"partner"_s, partnerOrNull(query.partner)},
                      {u"state"_s, query.state ? QVariant(commissionStateCode(*query.state)) : QVariant()},
                      {u"before"_s, beforeOrNull(query.before)},
                      {u"limit"_s, query.limit}},
                     [](const QSqlQuery& row) {
                         Commission one;
                         one.partner = row.value(0).toString();
                         one.soldAt = utc(row.value(1));
                         one.product = row.value(2).toString();
                         one.fileName = row.value(3).toString();
                         one.leads = row.value(4).toInt();
                         one.net = Money::fromMinor(row.value(5).toLongLong());
                         one.rule = row.value(6).toInt();
                         one.rate = rateFrom(row, 7);
                         one.parts = row.value(13).toLongLong();
                         one.reversedLeads = row.value(14).toInt();
                         one.reversedParts = row.value(15).toLongLong();
                         one.state = commissionStateFromCode(row.value(16).toString()).value_or(CommissionState::Held);
                         one.payableAt = utc(row.value(17));
                         one.cursor = row.value(18).toLongLong();
                         return one;
                     });
}

Result<QList<Payout>> payoutPage(DbConnection& connection, const PayoutQuery& query)
{
    return queryRows(connection,
                     u"select partner, number, amount_minor, state, reference, reason, made_at, paid_at, reversed_at, cursor"
                     " from api.payouts(:partner, :state, :before, :limit)"_s,
                     {{u"partner"_s, partnerOrNull(query.partner)},
                      {u"state"_s, query.state ? QVariant(payoutStateCode(*query.state)) : QVariant()},
                      {u"before"_s, beforeOrNull(query.before)},
                      {u"limit"_s, query.limit}},
                     [](const QSqlQuery& row) {
                         return Payout{row.value(0).toString(),
                                       row.value(1).toLongLong(),
                                       Money::fromMinor(row.value(2).toLongLong()),
                                       payoutStateFromCode(row.value(3).toString()).value_or(PayoutState::Made),
                                       row.value(4).toString(),
                                       row.value(5).toString(),
                                       utc(row.value(6)),
                                       utc(row.value(7)),
                                       utc(row.value(8)),
                                       row.value(9).toLongLong()};
                     });
}

Result<QList<PayoutLine>> payoutStatement(DbConnection& connection, const QString& partner, qint64 number)
{
    return queryRows(connection,
                     u"select kind, at, product, file_name, leads, net_minor, base_bp, fresh_bp, verified_bp, volume_bp, bonus_bp, rate_bp, parts"
                     " from api.payout_statement(:number, :partner)"_s,
                     {{u"number"_s, number}, {u"partner"_s, partnerOrNull(partner)}}, [](const QSqlQuery& row) {
                         return PayoutLine{row.value(0).toString(), utc(row.value(1)),
                                           row.value(2).toString(), row.value(3).toString(),
                                           row.value(4).toInt(),    Money::fromMinor(row.value(5).toLongLong()),
                                           rateFrom(row, 6),        row.value(12).toLongLong()};
                     });
}

Result<QList<Partner>> partnerList(DbConnection& connection)
{
    return queryRows(connection,
                     u"select partner, base_bp, bonus_bp, held_parts, payable_minor, is_payable, made_minor, paid_minor, last_payout_at from api.partners()"_s, {},
                     [](const QSqlQuery& row) {
                         return Partner{row.value(0).toString(),
                                        row.value(1).isNull() ? std::nullopt : std::optional(row.value(1).toInt()),
                                        row.value(2).toInt(),
                                        row.value(3).toLongLong(),
                                        Money::fromMinor(row.value(4).toLongLong()),
                                        row.value(5).toBool(),
                                        Money::fromMinor(row.value(6).toLongLong()),
                                        Money::fromMinor(row.value(7).toLongLong()),
                                        utc(row.value(8))};
                     });
}

Result<> setPartnerRate(DbConnection& connection, const PartnerRate& rate)
{
    const auto answer = floorjson::askObject(connection, u"select api.partner_rate_set(:partner, :base, :bonus, :reason)"_s,
                                             {{u"partner"_s, rate.partner},
                                              {u"base"_s, rate.baseBp ? QVariant(*rate.baseBp) : QVariant()},
                                              {u"bonus"_s, rate.bonusBp},
                                              {u"reason"_s, rate.reason}});
    return answer ? Result<>() : tl::unexpected(answer.error());
}

Result<PayoutReceipt> createPayouts(DbConnection& connection, const PayoutRequest& request)
{
    const auto answer = floorjson::askObject(connection, u"select api.payout_create(:key::uuid, array(select jsonb_array_elements_text(:partners::jsonb)), :reason)"_s,
                                             {{u"key"_s, request.key.toString()},
                                              {u"partners"_s, floorjson::compact(QJsonArray::fromStringList(request.partners))},
                                              {u"reason"_s, request.reason}});
    if (!answer)
        return tl::unexpected(answer.error());
    PayoutReceipt receipt;
    receipt.amount = floorjson::money(answer->value("amount_minor"_L1));
    receipt.currency = answer->value("currency"_L1).toString();
    receipt.isReplayed = answer->value("replayed"_L1).toBool();
    const QJsonArray payouts = answer->value("payouts"_L1).toArray();
    for (const QJsonValue& one : payouts) {
        Payout payout;
        payout.partner = one["partner"_L1].toString();
        payout.number = one["number"_L1].toInteger();
        payout.amount = floorjson::money(one["amount_minor"_L1]);
        receipt.payouts.append(payout);
    }
    return receipt;
}

Result<Payout> changePayout(DbConnection& connection, const PayoutChange& change)
{
    const auto answer =
        floorjson::askObject(connection, change.isPaid ? u"select api.payout_paid(:partner, :number, :words)"_s : u"select api.payout_reverse(:partner, :number, :words)"_s,
                             {{u"partner"_s, change.partner}, {u"number"_s, change.number}, {u"words"_s, change.words}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(waitsForConsent(*answer));
    Payout payout;
    payout.partner = answer->value("partner"_L1).toString();
    payout.number = answer->value("number"_L1).toInteger();
    payout.amount = floorjson::money(answer->value("amount_minor"_L1));
    payout.state = payoutStateFromCode(answer->value("state"_L1).toString()).value_or(PayoutState::Made);
    (change.isPaid ? payout.reference : payout.reason) = change.words;
    return payout;
}

Result<CommissionRelease> releaseCommissions(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.gateway_commission()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return CommissionRelease{answer->value("partners"_L1).toInt(), floorjson::money(answer->value("posted_minor"_L1))};
}

} // namespace leadfloor

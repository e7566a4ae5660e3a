// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/topupcalls.h"

#include "models/engine/cardcalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Topup topupFrom(const QJsonObject& json)
{
    Topup topup;
    topup.number = json.value("number"_L1).toInteger();
    topup.package = json.value("package"_L1).toString();
    topup.price = floorjson::money(json.value("price_minor"_L1));
    topup.credits = floorjson::money(json.value("credits_minor"_L1));
    topup.bonus = floorjson::money(json.value("bonus_minor"_L1));
    topup.bonusDays = json.value("bonus_days"_L1).toInt();
    topup.createdAt = floorjson::time(json.value("created_at"_L1));
    topup.completedAt = floorjson::time(json.value("completed_at"_L1));
    topup.back = floorjson::money(json.value("back_minor"_L1));
    topup.isOwed = floorjson::money(json.value("short_minor"_L1));
    topup.checkout = checkoutFrom(json);
    topup.checkout.orderState = json.value("topup_state"_L1).toString();
    topup.checkout.total = topup.price;
    return topup;
}

Result<Topup> askTopup(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto answer = floorjson::askObject(connection, sql, binds);
    return answer ? Result<Topup>(topupFrom(*answer)) : tl::unexpected(answer.error());
}

/// Objects of one jsonb array.
Result<QList<QJsonObject>> askRows(DbConnection& connection, const QString& sql, const Binds& binds = {})
{
    const auto answer = queryValue(connection, sql, binds);
    if (!answer)
        return tl::unexpected(answer.error());
    QList<QJsonObject> rows;
    const QJsonArray array = QJsonDocument::fromJson(answer->toString().toUtf8()).array();
    for (const QJsonValue& row : array)
        rows.append(row.toObject());
    return rows;
}

Result<> askNothing(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto answer = execute(connection, sql, binds);
    return answer ? Result<>() : tl::unexpected(answer.error());
}

Result<QString> askText(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto answer = queryValue(connection, sql, binds);
    return answer ? Result<QString>(answer->toString()) : tl::unexpected(answer.error());
}

Result<Money> askMoney(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto answer = queryValue(connection, sql, binds);
    return answer ? Result<Money>(Money::fromMinor(answer->toLongLong())) : tl::unexpected(answer.error());
}

QString wordOf(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

Result<QList<CreditPackage>> creditPackages(DbConnection& connection)
{
    return queryRows(connection,
                     u"select package, name, price_minor, credits_minor, bonus_minor, coalesce(bonus_days, 0), currency, until from api.packages()"_s, {},
                     [](const QSqlQuery& row) {
                         const auto money = [&row](int column) { return Money::fromMinor(row.value(column).toLongLong()); };
                         return CreditPackage{QUuid::fromString(row.value(0).toString()), row.value(1).toString(), money(2), money(3), money(4),
                                              row.value(5).toInt(), row.value(6).toString(),
                                              row.value(7).isNull() ? QDateTime() : row.value(7).toDateTime().toUTC()};
                     });
}

Result<Topup> beginTopup(DbConnection& connection, const QUuid& key, const QUuid& package)
{
    return askTopup(connection, u"select api.topup_begin(:key::uuid, :package::uuid)"_s, {{u"key"_s, wordOf(key)}, {u"package"_s, wordOf(package)}});
}

Result<Topup> topupOf(DbConnection& connection, qint64 number, bool look)
{
    return askTopup(connection, u"select api.topup(:number, :look)"_s, {{u"number"_s, number}, {u"look"_s, look}});
}

Result<Topup> cancelTopup(DbConnection& connection, qint64 number)
{
    return askTopup(connection, u"select api.topup_cancel(:number)"_s, {{u"number"_s, number}});
}

Result<QList<Topup>> topups(DbConnection& connection, int limit)
{
    const auto rows = askRows(connection, u"select api.topups(:limit)"_s, {{u"limit"_s, limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Topup> topups;
    for (const QJsonObject& row : *rows)
        topups.append(topupFrom(row));
    return topups;
}

Result<CouponCredit> redeemCoupon(DbConnection& connection, const QUuid& key, const QString& code)
{
    const auto answer = floorjson::askObject(connection, u"select api.coupon_redeem(:key::uuid, :code)"_s, {{u"key"_s, wordOf(key)}, {u"code"_s, code}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    return CouponCredit{answer->value("code"_L1).toString(), floorjson::money(answer->value("bonus_minor"_L1)),
                        floorjson::time(answer->value("ends_at"_L1)), floorjson::money(answer->value("available_minor"_L1))};
}

Result<QList<BonusLot>> bonusLots(DbConnection& connection)
{
    return queryRows(connection, u"select source, name, bonus_minor, left_minor, expires_at, created_at from api.bonus_lots()"_s, {}, [](const QSqlQuery& row) {
        return BonusLot{row.value(0).toString(),
                        row.value(1).toString(),
                        Money::fromMinor(row.value(2).toLongLong()),
                        Money::fromMinor(row.value(3).toLongLong()),
                        row.value(4).isNull() ? QDateTime() : row.value(4).toDateTime().toUTC(),
                        row.value(5).toDateTime().toUTC()};
    });
}

Result<WalletBonus> walletBonus(DbConnection& connection)
{
    const auto rows = queryRows(connection, u"select bonus_minor, bonus_ending_minor, bonus_ends_at, credit_line_minor from api.wallet()"_s, {},
                                [](const QSqlQuery& row) {
                                    const auto money = [&row](int column) { return Money::fromMinor(row.value(column).toLongLong()); };
                                    return WalletBonus{money(0), money(1), row.value(2).isNull() ? QDateTime() : row.value(2).toDateTime().toUTC(), money(3)};
                                });
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? WalletBonus() : rows->first();
}

Result<QList<QJsonObject>> packageRows(DbConnection& connection)
{
    return askRows(connection, u"select coalesce(jsonb_agg(to_jsonb(p)), '[]') from api.package_list() p"_s);
}

Result<QString> createPackage(DbConnection& connection, const QString& name, const QJsonObject& terms)
{
    return askText(connection, u"select api.package_create(:name, :terms::jsonb)"_s, {{u"name"_s, name}, {u"terms"_s, floorjson::compact(terms)}});
}

Result<> approvePackage(DbConnection& connection, const QString& name)
{
    return askNothing(connection, u"select api.package_approve(:name)"_s, {{u"name"_s, name}});
}

Result<> retirePackage(DbConnection& connection, const QString& name)
{
    return askNothing(connection, u"select api.package_retire(:name)"_s, {{u"name"_s, name}});
}

Result<QList<QJsonObject>> creditCouponRows(DbConnection& connection)
{
    return askRows(connection, u"select coalesce(jsonb_agg(to_jsonb(c)), '[]') from api.credit_coupons() c"_s);
}

Result<QString> createCreditCoupon(DbConnection& connection, const QString& code, const QJsonObject& terms)
{
    return askText(connection, u"select api.credit_coupon_create(nullif(:code, ''), :terms::jsonb)"_s,
                   {{u"code"_s, code}, {u"terms"_s, floorjson::compact(terms)}});
}

Result<> approveCreditCoupon(DbConnection& connection, const QString& code)
{
    return askNothing(connection, u"select api.credit_coupon_approve(:code)"_s, {{u"code"_s, code}});
}

Result<> closeCreditCoupon(DbConnection& connection, const QString& code)
{
    return askNothing(connection, u"select api.credit_coupon_close(:code)"_s, {{u"code"_s, code}});
}

Result<QList<QJsonObject>> topupRows(DbConnection& connection, bool owed, int limit)
{
    return askRows(connection, u"select coalesce(jsonb_agg(to_jsonb(t)), '[]') from api.topup_list(:owed, :limit) t"_s,
                   {{u"owed"_s, owed}, {u"limit"_s, limit}});
}

Result<> refundTopup(DbConnection& connection, const QUuid& key, const QString& workspace, qint64 number, Money amount, const QString& reason)
{
    return askNothing(connection, u"select api.topup_refund(:key::uuid, :workspace, :number, :amount, :reason)"_s,
                      {{u"key"_s, wordOf(key)}, {u"workspace"_s, workspace}, {u"number"_s, number}, {u"amount"_s, amount.minor()}, {u"reason"_s, reason}});
}

Result<Money> collectTopup(DbConnection& connection, const QString& workspace, qint64 number, bool forgive, const QString& reason)
{
    return askMoney(connection, u"select api.topup_collect(:workspace, :number, :forgive, :reason)"_s,
                    {{u"workspace"_s, workspace}, {u"number"_s, number}, {u"forgive"_s, forgive}, {u"reason"_s, reason}});
}

Result<QList<QJsonObject>> adjustmentRows(DbConnection& connection, bool all)
{
    return askRows(connection, u"select api.adjustments(:all)"_s, {{u"all"_s, all}});
}

Result<QJsonObject> adjustWallet(DbConnection& connection, const AdjustmentRequest& request)
{
    return floorjson::askObject(connection, u"select api.adjust(:key::uuid, :workspace, :kind, :amount, :reason, :days)"_s,
                                {{u"key"_s, wordOf(request.key)},
                                 {u"workspace"_s, request.workspace},
                                 {u"kind"_s, adjustmentKindCode(request.kind)},
                                 {u"amount"_s, request.amount.minor()},
                                 {u"reason"_s, request.reason},
                                 {u"days"_s, request.bonusDays > 0 ? QVariant(request.bonusDays) : QVariant()}});
}

Result<QJsonObject> reverseAdjustment(DbConnection& connection, const QUuid& key, qint64 number, const QString& reason)
{
    return floorjson::askObject(connection, u"select api.adjust_reverse(:key::uuid, :number, :reason)"_s,
                                {{u"key"_s, wordOf(key)}, {u"number"_s, number}, {u"reason"_s, reason}});
}

Result<QJsonObject> decideAdjustment(DbConnection& connection, qint64 number, bool isApproved, const QString& note)
{
    return floorjson::askObject(connection, u"select api.adjust_decide(:number, :approved, :note)"_s,
                                {{u"number"_s, number}, {u"approved"_s, isApproved}, {u"note"_s, note}});
}

Result<Money> adjustmentLimit(DbConnection& connection, std::optional<Money> limit)
{
    return askMoney(connection, u"select api.adjust_limit(:limit)"_s, {{u"limit"_s, limit ? QVariant(limit->minor()) : QVariant()}});
}

} // namespace leadfloor

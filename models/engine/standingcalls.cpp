// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/standingcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

StandingBought standingBoughtFrom(const QJsonObject& json)
{
    return {json.value("leads_day"_L1).toInteger(),
            json.value("leads_week"_L1).toInteger(),
            json.value("leads_month"_L1).toInteger(),
            json.value("leads_total"_L1).toInteger(),
            floorjson::money(json.value("money_day_minor"_L1)),
            floorjson::money(json.value("money_week_minor"_L1)),
            floorjson::money(json.value("money_month_minor"_L1)),
            floorjson::money(json.value("money_total_minor"_L1))};
}

StandingOrder standingOrderFrom(const QJsonObject& json)
{
    StandingOrder order;
    order.number = json.value("standing"_L1).toInt();
    order.request = StandingRequest::fromJson(json);
    order.text = json.value("text"_L1).toString();
    order.state = json.value("state"_L1).toString();
    order.reason = json.value("reason"_L1).toString();
    order.lastCode = json.value("last_code"_L1).toString();
    order.member = json.value("member"_L1).toString();
    order.isMine = json.value("is_mine"_L1).toBool();
    order.createdAt = floorjson::time(json.value("created_at"_L1));
    order.servedAt = floorjson::time(json.value("served_at"_L1));
    order.fromOrder = json.value("from_order"_L1).toInteger();
    order.bought = standingBoughtFrom(json.value("bought"_L1).toObject());
    const QJsonArray events = json.value("events"_L1).toArray();
    for (const QJsonValue& value : events) {
        const QJsonObject event = value.toObject();
        order.events.append({floorjson::time(event.value("at"_L1)), event.value("state"_L1).toString(), event.value("reason"_L1).toString()});
    }
    const QJsonArray slices = json.value("slices"_L1).toArray();
    for (const QJsonValue& value : slices) {
        const QJsonObject slice = value.toObject();
        order.slices.append({floorjson::time(slice.value("at"_L1)), slice.value("order_number"_L1).toInteger(),
                             slice.value("leads"_L1).toInt(), floorjson::money(slice.value("total_minor"_L1))});
    }
    return order;
}

Result<QList<StandingOrder>> askStanding(DbConnection& connection, std::optional<int> number)
{
    const auto value = queryValue(connection, u"select api.standing_orders(:number)"_s,
                                  {{u"number"_s, number ? QVariant(*number) : QVariant(QMetaType(QMetaType::Int))}});
    if (!value)
        return tl::unexpected(value.error());
    QList<StandingOrder> orders;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list)
        orders.append(standingOrderFrom(one.toObject()));
    return orders;
}

} // namespace

Result<int> createStanding(DbConnection& connection, const StandingRequest& request)
{
    const auto number = queryValue(connection, u"select api.standing_create(:request::jsonb)"_s,
                                   {{u"request"_s, floorjson::compact(request.toJson())}});
    if (!number)
        return tl::unexpected(number.error());
    return number->toInt();
}

Result<> changeStanding(DbConnection& connection, int number, const QJsonObject& changes)
{
    const auto done = queryValue(connection, u"select api.standing_change(:number, :changes::jsonb)"_s,
                                 {{u"number"_s, number}, {u"changes"_s, floorjson::compact(changes)}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<> moveStanding(DbConnection& connection, int number, const QString& state)
{
    const auto done = queryValue(connection, u"select api.standing_move(:number, :state)"_s, {{u"number"_s, number}, {u"state"_s, state}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<QList<StandingOrder>> standingOrders(DbConnection& connection)
{
    return askStanding(connection, std::nullopt);
}

Result<StandingOrder> standingOrder(DbConnection& connection, int number)
{
    const auto orders = askStanding(connection, number);
    if (!orders)
        return tl::unexpected(orders.error());
    return orders->isEmpty() ? Result<StandingOrder>(failure(ErrorCode::NotFound)) : orders->first();
}

Result<StandingDryRun> dryRunStanding(DbConnection& connection, const StandingRequest& request)
{
    const auto answer = floorjson::askObject(connection, u"select api.standing_dry_run(:request::jsonb)"_s,
                                             {{u"request"_s, floorjson::compact(request.toJson())}});
    if (!answer)
        return tl::unexpected(answer.error());
    StandingDryRun run;
    run.days = answer->value("days"_L1).toInt();
    run.leads = answer->value("leads"_L1).toInteger();
    run.total = floorjson::money(answer->value("total_minor"_L1));
    run.firstAt = floorjson::time(answer->value("first_at"_L1));
    run.lastAt = floorjson::time(answer->value("last_at"_L1));
    const QJsonArray weeks = answer->value("by_week"_L1).toArray();
    for (const QJsonValue& value : weeks) {
        const QJsonObject week = value.toObject();
        run.weeks.append({QDate::fromString(week.value("week"_L1).toString(), Qt::ISODate), week.value("leads"_L1).toInteger(),
                          floorjson::money(week.value("total_minor"_L1))});
    }
    const QJsonObject now = answer->value("now"_L1).toObject();
    run.leadsNow = now.value("leads"_L1).toInteger();
    run.totalNow = floorjson::money(now.value("total_minor"_L1));
    return run;
}

Result<std::optional<StandingTurn>> serveStanding(DbConnection& connection)
{
    const auto value = queryValue(connection, u"select api.gateway_standing()"_s);
    if (!value)
        return tl::unexpected(value.error());
    if (value->isNull())
        return std::optional<StandingTurn>();
    const QJsonObject answer = QJsonDocument::fromJson(value->toString().toUtf8()).object();
    return std::optional(StandingTurn{answer.value("leads"_L1).toInt(), floorjson::money(answer.value("total_minor"_L1)),
                                      answer.value("code"_L1).toString()});
}

} // namespace leadfloor

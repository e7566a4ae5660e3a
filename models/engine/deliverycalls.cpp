// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/deliverycalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

DeliveryRun deliveryRunFrom(const QJsonObject& json)
{
    return {json.value("state"_L1).toString(), floorjson::time(json.value("began_at"_L1)), floorjson::time(json.value("ended_at"_L1)),
            json.value("tries"_L1).toInt(), floorjson::time(json.value("next_try_at"_L1)), json.value("rows"_L1).toInteger(),
            json.value("file"_L1).toString(), json.value("error"_L1).toString(),
            json.value("dropped"_L1).toBool()};
}

Delivery deliveryFrom(const QJsonObject& json)
{
    Delivery delivery{json.value("number"_L1).toInt(), json.value("target"_L1).toString(), json.value("channel"_L1).toString(),
                      json.value("destination"_L1).toString(), json.value("every"_L1).toString(), json.value("at"_L1).toString(),
                      json.value("weekday"_L1).toInt(), json.value("time_zone"_L1).toString(),
                      json.value("state"_L1).toString() == "paused"_L1, floorjson::time(json.value("next_at"_L1)),
                      json.value("member"_L1).toString(), {}, json.value("dnc"_L1).toString() == "block"_L1,
                      json.value("pause"_L1).toString()};
    const QJsonArray runs = json.value("runs"_L1).toArray();
    for (const QJsonValue& run : runs)
        delivery.runs.append(deliveryRunFrom(run.toObject()));
    return delivery;
}

} // namespace

Result<QList<Delivery>> deliveries(DbConnection& connection)
{
    const auto value = queryValue(connection, u"select api.deliveries()"_s, {});
    if (!value)
        return tl::unexpected(value.error());
    QList<Delivery> all;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list)
        all.append(deliveryFrom(one.toObject()));
    return all;
}

Result<int> saveDelivery(DbConnection& connection, int number, const DeliveryChange& change)
{
    QJsonObject request;
    const auto set = [&request](const QString& key, const auto& value) {
        if (value)
            request.insert(key, *value);
    };
    set(u"target"_s, change.target);
    set(u"channel"_s, change.channel);
    set(u"destination"_s, change.destination);
    set(u"every"_s, change.every);
    set(u"at"_s, change.at);
    set(u"weekday"_s, change.weekday);
    set(u"time_zone"_s, change.timeZone);
    if (change.isPaused)
        request.insert(u"state"_s, *change.isPaused ? u"paused"_s : u"active"_s);
    if (change.leavesOut)
        request.insert(u"dnc"_s, *change.leavesOut ? u"block"_s : u"stamp"_s);
    if (change.isDueNow)
        request.insert(u"now"_s, true);
    const auto saved = queryValue(connection, u"select api.delivery_save(:number, :request::jsonb)"_s,
                                  {{u"number"_s, number > 0 ? QVariant(number) : QVariant(QMetaType(QMetaType::Int))},
                                   {u"request"_s, floorjson::compact(request)}});
    if (!saved)
        return tl::unexpected(saved.error());
    return saved->toInt();
}

Result<> removeDelivery(DbConnection& connection, int number)
{
    const auto done = queryValue(connection, u"select api.delivery_delete(:number)"_s, {{u"number"_s, number}});
    return done ? Result<>() : tl::unexpected(done.error());
}

Result<QUuid> checkDestination(DbConnection& connection, const QString& channel, const QString& destination)
{
    const auto check = queryValue(connection, u"select api.delivery_check(:channel, :destination)"_s,
                                  {{u"channel"_s, channel}, {u"destination"_s, destination}});
    if (!check)
        return tl::unexpected(check.error());
    return QUuid(check->toString());
}

Result<DeliveryCheck> destinationCheck(DbConnection& connection, const QUuid& check)
{
    const auto value = queryValue(connection, u"select api.delivery_check_result(:check::uuid)"_s,
                                  {{u"check"_s, check.toString(QUuid::WithoutBraces)}});
    if (!value)
        return tl::unexpected(value.error());
    const QJsonObject json = QJsonDocument::fromJson(value->toString().toUtf8()).object();
    const QString state = json.value("state"_L1).toString();
    return DeliveryCheck{state == "good"_L1  ? DeliveryCheck::State::Good
                         : state == "bad"_L1 ? DeliveryCheck::State::Bad
                                             : DeliveryCheck::State::Waiting,
                         json.value("error"_L1).toString()};
}

} // namespace leadfloor

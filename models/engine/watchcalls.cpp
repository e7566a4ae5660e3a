// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/watchcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Watch watchFrom(const QJsonObject& json)
{
    Watch watch;
    watch.number = json.value("watch"_L1).toInt();
    watch.request = WatchRequest::fromJson(json);
    watch.text = json.value("text"_L1).toString();
    if (json.value("leads"_L1).isDouble())
        watch.leads = json.value("leads"_L1).toInteger();
    watch.hits = json.value("hits"_L1).toInteger();
    watch.problem = json.value("problem"_L1).toString();
    watch.createdAt = floorjson::time(json.value("created_at"_L1));
    watch.lookedAt = floorjson::time(json.value("looked_at"_L1));
    watch.toldAt = floorjson::time(json.value("told_at"_L1));
    return watch;
}

WatchHit watchHitFrom(const QJsonObject& json)
{
    const WatchRequest request = WatchRequest::fromJson(json);
    return {json.value("hit"_L1).toInteger(),         json.value("watch"_L1).toInt(),       request.name,
            request.filter,                           request.counts,                       floorjson::time(json.value("at"_L1)),
            json.value("leads"_L1).toInteger(), json.value("leads_new"_L1).toInteger()};
}

template <class T>
Result<QList<T>> askList(DbConnection& connection, const QString& sql, const Binds& binds, T (*make)(const QJsonObject&))
{
    const auto value = queryValue(connection, sql, binds);
    if (!value)
        return tl::unexpected(value.error());
    QList<T> made;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list)
        made.append(make(one.toObject()));
    return made;
}

Result<> tellWatch(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto done = queryValue(connection, sql, binds);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace

Result<QList<Watch>> watches(DbConnection& connection)
{
    return askList(connection, u"select api.watches()"_s, {}, &watchFrom);
}

Result<int> createWatch(DbConnection& connection, const QJsonObject& request)
{
    const auto number = queryValue(connection, u"select api.watch_create(:request::jsonb)"_s, {{u"request"_s, floorjson::compact(request)}});
    if (!number)
        return tl::unexpected(number.error());
    return number->toInt();
}

Result<> changeWatch(DbConnection& connection, int number, const QJsonObject& changes)
{
    return tellWatch(connection, u"select api.watch_change(:number, :changes::jsonb)"_s,
                     {{u"number"_s, number}, {u"changes"_s, floorjson::compact(changes)}});
}

Result<> removeWatch(DbConnection& connection, int number)
{
    return tellWatch(connection, u"select api.watch_remove(:number)"_s, {{u"number"_s, number}});
}

Result<QList<WatchHit>> watchHits(DbConnection& connection, qint64 after, int limit)
{
    return askList(connection, u"select api.watch_hits(:after, :limit)"_s, {{u"after"_s, after}, {u"limit"_s, limit}}, &watchHitFrom);
}

Result<std::optional<WatchLook>> lookAtWatch(DbConnection& connection)
{
    const auto value = queryValue(connection, u"select api.gateway_watch()"_s);
    if (!value)
        return tl::unexpected(value.error());
    if (value->isNull())
        return std::optional<WatchLook>();
    const QJsonObject answer = QJsonDocument::fromJson(value->toString().toUtf8()).object();
    return std::optional(WatchLook{answer.value("leads"_L1).toInteger(), answer.value("is_hit"_L1).toBool()});
}

} // namespace leadfloor

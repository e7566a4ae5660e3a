// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayjobs.h"

#include "models/engine/query.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

/// Of one run: then others get their turn, and the lease is renewed.
constexpr int slicesMax = 20;

Result<QJsonObject> relist(DbConnection& connection)
{
    const auto leads = queryValue(connection, u"select api.gateway_relist()"_s);
    if (!leads)
        return tl::unexpected(leads.error());
    return leads->toLongLong() > 0 ? QJsonObject{{u"leads"_s, leads->toLongLong()}} : QJsonObject();
}

Result<QJsonObject> foldStock(DbConnection& connection)
{
    const auto rows = queryValue(connection, u"select api.gateway_fold_stock()"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->toLongLong() > 0 ? QJsonObject{{u"rows"_s, rows->toLongLong()}} : QJsonObject();
}

Result<QJsonObject> deliverForAbsent(DbConnection& connection, int absentSeconds)
{
    int slices = 0;
    int failures = 0;
    qint64 after = 0; // an order that cannot be delivered must not hold up those behind it
    while (slices + failures < slicesMax) {
        const auto value = queryValue(connection, u"select api.gateway_deliver(:seconds, 1000, :after)"_s,
                                      {{u"seconds"_s, absentSeconds}, {u"after"_s, after}});
        if (!value)
            return tl::unexpected(value.error());
        const QJsonObject answer = QJsonDocument::fromJson(value->toString().toUtf8()).object();
        if (answer.isEmpty())
            break;
        if (answer.value("state"_L1) == "failed"_L1) {
            after = answer.value("order"_L1).toInteger();
            ++failures;
        } else {
            ++slices;
        }
    }
    return slices + failures > 0 ? QJsonObject{{u"slices"_s, slices}, {u"failures"_s, failures}} : QJsonObject();
}

Result<QJsonObject> sweep(DbConnection& connection)
{
    const auto quotes = queryValue(connection, u"select api.gateway_sweep()"_s);
    if (!quotes)
        return tl::unexpected(quotes.error());
    return quotes->toLongLong() > 0 ? QJsonObject{{u"quotes"_s, quotes->toLongLong()}} : QJsonObject();
}

Result<QJsonObject> hint(DbConnection& connection)
{
    const auto answer = queryValue(connection, u"select api.gateway_hint()"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject said = QJsonDocument::fromJson(answer->toString().toUtf8()).object();
    return said.isEmpty() ? QJsonObject() : QJsonObject{{u"segments"_s, qint64(said.value("segments"_L1).toArray().size())}};
}

Result<QJsonObject> reap(DbConnection& connection)
{
    const auto ended = queryRows(connection, u"select reason from api.reap()"_s, {},
                                 [](const QSqlQuery& row) { return row.value(0).toString(); });
    if (!ended)
        return tl::unexpected(ended.error());
    return ended->isEmpty() ? QJsonObject() : QJsonObject{{u"ended"_s, qint64(ended->size())}, {u"reason"_s, ended->first()}};
}

} // namespace

std::vector<GatewayJob> floorJobs(int absentSeconds)
{
    return {{u"hint"_s, 1s, 5, hint},
            {u"deliver"_s, 2s, 60, [absentSeconds](DbConnection& connection) { return deliverForAbsent(connection, absentSeconds); }},
            {u"fold_stock"_s, 30s, 120, foldStock},
            {u"relist"_s, 60s, 300, relist},
            {u"sweep"_s, 300s, 60, sweep}};
}

std::vector<GatewayJob> reaperJobs()
{
    // No lease: its role may not write, and ending a session twice is ending it once.
    return {{u"reap"_s, 1s, 0, reap}};
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayjobs.h"

#include "app/gateway/jsonlog.h"
#include "app/gateway/scheduleddelivery.h"
#include "models/engine/query.h"
#include "models/engine/standingcalls.h"
#include "models/engine/watchcalls.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

/// Of one run: then others get their turn, and the lease is renewed.
constexpr int slicesMax = 20;
/// The same of deliveries, which may be many and small after a gateway was away.
constexpr auto deliverFor = 1500ms;

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

/// Orders that could not be delivered, and when each is tried again: after one minute, two, four
/// ...
class FailedOrders final
{
public:
    void failed(qint64 order)
    {
        Entry& entry = m_entries[order];
        entry.pause =
            std::min<std::chrono::minutes>(entry.pause == 0min ? 1min : entry.pause * 2, 60min);
        entry.again = std::chrono::steady_clock::now() + entry.pause;
    }
    void succeeded(qint64 order) { m_entries.erase(order); }
    /// Those whose time has not come, as an array's text.
    [[nodiscard]] QString waiting() const
    {
        QStringList orders;
        for (const auto& [order, entry] : m_entries) {
            if (entry.again > std::chrono::steady_clock::now())
                orders.append(QString::number(order));
        }
        return u'{' % orders.join(u',') % u'}';
    }

private:
    struct Entry
    {
        std::chrono::minutes pause{0};
        std::chrono::steady_clock::time_point again;
    };
    std::map<qint64, Entry> m_entries;
};

Result<QJsonObject> deliverForAbsent(DbConnection& connection, int absentSeconds,
                                     FailedOrders& failed)
{
    int orders = 0;
    int failures = 0;
    const auto end = std::chrono::steady_clock::now() + deliverFor;
    while (std::chrono::steady_clock::now() < end) {
        const auto value =
            queryValue(connection, u"select api.gateway_deliver(:seconds, 1000, :not::bigint[])"_s,
                       {{u"seconds"_s, absentSeconds}, {u"not"_s, failed.waiting()}});
        if (!value)
            return tl::unexpected(value.error());
        const QJsonObject answer = QJsonDocument::fromJson(value->toString().toUtf8()).object();
        if (answer.isEmpty())
            break;
        const qint64 order = answer.value("order"_L1).toInteger();
        const QString state = answer.value("state"_L1).toString();
        if (state == "failed"_L1) {
            failed.failed(order);
            ++failures;
            logLine(LogLevel::Error, u"not delivered"_s,
                    {{u"order"_s, order}, {u"sqlstate"_s, answer.value("code"_L1)}});
        } else if (state == "done"_L1) {
            failed.succeeded(order);
            ++orders;
        }
    }
    QJsonObject work;
    if (orders > 0)
        work.insert("orders"_L1, orders);
    if (failures > 0)
        work.insert("failures"_L1, failures);
    return work;
}

Result<QJsonObject> expire(DbConnection& connection)
{
    const auto leads = queryValue(connection, u"select api.gateway_expire()"_s);
    if (!leads)
        return tl::unexpected(leads.error());
    return leads->toLongLong() > 0 ? QJsonObject{{u"leads"_s, leads->toLongLong()}} : QJsonObject();
}

Result<QJsonObject> serveStandingOrders(DbConnection& connection)
{
    int slices = 0;
    qint64 leads = 0;
    for (int turn = 0; turn < slicesMax; ++turn) {
        const auto served = serveStanding(connection);
        if (!served)
            return tl::unexpected(served.error());
        if (!*served)
            break;
        slices += (*served)->code.isEmpty() ? 1 : 0;
        leads += (*served)->leads;
    }
    return slices > 0 ? QJsonObject{{u"slices"_s, slices}, {u"leads"_s, leads}} : QJsonObject();
}

Result<QJsonObject> lookAtWatches(DbConnection& connection)
{
    int looked = 0;
    int hits = 0;
    for (; looked < slicesMax; ++looked) {
        const auto look = lookAtWatch(connection);
        if (!look)
            return tl::unexpected(look.error());
        if (!*look)
            break;
        hits += (*look)->isHit ? 1 : 0;
    }
    return hits > 0 ? QJsonObject{{u"watches"_s, looked}, {u"hits"_s, hits}} : QJsonObject();
}

Result<QJsonObject> suppress(DbConnection& connection)
{
    const auto leads = withTransaction(connection, [&]() -> Result<QVariant> {
        // A list whose uploader has gone may have a million entries.
        if (const auto set = execute(connection, u"set local statement_timeout = '10min'"_s); !set)
            return tl::unexpected(set.error());
        return queryValue(connection, u"select api.gateway_suppress()"_s);
    });
    if (!leads)
        return tl::unexpected(leads.error());
    return leads->toLongLong() > 0 ? QJsonObject{{u"leads"_s, leads->toLongLong()}} : QJsonObject();
}

Result<QJsonObject> sweep(DbConnection& connection)
{
    QJsonObject work;
    for (const auto& [what, sql] : {std::pair(u"quotes"_s, u"select api.gateway_sweep()"_s), std::pair(u"letters"_s, u"select api.gateway_mail_sweep()"_s),
                                    std::pair(u"promised_leads"_s, u"select api.gateway_card_sweep()"_s)}) {
        const auto rows = queryValue(connection, sql);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->toLongLong() > 0)
            work.insert(what, rows->toLongLong());
    }
    return work;
}

/// Looks at the books so rarely that it takes one part in a hundred of the floor's time at most.
class BookLook final
{
public:
    Result<QJsonObject> run(DbConnection& connection, Metrics& metrics)
    {
        const auto begin = std::chrono::steady_clock::now();
        if (begin < m_again)
            return QJsonObject();
        const auto answer = queryValue(connection, u"select api.gateway_monitoring()"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        metrics.setMonitoring(QJsonDocument::fromJson(answer->toString().toUtf8()).array());
        const auto end = std::chrono::steady_clock::now();
        m_again = end + (end - begin) * 100;
        return QJsonObject();
    }

private:
    std::chrono::steady_clock::time_point m_again{};
};

/// Takes bonus credits back whose time is over (R25).
Result<QJsonObject> endBonus(DbConnection& connection)
{
    const auto lots = queryValue(connection, u"select api.gateway_credits()"_s);
    if (!lots)
        return tl::unexpected(lots.error());
    return lots->toInt() > 0 ? QJsonObject{{u"lots"_s, lots->toInt()}} : QJsonObject();
}

Result<QJsonObject> releaseCommission(DbConnection& connection)
{
    const auto answer = queryValue(connection, u"select api.gateway_commission()"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject work = QJsonDocument::fromJson(answer->toString().toUtf8()).object();
    return work.value("partners"_L1).toInt() > 0 ? QJsonObject{{u"partners"_s, work.value("partners"_L1)}} : QJsonObject();
}

/// Links what has changed into the audit's chain (R42). The head goes to the log with the work: kept where the server's
/// superuser does not reach, it tells whether the chain was written anew.
Result<QJsonObject> linkAudit(DbConnection& connection)
{
    QJsonObject work;
    qint64 rows = 0;
    for (int turn = 0; turn < slicesMax; ++turn) {
        const auto answer = queryValue(connection, u"select api.gateway_audit(5000)"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        const QJsonObject linked = QJsonDocument::fromJson(answer->toString().toUtf8()).object();
        rows += linked.value("rows"_L1).toInteger();
        if (rows > 0)
            work = {{u"rows"_s, rows}, {u"head"_s, linked.value("head"_L1)}};
        if (linked.value("rows"_L1).toInt() < 5000)
            break;
    }
    return work;
}

Result<QJsonObject> hint(DbConnection& connection)
{
    const auto answer = queryValue(connection, u"select api.gateway_hint()"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject said = QJsonDocument::fromJson(answer->toString().toUtf8()).object();
    return said.isEmpty()
               ? QJsonObject()
               : QJsonObject{{u"segments"_s, qint64(said.value("segments"_L1).toArray().size())}};
}

Result<QJsonObject> reap(DbConnection& connection)
{
    const auto reasons = queryRows(connection, u"select reason from api.reap()"_s, {},
                                   [](const QSqlQuery& row) { return row.value(0).toString(); });
    if (!reasons)
        return tl::unexpected(reasons.error());
    const auto banned = reasons->count(u"banned"_s);
    QJsonObject work;
    if (const auto ended = reasons->size() - banned; ended > 0) {
        work.insert("ended"_L1, ended);
        work.insert("reason"_L1, reasons->first());
    }
    if (banned > 0)
        work.insert("banned"_L1, banned);
    return work;
}

} // namespace

std::vector<GatewayJob> floorJobs(int absentSeconds, Metrics& metrics)
{
    const auto look = [&metrics](DbConnection& connection) -> Result<QJsonObject> {
        const auto answer = queryValue(connection, u"select api.gateway_metrics()"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        metrics.setFloor(QJsonDocument::fromJson(answer->toString().toUtf8()).object());
        return QJsonObject();
    };
    const auto books = [&metrics, look = BookLook()](DbConnection& connection) mutable { return look.run(connection, metrics); };
    const auto deliver = [absentSeconds,
                          failed = FailedOrders()](DbConnection& connection) mutable {
        return deliverForAbsent(connection, absentSeconds, failed);
    };
    return {{u"hint"_s, 1s, 6, hint},
            {u"expire"_s, 1s, 6, expire},
            {u"suppress"_s, 1s, 12, suppress, true, 900s},
            {u"deliver"_s, 2s, 12, deliver},
            {u"standing"_s, 2s, 30, serveStandingOrders},
            {u"watch"_s, 3s, 60, lookAtWatches},
            {u"fold_stock"_s, 30s, 60, foldStock},
            {u"relist"_s, 60s, 120, relist, true, 900s},
            {u"commission"_s, 60s, 120, releaseCommission},
            {u"sweep"_s, 300s, 600, sweep},
            {u"credits"_s, 30s, 60, endBonus},
            {u"audit"_s, 5s, 60, linkAudit},
            // Each gateway shows what it sees itself.
            {u"look"_s, 10s, 0, look, false},
            {u"books"_s, 10s, 0, books, false, 900s}};
}

std::vector<GatewayJob> deliveryJobs(const QString& holder, const Destinations& destinations, const std::optional<MailSpec>& mail)
{
    const auto pulse = std::make_shared<JobPulse>();
    return {{u"delivery"_s, 5s, 0,
             [holder, destinations, mail, pulse](DbConnection& connection) {
                 return deliverScheduled(connection, holder, destinations, mail, [pulse] { return pulse->beat(); });
             },
             true, 1200s, pulse}};
}

std::vector<GatewayJob> deliveryChecks(const Destinations& destinations, const std::optional<MailSpec>& mail)
{
    return {{u"delivery_check"_s, 2s, 0,
             [destinations, mail](DbConnection& connection) { return tryDestinations(connection, destinations, mail); }}};
}

std::vector<GatewayJob> reaperJobs()
{
    // No lease: ending a session twice is ending it once. It notes its runs itself.
    // A reaper that is late lets everybody wait.
    return {{u"reap"_s, 1s, 0, reap, false, 5s}};
}

} // namespace leadfloor

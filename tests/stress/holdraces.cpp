// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr int holdMs = 300;    ///< life of a hold on this floor
constexpr int aroundEndMs = 5; ///< a confirmation comes within this of the end
constexpr int sweepEveryMs = 4;

/// The server's clock: it runs on this machine. Microseconds since 1970, UTC.
qint64 wallClockUs()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// "2026-11-21T06:27:27.123456+00:00", which Qt reads to the millisecond only.
qint64 microseconds(const QString& time)
{
    const qint64 seconds =
        QDateTime::fromString(time.left(19) % u'Z', Qt::ISODate).toSecsSinceEpoch();
    const qsizetype dot = time.indexOf(u'.');
    const QString fraction = dot < 0 ? QString() : time.mid(dot + 1).section(u'+', 0, 0);
    return seconds * 1000000 + fraction.leftJustified(6, u'0', true).toLongLong();
}

struct HeldOrder
{
    qint64 number = 0;
    qint64 endUs = 0;
    qint64 totalMinor = 0;
    qint64 actUs = 0;  ///< when its buyer does something; 0: nothing to come
    qint64 sentUs = 0; ///< when he did
    bool isRenewed = false;
};

} // namespace

void holdEnds(Arena& arena)
{
    const int buyers = arena.scaled(100, 20, std::min(100, arena.brokerageCount()));
    const int reservations = arena.scaled(10000, 300);
    constexpr int sweepers = 2;
    constexpr int counters = 2; // a count that finds an ended hold takes it back as well
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 reservations of %2 buyers, confirmed within %3 ms of their end, %4 sweepers"_s
            .arg(reservations)
            .arg(buyers)
            .arg(aroundEndMs)
            .arg(sweepers));
    for (int i = 1; i <= buyers; ++i)
        arena.grant(i, 1000000000);
    arena.floor().addLeads({.count = reservations * 3});
    // A test cannot wait ten minutes for each hold.
    arena.floor().must("select test.patch('core.purchase_for', $$make_interval(mins => "
                       "core.setting('hold_minutes')::int)$$, 'interval ''"
                       + QByteArray::number(holdMs) + " ms''')");
    QList<HeldOrder> orders(buyers);
    QHash<QByteArray, qint64> endOf; ///< by "login number": the last end that its buyer was told
    int started = 0;
    QMap<QByteArray, int> outcomes;
    {
        Swarm swarm(arena.brokers(buyers + counters)
                        + QList<ConnectionSpec>(sweepers, arena.floor().ownerSpec()),
                    arena.journal());
        QList<qint64> sweepAtNs(swarm.size() - buyers);
        QList<bool> isSweeping(swarm.size() - buyers);
        int holding = 0;
        const auto nameOf = [&](int session) -> QByteArray {
            return swarm.person(session).login.toLatin1() + ' '
                   + QByteArray::number(orders.at(session).number);
        };
        const auto next = [&](int session) -> std::optional<Call> {
            if (session >= buyers || orders.at(session).actUs > 0)
                return std::nullopt;
            if (++started > reservations || arena.isOver())
                return std::nullopt;
            ++holding;
            return purchaseCall(testing::newKey(),
                                QByteArray(requestOf(goldInLa(), arena.random(1, 3)))
                                    .replace("\"lines\"", "\"payment\": \"card\", \"lines\""));
        };
        const auto act = [&](int session) {
            HeldOrder& order = orders[session];
            order.actUs = 0;
            order.sentUs = wallClockUs();
            const QByteArray number = QByteArray::number(order.number);
            const int what = order.isRenewed ? 0 : arena.random(0, 9);
            if (what < 8) {
                const QByteArray key = testing::newKey();
                swarm.send(session,
                           {.kind = "pay",
                            .sql = "select api.order_pay($1, $2, $3)",
                            .parameters = {key, number, QByteArray::number(order.totalMinor)},
                            .key = key,
                            .detail = {{u"order"_s, order.number}}});
            } else {
                swarm.send(session, {.kind = what == 8 ? "cancel" : "renew",
                                     .sql = what == 8 ? "select api.order_cancel($1)"
                                                      : "select api.order_renew($1)",
                                     .parameters = {number},
                                     .key = {},
                                     .detail = {{u"order"_s, order.number}}});
            }
        };
        const auto onDone = [&](const Done& done) {
            const QString code = done.answer.refusal();
            if (done.session >= buyers) {
                isSweeping[done.session - buyers] = false;
                sweepAtNs[done.session - buyers] = swarm.nowNs() + sweepEveryMs * 1000000LL;
                verdict.require(code.isEmpty() || isRetryable(code), u"sweeper"_s,
                                u"a sweeper was answered %1: %2"_s.arg(code, done.answer.message));
                return Swarm::Then::GoOn;
            }
            if (isRetryable(code))
                return Swarm::Then::Again;
            HeldOrder& order = orders[done.session];
            if (done.call.kind == "purchase") {
                if (!verdict.require(code.isEmpty(), u"code"_s,
                                     u"a hold was answered %1"_s.arg(code))) {
                    --holding;
                    return Swarm::Then::GoOn;
                }
                const QJsonObject answer = done.answer.json();
                order = {answer.value("order_number"_L1).toInteger(),
                         microseconds(answer.value("held_until"_L1).toString()),
                         answer.value("total_minor"_L1).toInteger(),
                         0,
                         0,
                         false};
                // A call takes a while to be sent and to be looked at.
                order.actUs =
                    order.endUs + arena.random(-2 * aroundEndMs * 1000, aroundEndMs * 1000 / 2);
                endOf.insert(nameOf(done.session), order.endUs);
                return Swarm::Then::GoOn;
            }
            const qint64 nowUs = wallClockUs();
            ++outcomes[done.call.kind + (code.isEmpty() ? QByteArray() : ' ' + code.toLatin1())];
            verdict.require(code.isEmpty() || code == "LF014"_L1, u"code"_s,
                            u"%1 was answered %2"_s.arg(QString::fromLatin1(done.call.kind), code));
            verdict.require(!code.isEmpty() || order.sentUs <= order.endUs
                                || done.call.kind == "cancel",
                            u"late"_s,
                            u"%1 of a hold that had ended %2 us before"_s
                                .arg(QString::fromLatin1(done.call.kind))
                                .arg(order.sentUs - order.endUs));
            verdict.require(code != "LF014"_L1 || nowUs > order.endUs, u"early"_s,
                            u"a hold ended %1 us before its time"_s.arg(order.endUs - nowUs));
            if (done.call.kind == "renew" && code.isEmpty()) {
                order.isRenewed = true;
                // Five more minutes: confirmed at once.
                order.endUs = nowUs + 240000000;
                endOf.remove(nameOf(done.session));
                order.actUs = nowUs;
                return Swarm::Then::GoOn;
            }
            --holding;
            return Swarm::Then::GoOn;
        };
        const auto onTick = [&] {
            const qint64 nowUs = wallClockUs();
            for (int session = 0; session < buyers; ++session) {
                if (orders.at(session).actUs > 0 && nowUs >= orders.at(session).actUs)
                    act(session);
            }
            if (holding > 0) {
                for (int i = 0; i < sweepAtNs.size(); ++i) {
                    if (isSweeping.at(i) || swarm.nowNs() < sweepAtNs.at(i))
                        continue;
                    isSweeping[i] = true;
                    swarm.send(
                        buyers + i,
                        {.kind = i < counters ? "count" : "sweep",
                         .sql =
                             i < counters
                                 ? "select leads from api.inventory_count('{\"states\": [\"LA\"]}')"
                                 : "select core.take_back(null)",
                         .parameters = {},
                         .key = {},
                         .detail = {}});
                }
            }
            return holding > 0;
        };
        verdict.require(swarm.drive(next, onDone, onTick), u"stuck"_s,
                        u"somebody never got an answer"_s);
    }
    // Whatever has been left to its end by now has ended.
    arena.floor().must("select pg_sleep($1::float8 / 1000), core.take_back(null)",
                       {QByteArray::number(holdMs)});
    arena.floor().must("select core.take_back(null)");
    const qint64 open =
        arena.floor().count("core.orders where state not in ('completed', 'cancelled', 'expired')");
    const qint64 twice =
        arena.floor().count("(select from core.order_event where state in ('completed', "
                            "'cancelled', 'expired') group by order_id having count(*) > 1) q");
    verdict.require(open == 0, u"ends"_s, u"%1 reservations never ended"_s.arg(open));
    verdict.require(twice == 0, u"ends"_s, u"%1 reservations ended twice"_s.arg(twice));
    Latencies releases;
    const PgAnswer expired =
        arena.floor().must("select m.login || ' ' || o.order_number, (extract(epoch from e.at) * "
                           "1000000)::bigint from core.order_event e"
                           " join core.orders o using (order_id) join core.member m using "
                           "(member_id) where e.state = 'expired'");
    for (const QByteArrayList& row : expired.rows) {
        const auto end = endOf.constFind(row.at(0));
        if (end == endOf.constEnd())
            continue;
        const double ms = double(row.at(1).toLongLong() - *end) / 1000;
        releases.add(ms);
        verdict.require(ms >= 0, u"early"_s,
                        u"a hold was taken back %1 ms before its end"_s.arg(-ms));
    }
    const double p99 = releases.percentile(0.99);
    verdict.figure(u"paid"_s, outcomes.value("pay"));
    verdict.figure(u"too late"_s, outcomes.value("pay LF014"));
    verdict.figure(u"expired"_s, double(expired.rows.size()));
    verdict.figure(u"release p99"_s, p99, u"ms"_s, u"5000 ms"_s, p99 <= 5000);
    audit(arena);
}

} // namespace leadfloor::stress

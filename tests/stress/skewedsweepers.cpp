// SPDX-License-Identifier: GPL-3.0-or-later
// Two gateways at the same jobs, one with its clock five minutes ahead, while tens of thousands of holds end
// (reliability.md T58).
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/mailsink.h"
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor::stress {

void skewedSweepers(Arena& arena)
{
    const int reservations = arena.scaled(50000, 200);
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    const int leads = reservations + reservations / 10 + 100;
    floor.addLeads({.count = leads});
    arena.verdict().setSize(u"%1 reservations, 2 gateways, one 5 minutes ahead"_s.arg(reservations));
    {
        Swarm buyers(arena.brokers(qMin(40, arena.brokerageCount())), arena.journal());
        int left = reservations;
        buyers.drive([&](int) { return left-- > 0 ? std::optional(purchaseCall(testing::newKey(), testing::cardRequest(1))) : std::nullopt; },
                     [&](const Done& done) {
                         if (isRetryable(done.answer.refusal()))
                             return Swarm::Then::Again;
                         arena.verdict().require(done.answer.refusal().isEmpty(), u"setup"_s, done.answer.refusal());
                         return Swarm::Then::GoOn;
                     });
    }
    arena.verdict().require(floor.count("core.orders where state = 'held'") == reservations, u"setup"_s, u"not all are on hold"_s);
    // Half of them end within the next half minute, evenly; the others in ten, which is five by the wrong clock.
    floor.must("update core.orders set held_until = clock_timestamp() + make_interval(secs => 5 + (order_id % 25000) / 1000.0) where order_id % 2 = 0");
    floor.must("update core.orders set held_until = clock_timestamp() + interval '4 minutes' where order_id % 2 = 1");
    floor.must("create table core.stress_end as select order_id, held_until from core.orders");
    const qint64 ending = floor.count("core.orders where order_id % 2 = 0");
    // Letters as well, which both send.
    const int letters = arena.scaled(500, 50);
    floor.must("insert into core.mail (workspace_id, member_id, kind, effect, data) select m.workspace_id, m.member_id, 'low_balance', 'stress ' || n,"
               " '{\"available_minor\": 1, \"low_minor\": 2}' from generate_series(1, $1) n cross join (select * from core.member where email = 'broker1@stress.example') m",
               {QByteArray::number(letters)});
    MailSink mail([](const QByteArray&, const QByteArray&) { return MailSink::Reply::Good; });
    GatewayCrew crew(arena);
    crew.setMail(mail.port());
    crew.start(0, QStringLiteral(LATER_CLOCK));
    crew.start(1);
    arena.verdict().require(crew.waitUntilHealthy(0) && crew.waitUntilHealthy(1), u"setup"_s, u"a gateway does not start"_s);
    // And two sweepers without a lease, which meet at every hold.
    PgSession one(floor.service(u"lf_gateway"_s));
    PgSession two(floor.service(u"lf_gateway"_s));
    QElapsedTimer clock;
    clock.start();
    while (floor.count("core.orders where order_id % 2 = 0 and state = 'held'") > 0 && clock.elapsed() < 90000) {
        for (PgSession* sweeper : {&one, &two})
            sweeper->send("select api.gateway_expire()");
        for (PgSession* sweeper : {&one, &two}) {
            const PgAnswer answer = sweeper->receive();
            arena.verdict().require(answer.isOk() || isRetryable(answer.sqlState), u"code"_s, u"a sweeper was answered %1"_s.arg(answer.sqlState));
        }
        QThread::msleep(100); // the job's own pause
    }
    arena.verdict().require(floor.count("core.orders where order_id % 2 = 0 and state = 'expired'") == ending, u"stuck"_s, u"holds that are over are not taken back"_s);
    arena.verdict().require(floor.count("core.orders where order_id % 2 = 1 and state = 'held'") == reservations - ending, u"early"_s,
                            u"a hold was taken back before its end"_s);
    const QByteArrayList delays = floor.must("select coalesce(min(extract(epoch from e.at - s.held_until)), 0), coalesce(percentile_disc(0.99) within group (order by extract(epoch from e.at - s.held_until)), 0)"
                                             " from core.order_event e join core.stress_end s using (order_id) where e.state = 'expired'").rows.first();
    arena.verdict().require(delays.at(0).toDouble() >= 0, u"early"_s, u"a hold was taken back before its end"_s);
    arena.verdict().figure(u"release delay p99"_s, delays.at(1).toDouble() * 1000, u"ms"_s, u"< 5000"_s, delays.at(1).toDouble() < 5);
    arena.verdict().require(floor.must("select count(*) from (select 1 from core.order_event where state = 'expired' group by order_id having count(*) > 1) x").number() == 0,
                            u"ends"_s, u"a hold has ended twice"_s);
    arena.verdict().require(floor.count("core.inventory") == leads - reservations + ending, u"stock"_s, u"leads are missing or too many"_s);
    arena.verdict().require(floor.count("core.held") == reservations - ending, u"stock"_s, u"held leads are missing or too many"_s);
    while (floor.count("core.mail where state = 'waiting'") > 0 && clock.elapsed() < 120000)
        mail.waitForMore(mail.count(), 200ms);
    arena.verdict().require(qint64(mail.taken().size()) == letters && mail.different() == letters, u"letters"_s,
                            u"%1 letters arrived, %2 different, of %3"_s.arg(mail.taken().size()).arg(mail.different()).arg(letters));
    requireGreen(arena);
}

} // namespace leadfloor::stress

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "tests/bench/benchrace.h"
#include "tests/support/pgsession.h"

#include <QJsonObject>

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using leadfloor::testing::PgSession;

namespace leadfloor::bench {

namespace {

const auto brokerOf = [](BenchFloor& floor) {
    return [&floor](int client) { return floor.broker(client % 16); };
};
const auto ownerOf = [](BenchFloor& floor) {
    return [&floor](int) { return floor.owner().spec(); };
};

void pause(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// Leaves `leads` sellable leads in the pool; restock() brings the rest back.
void cutPool(BenchFloor& floor, int pool, int leads)
{
    floor.run(
        u"delete from core.inventory where pool_id = %1 and lead_id not in (select lead_id from "
        u"core.inventory"
        " where pool_id = %1 and inquired_on <= core.today() - 90 order by inquired_on, lead_id limit %2)"_s
            .arg(pool)
            .arg(leads));
    floor.run(u"vacuum analyze core.inventory"_s);
}

/// Two smaller pools, for rows whose leads are counted.
Pools smallPools(BenchFloor& floor, int count)
{
    const Pools all = fullestPools(floor, hotPools);
    return {all.ids.mid(all.ids.size() - count), all.states.mid(all.states.size() - count)};
}

// ---- P4 ----------------------------------------------------------------------------------------

Row manyClients(BenchFloor& floor, int rounds)
{
    constexpr int clients = 100;
    constexpr int purchases = 5;
    constexpr int leads = 50;
    floor.restock();
    const Pools pools = fullestPools(floor, 1);
    makeClassic(floor, pools);
    double perSecond = 0;
    double rivalPerSecond = 0;
    const QList<double> medians = measure(
        {{u"ours"_s,
          [&] {
              floor.restock();
              const QString request = purchaseText({goldLine(pools.states.first(), leads)});
              const RaceFigures figures = race(
                  clients, purchases, brokerOf(floor),
                  [&](int, DbConnection& connection, int) { purchaseRaw(connection, request); });
              perSecond = figures.perSecond;
              return figures.percentile(0.99);
          }},
         {u"classic"_s,
          [&] {
              restockClassic(floor);
              const RaceFigures figures =
                  race(clients, purchases, ownerOf(floor),
                       [&](int client, DbConnection& connection, int) {
                           buyClassic(connection, client % 16, pools.ids.first(), leads, false);
                       });
              rivalPerSecond = figures.perSecond;
              return figures.percentile(0.99);
          }}},
        rounds);
    Row row;
    row.row = u"P4"_s;
    row.work = u"buy 50 leads, 100 clients, one hot pool: p99"_s;
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.rival = medians.at(1);
    row.rivalName = u"classic: project row lock, FIFO SKIP LOCKED, counter"_s;
    row.goalRival = 1 / 0.3;
    row.remark = u"last round: %1 purchases/s, classic %2"_s.arg(perSecond, 0, 'f', 0)
                     .arg(rivalPerSecond, 0, 'f', 0);
    return row;
}

// ---- P6 ----------------------------------------------------------------------------------------

/// Rivals that lock 150 leads for 5 ms and roll back, while `body` runs.
template <class Body>
void withRivals(BenchFloor& floor, const QString& statement,
                const std::function<ConnectionSpec(int)>& spec, Body&& body)
{
    std::atomic<bool> isOver = false;
    std::vector<std::thread> rivals;
    for (int rival = 0; rival < 4; ++rival) {
        rivals.emplace_back([&, rival] {
            DbConnection connection(spec(8 + rival));
            must(connection.open(), u"connect"_s);
            while (!isOver) {
                must(execute(connection, u"begin"_s), u"begin"_s);
                must(queryValue(connection, statement), u"rival"_s);
                pause(5);
                must(execute(connection, u"rollback"_s), u"rollback"_s);
            }
        });
    }
    body();
    isOver = true;
    for (std::thread& rival : rivals)
        rival.join();
    Q_UNUSED(floor)
}

Row falseShortages(BenchFloor& floor, int rounds)
{
    constexpr int buyers = 4;
    const int calls = 1000 / (buyers * rounds) + 1;
    floor.restock();
    const Pools pools = smallPools(floor, 1);
    cutPool(floor, pools.ids.first(), 1000);
    floor.run(u"create schema if not exists bench"_s);
    // The naive form: what is not locked is all there is.
    floor.run(u"create or replace function bench.naive(p_pool int, p_leads int) returns boolean "
              u"language plpgsql as $$ declare v_n int; begin"
              " with picked as (select ctid from core.inventory where pool_id = p_pool order by "
              "inquired_on, lead_id limit p_leads for update skip locked)"
              " select count(*) into v_n from picked; return v_n = p_leads; end $$"_s);
    const QString want = purchaseText({goldLine(pools.states.first(), 700)});
    const QString tooMuch = purchaseText({goldLine(pools.states.first(), 1200)});
    const QString rival = u"select api.purchase(gen_random_uuid(), '%1', 1000000000)"_s.arg(
        purchaseText({goldLine(pools.states.first(), 150)}));
    const QString naiveRival = u"select bench.naive(%1, 150)"_s.arg(pools.ids.first());
    const auto calmPurchase = [&] {
        return race(1, 15, brokerOf(floor),
                    [&](int, DbConnection& connection, int) {
                        must(execute(connection, u"begin"_s), u"begin"_s);
                        purchaseRaw(connection, want);
                        must(execute(connection, u"rollback"_s), u"rollback"_s);
                    })
            .percentile(0.5);
    };
    int attempts = 0, shortages = 0, busy = 0;
    double refusal = 0; // ms, of the last round
    const QList<double> medians = measure(
        {{u"ours"_s,
          [&] {
              std::atomic<int> shortNow = 0, busyNow = 0;
              withRivals(floor, rival, brokerOf(floor), [&] {
                  race(buyers, calls, brokerOf(floor), [&](int, DbConnection& connection, int) {
                      must(execute(connection, u"begin"_s), u"begin"_s);
                      const auto answer = queryValue(
                          connection,
                          u"select api.purchase(gen_random_uuid(), :request::jsonb, 1000000000)"_s,
                          {{u"request"_s, want}});
                      if (!answer)
                          ++busyNow;
                      else if (answer->toByteArray().contains("LF001"))
                          ++shortNow;
                      must(execute(connection, u"rollback"_s), u"rollback"_s);
                  });
                  refusal =
                      race(1, 15, brokerOf(floor), [&](int, DbConnection& connection, int) {
                          const QVariant answer = must(
                              queryValue(
                                  connection,
                                  u"select api.purchase(gen_random_uuid(), :request::jsonb, 1000000000)"_s,
                                  {{u"request"_s, tooMuch}}),
                              u"short purchase"_s);
                          if (!answer.toByteArray().contains("LF001"))
                              giveUp(u"1200 of 1000 were sold"_s, {});
                      }).percentile(0.5);
              });
              attempts += buyers * calls;
              shortages += shortNow;
              busy += busyNow;
              return 100.0 * shortNow / (buyers * calls);
          }},
         {u"naive"_s,
          [&] {
              std::atomic<int> shortNow = 0;
              withRivals(floor, naiveRival, ownerOf(floor), [&] {
                  race(buyers, calls, ownerOf(floor), [&](int, DbConnection& connection, int) {
                      must(execute(connection, u"begin"_s), u"begin"_s);
                      if (!must(queryValue(connection, u"select bench.naive(:pool, 700)"_s,
                                           {{u"pool"_s, pools.ids.first()}}),
                                u"naive"_s)
                               .toBool())
                          ++shortNow;
                      must(execute(connection, u"rollback"_s), u"rollback"_s);
                  });
              });
              return 100.0 * shortNow / (buyers * calls);
          }},
         {u"calm purchase, ms"_s, calmPurchase}},
        rounds);
    Row row;
    row.row = u"P6"_s;
    row.work = u"false shortages while rivals lock and roll back"_s;
    row.unit = u"% of calls"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.rival = medians.at(1);
    row.rivalName = u"SKIP LOCKED only"_s;
    row.goalRemark =
        u"0 of 1000 false, naive >= 90 %, a true shortage refused in <= 5 x a calm purchase"_s;
    row.isRemarkWithinGoal = shortages == 0 && medians.at(1) >= 90 && refusal <= 5 * medians.at(2);
    row.remark =
        u"%1 false of %2 calls (%3 busy); a true shortage refused in %4 ms, a calm purchase of 700 takes %5 ms"_s
            .arg(shortages)
            .arg(attempts)
            .arg(busy)
            .arg(refusal, 0, 'f', 1)
            .arg(medians.at(2), 0, 'f', 1);
    return row;
}

// ---- P7 ----------------------------------------------------------------------------------------

Row crossedLines(BenchFloor& floor, int rounds)
{
    constexpr int clients = 8;
    constexpr int calls = 15;
    floor.restock();
    const Pools pools = smallPools(floor, 2);
    for (const int pool : pools.ids)
        cutPool(floor, pool, 1200);
    floor.run(u"create schema if not exists bench"_s);
    floor.run(
        u"create or replace function bench.crossed(p_first int, p_second int, p_leads int) returns "
        u"void language plpgsql as $$ begin"
        " perform from core.inventory where pool_id = p_first order by inquired_on, lead_id limit "
        "p_leads for update;"
        " perform from core.inventory where pool_id = p_second order by inquired_on, lead_id limit p_leads for update; end $$"_s);
    const QList<OrderLine> lines = {goldLine(pools.states.at(0), 500),
                                    goldLine(pools.states.at(1), 500)};
    const QString forth = purchaseText(lines);
    const QString back = purchaseText({lines.at(1), lines.at(0)});
    std::atomic<int> deadlocks = 0, rivalDeadlocks = 0;
    const auto crossed = [&](const auto& spec, const auto& statement, std::atomic<int>& counter) {
        return race(clients, calls, spec,
                    [&](int client, DbConnection& connection, int call) {
                        // The rival waits as PostgreSQL does by default; the floor's server looks
                        // after 200 ms.
                        if (call == 0 && &counter == &rivalDeadlocks)
                            must(execute(connection, u"set deadlock_timeout = '1s'"_s), u"set"_s);
                        must(execute(connection, u"begin"_s), u"begin"_s);
                        if (const auto answer = statement(connection, client % 2 == 0);
                            !answer && answer.error().sqlState == u"40P01"_s)
                            ++counter;
                        must(execute(connection, u"rollback"_s), u"rollback"_s);
                    })
            .percentile(0.95);
    };
    const QList<double> medians = measure(
        {{u"ours"_s,
          [&] {
              return crossed(
                  brokerOf(floor),
                  [&](DbConnection& connection, bool isForth) {
                      return queryValue(
                          connection,
                          u"select api.purchase(gen_random_uuid(), :request::jsonb, 1000000000)"_s,
                          {{u"request"_s, isForth ? forth : back}});
                  },
                  deadlocks);
          }},
         {u"naive"_s,
          [&] {
              return crossed(
                  ownerOf(floor),
                  [&](DbConnection& connection, bool isForth) {
                      return queryValue(connection, u"select bench.crossed(:first, :second, 500)"_s,
                                        {{u"first"_s, pools.ids.at(isForth ? 0 : 1)},
                                         {u"second"_s, pools.ids.at(isForth ? 1 : 0)}});
                  },
                  rivalDeadlocks);
          }}},
        rounds);
    Row row;
    row.row = u"P7"_s;
    row.work = u"two-line orders in opposite order, 8 clients: p95"_s;
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.rival = medians.at(1);
    row.rivalName = u"FOR UPDATE in the caller's order, PostgreSQL's own deadlock_timeout"_s;
    row.goalRival = 20;
    row.goalRemark = u"0 deadlocks"_s;
    row.isRemarkWithinGoal = deadlocks == 0;
    row.remark = u"%1 deadlocks, naive %2"_s.arg(deadlocks.load()).arg(rivalDeadlocks.load());
    return row;
}

// ---- P8 ----------------------------------------------------------------------------------------

Row deadHead(BenchFloor& floor, int rounds)
{
    floor.restock();
    const Pools pools = fullestPools(floor, 1);
    const int stock =
        floor
            .value(
                u"select count(*) from core.inventory where pool_id = %1 and inquired_on <= core.today() - 90"_s
                    .arg(pools.ids.first()))
            .toInt();
    const int sold = std::min(100000, stock * 9 / 10);
    makeClassic(floor, fullestPools(floor, hotPools));
    const QString one = purchaseText({goldLine(pools.states.first(), 1)});
    const QString thousand = purchaseText({goldLine(pools.states.first(), 1000)});
    const auto sellHead = [&] {
        race(1, sold / 1000, brokerOf(floor),
             [&](int, DbConnection& connection, int) { purchaseRaw(connection, thousand); });
    };
    const auto next = [&](int calls) {
        return race(1, calls, brokerOf(floor),
                    [&](int, DbConnection& connection, int) {
                        must(execute(connection, u"begin"_s), u"begin"_s);
                        purchaseRaw(connection, one);
                        must(execute(connection, u"rollback"_s), u"rollback"_s);
                    })
            .percentile(0.5);
    };
    const auto classicNext = [&] {
        return race(1, 15, ownerOf(floor),
                    [&](int, DbConnection& connection, int) {
                        must(execute(connection, u"begin"_s), u"begin"_s);
                        buyClassic(connection, 0, pools.ids.first(), 1, false);
                        must(execute(connection, u"rollback"_s), u"rollback"_s);
                    })
            .percentile(0.5);
    };
    double withOldSnapshot = 0;
    const QList<double> medians = measure(
        {{u"ours, vacuumed"_s,
          [&] {
              floor.restock();
              sellHead();
              floor.run(u"vacuum core.inventory"_s);
              return next(51);
          }},
         {u"fresh"_s,
          [&] {
              floor.restock();
              return next(51);
          }},
         {u"flag update, old snapshot"_s,
          [&] {
              restockClassic(floor);
              PgSession old(floor.owner().spec());
              old.run("begin isolation level repeatable read; select 1 from pg_class limit 1");
              race(1, sold / 1000, ownerOf(floor), [&](int, DbConnection& connection, int) {
                  buyClassic(connection, 0, pools.ids.first(), 1000, false);
              });
              return classicNext();
          }},
         {u"ours, old snapshot"_s,
          [&] {
              floor.restock();
              PgSession old(floor.owner().spec());
              old.run("begin isolation level repeatable read; select 1 from pg_class limit 1");
              sellHead();
              return next(15);
          }}},
        rounds);
    withOldSnapshot = medians.at(3);
    Row row;
    row.row = u"P8"_s;
    row.work = u"next purchase after %1 sales at the head, vacuumed"_s.arg(sold);
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the same on a fresh floor"_s;
    row.rival = medians.at(2);
    row.rivalName = u"flag update with an old snapshot open"_s;
    row.goalLimit = 1 / 1.2;
    row.goalRemark = u"with an old snapshot open <= 0.2 of the flag update"_s;
    row.isRemarkWithinGoal = withOldSnapshot <= 0.2 * medians.at(2);
    row.remark = u"with an old snapshot open: %1 ms"_s.arg(withOldSnapshot, 0, 'f', 1);
    return row;
}

// ---- P13 ---------------------------------------------------------------------------------------

Row liveHints(BenchFloor& floor, int rounds)
{
    constexpr int clients = 64;
    constexpr int purchases = 8;
    floor.restock();
    const Pools pools = fullestPools(floor, hotPools);
    // A disk that takes 2 ms for every flush.
    floor.run(u"alter system set commit_delay = 2000"_s);
    floor.run(u"alter system set commit_siblings = 0"_s);
    floor.run(u"select pg_reload_conf()"_s);
    enum class Hints : quint8
    {
        None,
        Coalesced,
        EveryPurchase
    };
    const auto buy = [&](Hints hints) {
        floor.restock();
        std::vector<PgSession> listeners;
        if (hints != Hints::None) {
            for (int i = 0; i < 32; ++i) {
                listeners.emplace_back(floor.broker(i % 16));
                listeners.back().run("listen leadfloor_stock");
            }
        }
        std::atomic<bool> isOver = false;
        std::thread gateway([&] {
            DbConnection connection(floor.owner().spec());
            must(connection.open(), u"connect"_s);
            while (!isOver && hints == Hints::Coalesced) {
                must(queryValue(connection, u"select api.gateway_hint()"_s), u"hint"_s);
                for (int i = 0; i < 100 && !isOver; ++i)
                    pause(10);
            }
        });
        const double perSecond =
            race(clients, purchases, brokerOf(floor),
                 [&](int client, DbConnection& connection, int purchase) {
                     const QString request = purchaseText({goldLine(
                         pools.states.at((client * purchases + purchase) % pools.states.size()),
                         50)});
                     if (hints == Hints::EveryPurchase) {
                         must(execute(connection, u"begin"_s), u"begin"_s);
                         purchaseRaw(connection, request);
                         must(execute(connection, u"notify leadfloor_stock, 'Gold'"_s),
                              u"notify"_s);
                         must(execute(connection, u"commit"_s), u"commit"_s);
                     } else {
                         purchaseRaw(connection, request);
                     }
                 })
                .perSecond;
        isOver = true;
        gateway.join();
        return perSecond;
    };
    const QList<double> medians =
        measure({{u"ours"_s, [&] { return buy(Hints::Coalesced); }},
                 {u"no hints"_s, [&] { return buy(Hints::None); }},
                 {u"notify in each purchase"_s, [&] { return buy(Hints::EveryPurchase); }}},
                rounds);
    floor.run(u"alter system reset commit_delay"_s);
    floor.run(u"alter system reset commit_siblings"_s);
    floor.run(u"select pg_reload_conf()"_s);
    Row row;
    row.row = u"P13"_s;
    row.work = u"buy 50 leads with live hints, 2 ms disk, 64 clients, 32 listeners"_s;
    row.unit = u"purchases/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"no hints"_s;
    row.rival = medians.at(2);
    row.rivalName = u"NOTIFY in each purchase"_s;
    row.goalLimit = 0.95;
    return row;
}

} // namespace

QList<Bench> contentionBenches()
{
    return {{u"P4"_s, manyClients},
            {u"P6"_s, falseShortages},
            {u"P7"_s, crossedLines},
            {u"P8"_s, deadHead},
            {u"P13"_s, liveHints}};
}

} // namespace leadfloor::bench

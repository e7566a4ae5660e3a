// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr int cartMost = 20;
/// Deadlocks that this database has ever broken, when all its sessions have said what they counted.
qint64 deadlocksOf(TestFloor& floor)
{
    floor.must("do $$ begin for i in 1..200 loop"
               " exit when not exists (select from pg_stat_activity where datname = "
               "current_database() and pid <> pg_backend_pid());"
               " perform pg_sleep(0.02); perform pg_stat_clear_snapshot(); end loop; end $$");
    return floor.must("select deadlocks from pg_stat_database where datname = current_database()")
        .number();
}

} // namespace

void overlappingCarts(Arena& arena)
{
    const int buyers = arena.scaled(200, 24, std::min(200, arena.brokerageCount()));
    const int leads = arena.scaled(5000, 600);
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 buyers, carts of 1 to %2 of %3 leads in random order, until sold out"_s.arg(buyers)
            .arg(cartMost)
            .arg(leads));
    arena.floor().must("do $$ begin execute format('alter database %I set deadlock_timeout = "
                       "''50ms''', current_database()); end $$");
    for (int i = 1; i <= buyers; ++i)
        arena.grant(i, 1000000000);
    // The oldest leads have the largest ids: picks are locked by id, criteria go by age, so that
    // they meet from both ends.
    constexpr int days = 40;
    const int each = std::max(1, leads / days / 2);
    for (int day = 0; day < days; ++day) {
        arena.floor().addLeads({.count = each, .county = 22017, .ageDays = 185 + day});
        arena.floor().addLeads(
            {.count = each, .state = "TX", .county = 48113, .ageDays = 185 + day});
    }
    QList<QByteArray> left; ///< not known to be sold
    QList<QByteArray> all;
    for (const QByteArrayList& row :
         arena.floor().must("select public_id from core.lead order by lead_id").rows)
        all.append(row.first());
    left = all;
    QSet<QByteArray> gone;
    qint64 sold = 0;
    int carts = 0;
    int busy = 0;
    int replaced = 0;
    Latencies latencies;
    QList<QList<QByteArray>> picked(buyers);
    double seconds = 0;
    {
        Swarm swarm(arena.brokers(buyers), arena.journal());
        const auto next = [&](int session) -> std::optional<Call> {
            if (arena.isOver())
                return std::nullopt;
            if (gone.size() > left.size() / 4) {
                left.removeIf([&](const QByteArray& id) { return gone.contains(id); });
                gone.clear();
            }
            if (left.isEmpty())
                return std::nullopt;
            ++carts;
            QSet<QByteArray> cart;
            for (int size = arena.random(1, cartMost); size > 0; --size) {
                // One in ten has been in the cart for long, and is most likely sold.
                const QList<QByteArray>& shelf = arena.random(0, 9) == 0 ? all : left;
                cart.insert(shelf.at(arena.random(0, int(shelf.size()) - 1)));
            }
            picked[session] = cart.values();
            std::shuffle(picked[session].begin(), picked[session].end(), arena.generator());
            QByteArray lines = "{\"picks\": [\"" + picked.at(session).join("\", \"")
                               + "\"], \"allow_part\": true"
                               + (arena.random(0, 3) == 0 ? ", \"replace\": true}" : "}");
            // Criteria are sold out before the last picks are found.
            const bool hasCriteria = left.size() > all.size() / 10 && arena.random(0, 2) == 0;
            if (hasCriteria)
                lines += arena.random(0, 1) == 0
                             ? ", {\"filter\": {\"states\": [\"LA\"]}, \"quantity\": 3, "
                               "\"allow_part\": true}"
                             : ", {\"filter\": {}, \"quantity\": 4, \"allow_part\": true}";
            Call call = purchaseCall(testing::newKey(), "{\"lines\": [" + lines + "]}");
            call.tag = hasCriteria ? 1 : 0;
            return call;
        };
        const auto onDone = [&](const Done& done) {
            latencies.add(done.ms);
            const QString code = done.answer.refusal();
            if (isRetryable(code)) {
                ++busy;
                return Swarm::Then::Again;
            }
            verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s,
                            u"answered %1"_s.arg(code));
            if (!code.isEmpty()) {
                // Nothing of a cart with one line is left; else the other line may be the short
                // one, and the next cart will tell.
                if (!done.call.tag)
                    gone.unite(QSet<QByteArray>(picked.at(done.session).begin(),
                                                picked.at(done.session).end()));
                return Swarm::Then::GoOn;
            }
            const QJsonObject line =
                done.answer.json().value("lines"_L1).toArray().at(0).toObject();
            const auto missing = line.value("gone"_L1).toArray().size();
            replaced += int(line.value("replaced"_L1).toArray().size());
            sold += done.answer.json().value("leads"_L1).toInt();
            verdict.require(line.value("leads"_L1).toInt() + missing
                                == picked.at(done.session).size(),
                            u"result"_s,
                            u"%1 picks, %2 bought, %3 gone"_s.arg(picked.at(done.session).size())
                                .arg(line.value("leads"_L1).toInt())
                                .arg(missing));
            // Bought, replaced since gone, or gone: nobody will have them any more.
            for (const QByteArray& pick : picked.at(done.session))
                gone.insert(pick);
            return Swarm::Then::GoOn;
        };
        QElapsedTimer clock;
        clock.start();
        verdict.require(swarm.drive(next, onDone), u"stuck"_s, u"somebody never got an answer"_s);
        seconds = double(clock.elapsed()) / 1000;
    }
    const qint64 rest = arena.floor().count("core.inventory");
    verdict.require(rest == 0 || arena.isOver(), u"unsold"_s, u"%1 leads were left"_s.arg(rest));
    verdict.require(sold == arena.floor().count("core.sale"), u"journal"_s,
                    u"%1 leads in receipts, others in the books"_s.arg(sold));
    const qint64 deadlocks = deadlocksOf(arena.floor());
    verdict.require(deadlocks == 0, u"deadlock"_s, u"the server broke %1"_s.arg(deadlocks));
    const double rate = seconds > 0 ? double(sold) / seconds : 0;
    verdict.figure(u"carts"_s, carts);
    verdict.figure(u"leads"_s, rate, u"/s"_s, u"1000 /s"_s, rate >= 1000);
    verdict.figure(u"replaced"_s, replaced);
    verdict.figure(u"p99"_s, latencies.percentile(0.99), u"ms"_s);
    verdict.figure(u"busy"_s, busy);
    audit(arena);
}

} // namespace leadfloor::stress

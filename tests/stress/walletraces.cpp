// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// Sends a call again at once if that may be done with its key; true if it was.
bool sendAgain(Swarm& swarm, const Done& done, int& repeats)
{
    if (!isRetryable(done.answer.refusal()))
        return false;
    ++repeats;
    swarm.send(done.session, done.call);
    return true;
}

} // namespace

void oneLeadManyBuyers(Arena& arena)
{
    const int sessions = arena.scaled(500, 16, 500);
    const int rounds = arena.scaled(200, 3);
    const int brokerages = qBound(4, sessions / 5, arena.brokerageCount());
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 sessions of %2 brokerages, %3 rounds"_s.arg(sessions).arg(brokerages).arg(rounds));
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 1000000000);
    Latencies latencies;
    int repeats = 0;
    int rest = 0;
    {
        Swarm swarm(arena.brokers(brokerages, sessions / brokerages), arena.journal());
        PgSession gate(arena.floor().ownerSpec());
        for (int round = 0; round < rounds && !arena.isOver(); ++round) {
            arena.floor().addLeads({.count = 1});
            // All are held at their first write until the last one is there, or for a second:
            // after three they would give up waiting.
            gate.run("begin; lock table core.intent in exclusive mode");
            int winners = 0;
            qint64 openedNs = 0;
            const auto onDone = [&](const Done& done) {
                if (sendAgain(swarm, done, repeats))
                    return;
                latencies.add(double(swarm.nowNs() - openedNs) / 1e6);
                const QString code = done.answer.refusal();
                winners += code.isEmpty() ? 1 : 0;
                verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s,
                                u"a loser was told %1"_s.arg(code));
            };
            for (int i = 0; i < swarm.size(); ++i)
                swarm.send(i, purchaseCall(testing::newKey(), requestOf(goldInLa(), 1)));
            const QDeadlineTimer patience(1000);
            const QByteArray waiting =
                "pg_locks where not granted and relation = 'core.intent'::regclass";
            do
                swarm.step(5, onDone);
            while (arena.floor().count(waiting) < swarm.size() && !patience.hasExpired());
            openedNs = swarm.nowNs();
            gate.run("commit");
            verdict.require(swarm.finish(onDone), u"stuck"_s, u"somebody never got an answer"_s);
            verdict.require(winners == 1, u"winners"_s,
                            u"%1 winners in round %2"_s.arg(winners).arg(round));
        }
        rest = int(arena.floor().count("core.inventory"));
    }
    verdict.require(rest == 0, u"unsold"_s,
                    u"%1 leads were left though everybody wanted them"_s.arg(rest));
    const double p99 = latencies.percentile(0.99);
    verdict.figure(u"p50"_s, latencies.percentile(0.5), u"ms"_s);
    verdict.figure(u"p99"_s, p99, u"ms"_s, u"1500 ms"_s, p99 <= 1500);
    verdict.figure(u"sent again"_s, repeats);
    audit(arena);
}

void oneWallet(Arena& arena)
{
    constexpr int affordable = 37;
    constexpr int sessions = 100;
    const int rounds = arena.scaled(50, 2);
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 sessions of one brokerage, %2 rounds with money for %3 leads"_s.arg(sessions)
            .arg(rounds)
            .arg(affordable));
    int repeats = 0;
    qint64 bought = 0;
    double seconds = 0;
    {
        Swarm swarm(arena.crowd(sessions), arena.journal());
        for (int round = 0; round < rounds && !arena.isOver(); ++round) {
            arena.floor().addLeads({.count = sessions});
            arena.grant(1, affordable * 1000);
            int winners = 0;
            const qint64 startedNs = swarm.nowNs();
            qint64 lastBoughtNs = startedNs;
            for (int i = 0; i < swarm.size(); ++i)
                swarm.send(i, purchaseCall(testing::newKey(), requestOf(goldInLa(), 1)));
            const bool isFinished = swarm.finish([&](const Done& done) {
                if (sendAgain(swarm, done, repeats))
                    return;
                const QString code = done.answer.refusal();
                verdict.require(code.isEmpty() || code == "LF002"_L1, u"code"_s,
                                u"who could not pay was told %1"_s.arg(code));
                if (code.isEmpty()) {
                    ++winners;
                    lastBoughtNs = swarm.nowNs();
                }
            });
            verdict.require(isFinished, u"stuck"_s, u"somebody never got an answer"_s);
            verdict.require(winners == affordable, u"winners"_s,
                            u"%1 purchases in round %2"_s.arg(winners).arg(round));
            const qint64 balance =
                arena.floor()
                    .must("select available_minor from core.wallet x join core.workspace w using "
                          "(workspace_id) where w.name = 'Brokerage 1'")
                    .number();
            verdict.require(balance == 0, u"overdrawn"_s,
                            u"%1 left in round %2"_s.arg(balance).arg(round));
            // In the first round every session reads its functions for the first time.
            if (round > 0) {
                bought += winners;
                seconds += double(lastBoughtNs - startedNs) / 1e9;
            }
        }
    }
    const double rate = seconds > 0 ? double(bought) / seconds : 0;
    verdict.figure(u"purchases on the wallet"_s, rate, u"/s"_s, u"400 /s"_s, rate >= 400);
    verdict.figure(u"sent again"_s, repeats);
    audit(arena);
}

} // namespace leadfloor::stress

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// One look at all the money there is, in one snapshot: what must be nothing, four times.
constexpr const char* sumsSql =
    "select (select coalesce(sum(amount_minor), 0) from core.entry) || ' ' ||"
    " (select coalesce(sum(x.available_minor), 0) from core.wallet x) - (select "
    "coalesce(sum(e.amount_minor), 0) from core.entry e"
    "   join core.ledger_account a using (account_id) where a.kind = 'wallet') || ' ' ||"
    " (select count(*) from core.wallet x where x.available_minor < x.floor_minor) || ' ' ||"
    " (select coalesce(sum(o.total_minor), 0) from core.orders o where o.state = 'completed') - "
    "(select coalesce(sum(s.price_minor), 0) from core.sale s)";

constexpr int closedMost = 3; ///< members who are closed at a time

enum class Comings : bool
{
    No,
    Yes
};

/// Sessions of one run: brokers who buy, operators who give, take and change prices, the owner who
/// sums up, and (Comings::Yes) the owner who closes members and lets them in again.
struct Bank
{
    Arena& arena;
    Comings comings;
    int brokerages, each, operators = 4, readers = 4, closers = 1;
    int transactions;
    int started = 0, reads = 0, bought = 0, poor = 0, given = 0, closings = 0, refusedClosed = 0;
    QHash<QString, qint64> closedSince = {}; ///< by login: when the closing was told
    QList<qint64> sentNs = {};               ///< by session

    [[nodiscard]] int buyers() const { return brokerages * each; }
    void run();

private:
    [[nodiscard]] std::optional<Call> next(Swarm& swarm, int session);
    [[nodiscard]] Swarm::Then hear(Swarm& swarm, const Done& done);
    [[nodiscard]] Call operatorCall();
};

Call Bank::operatorCall()
{
    if (arena.random(0, 9) == 0)
        return {.kind = "price",
                .sql = "select api.price_set('mortgage', 'gold', $1, $2)",
                .parameters = {arena.random(0, 1) == 0 ? "MONTH_6_TO_8" : "MONTH_9_TO_11",
                               QByteArray::number(arena.random(300, 1500))},
                .key = {},
                .detail = {}};
    // Now and then credits are taken back, which a wallet without them refuses.
    const int amount = arena.random(0, 3) == 0 ? -arena.random(1, 4000) : arena.random(1, 6000);
    const QString workspace = u"Brokerage %1"_s.arg(arena.random(1, brokerages));
    return {.kind = "grant",
            .sql = "select api.wallet_grant($1, $2, 'stress')",
            .parameters = {workspace.toUtf8(), QByteArray::number(amount)},
            .key = {},
            .detail = {{u"workspace"_s, workspace}, {u"amount"_s, amount}}};
}

std::optional<Call> Bank::next(Swarm& swarm, int session)
{
    if (started >= transactions || arena.isOver())
        return std::nullopt;
    sentNs[session] = swarm.nowNs();
    if (session >= buyers() + operators + readers) {
        // A few at a time, each for a while; whoever is let in again may buy from then on.
        ++closings;
        const bool isClosed = closedSince.size() >= closedMost;
        const QString login = isClosed ? closedSince.keys().at(arena.random(0, closedMost - 1))
                                       : swarm.person(arena.random(0, buyers() - 1)).login;
        closedSince.remove(login);
        return Call{
            .kind = isClosed ? "reopen" : "close",
            .sql = isClosed
                       ? "update core.member set closed_at = null where login = $1"
                       : "update core.member set closed_at = clock_timestamp() where login = $1",
            .parameters = {login.toLatin1()},
            .key = {},
            .detail = {{u"login"_s, login}}};
    }
    if (session >= buyers() + operators)
        return Call{.kind = "sums", .sql = sumsSql, .parameters = {}, .key = {}, .detail = {}};
    ++started;
    if (session >= buyers())
        return operatorCall();
    return purchaseCall(testing::newKey(),
                        requestOf(testing::js("{'classes': ['gold']}"), arena.random(1, 4)));
}

Swarm::Then Bank::hear(Swarm& swarm, const Done& done)
{
    Verdict& verdict = arena.verdict();
    const QString code = done.answer.refusal();
    if (isRetryable(code)) {
        sentNs[done.session] =
            swarm.nowNs() + 1000000000; // sent again later: no witness of a closing
        return Swarm::Then::Again;
    }
    if (done.call.kind == "sums") {
        ++reads;
        const QByteArrayList sums = done.answer.value().split(' ');
        verdict.require(sums.value(0) == "0", u"sum"_s,
                        u"all entries together are %1"_s.arg(QString::fromLatin1(sums.value(0))));
        verdict.require(
            sums.value(1) == "0", u"wallets"_s,
            u"wallets and their entries differ by %1"_s.arg(QString::fromLatin1(sums.value(1))));
        verdict.require(
            sums.value(2) == "0", u"overdrawn"_s,
            u"%1 wallets are below their floor"_s.arg(QString::fromLatin1(sums.value(2))));
        verdict.require(
            sums.value(3) == "0", u"sales"_s,
            u"orders and their sales differ by %1"_s.arg(QString::fromLatin1(sums.value(3))));
    } else if (done.call.kind == "purchase") {
        const QString login = swarm.person(done.session).login;
        const auto since = closedSince.constFind(login);
        const bool isClosed =
            since != closedSince.constEnd() && *since > 0 && sentNs.at(done.session) > *since;
        bought += code.isEmpty() ? 1 : 0;
        poor += code == "LF002"_L1 ? 1 : 0;
        refusedClosed += code == "LF008"_L1 ? 1 : 0;
        verdict.require(!isClosed || code == "LF008"_L1, u"closed"_s,
                        u"a closed member was answered \"%1\""_s.arg(code));
        verdict.require(code.isEmpty() || code == "LF002"_L1 || code == "LF001"_L1
                            || (comings == Comings::Yes && code == "LF008"_L1),
                        u"code"_s, u"a buyer was told %1"_s.arg(code));
    } else if (done.call.kind == "close") {
        closedSince.insert(done.call.detail.value("login"_L1).toString(), swarm.nowNs());
    } else if (done.call.kind == "grant") {
        given += code.isEmpty() ? 1 : 0;
        verdict.require(code.isEmpty() || code == "LF002"_L1, u"code"_s,
                        u"a grant was answered %1"_s.arg(code));
    } else {
        verdict.require(code.isEmpty(), u"code"_s,
                        u"%1 was answered %2"_s.arg(QString::fromLatin1(done.call.kind), code));
    }
    return Swarm::Then::GoOn;
}

void Bank::run()
{
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 buyers on %2 wallets, %3 operators, %4 readers, %5 transactions"_s.arg(buyers())
            .arg(brokerages)
            .arg(operators)
            .arg(readers)
            .arg(transactions));
    // That another operator must approve what is large is no part of this.
    arena.floor().must("update core.setting set value = 1000000000000 where name = 'adjustment_second_minor'");
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 20000);
    arena.floor().addLeads({.count = transactions * 2, .ageDays = 200});
    arena.floor().addLeads({.count = transactions, .state = "TX", .ageDays = 300});
    QList<ConnectionSpec> people = arena.brokers(brokerages, each)
                                   + QList<ConnectionSpec>(operators, arena.deskOperator())
                                   + QList<ConnectionSpec>(readers, arena.floor().ownerSpec());
    if (comings == Comings::Yes)
        people += QList<ConnectionSpec>(closers, arena.floor().ownerSpec());
    sentNs.resize(people.size());
    double seconds = 0;
    {
        Swarm swarm(people, arena.journal());
        QElapsedTimer clock;
        clock.start();
        verdict.require(swarm.drive([&](int session) { return next(swarm, session); },
                                    [&](const Done& done) { return hear(swarm, done); }),
                        u"stuck"_s, u"somebody never got an answer"_s);
        seconds = double(clock.elapsed()) / 1000;
    }
    verdict.figure(u"transactions"_s, seconds > 0 ? transactions / seconds : 0, u"/s"_s);
    verdict.figure(u"bought"_s, bought);
    verdict.figure(u"not enough credits"_s, poor);
    verdict.figure(u"granted"_s, given);
    verdict.figure(u"full sums read"_s, reads);
    if (comings == Comings::Yes) {
        verdict.figure(u"closings and openings"_s, closings);
        verdict.figure(u"refused as closed"_s, refusedClosed);
    }
    audit(arena);
}

} // namespace

void bank(Arena& arena)
{
    const int brokerages = arena.scaled(40, 6, std::min(40, arena.brokerageCount()));
    Bank{.arena = arena,
         .comings = Comings::No,
         .brokerages = brokerages,
         .each = 5,
         .transactions = arena.scaled(40000, 1500)}
        .run();
}

void bankWithComings(Arena& arena)
{
    const int brokerages = arena.scaled(20, 6, std::min(20, arena.brokerageCount()));
    Bank{.arena = arena,
         .comings = Comings::Yes,
         .brokerages = brokerages,
         .each = 5,
         .transactions = arena.scaled(20000, 1500)}
        .run();
}

} // namespace leadfloor::stress

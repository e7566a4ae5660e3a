// SPDX-License-Identifier: GPL-3.0-or-later
// A million random money transactions of every kind, and what must be true of the ledger afterwards (domain.md R24,
// R28; reliability.md I2). They are made where the data is (ledger.sql), all acts of a worker in one round trip.
#include "tests/stress/cardpages.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// What must be nothing, each a query of one number.
struct LedgerRule
{
    const char* name;
    const char* sql;
};
constexpr std::array ledgerRules = {
    LedgerRule{"all entries together", "select abs(coalesce(sum(amount_minor), 0)) from core.entry"},
    LedgerRule{"transfers that do not sum to zero",
               "select count(*) from core.transfer t full join (select transfer_id, sum(amount_minor) as total, count(*) as n from core.entry group by 1) e"
               " using (transfer_id) where t.kind is null or e.n is null or e.n < 2 or e.total <> 0"},
    LedgerRule{"wallets that are not their entries", "select count(*) from core.wallet_mismatch"},
    LedgerRule{"wallets below their floor, ever",
               "select count(*) from core.entry e join core.ledger_account a using (account_id) join core.wallet w using (workspace_id)"
               " where a.kind = 'wallet' and e.balance_minor < w.floor_minor"},
    LedgerRule{"reversals above what they reverse",
               "select count(*) from (select r.reverses, e.account_id, sum(e.amount_minor) as back from core.transfer r join core.entry e using (transfer_id)"
               " where r.reverses is not null group by 1, 2) b left join core.entry o on o.transfer_id = b.reverses and o.account_id = b.account_id"
               " where o.amount_minor is null or sign(b.back) = sign(o.amount_minor) or abs(b.back) > abs(o.amount_minor)"},
};

/// A fault behind everybody's back, and the rule that has to see it.
struct PlantedFault
{
    size_t rule;
    const char* sql;
};
constexpr std::array plantedFaults = {
    PlantedFault{0, "update core.entry set amount_minor = amount_minor + 1 where (transfer_id, account_id) = (select transfer_id, account_id from core.entry"
                    " where amount_minor > 1 offset 777 limit 1)"},
    PlantedFault{1, "delete from core.entry where transfer_id = (select transfer_id from core.transfer offset 555 limit 1)"},
    PlantedFault{2, "update core.wallet set available_minor = available_minor + 1 where workspace_id = (select workspace_id from core.wallet where orders_count > 0 limit 1)"},
    PlantedFault{3, "update core.entry set balance_minor = -1 where (transfer_id, account_id) = (select e.transfer_id, e.account_id from core.entry e"
                    " join core.ledger_account a using (account_id) where a.kind = 'wallet' limit 1)"},
    PlantedFault{4, "with t as (insert into core.transfer (kind, workspace_id, order_id, reverses) select kind, workspace_id, order_id, reverses from core.transfer"
                    " where kind = 'reversal' limit 1 returning transfer_id, reverses) insert into core.entry (transfer_id, account_id, amount_minor)"
                    " select t.transfer_id, e.account_id, -e.amount_minor from t join core.entry e on e.transfer_id = t.reverses"},
};

} // namespace

void randomLedger(Arena& arena)
{
    constexpr int workers = 4;
    const int transfers = arena.scaled(1000000, 5000);
    const int brokerages = std::min(40, arena.brokerageCount());
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    // Pauses between two returns of a product's leads, and pages of one order, are no part of this.
    floor.must("update core.setting set value = 100 where name like 'return%percent'");
    floor.addLeads({.count = transfers / 3 + 2000});
    QFile acts(u":/ledger.sql"_s);
    if (!acts.open(QIODevice::ReadOnly))
        qFatal("There are no acts");
    floor.must(acts.readAll());
    for (int i = 1; i <= brokerages; ++i)
        floor.must("select api.wallet_grant($1, 20000, 'stress')", {"Brokerage " + QByteArray::number(i)});
    arena.verdict().setSize(u"%1 random money transactions by %2 workers on %3 wallets"_s.arg(transfers).arg(workers).arg(brokerages));
    QElapsedTimer clock;
    clock.start();
    {
        std::vector<PgSession> people;
        const QList<ConnectionSpec> brokers = arena.brokers(brokerages);
        for (int worker = 0; worker < workers; ++worker) {
            QByteArrayList logins;
            QByteArrayList names;
            for (int i = worker; i < brokerages; i += workers) {
                logins.append(brokers.at(i).login.toLatin1());
                names.append("\"Brokerage " + QByteArray::number(i + 1) + '"');
            }
            PgSession& session = people.emplace_back(floor.ownerSpec());
            session.run("set synchronous_commit = off");
            session.send("call stress.act($1, $2, $3, $4, $5)",
                         {"{" + logins.join(',') + "}", "{" + names.join(',') + "}", arena.deskOperator().login.toLatin1(),
                          QByteArray::number(transfers / workers), QByteArray::number(double(arena.random(0, 1000000)) / 1000000)});
        }
        for (PgSession& session : people) {
            const PgAnswer answer = session.receive();
            arena.verdict().require(answer.isOk(), u"code"_s, answer.sqlState + u' ' + answer.message);
        }
    }
    const double seconds = double(clock.elapsed()) / 1000;
    const qint64 made = floor.count("core.transfer");
    arena.verdict().figure(u"transfers"_s, double(made));
    arena.verdict().figure(u"rate"_s, double(made) / seconds, u"/s"_s);
    for (const QByteArrayList& row : floor.must("select act, sum(times) from stress.done group by 1 order by 1").rows)
        arena.verdict().figure(QString::fromLatin1(row.at(0)), row.at(1).toDouble());
    for (const QByteArrayList& row : floor.must("select act || ' ' || code || ' ' || message || ' x ' || count(*) from stress.wrong group by act, code, message limit 10").rows)
        arena.verdict().violate(u"code"_s, QString::fromUtf8(row.first()));
    for (const char* kind : {"purchase", "grant", "reversal", "payment", "card_refund"})
        arena.verdict().require(floor.count(QByteArray("core.transfer where kind = '") + kind + "'") > 0, u"setup"_s, u"no transfer of kind %1"_s.arg(QLatin1StringView(kind)));
    clock.restart();
    for (const LedgerRule& rule : ledgerRules) {
        const qint64 wrong = floor.must(rule.sql).number();
        arena.verdict().require(wrong == 0, u"ledger"_s, u"%1: %2"_s.arg(QLatin1StringView(rule.name)).arg(wrong));
    }
    arena.verdict().figure(u"checked in"_s, double(clock.elapsed()) / 1000, u"s"_s);
    requireGreen(arena);
    // And it would have been seen: each rule finds its fault, which is taken back.
    for (const PlantedFault& fault : plantedFaults) {
        floor.must("begin");
        floor.must("set local session_replication_role = replica");
        floor.must(fault.sql);
        const bool isFound = floor.must(ledgerRules[fault.rule].sql).number() > 0;
        floor.must("rollback");
        arena.verdict().require(isFound, u"control"_s, u"a planted fault was not found: %1"_s.arg(QLatin1StringView(ledgerRules[fault.rule].name)));
    }
}

} // namespace leadfloor::stress

// SPDX-License-Identifier: GPL-3.0-or-later
// A million random money transactions of every kind, and what must be true of the ledger afterwards (domain.md R24,
// R25, R28, R31; reliability.md I2). They are made where the data is (ledger.sql), hundreds of acts in one round trip.
#include "tests/stress/cardpages.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// What must be nothing, each a query of one number; written anew, and none asks what the floor's own checks ask.
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
    LedgerRule{"wallets that are not the sum of their entries",
               "select count(*) from core.wallet w full join (select a.workspace_id, sum(e.amount_minor) as total from core.ledger_account a"
               " join core.entry e using (account_id) where a.kind = 'wallet' group by 1) s using (workspace_id)"
               " where coalesce(w.available_minor, 0) <> coalesce(s.total, 0)"},
    // Entry by entry: the balance that an entry names is the sum of all before it.
    LedgerRule{"balances that are not what came before",
               "select count(*) from (select e.balance_minor, sum(e.amount_minor) over (partition by e.account_id order by e.transfer_id) as total"
               " from core.entry e join core.ledger_account a using (account_id) where a.kind = 'wallet') s where balance_minor is distinct from total"},
    // A credit line may have been longer once, never than the longest that was granted.
    LedgerRule{"wallets below their floor, ever",
               "select count(*) from core.entry e join core.ledger_account a using (account_id)"
               " left join (select workspace_id, max(amount_minor) as line from core.adjustment where kind = 'line' and state = 'posted' group by 1) l using (workspace_id)"
               " where a.kind = 'wallet' and e.balance_minor < -coalesce(l.line, 0)"},
    LedgerRule{"wallets below their floor, now", "select count(*) from core.wallet where available_minor < floor_minor"},
    // What the floor bears of a top-up that went back (grant) is the difference of the others; what is owed of it counts as
    // taken from the wallet.
    LedgerRule{"reversals above what they reverse",
               "with e as (select e.transfer_id, t.reverses, t.kind, e.amount_minor, case a.kind when 'shortfall' then 'wallet' else a.kind end as kind_of"
               "  from core.entry e join core.transfer t using (transfer_id) join core.ledger_account a using (account_id)),"
               " b as (select reverses, kind_of, sum(amount_minor) as back, bool_or(kind = 'topup_back') as is_topup from e where reverses is not null group by 1, 2),"
               " o as (select transfer_id, kind_of, sum(amount_minor) as amount from e where transfer_id in (select reverses from b) group by 1, 2)"
               " select count(*) from b left join o on o.transfer_id = b.reverses and o.kind_of = b.kind_of"
               " where not (b.is_topup and b.kind_of = 'grant') and b.back <> 0"
               " and (o.amount is null or sign(b.back) = sign(o.amount) or abs(b.back) > abs(o.amount))"},
    LedgerRule{"bonus that is not its lots",
               "select count(*) from core.wallet w left join (select l.workspace_id, sum(b.amount_minor) as total from core.bonus_move b"
               " join core.credit_lot l using (lot_id) group by 1) s using (workspace_id)"
               " where w.bonus_minor <> coalesce(s.total, 0) or w.bonus_minor > w.available_minor - w.floor_minor"},
    LedgerRule{"bonus spent after its end",
               "select count(*) from core.bonus_move b join core.credit_lot l using (lot_id) join core.transfer t on t.transfer_id = b.transfer_id"
               " where t.kind = 'purchase' and t.created_at >= l.expires_at"},
    LedgerRule{"partners paid more than they earned",
               "select count(*) from (select a.workspace_id, sum(e.amount_minor) filter (where t.kind = 'commission') as earned,"
               " -sum(e.amount_minor) filter (where t.kind in ('payout', 'payout_return')) as paid,"
               " bool_or(t.kind = 'payout' and e.amount_minor > 0 or t.kind = 'payout_return' and e.amount_minor < 0) as is_wrong"
               " from core.entry e join core.ledger_account a using (account_id) join core.transfer t using (transfer_id)"
               " where a.kind = 'partner_payable' group by 1) p where is_wrong or coalesce(paid, 0) > (select coalesce(sum(g.posted_minor) filter (where g.posted_minor > 0), 0)"
               " from core.commission_posting g where g.partner_id = p.workspace_id) or earned <> (select coalesce(sum(g.posted_minor), 0)"
               " from core.commission_posting g where g.partner_id = p.workspace_id)"},
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
    PlantedFault{3, "update core.entry set balance_minor = balance_minor - 1 where (transfer_id, account_id) = (select e.transfer_id, e.account_id from core.entry e"
                    " join core.ledger_account a using (account_id) where a.kind = 'wallet' offset 333 limit 1)"},
    PlantedFault{4, "update core.entry set balance_minor = -2001 where (transfer_id, account_id) = (select e.transfer_id, e.account_id from core.entry e"
                    " join core.ledger_account a using (account_id) where a.kind = 'wallet' limit 1)"},
    PlantedFault{5, "alter table core.wallet drop constraint wallet_balance;"
                    "update core.wallet set available_minor = floor_minor - 1 where workspace_id = (select workspace_id from core.wallet where orders_count > 0 limit 1)"},
    PlantedFault{6, "with t as (insert into core.transfer (kind, workspace_id, order_id, reverses) select kind, workspace_id, order_id, reverses from core.transfer"
                    " where kind = 'reversal' limit 1 returning transfer_id, reverses) insert into core.entry (transfer_id, account_id, amount_minor)"
                    " select t.transfer_id, e.account_id, -e.amount_minor from t join core.entry e on e.transfer_id = t.reverses"},
    PlantedFault{7, "update core.bonus_move set amount_minor = amount_minor + 1 where (transfer_id, lot_id) = (select transfer_id, lot_id from core.bonus_move"
                    " where amount_minor > 1 offset 77 limit 1)"},
    PlantedFault{8, "update core.credit_lot set expires_at = '2000-01-01' where lot_id in (select b.lot_id from core.bonus_move b join core.transfer t using (transfer_id)"
                    " where t.kind = 'purchase')"},
    PlantedFault{9, "update core.entry e set amount_minor = e.amount_minor - 1 from core.transfer t, core.ledger_account a"
                    " where t.transfer_id = e.transfer_id and a.account_id = e.account_id and t.kind = 'commission' and a.kind = 'partner_payable'"},
};
static_assert(plantedFaults.size() == ledgerRules.size());

/// Who does what a worker does: brokers of their own, so that one wallet is one worker's, and leads of a state of their
/// own but for every fifth act.
struct Worker
{
    QByteArrayList logins;
    QByteArrayList workspaces;
    QByteArrayList states;
};

QByteArray arrayText(const QByteArrayList& words)
{
    return "{\"" + words.join("\",\"") + "\"}";
}

} // namespace

void randomLedger(Arena& arena)
{
    constexpr int roundActs = 400;
    const QByteArrayList ownStates{"TX", "FL", "GA", "CA"};
    const int transfers = arena.scaled(1000000, 5000);
    const int brokerages = std::min(40, arena.brokerageCount());
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    floor.must("update core.setting set value = 100 where name like 'return%percent'");
    floor.must("update core.setting set value = 3000 where name = 'adjustment_second_minor'");
    for (const QByteArray& state : ownStates + QByteArrayList{"LA"})
        floor.addLeads({.count = transfers / 8 + 1000, .state = state});
    QFile acts(u":/ledger.sql"_s);
    if (!acts.open(QIODevice::ReadOnly))
        qFatal("There are no acts");
    floor.must(acts.readAll());
    for (int i = 1; i <= brokerages; ++i)
        floor.must("select api.wallet_grant($1, 20000, 'stress')", {"Brokerage " + QByteArray::number(i)});
    const QByteArray office = arena.deskOperator().login.toLatin1();
    floor.must("select core.member_create('Floor desk', 'second@stress.example', null, 'operator', (select rolpassword from pg_authid where rolname = $1))", {office});
    const QByteArray second = floor.must("select login from core.member where email = 'second@stress.example'").value();
    floor.must("vacuum analyze");

    const QList<ConnectionSpec> brokers = arena.brokers(brokerages);
    std::vector<Worker> workers;
    for (int n = 0; n < ownStates.size(); ++n) {
        Worker& worker = workers.emplace_back();
        worker.states = QByteArrayList(4, ownStates.at(n)) + QByteArrayList{"LA"};
        for (int i = n; i < brokerages; i += int(ownStates.size())) {
            worker.logins.append(brokers.at(i).login.toLatin1());
            worker.workspaces.append("Brokerage " + QByteArray::number(i + 1));
        }
    }
    arena.verdict().setSize(u"%1 random money transactions by %2 workers on %3 wallets"_s.arg(transfers).arg(workers.size()).arg(brokerages));
    const int seed = arena.random(0, 1000000);
    std::atomic<bool> isEnough = false;
    std::mutex mutex;
    QStringList faults;
    std::vector<std::thread> threads;
    QElapsedTimer clock;
    clock.start();
    for (size_t n = 0; n < workers.size(); ++n) {
        threads.emplace_back([&, n] {
            const Worker& worker = workers.at(n);
            PgSession session(floor.ownerSpec());
            session.run("set synchronous_commit = off");
            for (int round = 0; !isEnough; ++round) {
                const double chance = double((qint64(seed) + 7919LL * round + 104729LL * qint64(n)) % 1000003) / 1000003;
                const PgAnswer answer = session.run("call stress.act($1, $2, $3, $4, $5, $6, $7)",
                                                    {arrayText(worker.logins), arrayText(worker.workspaces), arrayText(worker.states), office, second,
                                                     QByteArray::number(roundActs), QByteArray::number(chance, 'g', 12)});
                // Young tables look empty to the planner until somebody has looked at them.
                if (n == 0 && round < 3)
                    session.run("analyze");
                if (!answer.isOk()) {
                    const std::lock_guard lock(mutex);
                    faults.append(answer.sqlState + u' ' + answer.message);
                    isEnough = true;
                } else if (session.run("select last_value from core.transfer_transfer_id_seq").number() >= transfers
                           && session.run("select count(*) from core.transfer").number() >= transfers) {
                    isEnough = true; // numbers of what was undone are left out
                }
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const double seconds = double(clock.elapsed()) / 1000;
    for (const QString& fault : std::as_const(faults))
        arena.verdict().violate(u"code"_s, fault);
    const qint64 made = floor.count("core.transfer");
    arena.verdict().figure(u"transfers"_s, double(made));
    arena.verdict().figure(u"in"_s, seconds, u"s"_s);
    arena.verdict().figure(u"rate"_s, double(made) / seconds, u"/s"_s);
    for (const QByteArrayList& row : floor.must("select kind, count(*) from core.transfer group by 1 order by 2 desc").rows)
        arena.verdict().figure(u"of kind "_s + QString::fromLatin1(row.at(0)), row.at(1).toDouble());
    for (const QByteArrayList& row : floor.must("select act, sum(times) from stress.done group by 1 order by 1").rows)
        arena.verdict().figure(QString::fromLatin1(row.at(0)), row.at(1).toDouble());
    for (const QByteArrayList& row : floor.must("select act || ' ' || message || ' x ' || count(*) from stress.wrong group by act, message limit 10").rows)
        arena.verdict().violate(u"code"_s, QString::fromUtf8(row.first()));
    for (const char* kind : {"purchase", "grant", "adjustment", "reversal", "payment", "card_refund", "topup", "topup_back", "coupon", "bonus_end", "commission", "payout"})
        arena.verdict().require(floor.count(QByteArray("core.transfer where kind = '") + kind + "'") > 0, u"setup"_s, u"no transfer of kind %1"_s.arg(QLatin1StringView(kind)));
    floor.must("analyze");
    clock.restart();
    for (const LedgerRule& rule : ledgerRules) {
        const qint64 wrong = floor.must(rule.sql).number();
        arena.verdict().figure(QString::fromLatin1(rule.name), double(wrong), {}, u"0"_s, wrong == 0);
        arena.verdict().require(wrong == 0, u"ledger"_s, u"%1: %2"_s.arg(QLatin1StringView(rule.name)).arg(wrong));
    }
    arena.verdict().figure(u"rules asked in"_s, double(clock.elapsed()) / 1000, u"s"_s);
    clock.restart();
    requireGreen(arena);
    arena.verdict().figure(u"the floor's own checks in"_s, double(clock.elapsed()) / 1000, u"s"_s);
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

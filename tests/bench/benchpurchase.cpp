// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "tests/bench/benchrace.h"

#include "models/engine/floorcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int clients = 16;

/// A purchase cell: so many leads a purchase, so many purchases a client.
struct Cell
{
    int leads = 50;
    int purchases = 20;
    bool isOneHotPool = false;
    bool isOneWallet = false;
};

double ours(BenchFloor& floor, const Cell& cell, const Pools& pools)
{
    floor.restock();
    return race(
               clients, cell.purchases,
               [&](int client) { return floor.broker(cell.isOneWallet ? 0 : client); },
               [&](int client, DbConnection& connection, int purchase) {
                   PurchaseRequest request;
                   request.intent = IntentId::create();
                   request.lines = {goldLine(
                       pools.states.at((client * cell.purchases + purchase) % pools.states.size()),
                       cell.leads)};
                   request.totalMax = Money::fromMinor(1000000000);
                   must(purchaseLeads(connection, request), u"purchase"_s);
               })
        .perSecond;
}

/// The limit: one statement that writes the same rows, with nothing to search, to check or to wait
/// for: every client has its leads' physical addresses beforehand.
double limit(BenchFloor& floor, const Cell& cell, const Pools& pools)
{
    floor.restock();
    floor.run(u"create schema if not exists bench"_s);
    floor.run(u"drop table if exists bench.chunk"_s);
    floor.run(u"create table bench.chunk (chunk int primary key, keys tid[])"_s);
    floor.run(u"create sequence if not exists bench.number start 100000000"_s);
    // Purchase k of all takes its leads from pool k mod pools, like ours.
    must(execute(floor.owner(),
                 u"insert into bench.chunk select k, (select array_agg(q.ctid) from (select i.ctid "
                 u"from core.inventory i"
                 " where i.pool_id = (:pools::int[])[1 + k % :count] and i.inquired_on <= "
                 "core.today() - 90"
                 " order by i.inquired_on, i.lead_id offset k / :count * :leads limit :leads) q)"
                 " from generate_series(0, :last) k"_s,
                 {{u"pools"_s, u"{%1}"_s.arg(idList(pools))},
                  {u"count"_s, int(pools.ids.size())},
                  {u"leads"_s, cell.leads},
                  {u"last"_s, clients * cell.purchases - 1}}),
         u"chunks"_s);
    const int firstWorkspace =
        floor.value(u"select workspace_id from core.workspace where name = 'Bench 0'"_s).toInt();
    const QString statement =
        u"with gone as (delete from core.inventory where ctid = any ((select keys from bench.chunk "
        u"where chunk = :chunk)::tid[])"
        " returning lead_id, person, intent),"
        " o as (select nextval('bench.number') as id),"
        " s as (insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, "
        "bucket, freshness, intent, return_days)"
        "   select g.lead_id, o.id, 300, 1, 5, 1, 5, 20, g.intent, 7 from gone g, o),"
        " w as (insert into core.workspace_person select :workspace, person from gone on conflict "
        "do nothing),"
        " l as (insert into core.order_line (order_id, line_no, filter, text, requested, leads, "
        "total_minor)"
        "   select o.id, 1, '{}', 'Gold', :leads, :leads, 100 from o),"
        " e as (insert into core.order_event (order_id, state) select o.id, 'completed' from o),"
        " t as (insert into core.transfer (kind, workspace_id, order_id) select 'purchase', "
        ":workspace, o.id from o returning transfer_id),"
        " n as (insert into core.entry (transfer_id, account_id, amount_minor)"
        "   select t.transfer_id, a.account, a.amount from t, (values (1, 1), (2, -1)) a (account, "
        "amount)),"
        " a as (insert into core.audit (workspace_id, action, object, after) select :workspace, "
        "'purchase', 'order', '{}' from o),"
        " i as (insert into core.intent (workspace_id, key, operation, request_hash, answer, "
        "member_id)"
        "   select :workspace, gen_random_uuid(), 'purchase', sha256('x'), '{}', 1 from o),"
        " u as (update core.wallet set available_minor = available_minor - 1 where workspace_id = "
        ":workspace)"
        " insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, "
        "state, leads, total_minor, payment, sold_xid)"
        " select o.id, :workspace, o.id, 1, gen_random_uuid(), 'completed', :leads, 100, 'credits', pg_current_xact_id() from o"_s;
    return race(
               clients, cell.purchases, [&](int) { return floor.owner().spec(); },
               [&](int client, DbConnection& connection, int purchase) {
                   must(execute(connection, statement,
                                {{u"chunk"_s, client * cell.purchases + purchase},
                                 {u"workspace"_s, firstWorkspace + (cell.isOneWallet ? 0 : client)},
                                 {u"leads"_s, cell.leads}}),
                        u"bare purchase"_s);
               })
        .perSecond;
}

double classic(BenchFloor& floor, const Cell& cell, const Pools& pools, bool withCount)
{
    restockClassic(floor);
    return race(
               clients, cell.purchases, [&](int) { return floor.owner().spec(); },
               [&](int client, DbConnection& connection, int purchase) {
                   buyClassic(connection, cell.isOneWallet ? 0 : client,
                              pools.ids.at((client * cell.purchases + purchase) % pools.ids.size()),
                              cell.leads, withCount);
               })
        .perSecond;
}

Row purchaseRow(BenchFloor& floor, int rounds, const QString& name, const QString& work,
                const Cell& cell, double goalLimit, double goalRival, double goalRivalWithCount = 0)
{
    floor.restock();
    const Pools pools = fullestPools(floor, cell.isOneHotPool ? 1 : hotPools);
    makeClassic(floor, pools);
    QList<Contender> contenders = {
        {u"ours"_s, [&] { return ours(floor, cell, pools); }},
        {u"limit"_s, [&] { return limit(floor, cell, pools); }},
        {u"classic"_s, [&] { return classic(floor, cell, pools, false); }}};
    if (goalRivalWithCount > 0)
        contenders.append(
            {u"classic with count"_s, [&] { return classic(floor, cell, pools, true); }});
    const QList<double> medians = measure(contenders, rounds);
    Row row;
    row.row = name;
    row.work = work;
    row.unit = u"purchases/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"one bare statement, same rows written, addresses known"_s;
    row.rival = medians.at(2);
    row.rivalName = u"classic: project row lock, FIFO SKIP LOCKED, counter"_s;
    row.goalLimit = goalLimit;
    row.goalRival = goalRival;
    if (goalRivalWithCount > 0)
        row.remark = u"against the classic design with its count: %1x (goal %2x)"_s
                         .arg(medians.at(0) / medians.at(3), 0, 'f', 1)
                         .arg(goalRivalWithCount);
    return row;
}

} // namespace

QList<Bench> purchaseBenches()
{
    return {{u"P1"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P1"_s,
                                    u"buy 1000 leads, 16 clients, spread pools"_s,
                                    {1000, 6, false, false}, 0.95, 5);
             }},
            {u"P2"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P2"_s,
                                    u"buy 50 leads, 16 clients, spread pools"_s,
                                    {50, 100, false, false}, 0.95, 3);
             }},
            {u"P3"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P3"_s,
                                    u"buy 50 leads, 16 clients, one hot pool, full protocol"_s,
                                    {50, 25, true, false}, 0.70, 8, 60);
             }},
            {u"P5"_s, [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P5"_s, u"one wallet, 16 clients, 50 leads"_s,
                                    {50, 40, false, true}, 0.95, 4);
             }}};
}

} // namespace leadfloor::bench

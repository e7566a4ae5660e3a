// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "models/engine/floorcalls.h"

#include <QElapsedTimer>

#include <barrier>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int clients = 16;
constexpr int hotPools = 24;

/// A purchase cell: so many leads a purchase, so many purchases a client.
struct Cell
{
    int leads = 50;
    int purchases = 20;
    bool isOneHotPool = false;
    bool isOneWallet = false;
};

/// Runs `work(client, connection, purchase)` in 16 threads of one connection each, all starting at
/// once, and returns purchases a second of the whole.
template <class Spec, class Work> double race(int purchases, Spec&& spec, Work&& work)
{
    QElapsedTimer timer;
    std::barrier start(clients, [&timer]() noexcept { timer.start(); });
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            DbConnection connection(spec(client));
            must(connection.open(), u"connect"_s);
            must(queryValue(connection, u"select 1"_s), u"first statement"_s);
            start.arrive_and_wait();
            for (int purchase = 0; purchase < purchases; ++purchase)
                work(client, connection, purchase);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return double(purchases) * clients / (double(timer.nsecsElapsed()) / 1e9);
}

/// What is raced for: the fullest pools of gold leads older than three months.
struct Pools
{
    QList<int> ids;
    QStringList states;
};

Pools fullestPools(BenchFloor& floor, int count)
{
    Pools pools;
    must(queryRows(floor.owner(),
                   u"select p.pool_id, p.state from core.pool p join core.inventory i using (pool_id)"
                   " where p.class = 1 and i.inquired_on <= core.today() - 90"
                   " group by p.pool_id order by count(*) desc, p.pool_id limit :count"_s,
                   {{u"count"_s, count}},
                   [&pools](const QSqlQuery& row) {
                       pools.ids.append(row.value(0).toInt());
                       pools.states.append(row.value(1).toString());
                       return 0;
                   }),
         u"pools"_s);
    return pools;
}

QString idList(const Pools& pools)
{
    QStringList ids;
    for (const int id : pools.ids)
        ids.append(QString::number(id));
    return ids.join(u',');
}

double ours(BenchFloor& floor, const Cell& cell, const Pools& pools)
{
    floor.restock();
    return race(cell.purchases, [&](int client) { return floor.broker(cell.isOneWallet ? 0 : client); },
                [&](int client, DbConnection& connection, int purchase) {
                    Filter filter;
                    filter.classes = {LeadClass::Gold};
                    filter.states = {pools.states.at((client * cell.purchases + purchase) % pools.states.size())};
                    PurchaseRequest request;
                    request.intent = IntentId::create();
                    request.lines = {OrderLine{filter, cell.leads}};
                    request.totalMax = Money::fromMinor(1000000000);
                    must(purchaseLeads(connection, request), u"purchase"_s);
                });
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
                 u"insert into bench.chunk select k, (select array_agg(q.ctid) from (select i.ctid from core.inventory i"
                 " where i.pool_id = (:pools::int[])[1 + k % :count] and i.inquired_on <= core.today() - 90"
                 " order by i.inquired_on, i.lead_id offset k / :count * :leads limit :leads) q)"
                 " from generate_series(0, :last) k"_s,
                 {{u"pools"_s, u"{%1}"_s.arg(idList(pools))},
                  {u"count"_s, int(pools.ids.size())},
                  {u"leads"_s, cell.leads},
                  {u"last"_s, clients * cell.purchases - 1}}),
         u"chunks"_s);
    const int firstWorkspace = floor.value(u"select workspace_id from core.workspace where name = 'Bench 0'"_s).toInt();
    const QString statement
        = u"with gone as (delete from core.inventory where ctid = any ((select keys from bench.chunk where chunk = :chunk)::tid[])"
          " returning lead_id, person, intent),"
          " o as (select nextval('bench.number') as id),"
          " s as (insert into core.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent)"
          "   select g.lead_id, o.id, 300, 1, 5, 1, 5, 20, g.intent from gone g, o),"
          " w as (insert into core.workspace_person select :workspace, person from gone on conflict do nothing),"
          " l as (insert into core.order_line (order_id, line_no, filter, text, requested, leads, total_minor)"
          "   select o.id, 1, '{}', 'Gold', :leads, :leads, 100 from o),"
          " e as (insert into core.order_event (order_id, state) select o.id, 'completed' from o),"
          " t as (insert into core.transfer (kind, workspace_id, order_id) select 'purchase', :workspace, o.id from o returning transfer_id),"
          " n as (insert into core.entry (transfer_id, account_id, amount_minor)"
          "   select t.transfer_id, a.account, a.amount from t, (values (1, 1), (2, -1)) a (account, amount)),"
          " a as (insert into core.audit (workspace_id, action, object, after) select :workspace, 'purchase', 'order', '{}' from o),"
          " i as (insert into core.intent (workspace_id, key, operation, request_hash, answer, member_id)"
          "   select :workspace, gen_random_uuid(), 'purchase', sha256('x'), '{}', 1 from o),"
          " u as (update core.wallet set available_minor = available_minor - 1 where workspace_id = :workspace)"
          " insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, state, leads, total_minor)"
          " select o.id, :workspace, o.id, 1, gen_random_uuid(), 'completed', :leads, 100 from o"_s;
    return race(cell.purchases, [&](int) { return floor.owner().spec(); },
                [&](int client, DbConnection& connection, int purchase) {
                    must(execute(connection, statement,
                                 {{u"chunk"_s, client * cell.purchases + purchase},
                                  {u"workspace"_s, firstWorkspace + (cell.isOneWallet ? 0 : client)},
                                  {u"leads"_s, cell.leads}}),
                         u"bare purchase"_s);
                });
}

/// The classic design (performance.md 1.1 "snc" and "s"): a fat table keyed by uuid, the project's
/// row locked first, first in first out with SKIP LOCKED, a counter on the project's row.
void makeClassic(BenchFloor& floor, const Pools& pools)
{
    floor.run(u"create schema if not exists classic"_s);
    floor.run(u"drop table if exists classic.lead, classic.project, classic.account, classic.orders cascade"_s);
    floor.run(u"create table classic.project (project_id int primary key, available int not null, price int not null)"_s);
    floor.run(u"create table classic.account (account_id int primary key, balance bigint not null check (balance >= 0))"_s);
    floor.run(u"create table classic.orders (order_id uuid primary key, account_id int, project_id int, leads int, total bigint,"
              " key uuid unique, created_at timestamptz default now())"_s);
    floor.run(u"create table classic.lead as select l.public_id as lead_id, l.pool_id as project_id, l.county_id, l.inquired_on, l.intent,"
              " l.filled, c.first_name, c.last_name, c.phone, c.email, c.street, c.zip, c.lender, c.loan_type, c.mortgage_amount_minor,"
              " c.property_value_minor, c.tobacco, c.medical, c.co_borrower_name, c.source, c.campaign, c.consent_certificate,"
              " null::timestamptz as sold_at, null::int as buyer_id, null::uuid as order_id"
              " from core.lead l join sealed.contact c using (lead_id) where l.inquired_on <= core.today() - 90"
              " and l.pool_id in (%1) order by l.public_id"_s.arg(idList(pools)));
    floor.run(u"alter table classic.lead add primary key (lead_id)"_s);
    floor.run(u"create index on classic.lead (project_id, inquired_on) where sold_at is null"_s);
    floor.run(u"create index on classic.lead (county_id)"_s);
    floor.run(u"create index on classic.lead (buyer_id, sold_at)"_s);
    floor.run(u"create index on classic.lead (phone)"_s);
    floor.run(u"create index on classic.lead (sold_at)"_s);
    floor.run(u"insert into classic.project select project_id, count(*), 300 from classic.lead group by project_id"_s);
    floor.run(u"insert into classic.account select g, 100000000000 from generate_series(0, %1) g"_s.arg(clients - 1));
    floor.run(u"create or replace function classic.buy(p_key uuid, p_account int, p_project int, p_leads int, p_counts boolean)"
              " returns uuid language plpgsql as $$ declare v_price int; v_order uuid := gen_random_uuid(); v_n int; begin"
              " select price into v_price from classic.project where project_id = p_project for update;"
              " if p_counts then select count(*) into v_n from classic.lead where project_id = p_project and sold_at is null;"
              "   if v_n < p_leads then raise exception 'short'; end if; end if;"
              " insert into classic.orders values (v_order, p_account, p_project, p_leads, p_leads * v_price, p_key);"
              " with picked as (select lead_id from classic.lead where project_id = p_project and sold_at is null"
              "   order by inquired_on limit p_leads for update skip locked)"
              " update classic.lead l set sold_at = now(), buyer_id = p_account, order_id = v_order from picked where l.lead_id = picked.lead_id;"
              " get diagnostics v_n = row_count; if v_n < p_leads then raise exception 'short'; end if;"
              " update classic.project set available = available - p_leads where project_id = p_project;"
              " update classic.account set balance = balance - p_leads * v_price where account_id = p_account;"
              " return v_order; end $$"_s);
}

void restockClassic(BenchFloor& floor)
{
    floor.run(u"update classic.lead set sold_at = null, buyer_id = null, order_id = null where sold_at is not null"_s);
    floor.run(u"truncate classic.orders"_s);
    floor.run(u"vacuum analyze classic.lead"_s);
    floor.run(u"vacuum analyze classic.project"_s);
    floor.run(u"checkpoint"_s);
}

double classic(BenchFloor& floor, const Cell& cell, const Pools& pools, bool withCount)
{
    restockClassic(floor);
    return race(cell.purchases, [&](int) { return floor.owner().spec(); },
                [&](int client, DbConnection& connection, int purchase) {
                    must(queryValue(connection, u"select classic.buy(gen_random_uuid(), :account, :project, :leads, :counts)"_s,
                                    {{u"account"_s, cell.isOneWallet ? 0 : client},
                                     {u"project"_s, pools.ids.at((client * cell.purchases + purchase) % pools.ids.size())},
                                     {u"leads"_s, cell.leads},
                                     {u"counts"_s, withCount}}),
                         u"classic purchase"_s);
                });
}

Row purchaseRow(BenchFloor& floor, int rounds, const QString& name, const QString& work, const Cell& cell,
                double goalLimit, double goalRival, double goalRivalWithCount = 0)
{
    floor.restock();
    const Pools pools = fullestPools(floor, cell.isOneHotPool ? 1 : hotPools);
    makeClassic(floor, pools);
    QList<Contender> contenders = {{u"ours"_s, [&] { return ours(floor, cell, pools); }},
                                   {u"limit"_s, [&] { return limit(floor, cell, pools); }},
                                   {u"classic"_s, [&] { return classic(floor, cell, pools, false); }}};
    if (goalRivalWithCount > 0)
        contenders.append({u"classic with count"_s, [&] { return classic(floor, cell, pools, true); }});
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
        row.remark = u"against the classic design with its count: %1x (goal %2x)"_s.arg(medians.at(0) / medians.at(3), 0, 'f', 1)
                         .arg(goalRivalWithCount);
    return row;
}

} // namespace

QList<Bench> purchaseBenches()
{
    return {{u"P1"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P1"_s, u"buy 1000 leads, 16 clients, spread pools"_s, {1000, 6, false, false}, 0.95, 5);
             }},
            {u"P2"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P2"_s, u"buy 50 leads, 16 clients, spread pools"_s, {50, 100, false, false}, 0.95, 3);
             }},
            {u"P3"_s,
             [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P3"_s, u"buy 50 leads, 16 clients, one hot pool, full protocol"_s,
                                    {50, 25, true, false}, 0.70, 8, 60);
             }},
            {u"P5"_s, [](BenchFloor& floor, int rounds) {
                 return purchaseRow(floor, rounds, u"P5"_s, u"one wallet, 16 clients, 50 leads"_s, {50, 40, false, true}, 0.95, 4);
             }}};
}

} // namespace leadfloor::bench

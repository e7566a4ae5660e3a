// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchrace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

Pools fullestPools(BenchFloor& floor, int count)
{
    Pools pools;
    must(queryRows(
             floor.owner(),
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

OrderLine goldLine(const QString& state, int leads)
{
    Filter filter;
    filter.classes = {LeadClass::Gold};
    filter.states = {state};
    return OrderLine{filter, leads};
}

QString purchaseText(const QList<OrderLine>& lines, const QString& payment)
{
    PurchaseRequest request;
    request.lines = lines;
    QJsonObject text = request.toJson();
    text.insert("payment"_L1, payment);
    return QString::fromUtf8(QJsonDocument(text).toJson(QJsonDocument::Compact));
}

QJsonObject purchaseRaw(DbConnection& connection, const QString& request)
{
    const QVariant answer =
        must(queryValue(connection, u"select api.purchase(:key::uuid, :request::jsonb, :most)"_s,
                        {{u"key"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {u"request"_s, request},
                         {u"most"_s, qint64(1000000000)}}),
             u"purchase"_s);
    const QJsonObject receipt = QJsonDocument::fromJson(answer.toByteArray()).object();
    if (!receipt.value("ok"_L1).toBool())
        giveUp(u"purchase refused: "_s + answer.toString(), {});
    return receipt;
}

void makeClassic(BenchFloor& floor, const Pools& pools)
{
    floor.run(u"create schema if not exists classic"_s);
    floor.run(
        u"drop table if exists classic.lead, classic.project, classic.account, classic.orders cascade"_s);
    floor.run(
        u"create table classic.project (project_id int primary key, available int not null, price int not null)"_s);
    floor.run(
        u"create table classic.account (account_id int primary key, balance bigint not null check (balance >= 0))"_s);
    floor.run(u"create table classic.orders (order_id uuid primary key, account_id int, project_id "
              u"int, leads int, total bigint,"
              " key uuid unique, created_at timestamptz default now())"_s);
    floor.run(u"create table classic.lead as select l.public_id as lead_id, l.pool_id as "
              u"project_id, l.county_id, l.inquired_on, l.intent,"
              " l.filled, c.first_name, c.last_name, c.phone, c.email, c.street, c.zip, c.lender, "
              "c.loan_type, c.mortgage_amount_minor,"
              " c.property_value_minor, c.tobacco, c.medical, c.co_borrower_name, c.source, "
              "c.campaign, c.consent_certificate,"
              " null::timestamptz as sold_at, null::int as buyer_id, null::uuid as order_id"
              " from core.lead l join sealed.contact c using (lead_id) where l.inquired_on <= "
              "core.today() - 90"
              " and l.pool_id in (%1) order by l.public_id"_s.arg(idList(pools)));
    floor.run(u"alter table classic.lead add primary key (lead_id)"_s);
    floor.run(u"create index on classic.lead (project_id, inquired_on) where sold_at is null"_s);
    floor.run(u"create index on classic.lead (county_id)"_s);
    floor.run(u"create index on classic.lead (buyer_id, sold_at)"_s);
    floor.run(u"create index on classic.lead (phone)"_s);
    floor.run(u"create index on classic.lead (sold_at)"_s);
    floor.run(
        u"insert into classic.project select project_id, count(*), 300 from classic.lead group by project_id"_s);
    floor.run(
        u"insert into classic.account select g, 100000000000 from generate_series(0, 15) g"_s);
    floor.run(
        u"create or replace function classic.buy(p_key uuid, p_account int, p_project int, p_leads "
        u"int, p_counts boolean)"
        " returns uuid language plpgsql as $$ declare v_price int; v_order uuid := "
        "gen_random_uuid(); v_n int; begin"
        " select price into v_price from classic.project where project_id = p_project for update;"
        " if p_counts then select count(*) into v_n from classic.lead where project_id = p_project "
        "and sold_at is null;"
        "   if v_n < p_leads then raise exception 'short'; end if; end if;"
        " insert into classic.orders values (v_order, p_account, p_project, p_leads, p_leads * "
        "v_price, p_key);"
        " with picked as (select lead_id from classic.lead where project_id = p_project and "
        "sold_at is null"
        "   order by inquired_on limit p_leads for update skip locked)"
        " update classic.lead l set sold_at = now(), buyer_id = p_account, order_id = v_order from "
        "picked where l.lead_id = picked.lead_id;"
        " get diagnostics v_n = row_count; if v_n < p_leads then raise exception 'short'; end if;"
        " update classic.project set available = available - p_leads where project_id = p_project;"
        " update classic.account set balance = balance - p_leads * v_price where account_id = "
        "p_account;"
        " return v_order; end $$"_s);
}

void restockClassic(BenchFloor& floor)
{
    floor.run(
        u"update classic.lead set sold_at = null, buyer_id = null, order_id = null where sold_at is not null"_s);
    floor.run(u"truncate classic.orders"_s);
    floor.run(u"vacuum analyze classic.lead"_s);
    floor.run(u"vacuum analyze classic.project"_s);
    floor.run(u"checkpoint"_s);
}

void buyClassic(DbConnection& connection, int account, int pool, int leads, bool withCount)
{
    must(queryValue(connection,
                    u"select classic.buy(gen_random_uuid(), :account, :project, :leads, :counts)"_s,
                    {{u"account"_s, account},
                     {u"project"_s, pool},
                     {u"leads"_s, leads},
                     {u"counts"_s, withCount}}),
         u"classic purchase"_s);
}

} // namespace leadfloor::bench

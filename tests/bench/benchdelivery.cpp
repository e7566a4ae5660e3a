// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "tests/bench/benchrace.h"

#include "models/engine/floorcalls.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int ordersEach = 5;

/// Buys 1000 leads five times for each of `clients` brokers; their order numbers.
QList<QList<qint64>> buyThousands(BenchFloor& floor, int clients, const Pools& pools)
{
    floor.restock();
    QList<QList<qint64>> orders(clients);
    for (int client = 0; client < clients; ++client) {
        DbConnection connection(floor.broker(client));
        must(connection.open(), u"connect"_s);
        for (int order = 0; order < ordersEach; ++order) {
            const QString& state =
                pools.states.at((client * ordersEach + order) % pools.states.size());
            orders[client].append(purchaseRaw(connection, purchaseText({goldLine(state, 1000)}))
                                      .value("order_number"_L1)
                                      .toInteger());
        }
    }
    return orders;
}

Row delivery(BenchFloor& floor, int rounds)
{
    constexpr int clients = 4;
    const Pools pools = fullestPools(floor, hotPools);
    // The same rows by one statement that knows them, without asking who, whether and once only.
    const QString bare =
        u"insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, "
        u"public_id, purchased_at, delivered_at,"
        " delivered_xid, price_minor, bucket, class, first_name, last_name, phone, phone_alt, "
        "email, date_of_birth, borrower_age,"
        " street, city, county, state, zip, mortgage_amount_minor, loan_type, lender, "
        "mortgage_date, mortgage_term_months,"
        " property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, "
        "campaign, project, inquired_at, consent_certificate)"
        " select o.workspace_id, o.order_id, s.lead_id, o.order_number, l.public_id, o.created_at, "
        "now(), pg_current_xact_id(), s.price_minor,"
        " b.code, case p.class when 1 then 'gold' else 'silver' end, c.first_name, c.last_name, "
        "c.phone, c.phone_alt, c.email,"
        " c.date_of_birth, c.borrower_age, c.street, l.city, k.name, p.state, c.zip, "
        "c.mortgage_amount_minor, c.loan_type, c.lender,"
        " c.mortgage_date, c.mortgage_term_months, c.property_value_minor, c.tobacco, c.medical, "
        "c.co_borrower_name, c.co_borrower_age,"
        " c.source, c.campaign, j.name, l.inquired_at, c.consent_certificate"
        " from core.orders o join core.sale s using (order_id) join core.lead l on l.lead_id = "
        "s.lead_id"
        " join sealed.contact c on c.lead_id = s.lead_id join core.pool p on p.pool_id = l.pool_id"
        " join core.product pr on pr.product_id = p.product_id"
        " join core.age_bucket b on b.scheme_id = pr.scheme_id and b.bucket = s.bucket"
        " left join core.county k on k.county_id = l.county_id left join core.project j on "
        "j.project_id = l.project_id"
        " where o.workspace_id = :workspace and o.order_number = :order order by s.lead_id"_s;
    const int firstWorkspace =
        floor.value(u"select workspace_id from core.workspace where name = 'Bench 0'"_s).toInt();
    QList<QList<qint64>> orders;
    const QList<double> medians = measure(
        {{u"ours"_s,
          [&] {
              orders = buyThousands(floor, clients, pools);
              return race(
                         clients, ordersEach, [&](int client) { return floor.broker(client); },
                         [&](int client, DbConnection& connection, int order) {
                             if (!must(deliverSlice(connection, orders.at(client).at(order), 1000),
                                       u"deliver"_s)
                                      .isDone())
                                 giveUp(u"not delivered"_s, {});
                         })
                  .percentile(0.5);
          }},
         {u"bare"_s,
          [&] {
              orders = buyThousands(floor, clients, pools);
              return race(
                         clients, ordersEach, [&](int) { return floor.owner().spec(); },
                         [&](int client, DbConnection& connection, int order) {
                             must(execute(connection, bare,
                                          {{u"workspace"_s, firstWorkspace + client},
                                           {u"order"_s, orders.at(client).at(order)}}),
                                  u"bare"_s);
                         })
                  .percentile(0.5);
          }}},
        rounds);
    floor.restock();
    Row row;
    row.row = u"P15"_s;
    row.work = u"deliver 1000 contacts after the purchase, 4 clients"_s;
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"one bare insert-select of the same rows"_s;
    row.goalLimit = 0.9;
    return row;
}

Row holdAndPay(BenchFloor& floor, int rounds)
{
    constexpr int clients = 16;
    constexpr int purchases = 40;
    floor.restock();
    const Pools pools = fullestPools(floor, hotPools);
    const auto line = [&](int client, int purchase) {
        return goldLine(pools.states.at((client * purchases + purchase) % pools.states.size()), 50);
    };
    const auto spec = [&](int client) { return floor.broker(client); };
    const QList<double> medians = measure(
        {{u"ours"_s,
          [&] {
              floor.restock();
              return race(
                         clients, purchases, spec,
                         [&](int client, DbConnection& connection, int purchase) {
                             const QJsonObject held = purchaseRaw(
                                 connection, purchaseText({line(client, purchase)}, u"card"_s));
                             const QByteArray paid =
                                 must(
                                     queryValue(
                                         connection,
                                         u"select api.order_pay(gen_random_uuid(), :order, :most)"_s,
                                         {{u"order"_s, held.value("order_number"_L1).toInteger()},
                                          {u"most"_s, qint64(1000000000)}}),
                                     u"pay"_s)
                                     .toByteArray();
                             if (!paid.contains("\"completed\""))
                                 giveUp(u"not paid"_s, {});
                         })
                  .perSecond;
          }},
         {u"direct purchase"_s,
          [&] {
              floor.restock();
              return race(clients, purchases, spec,
                          [&](int client, DbConnection& connection, int purchase) {
                              purchaseRaw(connection, purchaseText({line(client, purchase)}));
                          })
                  .perSecond;
          }}},
        rounds);
    Row row;
    row.row = u"P16"_s;
    row.work = u"hold and then pay 50 leads, 16 clients, spread pools"_s;
    row.unit = u"orders/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the direct purchase"_s;
    row.goalLimit = 0.6;
    return row;
}

} // namespace

QList<Bench> deliveryBenches()
{
    return {{u"P15"_s, delivery}, {u"P16"_s, holdAndPay}};
}

} // namespace leadfloor::bench

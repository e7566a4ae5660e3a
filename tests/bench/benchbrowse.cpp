// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "models/engine/floorcalls.h"

#include <QElapsedTimer>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr qint64 deepPosition = 1000000;
constexpr int pageRows = 200;
constexpr qint64 ownLeads = 1000000;
constexpr int repeats = 15;

/// Milliseconds of one call, over enough calls to tell.
template <class Work> double millisecondsOf(Work&& work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < repeats; ++i)
        work();
    return double(timer.nsecsElapsed()) / 1e6 / repeats;
}

Row deepPage(BenchFloor& floor, int rounds)
{
    floor.restock();
    DbConnection broker(floor.broker(0));
    must(broker.open(), u"connect"_s);
    const Filter all;
    const qint64 depth = qMin(deepPosition, floor.leads() / 2);
    const auto anchors =
        must(inventoryAnchors(broker, all, InventorySort::OldestFirst, 1000), u"anchors"_s);
    const LeadId deep = anchors.at(qMin(depth / 1000, qint64(anchors.size())) - 1).after;
    const auto page = [&](std::optional<LeadId> after) {
        return millisecondsOf([&] {
            must(inventoryPage(broker, all, InventorySort::OldestFirst, {after, 0, pageRows}),
                 u"page"_s);
        });
    };
    // The rival skips to the page by OFFSET, with the same join and columns, as the owner.
    const QString offsetSql =
        u"select l.public_id, i.class, i.inquired_on, p.state, c.fips, c.name, l.city, "
        u"l.first_initial, i.intent, i.filled, i.price_minor"
        " from core.inventory i join core.lead l using (lead_id) join core.pool p on p.pool_id = "
        "i.pool_id"
        " left join core.county c on c.county_id = i.county_id"
        " where i.inquired_on <= core.today() - 90 order by i.inquired_on, i.lead_id offset :depth limit :rows"_s;
    const auto byOffset = [&] {
        QElapsedTimer timer;
        timer.start();
        must(queryRows(floor.owner(), offsetSql, {{u"depth"_s, depth}, {u"rows"_s, pageRows}},
                       [](const QSqlQuery& row) { return row.value(0).toUuid(); }),
             u"offset"_s);
        return double(timer.nsecsElapsed()) / 1e6;
    };
    const QList<double> medians = measure({{u"ours, deep"_s, [&] { return page(deep); }},
                                           {u"page one"_s, [&] { return page(std::nullopt); }},
                                           {u"offset"_s, byOffset}},
                                          rounds);
    Row row;
    row.row = u"P9"_s;
    row.work = u"page of %1 at depth %2"_s.arg(pageRows).arg(depth);
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"page one"_s;
    row.rival = medians.at(2);
    row.rivalName = u"OFFSET"_s;
    row.goalLimit = 1 / 1.2;
    row.goalRival = 300;
    return row;
}

/// A million delivered leads of brokerage 0, as delivery writes them: newest last, a thousand an order.
void fillOwnLeads(BenchFloor& floor, qint64 leads)
{
    floor.run(u"insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, public_id, purchased_at, delivered_at,"
              " delivered_xid, price_minor, bucket, class, first_name, last_name, phone, phone_alt, email, date_of_birth, borrower_age,"
              " street, city, county, state, zip, mortgage_amount_minor, loan_type, lender, mortgage_date, mortgage_term_months,"
              " property_value_minor, tobacco, medical, co_borrower_name, co_borrower_age, source, campaign, inquired_at, consent_certificate)"
              " select w.workspace_id, 1 + n / 1000, l.lead_id, 100000 + n / 1000, l.public_id, now(), now() - interval '1 day' + n / 1000 * interval '1 s',"
              " pg_current_xact_id(), 800, 'MONTH_6_TO_8', 'gold', c.first_name, c.last_name, c.phone, c.phone_alt, c.email, c.date_of_birth, c.borrower_age,"
              " c.street, l.city, k.name, p.state, c.zip, c.mortgage_amount_minor, c.loan_type, c.lender, c.mortgage_date, c.mortgage_term_months,"
              " c.property_value_minor, c.tobacco, c.medical, c.co_borrower_name, c.co_borrower_age, c.source, c.campaign, l.inquired_at, c.consent_certificate"
              " from (select lead_id, row_number() over (order by lead_id) - 1 as n from core.lead limit %1) o"
              " join core.lead l using (lead_id) join sealed.contact c using (lead_id) join core.pool p on p.pool_id = l.pool_id"
              " left join core.county k on k.county_id = l.county_id"
              " cross join (select workspace_id from core.workspace where name = 'Bench 0') w"_s.arg(leads));
    floor.run(u"vacuum analyze core.delivered_lead"_s);
}

Row ownPage(BenchFloor& floor, int rounds)
{
    floor.restock();
    const qint64 leads = qMin(ownLeads, floor.leads());
    fillOwnLeads(floor, leads);
    DbConnection broker(floor.broker(0));
    must(broker.open(), u"connect"_s);
    // What the page's view computes, for a workspace that is written down instead of asked for.
    const QString workspace = floor.value(u"select workspace_id from core.workspace where name = 'Bench 0'"_s).toString();
    const auto definition = [&floor](const QString& name) {
        QString text = floor.value(u"select pg_get_viewdef('api.%1'::regclass)"_s.arg(name)).toString().trimmed();
        text.chop(1); // ";"
        return text;
    };
    const QString asked = u"( SELECT core.my_workspace() AS my_workspace)"_s;
    const QString ownLeadsOf = u"(%1 where d.workspace_id = %2) m"_s.arg(definition(u"my_lead"_s), workspace);
    const QString constant = u"select * from (%1) m order by m.delivered_at desc, m.place desc limit %2"_s.arg(
        definition(u"my_lead_work"_s).replace(asked, workspace).replace(u"api.my_lead m"_s, ownLeadsOf), QString::number(pageRows));
    if (constant.contains("my_workspace"_L1) || !constant.contains(ownLeadsOf))
        giveUp(u"the view of own leads reads otherwise than the bench takes it apart"_s, {});
    qsizetype rows = 0;
    int columns = 0;
    const QList<double> medians = measure({{u"ours"_s,
                                            [&] {
                                                return millisecondsOf([&] {
                                                    OwnedLeadQuery query;
                                                    query.limit = pageRows;
                                                    rows = must(ownedLeadPage(broker, query), u"own leads"_s).size();
                                                });
                                            }},
                                           {u"constant"_s,
                                            [&] {
                                                return millisecondsOf([&] {
                                                    const auto page = queryRows(floor.owner(), constant, {}, [&columns](const QSqlQuery& row) {
                                                        if (columns == 0)
                                                            columns = row.record().count(); // it is slow
                                                        QVariantList values;
                                                        for (int column = 0; column < columns; ++column)
                                                            values.append(row.value(column));
                                                        return values;
                                                    });
                                                    if (must(page, u"constant"_s).size() != rows)
                                                        giveUp(u"another number of rows"_s, {});
                                                });
                                            }}},
                                          rounds);
    floor.restock();
    Row row;
    row.row = u"P14"_s;
    row.work = u"first %1 of %2 own leads, under RLS"_s.arg(pageRows).arg(leads);
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the same query with a constant, as the owner"_s;
    row.goalLimit = 1 / 1.2;
    return row;
}

} // namespace

QList<Bench> browseBenches()
{
    return {{u"P9"_s, deepPage}, {u"P14"_s, ownPage}};
}

} // namespace leadfloor::bench

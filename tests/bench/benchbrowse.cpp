// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "models/engine/floorcalls.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr qint64 deepPosition = 1000000;
constexpr int pageRows = 200;
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

} // namespace

QList<Bench> browseBenches()
{
    return {{u"P9"_s, deepPage}};
}

} // namespace leadfloor::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stockareas.h"
#include "tests/fakes/fakeinventory.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

/// A floor with leads in two states; the filter's own counties are those of its states.
struct Stock
{
    Stock()
    {
        source.facetsFor = [](const Filter& filter) {
            Facets facets;
            facets.states = {{u"LA"_s, {}, 300}, {u"TX"_s, {}, 700}, {u"WY"_s, {}, 0}};
            if (filter.states.contains(u"LA"_s))
                facets.counties = {{u"22017"_s, {}, 200}, {u"22015"_s, {}, 100}};
            facets.asOf = QDateTime::currentDateTimeUtc();
            return facets;
        };
        areas.setWatched(true);
    }
    FakeInventory source{1000};
    FacetBoard board{source};
    StockAreas areas{source, board};
};

} // namespace

class TestStockAreas final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldShowTheStatesOfTheFacetWithoutAskingTwice()
    {
        Stock s;
        s.board.setFilter({});
        QTRY_VERIFY(s.areas.isCounted());
        QCOMPARE(s.areas.leads().value(u"TX"_s), 700);
        QCOMPARE(s.areas.total(), 1000);
        QCOMPARE(s.source.facetCalls.size(), 1);
        QSignalSpy chosen(&s.board, &FacetBoard::filterChanged);
        s.areas.act(u"LA"_s, FacetModel::Act::Only);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<Filter>().states, QStringList{u"LA"_s});
        QCOMPARE(s.areas.state(u"LA"_s), FacetState::Only);
        s.areas.act(u"LA"_s, FacetModel::Act::Only);
        QVERIFY(chosen.at(1).at(0).value<Filter>().states.isEmpty());
    }

    void shouldShowTheCountiesOfAStateThatTheFilterHas()
    {
        Stock s;
        Filter louisiana;
        louisiana.states = {u"LA"_s};
        s.board.setFilter(louisiana);
        s.areas.setRegion(u"LA"_s);
        QTRY_VERIFY(s.areas.isCounted());
        QCOMPARE(s.areas.leads().value(u"22017"_s), 200);
        QCOMPARE(s.source.facetCalls.size(), 1); // the facet's answer was enough
        QSignalSpy chosen(&s.areas, &StockAreas::filterChosen);
        s.areas.act(u"22017"_s, FacetModel::Act::Exclude);
        QCOMPARE(chosen.at(0).at(0).value<Filter>().notCounties, QStringList{u"22017"_s});
        QCOMPARE(chosen.at(0).at(0).value<Filter>().states, QStringList{u"LA"_s});
    }

    void shouldAskForTheCountiesOfAStateThatTheFilterLeavesOut()
    {
        Stock s;
        Filter texas;
        texas.states = {u"TX"_s};
        texas.scoreMin = 70;
        s.board.setFilter(texas);
        s.areas.setRegion(u"LA"_s);
        QTRY_VERIFY(s.areas.isCounted());
        QCOMPARE(s.areas.leads().value(u"22015"_s), 100);
        Filter asked = texas;
        asked.states = {u"LA"_s};
        QCOMPARE(s.source.facetCalls.constLast(), asked);
        QSignalSpy chosen(&s.areas, &StockAreas::filterChosen);
        s.areas.act(u"22017"_s, FacetModel::Act::Toggle); // the state comes in beside Texas
        const auto wider = chosen.at(0).at(0).value<Filter>();
        QCOMPARE(wider.states, (QStringList{u"TX"_s, u"LA"_s}));
        QCOMPARE(wider.counties, QStringList{u"22017"_s});
        QCOMPARE(wider.scoreMin, 70);
    }

    void shouldSayWhyThereAreNoNumbersAndAskAgain()
    {
        Stock s;
        s.source.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
        s.board.setFilter({});
        QTRY_VERIFY(s.areas.error());
        QVERIFY(!s.areas.isCounted());
        s.source.refusal.reset();
        s.areas.retry();
        QTRY_VERIFY(s.areas.isCounted());
        QVERIFY(!s.areas.error());
    }

    void shouldPartValuesByRoundNumbers_data()
    {
        QTest::addColumn<QList<qint64>>("values");
        QTest::addColumn<QList<qint64>>("steps");
        QTest::newRow("none") << QList<qint64>{0, 0} << QList<qint64>{};
        QTest::newRow("one") << QList<qint64>{0, 7} << QList<qint64>{1, 7};
        QTest::newRow("equal") << QList<qint64>(20, 4) << QList<qint64>{1, 4};
        QList<qint64> many;
        for (qint64 i = 1; i <= 60; ++i)
            many.append(i * 100);
        QTest::newRow("many") << many << QList<qint64>{1, 1000, 2000, 3000, 4000, 5000};
        QTest::newRow("few apart") << QList<qint64>{1, 2655, 41118} << QList<qint64>{1, 2500, 40000};
    }
    void shouldPartValuesByRoundNumbers()
    {
        QFETCH(QList<qint64>, values);
        QTEST(colourSteps(values, 6), "steps");
    }
};

QTEST_GUILESS_MAIN(TestStockAreas)
#include "tst_stockareas.moc"

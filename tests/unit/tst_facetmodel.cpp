// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agescheme.h"
#include "models/items/facetboard.h"
#include "tests/fakes/fakeinventory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

const QList<FacetValue> sevenStates{
    {u"FL"_s, {}, 27440}, {u"CA"_s, {}, 41118}, {u"TX"_s, {}, 31902}, {u"LA"_s, {}, 18236},
    {u"GA"_s, {}, 15077}, {u"OH"_s, {}, 900},   {u"WY"_s, {}, 0}};

QStringList valuesOf(const FacetModel& model)
{
    QStringList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.index(row).data(ValueRole).toString());
    return values;
}

FacetState stateOf(const FacetModel& model, const QString& value)
{
    return FacetState(model.index(model.rowOf(value)).data(FacetStateRole).toInt());
}

} // namespace

class TestFacetModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSortByLeadsAndShowFiveWithTheRestBehindMore();
    void shouldSaySharesNamesAndLeads();
    void shouldShowChosenFirstRuledOutLastAndNeverHideEither();
    void shouldSearchByNameWithoutAccentsAndByCode();
    void shouldChangeTheFilterByEachAct_data();
    void shouldChangeTheFilterByEachAct();
    void shouldRuleOutAClassByDemandingTheOther();
    void shouldKeepItsOrderUnderThePointer();
    void shouldTellOnlyWhatChangedWhenFresherCountsCome();
    void shouldNameTheStateOfACountyUnlessOneIsChosen();
    void shouldShareOneFilterAndAskOnceForItsCounts();
    void shouldDropCountsOfAnOlderFilterAndSayWhyThereAreNone();
};

void TestFacetModel::shouldSortByLeadsAndShowFiveWithTheRestBehindMore()
{
    FacetModel model(Facet::State);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setValues(sevenStates);
    QCOMPARE(valuesOf(model), (QStringList{u"CA"_s, u"TX"_s, u"FL"_s, u"LA"_s, u"GA"_s}));
    QCOMPARE(model.hiddenCount(), 2);
    model.setExpanded(true);
    QCOMPARE(valuesOf(model).mid(5), (QStringList{u"OH"_s, u"WY"_s})); // none left: last
    QCOMPARE(model.index(6).data(ToneRole).toInt(), int(Tone::Muted));
    QCOMPARE(model.hiddenCount(), 0);
}

void TestFacetModel::shouldSaySharesNamesAndLeads()
{
    FacetModel model(Facet::State);
    model.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    model.setValues(sevenStates);
    const QModelIndex california = model.index(0);
    QCOMPARE(california.data().toString(), u"California"_s);
    QCOMPARE(california.data(DetailRole).toString(), u"41,118"_s);
    QCOMPARE(california.data(FacetModel::LeadsRole), qlonglong(41118));
    QCOMPARE(california.data(ShareRole).toDouble(), 1.0);
    QCOMPARE(model.index(1).data(ShareRole).toDouble(), 31902.0 / 41118.0);
    QVERIFY(california.data(Qt::AccessibleTextRole).toString().startsWith(u"California, "_s));
}

void TestFacetModel::shouldShowChosenFirstRuledOutLastAndNeverHideEither()
{
    FacetModel model(Facet::State);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Filter filter;
    filter.states = {u"WY"_s, u"AK"_s};
    filter.notStates = {u"TX"_s};
    model.setFilter(filter);
    QVERIFY(model.index(0).data(DetailRole).toString().isEmpty()); // not counted is not none
    model.setValues(sevenStates);
    // Alaska has no count at all, Wyoming none; both are chosen and stay in sight.
    QCOMPARE(valuesOf(model), (QStringList{u"AK"_s, u"WY"_s, u"CA"_s, u"FL"_s, u"LA"_s, u"TX"_s}));
    QCOMPARE(stateOf(model, u"WY"_s), FacetState::Only);
    QCOMPARE(stateOf(model, u"TX"_s), FacetState::Exclude);
    QCOMPARE(model.index(model.rowOf(u"TX"_s)).data(Qt::CheckStateRole), int(Qt::PartiallyChecked));
    QCOMPARE(model.chosenCount(), 3);
    model.setSearch(u"georgia"_s);
    QCOMPARE(valuesOf(model), (QStringList{u"AK"_s, u"WY"_s, u"GA"_s, u"TX"_s}));
}

void TestFacetModel::shouldSearchByNameWithoutAccentsAndByCode()
{
    FacetModel model(Facet::County);
    model.setValues({{u"22103"_s, {}, 5}, {u"72121"_s, {}, 4}, {u"22017"_s, {}, 3}});
    model.setSearch(u"saint tam"_s);
    QCOMPARE(valuesOf(model), QStringList{u"22103"_s});
    model.setSearch(u"SABANA"_s);
    QCOMPARE(valuesOf(model), QStringList{u"72121"_s});
    model.setSearch(u"22017"_s);
    QCOMPARE(valuesOf(model), QStringList{u"22017"_s});
    model.setSearch({});
    QCOMPARE(model.rowCount(), 3);
}

void TestFacetModel::shouldChangeTheFilterByEachAct_data()
{
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QStringList>("notStates");
    QTest::addColumn<int>("act");
    QTest::addColumn<QStringList>("statesAfter");
    QTest::addColumn<QStringList>("notStatesAfter");
    const QStringList none, la{u"LA"_s}, tx{u"TX"_s}, txLa{u"TX"_s, u"LA"_s};
    using Act = FacetModel::Act;
    QTest::newRow("only replaces") << tx << none << int(Act::Only) << la << none;
    QTest::newRow("only keeps what is ruled out")
        << tx << QStringList{u"CA"_s} << int(Act::Only) << la << QStringList{u"CA"_s};
    QTest::newRow("only again takes it back") << la << none << int(Act::Only) << none << none;
    QTest::newRow("toggle adds") << tx << none << int(Act::Toggle) << txLa << none;
    QTest::newRow("toggle removes") << txLa << none << int(Act::Toggle) << tx << none;
    QTest::newRow("toggle forgives") << none << la << int(Act::Toggle) << none << none;
    QTest::newRow("include what was ruled out") << none << la << int(Act::Include) << la << none;
    QTest::newRow("exclude") << none << none << int(Act::Exclude) << none << la;
    QTest::newRow("exclude what was chosen") << txLa << none << int(Act::Exclude) << tx << la;
    QTest::newRow("exclude again takes it back") << none << la << int(Act::Exclude) << none << none;
    QTest::newRow("ignore") << la << none << int(Act::Ignore) << none << none;
}

void TestFacetModel::shouldChangeTheFilterByEachAct()
{
    QFETCH(QStringList, states);
    QFETCH(QStringList, notStates);
    QFETCH(int, act);
    FacetModel model(Facet::State);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Filter filter;
    filter.states = states;
    filter.notStates = notStates;
    filter.scoreMin = 70;
    model.setFilter(filter);
    model.setValues(sevenStates);
    Filter changed;
    int signalCount = 0;
    connect(&model, &FacetModel::filterChanged, this, [&](const Filter& now) {
        changed = now;
        ++signalCount;
    });
    model.act(model.rowOf(u"LA"_s), FacetModel::Act(act));
    QCOMPARE(signalCount, 1);
    QTEST(changed.states, "statesAfter");
    QTEST(changed.notStates, "notStatesAfter");
    QCOMPARE(changed.scoreMin, std::optional(70)); // other conditions stay
}

void TestFacetModel::shouldRuleOutAClassByDemandingTheOther()
{
    FacetModel model(Facet::Class);
    QCOMPARE(valuesOf(model), QStringList()); // nothing before it is told anything
    model.setValues({{u"silver"_s, {}, 5756}, {u"gold"_s, {}, 120}});
    QCOMPARE(valuesOf(model), (QStringList{u"gold"_s, u"silver"_s})); // its own order
    Filter changed;
    connect(&model, &FacetModel::filterChanged, this, [&](const Filter& now) { changed = now; });
    model.act(1, FacetModel::Act::Exclude);
    QCOMPARE(changed.classes, QList<LeadClass>{LeadClass::Gold});
    model.clear();
    QCOMPARE(changed.classes, QList<LeadClass>());
    // An exact age range gives way to a chosen bucket.
    FacetModel ages(Facet::Age);
    ages.setBuckets({{u"MONTH_3_TO_5"_s, 90, 179}, {u"MONTH_6_TO_8"_s, 180, 269}});
    Filter ranged;
    ranged.ageFromDays = 100;
    ages.setFilter(ranged);
    connect(&ages, &FacetModel::filterChanged, this, [&](const Filter& now) { changed = now; });
    ages.act(1, FacetModel::Act::Toggle);
    QCOMPARE(changed.buckets, QStringList{u"MONTH_6_TO_8"_s});
    QVERIFY(!changed.ageFromDays);
    ages.choose({u"MONTH_3_TO_5"_s, u"MONTH_6_TO_8"_s});
    QCOMPARE(changed.buckets.size(), 2);
    QCOMPARE(ages.index(0).data().toString(),
             ageBucketText({u"MONTH_3_TO_5"_s, 90, 179}, QLocale()));
}

void TestFacetModel::shouldKeepItsOrderUnderThePointer()
{
    FacetModel model(Facet::State);
    model.setValues(sevenStates);
    const QStringList before = valuesOf(model);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    model.act(3, FacetModel::Act::Toggle);
    QCOMPARE(valuesOf(model), before);
    QCOMPARE(moved.size(), 0);
    // Only a filter that comes from elsewhere brings chosen values to the top.
    Filter filter;
    filter.states = {u"GA"_s};
    model.setFilter(filter);
    QCOMPARE(valuesOf(model).first(), u"GA"_s);
}

void TestFacetModel::shouldTellOnlyWhatChangedWhenFresherCountsCome()
{
    FacetModel model(Facet::State);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExpanded(true);
    model.setValues({{u"CA"_s, {}, 9}, {u"TX"_s, {}, 8}, {u"LA"_s, {}, 7}});
    const QPersistentModelIndex louisiana = model.index(2);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    // When Texas is gone, Louisiana overtakes California, and Ohio is new
    model.setValues({{u"CA"_s, {}, 9}, {u"LA"_s, {}, 10}, {u"OH"_s, {}, 1}});
    QCOMPARE(valuesOf(model), (QStringList{u"LA"_s, u"CA"_s, u"OH"_s}));
    QCOMPARE(louisiana.row(), 0);
    QCOMPARE(louisiana.data(ValueRole).toString(), u"LA"_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
}

void TestFacetModel::shouldNameTheStateOfACountyUnlessOneIsChosen()
{
    FacetModel model(Facet::County);
    model.setValues({{u"22017"_s, u"Caddo"_s, 5}});
    QCOMPARE(model.index(0).data().toString(), u"Caddo, LA"_s);
    Filter filter;
    filter.states = {u"LA"_s};
    model.setFilter(filter);
    QCOMPARE(model.index(0).data().toString(), u"Caddo"_s);
}

void TestFacetModel::shouldShareOneFilterAndAskOnceForItsCounts()
{
    FakeInventory source(10);
    source.facetAnswer.states = sevenStates;
    source.facetAnswer.classes = {{u"gold"_s, {}, 1}, {u"silver"_s, {}, 2}};
    source.facetAnswer.asOf = source.asOf;
    FacetBoard board(source);
    board.setFilter({});
    QTRY_COMPARE(board.model(Facet::State).rowCount(), FacetModel::rowsShort);
    QCOMPARE(board.asOf(), source.asOf);
    QList<Filter> changes;
    connect(&board, &FacetBoard::filterChanged, this,
            [&](const Filter& now) { changes.append(now); });
    // When a state and then a class are chosen
    board.model(Facet::State).act(0, FacetModel::Act::Only);
    board.model(Facet::Class).act(0, FacetModel::Act::Only);
    // Then the second choice stands beside the first
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.last().states, QStringList{u"CA"_s});
    QCOMPARE(changes.last().classes, QList<LeadClass>{LeadClass::Gold});
    QCOMPARE(source.facetCalls.size(), 3);
    // And setting what it has already, as the page does in answer, asks nobody
    board.setFilter(changes.last());
    QCOMPARE(source.facetCalls.size(), 3);
    QCOMPARE(changes.size(), 2);
}

void TestFacetModel::shouldDropCountsOfAnOlderFilterAndSayWhyThereAreNone()
{
    FakeInventory source(10);
    source.holdsAnswers = true;
    source.facetsFor = [](const Filter& filter) {
        Facets facets;
        facets.states = {{filter.states.value(0, u"TX"_s), {}, 1}};
        return facets;
    };
    FacetBoard board(source);
    board.setFilter({});
    source.answerAll(); // given, not seen
    Filter filter;
    filter.states = {u"LA"_s};
    board.setFilter(filter);
    QTest::qWait(0);
    QCOMPARE(valuesOf(board.model(Facet::State)), QStringList{u"LA"_s}); // chosen, not yet counted
    QCOMPARE(source.waiting(), 1);
    QVERIFY(source.failNext(u"facets"_s, Error{ErrorCode::TimedOut, {}, {}, {}}));
    QTRY_VERIFY(board.error());
    QVERIFY(!board.isLoading());
    board.setFilter(filter); // tries again
    QVERIFY(!board.error());
    source.answerAll();
    QTRY_COMPARE(board.model(Facet::State).index(0).data(FacetModel::LeadsRole), qlonglong(1));
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"

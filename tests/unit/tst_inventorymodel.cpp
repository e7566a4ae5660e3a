// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorymodel.h"
#include "tests/fakes/fakeinventory.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = InventoryPages::pageRows;

Filter filterOf(const QString& state)
{
    Filter filter;
    filter.states = {state};
    return filter;
}

QString leadAt(const InventoryModel& model, int row)
{
    return model.index(row, LeadColumn).data().toString();
}

QString nameOf(int number)
{
    return leadNumber(FakeInventory::idOf(number).uuid());
}

RowState stateAt(const InventoryModel& model, int row)
{
    return RowState(model.index(row, LeadColumn).data(RowStateRole).toInt());
}

/// A model over `source` that Qt's tester watches. The tester looks at every row after each signal,
/// so tests of what is asked for go without it.
struct Watched
{
    enum Tester
    {
        WithTester,
        WithoutTester
    };
    explicit Watched(FakeInventory& source, Tester isTested = WithTester)
        : model(source)
    {
        if (isTested == WithTester)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void load(const Filter& filter = {})
    {
        model.setFilter(filter);
        QTRY_VERIFY(model.hasPicture() && !model.isStale() && model.count());
    }
    InventoryModel model;
    std::optional<QAbstractItemModelTester> tester;
};

} // namespace

class TestInventoryModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAskNothingBeforeAFilterIsSet();
    void shouldShowAsManyRowsAsAreCounted();
    void shouldShowTheFirstPageBeforeTheCountIsKnown();
    void shouldTakeTheFirstFullAnswerWhicheverComesFirst();
    void shouldSayEachCellAsTextValueAndSpeech();
    void shouldShowPlaceholdersAndTellWhichRowsArrived();
    void shouldAskForNoMoreThanIsLookedAtAmongAMillionRows();
    void shouldFollowTheCursorOfThePageBefore();
    void shouldWaitForAnchorsBeforeALongJump();
    void shouldSayWhyAFarJumpFailedAndAskForAnchorsAgain();
    void shouldPrefetchInTheDirectionOfScrolling();
    void shouldCancelPagesThatAreNoLongerNear();
    void shouldDropAnswersOfAnOlderQuestion();
    void shouldKeepOldRowsUntilTheNewOnesAreHere();
    void shouldKeepOldRowsAndSayWhyWhenTheNewOnesFail();
    void shouldNotAskAgainForAFailedPageUntilRefreshed();
    void shouldCapTheRowsAndSaySo();
    void shouldKeepPlacesAndPersistentIndexesWhenRefreshed();
    void shouldNotCallALeadSoldThatNewerOnesPushedOut();
    void shouldSeeThatAWholePageWasSold();
    void shouldCountNewLeadsWithoutShowingThem();
    void shouldShortenTheTableWhenTheStockEndsEarlier();
    void shouldReaskOtherPagesOnlyWhenTheyAreLookedAtAgain();
    void shouldTotalTickedLeadsThatScrolledAway();
    void shouldTickAllThatMatchWithoutLoadingThem();
    void shouldUntickWhatWasSoldAndNotTickIt();
    void shouldStopEverythingWhenCancelled();
    void shouldMapSortsToColumnsAndBack();
};

void TestInventoryModel::shouldAskNothingBeforeAFilterIsSet()
{
    FakeInventory source(10);
    InventoryModel model(source);
    model.setOrder(InventorySort::CheapestFirst);
    model.refresh();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(source.countCalls.isEmpty() && source.pageCalls.isEmpty());
}

void TestInventoryModel::shouldShowAsManyRowsAsAreCounted()
{
    FakeInventory source(1234);
    Watched w(source);
    QSignalSpy reset(&w.model, &QAbstractItemModel::modelReset);
    w.load(filterOf(u"LA"_s));
    QCOMPARE(w.model.rowCount(), 1234);
    QCOMPARE(w.model.count()->leads, 1234);
    QCOMPARE(w.model.count()->total, Money::fromMinor(1234 * 700));
    QCOMPARE(reset.size(), 1);
    // Count, first page and anchors were asked for together, of the same filter.
    QCOMPARE(source.countCalls.size(), 1);
    QCOMPARE(source.anchorCalls, 1);
    QCOMPARE(source.pageCalls.first().filter, filterOf(u"LA"_s));
    QCOMPARE(leadAt(w.model, 0), nameOf(0));
}

void TestInventoryModel::shouldShowTheFirstPageBeforeTheCountIsKnown()
{
    FakeInventory source(1000);
    source.holdsAnswers = true;
    Watched w(source);
    w.model.setFilter({});
    // When the page comes first
    QVERIFY(source.answerNext(u"page"_s));
    QTRY_COMPARE(w.model.rowCount(), pageRows);
    QVERIFY(!w.model.count());
    // Then the count only adds rows below
    QSignalSpy reset(&w.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&w.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(source.answerNext(u"count"_s));
    QTRY_COMPARE(w.model.rowCount(), 1000);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), pageRows);
}

void TestInventoryModel::shouldTakeTheFirstFullAnswerWhicheverComesFirst()
{
    FakeInventory source(150);
    source.holdsAnswers = true;
    Watched w(source);
    w.model.setFilter({});
    // Given a count that is older than the page
    QVERIFY(source.answerNext(u"count"_s));
    source.sold = {3, 4};
    QVERIFY(source.answerNext(u"page"_s));
    // Then the page, which is not full, knows better how many rows there are
    QTRY_VERIFY(w.model.count());
    QCOMPARE(w.model.rowCount(), 148);
}

void TestInventoryModel::shouldSayEachCellAsTextValueAndSpeech()
{
    FakeInventory source(10);
    source.statuses.insert(0, LeadStatus::Held);
    Watched w(source);
    w.model.setFormat({QLocale::c(), u"USD"_s, QDate(2024, 1, 1)});
    w.load();
    const auto cell = [&](int column, int role) { return w.model.index(0, column).data(role); };
    QCOMPARE(cell(StateColumn, Qt::DisplayRole), u"LA"_s);
    QCOMPARE(cell(CountyColumn, Qt::AccessibleTextRole), u"Parish / county, Caddo"_s);
    QCOMPARE(cell(ClassColumn, ValueRole), int(LeadClass::Gold));
    // The server's day has replaced ours.
    QCOMPARE(cell(AgeColumn, ValueRole), 240);
    QCOMPARE(cell(AgeColumn, Qt::DisplayRole), u"8 mo"_s);
    QCOMPARE(cell(FilledColumn, ValueRole).toInt() & 0x3F, 0x3F);
    QCOMPARE(cell(FilledColumn, Qt::DisplayRole), u"6 of 6"_s);
    QCOMPARE(cell(StatusColumn, ValueRole), int(LeadStatus::Held));
    QCOMPARE(cell(PriceColumn, ValueRole), qlonglong(800));
    QCOMPARE(cell(PriceColumn, Qt::DisplayRole).toString(),
             formatMoney(Money::fromMinor(800), QLocale::c()));
    QCOMPARE(cell(TickColumn, Qt::CheckStateRole), int(Qt::Unchecked));
    QCOMPARE(cell(LeadColumn, InventoryModel::LeadIdRole), FakeInventory::idOf(0).toString());
    // A value that sorts is a built-in type.
    for (int column = 0; column < inventoryColumnCount; ++column)
        QVERIFY(cell(column, ValueRole).metaType().id() < int(QMetaType::User));
}

void TestInventoryModel::shouldShowPlaceholdersAndTellWhichRowsArrived()
{
    FakeInventory source(1000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    source.holdsAnswers = true;
    // Given a row that is not here
    QCOMPARE(stateAt(w.model, 450), RowState::Loading);
    QVERIFY(leadAt(w.model, 450).isEmpty());
    QVERIFY(w.model.index(450, CountyColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"loading"_s));
    QTRY_COMPARE(source.waiting(u"page"_s), 1);
    // When its page comes
    QSignalSpy changed(&w.model, &QAbstractItemModel::dataChanged);
    source.answerAll();
    // Then exactly its rows are announced
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 400);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 599);
    QCOMPARE(leadAt(w.model, 450), nameOf(450));
    QCOMPARE(stateAt(w.model, 450), RowState::Normal);
}

void TestInventoryModel::shouldAskForNoMoreThanIsLookedAtAmongAMillionRows()
{
    FakeInventory source(1'000'000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    QTRY_COMPARE(source.anchorCalls, 1);
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const int first = int(random.bounded(1'000'000 - 30));
        const auto before = source.pageCalls.size();
        // When the view jumps and looks at 30 rows
        w.model.setVisibleRows(first, first + 29);
        for (int row = first; row < first + 30; ++row)
            leadAt(w.model, row);
        QTRY_COMPARE(leadAt(w.model, first + 29), nameOf(first + 29));
        QTRY_COMPARE(leadAt(w.model, first), nameOf(first));
        // Then only the one or two pages that hold them were asked for, by a short skip
        const bool isAcross = first / pageRows != (first + 29) / pageRows;
        QVERIFY(source.pageCalls.size() - before <= (isAcross ? 2 : 1));
        for (auto n = before; n < source.pageCalls.size(); ++n) {
            QVERIFY(source.pageCalls.at(n).request.skip < InventoryPages::anchorEvery);
            QVERIFY(source.pageCalls.at(n).request.limit <= pageRows + 1);
        }
    }
}

void TestInventoryModel::shouldFollowTheCursorOfThePageBefore()
{
    FakeInventory source(1000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    leadAt(w.model, 250);
    QTRY_COMPARE(leadAt(w.model, 250), nameOf(250));
    const PageRequest request = source.pageCalls.last().request;
    QCOMPARE(*request.after, FakeInventory::idOf(199));
    QCOMPARE(request.skip, 0);
}

void TestInventoryModel::shouldWaitForAnchorsBeforeALongJump()
{
    FakeInventory source(100'000);
    source.holdsAnswers = true;
    Watched w(source, Watched::WithoutTester);
    w.model.setFilter({});
    QVERIFY(source.answerNext(u"page"_s));
    QVERIFY(source.answerNext(u"count"_s));
    QTRY_COMPARE(w.model.rowCount(), 100'000);
    leadAt(w.model, 90'000);
    QTest::qWait(0);
    QCOMPARE(source.waiting(u"page"_s), 0);
    QVERIFY(source.answerNext(u"anchors"_s));
    QTRY_COMPARE(source.waiting(u"page"_s), 1);
    QCOMPARE(*source.pageCalls.last().request.after, FakeInventory::idOf(89'999));
    source.answerAll();
    QTRY_COMPARE(leadAt(w.model, 90'000), nameOf(90'000));
}

void TestInventoryModel::shouldSayWhyAFarJumpFailedAndAskForAnchorsAgain()
{
    FakeInventory source(100'000);
    source.holdsAnswers = true;
    Watched w(source, Watched::WithoutTester);
    w.model.setFilter({});
    QVERIFY(source.failNext(u"anchors"_s, Error{ErrorCode::TimedOut, {}, {}, {}}));
    source.answerAll();
    QTRY_VERIFY(w.model.count());
    QVERIFY(!w.model.error()); // near pages need none
    w.model.setVisibleRows(90'000, 90'029);
    QTRY_VERIFY(w.model.error());
    QCOMPARE(source.waiting(u"page"_s), 0);
    source.holdsAnswers = false;
    w.model.refresh();
    QTRY_COMPARE(leadAt(w.model, 90'000), nameOf(90'000));
    QVERIFY(!w.model.error());
}

void TestInventoryModel::shouldPrefetchInTheDirectionOfScrolling()
{
    FakeInventory source(10'000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    w.model.setVisibleRows(0, 29);
    // When the reader scrolls down by three rows
    w.model.setVisibleRows(3, 32);
    // Then the page below is fetched before it is looked at
    QTRY_COMPARE(source.pageCalls.size(), 2);
    QTRY_VERIFY(w.model.lead(250));
    // And a jump fetches no neighbour
    w.model.setVisibleRows(5000, 5029);
    QTRY_VERIFY(w.model.lead(5010));
    QCOMPARE(source.pageCalls.size(), 3);
    // Up again
    w.model.setVisibleRows(4998, 5027);
    QTRY_VERIFY(w.model.lead(4810));
}

void TestInventoryModel::shouldCancelPagesThatAreNoLongerNear()
{
    FakeInventory source(10'000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    source.holdsAnswers = true;
    w.model.setVisibleRows(2000, 2029);
    QTRY_COMPARE(source.waiting(u"page"_s), 1);
    // When the reader has jumped on before the answer
    w.model.setVisibleRows(8000, 8029);
    QTRY_COMPARE(source.held.size(), 2u);
    // Then the older question is cancelled, and its answer never gets in
    QVERIFY(source.held.front().isCanceled());
    source.held.front().answer();
    QVERIFY(source.answerNext(u"page"_s));
    QTRY_VERIFY(w.model.lead(8000));
    QVERIFY(!w.model.lead(2000));
}

void TestInventoryModel::shouldDropAnswersOfAnOlderQuestion()
{
    FakeInventory source(0);
    source.countFor = [](const Filter& filter) { return filter.states.contains(u"TX"_s) ? 5 : 9; };
    source.holdsAnswers = true;
    Watched w(source);
    QSignalSpy reset(&w.model, &QAbstractItemModel::modelReset);
    w.model.setFilter(filterOf(u"LA"_s));
    // Given answers that are already given but have not been seen yet
    source.answerAll();
    // When another filter is set before they are
    w.model.setFilter(filterOf(u"TX"_s));
    QTest::qWait(0);
    // Then none of them shows
    QCOMPARE(reset.size(), 0);
    QVERIFY(!w.model.hasPicture());
    source.answerAll();
    QTRY_COMPARE(w.model.rowCount(), 5);
    QTRY_COMPARE(w.model.count()->leads, 5);
    QCOMPARE(reset.size(), 1);
}

void TestInventoryModel::shouldKeepOldRowsUntilTheNewOnesAreHere()
{
    FakeInventory source(0);
    source.countFor = [](const Filter& filter) { return filter.states.isEmpty() ? 300 : 7; };
    Watched w(source);
    w.load();
    source.holdsAnswers = true;
    w.model.setFilter(filterOf(u"LA"_s));
    QVERIFY(w.model.isStale() && w.model.isLoading());
    QCOMPARE(w.model.rowCount(), 300);
    QCOMPARE(leadAt(w.model, 5), nameOf(5));
    QVERIFY(source.answerNext(u"count"_s));
    QTest::qWait(0);
    QCOMPARE(w.model.count()->leads, 300); // of the rows that are still shown
    source.answerAll();
    QTRY_VERIFY(!w.model.isStale());
    QCOMPARE(w.model.rowCount(), 7);
    QCOMPARE(w.model.count()->leads, 7);
}

void TestInventoryModel::shouldKeepOldRowsAndSayWhyWhenTheNewOnesFail()
{
    FakeInventory source(300);
    Watched w(source);
    w.load();
    source.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
    QSignalSpy state(&w.model, &InventoryModel::stateChanged);
    w.model.setFilter(filterOf(u"LA"_s));
    QTRY_VERIFY(w.model.error());
    QCOMPARE(w.model.error()->code, ErrorCode::Disconnected);
    QVERIFY(w.model.isStale() && !state.isEmpty());
    QCOMPARE(w.model.rowCount(), 300);
    // When the line is back, refresh() asks the question that failed
    source.refusal.reset();
    w.model.refresh();
    QVERIFY(!w.model.error());
    QTRY_VERIFY(!w.model.isStale());
}

void TestInventoryModel::shouldNotAskAgainForAFailedPageUntilRefreshed()
{
    FakeInventory source(1000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    source.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
    w.model.setVisibleRows(400, 429);
    QTRY_VERIFY(w.model.error());
    const auto calls = source.pageCalls.size();
    leadAt(w.model, 410);
    QTest::qWait(0);
    QCOMPARE(source.pageCalls.size(), calls);
    source.refusal.reset();
    w.model.refresh();
    QTRY_COMPARE(leadAt(w.model, 410), nameOf(410));
    QVERIFY(!w.model.error());
}

void TestInventoryModel::shouldCapTheRowsAndSaySo()
{
    FakeInventory source(6'000'000);
    InventoryModel model(source);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), InventoryModel::rowsMax);
    QVERIFY(model.isCapped());
    QCOMPARE(model.count()->leads, 6'000'000);
}

void TestInventoryModel::shouldKeepPlacesAndPersistentIndexesWhenRefreshed()
{
    FakeInventory source(1000);
    Watched w(source);
    w.load();
    w.model.setVisibleRows(190, 219);
    QTRY_VERIFY(w.model.lead(219));
    const QPersistentModelIndex reading = w.model.index(210, CountyColumn);
    // When leads above and on screen are sold, and one has another price
    source.sold = {10, 205, 206};
    source.prices.insert(212, Money::fromMinor(999));
    QSignalSpy reset(&w.model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&w.model, &QAbstractItemModel::rowsRemoved);
    w.model.refresh();
    QTRY_COMPARE(stateAt(w.model, 205), RowState::Dead);
    // Then they stay in place, dead, and nothing moved
    QTRY_COMPARE(stateAt(w.model, 10), RowState::Dead);
    QCOMPARE(stateAt(w.model, 206), RowState::Dead);
    QCOMPARE(w.model.index(205, StatusColumn).data().toString(), u"Sold just now"_s);
    QCOMPARE(reading.row(), 210);
    QCOMPARE(leadAt(w.model, 210), nameOf(210));
    QCOMPARE(stateAt(w.model, 210), RowState::Normal);
    QCOMPARE(stateAt(w.model, 212), RowState::Changed);
    QCOMPARE(w.model.index(212, PriceColumn).data(ValueRole), qlonglong(999));
    QCOMPARE(reset.size() + removed.size(), 0);
    QCOMPARE(w.model.rowCount(), 1000);
    QTRY_COMPARE(w.model.count()->leads, 997);
    QCOMPARE(w.model.newLeads(), 0);
    // The tint goes after two seconds; a new picture is without the dead.
    QTRY_COMPARE(stateAt(w.model, 212), RowState::Normal);
    w.model.reload();
    QTRY_COMPARE(w.model.rowCount(), 997);
    QCOMPARE(leadAt(w.model, 10), nameOf(11));
}

void TestInventoryModel::shouldNotCallALeadSoldThatNewerOnesPushedOut()
{
    FakeInventory source(1000);
    source.sold = {0, 1, 2};
    Watched w(source);
    w.load();
    w.model.setVisibleRows(0, 29);
    // When three leads come in above, so that the last three of the page no longer fit the answer
    source.sold = {};
    w.model.refresh();
    QTRY_COMPARE(w.model.newLeads(), 3);
    QCOMPARE(leadAt(w.model, 0), nameOf(3));
    for (int row = 0; row < pageRows; ++row)
        QCOMPARE(stateAt(w.model, row), RowState::Normal);
}

void TestInventoryModel::shouldSeeThatAWholePageWasSold()
{
    FakeInventory source(1000);
    source.leadsPerDay = 10;
    Watched w(source);
    w.load();
    w.model.setVisibleRows(0, 29);
    for (int i = 0; i < pageRows; ++i)
        source.sold.insert(i);
    // When none of the rows shown is in the answer, but all of them would come before its last
    w.model.refresh();
    QTRY_COMPARE(stateAt(w.model, 0), RowState::Dead);
    QCOMPARE(stateAt(w.model, pageRows - 1), RowState::Dead);
    QTRY_COMPARE(w.model.count()->leads, 800);
    QCOMPARE(w.model.newLeads(), 0);
    QCOMPARE(w.model.rowCount(), 1000);
}

void TestInventoryModel::shouldCountNewLeadsWithoutShowingThem()
{
    FakeInventory source(100);
    Watched w(source);
    w.load();
    w.model.setVisibleRows(0, 29);
    QSignalSpy inserted(&w.model, &QAbstractItemModel::rowsInserted);
    source.total = 124;
    source.sold = {1};
    w.model.refresh();
    QTRY_COMPARE(w.model.newLeads(), 24);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(w.model.rowCount(), 100);
    w.model.reload();
    QTRY_COMPARE(w.model.rowCount(), 123);
    QCOMPARE(w.model.newLeads(), 0);
}

void TestInventoryModel::shouldShortenTheTableWhenTheStockEndsEarlier()
{
    FakeInventory source(1000);
    Watched w(source);
    w.load();
    for (int i = 700; i < 1000; ++i)
        source.sold.insert(i);
    QSignalSpy removed(&w.model, &QAbstractItemModel::rowsRemoved);
    w.model.setVisibleRows(600, 629);
    QTRY_COMPARE(w.model.rowCount(), 700);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(leadAt(w.model, 699), nameOf(699));
}

void TestInventoryModel::shouldReaskOtherPagesOnlyWhenTheyAreLookedAtAgain()
{
    FakeInventory source(1000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    w.model.setVisibleRows(400, 429);
    QTRY_VERIFY(w.model.lead(410));
    const auto calls = source.pageCalls.size();
    source.sold = {5};
    w.model.refresh();
    QTRY_COMPARE(source.pageCalls.size(), calls + 1);
    // When the reader goes back to the top, the old rows are there at once and then corrected
    w.model.setVisibleRows(0, 29);
    QCOMPARE(leadAt(w.model, 5), nameOf(5));
    QTRY_COMPARE(stateAt(w.model, 5), RowState::Dead);
}

void TestInventoryModel::shouldTotalTickedLeadsThatScrolledAway()
{
    FakeInventory source(100'000);
    Watched w(source, Watched::WithoutTester);
    w.load();
    QSignalSpy ticks(&w.model, &InventoryModel::ticksChanged);
    QVERIFY(w.model.setData(w.model.index(0, TickColumn), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(w.model.setData(w.model.index(1, TickColumn), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(ticks.size(), 2);
    QCOMPARE(w.model.tickTotals(), (TickTotals{2, Money::fromMinor(1200)}));
    // When so much else is looked at that their page is dropped
    for (int page = 1; page <= InventoryPages::pagesMax; ++page) {
        w.model.setVisibleRows(page * pageRows, page * pageRows + 10);
        QTRY_VERIFY(w.model.lead(page * pageRows));
    }
    QVERIFY(!w.model.lead(0));
    QCOMPARE(w.model.tickTotals(), (TickTotals{2, Money::fromMinor(1200)}));
    // Sorting keeps them, another filter does not
    w.model.setOrder(InventorySort::CheapestFirst);
    QTRY_VERIFY(!w.model.isStale());
    QCOMPARE(w.model.tickTotals().leads, 2);
    QCOMPARE(w.model.index(1, CountyColumn).data(TickedRole).toBool(), true);
    w.model.setFilter(filterOf(u"LA"_s));
    QCOMPARE(w.model.tickTotals().leads, 0);
    // Rows that are not here cannot be ticked blindly
    QTRY_VERIFY(!w.model.isStale());
    QCOMPARE(w.model.tickRows(pageRows + 4, pageRows - 5, true), 5);
    QCOMPARE(w.model.tickTotals().leads, 5);
}

void TestInventoryModel::shouldTickAllThatMatchWithoutLoadingThem()
{
    FakeInventory source(12'480);
    Watched w(source, Watched::WithoutTester);
    w.load();
    const auto calls = source.pageCalls.size();
    w.model.tickAll(true);
    QCOMPARE(w.model.tickTotals(), (TickTotals{12'480, w.model.count()->total}));
    QCOMPARE(w.model.headerData(TickColumn, Qt::Horizontal, Qt::CheckStateRole), int(Qt::Checked));
    QVERIFY(w.model.setData(w.model.index(0, TickColumn), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(w.model.tickTotals(), (TickTotals{12'479, Money::fromMinor(12'480 * 700 - 800)}));
    QCOMPARE(w.model.headerData(TickColumn, Qt::Horizontal, Qt::CheckStateRole),
             int(Qt::PartiallyChecked));
    QCOMPARE(source.pageCalls.size(), calls);
    w.model.tickAll(false);
    QVERIFY(w.model.ticks().isEmpty());
}

void TestInventoryModel::shouldUntickWhatWasSoldAndNotTickIt()
{
    FakeInventory source(100);
    source.statuses.insert(9, LeadStatus::Suppressed);
    Watched w(source);
    w.load();
    w.model.setVisibleRows(0, 29);
    QCOMPARE(w.model.tickRows(3, 4, true), 0);
    QVERIFY(!w.model.setData(w.model.index(9, TickColumn), Qt::Checked, Qt::CheckStateRole));
    QSignalSpy ticks(&w.model, &InventoryModel::ticksChanged);
    source.sold = {4};
    w.model.refresh();
    QTRY_COMPARE(ticks.size(), 1);
    QCOMPARE(w.model.tickTotals(), (TickTotals{1, Money::fromMinor(800)}));
    QVERIFY(!w.model.flags(w.model.index(4, TickColumn)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!w.model.setData(w.model.index(4, TickColumn), Qt::Checked, Qt::CheckStateRole));
}

void TestInventoryModel::shouldStopEverythingWhenCancelled()
{
    FakeInventory source(1000);
    Watched w(source);
    w.load();
    QTRY_VERIFY(!w.model.cancel());
    source.holdsAnswers = true;
    w.model.setFilter(filterOf(u"LA"_s));
    QVERIFY(w.model.cancel());
    QCOMPARE(source.waiting(), 0);
    QCOMPARE(w.model.error()->code, ErrorCode::Cancelled);
    QVERIFY(w.model.isStale() && !w.model.isLoading());
    QCOMPARE(w.model.rowCount(), 1000);
    source.holdsAnswers = false;
    w.model.refresh();
    QTRY_VERIFY(!w.model.isStale());
}

void TestInventoryModel::shouldMapSortsToColumnsAndBack()
{
    for (const auto sort :
         {InventorySort::OldestFirst, InventorySort::NewestFirst, InventorySort::CheapestFirst,
          InventorySort::DearestFirst, InventorySort::HighestScore, InventorySort::State,
          InventorySort::County}) {
        const SortedColumn sorted = sortedColumn(sort);
        QCOMPARE(inventorySortFor(sorted.column, sorted.order), std::optional(sort));
    }
    QVERIFY(!inventorySortFor(TickColumn, Qt::AscendingOrder));
}

QTEST_GUILESS_MAIN(TestInventoryModel)
#include "tst_inventorymodel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filterhistory.h"
#include "models/items/ordermodel.h"
#include "models/items/ownedleadmodel.h"
#include "models/items/statementmodel.h"
#include "tests/fakes/fakebooks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

/// Not for tests of growing: the tester fetches more by itself.
constexpr auto watched = QAbstractItemModelTester::FailureReportingMode::QtTest;

StatementRow movement(int minute, qint64 minor)
{
    return {QDateTime(QDate(2024, 4, 2), QTime(10, minute), Qt::UTC),
            u"purchase"_s,
            1000 + minute,
            u"22 Gold, LA"_s,
            Money::fromMinor(minor),
            Money::fromMinor(50000 + minor)};
}

} // namespace

/// The smaller models, and the history of filters.
class TestListModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGrowByCursorUntilTheLastOrder();
    void shouldPutNewOrdersOnTopWithoutMovingTheSelection();
    void shouldKeepRowsBelowAThousandWhenRefreshed();
    void shouldKeepOrdersAndSayWhyWhenTheLineIsCut();
    void shouldSayTheStateOfAnOrderInWordsToneAndIcon();
    void shouldNotWaitForContactsThatWereRefunded();
    void shouldShowContactsOfOwnedLeadsAndCountThem();
    void shouldAskTheServerWhenSearchingOwnedLeads();
    void shouldDropThePageOfAnOlderSearch();
    void shouldGrowTheStatementAndTellEqualMovementsApart();
    void shouldGoBackAndForthBetweenFilters();
    void shouldForgetWhatWasAheadAndTheOldest();
};

void TestListModels::shouldGrowByCursorUntilTheLastOrder()
{
    FakeOrders service(450);
    OrderModel model(service);
    QVERIFY(!model.canFetchMore({}));
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one question at a time
    QTRY_COMPARE(model.rowCount(), 400);
    QCOMPARE(service.calls.last().first, qint64(251));
    model.fetchMore({});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.row(449).number, qint64(1));
}

void TestListModels::shouldPutNewOrdersOnTopWithoutMovingTheSelection()
{
    FakeOrders service(5);
    OrderModel model(service);
    QAbstractItemModelTester tester(&model, watched);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 5);
    const QPersistentModelIndex third = model.index(2, OrderModel::NumberColumn);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    service.total = 7;
    service.states.insert(1, u"refunded"_s);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 7);
    QCOMPARE(third.row(), 4);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(2).toInt(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 6);
}

void TestListModels::shouldKeepRowsBelowAThousandWhenRefreshed()
{
    FakeOrders service(1500);
    OrderModel model(service);
    model.reload();
    QTRY_VERIFY(model.hasAnswer());
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(model.rowCount(), 1500);
    service.total = 1501;
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1501);
    QCOMPARE(service.calls.last().second, 1000);
    QCOMPARE(removed.size(), 0);
    QVERIFY(model.isComplete());
}

void TestListModels::shouldKeepOrdersAndSayWhyWhenTheLineIsCut()
{
    FakeOrders service(300);
    OrderModel model(service);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    service.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
    model.fetchMore({});
    QTRY_VERIFY(model.error());
    QCOMPARE(model.rowCount(), 200);
    QVERIFY(!model.canFetchMore({})); // no storm of questions while the view repaints
    service.refusal.reset();
    model.refresh();
    QVERIFY(!model.error());
    QTRY_VERIFY(model.canFetchMore({}));
}

void TestListModels::shouldSayTheStateOfAnOrderInWordsToneAndIcon()
{
    FakeOrders service(3);
    service.states = {{1, u"needs_review"_s}, {2, u"from_the_future"_s}};
    OrderModel model(service);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    const auto state = [&](int row) { return model.index(row, OrderModel::StateColumn); };
    QCOMPARE(state(0).data().toString(), u"Completed"_s);
    QCOMPARE(state(0).data(ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(state(2).data(IconNameRole).toString(), u"triangle-alert"_s);
    QCOMPARE(state(1).data().toString(), u"from_the_future"_s);
    QCOMPARE(state(0).data(Qt::AccessibleTextRole).toString(), u"State, Completed"_s);
    QCOMPARE(model.index(0, OrderModel::TotalColumn).data(ValueRole), qlonglong(17600));
    QCOMPARE(orderStateLook(u"refunded"_s).text, u"Refunded"_s);
    QCOMPARE(orderStateLook(u"part_refunded"_s).text, u"Partly refunded"_s);
}

void TestListModels::shouldNotWaitForContactsThatWereRefunded()
{
    // Given an order of five leads, of which two are delivered
    OrderRow order;
    order.state = u"completed"_s;
    order.leads = 5;
    order.delivered = 2;
    QVERIFY(isUndelivered(order));
    // When one of them and all that are not delivered are refunded
    order.refundedLeads = 4;
    order.withheld = 3;
    // Then nothing is outstanding, and one lead can be exported
    QVERIFY(!isUndelivered(order));
    QCOMPARE(order.toDeliver(), 2);
    QCOMPARE(order.exportable(), 1);
}

void TestListModels::shouldShowContactsOfOwnedLeadsAndCountThem()
{
    FakeOwnedLeads source(250);
    OwnedLeadModel model(source);
    model.reload();
    QTRY_COMPARE(model.count(), std::optional<qint64>(250));
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(model.index(7, OwnedLeadModel::NameColumn).data().toString(), u"Jane Smith 7"_s);
    QCOMPARE(OwnedLeadModel::valueOf(model.row(0), u"phone"), u"+13185550142"_s);
    QCOMPARE(model.index(0, OwnedLeadModel::EmailColumn).data(Qt::AccessibleTextRole).toString(),
             u"E-mail, not supplied"_s);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 250);
    QCOMPARE(*source.pageCalls.last().after, FakeOwnedLeads::idOf(199));
}

void TestListModels::shouldAskTheServerWhenSearchingOwnedLeads()
{
    FakeOwnedLeads source(250);
    OwnedLeadModel model(source);
    model.setSearch({});
    QTRY_COMPARE(model.rowCount(), 200);
    model.setSearch(u"Smith 24"_s);
    QTRY_COMPARE(model.rowCount(), 11);
    QTRY_COMPARE(model.count(), std::optional<qint64>(11));
    QVERIFY(model.isComplete());
    model.setSearch({});
    model.setOrder(998);
    QTRY_COMPARE(model.rowCount(), 10);
    QCOMPARE(source.pageCalls.last().orderNumber, std::optional<qint64>(998));
}

void TestListModels::shouldDropThePageOfAnOlderSearch()
{
    FakeOwnedLeads source(50);
    source.holdsAnswers = true;
    OwnedLeadModel model(source);
    model.setSearch(u"Smith 1"_s);
    source.answerAll(); // given, not seen
    model.setSearch(u"Smith 49"_s);
    QTest::qWait(0);
    QCOMPARE(model.rowCount(), 0);
    source.answerAll();
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestListModels::shouldGrowTheStatementAndTellEqualMovementsApart()
{
    FakeWallet wallet;
    wallet.movements = {movement(3, -17600), movement(2, 400), movement(2, 400)};
    StatementModel model(wallet);
    model.setFormat({QLocale(QLocale::English, QLocale::UnitedStates), u"USD"_s, {}});
    model.reload();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, StatementModel::AmountColumn).data().toString(), u"+$4.00"_s);
    QCOMPARE(model.index(1, StatementModel::AmountColumn).data(ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(model.index(0, StatementModel::WhatColumn).data().toString(), u"Order 1003"_s);
    QCOMPARE(model.index(0, StatementModel::WhatColumn).data(DetailRole).toString(),
             u"22 Gold, LA"_s);
    // When there is a new movement
    const QPersistentModelIndex oldest = model.index(2, 0);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    wallet.movements.prepend(movement(4, -800));
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(oldest.row(), 3);
    // And with more than a page, more are asked for
    wallet.movements.clear();
    for (int i = 0; i < 1250; ++i)
        wallet.movements.prepend(movement(i % 60, i));
    model.reload();
    QTRY_COMPARE(model.rowCount(), 200);
    for (int rows = 400; rows <= 1200; rows += 200) {
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), rows);
    }
    QVERIFY(!model.isComplete());
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 1250);
    QVERIFY(model.isComplete());
    QCOMPARE(model.row(1249).amount, Money());
}

void TestListModels::shouldGoBackAndForthBetweenFilters()
{
    FilterHistory history;
    QSignalSpy changed(&history, &FilterHistory::changed);
    QVERIFY(!history.back());
    Filter louisiana, gold;
    louisiana.states = {u"LA"_s};
    gold.classes = {LeadClass::Gold};
    history.push({});
    history.push(louisiana);
    history.push(louisiana); // not a step
    history.push(gold);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(history.back(), std::optional(louisiana));
    QCOMPARE(history.back(), std::optional(Filter()));
    QVERIFY(!history.canGoBack() && history.canGoForward());
    QCOMPARE(history.forward(), std::optional(louisiana));
    QCOMPARE(history.forward(), std::optional(gold));
    QVERIFY(!history.forward());
}

void TestListModels::shouldForgetWhatWasAheadAndTheOldest()
{
    FilterHistory history;
    for (int i = 0; i <= FilterHistory::filtersMax; ++i) {
        Filter filter;
        filter.scoreMin = i;
        history.push(filter);
    }
    int steps = 0;
    std::optional<Filter> oldest;
    while (const auto filter = history.back()) {
        oldest = filter;
        ++steps;
    }
    QCOMPARE(steps, FilterHistory::filtersMax - 1);
    QCOMPARE(oldest->scoreMin, std::optional(1));
    Filter other;
    other.intentMin = 5;
    history.push(other);
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back()->scoreMin, std::optional(1));
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"

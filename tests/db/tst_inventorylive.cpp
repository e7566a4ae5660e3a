// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/answer.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorclient.h"
#include "models/engine/floorpeople.h"
#include "models/engine/intentjournal.h"
#include "models/items/facetboard.h"
#include "models/items/inventorymodel.h"
#include "tests/support/testcluster.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr int demoLeads = 12'000; ///< more than an anchor's worth
constexpr int waitMs = 20'000;

} // namespace

/// The inventory's models over a real floor: what the fakes promise, the database keeps.
class TestInventoryLive final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    QTemporaryDir m_folder;
    std::unique_ptr<FloorClient> m_floor;

    template <class T> static Result<T> wait(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, waitMs))
            return failure(ErrorCode::TimedOut);
        return answerOf(future);
    }
    static void load(InventoryModel& model, const Filter& filter)
    {
        model.setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(model.hasPicture() && !model.isStale() && model.count(), waitMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
        QVERIFY(m_owner->open());
        const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
        QVERIFY(signIns);
        QVERIFY(addDemoLeads(*m_owner, demoLeads, 3, {}));
        const ConnectionSpec broker = memberSpec(m_owner->spec(), *floorId(*m_owner),
                                                 signIns->first().email, signIns->first().password);
        m_floor =
            std::make_unique<FloorClient>(broker, IntentJournal::openIn(m_folder.path()).value());
        QTRY_COMPARE_WITH_TIMEOUT(m_floor->state(), FloorConnection::State::Connected, waitMs);
    }
    void cleanupTestCase()
    {
        m_floor.reset();
        m_owner.reset();
    }

    void shouldFindEveryRowAtItsPlaceInEveryOrder_data()
    {
        QTest::addColumn<QString>("code");
        for (int value = 0; value < inventorySortCount; ++value) {
            const QString code = inventorySortCode(InventorySort(value));
            QTest::newRow(qPrintable(code)) << code;
        }
        QTest::newRow("of three columns") << u"class_down,cheapest,newest"_s;
    }
    void shouldFindEveryRowAtItsPlaceInEveryOrder()
    {
        QFETCH(QString, code);
        const InventoryOrder sort = *InventoryOrder::fromCode(code);
        // Given the whole order, read from top to bottom
        QList<LeadId> order;
        PageRequest request{std::nullopt, 0, 1000};
        for (bool isDone = false; !isDone;) {
            const auto rows = wait(m_floor->inventory().page({}, sort, request));
            QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().detail));
            for (const InventoryRow& row : *rows)
                order.append(row.id);
            isDone = rows->size() < 1000;
            if (!isDone)
                request.after = rows->last().id;
        }
        QCOMPARE(QSet<LeadId>(order.cbegin(), order.cend()).size(), order.size());
        // When the model jumps to and fro
        InventoryModel model(m_floor->inventory());
        model.setOrder(sort);
        load(model, {});
        QCOMPARE(model.count()->leads, order.size());
        QCOMPARE(model.rowCount(), order.size());
        QRandomGenerator random(11);
        for (int i = 0; i < 12; ++i) {
            const int first = int(random.bounded(order.size() - 30));
            model.setVisibleRows(first, first + 29);
            QTRY_VERIFY_WITH_TIMEOUT(model.lead(first) && model.lead(first + 29), waitMs);
            // Then each row is the one that belongs there
            for (int row = first; row < first + 30; ++row)
                QCOMPARE(model.lead(row)->row.id, order.at(row));
        }
        QVERIFY(!model.error());
    }

    // Before the purchase below: facets do not leave out persons that the workspace owns, counts do.
    void shouldCountEachFacetUnderTheOthers()
    {
        FacetBoard board(m_floor->inventory());
        Filter filter;
        filter.states = {u"LA"_s};
        filter.classes = {LeadClass::Gold};
        board.setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(!board.isLoading() && !board.error(), waitMs);
        const auto gold = wait(m_floor->inventory().count(filter));
        const QModelIndex louisiana =
            board.model(Facet::State).index(board.model(Facet::State).rowOf(u"LA"_s));
        QCOMPARE(louisiana.data(FacetModel::LeadsRole).toLongLong(), gold->leads);
        QCOMPARE(louisiana.data().toString(), u"Louisiana"_s);
        filter.classes = {LeadClass::Silver};
        const auto silver = wait(m_floor->inventory().count(filter));
        const QModelIndex other =
            board.model(Facet::Class).index(board.model(Facet::Class).rowOf(u"silver"_s));
        QCOMPARE(other.data(FacetModel::LeadsRole).toLongLong(), silver->leads);
        QVERIFY(board.model(Facet::County).valueCount() > 0);
    }

    void shouldLetSoldRowsDieInPlaceAndGoOnBehindThem()
    {
        Filter gold;
        gold.classes = {LeadClass::Gold};
        InventoryModel model(m_floor->inventory());
        load(model, gold);
        const qint64 before = model.count()->leads;
        model.setVisibleRows(190, 219); // across the edge of two pages
        QTRY_VERIFY_WITH_TIMEOUT(model.lead(190) && model.lead(219), waitMs);
        const LeadId reading = model.lead(205)->row.id;
        // When the oldest 200 leads, cursors of the second page among them, are sold
        PurchaseRequest purchase;
        purchase.intent = IntentId::create();
        purchase.lines = {OrderLine{gold, 200, false, 1}};
        purchase.totalMax = Money::fromMinor(10'000'000);
        const auto receipt = wait(m_floor->purchases().purchase(purchase));
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        model.refresh();
        // Then they are dead where they were, and nothing has moved
        QTRY_VERIFY_WITH_TIMEOUT(model.lead(190)->isDead, waitMs);
        QVERIFY(model.lead(199)->isDead);
        QTRY_COMPARE_WITH_TIMEOUT(model.count()->leads, before - 200, waitMs);
        QCOMPARE(model.lead(205)->row.id, reading);
        QVERIFY(!model.lead(205)->isDead);
        QCOMPARE(model.newLeads(), 0);
        // And the pages behind follow without a gap
        model.setVisibleRows(600, 629);
        QTRY_VERIFY_WITH_TIMEOUT(model.lead(600), waitMs);
        QVERIFY(!model.error());
        model.reload();
        QTRY_COMPARE_WITH_TIMEOUT(qint64(model.rowCount()), before - 200, waitMs);
        QCOMPARE(model.lead(5)->row.id, reading);
    }

    void shouldCancelOnTheFloorWhatNobodyWantsAnyMore()
    {
        InventoryModel model(m_floor->inventory());
        Filter filter;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int score = 1; score <= 30; ++score) {
            filter.scoreMin = score;
            model.setFilter(filter);
        }
        QTRY_VERIFY_WITH_TIMEOUT(model.hasPicture() && model.count(), waitMs);
        QCOMPARE(reset.size(), 1); // only the newest
        QVERIFY(!model.error());
        QCOMPARE(model.count()->leads, wait(m_floor->inventory().count(filter))->leads);
    }
};

QTEST_GUILESS_MAIN(TestInventoryLive)
#include "tst_inventorylive.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "models/engine/workload.h"
#include "tests/support/testfloor.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The load generator, and whether its comparison sees what it is there for.
class TestWorkload final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    QTemporaryDir m_folder;

    [[nodiscard]] WorkloadPlan plan(const QList<ConnectionSpec>& people, const QString& mix) const
    {
        WorkloadPlan plan;
        plan.people = people;
        plan.clients = 6;
        plan.seconds = 1;
        plan.seed = 7;
        plan.mix = workloadMixFromText(mix).value();
        plan.journalPath = m_folder.filePath(u"workload.journal"_s);
        return plan;
    }
    /// Two brokerages, one with two brokers, and leads of all kinds.
    static QList<ConnectionSpec> people(TestFloor& floor)
    {
        for (const char* state : {"LA", "TX"}) {
            for (const char* leadClass : {"gold", "silver"})
                floor.addLeads({.count = 400, .leadClass = leadClass, .state = state});
        }
        const ConnectionSpec first = floor.addBrokerage(100000000);
        return {first, floor.addMember(floor.workspaceOf(first), u"broker"_s),
                floor.addBrokerage(100000000)};
    }
    [[nodiscard]] WorkloadComparison compare(const WorkloadPlan& plan) const
    {
        const auto comparison = compareWorkload(plan.journalPath, plan.people);
        if (!comparison)
            qFatal("%s", qPrintable(comparison.error().detail));
        return *comparison;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldReadAMix_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("all") << u"browse=60,quote=15,buy=20,hold=3,deliver=2,refund=1"_s << true;
        QTest::newRow("one") << u"buy=1"_s << true;
        QTest::newRow("spaces") << u"buy=1, deliver=2"_s << true;
        QTest::newRow("unknown word") << u"buy=1,steal=2"_s << false;
        QTest::newRow("no weight") << u"buy"_s << false;
        QTest::newRow("negative") << u"buy=-1"_s << false;
        QTest::newRow("twice") << u"buy=1,buy=2"_s << false;
        QTest::newRow("nothing to do") << u"buy=0"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void shouldReadAMix()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFine);
        const auto mix = workloadMixFromText(text);
        QCOMPARE(mix.has_value(), isFine);
        if (!isFine)
            QCOMPARE(mix.error().code, ErrorCode::Usage);
    }

    void shouldFindJournalAndFloorEqualAfterALoad()
    {
        TestFloor floor(m_cluster);
        WorkloadPlan load =
            plan(people(floor), u"browse=2,quote=1,buy=6,hold=4,deliver=3,refund=3"_s);
        load.seconds = 3;
        load.desk = floor.addMember(u"Floor desk"_s, u"operator"_s);
        const auto report = runWorkload(load);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QVERIFY(report->orders > 0 && report->leads > 0);
        QCOMPARE(report->unknown, 0);
        QStringList acts;
        for (const WorkloadFigures& act : report->acts) {
            acts.append(workloadActCode(act.act));
            QVERIFY(act.count > 0 && act.p50Ms > 0 && act.p50Ms <= act.p99Ms
                    && act.p99Ms <= act.longestMs);
        }
        QCOMPARE(acts, (QStringList{u"browse"_s, u"quote"_s, u"buy"_s, u"hold"_s, u"deliver"_s,
                                    u"refund"_s}));
        const WorkloadComparison comparison = compare(load);
        QVERIFY2(comparison.differenceCount == 0, qPrintable(comparison.differences.join(u'\n')));
        QCOMPARE(comparison.orders, report->orders);
        QVERIFY(comparison.keys >= report->orders);
        QCOMPARE(floor.count("core.orders"), report->orders);
        QCOMPARE(
            floor.must("select sum(leads) from core.orders where state in ('completed', 'refunded')")
                .number(),
            report->leads);
        // and of what was bought, whole orders and single leads have come back
        QVERIFY(report->refunds > 0);
        QCOMPARE(floor.count("core.refund"), report->refunds);
        QCOMPARE(floor.count("core.refund_lead"), report->refundedLeads);
        QCOMPARE(floor.must("select sum(amount_minor) from core.refund").number(),
                 report->refunded.minor());
        QVERIFY(floor.count("core.orders where state = 'refunded'") > 0);
        // Holds for invoices are cancelled or paid, and none is left
        QVERIFY(floor.count("core.orders where payment = 'invoice' and state = 'cancelled'") > 0);
        QCOMPARE(floor.count("core.orders where payment = 'invoice' and state = 'awaiting_payment'"),
                 0);
        DbConnection owner(floor.ownerSpec());
        QVERIFY(owner.open());
        const auto checks = checkFloor(owner);
        QVERIFY(checks && isFloorSound(*checks));
    }

    void shouldNoticeWhatTheFloorForgot_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("an order is gone")
            << "delete from core.orders where order_id = (select min(order_id) from core.orders)"_ba;
        QTest::newRow("an order costs more")
            << "update core.orders set total_minor = total_minor + 1 where order_id = (select min(order_id) from core.orders)"_ba;
        QTest::newRow("an answer was changed")
            << "update core.intent set answer = answer || '{\"leads\": 9999}' where (answer -> 'ok')::boolean"_ba;
        QTest::newRow("a key was forgotten")
            << "delete from core.intent where (answer -> 'ok')::boolean"_ba;
        QTest::newRow("money is missing")
            << "update core.wallet set available_minor = available_minor - 1"_ba;
        QTest::newRow("a delivery is undone") << "update core.orders set delivered = 0"_ba;
        QTest::newRow("a refund that nobody asked for")
            << "update core.orders set refunded_leads = 1, refunded_minor = 1 where refunded_leads = 0 "
               "and state = 'completed' and leads > 1"_ba;
        QTest::newRow("a refund was undone")
            << "update core.orders set refunded_leads = 0, refunded_minor = 0 where state = 'refunded'"_ba;
        QTest::newRow("somebody else bought")
            << "insert into core.orders (order_id, workspace_id, order_number, member_id, "
               "intent_key, state, leads, total_minor, payment, sold_xid)"
               " select 99999, workspace_id, order_number + 50000, member_id, gen_random_uuid(), "
               "state, 1, 1, payment, sold_xid"
               " from core.orders order by order_id limit 1"_ba;
    }
    void shouldNoticeWhatTheFloorForgot()
    {
        QFETCH(QByteArray, harm);
        // Given a load whose journal and floor are equal
        TestFloor floor(m_cluster);
        WorkloadPlan load = plan(people(floor), u"buy=3,deliver=2,refund=1"_s);
        load.desk = floor.ownerSpec();
        QVERIFY(runWorkload(load));
        QCOMPARE(compare(load).differenceCount, 0);
        // When the floor changes behind everybody's back
        floor.must(harm);
        // Then the comparison says so
        QVERIFY(compare(load).differenceCount > 0);
    }

    void shouldResolveOutcomesWhenLinesAreCut()
    {
        TestFloor floor(m_cluster);
        WorkloadPlan load = plan(people(floor), u"buy=3,refund=1"_s);
        load.desk = floor.addMember(u"Floor desk"_s, u"operator"_s);
        load.seconds = 3;
        int looks = 0;
        // When sessions of the load are ended under way, again and again
        const auto report = runWorkload(load, [&](double) {
            if (++looks % 4 == 0)
                floor.must("select pg_terminate_backend(pid) from pg_stat_activity where datname = "
                           "current_database() and usename like 'lf\\_%' and state = 'active'");
            return true;
        });
        QVERIFY2(report, qPrintable(report ? QString() : errorCodeText(report.error().code)));
        // Then it went on, and knows of every purchase what became of it
        QVERIFY(report->orders > 0);
        QVERIFY(report->unknown > 0);
        QCOMPARE(report->resolved, report->unknown);
        const WorkloadComparison comparison = compare(load);
        QVERIFY2(comparison.differenceCount == 0, qPrintable(comparison.differences.join(u'\n')));
    }

    void shouldSayWhyItCannotStart()
    {
        TestFloor floor(m_cluster);
        WorkloadPlan load = plan({floor.addBrokerage(1000)}, u"buy=1"_s);
        load.journalPath = m_folder.filePath(u"none/workload.journal"_s);
        QCOMPARE(runWorkload(load).error().code, ErrorCode::FileProblem);
        load = plan({}, u"buy=1"_s);
        QCOMPARE(runWorkload(load).error().code, ErrorCode::Usage);
        // Refunds want an operator who can sign in
        load = plan({floor.addBrokerage(1000)}, u"buy=1,refund=1"_s);
        QCOMPARE(runWorkload(load).error().code, ErrorCode::Usage);
        load.desk = floor.ownerSpec();
        load.desk->login = u"lf_00000000000000000000"_s;
        QVERIFY(runWorkload(load).error().code != ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestWorkload)
#include "tst_workload.moc"

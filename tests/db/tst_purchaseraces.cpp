// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What buyers can do to each other (reliability.md T02, T05, T10; domain.md R4, R14, R18). Each
/// proof has its control: the same race with the guard taken out must be lost.
class TestPurchaseRaces final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static std::vector<PgSession> sessions(const QList<ConnectionSpec>& brokers, int each)
    {
        std::vector<PgSession> list;
        for (const ConnectionSpec& spec : brokers) {
            for (int i = 0; i < each; ++i)
                list.emplace_back(spec);
        }
        return list;
    }
    static QList<ConnectionSpec> brokerages(TestFloor& floor, int count)
    {
        QList<ConnectionSpec> brokers;
        for (int i = 0; i < count; ++i)
            brokers.append(floor.addBrokerage(1000000));
        return brokers;
    }
    /// Sends a purchase on every session, held at its first write until all are there.
    static QList<PgAnswer> race(TestFloor& floor, std::vector<PgSession>& buyers, const QByteArray& request,
                                const std::function<QByteArray(size_t)>& keyOf = {})
    {
        PgSession gate(floor.ownerSpec());
        gate.run("begin; lock table core.intent in exclusive mode");
        for (size_t i = 0; i < buyers.size(); ++i)
            buyers[i].send(purchaseSql, {keyOf ? keyOf(i) : newKey(), request, "1000000000"});
        const QByteArray waiting = "pg_locks where not granted and relation = 'core.intent'::regclass";
        while (floor.count(waiting) < qint64(buyers.size())) { }
        gate.run("commit");
        QList<PgAnswer> answers;
        for (PgSession& buyer : buyers)
            answers.append(buyer.receive());
        return answers;
    }
    /// "10 x ok, 90 x LF001"
    static QMap<QString, int> outcomes(const QList<PgAnswer>& answers)
    {
        QMap<QString, int> counts;
        for (const PgAnswer& answer : answers)
            ++counts[answer.refusal().isEmpty() ? u"ok"_s : answer.refusal()];
        return counts;
    }
    /// A rival's transaction in which leads have been bought and not paid for good.
    static PgAnswer holdLeads(PgSession& rival, int count, const QByteArray& state = "LA")
    {
        rival.run("begin");
        return purchase(rival, goldRequest(count, state));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldSellTheLastLeadOnce_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: neither lock nor slot") << false;
    }
    void shouldSellTheLastLeadOnce()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded) {
            floor.must("alter table core.sale drop constraint sale_slot");
            floor.removeGuard("core.pick", "for update of i skip locked");
            floor.removeGuard("core.pick", "and age(i.xmax) > v_over");
            floor.removeGuard("core.sell", "delete from core.inventory where ctid = any (p_keys)\n        returning lead_id", "select lead_id");
            floor.removeGuard("core.sell", "as age\n    ), mine", "as age from core.inventory where ctid = any (p_keys)\n    ), mine");
        }
        std::vector<PgSession> buyers = sessions(brokerages(floor, 20), 5);
        bool isCaught = false;
        for (int round = 0; round < 5; ++round) {
            // Given one lead and a hundred sessions that start together
            floor.addLeads({.count = 1});
            const QList<PgAnswer> answers = race(floor, buyers, goldRequest(1));
            if (!isGuarded) {
                isCaught = isCaught || floor.must("select count(*) from core.sale group by lead_id order by 1 desc limit 1").number() > 1;
                continue;
            }
            // Then one has it, and the others are told so
            QCOMPARE(outcomes(answers), (QMap<QString, int>{{u"ok"_s, 1}, {u"LF001"_s, 99}}));
            QCOMPARE(floor.count("core.sale"), round + 1);
            QCOMPARE(floor.count("core.inventory"), 0);
            QCOMPARE(floor.must("select sum(1000000 - available_minor) from core.wallet where workspace_id in"
                                " (select workspace_id from core.orders)").number(), (round + 1) * 1000);
        }
        QCOMPARE(isCaught, !isGuarded);
    }

    void shouldNotLetOneWalletPayTwice_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: no floor under the wallet") << false;
    }
    void shouldNotLetOneWalletPayTwice()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded) {
            floor.must("alter table core.wallet drop constraint wallet_balance");
            floor.removeGuard("core.settle", "and (w.available_minor - v_due >= w.floor_minor or v_due = 0)");
        }
        floor.addLeads({.count = 200});
        // Given money for exactly 37 leads, and 100 sessions of five members
        const ConnectionSpec first = floor.addBrokerage(37000);
        QList<ConnectionSpec> members{first};
        for (int i = 0; i < 4; ++i)
            members.append(floor.addMember(floor.workspaceOf(first), u"broker"_s));
        std::vector<PgSession> buyers = sessions(members, 20);
        const auto counts = outcomes(race(floor, buyers, goldRequest(1)));
        const qint64 balance = floor.must("select available_minor from core.wallet w join core.orders o using (workspace_id) limit 1").number();
        if (!isGuarded) {
            QVERIFY(counts.value(u"ok"_s) > 37 && balance < 0);
            return;
        }
        QCOMPARE(counts, (QMap<QString, int>{{u"ok"_s, 37}, {u"LF002"_s, 63}}));
        QCOMPARE(balance, 0);
        QCOMPARE(floor.count("core.sale"), 37);
        QCOMPARE(floor.must("select count(distinct order_number) from core.orders").number(), 37);
    }

    void shouldDoOnceWhatIsSentFiveTimesAtOnce()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        std::vector<PgSession> buyers = sessions(brokerages(floor, 4), 5);
        for (int round = 0; round < 5; ++round) {
            // Given each brokerage's key is sent on five lines
            const QList<QByteArray> keys{newKey(), newKey(), newKey(), newKey()};
            const QList<PgAnswer> answers = race(floor, buyers, goldRequest(2), [&](size_t i) { return keys.at(qsizetype(i) / 5); });
            // Then there is one effect, and five times the same answer
            for (qsizetype i = 0; i < answers.size(); ++i) {
                QCOMPARE(answers.at(i).refusal(), QString());
                QJsonObject one = answers.at(i).json();
                QJsonObject other = answers.at(i / 5 * 5).json();
                one.remove("replayed"_L1);
                other.remove("replayed"_L1);
                QCOMPARE(one, other);
            }
            QCOMPARE(std::count_if(answers.begin(), answers.end(), [](const PgAnswer& a) { return !a.json().value("replayed"_L1).toBool(true); }), 4);
            QCOMPARE(floor.count("core.orders"), (round + 1) * 4);
            QCOMPARE(floor.count("core.sale"), (round + 1) * 8);
        }
    }

    void shouldSayThatAKeyIsInProgress()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(spec);
        PgSession third(spec);
        // Given a purchase that is neither committed nor rolled back
        const QByteArray key = newKey();
        first.run("begin");
        QCOMPARE(first.run(purchaseSql, {key, goldRequest(2), "5000"}).refusal(), QString());
        // When its key is used and asked about meanwhile
        QElapsedTimer patience;
        patience.start();
        second.send(purchaseSql, {key, goldRequest(2), "5000"});
        third.send("select api.intent_outcome($1)", {key});
        // Then both wait as long as one waits for a lock, and say so
        QCOMPARE(second.receive().sqlState, u"LF010"_s);
        QCOMPARE(third.receive().sqlState, u"LF010"_s);
        QVERIFY2(patience.elapsed() >= 2500 && patience.elapsed() < 10000, qPrintable(QString::number(patience.elapsed())));
        first.run("rollback");
        // and nothing of it was stored: the same key buys now
        QCOMPARE(floor.count("core.intent"), 0);
        QCOMPARE(second.run(purchaseSql, {key, goldRequest(2), "5000"}).refusal(), QString());
    }

    void shouldWaitForARivalWhoRollsBack_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: no pass two") << false;
    }
    void shouldWaitForARivalWhoRollsBack()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.buy", "when sqlstate 'LF901' then null;", "when sqlstate 'LF901' then return core.refusal('LF001');");
        floor.addLeads({.count = 100});
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        // Given a rival with half of the pool in an open transaction
        QCOMPARE(holdLeads(rival, 50).refusal(), QString());
        // When a buyer wants more than the other half
        buyer.send(purchaseSql, {newKey(), goldRequest(70), "1000000"});
        if (!isGuarded) {
            QCOMPARE(buyer.receive().refusal(), u"LF001"_s);
            return;
        }
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run("rollback");
        // Then he gets it, from the oldest inquiry on
        QCOMPARE(buyer.receive().refusal(), QString());
        QCOMPARE(floor.count("core.inventory"), 30);
        QVERIFY(floor.must("select max(s.lead_id) < min(i.lead_id) from core.sale s, core.inventory i").value() == "t");
    }

    void shouldCountWhatARivalTookForGood()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        QCOMPARE(holdLeads(rival, 50).refusal(), QString());
        buyer.send(purchaseSql, {newKey(), goldRequest(70), "1000000"});
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run("commit");
        const PgAnswer answer = buyer.receive();
        QCOMPARE(answer.refusal(), u"LF001"_s);
        QCOMPARE(answer.json().value("error"_L1).toObject().value("available"_L1).toInt(), 50);
        QCOMPARE(floor.count("core.sale"), 50);
    }

    void shouldRefuseAtOnceWhatCanNeverBeThere()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        QCOMPARE(holdLeads(rival, 100).refusal(), QString());
        // More than all that the rival could give back: no reason to wait for him
        QElapsedTimer patience;
        patience.start();
        QCOMPARE(purchase(buyer, goldRequest(101)).refusal(), u"LF001"_s);
        QVERIFY2(patience.elapsed() < 1500, qPrintable(QString::number(patience.elapsed())));
        rival.run("rollback");
    }

    void shouldSayBusyAndKeepTheKeyOpenWhenARivalTakesTooLong()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        QCOMPARE(holdLeads(rival, 5).refusal(), QString());
        const QByteArray key = newKey();
        // However long the buyer himself is ready to wait
        buyer.run("set lock_timeout = 0");
        QElapsedTimer patience;
        patience.start();
        QCOMPARE(buyer.run(purchaseSql, {key, goldRequest(10), "100000"}).sqlState, u"55P03"_s);
        QVERIFY2(patience.elapsed() >= 2500 && patience.elapsed() < 6000, qPrintable(QString::number(patience.elapsed())));
        rival.run("rollback");
        QCOMPARE(buyer.run(purchaseSql, {key, goldRequest(10), "100000"}).refusal(), QString());
    }

    void shouldWaitForAllRivalsTogetherNoLongerThanForOne_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: each row has its own time") << false;
    }
    void shouldWaitForAllRivalsTogetherNoLongerThanForOne()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.pick_any", "where core.wait_until(p_until)");
        floor.addLeads({.count = 4});
        PgSession first(floor.addBrokerage(1000000));
        PgSession second(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        // Given two rivals with two leads each, and a buyer who wants all
        QCOMPARE(holdLeads(first, 2).refusal(), QString());
        QCOMPARE(holdLeads(second, 2).refusal(), QString());
        QElapsedTimer clock;
        clock.start();
        buyer.send(purchaseSql, {newKey(), goldRequest(4), "1000000"});
        // When one gives up while he waits, and the other one does not
        QTRY_VERIFY_WITH_TIMEOUT(floor.count("pg_locks where not granted and clock_timestamp() - waitstart > '2 s'") > 0, 10000);
        QVERIFY(isWaitingForALock(floor, buyer));
        first.run("rollback");
        // Then he is told so when the time for both is over
        QCOMPARE(buyer.receive().refusal(), u"55P03"_s);
        QVERIFY2((clock.elapsed() < 4500) == isGuarded, qPrintable(QString::number(clock.elapsed())));
        second.run("rollback");
    }

    void shouldFindRowsThatARivalPutBack_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: one look") << false;
    }
    void shouldFindRowsThatARivalPutBack()
    {
        QFETCH(bool, isGuarded);
        // Given a rival who buys one of a person's two leads, so that the other one goes back
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.pick", "or v_scans_empty = 2", "or v_scans_empty = 1");
        floor.addLeads({.count = 2, .ageDays = 260, .person = 4711});
        floor.addLeads({.count = 1, .ageDays = 200});
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        QCOMPARE(holdLeads(rival, 2).refusal(), QString()); // one of 4711, and the other person
        // When the buyer waits for what is left: the second lead of 4711, which has a new place by now
        buyer.send(purchaseSql, {newKey(), goldRequest(1), "100000"});
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run("commit");
        // Then it is no shortage
        QCOMPARE(buyer.receive().refusal(), isGuarded ? QString() : u"LF001"_s);
        QCOMPARE(floor.count("core.inventory"), isGuarded ? 0 : 1);
    }

    void shouldSellAPersonOnceToTwoMembersAtOnce()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec first = floor.addBrokerage(1000000);
        std::vector<PgSession> buyers = sessions({first, floor.addMember(floor.workspaceOf(first), u"broker"_s)}, 1);
        for (int round = 1; round <= 10; ++round) {
            floor.must("delete from core.inventory");
            floor.addLeads({.count = 2, .person = round});
            const auto counts = outcomes(race(floor, buyers, goldRequest(1)));
            QCOMPARE(counts.value(u"ok"_s), 1);
            QCOMPARE(floor.count("core.sale"), round);
        }
    }

    void shouldNeverDeadlockNorReportAFalseShortage()
    {
        // Given two pools that always hold enough, since every buyer rolls back
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 60, .state = "LA", .county = 22017});
        floor.addLeads({.count = 60, .state = "TX", .county = 48001, .ageDays = 201});
        const QByteArray la = js("{'filter': {'states': ['LA']}, 'quantity': 40}");
        const QByteArray tx = js("{'filter': {'states': ['TX']}, 'quantity': 40}");
        const QByteArray caddo = js("{'filter': {'counties': ['22017']}, 'quantity': 40}");
        const QByteArray any = js("{'filter': {}, 'quantity': 90}");
        const QByteArrayList wishes{la + "," + tx, tx + "," + la, any, tx + "," + caddo, la, tx, any, caddo};
        QList<ConnectionSpec> brokers = brokerages(floor, int(wishes.size()));
        // When eight want nearly all of it in every order for two seconds
        std::atomic<int> done = 0;
        std::mutex mutex;
        QMap<QString, int> wrong;
        std::vector<std::thread> threads;
        for (qsizetype i = 0; i < wishes.size(); ++i) {
            threads.emplace_back([&, i] {
                PgSession session(brokers.at(i));
                QElapsedTimer clock;
                clock.start();
                while (clock.elapsed() < 2000) {
                    session.run("begin");
                    const PgAnswer answer = purchase(session, "{\"lines\": [" + wishes.at(i) + "]}");
                    session.run("rollback");
                    if (answer.refusal().isEmpty()) {
                        ++done;
                    } else {
                        const std::lock_guard lock(mutex);
                        ++wrong[answer.refusal()];
                    }
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        // Then nobody was told that there is not enough, and nobody was in a ring
        QVERIFY2(done > 50, qPrintable(QString::number(done)));
        QCOMPARE(wrong.value(u"LF001"_s), 0);
        QCOMPARE(wrong.value(u"40P01"_s), 0);
        // Waiting has an end, which is an answer too; it must be the exception
        const int busy = wrong.take(u"55P03"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringList(wrong.keys()).join(u' ')));
        QVERIFY2(busy < done / 10, qPrintable(QString::number(busy)));
        QCOMPARE(floor.count("core.inventory"), 120);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseRaces)
#include "tst_purchaseraces.moc"

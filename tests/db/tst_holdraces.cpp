// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What payers, renewers and sweepers can do to each other's holds (reliability.md T12; domain.md
/// R20, R21): each hold ends exactly once. Proofs have controls: without the guard the race is lost.
class TestHoldRaces final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArray hold(PgSession& broker, int count, const QByteArray& more = {})
    {
        const PgAnswer answer = purchase(broker, goldRequest(count, "LA", js(", 'payment': 'card'") + more));
        return QByteArray::number(answer.json().value("order_number"_L1).toInteger());
    }
    static constexpr const char* paySql = "select api.order_pay($1, $2, 1000000)";
    /// How often holds have ended, more often than there were holds that ended.
    static qint64 doubleEnds(TestFloor& floor)
    {
        return floor.must("select coalesce(sum(n - 1), 0) from (select count(*) as n from core.order_event"
                          " where state in ('completed', 'expired', 'cancelled') group by order_id) q").number();
    }
    static void letPass(TestFloor& floor)
    {
        floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where state = 'held'");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldEndEachHoldOnceWhenPaidAroundItsEnd()
    {
        // Given 200 holds that end one after another, 5 ms apart
        constexpr int count = 200;
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 2 * count});
        floor.must("update core.setting set value = 100 where name = 'segment_held_percent'");
        const ConnectionSpec spec = floor.addBrokerage(10 * count * 1000);
        PgSession broker(spec);
        QByteArrayList orders;
        for (int i = 0; i < count; ++i)
            orders.append(hold(broker, 2));
        floor.must("update core.orders set held_until = clock_timestamp() + interval '200 ms' + (order_number - 1001) * interval '5 ms'");
        const auto start = std::chrono::system_clock::time_point(std::chrono::microseconds(
            floor.must("select (extract(epoch from min(held_until)) * 1000000)::bigint from core.orders").number()));
        // When each is paid within 5 ms of its end, while two sweepers and a short buyer take back
        std::atomic<bool> isOver = false;
        std::atomic<int> paid = 0;
        std::vector<std::thread> threads;
        const ConnectionSpec gateway = floor.service(u"lf_gateway"_s);
        for (int sweeper = 0; sweeper < 2; ++sweeper) {
            threads.emplace_back([&isOver, gateway] {
                PgSession session(gateway);
                while (!isOver)
                    session.run("select api.gateway_expire()");
            });
        }
        threads.emplace_back([&isOver, spec = floor.addBrokerage(0)] {
            PgSession session(spec);
            while (!isOver)
                session.run("select leads from api.inventory_count('{}')");
        });
        std::vector<std::thread> payers;
        for (int payer = 0; payer < 4; ++payer) {
            payers.emplace_back([&, payer] {
                PgSession session(spec);
                for (int i = payer; i < count; i += 4) {
                    // From 5 ms before the end to 5 ms after it
                    std::this_thread::sleep_until(start + std::chrono::milliseconds(5 * i - 5 + i * 7 % 11));
                    const PgAnswer answer = session.run(paySql, {newKey(), orders.at(i)});
                    if (answer.refusal().isEmpty())
                        ++paid;
                    else if (answer.sqlState != u"LF014"_s)
                        qFatal("%s %s", qPrintable(answer.refusal()), qPrintable(answer.message));
                }
            });
        }
        for (std::thread& payer : payers)
            payer.join();
        // Then every hold has ended within a moment
        QTRY_COMPARE(floor.count("core.held"), 0);
        isOver = true;
        for (std::thread& thread : threads)
            thread.join();
        // once, as it was answered, with its leads either sold or on offer, and its money moved or not
        QCOMPARE(doubleEnds(floor), 0);
        QCOMPARE(floor.count("core.orders where state not in ('completed', 'expired')"), 0);
        QCOMPARE(floor.count("core.orders where state = 'completed'"), paid);
        QCOMPARE(floor.count("core.sale"), 2 * paid);
        QCOMPARE(floor.count("core.inventory"), 2 * count - 2 * paid);
        QCOMPARE(floor.count("core.workspace_person"), 2 * paid);
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), 10 * count * 1000 - 2000 * paid);
        QVERIFY2(paid > 0 && paid < count, qPrintable(u"%1 of %2 paid: the race did not happen"_s.arg(paid).arg(count)));
    }

    void shouldLeaveAnOrderToHimWhoIsPayingIt_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: the sweeper locks nothing") << false;
    }
    void shouldLeaveAnOrderToHimWhoIsPayingIt()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded) {
            floor.removeGuard("core.take_back", "for update of o skip locked");
            floor.must("drop trigger order_moves on core.orders");
        }
        floor.addLeads({.count = 10});
        PgSession payer(floor.addBrokerage(100000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        // Given a hold that is paid, but not for good yet, when its time is over
        const QByteArray order = hold(payer, 2);
        floor.must("update core.orders set held_until = clock_timestamp() + interval '300 ms'");
        payer.run("begin");
        QCOMPARE(payer.run(paySql, {newKey(), order}).refusal(), QString());
        QTRY_COMPARE(floor.count("core.orders where held_until <= clock_timestamp()"), 1);
        // When a sweeper comes by
        gateway.send("select api.gateway_expire()");
        if (!isGuarded)
            QTRY_VERIFY(isWaitingForALock(floor, gateway));
        else
            QCOMPARE(gateway.receive().number(), 0);
        payer.run("commit");
        if (!isGuarded)
            QVERIFY(gateway.receive().isOk());
        QCOMPARE(doubleEnds(floor), isGuarded ? 0 : 1);
        QCOMPARE(floor.must("select state from core.orders").value(), QByteArray(isGuarded ? "completed" : "expired"));
    }

    void shouldPayOnceWhenTwoSessionsPay_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: neither lock nor count of the leads") << false;
    }
    void shouldPayOnceWhenTwoSessionsPay()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded) {
            floor.removeGuard("core.lock_own_order", "for update");
            floor.removeGuard("core.complete_hold", "if v_sold <> p_order.leads then", "if false then");
        }
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        const QByteArray order = hold(first, 2);
        // Given one payment that is neither committed nor rolled back
        first.run("begin");
        QCOMPARE(first.run(paySql, {newKey(), order}).refusal(), QString());
        // When a colleague pays as well
        second.send(paySql, {newKey(), order});
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("commit");
        // Then he is told, and the money has moved once
        QCOMPARE(second.receive().refusal(), isGuarded ? u"LF014"_s : QString());
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), isGuarded ? 98000 : 96000);
    }

    void shouldPayWhenTheFirstPayerRollsBack()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(spec);
        const QByteArray order = hold(first, 2);
        const QByteArray key = newKey();
        first.run("begin");
        QCOMPARE(first.run(paySql, {key, order}).refusal(), QString());
        // The same key on another line waits for the first, and happens when that did not
        second.send(paySql, {key, order});
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("rollback");
        const PgAnswer answer = second.receive();
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(answer.json().value("replayed"_L1).toBool(true), false);
        QCOMPARE(floor.count("core.sale"), 2);
    }

    void shouldAnswerOneKeyOnceWhenItIsSentFiveTimes()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        const QByteArray order = hold(broker, 2);
        QCOMPARE(freshOfFive(floor, spec, paySql, {newKey(), order}), 1);
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), 98000);
    }

    void shouldEitherCancelOrPay_data()
    {
        QTest::addColumn<bool>("paysFirst");
        QTest::newRow("paid first") << true;
        QTest::newRow("cancelled first") << false;
    }
    void shouldEitherCancelOrPay()
    {
        QFETCH(bool, paysFirst);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession payer(spec);
        PgSession quitter(spec);
        const QByteArray order = hold(payer, 2);
        PgSession& first = paysFirst ? payer : quitter;
        PgSession& second = paysFirst ? quitter : payer;
        const auto act = [&](PgSession& session) {
            if (&session == &payer)
                session.send(paySql, {newKey(), order});
            else
                session.send("select api.order_cancel($1)", {order});
        };
        first.run("begin");
        act(first);
        QCOMPARE(first.receive().sqlState, QString());
        act(second);
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("commit");
        QCOMPARE(second.receive().sqlState, u"LF014"_s);
        QCOMPARE(doubleEnds(floor), 0);
        QCOMPARE(floor.count("core.sale"), paysFirst ? 2 : 0);
        QCOMPARE(floor.count("core.inventory"), paysFirst ? 8 : 10);
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), paysFirst ? 98000 : 100000);
    }

    void shouldNotTakeBackWhatIsBeingRenewed()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession owner(floor.addBrokerage(100000));
        PgSession buyer(floor.addBrokerage(100000));
        const QByteArray order = hold(owner, 2);
        floor.must("update core.orders set held_until = clock_timestamp() + interval '300 ms'");
        owner.run("begin");
        QVERIFY(owner.run("select api.order_renew($1)", {order}).isOk());
        QTRY_COMPARE(floor.count("core.orders where held_until <= clock_timestamp()"), 1);
        // A buyer who needs the stock waits for him, and reads the clock after that
        buyer.send(purchaseSql, {newKey(), goldRequest(9), "1000000"});
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        owner.run("commit");
        QCOMPARE(buyer.receive().refusal(), u"LF001"_s);
        QCOMPARE(floor.must("select state from core.orders").value(), QByteArray("held"));
    }

    void shouldNotBeShortOfWhatARivalIsTakingBack_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: nobody waits for him") << false;
    }
    void shouldNotBeShortOfWhatARivalIsTakingBack()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.buy", "perform core.take_back(v_pools, d.wait_until)", "perform core.take_back(v_pools)");
        floor.addLeads({.count = 10});
        PgSession owner(floor.addBrokerage(0));
        PgSession rival(floor.addBrokerage(0));
        PgSession buyer(floor.addBrokerage(100000));
        hold(owner, 2);
        letPass(floor);
        // Given a rival who has counted in a transaction that stays open: he has taken the hold back
        rival.run("begin");
        QCOMPARE(rival.run("select leads from api.inventory_count('{}')").number(), 10);
        buyer.send(purchaseSql, {newKey(), goldRequest(10), "1000000"});
        if (!isGuarded) {
            QCOMPARE(buyer.receive().refusal(), u"LF001"_s);
            return;
        }
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run("rollback");
        QCOMPARE(buyer.receive().refusal(), QString());
        QCOMPARE(floor.count("core.sale"), 10);
    }

    void shouldKeepAPersonForAPurchaseThatIsRunning_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: persons that are there are not locked") << false;
    }
    void shouldKeepAPersonForAPurchaseThatIsRunning()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.claim_persons", "on conflict (workspace_id, person) do update set is_owned = wp.is_owned or not wp.is_suppressed",
                              "on conflict do nothing");
        floor.addLeads({.count = 3, .ageDays = 210, .person = 4711});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession quitter(spec);
        PgSession buyer(spec);
        const QByteArray order = hold(quitter, 1);
        // Given a purchase of the held person's other lead, repeats allowed, that is not committed
        buyer.run("begin");
        QCOMPARE(purchase(buyer, goldRequest(1, "LA", js(", 'allow_repeats': true"))).refusal(), QString());
        // When the hold ends meanwhile
        quitter.send("select api.order_cancel($1)", {order});
        if (isGuarded)
            QTRY_VERIFY(isWaitingForALock(floor, quitter));
        else
            QVERIFY(quitter.receive().isOk());
        buyer.run("commit");
        if (isGuarded)
            QVERIFY(quitter.receive().isOk());
        // Then the person is remembered (R4)
        QCOMPARE(floor.count("core.workspace_person"), isGuarded ? 1 : 0);
        QCOMPARE(purchase(buyer, goldRequest(1)).refusal(), isGuarded ? u"LF001"_s : QString());
    }

    void shouldNotOfferWhatIsBeingWithdrawn_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: the batch is not locked") << false;
    }
    void shouldNotOfferWhatIsBeingWithdrawn()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.end_hold", "for share");
        floor.addLeads({.count = 4});
        PgSession broker(floor.addBrokerage(100000));
        PgSession supplier(floor.ownerSpec());
        const QByteArray order = hold(broker, 1);
        supplier.run("begin");
        QVERIFY(supplier.run("select api.import_withdraw((select public_id from core.import_batch), 'test')").isOk());
        broker.send("select api.order_cancel($1)", {order});
        if (isGuarded)
            QTRY_VERIFY(isWaitingForALock(floor, broker));
        else
            QVERIFY(broker.receive().isOk());
        supplier.run("commit");
        if (isGuarded)
            QVERIFY(broker.receive().isOk());
        QCOMPARE(floor.count("core.inventory"), isGuarded ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestHoldRaces)
#include "tst_holdraces.moc"

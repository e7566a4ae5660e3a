// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The functions behind leadfloor-gateway's jobs (0009_gateway.sql; domain.md R3, R8), as its own
/// logins call them; the process itself is in tests/gateway.
class TestGatewayJobs final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// Makes everything `days` older than it is, and yesterday the last day that was relisted.
    static void letDaysPass(TestFloor& floor, int days)
    {
        const QByteArray n = QByteArray::number(days);
        floor.must("update core.lead set inquired_on = inquired_on - " + n + ", inquired_at = inquired_at - interval '" + n + " days'");
        floor.must("update core.inventory set inquired_on = inquired_on - " + n);
        floor.must("update core.orders set created_at = created_at - interval '" + n + " days'");
        floor.must("update core.gateway_mark set day = day - " + n + " where name = 'relist'");
    }
    static QByteArray anyRequest(const QByteArray& product, int quantity = 1)
    {
        return js("{'lines': [{'filter': {'product': '") + product + js("'}, 'quantity': ") + QByteArray::number(quantity) + "}]}";
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldOfferALeadAgainInTheNextBucket()
    {
        // Given a lead at the end of its bucket, sold there
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 1, .ageDays = 179});
        floor.addLeads({.count = 1, .ageDays = 150});
        PgSession first(floor.addBrokerage(100000));
        PgSession second(floor.addBrokerage(100000));
        QCOMPARE(purchase(first, goldRequest(2)).refusal(), QString());
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        // When a day passes
        letDaysPass(floor, 1);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        // Then it is there for whoever does not have the person, in the new slot
        QCOMPARE(floor.count("core.inventory where times_sold = 1"), 1);
        QCOMPARE(purchase(first, goldRequest(1)).refusal(), u"LF001"_s);
        QCOMPARE(purchase(second, goldRequest(1)).refusal(), QString());
        QCOMPARE(floor.must("select string_agg(slot::text, ',' order by lead_id, slot) from core.sale").value(), QByteArray("1,2,1"));
        // and a slot that was sold does not come back, however often one looks
        floor.must("update core.gateway_mark set day = null where name = 'relist'");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        QCOMPARE(floor.count("core.inventory"), 0);
    }

    void shouldCatchUpAfterDaysWithoutAGateway()
    {
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 10, .ageDays = 170});
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(broker, goldRequest(10)).refusal(), QString());
        gateway.run("select api.gateway_relist()");
        letDaysPass(floor, 30);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 10);
    }

    void shouldFindASaleThatCommittedAfterItsDayWasDone()
    {
        // Given yesterday's run, and a purchase that had begun the day before and ended after it
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 1, .ageDays = 180});
        gateway.run("select api.gateway_relist()");
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
        floor.must("update core.sale set slot = 1, bucket = 1");
        // When the next day is done
        letDaysPass(floor, 1);
        // Then the lead is not forgotten
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
    }

    void shouldNeverOfferAgain_data()
    {
        QTest::addColumn<QByteArray>("product");
        QTest::addColumn<int>("ageDays");
        QTest::addColumn<QByteArray>("then");
        QTest::newRow("an exclusive lead") << QByteArray("real-estate") << 7 << QByteArray("select 1");
        QTest::newRow("a lead of a withdrawn batch") << QByteArray("mortgage") << 179 << QByteArray("update core.import_batch set state = 'withdrawn'");
        QTest::newRow("a shared lead of a withdrawn batch") << QByteArray("b2b") << 7 << QByteArray("update core.import_batch set state = 'withdrawn'");
    }
    void shouldNeverOfferAgain()
    {
        QFETCH(QByteArray, product);
        QFETCH(int, ageDays);
        QFETCH(QByteArray, then);
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 50, .product = product, .ageDays = ageDays});
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(broker, anyRequest(product, 50)).refusal(), QString());
        gateway.run("select api.gateway_relist()");
        floor.must(then);
        for (const int days : {1, 8, 30, 100}) {
            letDaysPass(floor, days);
            QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        }
    }

    void shouldOfferASharedLeadUntilItHasBeenSoldOftenEnough()
    {
        // Given a product that is sold three times, a week apart
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 1, .product = "b2b", .ageDays = 5});
        for (int sale = 0; sale < 3; ++sale) {
            PgSession broker(floor.addBrokerage(100000));
            QCOMPARE(purchase(broker, anyRequest("b2b")).refusal(), QString());
            QCOMPARE(floor.count("core.sale where slot = " + QByteArray::number(sale)), 1);
            letDaysPass(floor, 6);
            QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
            letDaysPass(floor, 2);
            QCOMPARE(gateway.run("select api.gateway_relist()").number(), sale < 2 ? 1 : 0);
        }
        letDaysPass(floor, 100);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        QCOMPARE(floor.count("core.inventory"), 0);
    }

    void shouldNotPutBackWhatAPurchaseIsTaking_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("onOffer");
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("committed") << QByteArray("commit") << 0 << true;
        QTest::newRow("rolled back") << QByteArray("rollback") << 1 << true;
        QTest::newRow("control: no second look") << QByteArray("commit") << 1 << false;
    }
    void shouldNotPutBackWhatAPurchaseIsTaking()
    {
        QFETCH(QByteArray, end);
        QFETCH(int, onOffer);
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("api.gateway_relist", "where i.lead_id = any (v_ids) and", "where false and");
        PgSession gateway(floor.service(u"lf_gateway"_s));
        // Given a lead that is on offer in its second bucket, in the hands of an open purchase
        floor.addLeads({.count = 1, .ageDays = 179});
        PgSession first(floor.addBrokerage(100000));
        PgSession second(floor.addBrokerage(100000));
        purchase(first, goldRequest(1));
        letDaysPass(floor, 1);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
        second.run("begin");
        QCOMPARE(purchase(second, goldRequest(1)).refusal(), QString());
        // When everything is looked at again meanwhile
        floor.must("update core.gateway_mark set day = null where name = 'relist'");
        gateway.send("select api.gateway_relist()");
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(gateway.processId())), 1);
        second.run(end);
        QCOMPARE(gateway.receive().number(), isGuarded ? 0 : 1);
        QCOMPARE(floor.count("core.inventory"), onOffer);
    }

    void shouldFoldTheStockOnlyWhenItHasChanged()
    {
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 30, .ageDays = 200});
        floor.addLeads({.count = 5, .state = "TX", .ageDays = 201});
        floor.must("select pg_stat_force_next_flush()");
        QCOMPARE(gateway.run("select api.gateway_fold_stock()").number(), 2);
        QCOMPARE(floor.must("select sum(leads) from core.stock_day").number(), 35);
        QVERIFY(gateway.run("select api.gateway_fold_stock()").value().isNull());
        // A purchase makes it old
        PgSession broker(floor.addBrokerage(100000));
        purchase(broker, goldRequest(10));
        broker.run("select pg_stat_force_next_flush()");
        qint64 days = 0;
        QTRY_VERIFY(days > 0 || (days = gateway.run("select api.gateway_fold_stock()").number()) > 0);
        QCOMPARE(days, 2);
        QCOMPARE(floor.must("select sum(leads) from core.stock_day").number(), 25);
        // and what is still true is not older than ten seconds
        floor.must("update core.stock_day_stamp set folded_at = clock_timestamp() - interval '1 hour'");
        QVERIFY(gateway.run("select api.gateway_fold_stock()").value().isNull());
        QVERIFY(floor.count("core.stock_day_stamp where folded_at > clock_timestamp() - interval '11 seconds'") == 1);
        QCOMPARE(gateway.run("select api.gateway_metrics()").json().value("stock_leads"_L1).toInt(), 25);
    }

    void shouldHintOncePerChange()
    {
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 200});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession listener(spec);
        QVERIFY(listener.run("listen leadfloor_stock").isOk());
        const auto hints = [&] {
            listener.run("select 1");
            QList<QStringList> list;
            for (const QByteArray& payload : listener.notifications()) {
                QStringList segments;
                const QJsonArray array = QJsonDocument::fromJson(payload).object().value("segments"_L1).toArray();
                for (const QJsonValue& segment : array)
                    segments.append(segment.toString());
                list.append(segments);
            }
            return list;
        };
        // An import: anything may have changed
        gateway.run("select api.gateway_hint()");
        QCOMPARE(hints(), QList<QStringList>{{u"*"_s}});
        QVERIFY(gateway.run("select api.gateway_hint()").value().isNull());
        QCOMPARE(hints().size(), 0);
        // Purchases: their segments, together, without who and how many
        purchase(broker, goldRequest(3));
        purchase(broker, goldRequest(4));
        gateway.run("select api.gateway_hint()");
        QCOMPARE(hints(), QList<QStringList>{{u"Gold, LA"_s}});
        // An order that commits after a later one has been told
        PgSession slow(spec);
        slow.run("begin");
        purchase(slow, js("{'lines': [{'filter': {'classes': ['gold']}, 'quantity': 1}]}"));
        PgSession other(floor.addBrokerage(100000));
        purchase(other, goldRequest(1));
        gateway.run("select api.gateway_hint()");
        QCOMPARE(hints(), QList<QStringList>{{u"Gold, LA"_s}});
        slow.run("commit");
        gateway.run("select api.gateway_hint()");
        QCOMPARE(hints(), QList<QStringList>{{u"*"_s}});
        // More segments than are worth telling
        for (int i = 0; i < 51; ++i)
            purchase(broker, js("{'lines': [{'filter': {'intent_max': ") + QByteArray::number(50 + i) + js("}, 'quantity': 1}]}"));
        gateway.run("select api.gateway_hint()");
        QCOMPARE(hints(), QList<QStringList>{{u"*"_s}});
    }

    void shouldDeliverForBuyersWhoDidNotComeBack()
    {
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(100000));
        for (int i = 0; i < 3; ++i)
            purchase(broker, goldRequest(3));
        const auto step = [&](const QByteArray& without) {
            PgAnswer answer;
            do {
                answer = gateway.run("select api.gateway_deliver(10, 2, $1)", {"{" + without + "}"});
            } while (answer.json().value("state"_L1) == "wait"_L1);
            return answer.json();
        };
        // Within ten seconds the buyer is trusted to come himself
        QVERIFY(step("").isEmpty());
        floor.must("update core.orders set created_at = created_at - interval '11 seconds'");
        // Given the first order cannot be delivered
        floor.must("delete from sealed.contact c using core.sale s, core.orders o where s.lead_id = c.lead_id and o.order_id = s.order_id and o.order_number = 1001");
        const QJsonObject failed = step("");
        QCOMPARE(failed.value("state"_L1).toString(), u"failed"_s);
        QCOMPARE(failed.value("code"_L1).toString(), u"LF016"_s);
        // Then those behind it are, slice by slice, on behalf of their buyer
        const QByteArray without = QByteArray::number(failed.value("order"_L1).toInteger());
        for (int order = 0; order < 2; ++order) {
            QCOMPARE(step(without).value("state"_L1).toString(), u"more"_s);
            const QJsonObject done = step(without);
            QCOMPARE(done.value("state"_L1).toString(), u"done"_s);
            QCOMPARE(done.value("total"_L1).toInt(), 3);
        }
        QVERIFY(step(without).isEmpty());
        QCOMPARE(broker.run("select count(*) from api.my_lead").number(), 6);
        QCOMPARE(gateway.run("select api.gateway_metrics()").json().value("undelivered_orders"_L1).toInt(), 1);
        // The gateway itself sees nothing of what it hands over
        QCOMPARE(gateway.run("select * from core.delivered_lead").sqlState, u"42501"_s);
        QCOMPARE(gateway.run("select * from api.my_lead").sqlState, u"42501"_s);
    }

    void shouldLeaseAJobToOneGateway()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.service(u"lf_gateway"_s);
        PgSession a(spec);
        PgSession b(spec);
        const auto lease = [](PgSession& session, const char* holder, const char* seconds = "60") {
            return session.run("select api.gateway_lease('hint', $1, $2)", {holder, seconds}).value();
        };
        QCOMPARE(lease(a, "a"), QByteArray("t"));
        QCOMPARE(lease(b, "b"), QByteArray("f"));
        QCOMPARE(lease(a, "a"), QByteArray("t"));
        // Given back, or run out
        QCOMPARE(a.run("select api.gateway_release('a')").number(), 1);
        QCOMPARE(lease(b, "b", "1"), QByteArray("t"));
        QCOMPARE(lease(a, "a"), QByteArray("f"));
        QTRY_COMPARE(lease(a, "a"), QByteArray("t"));
        QCOMPARE(lease(a, ""), QByteArray());
        QCOMPARE(a.run("select api.gateway_lease('no such job', 'a', 1)").value(), QByteArray("f"));
    }

    void shouldSweepOldQuotes()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        PgSession gateway(floor.service(u"lf_gateway"_s));
        PgSession broker(floor.addBrokerage(100000));
        for (int i = 0; i < 3; ++i)
            broker.run("select api.quote('[{\"quantity\": 1}]')");
        floor.must("update core.quote set expires_at = clock_timestamp() - interval '25 hours' where quote_id in (select quote_id from core.quote limit 2)");
        floor.must("update core.quote set used_by = 1 where quote_id in (select quote_id from core.quote where expires_at < clock_timestamp() limit 1)");
        QCOMPARE(gateway.run("select api.gateway_sweep()").number(), 1);
        QCOMPARE(floor.count("core.quote"), 2);
    }

    void shouldEndABrokerWhoHoldsLeadsBack_data()
    {
        QTest::addColumn<QByteArrayList>("statements"); // the last one is sent and not waited for
        QTest::addColumn<bool>("isEnded");
        const QByteArray buy = "select api.purchase(gen_random_uuid(), '" + goldRequest(5) + "', 100000)";
        const QByteArray busy = "select count(*) from generate_series(1, 100000000000)";
        QTest::newRow("idle in a transaction with leads") << QByteArrayList{"begin", buy, ""} << true;
        QTest::newRow("idle in a failed transaction") << QByteArrayList{"begin", buy, "select 1 / 0", ""} << true;
        QTest::newRow("busy in a long transaction") << QByteArrayList{"begin", buy, busy} << true;
        QTest::newRow("copying with leads in hand") << QByteArrayList{"begin", buy, "copy (" + busy + ") to stdout"} << true;
        QTest::newRow("an export that only reads") << QByteArrayList{"copy (" + busy + ") to stdout"} << false;
        QTest::newRow("idle without a transaction") << QByteArrayList{"select 1", ""} << false;
    }
    void shouldEndABrokerWhoHoldsLeadsBack()
    {
        QFETCH(QByteArrayList, statements);
        QFETCH(bool, isEnded);
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 1 where name in ('broker_transaction_seconds', 'broker_idle_seconds')");
        PgSession reaper(floor.service(u"lf_reaper"_s));
        floor.addLeads({.count = 5});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray last = statements.takeLast();
        for (const QByteArray& statement : std::as_const(statements))
            broker.run(statement);
        if (!last.isEmpty())
            broker.send(last);
        // When he is looked at for as long as it takes
        PgAnswer ended;
        QElapsedTimer clock;
        clock.start();
        while (ended.rows.isEmpty() && clock.elapsed() < (isEnded ? 5000 : 2000))
            ended = reaper.run("select * from api.reap()");
        QVERIFY2(ended.isOk(), qPrintable(ended.message));
        QCOMPARE(ended.rows.size(), isEnded ? 1 : 0);
        if (isEnded) {
            QCOMPARE(ended.rows.first().first().toInt(), broker.processId());
            // Then he is out, and the leads are back for others
            QTRY_COMPARE(floor.count("pg_stat_activity where pid = " + QByteArray::number(broker.processId())), 0);
            PgSession other(floor.addBrokerage(100000));
            QCOMPARE(purchase(other, goldRequest(5)).refusal(), QString());
        } else {
            floor.must("select pg_terminate_backend($1)", {QByteArray::number(broker.processId())});
        }
    }

    void shouldEndSoonerWhomOthersWaitFor()
    {
        // Given limits that are far off, a broker who holds leads and one who waits for them
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 1000 where name in ('broker_transaction_seconds', 'broker_idle_seconds')");
        PgSession reaper(floor.service(u"lf_reaper"_s));
        floor.addLeads({.count = 5});
        PgSession holder(floor.addBrokerage(100000));
        PgSession buyer(floor.addBrokerage(100000));
        holder.run("begin");
        purchase(holder, goldRequest(3));
        buyer.send(purchaseSql, {newKey(), goldRequest(5), "100000"});
        PgAnswer ended;
        while (ended.rows.isEmpty() && buyer.isRunning())
            ended = reaper.run("select * from api.reap()");
        QCOMPARE(ended.rows.size(), 1);
        QCOMPARE(ended.rows.first().first().toInt(), holder.processId());
        QCOMPARE(buyer.receive().refusal(), QString());
    }

    void shouldLeaveEverybodyElseAlone()
    {
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 0 where name like 'broker\\_%'");
        PgSession reaper(floor.service(u"lf_reaper"_s));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        TestFloor otherFloor(m_cluster);
        PgSession broker(otherFloor.addBrokerage(1));
        for (PgSession* session : {&gateway, &anOperator, &broker, &floor.owner()})
            session->run("begin; select 1");
        QCOMPARE(reaper.run("select * from api.reap()").rows.size(), 0);
        // Nor may he do anything else
        QCOMPARE(reaper.run("select pg_terminate_backend($1)", {QByteArray::number(gateway.processId())}).sqlState, u"42501"_s);
        QCOMPARE(reaper.run("select * from pg_stat_activity").sqlState, u"42501"_s);
    }
};

QTEST_GUILESS_MAIN(TestGatewayJobs)
#include "tst_gatewayjobs.moc"

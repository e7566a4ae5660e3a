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

    /// Works for ever, and needs no disk.
    /// Row by row, without a file: in a from clause they would be kept.
    const QByteArray endless = "select count(*) from (select generate_series(1, 1000000000000)) x";
    /// What the reaper looks at besides others who wait is far off.
    static void farLimits(TestFloor& floor)
    {
        floor.must("update core.setting set value = 1000 where name in ('broker_transaction_seconds', 'broker_idle_seconds', 'partner_statement_seconds')");
    }
    /// The reaper's first words, or none when it has looked for so long.
    static PgAnswer reapFor(PgSession& reaper, int ms)
    {
        PgAnswer ended;
        QElapsedTimer clock;
        clock.start();
        do
            ended = reaper.run("select * from api.reap()");
        while (ended.isOk() && ended.rows.isEmpty() && clock.elapsed() < ms);
        return ended;
    }
    /// The table of a partner's import in this transaction.
    static QByteArray beginImport(PgSession& partner)
    {
        return partner.run("select api.import_begin(null, null, 'x.csv', repeat('a', 64), 1) ->> 'table'").value();
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

    void shouldLeaveOperatorsTheirOwnLeasesOnly()
    {
        // Given two operators, and a gateway that has the lease of one job
        TestFloor floor(m_cluster);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(gateway.run("select api.gateway_lease('relist', 'g1', 60)").value(), QByteArray("t"));
        // Then what wants its secrets is not theirs, however they ask
        for (const char* job : {"mail", "card", "reconcile", "delivery", "delivery_check"}) {
            QCOMPARE(desk.run("select api.gateway_lease($1, 'me', 100000)", {job}).sqlState, u"LF007"_s);
            QCOMPARE(desk.run("select api.gateway_done($1, 'me', '{}')", {job}).sqlState, u"LF007"_s);
            QCOMPARE(desk.run("select api.gateway_failed($1, 'me', 'x')", {job}).sqlState, u"LF007"_s);
            QCOMPARE(gateway.run("select api.gateway_lease($1, 'g1', 60)", {job}).value(), QByteArray("t"));
        }
        // nor a lease that somebody else has, whoever's name they give
        QCOMPARE(desk.run("select api.gateway_lease('relist', 'me', 60)").value(), QByteArray("f"));
        for (const char* statement : {"select api.gateway_lease('relist', 'g1', 60)", "select api.gateway_release('g1')",
                                      "select api.gateway_done('relist', 'g1', '{}')", "select api.gateway_failed('relist', 'g1', 'x')"})
            QCOMPARE(desk.run(statement).sqlState, u"LF007"_s);
        // while their own ones they take, renew and give back, and nobody else does
        QCOMPARE(desk.run("select api.gateway_lease('sweep', 'me', 60)").value(), QByteArray("t"));
        QCOMPARE(desk.run("select api.gateway_lease('sweep', 'me', 60)").value(), QByteArray("t"));
        QCOMPARE(other.run("select api.gateway_release('me')").sqlState, u"LF007"_s);
        QVERIFY(desk.run("select api.gateway_done('sweep', 'me', '{}')").isOk());
        QCOMPARE(desk.run("select api.gateway_release('me')").number(), 1);
        QCOMPARE(other.run("select api.gateway_lease('sweep', 'you', 60)").value(), QByteArray("t"));
        QCOMPARE(gateway.run("select api.gateway_release('g1')").number(), 6);
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
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 6);
        QCOMPARE(gateway.run("select api.gateway_metrics()").json().value("undelivered_orders"_L1).toInt(), 1);
        // The gateway itself sees nothing of what it hands over
        QCOMPARE(gateway.run("select * from core.delivered_lead").sqlState, u"42501"_s);
        QCOMPARE(gateway.run("select * from api.my_leads_page(p_limit => 1000)").sqlState, u"42501"_s);
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
        QTest::newRow("idle in a transaction with leads") << QByteArrayList{"begin", buy, ""} << true;
        QTest::newRow("idle in a failed transaction") << QByteArrayList{"begin", buy, "select 1 / 0", ""} << true;
        QTest::newRow("busy in a long transaction") << QByteArrayList{"begin", buy, endless} << true;
        QTest::newRow("copying with leads in hand") << QByteArrayList{"begin", buy, "copy (" + endless + ") to stdout"} << true;
        QTest::newRow("an export that only reads") << QByteArrayList{"copy (" + endless + ") to stdout"} << false;
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
        const PgAnswer ended = reapFor(reaper, isEnded ? 5000 : 2000);
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

    void shouldEndSoonerWhomOthersWaitFor_data()
    {
        QTest::addColumn<bool>("isBusy");
        QTest::newRow("idle") << false;
        QTest::newRow("busy") << true;
    }
    void shouldEndSoonerWhomOthersWaitFor()
    {
        QFETCH(bool, isBusy);
        // Given limits that are far off, a broker who holds leads, and two who wait, one for the other
        TestFloor floor(m_cluster);
        farLimits(floor);
        PgSession reaper(floor.service(u"lf_reaper"_s));
        floor.addLeads({.count = 5});
        const ConnectionSpec waiting = floor.addBrokerage(100000);
        PgSession holder(floor.addBrokerage(100000));
        PgSession buyer(waiting);
        PgSession behind(waiting);
        holder.run("begin");
        purchase(holder, goldRequest(3));
        if (isBusy)
            holder.send(endless);
        buyer.send(purchaseSql, {newKey(), goldRequest(5), "100000"});
        behind.send(purchaseSql, {newKey(), goldRequest(5), "100000"});
        PgAnswer ended;
        while (ended.rows.isEmpty() && buyer.isRunning())
            ended = reaper.run("select * from api.reap()");
        QCOMPARE(ended.rows.size(), 1);
        QCOMPARE(ended.rows.first().first().toInt(), holder.processId());
        QCOMPARE(ended.rows.first().last(), QByteArray(isBusy ? "busy" : "idle") + " in a transaction that others wait for");
        // Then one of the two has the leads, and neither was ended
        const QStringList refusals{buyer.receive().refusal(), behind.receive().refusal()};
        QVERIFY2(refusals.contains(QString()) && refusals.contains(u"LF001"_s), qPrintable(refusals.join(u' ')));
    }

    void shouldEndAPartnerWhoHoldsUpImports_data()
    {
        QTest::addColumn<QByteArrayList>("statements"); // TABLE is the one of his file; the last one is sent and not waited for
        QTest::addColumn<QByteArray>("reason");         // empty: he is left alone
        const QByteArrayList begin{"set idle_in_transaction_session_timeout = 0", "begin"};
        const QByteArray check = "select api.import_check('TABLE')";
        const QByteArray copy = "copy TABLE (row_no, line) from stdin";
        QTest::newRow("idle behind its check") << begin + QByteArrayList{check, ""} << QByteArray("idle in a transaction");
        QTest::newRow("idle before it") << begin + QByteArrayList{"select 1", ""} << QByteArray("idle in a transaction");
        QTest::newRow("busy behind its check") << begin + QByteArrayList{check, endless} << QByteArray("statement too old");
        QTest::newRow("its file comes in") << begin + QByteArrayList{copy} << QByteArray();
        QTest::newRow("idle without a transaction") << QByteArrayList{"select 1", ""} << QByteArray();
    }
    void shouldEndAPartnerWhoHoldsUpImports()
    {
        QFETCH(QByteArrayList, statements);
        QFETCH(QByteArray, reason);
        TestFloor floor(m_cluster);
        farLimits(floor);
        floor.must("update core.setting set value = 1 where name in ('broker_idle_seconds', 'broker_transaction_seconds', 'partner_statement_seconds')");
        floor.addLeads({.count = 1});
        PgSession reaper(floor.service(u"lf_reaper"_s));
        PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        const QByteArray last = statements.takeLast();
        QByteArray table;
        const auto named = [&table](QByteArray statement) { return statement.replace("TABLE", table); };
        for (const QByteArray& statement : std::as_const(statements)) {
            const PgAnswer answer = partner.run(named(statement));
            QVERIFY2(answer.isOk(), qPrintable(answer.message));
            if (statement == "begin")
                table = beginImport(partner);
        }
        if (!last.isEmpty())
            partner.send(named(last));
        // When he is looked at for longer than his bound
        const PgAnswer ended = reapFor(reaper, reason.isEmpty() ? 1500 : 5000);
        QVERIFY2(ended.isOk(), qPrintable(ended.message));
        QCOMPARE(ended.rows.isEmpty() ? QByteArray() : ended.rows.first().last(), reason);
        if (reason.isEmpty())
            floor.must("select pg_terminate_backend($1)", {QByteArray::number(partner.processId())});
        // Then another's import can be checked
        PgSession other(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        other.run("begin");
        const QByteArray theirs = beginImport(other);
        const PgAnswer checked = other.run("select api.import_check('" + theirs + "')");
        QVERIFY2(checked.isOk(), qPrintable(checked.message));
    }

    void shouldEndWhoTakesTooMuch_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArrayList>("statements"); // the last one is sent and not waited for
        QTest::addColumn<QByteArray>("reason");
        const QByteArrayList files{"set work_mem = '64kB'", "begin",
                                   "declare c cursor with hold for select repeat('x', 1000) from generate_series(1, 3000)", "commit", ""};
        QTest::newRow("files") << QByteArray("'member_temp_mb': 1") << files << QByteArray("too much on disk");
        QTest::newRow("few files") << QByteArray("'member_temp_mb': 9") << files << QByteArray();
        QTest::newRow("work") << QByteArray("'broker_idle_seconds': 1, 'member_work_seconds': 0") << QByteArrayList{endless} << QByteArray("too much work");
        QTest::newRow("an export's work") << QByteArray("'broker_idle_seconds': 1, 'member_work_seconds': 0")
                                          << QByteArrayList{"copy (" + endless + ") to stdout"} << QByteArray();
    }
    void shouldEndWhoTakesTooMuch()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArrayList, statements);
        QFETCH(QByteArray, reason);
        TestFloor floor(m_cluster);
        farLimits(floor);
        floor.must("update core.setting s set value = j.value::bigint from jsonb_each_text($1) j where j.key = s.name", {js("{" + settings + "}")});
        PgSession reaper(floor.service(u"lf_reaper"_s));
        PgSession broker(floor.addBrokerage(1));
        const QByteArray last = statements.takeLast();
        for (const QByteArray& statement : std::as_const(statements))
            QVERIFY(broker.run(statement).isOk());
        if (!last.isEmpty())
            broker.send(last);
        const PgAnswer ended = reapFor(reaper, reason.isEmpty() ? 1500 : 5000);
        QVERIFY2(ended.isOk(), qPrintable(ended.message));
        QCOMPARE(ended.rows.isEmpty() ? QByteArray() : ended.rows.first().last(), reason);
        floor.must("select pg_terminate_backend($1)", {QByteArray::number(broker.processId())});
    }

    void shouldEndAListenerWhoHoldsNotificationsBack()
    {
        // Given somebody who listens and takes nothing, and somebody who takes all
        TestFloor floor(m_cluster);
        farLimits(floor);
        floor.must("update core.setting set value = 1 where name = 'broker_idle_seconds'");
        PgSession reaper(floor.service(u"lf_reaper"_s));
        PgSession deaf(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession quick(floor.addMember(u"Floor desk"_s, u"operator"_s));
        for (PgSession* listener : {&deaf, &quick})
            listener->run("listen anything");
        deaf.run("begin");
        deaf.run("select 1");
        const auto fill = [&floor] { floor.must("select pg_notify('anything', g || repeat('x', 7900)) from generate_series(1, 5) g"); };
        fill();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(reaper.run("select * from api.reap()").rows.size(), 0);
        // When the queue is fuller than it may be
        floor.must("update core.setting set value = 0 where name = 'notify_queue_percent'");
        const PgAnswer ended = reapFor(reaper, 5000);
        QVERIFY2(ended.isOk(), qPrintable(ended.message));
        // Then who holds it back is out, and it is empty again
        QCOMPARE(ended.rows.value(0).value(0).toInt(), deaf.processId());
        QCOMPARE(ended.rows.first().last(), QByteArray("may hold notifications back"));
        QCOMPARE(quick.run("select 1").number(), 1);
        QTRY_COMPARE(floor.must("select pg_notification_queue_usage()").value(), QByteArray("0"));
        QCOMPARE(reaper.run("select * from api.reap()").rows.size(), 0);
    }

    void shouldBanWhoIsEndedTooOften()
    {
        // Given a broker with a hold, and a bound of two
        TestFloor floor(m_cluster);
        farLimits(floor);
        floor.must("update core.setting set value = 0 where name = 'broker_idle_seconds'; update core.setting set value = 2 where name = 'reaper_ban_count'");
        floor.addLeads({.count = 10});
        PgSession reaper(floor.service(u"lf_reaper"_s));
        const ConnectionSpec spec = floor.addBrokerage(100000);
        const QByteArray email = floor.must("select email from core.member where login = $1", {spec.login.toUtf8()}).value();
        QCOMPARE(purchase(*std::make_unique<PgSession>(spec), goldRequest(2, "LA", js(", 'payment': 'card'"))).refusal(), QString());
        // When he is ended once, then once more
        for (int time = 1; time <= 2; ++time) {
            QVERIFY(floor.must("select closed_at is null from core.member where email = $1", {email}).value() == "t");
            PgSession session(spec);
            session.run("begin");
            session.run("select 1");
            const PgAnswer ended = reaper.run("select * from api.reap()");
            QVERIFY2(ended.isOk(), qPrintable(ended.message));
            QCOMPARE(ended.rows.size(), time);
            QCOMPARE(ended.rows.last().last(), QByteArray(time == 1 ? "idle in a transaction" : "banned"));
        }
        // Then he is banned as by an operator: out, his hold gone, the audit has why and by whom
        QVERIFY(!PgSession(spec).run("select 1").isOk());
        QCOMPARE(floor.count("core.inventory"), 10);
        QCOMPARE(floor.must("select actor || ': ' || (after ->> 'reason') from core.audit where action = 'member ban' and object = $1", {email}).value(),
                 QByteArray("lf_reaper: ended 2 times within an hour by the reaper"));
        // and whom an operator lets in again is not banned for the same
        floor.must("select api.member_unban($1, 'a slip')", {email});
        QCOMPARE(reaper.run("select * from api.reap()").rows.size(), 0);
        QVERIFY(PgSession(spec).run("select 1").isOk());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Standing orders (domain.md R41) and the rest of a line that becomes one (R15).
class TestStanding final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static constexpr const char* serveSql = "select api.gateway_standing()";
    /// {"filter": LA gold, "price_max_minor": 1000, "time_zone": "America/Chicago"} and `more`.
    static QByteArray request(const QByteArray& more)
    {
        return js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'price_max_minor': 1000, 'time_zone': 'America/Chicago', ") + js(more) + "}";
    }
    static QByteArray create(PgSession& broker, const QByteArray& more = "'leads_total': 1000")
    {
        const PgAnswer answer = broker.run("select api.standing_create($1)", {request(more)});
        return answer.isOk() ? answer.value() : answer.sqlState.toUtf8() + ' ' + answer.message.toUtf8();
    }
    static PgAnswer move(PgSession& broker, const QByteArray& order, const char* state)
    {
        return broker.run("select api.standing_move($1, $2)", {order, state});
    }
    static QJsonObject show(PgSession& broker, const QByteArray& order)
    {
        return QJsonDocument::fromJson(broker.run("select api.standing_orders($1)", {order}).value()).array().first().toObject();
    }
    /// Serves until nothing is due; "1:50 2:50 1:0/LF001": standing order, leads, code.
    static QByteArray serveAll(PgSession& gateway)
    {
        QByteArrayList slices;
        for (int i = 0; i < 1000; ++i) {
            const PgAnswer answer = gateway.run(serveSql);
            if (!answer.isOk())
                return answer.sqlState.toUtf8() + ' ' + answer.message.toUtf8();
            if (answer.value().isNull())
                break;
            const QString code = answer.json().value("code"_L1).toString();
            slices.append(QByteArray::number(number(answer.json(), "standing")) + ':' + QByteArray::number(number(answer.json(), "leads"))
                          + (code.isEmpty() ? QByteArray() : '/' + code.toUtf8()));
        }
        return slices.join(' ');
    }
    /// The next window, by data.
    static void nextWindow(TestFloor& floor)
    {
        floor.must(
            "update core.standing_order set window_at = '-infinity', not_before = '-infinity'");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldBuyInSlicesForItsMemberUntilItHasAll()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        QCOMPARE(create(broker, "'leads_total': 120, 'name': 'LA daily'"), QByteArray("1"));
        QCOMPARE(serveAll(gateway), QByteArray("1:50 1:50 1:20"));
        // Then three orders like any other are the member's own
        QCOMPARE(floor.count("core.orders o join core.member m using (member_id) where m.login = '" + spec.login.toUtf8() + "' and o.state = 'completed'"), 3);
        QCOMPARE(floor.count("core.sale"), 120);
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), 1000000 - 120000);
        QCOMPARE(broker.run("select count(*) from api.orders_page()").number(), 3);
        // and the standing order is ended, and says what it did
        const QJsonObject shown = show(broker, "1");
        QCOMPARE(shown.value("name"_L1).toString(), u"LA daily"_s);
        QCOMPARE(shown.value("state"_L1).toString(), u"ended"_s);
        QCOMPARE(shown.value("reason"_L1).toString(), u"it has bought all that it was to buy"_s);
        QCOMPARE(number(shown.value("bought"_L1).toObject(), "leads_total"), 120);
        QCOMPARE(number(shown.value("bought"_L1).toObject(), "money_day_minor"), 120000);
        QCOMPARE(shown.value("slices"_L1).toArray().size(), 3);
        QCOMPARE(shown.value("events"_L1).toArray().size(), 2);
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray());
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldDeriveTheKeyFromOrderWindowAndNumber()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 120});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker);
        serveAll(gateway);
        QCOMPARE(floor.count("core.standing_slice l join core.orders o on o.intent_key = l.key where o.order_number = l.order_number and l.key ="
                             " md5(format('standing %s %s %s', l.standing_id, extract(epoch from l.window_at)::bigint, l.number))::uuid"), 3);
        QCOMPARE(floor.count("core.standing_slice where window_at = date_bin('5 minutes', at, '2000-01-01 00:00+00')"), 3);
    }

    void shouldShareScarceStockBySlices()
    {
        // Given three buyers who want more than there is
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 220});
        PgSession gateway(floor.service(u"lf_gateway"_s));
        for (int i = 0; i < 3; ++i) {
            PgSession broker(floor.addBrokerage(1000000));
            create(broker);
        }
        // Then they take turns, and the stock ends in the middle of the second round
        QCOMPARE(serveAll(gateway), QByteArray("1:50 2:50 3:50 1:50 2:20 3:0/LF001 1:0/LF001 2:0/LF001"));
        // When there is more, whoever has waited longest is first
        floor.addLeads({.count = 110});
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray("3:50 1:50 2:10 3:0/LF001 1:0/LF001 2:0/LF001"));
        // In one window an order that found nothing is not asked again
        floor.addLeads({.count = 10});
        QCOMPARE(serveAll(gateway), QByteArray());
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldKeepEveryCapToTheLead_data()
    {
        QTest::addColumn<QByteArray>("cap");
        QTest::addColumn<int>("leads");
        QTest::newRow("leads a day") << QByteArray("'leads_day': 70") << 70;
        QTest::newRow("leads a week") << QByteArray("'leads_week': 70") << 70;
        QTest::newRow("leads a month") << QByteArray("'leads_month': 70") << 70;
        QTest::newRow("leads in all") << QByteArray("'leads_total': 70") << 70;
        QTest::newRow("money a day") << QByteArray("'money_day_minor': 70500") << 70;
        QTest::newRow("money a week") << QByteArray("'money_week_minor': 70500") << 70;
        QTest::newRow("money a month") << QByteArray("'money_month_minor': 70500") << 70;
        QTest::newRow("money in all") << QByteArray("'money_total_minor': 70000") << 70;
        QTest::newRow("the least of several") << QByteArray("'leads_total': 900, 'leads_month': 90, 'money_day_minor': 61999") << 61;
    }
    void shouldKeepEveryCapToTheLead()
    {
        QFETCH(QByteArray, cap);
        QFETCH(int, leads);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker, cap);
        serveAll(gateway);
        QCOMPARE(floor.count("core.sale"), leads);
        // also in later windows of the day, and a day later if the cap is a longer one
        nextWindow(floor);
        serveAll(gateway);
        QCOMPARE(floor.count("core.sale"), leads);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountDaysWeeksAndMonthsByTheBuyersClock_data()
    {
        QTest::addColumn<QByteArray>("cap");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("unit");
        for (const char* unit : {"day", "week", "month"}) {
            for (const char* zone : {"America/Chicago", "Asia/Kolkata", "Pacific/Auckland", "UTC"})
                QTest::addRow("%s, %s", unit, zone) << QByteArray("'leads_") + unit + "': 30" << QByteArray(zone) << QByteArray(unit);
        }
    }
    void shouldCountDaysWeeksAndMonthsByTheBuyersClock()
    {
        QFETCH(QByteArray, cap);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, unit);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker, cap + ", 'time_zone': '" + zone + "'");
        serveAll(gateway);
        QCOMPARE(floor.count("core.sale"), 30);
        // What was bought in the last moment before the period began does not count, in its first it does
        const QByteArray start = "(date_trunc('" + unit + "', clock_timestamp() at time zone '" + zone + "') at time zone '" + zone + "')";
        floor.must("update core.standing_slice set at = " + start);
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray("1:0/cap"));
        floor.must("update core.standing_slice set at = " + start + " - interval '1 microsecond'");
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray("1:30 1:0/cap"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNeverPayMoreForALeadThanTheCeiling()
    {
        TestFloor floor(m_cluster);
        const QList<qint64> dear = floor.addLeads({.count = 20, .ageDays = 260, .priceMinor = 1001});
        const QList<qint64> just = floor.addLeads({.count = 20, .ageDays = 250, .priceMinor = 1000});
        floor.addLeads({.count = 20, .ageDays = 240, .priceMinor = 900});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker);
        QCOMPARE(serveAll(gateway), QByteArray("1:40 1:0/LF001"));
        QCOMPARE(floor.must("select max(price_minor) from core.sale").number(), 1000);
        // The filter's own limit may be lower, a lower ceiling changes what is bought from now on
        QVERIFY(broker.run("select api.standing_change(1, '{\"price_max_minor\": 1001}')").isOk());
        QCOMPARE(serveAll(gateway), QByteArray("1:20 1:0/LF001"));
        create(broker, "'leads_total': 5, 'filter': {'states': ['LA'], 'price_max': 500}");
        floor.addLeads({.count = 5, .priceMinor = 501});
        QCOMPARE(serveAll(gateway), QByteArray("2:0/LF001"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldPauseWithoutCreditsAndGoOnWhenAsked()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        const ConnectionSpec spec = floor.addBrokerage(62500);
        PgSession broker(spec);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker);
        // Every lead that can be paid is bought first
        QCOMPARE(serveAll(gateway), QByteArray("1:50 1:12 1:0/LF002"));
        QJsonObject shown = show(broker, "1");
        QCOMPARE(shown.value("state"_L1).toString(), u"paused"_s);
        QCOMPARE(shown.value("reason"_L1).toString(), u"not enough credits"_s);
        QCOMPARE(shown.value("events"_L1).toArray().last().toObject().value("reason"_L1).toString(), u"not enough credits"_s);
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray());
        // Nobody but its member lets it go on
        floor.must("select api.wallet_grant($1, 3500, 'more')", {floor.workspaceOf(spec).toUtf8()});
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        QCOMPARE(move(colleague, "1", "active").sqlState, u"LF007"_s);
        QVERIFY(move(broker, "1", "active").isOk());
        QCOMPARE(serveAll(gateway), QByteArray("1:4 1:0/LF002"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldPauseResumeEndAndChange()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        PgSession stranger(floor.addBrokerage(0));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker, "'leads_day': 10");
        QVERIFY(move(colleague, "1", "paused").isOk()); // the firm's money: every broker may stop it
        QVERIFY(move(colleague, "1", "paused").isOk());
        QCOMPARE(serveAll(gateway), QByteArray());
        QVERIFY(move(broker, "1", "active").isOk());
        QCOMPARE(serveAll(gateway), QByteArray("1:10 1:0/cap"));
        QVERIFY(broker.run("select api.standing_change(1, '{\"leads_day\": 15, \"leads_total\": 25, \"name\": \"x\"}')").isOk());
        QCOMPARE(serveAll(gateway), QByteArray("1:5 1:0/cap"));
        QVERIFY(broker.run("select api.standing_change(1, '{\"leads_day\": null}')").isOk());
        QCOMPARE(colleague.run("select api.standing_change(1, '{\"leads_day\": 15}')").sqlState, u"LF007"_s);
        QCOMPARE(stranger.run("select api.standing_change(1, '{}')").sqlState, u"LF013"_s);
        QCOMPARE(move(stranger, "1", "ended").sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.standing_orders(1)").sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.standing_orders()").value(), QByteArray("[]"));
        QCOMPARE(serveAll(gateway), QByteArray("1:10"));
        QCOMPARE(move(broker, "1", "active").sqlState, u"LF014"_s);
        QCOMPARE(broker.run("select api.standing_change(1, '{\"leads_total\": 50}')").sqlState, u"LF014"_s);
        QVERIFY(move(broker, "1", "ended").isOk());
        QCOMPARE(move(broker, "1", "gone").sqlState, u"LF006"_s);
        QCOMPARE(floor.count("core.audit where action like 'standing %'"), 5);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldStartAndEndInTime()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        QCOMPARE(create(broker, "'leads_total': 10, 'starts_at': '2099-01-01T00:00:00Z'"), QByteArray("1"));
        QCOMPARE(create(broker, "'leads_total': 10, 'ends_at': '2099-01-01T00:00:00Z'"), QByteArray("2"));
        floor.must("update core.standing_order set ends_at = clock_timestamp() - interval '1 second', starts_at = clock_timestamp() - interval '1 day' where number = 2");
        QCOMPARE(serveAll(gateway), QByteArray("2:0/ended"));
        QCOMPARE(show(broker, "2").value("reason"_L1).toString(), u"its time is over"_s);
        floor.must("update core.standing_order set starts_at = clock_timestamp() - interval '1 second' where number = 1");
        QCOMPARE(serveAll(gateway), QByteArray("1:10"));
    }

    void shouldStopForAClosedMemberOrWorkspace_data()
    {
        QTest::addColumn<QByteArray>("closing");
        QTest::newRow("member") << QByteArray("update core.member set closed_at = clock_timestamp() where role = 'broker'");
        QTest::newRow("workspace") << QByteArray("update core.workspace set closed_at = clock_timestamp() where kind = 'brokerage'");
    }
    void shouldStopForAClosedMemberOrWorkspace()
    {
        QFETCH(QByteArray, closing);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker);
        QCOMPARE(number(gateway.run(serveSql).json(), "leads"), 50);
        floor.must(closing);
        QCOMPARE(serveAll(gateway), QByteArray("1:0/ended"));
        QCOMPARE(floor.must("select state || ' ' || reason from core.standing_order").value(), QByteArray("ended account closed"));
        QCOMPARE(floor.count("core.sale"), 50);
    }

    void shouldNotBuyForAMemberWhoIsBeingClosed()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 50});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker);
        // Given a closing that has not been committed
        floor.must("begin; update core.member set closed_at = clock_timestamp() where role = 'broker'");
        gateway.send(serveSql);
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(gateway.processId())), 1);
        floor.must("commit");
        QCOMPARE(gateway.receive().json().value("code"_L1).toString(), u"ended"_s);
        QCOMPARE(floor.count("core.sale"), 0);
    }

    void shouldBuyTheSameWithTwoGatewaysAndALostBackend()
    {
        // Given four standing orders, two gateways that work at once, and somebody who kills their sessions
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1500});
        for (int i = 0; i < 4; ++i) {
            PgSession broker(floor.addBrokerage(10000000));
            QCOMPARE(create(broker, "'leads_total': 300"), QByteArray("1"));
        }
        const ConnectionSpec spec = floor.service(u"lf_gateway"_s);
        std::atomic<int> kills = 0;
        std::atomic<int> working = 2;
        std::vector<std::thread> gateways;
        for (int i = 0; i < 2; ++i) {
            gateways.emplace_back([&working, &kills, spec] {
                auto session = std::make_unique<PgSession>(spec);
                for (int idle = 0; idle < 3;) {
                    const PgAnswer answer = session->run(serveSql);
                    if (!answer.isOk()) {
                        ++kills;
                        session = std::make_unique<PgSession>(spec); // the next one does not know what the last one did
                        continue;
                    }
                    idle = answer.value().isNull() ? idle + 1 : 0;
                }
                --working;
            });
        }
        while (working > 0 && kills < 6)
            floor.must("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lf_gateway' and state = 'active' and random() < 0.05");
        for (std::thread& gateway : gateways)
            gateway.join();
        // Then each has its 300 leads once, in slices of at most 50
        QCOMPARE(floor.must("select string_agg(leads::text, ' ') from (select sum(leads) as leads from core.standing_slice group by standing_id) q").value(),
                 QByteArray("300 300 300 300"));
        QCOMPARE(floor.count("core.sale"), 1200);
        QCOMPARE(floor.must("select count(distinct lead_id) from core.sale").number(), 1200);
        QCOMPARE(floor.must("select max(leads) from core.standing_slice").number(), 50);
        QVERIFY(kills > 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRepeatASliceThatWasNotCommittedWithTheSameKey()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        PgSession broker(floor.addBrokerage(1000000));
        auto first = std::make_unique<PgSession>(floor.service(u"lf_gateway"_s));
        create(broker, "'leads_total': 60");
        first->run("begin");
        QCOMPARE(number(first->run(serveSql).json(), "leads"), 50);
        // Another gateway has nothing to do meanwhile
        PgSession second(floor.service(u"lf_gateway"_s));
        QVERIFY(second.run(serveSql).value().isNull());
        floor.must("select pg_terminate_backend($1)", {QByteArray::number(first->processId())});
        QTRY_COMPARE(floor.count("pg_stat_activity where pid = " + QByteArray::number(first->processId())), 0);
        QCOMPARE(floor.count("core.standing_slice"), 0);
        QCOMPARE(serveAll(second), QByteArray("1:50 1:10"));
        QCOMPARE(floor.must("select string_agg(number::text, ' ' order by number) from core.standing_slice").value(), QByteArray("1 2"));
    }

    void shouldNotHoldUpOthersWhileOneWaits()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 60});
        floor.addLeads({.count = 60, .state = "TX"});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession other(floor.addBrokerage(1000000));
        PgSession rival(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker, "'leads_total': 50");
        create(other, "'leads_total': 50, 'filter': {'states': ['TX']}");
        // Given a buyer of the same firm who does not end his transaction, so that its wallet is locked
        floor.must("update core.setting set value = 0 where name = 'broker_blocking_seconds'");
        PgSession holder(floor.ownerSpec());
        holder.run("begin");
        holder.run("select from core.wallet w join core.standing_order o using (workspace_id) where o.standing_id = 1 for update of w");
        QCOMPARE(serveAll(gateway), QByteArray("1:0/55P03 2:50"));
        QCOMPARE(floor.count("core.intent where operation = 'purchase'"), 1);
        // When it has ended, the first has its turn in the same window
        holder.run("commit");
        floor.must("update core.standing_order set not_before = '-infinity'");
        QCOMPARE(serveAll(gateway), QByteArray("1:50"));
    }

    void shouldLeaveTheMembersOwnHoldsAlone()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession rival(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        QCOMPARE(purchase(broker, goldRequest(5, "LA", js(", 'payment': 'card'"))).refusal(), QString());
        create(broker);
        // Given a rival who takes leads between the look and the purchase
        rival.run("begin");
        QCOMPARE(purchase(rival, goldRequest(10)).refusal(), QString());
        gateway.send(serveSql);
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(gateway.processId())), 1);
        rival.run("commit");
        QCOMPARE(number(gateway.receive().json(), "leads"), 5);
        QCOMPARE(floor.count("core.orders where state = 'held'"), 1);
    }

    void shouldPauseAtTheSpendingLimitOfItsMember()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.must("select api.member_limits((select email from core.member where login = $1), null, 70000, null)", {spec.login.toUtf8()});
        create(broker);
        QCOMPARE(serveAll(gateway), QByteArray("1:50 1:0/LF022"));
        QCOMPARE(show(broker, "1").value("reason"_L1).toString(), u"above the spending limit of its member"_s);
        // Nobody is asked to approve what would come on top of it
        QCOMPARE(floor.count("core.approval"), 0);
        QCOMPARE(floor.count("core.intent"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNotCountAgainstTheRateLimitOfItsMember()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1000});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        create(broker, "'leads_total': 750");
        QCOMPARE(serveAll(gateway).count(':'), 15);
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
    }

    void shouldRefuseWhatIsNotARequest_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const QByteArray& more, const QByteArray& words) { QTest::newRow(name) << more << words; };
        row("no cap", "'name': 'x'", "a standing order wants a cap: leads or money per day, week, month or in all");
        row("no leads", "'leads_day': 0", "filter key \"leads_day\" wants a whole number from 1 to 1000000");
        row("half a lead", "'leads_day': 1.5", "filter key \"leads_day\" wants a whole number from 1 to 1000000");
        row("no ceiling", "'leads_day': 1, 'price_max_minor': null", "\"price_max_minor\" wants the most that one lead may cost");
        row("no such zone", "'leads_day': 1, 'time_zone': 'America/Shreveport'", "\"time_zone\" wants a name like America/Chicago");
        row("a zone of POSIX", "'leads_day': 1, 'time_zone': 'EST5EDT'", "\"time_zone\" wants a name like America/Chicago");
        row("no zone", "'leads_day': 1, 'time_zone': null", "\"time_zone\" wants a name like America/Chicago");
        row("over before it starts", "'leads_day': 1, 'starts_at': '2098-01-02', 'ends_at': '2098-01-01'", "a standing order ends after it starts, and after now");
        row("over", "'leads_day': 1, 'starts_at': '2020-01-01', 'ends_at': '2020-01-02'", "a standing order ends after it starts, and after now");
        row("no time", "'leads_day': 1, 'ends_at': 'tomorrow'", "\"ends_at\" wants a time like 2026-01-31T09:00:00Z");
        row("no such day", "'leads_day': 1, 'ends_at': '2099-02-31'", "\"ends_at\" wants a time like 2026-01-31T09:00:00Z");
        row("another key", "'leads_day': 1, 'leads': 5", "a standing order knows no \"leads\"");
        row("another filter", "'leads_day': 1, 'filter': {'colour': 'red'}", "filter key \"colour\" is unknown");
        row("a long name", "'leads_day': 1, 'name': '" + QByteArray(101, 'x') + "'", "the name of a standing order has at most 100 characters");
        row("repeats", "'leads_day': 1, 'allow_repeats': 1", "\"allow_repeats\" is true or false");
    }
    void shouldRefuseWhatIsNotARequest()
    {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, words);
        static TestFloor floor(m_cluster);
        static const ConnectionSpec spec = floor.addBrokerage(0);
        PgSession broker(spec);
        QCOMPARE(create(broker, more), "LF006 " + words);
        QCOMPARE(broker.run("select api.standing_dry_run($1)", {request(more)}).sqlState, u"LF006"_s);
    }

    void shouldSayWhatItWouldHaveBought()
    {
        // Given leads that others bought: 30 ten weeks ago, 30 yesterday, 30 a hundred days ago
        TestFloor floor(m_cluster);
        PgSession rival(floor.addBrokerage(10000000));
        PgSession broker(floor.addBrokerage(0));
        for (const int days : {100, 70, 1}) {
            floor.addLeads({.count = 30, .ageDays = 200});
            QCOMPARE(purchase(rival, goldRequest(30)).refusal(), QString());
            floor.must("update core.orders set created_at = clock_timestamp() - make_interval(days => $1) where created_at > clock_timestamp() - interval '1 hour'",
                       {QByteArray::number(days)});
            // As old then as now
            floor.must("update core.lead set inquired_on = inquired_on - $1::int where inquired_on = core.today() - 200", {QByteArray::number(days)});
        }
        // and 7 that are on offer, one of them too dear
        floor.addLeads({.count = 6});
        floor.addLeads({.count = 1, .priceMinor = 1001});
        const auto dry = [&](const QByteArray& more) {
            return broker.run("select api.standing_dry_run($1)", {request(more)}).json();
        };
        QJsonObject result = dry("'leads_total': 1000, 'filter': {'states': ['LA'], 'buckets': ['MONTH_6_TO_8']}");
        QCOMPARE(number(result, "leads"), 60);
        QCOMPARE(number(result, "total_minor"), 60000);
        QCOMPARE(number(result, "days"), 90);
        QCOMPARE(result.value("by_week"_L1).toArray().size(), 2);
        QCOMPARE(number(result.value("now"_L1).toObject(), "leads"), 6);
        QCOMPARE(number(dry("'leads_day': 20"), "leads"), 40);
        QCOMPARE(number(dry("'leads_total': 35"), "leads"), 35);
        QCOMPARE(number(dry("'money_month_minor': 12500"), "leads"), 24);
        QCOMPARE(number(dry("'leads_total': 1000, 'price_max_minor': 999"), "leads"), 0);
        QCOMPARE(number(dry("'leads_total': 1000, 'filter': {'states': ['TX']}"), "leads"), 0);
        // Persons that he has by now would not have been bought
        floor.must("insert into core.workspace_person select m.workspace_id, l.person from core.sale s join core.lead l using (lead_id), core.member m"
                   " where m.login = $1 order by s.order_id desc limit 10", {broker.run("select session_user").value()});
        QCOMPARE(number(dry("'leads_total': 1000"), "leads"), 50);
        QCOMPARE(number(dry("'leads_total': 1000, 'allow_repeats': true"), "leads"), 60);
        QCOMPARE(floor.count("core.standing_order"), 0);
    }

    void shouldTakeWhatIsThereAndOrderTheRest()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 30, .ageDays = 250, .priceMinor = 1200});
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession gateway(floor.service(u"lf_gateway"_s));
        const auto line = [](int quantity, const QByteArray& state, const QByteArray& more) {
            return js("{'filter': {'states': ['" + state + "']}, 'quantity': " + QByteArray::number(quantity) + more + "}");
        };
        const QByteArray request = "{\"lines\": [" + line(50, "LA", ", 'rest': 'standing'") + "]}";
        // When more is wanted than there is
        const QByteArray key = newKey();
        const PgAnswer bought = broker.run(purchaseSql, {key, request, "1000000"});
        QCOMPARE(bought.refusal(), QString());
        QCOMPARE(number(bought.json(), "leads"), 40);
        QCOMPARE(number(bought.json().value("lines"_L1).toArray().first().toObject(), "standing"), 1);
        // Then the rest is a standing order for at most the price that was paid
        QJsonObject shown = show(broker, "1");
        QCOMPARE(number(shown, "leads_total"), 10);
        QCOMPARE(number(shown, "price_max_minor"), 1200);
        QCOMPARE(number(shown, "from_order"), 1001);
        QCOMPARE(shown.value("filter"_L1).toObject().value("states"_L1).toArray(), QJsonArray{u"LA"_s});
        // once, however often the key is sent
        QCOMPARE(number(broker.run(purchaseSql, {key, request, "1000000"}).json().value("lines"_L1).toArray().first().toObject(), "standing"), 1);
        QCOMPARE(floor.count("core.standing_order"), 1);
        QCOMPARE(serveAll(gateway), QByteArray("1:0/LF001"));
        floor.addLeads({.count = 5, .priceMinor = 1201});
        floor.addLeads({.count = 25});
        nextWindow(floor);
        QCOMPARE(serveAll(gateway), QByteArray("1:10"));
        QCOMPARE(show(broker, "1").value("state"_L1).toString(), u"ended"_s);
        // Enough there: no standing order. Nothing there: refused, and none either
        QCOMPARE(purchase(broker, "{\"lines\": [" + line(5, "LA", ", 'rest': 'standing'") + "]}").refusal(), QString());
        QCOMPARE(purchase(broker, "{\"lines\": [" + line(5, "TX", ", 'rest': 'standing'") + "]}").refusal(), u"LF001"_s);
        // What is refused for another reason makes none
        QCOMPARE(purchase(broker, "{\"lines\": [" + line(50, "LA", ", 'rest': 'standing'") + "]}", 1).refusal(), u"LF003"_s);
        QCOMPARE(floor.count("core.standing_order"), 1);
        QCOMPARE(purchase(broker, "{\"lines\": [" + line(5, "LA", ", 'rest': 'later'") + "]}").sqlState, u"LF006"_s);
        QCOMPARE(purchase(broker, js("{'lines': [{'basket': true, 'rest': 'standing'}]}")).sqlState, u"LF006"_s);
        // What a line may cost in all, its standing order may not exceed either
        floor.addLeads({.count = 3, .state = "MS", .priceMinor = 1000});
        QCOMPARE(purchase(broker, "{\"lines\": [" + line(5, "MS", ", 'rest': 'standing', 'total_max_minor': 3500") + "]}").refusal(), QString());
        shown = show(broker, "2");
        QCOMPARE(number(shown, "leads_total"), 2);
        QCOMPARE(number(shown, "money_total_minor"), 500);
        // A quote says it back
        const PgAnswer quote = broker.run("select api.quote($1)", {"[" + line(5, "LA", ", 'rest': 'standing'") + "]"});
        QCOMPARE(quote.json().value("lines"_L1).toArray().first().toObject().value("rest"_L1).toString(), u"standing"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"

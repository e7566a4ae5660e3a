// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/watchcalls.h"
#include "tests/support/testfloor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Watches (0021): what they count, when they tell, whose they are.
class TestWatches final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor; ///< with leads of several kinds
    ConnectionSpec m_spec;              ///< a broker's there

    static QByteArray create(PgSession& broker, const QByteArray& request)
    {
        const PgAnswer answer = broker.run("select api.watch_create($1)", {js(request)});
        return answer.isOk() ? answer.value() : answer.sqlState.toUtf8() + ' ' + answer.message.toUtf8();
    }
    /// Looks at all that are due, a window later; how many have hit.
    static int hits(TestFloor& floor, PgSession& gateway)
    {
        floor.must("update core.watch set window_at = '-infinity'");
        int found = 0;
        for (;;) {
            const PgAnswer answer = gateway.run("select api.gateway_watch()");
            if (!answer.isOk())
                qFatal("%s", qPrintable(answer.message));
            if (answer.value().isNull())
                return found;
            found += answer.json().value("is_hit"_L1).toBool();
        }
    }
    static QList<WatchHit> hitsOf(DbConnection& connection)
    {
        return watchHits(connection, 0, 100).value_or(QList<WatchHit>());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_spec = m_floor->addBrokerage(10000000);
        m_floor->addLeads({.count = 30});
        m_floor->addLeads({.count = 7, .county = 22017, .ageDays = 400});
        m_floor->addLeads({.count = 11, .leadClass = "silver", .state = "TX", .person = 77});
        m_floor->addLeads({.count = 5, .leadClass = "silver", .state = "TX", .priceMinor = 700, .person = 78});
        m_floor->must("insert into core.workspace_person (workspace_id, person, is_owned) select workspace_id, 77, true from core.member where login = $1",
                      {m_spec.login.toUtf8()});
    }

    void shouldTellOfNewLeadsOnceThereAreEnough()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        const ConnectionSpec spec = floor.addBrokerage(10000000);
        PgSession broker(spec), gateway(floor.service(u"lf_gateway"_s));
        DbConnection connection(spec);
        QVERIFY(connection.open());
        QCOMPARE(create(broker, "{'name': 'LA gold', 'filter': {'states': ['LA'], 'classes': ['gold']}, 'leads_min': 20}"), QByteArray("1"));
        // What is there already is no news; nor are leads of others, nor too few
        QCOMPARE(hits(floor, gateway), 0);
        floor.addLeads({.count = 50, .state = "TX"});
        floor.addLeads({.count = 19});
        QCOMPARE(hits(floor, gateway), 0);
        // Then there are enough
        floor.addLeads({.count = 1});
        QCOMPARE(hits(floor, gateway), 1);
        const QList<WatchHit> found = hitsOf(connection);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().name, u"LA gold"_s);
        QCOMPARE(found.first().leads, 120);
        QCOMPARE(found.first().leadsNew, 20);
        QCOMPARE(found.first().filter.states, QStringList(u"LA"_s));
        // Not again for the same leads; nor within the hour for others, but after it
        QCOMPARE(hits(floor, gateway), 0);
        QVERIFY(purchase(broker, goldRequest(60)).isOk()); // fewer now: those that come then are new
        QCOMPARE(hits(floor, gateway), 0);
        floor.addLeads({.count = 20});
        QCOMPARE(hits(floor, gateway), 0);
        floor.must("update core.watch set told_at = told_at - interval '1 hour'");
        QCOMPARE(hits(floor, gateway), 1);
        QCOMPARE(hitsOf(connection).first().leads, 80);
        QCOMPARE(watchHits(connection, found.first().id, 100)->size(), 1);
        // The hint tells the programs to ask
        QVERIFY(floor.must("select value from core.gateway_mark where name = 'hint_relist'").number() > 0);
        const auto listed = watches(connection);
        QVERIFY(listed && listed->size() == 1);
        QCOMPARE(listed->first().hits, 2);
        QCOMPARE(listed->first().leads, std::optional<qint64>(80));
        QVERIFY(listed->first().toldAt.isValid());
    }

    void shouldTellWhenAllInAllAreThereAndOnlyAfterThereWereFewer()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 49});
        PgSession broker(floor.addBrokerage(10000000)), gateway(floor.service(u"lf_gateway"_s));
        create(broker, "{'filter': {'states': ['LA']}, 'counts': 'all', 'leads_min': 50, 'minutes': 5}");
        QCOMPARE(hits(floor, gateway), 0);
        floor.addLeads({.count = 1});
        QCOMPARE(hits(floor, gateway), 1);
        floor.must("update core.watch set told_at = told_at - interval '1 hour'");
        floor.addLeads({.count = 30});
        QCOMPARE(hits(floor, gateway), 0); // there still are
        QVERIFY(purchase(broker, goldRequest(40)).isOk());
        QCOMPARE(hits(floor, gateway), 0);
        floor.addLeads({.count = 10});
        QCOMPARE(hits(floor, gateway), 1);
    }

    void shouldCountAsTheInventoryPageDoes_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("everything") << QByteArray("{}");
        QTest::newRow("states and class") << QByteArray("{'states': ['LA'], 'classes': ['gold']}");
        QTest::newRow("not a state") << QByteArray("{'not_states': ['LA']}");
        QTest::newRow("county") << QByteArray("{'counties': ['22017']}");
        QTest::newRow("ages") << QByteArray("{'age_from': 300, 'age_to': 500}");
        QTest::newRow("price") << QByteArray("{'price_max': 800}");
        QTest::newRow("score and intent") << QByteArray("{'score_min': 20, 'intent_min': 1}");
        QTest::newRow("filled") << QByteArray("{'filled_min': 1}");
        QTest::newRow("without owned persons") << QByteArray("{'states': ['TX']}");
        QTest::newRow("with owned persons") << QByteArray("{'states': ['TX'], 'owned': 'show'}");
        QTest::newRow("another product") << QByteArray("{'product': 'mortgage', 'buckets': ['MONTH_6_TO_8']}");
    }
    /// An alert that ignores one axis of its filter is the usual mistake.
    void shouldCountAsTheInventoryPageDoes()
    {
        QFETCH(QByteArray, filter);
        PgSession broker(m_spec), gateway(m_floor->service(u"lf_gateway"_s));
        m_floor->must("delete from core.watch");
        QVERIFY(!create(broker, QByteArray("{'filter': ") + filter + "}").startsWith("LF"));
        hits(*m_floor, gateway);
        const qint64 counted = broker.run("select leads from api.inventory_count($1)", {js(filter)}).number();
        QCOMPARE(m_floor->must("select leads from core.watch").number(), counted);
        QVERIFY(counted > 0 || filter.contains("score") || filter.contains("filled"));
    }

    void shouldBeQuietByItsOwnClock()
    {
        TestFloor floor(m_cluster);
        PgSession broker(floor.addBrokerage(0)), gateway(floor.service(u"lf_gateway"_s));
        // Given quiet hours around now by the clock of a place, over midnight there or not
        const PgAnswer now = floor.must("select to_char(t - interval '2 hours', 'HH24:MI'), to_char(t + interval '2 hours', 'HH24:MI')"
                                        " from (select clock_timestamp() at time zone 'Asia/Tokyo' as t) q");
        const QByteArray from = now.rows.first().at(0);
        const QByteArray to = now.rows.first().at(1);
        const QByteArray quiet = "{'filter': {}, 'time_zone': 'Asia/Tokyo', 'quiet_from': '" + from + "', 'quiet_to': '" + to + "'}";
        QCOMPARE(create(broker, quiet), QByteArray("1"));
        hits(floor, gateway);
        floor.addLeads({.count = 5});
        QCOMPARE(hits(floor, gateway), 0);
        // When they are over, what came meanwhile is told
        QVERIFY(broker.run("select api.watch_change(1, $1)", {js("{'quiet_from': '" + to + "', 'quiet_to': '" + from + "'}")}).isOk());
        QCOMPARE(hits(floor, gateway), 1);
    }

    void shouldBelongToItsMemberOnly()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.addBrokerage(0);
        PgSession owner(spec), colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s)), gateway(floor.service(u"lf_gateway"_s));
        create(owner, "{'filter': {'states': ['LA']}}");
        hits(floor, gateway);
        floor.addLeads({.count = 1});
        QCOMPARE(hits(floor, gateway), 1);
        QCOMPARE(colleague.run("select api.watches()").value(), QByteArray("[]"));
        QCOMPARE(colleague.run("select api.watch_hits()").value(), QByteArray("[]"));
        QCOMPARE(colleague.run("select api.watch_change(1, '{}')").sqlState, u"LF013"_s);
        QCOMPARE(colleague.run("select api.watch_remove(1)").sqlState, u"LF013"_s);
        QVERIFY(owner.run("select api.watch_hits()").value() != "[]");
        // Numbers count for each of them
        QCOMPARE(create(colleague, "{'filter': {}}"), QByteArray("1"));
        QVERIFY(owner.run("select api.watch_remove(1)").isOk());
        QCOMPARE(floor.count("core.watch_hit"), 0);
        QCOMPARE(floor.count("core.watch"), 1);
    }

    void shouldNameWhatIsWrongInARequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no filter") << QByteArray("{'name': 'x'}") << QByteArray("wants a filter");
        QTest::newRow("filter") << QByteArray("{'filter': {'statez': ['LA']}}") << QByteArray("statez");
        QTest::newRow("key") << QByteArray("{'filter': {}, 'often': 1}") << QByteArray("\"often\"");
        QTest::newRow("threshold") << QByteArray("{'filter': {}, 'leads_min': 0}") << QByteArray("leads_min");
        QTest::newRow("too often") << QByteArray("{'filter': {}, 'minutes': 1}") << QByteArray("minutes");
        QTest::newRow("one quiet time") << QByteArray("{'filter': {}, 'quiet_from': '21:00'}") << QByteArray("quiet_to");
        QTest::newRow("no time") << QByteArray("{'filter': {}, 'quiet_from': '25:00', 'quiet_to': '08:00'}") << QByteArray("quiet_from");
        QTest::newRow("zone") << QByteArray("{'filter': {}, 'time_zone': 'EST5EDT+1'}") << QByteArray("time_zone");
        QTest::newRow("name") << QByteArray("{'filter': {}, 'name': 5}") << QByteArray("name");
        QTest::newRow("no object") << QByteArray("[]") << QByteArray("an object");
    }
    void shouldNameWhatIsWrongInARequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, words);
        PgSession broker(m_spec);
        const QByteArray answer = create(broker, request);
        QVERIFY2(answer.startsWith("LF006") && answer.contains(words), answer.constData());
    }

    void shouldSwitchOffWhatCannotBeLookedAt()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.addBrokerage(0);
        PgSession broker(spec), gateway(floor.service(u"lf_gateway"_s));
        DbConnection connection(spec);
        QVERIFY(connection.open());
        create(broker, "{'filter': {'states': ['LA']}}");
        floor.must("update core.watch set filter = '{\"product\": \"gone\"}'");
        QCOMPARE(hits(floor, gateway), 0);
        const auto listed = watches(connection);
        QVERIFY(listed && !listed->first().request.isOn && listed->first().problem.contains(u"gone"_s));
        // A new filter and it goes on
        QVERIFY(changeWatch(connection, 1, {{u"filter"_s, QJsonObject()}, {u"on"_s, true}}));
        QCOMPARE(hits(floor, gateway), 0);
        QVERIFY(watches(connection)->first().problem.isEmpty());
        // A closed account is not told anything more
        floor.must("update core.member set closed_at = now() where login = $1", {spec.login.toUtf8()});
        floor.addLeads({.count = 3});
        QCOMPARE(hits(floor, gateway), 0);
        QCOMPARE(floor.must("select problem from core.watch").value(), QByteArray("account closed"));
    }

    void shouldHoldTheirNumberDown()
    {
        TestFloor floor(m_cluster);
        PgSession broker(floor.addBrokerage(0));
        floor.must("update core.setting set value = 2 where name = 'watches_max'");
        QCOMPARE(create(broker, "{'filter': {}}"), QByteArray("1"));
        QCOMPARE(create(broker, "{'filter': {}}"), QByteArray("2"));
        QVERIFY(create(broker, "{'filter': {}}").contains("remove one first"));
        // What has been found is forgotten after a time
        PgSession gateway(floor.service(u"lf_gateway"_s));
        floor.must("insert into core.watch_hit (watch_id, member_id, at, leads, leads_new) select watch_id, member_id, now() - interval '91 days', 1, 1 from core.watch limit 1");
        hits(floor, gateway);
        QCOMPARE(floor.count("core.watch_hit"), 0);
    }
};

QTEST_GUILESS_MAIN(TestWatches)
#include "tst_watches.moc"

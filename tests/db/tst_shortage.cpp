// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The answer to a line that cannot be filled (domain.md R16): why, and what else there is.
class TestShortage final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QString missing(const QJsonObject& shortage)
    {
        const QJsonObject why = shortage.value("missing"_L1).toObject();
        return u"%1 free: %2 sold, %3 held, %4 owned, %5 suppressed, %6 in order"_s.arg(number(shortage, "available")).arg(number(why, "sold"))
            .arg(number(why, "held")).arg(number(why, "owned")).arg(number(why, "suppressed")).arg(number(why, "in_order"));
    }
    static QJsonObject quotedLine(PgSession& broker, const QByteArray& request, int line = 0)
    {
        const QByteArray lines = QJsonDocument(QJsonDocument::fromJson(request).object().value("lines"_L1).toArray()).toJson();
        return broker.run("select api.quote($1)", {lines}).json().value("lines"_L1).toArray().at(line).toObject();
    }
    static QStringList kinds(const QJsonObject& shortage)
    {
        QStringList kinds;
        const QJsonArray all = shortage.value("alternatives"_L1).toArray();
        for (const QJsonValue& one : all)
            kinds.append(one.toObject().value("kind"_L1).toString());
        return kinds;
    }
    static QJsonObject alternative(const QJsonObject& shortage, const QString& kind)
    {
        const qsizetype place = kinds(shortage).indexOf(kind);
        return place < 0 ? QJsonObject() : shortage.value("alternatives"_L1).toArray().at(place).toObject();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldTellTheReasonsApart_data()
    {
        QTest::addColumn<int>("reasons"); // a bit for each that is there
        // None, each alone, all but each, all
        for (const int reasons : {0, 1, 2, 4, 8, 16, 32, 31, 47, 55, 59, 61, 62, 63})
            QTest::addRow("%s%s%s%s%s%s", reasons & 1 ? "sold " : "", reasons & 2 ? "held by a rival " : "", reasons & 4 ? "held by a colleague " : "",
                          reasons & 8 ? "owned on offer " : "", reasons & 16 ? "owned, held by a rival " : "", reasons & 32 ? "free" : "") << reasons;
    }
    void shouldTellTheReasonsApart()
    {
        QFETCH(int, reasons);
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        PgSession rival(floor.addBrokerage(1000000));
        const QByteArray onInvoice = js(", 'payment': 'invoice'");
        // Given three persons whom the workspace has bought, and leads each of which is away for one reason
        for (const int person : {11, 12, 13})
            floor.addLeads({.count = 1, .state = "TX", .person = person});
        QCOMPARE(purchase(broker, goldRequest(3, "TX")).refusal(), QString());
        int requested = 4; // more than there ever were
        int sold = 4, held = 0, owned = 0, free = 0;
        if (reasons & 1) {
            floor.addLeads({.count = 3});
            QCOMPARE(purchase(rival, goldRequest(3)).refusal(), QString());
            requested += 3;
            sold += 3;
        }
        if (reasons & 2) {
            floor.addLeads({.count = 2});
            QCOMPARE(purchase(rival, goldRequest(2, "LA", onInvoice)).refusal(), QString());
            requested += 2;
            held += 2;
        }
        if (reasons & 4) {
            floor.addLeads({.count = 1});
            QCOMPARE(purchase(colleague, goldRequest(1, "LA", onInvoice)).refusal(), QString());
            requested += 1;
            held += 1;
        }
        if (reasons & 16) {
            floor.addLeads({.count = 1, .person = 13});
            QCOMPARE(purchase(rival, goldRequest(1, "LA", onInvoice)).refusal(), QString());
            requested += 1;
            owned += 1;
        }
        if (reasons & 8) {
            floor.addLeads({.count = 1, .person = 11});
            floor.addLeads({.count = 1, .person = 12});
            requested += 2;
            owned += 2;
        }
        if (reasons & 32) {
            floor.addLeads({.count = 2});
            requested += 2;
            free += 2;
        }
        // When all of them are wanted: quote and purchase say the same, and it sums up
        const QString expected = u"%1 free: %2 sold, %3 held, %4 owned, 0 suppressed, 0 in order"_s.arg(free).arg(sold).arg(held).arg(owned);
        const PgAnswer refused = purchase(broker, goldRequest(requested));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(missing(errorOf(refused)), expected);
        QCOMPARE(missing(quotedLine(broker, goldRequest(requested))), expected);
        QCOMPARE(errorOf(refused).value("missing"_L1).toObject().value("held_until"_L1).isString(), held > 0);
        // and never more than is missing
        if (requested > 6) {
            const QJsonObject why = errorOf(purchase(broker, goldRequest(free + 1))).value("missing"_L1).toObject();
            QCOMPARE(number(why, "sold") + number(why, "held") + number(why, "owned"), 1);
        }
    }

    void shouldTellSuppressedFromOwned_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("why");
        QTest::newRow("without repeats") << QByteArray() << u"2 free: 3 sold, 1 held, 2 owned, 3 suppressed, 0 in order"_s;
        QTest::newRow("with repeats") << js(", 'allow_repeats': true") << u"3 free: 3 sold, 1 held, 0 owned, 4 suppressed, 0 in order"_s;
    }
    void shouldTellSuppressedFromOwned()
    {
        QFETCH(QByteArray, more);
        QFETCH(QString, why);
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession rival(floor.addBrokerage(1000000));
        // Given leads of persons who are suppressed (21, on offer; 22, on hold for another), owned (23), or both (24)
        for (const int person : {22, 30})
            floor.addLeads({.count = 1, .person = person});
        QCOMPARE(purchase(rival, goldRequest(2, "LA", js(", 'payment': 'invoice'"))).refusal(), QString());
        for (const int person : {21, 21, 23, 24})
            floor.addLeads({.count = 1, .person = person});
        floor.addLeads({.count = 2});
        floor.must("insert into core.workspace_person (workspace_id, person, is_owned, is_suppressed)"
                   " select w.workspace_id * x.sign, x.person, x.owned, x.suppressed from core.workspace w,"
                   " (values (1, 21, false, true), (1, 22, false, true), (1, 23, true, false), (1, 24, true, true),"
                   " (-1, 21, false, true), (-1, 22, false, true), (-1, 24, false, true)) x (sign, person, owned, suppressed) where w.name = $1",
                   {floor.workspaceOf(spec).toUtf8()});
        // Then each has its reason; with repeats, who is owned is no matter, who is suppressed is
        const PgAnswer refused = purchase(broker, goldRequest(11, "LA", more));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(missing(errorOf(refused)), why);
        if (more.isEmpty())
            QCOMPARE(missing(quotedLine(broker, goldRequest(11))), why);
    }

    void shouldCountOwnHoldsThatWouldBeGivenUpAsThere()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 12});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession rival(floor.addBrokerage(1000000));
        QCOMPARE(purchase(broker, goldRequest(2, "LA", js(", 'payment': 'card'"))).refusal(), QString());
        QCOMPARE(purchase(rival, goldRequest(3, "LA", js(", 'payment': 'invoice'"))).refusal(), QString());
        const PgAnswer refused = purchase(broker, goldRequest(14));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(missing(errorOf(refused)), u"9 free: 2 sold, 3 held, 0 owned, 0 suppressed, 0 in order"_s);
        QCOMPARE(purchase(broker, goldRequest(9)).refusal(), QString());
    }

    void shouldSayWhatOtherLinesOfTheOrderTake()
    {
        // Given seven leads for twice four, and persons whom the workspace has
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .state = "TX", .person = 5});
        floor.addLeads({.count = 7});
        floor.addLeads({.count = 1, .person = 5});
        PgSession broker(floor.addBrokerage(1000000));
        QCOMPARE(purchase(broker, goldRequest(1, "TX")).refusal(), QString());
        const QByteArray line = js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 4}");
        const QByteArray request = js("{'lines': [") + line + "," + line + "]}";
        QCOMPARE(missing(quotedLine(broker, request, 1)), u"3 free: 0 sold, 0 held, 1 owned, 0 suppressed, 0 in order"_s);
        const PgAnswer refused = purchase(broker, request);
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "line"), 2);
        QCOMPARE(missing(errorOf(refused)), u"3 free: 0 sold, 0 held, 1 owned, 0 suppressed, 0 in order"_s);
        // One more is taken by the first line
        QByteArray more = request;
        more.replace(js("'quantity': 4}]"), js("'quantity': 6}]"));
        QCOMPARE(missing(quotedLine(broker, more, 1)), u"3 free: 0 sold, 0 held, 1 owned, 0 suppressed, 2 in order"_s);
        QCOMPARE(missing(errorOf(purchase(broker, more))), missing(quotedLine(broker, more, 1)));
        // What is offered instead is not what the first line takes
        QCOMPARE(number(alternative(quotedLine(broker, more, 1), u"part"_s), "quantity"), 3);
    }

    void shouldOfferTheNearestCountiesAcrossTheStatesLine()
    {
        // Given one lead in Caddo, and others around it; Bossier, Webster, De Soto, Harrison (TX), Panola (TX) are 12 to 60 km away
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .county = 22017, .ageDays = 200});
        floor.addLeads({.count = 1, .county = 22015, .ageDays = 190});
        floor.addLeads({.count = 2, .state = "TX", .county = 48203, .ageDays = 260});
        floor.addLeads({.count = 9, .state = "TX", .county = 48365, .ageDays = 180, .priceMinor = 1200});
        floor.addLeads({.count = 20, .county = 22071, .ageDays = 190}); // Orleans, at the other end of the state
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray request = js("{'lines': [{'filter': {'states': ['LA'], 'counties': ['22017'], 'classes': ['gold']}, 'quantity': 5}]}");
        const QJsonObject shortage = errorOf(purchase(broker, request));
        // Then those come as one way on, just as many as it takes, named, with what they have
        const QJsonObject way = alternative(shortage, u"neighbour_counties"_s);
        QStringList named;
        const QJsonArray counties = way.value("counties"_L1).toArray();
        for (const QJsonValue& county : counties)
            named.append(u"%1 %2 %3"_s.arg(county["name"_L1].toString(), county["state"_L1].toString()).arg(county["available"_L1].toInt()));
        QCOMPARE(named, (QStringList{u"Bossier LA 1"_s, u"Harrison TX 2"_s, u"Panola TX 9"_s}));
        QVERIFY(counties.at(0)["km"_L1].toDouble() < counties.at(1)["km"_L1].toDouble());
        QCOMPARE(number(way, "available"), 13);
        QCOMPARE(number(way, "quantity"), 5);
        QCOMPARE(number(way, "total_minor"), 2 * 1000 + 1000 + 1000 + 1200); // oldest first, over all of them
        // and are bought as they are offered
        const QByteArray offered = QJsonDocument(QJsonObject{{u"lines"_s, QJsonArray{QJsonObject{{u"filter"_s, way.value("filter"_L1)}, {u"quantity"_s, 5}}}}}).toJson();
        const PgAnswer bought = purchase(broker, offered, 5200);
        QCOMPARE(bought.refusal(), QString());
        QCOMPARE(number(bought.json(), "total_minor"), 5200);
    }

    void shouldOfferAtMostFiveCounties()
    {
        TestFloor floor(m_cluster);
        for (const int county : {22015, 22119, 22031, 22081, 22013, 22027})
            floor.addLeads({.count = 1, .county = county});
        PgSession broker(floor.addBrokerage(1000000));
        const QJsonObject shortage = errorOf(purchase(broker, js("{'lines': [{'filter': {'counties': ['22017'], 'not_counties': ['22119'], 'classes': ['gold']}, 'quantity': 9}]}")));
        const QJsonObject way = alternative(shortage, u"neighbour_counties"_s);
        QCOMPARE(way.value("counties"_L1).toArray().size(), 5);
        QCOMPARE(number(way, "quantity"), 5);
        QVERIFY(!way.value("filter"_L1).toObject().value("counties"_L1).toArray().contains(u"22119"_s));
        // Without a county there is nothing to be beside
        QVERIFY(!kinds(errorOf(purchase(broker, goldRequest(9)))).contains(u"neighbour_counties"_s));
    }

    void shouldRankByNearnessAndThenByPrice()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .county = 22017, .ageDays = 200});
        floor.addLeads({.count = 5, .county = 22015, .ageDays = 200});
        floor.addLeads({.count = 5, .leadClass = "silver", .county = 22017, .ageDays = 200});
        floor.addLeads({.count = 5, .county = 22017, .ageDays = 300});
        floor.addLeads({.count = 5, .county = 22017, .ageDays = 100});
        floor.addLeads({.count = 5, .state = "FL", .ageDays = 200, .priceMinor = 10});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray request = js("{'lines': [{'filter': {'counties': ['22017'], 'classes': ['gold'], 'buckets': ['MONTH_6_TO_8']}, 'quantity': 3}]}");
        const QStringList near{u"part"_s, u"neighbour_counties"_s, u"without_county"_s};
        const QStringList far{u"other_class"_s, u"without_state"_s};
        // The cheaper age first, however cheap what is far away
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_3_TO_5', 900), api.price_set('mortgage', 'gold', 'MONTH_9_TO_11', 901)");
        QCOMPARE(kinds(errorOf(purchase(broker, request))), (near + QStringList{u"younger"_s, u"older"_s} + far));
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_9_TO_11', 899)");
        const QJsonObject shortage = errorOf(purchase(broker, request));
        QCOMPARE(kinds(shortage), (near + QStringList{u"older"_s, u"younger"_s} + far));
        QCOMPARE(number(alternative(shortage, u"older"_s), "total_minor"), 3 * 899);
        QCOMPARE(number(alternative(shortage, u"without_state"_s), "available"), 11);
        // What brings no more than is there is no way on
        floor.must("delete from core.inventory where county_id = 22015");
        QCOMPARE(kinds(errorOf(purchase(broker, request))), (QStringList{u"part"_s, u"older"_s, u"younger"_s, u"other_class"_s, u"without_state"_s}));
    }

    void shouldKnowTheNeighboursOfAnyAge_data()
    {
        QTest::addColumn<QByteArray>("age");
        QTest::addColumn<QStringList>("buckets"); // "older MONTH_.."
        const auto row = [](const char* age, const QStringList& buckets) { QTest::newRow(age) << js(age) << buckets; };
        row("'buckets': ['MONTH_6_TO_8']", {u"older MONTH_9_TO_11"_s, u"younger MONTH_3_TO_5"_s});
        row("'buckets': ['MONTH_3_TO_5']", {u"older MONTH_6_TO_8"_s});
        row("'buckets': ['MONTH_24_PLUS', 'MONTH_12_TO_23']", {u"younger MONTH_9_TO_11"_s});
        row("'buckets': ['MONTH_3_TO_5', 'MONTH_9_TO_11']", {u"older MONTH_12_TO_23"_s, u"older MONTH_6_TO_8"_s});
        row("'age_from': 190, 'age_to': 280", {u"older MONTH_12_TO_23"_s, u"younger MONTH_3_TO_5"_s});
        row("'score_min': 1", {});
    }
    void shouldKnowTheNeighboursOfAnyAge()
    {
        QFETCH(QByteArray, age);
        QFETCH(QStringList, buckets);
        // Given leads of every age but those that are wanted
        TestFloor floor(m_cluster);
        for (const int days : {100, 200, 300, 400, 800})
            floor.addLeads({.count = 10, .ageDays = days});
        const QByteArray filter = js("{'states': ['LA'], ") + age + "}";
        if (!buckets.isEmpty())
            floor.must("delete from core.inventory i where core.fits(i.pool_id, i.county_id, i.inquired_on, i.class, i.intent, i.filled, i.project_id,"
                       " i.price_minor, core.compile_filter($1, null))", {filter});
        PgSession broker(floor.addBrokerage(1000000));
        // Then the ages beside them are offered
        const QJsonArray ways = errorOf(purchase(broker, js("{'lines': [{'filter': ") + filter + js(", 'quantity': 60}]}"))).value("alternatives"_L1).toArray();
        QStringList found;
        for (const QJsonValue& one : ways) {
            const QString kind = one["kind"_L1].toString();
            if (kind == "older"_L1 || kind == "younger"_L1)
                found.append(kind + u' ' + one["filter"_L1]["buckets"_L1][0].toString());
        }
        found.sort();
        QCOMPARE(found, buckets);
    }

    void shouldNotStumbleOverWhatIsExcluded()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 2, .county = 22017});
        floor.addLeads({.count = 3, .county = 22015});
        PgSession broker(floor.addBrokerage(1000000));
        for (const char* filter : {"'not_counties': ['22015']", "'not_states': ['TX'], 'not_counties': ['22015']", "'states': ['LA'], 'not_counties': ['22015']"}) {
            const PgAnswer refused = purchase(broker, js("{'lines': [{'filter': {") + js(filter) + js("}, 'quantity': 4}]}"));
            QCOMPARE(refused.refusal(), u"LF001"_s);
            QCOMPARE(number(errorOf(refused), "available"), 2);
            QCOMPARE(number(alternative(errorOf(refused), u"without_state"_s), "quantity"), 4);
        }
    }
};

QTEST_GUILESS_MAIN(TestShortage)
#include "tst_shortage.moc"

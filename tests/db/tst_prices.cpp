// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What a lead costs (domain.md R9) and what a quote promises (R11). Days pass by moving every date of
/// the floor back, never by waiting.
class TestPrices final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArray linesOf(const QByteArray& filter, int quantity)
    {
        return js("[{'filter': {") + js(filter) + js("}, 'quantity': ") + QByteArray::number(quantity) + "}]";
    }
    static QByteArray requestOf(const QByteArray& lines, const QJsonObject& quote, const QByteArray& more = {})
    {
        return js("{'lines': ") + lines + js(", 'quote': '") + quote.value("quote"_L1).toString().toUtf8() + "\"" + js(more) + "}";
    }
    static QJsonObject quote(PgSession& broker, const QByteArray& lines)
    {
        return broker.run("select api.quote($1)", {lines}).json();
    }
    /// Midnight comes for leads and quotes; all that is counted in minutes stays.
    static void passADay(TestFloor& floor)
    {
        floor.must("set session_replication_role = replica;"
                   "update core.lead set inquired_on = inquired_on - 1; update core.inventory set inquired_on = inquired_on - 1;"
                   "update core.quote q set prices = array(select row(p.product_id, array(select d - 1 from unnest(p.starts) d), p.gold, p.silver, p.gold_rules,"
                   " p.silver_rules, p.project_ids, p.project_prices, p.brackets_from, p.brackets_bp)::core.price_list from unnest(q.prices) p);"
                   "reset session_replication_role");
    }
    static void setPrice(TestFloor& floor, const QByteArray& bucket, const QByteArray& minor)
    {
        floor.must("select api.price_set('mortgage', 'gold', $1, $2)", {bucket, minor});
    }
    /// Puts all leads of a project's product into it.
    static void makeProject(TestFloor& floor, const QByteArray& minor)
    {
        floor.must("insert into core.project (product_id, code, name) values (3, 'harbour', 'Harbour View')");
        floor.must("update core.lead set project_id = 1 where pool_id in (select pool_id from core.pool where product_id = 3);"
                   "update core.inventory set project_id = 1 where pool_id in (select pool_id from core.pool where product_id = 3)");
        if (!minor.isEmpty())
            floor.must("select api.project_price_set('harbour', $1)", {minor});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldChargeTheLowerOneOfQuotedAndTodaysPrice_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<int>("total");  // of two leads
        QTest::addColumn<QByteArray>("rule"); // true for every sale
        const QByteArray gold = "'states': ['LA'], 'classes': ['gold']";
        const QByteArray harbour = "'product': 'b2b', 'classes': ['gold']";
        const QByteArray old = "s.rule_id = (select min(rule_id) from core.price_rule r where (r.product_id, r.class, r.bucket) = (p.product_id, 1, s.bucket))";
        const QByteArray young = "s.rule_id = (select max(rule_id) from core.price_rule r where (r.product_id, r.class, r.bucket) = (p.product_id, 1, s.bucket))";
        QTest::newRow("nothing") << gold << QByteArray("select 1") << 2000 << old;
        QTest::newRow("dearer") << gold << QByteArray("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 1001)") << 2000 << old;
        QTest::newRow("cheaper") << gold << QByteArray("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 999)") << 1998 << young;
        QTest::newRow("gone") << gold << QByteArray("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', null)") << 2000 << old;
        QTest::newRow("another class") << gold << QByteArray("select api.price_set('mortgage', 'silver', 'MONTH_6_TO_8', 7)") << 2000 << old;
        QTest::newRow("of the lead") << QByteArray("'states': ['TX']") << QByteArray("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 5)") << 3400 << QByteArray("s.rule_id is null");
        QTest::newRow("project dearer") << harbour << QByteArray("select api.project_price_set('harbour', 701)") << 1400 << QByteArray("s.rule_id is null");
        QTest::newRow("project cheaper") << harbour << QByteArray("select api.project_price_set('harbour', 699)") << 1398 << QByteArray("s.rule_id is null");
        QTest::newRow("project by rule, dearer") << harbour << QByteArray("select api.project_price_set('harbour', null)") << 1400 << QByteArray("s.rule_id is null");
        QTest::newRow("project by rule, cheaper") << harbour << QByteArray("select api.project_price_set('harbour', null), api.price_set('b2b', 'gold', 'DAY_3_TO_7', 600)") << 1200 << young;
        // A cheap rule that never met this lead: it had its project's price then, and has it now
        QTest::newRow("rule cheaper for a while") << harbour << QByteArray("select api.price_set('b2b', 'gold', 'DAY_3_TO_7', 5)") << 1400 << QByteArray("s.rule_id is null");
    }
    void shouldChargeTheLowerOneOfQuotedAndTodaysPrice()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, rule);
        QFETCH(int, total);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 4});
        floor.addLeads({.count = 4, .state = "TX", .priceMinor = 1700});
        floor.addLeads({.count = 4, .product = "b2b", .ageDays = 5});
        makeProject(floor, "700");
        PgSession broker(floor.addBrokerage(100000));
        // Given a quote, and prices that change after it
        const QByteArray lines = linesOf(filter, 2);
        const QJsonObject quoted = quote(broker, lines);
        floor.must(change);
        // When it is bought by that quote, for cash and on hold
        const PgAnswer answer = purchase(broker, requestOf(lines, quoted), number(quoted, "total_minor"));
        // Then each lead costs the lower price, by the rule that gave it
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "total_minor"), total);
        QCOMPARE(floor.must("select sum(price_minor) from core.sale").number(), total);
        QCOMPARE(floor.count("core.sale s join core.lead l using (lead_id) join core.pool p using (pool_id) where (" + rule + ") is not true"), 0);
    }

    void shouldKeepTheQuotedPriceOnHold()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray lines = linesOf("'states': ['LA'], 'classes': ['gold']", 2);
        const QJsonObject quoted = quote(broker, lines);
        setPrice(floor, "MONTH_6_TO_8", "1500");
        const PgAnswer held = purchase(broker, requestOf(lines, quoted, ", 'payment': 'invoice'"));
        QCOMPARE(number(held.json(), "total_minor"), 2000);
        setPrice(floor, "MONTH_6_TO_8", "1600");
        const PgAnswer paid = broker.run("select api.order_pay($1, 1001, 2000)", {newKey()});
        QCOMPARE(paid.refusal(), QString());
        QCOMPARE(number(paid.json(), "wallet_available_minor"), 98000);
        QCOMPARE(floor.must("select sum(price_minor) from core.sale").number(), 2000);
    }

    void shouldKeepTheQuotedPricesOfPickedLeads()
    {
        // Given picks of two products, one of them with a project's price, and a quote
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3});
        floor.addLeads({.count = 2, .product = "b2b", .ageDays = 5});
        makeProject(floor, "700");
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession rival(floor.addBrokerage(100000));
        const QByteArray picks = floor.must("select jsonb_agg(public_id) from core.lead where lead_id in (select min(lead_id) from core.lead group by pool_id)").value();
        const QByteArray lines = js("[{'picks': ") + picks + js(", 'replace': true}]");
        const QJsonObject quoted = quote(broker, lines);
        QCOMPARE(number(quoted, "total_minor"), 1700);
        // When both become dearer and one is bought by a rival: its equivalent costs the quoted price as well
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 1500), api.project_price_set('harbour', 900)");
        QCOMPARE(purchase(rival, goldRequest(1)).refusal(), QString());
        const PgAnswer answer = purchase(broker, requestOf(lines, quoted));
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "total_minor"), 1700);
        // A basket that is quoted anew is the basket of then
        QVERIFY(broker.run("select api.basket_add(array(select public_id from core.inventory join core.lead using (lead_id)))").sqlState == u"42501"_s);
        const QByteArray left = floor.must("select array_agg(public_id) from core.inventory join core.lead using (lead_id)").value();
        QCOMPARE(number(broker.run("select api.basket_add($1)", {left}).json(), "added"), 2);
        const QByteArray basket = js("[{'basket': true}]");
        const QJsonObject first = quote(broker, basket);
        QCOMPARE(number(first, "total_minor"), 2400);
        floor.must("delete from core.basket where lead_id = (select max(lead_id) from core.basket)");
        const QJsonObject second = broker.run("select api.requote($1)", {first.value("quote"_L1).toString().toUtf8()}).json();
        QCOMPARE(number(second, "total_minor"), 1500);
        QCOMPARE(purchase(broker, requestOf(basket, first)).refusal(), u"LF004"_s);
        QCOMPARE(number(purchase(broker, requestOf(basket, second)).json(), "total_minor"), 1500);
    }

    void shouldKeepTheCheaperPriceWhenALeadCrossesABucketsEdge_data()
    {
        QTest::addColumn<QByteArray>("before"); // prices of the bucket it leaves and of the one it enters
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("changed"); // new price of the bucket it enters, or nothing
        QTest::addColumn<int>("total");          // of one lead that crosses and one that stays in the old one
        QTest::newRow("cheaper there") << QByteArray("800") << QByteArray("600") << QByteArray() << 600 + 800;
        QTest::newRow("dearer there") << QByteArray("600") << QByteArray("800") << QByteArray() << 600 + 600;
        QTest::newRow("cheaper there, but raised") << QByteArray("800") << QByteArray("600") << QByteArray("900") << 800 + 800;
        QTest::newRow("dearer there, but lowered") << QByteArray("600") << QByteArray("800") << QByteArray("500") << 500 + 600;
        QTest::newRow("no price there") << QByteArray("600") << QByteArray("800") << QByteArray("gone") << 600 + 600;
    }
    void shouldKeepTheCheaperPriceWhenALeadCrossesABucketsEdge()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, changed);
        QFETCH(int, total);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .ageDays = 269});
        floor.addLeads({.count = 1, .ageDays = 268});
        setPrice(floor, "MONTH_6_TO_8", before);
        setPrice(floor, "MONTH_9_TO_11", after);
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray lines = linesOf("'states': ['LA'], 'classes': ['gold']", 2);
        const QJsonObject quoted = quote(broker, lines);
        QCOMPARE(number(quoted, "total_minor"), 2 * before.toInt());
        // When midnight comes between quote and purchase
        passADay(floor);
        if (!changed.isEmpty())
            setPrice(floor, "MONTH_9_TO_11", changed == "gone" ? QByteArray() : changed);
        const PgAnswer answer = purchase(broker, requestOf(lines, quoted));
        // Then the one that crossed costs the cheaper of the two, and is sold in its new bucket's slot
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "total_minor"), total);
        QCOMPARE(floor.must("select string_agg(bucket || ' ' || slot, ', ' order by lead_id) from core.sale").value(), QByteArray("3 3, 2 2"));
    }

    void shouldCostNothingWhereNothingHasChanged()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 4});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray lines = linesOf("'states': ['LA'], 'classes': ['gold']", 1);
        // A control: a quote whose prices have been taken away matters as soon as today's differ, and only then
        const auto forget = [&] {
            floor.must("update core.quote q set prices = array(select row(p.product_id, p.starts, array_fill(1::bigint, array[5]), p.silver, p.gold_rules, p.silver_rules,"
                       " p.project_ids, p.project_prices, p.brackets_from, p.brackets_bp)::core.price_list from unnest(q.prices) p) where used_by is null");
        };
        QJsonObject quoted = quote(broker, lines);
        QCOMPARE(number(purchase(broker, requestOf(lines, quoted)).json(), "total_minor"), 1000);
        quoted = quote(broker, lines);
        forget();
        QCOMPARE(number(purchase(broker, requestOf(lines, quoted)).json(), "total_minor"), 1);
    }

    void shouldTellTheDifferenceOfAQuoteThatIsOver()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3});
        floor.addLeads({.count = 5, .leadClass = "silver"});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        PgSession rival(floor.addBrokerage(100000));
        const QByteArray lines = js("[{'filter': {'classes': ['gold']}, 'quantity': 3}, {'filter': {'classes': ['silver']}, 'quantity': 2}]");
        // Given a quote that is over, a price that rose, and leads that are gone
        const QJsonObject quoted = quote(broker, lines);
        QCOMPARE(number(quoted, "total_minor"), 4000);
        setPrice(floor, "MONTH_6_TO_8", "1100");
        purchase(rival, goldRequest(1));
        floor.must("update core.quote set expires_at = clock_timestamp()");
        // When it is bought by
        const PgAnswer refused = purchase(broker, requestOf(lines, quoted));
        // Then nothing is, at no price, and the difference is told line by line
        QCOMPARE(refused.refusal(), u"LF004"_s);
        QCOMPARE(floor.count("core.orders"), 1);
        const QJsonObject error = errorOf(refused);
        QCOMPARE(error.value("reason"_L1).toString(), u"expired"_s);
        QCOMPARE(number(error, "total_before_minor"), 4000);
        QCOMPARE(number(error, "total_minor"), 3200);
        const QJsonObject gold = error.value("lines"_L1).toArray().at(0).toObject();
        QCOMPARE(number(gold, "unit_price_before_minor"), 1000);
        QCOMPARE(number(gold, "unit_price_minor"), 1100);
        QCOMPARE(number(gold, "available_before"), 3);
        QCOMPARE(number(gold, "available"), 2);
        QCOMPARE(number(gold, "total_before_minor"), 3000);
        QCOMPARE(number(gold, "total_minor"), 2200);
        const QJsonObject silver = error.value("lines"_L1).toArray().at(1).toObject();
        QCOMPARE(number(silver, "total_before_minor"), 1000);
        QCOMPARE(number(silver, "total_minor"), 1000);
        // and a new quote says the same, is a quote of its own, and belongs to whoever had the old one
        const QByteArray id = quoted.value("quote"_L1).toString().toUtf8();
        const QJsonObject again = broker.run("select api.requote($1)", {id}).json();
        QCOMPARE(number(again, "total_minor"), 3200);
        QVERIFY(again.value("quote"_L1) != quoted.value("quote"_L1));
        QCOMPARE(again.value("difference"_L1).toObject().value("lines"_L1), error.value("lines"_L1));
        QCOMPARE(number(again.value("difference"_L1).toObject(), "total_before_minor"), 4000);
        QCOMPARE(colleague.run("select api.requote($1)", {id}).sqlState, u"LF013"_s);
        floor.addLeads({.count = 1});
        QCOMPARE(number(purchase(broker, requestOf(lines, again)).json(), "total_minor"), 4300);
    }

    void shouldSayWhyAQuoteIsRefused()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 9});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        const QByteArray lines = linesOf("'classes': ['gold']", 2);
        const QJsonObject quoted = quote(broker, lines);
        const auto reason = [](const PgAnswer& answer) -> QString { return answer.refusal() + u' ' + errorOf(answer).value("reason"_L1).toString(); };
        QCOMPARE(reason(purchase(colleague, requestOf(lines, quoted))), u"LF004 unknown"_s);
        QCOMPARE(reason(purchase(broker, requestOf(linesOf("'classes': ['gold']", 3), quoted))), u"LF004 other_lines"_s);
        QCOMPARE(reason(purchase(broker, requestOf(lines, quoted, ", 'coupon': 'SPRING'"))), u"LF004 other_lines"_s);
        QCOMPARE(reason(purchase(broker, requestOf(lines, {{u"quote"_s, u"what?"_s}}))), u"LF004 unknown"_s);
        const qint64 order = number(purchase(broker, requestOf(lines, quoted)).json(), "order_number");
        const PgAnswer used = purchase(broker, requestOf(lines, quoted));
        QCOMPARE(reason(used), u"LF004 used"_s);
        QCOMPARE(number(errorOf(used), "order_number"), order);
    }

    void shouldUseAQuoteOnceWhenTwoRaceForIt_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: no lock on the quote") << false;
    }
    void shouldUseAQuoteOnceWhenTwoRaceForIt()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.take_quote", "q.member_id = p_member.member_id for update", "q.member_id = p_member.member_id");
        floor.addLeads({.count = 20});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(spec);
        const QByteArray lines = linesOf("'classes': ['gold']", 2);
        const QByteArray request = requestOf(lines, quote(first, lines));
        first.run("begin");
        QCOMPARE(purchase(first, request).refusal(), QString());
        second.send(purchaseSql, {newKey(), request, "100000"});
        QTRY_VERIFY(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(second.processId())) == 1);
        first.run("commit");
        QCOMPARE(second.receive().refusal(), isGuarded ? u"LF004"_s : QString());
        QCOMPARE(floor.count("core.orders where quote_id is not null"), isGuarded ? 1 : 2);
    }

    void shouldOfferOnlyWhatHasAPrice()
    {
        // Given a bucket without a price, in it a lead with a price of its own, and a project without one
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3, .ageDays = 200});
        floor.addLeads({.count = 2, .ageDays = 300});
        floor.addLeads({.count = 1, .ageDays = 301, .priceMinor = 1700});
        floor.addLeads({.count = 4, .product = "b2b", .ageDays = 5});
        makeProject(floor, {});
        floor.must("select core.fold_stock()");
        setPrice(floor, "MONTH_9_TO_11", {});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray all = js("{'classes': ['gold'], 'states': ['LA']}");
        // Then count, page, facets and purchase agree
        QCOMPARE(broker.run("select leads || ' ' || total_minor from api.inventory_count($1)", {all}).value(), QByteArray("4 4700"));
        QCOMPARE(broker.run("select count(*) || ' ' || sum(price_minor) from api.inventory_page($1)", {all}).value(), QByteArray("4 4700"));
        QCOMPARE(broker.run("select string_agg(value || ' ' || leads, ', ' order by value) from api.inventory_facets($1) where facet = 'bucket'", {all}).value(),
                 QByteArray("MONTH_6_TO_8 3, MONTH_9_TO_11 1"));
        QCOMPARE(broker.run("select sum(leads) from api.inventory_facets('{}') where facet = 'state'").number(), 4);
        PgAnswer refused = purchase(broker, goldRequest(5));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "available"), 4);
        QCOMPARE(number(purchase(broker, goldRequest(4)).json(), "total_minor"), 4700);
        QCOMPARE(floor.count("core.inventory i join core.pool p using (pool_id) where product_id = 1"), 2);
        // A project's price is enough
        const QByteArray b2b = js("{'product': 'b2b'}");
        floor.must("select api.price_set('b2b', 'gold', 'DAY_3_TO_7', null)");
        QCOMPARE(broker.run("select leads from api.inventory_count($1)", {b2b}).number(), 0);
        floor.must("select api.project_price_set('harbour', 250)");
        QCOMPARE(broker.run("select leads || ' ' || total_minor from api.inventory_count($1)", {b2b}).value(), QByteArray("4 1000"));
        QCOMPARE(number(purchase(broker, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 4}]}")).json(), "total_minor"), 1000);
    }

    void shouldHoldPricesFromTheirMomentOn()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 9});
        PgSession broker(floor.addBrokerage(100000));
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto set = [&](const QByteArray& minor, const QByteArray& from) {
            return anOperator.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', $1, clock_timestamp() + $2::interval)", {minor, from});
        };
        const auto book = [&](const char* history) {
            return anOperator.run(QByteArray("select string_agg(price_minor || ' ' || coalesce(round(extract(epoch from valid_until - clock_timestamp()) / 3600)::text, '-'), ', ' order by valid_from)"
                                             " from api.prices('mortgage', ") + history + ") where class = 'gold' and bucket = 'MONTH_6_TO_8'").value();
        };
        // Given prices that are set for later, out of order
        QVERIFY(set("1300", "3 hours").isOk());
        QVERIFY(set("1200", "2 hours").isOk());
        QCOMPARE(book("false"), QByteArray("1000 2, 1200 3, 1300 -"));
        // When one is set for now: it holds until the next one
        QVERIFY(anOperator.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 1100)").isOk());
        QCOMPARE(book("false"), QByteArray("1100 2, 1200 3, 1300 -"));
        QCOMPARE(book("true"), QByteArray("1000 0, 1100 2, 1200 3, 1300 -"));
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "total_minor"), 1100);
        // When two hours and twenty minutes pass: what was set for then holds, and what was is history
        floor.must("create temporary table rule as select * from core.price_rule; delete from core.price_rule;"
                   "insert into core.price_rule (product_id, class, bucket, price_minor, valid) select product_id, class, bucket, price_minor,"
                   " tstzrange(lower(valid) - interval '140 minutes', upper(valid) - interval '140 minutes') from rule");
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "total_minor"), 1200);
        QCOMPARE(book("false"), QByteArray("1200 1, 1300 -"));
        // The same moment again replaces; none at all ends
        QVERIFY(anOperator.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 1400, valid_from) from api.prices() where price_minor = 1300").isOk());
        QCOMPARE(book("false"), QByteArray("1200 1, 1400 -"));
        QVERIFY(set({}, "2 hours").isOk());
        QCOMPARE(book("false"), QByteArray("1200 1, 1400 2"));
        // The past is not rewritten, and a price is 0.05 at least
        QCOMPARE(set("1500", "-1 second").sqlState, u"LF006"_s);
        QCOMPARE(set("4", "1 hour").sqlState, u"LF006"_s);
        QVERIFY(set("5", "5 hours").isOk());
        // Each of it is in the audit
        QCOMPARE(floor.count("core.audit where action = 'price set' and after ? 'from' and actor = '" + anOperator.run("select session_user").value() + "'"), 6);
        // and nobody else may
        QCOMPARE(broker.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 5)").sqlState, u"42501"_s);
        QCOMPARE(broker.run("select * from api.prices()").sqlState, u"42501"_s);
    }

    void shouldHoldAPriceForAWhile_data()
    {
        QTest::addColumn<QByteArray>("call");  // $1 from, $2 until, in hours
        QTest::addColumn<QByteArray>("book");  // what holds or will, in order of time
        QTest::newRow("rule") << QByteArray("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', $1, $2, $3)")
                              << QByteArray("from api.prices('mortgage', false) where class = 'gold' and bucket = 'MONTH_6_TO_8'");
        QTest::newRow("project") << QByteArray("select api.project_price_set('harbour', $1, $2, $3)")
                                 << QByteArray("from api.prices('b2b', false) where project = 'harbour'");
        QTest::newRow("bracket") << QByteArray("select api.bracket_set('mortgage', 10, coalesce($1, 0), $2, $3)")
                                 << QByteArray("from (select discount_bp as price_minor, valid_from, valid_until from api.brackets('mortgage', false) where leads_from = 10) b");
    }
    void shouldHoldAPriceForAWhile()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, book);
        TestFloor floor(m_cluster);
        makeProject(floor, {});
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto hours = [&](int count) { return floor.must("select clock_timestamp() + interval '1 hour' * $1::int", {QByteArray::number(count)}).value(); };
        const auto set = [&](const QByteArray& minor, const QByteArray& from, const QByteArray& until) { return anOperator.run(call, {minor, from, until}); };
        const auto shown = [&] {
            return anOperator.run("select string_agg(price_minor || ' ' || coalesce(round(extract(epoch from valid_until - clock_timestamp()) / 3600)::text, '-'), ', ' order by valid_from) " + book).value();
        };
        QVERIFY(set("1000", {}, {}).isOk());
        // When one is set for a while, the one before holds again afterwards
        QVERIFY(set("800", hours(10), hours(20)).isOk());
        QCOMPARE(shown(), QByteArray("1000 10, 800 20, 1000 -"));
        // What would run into one that is set for later is refused, and leaves all as it was
        for (const auto& [minor, from, until] : {std::tuple(QByteArray("700"), 5, 15), std::tuple(QByteArray("700"), 5, 11), std::tuple(QByteArray("700"), 12, 21), std::tuple(QByteArray(), 5, 15)}) {
            const PgAnswer refused = set(minor, hours(from), hours(until));
            QCOMPARE(refused.sqlState, u"LF006"_s);
            QVERIFY2(refused.message.contains(u"it would overlap with what is set from"_s), qPrintable(refused.message));
        }
        QCOMPARE(shown(), QByteArray("1000 10, 800 20, 1000 -"));
        // What ends by then is not, to the very moment
        const QByteArray begins = anOperator.run("select valid_from " + book + (book.contains("where class") || book.contains("where project") ? " and" : " where") + " price_minor = 800").value();
        QVERIFY(set("900", hours(5), begins).isOk());
        QCOMPARE(shown(), QByteArray("1000 5, 900 10, 800 20, 1000 -"));
        // One within another splits it; none at all is a gap
        QVERIFY(set("750", hours(12), hours(14)).isOk());
        QVERIFY(set({}, hours(22), hours(23)).isOk());
        QCOMPARE(shown(), QByteArray("1000 5, 900 10, 800 12, 750 14, 800 20, 1000 22, 1000 -"));
        QCOMPARE(set("700", hours(2), hours(1)).sqlState, u"LF006"_s);
    }

    void shouldPriceOneLead()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 4});
        PgSession broker(floor.addBrokerage(100000));
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto lead = [&](int place) { return floor.must("select public_id from core.lead order by lead_id offset $1 limit 1", {QByteArray::number(place)}).value(); };
        const auto set = [&](int place, const QByteArray& minor) { return anOperator.run("select api.lead_price_set($1, $2)", {lead(place), minor}); };
        // On offer: from now on
        QVERIFY(set(0, "300").isOk());
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "total_minor"), 300);
        // On hold: the order keeps its price, and what goes back has the new one
        const PgAnswer held = purchase(broker, goldRequest(1, "LA", js(", 'payment': 'invoice'")));
        QCOMPARE(number(held.json(), "total_minor"), 1000);
        QVERIFY(set(1, "400").isOk());
        QCOMPARE(floor.must("select price_minor || ' ' || own_price_minor from core.held").value(), QByteArray("1000 400"));
        QVERIFY(broker.run("select api.order_cancel(1002)").isOk());
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "total_minor"), 400);
        // By rule again
        QVERIFY(set(2, "500").isOk());
        QVERIFY(set(2, {}).isOk());
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "total_minor"), 1000);
        // Sold already: for whatever comes
        QVERIFY(set(0, "700").isOk());
        QCOMPARE(floor.must("select price_minor from core.lead order by lead_id limit 1").number(), 700);
        QCOMPARE(floor.count("core.audit where action = 'lead price set'"), 5);
        QCOMPARE(set(3, "4").sqlState, u"LF006"_s);
        QCOMPARE(anOperator.run("select api.lead_price_set($1, 100)", {newKey()}).sqlState, u"LF013"_s);
        QCOMPARE(broker.run("select api.lead_price_set($1, 100)", {lead(3)}).sqlState, u"42501"_s);
    }

    void shouldKeepAMinimumPrice()
    {
        TestFloor floor(m_cluster);
        PgSession broker(floor.addBrokerage(100000));
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto set = [&](const QByteArray& minor) { return anOperator.run("select api.price_minimum_set($1)", {minor}).sqlState; };
        const qint64 least = floor.must("select min(price_minor) from core.price_rule").number();
        QCOMPARE(set(QByteArray::number(least + 1)), u"LF006"_s);
        QCOMPARE(set(QByteArray::number(least)), QString());
        QCOMPARE(anOperator.run("select api.price_minimum()").number(), least);
        QCOMPARE(anOperator.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', $1)", {QByteArray::number(least - 1)}).sqlState, u"LF006"_s);
        // Neither may one that is set for later be below it
        QCOMPARE(set("4"), u"LF006"_s);
        QCOMPARE(set("5"), QString());
        QVERIFY(anOperator.run("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 6, clock_timestamp() + interval '1 day')").isOk());
        QCOMPARE(set("7"), u"LF006"_s);
        QCOMPARE(floor.count("core.audit where action = 'price minimum set'"), 2);
        QCOMPARE(broker.run("select api.price_minimum_set(5)").sqlState, u"42501"_s);
        QCOMPARE(broker.run("select api.price_minimum()").sqlState, u"42501"_s);
    }

    void shouldNotHaveTwoPricesAtOnce_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("rule") << QByteArray("core.price_rule (product_id, class, bucket, price_minor, valid)") << QByteArray("1, 1, 2, 77");
        QTest::newRow("project") << QByteArray("core.project_price (project_id, price_minor, valid)") << QByteArray("1, 77");
        QTest::newRow("bracket") << QByteArray("core.bracket (product_id, leads_from, discount_bp, valid)") << QByteArray("1, 10, 77");
    }
    void shouldNotHaveTwoPricesAtOnce()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, row);
        TestFloor floor(m_cluster);
        makeProject(floor, {});
        floor.must("update core.price_rule set valid = tstzrange('2020-01-01', '2020-02-01')");
        const auto put = [&](const QByteArray& range) -> QString { return floor.owner().run("insert into " + table + " values (" + row + ", " + range + ")").sqlState; };
        QCOMPARE(put("tstzrange('2030-01-01', '2030-02-01')"), QString());
        QCOMPARE(put("tstzrange('2030-02-01', null)"), QString());
        for (const char* range : {"tstzrange('2030-01-15', '2030-01-16')", "tstzrange('2029-12-01', '2030-01-01', '[]')", "tstzrange('2040-01-01', null)"})
            QCOMPARE(put(range), u"23P01"_s);
    }
};

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Brackets and coupons of an order (domain.md R10): exact to the minor unit, from quote over hold to
/// ledger, and used as often as they may be.
class TestDiscounts final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// "list discount net" of an order or line.
    static QString amounts(const QJsonObject& json)
    {
        return u"%1 %2 %3"_s.arg(number(json, "list_minor")).arg(number(json, "discount_minor")).arg(number(json, "total_minor"));
    }
    static QString lineAmounts(const QJsonObject& order)
    {
        QStringList lines;
        const QJsonArray array = order.value("lines"_L1).toArray();
        for (const QJsonValue& line : array)
            lines.append(amounts(line.toObject()));
        return lines.join(u", "_s);
    }
    static QJsonObject discount(const QJsonObject& order, int line, int place)
    {
        return order.value("lines"_L1).toArray().at(line).toObject().value("discounts"_L1).toArray().at(place).toObject();
    }
    static void makeCoupon(TestFloor& floor, const QByteArray& code, const QByteArray& terms)
    {
        floor.must("select api.coupon_create($1, $2)", {code, js(terms)});
    }
    static qint64 uses(TestFloor& floor) { return floor.count("core.coupon_use"); }
    static QStringList redChecks(TestFloor& floor)
    {
        DbConnection owner(floor.ownerSpec());
        QStringList red;
        if (!owner.open())
            return {u"not open"_s};
        const auto results = checkFloor(owner);
        for (const CheckResult& result : results.value_or(QList<CheckResult>{{}})) {
            if (!result.ok)
                red.append(result.name);
        }
        return red;
    }
    static bool isWaiting(TestFloor& floor, const PgSession& session)
    {
        return floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(session.processId())) == 1;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldShareOutWithoutLosingAMinorUnit()
    {
        // Given thousands of amounts, weights and caps
        TestFloor floor(m_cluster);
        floor.must("create table t as select n, 1 + n % 5 as lines, case n % 4 when 0 then (random() * 10)::bigint when 1 then (random() * 1e12)::bigint else (random() * 10000)::bigint end as amount,"
                   " array(select case when random() < 0.2 then 0 else (random() * 10000)::bigint end from generate_series(1, 1 + n % 5) where n > 0) as weights,"
                   " array(select case when random() < 0.2 then 0 else (random() * case n % 3 when 0 then 100 else 100000 end)::bigint end from generate_series(1, 1 + n % 5) where n > 0) as caps"
                   " from generate_series(1, 5000) n; alter table t add shares bigint[]; update t set shares = core.share(amount, weights, caps)");
        // Then what is shared out is the amount, or all that the caps let through, nobody gets less than nothing or more than his cap
        QCOMPARE(floor.count("t where (select sum(s) from unnest(shares) s) <> least(amount, (select sum(c) from unnest(caps) c))"), 0);
        QCOMPARE(floor.count("t, unnest(shares, caps) x (s, c) where s < 0 or s > c or s is null"), 0);
        QCOMPARE(floor.count("t where cardinality(shares) <> lines"), 0);
        // and where no cap binds, each share is the fair one, up or down to the next unit
        QVERIFY(floor.count("t where not exists (select from unnest(shares, caps) x (s, c) where s = c)") > 300);
        QCOMPARE(floor.count("t, unnest(shares, weights) x (s, w) where not exists (select from unnest(shares, caps) x (s, c) where s = c)"
                             " and abs(s - amount::numeric * greatest(w, 1) / (select sum(greatest(v, 1)) from unnest(weights) v)) >= 1"), 0);
        QCOMPARE(floor.must("select core.share(100, '{1,1,1}', '{100,100,100}')::text || core.share(2, '{1,1,1}', '{9,9,9}')::text").value(), QByteArray("{34,33,33}{1,1,0}"));
    }

    void shouldTakeTheBracketThatTheOrdersLeadsReach()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 60});
        floor.addLeads({.count = 20, .leadClass = "silver", .priceMinor = 333});
        floor.addLeads({.count = 9, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(1000000));
        floor.must("select api.bracket_set('mortgage', 10, 500), api.bracket_set('mortgage', 30, 1234), api.bracket_set('b2b', 9, 2000)");
        // Below the first
        QCOMPARE(amounts(purchase(broker, goldRequest(9)).json()), u"9000 0 9000"_s);
        // Reached by two lines together: 5 % of 7000 + 4 x 333 = 8332, rounded half up, shared out by largest remainder
        const QByteArray both = js("[{'filter': {'classes': ['gold'], 'product': 'mortgage'}, 'quantity': 7}, {'filter': {'classes': ['silver']}, 'quantity': 4},"
                                   " {'filter': {'product': 'b2b'}, 'quantity': 1}]");
        const QJsonObject quoted = broker.run("select api.quote($1)", {both}).json();
        QCOMPARE(amounts(quoted), u"9332 417 8915"_s);
        QCOMPARE(lineAmounts(quoted), u"7000 350 6650, 1332 67 1265, 1000 0 1000"_s);
        QCOMPARE(number(discount(quoted, 0, 0), "leads_from"), 10);
        QCOMPARE(number(discount(quoted, 0, 0), "percent_bp"), 500);
        // and bought as it was quoted
        const QJsonObject receipt = purchase(broker, js("{'lines': ") + both + "}", 8915).json();
        QCOMPARE(amounts(receipt), amounts(quoted));
        QCOMPARE(lineAmounts(receipt), lineAmounts(quoted));
        QCOMPARE(number(receipt, "wallet_available_minor"), 1000000 - 9000 - 8915);
        // One more than that is the ceiling's business, and the highest bracket counts for all leads
        QCOMPARE(amounts(purchase(broker, goldRequest(31)).json()), u"31000 3825 27175"_s);
        QCOMPARE(purchase(broker, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 8}]}"), 7999).refusal(), u"LF003"_s);
        // The stored receipt says the same, sales keep the list price, and the books agree
        const QJsonObject stored = broker.run("select api.order_receipt(1002)").json();
        QCOMPARE(amounts(stored), amounts(receipt));
        QCOMPARE(stored.value("lines"_L1).toArray().at(0).toObject().value("discounts"_L1), receipt.value("lines"_L1).toArray().at(0).toObject().value("discounts"_L1));
        QCOMPARE(floor.must("select sum(price_minor) from core.sale s join core.orders o using (order_id) where order_number = 1002").number(), 9332);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldDiscountPickedLeadsByTheirProducts_data()
    {
        QTest::addColumn<QByteArray>("payment");
        QTest::newRow("paid at once") << QByteArray("credits");
        QTest::newRow("on hold") << QByteArray("invoice");
    }
    void shouldDiscountPickedLeadsByTheirProducts()
    {
        QFETCH(QByteArray, payment);
        // Given a bracket of one product that a line of criteria and picks reach together, and a coupon for the other product
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        floor.addLeads({.count = 2, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(100000));
        floor.must("select api.bracket_set('mortgage', 5, 1000)");
        makeCoupon(floor, "FRESH", "{'percent_bp': 5000, 'products': ['b2b']}");
        const QByteArray picks = floor.must("select jsonb_agg(public_id) from core.lead where lead_id in (select min(lead_id) from core.lead group by pool_id)").value();
        const QByteArray lines = js("[{'filter': {'classes': ['gold'], 'product': 'mortgage'}, 'quantity': 4}, {'picks': ") + picks + "}]";
        // Then quote and purchase say the same
        const QJsonObject quoted = broker.run("select api.quote($1, 'FRESH')", {lines}).json();
        QCOMPARE(lineAmounts(quoted), u"4000 400 3600, 2000 600 1400"_s);
        QCOMPARE(number(discount(quoted, 1, 0), "minor"), 100);
        QCOMPARE(number(discount(quoted, 1, 1), "minor"), 500);
        const QJsonObject bought = purchase(broker, js("{'lines': ") + lines + js(", 'coupon': 'FRESH', 'payment': '") + payment + "\"}").json();
        QCOMPARE(lineAmounts(bought), lineAmounts(quoted));
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldNeverSellALeadBelowTheLeastPrice()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3, .priceMinor = 5});
        floor.addLeads({.count = 2, .state = "TX", .priceMinor = 100});
        PgSession broker(floor.addBrokerage(100));
        makeCoupon(floor, "ALL", "{'percent_bp': 10000}");
        makeCoupon(floor, "TWO", "{'amount_minor': 200}");
        const QByteArray lines = js("{'lines': [{'filter': {'states': ['LA']}, 'quantity': 3}, {'filter': {'states': ['TX']}, 'quantity': 1}]");
        const QJsonObject first = purchase(broker, lines + js(", 'coupon': 'all'}")).json();
        QCOMPARE(lineAmounts(first), u"15 0 15, 100 95 5"_s);
        QCOMPARE(amounts(first), u"115 95 20"_s);
        // An amount above the price of all leaves the least price too
        QCOMPARE(amounts(purchase(broker, js("{'lines': [{'filter': {'states': ['TX']}, 'quantity': 1}], 'coupon': 'TWO'}")).json()), u"100 95 5"_s);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldTakeTheCouponOffWhatTheBracketLeaves()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        floor.addLeads({.count = 10, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(18000));
        floor.must("select api.bracket_set('mortgage', 10, 1000)");
        makeCoupon(floor, "spring-26", "{'percent_bp': 2500, 'products': ['mortgage']}");
        const QByteArray lines = js("[{'filter': {'classes': ['gold']}, 'quantity': 10}, {'filter': {'product': 'b2b'}, 'quantity': 2}]");
        const QJsonObject quoted = broker.run("select api.quote($1, ' Spring-26 ')", {lines}).json();
        // 10 % of 10000, then 25 % of 9000; nothing off the other product
        QCOMPARE(lineAmounts(quoted), u"10000 3250 6750, 2000 0 2000"_s);
        QCOMPARE(discount(quoted, 0, 1).value("code"_L1).toString(), u"SPRING-26"_s);
        QCOMPARE(number(discount(quoted, 0, 1), "minor"), 2250);
        QCOMPARE(quoted.value("coupon"_L1).toObject(), (QJsonObject{{u"code"_s, u"SPRING-26"_s}, {u"minor"_s, 2250}}));
        // A wallet with less than the list price pays the net
        const QByteArray request = js("{'lines': ") + lines + js(", 'coupon': 'spring-26', 'quote': '") + quoted.value("quote"_L1).toString().toUtf8() + "\"}";
        QCOMPARE(purchase(broker, request, 8749).refusal(), u"LF003"_s);
        QCOMPARE(uses(floor), 0);
        const QByteArray key = newKey();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(amounts(broker.run(purchaseSql, {key, request, "8750"}).json()), u"12000 3250 8750"_s);
        // once, however often it is sent
        QCOMPARE(uses(floor), 1);
        QCOMPARE(floor.count("core.orders where coupon_id is not null and list_minor = 12000 and discount_minor = 3250 and total_minor = 8750"), 1);
        // What refuses the order uses no coupon
        QCOMPARE(purchase(broker, js("{'lines': [{'filter': {'classes': ['gold']}, 'quantity': 31}], 'coupon': 'spring-26'}")).refusal(), u"LF001"_s);
        QCOMPARE(purchase(broker, js("{'lines': [{'filter': {'classes': ['gold']}, 'quantity': 20}], 'coupon': 'spring-26'}")).refusal(), u"LF002"_s);
        QCOMPARE(uses(floor), 1);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldSayWhyACouponIsRefused_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("reason");
        for (const auto& [code, reason] : {std::pair{"NONE", "unknown"}, {"SHUT", "closed"}, {"LATER", "not_yet"}, {"PAST", "over"},
                                           {"B2B", "other_products"}, {"LARGE", "order_too_small"}, {"ONCE", "used_by_workspace"}, {"FEW", "used_up"}})
            QTest::newRow(code) << QByteArray(code) << QString::fromLatin1(reason);
    }
    void shouldSayWhyACouponIsRefused()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, reason);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 9});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        makeCoupon(floor, "SHUT", "{'percent_bp': 1000}");
        floor.must("select api.coupon_close('shut')");
        makeCoupon(floor, "LATER", "{'percent_bp': 1000, 'from': '2040-01-01T00:00:00Z'}");
        makeCoupon(floor, "PAST", "{'percent_bp': 1000, 'until': '2040-01-01T00:00:00Z'}");
        floor.must("update core.coupon set valid = tstzrange('2020-01-01', '2021-01-01') where code = 'PAST'");
        makeCoupon(floor, "B2B", "{'percent_bp': 1000, 'products': ['b2b']}");
        makeCoupon(floor, "LARGE", "{'amount_minor': 100, 'order_list_min_minor': 2001}");
        makeCoupon(floor, "ONCE", "{'percent_bp': 1000, 'workspace_uses_max': 1}");
        makeCoupon(floor, "FEW", "{'percent_bp': 1000, 'uses_max': 1}");
        QCOMPARE(purchase(broker, goldRequest(1, "LA", js(", 'coupon': 'ONCE'"))).refusal(), QString());
        QCOMPARE(purchase(rival, goldRequest(1, "LA", js(", 'coupon': 'FEW'"))).refusal(), QString());
        // A quote comes without the coupon, and says why
        const QJsonObject quoted = broker.run("select api.quote($1, $2)", {js("[{'filter': {'classes': ['gold']}, 'quantity': 2}]"), code}).json();
        QCOMPARE(amounts(quoted), u"2000 0 2000"_s);
        QCOMPARE(quoted.value("coupon_refused"_L1).toObject().value("reason"_L1).toString(), reason);
        // A purchase does not happen
        const PgAnswer refused = purchase(broker, goldRequest(2, "LA", js(", 'coupon': '") + code + "\""));
        QCOMPARE(refused.refusal(), u"LF023"_s);
        QCOMPARE(errorOf(refused).value("reason"_L1).toString(), reason);
        QVERIFY(!errorOf(refused).value("message"_L1).toString().isEmpty());
        QCOMPARE(floor.count("core.orders"), 2);
        // but for the same coupon in another workspace, or a larger order
        if (code == "ONCE")
            QCOMPARE(purchase(rival, goldRequest(2, "LA", js(", 'coupon': 'ONCE'"))).refusal(), QString());
        if (code == "LARGE")
            QCOMPARE(amounts(purchase(broker, goldRequest(3, "LA", js(", 'coupon': 'large'"))).json()), u"3000 100 2900"_s);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldFreezeDiscountsWithTheQuote()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        PgSession broker(floor.addBrokerage(100000));
        floor.must("select api.bracket_set('mortgage', 10, 1000)");
        makeCoupon(floor, "SHORT", "{'percent_bp': 1000}");
        const QByteArray lines = js("[{'filter': {'classes': ['gold']}, 'quantity': 10}]");
        const auto buy = [&](const QByteArray& change, const QByteArray& coupon) -> QString {
            const QJsonObject quoted = broker.run("select api.quote($1, $2)", {lines, coupon}).json();
            floor.must(change);
            const PgAnswer answer = purchase(broker, js("{'lines': ") + lines + js(", 'quote': '") + quoted.value("quote"_L1).toString().toUtf8() + "\""
                                                     + (coupon.isEmpty() ? QByteArray() : js(", 'coupon': '") + coupon + "\"") + "}");
            return answer.isOk() && answer.json().contains("total_minor"_L1) ? amounts(answer.json()) : answer.refusal() + answer.message;
        };
        // A bracket that ends, or falls, stays as it was quoted; a better one is given
        QCOMPARE(buy("select api.bracket_set('mortgage', 10, 0)", {}), u"10000 1000 9000"_s);
        QCOMPARE(buy("select api.bracket_set('mortgage', 5, 1500)", {}), u"10000 1500 8500"_s);
        // A coupon that is closed is good for who has been quoted with it
        QCOMPARE(buy("select api.coupon_close('SHORT'), api.bracket_set('mortgage', 5, 0)", "SHORT"), u"10000 2350 7650"_s);
        QCOMPARE(purchase(broker, goldRequest(1, "LA", js(", 'coupon': 'short'"))).refusal(), u"LF023"_s);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldGiveTheCouponBackWhenAHoldEnds_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("isBack");
        QTest::newRow("cancelled") << QByteArray("select api.order_cancel(1001)") << true;
        QTest::newRow("expired, for whoever needs it") << QByteArray() << true;
        QTest::newRow("paid from credits") << QByteArray("select api.order_pay(gen_random_uuid(), 1001, 2700)") << false;
    }
    void shouldGiveTheCouponBackWhenAHoldEnds()
    {
        QFETCH(QByteArray, end);
        QFETCH(bool, isBack);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        makeCoupon(floor, "LAST", "{'percent_bp': 1000, 'uses_max': 1}");
        // Given an order on hold with the last use of a coupon, and a price that rises after it
        const QJsonObject held = purchase(broker, goldRequest(3, "LA", js(", 'coupon': 'LAST', 'payment': 'invoice'"))).json();
        QCOMPARE(amounts(held), u"3000 300 2700"_s);
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 2000)");
        QCOMPARE(purchase(rival, goldRequest(1, "LA", js(", 'coupon': 'LAST'"))).refusal(), u"LF023"_s);
        QCOMPARE(redChecks(floor), QStringList());
        // When it ends
        if (end.isEmpty())
            floor.must("update core.orders set held_until = clock_timestamp()");
        else
            QVERIFY(broker.run(end).isOk());
        // Then the coupon is free again, unless it has been paid: its net, once
        const PgAnswer next = purchase(rival, goldRequest(1, "LA", js(", 'coupon': 'LAST'")));
        QCOMPARE(next.refusal(), isBack ? QString() : u"LF023"_s);
        QCOMPARE(floor.must("select available_minor from core.wallet w join core.orders o using (workspace_id) where order_number = 1001 order by order_id limit 1").number(),
                 isBack ? 100000 : 97300);
        QCOMPARE(uses(floor), 1);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldConfirmAnInvoiceByItsNet()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(0);
        PgSession broker(spec);
        floor.must("select api.bracket_set('mortgage', 3, 1000)");
        QCOMPARE(amounts(purchase(broker, goldRequest(3, "LA", js(", 'payment': 'invoice'"))).json()), u"3000 300 2700"_s);
        const QByteArray workspace = floor.workspaceOf(spec).toUtf8();
        QVERIFY(!floor.owner().run("select api.order_confirm_payment($1, 1001, 3000, 'bank')", {workspace}).isOk());
        QVERIFY(floor.owner().run("select api.order_confirm_payment($1, 1001, 2700, 'bank')", {workspace}).isOk());
        QCOMPARE(floor.must("select sum(e.amount_minor) from core.entry e join core.ledger_account a using (account_id) where a.kind = 'revenue'").number(), 2700);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldGiveTheLastUseToOneOfRacingOrders_data()
    {
        QTest::addColumn<QByteArray>("terms");
        QTest::addColumn<bool>("isSameWorkspace");
        QTest::addColumn<bool>("isCommitted");
        QTest::addColumn<QByteArray>("withoutKey");
        const QByteArray all = "{'percent_bp': 1000, 'uses_max': 2}";
        const QByteArray own = "{'percent_bp': 1000, 'workspace_uses_max': 2}";
        QTest::newRow("of all, bought") << all << false << true << QByteArray();
        QTest::newRow("of all, undone") << all << false << false << QByteArray();
        QTest::newRow("of all, control") << all << false << true << QByteArray("coupon_use_once");
        QTest::newRow("of a workspace, bought") << own << true << true << QByteArray();
        QTest::newRow("of a workspace, undone") << own << true << false << QByteArray();
        QTest::newRow("of a workspace, control") << own << true << true << QByteArray("coupon_use_once_of_workspace");
    }
    void shouldGiveTheLastUseToOneOfRacingOrders()
    {
        QFETCH(QByteArray, terms);
        QFETCH(bool, isSameWorkspace);
        QFETCH(bool, isCommitted);
        QFETCH(QByteArray, withoutKey);
        TestFloor floor(m_cluster);
        if (!withoutKey.isEmpty())
            floor.must("alter table core.coupon_use drop constraint " + withoutKey);
        floor.addLeads({.count = 10});
        makeCoupon(floor, "LAST", terms);
        const QByteArray request = goldRequest(1, "LA", js(", 'coupon': 'LAST'"));
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(isSameWorkspace ? floor.addMember(floor.workspaceOf(spec), u"broker"_s) : floor.addBrokerage(100000));
        QCOMPARE(purchase(first, request).refusal(), QString());
        // Given an order with the last use that is neither done nor undone
        first.run("begin");
        QCOMPARE(purchase(first, request).refusal(), QString());
        // When another one wants it
        second.send(purchaseSql, {newKey(), request, "100000"});
        if (withoutKey.isEmpty() || isSameWorkspace) // else nothing stops it
            QTRY_VERIFY(isWaiting(floor, second));
        else
            QTRY_VERIFY(!second.isRunning());
        first.run(isCommitted ? "commit" : "rollback");
        // Then exactly one of them has it
        const PgAnswer answer = second.receive();
        if (!withoutKey.isEmpty()) {
            QCOMPARE(answer.refusal(), QString());
            QCOMPARE(uses(floor), 3);
            QCOMPARE(redChecks(floor), QStringList{u"coupons_within_their_limits"_s});
            return;
        }
        QCOMPARE(answer.refusal(), isCommitted ? u"LF023"_s : QString());
        QCOMPARE(uses(floor), 2);
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldGiveEveryUseToSomebodyWhenManyRace()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        makeCoupon(floor, "FIVE", "{'percent_bp': 1000, 'uses_max': 5}");
        std::vector<PgSession> buyers;
        for (int i = 0; i < 20; ++i)
            buyers.emplace_back(floor.addBrokerage(100000));
        const QByteArray request = goldRequest(2, "LA", js(", 'coupon': 'FIVE'"));
        for (PgSession& buyer : buyers)
            buyer.send(purchaseSql, {newKey(), request, "100000"});
        QMap<QString, int> outcomes;
        for (PgSession& buyer : buyers) {
            PgAnswer answer = buyer.receive();
            while (answer.sqlState == u"55P03"_s) // a busy machine: nothing has happened
                answer = purchase(buyer, request);
            ++outcomes[answer.refusal()];
        }
        QCOMPARE(outcomes, (QMap<QString, int>{{QString(), 5}, {u"LF023"_s, 15}}));
        QCOMPARE(floor.must("select string_agg(use_no::text, '' order by use_no) from core.coupon_use").value(), QByteArray("12345"));
        QCOMPARE(redChecks(floor), QStringList());
    }

    void shouldKnowItsCouponsAndBrackets()
    {
        TestFloor floor(m_cluster);
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession broker(floor.addBrokerage(0));
        const auto make = [&](const QByteArray& code, const QByteArray& terms) -> QString {
            return anOperator.run("select api.coupon_create($1, $2)", {code, js(terms)}).sqlState;
        };
        QCOMPARE(make("new-1", "{'amount_minor': 500, 'products': ['b2b', 'mortgage'], 'uses_max': 10, 'until': '2040-01-01T00:00:00Z'}"), QString());
        for (const auto& [code, terms] : {std::pair{"NEW-1", "{'percent_bp': 100}"}, {"x", "{'percent_bp': 100}"}, {"a b c", "{'percent_bp': 100}"},
                                          {"NEW-2", "{}"}, {"NEW-2", "{'percent_bp': 100, 'amount_minor': 5}"}, {"NEW-2", "{'percent_bp': 10001}"},
                                          {"NEW-2", "{'percent_bp': 0}"}, {"NEW-2", "{'percent_bp': 100, 'products': ['houses']}"},
                                          {"NEW-2", "{'percent_bp': 100, 'until': 'soon'}"}, {"NEW-2", "{'percent_bp': 100, 'until': '2020-01-01'}"},
                                          {"NEW-2", "{'percent_bp': 100, 'uses_max': 0}"}, {"NEW-2", "{'percent_bp': 100, 'price': 0}"}, {"NEW-2", "[]"}})
            QCOMPARE(make(code, terms), u"LF006"_s);
        QCOMPARE(anOperator.run("select code || ' ' || amount_minor || ' ' || products::text || ' ' || uses || ' ' || uses_max from api.coupons()").value(),
                 QByteArray("NEW-1 500 {b2b,mortgage} 0 10"));
        QVERIFY(anOperator.run("select api.coupon_close('New-1')").isOk());
        QVERIFY(anOperator.run("select api.coupon_close('New-1')").isOk());
        QCOMPARE(anOperator.run("select api.coupon_close('New-2')").sqlState, u"LF013"_s);
        for (const char* arguments : {"'houses', 10, 100", "'mortgage', 0, 100", "'mortgage', 10, 10001", "'mortgage', 10, -1", "'mortgage', 10, 100, '2020-01-01'",
                                      "'mortgage', 10, 100, null, '2020-01-01'", "'mortgage', null, 100"})
            QCOMPARE(anOperator.run(QByteArray("select api.bracket_set(") + arguments + ")").sqlState, u"LF006"_s);
        QVERIFY(anOperator.run("select api.bracket_set('mortgage', 10, 100, clock_timestamp() + interval '1 day', clock_timestamp() + interval '2 days')").isOk());
        QVERIFY(anOperator.run("select api.bracket_set('mortgage', 10, 50)").isOk());
        QCOMPARE(anOperator.run("select string_agg(leads_from || ' ' || discount_bp || ' ' || (valid_until - valid_from < interval '25 hours'), ', ' order by valid_from) from api.brackets()").value(),
                 QByteArray("10 50 true, 10 100 true"));
        QCOMPARE(floor.count("core.audit where action in ('coupon create', 'coupon close', 'bracket set')"), 4);
        for (const char* call : {"api.coupons()", "api.brackets()", "api.coupon_close('NEW-1')", "api.bracket_set('mortgage', 10, 50)", "api.coupon_create('ME', '{}')"})
            QCOMPARE(broker.run(QByteArray("select ") + call).sqlState, u"42501"_s);
        QCOMPARE(purchase(broker, goldRequest(1, "LA", js(", 'coupon': 5"))).sqlState, u"LF006"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiscounts)
#include "tst_discounts.moc"

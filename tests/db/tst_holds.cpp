// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Orders that hold their leads until they are paid (domain.md R20, R21): what each call does and
/// refuses. Time passes by data: held_until is set back. Races are in tst_holdraces.
class TestHolds final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArray more(const QByteArray& payment) { return js(", 'payment': '") + payment + "\""; }
    /// Holds leads; returns the order's number, or a null text.
    static QByteArray hold(PgSession& broker, int count, const char* payment = "card", const QByteArray& state = "LA")
    {
        const PgAnswer answer = purchase(broker, goldRequest(count, state, more(payment)));
        return answer.refusal().isEmpty() ? QByteArray::number(number(answer.json(), "order_number")) : QByteArray();
    }
    static PgAnswer pay(PgSession& broker, const QByteArray& order, const QByteArray& key = newKey(), const QByteArray& max = "1000000")
    {
        return broker.run("select api.order_pay($1, $2, $3)", {key, order, max});
    }
    static void letPass(TestFloor& floor, const QByteArray& order)
    {
        floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where order_number = $1", {order});
    }
    static qint64 minutesLeft(TestFloor& floor, const QByteArray& order)
    {
        return floor.must("select round(extract(epoch from held_until - clock_timestamp()) / 60) from core.orders where order_number = $1", {order}).number();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldHoldLeadsUntilTheyArePaid_data()
    {
        QTest::addColumn<QByteArray>("payment");
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("minutes");
        QTest::newRow("card") << QByteArray("card") << QByteArray("held") << 10;
        QTest::newRow("invoice") << QByteArray("invoice") << QByteArray("awaiting_payment") << 72 * 60;
    }
    void shouldHoldLeadsUntilTheyArePaid()
    {
        QFETCH(QByteArray, payment);
        QFETCH(QByteArray, state);
        QFETCH(int, minutes);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        // Given a wallet with nothing in it
        PgSession broker(floor.addBrokerage(0));
        // When leads are ordered and not paid from credits
        const QByteArray key = newKey();
        const PgAnswer answer = broker.run(purchaseSql, {key, goldRequest(3, "LA", more(payment)), "3000"});
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(answer.json().value("state"_L1).toString().toUtf8(), state);
        QCOMPARE(answer.json().value("payment"_L1).toString().toUtf8(), payment);
        QVERIFY(answer.json().value("held_until"_L1).isString());
        // Then they are off the shelf, nobody's yet, and no money has moved
        QCOMPARE(minutesLeft(floor, "1001"), minutes);
        QCOMPARE(floor.count("core.inventory"), 17);
        QCOMPARE(floor.count("core.held where price_minor = 1000 and slot = 2 and bucket = 2"), 3);
        QCOMPARE(floor.count("core.sale"), 0);
        QCOMPARE(floor.count("core.transfer where kind = 'purchase'"), 0);
        QCOMPARE(broker.run("select api.deliver(1001)").sqlState, u"LF014"_s);
        const PgAnswer page = broker.run("select state, payment, held_until is not null from api.orders_page()");
        QCOMPARE(page.rows.first(), (QByteArrayList{state, payment, "t"}));
        // and the same key gives the same order
        QCOMPARE(number(broker.run(purchaseSql, {key, goldRequest(3, "LA", more(payment)), "3000"}).json(), "order_number"), 1001);
        QCOMPARE(floor.count("core.orders"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldPayFromCreditsOnTheTermsThatWerePromised()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(5000));
        const QByteArray order = hold(broker, 3);
        // Given prices that have risen, and an order that was made an hour ago
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 2000)");
        floor.must("update core.orders set created_at = created_at - interval '1 hour'");
        // When it is paid
        const QByteArray key = newKey();
        const PgAnswer paid = pay(broker, order, key, "3000");
        QCOMPARE(paid.refusal(), QString());
        QCOMPARE(paid.json().value("state"_L1).toString(), u"completed"_s);
        QCOMPARE(number(paid.json(), "total_minor"), 3000);
        QCOMPARE(number(paid.json(), "wallet_available_minor"), 2000);
        // Then its leads are sold, the money has moved once, and it is an order like any other
        QCOMPARE(floor.count("core.sale where price_minor = 1000 and slot = 2"), 3);
        QCOMPARE(floor.count("core.held"), 0);
        QCOMPARE(floor.count("core.orders where payment = 'credits' and held_until is null and paid_at > created_at + interval '59 minutes'"), 1);
        QCOMPARE(floor.must("select string_agg(state, ' ' order by at) from core.order_event").value(), QByteArray("held completed"));
        floor.flushLog();
        QTRY_COMPARE(number(broker.run("select api.deliver($1)", {order}).json(), "delivered"), 3);
        QCOMPARE(floor.count("core.delivered_lead d join core.orders o using (order_id) where d.purchased_at = o.paid_at"), 3);
        // and a repeat of the key answers again, while another key comes too late
        QCOMPARE(pay(broker, order, key, "3000").json().value("replayed"_L1).toBool(), true);
        QCOMPARE(pay(broker, order, key, "3001").sqlState, u"LF009"_s);
        QCOMPARE(pay(broker, order).sqlState, u"LF014"_s);
        QCOMPARE(floor.must("select available_minor from core.wallet where orders_count > 0").number(), 2000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRefuseAPaymentAndSayWhy()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(2999);
        PgSession broker(spec);
        PgSession rival(floor.addBrokerage(100000));
        const QByteArray order = hold(broker, 3);
        // One unit short: no final answer, the order stays on hold and can be paid with the same key
        const QByteArray key = newKey();
        const PgAnswer poor = pay(broker, order, key);
        QCOMPARE(poor.refusal(), u"LF002"_s);
        QCOMPARE(number(errorOf(poor), "short_minor"), 1);
        QCOMPARE(floor.count("core.intent where operation = 'pay'"), 0);
        floor.must("select api.wallet_grant($1, 1, 'one more')", {floor.workspaceOf(spec).toUtf8()});
        // More than was shown: final for its key
        const QByteArray dear = newKey();
        QCOMPARE(pay(broker, order, dear, "2999").refusal(), u"LF003"_s);
        QCOMPARE(pay(broker, order, dear, "2999").json().value("replayed"_L1).toBool(), true);
        // Not his, not there, not said
        QCOMPARE(pay(rival, order).sqlState, u"LF013"_s);
        QCOMPARE(pay(broker, "4711").sqlState, u"LF013"_s);
        QCOMPARE(pay(broker, QByteArray()).sqlState, u"LF006"_s);
        QCOMPARE(pay(broker, order, QByteArray()).sqlState, u"LF006"_s);
        QCOMPARE(pay(broker, order, newKey(), "-1").sqlState, u"LF006"_s);
        QCOMPARE(stateOf(floor, order), QByteArray("held"));
        QCOMPARE(pay(broker, order, key).refusal(), QString());
        // Over by the clock, whether somebody has taken it back or not; and after that
        floor.must("select api.wallet_grant($1, 100000, 'more')", {floor.workspaceOf(spec).toUtf8()});
        const QByteArray late = hold(broker, 2);
        letPass(floor, late);
        QCOMPARE(pay(broker, late).sqlState, u"LF014"_s);
        QCOMPARE(stateOf(floor, late), QByteArray("held"));
        QCOMPARE(broker.run("select state from api.orders_page() limit 1").value(), QByteArray("expired"));
        floor.must("select core.take_back(null)");
        QCOMPARE(pay(broker, late).sqlState, u"LF014"_s);
        const QByteArray given = hold(broker, 2);
        QVERIFY(broker.run("select api.order_cancel($1)", {given}).isOk());
        QCOMPARE(pay(broker, given).sqlState, u"LF014"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRenewOnceAndNeverPastTheAbsoluteEnd()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        const auto renew = [](PgSession& session, const QByteArray& order) { return session.run("select api.order_renew($1)", {order}); };
        const QByteArray order = hold(broker, 2);
        QCOMPARE(renew(rival, order).sqlState, u"LF013"_s);
        QCOMPARE(renew(broker, QByteArray()).sqlState, u"LF013"_s);
        QVERIFY(renew(broker, order).isOk());
        QCOMPARE(minutesLeft(floor, order), 15);
        QCOMPARE(renew(broker, order).sqlState, u"LF014"_s);
        QCOMPARE(minutesLeft(floor, order), 15);
        // 47 minutes after the order only three are left
        const QByteArray old = hold(broker, 2);
        floor.must("update core.orders set created_at = clock_timestamp() - interval '47 minutes', held_until = clock_timestamp() + interval '1 minute'"
                   " where order_number = $1", {old});
        QVERIFY(renew(broker, old).isOk());
        QCOMPARE(minutesLeft(floor, old), 3);
        // Nothing to renew: over, an invoice, paid
        const QByteArray late = hold(broker, 2);
        letPass(floor, late);
        QCOMPARE(renew(broker, late).sqlState, u"LF014"_s);
        QCOMPARE(renew(broker, hold(broker, 2, "invoice")).sqlState, u"LF014"_s);
        QVERIFY(pay(broker, order).refusal().isEmpty());
        QCOMPARE(renew(broker, order).sqlState, u"LF014"_s);
    }

    void shouldGiveLeadsAndPersonsBackWhenCancelled()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5, .county = 22017, .priceMinor = 1700});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        const QByteArray before = floor.must("select jsonb_agg(to_jsonb(i) order by lead_id)::text from core.inventory i").value();
        const QByteArray order = hold(broker, 5, "invoice");
        QCOMPARE(floor.count("core.workspace_person"), 5);
        QCOMPARE(rival.run("select api.order_cancel($1)", {order}).sqlState, u"LF013"_s);
        QVERIFY(broker.run("select api.order_cancel($1)", {order}).isOk());
        QCOMPARE(floor.must("select jsonb_agg(to_jsonb(i) order by lead_id)::text from core.inventory i").value(), before);
        QCOMPARE(floor.count("core.workspace_person"), 0);
        QCOMPARE(floor.must("select string_agg(state || ' ' || reason, ', ' order by at) from core.order_event").value(),
                 QByteArray("awaiting_payment to be paid by invoice, cancelled by its buyer"));
        // Once more changes nothing; what is over or paid cannot be cancelled
        QVERIFY(broker.run("select api.order_cancel($1)", {order}).isOk());
        QCOMPARE(floor.count("core.order_event"), 2);
        const QByteArray late = hold(broker, 1);
        letPass(floor, late);
        QCOMPARE(broker.run("select api.order_cancel($1)", {late}).sqlState, u"LF014"_s);
        const QByteArray paid = hold(broker, 1);
        QVERIFY(pay(broker, paid).refusal().isEmpty());
        QCOMPARE(broker.run("select api.order_cancel($1)", {paid}).sqlState, u"LF014"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCompleteAnInvoiceWhenTheOperatorConfirmsIt()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(0);
        const QByteArray workspace = floor.workspaceOf(spec).toUtf8();
        PgSession broker(spec);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto confirm = [](PgSession& session, const QByteArray& firm, const QByteArray& order, const QByteArray& amount, const QByteArray& reference) {
            return session.run("select api.order_confirm_payment($1, $2, $3, $4)", {firm, order, amount, reference});
        };
        const QByteArray order = hold(broker, 4, "invoice");
        const QByteArray card = hold(broker, 1);
        QCOMPARE(desk.run("select workspace, order_number, leads, total_minor from api.orders_unpaid()").rows,
                 (QList<QByteArrayList>{{workspace, order, "4", "4000"}}));
        QCOMPARE(confirm(broker, workspace, order, "4000", "bank 1").sqlState, u"42501"_s);
        QCOMPARE(confirm(desk, "Nobody", order, "4000", "bank 1").sqlState, u"LF013"_s);
        QCOMPARE(confirm(desk, workspace, "4711", "4000", "bank 1").sqlState, u"LF013"_s);
        QCOMPARE(confirm(desk, workspace, order, "3999", "bank 1").sqlState, u"LF006"_s);
        QCOMPARE(confirm(desk, workspace, order, QByteArray(), "bank 1").sqlState, u"LF006"_s);
        QCOMPARE(confirm(desk, workspace, order, "4000", "  ").sqlState, u"LF006"_s);
        QCOMPARE(confirm(desk, workspace, order, "4000", QByteArray(201, 'x')).sqlState, u"LF006"_s);
        QCOMPARE(confirm(desk, workspace, card, "1000", "bank 1").sqlState, u"LF014"_s);
        QCOMPARE(confirm(desk, workspace, order, "4000", " bank 1 ").value(), QByteArray("completed"));
        QCOMPARE(confirm(desk, workspace, order, "4000", "bank 1").sqlState, u"LF014"_s);
        QCOMPARE(floor.must("select string_agg(a.kind || ' ' || e.amount_minor, ', ' order by a.kind) from core.entry e join core.ledger_account a using (account_id)"
                            " join core.transfer t using (transfer_id) where t.kind = 'purchase' and t.note = 'invoice paid: bank 1'").value(),
                 QByteArray("invoice_clearing -4000, revenue 4000"));
        QCOMPARE(floor.count("core.sale"), 4);
        QCOMPARE(floor.count("core.audit where action = 'payment confirm' and after ->> 'reference' = 'bank 1'"), 1);
        QCOMPARE(desk.run("select * from api.orders_unpaid()").rows.size(), 0);
        // Too late is too late
        const QByteArray late = hold(broker, 4, "invoice");
        letPass(floor, late);
        QCOMPARE(confirm(desk, workspace, late, "4000", "bank 2").sqlState, u"LF014"_s);
        QCOMPARE(desk.run("select * from api.orders_unpaid()").rows.size(), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldExtendInvoiceOrdersOnly()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(0);
        const QByteArray workspace = floor.workspaceOf(spec).toUtf8();
        PgSession broker(spec);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const auto extend = [&](const QByteArray& order, int days, const QByteArray& reason = "asked by phone") {
            return desk.run("select api.order_extend($1, $2, clock_timestamp() + make_interval(days => $3), $4)",
                            {workspace, order, QByteArray::number(days), reason});
        };
        const QByteArray order = hold(broker, 4, "invoice");
        QCOMPARE(extend(order, 2).sqlState, u"LF006"_s); // sooner than it is
        QCOMPARE(extend(order, 61).sqlState, u"LF006"_s);
        QCOMPARE(extend(order, 10, " ").sqlState, u"LF006"_s);
        QCOMPARE(extend(order, 10, QByteArray(201, 'x')).sqlState, u"LF006"_s);
        QCOMPARE(desk.run("select api.order_extend($1, $2, null, 'x')", {workspace, order}).sqlState, u"LF006"_s);
        QVERIFY(extend(order, 10).isOk());
        QCOMPARE(minutesLeft(floor, order), 10 * 24 * 60);
        QCOMPARE(floor.count("core.audit where action = 'order extend' and after ->> 'reason' = 'asked by phone'"), 1);
        QCOMPARE(floor.count("core.order_event where reason = 'extended: asked by phone'"), 1);
        QCOMPARE(extend(hold(broker, 1), 10).sqlState, u"LF014"_s);
        letPass(floor, order);
        QCOMPARE(extend(order, 20).sqlState, u"LF014"_s);
        QCOMPARE(broker.run("select api.order_extend($1, $2, clock_timestamp(), 'x')", {workspace, order}).sqlState, u"42501"_s);
    }

    void shouldTakeBackWhatIsOverWhenTheStockIsNeeded_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a purchase that would be short") << QByteArray("select api.purchase(gen_random_uuid(), '{\"lines\": [{\"filter\": {\"states\": [\"LA\"]},"
                                                                      " \"quantity\": 10}]}', 100000) ->> 'leads'") << QByteArray("10");
        QTest::newRow("an exact count") << QByteArray("select leads from api.inventory_count('{\"states\": [\"LA\"]}')") << QByteArray("10");
        QTest::newRow("a quote") << QByteArray("select api.quote('[{\"filter\": {\"states\": [\"LA\"]}, \"quantity\": 10}]') ->> 'complete'") << QByteArray("true");
    }
    void shouldTakeBackWhatIsOverWhenTheStockIsNeeded()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, answer);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        floor.addLeads({.count = 10, .state = "TX"});
        PgSession rival(floor.addBrokerage(0));
        PgSession broker(floor.addBrokerage(100000));
        // Given no sweeper, two holds that are over and one that is not
        const QByteArray late = hold(rival, 2);
        const QByteArray other = hold(rival, 2, "card", "TX");
        letPass(floor, late);
        letPass(floor, other);
        // When their pool is needed
        QCOMPARE(broker.run(call).value(), answer);
        // Then that hold has ended, and only that one
        QCOMPARE(stateOf(floor, late), QByteArray("expired"));
        QCOMPARE(stateOf(floor, other), QByteArray("held"));
        QCOMPARE(floor.must("select reason from core.order_event where state = 'expired'").value(), QByteArray("the hold ended"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldShowARivalsHoldWithItsEnd()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        PgSession rival(floor.addBrokerage(0));
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray first = hold(rival, 4);
        QVERIFY(!hold(rival, 6, "invoice").isEmpty());
        for (const bool isQuote : {false, true}) {
            const QByteArray lines = js("[{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 45}]");
            const QJsonObject shortage = isQuote
                ? broker.run("select api.quote($1)", {lines}).json().value("lines"_L1).toArray().first().toObject()
                : errorOf(purchase(broker, goldRequest(45)));
            QCOMPARE(number(shortage, "available"), 30);
            const QJsonObject missing = shortage.value("missing"_L1).toObject();
            QCOMPARE(number(missing, "held"), 10);
            QCOMPARE(number(missing, "sold"), 5);
            // The first of them that ends
            QCOMPARE(QDateTime::fromString(missing.value("held_until"_L1).toString(), Qt::ISODateWithMs),
                     QDateTime::fromString(QString::fromUtf8(floor.must("select to_json(held_until) #>> '{}' from core.orders where order_number = $1", {first}).value()),
                                           Qt::ISODateWithMs));
        }
    }

    void shouldNeverBlockABuyerWithHisOwnHold()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        // Given three own holds of five; 85 are left
        const QByteArrayList holds{hold(broker, 5), hold(broker, 5), hold(broker, 5)};
        // When he buys 92, two of them are needed: the oldest
        QCOMPARE(purchase(broker, goldRequest(92)).refusal(), QString());
        QCOMPARE(stateOf(floor, holds.at(0)), QByteArray("cancelled"));
        QCOMPARE(stateOf(floor, holds.at(1)), QByteArray("cancelled"));
        QCOMPARE(stateOf(floor, holds.at(2)), QByteArray("held"));
        QCOMPARE(floor.count("core.order_event where reason = 'given up for another order of its buyer'"), 2);
        QCOMPARE(floor.count("core.inventory"), 3);
        // More than there is, with all of his own: a shortage, and the hold stays
        const PgAnswer refused = purchase(broker, goldRequest(9));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "available"), 8);
        QCOMPARE(stateOf(floor, holds.at(2)), QByteArray("held"));
        // Too dear: the hold stays as well
        QCOMPARE(purchase(broker, goldRequest(7), 6999).refusal(), u"LF003"_s);
        QCOMPARE(stateOf(floor, holds.at(2)), QByteArray("held"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldGiveUpMoreWhenTheLinesNeedItTogether()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray own = hold(broker, 5);
        // Each of these lines finds enough in the 15 that are left, both together do not
        const QByteArray line = js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 9}");
        QCOMPARE(purchase(broker, js("{'lines': [") + line + "," + line + "]}").refusal(), QString());
        QCOMPARE(stateOf(floor, own), QByteArray("cancelled"));
        QCOMPARE(floor.count("core.inventory"), 2);
    }

    void shouldKeepHoldsThatAreNotHisToGiveUp()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        const QByteArray invoice = hold(broker, 5, "invoice");
        const QByteArray other = hold(colleague, 5);
        const PgAnswer refused = purchase(broker, goldRequest(31));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "available"), 30);
        QCOMPARE(stateOf(floor, invoice), QByteArray("awaiting_payment"));
        QCOMPARE(stateOf(floor, other), QByteArray("held"));
    }

    void shouldBoundWhatIsHeldForCardPayments()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        floor.addLeads({.count = 100, .state = "TX"});
        floor.must("update core.setting set value = 30 where name = 'member_held_max'");
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        const auto card = [](PgSession& session, int count, const QByteArray& state = "LA") { return purchase(session, goldRequest(count, state, more("card"))); };
        // A quarter of the pool, not one more, whichever member asks
        PgAnswer refused = card(broker, 26);
        QCOMPARE(refused.refusal(), u"LF021"_s);
        QCOMPARE(number(errorOf(refused), "held"), 26);
        QCOMPARE(number(errorOf(refused), "most"), 25);
        QCOMPARE(floor.count("core.held"), 0);
        QCOMPARE(card(broker, 24).refusal(), QString());
        QCOMPARE(card(colleague, 2).refusal(), u"LF021"_s);
        QCOMPARE(card(colleague, 1).refusal(), QString());
        // 30 for one member
        refused = card(broker, 7, "TX");
        QCOMPARE(refused.refusal(), u"LF021"_s);
        QCOMPARE(number(errorOf(refused), "most"), 30);
        QCOMPARE(card(broker, 6, "TX").refusal(), QString());
        // Invoices do not count, nor do holds that are over, taken back or not
        QCOMPARE(purchase(broker, goldRequest(50, "LA", more("invoice"))).refusal(), QString());
        QCOMPARE(card(broker, 1, "TX").refusal(), u"LF021"_s);
        floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where state = 'held'");
        QCOMPARE(card(broker, 25, "TX").refusal(), QString());
        QCOMPARE(redOnes(floor), QStringList());
        // The last lead of a pool may be held
        floor.addLeads({.count = 1, .state = "AK"});
        QCOMPARE(card(colleague, 1, "AK").refusal(), QString());
    }

    void shouldRememberAPersonWhoWasBoughtAgainMeanwhile_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: every person is freed") << false;
    }
    void shouldRememberAPersonWhoWasBoughtAgainMeanwhile()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.end_hold", "select false from core.lead l join", "select true from core.lead l join");
        floor.addLeads({.count = 2, .ageDays = 210, .person = 4711});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession colleague(spec);
        PgSession broker(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        // Given a colleague's hold of one lead of a person, and a purchase of the other with repeats allowed
        const QByteArray order = hold(colleague, 1);
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF001"_s);
        QCOMPARE(purchase(broker, goldRequest(1, "LA", js(", 'allow_repeats': true"))).refusal(), QString());
        // When the hold ends
        QVERIFY(colleague.run("select api.order_cancel($1)", {order}).isOk());
        // Then the person is still the workspace's (R4)
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), isGuarded ? u"LF001"_s : QString());
        QCOMPARE(floor.count("core.inventory"), isGuarded ? 1 : 0);
        if (isGuarded)
            QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldHoldAPersonAgainOnlyWhenRepeatsAreAllowed()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3, .ageDays = 210, .person = 4711});
        PgSession broker(floor.addBrokerage(1000000));
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(1, "LA", more("invoice"))).refusal(), u"LF001"_s);
        const QByteArray repeat = js(", 'allow_repeats': true");
        const auto order = [&] { return QByteArray::number(number(purchase(broker, goldRequest(1, "LA", more("invoice") + repeat)).json(), "order_number")); };
        // The end of such a hold frees nobody, its payment claims nobody twice
        QVERIFY(broker.run("select api.order_cancel($1)", {order()}).isOk());
        QCOMPARE(floor.count("core.workspace_person"), 1);
        QCOMPARE(pay(broker, order()).refusal(), QString());
        QCOMPARE(floor.count("core.workspace_person"), 1);
        QCOMPARE(floor.count("core.sale"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldOfferALeadInItsNextBucketWhenItGrewWhileHeld()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 12, .ageDays = 269});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray paid = hold(broker, 2);
        const QByteArray given = hold(broker, 1);
        // Given a night that takes the held leads from MONTH_6_TO_8 to MONTH_9_TO_11
        floor.must("update core.lead set inquired_on = inquired_on - 1; update core.held set inquired_on = inquired_on - 1;"
                   "update core.inventory set inquired_on = inquired_on - 1");
        QVERIFY(pay(broker, paid).refusal().isEmpty());
        QVERIFY(broker.run("select api.order_cancel($1)", {given}).isOk());
        // Then what was promised is sold in the old bucket, and everything is on offer in the new one
        QCOMPARE(floor.count("core.sale where slot = 2 and bucket = 2"), 2);
        QCOMPARE(floor.count("core.inventory"), 12);
        QCOMPARE(floor.count("core.inventory where times_sold = 1"), 2);
        // where another buys it, and where the night's relisting has nothing to add
        QCOMPARE(floor.must("select api.gateway_relist()").number(), 0);
        PgSession other(floor.addBrokerage(1000000));
        QCOMPARE(purchase(other, goldRequest(12)).refusal(), QString());
        QCOMPARE(floor.count("core.sale where slot = 3"), 12);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNeitherOfferNorLoseHeldLeadsOfAWithdrawnBatch()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 12});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray paid = hold(broker, 2);
        const QByteArray given = hold(broker, 1);
        const PgAnswer withdrawn = floor.must("select api.import_withdraw((select public_id from core.import_batch), 'test')");
        // Held leads stay and are listed (R36)
        QCOMPARE(number(withdrawn.json(), "stay"), 3);
        QCOMPARE(number(withdrawn.json(), "withdrawn"), 9);
        QCOMPARE(floor.count("core.inventory"), 0);
        QVERIFY(broker.run("select api.order_cancel($1)", {given}).isOk());
        QCOMPARE(floor.count("core.inventory"), 0);
        QVERIFY(pay(broker, paid).refusal().isEmpty());
        QCOMPARE(floor.count("core.sale"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldOfferALeadAgainWithWhatWasFilledInMeanwhile()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 4});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray order = hold(broker, 1);
        floor.must("update core.lead set filled = 511; update core.inventory set filled = 511");
        QVERIFY(broker.run("select api.order_cancel($1)", {order}).isOk());
        QCOMPARE(floor.count("core.inventory where filled = 511"), 4);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldShareALeadAgainOnlyAfterTheGapFromItsPayment()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 4, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession other(floor.addBrokerage(1000000));
        const QByteArray request = js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}], 'payment': 'invoice'}");
        const QByteArray order = QByteArray::number(number(purchase(broker, request).json(), "order_number"));
        // Given an invoice of ten days ago that is paid now, after younger orders have ripened
        QCOMPARE(purchase(other, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}]}")).refusal(), QString());
        floor.must("update core.orders set created_at = created_at - interval '10 days'");
        QCOMPARE(floor.must("select api.gateway_relist()").number(), 1);
        QVERIFY(pay(broker, order).refusal().isEmpty());
        QCOMPARE(floor.must("select api.gateway_relist()").number(), 0);
        QCOMPARE(floor.count("core.inventory"), 3);
        // When the gap has passed since the payment
        floor.must("update core.orders set paid_at = paid_at - interval '8 days' where paid_at is not null");
        floor.must("update core.gateway_mark set value = value - 8 * 86400 where name = 'relist_paid'");
        // Then it is on offer for the next one
        QCOMPARE(floor.must("select api.gateway_relist()").number(), 1);
        QCOMPARE(floor.count("core.inventory where times_sold = 1"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldLetOrdersMoveOnlyForward()
    {
        // Given the moves of R20; what is not among them is refused, and what has ended stays. But for card orders that were
        // paid when their hold was over: they get what is left of their leads (R27).
        static const QMap<QByteArray, QByteArrayList> moves = {
            {"draft", {"held", "awaiting_payment", "completed", "cancelled", "expired"}},
            {"held", {"awaiting_payment", "processing", "completed", "cancelled", "expired", "failed"}},
            {"awaiting_payment", {"processing", "completed", "cancelled", "expired", "failed", "needs_review"}},
            {"processing", {"completed", "failed", "needs_review"}},
            {"needs_review", {"completed", "cancelled", "refunded"}},
            {"completed", {"refunded"}},
            {"cancelled", {}}, {"expired", {"completed"}}, {"failed", {}}, {"refunded", {}}};
        TestFloor floor(m_cluster);
        int tried = 0;
        for (auto from = moves.begin(); from != moves.end(); ++from) {
            for (auto to = moves.begin(); to != moves.end(); ++to) {
                if (from.key() == to.key())
                    continue;
                floor.must("delete from core.orders");
                floor.must("insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, state, leads, total_minor, payment, held_until, sold_xid)"
                           " values (1, 1, 1, 1, gen_random_uuid(), $1, 0, 0, 'card', case when $1 in ('held', 'awaiting_payment') then now() end, '1')", {from.key()});
                const PgAnswer answer = floor.owner().run(
                    "update core.orders set state = $1, held_until = case when $1 in ('held', 'awaiting_payment') then now() end", {to.key()});
                QVERIFY2(answer.sqlState == (from.value().contains(to.key()) ? QString() : u"LF014"_s), QByteArray(from.key() + " to " + to.key()).constData());
                ++tried;
            }
        }
        QCOMPARE(tried, 90);
        // Only what is on hold has an end
        QCOMPARE(floor.owner().run("update core.orders set held_until = now() where state = 'refunded'").sqlState, u"23514"_s);
        for (const char* payment : {"invoice", "credits"}) {
            floor.must("delete from core.orders");
            floor.must("insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, state, leads, total_minor, payment, sold_xid)"
                       " values (1, 1, 1, 1, gen_random_uuid(), 'expired', 0, 0, $1, '1')", {payment});
            QCOMPARE(floor.owner().run("update core.orders set state = 'completed'").sqlState, u"LF014"_s);
        }
    }

    void shouldLetTheGatewayTakeBackAndTellOnce()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        PgSession broker(floor.addBrokerage(0));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        const QByteArray late = hold(broker, 3);
        const QByteArray open = hold(broker, 2);
        QVERIFY(gateway.run("select api.gateway_hint()").isOk());
        letPass(floor, late);
        const auto metric = [&](const char* name) { return number(gateway.run("select api.gateway_metrics()").json(), name); };
        QCOMPARE(metric("holds"), 1);
        QCOMPARE(metric("held_leads"), 2);
        QCOMPARE(metric("expired_holds"), 1);
        QVERIFY(metric("oldest_expired_seconds") >= 1);
        QCOMPARE(gateway.run("select api.gateway_expire()").number(), 3);
        QCOMPARE(metric("expired_holds"), 0);
        QCOMPARE(stateOf(floor, open), QByteArray("held"));
        // The next hint says that stock has changed, the one after it has nothing to say
        QCOMPARE(gateway.run("select api.gateway_hint() ->> 'segments'").value(), QByteArray("[\"*\"]"));
        QCOMPARE(gateway.run("select api.gateway_expire()").number(), 0);
        QVERIFY(gateway.run("select api.gateway_hint()").value().isNull());
    }
};

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardevent.h"
#include "tests/support/cardtools.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The provider's events: in any order, repeated, over two gateways, missed, or made up
/// (reliability.md T48, T49, T59). Larger: tests/stress.
class TestCardEvents final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// What an order and its money have become, without names and times.
    static QByteArray endOf(TestFloor& floor, const CardOrder& order)
    {
        return floor.must("select concat_ws(' ', o.state, o.refunded_leads, o.refunded_minor, c.state, p.state, p.applied_minor, p.credited_minor, p.returned_minor,"
                          " p.refund_minor, p.dispute, (select string_agg(r.origin || r.state || r.amount_minor || (r.reversal_id is null), ',' order by r.card_refund_id)"
                          " from core.card_refund r where r.payment_id = p.payment_id))"
                          " from core.checkout c join core.orders o using (order_id) left join core.payment p using (checkout_id) where c.public_id = $1",
                          {order.checkout}).value();
    }

    /// So many leads of an order, as an array of SQL.
    static QByteArray leadsOf(TestFloor& floor, const CardOrder& order, int count)
    {
        return floor.must("select array_agg(x.public_id) from (select l.public_id from core.sale s join core.lead l using (lead_id) join core.orders o using (order_id)"
                          " where o.order_number = $1 order by l.lead_id limit $2) x", {order.number, QByteArray::number(count)}).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldEndTheSameInAnyOrder()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1200});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        std::array<int, 5> places{0, 1, 2, 3, 4};
        QByteArray expected;
        int orders = 0;
        do {
            const CardOrder order = desk.open(broker, cardRequest(1));
            const std::array<QByteArray, 5> events{
                cardEvent(order, "checkout.session.completed", "unpaid"),
                cardEvent(order, "checkout.session.async_payment_succeeded", "paid"),
                cardEvent(order, "checkout.session.async_payment_failed", "unpaid"),
                cardEvent(order, "charge.refunded"),
                cardEvent(order, "charge.dispute.created", "needs_response")};
            for (const int place : places) {
                const QByteArray outcome = desk.tell(events.at(size_t(place)));
                QVERIFY2(outcome == "applied" || outcome == "no_change" || outcome == "waiting", outcome.constData());
            }
            ++orders;
            if (expected.isNull()) {
                expected = endOf(floor, order);
                QCOMPARE(expected, QByteArray("refunded 1 1000 paid applied 1000 0 0 1000 open providerdone1000false"));
            }
            QCOMPARE(endOf(floor, order), expected);
        } while (std::next_permutation(places.begin(), places.end()));
        QCOMPARE(orders, 120);
        QCOMPARE(floor.count("core.provider_event where outcome = 'waiting'"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldEndTheSameWhenARefundFailsInAnyOrder_data()
    {
        QTest::addColumn<int>("leads");
        QTest::addColumn<int>("refunded");    // of them at our asking
        QTest::addColumn<QByteArray>("told"); // events of our refund and of the payment: type, status, amount, time
        QTest::addColumn<QByteArray>("end");
        const QByteArray failed = "[['charge.refunded','',2000,1],['refund.updated','pending',2000,1],['refund.failed','failed',2000,2]";
        const QByteArray late = "['refund.updated','succeeded',2000,2]";
        QTest::newRow("at once") << 2 << 2 << failed + ']' << QByteArray("refunded applied 0 floor failed 2000, wallet 2000 received 0 clearing -2000");
        QTest::newRow("days after it was paid") << 2 << 2 << failed + ',' + late + ']'
            << QByteArray("refunded applied 0 floor failed 2000, wallet 2000 received 0 clearing -2000");
        QTest::newRow("as older versions of the wire tell it") << 2 << 2
            << QByteArray("[['charge.refunded','',2000,1],['charge.refund.updated','pending',2000,1],['charge.refund.updated','succeeded',2000,2],['charge.refund.updated','failed',2000,3]]")
            << QByteArray("refunded applied 0 floor failed 2000, wallet 2000 received 0 clearing -2000");
        QTest::newRow("as newer versions tell it, twice") << 2 << 2
            << QByteArray("[['charge.refunded','',2000,1],['charge.refund.updated','succeeded',2000,2],['refund.failed','failed',2000,3],['charge.refund.updated','failed',2000,3]]")
            << QByteArray("refunded applied 0 floor failed 2000, wallet 2000 received 0 clearing -2000");
        QTest::newRow("of money that bought nothing") << 2 << 0 << failed + ',' + late + ']'
            << QByteArray("cancelled credited 0 floor failed 2000, wallet 2000 received 0 clearing -2000");
        QTest::newRow("and the bank takes the money back") << 2 << 2 << failed + ",['charge.dispute.closed','lost',2000,3]]"
            << QByteArray("refunded applied 2000 floor failed 2000, provider done 2000, wallet 0 received 0 clearing 0");
        QTest::newRow("beside one at the provider") << 4 << 2
            << QByteArray("[['charge.refunded','',2000,1],['charge.refunded','',2700,2],['refund.updated','succeeded',2000,2],['refund.failed','failed',2000,3]]")
            << QByteArray("completed applied 700 floor failed 2000, provider done 700, wallet 2000 received -700 clearing -3300");
        QTest::newRow("before one at the provider") << 4 << 2
            << QByteArray("[['charge.refunded','',2000,1],['refund.failed','failed',2000,2],['charge.refunded','',700,3]]")
            << QByteArray("completed applied 700 floor failed 2000, provider done 700, wallet 2000 received -700 clearing -3300");
    }
    void shouldEndTheSameWhenARefundFailsInAnyOrder()
    {
        QFETCH(int, leads);
        QFETCH(int, refunded);
        QFETCH(QByteArray, told);
        QFETCH(QByteArray, end);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QJsonArray events = QJsonDocument::fromJson(js(told)).array();
        std::vector<int> places(size_t(events.size()));
        std::iota(places.begin(), places.end(), 0);
        do {
            // Given a refund that the gateway has asked for: of leads, or of money for an order that was given up
            const CardOrder order = desk.open(broker, cardRequest(leads));
            if (refunded == 0)
                broker.run("select api.order_cancel($1)", {order.number});
            QCOMPARE(desk.tell(paidEvent(order)), QByteArray("applied"));
            if (refunded > 0)
                QCOMPARE(office.run("select api.order_refund($1, null, $2, null, $3, 'dead')",
                                    {newKey(), order.number, leadsOf(floor, order, refunded)}).refusal(), QString());
            const QString refund = QString::fromLatin1(floor.must("select public_id from core.card_refund order by card_refund_id desc limit 1").value());
            // When the provider tells, in this order
            for (const int place : places) {
                const QJsonArray event = events.at(place).toArray();
                QJsonObject facts{{u"id"_s, u"evt_%1_%2"_s.arg(QString::fromLatin1(order.payment)).arg(place)}, {u"amount_minor"_s, event.at(2)},
                                  {u"created"_s, 1800000000 + event.at(3).toInt()}};
                if (event.at(0).toString().contains("refund."_L1)) {
                    facts.insert("refund"_L1, QString(u"re_"_s + refund));
                    facts.insert("reference"_L1, refund);
                }
                const QByteArray outcome = desk.tell(cardEvent(order, event.at(0).toString().toLatin1(), event.at(1).toString().toLatin1(), facts));
                QVERIFY2(outcome == "applied" || outcome == "no_change", outcome.constData());
            }
            // Then the wallet has what the card did not take, and nobody has it twice
            QCOMPARE(floor.must("select concat_ws(' ', o.state, p.state, p.refund_minor, (select string_agg(r.origin || ' ' || r.state || ' ' || r.amount_minor, ', ' order by r.origin)"
                                " from core.card_refund r where r.payment_id = p.payment_id)) || ', ' || (select string_agg(a.name || ' ' || coalesce(n.minor, 0), ' ' order by a.place)"
                                " from (values (1, 'wallet', 'wallet'), (2, 'received', 'card_received'), (3, 'clearing', 'card_clearing')) a (place, name, kind)"
                                " left join (select l.kind, sum(e.amount_minor) as minor from core.transfer t join core.entry e using (transfer_id) join core.ledger_account l using (account_id)"
                                " where t.order_id = p.order_id group by 1) n using (kind)) from core.payment p join core.orders o using (order_id) order by p.payment_id desc limit 1").value(), end);
        } while (std::next_permutation(places.begin(), places.end()));
        QCOMPARE(floor.count("core.provider_event where outcome = 'waiting'"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldBookEachPaymentOnceWhenTwoGatewaysAreTold()
    {
        constexpr int payments = 40;
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 400});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
        PgSession broker(floor.addBrokerage(0));
        CardDesk one(floor);
        CardDesk two(floor);
        QByteArrayList deliveries;
        for (int i = 0; i < payments; ++i) {
            const CardOrder order = one.open(broker, cardRequest(2));
            const QByteArray paid = paidEvent(order);
            for (int n = 0; n <= i % 10; ++n)
                deliveries << paid << cardEvent(order, "checkout.session.async_payment_succeeded", "paid");
        }
        std::mt19937 random(7);
        std::shuffle(deliveries.begin(), deliveries.end(), random);
        // When both are told all of it at once, one from the front and one from the back
        for (qsizetype i = 0; i < deliveries.size(); ++i) {
            one.session().send(cardEventSql, {deliveries.at(i)});
            two.session().send(cardEventSql, {deliveries.at(deliveries.size() - 1 - i)});
            QVERIFY(one.session().receive().isOk());
            QVERIFY(two.session().receive().isOk());
        }
        QCOMPARE(floor.count("core.payment"), payments);
        QCOMPARE(floor.must("select -sum(e.amount_minor) from core.entry e join core.ledger_account a using (account_id) where a.kind = 'card_clearing'").number(),
                 payments * 2000);
        QCOMPARE(floor.count("core.orders where state = 'completed'"), payments);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRefundAPaymentThatCameTwice()
    {
        // Two sessions of one checkout were paid: the provider made a second one against its key
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        CardOrder order = desk.open(broker, cardRequest(2));
        QCOMPARE(desk.tell(paidEvent(order)), QByteArray("applied"));
        order.session = "cs_second";
        order.payment = "pi_second";
        QCOMPARE(desk.tell(paidEvent(order)), QByteArray("applied"));
        QCOMPARE(floor.must("select string_agg(state || ' ' || amount_minor, ', ' order by payment_id) from core.payment").value(),
                 QByteArray("applied 2000, returned 2000"));
        QCOMPARE(floor.count("core.card_refund where state = 'requested' and amount_minor = 2000"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldTakeLeadsBackWhenADisputeIsLost()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        const CardOrder order = desk.open(broker, cardRequest(2));
        desk.tell(paidEvent(order));
        deliver(broker, order.number);
        QCOMPARE(desk.tell(cardEvent(order, "charge.dispute.created", "needs_response")), QByteArray("applied"));
        QCOMPARE(stateOf(floor, order.number), QByteArray("completed"));
        QCOMPARE(floor.count("core.card_finding where kind = 'dispute open'"), 1);
        QCOMPARE(desk.tell(cardEvent(order, "charge.dispute.closed", "lost")), QByteArray("applied"));
        QCOMPARE(stateOf(floor, order.number), QByteArray("refunded"));
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldFindWhatTheProviderKnowsOtherwise()
    {
        // Given 20 paid orders, of which we were not told of two; a refund that both know, one that only the books
        // have, and one that only the provider has
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'; update core.setting set value = 0 where name = 'reconcile_margin_minutes'");
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QJsonArray listed;
        const QJsonObject when{{u"created"_s, QDateTime::currentSecsSinceEpoch() - 3600}};
        QByteArray damaged;
        for (int i = 0; i < 20; ++i) {
            const CardOrder order = desk.open(broker, cardRequest(1));
            QJsonObject facts = cardFacts(order, "checkout.session.completed", "paid", when);
            if (i != 3 && i != 4)
                QCOMPARE(desk.tell(QJsonDocument(facts).toJson(QJsonDocument::Compact)), QByteArray("applied"));
            // An account's list has much that nobody asked for.
            listed.append(cardFacts(order, "payment_intent.succeeded", "succeeded", when));
            if (i == 5)
                facts.insert("amount_minor"_L1, 999);
            if (i == 6)
                facts.insert("id"_L1, u"evt_other"_s);
            if (i != 7)
                listed.append(facts);
            if (i == 8)
                damaged = order.payment;
            if (i == 9 || i == 10) {
                QCOMPARE(office.run("select api.order_refund($1, null, $2, null, null, 'dead')", {newKey(), order.number}).refusal(), QString());
                const QByteArray refund = desk.session().run("select api.gateway_card_work('test', 60)").json().value("refund"_L1).toString().toLatin1();
                QCOMPARE(desk.session().run("select api.gateway_refund_sent($1, $2, 'succeeded')", {refund, "re_" + refund}).value(), QByteArray("applied"));
            }
            const QJsonObject back = cardFacts(order, "charge.refunded", {}, when);
            if (i == 9)
                QCOMPARE(desk.tell(QJsonDocument(back).toJson(QJsonDocument::Compact)), QByteArray("applied"));
            if (i == 9 || i == 11)
                listed.append(back);
        }
        floor.must("update core.payment set amount_minor = amount_minor + 1, applied_minor = applied_minor + 1 where provider_payment = $1", {damaged});
        // When the list is compared
        QCOMPARE(desk.session().run("select (api.gateway_reconcile_begin('one') ->> 'since') is not null").value(), QByteArray("t"));
        const QByteArray page = QJsonDocument(listed).toJson(QJsonDocument::Compact);
        QCOMPARE(desk.session().run("select api.gateway_reconcile_page(1, 'one', $1, false)", {page}).number(), 4);
        QCOMPARE(desk.session().run("select api.gateway_reconcile_page(1, 'one', $1, false)", {page}).number(), 0);
        const QJsonObject result = desk.session().run("select api.gateway_reconcile_end(1, 'one')").json();
        floor.must("update core.payment set amount_minor = amount_minor - 1, applied_minor = applied_minor - 1 where provider_payment = $1", {damaged});
        // Then what was missed has been made good, and the rest is told, by event and by payment
        QCOMPARE(result.value("missed"_L1).toInt(), 4);
        QCOMPARE(result.value("differing"_L1).toInt(), 1);
        QCOMPARE(result.value("unknown"_L1).toInt(), 2);
        QCOMPARE(result.value("payments"_L1).toInt(), 4);
        QCOMPARE(floor.must("select string_agg(state || n, ' ' order by 1) from (select state, count(*) as n from core.orders group by 1) x").value(), QByteArray("completed17 refunded3"));
        QCOMPARE(floor.must("select string_agg(kind || ' ' || n, ', ' order by kind) from (select kind, count(*) as n from core.card_finding group by 1) x").value(),
                 QByteArray("event differs from the provider's 1, event unknown to the provider 2, event was missed 4, payment differs from the provider's 2,"
                            " payment unknown to the provider 1, refunds differ from the provider's 1"));
        QCOMPARE(office.run("select count(*) from api.card_findings()").number(), 11);
        // with whose it is and the money, of all that this floor knows
        QCOMPARE(office.run("select count(*) from api.card_findings() where order_number is not null and workspace <> '' and amount_minor > 0 and currency = 'USD'").number(), 11);
        QCOMPARE(office.run("select count(*) from api.card_events() where order_number is not null").number(), 23);
        QCOMPARE(office.run("select (api.card_event('evt_other') -> 'payment' ->> 'state')").value(), QByteArray("applied"));
        // and none is due again for a day, unless asked for
        QVERIFY(desk.session().run("select api.gateway_reconcile_begin('one')").value().isNull());
        QCOMPARE(office.run("select api.reconcile_request()").number(), 2);
        QVERIFY(!desk.session().run("select api.gateway_reconcile_begin('one')").value().isNull());
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldLeaveAComparisonToWhoIsAtIt()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(0));
        CardDesk one(floor);
        CardDesk two(floor);
        const CardOrder order = one.open(broker, cardRequest(1));
        const QJsonObject facts = cardFacts(order, "checkout.session.completed", "paid", {{u"created"_s, QDateTime::currentSecsSinceEpoch() - 3600}});
        QCOMPARE(one.tell(QJsonDocument(facts).toJson(QJsonDocument::Compact)), QByteArray("applied"));
        const QByteArray page = QJsonDocument(QJsonArray{facts}).toJson(QJsonDocument::Compact);
        const auto takePage = [&page](CardDesk& desk, const char* holder) { return desk.session().run("select api.gateway_reconcile_page(1, $1, $2, false)", {holder, page}); };
        // Given a comparison of a gateway that goes on for longer than five minutes, page by page
        QCOMPARE(one.session().run("select api.gateway_reconcile_begin('one') ->> 'run'").value(), QByteArray("1"));
        floor.must("update core.reconcile_run set started_at = started_at - interval '6 minutes', seen_at = seen_at - interval '6 minutes'");
        QCOMPARE(takePage(one, "one").refusal(), QString());
        // Then another one does not begin it again, nor takes part in it
        QVERIFY(two.session().run("select api.gateway_reconcile_begin('two')").value().isNull());
        QCOMPARE(takePage(two, "two").refusal(), u"LF014"_s);
        QCOMPARE(two.session().run("select api.gateway_reconcile_end(1, 'two')").refusal(), u"LF014"_s);
        // When nothing is heard of the first any more
        floor.must("update core.reconcile_run set seen_at = seen_at - interval '6 minutes'");
        QCOMPARE(two.session().run("select api.gateway_reconcile_begin('two') ->> 'run'").value(), QByteArray("1"));
        // Then it is the other's, whatever the first still brings, and nothing is found that is not wrong
        QCOMPARE(takePage(one, "one").refusal(), u"LF014"_s);
        QCOMPARE(takePage(two, "two").refusal(), QString());
        QCOMPARE(one.session().run("select api.gateway_reconcile_end(1, 'one')").refusal(), u"LF014"_s);
        QCOMPARE(two.session().run("select api.gateway_reconcile_end(1, 'two') ->> 'listed'").value(), QByteArray("1"));
        QCOMPARE(floor.count("core.card_finding"), 0);
    }

    void shouldKnowTheSameTypesInBothPlaces()
    {
        TestFloor floor(m_cluster);
        QVERIFY(cardEventTypes().size() <= 20); // as many as the provider's list takes
        for (const QString& type : cardEventTypes())
            QCOMPARE(floor.must("select core.is_card_event($1)", {type.toLatin1()}).value(), QByteArray("t"));
        QCOMPARE(floor.must("select count(*) from pg_proc p, regexp_matches(p.prosrc, $$'[a-z_.]+'$$, 'g') where p.oid = 'core.is_card_event(text)'::regprocedure").number(),
                 cardEventTypes().size());
        QCOMPARE(floor.must("select core.is_card_event('balance.available')").value(), QByteArray("f"));
    }
};

QTEST_GUILESS_MAIN(TestCardEvents)
#include "tst_cardevents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

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
        QCOMPARE(broker.run("select count(*) from api.my_lead_export").number(), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldFindWhatTheProviderKnowsOtherwise()
    {
        // Given 20 paid orders, of which we were not told of two, one that we know otherwise, and an
        // event that the provider never sent
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        QJsonArray listed;
        const QJsonObject when{{u"created"_s, 1750000000}};
        for (int i = 0; i < 20; ++i) {
            const CardOrder order = desk.open(broker, cardRequest(1));
            QJsonObject facts = cardFacts(order, "checkout.session.completed", "paid", when);
            if (i != 3 && i != 4)
                QCOMPARE(desk.tell(QJsonDocument(facts).toJson(QJsonDocument::Compact)), QByteArray("applied"));
            if (i == 5)
                facts.insert("amount_minor"_L1, 999);
            if (i == 6)
                facts.insert("id"_L1, u"evt_other"_s);
            listed.append(facts);
        }
        // When the list is compared
        QCOMPARE(desk.session().run("select (api.gateway_reconcile_begin() ->> 'since') is not null").value(), QByteArray("t"));
        const QByteArray page = QJsonDocument(listed).toJson(QJsonDocument::Compact);
        QCOMPARE(desk.session().run("select api.gateway_reconcile_page(1, $1, false)", {page}).number(), 3);
        QCOMPARE(desk.session().run("select api.gateway_reconcile_page(1, $1, false)", {page}).number(), 0);
        const QJsonObject result = desk.session().run("select api.gateway_reconcile_end(1)").json();
        // Then what was missed has been made good, and the rest is told
        QCOMPARE(result.value("missed"_L1).toInt(), 3);
        QCOMPARE(result.value("differing"_L1).toInt(), 1);
        QCOMPARE(result.value("unknown"_L1).toInt(), 1);
        QCOMPARE(floor.count("core.orders where state = 'completed'"), 20);
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(office.run("select count(*) from api.card_findings()").number(), 5);
        QCOMPARE(office.run("select count(*) from api.card_events() where order_number is not null").number(), 21);
        QCOMPARE(office.run("select (api.card_event('evt_other') -> 'payment' ->> 'state')").value(), QByteArray("applied"));
        // and none is due again for a day, unless asked for
        QVERIFY(desk.session().run("select api.gateway_reconcile_begin()").value().isNull());
        QCOMPARE(office.run("select api.reconcile_request()").number(), 2);
        QVERIFY(!desk.session().run("select api.gateway_reconcile_begin()").value().isNull());
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCardEvents)
#include "tst_cardevents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QDateTime>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Orders paid by card (domain.md R21, R26 to R28): what money that comes in time, late, short, in
/// another currency, twice or for nothing becomes, to the minor unit (reliability.md T51, T55).
class TestCards final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker without credits, a second one with many, 20 gold leads for 10.00 each, and a gateway.
    struct Stage
    {
        TestFloor floor;
        PgSession broker;
        PgSession rival;
        CardDesk desk;
        explicit Stage(TestCluster& cluster)
            : floor(cluster)
            , broker(floor.addBrokerage(0))
            , rival(floor.addBrokerage(1000000))
            , desk(floor)
        {
            floor.addLeads({.count = 20});
        }
        /// The hold of an order is over, and its leads are on offer again.
        void expire(const CardOrder& order)
        {
            floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where order_number = $1"
                       " and state = 'awaiting_payment'", {order.number});
            floor.must("select api.gateway_expire()");
        }
        QByteArray payment(const char* column)
        {
            return floor.must(QByteArray("select ") + column + " from core.payment order by payment_id desc limit 1").value();
        }
        /// Letters of card money that did not become leads, and of how much.
        QByteArray letters()
        {
            return floor.must("select coalesce(string_agg(kind || ' ' || (data ->> 'amount_minor'), ', ' order by mail_id), '') from core.mail where kind like 'payment%'"
                              " and data ->> 'order_number' is not null").value();
        }
        QByteArray lastWord() { return floor.must("select reason from core.order_event order by at desc limit 1").value(); }
        qint64 account(const QByteArray& kind)
        {
            return floor.must("select coalesce(sum(e.amount_minor), 0) from core.entry e join core.ledger_account a using (account_id)"
                              " where a.kind = $1", {kind}).number();
        }
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldKeepLeadsAsLongAsThePageIsOpen()
    {
        Stage stage(m_cluster);
        // When a page is asked for twice, before and after the gateway has made it
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(3));
        const QJsonObject again = stage.broker.run("select api.request_checkout($1)", {order.number}).json();
        // Then there is one, with its address, and the hold lasts as long and 5 minutes
        QCOMPARE(stage.floor.count("core.checkout"), 1);
        QCOMPARE(again.value("state"_L1).toString(), u"open"_s);
        QCOMPARE(again.value("url"_L1).toString(), u"https://pay.example/"_s + QString::fromLatin1(order.session));
        QCOMPARE(stage.floor.must("select extract(epoch from o.held_until - c.ends_at)::int from core.orders o join core.checkout c using (order_id)").number(), 300);
        // and it says so after the end of the first page, which a second does not move
        stage.desk.tell(cardEvent(order, "checkout.session.expired", "unpaid"));
        QCOMPARE(stage.broker.run("select api.checkout($1)", {order.number}).json().value("state"_L1).toString(), u"expired"_s);
        const QByteArray end = stage.floor.must("select held_until from core.orders").value();
        stage.broker.run("select api.request_checkout($1)", {order.number});
        const QJsonObject work = stage.desk.session().run("select api.gateway_card_work('test', 60)").json();
        QCOMPARE(work.value("kind"_L1).toString(), u"session"_s);
        const QByteArray checkout = work.value("checkout"_L1).toString().toLatin1();
        QVERIFY(checkout != order.checkout);
        stage.desk.session().run("select api.gateway_session_made($1, 'cs_2', 'https://pay.example/2', $2)", {checkout, QByteArray::number(work.value("ends_at"_L1).toInteger())});
        QCOMPARE(stage.floor.must("select held_until from core.orders").value(), end);
        // and of others' orders nothing is told
        QCOMPARE(stage.rival.run("select api.checkout($1)", {order.number}).refusal(), u"LF013"_s);
        QCOMPARE(stage.rival.run("select api.request_checkout($1)", {order.number}).refusal(), u"LF013"_s);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldSellWhenTheCardHasPaid()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(3));
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("completed"));
        deliver(stage.broker, order.number);
        QCOMPARE(stage.broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 3);
        QCOMPARE(stage.account("revenue"), 3000);
        QCOMPARE(stage.account("card_clearing"), -3000);
        QCOMPARE(stage.account("card_received"), 0);
        // When it is told again, and as another event of the same payment
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("duplicate"));
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.async_payment_succeeded", "paid")), QByteArray("no_change"));
        // Then nothing comes of it
        QCOMPARE(stage.account("card_clearing"), -3000);
        const QJsonObject told = stage.broker.run("select api.checkout($1)", {order.number}).json();
        QCOMPARE(told.value("state"_L1).toString(), u"paid"_s);
        QCOMPARE(told.value("order_state"_L1).toString(), u"completed"_s);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldBookLateMoneyByRule_data()
    {
        QTest::addColumn<int>("sold");      // of its 4 leads, to somebody else
        QTest::addColumn<int>("others");    // further leads of its kind
        QTest::addColumn<qint64>("price");  // of those
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("leads");
        QTest::addColumn<qint64>("credited");
        QTest::addColumn<qint64>("returned");
        QTest::newRow("same leads are free") << 0 << 16 << qint64(1000) << QByteArray("completed") << 4 << qint64(0) << qint64(0);
        QTest::newRow("some gone, as good ones there") << 2 << 14 << qint64(1000) << QByteArray("completed") << 4 << qint64(0) << qint64(0);
        QTest::newRow("some gone, cheaper ones there") << 2 << 14 << qint64(700) << QByteArray("completed") << 4 << qint64(600) << qint64(0);
        QTest::newRow("some gone, dearer ones there") << 2 << 14 << qint64(1500) << QByteArray("completed") << 2 << qint64(2000) << qint64(0);
        QTest::newRow("all gone") << 4 << 0 << qint64(1000) << QByteArray("expired") << 4 << qint64(0) << qint64(4000);
    }
    void shouldBookLateMoneyByRule()
    {
        QFETCH(int, sold);
        QFETCH(int, others);
        QFETCH(qint64, price);
        QFETCH(QByteArray, state);
        QFETCH(int, leads);
        QFETCH(qint64, credited);
        QFETCH(qint64, returned);
        // Given an order whose hold is over, and a rival who buys the oldest of its leads
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(4));
        stage.expire(order);
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("expired"));
        stage.floor.must("delete from core.inventory where lead_id in (select lead_id from core.inventory order by lead_id offset 4)");
        if (sold > 0)
            QCOMPARE(purchase(stage.rival, goldRequest(sold)).refusal(), QString());
        if (others > 0)
            stage.floor.addLeads({.count = others, .priceMinor = price == 1000 ? 0 : price});
        // When the card pays
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        // Then it is completed with what is left, and the rest of the money is where it belongs
        QCOMPARE(stage.floor.must("select state from core.orders where payment = 'card'").value(), state);
        QCOMPARE(stage.floor.must("select leads from core.orders where payment = 'card'").number(), leads);
        QCOMPARE(stage.payment("credited_minor").toLongLong(), credited);
        QCOMPARE(stage.payment("returned_minor").toLongLong(), returned);
        QCOMPARE(stage.broker.run("select available_minor from api.wallet()").number(), credited);
        QCOMPARE(stage.floor.count("core.card_refund where state = 'requested' and amount_minor = 4000"), returned > 0 ? 1 : 0);
        // and its buyer is told of it, once
        QCOMPARE(stage.letters(), credited > 0 ? "payment_credited " + QByteArray::number(credited) : returned > 0 ? QByteArray("payment_back 4000") : QByteArray());
        QCOMPARE(stage.account("card_clearing"), -4000);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldReplacePickedLeadsThatWereSoldMeanwhile_data()
    {
        QTest::addColumn<bool>("replace");
        QTest::addColumn<qint64>("price"); // of others of their kind
        QTest::addColumn<int>("leads");
        QTest::addColumn<qint64>("credited");
        QTest::newRow("allowed") << true << qint64(0) << 4 << qint64(0);
        QTest::newRow("allowed, cheaper ones there") << true << qint64(700) << 4 << qint64(600);
        QTest::newRow("allowed, dearer ones there") << true << qint64(1500) << 2 << qint64(2000);
        QTest::newRow("not allowed") << false << qint64(0) << 2 << qint64(2000);
    }
    void shouldReplacePickedLeadsThatWereSoldMeanwhile()
    {
        QFETCH(bool, replace);
        QFETCH(qint64, price);
        QFETCH(int, leads);
        QFETCH(qint64, credited);
        // Given four picked leads, quoted and on hold until the hold was over, and a rival who has bought two
        Stage stage(m_cluster);
        const QByteArray picks = stage.floor.must("select jsonb_agg(public_id) from (select l.public_id from core.lead l order by l.inquired_on, l.lead_id limit 4) l").value();
        const QByteArray lines = "[{\"picks\": " + picks + ", \"replace\": " + (replace ? "true" : "false") + "}]";
        const QByteArray quote = stage.broker.run("select api.quote($1) ->> 'quote'", {lines}).value();
        const CardOrder order = stage.desk.open(stage.broker, "{\"lines\": " + lines + ", \"quote\": \"" + quote + "\", \"payment\": \"card\"}");
        stage.expire(order);
        stage.floor.must("delete from core.inventory where lead_id in (select lead_id from core.inventory order by lead_id offset 4)");
        QCOMPARE(purchase(stage.rival, goldRequest(2)).refusal(), QString());
        stage.floor.addLeads({.count = 9, .priceMinor = price});
        // When the card pays
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        // Then equals stand in if they may, the receipt names them, and the rest of the money is in the wallet (R17, R27)
        QCOMPARE(stage.floor.must("select leads from core.orders where payment = 'card' and state = 'completed'").number(), leads);
        QCOMPARE(stage.payment("credited_minor").toLongLong(), credited);
        QCOMPARE(stage.floor.must("select jsonb_array_length(l.picks -> 'replaced') from core.order_line l where l.picks is not null").number(), leads - 2);
        QCOMPARE(stage.floor.must("select count(*) from core.order_line l, jsonb_array_elements(l.picks -> 'replaced') r, core.lead n, core.sale s"
                                  " where n.public_id = (r ->> 'by')::uuid and s.lead_id = n.lead_id and s.order_id = l.order_id").number(), leads - 2);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldGiveMoneyBackWhenItsOrderWasCancelled()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(4));
        QCOMPARE(stage.broker.run("select api.order_cancel($1)", {order.number}).refusal(), QString());
        // Then the gateway is told to close the page
        QCOMPARE(stage.desk.session().run("select api.gateway_card_work('test', 60)").json().value("kind"_L1).toString(), u"expire"_s);
        // and what was paid before that goes back, once the provider has done so
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        QCOMPARE(stage.account("card_received"), 4000);
        const QJsonObject work = stage.desk.session().run("select api.gateway_card_work('test', 60)").json();
        QCOMPARE(work.value("kind"_L1).toString(), u"refund"_s);
        QCOMPARE(work.value("amount_minor"_L1).toInteger(), 4000);
        QCOMPARE(work.value("payment"_L1).toString().toLatin1(), order.payment);
        const QByteArray refund = work.value("refund"_L1).toString().toLatin1();
        QCOMPARE(stage.desk.session().run("select api.gateway_refund_sent($1, 're_1', 'pending')", {refund}).value(), QByteArray("applied"));
        QCOMPARE(stage.account("card_received"), 4000);
        QCOMPARE(stage.desk.tell(cardEvent(order, "charge.refund.updated", "succeeded", {{u"refund"_s, u"re_1"_s}})), QByteArray("applied"));
        QCOMPARE(stage.account("card_received"), 0);
        QCOMPARE(stage.account("card_clearing"), 0);
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("cancelled"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldCreditTheWalletWhenTheCardTakesNoRefund()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(2));
        stage.broker.run("select api.order_cancel($1)", {order.number});
        stage.desk.session().run("select api.gateway_card_work('test', 60)");
        stage.desk.tell(paidEvent(order));
        const QByteArray refund = stage.floor.must("select public_id from core.card_refund").value();
        QVERIFY(stage.desk.session().run("select api.gateway_card_failed('refund', $1, true, 'card closed')", {refund}).isOk());
        QCOMPARE(stage.broker.run("select available_minor from api.wallet()").number(), 2000);
        QCOMPARE(stage.payment("state"), QByteArray("credited"));
        QVERIFY(stage.lastWord().contains("card closed"));
        QCOMPARE(stage.letters(), QByteArray("payment_back 2000, payment_credited 2000"));
        // and his programs say what the letters say, nobody else's
        QCOMPARE(stage.broker.run("select string_agg(kind || ' ' || order_number, ', ' order by at) from api.wallet_news()").value(),
                 "payment_back " + order.number + ", payment_credited " + order.number);
        QCOMPARE(stage.rival.run("select count(*) from api.wallet_news()").number(), 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldDeliverNothingForWrongMoney_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("decision");
        QTest::newRow("less") << u"amount_minor"_s << QJsonValue(2999) << QByteArray("credit");
        QTest::newRow("more") << u"amount_minor"_s << QJsonValue(3001) << QByteArray("refund");
        QTest::newRow("another currency") << u"currency"_s << QJsonValue(u"eur"_s) << QByteArray("refund");
    }
    void shouldDeliverNothingForWrongMoney()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, decision);
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(3));
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.completed", "paid", {{key, value}})), QByteArray("applied"));
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("needs_review"));
        QCOMPARE(stage.floor.count("core.sale"), 0);
        QCOMPARE(stage.floor.count("core.inventory"), 20);
        QCOMPARE(stage.floor.count("core.card_finding where kind = 'payment needs review'"), 1);
        const QByteArray minor = stage.payment("amount_minor");
        QCOMPARE(stage.letters(), "payment_review " + minor);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // When an operator has decided
        PgSession office(stage.floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QByteArrayList binds{stage.payment("public_id"), decision, "seen"};
        QCOMPARE(office.run("select api.payment_resolve($1, $2, $3)", binds).refusal(), QString());
        QCOMPARE(office.run("select api.payment_resolve($1, $2, $3)", binds).refusal(), QString());
        // Then the order is over and the money is on its way
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("cancelled"));
        QCOMPARE(stage.broker.run("select available_minor from api.wallet()").number(), decision == "credit" ? 2999 : 0);
        QCOMPARE(stage.floor.count("core.card_refund"), decision == "refund" ? 1 : 0);
        QCOMPARE(stage.letters(), "payment_review " + minor + ", payment_" + (decision == "refund" ? "back " : "credited ") + minor);
        QCOMPARE(stage.floor.count("core.card_finding where closed_at is null"), 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldBelieveNothingThatDoesNotFit()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(3));
        const std::vector<QJsonObject> misfits{
            {{u"id"_s, u"live_at_a_test_floor"_s}, {u"live"_s, true}},
            {{u"id"_s, u"session_of_others"_s}, {u"reference"_s, u"9b0c6d0e-0000-4000-8000-000000000000"_s}},
            {{u"id"_s, u"no_reference"_s}, {u"reference"_s, QJsonValue::Null}},
            {{u"id"_s, u"found_wanting"_s}, {u"fault"_s, u"the amount is no whole number"_s}}};
        for (const QJsonObject& misfit : misfits)
            QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.completed", "paid", misfit)), QByteArray("quarantined"));
        QCOMPARE(stage.floor.count("core.card_finding"), 4);
        // An unpaid session is no money either, and what we do not know is only kept.
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.async_payment_succeeded", "unpaid")), QByteArray("no_change"));
        QCOMPARE(stage.desk.tell(cardEvent(order, "customer.created")), QByteArray("ignored"));
        QCOMPARE(stage.desk.tell("{}").left(5), QByteArray("LF006"));
        QCOMPARE(stage.floor.count("core.payment"), 0);
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("awaiting_payment"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldRefundACardOrderToItsCard()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(4));
        stage.desk.tell(paidEvent(order));
        PgSession office(stage.floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QByteArray lead = stage.floor.must("select l.public_id from core.sale s join core.lead l using (lead_id) order by 1 limit 1").value();
        // When one lead of it is refunded, and then the rest
        QCOMPARE(office.run("select api.order_refund($1, null, $2, null, $3, 'dead')", {newKey(), order.number, '{' + lead + '}'}).refusal(), QString());
        QCOMPARE(office.run("select api.order_refund($1, null, $2, null, null, 'all')", {newKey(), order.number}).refusal(), QString());
        QCOMPARE(stateOf(stage.floor, order.number), QByteArray("refunded"));
        // Then the wallet has nothing of it, and the gateway is asked for two refunds
        QCOMPARE(stage.broker.run("select available_minor from api.wallet()").number(), 0);
        QCOMPARE(stage.floor.must("select string_agg(amount_minor::text, ' ' order by card_refund_id) from core.card_refund").value(), QByteArray("1000 3000"));
        QCOMPARE(stage.account("card_received"), 4000);
        QCOMPARE(redOnes(stage.floor), QStringList());
        for (int i = 0; i < 2; ++i) {
            const QByteArray refund = stage.desk.session().run("select api.gateway_card_work('test', 60)").json().value("refund"_L1).toString().toLatin1();
            QCOMPARE(stage.desk.session().run("select api.gateway_refund_sent($1, $2, 'succeeded')", {refund, "re_" + refund}).value(), QByteArray("applied"));
        }
        // which the provider's own event about them does not repeat
        QCOMPARE(stage.desk.tell(cardEvent(order, "charge.refunded")), QByteArray("applied"));
        QCOMPARE(stage.account("card_received"), 0);
        QCOMPARE(stage.account("card_clearing"), 0);
        QCOMPARE(stage.floor.count("core.card_refund"), 2);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldGiveReturnedLeadsBackToTheirCard()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(5));
        stage.desk.tell(paidEvent(order));
        deliver(stage.broker, order.number);
        const QByteArray leads = stage.floor.must("select array_agg(x.public_id) from (select public_id from core.delivered_lead order by lead_id limit 1) x").value();
        // When a fifth of them is returned, which needs no look
        const PgAnswer answer = stage.broker.run("select api.return_create($1, $2, 'disconnected', '')", {newKey(), leads});
        QVERIFY2(answer.isOk(), qPrintable(answer.message));
        QCOMPARE(answer.json().value("credited_minor"_L1).toInteger(), 1000);
        // Then the wallet has nothing of it, and the gateway is asked for one refund
        QCOMPARE(stage.broker.run("select available_minor from api.wallet()").number(), 0);
        QCOMPARE(stage.floor.must("select string_agg(amount_minor::text, ' ') from core.card_refund where state = 'requested'").value(), QByteArray("1000"));
        QCOMPARE(stage.account("card_received"), 1000);
        QCOMPARE(stage.floor.count("core.quarantine"), 1);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldAskOneGatewayAtATime()
    {
        // T54, T58: one of two gateways gets the work; a dead one's work comes back
        Stage stage(m_cluster);
        const QByteArray order = QByteArray::number(purchase(stage.broker, cardRequest(2)).json().value("order_number"_L1).toInteger());
        stage.broker.run("select api.request_checkout($1)", {order});
        PgSession second(stage.floor.service(u"lf_gateway"_s));
        const QByteArray sql = "select api.gateway_card_work($1, 60)";
        const QJsonObject first = stage.desk.session().run(sql, {"one"}).json();
        QCOMPARE(first.value("kind"_L1).toString(), u"session"_s);
        QVERIFY(second.run(sql, {"two"}).value().isNull());
        stage.floor.must("update core.checkout set lease_until = clock_timestamp() - interval '1 second', ends_at = ends_at - interval '9 seconds'");
        const QJsonObject again = second.run(sql, {"two"}).json();
        // with the same words as the first, so that the provider knows the repetition
        QCOMPARE(again.value("key"_L1), first.value("key"_L1));
        QCOMPARE(again.value("ends_at"_L1).toInteger(), first.value("ends_at"_L1).toInteger() - 9);
        // A refusal that may pass is tried again later, one that does not is told
        const QByteArray checkout = first.value("checkout"_L1).toString().toLatin1();
        second.run("select api.gateway_card_failed('session', $1, false, '503')", {checkout});
        QVERIFY(second.run(sql, {"two"}).value().isNull());
        QCOMPARE(stage.floor.count("core.checkout where next_try_at between clock_timestamp() + interval '0.5 s' and clock_timestamp() + interval '1.3 s'"), 1);
        second.run("select api.gateway_card_failed('session', $1, true, 'no such currency')", {checkout});
        const QJsonObject told = stage.broker.run("select api.checkout($1)", {order}).json();
        QCOMPARE(told.value("state"_L1).toString(), u"failed"_s);
        QCOMPARE(told.value("reason"_L1).toString(), u"no such currency"_s);
    }

    void shouldAskForAnotherPageWhenTheProviderWasAwayForTooLong()
    {
        // Given work of more than a minute ago: its session would end too soon for the provider by now
        Stage stage(m_cluster);
        const QByteArray order = QByteArray::number(purchase(stage.broker, cardRequest(2)).json().value("order_number"_L1).toInteger());
        stage.broker.run("select api.request_checkout($1)", {order});
        const auto claim = [&stage] { return stage.desk.session().run("select api.gateway_card_work('test', 60)").json(); };
        const QJsonObject first = claim();
        const QByteArray checkout = first.value("checkout"_L1).toString().toLatin1();
        const auto fail = [&](const char* isFinal, const char* reason) {
            return stage.desk.session().run("select api.gateway_card_failed('session', $1, $2, $3)", {checkout, isFinal, reason}).refusal();
        };
        const auto wait = [&stage](const char* what) { stage.floor.must(QByteArray("update core.checkout set next_try_at = '-infinity', ends_at = ends_at - interval '") + what + "'"); };
        // While nobody knows whether it was made, the same is asked for
        wait("90 seconds");
        QCOMPARE(fail("false", "no answer"), QString());
        wait("0");
        QCOMPARE(claim().value("key"_L1), first.value("key"_L1));
        // When the provider says that it has not, and will not
        QCOMPARE(fail("true", "400 parameter_invalid"), QString());
        const QJsonObject second = claim();
        // Then another one of full length is asked for, for the same checkout
        QCOMPARE(second.value("kind"_L1).toString(), u"session"_s);
        QCOMPARE(second.value("checkout"_L1), first.value("checkout"_L1));
        QVERIFY(second.value("key"_L1) != first.value("key"_L1));
        QVERIFY(second.value("ends_at"_L1).toInteger() >= QDateTime::currentSecsSinceEpoch() + 30 * 60 + 30);
        // and also after an error that it would repeat by the old key, but not for ever: what is refused at once is final
        wait("90 seconds");
        QCOMPARE(fail("false", "500 api_error"), QString());
        wait("0");
        const QJsonObject third = claim();
        QVERIFY(third.value("key"_L1) != second.value("key"_L1));
        QCOMPARE(fail("true", "400 parameter_invalid"), QString());
        QCOMPARE(stage.broker.run("select api.checkout($1) ->> 'state'", {order}).value(), QByteArray("failed"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"

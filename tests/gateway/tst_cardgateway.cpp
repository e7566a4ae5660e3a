// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cardsignature.h"
#include "tests/gateway/cardstage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The real gateway between a real floor and the real sandbox: pages, payments, refunds, and what goes
/// wrong on the way (reliability.md T50, T52 to T54; security.md 1.12).
class TestCardGateway final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// The address of an order's page once the gateway has made it.
    static QString pageOf(PgSession& broker, const QByteArray& order)
    {
        const QJsonObject told = broker.run("select api.checkout($1)", {order}).json();
        return told.value("url"_L1).toString();
    }
    static QByteArray askForPage(PgSession& broker, int leads)
    {
        const QByteArray order = QByteArray::number(number(purchase(broker, cardRequest(leads)).json(), "order_number"));
        broker.run("select api.request_checkout($1)", {order});
        return order;
    }
    static HttpReply deliver(const QString& webhook, const QByteArray& body, const QByteArray& signature)
    {
        return sendHttp({webhook, "POST", {{"Stripe-Signature", signature}}, body}).value_or(HttpReply{});
    }
    /// What a server says to these bytes.
    static QByteArray say(quint16 port, const QByteArray& bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (!socket.waitForConnected(1000))
            return "not connected";
        socket.write(bytes);
        QByteArray answer;
        while (socket.waitForReadyRead(2000))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldSellWhatIsPaidOnThePage()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession broker(floor.addBrokerage(0));
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        CardStage stage(floor);
        Gateway gateway(stage.gatewayArguments());
        // Given a page, which says what it costs and runs nothing
        const QByteArray order = askForPage(broker, 3);
        QTRY_VERIFY_WITH_TIMEOUT(!pageOf(broker, order).isEmpty(), 10000);
        const QString page = pageOf(broker, order);
        const auto shown = sendHttp({page});
        QVERIFY(shown && shown->body.contains("30.00 USD") && shown->body.contains(QByteArray("Order " + order)) && !shown->body.contains("<script"));
        // When the card is declined, and then another one pays, told three times in any order
        stage.setFaults({{u"duplicates"_s, 2}, {u"reorders"_s, true}});
        QVERIFY(CardStage::press(page, "decline").contains("declined"));
        QCOMPARE(stateOf(floor, order), QByteArray("awaiting_payment"));
        QVERIFY(CardStage::press(page, "pay").contains("Paid"));
        // Then the order is completed, once
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(floor, order), QByteArray("completed"), 10000);
        QVERIFY(CardStage::press(page, "pay").contains("Paid"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.ask(u"/sandbox/faults"_s).value("deliveries_waiting"_L1).toInt(), 0, 10000);
        QCOMPARE(floor.count("core.payment where state = 'applied' and amount_minor = 3000"), 1);
        // and a refund of it reaches the card, also with the provider's answer lost once and an error before
        stage.setFaults({{u"hangs"_s, 1}, {u"hang_seconds"_s, 2}, {u"fails"_s, 1}, {u"reorders"_s, false}, {u"newer_wire"_s, true}});
        QCOMPARE(office.run("select api.order_refund($1, null, $2, null, null, 'all')", {newKey(), order}).refusal(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.card_refund where state = 'done' and amount_minor = 3000"), 1, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(stage.ask(u"/sandbox/faults"_s).value("deliveries_waiting"_L1).toInt(), 0, 10000);
        QCOMPARE(floor.count("core.card_refund"), 1);
        // told once as older versions of the wire do, and once as newer ones, three times each
        QCOMPARE(floor.must("select string_agg(type || ' ' || repeats, ', ' order by type) from core.provider_event where type like '%refund.%' and outcome <> 'ignored'").value(),
                 QByteArray("charge.refund.updated 2, refund.updated 2"));
        // and a page whose order was given up is closed at the provider
        const QByteArray second = askForPage(broker, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!pageOf(broker, second).isEmpty(), 10000);
        const QString secondPage = pageOf(broker, second);
        broker.run("select api.order_cancel($1)", {second});
        QTRY_VERIFY_WITH_TIMEOUT(sendHttp({secondPage}).value_or(HttpReply{}).body.contains("closed"), 10000);
        QVERIFY(CardStage::press(secondPage, "pay").contains("closed"));
        // and credits are bought on a page that names their package
        const QByteArray package = floor.must("select api.package_create('Starter', $1)", {js("{'price_minor': 2500, 'credits_minor': 2500, 'bonus_minor': 250}")}).value();
        QCOMPARE(broker.run("select api.topup_begin($1, $2)", {newKey(), package}).refusal(), QString());
        const auto topupPage = [&broker] { return broker.run("select api.topup(1)").json().value("url"_L1).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(!topupPage().isEmpty(), 10000);
        const QString creditsPage = topupPage();
        QVERIFY(sendHttp({creditsPage}).value_or(HttpReply{}).body.contains("Credits: Starter"));
        QVERIFY(CardStage::press(creditsPage, "pay").contains("Paid"));
        const auto wallet = [&broker] { return broker.run("select available_minor from api.wallet()").number(); };
        QTRY_COMPARE_WITH_TIMEOUT(wallet(), 2750, 10000);
        // and what goes back of them is in the wallet again when the card turns out to be closed after all was done
        stage.setFaults({{u"refunds_fail_late"_s, true}, {u"newer_wire"_s, false}});
        floor.must("select api.topup_refund(gen_random_uuid(), (select name from core.workspace w join core.topup t using (workspace_id)), 1, 2500, 'asked for')");
        QCOMPARE(wallet(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.card_refund where state = 'done' and amount_minor = 2500"), 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(wallet(), 2750, 15000);
        QCOMPARE(floor.count("core.card_refund where state = 'failed' and amount_minor = 2500"), 1);
        QCOMPARE(gateway.terminate(), 0);
        QVERIFY2(!gateway.log().contains("whsec") && !gateway.log().contains("sk_test"), gateway.log().constData());
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldBelieveSignedDeliveriesOnly()
    {
        TestFloor floor(m_cluster);
        CardStage stage(floor);
        Gateway gateway(stage.gatewayArguments());
        QTRY_VERIFY_WITH_TIMEOUT(gateway.hasLogged("\"connected\""), 10000);
        const QByteArray body = js("{'id':'evt_1','type':'customer.created','created':1,'livemode':false,'data':{'object':{}}}");
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QByteArray good = signCardBody(body, CardStage::secret, now);
        // Forged, old, ahead, of another body, unsigned: 400 without a word
        const std::vector<QByteArray> forgeries{{}, "hello", signCardBody(body, "whsec_other", now), signCardBody(body, CardStage::secret, now - 400),
                                         signCardBody(body, CardStage::secret, now + 400), signCardBody(body + ' ', CardStage::secret, now)};
        for (const QByteArray& forgery : forgeries) {
            const HttpReply reply = deliver(stage.webhook(), body, forgery);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.body, QByteArray());
        }
        QCOMPARE(floor.count("core.provider_event"), 0);
        // Signed, but no event, or one whose keys say two things: kept for a person, so that it does not come for ever
        const QByteArray junk = "{}";
        const QByteArray twice2 = js("{'id':'evt_3','id':'evt_4','type':'customer.created','created':1,'livemode':false}");
        for (const QByteArray& odd : {junk, twice2, junk})
            QCOMPARE(deliver(stage.webhook(), odd, signCardBody(odd, CardStage::secret, now)).status, 200);
        QCOMPARE(deliver(stage.webhook(), "[]", signCardBody(junk, CardStage::secret, now)).status, 400);
        QCOMPARE(floor.must("select string_agg(type || ' ' || outcome || ' ' || detail || ' ' || repeats, ', ' order by detail) from core.provider_event").value(),
                 QByteArray("unreadable quarantined it has a key twice 0, unreadable quarantined it is no event 1"));
        QCOMPARE(floor.count("core.card_finding where kind = 'event quarantined' and object like 'body_%' and closed_at is null"), 2);
        // Signed, with a key that is written in another way
        const QByteArray escaped = QByteArray(body).replace("evt_1", "evt_0").replace("\"object\":{}", js("'obj\\u0065ct':{'metadata':{'caf\\u00e9':'x'}}"));
        QCOMPARE(deliver(stage.webhook(), escaped, signCardBody(escaped, CardStage::secret, now)).status, 200);
        // Signed with either secret; a type that we do not know is kept
        QCOMPARE(deliver(stage.webhook(), body, good).status, 200);
        QCOMPARE(deliver(stage.webhook(), body, good).status, 200);
        const QByteArray other = QByteArray(body).replace("evt_1", "evt_2");
        QCOMPARE(deliver(stage.webhook(), other, signCardBody(other, CardStage::nextSecret, now)).status, 200);
        QCOMPARE(floor.must("select string_agg(event_id || ' ' || outcome, ', ' order by 1) from core.provider_event where type <> 'unreadable'").value(),
                 QByteArray("evt_0 ignored, evt_1 ignored, evt_2 ignored"));
        // What is no delivery at all
        const quint16 port = stage.gatewayPort();
        QVERIFY(say(port, "GET /webhooks/stripe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 405 "));
        QVERIFY(say(port, "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 405 "));
        QVERIFY(say(port, "POST /webhooks/stripe HTTP/1.1\r\nHost: x\r\nContent-Length: 262145\r\n\r\n").startsWith("HTTP/1.1 413 "));
        const QByteArray two = "POST /webhooks/stripe HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n";
        QVERIFY(!say(port, two).startsWith("HTTP/1.1 200 "));
        const QByteArray twice = "POST /webhooks/stripe HTTP/1.1\r\nHost: x\r\nStripe-Signature: " + good + "\r\nStripe-Signature: " + good
                                 + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
        QVERIFY(say(port, twice).startsWith("HTTP/1.1 400 "));
        // It still answers, and has counted
        const QByteArray metrics = say(port, "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY2(metrics.contains("leadfloor_webhook_deliveries_total{outcome=\"signature_wrong\"} 3"), metrics.constData());
        QVERIFY(metrics.contains("leadfloor_webhook_deliveries_total{outcome=\"signature_old\"} 2"));
        QVERIFY(metrics.contains("leadfloor_webhook_deliveries_total{outcome=\"duplicate\"} 2"));
        // Two of ten that were signed rightly came at a wrong time: too few for an alarm, until it goes on
        QVERIFY(metrics.contains("\nleadfloor_webhook_late_ratio 0.2"));
        QVERIFY(metrics.contains("leadfloor_monitoring_alarm{number=\"webhook_late_ratio\"} 0"));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(deliver(stage.webhook(), body, signCardBody(body, CardStage::secret, now - 400)).status, 400);
        QVERIFY(say(port, "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").contains("leadfloor_monitoring_alarm{number=\"webhook_late_ratio\"} 1"));
    }

    void shouldMakeOnePageAndLoseNoEventWhenAllFails()
    {
        // Given a provider that fails, asks for patience, and then does its work without answering
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession broker(floor.addBrokerage(0));
        CardStage stage(floor);
        stage.setFaults({{u"fails"_s, 1}, {u"limits"_s, 1}, {u"hangs"_s, 1}, {u"hang_seconds"_s, 2}});
        auto first = std::make_unique<Gateway>(stage.gatewayArguments());
        const Gateway second(stage.gatewayArguments(freePort()));
        const QByteArray order = askForPage(broker, 2);
        // Then two gateways make one page
        QTRY_VERIFY_WITH_TIMEOUT(!pageOf(broker, order).isEmpty(), 20000);
        const QString page = pageOf(broker, order);
        stage.restartSandbox();
        QVERIFY(sendHttp({page}).value_or(HttpReply{}).body.contains("Pay by card"));
        QCOMPARE(stage.ask(u"/v1/events"_s).value("data"_L1).toArray().size(), 0);
        // When it is paid while the gateway that is told is gone, and then the floor
        first.reset();
        QVERIFY(CardStage::press(page, "pay").contains("Paid"));
        const QByteArray event = stage.ask(u"/v1/events"_s).value("data"_L1).toArray().first().toObject().value("id"_L1).toString().toLatin1();
        m_cluster.stop();
        first = std::make_unique<Gateway>(stage.gatewayArguments());
        QCOMPARE(first->ended(), 5); // no floor at the start is said at once
        QVERIFY(m_cluster.start());
        first = std::make_unique<Gateway>(stage.gatewayArguments());
        QTRY_VERIFY_WITH_TIMEOUT(first->hasLogged("\"connected\""), 10000);
        m_cluster.stop();
        const QByteArray body = js("{'id':'evt_1','type':'customer.created','created':1,'livemode':false,'data':{'object':{}}}");
        QTRY_COMPARE_WITH_TIMEOUT(deliver(stage.webhook(), body, signCardBody(body, CardStage::secret, QDateTime::currentSecsSinceEpoch())).status, 503, 5000);
        QVERIFY(m_cluster.start());
        // Then it comes again, and is booked once
        TestFloor back(m_cluster, floor.ownerSpec());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(back, order), QByteArray("completed"), 20000);
        QCOMPARE(back.count("core.provider_event where event_id = '" + event + "'"), 1);
        QCOMPARE(back.count("core.payment"), 1);
        QCOMPARE(redOnes(back), QStringList());
    }

    void shouldTellTheNumbersOfTheFloor()
    {
        // Given purchases by credits and card, an event that comes three times, letters that nobody sends, and a
        // hold that is over and not swept, since the gateway that could is elsewhere
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession broker(floor.addBrokerage(100000));
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        CardStage stage(floor);
        floor.must("update core.gateway_job set holder = 'another', lease_until = clock_timestamp() + interval '1 hour' where job = 'expire'");
        for (int leads = 1; leads <= 3; ++leads)
            QCOMPARE(purchase(broker, goldRequest(leads)).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(1000)).refusal(), u"LF001"_s);
        CardDesk desk(floor);
        const CardOrder paid = desk.open(broker, cardRequest(1));
        const QByteArray event = cardEvent(paid, "checkout.session.completed", "paid", {{u"created"_s, QDateTime::currentSecsSinceEpoch()}});
        QCOMPARE(desk.tell(event), QByteArray("applied"));
        QCOMPARE(desk.tell(event), QByteArray("duplicate"));
        QCOMPARE(desk.tell(event), QByteArray("duplicate"));
        desk.open(broker, cardRequest(2));
        floor.must("update core.orders set held_until = clock_timestamp() - interval '7 seconds' where state = 'awaiting_payment'");
        floor.must("update core.mail set made_at = made_at - interval '2 hours'");
        // When a gateway is asked
        Gateway gateway(stage.gatewayArguments());
        const auto metrics = [&] { return sendHttp({u"http://127.0.0.1:%1/metrics"_s.arg(stage.gatewayPort())}).value_or(HttpReply{}).body; };
        QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("leadfloor_unswept_holds"), 10000);
        const QByteArray text = metrics();
        const auto sample = [&](const QByteArray& name) {
            const qsizetype at = text.indexOf(QByteArray('\n' + name + ' ')) + 1;
            return at > 0 ? text.mid(at + name.size() + 1, text.indexOf('\n', at) - at - name.size() - 1) : QByteArray("absent");
        };
        // Then it tells what the floor tells operators: names with units, help, type, bounds and alarms
        const PgAnswer rows = office.run("select name, payment, value, expected, alarm, is_alarm::int, meaning from api.monitoring()");
        QCOMPARE(rows.rows.size(), 14);
        for (const QByteArrayList& row : rows.rows) {
            const QByteArray name = "leadfloor_" + row.at(0);
            const QByteArray of = row.at(1).isEmpty() ? QByteArray() : "payment=\"" + row.at(1) + '"';
            const QByteArray which = "number=\"" + row.at(0) + '"' + (of.isEmpty() ? of : ',' + of);
            const double value = sample(name + (of.isEmpty() ? of : '{' + of + '}')).toDouble();
            // Ages go on while one asks.
            QVERIFY2(std::abs(value - row.at(2).toDouble()) <= (row.at(0).startsWith("oldest") ? 30 : 1e-9), qPrintable(QString::fromLatin1(name + ' ' + QByteArray::number(value) + ' ' + row.at(2))));
            QCOMPARE(sample("leadfloor_monitoring_bound{" + which + ",bound=\"expected\"}").toDouble(), row.at(3).toDouble());
            QCOMPARE(sample("leadfloor_monitoring_bound{" + which + ",bound=\"alarm\"}").toDouble(), row.at(4).toDouble());
            QCOMPARE(sample("leadfloor_monitoring_alarm{" + which + '}'), row.at(5));
            QVERIFY(text.contains(QByteArray("# HELP " + name + ' ' + row.at(6) + "\n# TYPE " + name + " gauge\n")));
            QCOMPARE(text.count(QByteArray("# TYPE " + name + ' ')), 1);
        }
        QCOMPARE(sample("leadfloor_purchase_conflict_ratio").toDouble(), 1.0 / 6);
        QCOMPARE(sample("leadfloor_repeated_event_ratio").toDouble(), 2.0 / 3);
        QCOMPARE(sample("leadfloor_unswept_holds"), QByteArray("1"));
        QCOMPARE(sample("leadfloor_monitoring_alarm{number=\"unswept_holds\"}"), QByteArray("1"));
        QVERIFY(sample("leadfloor_oldest_unsent_mail_seconds").toDouble() > 7000);
    }

    void shouldNoticeAPaymentThatNobodyTold()
    {
        // Given a provider whose events do not arrive
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        PgSession broker(floor.addBrokerage(0));
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        CardStage stage(floor);
        Gateway gateway(stage.gatewayArguments());
        stage.setFaults({{u"drops"_s, true}});
        const QByteArray order = askForPage(broker, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!pageOf(broker, order).isEmpty(), 10000);
        QVERIFY(CardStage::press(pageOf(broker, order), "pay").contains("Paid"));
        // When its buyer asks
        broker.run("select api.checkout($1, true)", {order});
        // Then the provider is asked
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(floor, order), QByteArray("completed"), 10000);
        // and a comparison finds the event, which changes nothing any more
        floor.must("update core.setting set value = 0 where name = 'reconcile_margin_minutes'");
        QVERIFY(office.run("select api.reconcile_request()").number() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(office.run("select api.reconcile_state() ->> 'finished_at' is not null and (api.reconcile_state() ->> 'listed')::int > 0").value(), QByteArray("t"), 15000);
        QCOMPARE(office.run("select api.reconcile_state() ->> 'missed'").value(), QByteArray("1"));
        // and not what the account's list has beside it
        QCOMPARE(stage.ask(u"/v1/events"_s).value("data"_L1).toArray().size(), 3);
        QCOMPARE(stage.ask(u"/v1/events?types[]=charge.succeeded&types[]=charge.refunded"_s).value("data"_L1).toArray().size(), 1);
        QCOMPARE(office.run("select string_agg(kind, ', ') from api.card_findings()").value(), QByteArray("event was missed"));
        QCOMPARE(floor.count("core.payment"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCardGateway)
#include "tst_cardgateway.moc"

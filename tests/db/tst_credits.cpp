// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Credits beside orders (domain.md R24, R25, R27): packages paid by card, coupons, bonus credits and their
/// end, adjustments by one operator and by two, to the minor unit and with every check of the floor.
class TestCredits final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker without credits, a gateway, 40 gold leads for 10.00 each, and a package of 100.00
    /// that gives 10.00 on top for 30 days.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker;
        CardDesk desk;
        QByteArray package;
        qint64 granted = 0; ///< by the floor before
        explicit Stage(TestCluster& cluster)
            : floor(cluster)
            , spec(floor.addBrokerage(0))
            , broker(spec)
            , desk(floor)
        {
            floor.addLeads({.count = 40});
            floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
            granted = account("grant");
            package = sell("Starter", "'price_minor': 10000, 'credits_minor': 10000, 'bonus_minor': 1000, 'bonus_days': 30");
        }
        QByteArray sell(const QByteArray& name, const QByteArray& terms)
        {
            return floor.must("select api.package_create($1, $2)", {name, js('{' + terms + '}')}).value();
        }
        /// "available bonus" of the broker's wallet.
        QByteArray wallet()
        {
            return floor.must("select w.available_minor || ' ' || w.bonus_minor from core.wallet w join core.member m using (workspace_id) where m.login = $1",
                              {spec.login.toUtf8()}).value();
        }
        QByteArray workspace() { return floor.workspaceOf(spec).toUtf8(); }
        qint64 account(const QByteArray& kind)
        {
            return floor.must("select coalesce(sum(e.amount_minor), 0) from core.entry e join core.ledger_account a using (account_id) where a.kind = $1", {kind}).number();
        }
        QByteArray topup(const char* columns = "state") { return floor.must(QByteArray("select concat_ws(' ', ") + columns + ") from core.topup order by topup_id desc limit 1").value(); }
        PgSession operatorLine() { return PgSession(floor.addMember(u"Floor desk"_s, u"operator"_s)); }
        QJsonObject adjust(PgSession& desk_, const QByteArray& kind, qint64 minor)
        {
            return desk_.run("select api.adjust($1, $2, $3, $4, 'a reason')", {newKey(), workspace(), kind, QByteArray::number(minor)}).json();
        }
        void endBonusNow()
        {
            floor.must("update core.credit_lot set expires_at = clock_timestamp() - interval '1 second' where left_minor > 0");
            desk.session().run("select api.gateway_credits()");
        }
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldCreditPaidAndBonusAtOnceWhenTheCardHasPaid()
    {
        Stage stage(m_cluster);
        // Given a package on its way, which then costs more
        const QByteArray key = newKey();
        const QJsonObject begun = stage.broker.run("select api.topup_begin($1, $2)", {key, stage.package}).json();
        QCOMPARE(begun.value("topup_state"_L1).toString(), u"awaiting_payment"_s);
        QCOMPARE(stage.broker.run("select api.topup_begin($1, $2)", {key, stage.package}).json().value("number"_L1).toInteger(), 1);
        QCOMPARE(stage.floor.count("core.topup"), 1);
        stage.floor.must("select api.package_retire('starter')");
        const QByteArray dearer = stage.sell("Starter", "'price_minor': 12000, 'credits_minor': 12000");
        QCOMPARE(stage.broker.run("select api.topup_begin($1, $2)", {key, dearer}).refusal(), u"LF009"_s);
        QCOMPARE(stage.broker.run("select api.topup_begin($1, $2)", {newKey(), stage.package}).refusal(), u"LF014"_s);
        QCOMPARE(stage.broker.run("select string_agg(name || price_minor, ',') from api.packages()").value(), QByteArray("Starter12000"));
        // When its page is made and paid
        const QJsonObject work = stage.desk.session().run("select api.gateway_card_work('test', 60)").json();
        QCOMPARE(work.value("package"_L1).toString(), u"Starter"_s);
        CardOrder order{"1", work.value("checkout"_L1).toString().toLatin1(), "cs_1", "pi_1", work.value("amount_minor"_L1).toInteger()};
        stage.desk.session().run("select api.gateway_session_made($1, 'cs_1', 'https://pay.example/1', $2)",
                                 {order.checkout, QByteArray::number(work.value("ends_at"_L1).toInteger())});
        QCOMPARE(stage.broker.run("select api.topup(1)").json().value("url"_L1).toString(), u"https://pay.example/1"_s);
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        // Then there is what was agreed, once, and a letter of it
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("duplicate"));
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.async_payment_succeeded", "paid")), QByteArray("no_change"));
        QCOMPARE(stage.wallet(), QByteArray("11000 1000"));
        QCOMPARE(stage.account("card_clearing"), -10000);
        QCOMPARE(stage.account("card_received"), 0);
        QCOMPARE(stage.account("grant") - stage.granted, -1000);
        PgSession office = stage.operatorLine();
        QCOMPARE(office.run("select event || ' ' || topup_number from api.card_events() where order_number is null and outcome = 'applied'").value(),
                 QByteArray("evt_checkout_session_completed_pi_1 1"));
        QCOMPARE(office.run("select api.card_event('evt_checkout_session_completed_pi_1') -> 'topup' ->> 'package'").value(), QByteArray("Starter"));
        const PgAnswer wallet = stage.broker.run("select bonus_minor, bonus_ending_minor, (bonus_ends_at::date - current_date)::text, credit_line_minor from api.wallet()");
        QCOMPARE(wallet.rows.first(), QByteArrayList({"1000", "1000", "30", "0"}));
        QCOMPARE(stage.broker.run("select kind || ' ' || note || ' ' || amount_minor from api.wallet_statement()").value(), QByteArray("topup Starter 11000"));
        QCOMPARE(stage.floor.count("core.mail where kind = 'topup' and data ->> 'amount_minor' = '11000'"), 1);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and of a colleague's of another workspace nothing is told
        PgSession rival(stage.floor.addBrokerage(0));
        QCOMPARE(rival.run("select api.topup(1)").refusal(), u"LF013"_s);
        QCOMPARE(rival.run("select api.topups()").value(), QByteArray("[]"));
    }

    void shouldTellWhatTheBankHasNotConfirmed()
    {
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.openTopup(stage.broker, stage.package);
        const QByteArray pending = "select available_minor || ' ' || pending_minor from api.wallet()";
        QCOMPARE(stage.broker.run(pending).value(), QByteArray("0 0"));
        // When the page was filled in and the bank takes its time
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.completed", "unpaid")), QByteArray("applied"));
        // Then the credits are on their way, for this workspace only, until they are there
        QCOMPARE(stage.broker.run(pending).value(), QByteArray("0 11000"));
        PgSession rival(stage.floor.addBrokerage(0));
        QCOMPARE(rival.run(pending).value(), QByteArray("0 0"));
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.async_payment_succeeded", "paid")), QByteArray("applied"));
        QCOMPARE(stage.broker.run(pending).value(), QByteArray("11000 0"));
    }

    void shouldBookOddMoneyByRule_data()
    {
        QTest::addColumn<QByteArray>("before"); // what happens before it is paid
        QTest::addColumn<QByteArray>("paid");   // the event's facts
        QTest::addColumn<QByteArray>("state");  // of top-up and payment
        QTest::addColumn<QByteArray>("wallet");
        QTest::addColumn<qint64>("alarms");
        QTest::newRow("late") << QByteArray("checkout.session.expired") << QByteArray() << QByteArray("completed applied") << QByteArray("11000 1000") << qint64(0);
        QTest::newRow("declined first") << QByteArray("checkout.session.async_payment_failed") << QByteArray() << QByteArray("completed applied") << QByteArray("11000 1000") << qint64(0);
        QTest::newRow("given up") << QByteArray("cancel") << QByteArray() << QByteArray("cancelled returned") << QByteArray("0 0") << qint64(0);
        QTest::newRow("short") << QByteArray() << QByteArray("{'amount_minor': 9999}") << QByteArray("needs_review review") << QByteArray("0 0") << qint64(1);
        QTest::newRow("too much") << QByteArray() << QByteArray("{'amount_minor': 10001}") << QByteArray("needs_review review") << QByteArray("0 0") << qint64(1);
        QTest::newRow("other currency") << QByteArray() << QByteArray("{'currency': 'eur'}") << QByteArray("needs_review review") << QByteArray("0 0") << qint64(1);
    }
    void shouldBookOddMoneyByRule()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, paid);
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.openTopup(stage.broker, stage.package);
        if (before == "cancel")
            QVERIFY(stage.broker.run("select api.topup_cancel(1)").isOk());
        else if (!before.isEmpty())
            QCOMPARE(stage.desk.tell(cardEvent(order, before, "unpaid")), QByteArray("applied"));
        QCOMPARE(stage.desk.tell(cardEvent(order, "checkout.session.completed", "paid", QJsonDocument::fromJson(js(paid)).object())), QByteArray("applied"));
        QTEST(stage.floor.must("select t.state || ' ' || p.state from core.topup t join core.checkout c using (topup_id) join core.payment p using (checkout_id)").value(), "state");
        QTEST(stage.wallet(), "wallet");
        QTEST(stage.floor.count("core.card_finding where closed_at is null"), "alarms");
        QCOMPARE(redOnes(stage.floor), QStringList());
        if (before == "cancel") {
            QCOMPARE(stage.floor.count("core.card_refund where state = 'requested' and amount_minor = 10000"), 1);
        } else if (!paid.isEmpty() && !paid.contains("eur")) {
            // and an operator decides: what was paid becomes credits, without a bonus
            const QByteArray payment = stage.floor.must("select public_id from core.payment").value();
            stage.floor.must("select api.payment_resolve($1, 'credit', 'they agreed')", {payment});
            QCOMPARE(stage.wallet(), stage.floor.must("select amount_minor || ' 0' from core.payment").value());
            QCOMPARE(stage.topup(), QByteArray("credited"));
            QCOMPARE(stage.floor.count("core.card_finding where closed_at is null"), 0);
            QCOMPARE(stage.floor.count("core.audit where action = 'payment resolve' and object = 'top-up 1'"), 1);
            QCOMPARE(redOnes(stage.floor), QStringList());
        }
    }

    void shouldEndTheSameInAnyOrderOfEvents_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("refunded at the provider") << QByteArray("charge.refunded") << QByteArray();
        QTest::newRow("dispute lost") << QByteArray("charge.dispute.closed") << QByteArray("lost");
    }
    void shouldEndTheSameInAnyOrderOfEvents()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, status);
        Stage stage(m_cluster);
        std::array<int, 4> places{0, 1, 2, 3};
        int orders = 0;
        do {
            const CardOrder order = stage.desk.openTopup(stage.broker, stage.package);
            const std::array<QByteArray, 4> events{cardEvent(order, "checkout.session.completed", "unpaid"),
                                                   cardEvent(order, "checkout.session.async_payment_succeeded", "paid"),
                                                   cardEvent(order, "charge.dispute.created", "needs_response"), cardEvent(order, type, status)};
            for (const int place : places) {
                const QByteArray outcome = stage.desk.tell(events.at(size_t(place)));
                QVERIFY2(outcome == "applied" || outcome == "no_change" || outcome == "waiting", outcome.constData());
            }
            QCOMPARE(stage.topup("state, back_minor, due_minor, short_minor"), QByteArray("refunded 10000 11000 0"));
            QCOMPARE(stage.wallet(), QByteArray("0 0"));
            ++orders;
        } while (std::next_permutation(places.begin(), places.end()));
        QCOMPARE(orders, 24);
        QCOMPARE(stage.account("grant"), stage.granted);
        QCOMPARE(stage.account("card_clearing"), 0);
        QCOMPARE(stage.floor.count("core.provider_event where outcome = 'waiting'"), 0);
        QCOMPARE(stage.floor.count("core.card_finding where kind not like 'dispute%'"), 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldSayWhatIsOwedWhenCreditsThatWentBackWereSpent()
    {
        // Given a top-up of 110.00 of which 70.00 are spent: the bonus and 60.00 that were paid
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.openTopup(stage.broker, stage.package);
        stage.desk.tell(paidEvent(order));
        buy(stage.broker, goldRequest(7));
        QCOMPARE(stage.wallet(), QByteArray("4000 0"));
        // When all of it goes back to the card
        QCOMPARE(stage.desk.tell(cardEvent(order, "charge.refunded")), QByteArray("applied"));
        // Then what is left is taken, nothing below the floor, and the rest is told
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        QCOMPARE(stage.topup("state, short_minor"), QByteArray("refunded 7000"));
        QCOMPARE(stage.account("shortfall"), -7000);
        QCOMPARE(stage.floor.count("core.card_finding where kind = 'credits of a top-up were spent' and detail like '%7000%'"), 1);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and an operator takes it from new credits, and forgives the rest
        stage.floor.must("select api.wallet_grant($1, 5000, 'more')", {stage.workspace()});
        QCOMPARE(stage.floor.must("select api.topup_collect($1, 1, false, 'owed')", {stage.workspace()}).number(), 2000);
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        QCOMPARE(stage.floor.must("select api.topup_collect($1, 1, true, 'let go')", {stage.workspace()}).number(), 0);
        QCOMPARE(stage.account("shortfall"), 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldCollectWhatIsOwedOfAPaymentThatWentBack()
    {
        // Given 20.00 of a payment that the wallet got since its card took no refund, spent, and then taken by the bank
        Stage stage(m_cluster);
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(2));
        stage.broker.run("select api.order_cancel($1)", {order.number});
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        QVERIFY(stage.desk.session().run("select api.gateway_card_failed('refund', $1, true, 'card closed')", {stage.floor.must("select public_id from core.card_refund").value()}).isOk());
        buy(stage.broker, goldRequest(2));
        QCOMPARE(stage.desk.tell(cardEvent(order, "charge.dispute.closed", "lost")), QByteArray("applied"));
        QCOMPARE(stage.account("shortfall"), -2000);
        const QByteArray payment = stage.floor.must("select public_id from core.payment").value();
        const QByteArray isOpen = "core.card_finding where kind = 'credits of a payment were spent' and closed_at is null and object = '" + payment + '\'';
        QCOMPARE(stage.floor.count(isOpen), 1);
        // When an operator collects, then what there is of paid credits is taken, and no bonus
        PgSession desk = stage.operatorLine();
        const auto collect = [&payment](PgSession& line, const char* forgive) { return line.run("select api.payment_collect($1, $2, 'owed')", {payment, forgive}); };
        QCOMPARE(collect(desk, "false").number(), 2000);
        QCOMPARE(stage.adjust(desk, "bonus", 900).value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.adjust(desk, "credits", 1500).value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(collect(desk, "false").number(), 500);
        QCOMPARE(stage.wallet(), QByteArray("900 900"));
        QCOMPARE(stage.account("shortfall"), -500);
        QCOMPARE(stage.floor.count(isOpen), 1);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and the rest is forgiven by whom the limit lets, once, and then there is nothing to look at any more
        stage.floor.must("select api.adjust_limit(2600)");
        QCOMPARE(collect(desk, "true").refusal(), u"LF007"_s);
        QCOMPARE(stage.broker.run("select api.payment_collect($1, true, 'mine')", {payment}).refusal(), u"42501"_s);
        QCOMPARE(stage.floor.must("select api.payment_collect($1, true, 'let go')", {payment}).number(), 0);
        QCOMPARE(stage.floor.owner().run("select api.payment_collect($1, true, 'again')", {payment}).refusal(), u"LF014"_s);
        QCOMPARE(stage.wallet(), QByteArray("900 900"));
        QCOMPARE(stage.account("shortfall"), 0);
        QCOMPARE(stage.floor.count(isOpen), 0);
        QCOMPARE(stage.floor.count("core.audit where action = 'payment collect'"), 2);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldRefundUnspentPartsToTheCard()
    {
        // Given a package whose third parts are no whole units
        Stage stage(m_cluster);
        const QByteArray odd = stage.sell("Odd", "'price_minor': 1000, 'credits_minor': 1001, 'bonus_minor': 100");
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, odd)));
        QCOMPARE(stage.wallet(), QByteArray("1101 100"));
        const auto refund = [&](qint64 minor) {
            return stage.floor.owner().run("select api.topup_refund(gen_random_uuid(), $1, 1, $2, 'asked for')", {stage.workspace(), QByteArray::number(minor)}).refusal();
        };
        QCOMPARE(refund(333), QString());
        QCOMPARE(stage.wallet(), QByteArray("735 67"));
        QCOMPARE(refund(333), QString());
        QCOMPARE(refund(335), u"LF014"_s);
        QCOMPARE(refund(334), QString());
        // Then all parts together are the whole
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        QCOMPARE(stage.topup(), QByteArray("refunded"));
        QCOMPARE(redOnes(stage.floor), QStringList());
        // When the gateway has sent one, and the card takes the second no more
        QByteArrayList refunds;
        for (int i = 0; i < 3; ++i)
            refunds.append(stage.desk.session().run("select api.gateway_card_work('test', 60)").json().value("refund"_L1).toString().toLatin1());
        QVERIFY(stage.desk.session().run("select api.gateway_refund_sent($1, 're_1', 'succeeded')", {refunds.at(0)}).isOk());
        QVERIFY(stage.desk.session().run("select api.gateway_card_failed('refund', $1, true, 'closed card')", {refunds.at(1)}).isOk());
        // Then the wallet has that money again
        QCOMPARE(stage.wallet(), QByteArray("368 33"));
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and what has been spent is not given back at all
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.package)));
        buy(stage.broker, goldRequest(9));
        QCOMPARE(stage.floor.owner().run("select api.topup_refund(gen_random_uuid(), $1, 2, 10000, 'asked for')", {stage.workspace()}).refusal(), u"LF002"_s);
    }

    void shouldBeAsIfNobodyHadAskedWhenTheCardTakesNoRefund_data()
    {
        QTest::addColumn<QByteArray>("asked"); // what the operator gives back, part by part
        QTest::addColumn<int>("failed");       // which of them the card does not take
        QTest::addColumn<QByteArray>("told");  // events of that one and of the payment: type, status, amount, time
        QTest::addColumn<QByteArray>("end");   // of the top-up, of the wallet, of the lot
        const QByteArray failing = "['charge.refund.updated','succeeded',10000,1],['charge.refund.updated','failed',10000,2]";
        QTest::newRow("all of it, days after it was paid") << QByteArray("10000") << 0 << "[['charge.refunded','',10000,1]," + failing + ']' << QByteArray("completed 0 0 0 0, 13000 2000, 2000");
        QTest::newRow("at once") << QByteArray("10000") << 0 << QByteArray("[['charge.refunded','',10000,1],['charge.refund.updated','pending',10000,1],['charge.refund.updated','failed',10000,2]]")
                                 << QByteArray("completed 0 0 0 0, 13000 2000, 2000");
        QTest::newRow("and the bank takes the money back") << QByteArray("10000") << 0 << "[['charge.refunded','',10000,1]," + failing + ",['charge.dispute.closed','lost',10000,3]]"
                                                           << QByteArray("refunded 10000 13000 2000 0, 0 0, 0");
        QTest::newRow("the first of three parts") << QByteArray("3333,3333,3334") << 0
            << QByteArray("[['charge.refunded','',10000,1],['charge.refund.updated','succeeded',3333,1],['refund.failed','failed',3333,2]]") << QByteArray("completed 6667 8666 1333 0, 4334 666, 666");
        QTest::newRow("a part, and a dispute of all that is lost") << QByteArray("5000") << 0
            << QByteArray("[['charge.refunded','',5000,1],['charge.refund.updated','succeeded',5000,1],['charge.refund.updated','failed',5000,2],['charge.dispute.closed','lost',10000,3]]")
            << QByteArray("refunded 10000 13000 2000 0, 0 0, 0");
    }
    void shouldBeAsIfNobodyHadAskedWhenTheCardTakesNoRefund()
    {
        QFETCH(QByteArray, asked);
        QFETCH(int, failed);
        QFETCH(QByteArray, told);
        QFETCH(QByteArray, end);
        // Given a package of 100.00 that gives 110.00 and 20.00 of bonus for 30 days
        Stage stage(m_cluster);
        const QByteArray package = stage.sell("Large", "'price_minor': 10000, 'credits_minor': 11000, 'bonus_minor': 2000, 'bonus_days': 30");
        const QJsonArray events = QJsonDocument::fromJson(js(told)).array();
        std::vector<int> places(size_t(events.size()));
        std::iota(places.begin(), places.end(), 0);
        do {
            const CardOrder order = stage.desk.openTopup(stage.broker, package);
            QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
            QByteArrayList refunds;
            for (const QByteArray& minor : asked.split(',')) {
                QCOMPARE(stage.floor.owner().run("select api.topup_refund(gen_random_uuid(), $1, $2, $3, 'asked for')", {stage.workspace(), order.number, minor}).refusal(), QString());
                refunds.append(stage.floor.must("select public_id from core.card_refund order by card_refund_id desc limit 1").value());
            }
            const QString refund = QString::fromLatin1(refunds.at(failed));
            // When the provider tells, in this order
            for (const int place : places) {
                const QJsonArray event = events.at(place).toArray();
                QJsonObject facts{{u"id"_s, u"evt_%1_%2"_s.arg(QString::fromLatin1(order.payment)).arg(place)}, {u"amount_minor"_s, event.at(2)},
                                  {u"created"_s, 1800000000 + event.at(3).toInt()}};
                if (event.at(0).toString().contains("refund."_L1)) {
                    facts.insert("refund"_L1, QString(u"re_"_s + refund));
                    facts.insert("reference"_L1, refund);
                }
                const QByteArray outcome = stage.desk.tell(cardEvent(order, event.at(0).toString().toLatin1(), event.at(1).toString().toLatin1(), facts));
                QVERIFY2(outcome == "applied" || outcome == "no_change", outcome.constData());
            }
            // Then the top-up, the wallet and the bonus are what they would be without it
            QCOMPARE(stage.topup("state, back_minor, due_minor, bonus_due_minor, short_minor") + ", " + stage.wallet() + ", "
                         + stage.floor.must("select left_minor from core.credit_lot where source = 'topup' order by lot_id desc limit 1").value(), end);
            QCOMPARE(stage.floor.count("core.card_refund where state = 'failed' and public_id = '" + refund.toLatin1() + '\''), 1);
            // and its rest can go back once more
            const QByteArray rest = stage.floor.must("select price_minor - back_minor from core.topup order by topup_id desc limit 1").value();
            if (rest != "0")
                QCOMPARE(stage.floor.owner().run("select api.topup_refund(gen_random_uuid(), $1, $2, $3, 'again')", {stage.workspace(), order.number, rest}).refusal(), QString());
            QCOMPARE(stage.wallet(), QByteArray("0 0"));
        } while (std::next_permutation(places.begin(), places.end()));
        // and each time somebody was told
        QCOMPARE(stage.account("shortfall"), 0);
        QCOMPARE(stage.floor.count("core.mail where kind = 'payment_credited'"), stage.floor.count("core.topup"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldTakeBackWhatWasGivenAndNoOtherBonus()
    {
        // Given 10.00 paid, a gift that ends soon, and then one that ends later
        Stage stage(m_cluster);
        PgSession desk = stage.operatorLine();
        const auto adjust = [&](const QByteArray& kind, const QByteArray& minor, const QByteArray& days) {
            return QByteArray::number(desk.run("select api.adjust($1, $2, $3, $4, 'goodwill', $5::int)", {newKey(), stage.workspace(), kind, minor, days}).json().value("adjustment"_L1).toInteger());
        };
        const auto lots = [&stage] { return stage.floor.must("select string_agg(left_minor::text, ' ' order by lot_id) from core.credit_lot").value(); };
        const QByteArray paid = adjust("credits", "1000", {});
        adjust("bonus", "700", "5");
        const QByteArray later = adjust("bonus", "400", "50");
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("2100 1100: 700 400"));
        // When the later one is taken back, then it is gone, and the other one is not touched
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), later}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("1700 700: 700 0"));
        // and paid credits that are taken back are paid ones
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), paid}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("700 700: 700 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
        // Given a payment for an order that was given up, which the card would not take back, so that the wallet has it
        const CardOrder order = stage.desk.open(stage.broker, cardRequest(2));
        stage.broker.run("select api.order_cancel($1)", {order.number});
        QCOMPARE(stage.desk.tell(paidEvent(order)), QByteArray("applied"));
        const QByteArray refund = stage.floor.must("select public_id from core.card_refund").value();
        QVERIFY(stage.desk.session().run("select api.gateway_card_failed('refund', $1, true, 'card closed')", {refund}).isOk());
        QCOMPARE(stage.wallet(), QByteArray("2700 700"));
        // When the bank takes it all the same, then that is paid credits too
        QCOMPARE(stage.desk.tell(cardEvent(order, "charge.dispute.closed", "lost")), QByteArray("applied"));
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("700 700: 700 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldUseTheBonusThatEndsFirstAndGiveBackWhatWasUsed()
    {
        // Given 20.00 paid, 5.00 bonus without an end, 3.00 for 9 days and 4.00 for 2 days
        Stage stage(m_cluster);
        stage.floor.must("select api.wallet_grant($1, 2000, 'paid')", {stage.workspace()});
        for (const char* terms : {"'bonus_minor': 500", "'bonus_minor': 300, 'bonus_days': 9", "'bonus_minor': 400, 'bonus_days': 2"}) {
            const QByteArray code = stage.floor.must("select api.credit_coupon_create(null, $1)", {js(QByteArray("{") + terms + '}')}).value();
            QCOMPARE(stage.broker.run("select api.coupon_redeem($1, $2)", {newKey(), code.toLower()}).refusal(), QString());
        }
        const auto lots = [&stage] { return stage.broker.run("select string_agg(left_minor::text, ' ') from api.bonus_lots()").value(); };
        QCOMPARE(lots(), QByteArray("400 300 500"));
        // When one lead is bought, and another
        buy(stage.broker, goldRequest(1));
        QCOMPARE(lots(), QByteArray("200"));
        QCOMPARE(stage.wallet(), QByteArray("2200 200"));
        const QByteArray second = buy(stage.broker, goldRequest(2));
        QCOMPARE(stage.wallet(), QByteArray("200 0"));
        QCOMPARE(stage.broker.run("select api.order_receipt(1001)").json().value("bonus_minor"_L1).toInteger(), 1000);
        QCOMPARE(stage.broker.run("select api.order_receipt(1002)").json().value("bonus_minor"_L1).toInteger(), 200);
        // Then each lead of it gives back what it was paid with
        const QByteArray leads = stage.floor.must("select string_agg(l.public_id::text, ',') from core.sale s join core.lead l using (lead_id) join core.orders o using (order_id)"
                                                  " where o.order_number = $1", {second}).value();
        for (const QByteArray& lead : leads.split(','))
            QVERIFY2(stage.floor.owner().run("select api.order_refund(gen_random_uuid(), $1, $2, null, array[$3::uuid], 'test')",
                                             {stage.workspace(), second, lead}).isOk(), "refund");
        QCOMPARE(stage.wallet(), QByteArray("2200 200"));
        QCOMPARE(lots(), QByteArray("200"));
        // and what ended meanwhile comes back for another 30 days
        stage.floor.must("update core.credit_lot set expires_at = clock_timestamp() - interval '1 day' where expires_at is not null");
        QVERIFY(stage.floor.owner().run("select api.order_refund(gen_random_uuid(), $1, 1001, null, null, 'test')", {stage.workspace()}).isOk());
        QCOMPARE(stage.wallet(), QByteArray("3200 1200"));
        QCOMPARE(stage.broker.run("select string_agg(source || left_minor, ' ') from api.bonus_lots()").value(), QByteArray("returned700 coupon500"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldGiveBackWhatEachSaleWasPaidWith_data()
    {
        QTest::addColumn<bool>("isSplitBefore");
        QTest::newRow("split by the gateway") << true;
        QTest::newRow("split by the first refund") << false;
    }
    void shouldGiveBackWhatEachSaleWasPaidWith()
    {
        QFETCH(bool, isSplitBefore);
        // Given lots of 4.00, 3.00 and 5.00 without an end, and an order of three leads for 10.00 each, 10 % off
        Stage stage(m_cluster);
        stage.floor.must("select api.wallet_grant($1, 2000, 'paid'), api.coupon_create('SPRING-10', '{\"percent_bp\": 1000}')", {stage.workspace()});
        for (const char* terms : {"'bonus_minor': 500", "'bonus_minor': 300, 'bonus_days': 9", "'bonus_minor': 400, 'bonus_days': 2"}) {
            const QByteArray code = stage.floor.must("select api.credit_coupon_create(null, $1)", {js(QByteArray("{") + terms + '}')}).value();
            QCOMPARE(stage.broker.run("select api.coupon_redeem($1, $2)", {newKey(), code}).refusal(), QString());
        }
        const QByteArray order = buy(stage.broker, goldRequest(3, "LA", js(", 'coupon': 'SPRING-10'")));
        QCOMPARE(stage.wallet(), QByteArray("500 0"));
        if (isSplitBefore) {
            QVERIFY(stage.desk.session().run("select api.gateway_credits()").isOk());
            QCOMPARE(stage.floor.count("core.bonus_unsplit"), 0);
        }
        const QByteArrayList leads = stage.floor.must("select string_agg(l.public_id::text, ',' order by s.lead_id) from core.sale s join core.lead l using (lead_id)").value().split(',');
        const auto lots = [&stage] { return stage.floor.must("select string_agg(left_minor::text, ' ' order by expires_at nulls last) from core.credit_lot").value(); };
        const auto refund = [&](qsizetype lead) {
            return stage.floor.owner().run("select api.order_refund(gen_random_uuid(), $1, $2, null, array[$3::uuid], 'test')", {stage.workspace(), order, leads.at(lead)}).refusal();
        };
        // When they are refunded one by one, then each gives back its own: what came last, nothing but paid credits
        QCOMPARE(refund(2), QString());
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("1400 0: 0 0 0"));
        QCOMPARE(stage.floor.must("select string_agg(s.bonus_minor::text, ' ' order by s.lead_id, l.expires_at nulls last) from core.sale_bonus s join core.credit_lot l using (lot_id)").value(),
                 QByteArray("400 300 200 300"));
        QCOMPARE(refund(0), QString());
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("2300 900: 400 300 200"));
        QCOMPARE(refund(1), QString());
        QCOMPARE(stage.wallet() + ": " + lots(), QByteArray("3200 1200: 400 300 500"));
        // and it is written down once
        QVERIFY(stage.desk.session().run("select api.gateway_credits()").isOk());
        QCOMPARE(stage.floor.count("core.sale_bonus"), 4);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldNotSpendBonusAfterItsEndWhenNobodyHasEndedIt()
    {
        // Given 100.00 and 10.00 of bonus that are over, and a gateway that has not come yet
        Stage stage(m_cluster);
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.package)));
        const QByteArray over = "update core.credit_lot set expires_at = clock_timestamp() where left_minor > 0";
        stage.floor.must(over);
        // Then the wallet does not show it, and nothing is bought with it
        QCOMPARE(stage.broker.run("select available_minor || ' ' || bonus_minor from api.wallet()").value(), QByteArray("10000 0"));
        QCOMPARE(stage.broker.run("select count(*) from api.bonus_lots()").number(), 0);
        const PgAnswer short10 = purchase(stage.broker, goldRequest(11));
        QCOMPARE(short10.refusal(), u"LF002"_s);
        QCOMPARE(short10.json().value("error"_L1)["available_minor"_L1].toInteger(), 10000);
        QCOMPARE(stage.wallet(), QByteArray("11000 1000"));
        // and what is bought is paid from what is left, after the bonus has ended
        QCOMPARE(purchase(stage.broker, goldRequest(9)).refusal(), QString());
        QCOMPARE(stage.wallet(), QByteArray("1000 0"));
        QCOMPARE(stage.broker.run("select api.order_receipt(1001)").json().value("bonus_minor"_L1).toInteger(), 0);
        QCOMPARE(stage.desk.session().run("select api.gateway_credits()").number(), 0);
        // and so is an order that was on hold
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.package)));
        const QByteArray held = QByteArray::number(purchase(stage.broker, cardRequest(1)).json().value("order_number"_L1).toInteger());
        stage.floor.must(over);
        QCOMPARE(stage.broker.run("select api.order_pay($1, $2, 1000)", {newKey(), held}).refusal(), QString());
        QCOMPARE(stage.wallet(), QByteArray("10000 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldEndBonusThatNobodyUsed()
    {
        Stage stage(m_cluster);
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.package)));
        stage.endBonusNow();
        QCOMPARE(stage.wallet(), QByteArray("10000 0"));
        QCOMPARE(stage.broker.run("select kind || ' ' || note || ' ' || amount_minor from api.wallet_statement()").value(), QByteArray("bonus_end Starter -1000"));
        QCOMPARE(stage.desk.session().run("select api.gateway_credits()").number(), 0);
        // and of a bonus that has ended nothing is owed when the money goes back
        QVERIFY(stage.floor.owner().run("select api.topup_refund(gen_random_uuid(), $1, 1, 10000, 'asked for')", {stage.workspace()}).isOk());
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldHaveOneWinnerWhenManyRedeemTheLastUse()
    {
        // Given two workspaces of three sessions each, and a coupon for one use
        Stage stage(m_cluster);
        const ConnectionSpec rival = stage.floor.addBrokerage(0);
        stage.floor.must("select api.credit_coupon_create('WELCOME-1', $1)", {js("{'bonus_minor': 700, 'uses_max': 1}")});
        std::vector<PgSession> sessions;
        for (int i = 0; i < 6; ++i)
            sessions.emplace_back(i % 2 == 0 ? stage.spec : rival);
        PgSession gate(stage.floor.ownerSpec());
        gate.run("begin; lock table core.credit_coupon in exclusive mode");
        for (PgSession& session : sessions)
            session.send("select api.coupon_redeem($1, 'welcome-1')", {newKey()});
        QTRY_COMPARE(stage.floor.count("pg_locks where not granted and relation = 'core.credit_coupon'::regclass"), 6);
        // When all of them come at once
        gate.run("commit");
        int winners = 0;
        for (PgSession& session : sessions) {
            const QString refusal = session.receive().refusal();
            winners += refusal.isEmpty();
            QVERIFY2(refusal.isEmpty() || refusal == "LF023"_L1, qPrintable(refusal));
        }
        QCOMPARE(winners, 1);
        QCOMPARE(stage.floor.must("select sum(amount_minor) from core.bonus_move").number(), 700);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldRefuseCouponsByTheirTerms()
    {
        Stage stage(m_cluster);
        stage.floor.must("select api.credit_coupon_create('LATER-26', '{\"bonus_minor\": 1, \"from\": \"2100-01-01\"}');"
                         "select api.credit_coupon_create('CLOSED-26', '{\"bonus_minor\": 1}'), api.credit_coupon_close('closed-26');"
                         "select api.credit_coupon_create('SUMMER-20', '{\"bonus_minor\": 1}');"
                         "update core.credit_coupon set valid = tstzrange('2020-01-01', '2020-02-01') where code = 'SUMMER-20'");
        for (const auto& [code, reason] : {std::pair(" later-26 ", "not_yet"), std::pair("Closed-26", "over"), std::pair("SUMMER-20", "over"), std::pair("NOBODYS-1", "unknown")})
            QCOMPARE(errorOf(stage.broker.run("select api.coupon_redeem($1, $2)", {newKey(), code})).value("reason"_L1).toString(), QLatin1StringView(reason));
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
    }

    void shouldRedeemOnceForAKeyAndAWorkspaceAndStopGuessing()
    {
        Stage stage(m_cluster);
        stage.floor.must("select api.credit_coupon_create('WELCOME-9', '{\"bonus_minor\": 250}')");
        const QByteArray key = newKey();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(stage.broker.run("select api.coupon_redeem($1, 'WELCOME-9')", {key}).json().value("available_minor"_L1).toInteger(), 250);
        QCOMPARE(errorOf(stage.broker.run("select api.coupon_redeem($1, 'WELCOME-9')", {newKey()})).value("reason"_L1).toString(), u"used_by_workspace"_s);
        QCOMPARE(stage.floor.count("core.mail where kind = 'topup'"), 1);
        // When somebody tries codes in transactions that he rolls back
        stage.floor.must("select api.rate_set('topups', 10, $1)", {stage.workspace()});
        int refused = 0;
        for (int i = 0; i < 13; ++i) {
            stage.broker.run("begin");
            refused += stage.broker.run("select api.coupon_redeem(gen_random_uuid(), 'GUESS-' || $1)", {QByteArray::number(1000 + i)}).refusal() == "LF015"_L1;
            stage.broker.run("rollback");
        }
        QVERIFY(refused >= 3);
        // and a discount's code is never one for credits
        stage.floor.must("select api.coupon_create('SPRING-10', '{\"percent_bp\": 1000}')");
        QCOMPARE(stage.floor.owner().run("select api.credit_coupon_create('spring-10', '{\"bonus_minor\": 1}')").refusal(), u"LF006"_s);
    }

    void shouldWantASecondOperatorAboveTheLimit()
    {
        Stage stage(m_cluster);
        PgSession first = stage.operatorLine();
        PgSession second = stage.operatorLine();
        // Given that 1000.00 may be given by one person
        QCOMPARE(stage.adjust(first, "credits", 60000).value("state"_L1).toString(), u"posted"_s);
        // When the same one gives more that day, in whichever way
        const QJsonObject waiting = stage.adjust(first, "credits", 50000);
        QCOMPARE(waiting.value("state"_L1).toString(), u"proposed"_s);
        QCOMPARE(first.run("select api.wallet_grant($1, 40001, 'on the side')", {stage.workspace()}).refusal(), u"LF007"_s);
        QCOMPARE(stage.wallet(), QByteArray("60000 0"));
        // Then he does not approve it himself, another one does, once
        const QByteArray number = QByteArray::number(waiting.value("adjustment"_L1).toInteger());
        QCOMPARE(first.run("select api.adjust_decide($1, true)", {number}).refusal(), u"LF007"_s);
        QCOMPARE(second.run("select jsonb_array_length(api.adjustments())").number(), 1);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(second.run("select api.adjust_decide($1, true, 'seen')", {number}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(second.run("select api.adjust_decide($1, false)", {number}).refusal(), u"LF014"_s);
        QCOMPARE(stage.wallet(), QByteArray("110000 0"));
        QCOMPARE(stage.floor.count("core.audit where action = 'adjustment' and after ->> 'reason' = 'a reason'"), 2);
        // and what is rejected changes nothing
        const QByteArray refused = QByteArray::number(stage.adjust(first, "credits", -100001).value("adjustment"_L1).toInteger());
        QCOMPARE(first.run("select api.adjust_decide($1, false, 'a slip')", {refused}).json().value("state"_L1).toString(), u"rejected"_s);
        QCOMPARE(stage.wallet(), QByteArray("110000 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and nobody but the owner raises the limit
        QCOMPARE(first.run("select api.adjust_limit(100001)").refusal(), u"LF007"_s);
        QCOMPARE(first.run("select api.adjust_limit(5000)").number(), 5000);
        QCOMPARE(stage.floor.must("select api.adjust_limit(7000)").number(), 7000);
    }

    void shouldAdjustBonusCreditsWithTheirEnd()
    {
        Stage stage(m_cluster);
        PgSession desk = stage.operatorLine();
        PgSession other = stage.operatorLine();
        const auto adjust = [&](const QByteArray& kind, const QByteArray& minor, const QByteArray& days) {
            return desk.run("select api.adjust($1, $2, $3, $4, 'goodwill', $5::int)", {newKey(), stage.workspace(), kind, minor, days});
        };
        const auto taken = [](const PgAnswer& answer) { return QByteArray::number(answer.json().value("adjustment"_L1).toInteger()); };
        // Given 30.00 of credits, and 20.00 of bonus that ends
        adjust("credits", "3000", {});
        const QByteArray given = taken(adjust("bonus", "2000", "10"));
        QCOMPARE(stage.wallet(), QByteArray("5000 2000"));
        QCOMPARE(stage.floor.count("core.credit_lot where source = 'adjustment' and name = 'goodwill' and expires_at between now() + interval '9 days' and now() + interval '11 days'"), 1);
        // Then no more of it is taken than there is, credits have no end, and what is taken has none
        QCOMPARE(adjust("bonus", "-2001", {}).refusal(), u"LF002"_s);
        QCOMPARE(adjust("credits", "1", "10").refusal(), u"LF006"_s);
        QCOMPARE(adjust("bonus", "-1", "10").refusal(), u"LF006"_s);
        QCOMPARE(adjust("bonus", "1", "3651").refusal(), u"LF006"_s);
        // When some of it is taken, the workspace is told why; and that is taken back, it is bonus of the same lot again
        const QByteArray some = taken(adjust("bonus", "-500", {}));
        QCOMPARE(stage.wallet(), QByteArray("4500 1500"));
        QCOMPARE(stage.floor.must("select string_agg(concat_ws(' ', data ->> 'amount_minor', data ->> 'reason', data ->> 'available_minor'), ',') from core.mail where kind = 'credits_taken'").value(),
                 QByteArray("500 goodwill 4500"));
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), some}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.wallet(), QByteArray("5000 2000"));
        // and the gift is taken back whole
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), given}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.wallet(), QByteArray("3000 0"));
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and it counts for the second person like all else: 75.00 were moved alone
        const QByteArray proposed = taken(adjust("bonus", "92501", "30"));
        QCOMPARE(stage.wallet(), QByteArray("3000 0"));
        const QJsonObject mine = desk.run("select api.desk_waiting()").json();
        const QJsonObject theirs = other.run("select api.desk_waiting()").json();
        QCOMPARE(mine.value("own_adjustments"_L1).toInt() - mine.value("adjustments"_L1).toInt(), 1);
        QCOMPARE(theirs.value("adjustments"_L1).toInt() - theirs.value("own_adjustments"_L1).toInt(), 1);
        QCOMPARE(other.run("select api.adjust_decide($1, true)", {proposed}).json().value("bonus_days"_L1).toInt(), 30);
        QCOMPARE(stage.wallet(), QByteArray("95501 92501"));
        QCOMPARE(desk.run("select max((x ->> 'bonus_minor')::bigint) from jsonb_array_elements(api.adjust_terms() -> 'brokers') x").value(), QByteArray("92501"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldWantASecondOperatorForGiftsAboveTheLimit()
    {
        // Given that 1000.00 may be given by one person
        Stage stage(m_cluster);
        PgSession first = stage.operatorLine();
        PgSession second = stage.operatorLine();
        const auto coupon = [&first](const QByteArray& terms) { return first.run("select api.credit_coupon_create(null, $1)", {js('{' + terms + '}')}).value(); };
        const auto redeemed = [&stage](const QByteArray& code) { return stage.broker.run("select api.coupon_redeem($1, $2)", {newKey(), code}).refusal(); };
        // When one makes coupons and packages that give more, in whichever way
        QCOMPARE(redeemed(coupon("'bonus_minor': 500, 'uses_max': 100")), QString());
        const QByteArray together = coupon("'bonus_minor': 501, 'uses_max': 100");
        const QByteArray endless = coupon("'bonus_minor': 2");
        first.run("select api.package_create('Gift', $1)", {js("{'price_minor': 50, 'credits_minor': 50, 'bonus_minor': 51}")});
        const QByteArray package = first.run("select package from api.package_list() where name = 'Gift'").value();
        // Then there is no such thing for brokers
        QCOMPARE(redeemed(together), u"LF023"_s);
        QCOMPARE(redeemed(endless), u"LF023"_s);
        QCOMPARE(stage.broker.run("select count(*) from api.packages()").number(), 1);
        QCOMPARE(stage.broker.run("select api.topup_begin($1, $2)", {newKey(), package}).refusal(), u"LF014"_s);
        // until another one approves
        QCOMPARE(first.run("select api.credit_coupon_approve($1)", {together}).refusal(), u"LF007"_s);
        QCOMPARE(first.run("select api.package_approve('gift')").refusal(), u"LF007"_s);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(second.run("select api.credit_coupon_approve($1)", {together.toLower()}).isOk());
            QVERIFY(second.run("select api.package_approve('gift')").isOk());
        }
        QCOMPARE(redeemed(together), QString());
        QCOMPARE(stage.broker.run("select count(*) from api.packages()").number(), 2);
        QCOMPARE(stage.floor.count("core.audit where action in ('credit coupon approve', 'package approve')"), 2);
        QCOMPARE(stage.wallet(), QByteArray("1001 1001"));
        // and what is owed of a top-up is not forgiven alone either
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.sell("Large", "'price_minor': 200000, 'credits_minor': 200000"))));
        stage.floor.must("update core.topup set short_minor = 100001, due_minor = 100001 where package = 'Large'");
        stage.floor.must("update core.wallet set available_minor = bonus_minor");
        QCOMPARE(second.run("select api.topup_collect($1, 1, true, 'gone')", {stage.workspace()}).refusal(), u"LF007"_s);
        QCOMPARE(stage.topup("short_minor"), QByteArray("100001"));
        QCOMPARE(stage.floor.must("select api.topup_collect($1, 1, true, 'gone')", {stage.workspace()}).number(), 0);
    }

    void shouldRefundATopupOnceByItsKey()
    {
        Stage stage(m_cluster);
        stage.desk.tell(paidEvent(stage.desk.openTopup(stage.broker, stage.package)));
        const QByteArray key = newKey();
        const auto refund = [&](const QByteArray& minor) {
            return stage.floor.owner().run("select api.topup_refund($1, $2, 1, $3, 'asked for')", {key, stage.workspace(), minor}).refusal();
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(refund("3000"), QString());
        QCOMPARE(stage.topup("back_minor"), QByteArray("3000"));
        QCOMPARE(stage.floor.count("core.card_refund"), 1);
        QCOMPARE(refund("3001"), u"LF009"_s);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldTakeAdjustmentsBackAndKeepTheFloor()
    {
        Stage stage(m_cluster);
        PgSession desk = stage.operatorLine();
        const QByteArray given = QByteArray::number(stage.adjust(desk, "credits", 3000).value("adjustment"_L1).toInteger());
        // Given a credit line of 20.00, used
        QCOMPARE(stage.adjust(desk, "line", 2000).value("credit_line_minor"_L1).toInteger(), 2000);
        buy(stage.broker, goldRequest(5));
        QCOMPARE(stage.wallet(), QByteArray("-2000 0"));
        // Then neither goes the line below what is used, nor does a reversal break it
        QCOMPARE(stage.adjust(desk, "line", 1999).isEmpty(), true);
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), given}).refusal(), u"LF002"_s);
        // When there are credits again, it is taken back, once and linked
        QCOMPARE(stage.adjust(desk, "credits", 4000).value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), given}).json().value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(desk.run("select api.adjust_reverse($1, $2, 'a slip')", {newKey(), given}).refusal(), u"LF014"_s);
        QCOMPARE(stage.wallet(), QByteArray("-1000 0"));
        QCOMPARE(stage.floor.count("core.transfer t join core.adjustment a on a.transfer_id = t.reverses where t.kind = 'adjustment' and a.adjustment_id = " + given), 1);
        // and a top-up that goes back takes paid credits down to the line, no further
        const CardOrder order = stage.desk.openTopup(stage.broker, stage.package);
        stage.desk.tell(paidEvent(order));
        buy(stage.broker, goldRequest(10));
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        stage.desk.tell(cardEvent(order, "charge.refunded"));
        QCOMPARE(stage.wallet(), QByteArray("-2000 0"));
        QCOMPARE(stage.topup("short_minor"), QByteArray("9000"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldTellOfALowBalanceBelowTheLineThatAnApproverHasSet()
    {
        Stage stage(m_cluster);
        const ConnectionSpec other = stage.floor.addMember(stage.floor.workspaceOf(stage.spec), u"broker"_s);
        stage.floor.must("update core.member set is_approver = true where login = $1", {other.login.toUtf8()});
        PgSession approver(other);
        PgSession desk = stage.operatorLine();
        const auto line = [](PgSession& session) { return session.run("select concat_ws(' ', coalesce(low_minor::text, 'off'), may_set) from api.wallet_line()").value(); };
        const auto told = [&] { return approver.run("select coalesce(string_agg(kind, ' '), '') from api.wallet_news()").value(); };
        QCOMPARE(line(stage.broker), QByteArray("5000 f"));
        QCOMPARE(line(approver), QByteArray("5000 t"));
        // Given a balance of 100.00 and a line of 90.00
        QCOMPARE(stage.adjust(desk, "credits", 10000).value("state"_L1).toString(), u"posted"_s);
        QCOMPARE(stage.broker.run("select api.wallet_line_set(9000)").refusal(), u"LF007"_s);
        QCOMPARE(approver.run("select api.wallet_line_set(1000000000001)").refusal(), u"LF006"_s);
        QCOMPARE(approver.run("select api.wallet_line_set(9000)").refusal(), QString());
        QCOMPARE(stage.floor.count("core.audit where action = 'low balance' and before ->> 'low_minor' = '5000' and after ->> 'low_minor' = '9000'"), 1);
        QCOMPARE(told(), QByteArray());
        // When it falls below
        buy(stage.broker, goldRequest(2));
        // Then the approver is told, and not the member who does not decide
        QCOMPARE(told(), QByteArray("low_balance"));
        QCOMPARE(stage.broker.run("select count(*) from api.wallet_news()").number(), 0);
        // and nobody when it is off
        stage.floor.must("delete from core.mail where kind = 'low_balance'");
        QCOMPARE(approver.run("select api.wallet_line_set(null)").refusal(), QString());
        QCOMPARE(line(approver), QByteArray("off t"));
        buy(stage.broker, goldRequest(8));
        QCOMPARE(stage.wallet(), QByteArray("0 0"));
        QCOMPARE(told(), QByteArray());
        QCOMPARE(stage.floor.count("core.mail where kind = 'low_balance'"), 0);
        QCOMPARE(approver.run("select * from api.wallet_news(0)").refusal(), u"LF006"_s);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCredits)
#include "tst_credits.moc"

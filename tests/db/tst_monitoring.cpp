// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The numbers of domain.md R43 and their alarms (0030_monitoring.sql). What /metrics makes of them is in
/// tests/gateway.
class TestMonitoring final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// Names of the numbers whose alarm is on.
    static QByteArrayList alarms(PgSession& office)
    {
        QByteArrayList names;
        for (const QByteArrayList& row : office.run("select name || case payment when '' then '' else ' ' || payment end from api.monitoring() where is_alarm").rows)
            names.append(row.first());
        return names;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldRaiseTheAlarmOfWhatIsWrong()
    {
        // Given a floor that has lived: 30 purchases, a few refused, a card order paid, one on hold, a letter
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 200});
        floor.must("update core.setting set value = 100000 where name like '%per_minute%'");
        PgSession broker(floor.addBrokerage(1000000));
        PgSession office(floor.addMember(u"Floor desk"_s, u"operator"_s));
        CardDesk desk(floor);
        for (int i = 0; i < 29; ++i)
            QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(1000)).refusal(), u"LF001"_s);
        const QJsonObject now{{u"created"_s, QDateTime::currentSecsSinceEpoch()}};
        for (int i = 0; i < 12; ++i) {
            const CardOrder order = desk.open(broker, cardRequest(1));
            QCOMPARE(desk.tell(cardEvent(order, "checkout.session.completed", "paid", now)), QByteArray("applied"));
        }
        const CardOrder held = desk.open(broker, cardRequest(2));
        // Then all is counted, and no alarm is on
        QCOMPARE(alarms(office), QByteArrayList());
        const auto number = [&](const QByteArray& what, const QByteArray& column = "value") {
            return office.run("select " + column + " from api.monitoring() where name = split_part($1, ' ', 1) and payment = split_part($1, ' ', 2)", {what}).value();
        };
        QCOMPARE(number("purchase_conflict_ratio", "round((value * observations)::numeric) || ' of ' || observations"), QByteArray("1 of 43"));
        QCOMPARE(number("completion_seconds credits", "observations"), QByteArray("29"));
        QCOMPARE(number("completion_seconds card", "observations"), QByteArray("12"));
        QVERIFY(number("completion_seconds credits").toDouble() > 0 && number("completion_seconds credits").toDouble() < 2);
        QCOMPARE(number("oldest_unsent_mail_seconds", "observations"), QByteArray::number(floor.count("core.mail where state = 'waiting'")));
        // When each of them goes wrong, its own alarm is on, and no other
        const auto shouldBe = [&](const QByteArray& damage, const QByteArrayList& expected) {
            floor.must("begin; set local session_replication_role = replica; " + damage);
            // In one transaction, which is given up: the operator's call sees it through the owner's session.
            QByteArrayList names;
            for (const QByteArrayList& row : floor.must("select name || case payment when '' then '' else ' ' || payment end from core.monitoring() where is_alarm").rows)
                names.append(row.first());
            floor.must("rollback");
            QCOMPARE(names, expected);
        };
        shouldBe("update core.intent set answer = answer || '{\"ok\": false, \"error\": {\"code\": \"LF001\"}}' where operation = 'purchase' and answer ->> 'payment' = 'card'",
                 {"purchase_conflict_ratio"});
        shouldBe("insert into core.sale select lead_id, order_id, price_minor, rule_id, slot + 1, line_no, bucket, freshness, intent, return_days from core.sale limit 1", {"oversold_leads"});
        shouldBe("update core.intent set created_at = created_at - interval '11 seconds' where operation = 'purchase'", {"completion_seconds credits"});
        shouldBe("update core.provider_event set happened_at = happened_at - interval '11 seconds'", {"completion_seconds card"});
        shouldBe("update core.provider_event set repeats = 2", {"repeated_event_ratio"});
        shouldBe("update core.entry set amount_minor = amount_minor + 1 where (transfer_id, account_id) in (select e.transfer_id, e.account_id from core.entry e"
                 " join core.ledger_account a using (account_id) where a.kind = 'revenue' limit 1)", {"ledger_sum_minor_units"});
        shouldBe("update core.wallet set available_minor = available_minor + 1 where orders_count > 0", {"mismatched_wallets"});
        shouldBe("delete from core.held where lead_id = (select min(lead_id) from core.held)", {"mismatched_holds"});
        shouldBe("update core.mail set made_at = made_at - interval '2 hours'", {"oldest_unsent_mail_seconds"});
        shouldBe("update core.orders set held_until = clock_timestamp() - interval '6 seconds' where state = 'awaiting_payment'", {"unswept_holds"});
        shouldBe("update core.payment set state = 'review', applied_minor = 0 where payment_id = (select min(payment_id) from core.payment)", {"card_payments_in_review"});
        shouldBe("insert into core.card_finding (kind, object, detail) values ('test', 'it', 'a test')", {"card_findings_open"});
        shouldBe("update core.mail set state = 'dead', ended_at = now() where mail_id = (select min(mail_id) from core.mail)", {"mail_dead"});
        shouldBe("update core.audit set at = at - interval '2 hours'", {"audit_unlinked_seconds"});
        shouldBe("update core.audit set at = at - interval '2 hours'; select api.gateway_audit()", {});
        // and a rate of few cases is none
        shouldBe("delete from core.intent where answer -> 'error' is null", {});
        // and nobody but operators is told
        QCOMPARE(broker.run("select * from api.monitoring()").sqlState, u"42501"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldForgetWhatWasPromisedAMonthAgo()
    {
        // Given an unpaid order and one whose page is open, long ago
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        PgSession broker(floor.addBrokerage(0));
        CardDesk desk(floor);
        const CardOrder unpaid = desk.open(broker, cardRequest(2));
        desk.tell(cardEvent(unpaid, "checkout.session.expired", "unpaid"));
        const CardOrder open = desk.open(broker, cardRequest(3));
        floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where state = 'awaiting_payment'");
        floor.must("select api.gateway_expire()");
        QCOMPARE(desk.session().run("select api.gateway_card_sweep()").number(), 0);
        floor.must("update core.checkout set ends_at = ends_at - interval '31 days', created_at = created_at - interval '31 days'");
        // When they are swept
        QCOMPARE(desk.session().run("select api.gateway_card_sweep()").number(), 2);
        QCOMPARE(desk.session().run("select api.gateway_card_sweep()").number(), 0);
        // Then money that comes all the same goes back to the card, and the open one still gets its leads
        QCOMPARE(desk.tell(paidEvent(unpaid)), QByteArray("applied"));
        QCOMPARE(desk.tell(paidEvent(open)), QByteArray("applied"));
        QCOMPARE(floor.must("select string_agg(o.order_number || ' ' || o.state || ' ' || p.returned_minor, ', ' order by 1) from core.orders o join core.payment p using (order_id)").value(),
                 unpaid.number + " expired 2000, " + open.number + " completed 0");
        QCOMPARE(floor.count("core.checkout_lead"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMonitoring)
#include "tst_monitoring.moc"

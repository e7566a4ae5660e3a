// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QScopeGuard>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What partners earn (domain.md R30), when it is theirs, and how it is paid (R31): to the ten-thousandth of
/// a cent, and once, whoever races.
class TestCommission final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker with plenty of credits, an operator, and the partner "Acme Leads", whose leads are on offer.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker;
        PgSession desk;
        PgSession partner;
        explicit Stage(TestCluster& cluster, int count = 20)
            : floor(cluster)
            , spec(floor.addBrokerage(100000000, 20000))
            , broker(spec)
            , desk(floor.addMember(u"Floor desk"_s, u"operator"_s))
            , partner(floor.addMember(u"Acme Leads"_s, u"partner"_s))
        {
            floor.addLeads({.count = count});
        }
        /// The sum of base and what else there is, and the rate: "3000+1000+0+0+0=4000".
        QByteArray rates()
        {
            return floor.must("select string_agg(concat_ws('+', base_bp, fresh_bp, verified_bp, volume_bp, bonus_bp) || '=' || rate_bp, ' ' order by commission_id)"
                              " from core.commission").value();
        }
        /// As if what has been sold had been sold so much earlier.
        void age(const QByteArray& interval)
        {
            floor.must("update core.commission set sold_at = sold_at - interval '" + interval + "', payable_at = payable_at - interval '" + interval + "'");
        }
        QByteArray release(PgSession& session) { return session.run("select api.gateway_commission()").value(); }
        PgAnswer payOut(const QByteArray& key = newKey(), const QByteArray& reason = "March")
        {
            return desk.run("select api.payout_create($1, null, $2)", {key, reason});
        }
        qint64 earned(const QByteArray& name) { return number(partner.run("select api.earnings()").json(), name.constData()); }
    };
    std::unique_ptr<Stage> m_rated; ///< of shouldReckonEachComponentAtItsEdges(), which leaves it as it was

    static qint64 postedBy(PgSession& session) { return number(session.run("select api.gateway_commission()").json(), "posted_minor"); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldReckonEachComponentAtItsEdges_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("rates");
        const auto row = [](const char* name, const QByteArray& before, const QByteArray& rates) { QTest::newRow(name) << before << rates; };
        const QByteArray old = "update core.import_batch set created_at = created_at - interval '20 days';";
        const auto batch = [](const QByteArray& at, int accepted, int rejected, const QByteArray& state = "loaded") -> QByteArray {
            return "insert into core.import_batch (supplier_id, product_id, file_name, rows_total, rows_accepted, rows_rejected, created_at, state) select workspace_id, 1, 'more', "
                + QByteArray::number(accepted + rejected) + ", " + QByteArray::number(accepted) + ", " + QByteArray::number(rejected) + ", " + at + ", '" + state + "' from core.workspace where name = 'Acme Leads';";
        };
        const QByteArray lastMonth = "date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - interval '1 second'";
        const QByteArray thisMonth = "date_trunc('month', now() at time zone 'UTC') at time zone 'UTC'";
        const QByteArray monthBefore = "date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - interval '1 month 1 second'";
        // Few rows were accepted, so that the rate of verified ones is no good in these
        const QByteArray bad = batch("now() - interval '30 days'", 0, 9999);
        row("sold a second before a week is over", bad + "update core.import_batch set created_at = now() - interval '6 days 23:59:58'", "3000+1000+0+0+0=4000");
        row("sold a week later", bad + "update core.import_batch set created_at = now() - interval '7 days 1 second'", "3000+0+0+0+0=3000");
        row("199 leads were checked", old + batch("now() - interval '30 days'", 179, 0), "3000+0+0+0+0=3000");
        row("200 leads, none of them wrong", old + batch("now() - interval '30 days'", 180, 0), "3000+0+500+0+0=3500");
        row("95 of 100", old + batch("now() - interval '30 days'", 170, 10), "3000+0+500+0+0=3500");
        row("a lead less", old + batch("now() - interval '30 days'", 169, 11), "3000+0+0+0+0=3000");
        row("what is older than 90 days does not count", old + batch("now() - interval '90 days 1 second'", 180, 0), "3000+0+0+0+0=3000");
        row("what was withdrawn neither", old + batch("now() - interval '30 days'", 180, 0, "withdrawn"), "3000+0+0+0+0=3000");
        row("10,000 in the last second of last month", bad + old + batch(lastMonth, 9980, 90000) + "update core.import_batch set created_at = " + lastMonth + " where file_name = 'test'", "3000+0+0+500+0=3500");
        row("9,999", bad + old + batch(lastMonth, 9979, 90000) + "update core.import_batch set created_at = " + lastMonth + " where file_name = 'test'", "3000+0+0+0+0=3000");
        row("10,000 of this month and of the one before last", bad + old + batch(thisMonth, 20000, 90000) + batch(monthBefore, 20000, 90000)
            + "update core.import_batch set created_at = created_at - interval '100 days' where file_name = 'test'", "3000+0+0+0+0=3000");
        row("a base of its own, and a bonus", bad + old + "update core.partner set base_bp = 2500, bonus_bp = 250", "2500+0+0+0+250=2750");
        row("zero is a base", bad + old + "update core.partner set base_bp = 0, bonus_bp = 0", "0+0+0+0+0=0");
        row("everything", batch(lastMonth, 10000, 0), "3000+1000+500+500+0=5000");
        row("a basis point below the cap", bad + "update core.partner set base_bp = 3999, bonus_bp = 0", "3999+1000+0+0+0=4999");
        row("never beyond the cap", batch(lastMonth, 10000, 0) + "update core.partner set base_bp = 3500, bonus_bp = 2000", "3500+1000+500+500+2000=5000");
        row("a cap that somebody raised", batch(lastMonth, 10000, 0) + "update core.setting set value = 9000 where name = 'commission_cap_bp';"
            "update core.partner set base_bp = 9000, bonus_bp = 0", "9000+1000+500+500+0=5000");
    }
    void shouldReckonEachComponentAtItsEdges()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, rates);
        if (!m_rated)
            m_rated = std::make_unique<Stage>(m_cluster, 20);
        m_rated->floor.must(before);
        const auto undo = qScopeGuard([this] {
            m_rated->floor.must("delete from core.commission; update core.partner set base_bp = null, bonus_bp = 0; delete from core.import_batch where file_name = 'more';"
                              "update core.setting set value = 5000 where name = 'commission_cap_bp'; update core.import_batch set created_at = now()");
        });
        QVERIFY(buy(m_rated->broker, goldRequest(1)).toInt() > 0);
        QCOMPARE(m_rated->rates(), rates);
    }

    void shouldAccrueOnceForTheLeadsOfOneFileInALine()
    {
        Stage stage(m_cluster, 4);
        TestFloor& floor = stage.floor;
        floor.addLeads({.count = 3, .leadClass = "silver"});
        floor.must("select api.workspace_create('Other Leads', 'supplier'); update core.import_batch set supplier_id = (select workspace_id from core.workspace where name = 'Other Leads')"
                   " where batch_id = 2; update core.lead set supplier_id = (select supplier_id from core.import_batch where batch_id = 2) where batch_id = 2");
        floor.must("insert into core.bracket (product_id, leads_from, discount_bp) values (1, 2, 333)");
        // When two lines are bought at a discount that does not divide
        QCOMPARE(buy(stage.broker, js("{'lines': [{'filter': {'classes': ['gold']}, 'quantity': 3}, {'filter': {'classes': ['silver']}, 'quantity': 3}]}")), QByteArray("1001"));
        // Then each has one row for its partner, of its net, which is all of the order's
        QCOMPARE(floor.must("select string_agg(concat_ws(' ', line_no, leads, net_minor, rate_bp, parts), ', ' order by line_no) from core.commission").value(),
                 QByteArray("1 3 2900 4000 11600000, 2 3 1450 4000 5800000"));
        QCOMPARE(floor.must("select sum(net_minor) = (select total_minor from core.orders) from core.commission").value(), QByteArray("t"));
        // and each partner sees his own only, without buyer or order
        const PgAnswer mine = stage.partner.run("select * from api.commissions('Other Leads')");
        QCOMPARE(mine.rows.size(), 1);
        QCOMPARE(stage.partner.run("select partner || ' ' || leads from api.commissions()").value(), QByteArray("Acme Leads 3"));
        QVERIFY(!mine.rows.first().join(' ').contains(floor.workspaceOf(stage.spec).toUtf8()));
        QVERIFY(!mine.rows.first().join(' ').contains("1001"));
        QCOMPARE(stage.broker.run("select * from api.commissions()").sqlState, u"42501"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldAccrueWhenAHeldOrderIsPaidAndNothingForOwnLeads()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        QCOMPARE(buy(stage.broker, goldRequest(2, "LA", js(", 'payment': 'invoice'"))), QByteArray("1001"));
        QCOMPARE(floor.count("core.commission"), 0);
        QCOMPARE(stage.desk.run("select api.order_confirm_payment($1, 1001, 2000, 'bank 7')", {floor.workspaceOf(stage.spec).toUtf8()}).refusal(), QString());
        QCOMPARE(floor.must("select sum(leads) from core.commission").number(), 2);
        // What a workspace has uploaded itself it gets no commission of
        const QByteArray own = "(select workspace_id from core.orders limit 1)";
        floor.must("update core.lead set supplier_id = " + own + "; update core.import_batch set supplier_id = " + own + "; delete from core.commission");
        QCOMPARE(buy(stage.broker, goldRequest(2)), QByteArray("1002"));
        QCOMPARE(floor.count("core.commission"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldHoldItForTheLongerOfTwoWeeksAndTheReturnWindow()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        floor.addLeads({.count = 50, .product = "real-estate", .ageDays = 5});
        buy(stage.broker, goldRequest(1));
        buy(stage.broker, js("{'lines': [{'filter': {'product': 'real-estate'}, 'quantity': 50}]}"));
        QCOMPARE(floor.must("select string_agg(extract(day from payable_at - sold_at)::text, ' ' order by commission_id) from core.commission").value(), QByteArray("14 15"));
        // A second early nothing is let go of, then what is due, and only once
        PgSession gateway(floor.service(u"lf_gateway"_s));
        stage.age("13 days 23:59:55");
        QCOMPARE(stage.release(gateway), QByteArray("{\"partners\": 0, \"posted_minor\": 0}"));
        stage.age("5 seconds");
        QCOMPARE(postedBy(gateway), 400);
        QCOMPARE(stage.release(stage.desk), QByteArray("{\"partners\": 0, \"posted_minor\": 0}"));
        stage.age("1 day");
        QCOMPARE(postedBy(stage.desk), 50 * 400);
        QCOMPARE(stage.earned("payable_minor"), 51 * 400);
        QCOMPARE(stage.earned("held_parts"), 0);
        QCOMPARE(floor.count("core.audit where action = 'commission'"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCancelBeforeAndTakeBackAfter()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        floor.must("insert into core.bracket (product_id, leads_from, discount_bp) values (1, 2, 333)");
        const QByteArray order = buy(stage.broker, goldRequest(3));
        deliver(stage.broker, order);
        const QByteArray lead = floor.must("select public_id from core.delivered_lead order by lead_id limit 1").value();
        const qint64 all = stage.earned("held_parts");
        // Given a return while it is held: it never was the partner's
        floor.must("update core.setting set value = 100 where name = 'return_unreviewed_percent'");
        QCOMPARE(number(stage.broker.run("select api.return_create($1, array[$2]::uuid[], 'fake')", {newKey(), lead}).json(), "accepted"), 1);
        const qint64 net = floor.must("select net_minor from core.commission_reversal").number();
        QCOMPARE(stage.earned("held_parts"), all - net * 4000);
        stage.age("15 days");
        QCOMPARE(postedBy(stage.desk), (all - net * 4000) / 10000);
        QCOMPARE(stage.earned("carried_parts"), (all - net * 4000) % 10000);
        // When the rest goes back after that, at another rate of the partner's
        floor.must("update core.partner set base_bp = 100");
        floor.must("select api.order_refund($1, null, 1001, null, null, 'sorry')", {newKey()});
        // Then it is a negative entry, at the rate of then, and he owes nothing in the end
        QCOMPARE(stage.earned("clawback_parts"), all - net * 4000);
        QCOMPARE(postedBy(stage.desk), -((all - net * 4000) / 10000));
        QCOMPARE(stage.earned("payable_minor"), 0);
        QCOMPARE(stage.earned("carried_parts"), 0);
        QCOMPARE(stage.partner.run("select reversed_leads || ' ' || (reversed_parts = parts) from api.commissions()").value(), QByteArray("3 true"));
        QCOMPARE(floor.must("select string_agg(concat_ws(' ', a.kind, e.amount_minor), ', ' order by e.transfer_id, a.kind) from core.entry e join core.ledger_account a using (account_id)"
                            " join core.transfer t using (transfer_id) where t.kind = 'commission'").rows.size(), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountReturnsForWhatTheLeadIsAgainstTheRate()
    {
        // Given 20 of 200 leads that were checked and accepted, 10 of which may be wrong
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        floor.must("update core.import_batch set rows_total = 200, rows_accepted = 200; update core.setting set value = 100 where name = 'return_unreviewed_percent'");
        const QByteArray order = buy(stage.broker, goldRequest(14));
        deliver(stage.broker, order);
        const QByteArrayList leads = floor.must("select string_agg(public_id::text, ',' order by lead_id) from core.delivered_lead").value().split(',');
        const auto giveBack = [&](qsizetype from, qsizetype count, const QByteArray& reason) {
            const QByteArray some = '{' + leads.mid(from, count).join(',') + '}';
            return stage.broker.run("select api.return_create($1, $2, $3)", {newKey(), some, reason}).refusal();
        };
        const auto rate = [&]() -> QByteArray {
            buy(stage.broker, goldRequest(1));
            return floor.must("select verified_bp from core.commission order by commission_id desc limit 1").value();
        };
        // When ten go back, and two because they did not fit
        QCOMPARE(giveBack(0, 10, "fake"), QString());
        QCOMPARE(giveBack(10, 2, "outside_filter"), QString());
        // Then the rate is good still
        QCOMPARE(rate(), QByteArray("500"));
        // One that nobody has decided, of an order that is refunded, speaks against it until it is refused
        floor.must("update core.setting set value = 0 where name = 'return_unreviewed_percent'");
        QCOMPARE(giveBack(12, 1, "fake"), QString());
        QCOMPARE(floor.count("core.lead_return where state = 'queued'"), 1);
        QVERIFY(floor.owner().run("select api.order_refund($1, null, $2, null, array[$3::uuid], 'sorry')", {newKey(), order, leads.at(12)}).isOk());
        QCOMPARE(rate(), QByteArray("0"));
        QCOMPARE(number(stage.partner.run("select api.earnings() -> 'rates'").json(), "verified"), 189);
        floor.must("update core.lead_return set state = 'refused', decided_how = 'operator', decided_at = now() where state = 'queued'");
        QCOMPARE(rate(), QByteArray("500"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCarryRemaindersSoThatManyLinesSumExactly()
    {
        Stage stage(m_cluster, 1);
        TestFloor& floor = stage.floor;
        QCOMPARE(buy(stage.broker, goldRequest(1)), QByteArray("1001"));
        // Given 10,000 lines of random nets and rates, a third of them taken back in part before or after
        floor.must("delete from core.commission; select setseed(0.4);"
                   "insert into core.order_line (order_id, line_no, filter, text, requested, leads, total_minor) select o.order_id, n, '{}', '', 9, 9, 5000"
                   " from core.orders o, generate_series(2, 10001) n;"
                   "insert into core.commission (partner_id, order_id, line_no, batch_id, first_batch_id, leads, net_minor, rule, base_bp, fresh_bp, verified_bp, volume_bp, bonus_bp, rate_bp, sold_at, payable_at)"
                   " select b.supplier_id, l.order_id, l.line_no, b.batch_id, b.batch_id, 9, (random() * 5000)::bigint, 1, x.rate, 0, 0, 0, 0, x.rate, now(), now() - interval '1 day' * (l.line_no % 4)"
                   " from core.import_batch b, core.order_line l cross join lateral (select (random() * 5000 + l.line_no * 0)::int as rate) x where l.line_no > 1");
        const QByteArray back = "with b as (insert into core.commission_reversal (order_id, lead_id, commission_id, partner_id, net_minor, rate_bp, is_clawback)"
                                " select c.order_id, c.commission_id + %1, c.commission_id, c.partner_id, (random() * c.net_minor / 3)::bigint, c.rate_bp, c.posting_id is not null"
                                " from core.commission c where c.line_no % 3 = %2 returning commission_id, net_minor)"
                                " update core.commission c set reversed_leads = c.reversed_leads + 1, reversed_minor = c.reversed_minor + b.net_minor from b where b.commission_id = c.commission_id";
        floor.must(QByteArray(back).replace("%1", "100000").replace("%2", "0"));
        // When they are let go of in several goes, with clawbacks between
        for (int round = 0; round < 3; ++round) {
            floor.must("update core.commission set payable_at = now() + interval '1 hour' where posting_id is null and line_no % 7 > " + QByteArray::number(round * 3)
                       + "; update core.commission set payable_at = now() - interval '1 hour' where posting_id is null and line_no % 7 <= " + QByteArray::number(round * 3));
            QVERIFY(postedBy(stage.desk) != 0);
            if (round < 2)
                floor.must(QByteArray(back).replace("%1", QByteArray::number(200000 + round * 100000)).replace("%2", QByteArray::number(1 + round)));
        }
        while (number(stage.desk.run("select api.gateway_commission()").json(), "partners") > 0) { }
        // Then not a ten-thousandth is lost or made
        QCOMPARE(floor.must("select sum(parts - reversed_minor * rate_bp) from core.commission").number(),
                 stage.earned("payable_minor") * 10000 + stage.earned("carried_parts"));
        QCOMPARE(floor.count("core.commission where posting_id is null"), 0);
        QCOMPARE(redOnes(floor), QStringList{u"orders_are_their_sales"_s}); // the lines are made up
    }

    void shouldPayOutOnceAndTakeBackWhatDidNotArrive()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        floor.must("update core.price_rule set price_minor = 1666");
        buy(stage.broker, goldRequest(7));
        stage.age("15 days");
        // A cent below the threshold nobody is paid, and nothing has moved
        floor.must("update core.setting set value = 4665 where name = 'payout_least_minor'");
        QCOMPARE(stage.payOut().sqlState, u"LF014"_s);
        QCOMPARE(stage.desk.run("select api.payout_create($1, '{Acme Leads}', 'March')", {newKey()}).message, u"Acme Leads has 46.64, and less than 46.65 is not paid out"_s);
        floor.must("update core.setting set value = 4664 where name = 'payout_least_minor'");
        QCOMPARE(stage.partner.run("select api.payout_create($1, null, 'mine')", {newKey()}).sqlState, u"42501"_s);
        // The same key pays once, another request with it is none
        const QByteArray key = newKey();
        const PgAnswer paid = stage.payOut(key);
        QCOMPARE(number(paid.json(), "amount_minor"), 4664);
        QCOMPARE(stage.payOut(key).json().value("replayed"_L1).toBool(), true);
        QCOMPARE(stage.payOut(key, "April").sqlState, u"LF009"_s);
        QCOMPARE(stage.payOut().sqlState, u"LF014"_s);
        QCOMPARE(stage.earned("made_minor"), 4664);
        QCOMPARE(stage.earned("payable_minor"), 0);
        QCOMPARE(stage.partner.run("select state from api.commissions()").value(), QByteArray("made"));
        // Its statement sums to it, what is carried on included
        const QByteArray sum = "select sum(parts) || ' ' || string_agg(kind, ' ') from api.payout_statement($1)";
        QCOMPARE(stage.partner.run(sum, {"1"}).value(), QByteArray("46640000 sale rest"));
        // When it comes back from the bank
        const auto call = [&stage](const char* what, const QByteArray& words) {
            return stage.desk.run(QByteArray("select api.") + what + "('Acme Leads', 1, $1)", {words});
        };
        QCOMPARE(call("payout_paid", "TRX-1").refusal(), QString());
        QCOMPARE(call("payout_paid", "TRX-1").json().value("replayed"_L1).toBool(), true);
        QCOMPARE(call("payout_paid", "TRX-2").sqlState, u"LF014"_s);
        QCOMPARE(stage.earned("paid_minor"), 4664);
        // Above what one operator may give back alone it waits for another
        floor.must("update core.setting set value = 4000 where name = 'adjustment_second_minor'");
        for (int turn = 0; turn < 2; ++turn)
            QCOMPARE(call("payout_reverse", "account closed").refusal(), u"LF007"_s);
        QCOMPARE(stage.earned("payable_minor"), 0);
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QByteArray consent = other.run("select number from api.consents() where kind = 'payout reverse' and amount_minor = 4664").value();
        QCOMPARE(stage.desk.run("select api.consent_decide($1, true)", {consent}).sqlState, u"LF007"_s);
        QCOMPARE(other.run("select api.consent_decide($1, true)", {consent}).refusal(), QString());
        QCOMPARE(call("payout_reverse", "account closed").json().value("replayed"_L1).toBool(), true);
        QCOMPARE(call("payout_paid", "TRX-1").sqlState, u"LF014"_s);
        QCOMPARE(stage.earned("payable_minor"), 4664);
        // Then it is paid with what else there is, and the clawback of a lead
        buy(stage.broker, goldRequest(2));
        stage.age("15 days");
        floor.must("select api.order_refund($1, null, 1001, null, array(select l.public_id from core.lead l join core.sale s using (lead_id) join core.orders o using (order_id)"
                   " where o.order_number = 1001 order by 1 limit 1), 'sorry')", {newKey()});
        QCOMPARE(number(stage.payOut().json(), "amount_minor"), 8 * 16660000 / 25000);
        QCOMPARE(stage.partner.run("select string_agg(number || ' ' || state, ', ' order by number) from api.payouts()").value(), QByteArray("1 reversed, 2 made"));
        QCOMPARE(stage.partner.run(sum, {"2"}).value().split(' ').first(), QByteArray::number(qint64(8 * 16660000 / 25000) * 10000));
        QVERIFY(stage.partner.run(sum, {"2"}).value().contains("return"));
        QCOMPARE(stage.partner.run("select * from api.payout_statement(3)").sqlState, u"LF013"_s);
        QCOMPARE(floor.count("core.audit where action like 'payout%' and actor <> current_user"), 6);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldPayOnceWhenTwoOperatorsOrGatewaysAct()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        buy(stage.broker, goldRequest(20));
        stage.age("15 days");
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        // Given one who posts and has not ended: the other gateway leaves the partner to him
        stage.desk.run("begin");
        QCOMPARE(postedBy(stage.desk), 8000);
        QCOMPARE(number(gateway.run("select api.gateway_commission()").json(), "partners"), 0);
        stage.desk.run("commit");
        // Given one who pays out and has not ended: the second waits, and then nobody has anything
        stage.desk.run("begin");
        QCOMPARE(number(stage.payOut().json(), "amount_minor"), 8000);
        other.send("select api.payout_create($1, null, 'March')", {newKey()});
        QTRY_VERIFY(isWaitingForALock(floor, other));
        stage.desk.run("commit");
        QCOMPARE(other.receive().sqlState, u"LF014"_s);
        QCOMPARE(floor.count("core.payout"), 1);
        // A return that meets a posting waits for it, and takes back what that let go of
        floor.addLeads({.count = 5});
        buy(stage.broker, goldRequest(5));
        stage.age("15 days");
        stage.desk.run("begin");
        QCOMPARE(postedBy(stage.desk), 2000);
        other.send("select api.order_refund($1, null, 1002, null, null, 'sorry')", {newKey()});
        QTRY_VERIFY(isWaitingForALock(floor, other));
        stage.desk.run("commit");
        QCOMPARE(other.receive().refusal(), QString());
        QCOMPARE(stage.earned("clawback_parts"), 20000000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldSetTheTermsOfAPartnerWithAReason()
    {
        Stage stage(m_cluster, 1);
        const QByteArray set = "select api.partner_rate_set('acme leads', $1::int, $2::int, $3)";
        QCOMPARE(stage.desk.run(set, {"0", "250", "trial"}).refusal(), QString());
        QCOMPARE(stage.desk.run(set, {"0", "250", "trial"}).refusal(), QString());
        QCOMPARE(stage.desk.run("select base_bp || ' ' || bonus_bp from api.partners() where partner = 'Acme Leads'").value(), QByteArray("0 250"));
        QCOMPARE(stage.floor.count("core.audit where action = 'commission rate' and after ->> 'reason' = 'trial'"), 1);
        QCOMPARE(stage.desk.run(set, {"10001", "0", "x"}).sqlState, u"LF006"_s);
        QCOMPARE(stage.desk.run(set, {"3000", "0", ""}).sqlState, u"LF006"_s);
        QCOMPARE(stage.desk.run("select api.partner_rate_set('nobody', 1, 1, 'x')").sqlState, u"LF013"_s);
        QCOMPARE(stage.partner.run(set, {"5000", "0", "x"}).sqlState, u"42501"_s);
    }

    void cleanupTestCase() { m_rated.reset(); }
};

QTEST_GUILESS_MAIN(TestCommission)
#include "tst_commission.moc"

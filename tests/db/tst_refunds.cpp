// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Refunds (domain.md R28): where the money goes, to the minor unit; once, whoever races; and what
/// becomes of the leads.
class TestRefunds final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static constexpr const char* refundSql = "select api.order_refund($1, $2, $3, $4, $5, $6)";

    /// What is refunded: lines ("{1,2}"), leads ("{uuid,...}"), or neither: the rest of the order.
    struct Part
    {
        QByteArray lines = {};
        QByteArray leads = {};
        QByteArray key = newKey();
        QByteArray reason = "disconnected";
        QByteArray workspace = {};
    };
    static QByteArrayList binds(const QByteArray& order, const Part& part)
    {
        return {part.key, part.workspace, order, part.lines, part.leads, part.reason};
    }
    static PgAnswer refund(PgSession& session, const QByteArray& order, const Part& part)
    {
        return session.run(refundSql, binds(order, part));
    }
    static PgAnswer refund(PgSession& session, const QByteArray& order)
    {
        return refund(session, order, Part{});
    }
    /// Public ids of an order's leads, in the order of the pool, as an array.
    static QByteArrayList leadsOf(TestFloor& floor, const QByteArray& order)
    {
        QByteArrayList ids;
        const PgAnswer rows = floor.must("select l.public_id from core.sale s join core.lead l using (lead_id) join core.orders o using (order_id)"
                                         " where o.order_number = $1 order by l.lead_id", {order});
        for (const QByteArrayList& row : rows.rows)
            ids.append(row.first());
        return ids;
    }
    static QByteArray array(const QByteArrayList& items) { return '{' + items.join(',') + '}'; }
    /// A broker with credits, and an operator.
    struct Stage
    {
        TestFloor floor;
        PgSession broker;
        PgSession desk;
        explicit Stage(TestCluster& cluster, const TestLeads& leads = {.count = 20},
                       qint64 credits = 10000)
            : floor(cluster)
            , broker(floor.addBrokerage(credits))
            , desk(operatorOf(floor))
        {
            floor.addLeads(leads);
        }
    };
    static ConnectionSpec operatorOf(TestFloor& floor) { return floor.addMember(u"Floor desk"_s, u"operator"_s); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldRefundAWholeOrderToTheWallet()
    {
        Stage stage(m_cluster);
        auto& [floor, broker, desk] = stage;
        const QByteArray order = buy(broker, goldRequest(3));
        deliver(broker, order);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 3);
        // When an operator refunds it
        const PgAnswer answer = refund(desk, order);
        QCOMPARE(answer.refusal(), QString());
        const QJsonObject json = answer.json();
        QCOMPARE(json.value("state"_L1).toString(), u"refunded"_s);
        QCOMPARE(number(json, "leads"), 3);
        QCOMPARE(number(json, "amount_minor"), 3000);
        QCOMPARE(number(json, "wallet_available_minor"), 10000);
        // Then the money is back by a reversal of the purchase
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(floor.count("core.transfer t join core.transfer p on p.transfer_id = t.reverses where t.kind = 'reversal' and p.kind = 'purchase' and p.order_id = t.order_id"), 1);
        QCOMPARE(floor.must("select string_agg(a.kind || ' ' || e.amount_minor, ', ' order by a.kind) from core.entry e join core.ledger_account a using (account_id)"
                            " join core.transfer t using (transfer_id) where t.kind = 'reversal'").value(), QByteArray("revenue -3000, wallet 3000"));
        const PgAnswer statement = broker.run("select kind, order_number, note, amount_minor, balance_minor from api.wallet_statement(null, 1)");
        QCOMPARE(statement.rows.first(), (QByteArrayList{"reversal", order, "3 leads: disconnected", "3000", "10000"}));
        // and the order says so, with who and why
        QCOMPARE(stateOf(floor, order), QByteArray("refunded"));
        QCOMPARE(floor.must("select string_agg(state || '|' || reason, ' ' order by at) from core.order_event").value(),
                 QByteArray("completed|paid from credits refunded|3 leads for 30.00: disconnected"));
        QCOMPARE(floor.count("core.order_event e join core.member m on m.login = e.actor::name where e.state = 'refunded' and m.role = 'operator'"), 1);
        QCOMPARE(floor.count("core.audit where action = 'refund' and object = 'order 1001' and after ->> 'reason' = 'disconnected' and (after ->> 'refunded_minor')::int = 3000"), 1);
        const QJsonObject receipt = broker.run("select api.order_receipt($1)", {order}).json();
        QCOMPARE(number(receipt, "refunded_minor"), 3000);
        QCOMPARE(receipt.value("refunds"_L1).toArray().first().toObject().value("reason"_L1).toString(), u"disconnected"_s);
        // and its leads stay to be seen, but cannot be exported, and are not sold again
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is not null and phone is not null").number(), 3);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page()").number(), 3);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 0);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page('') where refunded_at is null").number(), 0);
        QCOMPARE(floor.count("core.quarantine"), 3);
        QCOMPARE(floor.count("core.inventory"), 17);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRefundPartsAndThenTheRest()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        floor.addLeads({.count = 5, .leadClass = "silver"});
        PgSession broker(floor.addBrokerage(10000));
        PgSession desk(operatorOf(floor));
        const QByteArray order = buy(broker, js("{'lines': [{'filter': {'classes': ['gold']}, 'quantity': 4}, {'filter': {'classes': ['silver']}, 'quantity': 2}]}"));
        QCOMPARE(walletOfBuyer(floor), 5000);
        const QByteArrayList leads = leadsOf(floor, order);
        // Two leads, one of them named twice
        QJsonObject json = refund(desk, order, {.leads = array({leads.at(1), leads.at(2), leads.at(1)})}).json();
        QCOMPARE(number(json, "leads"), 2);
        QCOMPARE(number(json, "amount_minor"), 2000);
        QCOMPARE(json.value("state"_L1).toString(), u"completed"_s);
        QCOMPARE(stateOf(floor, order), QByteArray("completed"));
        QCOMPARE(floor.must("select state from core.order_event order by at desc limit 1").value(), QByteArray("part_refunded"));
        // A line
        json = refund(desk, order, {.lines = "{2}"}).json();
        QCOMPARE(number(json, "amount_minor"), 1000);
        QCOMPARE(number(json, "refunded_minor"), 3000);
        QCOMPARE(number(json, "refunded_leads"), 4);
        QCOMPARE(redOnes(floor), QStringList());
        // What is left of a line that has been refunded in part, which is all that is left of the order
        json = refund(desk, order, {.lines = "{1}"}).json();
        QCOMPARE(number(json, "leads"), 2);
        QCOMPARE(number(json, "amount_minor"), 2000);
        QCOMPARE(json.value("state"_L1).toString(), u"refunded"_s);
        QCOMPARE(stateOf(floor, order), QByteArray("refunded"));
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(floor.count("core.refund"), 3);
        // and then nothing is left
        QCOMPARE(refund(desk, order).refusal(), u"LF014"_s);
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(redOnes(floor), QStringList());
        // Another order, a part and then the whole
        const QByteArray next = buy(broker, goldRequest(3));
        refund(desk, next, {.leads = array({leadsOf(floor, next).first()})});
        json = refund(desk, next).json();
        QCOMPARE(number(json, "leads"), 2);
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldAnswerAgainWhenTheKeyIsTheSame()
    {
        Stage stage(m_cluster);
        auto& [floor, broker, desk] = stage;
        const QByteArray order = buy(broker, goldRequest(3));
        const QByteArrayList leads = leadsOf(floor, order);
        const Part part{.leads = array({leads.at(0), leads.at(1)})};
        QJsonObject first = refund(desk, order, part).json();
        QCOMPARE(first.take("replayed"_L1).toBool(true), false);
        // The same leads in another order are the same request, from whomever it comes
        Part again = part;
        again.leads = array({leads.at(1), leads.at(0)});
        PgSession other(operatorOf(floor));
        QJsonObject second = refund(other, order, again).json();
        QCOMPARE(second.take("replayed"_L1).toBool(false), true);
        QCOMPARE(second, first);
        QCOMPARE(walletOfBuyer(floor), 9000);
        // Another request with it is none
        again.reason = "fake";
        QCOMPARE(refund(desk, order, again).sqlState, u"LF009"_s);
        again = part;
        again.leads.clear();
        QCOMPARE(refund(desk, order, again).sqlState, u"LF009"_s);
        // and what was refused is remembered nowhere
        Part wrong{.lines = "{7}"};
        QCOMPARE(refund(desk, order, wrong).sqlState, u"LF013"_s);
        wrong.lines = "{1}";
        QCOMPARE(number(refund(desk, order, wrong).json(), "amount_minor"), 1000);
        QCOMPARE(floor.count("core.intent where operation = 'refund'"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("leads");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* lines, const QByteArray& leads, const QByteArray& reason, const char* code, const char* words) {
            QTest::newRow(name) << QByteArray(lines) << leads << reason << QString::fromLatin1(code) << QString::fromLatin1(words);
        };
        row("no reason", nullptr, {}, "  ", "LF006", "reason of 1 to 500");
        row("a reason of two lines", nullptr, {}, "a\nb", "LF006", "one line");
        row("a long reason", nullptr, {}, QByteArray(501, 'x'), "LF006", "reason of 1 to 500");
        row("lines and leads", "{1}", "{00000000-0000-0000-0000-000000000000}", "x", "LF006", "not both");
        row("no lines", "{}", {}, "x", "LF006", "1 to 1000 lines");
        row("a line that is none", "{null}", {}, "x", "LF006", "1 to 1000 lines");
        row("no leads", nullptr, "{}", "x", "LF006", "1 to 10000 leads");
        row("no such line", "{1,3}", {}, "x", "LF013", "order 1001 has no line 3");
        row("a line below", "{0}", {}, "x", "LF013", "order 1001 has no line 0");
        row("a line beyond all numbers", "{70000}", {}, "x", "LF013", "order 1001 has no line 70000");
        row("no such lead", nullptr, "{00000000-0000-0000-0000-000000000000}", "x", "LF013", "order 1001 has no lead 00000000");
    }
    void shouldSayWhatIsWrong()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, leads);
        QFETCH(QByteArray, reason);
        QFETCH(QString, code);
        QFETCH(QString, words);
        Stage stage(m_cluster, {.count = 5});
        auto& [floor, broker, desk] = stage;
        buy(broker, goldRequest(3));
        const PgAnswer answer = refund(desk, "1001", {.lines = lines, .leads = leads, .reason = reason});
        QCOMPARE(answer.sqlState, code);
        QVERIFY2(answer.message.contains(words), qPrintable(answer.message));
        QCOMPARE(walletOfBuyer(floor), 7000);
        QCOMPARE(floor.count("core.refund") + floor.count("core.refund_lead") + floor.count("core.quarantine") + floor.count("core.intent where operation = 'refund'"), 0);
    }

    void shouldRefuseWhatCannotBeRefunded()
    {
        Stage stage(m_cluster, {.count = 40}, 100000);
        auto& [floor, broker, desk] = stage;
        const QByteArray order = buy(broker, goldRequest(3));
        const QByteArrayList leads = leadsOf(floor, order);
        // A lead of another order
        const QByteArray other = buy(broker, goldRequest(2));
        const PgAnswer foreign = refund(desk, order, {.leads = array({leads.at(0), leadsOf(floor, other).first()})});
        QCOMPARE(foreign.sqlState, u"LF013"_s);
        // A lead, then the same lead with others
        QCOMPARE(refund(desk, order, {.leads = array({leads.at(0)})}).refusal(), QString());
        const PgAnswer twice = refund(desk, order, {.leads = array({leads.at(1), leads.at(0)})});
        QCOMPARE(twice.sqlState, u"LF014"_s);
        QVERIFY2(twice.message.contains(QString::fromLatin1(leads.at(0))), qPrintable(twice.message));
        // A line that is refunded
        QCOMPARE(refund(desk, order, {.lines = "{1}"}).refusal(), QString());
        QCOMPARE(refund(desk, order, {.lines = "{1}"}).sqlState, u"LF014"_s);
        QCOMPARE(refund(desk, order).sqlState, u"LF014"_s);
        // Holds and cancelled ones
        QCOMPARE(purchase(broker, goldRequest(1, "LA", js(", 'payment': 'invoice'"))).refusal(), QString());
        const PgAnswer held = refund(desk, "1003");
        QCOMPARE(held.sqlState, u"LF014"_s);
        QVERIFY2(held.message.contains("awaiting_payment"_L1), qPrintable(held.message));
        broker.run("select api.order_cancel(1003)");
        QCOMPARE(refund(desk, "1003").sqlState, u"LF014"_s);
        // The constraints are the last wall: no line and no order gives back more than it cost
        QCOMPARE(floor.owner().run("update core.order_line set refunded_minor = total_minor + 1").sqlState, u"23514"_s);
        QCOMPARE(floor.owner().run("update core.order_line set refunded_leads = leads + 1").sqlState, u"23514"_s);
        QCOMPARE(floor.owner().run("update core.orders set refunded_minor = total_minor + 1").sqlState, u"23514"_s);
        QCOMPARE(floor.owner().run("insert into core.refund_lead select * from core.refund_lead").sqlState, u"23505"_s);
        // and nobody rewrites what was refunded
        for (const char* statement : {"update core.refund set leads = 1", "delete from core.refund", "update core.refund_lead set amount_minor = 0", "delete from core.refund_lead"})
            QCOMPARE(floor.owner().run(statement).sqlState, u"LF007"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldLetOnlyOperatorsAndTheOwnerRefund()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec spec = floor.addBrokerage(10000);
        PgSession broker(spec);
        PgSession stranger(floor.addBrokerage(10000));
        PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        const QByteArray order = buy(broker, goldRequest(3));
        for (PgSession* session : {&broker, &stranger, &partner})
            QCOMPARE(refund(*session, order).sqlState, u"42501"_s);
        QCOMPARE(broker.run("select * from core.refund").sqlState, u"42501"_s);
        // Whoever is no operator any more
        const ConnectionSpec former = operatorOf(floor);
        PgSession desk(former);
        floor.must("update core.member set closed_at = now() where login = $1", {former.login.toUtf8()});
        QCOMPARE(refund(desk, order).sqlState, u"LF008"_s);
        QCOMPARE(floor.count("core.refund"), 0);
        // The owner on the server may, and the buyer finds it among his own
        QCOMPARE(refund(floor.owner(), order).refusal(), QString());
        QCOMPARE(floor.count("core.intent where operation = 'refund' and member_id is null"), 1);
        QCOMPARE(number(broker.run("select api.order_receipt($1)", {order}).json(), "refunded_leads"), 3);
        QCOMPARE(broker.run("select state, refunded_leads, refunded_minor, withheld from api.orders_page()").rows.first(), (QByteArrayList{"refunded", "3", "3000", "3"}));
        QCOMPARE(stranger.run("select api.order_receipt($1)", {order}).sqlState, u"LF013"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldFindTheOrderThatIsMeant()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec firstOne = floor.addBrokerage(10000);
        const ConnectionSpec secondOne = floor.addBrokerage(10000);
        PgSession first(firstOne);
        PgSession second(secondOne);
        PgSession desk(operatorOf(floor));
        buy(first, goldRequest(1));
        buy(first, goldRequest(2));
        buy(second, goldRequest(3));
        // Both have an order 1001, one has 1002, nobody 1003
        const PgAnswer unclear = refund(desk, "1001");
        QCOMPARE(unclear.sqlState, u"LF006"_s);
        QVERIFY2(unclear.message.contains("name the workspace"_L1), qPrintable(unclear.message));
        const QByteArray name = floor.workspaceOf(secondOne).toUtf8();
        QCOMPARE(number(refund(desk, "1001", {.workspace = name.toUpper()}).json(), "leads"), 3);
        QCOMPARE(number(refund(desk, "1002").json(), "leads"), 2);
        QCOMPARE(refund(desk, "1003").sqlState, u"LF013"_s);
        QCOMPARE(refund(desk, "1002", {.workspace = name}).sqlState, u"LF013"_s);
        QCOMPARE(refund(desk, "1001", {.workspace = "Nobody & Sons"}).sqlState, u"LF013"_s);
        // A key counts within the workspace
        const Part part{.workspace = floor.workspaceOf(firstOne).toUtf8()};
        QCOMPARE(number(refund(desk, "1001", part).json(), "leads"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldGiveBackToTheLastMinorUnit()
    {
        // Given a line of odd prices with bracket and coupon, and another that has no discount
        TestFloor floor(m_cluster);
        for (const qint64 price : {5, 7, 333, 1000, 99999, 12, 5, 777})
            floor.addLeads({.count = 3, .priceMinor = price});
        floor.addLeads({.count = 4, .product = "b2b", .ageDays = 5, .priceMinor = 501});
        PgSession broker(floor.addBrokerage(10000000));
        PgSession desk(operatorOf(floor));
        floor.must("update core.setting set value = 10000000 where name = 'adjustment_second_minor'");
        floor.must("select api.bracket_set('mortgage', 10, 1234)");
        floor.must("select api.coupon_create('SPRING', $1)", {js("{'amount_minor': 9997, 'products': ['mortgage']}")});
        const PgAnswer bought = purchase(broker, js("{'lines': [{'filter': {'product': 'mortgage'}, 'quantity': 24}, {'filter': {'product': 'b2b'}, 'quantity': 4}], 'coupon': 'SPRING'}"));
        QCOMPARE(bought.refusal(), QString());
        const QByteArray order = QByteArray::number(number(bought.json(), "order_number"));
        const qint64 paid = number(bought.json(), "total_minor");
        QVERIFY(number(bought.json(), "discount_minor") > 9997);
        // Then leads sum to their line, and none gives back more than its list price
        QCOMPARE(floor.count("(select line_no, sum(net_minor) as net from core.lead_nets(1) group by 1) n join core.order_line l using (line_no) where n.net <> l.total_minor"), 0);
        QCOMPARE(floor.count("core.lead_nets((select order_id from core.orders)) n join core.sale s using (lead_id) where n.net_minor not between 0 and s.price_minor"), 0);
        QCOMPARE(floor.must("select sum(net_minor) from core.lead_nets((select order_id from core.orders))").number(), paid);
        QCOMPARE(floor.count("core.lead_nets((select order_id from core.orders)) where line_no = 2 and net_minor = 501"), 4);
        // When all are refunded one by one, in any order
        const QByteArrayList leads = leadsOf(floor, order);
        qint64 sum = 0;
        for (int i = 0; i < leads.size(); ++i) {
            const PgAnswer answer = refund(desk, order, {.leads = array({leads.at((i * 11) % leads.size())})});
            QCOMPARE(answer.refusal(), QString());
            sum += number(answer.json(), "amount_minor");
        }
        // Then exactly what was paid has come back
        QCOMPARE(sum, paid);
        QCOMPARE(walletOfBuyer(floor), 10000000);
        QCOMPARE(stateOf(floor, order), QByteArray("refunded"));
        QCOMPARE(floor.count("core.coupon_use"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldGiveBackAllOfManyOrders()
    {
        // Given nets and prices of every size
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1});
        floor.must("create table t as select n as order_id, i as lead_id, 5 + (random() * case n % 3 when 0 then 3 when 1 then 1000 else 1e9 end)::bigint as price"
                   " from generate_series(1, 300) n, generate_series(1, 1 + n % 40) i;"
                   "insert into core.sale (lead_id, order_id, price_minor, slot, line_no, bucket, freshness, intent, return_days) select order_id * 1000 + lead_id, order_id, price, 0, 1, 1, 1, 1, 7 from t");
        floor.must("insert into core.order_line (order_id, line_no, filter, text, requested, leads, discount_minor, total_minor)"
                   " select order_id, 1, '{}', '', n, n, off, list - off from (select order_id, count(*) as n, sum(price) as list,"
                   " (case order_id % 4 when 0 then 0 when 1 then sum(price) else floor(sum(price) * (order_id * 37 % 101) / 101) end)::bigint as off from t group by 1) x");
        QCOMPARE(floor.count("core.order_line l where total_minor <> (select sum(net_minor) from core.lead_nets(l.order_id))"), 0);
        QCOMPARE(floor.count("core.order_line l, core.lead_nets(l.order_id) n join core.sale s using (lead_id) where n.net_minor < 0 or n.net_minor > s.price_minor"), 0);
        // and each is its fair share, up or down to the next unit
        QCOMPARE(floor.count("core.order_line l, core.lead_nets(l.order_id) n join core.sale s using (lead_id) where abs(n.net_minor - l.total_minor::numeric * s.price_minor / l.list_minor) >= 1"), 0);
        QVERIFY(floor.count("core.order_line where discount_minor = 0") >= 75);
        QVERIFY(floor.count("core.order_line where total_minor = 0") >= 75);
    }

    void shouldRefundAnInvoiceToTheClearingAccount()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec spec = floor.addBrokerage(500);
        PgSession broker(spec);
        PgSession desk(operatorOf(floor));
        QCOMPARE(purchase(broker, goldRequest(3, "LA", js(", 'payment': 'invoice'"))).refusal(), QString());
        QVERIFY(desk.run("select api.order_confirm_payment($1, 1001, 3000, 'bank 7')", {floor.workspaceOf(spec).toUtf8()}).isOk());
        const PgAnswer answer = refund(desk, "1001", {.leads = array({leadsOf(floor, "1001").first()})});
        QCOMPARE(answer.json().value("payment"_L1).toString(), u"invoice"_s);
        QCOMPARE(answer.json().value("wallet_available_minor"_L1).isNull(), true);
        // Then the wallet is untouched, and the floor owes one lead of three to the bank
        QCOMPARE(walletOfBuyer(floor), 500);
        QCOMPARE(floor.must("select sum(e.amount_minor) from core.entry e join core.ledger_account a using (account_id) where a.kind = 'invoice_clearing'").number(), -2000);
        QCOMPARE(floor.must("select sum(e.amount_minor) from core.entry e join core.ledger_account a using (account_id) where a.kind = 'revenue'").number(), 2000);
        QCOMPARE(refund(desk, "1001").refusal(), QString());
        QCOMPARE(floor.must("select sum(e.amount_minor) from core.entry e join core.ledger_account a using (account_id) where a.kind = 'invoice_clearing'").number(), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRefundAnOrderThatCostNothing()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        PgSession broker(floor.addBrokerage(10000));
        const QByteArray order = buy(broker, goldRequest(2));
        // Given an order that was free: no rule of ours makes one, a later one may
        floor.must("alter table core.entry disable trigger entry_append_only; alter table core.transfer disable trigger transfer_append_only;"
                   "delete from core.entry e using core.transfer t where t.transfer_id = e.transfer_id and t.kind = 'purchase'; delete from core.transfer where kind = 'purchase';"
                   "update core.wallet set available_minor = 10000 where orders_count > 0;"
                   "update core.orders set discount_minor = 2000, total_minor = 0; update core.order_line set discount_minor = 2000, total_minor = 0;"
                   "update core.intent set answer = answer || '{\"total_minor\": 0}'");
        const PgAnswer answer = refund(floor.owner(), order);
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "amount_minor"), 0);
        QCOMPARE(stateOf(floor, order), QByteArray("refunded"));
        QCOMPARE(floor.count("core.transfer where kind = 'reversal'"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldKeepSealedWhatWasRefundedBeforeItsDelivery()
    {
        Stage stage(m_cluster, {.count = 20}, 100000);
        auto& [floor, broker, desk] = stage;
        PgSession gateway(floor.service(u"lf_gateway"_s));
        const QByteArray order = buy(broker, goldRequest(6));
        const QByteArrayList leads = leadsOf(floor, order);
        QJsonObject progress;
        do {
            progress = broker.run("select api.deliver($1, 2)", {order}).json();
        } while (progress.value("state"_L1) == "wait"_L1);
        QCOMPARE(number(progress, "delivered"), 2);
        // When one that is delivered, one that comes next and the last one are refunded
        QCOMPARE(refund(desk, order, {.leads = array({leads.at(1), leads.at(2), leads.at(5)})}).refusal(), QString());
        // Then the rest is delivered, and it is all that there is
        do {
            progress = broker.run("select api.deliver($1, 1)", {order}).json();
        } while (progress.value("state"_L1) == "wait"_L1);
        QCOMPARE(number(progress, "total"), 4);
        QCOMPARE(progress.value("state"_L1).toString(), u"more"_s);
        do {
            progress = broker.run("select api.deliver($1, 10)", {order}).json();
        } while (progress.value("state"_L1) == "wait"_L1);
        QCOMPARE(progress.value("state"_L1).toString(), u"done"_s);
        QCOMPARE(number(progress, "delivered"), 4);
        QCOMPARE(broker.run("select api.deliver($1)", {order}).json().value("state"_L1).toString(), u"done"_s);
        QCOMPARE(floor.count("core.delivered_lead d join core.lead l using (lead_id) where l.public_id in ('" + leads.at(2) + "', '" + leads.at(5) + "')"), 0);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 4);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 3);
        QCOMPARE(broker.run("select leads, delivered, withheld from api.orders_page()").rows.first(), (QByteArrayList{"6", "4", "2"}));
        // and the gateway has nothing to do for it
        floor.must("update core.orders set created_at = created_at - interval '1 hour'");
        QVERIFY(gateway.run("select api.gateway_deliver()").value().isNull());
        QCOMPARE(number(gateway.run("select api.gateway_metrics()").json(), "undelivered_orders"), 0);
        // An order that is refunded before anything is delivered is never delivered
        const QByteArray next = buy(broker, goldRequest(2));
        QCOMPARE(refund(desk, next).refusal(), QString());
        const PgAnswer late = broker.run("select api.deliver($1)", {next});
        QCOMPARE(late.sqlState, u"LF014"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNotSellAgainWhatWasRefunded()
    {
        // Given a lead that is sold per bucket, a shared one that is on offer again, and one that another order holds
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1});
        floor.addLeads({.count = 2, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        buy(broker, goldRequest(1));
        buy(broker, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 2}]}"));
        floor.must("update core.orders set created_at = created_at - interval '100 days'; update core.lead set inquired_on = inquired_on - 100, inquired_at = inquired_at - interval '100 days' where pool_id = 1");
        floor.must("select core.fold_stock()");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 3);
        floor.must("update core.gateway_mark set day = day - 1 where name = 'relist'");
        QCOMPARE(purchase(rival, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}], 'payment': 'card'}")).refusal(), QString());
        QCOMPARE(floor.count("core.inventory"), 2);
        // When they are refunded
        QCOMPARE(refund(floor.owner(), "1001", {.workspace = floor.must("select w.name from core.orders o join core.workspace w using (workspace_id) where order_number = 1002").value()}).refusal(), QString());
        QCOMPARE(refund(floor.owner(), "1002").refusal(), QString());
        // Then they are off the shelf, and do not come back, neither by date nor when the hold ends
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        floor.must("update core.gateway_mark set day = null, value = 0 where name like 'relist%'");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 0);
        QVERIFY(rival.run("select api.order_cancel(1001)").isOk());
        QCOMPARE(floor.count("core.inventory") + floor.count("core.held"), 0);
        QCOMPARE(floor.must("select state from core.orders where payment = 'card'").value(), QByteArray("cancelled"));
        QCOMPARE(redOnes(floor), QStringList());
        // and the person stays the buyer's (R4)
        QCOMPARE(floor.count("core.workspace_person"), 3);
    }

    void shouldSpareThePersonOfAPaidHold()
    {
        // A held lead whose other sale is refunded may still be paid: it was promised
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        const QByteArray request = js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}]");
        buy(broker, request + '}');
        floor.must("update core.orders set created_at = created_at - interval '8 days'");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
        QCOMPARE(purchase(rival, request + js(", 'payment': 'card'}")).refusal(), QString());
        QCOMPARE(refund(floor.owner(), "1001", {.workspace = floor.must("select w.name from core.orders o join core.workspace w using (workspace_id) where payment = 'credits'").value()}).refusal(), QString());
        QCOMPARE(rival.run("select api.order_pay(gen_random_uuid(), 1001, 100000)").refusal(), QString());
        QCOMPARE(floor.count("core.sale"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountARefundAsNotSpent()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        const QByteArray email = floor.must("select email from core.member where login = $1", {spec.login.toUtf8()}).value();
        floor.must("select api.member_limits($1, null, 5000, null)", {email});
        const QByteArray order = buy(broker, goldRequest(5));
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF022"_s);
        QCOMPARE(refund(floor.owner(), order, {.leads = array({leadsOf(floor, order).first()})}).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF022"_s);
    }

    void shouldUndoAllWhenItIsRolledBack()
    {
        Stage stage(m_cluster, {.count = 10});
        auto& [floor, broker, desk] = stage;
        const QByteArray order = buy(broker, goldRequest(3));
        deliver(broker, order);
        const Part part{};
        desk.run("begin");
        QCOMPARE(refund(desk, order, part).refusal(), QString());
        // Until it is committed, nobody else sees any of it
        QCOMPARE(walletOfBuyer(floor), 7000);
        desk.run("rollback");
        QCOMPARE(walletOfBuyer(floor), 7000);
        QCOMPARE(stateOf(floor, order), QByteArray("completed"));
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 3);
        QCOMPARE(floor.count("core.quarantine") + floor.count("core.refund") + floor.count("core.transfer where kind = 'reversal'"), 0);
        QCOMPARE(redOnes(floor), QStringList());
        // and the key is free
        QCOMPARE(refund(desk, order, part).json().value("replayed"_L1).toBool(true), false);
        QCOMPARE(walletOfBuyer(floor), 10000);
    }

    void shouldRefundOnceWhenTwoOperatorsDo_data()
    {
        QTest::addColumn<QByteArray>("guard");
        QTest::newRow("as it is") << QByteArray();
        QTest::newRow("without the lock of the order") << QByteArray("lock");
        QTest::newRow("control: neither lock nor constraints") << QByteArray("all");
    }
    void shouldRefundOnceWhenTwoOperatorsDo()
    {
        QFETCH(QByteArray, guard);
        TestFloor floor(m_cluster);
        if (!guard.isEmpty())
            floor.removeGuard("core.lock_own_order", "for update");
        if (guard == "all")
            floor.must("alter table core.refund_lead drop constraint refund_lead_once; alter table core.order_line drop constraint order_line_refunded;"
                       "alter table core.orders drop constraint orders_refunded; alter table core.refund_lead replica identity full;"
                       "alter table core.refund_lead disable trigger refund_lead_commission");
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(10000));
        const QByteArray order = buy(broker, goldRequest(3));
        PgSession first(operatorOf(floor));
        PgSession second(operatorOf(floor));
        // Given one refund that is neither committed nor rolled back
        first.run("begin");
        QCOMPARE(refund(first, order).refusal(), QString());
        // When a colleague refunds the same, with a key of his own
        second.send(refundSql, binds(order, {}));
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("commit");
        const PgAnswer answer = second.receive();
        // Then the money has gone back once
        if (guard == "all") {
            QCOMPARE(answer.refusal(), QString());
            QCOMPARE(walletOfBuyer(floor), 13000);
            QVERIFY(redOnes(floor).contains(u"refunds_are_reversals"_s));
            return;
        }
        // What only a constraint stops is no rule that somebody can be told, but it stops
        QCOMPARE(answer.sqlState, guard.isEmpty() ? u"LF014"_s : u"LF016"_s);
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(floor.count("core.refund"), 1);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldRefundWhenTheFirstOperatorRollsBack()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(10000));
        const QByteArray order = buy(broker, goldRequest(3));
        PgSession first(operatorOf(floor));
        PgSession second(operatorOf(floor));
        const Part part{};
        first.run("begin");
        QCOMPARE(refund(first, order, part).refusal(), QString());
        // The same key waits for the first, and happens when that did not
        second.send(refundSql, binds(order, part));
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("rollback");
        const PgAnswer answer = second.receive();
        QCOMPARE(answer.json().value("replayed"_L1).toBool(true), false);
        QCOMPARE(walletOfBuyer(floor), 10000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldSayThatTheKeyIsInProgress()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(10000));
        const QByteArray order = buy(broker, goldRequest(3));
        PgSession first(operatorOf(floor));
        PgSession second(operatorOf(floor));
        const Part part{};
        first.run("begin");
        QCOMPARE(refund(first, order, part).refusal(), QString());
        QCOMPARE(refund(second, order, part).sqlState, u"LF010"_s);
        QCOMPARE(refund(second, order).sqlState, u"55P03"_s);
        first.run("commit");
        QCOMPARE(refund(second, order, part).json().value("replayed"_L1).toBool(false), true);
    }

    void shouldAnswerOneKeyOnceWhenItIsSentFiveTimes()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(10000));
        const QByteArray order = buy(broker, goldRequest(3));
        QCOMPARE(freshOfFive(floor, operatorOf(floor), refundSql, binds(order, {})), 1);
        QCOMPARE(walletOfBuyer(floor), 10000);
    }

    void shouldDeliverOrRefundOneAfterTheOther()
    {
        // A delivery under way ends before the refund, which then takes its export right
        Stage stage(m_cluster, {.count = 10});
        auto& [floor, broker, desk] = stage;
        const QByteArray order = buy(broker, goldRequest(3));
        floor.flushLog();
        broker.run("begin");
        while (broker.run("select api.deliver($1)", {order}).json().value("state"_L1) == "wait"_L1) {
            broker.run("commit");
            broker.run("begin");
        }
        desk.send(refundSql, binds(order, {}));
        QTRY_VERIFY(isWaitingForALock(floor, desk));
        broker.run("commit");
        QCOMPARE(desk.receive().refusal(), QString());
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is not null").number(), 3);
        QCOMPARE(floor.must("select withheld from core.orders").number(), 0);
        // A refund under way ends before the delivery, which then gives nothing of it
        const QByteArray next = buy(broker, goldRequest(3));
        desk.run("begin");
        QCOMPARE(refund(desk, next, {.leads = array({leadsOf(floor, next).at(0)})}).refusal(), QString());
        floor.flushLog();
        broker.send("select api.deliver($1)", {next});
        QTRY_VERIFY(isWaitingForALock(floor, broker));
        desk.run("commit");
        QJsonObject given = broker.receive().json();
        while (given.value("state"_L1) == "wait"_L1) // the refund is not on the disk yet
            given = broker.run("select api.deliver($1)", {next}).json();
        QCOMPARE(number(given, "delivered"), 2);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNotOfferWhatIsBeingRefunded_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: the batches are not locked") << false;
    }
    void shouldNotOfferWhatIsBeingRefunded()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.quarantine_refund", "for no key update");
        floor.addLeads({.count = 1, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        PgSession desk(operatorOf(floor));
        const QByteArray request = js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}]");
        buy(broker, request + '}');
        floor.must("update core.orders set created_at = created_at - interval '8 days'");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
        QCOMPARE(purchase(rival, request + js(", 'payment': 'card'}")).refusal(), QString());
        const QByteArray workspace = floor.must("select w.name from core.orders o join core.workspace w using (workspace_id) where payment = 'credits'").value();
        // Given a refund of the lead's first sale that is not committed yet
        desk.run("begin");
        QCOMPARE(refund(desk, "1001", {.workspace = workspace}).refusal(), QString());
        // When the hold ends meanwhile
        rival.send("select api.order_cancel(1001)");
        if (isGuarded)
            QTRY_VERIFY(isWaitingForALock(floor, rival));
        else
            QVERIFY(rival.receive().isOk());
        desk.run("commit");
        if (isGuarded)
            QVERIFY(rival.receive().isOk());
        QCOMPARE(floor.count("core.inventory"), isGuarded ? 0 : 1);
        QCOMPARE(redOnes(floor), isGuarded ? QStringList() : QStringList{u"refunded_leads_are_in_quarantine"_s});
    }

    void shouldWaitForTheRelisting()
    {
        // Given a relisting under way that has brought the lead back
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .product = "b2b", .ageDays = 5});
        PgSession broker(floor.addBrokerage(100000));
        PgSession gateway(floor.service(u"lf_gateway"_s));
        PgSession desk(operatorOf(floor));
        buy(broker, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 1}]}"));
        floor.must("update core.orders set created_at = created_at - interval '8 days'");
        gateway.run("begin");
        QCOMPARE(gateway.run("select api.gateway_relist()").number(), 1);
        // When it is refunded
        desk.send(refundSql, binds("1001", {}));
        QTRY_VERIFY(isWaitingForALock(floor, desk));
        gateway.run("commit");
        QCOMPARE(desk.receive().refusal(), QString());
        // Then it is not on offer
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRefunds)
#include "tst_refunds.moc"

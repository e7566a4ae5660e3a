// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Returns (domain.md R29): until when, what is credited without a look, what the floor verifies, and what
/// becomes of the leads; once, whoever races, and nobody else's.
class TestReturns final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static constexpr const char* returnSql = "select api.return_create($1, $2, $3, $4)";

    /// A broker with `count` delivered leads of order 1001, in the order of the pool, and an operator.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker;
        PgSession desk;
        QByteArrayList leads;
        explicit Stage(TestCluster& cluster, int count = 10, const QByteArray& product = "mortgage")
            : floor(cluster)
            , spec(floor.addBrokerage(1000000))
            , broker(spec)
            , desk(floor.addMember(u"Floor desk"_s, u"operator"_s))
        {
            floor.addLeads({.count = count + 2, .product = product, .ageDays = product == "mortgage" ? 200 : 5});
            deliver(broker, buy(broker, js("{'lines': [{'filter': {'product': '" + product + "'}, 'quantity': " + QByteArray::number(count) + "}]}")));
            leads = leadsOf("1001");
        }
        QByteArrayList leadsOf(const QByteArray& order)
        {
            QByteArrayList ids;
            const PgAnswer rows = floor.must("select public_id from core.delivered_lead where order_number = $1 order by lead_id", {order});
            for (const QByteArrayList& row : rows.rows)
                ids.append(row.first());
            return ids;
        }
        [[nodiscard]] QByteArray workspace() { return floor.workspaceOf(spec).toUtf8(); }
        /// As if the order had been bought so much earlier.
        void age(const QByteArray& interval)
        {
            floor.must("update core.delivered_lead set purchased_at = purchased_at - interval '" + interval + "';"
                       "update core.orders set created_at = created_at - interval '" + interval + "'");
        }
    };
    static QByteArray array(const QByteArrayList& items) { return '{' + items.join(',') + '}'; }
    static PgAnswer giveBack(PgSession& broker, const QByteArrayList& leads, const QByteArray& reason = "disconnected", const QByteArray& key = newKey())
    {
        return broker.run(returnSql, {key, array(leads), reason, "rang out three times"});
    }
    static PgAnswer decide(Stage& stage, const QByteArray& numbers, bool isAccepted, const QByteArray& reason = "checked")
    {
        return stage.desk.run("select api.return_decide($1, $2, $3, $4)", {stage.workspace(), numbers, isAccepted ? "true" : "false", reason});
    }
    /// "accepted accepted queued": of an answer, in the order of its leads.
    static QByteArray statesOf(const PgAnswer& answer)
    {
        QByteArrayList states;
        const QJsonObject json = answer.json();
        for (const QJsonValue& one : json.value("returns"_L1).toArray())
            states.append(one["state"_L1].toString().toUtf8());
        return states.isEmpty() ? answer.sqlState.toUtf8() : states.join(' ');
    }
    static QByteArray stateNow(PgSession& broker, const QByteArray& lead)
    {
        return broker.run("select api.return_check($1) -> 'leads' -> 0 ->> 'state'", {array({lead})}).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldCreditAtOnceUpToTheShareAndQueueTheRest()
    {
        Stage stage(m_cluster, 10);
        auto& [floor, spec, broker, desk, leads] = stage;
        const qint64 before = walletOfBuyer(floor);
        QCOMPARE(broker.run("select api.return_check($1) ->> 'at_once'", {array(leads)}).number(), 2);
        // When three of ten are given back
        const PgAnswer answer = giveBack(broker, leads.mid(0, 3));
        // Then a fifth of what was bought is credited without a look, and the rest waits
        QCOMPARE(statesOf(answer), QByteArray("accepted accepted queued"));
        QCOMPARE(number(answer.json(), "credited_minor"), 2000);
        QCOMPARE(walletOfBuyer(floor), before + 2000);
        QCOMPARE(broker.run("select pending_minor from api.wallet()").number(), 1000);
        QCOMPARE(floor.must("select string_agg(a.kind || ' ' || e.amount_minor, ', ' order by a.kind) from core.entry e join core.ledger_account a using (account_id)"
                            " join core.transfer t using (transfer_id) where t.kind = 'reversal'").value(), QByteArray("revenue -2000, wallet 2000"));
        // what was credited is seen but no longer exported, and not sold again
        QCOMPARE(broker.run("select count(*) from api.my_leads_page()").number(), 10);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 8);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page('') where refunded_at is null").number(), 8);
        QCOMPARE(floor.count("core.quarantine"), 2);
        QCOMPARE(broker.run("select string_agg(return_state, ' ' order by place) from api.my_leads_page()").value(), QByteArray("accepted accepted queued"));
        // the order and the floor's books tell
        QCOMPARE(floor.must("select string_agg(state, ' ' order by at, state) from core.order_event").value(), QByteArray("completed returned return_asked"));
        QCOMPARE(floor.count("core.audit where action = 'return' and (after ->> 'credited_minor')::int = 2000 and after ->> 'reason' = 'disconnected'"), 1);
        // nothing is left of the share, of another order of the time neither
        QCOMPARE(statesOf(giveBack(broker, leads.mid(3, 1), "fake")), QByteArray("queued"));
        deliver(broker, buy(broker, goldRequest(2)));
        QCOMPARE(statesOf(giveBack(broker, stage.leadsOf("1002"), "fake")), QByteArray("queued queued"));
        QCOMPARE(redOnes(floor), QStringList());
        // and what was bought before the last thirty days gives none
        floor.must("update core.orders set created_at = created_at - interval '31 days' where order_number = 1001");
        QCOMPARE(broker.run("select api.return_check($1) ->> 'at_once'", {array(leads.mid(4, 1))}).number(), 0);
    }

    void shouldLetAnOperatorDecideWhatWaits()
    {
        Stage stage(m_cluster, 4);
        auto& [floor, spec, broker, desk, leads] = stage;
        QCOMPARE(statesOf(giveBack(broker, leads, "fake")), QByteArray("queued queued queued queued"));
        QCOMPARE(desk.run("select string_agg(number::text, ' ' order by number) from api.returns('queued')").value(), QByteArray("1 2 3 4"));
        // Operators are not shown whose numbers these are
        QCOMPARE(desk.run("select count(*) from api.returns() where first_name is not null or last_name is not null").number(), 0);
        // When two are accepted, one is refused
        const qint64 before = walletOfBuyer(floor);
        PgAnswer answer = decide(stage, "{1,2}", true);
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "credited_minor"), 2000);
        QCOMPARE(decide(stage, "{3}", false, "it rings").refusal(), QString());
        QCOMPARE(walletOfBuyer(floor), before + 2000);
        QCOMPARE(broker.run("select state || '|' || decision from api.returns(p_number => 3)").value(), QByteArray("refused|it rings"));
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 2);
        // Then the same again changes nothing, the contrary is refused once money has moved
        answer = decide(stage, "{1,2}", true);
        QCOMPARE(answer.json().value("replayed"_L1).toBool(), true);
        QCOMPARE(walletOfBuyer(floor), before + 2000);
        QCOMPARE(decide(stage, "{1}", false).sqlState, u"LF014"_s);
        QCOMPARE(decide(stage, "{4,9}", true).sqlState, u"LF013"_s);
        QCOMPARE(decide(stage, "{4}", false, "").sqlState, u"LF006"_s);
        // a refusal can be overruled, and all of the order is refunded in the end
        QCOMPARE(number(decide(stage, "{3,4}", true).json(), "credited_minor"), 2000);
        QCOMPARE(stateOf(floor, "1001"), QByteArray("refunded"));
        QCOMPARE(floor.count("core.audit where action in ('return accept', 'return refuse') and actor <> current_user"), 3);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldKeepTheWindow_data()
    {
        QTest::addColumn<QByteArray>("product");
        QTest::addColumn<QByteArray>("age");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("the last second of the week") << QByteArray("mortgage") << QByteArray("6 days 23:59:50") << QByteArray("open");
        QTest::newRow("a week") << QByteArray("mortgage") << QByteArray("7 days") << QByteArray("over");
        QTest::newRow("the last second of two weeks of exclusive ones") << QByteArray("real-estate") << QByteArray("13 days 23:59:50") << QByteArray("open");
        QTest::newRow("two weeks of exclusive ones") << QByteArray("real-estate") << QByteArray("14 days") << QByteArray("over");
    }
    void shouldKeepTheWindow()
    {
        QFETCH(QByteArray, product);
        QFETCH(QByteArray, age);
        QFETCH(QByteArray, state);
        Stage stage(m_cluster, product == "mortgage" ? 5 : 50, product);
        stage.age(age);
        // The server's clock decides, whatever the caller's session believes of time
        stage.broker.run("set timezone = 'Pacific/Kiritimati'");
        QCOMPARE(stateNow(stage.broker, stage.leads.first()), state);
        QCOMPARE(stage.broker.run("select (return_until > clock_timestamp())::int from api.my_leads_page() limit 1").number(), state == "open" ? 1 : 0);
        const PgAnswer answer = giveBack(stage.broker, {stage.leads.first()});
        QCOMPARE(statesOf(answer), state == "open" ? QByteArray("accepted") : state);
        QCOMPARE(number(answer.json(), "not_returnable"), state == "open" ? 0 : 1);
        QCOMPARE(stage.floor.count("core.lead_return"), state == "open" ? 1 : 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldKeepTheWindowOfTheSaleWhenTheProductChanges_data()
    {
        QTest::addColumn<QByteArray>("days");
        QTest::addColumn<QByteArray>("age");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("no returns from now on, in time") << QByteArray("0") << QByteArray("6 days 23:59:50") << QByteArray("open");
        QTest::newRow("a month from now on, too late") << QByteArray("30") << QByteArray("7 days") << QByteArray("over");
    }
    void shouldKeepTheWindowOfTheSaleWhenTheProductChanges()
    {
        QFETCH(QByteArray, days);
        QFETCH(QByteArray, age);
        QFETCH(QByteArray, state);
        // Given leads that were bought, and one on hold, while the window was a week
        Stage stage(m_cluster, 5);
        const QByteArray held = buy(stage.broker, js("{'lines': [{'filter': {}, 'quantity': 1}], 'payment': 'invoice'}"));
        // When the owner changes it, and the order on hold is paid
        stage.floor.must("update core.product set return_days = " + days);
        QCOMPARE(stage.broker.run("select api.order_pay($1, $2, 100000)", {newKey(), held}).refusal(), QString());
        deliver(stage.broker, held);
        stage.age(age);
        stage.floor.must("update core.orders set paid_at = paid_at - $1::interval", {age});
        // Then both keep theirs, and what is bought now has the new one
        for (const QByteArray& lead : {stage.leads.first(), stage.leadsOf(held).first()}) {
            QCOMPARE(stateNow(stage.broker, lead), state);
            QCOMPARE(stage.broker.run("select (return_until > clock_timestamp())::int from api.my_leads_page(p_limit => 1000) where lead_id = $1", {lead}).number(), state == "open" ? 1 : 0);
            QCOMPARE(statesOf(giveBack(stage.broker, {lead})) == "over", state == "over");
        }
        const QByteArray later = buy(stage.broker, goldRequest(1));
        deliver(stage.broker, later);
        QCOMPARE(stateNow(stage.broker, stage.leadsOf(later).first()), days == "0" ? QByteArray("over") : QByteArray("open"));
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldTakeALeadBackOnce()
    {
        Stage stage(m_cluster, 10);
        auto& [floor, spec, broker, desk, leads] = stage;
        // The same key is the same answer, another request with it is none
        const QByteArray key = newKey();
        QCOMPARE(statesOf(giveBack(broker, {leads.at(0)}, "fake", key)), QByteArray("accepted"));
        const PgAnswer again = giveBack(broker, {leads.at(0)}, "fake", key);
        QCOMPARE(again.json().value("replayed"_L1).toBool(), true);
        QCOMPARE(giveBack(broker, {leads.at(1)}, "fake", key).sqlState, u"LF009"_s);
        // What is back, waits, or was refunded by an operator, stays so
        QCOMPARE(statesOf(giveBack(broker, {leads.at(0)})), QByteArray("returned"));
        QCOMPARE(statesOf(giveBack(broker, {leads.at(1), leads.at(2)})), QByteArray("accepted queued"));
        QCOMPARE(statesOf(giveBack(broker, {leads.at(2)}, "fake")), QByteArray("waiting"));
        const auto refund = [&desk = desk](const QByteArray& lead) {
            return desk.run("select api.order_refund($1, null, 1001, null, $2, 'sorry')", {newKey(), array({lead})});
        };
        QCOMPARE(refund(leads.at(3)).refusal(), QString());
        QCOMPARE(statesOf(giveBack(broker, {leads.at(3)})), QByteArray("refunded"));
        QCOMPARE(refund(leads.at(0)).sqlState, u"LF014"_s);
        // what was refunded while it waited can only be refused
        QCOMPARE(refund(leads.at(2)).refusal(), QString());
        QCOMPARE(decide(stage, "{3}", true).sqlState, u"LF014"_s);
        QCOMPARE(decide(stage, "{3}", false).refusal(), QString());
        QCOMPARE(walletOfBuyer(floor), 1000000 - 6000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCreditOnceWhenSeveralAsk()
    {
        Stage stage(m_cluster, 10);
        auto& [floor, spec, broker, desk, leads] = stage;
        // Five lines with one key: one of them does it
        const QByteArray key = newKey();
        QCOMPARE(freshOfFive(floor, spec, returnSql, {key, array({leads.at(0)}), "fake", ""}), 1);
        QCOMPARE(floor.count("core.lead_return"), 1);
        // Two keys for the same lead, the second of which waits for the first
        PgSession other(spec);
        broker.run("begin");
        QCOMPARE(statesOf(giveBack(broker, {leads.at(1)})), QByteArray("accepted"));
        other.send(returnSql, {newKey(), array({leads.at(1), leads.at(2)}), "fake", ""});
        QTRY_VERIFY(isWaitingForALock(floor, other));
        broker.run("commit");
        // and the share that both wanted was given once
        QCOMPARE(statesOf(other.receive()), QByteArray("queued returned"));
        QCOMPARE(walletOfBuyer(floor), 1000000 - 8000);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldVerifyWhetherALeadIsOutsideOfItsLine()
    {
        Stage stage(m_cluster, 2);
        auto& [floor, spec, broker, desk, leads] = stage;
        floor.addLeads({.count = 3, .county = 22017});
        deliver(broker, buy(broker, js("{'lines': [{'filter': {'states': ['LA'], 'counties': ['22017'], 'buckets': ['MONTH_6_TO_8']}, 'quantity': 3}]}")));
        const QByteArrayList caddo = stage.leadsOf("1002");
        floor.must("update core.delivered_lead set purchased_at = purchased_at - interval '5 days';"
                   "update core.orders set created_at = created_at - interval '5 days'");
        floor.must("update core.lead l set inquired_on = inquired_on - 5 where exists (select from core.sale s where s.lead_id = l.lead_id)"); // 200 days old on that day, so it was in its bucket
        // Given one that lies elsewhere in truth
        floor.must("update core.lead set county_id = 22015 where public_id = $1", {caddo.at(1)});
        const PgAnswer answer = giveBack(broker, caddo, "outside_filter");
        QCOMPARE(number(answer.json(), "accepted"), 1);
        QCOMPARE(broker.run("select string_agg(state || ' ' || decision, ', ' order by number) from api.returns()").value(),
                 QByteArray("refused inside, accepted outside, refused inside"));
        QCOMPARE(stateNow(broker, caddo.at(1)), QByteArray("returned"));
        // The same claim is not heard twice, another reason is
        QCOMPARE(statesOf(giveBack(broker, {caddo.at(0)}, "outside_filter")), QByteArray("tried"));
        QCOMPARE(statesOf(giveBack(broker, {caddo.at(0)}, "deceased")), QByteArray("accepted"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldVerifyWhetherALeadWasThereBefore()
    {
        Stage stage(m_cluster, 5);
        auto& [floor, spec, broker, desk, leads] = stage;
        floor.addLeads({.count = 5, .leadClass = "silver"});
        deliver(broker, buy(broker, js("{'lines': [{'filter': {'classes': ['silver']}, 'quantity': 5}]}")));
        const QByteArrayList later = stage.leadsOf("1002");
        // Given one with an e-mail, one with a second phone of an earlier one, and one of the same person
        floor.must("update core.delivered_lead d set email = upper(e.email) from core.delivered_lead e where d.public_id = $1 and e.public_id = $2", {later.at(0), leads.at(0)});
        floor.must("update core.delivered_lead d set phone_alt = e.phone from core.delivered_lead e where d.public_id = $2 and e.public_id = $1", {later.at(1), leads.at(1)});
        floor.must("update core.lead d set person = e.person from core.lead e where d.public_id = $1 and e.public_id = $2", {later.at(2), leads.at(2)});
        QCOMPARE(giveBack(broker, later.mid(0, 4), "already_mine").refusal(), QString());
        QCOMPARE(broker.run("select string_agg(state || ' ' || decision, ', ' order by number) from api.returns()").value(),
                 QByteArray("accepted had_before, accepted had_before, refused repeats_allowed, refused never_had"));
        // The earlier ones are not returned for that reason
        QCOMPARE(statesOf(giveBack(broker, {leads.at(0)}, "already_mine")), QByteArray("refused"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldBeNobodyElsesBusiness()
    {
        Stage stage(m_cluster, 10);
        auto& [floor, spec, broker, desk, leads] = stage;
        PgSession stranger(floor.addBrokerage(1000));
        QCOMPARE(giveBack(stranger, {leads.at(0)}).sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.return_check($1)", {array({leads.at(0)})}).sqlState, u"LF013"_s);
        QCOMPARE(statesOf(giveBack(broker, {leads.at(0)})), QByteArray("accepted"));
        QCOMPARE(stranger.run("select count(*) from api.returns()").number(), 0);
        QCOMPARE(stranger.run("select count(*) from api.returns(p_workspace => $1)", {stage.workspace()}).number(), 0);
        // Brokers do not decide, partners see nothing
        QCOMPARE(broker.run("select api.return_decide($1, '{1}', true)", {stage.workspace()}).sqlState, u"42501"_s);
        PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        QCOMPARE(partner.run("select * from api.returns()").sqlState, u"42501"_s);
        // Nor can a lead be returned that has not been delivered
        buy(broker, goldRequest(1));
        const QByteArray sealed = floor.must("select l.public_id from core.sale s join core.lead l using (lead_id) join core.orders o using (order_id) where o.order_number = 1002").value();
        QCOMPARE(giveBack(broker, {sealed}).sqlState, u"LF013"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldSayWhatIsWrong()
    {
        Stage stage(m_cluster, 1);
        const QByteArray own = array(stage.leads);
        const struct
        {
            const char* name;
            QByteArray leads, reason, note;
            QString code;
        } rows[] = {{"no leads", "{}", "fake", "", u"LF006"_s},
                    {"a lead that is none", "{null}", "fake", "", u"LF006"_s},
                    {"a reason that is none", own, "too dear", "", u"LF006"_s},
                    {"a long note", own, "fake", QByteArray(2001, 'x'), u"LF006"_s},
                    {"a lead of nobody", "{00000000-0000-0000-0000-000000000000}", "fake", "", u"LF013"_s}};
        for (const auto& row : rows)
            QVERIFY2(stage.broker.run(returnSql, {newKey(), row.leads, row.reason, row.note}).sqlState == row.code, row.name);
        // and what would be right
        const auto said = [&](const QByteArray& note) { return stage.broker.run(returnSql, {newKey(), own, "fake", note}).message; };
        QVERIFY2(said(QByteArray(2001, 'x')).contains(u"up to 2000 characters; this one has 2001"_s), qPrintable(said(QByteArray(2001, 'x'))));
        QVERIFY2(said("rang\x07").contains(u"no other control characters"_s), qPrintable(said("rang\x07")));
        QCOMPARE(stage.floor.count("core.lead_return") + stage.floor.count("core.intent where operation = 'return'"), 0);
        // Line ends of any computer are line ends
        QCOMPARE(stage.broker.run(returnSql, {newKey(), own, "disconnected", "rang out\r\ntwice\rthrice"}).sqlState, QString());
        QCOMPARE(stage.floor.must("select note from core.lead_return").value(), QByteArray("rang out\ntwice\nthrice"));
    }

    /// The control: a floor that does not look at the clock takes back what is too old, and its own check says so.
    void shouldBeFoundOutWhenTheWindowIsNotKept()
    {
        Stage stage(m_cluster, 5);
        stage.floor.removeGuard("core.returnable", "when p_at >= f.until then 'over'");
        stage.age("7 days");
        QCOMPARE(statesOf(giveBack(stage.broker, {stage.leads.first()})), QByteArray("accepted"));
        QCOMPARE(redOnes(stage.floor), QStringList{u"returns_are_credited_once"_s});
    }
};

QTEST_GUILESS_MAIN(TestReturns)
#include "tst_returns.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/limitcalls.h"
#include "tests/support/testfloor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// A ban ends whatever a member's computer is doing, at once (domain.md R23, security.md 1.10).
class TestBans final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArray emailOf(TestFloor& floor, const ConnectionSpec& member)
    {
        return floor.must("select email from core.member where login = $1", {member.login.toUtf8()}).value();
    }
    static qint64 sessionsOf(TestFloor& floor, const ConnectionSpec& member)
    {
        return floor.must("select count(*) from pg_stat_activity where usename = $1", {member.login.toUtf8()}).number();
    }
    static QByteArray stateOf(TestFloor& floor)
    {
        return floor.must("select concat_ws('/', (select count(*) from core.inventory), (select count(*) from core.sale),"
                          " (select string_agg(available_minor::text, ',' order by workspace_id) from core.wallet), (select count(*) from core.entry),"
                          " (select count(*) from core.workspace_person), (select count(*) from core.held))").value();
    }
    static PgAnswer ban(TestFloor& floor, const ConnectionSpec& member)
    {
        return floor.owner().run("select api.member_ban($1, 'fraud')", {emailOf(floor, member)});
    }
    static QByteArray cardRequest(int quantity) { return goldRequest(quantity, "LA", js(", 'payment': 'card'")); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldEndASessionInEveryState_data()
    {
        QTest::addColumn<QByteArrayList>("before"); // run one after another
        QTest::addColumn<QByteArray>("running");    // and left unanswered
        const QByteArray buy = "select api.purchase(gen_random_uuid(), '" + goldRequest(5) + "', 100000)";
        const QByteArray hold = "select api.purchase(gen_random_uuid(), '" + cardRequest(5) + "', 100000)";
        QTest::newRow("idle") << QByteArrayList{"select 1"} << QByteArray();
        QTest::newRow("an open transaction") << QByteArrayList{"begin", "select api.hello()"} << QByteArray();
        QTest::newRow("an open purchase, with its locks") << QByteArrayList{"begin", buy} << QByteArray();
        QTest::newRow("an open hold") << QByteArrayList{"begin", hold} << QByteArray();
        QTest::newRow("a failed transaction") << QByteArrayList{"begin", buy, "select 1 / 0"} << QByteArray();
        QTest::newRow("a cursor with hold") << QByteArrayList{"begin", "declare c cursor with hold for select * from api.my_leads_page(p_limit => 1000)", "commit"} << QByteArray();
        QTest::newRow("a listener") << QByteArrayList{"listen leadfloor_stock"} << QByteArray();
        QTest::newRow("a prepared statement") << QByteArrayList{"prepare p as " + buy, "deallocate p", "prepare p as " + buy} << QByteArray();
        QTest::newRow("a copy that nobody reads") << QByteArrayList{} << QByteArray("copy (select repeat('x', 1000) from generate_series(1, 1000000000)) to stdout");
        QTest::newRow("a long query") << QByteArrayList{} << QByteArray("select count(*) from generate_series(1, 1000000000000)");
        QTest::newRow("settings against being ended")
            << QByteArrayList{"set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set tcp_user_timeout = 0; set lock_timeout = 0", "begin", buy} << QByteArray();
    }
    void shouldEndASessionInEveryState()
    {
        QFETCH(QByteArrayList, before);
        QFETCH(QByteArray, running);
        // Given a member with a purchase and a hold, who goes on in three sessions
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        const ConnectionSpec member = floor.addBrokerage(1000000);
        const ConnectionSpec colleague = floor.addMember(floor.workspaceOf(member), u"broker"_s);
        PgSession first(member);
        QCOMPARE(purchase(first, goldRequest(3)).refusal(), QString());
        const QByteArray sold = stateOf(floor);
        QCOMPARE(purchase(first, cardRequest(4)).refusal(), QString());
        PgSession second(member);
        PgSession third(member);
        for (const QByteArray& statement : std::as_const(before))
            second.run(statement);
        if (!running.isEmpty())
            second.send(running);
        QTRY_VERIFY(sessionsOf(floor, member) >= 3);
        // When he is banned
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QElapsedTimer timer;
        timer.start();
        const PgAnswer answer = desk.run("select api.member_ban($1, 'fraud')", {emailOf(floor, member)});
        QCOMPARE(answer.sqlState, QString());
        QCOMPARE(answer.json().value("sessions"_L1).toInt(), 3);
        QCOMPARE(answer.json().value("leads"_L1).toInt(), 4);
        QCOMPARE(desk.run("select api.member_end_sessions($1)", {emailOf(floor, member)}).number(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(sessionsOf(floor, member), 0, 2000);
        // Then all is gone within two seconds, nothing happened by halves, the hold is over
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(stateOf(floor), sold);
        QCOMPARE(floor.count("core.orders where state = 'cancelled'"), 1);
        QCOMPARE(floor.count("core.order_event where reason = 'its buyer was banned'"), 1);
        for (PgSession* session : {&first, &second, &third})
            QVERIFY(!session->run("select 1").isOk());
        // and he does not come back, while his colleague works on
        const PgSession again(member);
        QVERIFY(!again.isOpen());
        PgSession other(colleague);
        QCOMPARE(purchase(other, goldRequest(4)).refusal(), QString());
        QCOMPARE(floor.count("core.audit where action = 'member ban' and actor = '" + desk.run("select session_user").value() + "'"), 1);
    }

    void shouldOpenAnAccountAgain()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec member = floor.addBrokerage(1000000);
        const QByteArray email = emailOf(floor, member);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(desk.run("select api.member_unban($1, 'x')", {email}).sqlState, u"LF014"_s);
        QVERIFY(desk.run("select api.member_ban($1, 'fraud')", {email}).isOk());
        QVERIFY(desk.run("select api.member_ban($1, 'once more')", {email}).isOk());
        QCOMPARE(floor.count("core.audit where action = 'member ban'"), 1);
        QVERIFY(!PgSession(member).isOpen());
        QVERIFY(desk.run("select api.member_unban($1, 'a mistake')", {email}).isOk());
        PgSession broker(member);
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
    }

    void shouldBanThroughTheEngine()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec member = floor.addBrokerage(1000000);
        const QString email = QString::fromUtf8(emailOf(floor, member));
        PgSession broker(member);
        QCOMPARE(purchase(broker, cardRequest(2)).refusal(), QString());
        DbConnection desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QVERIFY(desk.open().has_value());
        const auto banned = banMember(desk, email, u"fraud"_s);
        QVERIFY(banned.has_value());
        QCOMPARE(banned->sessions, 1);
        QCOMPARE(banned->orders, 1);
        QCOMPARE(banned->leads, 2);
        QCOMPARE(sessionsOf(floor, member), 0);
        DbConnection again(member);
        const auto opened = again.open();
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::SignInFailed);
        QVERIFY(unbanMember(desk, email, u"a mistake"_s).has_value());
        QVERIFY(again.open().has_value());
        QCOMPARE(banMember(desk, u"nobody@test.example"_s, u"fraud"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(banMember(desk, email, {}).error().code, ErrorCode::InvalidRequest);
    }

    void shouldBeForOperatorsOnly()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec member = floor.addBrokerage(1000000);
        const ConnectionSpec operatorSpec = floor.addMember(u"Floor desk"_s, u"operator"_s);
        PgSession broker(member);
        PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        PgSession desk(operatorSpec);
        for (const QByteArray& call : {QByteArray("api.member_ban($1, 'x')"), QByteArray("api.member_unban($1, 'x')"), QByteArray("api.member_end_sessions($1)"),
                                       QByteArray("core.close_login(1)"), QByteArray("core.open_login(1)"), QByteArray("core.end_sessions(1)"), QByteArray("core.release_holds(1)")}) {
            const QByteArrayList parameters = call.contains('$') ? QByteArrayList{emailOf(floor, operatorSpec)} : QByteArrayList{};
            QCOMPARE(broker.run("select " + call, parameters).sqlState, u"42501"_s);
            QCOMPARE(partner.run("select " + call, parameters).sqlState, u"42501"_s);
            if (call.startsWith("core"))
                QCOMPARE(desk.run("select " + call, parameters).sqlState, u"42501"_s);
        }
        // Nobody bans himself, and a call cannot be aimed at other logins or sessions
        QCOMPARE(desk.run("select api.member_ban($1, 'x')", {emailOf(floor, operatorSpec)}).sqlState, u"LF006"_s);
        QCOMPARE(desk.run("select api.member_end_sessions($1)", {emailOf(floor, member)}).sqlState, u"LF014"_s);
        QCOMPARE(desk.run("select api.member_ban('lf_gateway', 'x')").sqlState, u"LF013"_s);
        QCOMPARE(desk.run("grant lf_broker to current_user").sqlState, u"42501"_s);
        // Partners and operators can be banned like brokers
        QVERIFY(desk.run("select api.member_ban($1, 'x')", {partner.run("select api.hello()").json().value("email"_L1).toString().toUtf8()}).isOk());
        QVERIFY(!partner.run("select 1").isOk());
    }

    void shouldNeedNoRoleThatMakesRoles()
    {
        TestFloor floor(m_cluster);
        QCOMPARE(floor.must("select string_agg(rolname, ' ') from pg_roles where rolname like 'lf\\_%' and (rolcreaterole or rolsuper or rolcreatedb or rolreplication or rolbypassrls)").value(), QByteArray());
        QCOMPARE(floor.must("select string_agg(g.rolname, ' ' order by g.rolname) from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member"
                            " where a.admin_option and m.rolname like 'lf\\_%'").value(), QByteArray("lf_broker lf_operator lf_partner"));
        QCOMPARE(floor.must("select string_agg(distinct o.rolname, ' ') from pg_proc p join pg_roles o on o.oid = p.proowner"
                            " where p.prosecdef and p.pronamespace in ('core'::regnamespace, 'api'::regnamespace) and o.rolsuper").value(), QByteArray());
    }

    void shouldLetAPurchaseFinishBeforeOrFailAfter_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("guard");
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("a purchase") << QByteArray("core.last_look") << QByteArray(" and m.closed_at is null and w.closed_at is null")
                                    << QByteArray("select api.purchase(gen_random_uuid(), '" + goldRequest(2) + "', 100000)");
        QTest::newRow("paying a hold") << QByteArray("api.order_pay") << QByteArray("perform core.require_open(v_member.member_id);")
                                       << QByteArray("select api.order_pay(gen_random_uuid(), 1001, 100000)");
    }
    /// With sessions that nobody ends, the wallet's lock alone decides; and without the look behind
    /// it, a banned member would buy.
    void shouldLetAPurchaseFinishBeforeOrFailAfter()
    {
        QFETCH(QByteArray, function);
        QFETCH(QByteArray, guard);
        QFETCH(QByteArray, call);
        for (const bool isGuarded : {true, false}) {
            TestFloor floor(m_cluster);
            floor.addLeads({.count = 10});
            floor.removeGuard("core.end_sessions", "perform pg_terminate_backend(v_pid);");
            floor.removeGuard("core.end_sessions", "perform pg_terminate_backend(a.pid, 1000)", "perform");
            // so that the order is still on hold when it is paid
            floor.removeGuard("core.release_holds", "o.state in ('held', 'awaiting_payment')", "false");
            if (!isGuarded)
                floor.removeGuard(function, guard);
            const ConnectionSpec member = floor.addBrokerage(1000000);
            PgSession broker(member);
            QCOMPARE(purchase(broker, cardRequest(1)).refusal(), QString());
            // Given a call that waits for the wallet, which a colleague has locked
            PgSession wallet(floor.ownerSpec());
            wallet.run("begin; select 1 from core.wallet for no key update");
            broker.send(call);
            QTRY_VERIFY(floor.must("select count(*) from pg_locks where not granted and pid = $1", {QByteArray::number(broker.processId())}).number() > 0);
            // When its member is banned and the wallet is free
            QVERIFY(ban(floor, member).isOk());
            wallet.run("rollback");
            // Then it fails
            QCOMPARE(broker.receive().refusal(), isGuarded ? u"LF008"_s : QString());
            QCOMPARE(floor.count("core.sale") > 0, !isGuarded);
        }
    }

    void shouldEndSessionsThatTheBanDidNotSee()
    {
        // Given a member who was closed without his sessions being ended, as if he had signed in meanwhile
        TestFloor floor(m_cluster);
        const ConnectionSpec member = floor.addBrokerage(1000000);
        PgSession broker(member);
        broker.run("listen leadfloor_stock");
        floor.must("update core.member set closed_at = now(), ban_reason = 'fraud' where login = $1", {member.login.toUtf8()});
        QCOMPARE(broker.run("select api.hello()").sqlState, u"LF008"_s);
        // Then the reaper ends it, and nobody else
        PgSession other(floor.addBrokerage(1000000));
        QCOMPARE(other.run("select 1").value(), QByteArray("1"));
        PgSession reaper(floor.service(u"lf_reaper"_s));
        QCOMPARE(reaper.run("select reason from api.reap()").rows, QList<QByteArrayList>{{"account closed"}});
        QTRY_COMPARE(sessionsOf(floor, member), 0);
        QCOMPARE(other.run("select 1").value(), QByteArray("1"));
        // and so does the operator's second call
        floor.must("update core.member set closed_at = null, ban_reason = null where login = $1", {member.login.toUtf8()});
        PgSession again(member);
        floor.must("update core.member set closed_at = now(), ban_reason = 'fraud' where login = $1", {member.login.toUtf8()});
        QCOMPARE(floor.must("select api.member_end_sessions($1)", {emailOf(floor, member)}).number(), 1);
        QCOMPARE(sessionsOf(floor, member), 0);
    }

    /// The control: closing the account and the login is not enough for who is in already (V10).
    void shouldNeedToEndSessions()
    {
        TestFloor floor(m_cluster);
        floor.removeGuard("core.end_sessions", "perform pg_terminate_backend(v_pid);");
        floor.removeGuard("core.end_sessions", "perform pg_terminate_backend(a.pid, 1000)", "perform");
        const ConnectionSpec member = floor.addBrokerage(1000000);
        PgSession broker(member);
        for (const char* statement : {"listen leadfloor_stock", "begin", "declare c cursor with hold for select generate_series(1, 10)", "commit"})
            QVERIFY(broker.run(statement).isOk());
        QVERIFY(ban(floor, member).isOk());
        QCOMPARE(broker.run("fetch 1 from c").value(), QByteArray("1"));
        floor.must("notify leadfloor_stock, 'x'");
        QByteArrayList heard;
        const auto hasHeard = [&] { heard += broker.notifications(); return !heard.isEmpty(); };
        QTRY_VERIFY(hasHeard());
    }
};

QTEST_GUILESS_MAIN(TestBans)
#include "tst_bans.moc"

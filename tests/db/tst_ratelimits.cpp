// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// So many purchases, uploads and top-ups a minute and member (domain.md R22), whatever a caller does
/// with his transactions, settings and sessions.
class TestRateLimits final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;

    /// A brokerage under the product's own limits.
    ConnectionSpec limitedBroker()
    {
        const ConnectionSpec broker = m_floor->addBrokerage(10000000);
        m_floor->must("select api.rate_set(c, case c when 'uploads' then 5 else 10 end, $1) from unnest(array['purchases', 'uploads', 'topups']) c",
                      {m_floor->workspaceOf(broker).toUtf8()});
        return broker;
    }
    QByteArray turnsOf(const ConnectionSpec& broker)
    {
        return m_floor->must("select purchase_turns from core.member where login = $1", {broker.login.toUtf8()}).value();
    }
    /// Lets the broker's minute end now: it began 61 seconds ago.
    void endMinute(const ConnectionSpec& broker)
    {
        m_floor->must("select setval($1, greatest(1, ((s.last_value >> 28) - 610 << 28) + (s.last_value & 268435455))) from " + turnsOf(broker) + " s",
                      {turnsOf(broker)});
    }
    /// Refusals of `calls` purchases, each in a transaction of its own that `end` ends.
    static int refusals(PgSession& session, int calls, const QByteArray& end = "commit")
    {
        int refused = 0;
        for (int i = 0; i < calls; ++i) {
            session.run("begin");
            const QString refusal = purchase(session, goldRequest(1)).refusal();
            session.run(end);
            if (refusal == u"LF015"_s)
                ++refused;
            else if (!refusal.isEmpty())
                qFatal("%s", qPrintable(refusal));
        }
        return refused;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_floor->addLeads({.count = 1000});
    }

    void shouldHaveTheProductsDefaults()
    {
        PgSession fresh(m_cluster.createDatabase());
        QCOMPARE(fresh.run("select string_agg(name || ' ' || value, ', ' order by name) from core.setting where name like '%per_minute'").value(),
                 QByteArray("import_checked_rows_per_minute 50000, purchases_per_minute 10, topups_per_minute 10, uploads_per_minute 5"));
    }

    void shouldAllowTenPurchasesAMinute()
    {
        // Given ten purchases of one minute
        const ConnectionSpec spec = limitedBroker();
        PgSession broker(spec);
        QCOMPARE(refusals(broker, 10), 0);
        // When an eleventh is asked for
        const QByteArray key = newKey();
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const PgAnswer refused = broker.run(purchaseSql, {key, goldRequest(1), "100000"});
        // Then the answer says when the next one is possible
        QCOMPARE(refused.refusal(), u"LF015"_s);
        const QJsonObject error = refused.json().value("error"_L1).toObject();
        QCOMPARE(error.value("limit"_L1).toInt(), 10);
        const QDateTime opensAt = QDateTime::fromString(error.value("opens_at"_L1).toString(), Qt::ISODateWithMs);
        QVERIFY2(before.secsTo(opensAt) >= 50 && before.secsTo(opensAt) <= 61, qPrintable(error.value("opens_at"_L1).toString()));
        // and nothing remembers the key: with the next minute the same purchase happens
        QCOMPARE(m_floor->must("select count(*) from core.intent where key = $1", {key}).number(), 0);
        endMinute(spec);
        QCOMPARE(broker.run(purchaseSql, {key, goldRequest(1), "100000"}).refusal(), QString());
        // and it was the first of ten
        QCOMPARE(refusals(broker, 9), 0);
        QCOMPARE(refusals(broker, 2), 2);
    }

    void shouldCountWhatIsRolledBack()
    {
        const ConnectionSpec spec = limitedBroker();
        {
            PgSession broker(spec);
            QCOMPARE(refusals(broker, 6, "rollback"), 0);
            broker.run("begin; savepoint s");
            QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
            broker.run("rollback to s; rollback");
        }
        // Nor do a new session and other settings help
        PgSession broker(spec);
        broker.run("set timezone = 'Asia/Tokyo'; set lock_timeout = 0; set client_min_messages = debug5; set plan_cache_mode = force_custom_plan;"
                   "set \"lf.turns\" = '0'; discard all; set role lf_broker");
        QCOMPARE(refusals(broker, 4, "rollback"), 1);
        QCOMPARE(m_floor->count("core.orders o join core.member m using (workspace_id) where m.login = '" + spec.login.toUtf8() + "'"), 0);
    }

    void shouldCountWhatIsRefusedButNoReplay()
    {
        const ConnectionSpec spec = limitedBroker();
        PgSession broker(spec);
        // Given one purchase, replayed often
        const QByteArray key = newKey();
        for (int i = 0; i < 30; ++i)
            QCOMPARE(broker.run(purchaseSql, {key, goldRequest(1), "100000"}).refusal(), QString());
        // and nine refused ones
        for (int i = 0; i < 9; ++i)
            QCOMPARE(purchase(broker, goldRequest(1), 1).refusal(), u"LF003"_s);
        // Then the turns are used up, and a replay is still answered
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF015"_s);
        QCOMPARE(broker.run(purchaseSql, {key, goldRequest(1), "100000"}).json().value("replayed"_L1).toBool(), true);
    }

    void shouldCountAllSessionsTogether_data()
    {
        QTest::addColumn<bool>("isMinuteOver");
        QTest::newRow("a new member's first minute") << false;
        QTest::newRow("a minute that all of them see ended") << true;
    }
    void shouldCountAllSessionsTogether()
    {
        QFETCH(bool, isMinuteOver);
        const ConnectionSpec spec = limitedBroker();
        std::vector<std::unique_ptr<PgSession>> sessions;
        for (int i = 0; i < 18; ++i)
            sessions.push_back(std::make_unique<PgSession>(spec));
        for (int round = 0; round < 5; ++round) {
            if (isMinuteOver || round > 0)
                endMinute(spec);
            const qint64 before = m_floor->count("core.orders");
            for (auto& session : sessions)
                session->send(purchaseSql, {newKey(), goldRequest(1), "100000"});
            int refused = 0;
            for (auto& session : sessions)
                refused += session->receive().refusal() == u"LF015"_s ? 1 : 0;
            QCOMPARE(refused, 8);
            QCOMPARE(m_floor->count("core.orders"), before + 10);
        }
    }

    void shouldLetNobodyElseWaitOrPay()
    {
        // Given a member who has used up his turns, in a transaction that is still open
        const ConnectionSpec spec = limitedBroker();
        const ConnectionSpec colleague = m_floor->addMember(m_floor->workspaceOf(spec), u"broker"_s);
        PgSession broker(spec);
        QCOMPARE(refusals(broker, 10), 0);
        broker.run("begin");
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF015"_s);
        // Then a colleague and a stranger have all of theirs
        PgSession second(colleague);
        QCOMPARE(refusals(second, 10), 0);
        PgSession stranger(limitedBroker());
        QCOMPARE(refusals(stranger, 10), 0);
        broker.run("rollback");
    }

    void shouldKeepTheCountersFromTheirOwners()
    {
        const ConnectionSpec spec = limitedBroker();
        PgSession broker(spec);
        const QByteArray turns = turnsOf(spec);
        for (const QByteArray& statement : QByteArrayList{"select setval('" + turns + "', 1)", "select nextval('" + turns + "')", "select last_value from " + turns,
                                            "select pg_sequence_last_value('" + turns + "')", "alter sequence " + turns + " restart", "drop sequence " + turns})
            QCOMPARE(broker.run(statement).sqlState, u"42501"_s);
        QCOMPARE(refusals(broker, 1), 0);
        QVERIFY(!broker.run("select lastval()").isOk());
        QVERIFY(!broker.run("select pg_advisory_lock(1)").isOk());
    }

    void shouldStartAnewWhenTheClockWasSetBack()
    {
        const ConnectionSpec spec = limitedBroker();
        PgSession broker(spec);
        QCOMPARE(refusals(broker, 11), 1);
        m_floor->must("select setval($1, ((s.last_value >> 28) + 36000 << 28) + 11) from " + turnsOf(spec) + " s", {turnsOf(spec)});
        QCOMPARE(refusals(broker, 10), 0);
    }

    void shouldRaiseAndLowerByAnOperatorsWord()
    {
        const ConnectionSpec spec = limitedBroker();
        const QByteArray workspace = m_floor->workspaceOf(spec).toUtf8();
        const QByteArray email = m_floor->must("select email from core.member where login = $1", {spec.login.toUtf8()}).value();
        PgSession broker(spec);
        PgSession desk(m_floor->addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(refusals(broker, 11), 1);
        // Of the workspace, then of the member, which comes first; null takes it back
        QVERIFY(desk.run("select api.rate_set('purchases', 13, $1)", {workspace}).isOk());
        QCOMPARE(refusals(broker, 3), 1);
        QVERIFY(desk.run("select api.rate_set('purchases', 16, null, $1)", {email}).isOk());
        QCOMPARE(refusals(broker, 3), 1);
        QCOMPARE(desk.run("select purchases_per_minute from api.rates() where email = $1", {email}).number(), 16);
        QVERIFY(desk.run("select api.rate_set('purchases', null, $1), api.rate_set('purchases', null, null, $2)", {workspace, email}).isOk());
        QCOMPARE(refusals(broker, 1), 0);
        QCOMPARE(m_floor->count("core.audit where action = 'rate set' and actor = '" + desk.run("select session_user").value() + "'"), 4);
        // Nobody else may, and not everything is a rate
        QCOMPARE(broker.run("select api.rate_set('purchases', 99, null, $1)", {email}).sqlState, u"42501"_s);
        for (const char* call : {"('purchases', 0, $1)", "('purchases', -1, $1)", "('logins', 1, $1)", "(null, 1, $1)", "('purchases', null)", "('purchases', 1, $1, 'x')"})
            QCOMPARE(desk.run("select api.rate_set" + QByteArray(call), QByteArray(call).contains('$') ? QByteArrayList{workspace} : QByteArrayList{}).sqlState, u"LF006"_s);
        QCOMPARE(desk.run("select api.rate_set('purchases', 1, 'nobody')").sqlState, u"LF013"_s);
        QCOMPARE(desk.run("select api.rate_set('purchases', 1, null, 'nobody@test.example')").sqlState, u"LF013"_s);
    }

    /// The control: counted in a table, the limit is gone with the first rollback.
    void shouldNeedACounterThatOutlivesARollback()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        floor.must("update core.setting set value = 10 where name = 'purchases_per_minute'");
        floor.removeGuard("core.take_turn", "v_turn := nextval(v_turns);",
                          "v_turn := (v_now << 28) + 1 + (select count(*) from core.orders o where o.member_id = p_member.member_id);");
        PgSession broker(spec);
        QCOMPARE(refusals(broker, 20, "rollback"), 0);
        QCOMPARE(refusals(broker, 12), 2);
    }

    void cleanupTestCase() { m_floor.reset(); }
};

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Least privilege, read from the catalogue: what each kind of login may do equals a list that a
/// person has read (reliability.md T60, T61, T72; security.md 1.4 and 1.5).
class TestPrivileges final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    ConnectionSpec m_broker;

    static QByteArrayList linesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().trimmed().split('\n');
    }
    static QString folder() { return QStringLiteral(LEADFLOOR_SOURCE_DIR) + u"/tests/db/"_s; }
    /// Every row of a query that must have none, for the message.
    QByteArray rowsOf(const QByteArray& sql)
    {
        QByteArrayList lines;
        const PgAnswer answer = m_floor->must(sql);
        for (const QByteArrayList& row : answer.rows)
            lines.append(row.join(' '));
        return lines.join("; ");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_broker = m_floor->addBrokerage(100000);
        m_floor->addLeads({.count = 3});
        m_floor->must("drop schema test cascade");
    }

    void shouldGrantNothingBeyondTheList_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("broker") << m_broker.login;
        QTest::newRow("partner") << m_floor->addMember(u"Acme Leads"_s, u"partner"_s).login;
        QTest::newRow("operator") << m_floor->addMember(u"Floor desk"_s, u"operator"_s).login;
        QTest::newRow("gateway") << u"lf_gateway"_s;
        QTest::newRow("reaper") << u"lf_reaper"_s;
    }
    void shouldGrantNothingBeyondTheList()
    {
        QFETCH(QString, login);
        if (m_cluster.programs().majorVersion() != 15)
            QSKIP("The lists are those of PostgreSQL 15.");
        QFile query(folder() + u"rights.sql"_s);
        QVERIFY(query.open(QIODevice::ReadOnly));
        const PgAnswer answer = m_floor->must(query.readAll(), {login.toUtf8()});
        QByteArrayList actual;
        for (const QByteArrayList& row : answer.rows)
            actual.append(row.first());
        QVERIFY(actual.size() > 5);
        // LEADFLOOR_WRITE_EXPECTED=1 writes the list anew, to be read by a person in the diff.
        const QString path = folder() + u"rights/"_s + QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s;
        if (qEnvironmentVariableIsSet("LEADFLOOR_WRITE_EXPECTED")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(actual.join('\n') + '\n');
        }
        const QByteArrayList expected = linesOf(path);
        QByteArrayList differences;
        for (const QByteArray& line : std::as_const(actual)) {
            if (!expected.contains(line))
                differences.append("new: " + line);
        }
        for (const QByteArray& line : expected) {
            if (!actual.contains(line))
                differences.append("gone: " + line);
        }
        QVERIFY2(differences.isEmpty(), differences.join("\n").constData());
    }

    void shouldRefuseABrokerEveryTable()
    {
        PgSession broker(m_broker);
        const PgAnswer tables = m_floor->must(
            "select c.oid::regclass from pg_class c where c.relnamespace in ('core'::regnamespace, 'sealed'::regnamespace) and c.relkind in ('r', 'v', 'p', 'S')");
        QVERIFY(tables.rows.size() > 30);
        for (const QByteArrayList& row : tables.rows) {
            const QByteArray& table = row.first();
            for (const QByteArray& statement : QByteArrayList{"select * from " + table, "select from " + table, "delete from " + table,
                                                "insert into " + table + " default values", "truncate " + table, "copy " + table + " to stdout",
                                                "explain select * from " + table})
                QVERIFY2(broker.run(statement).sqlState == u"42501"_s, statement.constData());
            broker.run("begin");
            QVERIFY2(broker.run("lock table " + table + " in access share mode").sqlState == u"42501"_s || table.endsWith("_seq"), table.constData());
            broker.run("rollback");
        }
        // Nor may he make, look into or send anything
        for (const char* statement : {"create table public.t ()", "create temporary table t ()", "create schema s", "do $$ begin end $$",
                                      "create function pg_temp.f() returns int language sql as 'select 1'", "select lo_create(0)",
                                      "select pg_notify('leadfloor_stock', 'x')", "select pg_advisory_lock(1)", "select pg_sleep(0)",
                                      "select pg_logical_emit_message(false, 'x', 'y')", "select * from pg_stat_activity", "select * from pg_stats",
                                      "select pg_export_snapshot()", "select pg_read_file('postgresql.conf')", "copy (select 1) to program 'true'",
                                      "alter system set work_mem = '1GB'", "set session_replication_role = replica", "set session authorization lf_gateway",
                                      "set role lf_fn_buy", "load 'auto_explain'", "select core.me()", "select core.setting('quote_minutes')",
                                      "select api.reap()", "select api.gateway_relist()", "select api.wallet_grant('x', 1, 'x')", "select api.members()"})
            QVERIFY2(broker.run(statement).sqlState == u"42501"_s, statement);
    }

    void shouldHardenEveryFunctionOfTheApi()
    {
        // Given the checklist of security.md 1.5 as core.harden_api() applies it
        const QByteArrayList checklist = {
            "bytea_output=hex", "client_min_messages=error", "DateStyle=ISO, YMD", "enable_indexonlyscan=on", "enable_indexscan=on",
            "enable_nestloop=on", "enable_tidscan=on", "extra_float_digits=1", "IntervalStyle=postgres", "jit=off", "lock_timeout=3s",
            "row_security=on", "search_path=pg_catalog, pg_temp", "TimeZone=UTC", "transform_null_equals=off", "work_mem=32MB", "xmloption=content"};
        const PgAnswer functions = m_floor->must(
            "select p.oid::regprocedure, array_to_string(p.proconfig, '|'), p.prosecdef, p.proleakproof, p.proparallel, l.lanname, o.rolname, p.prokind"
            " from pg_proc p join pg_language l on l.oid = p.prolang join pg_roles o on o.oid = p.proowner where p.pronamespace = 'api'::regnamespace");
        QVERIFY(functions.rows.size() > 30);
        for (const QByteArrayList& row : functions.rows) {
            const QByteArray& name = row.first();
            QByteArrayList settings = row.at(1).split('|');
            // How it plans is a function's own affair, as long as no caller's setting matters
            settings.removeIf([](const QByteArray& setting) { return setting.startsWith("plan_cache_mode=") || setting == "enable_seqscan=off"; });
            std::sort(settings.begin(), settings.end(), [](const QByteArray& a, const QByteArray& b) { return a.toLower() < b.toLower(); });
            QVERIFY2(settings == checklist, QByteArray(name + ": " + settings.join(", ")).constData());
            QVERIFY2(row.at(2) == "t" && row.at(3) == "f" && row.at(4) == "u", name.constData());
            // Never an inlinable SQL function, never owned by somebody who owns tables or the server
            QVERIFY2(row.at(5) == "plpgsql" && row.at(6).startsWith("lf_fn_") && row.at(7) == "f", name.constData());
        }
    }

    void shouldCatchEveryErrorOfTheApi()
    {
        // A function of api that brokers or partners may call either has the catch-all or asks nothing
        // that could fail with somebody's data
        QCOMPARE(rowsOf("select p.proname from pg_proc p where p.pronamespace = 'api'::regnamespace and p.prosrc !~ 'when others then\\s+perform core\\.leave\\('"
                        " and p.proname <> 'hello'"),
                 QByteArray());
        QCOMPARE(rowsOf("select p.proname from pg_proc p where p.pronamespace = 'api'::regnamespace and p.prosrc ~ 'core\\.leave\\('"
                        " and p.prosrc !~ ('core\\.leave\\(''api\\.' || p.proname || '''')"),
                 QByteArray());
        QCOMPARE(rowsOf("select p.proname from pg_proc p where p.pronamespace = 'api'::regnamespace and p.prosrc ~* '\\mexecute\\M'"), QByteArray());
    }

    void shouldRaiseOnlyCodesOfTheTable()
    {
        QCOMPARE(rowsOf("select distinct p.oid::regprocedure, m.code from pg_proc p, lateral (select (regexp_matches(p.prosrc, 'LF[0-9]{3}', 'g'))[1] as code) m"
                        " where p.pronamespace in ('core'::regnamespace, 'api'::regnamespace, 'sealed'::regnamespace)"
                        " and m.code not in (select code from core.error_code) and m.code not in ('LF901', 'LF902')"),
                 QByteArray());
    }

    void shouldGivePublicNothing()
    {
        QCOMPARE(rowsOf("select p.oid::regprocedure from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
                        " where p.pronamespace in ('core'::regnamespace, 'api'::regnamespace, 'sealed'::regnamespace) and a.grantee = 0"),
                 QByteArray());
        QCOMPARE(rowsOf("select c.oid::regclass from pg_class c, aclexplode(c.relacl) a"
                        " where c.relnamespace in ('core'::regnamespace, 'api'::regnamespace, 'sealed'::regnamespace) and a.grantee = 0"),
                 QByteArray());
        QCOMPARE(rowsOf("select n.nspname from pg_namespace n, aclexplode(n.nspacl) a where n.nspname in ('core', 'api', 'sealed', 'public') and a.grantee = 0"),
                 QByteArray());
    }

    void shouldKeepTheSealedSchemaToThoseWhoDeliverAndImport()
    {
        QCOMPARE(rowsOf("select distinct r.rolname from pg_roles r, pg_class c where c.relnamespace = 'sealed'::regnamespace and c.relkind = 'r'"
                        " and not r.rolsuper and r.rolname !~ '^pg_' and (has_any_column_privilege(r.oid, c.oid, 'select, insert, update') or has_table_privilege(r.oid, c.oid, 'delete'))"
                        " and r.rolname not in ('lf_owner_sealed', 'lf_fn_deliver', 'lf_fn_import')"),
                 QByteArray());
        // Nobody signs in as an owner, and nobody can become one
        QCOMPARE(rowsOf("select rolname from pg_roles where rolname ~ '^lf_(owner|fn)_' and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole)"), QByteArray());
        QCOMPARE(rowsOf("select g.rolname, m.rolname from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member"
                        " where g.rolname ~ '^lf_(owner|fn)_'"),
                 QByteArray());
        // What a broker may call never reaches sealed but through the one function that delivers
        QCOMPARE(rowsOf("select p.oid::regprocedure from pg_proc p join pg_roles o on o.oid = p.proowner where p.pronamespace = 'api'::regnamespace"
                        " and has_function_privilege('lf_broker', p.oid, 'execute') and o.rolname in ('lf_owner_sealed', 'lf_fn_deliver', 'lf_fn_import')"),
                 QByteArray("api.deliver(bigint,integer)"));
    }

    void shouldFixTheSearchPathOfWhateverRunsWithOthersRights()
    {
        QCOMPARE(rowsOf("select p.oid::regprocedure from pg_proc p where p.pronamespace in ('core'::regnamespace, 'sealed'::regnamespace) and p.prosecdef"
                        " and not exists (select from unnest(p.proconfig) c where c = 'search_path=pg_catalog, pg_temp')"),
                 QByteArray());
        // A trigger that runs at commit runs outside of any function of api
        QCOMPARE(rowsOf("select p.oid::regprocedure from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgdeferrable and p.prosecdef"
                        " and not exists (select from unnest(p.proconfig) c where c = 'client_min_messages=error')"),
                 QByteArray());
    }

    void shouldRecogniseAWorkspaceByAnIndex()
    {
        // Policies compare with a function that is asked once, never with a sub-select (security.md 1.7)
        QCOMPARE(rowsOf("select tablename, policyname from pg_policies where schemaname = 'core' and qual ~* 'from (core\\.)?(member|workspace)'"), QByteArray());
        QVERIFY(m_floor->count("pg_policies where schemaname = 'core' and qual ~ 'SELECT core.my_workspace'") >= 5);
    }

    void cleanupTestCase() { m_floor.reset(); }
};

QTEST_GUILESS_MAIN(TestPrivileges)
#include "tst_privileges.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Every function of schema api that may write refuses a transaction in which it would decide by an
/// old picture (security.md V3; reliability.md T06). The functions come from the catalogue, so a new
/// one is tested without a line here.
class TestIsolation final : public QObject
{
    Q_OBJECT
private:
    struct Function
    {
        QByteArray name, call, role;
    };
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    QList<Function> m_functions;
    std::map<QByteArray, std::unique_ptr<PgSession>> m_sessions;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_sessions["lf_broker"] = std::make_unique<PgSession>(m_floor->addBrokerage(100000));
        m_sessions["lf_partner"] = std::make_unique<PgSession>(m_floor->addMember(u"Acme Leads"_s, u"partner"_s));
        m_sessions["lf_operator"] = std::make_unique<PgSession>(m_floor->addMember(u"Floor desk"_s, u"operator"_s));
        m_sessions["lf_gateway"] = std::make_unique<PgSession>(m_floor->service(u"lf_gateway"_s));
        // Called with nulls: the transaction is looked at before the arguments. A count takes holds back
        // that are over, but only where it may write: it reads in any transaction.
        const PgAnswer rows = m_floor->must(
            "select p.proname, format('select api.%I(%s)', p.proname,"
            " (select string_agg('null::' || format_type(t, null), ', ' order by n) from unnest(p.proargtypes) with ordinality a (t, n))),"
            " (select min(r.rolname) from pg_roles r where r.rolname in ('lf_broker', 'lf_partner', 'lf_operator', 'lf_gateway')"
            "  and has_function_privilege(r.oid, p.oid, 'execute'))"
            " from pg_proc p where p.pronamespace = 'api'::regnamespace and p.provolatile = 'v' and p.proname <> 'inventory_count' order by 1");
        for (const QByteArrayList& row : rows.rows)
            m_functions.append({row.at(0), row.at(1), row.at(2)});
    }

    void shouldKnowTheFunctionsThatWrite()
    {
        QByteArrayList names;
        for (const Function& function : m_functions) {
            names.append(function.name);
            QVERIFY2(m_sessions.contains(function.role), function.name.constData());
        }
        for (const char* name : {"purchase", "quote", "intent_outcome", "deliver", "export_begin", "export_finish", "wallet_grant",
                                 "price_set", "workspace_create", "gateway_relist", "gateway_deliver", "gateway_lease",
                                 "basket_add", "basket_remove", "basket_clear", "project_create",
                                 "order_pay", "order_renew", "order_cancel", "order_confirm_payment", "order_extend", "order_refund", "gateway_expire",
                                 "gateway_standing", "standing_create", "standing_change", "standing_move", "standing_dry_run", "view_save", "view_delete",
                                 "export_target_save", "export_target_delete", "export_begin_new", "export_given", "delivery_save", "delivery_delete",
                                 "gateway_delivery_claim", "gateway_delivery_done",
                                 "delivery_check", "gateway_delivery_check", "gateway_delivery_checked",
                                 "watch_create", "watch_change", "watch_remove", "gateway_watch",
                                 "lead_change", "lead_change_undo", "lead_stages_save", "offline_merge", "offline_export"})
            QVERIFY2(names.contains(name), name);
    }

    void shouldRefuseToWriteInAnyOtherTransaction_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("repeatable read") << QByteArray("begin isolation level repeatable read") << true;
        QTest::newRow("serializable") << QByteArray("begin isolation level serializable") << true;
        QTest::newRow("read only") << QByteArray("begin read only") << true;
        QTest::newRow("serializable, read only, deferrable") << QByteArray("begin isolation level serializable read only deferrable") << true;
        QTest::newRow("after an early look") << QByteArray("begin isolation level repeatable read; select count(*) from pg_class") << true;
        QTest::newRow("read committed") << QByteArray("begin") << false;
        QTest::newRow("read committed, after a look") << QByteArray("begin; select 1") << false;
    }
    void shouldRefuseToWriteInAnyOtherTransaction()
    {
        QFETCH(QByteArray, begin);
        QFETCH(bool, isRefused);
        for (const Function& function : std::as_const(m_functions)) {
            PgSession& session = *m_sessions.at(function.role);
            session.run(begin);
            const PgAnswer answer = session.run(function.call);
            session.run("rollback");
            QVERIFY2((answer.sqlState == u"LF012"_s) == isRefused,
                     QByteArray(function.name + " in \"" + begin + "\": " + answer.sqlState.toUtf8()).constData());
        }
    }

    void shouldRefuseADefaultThatIsNotReadCommitted()
    {
        for (const char* setting : {"default_transaction_isolation = 'serializable'", "default_transaction_isolation = 'repeatable read'",
                                    "default_transaction_isolation = 'read uncommitted'", "default_transaction_read_only = on"}) {
            for (const Function& function : std::as_const(m_functions)) {
                PgSession& session = *m_sessions.at(function.role);
                session.run(QByteArray("set ") + setting);
                const PgAnswer answer = session.run(function.call);
                session.run("reset all");
                QVERIFY2(answer.sqlState == u"LF012"_s, QByteArray(function.name + " with " + setting).constData());
            }
        }
    }

    void shouldReadInAnyTransaction()
    {
        PgSession& broker = *m_sessions.at("lf_broker");
        for (const char* begin : {"begin isolation level serializable read only deferrable", "begin isolation level repeatable read"}) {
            m_floor->must("insert into core.orders (order_id, workspace_id, order_number, member_id, intent_key, state, leads, total_minor, payment, held_until)"
                          " values (-1, -1, -1, -1, gen_random_uuid(), 'held', 0, 0, 'card', now() - interval '1 second')");
            broker.run(begin);
            QVERIFY(broker.run("select api.inventory_count('{}'), api.hello(), api.orders_page(), api.wallet()").isOk());
            broker.run("commit");
            QCOMPARE(m_floor->count("core.orders where order_id = -1 and state = 'held'"), 1);
            m_floor->must("delete from core.orders where order_id = -1");
        }
    }

    void cleanupTestCase()
    {
        m_sessions.clear();
        m_floor.reset();
    }
};

QTEST_GUILESS_MAIN(TestIsolation)
#include "tst_isolation.moc"

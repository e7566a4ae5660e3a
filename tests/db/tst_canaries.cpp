// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Every contact field of every lead holds a canary; every byte that a broker's connection receives
/// is searched for those of leads that are not his (reliability.md I8, T62, T63, T64).
class TestCanaries final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    ConnectionSpec m_buyer;
    ConnectionSpec m_stranger;
    quint32 m_seed = 0;

    /// Leads whose contacts show in `heard`, in clear or in a usual disguise; -1: one that cannot be told.
    static QSet<qint64> leadsIn(const QByteArray& heard)
    {
        QSet<qint64> leads;
        static const QRegularExpression clear(u"canary(\\d+)|7310000(\\d{6})|8420000(\\d{6})"_s);
        auto matches = clear.globalMatch(QString::fromLatin1(heard));
        while (matches.hasNext()) {
            const auto match = matches.next();
            for (int i = 1; i <= 3; ++i) {
                if (!match.captured(i).isEmpty())
                    leads.insert(match.captured(i).toLongLong());
            }
        }
        // Reversed, in hex, in base64 at each of its three offsets, as a list of byte values
        for (const char* disguise : {"yranac", "63616e617279", "Y2FuYXJ5", "NhbmFye", "jYW5hcn", "99,97,110,97,114,121", "99, 97, 110, 97, 114, 121"}) {
            if (heard.contains(disguise))
                leads.insert(-1);
        }
        return leads;
    }
    /// Sees to it that only leads of the buyer are in `heard`.
    void verifyOnlyOwn(const QByteArray& heard, const QByteArray& ofWhom, const char* what)
    {
        QSet<qint64> own;
        const PgAnswer rows = m_floor->must("select d.lead_id from core.delivered_lead d join core.member m using (workspace_id) where m.login = $1", {ofWhom});
        for (const QByteArrayList& row : rows.rows)
            own.insert(row.first().toLongLong());
        const QSet<qint64> foreign = leadsIn(heard) - own;
        QVERIFY2(foreign.isEmpty(), QByteArray(QByteArray(what) + ": lead " + QByteArray::number(foreign.isEmpty() ? 0 : *foreign.begin())).constData());
    }
    static constexpr const char* talkative =
        "set client_min_messages = debug5; set debug_print_parse = on; set debug_print_rewritten = on; set debug_print_plan = on;"
        "set log_duration = on; set log_lock_waits = on";

    /// A value of `type` as a literal: ordinary, extreme, null or odd.
    QByteArray literal(QRandomGenerator& random, const QByteArray& type) const
    {
        static const QHash<QByteArray, QByteArrayList> values = {
            {"integer", {"0", "1", "-1", "2147483647", "-2147483648", "1000", "null"}},
            {"bigint", {"0", "1", "-1", "1001", "9223372036854775807", "-9223372036854775808", "null"}},
            {"smallint", {"0", "1", "-32768", "null"}},
            {"boolean", {"true", "false", "null"}},
            {"uuid", {"'00000000-0000-0000-0000-000000000000'", "gen_random_uuid()", "null"}},
            {"text", {"''", "'x'", "'oldest'", "'state,cheapest,newest'", "'inventory'", "'%'", "'_'", "'\\'", "E'\\n\\t'", "'😀é'", "''' or true --'", "'canar'", "repeat('a', 100000)", "'+13'", "null"}},
            {"text[]", {"'{}'", "'{NULL}'", "'{a,b}'", "array_fill('x'::text, array[200])", "null"}},
            {"bytea", {"''", "'\\x00ff'", "null"}},
            {"date", {"'infinity'", "'-infinity'", "'2026-02-28'", "null"}},
            {"timestamp with time zone", {"'infinity'", "now()", "null"}},
            {"jsonb", {"null", "'null'", "'{}'", "'[]'", "'5'", "'\"x\"'", "'[[[[]]]]'", "'{\"states\": [\"LA\"]}'", "'{\"states\": \"LA\"}'",
                       "'{\"states\": [null]}'", "'{\"counties\": [\"22017\", \"99999\"]}'", "'{\"buckets\": [\"x\"]}'", "'{\"age_from\": 1e400}'",
                       "'{\"price_min\": -1}'", "'{\"classes\": [\"gold\", \"gold\"]}'", "'{\"owned\": 1}'", "'{\"product\": null}'", "'{\"product\": {}}'",
                       "'{\"projects\": [\"\"]}'", "'{\"phone\": \"+1\"}'", "'[{\"quantity\": 1}]'", "'[{\"quantity\": 1, \"filter\": {\"states\": [\"LA\"]}}]'",
                       "'[{\"quantity\": 1, \"filter\": []}]'", "'[{}]'", "'[1]'", "'{\"lines\": [{\"quantity\": 1}]}'", "'{\"lines\": 1}'", "'{\"name\": \"x\", \"team\": true}'", "'{\"name\": \"y\", \"content\": {\"filter\": 5}}'", "'{\"name\": 1, \"team\": null}'",
                       "'{\"lines\": [{\"quantity\": 1}], \"quote\": {}}'", "('{\"states\": [' || repeat('\"LA\",', 3000) || '\"LA\"]}')::jsonb",
                       "('[' || repeat('[', 500) || repeat(']', 500) || ']')::jsonb"}},
        };
        const QByteArrayList known = values.value(type, {"null"});
        return known.at(random.bounded(known.size())) + "::" + type;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_floor->addLeads({.count = 400, .county = 22017});
        m_floor->addLeads({.count = 40, .leadClass = "silver", .state = "TX", .county = 48001, .ageDays = 300});
        m_floor->addLeads({.count = 60, .product = "real-estate", .ageDays = 4});
        m_buyer = m_floor->addBrokerage(1000000);
        m_stranger = m_floor->addBrokerage(1000000);
        // Its source holds the numbers that are looked for
        m_floor->must("drop function test.leads");
        // Ids of leads are not to be mixed up with the rest of a number
        m_floor->must("select setval('core.lead_id_seq', 1000)");
        PgSession buyer(m_buyer);
        QCOMPARE(purchase(buyer, goldRequest(5)).refusal(), QString());
        PgAnswer answer;
        do {
            answer = buyer.run("select api.deliver(1001)");
        } while (answer.json().value("state"_L1) != "done"_L1);
        m_seed = qEnvironmentVariableIsSet("LEADFLOOR_SEED") ? qEnvironmentVariableIntValue("LEADFLOOR_SEED") : QRandomGenerator::global()->generate();
        qInfo("seed %u (LEADFLOOR_SEED)", m_seed);
    }

    void shouldFindACanaryThatIsThere()
    {
        // The control: the buyer's own leads are found, in clear and disguised
        PgSession buyer(m_buyer, PgSession::Trace::On);
        buyer.run("select * from api.my_leads_page(p_limit => 1000)");
        QCOMPARE(leadsIn(buyer.heard()).size(), 5);
        for (const char* disguise : {"reverse(phone)", "encode(convert_to(phone, 'UTF8'), 'hex')", "encode(convert_to(phone, 'UTF8'), 'base64')",
                                     "encode(convert_to('a' || phone, 'UTF8'), 'base64')", "encode(convert_to('ab' || phone, 'UTF8'), 'base64')"}) {
            PgSession other(m_buyer, PgSession::Trace::On);
            other.run("select " + QByteArray(disguise) + " from api.my_leads_page(p_limit => 1000)");
            QVERIFY2(leadsIn(other.heard()).contains(-1), disguise);
        }
        PgSession owner(m_floor->ownerSpec(), PgSession::Trace::On);
        owner.run("select 1 / (length(last_name) - length(last_name)) from sealed.contact");
        owner.run("select last_name::int from sealed.contact");
        QVERIFY(!leadsIn(owner.heard()).isEmpty());
    }

    void shouldShowNoContactInWhatABrokerMayAsk()
    {
        for (const ConnectionSpec& spec : {m_buyer, m_stranger}) {
            PgSession broker(spec, PgSession::Trace::On);
            broker.run(talkative);
            const QByteArray lines = js("[{'filter': {'states': ['LA']}, 'quantity': 500}]");
            for (const QByteArray& statement : QByteArrayList{
                     "select api.hello()", "select api.inventory_count('{}')", "select * from api.inventory_page('{}', 'newest', null, 0, 1000)",
                     "select * from api.inventory_anchors('{}', 'oldest', 100)", "select * from api.inventory_facets('{\"states\": [\"LA\"]}')",
                     "select api.quote('" + lines + "')", "select api.purchase(gen_random_uuid(), '{\"lines\": " + lines + "}', 1000000)",
                     "select api.basket_add(array(select lead from api.inventory_page('{}', 'newest', null, 0, 500)))", "select * from api.basket()",
                     "select api.quote('[{\"basket\": true, \"replace\": true}]')", "select * from api.projects()",
                     "select api.purchase(gen_random_uuid(), '{\"lines\": [{\"basket\": true}]}', 1)", "select api.basket_clear()",
                     "select * from api.orders_page()", "select api.order_receipt(1001)", "select * from api.wallet_statement()",
                     "select * from api.my_leads_page('canary')", "select * from api.my_leads_page(p_limit => 1000) where last_name like 'canary%'", "select api.deliver(1001)",
                     "select api.export_begin('{}', '{lead_id}', 'machine', 'a test')", "select * from api.my_lead_export", "select * from api.my_leads_found()"})
                broker.run(statement);
            // The catalogue that everybody may read: sources, defaults, comments, sizes, settings
            for (const char* catalogue : {"pg_proc", "pg_class", "pg_attrdef", "pg_description", "pg_settings", "pg_stat_all_tables", "pg_stat_all_indexes",
                                          "pg_locks", "pg_prepared_statements", "pg_stat_database", "pg_statio_all_tables", "pg_stats_ext", "pg_policies",
                                          "pg_stat_user_functions", "pg_stat_replication", "pg_stat_progress_vacuum", "information_schema.column_privileges"})
                broker.run("select * from " + QByteArray(catalogue));
            verifyOnlyOwn(broker.heard(), spec.login.toUtf8(), "question");
        }
    }

    void shouldShowNoContactInPlans()
    {
        PgSession broker(m_stranger, PgSession::Trace::On);
        broker.run(talkative);
        for (const char* setting : {"", "set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off", "set force_parallel_mode = on",
                                    "set row_security = off", "set default_statistics_target = 10000; set constraint_exclusion = on"}) {
            broker.run(setting);
            for (const char* query : {"select * from api.my_leads_page(p_limit => 1000)", "select * from api.my_leads_page(p_limit => 1000) where last_name = 'x' and mortgage_amount > 7",
                                      "select last_name::int from api.my_leads_page(p_limit => 1000)", "select 1 / (length(phone) - length(phone)) from api.my_leads_page(p_limit => 1000)",
                                      "select * from api.my_lead_export order by phone limit 1", "select min(date_of_birth), max(property_value) from api.my_leads_page(p_limit => 1000)",
                                      "select * from api.my_leads_page('x')", "select api.deliver(1001)", "select * from api.inventory_page('{}')",
                                      "select api.purchase(gen_random_uuid(), '{\"lines\": [{\"quantity\": 5000}]}', 1)"}) {
                for (const char* how : {"", "explain (analyze, verbose, buffers, settings) ", "explain (verbose, format json) "})
                    broker.run(QByteArray(how) + query);
            }
        }
        verifyOnlyOwn(broker.heard(), m_stranger.login.toUtf8(), "plan");
    }

    void shouldShowNoContactInErrors_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("mended");
        // Constraints whose messages quote the row that they refuse (V4)
        QTest::newRow("check on the delivered row") << QByteArray("alter table core.delivered_lead add constraint fault check (length(phone) < 3) not valid")
                                                    << QByteArray("alter table core.delivered_lead drop constraint fault");
        QTest::newRow("unique phone") << QByteArray("create unique index fault on core.delivered_lead (left(phone, 6), length(phone)) where order_number = $order") << QByteArray("drop index core.fault");
        QTest::newRow("not null") << QByteArray("alter table core.delivered_lead add column fault int not null default 1; alter table core.delivered_lead alter column fault drop default")
                                  << QByteArray("alter table core.delivered_lead drop column fault");
        QTest::newRow("cast") << QByteArray("create function test.fault() returns trigger language plpgsql as 'begin new.borrower_age := new.last_name; return new; end';"
                                            "create trigger fault before insert on core.delivered_lead for each row execute function test.fault()")
                              << QByteArray("drop trigger fault on core.delivered_lead; drop function test.fault()");
        QTest::newRow("raise") << QByteArray("create function test.fault() returns trigger language plpgsql as"
                                             " 'begin raise exception using message = new.phone, detail = new.email, hint = new.street; end';"
                                             "create trigger fault before insert on core.delivered_lead for each row execute function test.fault()")
                               << QByteArray("drop trigger fault on core.delivered_lead; drop function test.fault()");
        QTest::newRow("notice") << QByteArray("create function test.fault() returns trigger language plpgsql as"
                                              " 'begin raise notice ''%'', new.phone; raise warning ''%'', new; return null; end';"
                                              "create trigger fault before insert on core.delivered_lead for each row execute function test.fault()")
                                << QByteArray("drop trigger fault on core.delivered_lead; drop function test.fault()");
    }
    void shouldShowNoContactInErrors()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, mended);
        // Given a delivery that must fail, with a talkative session
        PgSession broker(m_buyer, PgSession::Trace::On);
        const qint64 order = purchase(broker, goldRequest(2)).json().value("order_number"_L1).toInteger();
        m_floor->must(fault.replace("$order", QByteArray::number(order)));
        const qsizetype logSize = m_cluster.log().size();
        broker.run(talkative);
        PgAnswer answer;
        do {
            answer = broker.run("select api.deliver($1)", {QByteArray::number(order)});
        } while (answer.json().value("state"_L1) == "wait"_L1);
        m_floor->must(mended);
        // Then all that is said is a number
        QCOMPARE(answer.sqlState, u"LF016"_s);
        QVERIFY2(answer.message.startsWith("incident "_L1) || answer.message == "nothing to deliver"_L1, qPrintable(answer.message));
        QVERIFY2(leadsIn(broker.heard()).isEmpty(), broker.heard().right(3000).constData());
        // and no contact is in the server's log either, unless somebody puts it there on purpose
        QVERIFY(fault.contains("raise warning") || leadsIn(m_cluster.log().mid(logSize)).isEmpty());
    }

    void shouldLeakWithoutTheCatchAll()
    {
        // The control: the same fault, and nobody between it and the broker
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        floor.removeGuard("api.deliver", "exception when others then\n    perform core.leave('api.deliver', sqlstate, sqlerrm);");
        floor.must("create function test.fault() returns trigger language plpgsql as 'begin raise exception using message = new.phone; end';"
                   "create trigger fault before insert on core.delivered_lead for each row execute function test.fault()");
        PgSession broker(floor.addBrokerage(10000), PgSession::Trace::On);
        purchase(broker, goldRequest(2));
        PgAnswer answer;
        do {
            answer = broker.run("select api.deliver(1001)");
        } while (answer.json().value("state"_L1) == "wait"_L1);
        QCOMPARE(answer.sqlState, u"P0001"_s);
        QVERIFY(!leadsIn(broker.heard()).isEmpty());
    }

    void shouldShowNoContactWhenItIsInterrupted()
    {
        PgSession broker(m_buyer, PgSession::Trace::On);
        broker.run(talkative);
        for (int ms = 1; ms <= 12; ++ms) {
            const QByteArray order = QByteArray::number(purchase(broker, goldRequest(3)).json().value("order_number"_L1).toInteger());
            broker.run("set statement_timeout = " + QByteArray::number(ms));
            broker.run("begin");
            broker.run("select api.deliver($1)", {order});
            broker.run("rollback");
            broker.run("select * from api.inventory_page('{}', 'state')");
            broker.run("reset statement_timeout");
        }
        verifyOnlyOwn(broker.heard(), m_buyer.login.toUtf8(), "interruption");
    }

    void shouldAnswerNonsenseWithDocumentedCodes()
    {
        // Given every function that brokers may call
        const PgAnswer functions = m_floor->must(
            "select format('select * from api.%I', p.proname), (select string_agg(format_type(t, null), '|' order by n) from unnest(p.proargtypes) with ordinality a (t, n))"
            " from pg_proc p where p.pronamespace = 'api'::regnamespace and has_function_privilege('lf_broker', p.oid, 'execute') order by 1");
        PgSession broker(m_stranger, PgSession::Trace::On);
        QRandomGenerator random(m_seed);
        QMap<QByteArray, QByteArray> wrong;
        for (const QByteArrayList& function : functions.rows) {
            const QByteArrayList types = function.at(1).isEmpty() ? QByteArrayList() : function.at(1).split('|');
            const int calls = types.isEmpty() ? 1 : 250;
            // When it is called with whatever fits its types
            for (int i = 0; i < calls; ++i) {
                QByteArrayList arguments;
                for (const QByteArray& type : types)
                    arguments.append(literal(random, type));
                const QByteArray call = function.first() + "(" + arguments.join(", ") + ")";
                const PgAnswer answer = broker.run(call);
                // Then it answers, or refuses with a code of ours; an incident is a bug. 22P02 and the
                // like come from the literal, before the function is called.
                const bool isFine = answer.isOk() || (answer.sqlState.startsWith("LF"_L1) && answer.sqlState != "LF016"_L1)
                    || answer.sqlState == "22P02"_L1 || answer.sqlState == "22003"_L1 || answer.sqlState == "54001"_L1;
                if (!isFine)
                    wrong.insert(function.first() + " " + answer.sqlState.toUtf8(), call.left(300));
            }
        }
        for (auto it = wrong.cbegin(); it != wrong.cend(); ++it)
            qWarning("%s: %s", it.key().constData(), it.value().constData());
        QCOMPARE(wrong.size(), 0);
        verifyOnlyOwn(broker.heard(), m_stranger.login.toUtf8(), "nonsense");
    }

    void shouldSellTheSameUnderAnySetting()
    {
        // Given every parameter that a broker may set, at its ends
        PgSession broker(m_buyer, PgSession::Trace::On);
        const PgAnswer settings = broker.run(
            "select name, vartype, min_val, max_val, enumvals[1], enumvals[cardinality(enumvals)], setting from pg_settings where context = 'user' order by name");
        QVERIFY(settings.rows.size() > 100);
        int refused = 0;
        for (const QByteArrayList& row : settings.rows) {
            const QByteArray& name = row.first();
            // These end or blind the session instead of changing an answer.
            if (name == "statement_timeout" || name == "client_encoding" || name == "role" || name == "session_authorization"
                || name.startsWith("transaction_") || name.startsWith("default_transaction_") || name == "idle_session_timeout"
                || name == "idle_in_transaction_session_timeout" || name == "exit_on_error")
                continue;
            const QByteArray ends = row.at(1) == "bool" ? QByteArray(row.at(6) == "on" ? "off" : "on")
                : row.at(1) == "enum"                   ? row.at(4) + "|" + row.at(5)
                : row.at(1) == "string"                 ? QByteArray("C")
                                                        : row.at(2) + "|" + row.at(3);
            const QByteArrayList values = ends.split('|');
            for (const QByteArray& value : values) {
                if (!broker.run("select set_config($1, $2, false)", {name, value}).isOk()) {
                    ++refused;
                    continue;
                }
                // Then the count and the price of ten gold leads stay what they are
                const PgAnswer quoted = broker.run("select (q ->> 'total_minor') || '/' || (q ->> 'complete') || '/' || (q -> 'lines' -> 0 ->> 'text')"
                                                   " from api.quote('[{\"quantity\": 10, \"filter\": {\"classes\": [\"gold\"], \"states\": [\"LA\"], \"price_min\": 1}}]') q");
                broker.run("reset all");
                QVERIFY2(quoted.value() == "10000/true/Gold, LA", QByteArray(name + " = " + value + ": " + quoted.value() + quoted.sqlState.toUtf8()).constData());
            }
        }
        QVERIFY2(refused < 40, qPrintable(QString::number(refused)));
        verifyOnlyOwn(broker.heard(), m_buyer.login.toUtf8(), "setting");
    }

    void cleanupTestCase() { m_floor.reset(); }
};

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"

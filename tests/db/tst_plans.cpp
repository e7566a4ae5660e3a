// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cardtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// How the server carries out the statements that must stay fast, read from the plans that it used
/// inside our functions (performance.md 1, 9.3, 9.6): which index, how many rows, and no table of a
/// workspace's persons made anew for every purchase.
class TestPlans final : public QObject
{
    Q_OBJECT
private:
    struct Node
    {
        QString type, relation, index, subplan;
        double rows = 0;  ///< in all loops
        double removed = 0;
    };
    using Plan = QList<Node>;

    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    std::unique_ptr<PgSession> m_broker;

    static void flatten(const QJsonObject& node, Plan& plan)
    {
        const double loops = node.value("Actual Loops"_L1).toDouble();
        plan.append({node.value("Node Type"_L1).toString(), node.value("Relation Name"_L1).toString(), node.value("Index Name"_L1).toString(),
                     node.value("Subplan Name"_L1).toString(), node.value("Actual Rows"_L1).toDouble() * loops,
                     node.value("Rows Removed by Filter"_L1).toDouble() * loops});
        const QJsonArray children = node.value("Plans"_L1).toArray();
        for (const QJsonValue& child : children)
            flatten(child.toObject(), plan);
    }
    /// All statements that were explained since, and their plans.
    QList<std::pair<QString, Plan>> plans(qsizetype logFrom) const
    {
        QList<std::pair<QString, Plan>> all;
        QByteArray json;
        const auto take = [&] {
            const QJsonObject entry = QJsonDocument::fromJson(json).object();
            if (!entry.isEmpty()) {
                Plan plan;
                flatten(entry.value("Plan"_L1).toObject(), plan);
                all.append({entry.value("Query Text"_L1).toString(), plan});
            }
            json.clear();
        };
        const QByteArrayList lines = m_cluster.log().mid(logFrom).split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith('\t'))
                json += line;
            else
                take();
        }
        take();
        return all;
    }
    /// The plan that was used last for a statement that contains `words`; empty if there was none.
    Plan planOf(const QByteArray& words, qsizetype logFrom) const
    {
        Plan last;
        for (const auto& [text, plan] : plans(logFrom)) {
            if (text.contains(QString::fromUtf8(words)))
                last = plan;
        }
        return last;
    }
    static void explain(TestFloor& floor, const ConnectionSpec& spec)
    {
        for (const char* setting : {"session_preload_libraries = ''auto_explain''", "auto_explain.log_min_duration = 0", "auto_explain.log_nested_statements = on",
                                    "auto_explain.log_analyze = on", "auto_explain.log_timing = off", "auto_explain.log_format = ''json''"})
            floor.must("do $$ begin execute format('alter role %I set " + QByteArray(setting) + "', '" + spec.login.toUtf8() + "'); end $$");
    }
    static QString textOf(const Plan& plan)
    {
        QStringList lines;
        for (const Node& node : plan)
            lines.append(u"%1 %2 %3 %4 rows %5 removed %6"_s.arg(node.subplan, node.type, node.relation, node.index).arg(node.rows).arg(node.removed));
        return lines.join(u'\n');
    }
    static const Node* nodeOn(const Plan& plan, const char* relation)
    {
        for (const Node& node : plan) {
            if (node.relation == QLatin1StringView(relation))
                return &node;
        }
        return nullptr;
    }
    static bool has(const Plan& plan, const char* type)
    {
        return std::any_of(plan.begin(), plan.end(), [&](const Node& node) { return node.type == QLatin1StringView(type); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        // Given a large pool, others beside it, and a workspace that has 200,000 persons already
        for (int age = 90; age < 490; age += 20) {
            m_floor->addLeads({.count = 3000, .county = 22017, .ageDays = age});
            m_floor->addLeads({.count = 300, .county = 22033, .ageDays = age});
            m_floor->addLeads({.count = 300, .state = "TX", .county = 48001, .ageDays = age});
            m_floor->addLeads({.count = 300, .leadClass = "silver", .ageDays = age});
        }
        const ConnectionSpec spec = m_floor->addBrokerage(100000000, 100000);
        m_floor->must("insert into core.workspace_person select w.workspace_id, hashint8extended(n, 5)"
                      " from core.workspace w, generate_series(1, 200000) n where w.name = $1", {m_floor->workspaceOf(spec).toUtf8()});
        // and a project of a few hundred leads beside another one
        for (const char* code : {"harbor", "cypress"})
            m_floor->must("select api.project_create($1, $1, 'real-estate', 700)", {code});
        m_floor->addLeads({.count = 10000, .product = "real-estate", .ageDays = 20});
        for (const char* table : {"core.lead", "core.inventory"})
            m_floor->must(QByteArray("update ") + table + " l set project_id = 1 + l.lead_id % 2"
                          " from core.pool p where p.pool_id = l.pool_id and p.product_id = 2");
        m_floor->must("vacuum analyze");
        explain(*m_floor, spec);
        m_broker = std::make_unique<PgSession>(spec);
        QVERIFY2(m_broker->isOpen(), qPrintable(m_broker->problem()));
    }

    void shouldPickByIndexAndLookPersonsUpByKey_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("index");
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("a state") << js("{'states': ['LA'], 'classes': ['gold']}") << u"inventory_fifo"_s << QByteArray();
        QTest::newRow("a state and a bucket") << js("{'states': ['LA'], 'classes': ['gold'], 'buckets': ['MONTH_6_TO_8']}") << u"inventory_fifo"_s << QByteArray();
        QTest::newRow("a county") << js("{'counties': ['22033'], 'classes': ['gold']}") << u"inventory_county_fifo"_s << QByteArray();
        // Whatever the caller thinks of planning
        QTest::newRow("a hostile session") << js("{'states': ['LA'], 'classes': ['gold']}") << u"inventory_fifo"_s
                                           << QByteArray("set enable_indexscan = off; set enable_indexonlyscan = off; set enable_nestloop = off;"
                                                         "set enable_tidscan = off; set work_mem = '64kB'; set jit = on; set jit_above_cost = 0");
    }
    void shouldPickByIndexAndLookPersonsUpByKey()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QString, index);
        QFETCH(QByteArray, settings);
        m_broker->run(settings);
        const QByteArray request = "{\"lines\": [{\"quantity\": 50, \"filter\": " + filter + "}]}";
        // When so many are bought in one session that its plans have become generic
        for (int i = 0; i < 8; ++i) {
            const qsizetype logFrom = m_cluster.log().size();
            QCOMPARE(purchase(*m_broker, request).refusal(), QString());
            // Then each pick walks its index to the limit
            const Plan pick = planOf("for update of i skip locked", logFrom);
            const Node* inventory = nodeOn(pick, "inventory");
            QVERIFY2(inventory && inventory->type == "Index Scan"_L1 && inventory->index == index, qPrintable(textOf(pick)));
            QVERIFY2(inventory->rows + inventory->removed < 100, qPrintable(textOf(pick)));
            QVERIFY2(has(pick, "Limit") && has(pick, "LockRows") && !has(pick, "Sort") && !has(pick, "Incremental Sort"), qPrintable(textOf(pick)));
            // and asks for each person by key, fifty times, not for 200,000 once
            const Node* person = nodeOn(pick, "workspace_person");
            QVERIFY2(person && person->index == "workspace_person_pkey"_L1 && person->subplan.startsWith("SubPlan"_L1), qPrintable(textOf(pick)));
            QVERIFY2(!person->subplan.contains("hashed"_L1) && !has(pick, "Hash") && !has(pick, "Materialize"), qPrintable(textOf(pick)));
            QVERIFY2(person->rows + person->removed < 100, qPrintable(textOf(pick)));
            // and the sale takes its rows by their place
            const Plan sell = planOf("delete from core.inventory where ctid = any", logFrom);
            QVERIFY2(std::any_of(sell.begin(), sell.end(), [](const Node& node) { return node.type == "Tid Scan"_L1; }), qPrintable(textOf(sell)));
            QVERIFY2(!has(sell, "Seq Scan"), qPrintable(textOf(sell)));
        }
        m_broker->run("reset all");
    }

    void shouldNotReadAPoolToFindFifty_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("two states") << js("{'states': ['LA', 'TX'], 'classes': ['gold']}");
        QTest::newRow("both classes") << js("{'states': ['LA']}");
        QTest::newRow("two counties") << js("{'counties': ['22017', '22033'], 'classes': ['gold']}");
        QTest::newRow("two buckets apart") << js("{'states': ['LA'], 'classes': ['gold'], 'buckets': ['MONTH_3_TO_5', 'MONTH_9_TO_11']}");
        QTest::newRow("a price") << js("{'states': ['LA'], 'classes': ['gold'], 'price_max': 1000}");
        QTest::newRow("everything") << js("{}");
    }
    void shouldNotReadAPoolToFindFifty()
    {
        QFETCH(QByteArray, filter);
        const qsizetype logFrom = m_cluster.log().size();
        QCOMPARE(purchase(*m_broker, "{\"lines\": [{\"quantity\": 50, \"filter\": " + filter + "}]}").refusal(), QString());
        const Plan pick = planOf("for update of i skip locked", logFrom);
        const Node* inventory = nodeOn(pick, "inventory");
        QVERIFY2(inventory && !inventory->index.isEmpty() && inventory->rows + inventory->removed < 8000, qPrintable(textOf(pick)));
        const Node* person = nodeOn(pick, "workspace_person");
        QVERIFY2(person && person->index == "workspace_person_pkey"_L1 && !has(pick, "Hash"), qPrintable(textOf(pick)));
    }

    void shouldNotReadTablesThatWereEmptyWhenItPlanned()
    {
        // Given a floor that knows its tables of sales to be empty
        TestFloor floor(m_cluster);
        const ConnectionSpec spec = floor.addBrokerage(100000000);
        floor.addLeads({.count = 400});
        floor.must("vacuum analyze");
        explain(floor, spec);
        PgSession broker(spec);
        // When a session buys again and again, for which it plans once
        QCOMPARE(purchase(broker, goldRequest(20)).refusal(), QString());
        const qsizetype logFrom = m_cluster.log().size();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(purchase(broker, goldRequest(20)).refusal(), QString());
        // Then none of the tables that grow by it is read from end to end
        const QStringList growing{u"workspace_person"_s, u"inventory"_s, u"held"_s, u"sale"_s, u"orders"_s, u"order_line"_s, u"intent"_s,
                                  u"quote"_s, u"entry"_s, u"transfer"_s, u"lead"_s, u"audit"_s, u"coupon_use"_s, u"basket"_s};
        for (const auto& [text, plan] : plans(logFrom)) {
            for (const Node& node : plan)
                QVERIFY2(node.type != "Seq Scan"_L1 || !growing.contains(node.relation), qPrintable(text % u'\n' % textOf(plan)));
            // nor by an index: all leads are of one supplier
            if (const Node* lead = nodeOn(plan, "lead"))
                QVERIFY2(lead->rows + lead->removed <= 20, qPrintable(text % u'\n' % textOf(plan)));
        }
        const Plan pick = planOf("for update of i skip locked", logFrom);
        const Node* person = nodeOn(pick, "workspace_person");
        QVERIFY2(person && person->index == "workspace_person_pkey"_L1, qPrintable(textOf(pick)));
    }

    void shouldTakeACardEventByKey()
    {
        explain(*m_floor, m_floor->service(u"lf_gateway"_s));
        CardDesk desk(*m_floor);
        const CardOrder order = desk.open(*m_broker, cardRequest(1));
        const qsizetype logFrom = m_cluster.log().size();
        QCOMPARE(desk.tell(paidEvent(order)), QByteArray("applied"));
        const Plan page = planOf("core.checkout c where c.public_id =", logFrom);
        const Node* checkout = nodeOn(page, "checkout");
        QVERIFY2(checkout && checkout->index == "checkout_public_id_key"_L1, qPrintable(textOf(page)));
        for (const auto& [text, plan] : plans(logFrom)) {
            if (const Node* lead = nodeOn(plan, "lead"))
                QVERIFY2(lead->rows + lead->removed <= 1, qPrintable(text % u'\n' % textOf(plan)));
        }
    }

    void shouldPickAProjectByItsIndex()
    {
        const qsizetype logFrom = m_cluster.log().size();
        QCOMPARE(purchase(*m_broker, js("{'lines': [{'project': 'cypress', 'quantity': 50}]}")).refusal(), QString());
        const Plan pick = planOf("for update of i skip locked", logFrom);
        const Node* inventory = nodeOn(pick, "inventory");
        QVERIFY2(inventory && inventory->index == "inventory_project_fifo"_L1 && inventory->rows + inventory->removed < 100, qPrintable(textOf(pick)));
        QVERIFY2(!has(pick, "Sort"), qPrintable(textOf(pick)));
    }

    void shouldLockPicksByKey()
    {
        const QByteArrayList picks = m_floor->must("select string_agg(to_json(lead)::text, ',') from (select public_id as lead from core.lead l join core.inventory i using (lead_id)"
                                                   " where i.county_id = 22017 order by l.lead_id desc limit 400) l").value().split(',');
        for (int i = 0; i < 8; ++i) {
            const qsizetype logFrom = m_cluster.log().size();
            QCOMPARE(purchase(*m_broker, js("{'lines': [{'picks': [") + picks.mid(i * 50, 50).join(',') + "]}]}").refusal(), QString());
            for (const char* words : {"order by x.lead_id for update skip locked", "select coalesce(array_agg(x.ctid)"}) {
                const Plan plan = planOf(words, logFrom);
                const Node* inventory = nodeOn(plan, "inventory");
                QVERIFY2(inventory && inventory->index == "inventory_pkey"_L1 && inventory->rows + inventory->removed < 100, qPrintable(textOf(plan)));
            }
        }
    }

    void shouldCountByIndexAlone()
    {
        const qsizetype logFrom = m_cluster.log().size();
        QVERIFY(m_broker->run("select api.inventory_count('{\"states\": [\"LA\"], \"classes\": [\"gold\"]}')").isOk());
        const Plan count = planOf("group by i.pool_id, i.inquired_on", logFrom);
        const Node* inventory = nodeOn(count, "inventory");
        QVERIFY2(inventory && inventory->type == "Index Only Scan"_L1 && inventory->index == "inventory_fifo"_L1, qPrintable(textOf(count)));
        QVERIFY2(!has(count, "Seq Scan") || nodeOn(count, "pool")->type == "Seq Scan"_L1, qPrintable(textOf(count)));
    }

    void shouldBrowseAPageWithoutReadingThePool()
    {
        const qsizetype logFrom = m_cluster.log().size();
        QVERIFY(m_broker->run("select * from api.inventory_page('{\"states\": [\"LA\"], \"classes\": [\"gold\"]}')").isOk());
        const Plan page = planOf("array_agg(q.lead_id order by q.inquired_on, q.lead_id)", logFrom);
        const Node* inventory = nodeOn(page, "inventory");
        QVERIFY2(inventory && inventory->index == "inventory_fifo"_L1 && inventory->rows + inventory->removed < 400, qPrintable(textOf(page)));
    }

    void shouldDeliverAndShowByKey()
    {
        const qint64 order = purchase(*m_broker, goldRequest(200)).json().value("order_number"_L1).toInteger();
        m_floor->flushLog();
        qsizetype logFrom = m_cluster.log().size();
        PgAnswer answer;
        do {
            answer = m_broker->run("select api.deliver($1)", {QByteArray::number(order)});
        } while (answer.json().value("state"_L1) == "wait"_L1);
        const Plan deliver = planOf("insert into core.delivered_lead", logFrom);
        for (const char* table : {"sale", "contact", "lead"}) {
            const Node* node = nodeOn(deliver, table);
            QVERIFY2(node && (!node->index.isEmpty() || node->type == "Bitmap Heap Scan"_L1) && node->rows + node->removed <= 210,
                     qPrintable(textOf(deliver)));
        }
        // My leads: the newest by their index, under the policy
        m_floor->must("insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, public_id, purchased_at, delivered_at, delivered_xid, price_minor, bucket, class)"
                      " select workspace_id, 999, n, 1, gen_random_uuid(), clock_timestamp(), clock_timestamp() - n * interval '1 second', '3', 1, 'x', 'gold'"
                      " from core.orders, generate_series(1, 20000) n where order_number = $1", {QByteArray::number(order)});
        m_floor->must("analyze core.delivered_lead");
        logFrom = m_cluster.log().size();
        QCOMPARE(m_broker->run("select * from api.my_leads_page(p_limit => 50)").rows.size(), 50);
        const Plan page = planOf("order by m.delivered_at desc, m.place desc limit", logFrom);
        const Node* delivered = nodeOn(page, "delivered_lead");
        QVERIFY2(delivered && delivered->index == "delivered_newest"_L1 && delivered->rows + delivered->removed <= 60, qPrintable(textOf(page)));
        // and the page after a lead, whose place is found by keys
        const QByteArray after = m_broker->run("select lead_id from api.my_leads_page(p_limit => 1000) where order_number = $1 order by place limit 1", {QByteArray::number(order)}).value();
        logFrom = m_cluster.log().size();
        const PgAnswer following = m_broker->run("select * from api.my_leads_page(p_after => $1, p_limit => 50)", {after});
        QVERIFY2(following.rows.size() == 50, qPrintable(following.sqlState + following.message));
        const Plan cursor = planOf("core.sales_of(p_after)", logFrom);
        const Node* place = nodeOn(cursor, "delivered_lead");
        QVERIFY2(place && place->index == "delivered_lead_pkey"_L1 && place->rows + place->removed <= 1, qPrintable(textOf(cursor)));
        const Plan next = planOf("order by m.delivered_at desc, m.place desc limit", logFrom);
        delivered = nodeOn(next, "delivered_lead");
        QVERIFY2(delivered && delivered->index == "delivered_newest"_L1 && delivered->rows + delivered->removed <= 60, qPrintable(textOf(next)));
        // An export streams in the order of the primary key; a sort would write all of it to disk first
        m_broker->run("set enable_sort = off");
        QVERIFY(m_broker->run("select api.export_begin('{}', '{lead_id}', 'machine', 'a test')").isOk());
        logFrom = m_cluster.log().size();
        m_broker->run("copy (select lead_id from api.my_lead_export order by order_number, place) to stdout");
        const Plan exported = planOf("from api.my_lead_export order by", logFrom);
        delivered = nodeOn(exported, "delivered_lead");
        QVERIFY2(delivered && delivered->index == "delivered_lead_pkey"_L1 && delivered->rows > 20000 && !has(exported, "Sort"), qPrintable(textOf(exported)));
        m_broker->run("reset all");
    }

    void cleanupTestCase()
    {
        m_broker.reset();
        m_floor.reset();
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What brokers do with bought leads (domain.md R39): all leads of a change or none, undone unless
/// somebody was there since, found by everything that is known of them, and nobody else's business.
class TestWork final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker with `leads` delivered leads, newest delivery first; `mate` is a colleague.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker;
        PgSession mate;
        QByteArrayList leads;
        explicit Stage(TestCluster& cluster, int count = 6)
            : floor(cluster)
            , spec(floor.addBrokerage(1000000))
            , broker(spec)
            , mate(floor.addMember(floor.workspaceOf(spec), u"broker"_s))
        {
            floor.addLeads({.count = count + 4});
            deliver(broker, buy(broker, goldRequest(count)));
            const PgAnswer rows = broker.run("select lead_id from api.my_leads_page()");
            for (const QByteArrayList& row : rows.rows)
                leads.append(row.first());
        }
        [[nodiscard]] QByteArray some(qsizetype count) const
        {
            return '{' + leads.mid(0, count).join(',') + '}';
        }
    };
    static PgAnswer change(PgSession& session, const QByteArray& leads, const QByteArray& what,
                           const QByteArray& key = newKey())
    {
        return session.run("select api.lead_change($1, $2, $3)", {key, leads, js(what)});
    }
    static PgAnswer undo(PgSession& session, const QByteArray& key, const char* isAgain = "false")
    {
        return session.run("select api.lead_change_undo($1, $2)", {key, isAgain});
    }
    /// "2 hot,spanish Ana 1": stage, tags, whether somebody has it, notes.
    static QByteArray workOf(PgSession& session, const QByteArray& lead)
    {
        const PgAnswer row =
            session.run("select stage, array_to_string(tags, ','), (assignee is not null)::int, "
                        "notes from api.my_leads_page(p_work => $1)",
                        {js("{'leads': ['" + lead + "']}")});
        return row.rows.size() == 1 ? row.rows.first().join(' ') : row.sqlState.toUtf8();
    }
    static qint64 found(PgSession& session, const QByteArray& search, const QByteArray& work = {})
    {
        return session
            .run("select api.my_leads_count(p_search => $1, p_work => $2)",
                 {search, work.isNull() ? QByteArray() : js(work)})
            .number();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldChangeAllLeadsOfACallOrNone()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        // When three leads get stage, tags, a date, a person and a note at once
        const QByteArray key = newKey();
        const QByteArray what =
            "{'stage': 2, 'tags_add': ['Hot', ' spanish '], 'follow_up': '2024-04-03T16:00:00Z', "
            "'assignee': 'me', 'note': ' Prefers mornings '}";
        const QJsonObject done = change(broker, stage.some(3), what, key).json();
        QCOMPARE(number(done, "leads"), 3);
        QCOMPARE(number(done, "unchanged"), 0);
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("2 hot,spanish 1 1"));
        QCOMPARE(workOf(mate, leads.at(2)), QByteArray("2 hot,spanish 1 1"));
        QCOMPARE(workOf(broker, leads.at(3)), QByteArray("1  0 0"));
        // Then the same key changes nothing again, and is good for nothing else
        QCOMPARE(change(broker, stage.some(3), what, key).json().value("replayed"_L1).toBool(),
                 true);
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("2 hot,spanish 1 1"));
        QCOMPARE(change(broker, stage.some(2), what, key).sqlState, u"LF009"_s);
        // Leads that are so already are told apart
        QCOMPARE(number(change(broker, stage.some(5), "{'stage': 2}").json(), "unchanged"), 3);
        // One lead that is not theirs, and nothing happens to the others
        const PgAnswer foreign =
            change(broker, '{' + leads.first() + ',' + newKey() + '}', "{'stage': 5}");
        QCOMPARE(foreign.sqlState, u"LF013"_s);
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("2 hot,spanish 1 1"));
        QCOMPARE(floor.count("core.audit where action = 'lead change'"), 2);
        QCOMPARE(floor.count("core.audit where after::text ilike '%mornings%'"), 0);
    }

    void shouldTakeBackAndMakeAgain()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray first = newKey(), second = newKey(), note = newKey();
        change(broker, stage.some(1), "{'tags_add': ['old']}");
        QVERIFY(change(broker, stage.some(3), "{'stage': 2, 'tags_add': ['hot'], 'assignee': 'me'}",
                       first)
                    .isOk());
        QVERIFY(change(broker, stage.some(2), "{'stage': 3, 'follow_up': '2024-04-03T16:00:00Z'}",
                       second)
                    .isOk());
        QVERIFY(change(broker, stage.some(1), "{'note': 'rings twice'}", note).isOk());
        // One after the other back to the beginning, and again to the end
        QCOMPARE(undo(broker, note).refusal(), QString());
        QCOMPARE(undo(broker, second).refusal(), QString());
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("2 hot,old 1 0"));
        QCOMPARE(number(undo(broker, first).json(), "leads"), 3);
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("1 old 0 0"));
        QCOMPARE(undo(broker, first).json().value("replayed"_L1).toBool(), true);
        QCOMPARE(undo(broker, second, "true").sqlState, u"LF014"_s); // its beginning is not there
        QCOMPARE(undo(broker, first, "true").refusal(), QString());
        QCOMPARE(undo(broker, second, "true").refusal(), QString());
        QCOMPARE(undo(broker, note, "true").refusal(), QString());
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("3 hot,old 1 1"));
        QCOMPARE(workOf(broker, leads.at(2)), QByteArray("2 hot 1 0"));
        QCOMPARE(found(broker, "rings twice"), 1);
        // Only one's own changes
        QCOMPARE(undo(mate, first).sqlState, u"LF013"_s);
        QCOMPARE(undo(broker, newKey()).sqlState, u"LF013"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldNotTakeBackWhatSomebodyHasChangedSince()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray key = newKey();
        QVERIFY(change(broker, stage.some(3), "{'stage': 2}", key).isOk());
        // Another thing of the same lead is in nobody's way
        QVERIFY(change(mate, stage.some(1), "{'tags_add': ['hot'], 'note': 'busy'}").isOk());
        QCOMPARE(undo(broker, key).refusal(), QString());
        QCOMPARE(undo(broker, key, "true").refusal(), QString());
        QCOMPARE(workOf(broker, leads.at(0)), QByteArray("2 hot 0 1"));
        // The same of one of them is, even after it has come back to what it was
        QVERIFY(change(mate, stage.some(1), "{'stage': 5}").isOk());
        QVERIFY(change(mate, stage.some(1), "{'stage': 2}").isOk());
        const PgAnswer refused = undo(broker, key);
        QCOMPARE(refused.sqlState, u"LF014"_s);
        QVERIFY2(refused.message.contains("1 of its leads"_L1), qPrintable(refused.message));
        QCOMPARE(workOf(broker, leads.at(1)), QByteArray("2  0 0"));
        QCOMPARE(floor.count("core.work_change where undone_at is not null"), 0);
    }

    void shouldWaitForWhoeverIsAtTheSameLead()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray key = newKey();
        change(broker, stage.some(3), "{'stage': 2}", key);
        mate.run("begin");
        QVERIFY(change(mate, stage.some(2), "{'stage': 4}").isOk());
        broker.send("select api.lead_change_undo($1, false)", {key});
        QTRY_VERIFY(isWaitingForALock(floor, broker));
        mate.run("commit");
        QCOMPARE(broker.receive().sqlState, u"LF014"_s);
        QCOMPARE(workOf(broker, leads.at(2)), QByteArray("2  0 0"));
    }

    void shouldFindLeadsByEverythingThatIsKnown_data()
    {
        QTest::addColumn<QByteArray>("search");
        QTest::addColumn<QByteArray>("work");
        QTest::addColumn<int>("leads");
        const auto row = [](const char* name, const char* search, const char* work, int leads) {
            QTest::newRow(name) << QByteArray(search) << QByteArray(work) << leads;
        };
        row("all", "", nullptr, 6);
        row("a note", "barking dog", nullptr, 2);
        row("words of note and tag", "dog HOT", nullptr, 1);
        row("a tag", "hot", nullptr, 3);
        row("a stage's name", "qualified", nullptr, 2);
        row("a lender", "red river", nullptr, 6);
        row("a street", "100%", nullptr, 0);
        row("a phone in any form", "(555) 01", nullptr, 6);
        row("an order", "1001", nullptr, 6);
        row("stages", "", "{'stages': [3]}", 2);
        row("two stages", "", "{'stages': [1, 3]}", 6);
        row("a tag exactly", "", "{'tags': ['hot']}", 3);
        row("two tags", "", "{'tags': ['hot', 'vet']}", 1);
        row("mine", "", "{'assignee': 'me'}", 1);
        row("nobody's", "", "{'assignee': 'none'}", 4);
        row("nobody of this name", "", "{'assignee': 'nobody@example.com'}", 0);
        row("due", "", "{'due': '2024-04-04T00:00:00Z'}", 2);
        row("all at once", "dog", "{'stages': [1], 'tags': ['hot'], 'due': '2024-04-04T00:00:00Z'}",
            1);
    }
    void shouldFindLeadsByEverythingThatIsKnown()
    {
        static std::unique_ptr<Stage> stage; // one floor for all rows
        if (!stage || QTest::currentDataTag() == QByteArray("all")) {
            stage = std::make_unique<Stage>(m_cluster);
            stage->floor.must(
                "update core.delivered_lead set lender = 'Red River Bank', phone = '+13185550142'");
            const auto at = [](int i) -> QByteArray { return '{' + stage->leads.at(i) + '}'; };
            change(stage->broker, stage->some(2),
                   "{'note': 'Barking dog', 'follow_up': '2024-04-03T16:00:00Z'}");
            change(stage->broker, at(0), "{'tags_add': ['hot', 'vet'], 'assignee': 'me'}");
            change(stage->mate, '{' + stage->leads.at(2) + ',' + stage->leads.at(3) + '}',
                   "{'stage': 3, 'tags_add': ['hot']}");
            change(stage->mate, at(3), "{'assignee': 'me'}");
        }
        QFETCH(QByteArray, search);
        QFETCH(QByteArray, work);
        QFETCH(int, leads);
        QCOMPARE(found(stage->broker, search, work), leads);
        const QByteArray filter = work.isEmpty() ? QByteArray() : js(work);
        QCOMPARE(stage->broker
                     .run("select lead_id from api.my_leads_page(p_search => $1, p_work => $2)",
                          {search, filter})
                     .rows.size(),
                 leads);
        QCOMPARE(stage->broker
                     .run("select count(*) from api.my_leads_page(p_search => $1, p_work => $2)",
                          {search, filter})
                     .number(),
                 leads);
        if (QTest::currentDataTag() == QByteArray("all at once"))
            stage.reset();
    }

    void shouldCountStagesAndStandByFollowUp()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        for (int i = 0; i < 4; ++i)
            change(broker, '{' + leads.at(i) + '}',
                   "{'follow_up': '2024-04-0" + QByteArray::number(9 - i)
                       + "T16:00:00Z', 'stage': " + QByteArray::number(1 + i % 2) + '}');
        const QJsonObject counts =
            broker
                .run("select api.lead_counts(null, null, $1, '2024-04-08T00:00:00Z')",
                     {js("{'stages': [2]}")})
                .json();
        QCOMPARE(number(counts, "leads"), 6);
        QCOMPARE(number(counts, "due"), 2);
        QCOMPARE(number(counts.value("stages"_L1).toObject(), "1"), 4);
        QCOMPARE(number(counts.value("stages"_L1).toObject(), "2"), 2);
        // The next call first, page after page
        QByteArrayList order;
        QByteArray after;
        for (int page = 0; page < 4; ++page) {
            const PgAnswer rows = broker.run(
                "select lead_id from api.my_leads_page(p_after => $1, p_limit => 2, p_work => $2)",
                {after, js("{'order': 'follow_up'}")});
            for (const QByteArrayList& row : rows.rows)
                order.append(row.first());
            if (!rows.rows.isEmpty())
                after = order.last();
        }
        QCOMPARE(order, (QByteArrayList{leads.at(3), leads.at(2), leads.at(1), leads.at(0),
                                        leads.at(4), leads.at(5)}));
    }

    void shouldTellWhatHasBeenDone()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray key = newKey();
        change(broker, stage.some(1), "{'stage': 2}");
        change(mate, stage.some(1), "{'note': 'rings twice', 'assignee': 'me'}", key);
        undo(mate, key);
        const QJsonArray told =
            QJsonDocument::fromJson(
                broker.run("select api.lead_timeline($1)", {leads.first()}).value())
                .array();
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.at(0)["kind"_L1].toString(), u"note"_s);
        QCOMPARE(told.at(0)["after"_L1].toString(), u"rings twice"_s);
        QCOMPARE(told.at(0)["undone"_L1].toBool(), true);
        QVERIFY(told.at(1)["after"_L1].isString()); // a name, not a number
        QCOMPARE(told.at(2)["before"_L1].toInt(), 1);
        QCOMPARE(told.at(2)["after"_L1].toInt(), 2);
        QCOMPARE(broker.run("select api.lead_timeline($1)", {newKey()}).sqlState, u"LF013"_s);
    }

    void shouldKeepStagesThatHaveLeads()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray key = newKey();
        change(broker, stage.some(2), "{'stage': 7}", key);
        const auto save = [&](const QByteArray& stages) {
            return broker.run("select api.lead_stages_save($1)", {js(stages)});
        };
        QCOMPARE(save("[{'stage': 1, 'name': 'New'}, {'stage': 2, 'name': 'Called'}]").sqlState,
                 u"LF014"_s);
        QCOMPARE(save("[{'stage': 7, 'name': 'New'}]").sqlState, u"LF014"_s);
        QCOMPARE(save("[{'stage': 1, 'name': 'A'}, {'stage': 7, 'name': 'a'}]").sqlState,
                 u"LF006"_s);
        QCOMPARE(save("[{'stage': 1, 'name': 'A'}, {'stage': 9, 'name': 'B'}]").sqlState,
                 u"LF006"_s);
        QCOMPARE(
            save("[{'stage': 7, 'name': 'Callback'}, {'name': 'Hot'}, {'stage': 1, 'name': 'New'}]")
                .refusal(),
            QString());
        const QJsonArray stages =
            broker.run("select api.lead_choices()").json().value("stages"_L1).toArray();
        QCOMPARE(stages.size(), 3);
        QCOMPARE(stages.at(1)["name"_L1].toString(), u"Hot"_s);
        QCOMPARE(stages.at(1)["stage"_L1].toInt(), 8);
        // What would bring a stage back that is gone is not taken back
        const QByteArray hot = newKey();
        change(broker, stage.some(2), "{'stage': 8}", hot);
        QCOMPARE(save("[{'stage': 8, 'name': 'Hot'}, {'stage': 1, 'name': 'New'}]").refusal(),
                 QString());
        QCOMPARE(undo(broker, hot).sqlState, u"LF014"_s);
    }

    void shouldBeNobodyElsesBusiness()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, mate, leads] = stage;
        const QByteArray key = newKey();
        change(broker, stage.some(2), "{'stage': 2, 'note': 'secret', 'tags_add': ['secret']}",
               key);
        PgSession stranger(floor.addBrokerage(1000));
        QCOMPARE(change(stranger, stage.some(1), "{'stage': 2}").sqlState, u"LF013"_s);
        QCOMPARE(change(stranger, stage.some(2),
                        "{'stage': 2, 'note': 'secret', 'tags_add': ['secret']}", key)
                     .sqlState,
                 u"LF009"_s);
        QCOMPARE(undo(stranger, key).sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.lead_timeline($1)", {leads.first()}).sqlState,
                 u"LF013"_s);
        QCOMPARE(found(stranger, "secret"), 0);
        QVERIFY(!stranger.run("select api.lead_choices()").value().contains("secret"));
        for (const char* table : {"core.lead_work", "core.lead_event", "core.work_change",
                                  "core.lead_stage", "api.my_lead_work"})
            QCOMPARE(stranger.run(QByteArray("select * from ") + table).sqlState, u"42501"_s);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(change(desk, stage.some(1), "{'stage': 2}").sqlState, u"42501"_s);
    }

    void shouldSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("unknown") << QByteArray("{'colour': 'red'}");
        QTest::newRow("no such stage") << QByteArray("{'stage': 99}");
        QTest::newRow("a stage that is no number") << QByteArray("{'stage': 'Hot'}");
        QTest::newRow("tags that are no list") << QByteArray("{'tags_add': 'hot'}");
        QTest::newRow("a tag with a comma") << QByteArray("{'tags_add': ['a,b']}");
        QTest::newRow("no time") << QByteArray("{'follow_up': 'tomorrow week'}");
        QTest::newRow("no end of time") << QByteArray("{'follow_up': 'infinity'}");
        QTest::newRow("a stranger") << QByteArray("{'assignee': 'nobody@example.com'}");
        QTest::newRow("an empty note") << QByteArray("{'note': '  '}");
        QTest::newRow("a long note") << "{'note': '" + QByteArray(4001, 'x') + "'}";
        QTest::newRow("too many tags")
            << QByteArray("{'tags_add': "
                          "['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16',"
                          "'17','18','19','20','21']}");
    }
    void shouldSayWhatIsWrong()
    {
        static std::unique_ptr<Stage> stage;
        if (!stage)
            stage = std::make_unique<Stage>(m_cluster, 2);
        QFETCH(QByteArray, what);
        QCOMPARE(change(stage->broker, stage->some(1), what).sqlState, u"LF006"_s);
        QCOMPARE(stage->floor.count("core.lead_work") + stage->floor.count("core.work_change"), 0);
        if (QTest::currentDataTag() == QByteArray("too many tags"))
            stage.reset();
    }
};

QTEST_GUILESS_MAIN(TestWork)
#include "tst_work.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/exporttargetcalls.h"
#include "models/offline/offlinecalls.h"
#include "models/offline/offlineexport.h"
#include "tests/support/floortools.h"
#include "tests/support/lineproxy.h"
#include "tests/support/offlinetools.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The floor's log of exports (R34): those that were made without a line stand in it from the next contact on, each once, and
/// say so; who reads it; what such a row opens, which is nothing.
class TestExportLog final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker with 6 delivered leads and a colleague; a store of the broker's, and a folder for files.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker, mate;
        QTemporaryDir folder, keyFolder, out;
        std::shared_ptr<FolderKeys> keys = std::make_shared<FolderKeys>(keyFolder.path());
        std::shared_ptr<OfflineStore> store;
        explicit Stage(TestCluster& cluster)
            : floor(cluster)
            , spec(floor.addBrokerage(100000000))
            , broker(spec)
            , mate(floor.addMember(floor.workspaceOf(spec), u"broker"_s))
        {
            floor.addLeads({.count = 10});
            deliver(broker, buy(broker, goldRequest(6)));
            if (!sync())
                qFatal("no store");
        }
        Result<OfflineSyncSummary> sync(const ConnectionSpec& line)
        {
            auto synced = syncNow(line, {folder.path(), keys, std::exchange(store, nullptr), systemClock(), true});
            if (synced)
                store = synced->store;
            return synced;
        }
        Result<OfflineSyncSummary> sync() { return sync(spec); }
        Result<ExportSummary> write(const QString& name, const QString& search = {})
        {
            ExportRequest request;
            request.path = out.filePath(name);
            request.search = search;
            auto future = QtConcurrent::run(exportOffline, store, request);
            future.waitForFinished();
            return future.takeResult();
        }
        [[nodiscard]] QByteArray storeId() const { return store->id().toByteArray(QUuid::WithoutBraces); }
        PgAnswer tell(PgSession& session, const QByteArray& key, const QByteArray& json)
        {
            return session.run("select api.offline_export($1, $2, $3)", {storeId(), key, js(json)});
        }
        [[nodiscard]] QList<LoggedExport> logOf(const ConnectionSpec& who, qint64 before = 0, int limit = 100) const
        {
            DbConnection line(who);
            const auto opened = line.open();
            const auto log = opened ? exportLog(line, before, limit) : Result<QList<LoggedExport>>(tl::unexpected(opened.error()));
            if (!log)
                qFatal("%s", qPrintable(toUserText(log.error())));
            return *log;
        }
        qint64 offlineRows() { return floor.count("core.export_log where told_at is not null"); }
        qint64 offlineAudit() { return floor.count("core.audit where action = 'export offline'"); }
    };
    static QString problemOf(const Result<OfflineSyncSummary>& result)
    {
        return result ? QString() : errorCodeText(result.error().code) % u' ' % toUserText(result.error()) % result.error().detail;
    }
    static constexpr const char* good = "{'made_at': '2026-01-01T10:00:00Z', 'ended_at': '2026-01-01T10:00:05Z', 'scope': {}, 'columns': ['phone'],"
                                        " 'dialect': 'machine', 'machine': 'desk-7', 'rows': 3,"
                                        " 'sha256': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}";

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldWriteDownAtTheNextContactWhatWasExportedWithoutALine()
    {
        Stage stage(m_cluster);
        const qint64 before = stage.floor.count("core.export_log");
        const qint64 begins = stage.floor.count("core.audit where action = 'export begin'");
        // Given two exports of the store, which know of no line
        const auto first = stage.write(u"found.csv"_s, u"canary"_s);
        QVERIFY2(first, qPrintable(first ? QString() : toUserText(first.error())));
        const auto second = stage.write(u"all.xlsx"_s);
        QVERIFY(second);
        QCOMPARE(stage.floor.count("core.export_log"), before);
        // When the floor is reached
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        // Then its log has each once, with what it was, when it was made and when it was told
        QCOMPARE(synced->exports, 2);
        QCOMPARE(synced->exportsLeft, 0);
        QCOMPARE(stage.floor.count("core.export_log"), before + 2);
        const QList<LoggedExport> log = stage.logOf(stage.spec);
        QCOMPARE(log.size(), before + 2);
        const LoggedExport& one = log.at(1);
        QVERIFY(one.isOffline());
        QCOMPARE(one.scope, (QJsonObject{{u"search"_s, u"canary"_s}}));
        QCOMPARE(one.rows, first->rows);
        QCOMPARE(one.sha256, first->sha256);
        QCOMPARE(one.dialect, u"spreadsheet"_s);
        QCOMPARE(one.columns.size(), 33);
        QCOMPARE(one.machine, QSysInfo::machineHostName());
        QVERIFY(one.beganAt <= one.endedAt && one.endedAt <= one.toldAt);
        QVERIFY(one.beganAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QCOMPARE(log.at(0).sha256, second->sha256);
        QVERIFY(!log.at(2).isOffline()); // the copy itself, over a line
        QCOMPARE(log.at(2).dialect, u"offline store"_s);
        // and its audit one row for each, which is not taken for one that was made over a line
        QCOMPARE(stage.offlineAudit(), 2);
        QCOMPARE(stage.floor.count("core.audit where action = 'export begin'"), begins);
        QCOMPARE(stage.floor.must("select a.after ->> 'rows' from core.audit a where a.action = 'export offline' and a.after ->> 'sha256' = $1"
                                  " and a.object = 'export ' || $2 and a.after ->> 'store' = $3 and a.after ? 'made_at' and a.after ? 'told_at'",
                                  {first->sha256.toLatin1(), QByteArray::number(one.number), stage.storeId()}).number(), first->rows);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // The store has forgotten them: a further contact tells nothing
        QVERIFY(stage.store->exportsToTell().isEmpty());
        const auto again = stage.sync();
        QVERIFY2(again, qPrintable(problemOf(again)));
        QCOMPARE(again->exports, 0);
        QCOMPARE(stage.offlineRows(), 2);
    }

    void shouldWriteItDownOnceWhenTheLineIsCutBeforeTheAnswer()
    {
        Stage stage(m_cluster);
        const auto summary = stage.write(u"leads.csv"_s);
        QVERIFY(summary);
        stage.store.reset();
        // Given a line that is cut when the floor has taken the export and says so
        LineProxy line(stage.spec.servers.first());
        // (the statement is prepared and answered, then carried out and not answered any more)
        std::atomic<int> said = 0;
        line.watch([&said](int, bool isToServer, std::string_view piece) {
            if (isToServer && (said > 0 || piece.find("offline_export") != std::string_view::npos))
                ++said;
            return isToServer || said < 2;
        });
        ConnectionSpec bad = stage.spec;
        bad.servers = {line.address()};
        const auto cut = stage.sync(bad);
        QVERIFY(!cut);
        QVERIFY2(cut.error().code == ErrorCode::Disconnected || cut.error().code == ErrorCode::OutcomeUnknown, qPrintable(problemOf(cut)));
        QVERIFY(said >= 2);
        QTRY_COMPARE(stage.offlineRows(), 1); // the floor has it
        // When the next contact tells it again
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        // Then it stands there once, and the store has done with it
        QCOMPARE(synced->exports, 1);
        QCOMPARE(stage.offlineRows(), 1);
        QCOMPARE(stage.offlineAudit(), 1);
        QVERIFY(stage.store->exportsToTell().isEmpty());
    }

    void shouldWriteItDownOnceWhenItIsToldByManyAtOnce()
    {
        Stage stage(m_cluster);
        const QByteArray key = newKey();
        std::vector<std::unique_ptr<PgSession>> sessions;
        for (int i = 0; i < 5; ++i)
            sessions.push_back(std::make_unique<PgSession>(stage.spec));
        QList<QFuture<QByteArray>> answers;
        for (const auto& session : sessions)
            answers.append(QtConcurrent::run([&stage, &key, one = session.get()] { return stage.tell(*one, key, good).value(); }));
        for (QFuture<QByteArray>& answer : answers)
            QVERIFY(!answer.result().isEmpty() && answer.result() == answers.first().result());
        QCOMPARE(stage.offlineRows(), 1);
        QCOMPARE(stage.offlineAudit(), 1);
    }

    void shouldTellOneWhoseEndNobodyHasSeenAndOpenNothingByIt()
    {
        Stage stage(m_cluster);
        // Given an export that was begun and whose program has died
        ExportNote note;
        note.columns = {u"phone"_s};
        note.dialect = u"machine"_s;
        note.machine = u"desk-7"_s;
        const auto key = stage.store->beginExport(note);
        QVERIFY(key);
        QCOMPARE(stage.sync()->exports, 0); // under way: not told yet
        QCOMPARE(stage.store->exportsToTell().size(), 0);
        stage.store.reset();
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->exports, 1);
        // Then the log has it without an end
        const LoggedExport logged = stage.logOf(stage.spec).first();
        QVERIFY(logged.isOffline() && !logged.endedAt.isValid() && logged.sha256.isEmpty());
        // and the row opens nothing, is ended by nobody, and goes through with the guard only
        QCOMPARE(stage.broker.run("select count(*) from api.my_lead_export").number(), 0);
        QCOMPARE(stage.broker.run("select count(*) from api.my_leads_found('', null, '{}')").sqlState, u"LF014"_s);
        const QByteArrayList end = {QByteArray::number(logged.number), "1", QByteArray(64, 'a')};
        QCOMPARE(stage.broker.run("select api.export_finish($1, $2, $3)", end).sqlState, u"LF013"_s);
        stage.floor.removeGuard("core.has_open_export", "and e.told_at is null");
        QCOMPARE(stage.broker.run("select count(*) from api.my_lead_export").number(), 6);
        stage.floor.removeGuard("api.export_finish", "and e.told_at is null");
        QVERIFY(stage.broker.run("select api.export_finish($1, $2, $3)", end).isOk());
    }

    void shouldLeaveNewWhatIsNewToATarget()
    {
        Stage stage(m_cluster);
        const QByteArray target = stage.broker.run("select api.export_target_save(null, 0, $1)", {js("{'name': 'dialler', 'form': {}}")}).value();
        const auto newLeads = [&] {
            const QByteArray number = stage.broker.run("select api.export_begin_new($1, '{}', '{phone}', 'machine', 'm')", {target}).value();
            const qint64 leads = stage.broker.run("select count(*) from api.my_leads_new($1)", {number}).number();
            stage.broker.run("select api.export_given($1, false)", {number});
            return leads;
        };
        QCOMPARE(newLeads(), 6);
        // When all of them are exported without a line, and the floor is told
        QVERIFY(stage.write(u"leads.csv"_s));
        QCOMPARE(stage.sync()->exports, 1);
        // Then no target has been given them: twice is better than never
        QCOMPARE(newLeads(), 6);
    }

    void shouldTakeOnlyOwnStoresAndWhatIsWithinBounds()
    {
        Stage stage(m_cluster);
        PgSession stranger(stage.floor.addBrokerage(1000));
        PgSession partner(stage.floor.addMember(u"Acme Leads"_s, u"partner"_s));
        const QByteArray key = newKey();
        // Whose store it is not, with a key of anybody's
        QCOMPARE(stage.tell(stage.mate, key, good).sqlState, u"LF013"_s);
        QCOMPARE(stage.tell(stranger, key, good).sqlState, u"LF013"_s);
        QCOMPARE(stage.tell(partner, key, good).sqlState, u"42501"_s);
        QCOMPARE(stage.broker.run("select api.offline_export(gen_random_uuid(), $1, $2)", {key, js(good)}).sqlState, u"LF013"_s);
        // What no store writes
        const auto with = [](const char* from, const QByteArray& to) { return QByteArray(good).replace(from, to); };
        const QByteArray bad[] = {"[]", "'x'", "null", "{}", with("'made_at'", "'made'"), with("2026-01-01T10:00:00Z", "when"), with("'rows': 3", "'rows': -1"),
                                  with("'rows': 3", "'rows': 'x'"), with("'rows': 3", "'rows': null"), with("aaaa'", "aaa'"), with("aaaa'", "aaxx'"),
                                  with("'machine': 'desk-7'", "'machine': ''"), with("desk-7", QByteArray(201, 'x')), with("'dialect': 'machine'", "'dialect': ''"),
                                  with("'dialect': 'machine'", "'dialect': '" + QByteArray(31, 'x') + "'"), with("['phone']", "'phone'"),
                                  with("['phone']", "['" + QByteArray(101, 'x') + "']"), with("['phone']", "[" + QByteArray("1,").repeated(100) + "1]"),
                                  with("'scope': {}", "'scope': []"), with("'scope': {}", "'scope': {'search': '" + QByteArray(4001, 'x') + "'}"),
                                  with("'scope': {}", "'scope': {}, 'more': 1"), with("'scope': {}", "'scope': {'a': '" + QByteArray(30000, 'x') + "'}")};
        for (const QByteArray& json : bad)
            QVERIFY2(stage.tell(stage.broker, key, json).sqlState == u"LF006"_s, json.left(200).constData());
        QCOMPARE(stage.broker.run("select api.offline_export($1, null, $2)", {stage.storeId(), js(good)}).sqlState, u"LF006"_s);
        QCOMPARE(stage.offlineRows(), 0);
        QCOMPARE(stage.offlineAudit(), 0);
        // A time before the store was made, or to come, is within its life; a key stands for one export
        const PgAnswer told = stage.tell(stage.broker, key, good);
        QVERIFY2(told.isOk(), qPrintable(told.message));
        QCOMPARE(stage.tell(stage.broker, key, good).value(), told.value());
        QCOMPARE(stage.tell(stage.broker, key, with("'rows': 3", "'rows': 4")).sqlState, u"LF009"_s);
        QVERIFY(stage.tell(stage.broker, newKey(), with("2026-01-01", "2999-01-01")).isOk());
        QCOMPARE(stage.floor.count("core.export_log e join core.offline_store s on s.store_id = e.offline_store"
                                   " where e.started_at >= s.made_at and e.finished_at >= e.started_at and e.told_at >= e.finished_at"), 2);
        QCOMPARE(stage.offlineAudit(), 2);
        // Rolled back, it was never there
        stage.broker.run("begin");
        QVERIFY(stage.tell(stage.broker, newKey(), good).isOk());
        stage.broker.run("rollback");
        QCOMPARE(stage.offlineRows(), 2);
    }

    void shouldKeepWhatTheFloorDoesNotTakeAndGoOn()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.write(u"one.csv"_s));
        QVERIFY(stage.write(u"two.csv"_s));
        const ExportNote odd = stage.store->exportsToTell().first();
        // Given another export under the key of the first
        QVERIFY(stage.tell(stage.broker, odd.key.toByteArray(QUuid::WithoutBraces), good).isOk());
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->exports, 1);
        QCOMPARE(synced->exportsLeft, 1);
        QVERIFY(stage.store->exportsToTell() == QList<ExportNote>{odd});
    }

    void shouldShowTheLogToWhomeverItConcerns()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.write(u"leads.csv"_s));
        QVERIFY(stage.sync());
        const ConnectionSpec colleague = stage.floor.addMember(stage.floor.workspaceOf(stage.spec), u"broker"_s);
        const ConnectionSpec stranger = stage.floor.addBrokerage(1000);
        // Where nobody approves, the workspace's; no other one's
        QCOMPARE(stage.logOf(stage.spec).size(), 2);
        QCOMPARE(stage.logOf(colleague).size(), 2);
        QCOMPARE(stage.logOf(stranger).size(), 0);
        // Page by page
        const QList<LoggedExport> first = stage.logOf(stage.spec, 0, 1);
        QCOMPARE(first.size(), 1);
        QVERIFY(first.first().isOffline());
        const QList<LoggedExport> rest = stage.logOf(stage.spec, first.first().number, 10);
        QCOMPARE(rest.size(), 1);
        QVERIFY(!rest.first().isOffline());
        QCOMPARE(stage.broker.run("select api.exports(null, 0)").sqlState, u"LF006"_s);
        QCOMPARE(stage.broker.run("select api.exports(null, 1001)").sqlState, u"LF006"_s);
        QCOMPARE(PgSession(stage.floor.addMember(u"Acme Leads"_s, u"partner"_s)).run("select api.exports(null, 1)").sqlState, u"42501"_s);
        // Where somebody approves, others see their own
        stage.floor.must("update core.member set is_approver = true where login = $1", {stage.spec.login.toUtf8()});
        QCOMPARE(stage.logOf(stage.spec).size(), 2);
        QCOMPARE(stage.logOf(colleague).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestExportLog)
#include "tst_exportlog.moc"

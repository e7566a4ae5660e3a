// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exporttargetcalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/query.h"
#include "tests/support/testfloor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Targets of exports (0104): shared by a team, and what is new to them, exactly.
class TestExportTargets final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    ConnectionSpec m_spec;
    std::unique_ptr<PgSession> m_broker;
    std::unique_ptr<DbConnection> m_line;
    QTemporaryDir m_folder;

    qint64 buy(int leads)
    {
        m_floor->addLeads({.count = leads});
        const QJsonObject answer = purchase(*m_broker, goldRequest(leads)).json();
        m_floor->flushLog();
        return answer.value("order_number"_L1).toInteger();
    }
    PgAnswer deliver(qint64 order) { return m_broker->run("select api.deliver($1)", {QByteArray::number(order)}); }
    qint64 bought(int leads)
    {
        const qint64 order = buy(leads);
        // A purchase is delivered once it is on disk.
        for (int attempt = 0; attempt < 100 && m_floor->count("core.delivered_lead where order_number = " + QByteArray::number(order)) < leads; ++attempt)
            deliver(order);
        return order;
    }
    ExportRequest newFor(const ExportTarget& target) const
    {
        ExportRequest request;
        request.setForm(target.form);
        request.target = target.name;
        request.newFor = target.id;
        request.path = m_folder.filePath(u"new.csv"_s);
        return request;
    }
    Result<ExportSummary> exported(const ExportRequest& request)
    {
        QFuture<Result<ExportSummary>> future = QtConcurrent::run(exportLeads, m_spec, request);
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : Result<ExportSummary>(failure(ErrorCode::Cancelled));
    }
    /// How many are new; -1: nothing; -2: another error.
    qint64 newLeads(const ExportTarget& target)
    {
        const auto summary = exported(newFor(target));
        return summary ? summary->rows : summary.error().code == ErrorCode::WrongState ? -1 : -2;
    }
    ExportTarget madeTarget(const QString& name, const QString& preset = u"generic"_s)
    {
        const auto saved = saveExportTarget(*m_line, std::nullopt, name, exportPreset(preset)->form);
        const auto target = saved ? exportTarget(*m_line, name) : Result<ExportTarget>(tl::unexpected(saved.error()));
        if (!target)
            qFatal("no target: %s", qPrintable(target.error().detail));
        return *target;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_spec = m_floor->addBrokerage(100'000'000);
        m_broker = std::make_unique<PgSession>(m_spec);
        m_line = std::make_unique<DbConnection>(m_spec);
        QVERIFY(m_line->open());
        m_broker->run("select 1");
    }
    void cleanupTestCase()
    {
        m_line.reset();
        m_broker.reset();
        m_floor.reset();
    }
    void cleanup()
    {
        m_floor->must("delete from core.export_target");
    }

    void shouldKeepOnTheFloorThatRawValuesWereAgreedTo()
    {
        // Given a raw and a guarded target that one member has saved, as desktop and command line do when it was agreed to
        (void)madeTarget(u"Dialler"_s, u"vicidial"_s);
        (void)madeTarget(u"Sheet"_s);
        DbConnection colleague(m_floor->addMember(m_floor->workspaceOf(m_spec), u"broker"_s));
        QVERIFY(colleague.open());
        const auto kept = exportTargets(colleague);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(kept->size(), 2);
        const ExportForm& raw = kept->at(0).form;
        const ExportForm& guarded = kept->at(1).form;
        // Then a colleague is not asked for what is kept as raw, and is for all else that is
        QVERIFY(raw.isRaw() && !guarded.isRaw());
        QVERIFY(!wantsRawWord(raw, &raw));
        QVERIFY(wantsRawWord(raw));
        ExportForm changed = guarded;
        changed.dialect = ExportDialect::Machine;
        QVERIFY(wantsRawWord(changed, &guarded));
        QVERIFY(!wantsRawWord(changed, &raw));
        QVERIFY(!wantsRawWord(guarded));
        changed.format = ExportFormat::Xlsx; // a workbook's cells have types
        QVERIFY(!wantsRawWord(changed));
    }

    void shouldGiveATargetEachLeadOnce()
    {
        // Given two targets and some leads
        const ExportTarget dialler = madeTarget(u"Dialler"_s, u"vicidial"_s);
        const ExportTarget archive = madeTarget(u"Archive"_s);
        const qint64 before = m_floor->count("core.delivered_lead");
        bought(5);
        // Then each gets them once, whatever the other got
        QCOMPARE(newLeads(dialler), before + 5);
        QCOMPARE(newLeads(dialler), -1);
        bought(3);
        QCOMPARE(newLeads(dialler), 3);
        QCOMPARE(newLeads(archive), before + 8);
        // An export of another scope to the same target changes nothing about that
        ExportRequest all = newFor(dialler);
        all.newFor.reset();
        QCOMPARE(exported(all)->rows, before + 8);
        bought(2);
        QCOMPARE(newLeads(dialler), 2);
        // and it can be told to forget
        QVERIFY(forgetGiven(*m_line, *exportTarget(*m_line, u"dialler"_s)));
        QCOMPARE(newLeads(dialler), before + 10);
        // The log knows target and scope
        QCOMPARE(m_floor->must("select scope::text from core.export_log order by export_id desc limit 1").value(),
                 QByteArray("{\"new\": true, \"target\": \"Dialler\"}"));
    }

    void shouldMissNoDeliveryThatWasStillOpen()
    {
        const ExportTarget target = madeTarget(u"Dialler"_s);
        bought(1);
        // Given a delivery that began before an export and ends after it
        const qint64 order = buy(4);
        m_broker->run("begin");
        QVERIFY(deliver(order).sqlState.isEmpty());
        const qint64 rows = newLeads(target);
        QVERIFY(rows > 0);
        m_broker->run("commit");
        // Then the next one has it, and only it
        QCOMPARE(newLeads(target), 4);
        QCOMPARE(newLeads(target), -1);
    }

    void shouldKeepLeadsNewUntilTheFileIsThere()
    {
        const ExportTarget target = madeTarget(u"Dialler"_s);
        QVERIFY(newLeads(target) != -2);
        bought(6);
        // When an export cannot write its file, or is cancelled
        ExportRequest bad = newFor(target);
        bad.path = m_folder.filePath(u"taken.csv"_s);
        QVERIFY(QDir(m_folder.path()).mkpath(u"taken.csv.manifest.json"_s));
        QCOMPARE(exported(bad).error().code, ErrorCode::FileProblem);
        QFuture<Result<ExportSummary>> cancelled = QtConcurrent::run(exportLeads, m_spec, newFor(target));
        cancelled.cancel();
        cancelled.waitForFinished();
        // or the floor fails between its claim and its rows
        m_floor->must("alter function api.dnc_counts_new(bigint) rename to dnc_counts_gone");
        QVERIFY(!exported(newFor(target)));
        m_floor->must("alter function api.dnc_counts_gone(bigint) rename to dnc_counts_new");
        // Then they are still new, and nobody has to wait for a claim
        QCOMPARE(newLeads(target), 6);
        QVERIFY(QDir(m_folder.path()).rmdir(u"taken.csv.manifest.json"_s));
        // A crash between the file and the server's knowledge repeats leads rather than losing them
        bought(2);
        PgSession crashed(m_spec);
        const QByteArray number = crashed.run("select api.export_begin_new($1, '{}', '{phone}', 'machine', 'm')", {target.id.toString().toUtf8()}).value();
        QCOMPARE(crashed.run("select count(*) from api.my_leads_new($1)", {number}).number(), 2);
        const auto busy = exported(newFor(target));
        QCOMPARE(busy.error().code, ErrorCode::WrongState);
        QVERIFY2(busy.error().detail.contains(u"already"_s), qPrintable(busy.error().detail));
        m_floor->must("update core.export_target set claim_until = now() - interval '1 second'");
        QCOMPARE(newLeads(target), 2);
        // and whoever comes back after that takes nothing away
        m_floor->must("update core.export_log set finished_at = now() where export_id = $1", {number});
        crashed.run("select api.export_given(" + number + ", true)");
        QCOMPARE(newLeads(target), -1);
    }

    void shouldGoByTimeAfterARestoreOnAnotherServer()
    {
        const ExportTarget target = madeTarget(u"Dialler"_s);
        QVERIFY(newLeads(target) > 0);
        // Given a floor restored where transactions are counted anew: all that was is far ahead of the count
        m_floor->must("update core.export_target set given = '90000000:90000000:'");
        m_floor->must("update core.delivered_lead set delivered_xid = '80000000'");
        // Then only what is delivered here is new
        QCOMPARE(newLeads(target), -1);
        bought(3);
        QCOMPARE(newLeads(target), 3);
        QCOMPARE(newLeads(target), -1);
        bought(1);
        QCOMPARE(newLeads(target), 1);
        m_floor->must("update core.delivered_lead set delivered_xid = '3'");
    }

    void shouldBeTheTeamsAndNobodyElses()
    {
        const ExportTarget target = madeTarget(u"Dialler"_s, u"vicidial"_s);
        QCOMPARE(target.form, exportPreset(u"vicidial"_s)->form);
        // A colleague changes it, and then the first one has an old picture
        PgSession colleague(m_floor->addMember(m_floor->workspaceOf(m_spec), u"broker"_s));
        const QByteArray id = target.id.toString().toUtf8();
        colleague.run("select api.export_target_save('" + id + "', 1, '{\"name\": \"Dialler 2\"}')");
        QCOMPARE(saveExportTarget(*m_line, target, u"Mine"_s, target.form).error().code, ErrorCode::WrongState);
        QCOMPARE(exportTargets(*m_line)->first().name, u"Dialler 2"_s);
        QCOMPARE(exportTargets(*m_line)->first().form, target.form);
        QCOMPARE(colleague.run("select api.export_target_save(null, null, '{\"name\": \"DIALLER 2\", \"form\": {}}')").sqlState, u"LF006"_s);
        // Another brokerage sees, changes, uses and guesses nothing of it
        PgSession rival(m_floor->addBrokerage(0));
        QCOMPARE(rival.run("select api.export_targets()").value(), QByteArray("[]"));
        QCOMPARE(rival.run("select api.export_target_save($1, 2, '{\"name\": \"x\"}')", {id}).sqlState, u"LF013"_s);
        QCOMPARE(rival.run("select api.export_target_delete($1)", {id}).sqlState, u"LF013"_s);
        QCOMPARE(rival.run("select api.export_begin_new($1, '{}', '{phone}', 'machine', 'm')", {id}).sqlState, u"LF013"_s);
        const QByteArray number = m_broker->run("select api.export_begin_new($1, '{}', '{phone}', 'machine', 'm')", {id}).value();
        QCOMPARE(rival.run("select count(*) from api.my_leads_new($1)", {number}).sqlState, u"LF013"_s);
        QCOMPARE(rival.run("select api.export_given($1, false)", {number}).sqlState, u"LF013"_s);
        QCOMPARE(m_broker->run("select api.export_given($1, true)", {number}).sqlState, u"LF014"_s); // not finished
        PgSession partner(m_floor->addMember(u"Acme Leads"_s, u"partner"_s));
        QCOMPARE(partner.run("select api.export_targets()").sqlState, u"42501"_s);
        QVERIFY(removeExportTarget(*m_line, target.id));
        QCOMPARE(removeExportTarget(*m_line, target.id).error().code, ErrorCode::NotFound);
    }

    void shouldRefuseWhatIsNoTarget_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("no name") << QByteArray("{'form': {}}");
        QTest::newRow("long name") << "{'form': {}, 'name': '" + QByteArray(61, 'x') + "'}";
        QTest::newRow("control character") << QByteArray("{'form': {}, 'name': 'a\\nb'}");
        QTest::newRow("no form") << QByteArray("{'name': 'a'}");
        QTest::newRow("large form") << "{'name': 'a', 'form': {'x': '" + QByteArray(41'000, 'x') + "'}}";
        QTest::newRow("unknown key") << QByteArray("{'name': 'a', 'form': {}, 'given': 1}");
    }
    void shouldRefuseWhatIsNoTarget()
    {
        QFETCH(QByteArray, request);
        QCOMPARE(m_broker->run("select api.export_target_save(null, null, $1)", {js(request)}).sqlState, u"LF006"_s);
    }

    void shouldShowTheFirstRowsAsTheFileWillHaveThem()
    {
        ExportRequest request = newFor(madeTarget(u"Dialler"_s, u"hubspot"_s));
        const auto preview = previewExport(*m_line, request, [] { return false; });
        QVERIFY(preview);
        QCOMPARE(preview->size(), std::min<qint64>(exportPreviewRows, m_floor->count("core.delivered_lead")) + 1);
        QCOMPARE(preview->first().first(), u"First Name"_s);
        QCOMPARE(preview->first().size(), request.layout.fields.size());
        // It gives nothing away: all is still new
        QVERIFY(newLeads(*exportTarget(*m_line, u"Dialler"_s)) > 0);
    }
};

QTEST_GUILESS_MAIN(TestExportTargets)
#include "tst_exporttargets.moc"

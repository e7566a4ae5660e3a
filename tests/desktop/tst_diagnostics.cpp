// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/admincalls.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "ui/diagnostics/crashdialog.h"
#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/diagnostics/logdialog.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <csignal>

#include <zip.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What the programs write down about themselves over a real floor: enough to help, and nothing of
/// people. The program itself is killed by SIGSEGV, and opened again.
class TestDiagnostics final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 30000;
    testing::LiveFloor m_floor;
    QStringList m_canaries; ///< must be nowhere

    [[nodiscard]] QString state() const { return m_floor.path(u"state"_s); }
    [[nodiscard]] QByteArray everythingWritten() const
    {
        QByteArray all;
        const QDir folder(state());
        const QStringList names = folder.entryList(QDir::Files);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    [[nodiscard]] QString canaryIn(const QString& text) const
    {
        for (const QString& canary : m_canaries) {
            if (text.contains(canary, Qt::CaseInsensitive))
                return canary;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(m_floor.addLeads(3000, 7), QString());
        testing::PgSession broker(m_floor.brokerSpec());
        QVERIFY(broker.run("select api.purchase(gen_random_uuid(), '{\"lines\": [{\"filter\": {}, \"quantity\": 5}]}', 100000000)").isOk());
        const QByteArray number = QByteArray::number(m_floor.number("select max(order_number) from core.orders"));
        QTRY_COMPARE_WITH_TIMEOUT((broker.run("select api.deliver(" + number + ", 500)"), m_floor.number("select count(*) from core.delivered_lead")), 5, waitMs);
        // Contacts that would be known again anywhere
        const testing::PgAnswer people = m_floor.owner().run("select first_name, last_name, phone, email from core.delivered_lead");
        QVERIFY2(people.isOk(), qPrintable(people.message));
        for (const QByteArrayList& row : people.rows) {
            m_canaries.append(QString::fromUtf8(row.at(0) + ' ' + row.at(1)));
            m_canaries.append(QString::fromUtf8(row.at(2)).remove(u'+'));
            m_canaries.append(QString::fromUtf8(row.at(3)));
        }
        m_canaries.removeAll(QString());
        QVERIFY(m_canaries.size() >= 10);
        m_canaries.append(qEnvironmentVariable("LEADFLOOR_PASSWORD"));
        m_canaries.append(m_floor.options().as);
    }

    void shouldWriteWhatHelpsAndNothingOfPeople()
    {
        const LogFile log(state(), u"leadfloor"_s);
        qWarning("a driver says: key (email)=(%s) is there", qPrintable(m_floor.options().as));
        Desktop desktop(m_floor.options());
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.floor() && desktop.floor()->state() == FloorConnection::State::Connected, waitMs);
        // Given somebody who looks at contacts, searches for one, buys, and whose server dies
        for (const QString& page : {u"leads"_s, u"orders"_s, u"wallet"_s, u"inventory"_s, u"leads"_s})
            desktop.window().showPage(page);
        OwnedLeadQuery query;
        query.search = m_canaries.first();
        const auto found = desktop.floor()->ownedLeads().page(query);
        QTRY_VERIFY_WITH_TIMEOUT(found.isFinished(), waitMs);
        QVERIFY(found.result() && !found.result()->isEmpty());
        PurchaseRequest request;
        request.intent = IntentId(QUuid::createUuid());
        request.lines = {OrderLine{{}, 3}};
        request.totalMax = Money::fromMinor(100000000);
        const auto bought = desktop.floor()->purchases().purchase(request);
        QTRY_VERIFY_WITH_TIMEOUT(bought.isFinished(), waitMs);
        QVERIFY(bought.result());
        m_floor.killServer();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.floor()->state() != FloorConnection::State::Connected, waitMs);
        QCOMPARE(m_floor.startServer(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(desktop.floor()->state() == FloorConnection::State::Connected, waitMs);
        // Then the log tells of it
        const QString text = QString::fromUtf8(everythingWritten());
        QVERIFY2(text.contains(u" purchase Answer to %1 order "_s.arg(request.intent.toString())), qPrintable(text));
        QVERIFY(text.contains(u"session Connected"_s) && text.contains(u"Not connected: DISCONNECTED"_s));
        QVERIFY(text.contains(u"key (email)=([...])"_s));
        // and of nobody, in files, in windows' titles, in the bundle
        QCOMPARE(canaryIn(text), QString());
        QCOMPARE(canaryIn(desktop.window().windowTitle()), QString());
        desktop.window().findChild<QAbstractButton*>(u"connectionSegment"_s)->click();
        auto* dialog = desktop.window().findChild<DiagnosticsDialog*>();
        QVERIFY(dialog);
        auto* names = dialog->findChild<QListWidget*>(u"bundleFiles"_s);
        auto* bundle = dialog->findChild<QPushButton*>(u"bundleButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bundle->isEnabled(), waitMs);
        bundle->click();
        QTRY_VERIFY_WITH_TIMEOUT(names->count() >= 2, waitMs);
        for (int row = 0; row < names->count(); ++row) {
            names->setCurrentRow(row);
            const QString contents = dialog->findChild<QPlainTextEdit*>(u"bundleContents"_s)->toPlainText();
            QVERIFY(!contents.isEmpty());
            QCOMPARE(canaryIn(contents), QString());
        }
        dialog->findChild<QPushButton*>(u"openLogButton"_s)->click();
        QTRY_VERIFY(desktop.window().findChild<LogDialog*>());
    }

    void shouldWriteABundleFromTheCommandLine()
    {
        const QString path = m_floor.path(u"bundle.zip"_s);
        QProcess program;
        program.start(QStringLiteral(LEADFLOOR_CTL), m_floor.arguments().first(4) + QStringList{u"--json"_s, u"diagnostics"_s, u"--output"_s, path});
        QVERIFY(program.waitForFinished(waitMs));
        QCOMPARE(program.exitCode(), 0);
        const QJsonObject answer = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        QCOMPARE(answer.value("values"_L1).toObject().value("connection.encryption"_L1).toString(), u"not needed on this computer"_s);
        int problem = 0;
        zip_t* archive = zip_open(path.toLocal8Bit().constData(), ZIP_RDONLY, &problem);
        QVERIFY(archive);
        QVERIFY(zip_get_num_entries(archive, 0) >= 2);
        QByteArray text(64 * 1024, '\0');
        zip_file_t* file = zip_fopen(archive, "diagnostics.txt", 0);
        QVERIFY(file);
        text.truncate(zip_fread(file, text.data(), zip_uint64_t(text.size())));
        zip_fclose(file);
        zip_discard(archive);
        QVERIFY(text.contains("PostgreSQL 15."));
        QCOMPARE(canaryIn(QString::fromUtf8(text)), QString());
    }

    void shouldShowAtTheNextStartWhatACrashHasLeft()
    {
        // Given the program, signed in
        const qsizetype connectedBefore = everythingWritten().count("session Connected");
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(LEADFLOOR_PROGRAM), m_floor.arguments());
        QVERIFY(program.waitForStarted(waitMs));
        QTRY_VERIFY_WITH_TIMEOUT(everythingWritten().count("session Connected") > connectedBefore, waitMs);
        // When it crashes
        QCOMPARE(::kill(pid_t(program.processId()), SIGSEGV), 0);
        QVERIFY(program.waitForFinished(waitMs));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const QList<CrashReport> reports = crashReports(state());
        QCOMPARE(reports.size(), 1);
        const QString text = reports.first().text;
        // Then the report has signal, versions, stack and log, and nobody's data
        QVERIFY2(text.contains(u"Program: leadfloor "_s) && text.contains(u"Cause: SIGSEGV"_s) && text.contains(u"main+"_s)
                     && text.contains(u"session Connect"_s),
                 qPrintable(text));
        QCOMPARE(canaryIn(text), QString());
        // And the next start shows all of it, to delete
        Desktop desktop(m_floor.options());
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window().findChild<CrashDialog*>(), waitMs);
        auto* dialog = desktop.window().findChild<CrashDialog*>();
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"crashText"_s)->toPlainText(), text);
        dialog->findChild<QPushButton*>(u"deleteCrashButton"_s)->click();
        QVERIFY(crashReports(state()).isEmpty());
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestDiagnostics>(argc, argv);
}
#include "tst_diagnostics.moc"

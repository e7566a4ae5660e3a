// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskdiagnostics.h"

#include "models/engine/diagnosticsfile.h"
#include "models/engine/floorclient.h"
#include "ui/diagnostics/crashdialog.h"
#include "ui/diagnostics/diagnosticsdialog.h"
#include "ui/diagnostics/logdialog.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QSettings>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString jobStateText(JobState state)
{
    switch (state) {
    case JobState::Running:
        return DeskDiagnostics::tr("running");
    case JobState::Done:
        return DeskDiagnostics::tr("done");
    case JobState::Cancelled:
        return DeskDiagnostics::tr("cancelled");
    case JobState::Failed:
        return DeskDiagnostics::tr("failed");
    }
    Q_UNREACHABLE();
}

} // namespace

DeskDiagnostics::DeskDiagnostics(MainWindow& window, JobList& jobs, QString settingsPath, std::function<FloorClient*()> client, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_jobs(jobs)
    , m_settingsPath(std::move(settingsPath))
    , m_client(std::move(client))
{
    ActionRegistry& actions = m_window.actions();
    actions.add({u"help.log"_s, tr("&Log"), {}, u"file-text"_s, MenuPlace::Help, [this] { showLog(); }, false, u"help.about"_s, {}});
    actions.add({u"help.diagnostics"_s, tr("&Diagnostics"), {}, u"stethoscope"_s, MenuPlace::Help, [this] { showDiagnostics(); }, false, u"help.about"_s, {}});
    connect(&m_window, &MainWindow::diagnosticsRequested, this, &DeskDiagnostics::showDiagnostics);
}

QList<DiagnosticsPart> DeskDiagnostics::ownParts() const
{
    const QSettings settings(m_settingsPath, QSettings::IniFormat);
    DiagnosticsPart jobs{tr("Jobs"), {}};
    int number = 0;
    for (const Job* job : m_jobs.jobs()) // titles may name files, which are the person's
        jobs.rows.append({tr("Job %1").arg(++number), job->percent() >= 0 ? tr("%1, %2 %").arg(jobStateText(job->state()), QString::number(job->percent()))
                                                                       : jobStateText(job->state())});
    if (jobs.rows.isEmpty())
        jobs.rows.append({tr("Jobs"), tr("none")});
    return {programDiagnostics(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()), settingsDiagnostics(settings), jobs};
}

QFuture<Result<QList<DiagnosticsPart>>> DeskDiagnostics::parts()
{
    FloorClient* client = m_client();
    QList<DiagnosticsPart> own = ownParts();
    DiagnosticsPart floor{tr("Floor"), {{tr("State"), tr("no floor is open")}}};
    QFuture<Result<DiagnosticsPart>> line;
    if (client) {
        const bool isConnected = client->state() == FloorConnection::State::Connected;
        floor.rows = {{tr("State"), isConnected ? tr("connected") : tr("not connected")},
                      {tr("Demo"), client->identity().isDemo ? tr("yes") : tr("no")},
                      {tr("Role"), client->identity().role},
                      {tr("Latency"), client->latencyMs() >= 0 ? tr("%1 ms").arg(client->latencyMs()) : tr("not known")}};
        line = client->diagnose();
    }
    own.insert(1, floor);
    return QtConcurrent::run([own, line]() mutable -> Result<QList<DiagnosticsPart>> {
        // In a pool thread: the floor may be the very thing that does not answer.
        if (line.isValid()) {
            line.waitForFinished();
            if (const auto part = line.resultCount() > 0 ? line.result() : Result<DiagnosticsPart>(failure(ErrorCode::Cancelled)))
                own.insert(2, *part);
            else
                own.insert(2, {tr("Connection"), {{tr("Problem"), toUserText(part.error())}}});
        }
        return own;
    });
}

QFuture<Result<QList<LogEntry>>> DeskDiagnostics::log()
{
    return QtConcurrent::run([]() -> Result<QList<LogEntry>> { return readLog(stateFolder(), u"leadfloor"_s); });
}

QFuture<Result<QList<BundleFile>>> DeskDiagnostics::bundle(const QList<DiagnosticsPart>& parts)
{
    return QtConcurrent::run([parts]() -> Result<QList<BundleFile>> { return diagnosticsBundle(parts, stateFolder()); });
}

QFuture<Result<>> DeskDiagnostics::saveBundle(const QString& path, const QList<BundleFile>& files)
{
    return QtConcurrent::run([path, files] { return writeBundle(path, files); });
}

QFuture<Result<QList<CrashReport>>> DeskDiagnostics::crashes()
{
    return QtConcurrent::run([]() -> Result<QList<CrashReport>> { return crashReports(stateFolder()); });
}

void DeskDiagnostics::showDiagnostics()
{
    auto* dialog = new DiagnosticsDialog(*this, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DiagnosticsDialog::logRequested, this, &DeskDiagnostics::showLog);
    dialog->open();
}

void DeskDiagnostics::showLog()
{
    auto* dialog = new LogDialog(*this, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeskDiagnostics::showCrashes()
{
    m_crashes.ask(crashes(), [this](const Result<QList<CrashReport>>& reports) {
        if (!reports || reports->isEmpty())
            return;
        auto* dialog = new CrashDialog(*reports, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace leadfloor

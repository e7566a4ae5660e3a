// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"
#include "models/items/pending.h"

#include <QObject>

#include <functional>

namespace leadfloor {

class FloorClient;
class JobList;
class MainWindow;

/// What the program knows of itself, and the dialogs that show it: the menu's entries, the status
/// line's connection, the report of a crash at the next start. GUI thread; files are read in others.
class DeskDiagnostics final : public QObject, public DiagnosticsService
{
    Q_OBJECT
public:
    /// `client` gives the floor that is open now, or null.
    DeskDiagnostics(MainWindow& window, JobList& jobs, QString settingsPath, std::function<FloorClient*()> client, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<QList<DiagnosticsPart>>> parts() override;
    [[nodiscard]] QFuture<Result<QList<LogEntry>>> log() override;
    [[nodiscard]] QFuture<Result<QList<BundleFile>>> bundle(const QList<DiagnosticsPart>& parts) override;
    [[nodiscard]] QFuture<Result<>> saveBundle(const QString& path, const QList<BundleFile>& files) override;
    [[nodiscard]] QFuture<Result<QList<CrashReport>>> crashes() override;

    void showDiagnostics();
    void showLog();
    /// If there are any.
    void showCrashes();

private:
    [[nodiscard]] QList<DiagnosticsPart> ownParts() const;

    MainWindow& m_window;
    JobList& m_jobs;
    const QString m_settingsPath;
    const std::function<FloorClient*()> m_client;
    Pending<QList<CrashReport>> m_crashes;
};

} // namespace leadfloor

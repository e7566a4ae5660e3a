// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"
#include "ui/diagnostics/diagnosticsdialog.h"

#include <QPromise>

namespace leadfloor {

/// Diagnostics and a log of a program that has a floor open; bundles are noted, not written.
class FakeDiagnostics final : public DiagnosticsService
{
public:
    QFuture<Result<QList<DiagnosticsPart>>> parts() override
    {
        return ready(QList<DiagnosticsPart>{
            {QStringLiteral("Program"), {{QStringLiteral("Program"), QStringLiteral("leadfloor 0.1.0")}, {QStringLiteral("Qt"), QStringLiteral("6.4.2")}, {QStringLiteral("System"), QStringLiteral("Debian GNU/Linux 12 (bookworm)")}, {QStringLiteral("Language"), QStringLiteral("en_US")}}},
            {QStringLiteral("Floor"), {{QStringLiteral("State"), QStringLiteral("connected")}, {QStringLiteral("Role"), QStringLiteral("broker")}, {QStringLiteral("Latency"), QStringLiteral("12 ms")}}},
            {QStringLiteral("Connection"), {{QStringLiteral("Server"), QStringLiteral("PostgreSQL 15.20")}, {QStringLiteral("Encryption"), QStringLiteral("TLSv1.3, TLS_AES_256_GCM_SHA384")}, {QStringLiteral("Round trip"), QStringLiteral("11.8 ms")}}},
            {QStringLiteral("Jobs"), {{QStringLiteral("Job 1"), QStringLiteral("running, 62 %")}}}});
    }
    QFuture<Result<QList<LogEntry>>> log() override
    {
        QList<LogEntry> entries;
        const QDateTime start(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        for (int i = 0; i < 40; ++i) {
            const bool isBad = i % 9 == 4;
            entries.append({start.addSecs(7 * i), isBad ? LogLevel::Warning : i == 38 ? LogLevel::Error : LogLevel::Info,
                            i % 3 == 0 ? QStringLiteral("purchase") : QStringLiteral("session"),
                            isBad ? QStringLiteral("Not connected: DISCONNECTED") : QStringLiteral("Answer to 8f14e45f-ceea-467f-a0e6-1234567890ab order %1").arg(1042 + i)});
        }
        return ready(entries);
    }
    QFuture<Result<QList<BundleFile>>> bundle(const QList<DiagnosticsPart>& all) override
    {
        return ready(QList<BundleFile>{{QStringLiteral("diagnostics.txt"), diagnosticsText(all).toUtf8()}, {QStringLiteral("log/leadfloor.log"), "2026-11-21T12:00:00.000Z info session Connected\n"}});
    }
    QFuture<Result<>> saveBundle(const QString& path, const QList<BundleFile>& files) override
    {
        saved = path;
        savedFiles = int(files.size());
        QPromise<Result<>> promise;
        promise.start();
        promise.addResult(Result<>());
        promise.finish();
        return promise.future();
    }
    QFuture<Result<QList<CrashReport>>> crashes() override { return ready(QList<CrashReport>()); }

    QString saved;
    int savedFiles = 0;

private:
    template <class T> static QFuture<Result<T>> ready(const T& value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace leadfloor

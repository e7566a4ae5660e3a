// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/crashreport.h"
#include "models/domain/logbook.h"
#include "models/domain/result.h"

#include <QFuture>

#include <utility>

class QSettings;

/// What somebody who helps needs to know, and nothing that he must not: no contacts, addresses of
/// people, passwords, keys.
namespace leadfloor {

struct DiagnosticsPart
{
    QString title;                           ///< "Connection"; translated, as the names of the rows
    QList<std::pair<QString, QString>> rows; ///< name, value
};

/// A file of the bundle, as it will be written.
struct BundleFile
{
    QString name; ///< "log/leadfloor.log"
    QByteArray contents;
};

/// Versions of program, Qt and system, time zone, language.
[[nodiscard]] DiagnosticsPart programDiagnostics(const QString& program, const QString& version);
/// Keys with short values; lists of floors and people, saved windows and whatever is long are left
/// out by name.
[[nodiscard]] DiagnosticsPart settingsDiagnostics(const QSettings& settings);
/// All parts as text, redacted.
[[nodiscard]] QString diagnosticsText(const QList<DiagnosticsPart>& parts);
/// "diagnostics.txt", the logs of our programs and the crash reports in `folder`, all redacted. Blocks
/// for the disk.
[[nodiscard]] QList<BundleFile> diagnosticsBundle(const QList<DiagnosticsPart>& parts, const QString& folder);

/// What the dialogs about the program itself ask. Every call returns at once.
class DiagnosticsService
{
public:
    virtual ~DiagnosticsService() = default;
    [[nodiscard]] virtual QFuture<Result<QList<DiagnosticsPart>>> parts() = 0;
    [[nodiscard]] virtual QFuture<Result<QList<LogEntry>>> log() = 0; ///< oldest first
    /// `parts` and what is on the disk.
    [[nodiscard]] virtual QFuture<Result<QList<BundleFile>>> bundle(const QList<DiagnosticsPart>& parts) = 0;
    /// Writes exactly these files. Error: FileProblem.
    [[nodiscard]] virtual QFuture<Result<>> saveBundle(const QString& path, const QList<BundleFile>& files) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<CrashReport>>> crashes() = 0;
};

} // namespace leadfloor

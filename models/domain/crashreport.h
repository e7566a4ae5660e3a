// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace leadfloor {

/// What a program of ours left behind when it crashed.
struct CrashReport
{
    QString path;
    QDateTime at;
    QString text; ///< the whole of it: what a person sees is what there is
};

/// From now on a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, an exception that nobody catches)
/// writes FOLDER/crash-PROGRAM-PROCESS.txt: signal, versions, stack, the last lines of the log. No
/// memory, no values, and no core file. The program then ends as it would have. `folder` is made.
/// Main thread, once.
void reportCrashes(const QString& folder, const QString& program, const QString& version);

/// The reports in `folder`, oldest first. Blocks for the disk; the files are a few kilobytes.
[[nodiscard]] QList<CrashReport> crashReports(const QString& folder);

} // namespace leadfloor

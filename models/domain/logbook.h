// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

/// The log of our programs: what was done, by counts, times, codes and our own ids. Areas are the
/// logging categories "leadfloor.AREA"; whatever else Qt says is in the area "qt".
namespace leadfloor {

enum class LogLevel : quint8
{
    Debug,
    Info,
    Warning,
    Error
};

/// "debug", "info", "warning", "error"; nullopt for anything else.
[[nodiscard]] std::optional<LogLevel> logLevelFrom(QStringView word);
[[nodiscard]] QLatin1StringView logLevelWord(LogLevel level);

struct LogEntry
{
    QDateTime at; ///< UTC, milliseconds
    LogLevel level = LogLevel::Info;
    QString area; ///< "session"
    QString text; ///< may have line ends

    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// The second wall behind our own care: e-mail addresses, phone and card numbers, passwords in
/// addresses and behind "password=" become "[...]". Our ids (uuids, order numbers) stay.
[[nodiscard]] QString redacted(const QString& text);

/// "2026-11-21T13:15:23.123Z info session text", one line.
[[nodiscard]] QString logLineOf(const LogEntry& entry);
/// nullopt for what no program of ours has written.
[[nodiscard]] std::optional<LogEntry> logEntryFrom(const QString& line);

/// Where logs and crash reports are: "state" in LEADFLOOR_HOME, else "leadfloor" in XDG_STATE_HOME or
/// ~/.local/state. Not made here.
[[nodiscard]] QString stateFolder();
/// The newest entries of a program's files in `folder`, oldest first. Blocks for the disk.
[[nodiscard]] QList<LogEntry> readLog(const QString& folder, const QString& program, int entriesMax = 20000);

/// Keeps what this process logs: in FOLDER/PROGRAM.log (mode 0600), which gives way to PROGRAM.log.1
/// and so on when it is full, in memory for a crash report, and on standard error as before. Redacted.
/// Several processes may write the same file. One at a time in a process; make it before there are
/// threads. A folder that cannot be written to is no error: the program works without a log.
class LogFile final
{
public:
    static constexpr qint64 fileBytesMax = 1 << 20;
    static constexpr int filesMax = 5;

    LogFile(const QString& folder, const QString& program, qint64 bytesMax = fileBytesMax);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

/// The last lines of this process, for a crash report. Safe in a signal handler.
void writeLogTail(int descriptor) noexcept;

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/logbook.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <mutex>
#include <tuple>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array logLevelWords{"debug"_L1, "info"_L1, "warning"_L1, "error"_L1};
const QString removedMark = u"[...]"_s;

// What a crash report can still tell: plain memory, written by one thread at a time (LogFile's
// mutex), read by a signal handler that has nothing to lose.
constexpr size_t tailLines = 40;
constexpr size_t tailLineBytes = 240;
std::array<std::array<char, tailLineBytes>, tailLines> tail{};
std::atomic<size_t> tailCount = 0;

void appendToTail(const QByteArray& line)
{
    auto& place = tail[tailCount % tailLines];
    const size_t size = std::min(size_t(line.size()), tailLineBytes - 2);
    std::memcpy(place.data(), line.constData(), size);
    place[size - 1] = '\n';
    place[size] = '\0';
    ++tailCount;
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::Error;
    }
    return LogLevel::Error;
}

QString areaOf(const char* category)
{
    const QLatin1StringView name(category);
    if (name.startsWith("leadfloor."_L1))
        return name.mid(10);
    return u"qt"_s;
}

QString logPath(const QString& folder, const QString& program, int number)
{
    const QString path = QDir(folder).filePath(program % u".log"_s);
    return number == 0 ? path : path % u'.' % QString::number(number);
}

} // namespace

std::optional<LogLevel> logLevelFrom(QStringView word)
{
    for (size_t i = 0; i < logLevelWords.size(); ++i) {
        if (word == logLevelWords[i])
            return LogLevel(i);
    }
    return std::nullopt;
}

QLatin1StringView logLevelWord(LogLevel level)
{
    return logLevelWords[size_t(level)];
}

QString redacted(const QString& text)
{
    // Digits that hang on letters, hyphens or dots are parts of uuids, versions and dates.
    static const std::array patterns{
        QRegularExpression(u"[^\\s@<>\"'(:;,=/\\]]+@[^\\s@<>\"'):;,/]+"_s),
        QRegularExpression(u"(?<=://)[^/\\s@]*:[^/\\s]*@"_s),
        QRegularExpression(u"(?<=password=|passwd=|secret=|token=)\\S+"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"(?<![\\w.-])(?:\\+?\\(?\\d[ ().-]{0,2}){8,18}\\d(?![\\w-])"_s),
    };
    QString clean = text;
    // The address's password first: the pattern of e-mails would take the host along.
    clean.replace(patterns[1], removedMark % u'@');
    clean.replace(patterns[0], removedMark);
    clean.replace(patterns[2], removedMark);
    clean.replace(patterns[3], removedMark);
    return clean;
}

QString logLineOf(const LogEntry& entry)
{
    QString text = entry.text;
    text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    return entry.at.toUTC().toString(Qt::ISODateWithMs) % u' ' % logLevelWord(entry.level) % u' ' % entry.area % u' ' % text;
}

std::optional<LogEntry> logEntryFrom(const QString& line)
{
    const QStringList parts = line.split(u' ');
    const auto level = parts.size() > 3 ? logLevelFrom(parts.at(1)) : std::nullopt;
    LogEntry entry;
    entry.at = QDateTime::fromString(parts.first(), Qt::ISODateWithMs);
    if (!level || !entry.at.isValid())
        return std::nullopt;
    entry.level = *level;
    entry.area = parts.at(2);
    const QString text = line.mid(parts.at(0).size() + parts.at(1).size() + parts.at(2).size() + 3);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (text.at(i) != u'\\' || next.isNull()) {
            entry.text += text.at(i);
            continue;
        }
        entry.text += next == u'n' ? u'\n' : next == u'r' ? u'\r' : next;
        ++i;
    }
    return entry;
}

QString stateFolder()
{
    if (const QString home = qEnvironmentVariable("LEADFLOOR_HOME"); !home.isEmpty())
        return QDir(home).absoluteFilePath(u"state"_s);
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() % u"/.local/state"_s) % u"/leadfloor"_s;
}

QList<LogEntry> readLog(const QString& folder, const QString& program, int entriesMax)
{
    QList<LogEntry> entries;
    for (int number = LogFile::filesMax - 1; number >= 0; --number) {
        QFile file(logPath(folder, program, number));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            if (auto entry = logEntryFrom(line))
                entries.append(std::move(*entry));
        }
    }
    return entries.size() > entriesMax ? entries.last(entriesMax) : entries;
}

struct LogFile::Private
{
    void take(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        const QString clean = redacted(text);
        const QByteArray line = logLineOf({QDateTime::currentDateTimeUtc(), levelOf(type), areaOf(context.category), clean}).toUtf8() + '\n';
        {
            const std::lock_guard lock(mutex);
            appendToTail(line);
            write(line);
        }
        if (before)
            before(type, context, clean);
    }
    void write(const QByteArray& line)
    {
        if (descriptor < 0)
            return;
        // One call, so that lines of several processes stay whole.
        const ssize_t written = ::write(descriptor, line.constData(), size_t(line.size()));
        bytes += std::max<ssize_t>(0, written);
        if (bytes >= bytesMax)
            rotate();
    }
    void open()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = ::open(QFile::encodeName(logPath(folder, program, 0)).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        struct stat status = {};
        bytes = descriptor >= 0 && ::fstat(descriptor, &status) == 0 ? status.st_size : 0;
    }
    /// Unless another process has done so meanwhile, or is at it.
    void rotate()
    {
        QLockFile lock(logPath(folder, program, 0) % u".lock"_s);
        struct stat own = {};
        struct stat named = {};
        const QByteArray path = QFile::encodeName(logPath(folder, program, 0));
        const bool isOurs = ::fstat(descriptor, &own) == 0 && ::stat(path.constData(), &named) == 0 && own.st_ino == named.st_ino;
        if (isOurs && lock.tryLock(0)) {
            QFile::remove(logPath(folder, program, filesMax - 1));
            for (int number = filesMax - 1; number > 0; --number)
                QFile::rename(logPath(folder, program, number - 1), logPath(folder, program, number));
        }
        open();
    }

    QString folder, program;
    qint64 bytesMax = 0, bytes = 0;
    int descriptor = -1;
    std::mutex mutex;
    QtMessageHandler before = nullptr;
    static Private* active;
};

LogFile::Private* LogFile::Private::active = nullptr;

LogFile::LogFile(const QString& folder, const QString& program, qint64 bytesMax)
    : m_d(std::make_unique<Private>())
{
    m_d->folder = folder;
    m_d->program = program;
    m_d->bytesMax = bytesMax;
    if (QDir().mkpath(folder)) {
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_d->open();
    }
    Private::active = m_d.get();
    m_d->before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
        if (Private::active)
            Private::active->take(type, context, text);
    });
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_d->before);
    Private::active = nullptr;
    if (m_d->descriptor >= 0)
        ::close(m_d->descriptor);
}

void writeLogTail(int descriptor) noexcept
{
    const size_t count = tailCount;
    for (size_t i = count > tailLines ? count - tailLines : 0; i < count; ++i) {
        const char* line = tail[i % tailLines].data();
        std::ignore = ::write(descriptor, line, ::strnlen(line, tailLineBytes));
    }
}

} // namespace leadfloor

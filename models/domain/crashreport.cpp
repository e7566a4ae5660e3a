// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/crashreport.h"

#include "models/domain/logbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <tuple>
#include <typeinfo>

#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

// Made before anything goes wrong: afterwards nothing may be allocated.
constexpr size_t textBytes = 1024;
std::array<char, textBytes> reportPath{};
std::array<char, textBytes> reportHead{};
std::array<char, 64 * 1024> spareStack{}; // the usual one may be what ran out
std::atomic_flag isReporting = ATOMIC_FLAG_INIT;

constexpr std::array crashSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

void keep(std::array<char, textBytes>& place, const QByteArray& text)
{
    const size_t size = std::min(size_t(text.size()), textBytes - 1);
    std::memcpy(place.data(), text.constData(), size);
    place[size] = '\0';
}

void put(int file, const char* text)
{
    std::ignore = ::write(file, text, std::strlen(text));
}

void putNumber(int file, long long number)
{
    std::array<char, 24> digits{};
    size_t at = digits.size() - 1;
    do {
        digits[--at] = char('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    put(file, &digits[at]);
}

const char* signalName(int number)
{
    switch (number) {
    case SIGSEGV:
        return "SIGSEGV (memory that is not there)";
    case SIGBUS:
        return "SIGBUS (memory that cannot be had)";
    case SIGFPE:
        return "SIGFPE (impossible arithmetic)";
    case SIGILL:
        return "SIGILL (impossible instruction)";
    case SIGABRT:
        return "SIGABRT (the program gave up)";
    default:
        return "a signal";
    }
}

/// Only calls that are safe in a signal handler; backtrace() is, once it has been called before.
void writeReport(const char* cause, const char* detail)
{
    if (isReporting.test_and_set())
        return; // a crash in here, or in another thread at the same time
    const int file = ::open(reportPath.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    put(file, reportHead.data());
    put(file, "Cause: ");
    put(file, cause);
    put(file, detail);
    put(file, "\nTime: ");
    putNumber(file, std::time(nullptr));
    put(file, " s since 1970\n\nStack:\n");
    std::array<void*, 256> frames{};
    ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), int(frames.size())), file);
    put(file, "\nLast lines of the log:\n");
    writeLogTail(file);
    ::fsync(file);
    ::close(file);
}

void takeSignal(int number)
{
    writeReport(signalName(number), "");
    // The handler is gone (SA_RESETHAND): the program ends of what it would have ended of.
    ::raise(number);
}

[[noreturn]] void takeTerminate()
{
    // The type only: what() may quote anything.
    const std::type_info* type = abi::__cxa_current_exception_type();
    writeReport("an exception that nobody caught: ", type ? type->name() : "of no type");
    std::abort();
}

/// "program(_ZN9leadfloor4workEv+0x10) [0x...]" with the name as it is in the source.
QString readable(const QString& line)
{
    const qsizetype begin = line.indexOf(u"(_Z"_s) + 1;
    const qsizetype end = line.indexOf(u'+', begin);
    if (begin == 0 || end < 0)
        return line;
    int status = 0;
    char* name = abi::__cxa_demangle(line.mid(begin, end - begin).toLatin1().constData(), nullptr, nullptr, &status);
    const QString text = status == 0 ? QString(line.left(begin) % QString::fromUtf8(name) % line.mid(end)) : line;
    std::free(name);
    return text;
}

} // namespace

void reportCrashes(const QString& folder, const QString& program, const QString& version)
{
    if (!QDir().mkpath(folder))
        return;
    keep(reportPath, QFile::encodeName(QDir(folder).filePath(u"crash-%1-%2.txt"_s.arg(program).arg(::getpid()))));
    keep(reportHead, u"Program: %1 %2\nQt: %3\nSystem: %4, %5\n"_s.arg(program, version, QString::fromLatin1(qVersion()),
                                                                          QSysInfo::prettyProductName(), QSysInfo::kernelVersion())
                         .toUtf8());
    std::array<void*, 1> frame{};
    ::backtrace(frame.data(), 1); // loads what it needs
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore); // it would hold everything that was in memory
    stack_t stack = {};
    stack.ss_sp = spareStack.data();
    stack.ss_size = spareStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = takeSignal;
    action.sa_flags = int(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int number : crashSignals)
        ::sigaction(number, &action, nullptr);
    std::set_terminate(takeTerminate);
}

QList<CrashReport> crashReports(const QString& folder)
{
    QList<CrashReport> reports;
    const QFileInfoList files = QDir(folder).entryInfoList({u"crash-*.txt"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        std::transform(lines.cbegin(), lines.cend(), lines.begin(), readable);
        reports.append({info.filePath(), info.lastModified(), lines.join(u'\n')});
    }
    return reports;
}

} // namespace leadfloor

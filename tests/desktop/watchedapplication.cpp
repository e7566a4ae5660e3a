// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/watchedapplication.h"

#include <QEvent>
#include <QMetaEnum>
#include <QTest>

#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <mutex>
#include <thread>

#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr milliseconds lookEvery{10};
constexpr int framesMax = 40;

// Written by the signal's handler in the GUI thread, read there afterwards.
std::array<void*, framesMax> frames;
volatile std::sig_atomic_t frameCount = 0;

void noteFrames(int)
{
    const int error = errno;
    frameCount = ::backtrace(frames.data(), framesMax);
    errno = error;
}

nanoseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

/// "program(_ZN9leadfloor4workEv+0x10) [0x...]" to "leadfloor::work()"; empty for what has no name.
QString functionOf(const char* symbol)
{
    const QByteArray text(symbol);
    const qsizetype begin = text.indexOf('(') + 1;
    const qsizetype end = text.indexOf('+', begin);
    if (begin == 0 || end <= begin)
        return {};
    const QByteArray mangled = text.mid(begin, end - begin);
    int status = 0;
    char* name = abi::__cxa_demangle(mangled.constData(), nullptr, nullptr, &status);
    const QString function = QString::fromLatin1(status == 0 ? QByteArray(name) : mangled);
    std::free(name);
    return function;
}

QString whereItWas()
{
    QStringList lines;
    char** symbols = ::backtrace_symbols(frames.data(), int(frameCount));
    for (int i = 0; symbols && i < int(frameCount); ++i) {
        // Below it is only how the event came here.
        const QString function = functionOf(symbols[i]);
        if (function.contains("WatchedApplication::notify"_L1))
            break;
        if (!function.isEmpty() && !function.contains("noteFrames"_L1))
            lines.append("    "_L1 + function);
    }
    std::free(symbols);
    return lines.join(u'\n');
}

} // namespace

/// The thread that looks on, and the times of the event under way.
struct WatchedApplication::Watcher
{
    Watcher()
        : schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
        , gui(::pthread_self())
    {
        void* first = nullptr;
        ::backtrace(&first, 1); // loads what it needs now, not in the handler
        struct sigaction action = {};
        action.sa_handler = noteFrames;
        action.sa_flags = SA_RESTART;
        ::sigaction(SIGUSR2, &action, nullptr);
        thread = std::thread([this] { look(); });
    }
    ~Watcher()
    {
        {
            const std::lock_guard lock(mutex);
            isStopping = true;
        }
        wake.notify_all();
        thread.join();
        ::close(schedule);
    }
    Q_DISABLE_COPY_MOVE(Watcher)

    /// Ready to run, and no processor.
    [[nodiscard]] nanoseconds waited() const
    {
        std::array<char, 96> text{};
        if (::pread(schedule, text.data(), text.size() - 1, 0) <= 0)
            return {};
        char* rest = nullptr;
        std::strtoull(text.data(), &rest, 10);
        return nanoseconds(std::strtoll(rest, nullptr, 10));
    }

    void begin()
    {
        waitedAtBegin = waited();
        ranAtBegin = threadTime();
        frameCount = 0;
        begunAt = Clock::now().time_since_epoch().count();
    }

    void look()
    {
        qint64 seen = 0;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, lookEvery, [this] { return isStopping; })) {
            const qint64 begun = begunAt;
            if (begun == 0 || begun == seen)
                continue;
            const auto taken = Clock::now() - Clock::time_point(Clock::duration(begun));
            if (taken < milliseconds(stallMs))
                continue;
            seen = begun;
            ::pthread_kill(gui, SIGUSR2); // an event that ends just now is harmless
        }
    }

    const int schedule;
    const pthread_t gui;
    std::atomic<qint64> begunAt = 0; ///< 0: in the event loop
    nanoseconds waitedAtBegin{}, ranAtBegin{};
    std::mutex mutex;
    std::condition_variable wake;
    bool isStopping = false;
    std::thread thread;
};

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QApplication(argc, argv)
    , m_watcher(std::make_unique<Watcher>())
{
}

WatchedApplication::~WatchedApplication() = default;

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads deliver their own events here; events that an event causes are part of it.
    if (!m_watcher || m_depth > 0 || !::pthread_equal(m_watcher->gui, ::pthread_self()))
        return QApplication::notify(receiver, event);
    const int type = event->type();
    // The receiver may be gone afterwards.
    const char* className = receiver->metaObject()->className();
    const QString objectName = receiver->objectName();
    ++m_depth;
    m_watcher->begin();
    const bool isTaken = QApplication::notify(receiver, event);
    judge(className, objectName, type);
    --m_depth;
    return isTaken;
}

void WatchedApplication::judge(const char* className, const QString& objectName, int eventType)
{
    const auto wall = Clock::now() - Clock::time_point(Clock::duration(m_watcher->begunAt.exchange(0)));
    const auto ms = [](nanoseconds time) { return int(std::chrono::duration_cast<milliseconds>(time).count()); };
    if (wall < milliseconds(stallMs)) {
        m_longestMs = std::max(m_longestMs, ms(wall));
        return;
    }
    const nanoseconds held = wall - (m_watcher->waited() - m_watcher->waitedAtBegin);
    m_longestMs = std::max(m_longestMs, ms(held));
    const nanoseconds ran = threadTime() - m_watcher->ranAtBegin;
    if (held < milliseconds(stallRunningMs) && held - ran < milliseconds(stallMs))
        return;
    const char* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(eventType);
    m_stalls.append(u"%1 ms (%2 of them running) in %3 of %4 %5\n%6"_s.arg(
        QString::number(ms(held)), QString::number(ms(ran)), event ? QString::fromLatin1(event) : QString::number(eventType),
        QString::fromLatin1(className), objectName, whereItWas()));
}

QStringList WatchedApplication::takeStalls()
{
    return std::exchange(m_stalls, {});
}

int WatchedApplication::takeLongestMs()
{
    return std::exchange(m_longestMs, 0);
}

int WatchedApplication::execute(QObject& test, int argc, char** argv)
{
    const int failures = QTest::qExec(&test, argc, argv);
    for (const QString& stall : std::as_const(m_stalls))
        std::fprintf(stderr, "FAIL!  : the GUI thread did not answer for %s\n", qPrintable(stall));
    return failures + int(m_stalls.size());
}

} // namespace leadfloor::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStringList>

#include <memory>

namespace leadfloor::testing {

/// The application of tests of whole windows: it notes every event whose handling kept the GUI thread
/// from its event loop for too long, with the object, the event and where the thread was meanwhile.
///
/// What counts is the time in which the thread ran or slept. Time in which it was ready and had no
/// processor (the kernel's own figure, /proc/thread-self/schedstat) is the machine's, not ours: on a
/// loaded computer it would otherwise be most of what is found. A call that blocks sleeps, and is found
/// whatever the load.
///
/// Sleeping is never slower in a debug build; running is, so it has three times as long in builds
/// without optimisation and with sanitizers.
///
/// One at a time, in the main thread.
class WatchedApplication final : public QApplication
{
    Q_OBJECT
public:
    static constexpr int stallMs = 100;
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    static constexpr int stallRunningMs = stallMs;
#else
    static constexpr int stallRunningMs = 3 * stallMs;
#endif

    WatchedApplication(int& argc, char** argv);
    ~WatchedApplication() override;

    bool notify(QObject* receiver, QEvent* event) override;

    /// What was found since the last call, one text each. Empty is good.
    [[nodiscard]] QStringList takeStalls();
    /// The longest time an event took since the last call, in milliseconds.
    [[nodiscard]] int takeLongestMs();
    /// Runs the test and fails it for a stall that nobody has taken.
    template <class Test> [[nodiscard]] int run(int argc, char** argv);

private:
    struct Watcher;
    void judge(const char* className, const QString& objectName, int eventType);
    [[nodiscard]] int execute(QObject& test, int argc, char** argv);

    std::unique_ptr<Watcher> m_watcher;
    QStringList m_stalls;
    int m_depth = 0;
    int m_longestMs = 0;
};

template <class Test> int WatchedApplication::run(int argc, char** argv)
{
    Test test;
    return execute(test, argc, argv);
}

} // namespace leadfloor::testing

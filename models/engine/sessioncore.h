// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/backoff.h"
#include "models/engine/session.h"
#include "models/engine/stocklistener.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>

#include <array>
#include <deque>
#include <list>
#include <vector>

namespace leadfloor {

/// The threads of a Session and what they share. They own it together with the Session, so that one
/// that hangs in a dead network can be left to end by itself.
///
/// A line can go silent without ending. Heartbeats have a time limit; a statement has none that
/// could tell a dead line from slow work, so the listener's line is asked meanwhile: if that one is
/// silent too, statements that have been waiting are cut off, as they are when their deadline has
/// passed and the server has not ended them either.
///
/// One mutex guards the queues and the state; nothing blocks while it is held. The watchdog looks
/// at what is under way every 15 ms, and sleeps while nothing is: a cancelled future tells nobody.
class SessionCore final : public std::enable_shared_from_this<SessionCore>
{
public:
    SessionCore(Session* session, ConnectionSpec spec, const SessionOptions& options);
    ~SessionCore();
    Q_DISABLE_COPY_MOVE(SessionCore)

    void start();
    /// Of the Session's destructor: nothing is told to it from now on.
    void stop();
    void add(const std::shared_ptr<Question>& question);
    void reconnect();
    void cutLine();
    [[nodiscard]] quint64 nextGeneration() { return ++m_generation; }

private:
    using QuestionPointer = std::shared_ptr<Question>;
    enum class Wake : quint8
    {
        Question,
        Heartbeat,
        Quit
    };

    void runInteractive();
    void runPool();
    void runWatchdog();

    /// Returns with a connection, or false when it is time to quit.
    bool connectInteractive(DbConnection& connection);
    void waitForAttempt(int pauseMs);
    Wake waitForInteractive(QuestionPointer& question);
    void beat(DbConnection& connection);
    bool takeCut();
    void answer(DbConnection& connection, const QuestionPointer& question,
                const QElapsedTimer& lastUse);
    void finish(Question& question, const std::optional<Error>& error);
    void fail(Question& question, const Error& error);
    void noteMissed(const Question& question, const Error& error);
    void askAgain(const QuestionPointer& question);
    void failQueued(QuestionLane lane, const Error& error);
    /// The error that a question ends with which did not get its own answer.
    static bool isForPerson(const Question& question);
    static Error errorOfEnding(const Question& question, bool wasSent);
    void watch(std::vector<std::pair<QuestionPointer, Error>>& dead);
    bool isConnected();
    void noteListening(bool isListening);
    void noteSilence();
    void setState(Session::State state);
    void tell(std::function<void(Session&)> news);
    std::deque<QuestionPointer>& queueOf(QuestionLane lane) { return m_queues[size_t(lane)]; }
    QWaitCondition& workOf(QuestionLane lane) { return m_work[size_t(lane)]; }

    const ConnectionSpec m_spec;
    const SessionOptions m_options;
    std::atomic<quint64> m_generation = 0;
    StockListener m_listener;
    /// Cancel requests block for a round trip, in a dead network for long.
    std::unique_ptr<QThreadPool> m_cancelPool = std::make_unique<QThreadPool>();
    std::vector<std::unique_ptr<QThread>> m_threads;

    QMutex m_mutex; ///< of all that follows
    Session* m_session;
    std::array<std::deque<QuestionPointer>, 2> m_queues;
    std::array<QWaitCondition, 2> m_work;
    QWaitCondition m_watch;
    std::list<QuestionPointer> m_running;
    QDeadlineTimer m_nextProbe;
    std::optional<Error> m_refusal; ///< what trying again would not change
    Session::State m_state = Session::State::Connecting;
    bool m_isSuspect = false; ///< somebody saw the line go: ask now
    bool m_isHurried = false; ///< reconnect() was called
    bool m_isCut = false;     ///< cutLine() was called, and the interactive line is still there
    bool m_isStateTold = false;
    bool m_isQuitting = false;
};

} // namespace leadfloor

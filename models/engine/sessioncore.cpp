// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessioncore.h"

#include "models/engine/dbconnection.h"
#include "models/engine/leftthreads.h"

#include <QLoggingCategory>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Q_LOGGING_CATEGORY(sessionLog, "leadfloor.session", QtInfoMsg)

constexpr int watchMs = 15;
/// A request that hit the server between two statements of a body did nothing.
constexpr int cancelAgainMs = 250;
/// Somebody who asks need not wait for a long pause, and cannot shorten it below this.
constexpr int attemptMsMin = 1000;
/// A write is not sent into a line that has been silent for longer, without asking whether it
/// lives.
constexpr int silentMsMax = 5000;
/// The destructor of a Session waits no longer for its threads: it may be the GUI thread's.
constexpr int stopMsMax = 60;
/// A question may have one request under way that hangs in a dead network.
constexpr int cancelThreadsMax = 6;

/// What the next attempt would end with as well.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::SignInFailed || code == ErrorCode::ServerNotTrusted
           || code == ErrorCode::ServerTooOld || code == ErrorCode::InvalidRequest
           || code == ErrorCode::Internal;
}

/// How a body's error looks that the end of its question has caused, and not the floor.
bool isAnswerToEnding(const Error& error)
{
    return error.code == ErrorCode::Disconnected || error.code == ErrorCode::Cancelled
           || error.sqlState == "57014"_L1;
}

ConnectionSpec poolSpec(ConnectionSpec spec)
{
    // A limit for what people wait for; exports are bounded by their deadline.
    if (!spec.settings.contains(u"statement_timeout"_s))
        spec.settings.insert(u"statement_timeout"_s, u"0"_s);
    return spec;
}

} // namespace

SessionCore::SessionCore(Session* session, ConnectionSpec spec, const SessionOptions& options)
    : m_spec(std::move(spec))
    , m_options(options)
    , m_listener(m_spec, options.heartbeatMs, options.pingMs, options.backOffMaxMs,
                 {[this] { return isConnected(); },
                  [this](const QString& hint) {
                      tell([hint](Session& told) { Q_EMIT told.stockChanged(hint); });
                  },
                  [this](const QString& desk) {
                      tell([desk](Session& told) { Q_EMIT told.deskChanged(desk); });
                  },
                  [this](const QString& part) {
                      tell([part](Session& told) { Q_EMIT told.teamChanged(part); });
                  },
                  [this](bool isListening) { noteListening(isListening); },
                  [this] { noteSilence(); }})
    , m_session(session)
{
    m_cancelPool->setMaxThreadCount(cancelThreadsMax);
}

SessionCore::~SessionCore()
{
    if (!m_cancelPool->waitForDone(0))
        std::ignore = m_cancelPool.release(); // its threads hold nothing of ours
}

void SessionCore::start()
{
    const auto run = [this](void (SessionCore::*work)()) {
        m_threads.emplace_back(
            QThread::create([self = shared_from_this(), work] { (self.get()->*work)(); }));
    };
    run(&SessionCore::runInteractive);
    for (int i = 0; i < m_options.poolSize; ++i)
        run(&SessionCore::runPool);
    run(&SessionCore::runWatchdog);
    m_threads.emplace_back(
        QThread::create([self = shared_from_this()] { self->m_listener.run(); }));
    for (const auto& thread : m_threads)
        thread->start();
}

void SessionCore::stop()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isQuitting = true;
        m_session = nullptr;
        for (const QuestionPointer& question : m_running)
            question->end(Question::Ending::Cancelled);
        for (QWaitCondition& work : m_work)
            work.wakeAll();
        m_watch.wakeAll();
    }
    m_listener.stop();
    failQueued(QuestionLane::Interactive, {ErrorCode::Cancelled, {}, {}, {}});
    failQueued(QuestionLane::Pool, {ErrorCode::Cancelled, {}, {}, {}});
    const QDeadlineTimer deadline(stopMsMax);
    for (auto& thread : m_threads) {
        if (!thread->wait(deadline))
            leaveThread(thread.release());
    }
    m_threads.clear();
    std::list<QuestionPointer> left;
    {
        const QMutexLocker locker(&m_mutex);
        left = m_running;
    }
    for (const QuestionPointer& question : left)
        question->fail(errorOfEnding(*question, true));
}

void SessionCore::add(const QuestionPointer& question)
{
    QList<QuestionPointer> superseded;
    std::optional<Error> refusal;
    {
        const QMutexLocker locker(&m_mutex);
        const QString& slot = question->m_options.slot;
        if (!slot.isEmpty()) {
            for (auto& queue : m_queues) {
                std::erase_if(queue, [&](const QuestionPointer& older) {
                    if (older->m_options.slot == slot)
                        superseded.append(older);
                    return older->m_options.slot == slot;
                });
            }
            for (const QuestionPointer& older : m_running) {
                if (older->m_options.slot == slot)
                    older->end(Question::Ending::Cancelled);
            }
        }
        refusal = m_isQuitting ? Error{ErrorCode::Cancelled, {}, {}, {}} : m_refusal;
        if (!refusal) {
            queueOf(question->m_options.lane).push_back(question);
            workOf(question->m_options.lane).wakeOne();
            m_watch.wakeAll();
        }
    }
    for (const QuestionPointer& older : std::as_const(superseded))
        older->fail({ErrorCode::Cancelled, {}, {}, {}});
    if (refusal)
        question->fail(*refusal);
}

void SessionCore::reconnect()
{
    const QMutexLocker locker(&m_mutex);
    m_refusal.reset();
    m_isHurried = true;
    m_isSuspect = true;
    workOf(QuestionLane::Interactive).wakeAll();
}

void SessionCore::cutLine()
{
    qCWarning(sessionLog) << "Cut the line, as somebody wants...";
    const QMutexLocker locker(&m_mutex);
    for (const QuestionPointer& question : m_running)
        question->cutLine();
    m_isCut = true;
    m_isHurried = true;
    m_isSuspect = true;
    workOf(QuestionLane::Interactive).wakeAll();
}

bool SessionCore::takeCut()
{
    const QMutexLocker locker(&m_mutex);
    return std::exchange(m_isCut, false);
}

void SessionCore::runInteractive()
{
    DbConnection connection(m_spec);
    QElapsedTimer lastUse;
    while (connectInteractive(connection)) {
        QuestionPointer question;
        switch (waitForInteractive(question)) {
        case Wake::Quit:
            return;
        case Wake::Heartbeat:
            if (takeCut())
                connection.abandon();
            else
                beat(connection);
            break;
        case Wake::Question:
            answer(connection, question, lastUse);
            break;
        }
        lastUse.start();
    }
}

bool SessionCore::connectInteractive(DbConnection& connection)
{
    if (connection.isOpen())
        return true;
    setState(Session::State::Connecting);
    BackOff backOff(m_options.backOffMinMs, m_options.backOffMaxMs);
    for (;;) {
        {
            const QMutexLocker locker(&m_mutex);
            if (m_isQuitting)
                return false;
            if (m_isHurried)
                backOff.reset();
            m_isHurried = false;
            m_isSuspect = false;
            m_isCut = false;
        }
        const auto opened = connection.open();
        if (opened) {
            beat(connection); // for the latency: connecting takes several round trips
            return true;
        }
        const Error& error = opened.error();
        qCWarning(sessionLog).noquote() << "Not connected:" << errorCodeText(error.code);
        const bool isFinal = isRefusal(error.code);
        {
            const QMutexLocker locker(&m_mutex);
            if (isFinal)
                m_refusal = error;
        }
        failQueued(QuestionLane::Interactive, error);
        if (isFinal)
            failQueued(QuestionLane::Pool, error);
        setState(isFinal ? Session::State::Offline : Session::State::Connecting);
        tell([error](Session& told) { Q_EMIT told.connectFailed(error); });
        waitForAttempt(backOff.nextMs());
    }
}

/// Until the pause is over, somebody hurries us, or a question has come and an attempt is decent.
void SessionCore::waitForAttempt(int pauseMs)
{
    const QDeadlineTimer pause(pauseMs);
    const QDeadlineTimer decency(attemptMsMin);
    const QMutexLocker locker(&m_mutex);
    while (!m_isQuitting && !m_isHurried) {
        if (m_refusal) {
            workOf(QuestionLane::Interactive).wait(&m_mutex);
            continue;
        }
        const auto& queue = queueOf(QuestionLane::Interactive);
        const bool isAsked =
            std::any_of(queue.cbegin(), queue.cend(),
                        [](const QuestionPointer& question) { return !question->m_isAskedAgain; });
        if (pause.hasExpired() || (isAsked && decency.hasExpired()))
            return;
        workOf(QuestionLane::Interactive)
            .wait(&m_mutex, isAsked ? std::min(pause, decency) : pause);
    }
}

SessionCore::Wake SessionCore::waitForInteractive(QuestionPointer& question)
{
    const QDeadlineTimer heartbeat(m_options.heartbeatMs);
    const QMutexLocker locker(&m_mutex);
    auto& queue = queueOf(QuestionLane::Interactive);
    while (!m_isQuitting && !m_isSuspect && queue.empty() && !heartbeat.hasExpired())
        workOf(QuestionLane::Interactive).wait(&m_mutex, heartbeat);
    if (m_isQuitting)
        return Wake::Quit;
    if (m_isSuspect || queue.empty()) {
        m_isSuspect = false;
        return Wake::Heartbeat;
    }
    question = queue.front();
    queue.pop_front();
    m_running.push_back(question);
    return Wake::Question;
}

/// A dead line shows by connection.isOpen() afterwards.
void SessionCore::beat(DbConnection& connection)
{
    QElapsedTimer timer;
    timer.start();
    if (connection.ping(m_options.pingMs)) {
        const int latencyMs = int(timer.elapsed());
        tell([latencyMs](Session& told) { told.setLatency(latencyMs); });
        setState(Session::State::Connected);
    }
}

void SessionCore::runPool()
{
    DbConnection connection(poolSpec(m_spec));
    QElapsedTimer lastUse;
    for (;;) {
        QuestionPointer question;
        {
            const QDeadlineTimer idle(m_options.poolIdleMs);
            const QMutexLocker locker(&m_mutex);
            auto& queue = queueOf(QuestionLane::Pool);
            // What is asked again waits until the session has found the server.
            const auto isReady = [this](const QuestionPointer& waiting) {
                return !waiting->m_isAskedAgain || m_state == Session::State::Connected;
            };
            while (!m_isQuitting && std::none_of(queue.cbegin(), queue.cend(), isReady)
                   && !idle.hasExpired())
                workOf(QuestionLane::Pool).wait(&m_mutex, idle);
            if (m_isQuitting)
                return;
            if (const auto ready = std::find_if(queue.begin(), queue.end(), isReady);
                ready != queue.end()) {
                question = *ready;
                queue.erase(ready);
                m_running.push_back(question);
            }
        }
        if (!question) {
            connection.close();
            continue;
        }
        if (auto opened = connection.open(); opened) {
            answer(connection, question, lastUse);
        } else {
            fail(*question, opened.error());
            const QMutexLocker locker(&m_mutex);
            m_running.remove(question);
            m_isSuspect = true; // the other lane's line may be no better
            workOf(QuestionLane::Interactive).wakeAll();
        }
        lastUse.start();
    }
}

void SessionCore::answer(DbConnection& connection, const QuestionPointer& question,
                         const QElapsedTimer& lastUse)
{
    const bool isWrite = question->m_options.kind == QuestionKind::Write;
    bool isLost =
        isWrite && lastUse.isValid() && lastUse.hasExpired(silentMsMax) && !connection.ping(m_options.pingMs);
    if (isLost) {
        askAgain(question); // nothing of it was sent
        return;
    }
    if (question->hasEnded()) {
        fail(*question, errorOfEnding(*question, false));
    } else {
        question->setCancelHandle(connection.cancelHandle());
        {
            const QMutexLocker locker(&m_mutex);
            question->m_sinceSent.start();
        }
        const std::optional<Error> error = question->run(connection);
        isLost = error && error->code == ErrorCode::Disconnected;
        const bool isFree = question->dropCancelHandle(QDeadlineTimer(isLost ? 0 : m_options.mercyMs));
        // A body that left a transaction open must not leave it to the next one.
        if (isLost || !isFree || PQtransactionStatus(connection.idleHandle()) != PQTRANS_IDLE)
            connection.abandon();
        const bool isEnded = question->hasEnded();
        if (isLost && !isWrite && !isEnded && !question->m_isAskedAgain) {
            askAgain(question);
            return;
        }
        if (isLost && isWrite)
            question->fail({ErrorCode::OutcomeUnknown, error->detail, error->sqlState, {}});
        else if (isEnded && error && isAnswerToEnding(*error))
            fail(*question, errorOfEnding(*question, false));
        else
            finish(*question, error);
    }
    const QMutexLocker locker(&m_mutex);
    m_running.remove(question);
}

/// With what its body gave: also an error of the server's own limits, or of a line that was lost twice.
void SessionCore::finish(Question& question, const std::optional<Error>& error)
{
    question.finish();
    if (error)
        noteMissed(question, *error);
}

void SessionCore::fail(Question& question, const Error& error)
{
    question.fail(error);
    if (error.code != ErrorCode::Cancelled)
        qCWarning(sessionLog).noquote() << "Question" << question.generation() << "failed:" << errorCodeText(error.code) << error.sqlState;
    noteMissed(question, error);
}

/// The session's word that somebody has no answer, and may ask again.
void SessionCore::noteMissed(const Question& question, const Error& error)
{
    if (question.m_options.kind == QuestionKind::Read
        && (error.code == ErrorCode::TimedOut || error.code == ErrorCode::Disconnected))
        tell([](Session& told) { told.noteMissedAnswer(); });
}

/// First in its queue, once the line is back.
void SessionCore::askAgain(const QuestionPointer& question)
{
    const QMutexLocker locker(&m_mutex);
    m_running.remove(question);
    question->m_isAskedAgain = true;
    question->m_sinceSent.invalidate();
    queueOf(question->m_options.lane).push_front(question);
    // Until the interactive lane has looked, nobody knows whether the server is there.
    m_state = Session::State::Connecting;
    m_isSuspect = true;
    workOf(QuestionLane::Interactive).wakeAll();
}

void SessionCore::failQueued(QuestionLane lane, const Error& error)
{
    std::deque<QuestionPointer> failed;
    {
        const QMutexLocker locker(&m_mutex);
        auto& queue = queueOf(lane);
        const bool isFinal = m_isQuitting || m_refusal;
        const auto kept =
            std::stable_partition(queue.begin(), queue.end(), [&](const QuestionPointer& question) {
                return !isFinal && question->m_isAskedAgain;
            });
        failed.assign(kept, queue.end());
        queue.erase(kept, queue.end());
    }
    for (const QuestionPointer& question : failed)
        fail(*question, error);
}

Error SessionCore::errorOfEnding(const Question& question, bool wasSent)
{
    if (wasSent && question.m_options.kind == QuestionKind::Write)
        return {ErrorCode::OutcomeUnknown, {}, {}, {}};
    const bool isLate = question.ending() == Question::Ending::TimedOut;
    return {isLate ? ErrorCode::TimedOut : ErrorCode::Cancelled, {}, {}, {}};
}

void SessionCore::runWatchdog()
{
    for (;;) {
        std::vector<std::pair<QuestionPointer, Error>> dead;
        {
            const QMutexLocker locker(&m_mutex);
            if (m_isQuitting && m_running.empty())
                return;
            watch(dead);
            const bool isIdle = m_running.empty() && m_queues[0].empty() && m_queues[1].empty();
            if (dead.empty())
                m_watch.wait(&m_mutex, isIdle ? QDeadlineTimer(QDeadlineTimer::Forever)
                                              : QDeadlineTimer(watchMs));
        }
        for (const auto& [question, error] : dead)
            fail(*question, error);
    }
}

/// Under the mutex. What waits is taken out, what runs is cancelled on the server.
void SessionCore::watch(std::vector<std::pair<QuestionPointer, Error>>& dead)
{
    for (auto& queue : m_queues) {
        std::erase_if(queue, [&](const QuestionPointer& question) {
            if (!question->hasEnded())
                return false;
            const bool isOffline = m_state != Session::State::Connected
                                   && question->ending() == Question::Ending::TimedOut;
            dead.emplace_back(question, isOffline ? Error{ErrorCode::Disconnected, {}, {}, {}}
                                                  : errorOfEnding(*question, false));
            return true;
        });
    }
    for (const QuestionPointer& question : m_running) {
        if (question->m_sinceSent.isValid() && question->m_sinceSent.hasExpired(m_options.slowMs)
            && m_nextProbe.hasExpired()) {
            m_nextProbe = QDeadlineTimer(m_options.slowMs);
            m_listener.probe();
        }
        if (!question->hasEnded())
            continue;
        if (!question->m_mercy)
            question->m_mercy = QDeadlineTimer(isForPerson(*question) ? std::max(m_options.mercyMs, m_options.patienceMs) : m_options.mercyMs);
        if (question->m_mercy->hasExpired() && !question->m_isGivenUp) {
            question->m_isGivenUp = true;
            question->cutLine(); // or nothing else could ever be asked on it
            dead.emplace_back(question, errorOfEnding(*question, true));
        }
        if (question->m_nextCancel.hasExpired()
            && m_cancelPool->activeThreadCount() < m_cancelPool->maxThreadCount()) {
            question->m_nextCancel = QDeadlineTimer(cancelAgainMs);
            m_cancelPool->start([question] { question->cancelOnServer(); });
        }
    }
}

/// Somebody watches how it ends and can cut the line: nothing waits behind it that nobody asked for.
bool SessionCore::isForPerson(const Question& question)
{
    return question.ending() == Question::Ending::Cancelled && question.m_options.slot.isEmpty()
           && (question.m_options.kind == QuestionKind::Write || question.m_options.lane == QuestionLane::Pool);
}

bool SessionCore::isConnected()
{
    const QMutexLocker locker(&m_mutex);
    return m_state == Session::State::Connected;
}

void SessionCore::noteListening(bool isListening)
{
    tell([isListening](Session& told) {
        told.m_isListening = isListening;
        Q_EMIT told.stockChanged({}); // hints may have been missed meanwhile
        Q_EMIT told.deskChanged({});
        Q_EMIT told.teamChanged({});
    });
    // If this line went, the other one has likely gone as well, or is about to.
    const QMutexLocker locker(&m_mutex);
    m_isSuspect = true;
    workOf(QuestionLane::Interactive).wakeAll();
}

/// The listener's line does not answer. Statements that have been waiting as well will not either.
void SessionCore::noteSilence()
{
    qCWarning(sessionLog) << "The server does not answer; cut what waits for it...";
    const QMutexLocker locker(&m_mutex);
    for (const QuestionPointer& question : m_running) {
        if (question->m_sinceSent.isValid() && question->m_sinceSent.hasExpired(m_options.slowMs))
            question->cutLine();
    }
}

void SessionCore::setState(Session::State state)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (m_state != state || !m_isStateTold)
            qCInfo(sessionLog) << (state == Session::State::Connected      ? "Connected"
                                   : state == Session::State::Connecting ? "Connect..."
                                                                         : "Offline until somebody wants to connect");
        m_isStateTold = true;
        m_state = state;
        if (state == Session::State::Connected)
            workOf(QuestionLane::Pool).wakeAll();
    }
    if (state == Session::State::Connected)
        m_listener.wake();
    tell([state](Session& told) { told.setState(state); });
}

void SessionCore::tell(std::function<void(Session&)> news)
{
    const QMutexLocker locker(&m_mutex);
    if (m_session)
        QMetaObject::invokeMethod(
            m_session, [session = m_session, news = std::move(news)] { news(*session); },
            Qt::QueuedConnection);
}

} // namespace leadfloor

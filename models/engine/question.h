// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QPromise>
#include <QString>
#include <QWaitCondition>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace leadfloor {

class CancelHandle;
class DbConnection;

enum class QuestionLane : quint8
{
    Interactive, ///< what somebody looks at: one connection, first come first served
    Pool, ///< what takes long: exports, imports, counts; without the server's statement_timeout
};
enum class QuestionKind : quint8
{
    Read,  ///< asked once more by itself after a lost line
    Write, ///< never sent twice; a line lost meanwhile is ErrorCode::OutcomeUnknown
};

struct QuestionOptions
{
    QString slot = {}; ///< a newer question of the same slot cancels this one; empty: none does
    int deadlineMs = 15000; ///< from ask() on, waiting included; 0: none
    QuestionLane lane = QuestionLane::Interactive;
    QuestionKind kind = QuestionKind::Read;
};

/// One question on its way: what its body may see of itself. Made by Session::ask(); thread-safe.
class Question
{
public:
    enum class Ending : quint8
    {
        None,
        Cancelled,
        TimedOut
    };

    explicit Question(QuestionOptions options, quint64 generation);
    virtual ~Question();
    Q_DISABLE_COPY_MOVE(Question)

    /// Somebody cancelled the future, a newer question took the slot, the deadline has passed, or
    /// the session ends. A running statement is ended on the server as well; bodies of several
    /// statements look here between them and return anything.
    [[nodiscard]] bool isCancelled() const;
    /// Becomes the future's progress value.
    virtual void setProgress(int done, int total) = 0;
    /// Grows with each question of the session.
    [[nodiscard]] quint64 generation() const { return m_generation; }

private:
    friend class SessionCore;

    // Of the session's threads.
    /// Runs the body; the answer is kept until finish(). An error that it gave, if it did.
    [[nodiscard]] virtual std::optional<Error> run(DbConnection& connection) = 0;
    /// Delivers what run() kept. The first of finish() and fail() counts.
    virtual void finish() = 0;
    virtual void fail(const Error& error) = 0;
    [[nodiscard]] virtual bool isFutureCancelled() const = 0;

    /// The first reason stays.
    void end(Ending ending);
    /// isCancelled(), with the reason written down.
    [[nodiscard]] bool hasEnded();
    [[nodiscard]] Ending ending() const { return m_ending; }
    /// Who can end the statement that runs now.
    void setCancelHandle(std::shared_ptr<CancelHandle> handle);
    /// Nobody has to any more. Waits for a cancel request that is on its way, so that it cannot hit
    /// the next question. False: it is still under way, so the connection must have no next one.
    [[nodiscard]] bool dropCancelHandle(QDeadlineTimer patience);
    /// Blocks for a round trip to the server, or for long in a dead network.
    void cancelOnServer();
    /// Ends the line that the question runs on, if it does.
    void cutLine();

    const QuestionOptions m_options;
    const quint64 m_generation;
    const QDeadlineTimer m_deadline;
    std::atomic<Ending> m_ending = Ending::None;
    QDeadlineTimer m_nextCancel; ///< the watchdog's
    std::optional<QDeadlineTimer>
        m_mercy;                 ///< the watchdog's: then the answer is given without the body
    bool m_isGivenUp = false;    ///< the watchdog's
    QElapsedTimer m_sinceSent;   ///< under the session's mutex
    bool m_isAskedAgain = false; ///< the lane's
    QMutex m_handleMutex;        ///< of the three below
    QWaitCondition m_cancelSent;
    bool m_isCancelling = false; ///< at most one request is on its way
    std::shared_ptr<CancelHandle> m_handle;
};

template <class T> class TypedQuestion final : public Question
{
public:
    using Body = std::function<Result<T>(DbConnection&, Question&)>;

    TypedQuestion(QuestionOptions options, quint64 generation, Body body)
        : Question(std::move(options), generation)
        , m_body(std::move(body))
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    void setProgress(int done, int total) override
    {
        m_promise.setProgressRange(0, total);
        m_promise.setProgressValue(done);
    }

private:
    std::optional<Error> run(DbConnection& connection) override
    {
        try {
            m_answer = m_body(connection, *this);
        } catch (const std::exception& exception) {
            m_answer = failure(ErrorCode::Internal, QString::fromLocal8Bit(exception.what()));
        }
        return *m_answer ? std::optional<Error>() : m_answer->error();
    }
    void finish() override { settle(std::move(*m_answer)); }
    void fail(const Error& error) override { settle(tl::unexpected(error)); }
    [[nodiscard]] bool isFutureCancelled() const override { return m_promise.isCanceled(); }

    void settle(Result<T> answer)
    {
        if (m_isSettled.exchange(true))
            return;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

    Body m_body;
    QPromise<Result<T>> m_promise;
    std::optional<Result<T>> m_answer;
    std::atomic_bool m_isSettled = false;
};

} // namespace leadfloor

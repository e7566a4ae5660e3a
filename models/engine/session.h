// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/engine/backoff.h"
#include "models/engine/connectionspec.h"
#include "models/engine/question.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace leadfloor {

class SessionCore;

struct SessionOptions
{
    int poolSize = 2;
    int heartbeatMs = 15000; ///< an idle line is asked so often whether it lives
    int pollMs = 10000;      ///< while hints cannot be heard, stockChanged() comes so often
    int backOffMinMs = 250;  ///< first pause between two attempts to connect; doubles
    int backOffMaxMs = 5000;  ///< a network that is back is noticed within this and an attempt
    int mercyMs = 2000;       ///< after a deadline, so long for the server to end the statement
    int patienceMs = 10000;   ///< the same after a person's cancel of a write or of long work: cutLine() may come sooner
    int slowMs = 2000;        ///< no answer for so long: another line asks whether the server is there
    int pingMs = 4000;        ///< a server that leaves this question open for so long counts as gone
    int retryMinMs = 2000;    ///< after reads that came to nothing, until answersAgain(); doubles
    int retryMaxMs = 60000;
    int readDeadlineMsMax = 0; ///< bounds the deadlines of reads; 0: as they are asked
    int poolIdleMs = 60000; ///< then a pool connection is closed
};

/// One login at one floor: a connection for what somebody looks at, a small pool for what takes
/// long, and one that listens for hints; each with a thread of its own. Lives in the GUI thread and
/// never blocks it; everything is asked by ask(). Reconnects by itself, with growing random pauses.
///
/// What the server refuses for good (SignInFailed, ServerNotTrusted, ServerTooOld, InvalidRequest)
/// is not tried again by itself: questions fail with it until reconnect().
class Session final : public QObject
{
    Q_OBJECT
public:
    using State = FloorConnection::State;

    explicit Session(ConnectionSpec spec, const SessionOptions& options = {},
                     QObject* parent = nullptr);
    /// Ends what is under way; questions without an answer end with Cancelled. Waits for some
    /// milliseconds; a server that does not answer is left to threads that end by themselves, for
    /// which the QCoreApplication waits when it goes.
    ~Session() override;

    /// Asks; `body` runs in a thread of the lane, and possibly once more after a lost line (Read).
    /// It may outlive the future by a moment, so it captures values. Cancelling the future ends the
    /// statement on the server; the future then has no result: read it by answerOf().
    /// Errors beside the body's own: Cancelled (a newer question of the slot, or the session
    /// ended), TimedOut, Disconnected, OutcomeUnknown (Write), and what refuses the connection. Any
    /// thread.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> ask(QuestionOptions options,
                                         std::function<Result<T>(DbConnection&, Question&)> body)
    {
        auto question = std::make_shared<TypedQuestion<T>>(bounded(std::move(options)), nextGeneration(),
                                                           std::move(body));
        auto future = question->future();
        add(question);
        return future;
    }

    /// Tries to connect at once, after a wake-up of the machine or a refusal.
    void reconnect();
    /// Cuts the line now and connects anew, for somebody whose cancel is not answered: what is under way
    /// ends as with a lost line.
    void cutLine();

    [[nodiscard]] State state() const { return m_state; }
    /// Of the last heartbeat or connect, in milliseconds; -1: not known.
    [[nodiscard]] int latencyMs() const { return m_latencyMs; }
    /// Hints of changed stock are heard; otherwise stockChanged() comes by the clock.
    [[nodiscard]] bool isListening() const { return m_isListening; }

Q_SIGNALS:
    void stateChanged(leadfloor::FloorConnection::State state);
    void latencyChanged(int milliseconds);
    /// The stock has changed, or may have: after a reconnect, or by the clock. `hint` is the
    /// gateway's text, empty if there was none.
    void stockChanged(const QString& hint);
    /// FloorConnection::deskChanged(): heard by operators; empty after a reconnect and by the clock, like stockChanged().
    void deskChanged(const QString& desk);
    /// FloorConnection::teamChanged(): heard by brokers; empty likewise.
    void teamChanged(const QString& part);
    /// An attempt to connect has failed; Connecting means that more will follow, Offline none.
    void connectFailed(const leadfloor::Error& error);
    /// Reads came to nothing (TimedOut, Disconnected) though there is a line, some time ago: whoever
    /// shows that may ask again. Comes at growing intervals while they go on failing.
    void answersAgain();

private:
    friend class SessionCore;
    quint64 nextGeneration();
    [[nodiscard]] QuestionOptions bounded(QuestionOptions options) const;
    void noteMissedAnswer();
    void add(const std::shared_ptr<Question>& question);
    void setState(State state);
    void setLatency(int milliseconds);

    const SessionOptions m_options;
    std::shared_ptr<SessionCore> m_core;
    QTimer m_retry;
    BackOff m_retryPause;
    QElapsedTimer m_sinceMissed;
    State m_state = State::Offline;
    int m_latencyMs = -1;
    bool m_isListening = false;
};

} // namespace leadfloor

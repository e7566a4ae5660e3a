// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/session.h"

#include "models/engine/sessioncore.h"

namespace leadfloor {

Session::Session(ConnectionSpec spec, const SessionOptions& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_core(std::make_shared<SessionCore>(this, std::move(spec), options))
    , m_retryPause(options.retryMinMs, options.retryMaxMs)
    , m_state(State::Connecting)
{
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this] {
        if (m_state != State::Connected || m_isListening)
            return;
        Q_EMIT stockChanged({});
        Q_EMIT deskChanged({});
        Q_EMIT teamChanged({});
    });
    poll->start(options.pollMs);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_state == State::Connected)
            Q_EMIT answersAgain();
    });
    m_core->start();
}

Session::~Session()
{
    m_core->stop();
}

void Session::reconnect()
{
    m_core->reconnect();
}

void Session::cutLine()
{
    m_core->cutLine();
}

quint64 Session::nextGeneration()
{
    return m_core->nextGeneration();
}

void Session::add(const std::shared_ptr<Question>& question)
{
    m_core->add(question);
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_retry.stop(); // a line that is back is news enough
    Q_EMIT stateChanged(state);
}

QuestionOptions Session::bounded(QuestionOptions options) const
{
    if (options.kind == QuestionKind::Read && m_options.readDeadlineMsMax > 0)
        options.deadlineMs = options.deadlineMs > 0 ? std::min(options.deadlineMs, m_options.readDeadlineMsMax)
                                                    : m_options.readDeadlineMsMax;
    return options;
}

void Session::noteMissedAnswer()
{
    if (m_retry.isActive())
        return;
    if (!m_sinceMissed.isValid() || m_sinceMissed.hasExpired(2 * qint64(m_options.retryMaxMs)))
        m_retryPause.reset();
    m_sinceMissed.start();
    m_retry.start(m_retryPause.nextMs());
}

void Session::setLatency(int milliseconds)
{
    m_latencyMs = milliseconds;
    Q_EMIT latencyChanged(milliseconds);
}

} // namespace leadfloor

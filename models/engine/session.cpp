// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/session.h"

#include "models/engine/sessioncore.h"

#include <QTimer>

namespace leadfloor {

Session::Session(ConnectionSpec spec, const SessionOptions& options, QObject* parent)
    : QObject(parent)
    , m_core(std::make_shared<SessionCore>(this, std::move(spec), options))
    , m_state(State::Connecting)
{
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this] {
        if (m_state == State::Connected && !m_isListening)
            Q_EMIT stockChanged({});
    });
    poll->start(options.pollMs);
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
    Q_EMIT stateChanged(state);
}

void Session::setLatency(int milliseconds)
{
    m_latencyMs = milliseconds;
    Q_EMIT latencyChanged(milliseconds);
}

} // namespace leadfloor

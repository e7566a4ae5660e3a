// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/question.h"

#include "models/engine/dbconnection.h"

namespace leadfloor {

Question::Question(QuestionOptions options, quint64 generation)
    : m_options(std::move(options))
    , m_generation(generation)
    , m_deadline(m_options.deadlineMs > 0 ? QDeadlineTimer(m_options.deadlineMs)
                                          : QDeadlineTimer(QDeadlineTimer::Forever))
{
}

Question::~Question() = default;

bool Question::isCancelled() const
{
    return m_ending != Ending::None || isFutureCancelled() || m_deadline.hasExpired();
}

void Question::end(Ending ending)
{
    auto none = Ending::None;
    m_ending.compare_exchange_strong(none, ending);
}

bool Question::hasEnded()
{
    if (isFutureCancelled())
        end(Ending::Cancelled);
    else if (m_deadline.hasExpired())
        end(Ending::TimedOut);
    return m_ending != Ending::None;
}

void Question::setCancelHandle(std::shared_ptr<CancelHandle> handle)
{
    const QMutexLocker locker(&m_handleMutex);
    m_handle = std::move(handle);
}

bool Question::dropCancelHandle(QDeadlineTimer patience)
{
    const QMutexLocker locker(&m_handleMutex);
    m_handle.reset();
    while (m_isCancelling && !patience.hasExpired())
        m_cancelSent.wait(&m_handleMutex, patience);
    return !m_isCancelling;
}

void Question::cancelOnServer()
{
    std::shared_ptr<CancelHandle> handle;
    {
        const QMutexLocker locker(&m_handleMutex);
        if (!m_handle || m_isCancelling)
            return;
        handle = m_handle;
        m_isCancelling = true;
    }
    handle->cancel();
    const QMutexLocker locker(&m_handleMutex);
    m_isCancelling = false;
    m_cancelSent.wakeAll();
}

void Question::cutLine()
{
    const QMutexLocker locker(&m_handleMutex);
    if (m_handle)
        m_handle->cut();
}

} // namespace leadfloor

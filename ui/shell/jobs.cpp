// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs.h"

#include <utility>

namespace leadfloor {

namespace {

constexpr int announceMs = 100;

} // namespace

Job::Job(QString title, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
{
    m_announcing.setSingleShot(true);
    m_announcing.setInterval(announceMs);
    connect(&m_announcing, &QTimer::timeout, this, &Job::changed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(disconnectAfterMs);
    connect(&m_patience, &QTimer::timeout, this, &Job::changed);
}

int Job::percent() const
{
    if (m_state == JobState::Done)
        return 100;
    return m_maximum > 0 ? int(qint64(m_value) * 100 / m_maximum) : -1;
}

void Job::setRange(int minimum, int maximum)
{
    m_maximum = maximum - minimum;
    announce();
}

void Job::setValue(int value)
{
    m_value = value;
    announce();
}

void Job::report(int value, int maximum)
{
    m_value = value;
    m_maximum = maximum;
    announce();
}

bool Job::canCancel() const
{
    return m_cancel && m_state == JobState::Running;
}

void Job::setDetail(const QString& detail)
{
    m_detail = detail;
    announce();
}

void Job::cancel()
{
    if (!canCancel() || m_isCancelling)
        return;
    m_isCancelling = true;
    m_patience.start();
    m_cancel(); // which may end it at once
    if (m_state == JobState::Running)
        Q_EMIT changed();
}

void Job::setShow(std::function<void()> show)
{
    m_show = std::move(show);
    announce();
}

void Job::setRetry(std::function<void()> retry)
{
    m_retry = std::move(retry);
    announce();
}

void Job::show()
{
    if (const auto act = m_show) // which may end this job's being shown
        act();
}

void Job::retry()
{
    if (!canRetry())
        return;
    const auto act = std::exchange(m_retry, {});
    act();
    Q_EMIT retried();
}

void Job::disconnectLine()
{
    if (canDisconnect())
        Q_EMIT disconnectRequested();
}

void Job::finish(JobState state, const QString& detail)
{
    m_state = state;
    m_detail = detail;
    m_announcing.stop();
    Q_EMIT changed();
    Q_EMIT finished(state);
}

void Job::finish(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        finish(JobState::Cancelled, {});
    else
        finish(JobState::Failed, toUserText(error) % QLatin1Char(' ') % nextStep(error));
}

void Job::announce()
{
    if (!m_announcing.isActive())
        m_announcing.start();
}

void JobList::add(Job* job)
{
    job->setParent(this);
    m_jobs.prepend(job);
    connect(job, &Job::changed, this, &JobList::changed);
    connect(job, &Job::disconnectRequested, this, &JobList::disconnectRequested);
    connect(job, &Job::retried, this, [this, job] { remove(job); });
    Q_EMIT added(job);
    Q_EMIT changed();
}

QList<Job*> JobList::running() const
{
    QList<Job*> found;
    for (Job* job : m_jobs) {
        if (job->state() == JobState::Running)
            found.append(job);
    }
    return found;
}

void JobList::remove(Job* job)
{
    if (job->state() == JobState::Running || !m_jobs.removeOne(job))
        return;
    Q_EMIT removed(job);
    job->deleteLater();
    Q_EMIT changed();
}

void JobList::clearEnded()
{
    const QList<Job*> all = m_jobs;
    for (Job* job : all)
        remove(job);
}

} // namespace leadfloor

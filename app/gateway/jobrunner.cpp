// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/jobrunner.h"

#include "models/engine/backoff.h"
#include "models/engine/query.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr int pauseMinMs = 250;
constexpr int pauseMaxMs = 30000;

} // namespace

void logLine(const QString& event, QJsonObject values)
{
    static std::mutex mutex;
    values.insert("at"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    values.insert("event"_L1, event);
    const QByteArray line = QJsonDocument(values).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(mutex);
    fwrite(line.constData(), 1, size_t(line.size()), stderr);
    fflush(stderr);
}

JobRunner::JobRunner(ConnectionSpec spec, QString holder, std::vector<GatewayJob> jobs)
    : m_spec(std::move(spec))
    , m_holder(std::move(holder))
    , m_jobs(std::move(jobs))
{
}

JobRunner::~JobRunner()
{
    stop(0ms);
}

void JobRunner::start()
{
    m_thread = std::thread([this] { loop(); });
}

void JobRunner::stop(std::chrono::milliseconds patience)
{
    if (!m_thread.joinable())
        return;
    {
        std::unique_lock lock(m_mutex);
        m_isStopping = true;
        m_wake.notify_all();
        if (!m_wake.wait_for(lock, patience, [this] { return m_isOver; }) && m_cancel) {
            const auto cancel = m_cancel;
            lock.unlock();
            if (!cancel->cancel())
                logLine(u"cancel failed"_s);
        }
    }
    m_thread.join();
}

bool JobRunner::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, duration, [this] { return m_isStopping; });
}

void JobRunner::loop()
{
    {
        DbConnection connection(m_spec);
        BackOff backOff(pauseMinMs, pauseMaxMs);
        std::vector<Clock::time_point> due(m_jobs.size(), Clock::now());
        bool goesOn = true;
        while (goesOn) {
            if (!connection.isOpen()) {
                if (auto opened = connection.open(); !opened) {
                    logLine(u"not connected"_s, {{u"login"_s, m_spec.login}, {u"code"_s, errorCodeText(opened.error().code)}});
                    goesOn = pause(std::chrono::milliseconds(backOff.nextMs()));
                    continue;
                }
                backOff.reset();
                const std::lock_guard lock(m_mutex);
                m_cancel = connection.cancelHandle();
            }
            const auto next = std::min_element(due.begin(), due.end());
            const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now());
            if (!pause(std::max(wait, 0ms)))
                break;
            const size_t index = size_t(next - due.begin());
            if (auto done = runJob(connection, m_jobs[index]); !done)
                logLine(u"job failed"_s, {{u"job"_s, m_jobs[index].name},
                                          {u"code"_s, errorCodeText(done.error().code)},
                                          {u"sqlstate"_s, done.error().sqlState}});
            due[index] = Clock::now() + m_jobs[index].every;
        }
        giveLeasesBack(connection);
        const std::lock_guard lock(m_mutex);
        m_cancel.reset();
    }
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    m_wake.notify_all();
}

void JobRunner::giveLeasesBack(DbConnection& connection) const
{
    const bool hasLeases = std::any_of(m_jobs.begin(), m_jobs.end(), [](const GatewayJob& job) { return job.leaseSeconds > 0; });
    if (!hasLeases || !connection.isOpen())
        return;
    if (auto released = execute(connection, u"select api.gateway_release(:holder)"_s, {{u"holder"_s, m_holder}}); !released)
        logLine(u"leases kept"_s, {{u"code"_s, errorCodeText(released.error().code)}}); // they end by themselves
}

Result<> JobRunner::runJob(DbConnection& connection, const GatewayJob& job) const
{
    if (job.leaseSeconds > 0) {
        const auto lease = queryValue(connection, u"select api.gateway_lease(:job, :holder, :seconds)"_s,
                                      {{u"job"_s, job.name}, {u"holder"_s, m_holder}, {u"seconds"_s, job.leaseSeconds}});
        if (!lease)
            return tl::unexpected(lease.error());
        if (!lease->toBool())
            return {}; // another gateway has it
    }
    QElapsedTimer timer;
    timer.start();
    auto done = job.run(connection);
    if (!done)
        return tl::unexpected(done.error());
    if (done->isEmpty())
        return {};
    QJsonObject values = *done;
    values.insert("ms"_L1, timer.elapsed());
    if (job.leaseSeconds > 0) {
        const auto noted = execute(connection, u"select api.gateway_done(:job, :holder, :result::jsonb)"_s,
                                   {{u"job"_s, job.name},
                                    {u"holder"_s, m_holder},
                                    {u"result"_s, QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact))}});
        if (!noted)
            return tl::unexpected(noted.error());
    }
    values.insert("job"_L1, job.name);
    logLine(u"job"_s, values);
    return {};
}

Result<> JobRunner::runOnce()
{
    DbConnection connection(m_spec);
    if (auto opened = connection.open(); !opened)
        return opened;
    for (const GatewayJob& job : m_jobs) {
        if (auto done = runJob(connection, job); !done)
            return done;
    }
    return {};
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/jobrunner.h"

#include "app/gateway/jsonlog.h"
#include "models/engine/backoff.h"
#include "models/engine/query.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr int pauseMinMs = 250;
constexpr int pauseMaxMs = 10000;
constexpr auto noteEvery = 60s;
/// Several servers, a name that nobody knows, a server that says nothing.
constexpr auto connectBound = 120s;
/// A busy machine wakes a thread late.
constexpr auto wakeMargin = 5s;

QJsonObject withCode(QJsonObject values, const Error& error)
{
    values.insert("code"_L1, errorCodeText(error.code));
    if (!error.sqlState.isEmpty())
        values.insert("sqlstate"_L1, error.sqlState);
    return values;
}

} // namespace

bool JobPulse::beat()
{
    m_beat = std::chrono::steady_clock::now().time_since_epoch().count();
    return !m_isStopping;
}

void JobPulse::askToStop()
{
    m_isStopping = true;
}

std::chrono::steady_clock::time_point JobPulse::lastBeat() const
{
    return std::chrono::steady_clock::time_point(std::chrono::steady_clock::duration(m_beat.load()));
}

JobRunner::JobRunner(ConnectionSpec spec, QString holder, std::vector<GatewayJob> jobs,
                     Metrics& metrics)
    : m_spec(std::move(spec))
    , m_holder(std::move(holder))
    , m_metrics(metrics)
{
    for (GatewayJob& job : jobs)
        m_slots.push_back({std::move(job)});
}

JobRunner::~JobRunner()
{
    stop(0ms);
}

void JobRunner::start()
{
    m_isRepeating = true;
    m_thread = std::thread([this] { loop(); });
}

void JobRunner::askToStop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopping = true;
    for (const Slot& slot : m_slots) {
        if (slot.job.pulse)
            slot.job.pulse->askToStop();
    }
    m_wake.notify_all();
}

void JobRunner::stop(std::chrono::milliseconds patience)
{
    if (!m_thread.joinable())
        return;
    askToStop();
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, patience, [this] { return m_isOver; }) && m_cancel) {
            const auto cancel = m_cancel;
            lock.unlock();
            if (!cancel->cancel())
                logLine(LogLevel::Warning, u"cancel failed"_s, {{u"role"_s, m_spec.login}});
        }
    }
    m_thread.join();
}

void JobRunner::enter(const QString& what, std::chrono::milliseconds bound, std::shared_ptr<JobPulse> pulse)
{
    const std::lock_guard lock(m_mutex);
    m_doing = what;
    m_moveBy = Clock::now() + bound;
    m_bound = bound;
    m_pulse = std::move(pulse);
}

std::optional<QString> JobRunner::stuckIn() const
{
    const std::lock_guard lock(m_mutex);
    const auto moveBy = m_pulse ? std::max(m_moveBy, m_pulse->lastBeat() + m_bound) : m_moveBy;
    return moveBy < Clock::now() ? std::optional(m_doing) : std::nullopt;
}

bool JobRunner::pause(std::chrono::milliseconds duration)
{
    enter(u"pause"_s, duration + wakeMargin);
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, duration, [this] { return m_isStopping; });
}

bool JobRunner::connect(DbConnection& connection)
{
    const auto opened = connection.open();
    m_metrics.setConnected(m_spec.login, opened.has_value());
    if (!opened) {
        // A floor may be down for days: the same again is not worth a line.
        const auto level =
            m_saidFailure == opened.error().code ? LogLevel::Debug : LogLevel::Warning;
        m_saidFailure = opened.error().code;
        logLine(level, u"not connected"_s, withCode({{u"role"_s, m_spec.login}}, opened.error()));
        return false;
    }
    m_saidFailure.reset();
    logLine(LogLevel::Info, u"connected"_s, {{u"role"_s, m_spec.login}});
    for (Slot& slot : m_slots)
        slot.leaseEnd = {};
    const std::lock_guard lock(m_mutex);
    m_cancel = connection.cancelHandle();
    return true;
}

void JobRunner::loop()
{
    {
        DbConnection connection(m_spec);
        BackOff backOff(pauseMinMs, pauseMaxMs);
        bool goesOn = true;
        while (goesOn) {
            if (!connection.isOpen()) {
                m_metrics.setConnected(m_spec.login, false);
                enter(u"connect"_s, connectBound);
                if (!connect(connection)) {
                    goesOn = pause(std::chrono::milliseconds(backOff.nextMs()));
                    continue;
                }
                backOff.reset();
            }
            const auto next =
                std::min_element(m_slots.begin(), m_slots.end(),
                                 [](const Slot& a, const Slot& b) { return a.due < b.due; });
            const auto wait =
                std::chrono::ceil<std::chrono::milliseconds>(next->due - Clock::now());
            if (!pause(std::max(wait, 0ms)))
                break;
            enter(next->job.name, next->job.bound, next->job.pulse);
            if (auto done = runJob(connection, *next); !done)
                logLine(LogLevel::Error, u"job failed"_s,
                        withCode({{u"job"_s, next->job.name}}, done.error()));
            next->due = Clock::now() + next->job.every;
        }
        giveLeasesBack(connection);
        const std::lock_guard lock(m_mutex);
        m_cancel.reset();
    }
    m_metrics.setConnected(m_spec.login, false);
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    m_moveBy = Clock::time_point::max();
    m_wake.notify_all();
}

void JobRunner::giveLeasesBack(DbConnection& connection) const
{
    const bool hasLeases = std::any_of(m_slots.begin(), m_slots.end(), [](const Slot& slot) {
        return slot.leaseEnd > Clock::now();
    });
    if (!hasLeases || !connection.isOpen())
        return;
    // Not given back, they end by themselves.
    if (auto released = execute(connection, u"select api.gateway_release(:holder)"_s,
                                {{u"holder"_s, m_holder}});
        !released)
        logLine(LogLevel::Warning, u"leases kept"_s, withCode({}, released.error()));
}

Result<bool> JobRunner::holdsLease(DbConnection& connection, Slot& slot) const
{
    const std::chrono::seconds length(slot.job.leaseSeconds);
    const auto now = Clock::now();
    if (slot.leaseEnd > now + length / 2)
        return true;
    const auto lease =
        queryValue(connection, u"select api.gateway_lease(:job, :holder, :seconds)"_s,
                   {{u"job"_s, slot.job.name},
                    {u"holder"_s, m_holder},
                    {u"seconds"_s, slot.job.leaseSeconds}});
    if (!lease)
        return tl::unexpected(lease.error());
    // By our clock it began before the floor wrote it down, so it never ends later than theirs.
    slot.leaseEnd = lease->toBool() ? now + length : Clock::time_point();
    return lease->toBool();
}

Result<> JobRunner::note(DbConnection& connection, Slot& slot, const QJsonObject& values) const
{
    const auto now = Clock::now();
    if (!slot.job.isNoted || (values.isEmpty() && slot.notedAt + noteEvery > now))
        return {};
    slot.notedAt = now;
    const auto noted = execute(
        connection, u"select api.gateway_done(:job, :holder, :result::jsonb, :every)"_s,
        {{u"job"_s, slot.job.name},
         {u"holder"_s, m_holder},
         {u"result"_s, QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact))},
         {u"every"_s, m_isRepeating ? QVariant(int(slot.job.every.count())) : QVariant(QMetaType::fromType<int>())}});
    return noted ? Result<>() : tl::unexpected(noted.error());
}

void JobRunner::noteFailure(DbConnection& connection, Slot& slot, const Error& error) const
{
    const auto now = Clock::now();
    const QString code = errorCodeText(error.code);
    const QString failure = error.sqlState.isEmpty() || error.sqlState == code ? code : QString(code % u' ' % error.sqlState);
    if (!slot.job.isNoted || !connection.isOpen() || (failure == slot.failure && slot.failedAt + noteEvery > now))
        return;
    slot.failure = failure;
    slot.failedAt = now;
    const auto noted = execute(connection, u"select api.gateway_failed(:job, :holder, :code)"_s,
                               {{u"job"_s, slot.job.name}, {u"holder"_s, m_holder}, {u"code"_s, failure}});
    if (!noted)
        logLine(LogLevel::Warning, u"failure not noted"_s, withCode({{u"job"_s, slot.job.name}}, noted.error()));
}

Result<JobTurn> JobRunner::runJob(DbConnection& connection, Slot& slot)
{
    const GatewayJob& job = slot.job;
    const auto startedAt = Clock::now();
    const auto took = [startedAt] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - startedAt);
    };
    const auto isOurs = job.leaseSeconds > 0 ? holdsLease(connection, slot) : Result<bool>(true);
    if (isOurs && !*isOurs) {
        m_metrics.jobRan(job.name, Metrics::Outcome::LeasedElsewhere, took());
        return JobTurn{Metrics::Outcome::LeasedElsewhere, {}};
    }
    const auto done = isOurs ? job.run(connection) : tl::unexpected(isOurs.error());
    auto noted = done ? note(connection, slot, *done) : tl::unexpected(done.error());
    if (!noted) {
        m_metrics.jobRan(job.name, Metrics::Outcome::Failed, took());
        noteFailure(connection, slot, noted.error());
        return tl::unexpected(noted.error());
    }
    const auto outcome = done->isEmpty() ? Metrics::Outcome::Idle : Metrics::Outcome::Worked;
    m_metrics.jobRan(job.name, outcome, took(), *done);
    if (!done->isEmpty()) {
        QJsonObject values = *done;
        values.insert("job"_L1, job.name);
        values.insert("ms"_L1, qint64(took().count()));
        logLine(LogLevel::Info, u"job"_s, values);
    }
    return JobTurn{outcome, *done};
}

Result<QList<JobTurn>> JobRunner::runOnce()
{
    DbConnection connection(m_spec);
    if (auto opened = connection.open(); !opened)
        return tl::unexpected(opened.error());
    Result<QList<JobTurn>> turns;
    for (Slot& slot : m_slots) {
        const auto turn = runJob(connection, slot);
        if (!turn) {
            turns = tl::unexpected(turn.error());
            break;
        }
        turns->append(*turn);
    }
    giveLeasesBack(connection);
    return turns;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/metrics.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace leadfloor {

/// By which a job that may go on for hours says that it moves, and hears that its runner is to end. Any thread.
class JobPulse final
{
public:
    /// It moves. False: it is to end soon.
    [[nodiscard]] bool beat();
    void askToStop();
    [[nodiscard]] std::chrono::steady_clock::time_point lastBeat() const;

private:
    std::atomic<std::chrono::steady_clock::rep> m_beat{0};
    std::atomic<bool> m_isStopping{false};
};

/// Something that the gateway does again and again. Every body may run twice without harm.
struct GatewayJob
{
    QString name;                    ///< as in core.gateway_job; also the name of its lease
    std::chrono::milliseconds every; ///< pause between two runs
    int leaseSeconds = 0; ///< how long another gateway leaves it to this one; 0: no lease
    /// What was done, for log and core.gateway_job; empty: nothing had to be done.
    std::function<Result<QJsonObject>(DbConnection&)> run;
    bool isNoted = true; ///< core.gateway_job is told of its runs
    std::chrono::seconds bound{300}; ///< longer than a run takes, whatever it waits for: beyond it its thread counts as stuck
    std::shared_ptr<JobPulse> pulse = {}; ///< of a job without such a bound: it is counted from the last beat
};

/// How long a runner that is to end waits for the statement that is running.
inline constexpr std::chrono::seconds drainPatience{5};

/// What one run of a job came to.
struct JobTurn
{
    Metrics::Outcome outcome = Metrics::Outcome::Idle; ///< LeasedElsewhere: it was not run
    QJsonObject work;
};

/// Runs jobs in a thread of its own over a connection of its own. A job that fails is logged and
/// comes again; a lost connection is opened again with growing pauses. Made and ended by the main
/// thread; `metrics` outlives it.
class JobRunner final
{
public:
    /// `holder` names this gateway in the leases; the same for all its runners.
    JobRunner(ConnectionSpec spec, QString holder, std::vector<GatewayJob> jobs, Metrics& metrics);
    ~JobRunner();
    Q_DISABLE_COPY_MOVE(JobRunner)

    void start();
    /// The thread ends after the job that is running. Returns at once.
    void askToStop();
    /// Asks, lets the running statement end (at most `patience`, then the server is asked to end
    /// it) and waits for the thread.
    void stop(std::chrono::milliseconds patience);
    /// What the thread has been in for longer than its bound; nullopt: it moves, or there is none. Any thread.
    [[nodiscard]] std::optional<QString> stuckIn() const;
    /// Each job once, in the caller's thread, in their order; ends with the first error.
    [[nodiscard]] Result<QList<JobTurn>> runOnce();

private:
    using Clock = std::chrono::steady_clock;
    /// A job and where this runner is with it.
    struct Slot
    {
        GatewayJob job;
        Clock::time_point due{};
        Clock::time_point leaseEnd{}; ///< of a lease that we hold, by our own clock
        Clock::time_point notedAt{};  ///< when core.gateway_job was told last
        Clock::time_point failedAt{}; ///< when it was told last of a failure
        QString failure = {};         ///< of which
    };

    void loop();
    /// Says what the thread does now, and by when it will do something else.
    void enter(const QString& what, std::chrono::milliseconds bound, std::shared_ptr<JobPulse> pulse = {});
    /// False: stop was asked for meanwhile.
    bool pause(std::chrono::milliseconds duration);
    [[nodiscard]] bool connect(DbConnection& connection);
    [[nodiscard]] Result<JobTurn> runJob(DbConnection& connection, Slot& slot);
    /// True if the job is ours for now; asks the floor only when our lease is half over.
    [[nodiscard]] Result<bool> holdsLease(DbConnection& connection, Slot& slot) const;
    /// Tells core.gateway_job: every time something was done, and once a minute that all is well.
    [[nodiscard]] Result<> note(DbConnection& connection, Slot& slot,
                                const QJsonObject& values) const;
    /// The same of a failure: every new one, and once a minute that it goes on. What cannot be told is logged.
    void noteFailure(DbConnection& connection, Slot& slot, const Error& error) const;
    /// So that another gateway need not wait for their end.
    void giveLeasesBack(DbConnection& connection) const;

    const ConnectionSpec m_spec;
    const QString m_holder;
    Metrics& m_metrics;
    std::vector<Slot> m_slots;
    std::optional<ErrorCode>
        m_saidFailure; ///< why it is not connected, as logged; the thread's own
    bool m_isRepeating = false; ///< start() was called; set before there is a thread
    std::thread m_thread;
    mutable std::mutex m_mutex;
    QString m_doing;                                     ///< a job, or "connect" or "pause"
    Clock::time_point m_moveBy = Clock::time_point::max();
    std::chrono::milliseconds m_bound{0};
    std::shared_ptr<JobPulse> m_pulse; ///< of what it does; null: it has none
    std::condition_variable m_wake;
    bool m_isStopping = false;
    bool m_isOver = false;
    std::shared_ptr<CancelHandle> m_cancel;
};

} // namespace leadfloor

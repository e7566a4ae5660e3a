// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace leadfloor {

/// Something that the gateway does again and again. Every body may run twice without harm.
struct GatewayJob
{
    QString name;                    ///< as in core.gateway_job; also the name of its lease
    std::chrono::milliseconds every; ///< pause between two runs
    int leaseSeconds = 30;           ///< how long another gateway leaves it to this one; 0: no lease
    /// What was done, for log and core.gateway_job; empty: nothing had to be done.
    std::function<Result<QJsonObject>(DbConnection&)> run;
};

/// Runs jobs in a thread of its own over a connection of its own. A job that fails is logged and
/// comes again; a lost connection is opened again with growing pauses. Made and ended by the main
/// thread.
class JobRunner final
{
public:
    /// `holder` names this gateway in the leases; the same for all its runners.
    JobRunner(ConnectionSpec spec, QString holder, std::vector<GatewayJob> jobs);
    ~JobRunner();
    Q_DISABLE_COPY_MOVE(JobRunner)

    void start();
    /// Lets the running statement end (at most `patience`, then the server is asked to end it) and
    /// waits for the thread.
    void stop(std::chrono::milliseconds patience);
    /// Each job once, in the caller's thread. The first error, if there was one.
    [[nodiscard]] Result<> runOnce();

private:
    using Clock = std::chrono::steady_clock;

    void loop();
    /// False: stop was asked for meanwhile.
    bool pause(std::chrono::milliseconds duration);
    [[nodiscard]] Result<> runJob(DbConnection& connection, const GatewayJob& job) const;
    /// So that another gateway need not wait for their end.
    void giveLeasesBack(DbConnection& connection) const;

    const ConnectionSpec m_spec;
    const QString m_holder;
    const std::vector<GatewayJob> m_jobs;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    bool m_isOver = false;
    std::shared_ptr<CancelHandle> m_cancel;
};

/// One line of JSON on standard error: time, event, and `values`. No personal data goes in.
void logLine(const QString& event, QJsonObject values = {});

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"

#include <QDeadlineTimer>

#include <array>
#include <atomic>
#include <functional>

namespace leadfloor {

class DbConnection;

/// Hears the gateway's hints of changed stock (channel leadfloor_stock), and as an operator which desk has
/// changed (leadfloor_desk), as a broker what of the workspace has changed (its own channel, 0110_team.sql), on a connection of its own, in the thread that calls run(). The call-backs run there too.
class StockListener final
{
public:
    struct Callbacks
    {
        std::function<bool()> mayConnect; ///< false while the session itself has no line
        std::function<void(const QString& hint)> heard;
        std::function<void(const QString& desk)> deskHeard;
        std::function<void(const QString& part)> teamHeard;
        std::function<void(bool isListening)> listening;
        std::function<void()> silent; ///< the server does not answer on this line
    };

    StockListener(ConnectionSpec spec, int heartbeatMs, int pingMs, int backOffMaxMs, Callbacks callbacks);
    ~StockListener();
    Q_DISABLE_COPY_MOVE(StockListener)

    /// Connects, listens, and does so again after a loss, until stop().
    void run();
    /// Any thread: look again whether to connect.
    void wake();
    /// Any thread: ask the server now whether it is there, if there is a line.
    void probe();
    void stop();

private:
    void listen(DbConnection& connection);
    /// True if something came in; false after the time or a wake().
    bool waitFor(int socket, int timeoutMs);

    const ConnectionSpec m_spec;
    const int m_heartbeatMs;
    const int m_pingMs;
    const int m_backOffMaxMs;
    const Callbacks m_callbacks;
    std::array<int, 2> m_wakePipe{-1, -1};
    std::atomic_bool m_isStopping = false;
    std::atomic_bool m_isProbeWanted = false;
};

} // namespace leadfloor

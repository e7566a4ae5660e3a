// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"

#include <QDeadlineTimer>

#include <array>
#include <atomic>
#include <functional>

namespace leadfloor {

class DbConnection;

/// Hears the gateway's hints of changed stock (channel leadfloor_stock) on a connection of its own,
/// in the thread that calls run(). The call-backs run there too.
class StockListener final
{
public:
    struct Callbacks
    {
        std::function<bool()> mayConnect; ///< false while the session itself has no line
        std::function<void(const QString& hint)> heard;
        std::function<void(bool isListening)> listening;
    };

    StockListener(ConnectionSpec spec, int heartbeatMs, int backOffMaxMs, Callbacks callbacks);
    ~StockListener();
    Q_DISABLE_COPY_MOVE(StockListener)

    /// Connects, listens, and does so again after a loss, until stop().
    void run();
    /// Any thread: look again whether to connect.
    void wake();
    void stop();

private:
    void listen(DbConnection& connection);
    /// True if something came in; false after the time or a wake().
    bool waitFor(int socket, int timeoutMs);

    const ConnectionSpec m_spec;
    const int m_heartbeatMs;
    const int m_backOffMaxMs;
    const Callbacks m_callbacks;
    std::array<int, 2> m_wakePipe{-1, -1};
    std::atomic_bool m_isStopping = false;
};

} // namespace leadfloor

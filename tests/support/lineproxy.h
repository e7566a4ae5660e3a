// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

namespace leadfloor::testing {

/// A line between a program and a server that can be made as bad as lines get: a port of 127.0.0.1
/// whose connections go on to the server's socket or port. In a thread of its own, so that it works
/// whatever the test's thread does. Calls come from one thread and return at once.
class LineProxy final
{
public:
    /// Ends the program with a message if there is no port.
    explicit LineProxy(const ServerAddress& server);
    ~LineProxy();
    Q_DISABLE_COPY_MOVE(LineProxy)

    [[nodiscard]] ServerAddress address() const { return {QStringLiteral("127.0.0.1"), m_port}; }

    /// Nothing passes any more, in neither direction, and nobody is told: as when packets are dropped
    /// on the way. New connections are swallowed likewise.
    void blackHole();
    /// Ends all connections by a reset; new ones are refused until heal().
    void cut();
    /// Ends all connections once so many bytes more have come from the server, in order: all of them still
    /// arrive. New connections work.
    void cutAfter(qint64 bytes);
    /// What has come from the server so far.
    [[nodiscard]] qint64 bytesToClient() const { return m_bytesToClient; }
    /// Each piece of data arrives so much later, in both directions.
    void delay(std::chrono::milliseconds time) { m_delay = time; }
    /// Is shown each piece of data before it goes on, with a number of its connection. False: it does not go on,
    /// and the connection ends. `onSent` hears when one has gone on to the server. Both are called in the proxy's
    /// thread; set before the first connection.
    using Watcher = std::function<bool(int connection, bool isToServer, std::string_view piece)>;
    void watch(Watcher watcher, std::function<void(int connection)> onSent = {})
    {
        m_watcher = std::move(watcher);
        m_onSent = std::move(onSent);
    }
    /// New connections work. Those that were in the black hole stay in it for good, as those of a
    /// router that has forgotten them do.
    void heal();
    /// Connections that were made so far, swallowed ones included.
    [[nodiscard]] int connections() const { return m_connections; }

private:
    enum class Mode : quint8
    {
        Passing,
        Swallowing,
        Refusing
    };
    using Clock = std::chrono::steady_clock;
    struct Piece
    {
        Clock::time_point due;
        std::vector<char> bytes;
    };
    /// What was read from one end and has not been written to the other yet.
    struct Flow
    {
        std::deque<Piece> pieces;
    };
    struct Pair
    {
        int number = 0;
        int client = -1, server = -1;
        Flow toServer, toClient;
        bool isSwallowed = false;
    };

    void run();
    void wake();
    void accept();
    static void close(Pair& pair, bool reset);
    /// False: it was the last that the line was to bring.
    bool count(Flow& flow);
    /// False: the connection is over.
    bool take(const Pair& pair, bool isToServer, Flow& flow);
    static bool give(int to, Flow& flow, Clock::time_point now);

    const ServerAddress m_server;
    Watcher m_watcher;
    std::function<void(int connection)> m_onSent;
    quint16 m_port = 0;
    int m_listener = -1;
    int m_wake = -1;
    std::atomic<Mode> m_mode = Mode::Passing;
    std::atomic<std::chrono::milliseconds> m_delay{std::chrono::milliseconds(0)};
    std::atomic_int m_connections = 0;
    std::atomic<qint64> m_bytesToClient = 0;
    std::atomic<qint64> m_cutAt = 0; ///< of bytes to the client; 0: never
    std::atomic_bool m_isStopping = false;
    std::vector<std::unique_ptr<Pair>> m_pairs; ///< the thread's
    std::thread m_thread;
};

} // namespace leadfloor::testing

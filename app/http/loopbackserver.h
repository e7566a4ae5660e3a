// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpmessage.h"
#include "models/domain/result.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

struct MHD_Daemon;

namespace leadfloor {

/// What a server lets a client do.
struct HttpLimits
{
    unsigned connections = 16;
    unsigned threads = 1;
    unsigned idleS = 5;              ///< without a byte
    std::chrono::seconds request{10}; ///< from the first line to the last byte of the body
    qsizetype bodyBytes = 0;          ///< 0: no body at all
    size_t headerBytes = 16384;
};

/// HTTP on 127.0.0.1, in threads of its own. A request reaches `answer` once its body is whole;
/// `refuse` sees it before, without a body, and may answer at once, which closes the connection.
class LoopbackServer final
{
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;
    using Guard = std::function<std::optional<HttpAnswer>(const HttpRequest&)>;

    LoopbackServer(HttpLimits limits, Guard refuse, Handler answer);
    ~LoopbackServer();
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    /// Port 0: any that is free. Error: Usage, if it is taken or not for us; the detail is a sentence
    /// without a remedy.
    [[nodiscard]] Result<> start(quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Takes no new connection, lets those that are at work end (at most `patience`), and ends.
    void stop(std::chrono::milliseconds patience);

    struct Callbacks; ///< of libmicrohttpd

private:
    /// What is wrong with a request before its body is there.
    [[nodiscard]] std::optional<HttpAnswer> refusal(const HttpRequest& request) const;

    const HttpLimits m_limits;
    const Guard m_refuse;
    const Handler m_answer;
    std::atomic<int> m_running = 0;
    MHD_Daemon* m_daemon = nullptr;
    quint16 m_port = 0;
};

} // namespace leadfloor

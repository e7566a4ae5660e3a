// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <memory>

struct MHD_Daemon;

namespace leadfloor {

class Metrics;

/// Answers GET /healthz (200 or 503, JSON) and GET /metrics (Prometheus) on 127.0.0.1, in a thread
/// of its own: few connections, little memory, short patience. Whoever may open a socket on this
/// machine may read it; there is nothing in it but numbers.
class HttpServer final
{
public:
    explicit HttpServer(const Metrics& metrics)
        : m_metrics(metrics)
    {
    }
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// Error: Usage, if the port is taken or not for us; the detail is a sentence with the remedy.
    [[nodiscard]] Result<> start(quint16 port);

private:
    const Metrics& m_metrics;
    MHD_Daemon* m_daemon = nullptr;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/loopbackserver.h"

namespace leadfloor {

class Metrics;
class WebhookDesk;

/// Answers on 127.0.0.1: GET /healthz (200 or 503, JSON), GET /metrics (Prometheus), and, with a desk,
/// POST /webhooks/stripe. Few connections, little memory, short patience. Whoever may open a socket on
/// this machine may read it; there is nothing in it but numbers.
class HttpServer final
{
public:
    /// `desk` null: no webhooks. Both outlive it.
    explicit HttpServer(const Metrics& metrics, WebhookDesk* desk = nullptr);

    /// Port 0: any that is free. Error: Usage, if the port is taken or not for us; the detail is a
    /// sentence with the remedy.
    [[nodiscard]] Result<> start(quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    /// Lets what is at work end, at most `patience`.
    void stop(std::chrono::milliseconds patience) { m_server.stop(patience); }

private:
    [[nodiscard]] std::optional<HttpAnswer> refuse(const HttpRequest& request) const;
    [[nodiscard]] HttpAnswer answer(const HttpRequest& request) const;

    const Metrics& m_metrics;
    WebhookDesk* const m_desk;
    LoopbackServer m_server;
};

} // namespace leadfloor

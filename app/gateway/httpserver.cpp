// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/httpserver.h"

#include "app/gateway/metrics.h"
#include "app/gateway/webhookdesk.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* webhookPath = "/webhooks/stripe";

/// Numbers only: one thread, no bodies. With webhooks: as many at once as the desk has lines, and a
/// quarter of a megabyte each. Whoever comes slowly costs a connection and no thread, so there are many.
HttpLimits limitsFor(const WebhookDesk* desk)
{
    if (!desk)
        return {};
    HttpLimits limits;
    limits.connections = 768;
    limits.threads = WebhookDesk::lines;
    limits.bodyBytes = WebhookDesk::bodyBytesMax;
    return limits;
}

} // namespace

HttpServer::HttpServer(const Metrics& metrics, WebhookDesk* desk)
    : m_metrics(metrics)
    , m_desk(desk)
    , m_server(limitsFor(desk), [this](const HttpRequest& request) { return refuse(request); },
               [this](const HttpRequest& request) { return answer(request); })
{
}

std::optional<HttpAnswer> HttpServer::refuse(const HttpRequest& request) const
{
    const bool isWebhook = m_desk && request.path == webhookPath;
    if (isWebhook && request.method != "POST")
        return HttpAnswer{405, {}, "text/plain", {{"Allow", "POST"}}};
    if (!isWebhook && request.method != "GET" && request.method != "HEAD")
        return HttpAnswer{405, "only GET and HEAD\n", "text/plain", {{"Allow", "GET, HEAD"}}};
    return std::nullopt;
}

HttpAnswer HttpServer::answer(const HttpRequest& request) const
{
    if (request.method == "POST")
        return m_desk->take(request);
    if (request.path == "/metrics")
        return {200, m_metrics.text(), "text/plain; version=0.0.4; charset=utf-8"};
    if (request.path == "/healthz")
        return {unsigned(m_metrics.isHealthy() ? 200 : 503),
                QJsonDocument(m_metrics.health()).toJson(QJsonDocument::Compact) + '\n',
                "application/json"};
    return {404, "there are /healthz and /metrics\n", "text/plain"};
}

Result<> HttpServer::start(quint16 port)
{
    auto started = m_server.start(port);
    if (!started)
        return failure(ErrorCode::Usage,
                       u"%1; choose another one with --http-port, or 0 for none."_s.arg(started.error().detail));
    return started;
}

} // namespace leadfloor

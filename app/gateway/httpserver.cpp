// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/httpserver.h"

#include "app/gateway/metrics.h"

#include <QJsonDocument>

#include <arpa/inet.h>
#include <cerrno>
#include <microhttpd.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr unsigned connectionsMax = 16;
constexpr unsigned patienceS = 5;
constexpr size_t memoryPerConnection = 16384;

MHD_Result answer(MHD_Connection* connection, unsigned status, const QByteArray& body,
                  const char* type)
{
    MHD_Response* response = MHD_create_response_from_buffer(
        size_t(body.size()), const_cast<char*>(body.constData()),
        MHD_RESPMEM_MUST_COPY); // NOLINT(cppcoreguidelines-pro-type-const-cast): it copies
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
    const MHD_Result queued = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return queued;
}

MHD_Result onRequest(void* metricsPointer, MHD_Connection* connection, const char* path,
                     const char* method, const char* /*version*/, const char* /*body*/,
                     size_t* bodySize, void** /*state*/)
{
    const auto& metrics = *static_cast<const Metrics*>(metricsPointer);
    const QLatin1StringView verb(method);
    if (verb != "GET"_L1 && verb != "HEAD"_L1) {
        // A body is neither read nor waited for: the answer closes the connection.
        *bodySize = 0;
        return answer(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "only GET and HEAD\n", "text/plain");
    }
    const QLatin1StringView where(path);
    if (where == "/metrics"_L1)
        return answer(connection, MHD_HTTP_OK, metrics.text(),
                      "text/plain; version=0.0.4; charset=utf-8");
    if (where == "/healthz"_L1) {
        return answer(connection, metrics.isHealthy() ? MHD_HTTP_OK : MHD_HTTP_SERVICE_UNAVAILABLE,
                      QJsonDocument(metrics.health()).toJson(QJsonDocument::Compact) + '\n',
                      "application/json");
    }
    return answer(connection, MHD_HTTP_NOT_FOUND, "there are /healthz and /metrics\n",
                  "text/plain");
}

} // namespace

HttpServer::~HttpServer()
{
    if (m_daemon)
        MHD_stop_daemon(m_daemon);
}

Result<> HttpServer::start(quint16 port)
{
    // Our own socket: the library does not say why it could not make one.
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0
        || ::listen(listener, int(connectionsMax)) != 0) {
        const int reason = errno;
        ::close(listener);
        const QString what = reason == EADDRINUSE ? u"is taken by another program"_s
                             : reason == EACCES
                                 ? u"may be opened by root only"_s
                                 : u"cannot be opened (%1)"_s.arg(qt_error_string(reason));
        return failure(
            ErrorCode::Usage,
            u"Port %1 of 127.0.0.1 %2; choose another one with --http-port, or 0 for none."_s
                .arg(port)
                .arg(what));
    }
    m_daemon = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD, 0, nullptr, nullptr, &onRequest,
        const_cast<Metrics*>(
            &m_metrics), // NOLINT(cppcoreguidelines-pro-type-const-cast): onRequest reads
        MHD_OPTION_LISTEN_SOCKET, listener, MHD_OPTION_CONNECTION_LIMIT, connectionsMax,
        MHD_OPTION_CONNECTION_TIMEOUT, patienceS, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        memoryPerConnection, MHD_OPTION_END);
    if (m_daemon)
        return {};
    ::close(listener);
    return failure(
        ErrorCode::Usage,
        u"No HTTP server could be started; try again, or go without by --http-port 0."_s);
}

} // namespace leadfloor

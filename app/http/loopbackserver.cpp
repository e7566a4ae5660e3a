// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/loopbackserver.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <cerrno>
#include <memory>
#include <microhttpd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

using Clock = std::chrono::steady_clock;

struct Exchange
{
    HttpRequest request;
    Clock::time_point since = Clock::now();
    bool isAnswered = false;
};

MHD_Result send(MHD_Connection* connection, const HttpAnswer& answer)
{
    MHD_Response* response = MHD_create_response_from_buffer(
        size_t(answer.body.size()), const_cast<char*>(answer.body.constData()),
        MHD_RESPMEM_MUST_COPY); // NOLINT(cppcoreguidelines-pro-type-const-cast): it copies
    if (!response)
        return MHD_NO;
    if (!answer.body.isEmpty())
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.type.constData());
    MHD_add_response_header(response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    for (const auto& [name, value] : answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result queued = MHD_queue_response(connection, answer.status, response);
    MHD_destroy_response(response);
    return queued;
}

MHD_Result take(void* list, MHD_ValueKind /*kind*/, const char* key, const char* value)
{
    static_cast<QList<std::pair<QByteArray, QByteArray>>*>(list)->append({QByteArray(key), QByteArray(value)});
    return MHD_YES;
}

} // namespace

struct LoopbackServer::Callbacks
{
    static MHD_Result onRequest(void* object, MHD_Connection* connection, const char* path,
                                const char* method, const char* /*version*/, const char* bytes,
                                size_t* size, void** state)
    {
        auto& server = *static_cast<LoopbackServer*>(object);
        if (!*state) {
            auto begun = std::make_unique<Exchange>();
            begun->request.method = method;
            begun->request.path = path;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, &take, &begun->request.headers);
            MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &take, &begun->request.query);
            ++server.m_running;
            Exchange* exchange = begun.release(); // onEnd() takes it back
            *state = exchange;
            if (const auto refused = server.refusal(exchange->request)) {
                // A body is neither read nor waited for: the answer closes the connection.
                exchange->isAnswered = true;
                *size = 0;
                return send(connection, *refused);
            }
            // No more than it says: a body that grows by doubling takes twice its room.
            exchange->request.body.reserve(exchange->request.headerValues("Content-Length").value(0).toLongLong());
            return MHD_YES;
        }
        auto& exchange = *static_cast<Exchange*>(*state);
        if (exchange.isAnswered)
            return MHD_NO;
        if (*size > 0) {
            exchange.request.body.append(bytes, qsizetype(*size));
            *size = 0;
            const bool isTooMuch = exchange.request.body.size() > server.m_limits.bodyBytes
                                   || Clock::now() - exchange.since > server.m_limits.request;
            return isTooMuch ? MHD_NO : MHD_YES;
        }
        exchange.isAnswered = true;
        return send(connection, server.m_answer(exchange.request));
    }
    static void onEnd(void* object, MHD_Connection* /*connection*/, void** state,
                      MHD_RequestTerminationCode /*code*/)
    {
        delete static_cast<Exchange*>(*state);
        if (*state)
            --static_cast<LoopbackServer*>(object)->m_running;
        *state = nullptr;
    }
};

LoopbackServer::LoopbackServer(HttpLimits limits, Guard refuse, Handler answer)
    : m_limits(limits)
    , m_refuse(std::move(refuse))
    , m_answer(std::move(answer))
{
}

LoopbackServer::~LoopbackServer()
{
    stop(0ms);
}

std::optional<HttpAnswer> LoopbackServer::refusal(const HttpRequest& request) const
{
    if (auto refused = m_refuse(request))
        return refused;
    const QByteArrayList lengths = request.headerValues("Content-Length");
    const QByteArrayList codings = request.headerValues("Transfer-Encoding");
    // Two ways to say how long a body is are two bodies (request smuggling).
    if (lengths.size() > 1 || codings.size() > 1 || (!lengths.isEmpty() && !codings.isEmpty()))
        return HttpAnswer{MHD_HTTP_BAD_REQUEST};
    if (!lengths.isEmpty() && lengths.first().toLongLong() > m_limits.bodyBytes)
        return HttpAnswer{MHD_HTTP_CONTENT_TOO_LARGE};
    return std::nullopt;
}

Result<> LoopbackServer::start(quint16 port)
{
    // Our own socket: the library does not say why it could not make one.
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0
        || ::listen(listener, int(m_limits.connections)) != 0) {
        const int reason = errno;
        ::close(listener);
        const QString what = reason == EADDRINUSE ? u"is taken by another program"_s
                             : reason == EACCES
                                 ? u"may be opened by root only"_s
                                 : u"cannot be opened (%1)"_s.arg(qt_error_string(reason));
        return failure(ErrorCode::Usage, u"Port %1 of 127.0.0.1 %2"_s.arg(port).arg(what));
    }
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    const unsigned pool = m_limits.threads > 1 ? m_limits.threads : 0;
    m_daemon = MHD_start_daemon(
        MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC, 0, nullptr, nullptr, &Callbacks::onRequest, this,
        MHD_OPTION_LISTEN_SOCKET, listener, MHD_OPTION_CONNECTION_LIMIT, m_limits.connections,
        MHD_OPTION_CONNECTION_TIMEOUT, m_limits.idleS, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        m_limits.headerBytes, MHD_OPTION_THREAD_POOL_SIZE, pool, MHD_OPTION_NOTIFY_COMPLETED,
        &Callbacks::onEnd, this, MHD_OPTION_END);
    if (m_daemon)
        return {};
    ::close(listener);
    return failure(ErrorCode::Usage, u"No HTTP server could be started"_s);
}

void LoopbackServer::stop(std::chrono::milliseconds patience)
{
    if (!m_daemon)
        return;
    const int listener = MHD_quiesce_daemon(m_daemon);
    const auto end = Clock::now() + patience;
    while (m_running > 0 && Clock::now() < end)
        std::this_thread::sleep_for(5ms);
    MHD_stop_daemon(m_daemon);
    ::close(listener);
    m_daemon = nullptr;
}

} // namespace leadfloor

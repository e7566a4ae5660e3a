// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as what comes to the port of the gateway: the library's parser with our limits around it,
/// over a connection of its own, and form bodies as they are read. What reaches us has one way to say how long it
/// is, no more than it may have, and every answer is one of HTTP.
#include "app/http/loopbackserver.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace leadfloor;

namespace {

constexpr qsizetype bodyMost = 2048;

HttpAnswer answer(const HttpRequest& request)
{
    if (request.body.size() > bodyMost)
        qFatal("more body than allowed");
    if (request.headerValues("Content-Length").size() + request.headerValues("Transfer-Encoding").size() > 1)
        qFatal("a body with two lengths");
    const FormFields fields = readForm(request.body);
    if (readForm(writeForm(fields)) != fields)
        qFatal("a form changes when it is written");
    (void)formValue(fields, "amount");
    (void)request.queryValue("limit");
    return {200, QByteArray::number(fields.size())};
}

quint16 port()
{
    static LoopbackServer server(
        [] {
            HttpLimits limits;
            limits.bodyBytes = bodyMost;
            limits.headerBytes = 4096;
            return limits;
        }(),
        [](const HttpRequest& request) { return request.method == "TRACE" ? std::optional(HttpAnswer{405}) : std::nullopt; }, answer);
    static const bool isStarted = server.start(0).has_value();
    if (!isStarted)
        qFatal("no server");
    return server.port();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const FormFields fields = readForm(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (readForm(writeForm(fields)) != fields)
        qFatal("a form changes when it is written");

    std::signal(SIGPIPE, SIG_IGN); // a server that has heard enough closes while we write
    const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{15, 0}; // longer than the server's own
    const linger gone{1, 0}; // leaves no port behind that waits
    ::setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(line, SOL_SOCKET, SO_LINGER, &gone, sizeof gone);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        qFatal("the server takes no connection");
    (void)!::send(line, data, size, 0);
    ::shutdown(line, SHUT_WR);
    QByteArray answered;
    char bytes[4096];
    for (ssize_t count = 0; (count = ::recv(line, bytes, sizeof bytes, 0)) != 0;) {
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            qFatal("the server neither answers nor closes");
        if (count < 0)
            break; // closed with something of ours unread
        answered.append(bytes, qsizetype(count));
    }
    ::close(line);
    if (!answered.isEmpty() && !answered.startsWith("HTTP/1."))
        qFatal("an answer that is not one of HTTP");
    return 0;
}

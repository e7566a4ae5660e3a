// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lineproxy.h"

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace leadfloor::testing {

namespace {

constexpr size_t pieceBytes = 65536;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

template <class Address> int connectTo(const Address& address)
{
    const int end = ::socket(reinterpret_cast<const sockaddr*>(&address)->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (end >= 0 && ::connect(end, reinterpret_cast<const sockaddr*>(&address), sizeof(Address)) != 0) {
        ::close(end);
        return -1;
    }
    return end;
}

/// -1: the server does not take connections.
int connectTo(const ServerAddress& server)
{
    if (!server.host.startsWith(u'/'))
        return connectTo(loopback(server.port));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = server.host.toUtf8() + "/.s.PGSQL." + QByteArray::number(server.port);
    std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
    return connectTo(address);
}

} // namespace

LineProxy::LineProxy(const ServerAddress& server)
    : m_server(server)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("No port for the proxy: %s", std::strerror(errno));
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

LineProxy::~LineProxy()
{
    m_isStopping = true;
    wake();
    m_thread.join();
    ::close(m_listener);
    ::close(m_wake);
}

void LineProxy::blackHole()
{
    m_mode = Mode::Swallowing;
    wake();
}

void LineProxy::cut()
{
    m_mode = Mode::Refusing;
    wake();
}

void LineProxy::heal()
{
    m_mode = Mode::Passing;
    wake();
}

void LineProxy::cutAfter(qint64 bytes)
{
    m_cutAt = m_bytesToClient + bytes;
}

bool LineProxy::count(Flow& flow)
{
    if (flow.pieces.empty())
        return true;
    std::vector<char>& last = flow.pieces.back().bytes;
    const qint64 before = m_bytesToClient;
    const qint64 cutAt = m_cutAt;
    if (cutAt <= before || cutAt > before + qint64(last.size())) {
        m_bytesToClient = before + qint64(last.size());
        return true;
    }
    last.resize(size_t(cutAt - before));
    m_bytesToClient = cutAt;
    m_cutAt = 0;
    return false;
}

void LineProxy::wake()
{
    std::ignore = ::eventfd_write(m_wake, 1);
}

void LineProxy::run()
{
    while (!m_isStopping) {
        const Mode mode = m_mode;
        if (mode != Mode::Passing) {
            for (const auto& pair : m_pairs) {
                pair->isSwallowed = true;
                if (mode == Mode::Refusing)
                    close(*pair, true);
            }
        }
        if (mode == Mode::Passing) {
            // The server's end finds out by keep-alives, or the login would run out of connections.
            for (const auto& pair : m_pairs) {
                if (pair->isSwallowed && pair->server >= 0)
                    ::close(std::exchange(pair->server, -1));
            }
        }
        // Pieces are due one by one; without any, the next event comes from a descriptor.
        int waitMs = -1;
        std::vector<pollfd> entries{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        const auto now = Clock::now();
        for (const auto& pair : m_pairs) {
            const bool isOpen = pair->client >= 0 && !pair->isSwallowed;
            for (const Flow* flow : {&pair->toServer, &pair->toClient}) {
                if (isOpen && !flow->pieces.empty()) {
                    const auto left = std::chrono::ceil<std::chrono::milliseconds>(flow->pieces.front().due - now);
                    const int leftMs = std::max(0, int(left.count()));
                    waitMs = waitMs < 0 ? leftMs : std::min(waitMs, leftMs);
                }
            }
            entries.push_back({isOpen ? pair->client : -1, POLLIN, 0});
            entries.push_back({isOpen ? pair->server : -1, POLLIN, 0});
        }
        if (::poll(entries.data(), entries.size(), waitMs) < 0)
            continue;
        eventfd_t wakes = 0;
        std::ignore = ::eventfd_read(m_wake, &wakes);
        const size_t known = m_pairs.size();
        if (entries[1].revents != 0)
            accept();
        for (size_t i = 0; i < known; ++i) {
            Pair& pair = *m_pairs[i];
            if (pair.client < 0 || pair.isSwallowed || m_mode != Mode::Passing)
                continue;
            bool isWell = entries[2 + 2 * i].revents == 0 || take(pair, true, pair.toServer);
            isWell = (entries[3 + 2 * i].revents == 0 || (take(pair, false, pair.toClient) && count(pair.toClient))) && isWell;
            const bool hasPiece = !pair.toServer.pieces.empty();
            isWell = give(pair.server, pair.toServer, Clock::now()) && isWell;
            if (hasPiece && m_onSent)
                m_onSent(pair.number);
            isWell = give(pair.client, pair.toClient, Clock::now()) && isWell;
            if (!isWell)
                close(pair, false);
        }
        std::erase_if(m_pairs, [](const auto& pair) { return pair->client < 0; });
    }
    for (const auto& pair : m_pairs)
        close(*pair, false);
}

void LineProxy::accept()
{
    auto pair = std::make_unique<Pair>();
    pair->client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (pair->client < 0)
        return;
    const int one = 1;
    ::setsockopt(pair->client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
    pair->number = ++m_connections;
    if (m_mode == Mode::Swallowing)
        pair->isSwallowed = true;
    else if (m_mode == Mode::Passing)
        pair->server = connectTo(m_server);
    const bool isRefused = !pair->isSwallowed && pair->server < 0;
    m_pairs.push_back(std::move(pair));
    if (isRefused)
        close(*m_pairs.back(), true);
}

void LineProxy::close(Pair& pair, bool reset)
{
    const linger hard{1, 0};
    for (int* end : {&pair.client, &pair.server}) {
        if (*end < 0)
            continue;
        if (reset)
            ::setsockopt(*end, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
        ::close(*end);
        *end = -1;
    }
}

bool LineProxy::take(const Pair& pair, bool isToServer, Flow& flow)
{
    const int from = isToServer ? pair.client : pair.server;
    std::vector<char> bytes(pieceBytes);
    const ssize_t size = ::recv(from, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size < 0)
        return errno == EAGAIN || errno == EINTR;
    if (size == 0)
        return false;
    bytes.resize(size_t(size));
    if (m_watcher && !m_watcher(pair.number, isToServer, {bytes.data(), bytes.size()}))
        return false;
    flow.pieces.push_back({Clock::now() + m_delay.load(), std::move(bytes)});
    return true;
}

bool LineProxy::give(int to, Flow& flow, Clock::time_point now)
{
    while (!flow.pieces.empty() && flow.pieces.front().due <= now) {
        const std::vector<char>& bytes = flow.pieces.front().bytes;
        for (size_t done = 0; done < bytes.size();) {
            const ssize_t size = ::send(to, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
            if (size < 0 && errno != EINTR)
                return false;
            done += size_t(std::max<ssize_t>(0, size));
        }
        flow.pieces.pop_front();
    }
    return true;
}

} // namespace leadfloor::testing

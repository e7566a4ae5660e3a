// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/servicenotify.h"

#include <QtGlobal>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace leadfloor {

bool notifyServiceManager(const QByteArray& state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    if (path.isEmpty())
        return true;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path)
        || (path.front() != '/' && path.front() != '@'))
        return false;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    // A name in the abstract namespace begins with a zero byte, and is as long as it is.
    if (path.front() == '@')
        address.sun_path[0] = '\0';
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const ssize_t sent = ::sendto(socket, state.constData(), size_t(state.size()), MSG_NOSIGNAL,
                                  reinterpret_cast<const sockaddr*>(&address), size);
    ::close(socket);
    return sent == ssize_t(state.size());
}

std::optional<std::chrono::milliseconds> watchdogInterval()
{
    const QByteArray process = qgetenv("WATCHDOG_PID");
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong();
    if (microseconds <= 0 || (!process.isEmpty() && process.toLongLong() != ::getpid()))
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(microseconds / 2000, 1));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/stocklistener.h"

#include "models/engine/backoff.h"
#include "models/engine/query.h"

#include <libpq-fe.h>

#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* deskChannel = "leadfloor_desk";
constexpr const char* teamChannel = "leadfloor_team_"; ///< and the workspace's key

bool hasRole(DbConnection& connection, const QString& role)
{
    const auto has = queryValue(connection, u"select exists (select from pg_roles r where r.rolname = :role and pg_has_role(r.oid, 'member'))"_s, {{u"role"_s, role}});
    return has && has->toBool();
}

/// Whoever is no operator, or of no workspace, would be woken for nothing.
bool subscribe(DbConnection& connection)
{
    if (hasRole(connection, u"lf_operator"_s) && !execute(connection, u"listen leadfloor_desk"_s))
        return false;
    if (hasRole(connection, u"lf_broker"_s)) {
        const auto channel = queryValue(connection, u"select quote_ident(api.team_channel())"_s);
        if (channel && !execute(connection, u"listen "_s % channel->toString()))
            return false; // an account that is closed has none, and hears of stock all the same
    }
    return bool(execute(connection, u"listen leadfloor_stock"_s));
}

} // namespace

StockListener::StockListener(ConnectionSpec spec, int heartbeatMs, int pingMs, int backOffMaxMs,
                             Callbacks callbacks)
    : m_spec(std::move(spec))
    , m_heartbeatMs(heartbeatMs)
    , m_pingMs(pingMs)
    , m_backOffMaxMs(backOffMaxMs)
    , m_callbacks(std::move(callbacks))
{
    // Without a pipe (no file numbers left) wake() does nothing and waits end by time.
    if (::pipe2(m_wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        m_wakePipe = {-1, -1};
}

StockListener::~StockListener()
{
    for (const int end : m_wakePipe) {
        if (end >= 0)
            ::close(end);
    }
}

void StockListener::run()
{
    BackOff backOff(1000, m_backOffMaxMs);
    while (!m_isStopping) {
        if (m_callbacks.mayConnect()) {
            DbConnection connection(m_spec);
            if (connection.open() && subscribe(connection)) {
                backOff.reset();
                m_callbacks.listening(true);
                listen(connection);
                m_callbacks.listening(false);
            }
        }
        if (!m_isStopping)
            waitFor(-1, backOff.nextMs());
    }
}

void StockListener::listen(DbConnection& connection)
{
    QDeadlineTimer heartbeat(m_heartbeatMs);
    while (!m_isStopping) {
        PGconn* handle = connection.idleHandle();
        if (PQstatus(handle) != CONNECTION_OK)
            return; // the server's last words and the end came in one piece
        while (PGnotify* raw = PQnotifies(handle)) {
            const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notification(raw, &PQfreemem);
            const bool isOfDesk = qstrcmp(notification->relname, deskChannel) == 0;
            const bool isOfTeam = qstrncmp(notification->relname, teamChannel, qstrlen(teamChannel)) == 0;
            (isOfDesk ? m_callbacks.deskHeard : isOfTeam ? m_callbacks.teamHeard : m_callbacks.heard)(QString::fromUtf8(notification->extra));
        }
        if (waitFor(PQsocket(handle), int(heartbeat.remainingTime()))) {
            if (PQconsumeInput(handle) != 1)
                return;
        } else if (m_isProbeWanted.exchange(false) || heartbeat.hasExpired()) {
            if (!connection.ping(m_pingMs)) {
                m_callbacks.silent();
                return;
            }
            heartbeat.setRemainingTime(m_heartbeatMs);
        }
    }
}

void StockListener::wake()
{
    if (m_wakePipe[1] >= 0)
        std::ignore = ::write(m_wakePipe[1], "w", 1); // a full pipe wakes as well
}

void StockListener::probe()
{
    m_isProbeWanted = true;
    wake();
}

void StockListener::stop()
{
    m_isStopping = true;
    wake();
}

bool StockListener::waitFor(int socket, int timeoutMs)
{
    // poll() overlooks negative numbers.
    std::array<pollfd, 2> entries{pollfd{socket, POLLIN, 0}, pollfd{m_wakePipe[0], POLLIN, 0}};
    if (::poll(entries.data(), entries.size(), timeoutMs) <= 0)
        return false;
    std::array<char, 64> bytes{};
    while (::read(m_wakePipe[0], bytes.data(), bytes.size()) > 0) {
    }
    return entries[0].revents != 0;
}

} // namespace leadfloor

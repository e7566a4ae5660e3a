// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/engine/connectionspec.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <unordered_map>

struct pg_conn;
struct pg_cancel;

namespace leadfloor {

/// Ends whatever its connection is running. Made by the connection in its own thread, used from
/// any.
class CancelHandle final
{
public:
    /// `socket` is the connection's; what is kept is a copy of the number, so that it never names
    /// another line. -1: none.
    CancelHandle(pg_cancel* cancel, int socket);
    ~CancelHandle();
    Q_DISABLE_COPY_MOVE(CancelHandle)

    /// Sends the request over a connection of its own and waits until the server has taken it: a
    /// round trip, so never in the GUI thread. The statement ends a moment later with SQLSTATE
    /// 57014; with nothing running it does nothing. False: the server could not be reached.
    // Most callers repeat the request until the statement has ended, whatever it says.
    bool cancel() const; // NOLINT(modernize-use-nodiscard)
    /// Ends the line itself, at once and whatever the server does: the statement fails with
    /// Disconnected. For a server that has gone silent.
    void cut() const;

private:
    pg_cancel* m_cancel;
    int m_socket;
};

/// One connection to a floor, in the thread that makes it: opened, used and destroyed there.
/// Its QSqlDatabase has a name of its own and is removed with the scope. Every call blocks.
class DbConnection final
{
public:
    static constexpr int pingTimeoutMs = 5000;

    explicit DbConnection(ConnectionSpec spec);
    ~DbConnection();
    Q_DISABLE_COPY_MOVE(DbConnection)

    /// Connects, or does nothing if connected. Also reconnects after a loss.
    /// Errors: Disconnected, SignInFailed, ServerNotTrusted, ServerTooOld, InvalidRequest.
    [[nodiscard]] Result<> open();
    /// Does not wait for the server.
    void close();
    /// The same for a line that may be silent, or on which something may still arrive.
    void abandon();
    /// Honest only after a failed statement: a server that went away is noticed then.
    [[nodiscard]] bool isOpen() const;
    /// Asks the server whether it is there. One that has not answered in time counts as gone, and
    /// the connection as closed. Error: Disconnected.
    [[nodiscard]] Result<> ping(int timeoutMs = pingTimeoutMs);

    [[nodiscard]] const ConnectionSpec& spec() const { return m_spec; }
    [[nodiscard]] QSqlDatabase& database() { return m_db; }
    /// libpq's connection, to look at; null if closed.
    [[nodiscard]] pg_conn* handle() const;
    /// libpq's connection, to send with (COPY, several statements): what a query of ours has left
    /// unread is dropped first, since Qt leaves the end of each result in the connection. Null if
    /// closed.
    [[nodiscard]] pg_conn* idleHandle();
    /// Null if closed. Stays usable (and harmless) after the connection has gone.
    [[nodiscard]] std::shared_ptr<CancelHandle> cancelHandle() const;
    /// 150020 for 15.20; 0 if closed.
    [[nodiscard]] int serverVersion() const;

    /// A statement that is prepared once per connection, so that a repeat is one round trip. It
    /// stays owned by the connection; the next call with the same text returns the same object.
    [[nodiscard]] Result<QSqlQuery*> prepared(const QString& sql);
    /// For statements that the server cannot prepare or that run once; one object for all of them.
    [[nodiscard]] QSqlQuery& unprepared();
    /// What lastError() of a query on this connection means. After Disconnected it counts as
    /// closed.
    [[nodiscard]] Error errorOf(const QSqlError& sqlError);

private:
    Error diagnose() const;
    void addDatabase();
    /// The driver goes before the statements: each of them would free its server's half by a round
    /// trip, for which it waits as long as a silent server likes.
    void removeDatabase();

    ConnectionSpec m_spec;
    QString m_name;
    QSqlDatabase m_db;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<QSqlQuery> m_unprepared;
    bool m_hasTried = false; ///< to open m_db since it was made
    bool m_isLost = false; ///< libpq itself notices only one statement later
};

/// Refuses a server below the floor of security.md section 3, naming both versions.
/// `serverVersion` as libpq counts: 150020 is 15.20. Error: ServerTooOld.
[[nodiscard]] Result<> checkServerVersion(int serverVersion);

} // namespace leadfloor

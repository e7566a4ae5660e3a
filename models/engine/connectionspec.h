// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <utility>

namespace leadfloor {

struct ServerAddress
{
    QString host; ///< a name, an address, or the absolute path of a socket folder
    quint16 port = 5432;

    friend bool operator==(const ServerAddress&, const ServerAddress&) = default;
};

/// Where a floor's database is and who signs in: plain values, free to copy between threads.
/// What is not said here is not taken from anywhere else: no PG* variables, service or password
/// files. The password never appears in a connection's name, in toUrl() or in an error.
struct ConnectionSpec
{
    QList<ServerAddress> servers; ///< tried in order until one accepts writes
    QString database;
    QString login;
    QString password;            ///< empty: none is sent (peer authentication)
    QString rootCertificatePath; ///< PEM file; empty: the system's certificates
    QString socketOwner;         ///< system user that must own the server behind a socket; or empty
    QString applicationName = QStringLiteral("leadfloor");
    int connectTimeoutS = 5;         ///< per server; libpq knows whole seconds, at least 2
    int tcpUserTimeoutMs = 15000;    ///< unacknowledged data for so long means that the line is cut
    bool needsWritable = true;       ///< refuse a standby (target_session_attrs=read-write)
    QMap<QString, QString> settings; ///< server settings of the session, e.g. statement_timeout

    /// Reads "postgresql://login:password@host:port,host2/database?sslrootcert=...". A key that we
    /// do not set ourselves is refused by name rather than ignored. Error: InvalidRequest.
    [[nodiscard]] static Result<ConnectionSpec> fromUrl(const QString& url);
    /// The same as a URL, without the password.
    [[nodiscard]] QString toUrl() const;
    /// Refuses what cannot be passed on safely. Error: InvalidRequest, naming the part.
    [[nodiscard]] Result<> validate() const;
    /// Only sockets and loopback addresses: plain; anything else is TLS with verify-full.
    [[nodiscard]] bool isLocal() const;
    /// All of libpq's parameters except login, database and password.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> parameters() const;
};

/// Removes every variable that libpq would read. Runs by itself when the QCoreApplication is made,
/// before there are threads; libpq has no other way to ignore PGSERVICE.
void ignorePostgresEnvironment();

} // namespace leadfloor

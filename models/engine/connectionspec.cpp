// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/connectionspec.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QUrl>
#include <QUrlQuery>

#include <libpq-fe.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// libpq would ask this file for a password that we did not give; it cannot exist.
constexpr const char* noPasswordFile = "/dev/null/none";

bool isSocketFolder(const QString& host)
{
    return host.startsWith(u'/');
}

bool isLoopback(const QString& host)
{
    const QByteArray text = host.toLatin1();
    in_addr four{};
    in6_addr six{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return ntohl(four.s_addr) >> 24 == 127;
    if (inet_pton(AF_INET6, text.constData(), &six) == 1)
        return IN6_IS_ADDR_LOOPBACK(&six) != 0;
    return host == "localhost"_L1;
}

/// The bundle of the system, as OpenSSL's own default is not offered by libpq 15.
QString systemCertificates()
{
    static constexpr std::array candidates = {
        "/etc/ssl/certs/ca-certificates.crt", // Debian, Arch, Alpine
        "/etc/pki/tls/certs/ca-bundle.crt",   // Fedora
        "/etc/ssl/ca-bundle.pem",             // openSUSE
        "/etc/ssl/cert.pem",                  // macOS, BSD
    };
    for (const char* path : candidates) {
        if (QFileInfo::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    }
    return QString::fromLatin1(candidates.front());
}

/// "-c name=value" with blanks and backslashes escaped as the server's option parser wants it.
QString settingsText(const QMap<QString, QString>& settings)
{
    QStringList words;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        QString value = it.value();
        value.replace(u'\\', u"\\\\"_s).replace(u' ', u"\\ "_s);
        words.append("-c "_L1 % it.key() % u'=' % value);
    }
    return words.join(u' ');
}

Result<quint16> portFrom(const QString& text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 65535)
        return failure(ErrorCode::InvalidRequest,
                       u"The port \"%1\" is not a number from 1 to 65535."_s.arg(text));
    return quint16(port);
}

/// host=a,b port=1,2: one port for all, or one for each.
Result<QList<ServerAddress>> serversFrom(const QString& hosts, const QString& ports)
{
    const QStringList hostList = hosts.split(u',');
    const QStringList portList = ports.isEmpty() ? QStringList() : ports.split(u',');
    if (portList.size() > 1 && portList.size() != hostList.size())
        return failure(ErrorCode::InvalidRequest, u"The address has not as many ports as hosts."_s);
    QList<ServerAddress> servers;
    for (qsizetype i = 0; i < hostList.size(); ++i) {
        ServerAddress server{hostList.at(i)};
        const QString port = portList.isEmpty()     ? QString()
                             : portList.size() == 1 ? portList.first()
                                                    : portList.at(i);
        if (!port.isEmpty()) {
            const auto number = portFrom(port);
            if (!number)
                return tl::unexpected(number.error());
            server.port = *number;
        }
        servers.append(server);
    }
    return servers;
}

} // namespace

Result<ConnectionSpec> ConnectionSpec::fromUrl(const QString& url)
{
    if (!url.startsWith("postgresql://"_L1) && !url.startsWith("postgres://"_L1))
        return failure(ErrorCode::InvalidRequest, u"The address must begin with postgresql://."_s);
    char* complaint = nullptr; // may quote the password, so it is dropped
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.toUtf8().constData(), &complaint), &PQconninfoFree);
    PQfreemem(complaint);
    if (!options)
        return failure(ErrorCode::InvalidRequest,
                       u"The address is not of the form postgresql://login@host:port/database."_s);

    ConnectionSpec spec;
    QString hosts;
    QString ports;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString key = QString::fromLatin1(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (key == "host"_L1)
            hosts = value;
        else if (key == "port"_L1)
            ports = value;
        else if (key == "dbname"_L1)
            spec.database = value;
        else if (key == "user"_L1)
            spec.login = value;
        else if (key == "password"_L1)
            spec.password = value;
        else if (key == "sslrootcert"_L1)
            spec.rootCertificatePath = value;
        else if (key == "application_name"_L1)
            spec.applicationName = value;
        else if (key == "requirepeer"_L1)
            spec.socketOwner = value;
        else if (key == "target_session_attrs"_L1
                 && (value == "any"_L1 || value == "read-write"_L1))
            spec.needsWritable = value == "read-write"_L1;
        else if (key == "connect_timeout"_L1 && value.toInt() > 0)
            spec.connectTimeoutS = value.toInt();
        else if (key == "sslmode"_L1 && value == "verify-full"_L1)
            continue; // what a remote server gets anyway
        else
            return failure(ErrorCode::InvalidRequest,
                           u"The address may not set \"%1\" to this value."_s.arg(key));
    }
    if (hosts.isEmpty())
        return failure(ErrorCode::InvalidRequest, u"The address names no host."_s);
    auto servers = serversFrom(hosts, ports);
    if (!servers)
        return tl::unexpected(servers.error());
    spec.servers = *servers;
    if (auto valid = spec.validate(); !valid)
        return tl::unexpected(valid.error());
    return spec;
}

QString ConnectionSpec::toUrl() const
{
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    QStringList hosts;
    QStringList ports;
    QStringList authority;
    for (const ServerAddress& server : servers) {
        hosts.append(server.host);
        ports.append(QString::number(server.port));
        authority.append(
            (server.host.contains(u':') ? u'[' % server.host % u']' : encoded(server.host)) % u':'
            % QString::number(server.port));
    }
    QStringList query;
    const bool hasSocket =
        std::any_of(servers.cbegin(), servers.cend(),
                    [](const ServerAddress& server) { return isSocketFolder(server.host); });
    if (hasSocket) {
        query.append("host="_L1
                     % QString::fromLatin1(QUrl::toPercentEncoding(hosts.join(u','), "/,")));
        query.append("port="_L1 % ports.join(u','));
    }
    if (!rootCertificatePath.isEmpty())
        query.append("sslrootcert="_L1
                     % QString::fromLatin1(QUrl::toPercentEncoding(rootCertificatePath, "/")));
    if (!socketOwner.isEmpty())
        query.append("requirepeer="_L1 % encoded(socketOwner));
    return "postgresql://"_L1 % (login.isEmpty() ? QString() : encoded(login) % u'@')
           % (hasSocket ? QString() : authority.join(u',')) % u'/' % encoded(database)
           % (query.isEmpty() ? QString() : u'?' % query.join(u'&'));
}

Result<> ConnectionSpec::validate() const
{
    if (servers.isEmpty() || database.isEmpty() || login.isEmpty())
        return failure(ErrorCode::InvalidRequest,
                       u"The address needs a host, a database and a login."_s);
    QStringList parts{database, login, rootCertificatePath, applicationName, socketOwner};
    for (const ServerAddress& server : servers) {
        if (server.host.isEmpty() || server.host.contains(u','))
            return failure(ErrorCode::InvalidRequest,
                           u"A host of the address is empty or has a comma."_s);
        // Linux keeps 108 bytes for the path of a socket, ".s.PGSQL.65535" included.
        if (isSocketFolder(server.host) && server.host.toUtf8().size() > 92)
            return failure(ErrorCode::InvalidRequest,
                           u"The path of the socket folder is longer than 92 bytes."_s);
        parts.append(server.host);
    }
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        parts << it.key() << it.value();
    for (const QString& part : std::as_const(parts)) {
        // Qt's driver turns every ';' of the connect options into a blank.
        if (part.contains(u';') || part.contains(QChar::Null))
            return failure(ErrorCode::InvalidRequest,
                           u"A part of the address has a semicolon or a zero byte."_s);
    }
    if (password.contains(QChar::Null))
        return failure(ErrorCode::InvalidRequest, u"The password has a zero byte."_s);
    return {};
}

bool ConnectionSpec::isLocal() const
{
    return std::all_of(servers.cbegin(), servers.cend(), [](const ServerAddress& server) {
        return isSocketFolder(server.host) || isLoopback(server.host);
    });
}

QList<std::pair<QByteArray, QByteArray>> ConnectionSpec::parameters() const
{
    QStringList hosts;
    QStringList ports;
    for (const ServerAddress& server : servers) {
        hosts.append(server.host);
        ports.append(QString::number(server.port));
    }
    QList<std::pair<QByteArray, QByteArray>> list{
        {"host", hosts.join(u',').toUtf8()},
        {"port", ports.join(u',').toUtf8()},
        {"application_name", applicationName.toUtf8()},
        {"connect_timeout", QByteArray::number(connectTimeoutS)},
        {"keepalives", "1"},
        {"keepalives_idle", "15"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", QByteArray::number(tcpUserTimeoutMs)},
        {"target_session_attrs", needsWritable ? "read-write" : "any"},
        {"gssencmode", "disable"},
        {"passfile", noPasswordFile},
        {"options", settingsText(settings).toUtf8()},
    };
    if (!socketOwner.isEmpty())
        list.emplaceBack("requirepeer", socketOwner.toUtf8());
    if (isLocal()) {
        list.emplaceBack("sslmode", "disable");
        list.emplaceBack("channel_binding", "disable");
    } else {
        list.emplaceBack("sslmode", "verify-full");
        list.emplaceBack(
            "sslrootcert",
            (rootCertificatePath.isEmpty() ? systemCertificates() : rootCertificatePath).toUtf8());
        list.emplaceBack("channel_binding", "require");
        list.emplaceBack("ssl_min_protocol_version", "TLSv1.2");
    }
    return list;
}

void ignorePostgresEnvironment()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString& name : names) {
        if (name.startsWith("PG"_L1))
            qunsetenv(name.toLocal8Bit().constData());
    }
}

Q_COREAPP_STARTUP_FUNCTION(ignorePostgresEnvironment)

} // namespace leadfloor

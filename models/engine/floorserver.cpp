// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorserver.h"

#include "models/engine/connectionspec.h"
#include "models/engine/dbconnection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// With "/.s.PGSQL.65535" behind it, this stays under the 108 bytes that Linux has for a socket.
constexpr int socketFolderBytesMax = 92;
/// No system gives such a number to a process.
constexpr int noProcessId = 2147483647;
constexpr qint64 logBytesMax = 10LL * 1024 * 1024;

/// A laptop's share of memory, durable, with the limits of security.md 1.9 for honest clients.
constexpr const char* commonSettings =
    R"(# Written at each start; changes of your own belong into data/postgresql.auto.conf.
unix_socket_permissions = 0700
max_connections = 200
superuser_reserved_connections = 5
password_encryption = 'scram-sha-256'
authentication_timeout = 5s
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
temp_file_limit = 256MB
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
max_parallel_workers_per_gather = 2
jit = off
autovacuum_naptime = 10s
statement_timeout = 15s
lock_timeout = 2s
idle_in_transaction_session_timeout = 10s
idle_session_timeout = 8h
deadlock_timeout = 200ms
max_prepared_transactions = 0
tcp_keepalives_idle = 15
tcp_keepalives_interval = 5
tcp_keepalives_count = 3
tcp_user_timeout = 30s
client_connection_check_interval = 5s
lc_messages = 'C'
timezone = 'UTC'
log_timezone = 'UTC'
log_lock_waits = on
log_checkpoints = off
log_line_prefix = '%m [%p] %u '
)";

Result<> fileProblem(const QString& sentence)
{
    return failure(ErrorCode::FileProblem, sentence);
}

QString quotedSetting(const QString& value)
{
    return u'\'' % QString(value).replace(u'\'', u"''"_s) % u'\'';
}

bool isLoopbackPortFree(quint16 port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return true;  // let the server find out
    const int on = 1; // as the server does: a port in TIME_WAIT is free
    ::setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isFree =
        ::bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        || errno != EADDRINUSE;
    ::close(handle);
    return isFree;
}

enum class Liveness : quint8
{
    Gone,
    Server,
    SomethingElse
};

/// What has this number now. Where the system does not tell more, a process counts as the server.
Liveness livenessOf(qint64 processId)
{
    if (::kill(pid_t(processId), 0) != 0 && errno == ESRCH)
        return Liveness::Gone;
    QFile file(u"/proc/%1/stat"_s.arg(processId)); // "123 (postgres) S 1 ..."
    if (!file.open(QIODevice::ReadOnly))
        return Liveness::Server;
    const QByteArray text = file.readAll();
    const QByteArray state = text.mid(text.lastIndexOf(')') + 2, 1);
    if (state == "Z" || state == "X") // ended, and nobody has asked how
        return Liveness::Gone;
    return text.contains("(postgres)") ? Liveness::Server : Liveness::SomethingElse;
}

/// Who may connect how. The gateway has no password: it is known by its system user.
constexpr const char* hostAccess = R"(# Written at each start.
local all       leadfloor_owner scram-sha-256
local leadfloor lf_gateway,lf_reaper peer map=leadfloor
local leadfloor +lf_broker,+lf_partner,+lf_operator scram-sha-256
host  all       leadfloor_owner 127.0.0.1/32 scram-sha-256
host  leadfloor +lf_broker,+lf_partner,+lf_operator 127.0.0.1/32 scram-sha-256
)";

} // namespace

Result<> checkPathFor(const ServerAccount& account, const QString& path)
{
    if (!account.isStepDown)
        return {};
    for (QDir parent(QFileInfo(path).absolutePath()); !parent.isRoot();
         parent.setPath(QFileInfo(parent.path()).path())) {
        struct stat entry
        {
        };
        if (::stat(parent.path().toLocal8Bit().constData(), &entry) != 0)
            continue; // not there yet: made by us with a mode that fits
        const mode_t mayPass = entry.st_uid == account.userId    ? S_IXUSR
                               : entry.st_gid == account.groupId ? S_IXGRP
                                                                 : S_IXOTH;
        if ((entry.st_mode & mayPass) == 0)
            return fileProblem(u"The user %1, who runs the server for root, may not enter %2; "
                               u"choose another folder "
                               "with LEADFLOOR_HOME."_s.arg(account.name, parent.path()));
    }
    return {};
}

FloorServer::FloorServer(QString folder)
    : m_folder(std::move(folder))
{
}

Result<> FloorServer::create(const ServerPrograms& programs, const ServerAccount& account,
                             const QString& password, const Settings& settings) const
{
    // initdb wants the password in a file that its own user can read, if only for a moment.
    const QString passwordPath = m_folder % "/initdb.password"_L1;
    if (auto made = makeFolder(dataPath(), account); !made)
        return made;
    if (auto written = writeFile(passwordPath, password.toUtf8(), account); !written)
        return written;
    QStringList arguments{u"-D"_s,
                          dataPath(),
                          u"-U"_s,
                          QString::fromLatin1(ownerLogin),
                          u"--pwfile=%1"_s.arg(passwordPath),
                          u"--auth=scram-sha-256"_s,
                          u"--locale=C.UTF-8"_s,
                          u"-E"_s,
                          u"UTF8"_s,
                          u"--data-checksums"_s};
    if (!settings.isDurable)
        arguments.append(u"--no-sync"_s);
    const auto made = runServerProgram(account, programs.path(u"initdb"_s), arguments);
    QFile::remove(passwordPath);
    if (!made)
        return tl::unexpected(made.error());
    QFile main(dataPath() % "/postgresql.conf"_L1);
    // Our own files stay outside of the data folder, where only we may write.
    if (!main.open(QIODevice::Append) || main.write("\ninclude '../leadfloor.conf'\n") < 0)
        return fileProblem(u"%1 cannot be written to."_s.arg(main.fileName()));
    return {};
}

Result<> FloorServer::start(const ServerAccount& account, const Settings& settings) const
{
    if (process())
        return {};
    const int major = majorVersion();
    if (major == 0)
        return failure(ErrorCode::FloorProblem, u"The data in %1 is damaged: PG_VERSION is "
                                                u"missing; restore it from a backup or destroy the "
                                                "floor."_s.arg(dataPath()));
    const auto programs = findServerPrograms(major);
    if (!programs)
        return tl::unexpected(programs.error());
    if (auto fits = checkServerVersion(programs->version); !fits)
        return fits;
    if (auto cleared = clearStaleProcessFile(account); !cleared)
        return cleared;
    if (settings.port && !isLoopbackPortFree(*settings.port))
        return failure(
            ErrorCode::FloorProblem,
            u"Port %1 is used by another program; stop that or create the floor with another port."_s
                .arg(*settings.port));
    if (auto passable = checkPathFor(account, dataPath()); !passable)
        return passable;
    if (auto made = makeFolder(socketFolder(), account); !made)
        return made;
    if (auto written = writeSettings(account, settings); !written)
        return written;
    if (QFileInfo(logPath()).size() > logBytesMax) {
        QFile::remove(logPath() % ".1"_L1);
        QFile::rename(logPath(), logPath() % ".1"_L1);
    }
    QFile log(logPath());
    if (!log.open(QIODevice::Append) || !account.own(logPath()))
        return fileProblem(u"%1 cannot be written to."_s.arg(logPath()));
    log.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    log.close();
    const auto started = runServerProgram(
        account, programs->path(u"pg_ctl"_s),
        {u"start"_s, u"-D"_s, dataPath(), u"-l"_s, logPath(), u"-s"_s, u"-w"_s, u"-t"_s, u"60"_s},
        70000);
    if (started)
        return {};
    return failure(ErrorCode::FloorProblem,
                   u"The server did not start: %1; see %2."_s.arg(lastWords(), logPath()));
}

Result<> FloorServer::stop(const ServerAccount& account) const
{
    if (!process())
        return {};
    const auto programs = findServerPrograms(majorVersion());
    if (!programs)
        return tl::unexpected(programs.error());
    const auto stopped = runServerProgram(
        account, programs->path(u"pg_ctl"_s),
        {u"stop"_s, u"-D"_s, dataPath(), u"-m"_s, u"fast"_s, u"-s"_s, u"-w"_s, u"-t"_s, u"60"_s},
        70000);
    if (stopped || !process())
        return {};
    return failure(ErrorCode::FloorProblem,
                   u"The server did not stop within a minute; see %1."_s.arg(logPath()));
}

std::optional<FloorServer::Process> FloorServer::process() const
{
    QFile file(pidPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = file.readAll().split('\n');
    if (lines.size() < 3)
        return {};
    const qint64 id = lines.at(0).trimmed().toLongLong();
    // A lone server has a negative number there; it is not ours to talk to.
    if (id <= 1 || livenessOf(id) != Liveness::Server)
        return {};
    return Process{id, QDateTime::fromSecsSinceEpoch(lines.at(2).trimmed().toLongLong(), Qt::UTC)};
}

/// After a power cut the server's file may be torn, or its number may belong to another program by
/// now: the server would refuse to start for both. Otherwise the file stays: the server finds out
/// by it whether children of the one before still use the memory.
Result<> FloorServer::clearStaleProcessFile(const ServerAccount& account) const
{
    QFile file(pidPath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    file.close();
    const qsizetype lineEnd = text.indexOf('\n');
    const qint64 id = text.left(lineEnd).trimmed().toLongLong();
    if (id <= 0) {
        return QFile::remove(pidPath())
                   ? Result<>()
                   : fileProblem(u"%1 is damaged and cannot be removed."_s.arg(pidPath()));
    }
    if (livenessOf(id) != Liveness::SomethingElse)
        return {};
    return writeFile(pidPath(), QByteArray::number(noProcessId) + text.mid(lineEnd), account);
}

int FloorServer::majorVersion() const
{
    QFile file(dataPath() % "/PG_VERSION"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QString FloorServer::socketFolder() const
{
    QString beside = m_folder % "/run"_L1;
    if (beside.toUtf8().size() <= socketFolderBytesMax)
        return beside;
    const QByteArray hash =
        QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return "/tmp/leadfloor-"_L1 % QString::fromLatin1(hash.left(16));
}

/// Of mode 0700, belonging to the account, also if it was there before.
Result<> FloorServer::makeFolder(const QString& path, const ServerAccount& account) const
{
    const QByteArray name = path.toLocal8Bit();
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return fileProblem(u"The folder %1 cannot be made."_s.arg(path));
    struct stat entry
    {
    };
    // In the folder for temporary files, somebody else may have been there first.
    const bool isOurs = ::lstat(name.constData(), &entry) == 0 && S_ISDIR(entry.st_mode)
                        && (entry.st_uid == geteuid() || entry.st_uid == account.userId);
    if (!isOurs || !account.own(path) || ::chmod(name.constData(), 0700) != 0)
        return fileProblem(u"The folder %1 belongs to somebody else."_s.arg(path));
    return {};
}

/// Of mode 0600, belonging to the account.
Result<> FloorServer::writeFile(const QString& path, const QByteArray& text,
                                const ServerAccount& account) const
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                           && file.write(text) == text.size() && file.commit() && account.own(path);
    return isWritten ? Result<>() : fileProblem(u"%1 cannot be written."_s.arg(path));
}

Result<> FloorServer::writeSettings(const ServerAccount& account, const Settings& settings) const
{
    QString text = QString::fromLatin1(commonSettings) % "unix_socket_directories = "_L1
                   % quotedSetting(socketFolder()) % "\nlisten_addresses = "_L1
                   % quotedSetting(settings.port ? u"127.0.0.1"_s : QString()) % "\nport = "_L1
                   % QString::number(settings.port.value_or(5432)) % "\nhba_file = "_L1
                   % quotedSetting(m_folder % "/pg_hba.conf"_L1) % "\nident_file = "_L1
                   % quotedSetting(m_folder % "/pg_ident.conf"_L1) % u'\n';
    if (!settings.isDurable)
        text += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"_L1;
    const QByteArray user = '"' + systemUserName(geteuid()).toLocal8Bit() + '"';
    if (auto written = writeFile(m_folder % "/pg_hba.conf"_L1, hostAccess, account); !written)
        return written;
    if (auto written = writeFile(
            m_folder % "/pg_ident.conf"_L1,
            "leadfloor " + user + " lf_gateway\nleadfloor " + user + " lf_reaper\n", account);
        !written)
        return written;
    return writeFile(m_folder % "/leadfloor.conf"_L1, text.toUtf8(), account);
}

/// What the log says last about why it ended: "FATAL:  could not ...".
QString FloorServer::lastWords() const
{
    QFile log(logPath());
    if (!log.open(QIODevice::ReadOnly))
        return u"there is no log"_s;
    log.seek(std::max<qint64>(0, log.size() - 8192));
    QString words = u"the log does not say why"_s;
    const QByteArrayList lines = log.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype at = std::max(line.indexOf("FATAL:  "), line.indexOf("ERROR:  "));
        if (at >= 0)
            words = QString::fromUtf8(line.mid(at + 8));
    }
    return words;
}

} // namespace leadfloor

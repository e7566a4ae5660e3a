// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcluster.h"

#include "models/engine/migrator.h"
#include "models/engine/query.h"
#include "tests/support/quickfolder.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

const QString superuserName = u"leadfloor_owner"_s;

} // namespace

TestCluster::TestCluster(Durability durability)
    : m_durability(durability)
    , m_folder(durability == Durability::Fast ? quickFolder(u"lft"_s) : diskFolder(u"lft"_s))
    , m_password(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

TestCluster::~TestCluster()
{
    stop();
}

bool TestCluster::start()
{
    if (m_server)
        return true;
    if (m_programs.version == 0 && !createData())
        return false;
    m_server = std::make_unique<QProcess>();
    // The server ends when the program does, even by a crash.
    m_account.prepare(*m_server, [] { prctl(PR_SET_PDEATHSIG, SIGQUIT); });
    // A file, not a pipe: a server whose log nobody reads would stop once the pipe is full.
    QFile::remove(logPath());
    m_server->setProcessChannelMode(QProcess::MergedChannels);
    m_server->setStandardOutputFile(logPath());
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-h"_s, QString()};
    for (const QString& setting : std::as_const(m_settings))
        arguments << u"-c"_s << setting;
    m_server->start(m_programs.path(u"postgres"_s), arguments + m_arguments);
    const QDeadlineTimer deadline(30000);
    while (!log().contains("ready to accept connections")) {
        if (deadline.hasExpired() || m_server->waitForFinished(5)
            || m_server->state() == QProcess::NotRunning) {
            m_problem = u"The test server did not start: "_s % QString::fromUtf8(log().right(1000));
            stop();
            return false;
        }
    }
    return true;
}

void TestCluster::stop()
{
    if (!m_server)
        return;
    if (m_server->state() != QProcess::NotRunning) {
        ::kill(pid_t(m_server->processId()), SIGQUIT);
        if (!m_server->waitForFinished(10000))
            m_server->kill();
    }
    m_server.reset();
}

bool TestCluster::install(const QString& name, const QByteArray& contents)
{
    const QString path = m_folder.filePath("data/"_L1 % name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size()
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && m_account.own(path);
}

void TestCluster::listenOn(quint16 port, const QStringList& settings)
{
    m_port = port;
    m_arguments = {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port)};
    for (const QString& setting : settings)
        m_arguments << u"-c"_s << setting;
}

QByteArray TestCluster::log() const
{
    QFile file(logPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestCluster::createData()
{
    const auto account = ServerAccount::current();
    const auto programs = findServerPrograms();
    if (!account || !programs) {
        m_problem = toUserText(account ? programs.error() : account.error());
        return false;
    }
    m_account = *account;
    // The other user passes through to the socket and its data, and sees no more than that.
    ::chmod(m_folder.path().toLocal8Bit().constData(), 0711);
    if (!m_account.own(m_folder.path())) {
        m_problem = u"The temporary folder cannot be given to the server's user."_s;
        return false;
    }
    QFile passwordFile(m_folder.filePath(u"pw"_s));
    if (!passwordFile.open(QIODevice::WriteOnly) || passwordFile.write(m_password.toUtf8()) < 0) {
        m_problem = u"The temporary folder cannot be written to."_s;
        return false;
    }
    passwordFile.close();
    passwordFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!m_account.own(passwordFile.fileName())) {
        m_problem = u"The password file cannot be given to the server's user."_s;
        return false;
    }
    const auto made =
        runServerProgram(m_account, programs->path(u"initdb"_s),
                         {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, superuserName,
                          u"--pwfile=%1"_s.arg(passwordFile.fileName()), u"--auth=scram-sha-256"_s,
                          u"--locale=C.UTF-8"_s, u"-E"_s, u"UTF8"_s, u"--no-sync"_s});
    if (!made) {
        m_problem = toUserText(made.error());
        return false;
    }
    QFile settings(m_folder.filePath(u"data/postgresql.auto.conf"_s));
    if (!settings.open(QIODevice::Append)) {
        m_problem = u"The server's settings cannot be written."_s;
        return false;
    }
    settings.write("lc_messages = 'C'\ntimezone = 'UTC'\njit = off\nmax_connections = 200\n"
                   "autovacuum_naptime = 10s\ndeadlock_timeout = 200ms\n"
                   "password_encryption = 'scram-sha-256'\n");
    if (m_durability == Durability::Fast)
        settings.write("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"
                       "shared_buffers = 64MB\nmax_wal_size = 512MB\n");
    else
        settings.write("shared_buffers = 4GB\nmax_wal_size = 16GB\ncheckpoint_timeout = 15min\n"
                       "work_mem = 64MB\nmaintenance_work_mem = 512MB\nrandom_page_cost = 1.1\n");
    m_programs = *programs;
    return true;
}

ConnectionSpec TestCluster::superuser(const QString& database) const
{
    ConnectionSpec spec;
    spec.servers = {{m_folder.path(), m_port}};
    spec.database = database;
    spec.login = superuserName;
    spec.password = m_password;
    spec.socketOwner = m_account.name;
    spec.applicationName = u"leadfloor-test"_s;
    return spec;
}

ConnectionSpec TestCluster::createDatabase()
{
    if (!m_hasTemplate) {
        createDatabaseFrom(u"floor_template"_s, u"template0"_s);
        DbConnection connection(superuser(u"floor_template"_s));
        const auto opened = connection.open();
        const auto migrated =
            opened ? Migrator().migrate(connection) : tl::unexpected(opened.error());
        if (!migrated)
            qFatal("The test database cannot be migrated: %s", qPrintable(migrated.error().detail));
        m_hasTemplate = true;
    }
    return createClosedCopy(u"floor_template"_s);
}

ConnectionSpec TestCluster::cloneDatabase(const ConnectionSpec& original)
{
    return createClosedCopy(original.database);
}

ConnectionSpec TestCluster::createClosedCopy(const QString& templateName)
{
    const QString name = u"floor_%1"_s.arg(++m_databaseCount);
    createDatabaseFrom(name, templateName);
    // The rights of the database itself are not copied.
    DbConnection connection(superuser(name));
    const auto opened = connection.open();
    const auto closed = opened ? execute(connection, u"call core.close_database()"_s)
                               : tl::unexpected(opened.error());
    if (!closed)
        qFatal("The test database cannot be closed: %s", qPrintable(closed.error().sqlState));
    return superuser(name);
}

ConnectionSpec TestCluster::createEmptyDatabase()
{
    const QString name = u"empty_%1"_s.arg(++m_databaseCount);
    createDatabaseFrom(name, u"template0"_s);
    return superuser(name);
}

void TestCluster::createDatabaseFrom(const QString& name, const QString& templateName)
{
    // file_copy: with fsync off a copy of files is faster than writing the log.
    runOnServer(u"create database %1 template %2 strategy file_copy"_s.arg(name, templateName));
}

void TestCluster::dropDatabase(const ConnectionSpec& spec)
{
    runOnServer(u"drop database %1 with (force)"_s.arg(spec.database));
}

void TestCluster::runOnServer(const QString& statement)
{
    DbConnection connection(superuser(u"postgres"_s));
    if (auto opened = connection.open(); !opened)
        qFatal("No connection to the test server: %s", qPrintable(opened.error().detail));
    QSqlQuery query(connection.database());
    if (!query.exec(statement))
        qFatal("%s: SQLSTATE %s", qPrintable(statement), qPrintable(connection.errorOf(query.lastError()).sqlState));
}

} // namespace leadfloor::testing

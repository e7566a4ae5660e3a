// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"

#include "models/engine/errormap.h"

#include <QDeadlineTimer>
#include <QSqlDriver>
#include <QSqlError>

#include <libpq-fe.h>

#include <array>
#include <atomic>
#include <clocale>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The minor releases of one day, which closed the same holes in every branch: 15.20 and its
/// siblings. A branch that is newer than this table is accepted.
struct VersionFloor
{
    int major, minor;
};
constexpr std::array versionFloors = {VersionFloor{15, 20}, VersionFloor{16, 16},
                                      VersionFloor{17, 12}, VersionFloor{18, 6}};

/// More texts than this are not worth their memory on the server; the set starts afresh.
constexpr size_t preparedMax = 200;

QString quotedValue(const QByteArray& value)
{
    QString text = QString::fromUtf8(value);
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' % text % u'\'';
}

/// The messages of libpq in English while this lives, in this thread only.
class EnglishMessages final
{
public:
    EnglishMessages()
        : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr))))
        , m_before(uselocale(m_english))
    {
    }
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    Q_DISABLE_COPY_MOVE(EnglishMessages)

private:
    locale_t m_english;
    locale_t m_before;
};

bool waitForSocket(const PGconn* connection, PostgresPollingStatusType wish,
                   const QDeadlineTimer& deadline)
{
    pollfd entry{PQsocket(connection), short(wish == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    return ::poll(&entry, 1, int(deadline.remainingTime())) > 0;
}

} // namespace

CancelHandle::CancelHandle(pg_cancel* cancel, int socket)
    : m_cancel(cancel)
    , m_socket(::fcntl(socket, F_DUPFD_CLOEXEC, 0))
{
}

CancelHandle::~CancelHandle()
{
    PQfreeCancel(m_cancel);
    if (m_socket >= 0)
        ::close(m_socket);
}

bool CancelHandle::cancel() const
{
    std::array<char, 256> complaint{};
    return PQcancel(m_cancel, complaint.data(), int(complaint.size())) == 1;
}

void CancelHandle::cut() const
{
    ::shutdown(m_socket, SHUT_RDWR);
}

DbConnection::DbConnection(ConnectionSpec spec)
    : m_spec(std::move(spec))
{
    static std::atomic<quint64> counter = 0;
    m_name = u"leadfloor-%1"_s.arg(++counter);
    addDatabase();
}

DbConnection::~DbConnection()
{
    removeDatabase();
}

void DbConnection::addDatabase()
{
    m_db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    // Set before any query is made: numeric would arrive as double otherwise.
    m_db.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

void DbConnection::removeDatabase()
{
    if (m_isLost && handle())
        ::shutdown(PQsocket(handle()), SHUT_RDWR);
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_unprepared.reset();
    m_prepared.clear();
    m_isLost = false;
}

Result<> DbConnection::open()
{
    if (isOpen())
        return {};
    close();
    if (auto valid = m_spec.validate(); !valid)
        return valid;
    if (!m_db.isValid())
        return failure(ErrorCode::Internal,
                       u"Qt's PostgreSQL driver (libqt6sql6-psql) is not installed."_s);
    QStringList options;
    const auto parameters = m_spec.parameters();
    for (const auto& [key, value] : parameters)
        options.append(QString::fromLatin1(key) % u'=' % quotedValue(value));
    m_db.setDatabaseName(m_spec.database);
    m_db.setConnectOptions(options.join(u' '));
    const QDeadlineTimer patience(qint64(m_spec.connectTimeoutS) * 900);
    m_hasTried = true;
    // The password is an argument here, so the QSqlDatabase does not keep it.
    if (!m_db.open(m_spec.login, m_spec.password)) {
        // A server that let the time run out would do so again.
        return tl::unexpected(patience.hasExpired()
                                  ? Error{ErrorCode::Disconnected, u"connect timeout"_s, {}, {}}
                                  : diagnose());
    }
    // A notice is for the server's own log; libpq would print it to standard error.
    PQsetNoticeProcessor(handle(), [](void*, const char*) {}, nullptr);
    if (auto fits = checkServerVersion(serverVersion()); !fits) {
        close();
        return fits;
    }
    return {};
}

void DbConnection::close()
{
    if (!m_hasTried)
        return;
    m_hasTried = false;
    removeDatabase();
    addDatabase();
}

bool DbConnection::isOpen() const
{
    return !m_isLost && handle() && PQstatus(handle()) == CONNECTION_OK;
}

Result<> DbConnection::ping(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    PGconn* connection = idleHandle();
    bool isAnswered = connection && PQsendQuery(connection, "select 1") == 1;
    while (isAnswered && PQisBusy(connection) == 1)
        isAnswered = waitForSocket(connection, PGRES_POLLING_READING, deadline)
                     && PQconsumeInput(connection) == 1;
    while (isAnswered) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(connection), &PQclear);
        if (!result)
            break;
        isAnswered = PQresultStatus(result.get()) == PGRES_TUPLES_OK;
    }
    if (isAnswered)
        return {};
    m_isLost = true;
    return failure(ErrorCode::Disconnected, u"no answer from the server"_s);
}

void DbConnection::abandon()
{
    m_isLost = true;
    close();
}

pg_conn* DbConnection::handle() const
{
    if (!m_db.isOpen())
        return nullptr;
    // Qt 6.4.2 names the type "pg_conn*", not "PGconn*": read the pointer, do not ask by name.
    const QVariant handle = m_db.driver()->handle();
    return handle.isValid() ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

pg_conn* DbConnection::idleHandle()
{
    PGconn* connection = handle();
    while (PGresult* rest = connection ? PQgetResult(connection) : nullptr) {
        const ExecStatusType kind = PQresultStatus(rest);
        PQclear(rest);
        // Somebody left a COPY half-way: nothing but a new connection ends it for sure.
        if (kind == PGRES_COPY_IN || kind == PGRES_COPY_OUT || kind == PGRES_COPY_BOTH) {
            m_isLost = true;
            return nullptr;
        }
    }
    return connection;
}

std::shared_ptr<CancelHandle> DbConnection::cancelHandle() const
{
    PGcancel* cancel = handle() ? PQgetCancel(handle()) : nullptr;
    return cancel ? std::make_shared<CancelHandle>(cancel, PQsocket(handle())) : nullptr;
}

int DbConnection::serverVersion() const
{
    return handle() ? PQserverVersion(handle()) : 0;
}

Result<QSqlQuery*> DbConnection::prepared(const QString& sql)
{
    if (const auto it = m_prepared.find(sql); it != m_prepared.end())
        return it->second.get();
    // Freeing a statement is a statement itself, which an open transaction may be unable to take.
    if (m_prepared.size() >= preparedMax && handle()
        && PQtransactionStatus(handle()) == PQTRANS_IDLE)
        m_prepared.clear();
    auto query = std::make_unique<QSqlQuery>(m_db);
    // Single-row mode: no catalogue query per result, and one copy of it in memory.
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected(errorOf(query->lastError()));
    return m_prepared.emplace(sql, std::move(query)).first->second.get();
}

QSqlQuery& DbConnection::unprepared()
{
    if (!m_unprepared) {
        m_unprepared = std::make_unique<QSqlQuery>(m_db);
        m_unprepared->setForwardOnly(true);
    }
    return *m_unprepared;
}

Error DbConnection::errorOf(const QSqlError& sqlError)
{
    Error error = errorFrom(m_db, sqlError);
    m_isLost = m_isLost || error.code == ErrorCode::Disconnected;
    return error;
}

/// Why the server did not let us in. libpq keeps no SQLSTATE of a failed connection, and Qt's
/// driver throws the connection away; so it is tried once more with messages that are SQLSTATEs.
Error DbConnection::diagnose() const
{
    QList<std::pair<QByteArray, QByteArray>> parameters = m_spec.parameters();
    parameters.emplaceBack("user", m_spec.login.toUtf8());
    parameters.emplaceBack("dbname", m_spec.database.toUtf8());
    parameters.emplaceBack("password", m_spec.password.toUtf8());
    QList<const char*> keys;
    QList<const char*> values;
    for (const auto& [key, value] : std::as_const(parameters)) {
        keys.append(key.constData());
        values.append(value.constData());
    }
    keys.append(nullptr);
    values.append(nullptr);

    const EnglishMessages english;
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectStartParams(keys.constData(), values.constData(), 0), &PQfinish);
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);
    const QDeadlineTimer deadline(qint64(m_spec.connectTimeoutS) * 1000);
    ConnStatusType phase = PQstatus(connection.get());
    PostgresPollingStatusType wish =
        phase == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (wish != PGRES_POLLING_FAILED && wish != PGRES_POLLING_OK) {
        if (!waitForSocket(connection.get(), wish, deadline))
            return {ErrorCode::Disconnected, u"connect timeout"_s, {}, {}};
        phase = PQstatus(connection.get());
        wish = PQconnectPoll(connection.get());
    }
    if (wish == PGRES_POLLING_OK)
        return {ErrorCode::Disconnected, u"refused once, accepted a moment later"_s, {}, {}};

    const QString text = QString::fromUtf8(PQerrorMessage(connection.get())).trimmed();
    const qsizetype fatal = text.lastIndexOf("FATAL:  "_L1);
    if (fatal >= 0) {
        Error error = errorFromSqlState(text.mid(fatal + 8, 5), true);
        if (error.code == ErrorCode::Internal)
            error.code = ErrorCode::Disconnected; // no such database, too many connections
        else if (error.code == ErrorCode::NotPermitted)
            error.code = ErrorCode::SignInFailed; // no right to connect: the login is closed
        error.detail = text;
        return error;
    }
    if (text.contains("no password supplied"_L1))
        return {ErrorCode::SignInFailed, text, {}, {}};
    // Without a word from the server: TLS, or a way to prove the password that we do not accept.
    const bool isDistrusted = phase == CONNECTION_SSL_STARTUP || text.contains("channel binding"_L1)
                              || text.contains("requirepeer"_L1)
                              || text.contains("root certificate"_L1) || text.contains("SCRAM"_L1);
    return {isDistrusted ? ErrorCode::ServerNotTrusted : ErrorCode::Disconnected, text, {}, {}};
}

Result<> checkServerVersion(int serverVersion)
{
    const int major = serverVersion / 10000;
    const int minor = serverVersion % 10000;
    VersionFloor floor = versionFloors.front();
    for (const VersionFloor& candidate : versionFloors) {
        if (candidate.major == major)
            floor = candidate;
    }
    const bool isNewerBranch = major > versionFloors.back().major;
    if (isNewerBranch || (major == floor.major && minor >= floor.minor))
        return {};
    return failure(ErrorCode::ServerTooOld,
                   u"The server runs PostgreSQL %1.%2, and a floor needs %3.%4 or newer."_s.arg(major)
                       .arg(minor)
                       .arg(floor.major)
                       .arg(floor.minor));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/copystream.h"

#include "models/engine/errormap.h"

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int cancelPollMs = 50;

using ResultPointer = std::unique_ptr<PGresult, decltype(&PQclear)>;

ResultPointer nextResult(PGconn* connection)
{
    return ResultPointer(PQgetResult(connection), &PQclear);
}

void dropResults(PGconn* connection)
{
    while (nextResult(connection)) {
    }
}

Error copyError(PGconn* connection, const PGresult* result, bool wasCancelled)
{
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    Error error = errorFromSqlState(QString::fromLatin1(state), PQstatus(connection) != CONNECTION_OK);
    // Our own functions raise fixed texts under LF codes; any other message may quote a row.
    if (error.sqlState.startsWith("LF"_L1))
        error.detail = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (wasCancelled && error.sqlState == "57014"_L1)
        error.code = ErrorCode::Cancelled;
    return error;
}

/// Waits until the server has sent something, and passes a cancel on to it, once. True: it was sent.
bool waitForServer(DbConnection& connection, const IsCancelled& isCancelled, bool wasCancelled)
{
    pollfd entry{PQsocket(connection.handle()), POLLIN, 0};
    while (::poll(&entry, 1, cancelPollMs) == 0) {
        if (!wasCancelled && isCancelled && isCancelled()) {
            connection.cancelHandle()->cancel();
            wasCancelled = true;
        }
    }
    return wasCancelled;
}

/// What the statement ends with; reads all that is left of it.
ResultPointer lastResult(DbConnection& connection, const IsCancelled& isCancelled, bool& wasCancelled)
{
    PGconn* pg = connection.handle();
    ResultPointer last(nullptr, &PQclear);
    while (true) {
        while (PQisBusy(pg) == 1) {
            wasCancelled = waitForServer(connection, isCancelled, wasCancelled);
            if (PQconsumeInput(pg) == 0)
                break;
        }
        ResultPointer result = nextResult(pg);
        if (!result)
            return last;
        last = std::move(result);
        if (PQstatus(pg) != CONNECTION_OK)
            return last;
    }
}

Result<> startCopy(DbConnection& connection, const QByteArray& sql, const IsCancelled& isCancelled,
                   ExecStatusType wanted)
{
    PGconn* pg = connection.idleHandle();
    if (!pg || PQsendQuery(pg, sql.constData()) != 1)
        return failure(ErrorCode::Disconnected);
    bool wasCancelled = false; // the statement may have to wait for a lock
    while (PQisBusy(pg) == 1) {
        wasCancelled = waitForServer(connection, isCancelled, wasCancelled);
        if (PQconsumeInput(pg) == 0)
            break;
    }
    const ResultPointer result = nextResult(pg);
    if (PQresultStatus(result.get()) == wanted)
        return {};
    const Error error = copyError(pg, result.get(), wasCancelled);
    dropResults(pg);
    return tl::unexpected(error);
}

} // namespace

CopyOut::CopyOut(DbConnection& connection, IsCancelled isCancelled)
    : m_connection(connection)
    , m_isCancelled(std::move(isCancelled))
{
}

CopyOut::~CopyOut()
{
    freeRow();
    if (!m_isRunning || !m_connection.handle())
        return;
    m_connection.cancelHandle()->cancel();
    char* row = nullptr;
    while (PQgetCopyData(m_connection.handle(), &row, 0) > 0)
        PQfreemem(row);
    dropResults(m_connection.handle());
}

Result<> CopyOut::start(const QByteArray& sql)
{
    auto started = startCopy(m_connection, sql, m_isCancelled, PGRES_COPY_OUT);
    m_isRunning = started.has_value();
    return started;
}

void CopyOut::freeRow()
{
    if (m_row)
        PQfreemem(m_row);
    m_row = nullptr;
}

Result<QByteArrayView> CopyOut::next()
{
    freeRow();
    PGconn* pg = m_connection.handle();
    while (true) {
        const int size = PQgetCopyData(pg, &m_row, 1);
        if (size > 0)
            return QByteArrayView(m_row, size);
        if (size < 0)
            return finish();
        if (waitForServer(m_connection, m_isCancelled, false))
            return finish();
        if (PQconsumeInput(pg) == 0) {
            m_isRunning = false;
            return failure(ErrorCode::Disconnected);
        }
    }
}

Result<QByteArrayView> CopyOut::finish()
{
    // After a cancel the server still sends what was on its way: dropped rows, so no success.
    m_isRunning = false;
    PGconn* pg = m_connection.handle();
    char* rest = nullptr;
    while (PQgetCopyData(pg, &rest, 0) > 0)
        PQfreemem(rest);
    const ResultPointer result = nextResult(pg);
    const bool isCancelled = m_isCancelled && m_isCancelled();
    const bool isDone = PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    Error error{isCancelled ? ErrorCode::Cancelled : ErrorCode::Internal, {}, {}, {}};
    if (!isDone)
        error = copyError(pg, result.get(), isCancelled);
    dropResults(pg);
    if (!isDone || isCancelled)
        return tl::unexpected(error);
    return QByteArrayView();
}

CopyIn::CopyIn(DbConnection& connection, IsCancelled isCancelled)
    : m_connection(connection)
    , m_isCancelled(std::move(isCancelled))
{
}

CopyIn::~CopyIn()
{
    if (!m_isRunning || !m_connection.handle())
        return;
    PQputCopyEnd(m_connection.handle(), "given up by the client");
    dropResults(m_connection.handle());
}

Result<> CopyIn::start(const QByteArray& sql)
{
    auto started = startCopy(m_connection, sql, m_isCancelled, PGRES_COPY_IN);
    m_isRunning = started.has_value();
    return started;
}

Result<> CopyIn::put(QByteArrayView rows)
{
    if (m_isCancelled && m_isCancelled())
        return failure(ErrorCode::Cancelled);
    if (PQputCopyData(m_connection.handle(), rows.data(), int(rows.size())) != 1)
        return failure(ErrorCode::Disconnected);
    return {};
}

Result<qint64> CopyIn::finish()
{
    PGconn* pg = m_connection.handle();
    m_isRunning = false;
    if (PQputCopyEnd(pg, nullptr) != 1)
        return failure(ErrorCode::Disconnected);
    bool wasCancelled = false;
    const ResultPointer result = lastResult(m_connection, m_isCancelled, wasCancelled);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return tl::unexpected(copyError(pg, result.get(), wasCancelled));
    return QByteArray(PQcmdTuples(result.get())).toLongLong();
}

Result<QByteArray> runLong(DbConnection& connection, const QByteArray& sql, const QList<QByteArray>& parameters,
                           const IsCancelled& isCancelled)
{
    PGconn* pg = connection.idleHandle();
    if (!pg)
        return failure(ErrorCode::Disconnected);
    QList<const char*> values;
    for (const QByteArray& parameter : parameters)
        values.append(parameter.isNull() ? nullptr : parameter.constData());
    if (PQsendQueryParams(pg, sql.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0) != 1)
        return failure(ErrorCode::Disconnected);
    bool wasCancelled = false;
    const ResultPointer result = lastResult(connection, isCancelled, wasCancelled);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK && PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return tl::unexpected(copyError(pg, result.get(), wasCancelled));
    if (PQntuples(result.get()) == 0 || PQgetisnull(result.get(), 0, 0) == 1)
        return QByteArray();
    return QByteArray(PQgetvalue(result.get(), 0, 0), PQgetlength(result.get(), 0, 0));
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgsession.h"

#include <QJsonDocument>

#include <libpq-fe.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

QJsonObject PgAnswer::json() const
{
    return QJsonDocument::fromJson(value()).object();
}

QString PgAnswer::refusal() const
{
    if (!isOk())
        return sqlState;
    const QJsonObject answer = json();
    return answer.value("ok"_L1).toBool(true) ? QString() : answer.value("error"_L1).toObject().value("code"_L1).toString();
}

PgSession::PgSession(const ConnectionSpec& spec, Trace trace)
{
    QList<std::pair<QByteArray, QByteArray>> parameters = spec.parameters();
    parameters.emplaceBack("user", spec.login.toUtf8());
    parameters.emplaceBack("dbname", spec.database.toUtf8());
    parameters.emplaceBack("password", spec.password.toUtf8());
    QList<const char*> keys;
    QList<const char*> values;
    for (const auto& [key, value] : std::as_const(parameters)) {
        keys.append(key.constData());
        values.append(value.constData());
    }
    keys.append(nullptr);
    values.append(nullptr);
    m_connection = PQconnectdbParams(keys.constData(), values.constData(), 0);
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE);
    PQsetErrorContextVisibility(m_connection, PQSHOW_CONTEXT_ALWAYS);
    PQsetNoticeReceiver(
        m_connection,
        [](void* heard, const PGresult* notice) {
            static_cast<QByteArray*>(heard)->append(PQresultVerboseErrorMessage(notice, PQERRORS_VERBOSE, PQSHOW_CONTEXT_ALWAYS));
        },
        m_heard.get());
    if (trace == Trace::On) {
        m_trace = open_memstream(&m_traceText, &m_traceSize);
        PQtrace(m_connection, m_trace);
    }
}

PgSession::PgSession(PgSession&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_heard(std::move(other.m_heard))
{
    Q_ASSERT(!other.m_trace);
}

PgSession::~PgSession()
{
    if (m_trace)
        PQuntrace(m_connection);
    PQfinish(m_connection);
    if (m_trace)
        std::fclose(m_trace);
    std::free(m_traceText);
}

bool PgSession::isOpen() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

QString PgSession::problem() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection));
}

int PgSession::processId() const
{
    return PQbackendPID(m_connection);
}

PgAnswer PgSession::run(const QByteArray& sql, const QByteArrayList& parameters)
{
    send(sql, parameters);
    return receive();
}

void PgSession::send(const QByteArray& sql, const QByteArrayList& parameters)
{
    QList<const char*> values;
    for (const QByteArray& parameter : parameters)
        values.append(parameter.isNull() ? nullptr : parameter.constData());
    // The simple protocol takes several statements, the extended one takes parameters.
    if (values.isEmpty())
        PQsendQuery(m_connection, sql.constData());
    else
        PQsendQueryParams(m_connection, sql.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0);
    PQflush(m_connection);
}

PgAnswer PgSession::receive()
{
    PgAnswer answer;
    if (PQstatus(m_connection) != CONNECTION_OK) {
        // A line that never was, or is gone, has no result to read: that is no answer without rows.
        answer.sqlState = u"08006"_s;
        answer.message = problem();
    }
    while (PGresult* raw = PQgetResult(m_connection)) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(raw, &PQclear);
        const ExecStatusType kind = PQresultStatus(raw);
        if (kind == PGRES_COPY_OUT || kind == PGRES_COPY_IN) {
            char* line = nullptr;
            int size = 0;
            while (kind == PGRES_COPY_OUT && (size = PQgetCopyData(m_connection, &line, 0)) > 0) {
                answer.rows.append({QByteArray(line, size)});
                PQfreemem(line);
            }
            if (kind == PGRES_COPY_IN)
                PQputCopyEnd(m_connection, "not in a test");
            continue;
        }
        if (!take(raw, answer))
            break;
    }
    return answer;
}

bool PgSession::take(const PGresult* result, PgAnswer& answer)
{
    const ExecStatusType kind = PQresultStatus(result);
    answer = {};
    if (kind == PGRES_FATAL_ERROR || kind == PGRES_BAD_RESPONSE) {
        const char* sqlState = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        answer.sqlState = sqlState ? QString::fromLatin1(sqlState) : u"08006"_s;
        answer.message = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        if (char* full = PQresultVerboseErrorMessage(result, PQERRORS_VERBOSE, PQSHOW_CONTEXT_ALWAYS)) {
            hear(full);
            PQfreemem(full);
        }
        return PQstatus(m_connection) == CONNECTION_OK;
    }
    for (int row = 0; row < PQntuples(result); ++row) {
        QByteArrayList values;
        for (int column = 0; column < PQnfields(result); ++column) {
            values.append(PQgetisnull(result, row, column)
                              ? QByteArray()
                              : QByteArray(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
        }
        answer.rows.append(values);
    }
    return true;
}

std::optional<PgAnswer> PgSession::poll()
{
    bool isCut = PQconsumeInput(m_connection) == 0;
    while (PQisBusy(m_connection) == 0) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(m_connection), &PQclear);
        if (result && take(result.get(), m_partial))
            continue;
        isCut = isCut || !isOpen();
        if (!isCut || !m_partial.isOk())
            return std::exchange(m_partial, {});
        break;
    }
    if (!isCut)
        return std::nullopt;
    m_partial = {};
    return PgAnswer{u"08006"_s, problem(), {}};
}

int PgSession::socket() const
{
    return PQsocket(m_connection);
}

bool PgSession::isRunning()
{
    PQconsumeInput(m_connection);
    return PQisBusy(m_connection) == 1;
}

QByteArrayList PgSession::notifications()
{
    PQconsumeInput(m_connection);
    QByteArrayList payloads;
    while (PGnotify* notify = PQnotifies(m_connection)) {
        payloads.append(notify->extra);
        PQfreemem(notify);
    }
    return payloads;
}

QByteArray PgSession::heard()
{
    if (m_trace)
        std::fflush(m_trace);
    return *m_heard + QByteArray(m_traceText, qsizetype(m_traceSize));
}

void PgSession::hear(const QByteArray& text)
{
    m_heard->append(text);
}

} // namespace leadfloor::testing

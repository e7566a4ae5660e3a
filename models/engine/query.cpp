// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/query.h"

#include <QRandomGenerator>
#include <QSqlError>
#include <QThread>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Enough to find a statement in a log; the bound values are not in it.
QString firstLine(const QString& sql)
{
    return sql.trimmed().section(u'\n', 0, 0).left(120);
}

Error statementError(DbConnection& connection, const QSqlQuery& query)
{
    Error error = connection.errorOf(query.lastError());
    if (error.detail.isEmpty())
        error.detail = firstLine(query.lastQuery());
    return error;
}

} // namespace

Result<QSqlQuery*> runQuery(DbConnection& connection, const QString& sql, const Binds& binds)
{
    if (binds.isEmpty()) {
        QSqlQuery& query = connection.unprepared();
        if (!query.exec(sql))
            return tl::unexpected(statementError(connection, query));
        return &query;
    }
    auto query = connection.prepared(sql);
    if (!query) {
        if (query.error().detail.isEmpty())
            query.error().detail = firstLine(sql);
        return query;
    }
    for (const auto& [name, value] : binds)
        (*query)->bindValue(u':' % name, value);
    if (!(*query)->exec())
        return tl::unexpected(statementError(connection, **query));
    return query;
}

Result<int> execute(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto query = runQuery(connection, sql, binds);
    if (!query)
        return tl::unexpected(query.error());
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<QVariant> queryValue(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto rows =
        queryRows(connection, sql, binds, [](const QSqlQuery& row) { return row.value(0); });
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? QVariant() : rows->first();
}

Result<> endOfRows(DbConnection& connection, QSqlQuery& query)
{
    const QSqlError sqlError = query.lastError();
    Result<> result;
    if (sqlError.isValid())
        result = tl::unexpected(statementError(connection, query));
    query.finish();
    return result;
}

Result<> beginTransaction(DbConnection& connection)
{
    if (!connection.database().transaction())
        return tl::unexpected(connection.errorOf(connection.database().lastError()));
    return {};
}

Result<> commitTransaction(DbConnection& connection)
{
    if (connection.database().commit())
        return {};
    Error error = connection.errorOf(connection.database().lastError());
    if (error.code == ErrorCode::Disconnected)
        error.code = ErrorCode::OutcomeUnknown;
    rollbackTransaction(connection);
    return tl::unexpected(error);
}

void rollbackTransaction(DbConnection& connection)
{
    if (connection.isOpen())
        connection.database().rollback();
}

bool shouldTryAgain(const Error& error, int attempt)
{
    if (attempt >= transactionAttemptsMax
        || (error.sqlState != "40001"_L1 && error.sqlState != "40P01"_L1))
        return false;
    // Rivals that collided once would collide again without a random pause.
    QThread::msleep(QRandomGenerator::global()->bounded(5u, 20u << attempt));
    return true;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <QVariant>

#include <type_traits>

namespace leadfloor {

/// Values by name, without the colon: {{u"limit"_s, 200}}. A QVariant without value is null; JSON
/// and arrays are strings with a cast in the SQL (:lines::jsonb).
using Binds = QList<std::pair<QString, QVariant>>;

/// Runs one statement: prepared (once per connection) if it has binds, else as it stands, so that
/// DDL works as well. The rows are read from the query that is returned, which belongs to the
/// connection; any other statement on the connection drops rows that were not read.
/// Errors: as errormap.h; the detail is the statement's first line, never a bound value.
[[nodiscard]] Result<QSqlQuery*> runQuery(DbConnection& connection, const QString& sql,
                                          const Binds& binds = {});

/// Runs a statement for its effect; the value is the number of rows it touched.
[[nodiscard]] Result<int> execute(DbConnection& connection, const QString& sql,
                                  const Binds& binds = {});

/// The first column of the first row; an invalid QVariant if there is no row.
[[nodiscard]] Result<QVariant> queryValue(DbConnection& connection, const QString& sql,
                                          const Binds& binds = {});

/// What went wrong while rows were read, if anything did: in single-row mode a result can end
/// early.
[[nodiscard]] Result<> endOfRows(DbConnection& connection, QSqlQuery& query);

/// All rows, each made by `toRow(const QSqlQuery&)`, which runs no statements itself.
template <class ToRow>
[[nodiscard]] auto queryRows(DbConnection& connection, const QString& sql, const Binds& binds,
                             ToRow&& toRow)
    -> Result<QList<std::invoke_result_t<ToRow, const QSqlQuery&>>>
{
    const auto query = runQuery(connection, sql, binds);
    if (!query)
        return tl::unexpected(query.error());
    QList<std::invoke_result_t<ToRow, const QSqlQuery&>> rows;
    while ((*query)->next())
        rows.append(toRow(std::as_const(**query)));
    if (auto end = endOfRows(connection, **query); !end)
        return tl::unexpected(end.error());
    return rows;
}

/// How often a body is started again after a serialisation failure or a deadlock.
constexpr int transactionAttemptsMax = 5;

[[nodiscard]] Result<> beginTransaction(DbConnection& connection);
/// OutcomeUnknown if the line was lost before the server's answer came.
[[nodiscard]] Result<> commitTransaction(DbConnection& connection);
void rollbackTransaction(DbConnection& connection);
/// True after a random pause if the error is 40001 or 40P01 and `attempt` (from 1) is not the last.
[[nodiscard]] bool shouldTryAgain(const Error& error, int attempt);

/// Commits if `body()` gives a value, rolls back if it gives an error, and starts the whole body
/// again after 40001 or 40P01: a body changes nothing outside the database. Blocks; engine threads.
template <class Body>
[[nodiscard]] auto withTransaction(DbConnection& connection, Body&& body)
    -> std::invoke_result_t<Body>
{
    for (int attempt = 1;; ++attempt) {
        if (auto begun = beginTransaction(connection); !begun)
            return tl::unexpected(begun.error());
        auto result = body();
        if (result) {
            auto committed = commitTransaction(connection);
            if (committed)
                return result;
            result = tl::unexpected(committed.error());
        } else {
            rollbackTransaction(connection);
        }
        if (!shouldTryAgain(result.error(), attempt))
            return result;
    }
}

} // namespace leadfloor

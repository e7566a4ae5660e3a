// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/errormap.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isLost(const QSqlDatabase& db)
{
    if (!db.isOpen())
        return true;
    const QVariant handle = db.driver()->handle();
    // Qt 6.4.2 names the type "pg_conn*", not "PGconn*": read the pointer, do not ask by name.
    return handle.isValid()
           && PQstatus(*static_cast<PGconn* const*>(handle.constData())) != CONNECTION_OK;
}

/// "filter key ..." of "ERROR:  filter key ...\nCONTEXT: ...".
QString ownMessage(const QString& databaseText)
{
    const QString line = databaseText.section(u'\n', 0, 0);
    const qsizetype colon = line.indexOf(u':');
    return (colon < 0 ? line : line.mid(colon + 1)).trimmed();
}

} // namespace

Error errorFrom(const QSqlDatabase& db, const QSqlError& sqlError)
{
    // What a server refuses has a SQLSTATE. Words without one are libpq's own: the line was cut, which
    // PQstatus admits only one statement later.
    const bool isCut = sqlError.nativeErrorCode().isEmpty() && !sqlError.databaseText().trimmed().isEmpty();
    Error error = errorFromSqlState(sqlError.nativeErrorCode(), isCut || isLost(db));
    // Only functions of ours raise LF codes, with fixed texts that may name a key or a limit.
    if (error.sqlState.startsWith("LF"_L1))
        error.detail = ownMessage(sqlError.databaseText());
    return error;
}

Error errorFromSqlState(const QString& sqlState, bool connectionLost)
{
    Error error;
    error.sqlState = sqlState;
    if (sqlState.startsWith("LF"_L1))
        error.code = errorCodeFromSqlState(sqlState);
    else if (sqlState == "55P03"_L1 || sqlState == "40001"_L1 || sqlState == "40P01"_L1)
        error.code = ErrorCode::Busy;
    else if (sqlState == "57014"_L1)
        error.code = ErrorCode::TimedOut;
    else if (sqlState.startsWith("28"_L1))
        error.code = ErrorCode::SignInFailed;
    else if (sqlState == "42501"_L1)
        error.code = ErrorCode::NotPermitted;
    else if (sqlState.startsWith("57P0"_L1) || sqlState.startsWith("08"_L1) || connectionLost)
        error.code = ErrorCode::Disconnected;
    else
        error.code = ErrorCode::Internal;
    return error;
}

} // namespace leadfloor

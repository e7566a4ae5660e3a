// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

struct pg_result;

namespace leadfloor {

/// Says whether the work is to end. Asked often and from the thread that works; cheap.
using IsCancelled = std::function<bool()>;

/// Rows of one `copy (...) to stdout` in PostgreSQL's text format, as they arrive.
/// In the connection's thread; a cancel reaches the server within 50 ms, also while it has not sent
/// anything yet. Dropped before its end, it ends the statement.
class CopyOut final
{
public:
    CopyOut(DbConnection& connection, IsCancelled isCancelled);
    ~CopyOut();
    Q_DISABLE_COPY_MOVE(CopyOut)

    [[nodiscard]] Result<> start(const QByteArray& sql);
    /// The next row with its newline, valid until the next call; null at the end.
    /// Errors: Cancelled, Disconnected, or what the statement failed with.
    [[nodiscard]] Result<QByteArrayView> next();

private:
    [[nodiscard]] Result<QByteArrayView> finish();
    void freeRow();

    DbConnection& m_connection;
    IsCancelled m_isCancelled;
    char* m_row = nullptr;
    bool m_isRunning = false;
};

/// Sends rows of the text format to one `copy ... from stdin`. In the connection's thread.
/// Without finish() the statement fails, and with it the transaction that it is part of.
class CopyIn final
{
public:
    CopyIn(DbConnection& connection, IsCancelled isCancelled);
    ~CopyIn();
    Q_DISABLE_COPY_MOVE(CopyIn)

    [[nodiscard]] Result<> start(const QByteArray& sql);
    /// Blocks while the server is behind. Errors: Cancelled, Disconnected.
    [[nodiscard]] Result<> put(QByteArrayView rows);
    /// The number of rows that the server took.
    [[nodiscard]] Result<qint64> finish();

private:
    DbConnection& m_connection;
    IsCancelled m_isCancelled;
    bool m_isRunning = false;
};

/// Runs one statement that takes long and returns at most one value, sent through libpq so that a
/// cancel reaches the server within 50 ms. Null if there is no row.
/// Errors: Cancelled, Disconnected, or what the statement failed with.
[[nodiscard]] Result<QByteArray> runLong(DbConnection& connection, const QByteArray& sql,
                                         const QList<QByteArray>& parameters, const IsCancelled& isCancelled);

} // namespace leadfloor

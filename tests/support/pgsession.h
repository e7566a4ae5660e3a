// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cstdio>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace leadfloor::testing {

/// What the server said to one statement (to the last one of several).
struct PgAnswer
{
    QString sqlState; ///< empty: no error
    QString message;  ///< the error's primary text
    QList<QByteArrayList> rows; ///< a null value is a null QByteArray

    [[nodiscard]] bool isOk() const { return sqlState.isEmpty(); }
    /// The first value; null if there is none.
    [[nodiscard]] QByteArray value() const { return rows.isEmpty() ? QByteArray() : rows.first().first(); }
    [[nodiscard]] qint64 number() const { return value().toLongLong(); }
    [[nodiscard]] QJsonObject json() const;
    /// The code of a stored refusal {"ok": false, "error": {"code"}}, else the SQLSTATE; empty: fine.
    [[nodiscard]] QString refusal() const;
};

/// One libpq connection that a test drives by hand: several in one thread, statements left running.
/// What the server sends is written down byte by byte, errors and notices in full. One thread.
class PgSession final
{
public:
    enum class Trace : bool { Off, On };
    explicit PgSession(const ConnectionSpec& spec, Trace trace = Trace::Off);
    ~PgSession();
    Q_DISABLE_COPY(PgSession)
    PgSession(PgSession&& other) noexcept;
    PgSession& operator=(PgSession&&) = delete;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] int processId() const;

    /// Runs a statement with text parameters ($1 ...; a null QByteArray is null), or several
    /// statements without parameters. Waits for the answer.
    PgAnswer run(const QByteArray& sql, const QByteArrayList& parameters = {});
    /// Sends it and returns; receive() waits for the answer.
    void send(const QByteArray& sql, const QByteArrayList& parameters = {});
    [[nodiscard]] PgAnswer receive();
    /// True while the answer of send() has not come. Does not block.
    [[nodiscard]] bool isRunning();
    /// Takes in what has come without blocking; the answer once it is whole, up to the server's word
    /// that it is ready again: only then has a statement outside of a transaction been committed.
    /// Not for COPY.
    [[nodiscard]] std::optional<PgAnswer> poll();
    /// What poll() waits for becomes readable; -1: closed.
    [[nodiscard]] int socket() const;
    /// Payloads of notifications that have come; does not block.
    [[nodiscard]] QByteArrayList notifications();

    /// Everything that the server sent, as libpq's trace prints it, errors in full, notices. Trace::On only.
    [[nodiscard]] QByteArray heard();

private:
    void hear(const QByteArray& text);
    /// The result's rows or error become the answer. False: the connection is gone.
    bool take(const pg_result* result, PgAnswer& answer);

    pg_conn* m_connection = nullptr;
    PgAnswer m_partial; ///< of poll()
    std::unique_ptr<QByteArray> m_heard = std::make_unique<QByteArray>();
    std::FILE* m_trace = nullptr;
    char* m_traceText = nullptr;
    size_t m_traceSize = 0;
};

} // namespace leadfloor::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/copystream.h"

#include <QStringList>

namespace leadfloor {

/// The rows of one export of delivered leads, in the order of orders. After a lost line and a new one it
/// goes on behind the last row that it has handed out, with what the first line could see: what was
/// delivered meanwhile is no part of it, and what was refunded meanwhile (R28) is left out from there on.
/// In the connection's thread, outside of a transaction. The session must be in UTC with ISO dates.
class LeadCopy final
{
public:
    /// `from` is a view or call with the columns of api.my_lead_export; only the columns `sources` are
    /// copied. `connection` must outlive it.
    LeadCopy(DbConnection& connection, const QString& from, const QStringList& sources);

    /// Hands the rows to `take`, in COPY's text format, until it or the server has enough. After
    /// Disconnected it may be called again, once the connection is open. The transaction that it reads in
    /// has ended with it. Errors: of `take`; Cancelled, Disconnected, or what the statement failed with.
    [[nodiscard]] Result<> run(const IsCancelled& isCancelled, const std::function<Result<>(QByteArrayView)>& take);

private:
    [[nodiscard]] Result<QString> source();
    /// The row as `sources` has it, valid until the next one; notes which one it is. Null: it is no such row.
    [[nodiscard]] QByteArrayView taken(QByteArrayView row);

    DbConnection& m_connection;
    QString m_from;
    QString m_columns;     ///< as the server is asked for them
    bool m_isSaleIdOurs;
    QString m_snapshot;    ///< of the first line
    QByteArray m_lastOrder, m_lastLead; ///< of the last row that was handed out; empty: none was
    QByteArray m_nextOrder, m_nextLead;
    QByteArray m_row;
};

/// The same at once and without going on; `rowsMax` 0: all. Within a transaction if there is one.
[[nodiscard]] Result<> copyLeads(DbConnection& connection, const QString& from, const QStringList& sources, int rowsMax,
                                 const IsCancelled& isCancelled, const std::function<Result<>(QByteArrayView)>& take);

} // namespace leadfloor

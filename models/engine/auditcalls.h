// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace leadfloor {

class DbConnection;

/// Which rows of the audit (R42) are wanted.
struct AuditFilter
{
    QString workspace{}; ///< its name or id, for operators; empty: all that the caller may read
    QString action{};    ///< how it begins; empty: any
    QDateTime since{};   ///< invalid: from the beginning
    QDateTime until{};   ///< before; invalid: until now
};

/// One change: who, when, before, after. Null texts are empty.
struct AuditRow
{
    std::optional<qint64> id; ///< nullopt for others than operators, as seq and text are empty for them
    QDateTime at;             ///< UTC, to the millisecond; `text` has the microsecond
    QString actor;            ///< e-mail; "owner", "gateway"; "floor" for others than operators
    QString workspace;
    QString action;
    QString object;
    QString before, after; ///< JSON
    std::optional<qint64> seq; ///< its place in the chain
    QString hash;              ///< hexadecimal; empty: not linked yet
    QString text;              ///< what is hashed, after the hash before
};

/// Gives the rows to `take`, newest first, at most `limit` of them (0: all), page by page; `take` ends it with an error.
/// Returns how many. Blocks; engine threads.
/// Errors: NotFound (no such workspace), AccountClosed, Disconnected. Source: api.audit in 0036_audit.sql.
[[nodiscard]] Result<qint64> readAudit(DbConnection& connection, const AuditFilter& filter, qint64 limit,
                                       const std::function<Result<>(const AuditRow&)>& take);

/// What verifying the audit's chain has found.
struct AuditVerdict
{
    qint64 checked = 0; ///< links that were recomputed
    qint64 waiting = 0; ///< rows that no link holds yet
    QString head{};       ///< to be kept elsewhere; empty: there is no link
    /// Empty: all is as it was written. Else the first that is not: "changed", "row_missing", "link_missing", "never_linked",
    /// "end_missing", "other_chain".
    QString wrong{};
    std::optional<qint64> wrongSeq{}, wrongId{}; ///< of what is wrong, for operators
    QDateTime wrongAt{};                       ///< of its row, if that is there
};

/// Recomputes the whole chain (operators), or what the caller may read of it. `head`: one of an earlier verification, which
/// must still be in the chain; empty: none. `progress` is told after each page of 100,000 links, and cancels by false.
/// Blocks; engine threads. Errors: InvalidRequest (no head), AccountClosed, Cancelled, Disconnected.
/// Source: api.audit_verify in 0036_audit.sql.
[[nodiscard]] Result<AuditVerdict> verifyAudit(DbConnection& connection, const QString& head,
                                               const std::function<bool(qint64 checked, qint64 of)>& progress = {});

} // namespace leadfloor

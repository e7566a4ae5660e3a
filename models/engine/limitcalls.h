// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <optional>

/// What members may do, how often and for how much, as C++ values. Every call blocks; engine threads
/// only. Source: 0013_limits.sql.
namespace leadfloor {

/// Calls of one member in a minute (domain.md R22); nothing: as the workspace or the floor has it.
struct RateRow
{
    QString workspace; ///< empty: the whole floor
    QString email;     ///< empty: every member of the workspace
    std::optional<int> purchases, uploads, topups;
};
/// The floor's rates first, then the exceptions. Operators. Errors: NotPermitted.
[[nodiscard]] Result<QList<RateRow>> rates(DbConnection& connection);
/// Of a member, else of a workspace, else (both empty) of the floor. `kind`: "purchases", "uploads",
/// "topups". Nothing: back to what is more general. Operators. Errors: InvalidRequest, NotFound.
[[nodiscard]] Result<> setRate(DbConnection& connection, const QString& kind, std::optional<int> perMinute,
                               const QString& workspace, const QString& email);

/// What a ban has ended.
struct BanOutcome
{
    int sessions = 0;
    int orders = 0; ///< on hold, cancelled now
    qint64 leads = 0; ///< of these orders, on offer again
};
/// Closes a member at once and returns when none of his sessions is left (domain.md R23): what they
/// had not committed is undone. Repeatable. Operators. Errors: InvalidRequest, NotFound, Busy.
[[nodiscard]] Result<BanOutcome> banMember(DbConnection& connection, const QString& email, const QString& reason);
/// Opens the account again. Operators. Errors: InvalidRequest, NotFound, WrongState (not banned).
[[nodiscard]] Result<> unbanMember(DbConnection& connection, const QString& email, const QString& reason);

} // namespace leadfloor

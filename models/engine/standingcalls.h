// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/standing.h"
#include "models/engine/dbconnection.h"

/// Standing orders as C++ values. Every call blocks for a round trip; engine threads only.
/// Source: 0015_standing.sql.
namespace leadfloor {

/// Its number. Errors: OrderLimit (too many), InvalidRequest names the key.
[[nodiscard]] Result<int> createStanding(DbConnection& connection, const StandingRequest& request);
/// `changes` has keys of StandingRequest::toJson(); what is absent stays, null takes a cap away.
/// Errors: InvalidRequest, NotPermitted (another member's), NotFound, WrongState (ended).
[[nodiscard]] Result<> changeStanding(DbConnection& connection, int number, const QJsonObject& changes);
/// `state`: "active", "paused", "ended". Repeatable. Errors as changeStanding(); every broker of the
/// workspace may pause and end.
[[nodiscard]] Result<> moveStanding(DbConnection& connection, int number, const QString& state);
/// Newest first.
[[nodiscard]] Result<QList<StandingOrder>> standingOrders(DbConnection& connection);
/// One with its events and slices. Errors: NotFound.
[[nodiscard]] Result<StandingOrder> standingOrder(DbConnection& connection, int number);
[[nodiscard]] Result<StandingDryRun> dryRunStanding(DbConnection& connection, const StandingRequest& request);
/// Serves the standing order that has waited longest; nullopt: none is due. What the gateway does; the
/// floor's owner and operators may do it as well, several at once without harm.
[[nodiscard]] Result<std::optional<StandingTurn>> serveStanding(DbConnection& connection);

} // namespace leadfloor

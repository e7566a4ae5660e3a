// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"
#include "models/engine/dbconnection.h"

/// Watches as C++ values. Every call blocks for a round trip; engine threads only.
/// Source: 0021_watches.sql.
namespace leadfloor {

/// The caller's own, newest first.
[[nodiscard]] Result<QList<Watch>> watches(DbConnection& connection);
/// `request` has keys of WatchRequest::toJson(). Its number. Errors: InvalidRequest names the key, or says
/// that there are too many.
[[nodiscard]] Result<int> createWatch(DbConnection& connection, const QJsonObject& request);
/// What is absent stays. Errors: InvalidRequest, NotFound.
[[nodiscard]] Result<> changeWatch(DbConnection& connection, int number, const QJsonObject& changes);
[[nodiscard]] Result<> removeWatch(DbConnection& connection, int number);
/// Those since the hit `after`, newest first, at most `limit`.
[[nodiscard]] Result<QList<WatchHit>> watchHits(DbConnection& connection, qint64 after, int limit);
/// Looks at the watch that has waited longest; nullopt: none is due. What the gateway does; the floor's
/// owner and operators may do it as well, several at once without harm.
[[nodiscard]] Result<std::optional<WatchLook>> lookAtWatch(DbConnection& connection);

} // namespace leadfloor

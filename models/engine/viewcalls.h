// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/savedview.h"
#include "models/engine/dbconnection.h"

/// Saved views of the inventory page. Every call blocks for a round trip; engine threads only.
/// Source: 0019_views.sql.
namespace leadfloor {

[[nodiscard]] Result<QList<SavedView>> savedViews(DbConnection& connection);
[[nodiscard]] Result<SavedView> createView(DbConnection& connection, const QString& name, bool isTeam,
                                           const QJsonObject& content);
[[nodiscard]] Result<SavedView> changeView(DbConnection& connection, ViewId view, int revision, const ViewChange& change);
[[nodiscard]] Result<> removeView(DbConnection& connection, ViewId view);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/savedview.h"
#include "models/engine/dbconnection.h"

/// Saved views of a page: "inventory", "leads". Every call blocks for a round trip; engine threads only.
/// Source: 0019_views.sql.
namespace leadfloor {

[[nodiscard]] Result<QList<SavedView>> savedViews(DbConnection& connection, const QString& page);
[[nodiscard]] Result<SavedView> createView(DbConnection& connection, const QString& page, const QString& name, bool isTeam,
                                           const QJsonObject& content);
[[nodiscard]] Result<SavedView> changeView(DbConnection& connection, const QString& page, ViewId view, int revision,
                                           const ViewChange& change);
[[nodiscard]] Result<> removeView(DbConnection& connection, ViewId view);
/// nullopt: the page begins with none.
[[nodiscard]] Result<> setDefaultView(DbConnection& connection, const QString& page, std::optional<ViewId> view);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/domain/deskwork.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>

/// What operators decide, as C++ values. Every call blocks; engine threads only. Errors are those of
/// DeskService. Source: 0031_adjustments.sql, 0034_desk.sql.
namespace leadfloor {

[[nodiscard]] Result<DeskWaiting> deskWaiting(DbConnection& connection);
[[nodiscard]] Result<AdjustmentTerms> adjustmentTerms(DbConnection& connection);
/// Newest first; not `withDecided`: those that wait for a second operator.
[[nodiscard]] Result<QList<Adjustment>> adjustments(DbConnection& connection, bool withDecided);
/// An answer of api.adjust and its like; topupcalls.h asks.
[[nodiscard]] Adjustment adjustmentFrom(const QJsonObject& answer);

} // namespace leadfloor

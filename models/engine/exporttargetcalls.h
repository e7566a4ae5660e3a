// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/engine/dbconnection.h"

/// Targets of exports, and the log of exports. Every call blocks for a round trip; engine threads only.
/// Source: 0104_exports.sql.
namespace leadfloor {

/// A target whose form this program does not understand (a newer one has saved it) is left out.
[[nodiscard]] Result<QList<ExportTarget>> exportTargets(DbConnection& connection);
/// Errors: NotFound.
[[nodiscard]] Result<ExportTarget> exportTarget(DbConnection& connection, const QString& name);
[[nodiscard]] Result<TargetId> saveExportTarget(DbConnection& connection, const std::optional<ExportTarget>& target,
                                                const QString& name, const ExportForm& form);
/// All leads become new to it.
[[nodiscard]] Result<> forgetGiven(DbConnection& connection, const ExportTarget& target);
[[nodiscard]] Result<> removeExportTarget(DbConnection& connection, TargetId target);

/// As ExportTargetService has it.
[[nodiscard]] Result<QList<LoggedExport>> exportLog(DbConnection& connection, qint64 before, int limit);

} // namespace leadfloor

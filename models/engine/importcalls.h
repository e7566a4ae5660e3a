// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/engine/dbconnection.h"

/// Mapping profiles and batches of imports. Every call blocks for a round trip; engine threads only.
/// Source: 0101_import.sql, 0106_importprofiles.sql.
namespace leadfloor {

[[nodiscard]] Result<QStringList> importSuppliers(DbConnection& connection);
/// Most used first; with a fingerprint the one that fits, or none.
[[nodiscard]] Result<QList<ImportProfile>> importProfiles(DbConnection& connection, const QString& supplier,
                                                          const QString& fingerprint = {});
/// `isUsed`: a file comes in with it. Errors: InvalidRequest.
[[nodiscard]] Result<ImportProfile> saveImportProfile(DbConnection& connection, const QString& supplier, const QString& name,
                                                      const QJsonObject& content, bool isUsed = false);
[[nodiscard]] Result<> removeImportProfile(DbConnection& connection, const QUuid& profile);
[[nodiscard]] Result<QList<ImportBatch>> importBatches(DbConnection& connection, const QString& before, int limit);
[[nodiscard]] Result<ImportBatch> importBatch(DbConnection& connection, const QString& batch);
/// Takes a batch back (R36). Errors: NotFound, WrongState (withdrawn before), Busy.
[[nodiscard]] Result<WithdrawalSummary> withdrawImport(DbConnection& connection, const QString& batch, const QString& reason);

} // namespace leadfloor

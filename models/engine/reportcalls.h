// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/report.h"
#include "models/engine/dbconnection.h"

/// Reports as C++ values. Every call blocks for a round trip; engine threads only.
/// Errors: InvalidRequest (period, filter), NotPermitted, AccountClosed. Source: 0103_reports.sql.
namespace leadfloor {

[[nodiscard]] Result<QList<SpendMonth>> reportSpend(DbConnection& connection, const ReportPeriod& period);
[[nodiscard]] Result<QList<BoughtPart>> reportBought(DbConnection& connection, BoughtBy by, const ReportPeriod& period);
[[nodiscard]] Result<QList<StockPart>> reportStock(DbConnection& connection, const Filter& filter, StockBy by);

} // namespace leadfloor

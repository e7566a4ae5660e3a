// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/engine/dbconnection.h"

/// What is done with bought leads. Every call blocks for a round trip; engine threads only.
/// Errors as WorkService says. Source: 0102_work.sql.
namespace leadfloor {

[[nodiscard]] Result<WorkChoices> workChoices(DbConnection& connection);
/// What api.lead_choices and one line of api.lead_timeline say; any thread.
[[nodiscard]] WorkChoices workChoicesFrom(const QJsonObject& answer);
[[nodiscard]] LeadEvent leadEventFrom(const QJsonObject& answer);
[[nodiscard]] Result<WorkCounts> workCounts(DbConnection& connection, const OwnedLeadQuery& query,
                                            const QDateTime& dueBefore);
[[nodiscard]] Result<QList<LeadEvent>> leadTimeline(DbConnection& connection, LeadId lead);
[[nodiscard]] Result<ChangeReceipt> changeLeads(DbConnection& connection, ChangeId key,
                                                const QList<LeadId>& leads,
                                                const WorkChange& change);
[[nodiscard]] Result<ChangeReceipt> undoChange(DbConnection& connection, ChangeId change,
                                               bool isAgain);
[[nodiscard]] Result<QList<LeadStage>> saveLeadStages(DbConnection& connection,
                                                      const QList<LeadStage>& stages);

} // namespace leadfloor

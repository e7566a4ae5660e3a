// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadreturn.h"
#include "models/engine/dbconnection.h"

#include <functional>

/// Returns (domain.md R29) as C++ values. Every call blocks for a round trip; engine threads only.
/// Source: 0022_returns.sql.
namespace leadfloor {

/// Errors: InvalidRequest, NotPermitted, NotFound (one of the leads is not the workspace's).
[[nodiscard]] Result<ReturnCheck> checkReturns(DbConnection& connection, const QList<LeadId>& leads);
/// One attempt. Errors: as above, WrongState, KeyReused, InProgress, Busy; OutcomeUnknown when the line was
/// lost: send it again with the same key.
[[nodiscard]] Result<ReturnReceipt> createReturns(DbConnection& connection, const ReturnRequest& request);
/// Newest first; brokers see their workspace's, operators all. Errors: InvalidRequest, NotFound (workspace).
[[nodiscard]] Result<QList<ReturnRow>> returnPage(DbConnection& connection, const ReturnQuery& query);

/// By operators and the floor's owner: all of them or none. Repeatable. Errors: InvalidRequest, NotPermitted,
/// NotFound, WrongState (accepted before, refunded in the meantime).
[[nodiscard]] Result<ReturnDecided> decideReturns(DbConnection& connection, const ReturnDecision& decision);

} // namespace leadfloor

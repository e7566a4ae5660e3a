// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadreturn.h"
#include "models/domain/result.h"

#include <QFuture>

namespace leadfloor {

/// Giving delivered leads back (R29). Every call returns at once.
class ReturnService
{
public:
    virtual ~ReturnService() = default;
    /// What of own leads can be returned, until when, and what it gives back. Errors: NotFound (one of
    /// them is not the workspace's), InvalidRequest (too many).
    [[nodiscard]] virtual QFuture<Result<ReturnCheck>> check(const QList<LeadId>& leads) = 0;
    /// Each lead is decided for itself; sent again with the same key, it happens once. Errors: NotFound,
    /// WrongState (one was refunded this very moment), KeyReused, OutcomeUnknown (send it again).
    [[nodiscard]] virtual QFuture<Result<ReturnReceipt>> create(const ReturnRequest& request) = 0;
    /// Own returns, newest first; operators': everybody's, without names.
    [[nodiscard]] virtual QFuture<Result<QList<ReturnRow>>> returns(const ReturnQuery& query) = 0;
    /// By operators, all of them or none; repeatable. Errors: NotPermitted, InvalidRequest, NotFound,
    /// WrongState (accepted before, refunded in the meantime).
    [[nodiscard]] virtual QFuture<Result<ReturnDecided>> decide(const ReturnDecision& decision) = 0;
};

} // namespace leadfloor

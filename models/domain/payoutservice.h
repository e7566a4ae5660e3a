// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/earnings.h"
#include "models/domain/result.h"

#include <QFuture>

namespace leadfloor {

/// What partners have earned, and payouts. Partners see their own, whichever partner is asked for. Every
/// call returns at once. Errors of all: NotPermitted, NotFound (partner or payout), InvalidRequest.
class PayoutService
{
public:
    virtual ~PayoutService() = default;
    [[nodiscard]] virtual QFuture<Result<Earnings>> earnings(const QString& partner) = 0;
    /// Newest sale first.
    [[nodiscard]] virtual QFuture<Result<QList<Commission>>> commissions(const CommissionQuery& query) = 0;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<Payout>>> payouts(const PayoutQuery& query) = 0;
    /// All lines of one payout, oldest first.
    [[nodiscard]] virtual QFuture<Result<QList<PayoutLine>>> statement(const QString& partner, qint64 number) = 0;

    /// For operators, as all below: by name.
    [[nodiscard]] virtual QFuture<Result<QList<Partner>>> partners() = 0;
    /// From now on; what is sold keeps its rate.
    [[nodiscard]] virtual QFuture<Result<>> setRate(const PartnerRate& rate) = 0;
    /// All of them or none; sent again with the same key, it happens once. Errors: WrongState (one has less
    /// than the least, or nobody has as much), KeyReused, OutcomeUnknown (send it again).
    [[nodiscard]] virtual QFuture<Result<PayoutReceipt>> create(const PayoutRequest& request) = 0;
    /// Repeatable. Errors: WrongState (reversed, or paid with another reference).
    [[nodiscard]] virtual QFuture<Result<Payout>> change(const PayoutChange& change) = 0;
};

} // namespace leadfloor

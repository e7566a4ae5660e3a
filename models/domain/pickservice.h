// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"

#include <QFuture>

namespace leadfloor {

/// Leads that a member puts aside on the floor, and the projects that leads are sold of (R9, R17). The
/// basket reserves nothing. Every call returns at once and may be repeated.
class PickService
{
public:
    virtual ~PickService() = default;
    /// The member's own, in the order in which they were added; what is gone stays, as sold.
    [[nodiscard]] virtual QFuture<Result<QList<BasketRow>>> basket() = 0;
    /// What is there already counts as added before. Errors: OrderLimit (the basket is full).
    [[nodiscard]] virtual QFuture<Result<BasketChange>> add(const QList<LeadId>& leads) = 0;
    /// How many were taken out.
    [[nodiscard]] virtual QFuture<Result<int>> remove(const QList<LeadId>& leads) = 0;
    /// Those with leads on offer for the caller.
    [[nodiscard]] virtual QFuture<Result<QList<ProjectRow>>> projects() = 0;
};

} // namespace leadfloor

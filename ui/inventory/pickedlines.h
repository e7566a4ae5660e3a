// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/domain/order.h"

namespace leadfloor {

/// Order lines that name hand-picked leads as closely as a filter can: place, class, exact age in
/// days, intent and filled fields. Leads that look the same to a buyer share a line; of those the
/// floor sells the oldest (R14). `today` is UTC by the server's clock; `base` gives product and
/// whether owned persons are shown.
[[nodiscard]] QList<OrderLine> pickedLines(const QList<InventoryRow>& rows, const Filter& base,
                                           QDate today);

} // namespace leadfloor

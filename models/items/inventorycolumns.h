// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadfloor {

/// Columns of the inventory table, in their default order (look.md, picture 01).
enum InventoryColumn {
    TickColumn, LeadColumn, StateColumn, CountyColumn, ClassColumn, AgeColumn, ScoreColumn,
    FilledColumn, StatusColumn, PriceColumn
};
inline constexpr int inventoryColumnCount = PriceColumn + 1;

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadfloor {

class StockMap;

/// Puts each area of a StockMap into the accessibility tree: a list of items with name, leads,
/// checked state and press action.
void installMapAccess(); ///< once is enough
void forgetMapAccess(StockMap& map); ///< its areas are others now, or have other numbers
void tellMapFocus(StockMap& map);    ///< another area has the keyboard

} // namespace leadfloor

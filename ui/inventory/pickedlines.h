// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/inventory.h"

#include <QList>

namespace leadfloor {

/// The lines that buy just these leads (R13), as many to a line as one takes; oldest inquiry first.
[[nodiscard]] QList<OrderLine> pickedLines(const QList<InventoryRow>& rows);

} // namespace leadfloor

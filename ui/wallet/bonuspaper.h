// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/domain/topup.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/paperdialog.h"

namespace leadfloor {

/// Which bonus credits are left, where they came from and until when, in the order in which they are used.
[[nodiscard]] Paper bonusPaper(const QList<BonusLot>& lots, const FloorIdentity& identity, const CellFormat& format);

} // namespace leadfloor

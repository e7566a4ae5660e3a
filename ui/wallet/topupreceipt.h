// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/domain/topup.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/paperdialog.h"

namespace leadfloor {

/// The receipt of a top-up that is paid: its package's terms, and what of it has gone back. The same
/// top-up gives the same document, and the same PDF.
[[nodiscard]] Paper topupReceipt(const Topup& topup, const FloorIdentity& identity, const CellFormat& format);

} // namespace leadfloor

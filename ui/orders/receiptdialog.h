// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/paperdialog.h"

namespace leadfloor {

/// The receipt as it is printed.
class ReceiptDialog final : public PaperDialog
{
    Q_OBJECT
public:
    ReceiptDialog(const Receipt& receipt, const FloorIdentity& identity, const CellFormat& format,
                  QWidget* parent = nullptr);
};

} // namespace leadfloor

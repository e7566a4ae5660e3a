// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inventorycolumns.h"

#include <QString>

namespace leadfloor {

/// What people call a column of exportColumns() (R32): "mortgage_amount" is "Mortgage". Translated;
/// an unknown column comes back as it is.
[[nodiscard]] QString leadFieldTitle(QStringView exportColumn);
/// A value of that column as people read it: money with its sign, dates in the reader's way, phones
/// grouped. What does not parse comes back as it is; empty: not supplied.
[[nodiscard]] QString leadFieldText(QStringView exportColumn, const QString& value,
                                    const CellFormat& format);

} // namespace leadfloor

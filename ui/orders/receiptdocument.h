// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"

#include <QString>

#include <memory>

class QTextDocument;

namespace leadfloor {

/// A receipt on paper: who bought what where, for how much, by which rules. Every word goes in as
/// plain text. Dark on white whatever the theme, since it is printed; the same order gives the same
/// document.
[[nodiscard]] std::unique_ptr<QTextDocument>
receiptDocument(const Receipt& receipt, const FloorIdentity& identity, const CellFormat& format);
/// The same in lines, for the clipboard.
[[nodiscard]] QString receiptText(const Receipt& receipt, const FloorIdentity& identity,
                                  const CellFormat& format);

} // namespace leadfloor

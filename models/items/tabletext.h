// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QList>
#include <QString>

class QAbstractItemModel;
class QLocale;

namespace leadfloor {

/// Rows of a model for pasting into a spreadsheet: a line each, cells separated by tabs, in the
/// order given. Texts are made inert (R33, domain/cellguard.h) and keep no tab or line end; numbers
/// of the model stay numbers. What a column says is its CopyRole, else its DisplayRole.
[[nodiscard]] QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows,
                                   const QList<int>& columns, bool withHeaders);

/// One cell of such text: no tab, no line end, no formula.
[[nodiscard]] QString inertCell(QString words);

/// "-1234.50" in the reader's decimals: an amount as a spreadsheet of the same locale reads it.
[[nodiscard]] QString amountText(Money amount, const QLocale& locale);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace leadfloor::testing {

/// What tricks spreadsheets (reliability.md T75): triggers behind spaces, invisible characters, control
/// characters, separators and quotation marks. Every `step`-th of some 20,000 cells.
[[nodiscard]] QList<QByteArray> formulaMatrix(int step = 1);

/// Reads a file as a spreadsheet would with this separator, strictly and by rules of its own, and counts
/// the cells that it might run: those that start, after spaces and what cannot be seen, with = + - @ or
/// their full-width forms and are no number.
[[nodiscard]] qint64 runnableCells(const QByteArray& file, char separator);

} // namespace leadfloor::testing

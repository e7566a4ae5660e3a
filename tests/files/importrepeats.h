// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/files/report.h"

#include <QStringList>

namespace leadfloor::testing {

/// T78 with files of 100,000 rows: one that comes twice, two that overlap by half at once, and one whose import
/// is killed at `kills` random moments and begun again. Each row is in once.
void repeatImports(int kills, const Report& report);

/// The program that is killed: "--import-child", socket folder, port, database, login, file.
[[nodiscard]] int importAsChild(const QStringList& arguments);

} // namespace leadfloor::testing

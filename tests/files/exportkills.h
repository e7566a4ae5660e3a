// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/files/report.h"

#include <QStringList>

namespace leadfloor::testing {

/// T28: kills an export of 100,000 leads at `kills` random moments. At its place there is the older file or
/// the whole new one, each time, and the next export removes what the killed ones have left.
void killExports(int kills, const Report& report);

/// The program that is killed: "--export-child", socket folder, port, database, login, file; the password
/// comes in LEADFLOOR_PASSWORD.
[[nodiscard]] int exportAsChild(const QStringList& arguments);

} // namespace leadfloor::testing

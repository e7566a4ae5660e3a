// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/files/report.h"

#include <QStringList>

namespace leadfloor::testing {

/// T25: exports onto a disk of 4 MB with 0, 4, 8 ... KB left, `points` of each format, leave the older file or
/// a whole one. In a process of its own, which alone sees that disk.
void fillDisk(int points, const Report& report);
/// The process of fillDisk(). Call it before there is another thread. The exit code for main().
int exportOntoFullDisk(int argc, char* argv[]);

} // namespace leadfloor::testing

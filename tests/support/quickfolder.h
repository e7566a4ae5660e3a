// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadfloor::testing {

/// For QTemporaryDir: "name-XXXXXX" on the disk, short, as a socket's path must stay under 108 bytes.
[[nodiscard]] QString diskFolder(const QString& name);

/// The same for a server's data that need not reach a disk. In memory where there is plenty: a copy of a floor makes
/// a thousand small files, which some disks take half a second for and memory a hundredth.
[[nodiscard]] QString quickFolder(const QString& name);

} // namespace leadfloor::testing

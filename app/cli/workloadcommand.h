// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// workload: a load on a floor, and whether the floor kept its word.
[[nodiscard]] Commands workloadCommands();

} // namespace leadfloor

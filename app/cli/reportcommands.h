// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// report: what was spent on what, and what is on offer at which price.
[[nodiscard]] Commands reportCommands();

} // namespace leadfloor

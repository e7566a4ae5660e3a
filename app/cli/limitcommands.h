// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// rate, approval: who may do how much, and what is above it.
[[nodiscard]] Commands limitCommands();

} // namespace leadfloor

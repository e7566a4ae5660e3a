// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// rate, approval, suppress: who may do how much, what is above it, and whom nobody wants to buy.
[[nodiscard]] Commands limitCommands();

} // namespace leadfloor

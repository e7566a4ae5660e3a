// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// rate: who may do how much.
[[nodiscard]] Commands limitCommands();

} // namespace leadfloor

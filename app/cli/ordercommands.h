// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// order, deliver: what becomes of what was bought.
[[nodiscard]] Commands orderCommands();

} // namespace leadfloor

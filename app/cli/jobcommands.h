// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// `job`: what the gateway does by itself, seen and done by hand.
[[nodiscard]] Commands jobCommands();

} // namespace leadfloor

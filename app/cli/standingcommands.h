// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// standing: what buys by itself.
[[nodiscard]] Commands standingCommands();

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// return: give delivered leads back, and decide what waits.
[[nodiscard]] Commands returnCommands();

} // namespace leadfloor

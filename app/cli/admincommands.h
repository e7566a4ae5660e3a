// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// member, workspace, price: what an operator does.
[[nodiscard]] Commands adminCommands();

} // namespace leadfloor

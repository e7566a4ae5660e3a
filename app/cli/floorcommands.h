// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// floor, migrate, status, check: the floor itself.
[[nodiscard]] Commands floorCommands();

} // namespace leadfloor

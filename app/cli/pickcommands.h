// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// basket, project: leads that are picked by hand, and developments that leads are sold of.
[[nodiscard]] Commands pickCommands();

} // namespace leadfloor

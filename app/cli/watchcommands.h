// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// watch: be told when leads arrive.
[[nodiscard]] Commands watchCommands();

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// `setting`: the constants of the floor's rules; `consent`: what wants a second operator. For operators.
[[nodiscard]] Commands settingCommands();

} // namespace leadfloor

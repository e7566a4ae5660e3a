// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// import: lead files in, one by one or from a watched folder; imports: what came in, and profiles.
[[nodiscard]] Commands importCommands();

} // namespace leadfloor

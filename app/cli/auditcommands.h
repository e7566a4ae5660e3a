// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// `audit`: who has changed what, and whether it is still as it was written (R42).
[[nodiscard]] Commands auditCommands();

} // namespace leadfloor

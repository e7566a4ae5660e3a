// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// partner, commission, payout: what suppliers earn, and how it is paid.
[[nodiscard]] Commands payoutCommands();

} // namespace leadfloor

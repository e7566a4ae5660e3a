// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// Credits beside orders: "package", "creditcoupon" and "adjust" for operators, "topup" for brokers.
[[nodiscard]] Commands creditCommands();

} // namespace leadfloor

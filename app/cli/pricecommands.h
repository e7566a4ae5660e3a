// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// price, coupon.
[[nodiscard]] Commands priceCommands();

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// inventory, quote, buy, wallet: what a broker does.
[[nodiscard]] Commands tradeCommands();

} // namespace leadfloor

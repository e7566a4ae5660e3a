// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// generate: lead files to try.
[[nodiscard]] Commands fileCommands();

} // namespace leadfloor

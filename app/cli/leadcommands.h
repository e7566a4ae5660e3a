// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// What the workspace does with its leads: lead list, show, stage, tag, note, follow-up, assign,
/// undo.
[[nodiscard]] Commands leadCommands();

} // namespace leadfloor

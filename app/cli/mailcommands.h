// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// `outbox`: letters of the floor, and what a member wants to be told.
[[nodiscard]] Commands mailCommands();

} // namespace leadfloor

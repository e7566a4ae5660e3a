// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace leadfloor {

/// The encrypted copy of the workspace's leads on this computer: offline sync, status, list, search,
/// note, stage, export, forget. All but sync and forget work without a floor.
[[nodiscard]] Commands offlineCommands();

} // namespace leadfloor

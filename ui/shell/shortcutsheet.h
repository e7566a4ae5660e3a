// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/paperdialog.h"

namespace leadfloor {

class ActionRegistry;

/// Every action that has keys, as they are now: one sheet of paper for each group.
[[nodiscard]] Paper shortcutSheet(const ActionRegistry& registry);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace leadfloor {

class SegmentedButtons;

/// What becomes of numbers that were not checked against do-not-call registers lately (R38): segment 0 exports
/// them with a stamp, 1 leaves them out.
[[nodiscard]] SegmentedButtons* makeDoNotCallChoice();
/// What that means. `staysNew`: of an export of what is new. `days`: after how many a check is old on this floor,
/// nullopt while it has not said so.
[[nodiscard]] QString doNotCallHint(bool leavesOut, bool staysNew, std::optional<int> days);

} // namespace leadfloor

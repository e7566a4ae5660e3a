// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadfloor {

class SegmentedButtons;

/// What becomes of numbers that were not checked against do-not-call registers lately (R38): segment 0 exports
/// them with a stamp, 1 leaves them out.
[[nodiscard]] SegmentedButtons* makeDoNotCallChoice();
/// What that means. `staysNew`: of an export of what is new.
[[nodiscard]] QString doNotCallHint(bool leavesOut, bool staysNew);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadfloor {

/// Catches SIGTERM and SIGINT from now on. The handler only writes to a pipe, the one thing that is
/// safe there. Main thread, once.
void catchStopSignals();
/// Blocks until one of them comes, or until `timeoutMs` has passed (true: one has come).
[[nodiscard]] bool waitForStop(int timeoutMs);

} // namespace leadfloor

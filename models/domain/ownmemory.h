// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadfloor {

/// From now on nobody gets to see what is in this program's memory: no core file is written of it, and other
/// programs of the same user can neither read nor debug it (on Linux: not dumpable). What it starts is on its
/// own. Where LEADFLOOR_ALLOW_CORE is set nothing happens, for people who look for a mistake.
/// Main thread, before anything secret is read; repeatable. False: the system refused a part of it.
bool keepMemoryPrivate();

} // namespace leadfloor

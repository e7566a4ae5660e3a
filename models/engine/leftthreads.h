// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThread;

namespace leadfloor {

/// Takes a thread that runs and that nobody waits for, as it may hang in a dead network: it ends by
/// itself, and is deleted then. Only when the program ends, its windows gone, those that are left are
/// waited for, two seconds at most in all. Main thread.
void leaveThread(QThread* thread);

} // namespace leadfloor

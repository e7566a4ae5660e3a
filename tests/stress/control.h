// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stress/arena.h"

namespace leadfloor::stress {

/// A negative control (reliability.md T01): SQL that takes a guard out of a copy of the floor. Its
/// file says whom it must fail and as what:
///     --! test T02 T04
///     --! seen winners oversold
struct Control
{
    QString name; ///< "no_row_lock": the file's
    QString what; ///< its first comment line
    QStringList tests;
    QStringList seen; ///< kinds of violation, one of which must be among those found
    QByteArray sql;

    /// What is wrong with it; empty: applied.
    [[nodiscard]] QString apply(TestFloor& floor) const { return floor.owner().run(sql).message; }
    [[nodiscard]] bool isCaught(const Verdict& verdict) const;
};

/// All of controls/, by name. Ends the program if one does not say what it is for.
[[nodiscard]] QList<Control> controls();

} // namespace leadfloor::stress

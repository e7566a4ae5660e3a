// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadfloor {

/// `text` for the place of a %1 in a sentence that is read from right to left: a name of a file, a column, a code
/// or a value that is as it was typed keeps its own order, and that of the words around it. Elsewhere it is
/// `text` as it is. By the default locale; any thread.
[[nodiscard]] QString island(const QString& text);

} // namespace leadfloor

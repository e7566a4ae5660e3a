// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace leadfloor {

/// Where things are in a text of several SQL statements (UTF-8), for error messages. Lines count
/// from 1.

/// The line of the n-th character (from 1, as the server counts positions: characters, not bytes).
[[nodiscard]] int lineOfCharacter(const QByteArray& sql, int position);

/// The line on which statement `index` (from 0) begins. Knows quoted strings and names, dollar
/// quotes and both kinds of comments; `standard_conforming_strings` is taken as on, and E'' too.
[[nodiscard]] int lineOfStatement(const QByteArray& sql, int index);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace leadfloor {

/// The text with its characters taken apart (Unicode's form KD), in time that grows with its length; Qt's own takes
/// time that grows with the square. Marks of one letter may stand in another order: for those who drop them.
[[nodiscard]] QString decomposed(QStringView text);

} // namespace leadfloor

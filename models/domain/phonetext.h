// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace leadfloor {

/// "+1 318 555 0142": an E.164 number as people read it. Numbers of the North American plan are
/// grouped, all other texts come back as they are.
[[nodiscard]] QString phoneText(QStringView e164);
/// "(318) 555-0142": the national form of a number of the North American plan, which no spreadsheet
/// takes for a formula (R33). Others come back as they are.
[[nodiscard]] QString phoneNationalText(QStringView e164);

} // namespace leadfloor

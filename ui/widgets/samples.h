// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace leadfloor {

/// The widest day with time that a column of `QLocale::ShortFormat` may have to show, for
/// LfTableView::setColumnKind(): locales differ by half (look.md section 7).
[[nodiscard]] QString widestDateTime(const QLocale& locale);
/// The same for a time of day.
[[nodiscard]] QString widestTime(const QLocale& locale);

} // namespace leadfloor

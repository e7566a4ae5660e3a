// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/island.h"

#include <QLocale>

namespace leadfloor {

QString island(const QString& text)
{
    constexpr QChar firstStrongIsolate(0x2068), popIsolate(0x2069);
    if (text.isEmpty() || QLocale().textDirection() != Qt::RightToLeft || text.startsWith(firstStrongIsolate))
        return text;
    return firstStrongIsolate + text + popIsolate;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/samples.h"

#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFontMetricsF>

namespace leadfloor {

namespace {

template <class Make> QString widestOf(int count, Make make)
{
    const QFontMetricsF metrics(themeFont());
    QString widest;
    for (int i = 0; i < count; ++i) {
        const QString one = make(i);
        if (metrics.horizontalAdvance(one) > metrics.horizontalAdvance(widest))
            widest = one;
    }
    return widest;
}

} // namespace

QString widestDateTime(const QLocale& locale)
{
    constexpr int months = 12;
    const QTime late =
        QTime::fromString(widestTime(locale), locale.timeFormat(QLocale::ShortFormat));
    const QTime time = late.isValid() ? late : QTime(22, 58, 58);
    return widestOf(months, [&](int month) {
        return locale.toString(QDateTime(QDate(2028, month + 1, 28), time), QLocale::ShortFormat);
    });
}

QString widestTime(const QLocale& locale)
{
    constexpr int hours = 24;
    return widestOf(hours, [&](int hour) {
        return locale.toString(QTime(hour, 58, 58), QLocale::ShortFormat);
    });
}

} // namespace leadfloor

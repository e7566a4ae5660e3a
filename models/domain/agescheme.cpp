// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agescheme.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

const QList<AgeBucket>& agedScheme()
{
    static const QList<AgeBucket> buckets = {
        {u"MONTH_3_TO_5"_s, 90, 179},   {u"MONTH_6_TO_8"_s, 180, 269},
        {u"MONTH_9_TO_11"_s, 270, 359}, {u"MONTH_12_TO_23"_s, 360, 719},
        {u"MONTH_24_PLUS"_s, 720, std::nullopt},
    };
    return buckets;
}

const QList<AgeBucket>& freshScheme()
{
    static const QList<AgeBucket> buckets = {
        {u"DAY_0_TO_2"_s, 0, 2},    {u"DAY_3_TO_7"_s, 3, 7},
        {u"DAY_8_TO_29"_s, 8, 29},  {u"DAY_30_TO_89"_s, 30, 89},
        {u"DAY_90_PLUS"_s, 90, std::nullopt},
    };
    return buckets;
}

QString ageRangeText(int fromDays, std::optional<int> toDays, const QLocale& locale)
{
    const bool months = fromDays % daysPerMonth == 0
                        && (!toDays || (*toDays + 1) % daysPerMonth == 0)
                        && (fromDays > 0 || toDays);
    const auto unit = [months](const char* inMonths, const char* inDays) {
        return QCoreApplication::translate("Age", months ? inMonths : inDays);
    };
    const int from = months ? fromDays / daysPerMonth : fromDays;
    if (!toDays)
        return unit(QT_TRANSLATE_NOOP("Age", "%1+ mo"), QT_TRANSLATE_NOOP("Age", "%1+ days"))
            .arg(locale.toString(from));
    const int to = months ? (*toDays + 1) / daysPerMonth - 1 : *toDays;
    if (from == to)
        return unit(QT_TRANSLATE_NOOP("Age", "%1 mo"), QT_TRANSLATE_NOOP("Age", "%1 days"))
            .arg(locale.toString(from));
    return unit(QT_TRANSLATE_NOOP("Age", "%1–%2 mo"), QT_TRANSLATE_NOOP("Age", "%1–%2 days"))
        .arg(locale.toString(from), locale.toString(to));
}

QString ageBucketText(const AgeBucket& bucket, const QLocale& locale)
{
    return ageRangeText(bucket.fromDays, bucket.toDays, locale);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"

#include <QList>

class QLocale;

namespace leadfloor {

/// Age schemes as a new floor has them (domain.md R1, R2). A floor's own come with the answer of
/// its first call and win over these.
[[nodiscard]] const QList<AgeBucket>& agedScheme();
[[nodiscard]] const QList<AgeBucket>& freshScheme();

/// A month of a lead's age in days: buckets count months of 30 days (R1).
inline constexpr int daysPerMonth = 30;

/// "6–8 mo", "24+ mo", "3–7 days" in the reader's language. Whole months are said as months;
/// `toDays` is inclusive, nullopt: open end.
[[nodiscard]] QString ageRangeText(int fromDays, std::optional<int> toDays, const QLocale& locale);
[[nodiscard]] QString ageBucketText(const AgeBucket& bucket, const QLocale& locale);

} // namespace leadfloor

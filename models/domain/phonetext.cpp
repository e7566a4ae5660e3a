// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isNorthAmerican(QStringView e164)
{
    constexpr qsizetype length = 12; // "+1" and ten digits
    return e164.size() == length && e164.startsWith("+1"_L1) &&
           std::all_of(e164.begin() + 1, e164.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString phoneText(QStringView e164)
{
    if (!isNorthAmerican(e164))
        return e164.toString();
    return u"+1 "_s % e164.mid(2, 3) % u' ' % e164.mid(5, 3) % u' ' % e164.mid(8);
}

QString phoneNationalText(QStringView e164)
{
    if (!isNorthAmerican(e164))
        return e164.toString();
    return u"("_s % e164.mid(2, 3) % u") "_s % e164.mid(5, 3) % u'-' % e164.mid(8);
}

} // namespace leadfloor

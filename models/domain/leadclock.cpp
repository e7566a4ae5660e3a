// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadclock.h"

#include "models/domain/places.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* eastern = "America/New_York";
constexpr const char* central = "America/Chicago";
constexpr const char* mountain = "America/Denver";
constexpr const char* pacific = "America/Los_Angeles";

struct StateTime
{
    QByteArray zone;
    QByteArray other = {};          ///< the second one of the state
    QStringList otherCounties = {}; ///< FIPS of counties that have it; empty: any may
};

/// 49 CFR part 71, by state.
const QHash<QString, StateTime>& stateTimes()
{
    static const QHash<QString, StateTime> times = [] {
        QHash<QString, StateTime> all;
        const auto add = [&all](const char* codes, const char* zone) {
            const QStringList list = QString::fromLatin1(codes).split(u' ');
            for (const QString& code : list)
                all.insert(code, {zone});
        };
        add("CT DE DC GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV", eastern);
        add("AL AR IL IA LA MN MS MO OK WI", central);
        add("CO MT NM UT WY", mountain);
        add("CA NV WA", pacific);
        add("AZ", "America/Phoenix");
        add("HI", "Pacific/Honolulu");
        add("PR VI", "America/Puerto_Rico");
        add("GU MP", "Pacific/Guam");
        add("AS", "Pacific/Pago_Pago");
        all.insert(u"FL"_s, {eastern,
                             central,
                             {u"12005"_s, u"12013"_s, u"12033"_s, u"12045"_s, u"12059"_s,
                              u"12063"_s, u"12091"_s, u"12113"_s, u"12131"_s, u"12133"_s}});
        all.insert(u"IN"_s,
                   {eastern,
                    central,
                    {u"18051"_s, u"18073"_s, u"18089"_s, u"18091"_s, u"18111"_s, u"18123"_s,
                     u"18127"_s, u"18129"_s, u"18147"_s, u"18149"_s, u"18163"_s, u"18173"_s}});
        all.insert(u"MI"_s, {eastern, central, {u"26043"_s, u"26053"_s, u"26071"_s, u"26109"_s}});
        all.insert(u"KS"_s, {central, mountain, {u"20071"_s, u"20075"_s, u"20181"_s, u"20199"_s}});
        all.insert(u"TX"_s, {central, mountain, {u"48109"_s, u"48141"_s, u"48229"_s}});
        all.insert(u"OR"_s, {pacific, mountain, {u"41045"_s}});
        all.insert(u"KY"_s, {eastern, central});
        all.insert(u"TN"_s, {central, eastern});
        all.insert(u"NE"_s, {central, mountain});
        all.insert(u"ND"_s, {central, mountain});
        all.insert(u"SD"_s, {central, mountain});
        all.insert(u"ID"_s, {mountain, pacific});
        all.insert(u"AK"_s, {"America/Anchorage", "America/Adak", {u"02016"_s}});
        return all;
    }();
    return times;
}

/// Their time is divided within the county, so both count there.
bool isDivided(const QString& fips)
{
    return fips == "12045"_L1 || fips == "41045"_L1 || fips == "48109"_L1;
}

QString stateOfPhone(QStringView phone)
{
    if (!phone.startsWith(u"+1") || phone.size() != 12)
        return {};
    const QString code = phone.mid(2, 3).toString();
    for (const UsState& state : Places::instance().states()) {
        if (state.areaCodes.contains(code))
            return state.code;
    }
    return {};
}

bool isInWindow(const QDateTime& time)
{
    return time.time().hour() >= TimeThere::callFromHour
           && time.time().hour() < TimeThere::callUntilHour;
}

} // namespace

bool TimeThere::isCallable() const
{
    return time.isValid() && isInWindow(time) && (!otherTime.isValid() || isInWindow(otherTime));
}

QByteArrayList timeZonesOf(QStringView state, QStringView county, QStringView phone)
{
    const UsState* known = Places::instance().state(state);
    const QString code = known ? known->code : stateOfPhone(phone);
    const auto found = stateTimes().constFind(code);
    if (found == stateTimes().constEnd())
        return {};
    if (found->other.isEmpty())
        return {found->zone};
    const UsCounty* place =
        county.isEmpty() || !known ? nullptr : Places::instance().county(code, county);
    if (!place || found->otherCounties.isEmpty())
        return {found->zone, found->other};
    if (!found->otherCounties.contains(place->fips))
        return {found->zone};
    return isDivided(place->fips) ? QByteArrayList{found->other, found->zone}
                                  : QByteArrayList{found->other};
}

TimeThere timeThere(const QByteArrayList& zones, const QDateTime& now)
{
    TimeThere there;
    if (zones.isEmpty())
        return there;
    const QTimeZone first(zones.first());
    if (!first.isValid())
        return there; // this computer has no table of time zones
    there.time = now.toTimeZone(first);
    if (const QTimeZone second = zones.size() > 1 ? QTimeZone(zones.at(1)) : QTimeZone();
        second.isValid())
        there.otherTime = now.toTimeZone(second);
    return there;
}

} // namespace leadfloor

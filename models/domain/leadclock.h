// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QStringView>

namespace leadfloor {

/// What time it is where a lead lives, and whether it may be called: between 8:00 and 21:00 there
/// (47 CFR 64.1200). Where a place may have two times, both count: it is callable only if it is in
/// both.
struct TimeThere
{
    static constexpr int callFromHour = 8;
    static constexpr int callUntilHour = 21;

    QDateTime time;      ///< there; null: not known
    QDateTime otherTime; ///< if it may be another one as well; else null

    [[nodiscard]] bool isKnown() const { return time.isValid(); }
    [[nodiscard]] bool isCallable() const;
};

/// IANA names, the more likely first; empty: not known. By state ("LA") and county ("Caddo"), else
/// by the area code of an E.164 number, which may have moved. States with two times are told apart
/// by county where their border follows counties that we know; else both count.
[[nodiscard]] QByteArrayList timeZonesOf(QStringView state, QStringView county, QStringView phone);
[[nodiscard]] TimeThere timeThere(const QByteArrayList& zones, const QDateTime& now);

} // namespace leadfloor

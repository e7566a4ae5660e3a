// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingwords.h"

#include "models/items/standingmodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct StandingText
{
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

} // namespace

QList<StandingLimit> standingLimits(const StandingOrder& order, const CellFormat& format)
{
    QList<StandingLimit> limits;
    const auto leads = [&](const QString& name, qint64 bought, std::optional<int> cap) {
        if (cap)
            limits.append({name, ofCapText(bought, cap, format.locale), bought, *cap});
    };
    const auto money = [&](const QString& name, Money bought, std::optional<Money> cap) {
        if (cap)
            limits.append({name, ofCapText(bought, cap, format), bought.minor(), cap->minor()});
    };
    const StandingCaps& caps = order.request.caps;
    const StandingBought& bought = order.bought;
    leads(StandingText::tr("Leads today"), bought.leadsDay, caps.leadsDay);
    leads(StandingText::tr("Leads this week"), bought.leadsWeek, caps.leadsWeek);
    leads(StandingText::tr("Leads this month"), bought.leadsMonth, caps.leadsMonth);
    leads(StandingText::tr("Leads in all"), bought.leadsTotal, caps.leadsTotal);
    money(StandingText::tr("Money today"), bought.moneyDay, caps.moneyDay);
    money(StandingText::tr("Money this week"), bought.moneyWeek, caps.moneyWeek);
    money(StandingText::tr("Money this month"), bought.moneyMonth, caps.moneyMonth);
    money(StandingText::tr("Money in all"), bought.moneyTotal, caps.moneyTotal);
    return limits;
}

QString standingReasonText(const QString& reason)
{
    static const QHash<QString, const char*> known = {
        {u"made"_s, QT_TRANSLATE_NOOP("Standing", "made")},
        {u"changed"_s, QT_TRANSLATE_NOOP("Standing", "changed")},
        {u"account closed"_s, QT_TRANSLATE_NOOP("Standing", "the account was closed")},
        {u"its time is over"_s, QT_TRANSLATE_NOOP("Standing", "its time is over")},
        {u"it has bought all that it was to buy"_s, QT_TRANSLATE_NOOP("Standing", "it has bought all that it was to buy")},
        {u"not enough credits"_s, QT_TRANSLATE_NOOP("Standing", "the wallet does not hold enough credits")},
        {u"above the spending limit of its member"_s, QT_TRANSLATE_NOOP("Standing", "above the spending limit of its member")},
        {u"its filter names something that is gone"_s, QT_TRANSLATE_NOOP("Standing", "its filter names something that is gone")}};
    if (const char* words = known.value(reason))
        return StandingText::tr(words);
    if (reason.startsWith("the rest of order "_L1))
        return StandingText::tr("the rest of order %1").arg(reason.mid(18));
    if (reason.startsWith("by "_L1))
        return StandingText::tr("by %1", "person").arg(reason.mid(3));
    return reason;
}

QString dryRunSentence(const StandingDryRun& run, const CellFormat& format)
{
    const QString days = format.locale.toString(run.days);
    if (run.leads == 0)
        return StandingText::tr("In the last %1 days it would have bought nothing.").arg(days);
    const QString total = formatMoney(run.total, format.locale, format.currency);
    return run.leads == 1 ? StandingText::tr("In the last %1 days it would have bought 1 lead for %2.").arg(days, total)
                          : StandingText::tr("In the last %1 days it would have bought %2 leads for %3.")
                                .arg(days, format.locale.toString(run.leads), total);
}

QString dryRunDetail(const StandingDryRun& run, const CellFormat& format)
{
    QStringList parts;
    parts.append(run.leadsNow == 0
                     ? StandingText::tr("Now it would find none.")
                     : StandingText::tr("Now it would find %1 for %2.")
                           .arg(format.locale.toString(run.leadsNow), formatMoney(run.totalNow, format.locale, format.currency)));
    const auto most = std::max_element(run.weeks.cbegin(), run.weeks.cend(),
                                       [](const auto& a, const auto& b) { return a.leads < b.leads; });
    if (most != run.weeks.cend())
        parts.append(StandingText::tr("Most in one week: %1 leads, from %2.")
                         .arg(format.locale.toString(most->leads), format.locale.toString(most->monday, QLocale::ShortFormat)));
    return parts.join(u' ');
}

QList<QByteArray> standingZones()
{
    // What the floor takes: names of places.
    static const QRegularExpression place(u"^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"_s);
    QList<QByteArray> zones;
    const auto add = [&zones](const QByteArray& zone) {
        if (!zones.contains(zone) && place.match(QString::fromLatin1(zone)).hasMatch())
            zones.append(zone);
    };
    if (QTimeZone::systemTimeZone().isValid())
        add(QTimeZone::systemTimeZoneId());
    for (const char* usual : {"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
                              "Pacific/Honolulu", "UTC"})
        add(usual);
    const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& zone : all)
        add(zone);
    return zones;
}

QDateTime midnightIn(const QByteArray& zone, QDate day)
{
    return QTimeZone(zone).isValid() ? day.startOfDay(QTimeZone(zone)) : day.startOfDay(Qt::UTC);
}

} // namespace leadfloor

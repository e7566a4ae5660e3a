// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

QJsonObject StandingRequest::toJson() const
{
    QJsonObject json{{u"filter"_s, filter.toJson()}, {u"price_max_minor"_s, priceMax.minor()}, {u"time_zone"_s, timeZone}};
    const auto leads = [&json](const QString& key, std::optional<int> cap) {
        if (cap)
            json.insert(key, *cap);
    };
    const auto money = [&json](const QString& key, std::optional<Money> cap) {
        if (cap)
            json.insert(key, cap->minor());
    };
    leads(u"leads_day"_s, caps.leadsDay);
    leads(u"leads_week"_s, caps.leadsWeek);
    leads(u"leads_month"_s, caps.leadsMonth);
    leads(u"leads_total"_s, caps.leadsTotal);
    money(u"money_day_minor"_s, caps.moneyDay);
    money(u"money_week_minor"_s, caps.moneyWeek);
    money(u"money_month_minor"_s, caps.moneyMonth);
    money(u"money_total_minor"_s, caps.moneyTotal);
    if (!name.isEmpty())
        json.insert("name"_L1, name);
    if (allowRepeats)
        json.insert("allow_repeats"_L1, true);
    if (startsAt.isValid())
        json.insert("starts_at"_L1, startsAt.toUTC().toString(Qt::ISODateWithMs));
    if (endsAt.isValid())
        json.insert("ends_at"_L1, endsAt.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

QJsonObject StandingRequest::toChanges() const
{
    QJsonObject json = toJson();
    for (const auto& key : {"leads_day"_L1, "leads_week"_L1, "leads_month"_L1, "leads_total"_L1, "money_day_minor"_L1, "money_week_minor"_L1,
                            "money_month_minor"_L1, "money_total_minor"_L1, "ends_at"_L1}) {
        if (!json.contains(key))
            json.insert(key, QJsonValue());
    }
    json.insert("name"_L1, name);
    json.insert("allow_repeats"_L1, allowRepeats);
    return json;
}

StandingRequest StandingRequest::fromJson(const QJsonObject& json)
{
    const auto leads = [&json](QLatin1StringView key) {
        return json.value(key).isDouble() ? std::optional(json.value(key).toInt()) : std::nullopt;
    };
    const auto money = [&json](QLatin1StringView key) {
        return json.value(key).isDouble() ? std::optional(Money::fromMinor(json.value(key).toInteger())) : std::nullopt;
    };
    const auto time = [&json](QLatin1StringView key) {
        return QDateTime::fromString(json.value(key).toString(), Qt::ISODateWithMs).toUTC();
    };
    StandingRequest request;
    request.name = json.value("name"_L1).toString();
    request.filter = Filter::fromJson(json.value("filter"_L1).toObject()).value_or(Filter());
    request.priceMax = Money::fromMinor(json.value("price_max_minor"_L1).toInteger());
    request.caps = {leads("leads_day"_L1),
                    leads("leads_week"_L1),
                    leads("leads_month"_L1),
                    leads("leads_total"_L1),
                    money("money_day_minor"_L1),
                    money("money_week_minor"_L1),
                    money("money_month_minor"_L1),
                    money("money_total_minor"_L1)};
    request.allowRepeats = json.value("allow_repeats"_L1).toBool();
    request.timeZone = json.value("time_zone"_L1).toString();
    request.startsAt = time("starts_at"_L1);
    request.endsAt = time("ends_at"_L1);
    return request;
}

} // namespace leadfloor

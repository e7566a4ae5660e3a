// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/watch.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

QJsonObject WatchRequest::toJson() const
{
    const auto clock = [](QTime time) { return time.isValid() ? QJsonValue(time.toString(u"HH:mm"_s)) : QJsonValue(); };
    return {{u"name"_s, name},
            {u"filter"_s, filter.toJson()},
            {u"counts"_s, counts == Counts::New ? u"new"_s : u"all"_s},
            {u"leads_min"_s, leadsMin},
            {u"minutes"_s, minutes},
            {u"quiet_from"_s, clock(quietFrom)},
            {u"quiet_to"_s, clock(quietTo)},
            {u"time_zone"_s, timeZone.isEmpty() ? u"UTC"_s : timeZone},
            {u"on"_s, isOn}};
}

WatchRequest WatchRequest::fromJson(const QJsonObject& json)
{
    const auto clock = [&json](QLatin1StringView key) { return QTime::fromString(json.value(key).toString(), u"HH:mm"_s); };
    WatchRequest request;
    request.name = json.value("name"_L1).toString();
    request.filter = Filter::fromJson(json.value("filter"_L1).toObject()).value_or(Filter());
    request.counts = json.value("counts"_L1).toString() == "all"_L1 ? Counts::All : Counts::New;
    request.leadsMin = json.value("leads_min"_L1).toInt(request.leadsMin);
    request.minutes = json.value("minutes"_L1).toInt(request.minutes);
    request.quietFrom = clock("quiet_from"_L1);
    request.quietTo = clock("quiet_to"_L1);
    request.timeZone = json.value("time_zone"_L1).toString();
    request.isOn = json.value("on"_L1).toBool(true);
    return request;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/viewcontent.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leadfloor {

QJsonObject LeadViewFilter::toJson() const
{
    QJsonObject json{{u"which"_s, which}, {u"board"_s, isBoard}};
    if (!search.isEmpty())
        json.insert(u"search"_s, search);
    if (order)
        json.insert(u"order"_s, *order);
    if (stage)
        json.insert(u"stage"_s, *stage);
    if (!tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    return json;
}

Result<LeadViewFilter> LeadViewFilter::fromJson(const QJsonObject& json)
{
    static const QStringList known{u"which"_s, u"board"_s, u"search"_s, u"order"_s, u"stage"_s, u"tags"_s};
    static const QStringList ways{u"all"_s, u"today"_s, u"mine"_s, u"nobodys"_s};
    for (const QString& key : json.keys()) {
        if (!known.contains(key))
            return failure(ErrorCode::InvalidRequest, key);
    }
    LeadViewFilter filter;
    filter.which = json.value("which"_L1).toString(filter.which);
    if (!ways.contains(filter.which))
        return failure(ErrorCode::InvalidRequest, u"which"_s);
    filter.search = json.value("search"_L1).toString();
    if (json.contains("order"_L1))
        filter.order = json.value("order"_L1).toInteger();
    if (json.contains("stage"_L1))
        filter.stage = json.value("stage"_L1).toInt();
    for (const QJsonValue& tag : json.value("tags"_L1).toArray())
        filter.tags.append(tag.toString());
    filter.tags.sort();
    filter.isBoard = json.value("board"_L1).toBool();
    return filter;
}

QJsonObject ViewContent::toJson(const QJsonObject& base) const
{
    QJsonObject json = base;
    json.insert(u"version"_s, version);
    json.insert(u"filter"_s, filter.toJson());
    json.insert(u"sort"_s, order.code());
    json.insert(u"columns"_s, columns.toJson().value("columns"_L1));
    json.insert(u"density"_s, density);
    if (leads != LeadViewFilter() || json.contains("leads"_L1))
        json.insert(u"leads"_s, leads.toJson());
    return json;
}

Result<ViewContent> ViewContent::fromJson(const QJsonObject& json)
{
    ViewContent content;
    const auto filter = Filter::fromJson(json.value("filter"_L1).toObject());
    if (!filter)
        return tl::unexpected(filter.error());
    content.filter = *filter;
    const auto leads = LeadViewFilter::fromJson(json.value("leads"_L1).toObject());
    if (!leads)
        return tl::unexpected(leads.error());
    content.leads = *leads;
    content.order =
        InventoryOrder::fromCode(json.value("sort"_L1).toString()).value_or(InventoryOrder());
    content.columns = TableLayout::fromJson(json);
    const QString density = json.value("density"_L1).toString();
    if (density == "compact"_L1 || density == "relaxed"_L1)
        content.density = density;
    return content;
}

} // namespace leadfloor

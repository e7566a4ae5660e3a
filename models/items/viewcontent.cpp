// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/viewcontent.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

QJsonObject ViewContent::toJson(const QJsonObject& base) const
{
    QJsonObject json = base;
    json.insert(u"version"_s, version);
    json.insert(u"filter"_s, filter.toJson());
    json.insert(u"sort"_s, order.code());
    json.insert(u"columns"_s, columns.toJson().value("columns"_L1));
    json.insert(u"density"_s, density);
    return json;
}

Result<ViewContent> ViewContent::fromJson(const QJsonObject& json)
{
    ViewContent content;
    const auto filter = Filter::fromJson(json.value("filter"_L1).toObject());
    if (!filter)
        return tl::unexpected(filter.error());
    content.filter = *filter;
    content.order =
        InventoryOrder::fromCode(json.value("sort"_L1).toString()).value_or(InventoryOrder());
    content.columns = TableLayout::fromJson(json);
    const QString density = json.value("density"_L1).toString();
    if (density == "compact"_L1 || density == "relaxed"_L1)
        content.density = density;
    return content;
}

} // namespace leadfloor

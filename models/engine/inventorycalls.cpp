// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

FloorIdentity identityFrom(const QJsonObject& answer)
{
    FloorIdentity identity;
    identity.floorName = answer.value("floor"_L1).toString();
    identity.isDemo = answer.value("demo"_L1).toBool();
    identity.currency = answer.value("currency"_L1).toString();
    identity.country = answer.value("workspace_country"_L1).toString();
    if (identity.country.isEmpty())
        identity.country = answer.value("country"_L1).toString();
    identity.email = answer.value("email"_L1).toString();
    identity.displayName = answer.value("name"_L1).toString();
    identity.role = answer.value("role"_L1).toString();
    identity.workspace = answer.value("workspace"_L1).toString();
    identity.product = answer.value("product"_L1).toString();
    identity.exportDays = answer.value("export_days"_L1).toInt();
    identity.productName = answer.value("product_name"_L1).toString();
    const QJsonArray buckets = answer.value("buckets"_L1).toArray();
    for (const QJsonValue& value : buckets) {
        const QJsonObject bucket = value.toObject();
        const QJsonValue to = bucket.value("to_days"_L1);
        identity.buckets.append(AgeBucket{bucket.value("code"_L1).toString(), bucket.value("from_days"_L1).toInt(),
                                          to.isNull() ? std::nullopt : std::optional(to.toInt())});
    }
    return identity;
}

Result<FloorIdentity> hello(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.hello()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return identityFrom(*answer);
}

Result<InventoryCount> inventoryCount(DbConnection& connection, const Filter& filter)
{
    const auto rows = queryRows(
        connection, u"select leads, total_minor, as_of from api.inventory_count(:filter::jsonb)"_s,
        {{u"filter"_s, floorjson::compact(filter.toJson())}}, [](const QSqlQuery& row) {
            return InventoryCount{row.value(0).toLongLong(), Money::fromMinor(row.value(1).toLongLong()),
                                  row.value(2).toDateTime().toUTC()};
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? InventoryCount() : rows->first();
}

Result<QList<InventoryRow>> inventoryPage(DbConnection& connection, const Filter& filter, const InventoryOrder& order,
                                          const PageRequest& request)
{
    return queryRows(connection,
                     u"select "_s % floorjson::inventoryColumns()
                         % u" from api.inventory_page(:filter::jsonb, :sort, :after::uuid, :skip, :limit)"_s,
                     {{u"filter"_s, floorjson::compact(filter.toJson())},
                      {u"sort"_s, order.code()},
                      {u"after"_s, request.after ? QVariant(request.after->toString()) : QVariant()},
                      {u"skip"_s, request.skip},
                      {u"limit"_s, request.limit}},
                     floorjson::inventoryRow);
}

Result<QList<InventoryAnchor>> inventoryAnchors(DbConnection& connection, const Filter& filter, const InventoryOrder& order,
                                                int every)
{
    return queryRows(connection,
                     u"select \"position\", after from api.inventory_anchors(:filter::jsonb, :sort, :every)"_s,
                     {{u"filter"_s, floorjson::compact(filter.toJson())},
                      {u"sort"_s, order.code()},
                      {u"every"_s, every}},
                     [](const QSqlQuery& row) {
                         return InventoryAnchor{row.value(0).toLongLong(), LeadId(row.value(1).toUuid())};
                     });
}

Result<Facets> inventoryFacets(DbConnection& connection, const Filter& filter)
{
    Facets facets;
    const auto rows = queryRows(connection,
                                u"select facet, value, label, leads, as_of from api.inventory_facets(:filter::jsonb)"
                                " order by facet, leads desc, value"_s,
                                {{u"filter"_s, floorjson::compact(filter.toJson())}}, [&facets](const QSqlQuery& row) {
                                    const FacetValue value{row.value(1).toString(), row.value(2).toString(),
                                                           row.value(3).toLongLong()};
                                    const QString facet = row.value(0).toString();
                                    if (facet == "state"_L1)
                                        facets.states.append(value);
                                    else if (facet == "county"_L1)
                                        facets.counties.append(value);
                                    else if (facet == "class"_L1)
                                        facets.classes.append(value);
                                    else
                                        facets.buckets.append(value);
                                    const QDateTime asOf = row.value(4).toDateTime().toUTC();
                                    if (!facets.asOf.isValid() || asOf < facets.asOf)
                                        facets.asOf = asOf;
                                    return 0;
                                });
    if (!rows)
        return tl::unexpected(rows.error());
    return facets;
}

} // namespace leadfloor

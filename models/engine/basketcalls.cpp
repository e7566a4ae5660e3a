// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A PostgreSQL array of uuids.
QString uuidArray(const QList<LeadId>& leads)
{
    QStringList ids;
    for (const LeadId& lead : leads)
        ids.append(lead.toString());
    return u'{' % ids.join(u',') % u'}';
}

Result<int> countOf(const Result<QVariant>& answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    return answer->toInt();
}

} // namespace

Result<QList<BasketRow>> basketRows(DbConnection& connection)
{
    return queryRows(connection,
                     u"select "_s % floorjson::inventoryColumns()
                         % u", added_at, price_shown_minor, price_changed, held_until from api.basket()"_s,
                     {}, [](const QSqlQuery& row) {
                         return BasketRow{floorjson::inventoryRow(row), row.value(19).toDateTime().toUTC(),
                                          Money::fromMinor(row.value(20).toLongLong()), row.value(21).toBool(),
                                          row.isNull(22) ? QDateTime() : row.value(22).toDateTime().toUTC()};
                     });
}

Result<BasketChange> addToBasket(DbConnection& connection, const QList<LeadId>& leads)
{
    const auto answer = floorjson::askObject(connection, u"select api.basket_add(:leads::uuid[])"_s, {{u"leads"_s, uuidArray(leads)}});
    if (!answer)
        return tl::unexpected(answer.error());
    return BasketChange{answer->value("added"_L1).toInt(), answer->value("leads"_L1).toInt(), floorjson::gonePicks(answer->value("gone"_L1))};
}

Result<int> removeFromBasket(DbConnection& connection, const QList<LeadId>& leads)
{
    return countOf(queryValue(connection, u"select api.basket_remove(:leads::uuid[])"_s, {{u"leads"_s, uuidArray(leads)}}));
}

Result<int> clearBasket(DbConnection& connection)
{
    return countOf(queryValue(connection, u"select api.basket_clear()"_s));
}

Result<QList<ProjectRow>> projects(DbConnection& connection)
{
    return queryRows(connection, u"select project, name, product, price_minor, on_offer, order_leads_min from api.projects()"_s, {},
                     [](const QSqlQuery& row) {
                         return ProjectRow{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                           row.isNull(3) ? std::nullopt : std::optional(Money::fromMinor(row.value(3).toLongLong())),
                                           row.value(4).toLongLong(), row.value(5).toInt()};
                     });
}

} // namespace leadfloor

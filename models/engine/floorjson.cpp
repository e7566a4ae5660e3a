// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor::floorjson {

namespace {

LeadStatus inventoryStatusFrom(const QString& text)
{
    if (text == "held"_L1)
        return LeadStatus::Held;
    if (text == "mine"_L1)
        return LeadStatus::Mine;
    if (text == "sold"_L1)
        return LeadStatus::Sold;
    return LeadStatus::Free;
}

} // namespace

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QDateTime time(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Money money(const QJsonValue& value)
{
    return Money::fromMinor(value.toInteger());
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array)
        list.append(item.toString());
    return list;
}

Filter filter(const QJsonValue& value)
{
    return Filter::fromJson(value.toObject()).value_or(Filter());
}

Result<QJsonObject> askObject(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto value = queryValue(connection, sql, binds);
    if (!value)
        return tl::unexpected(value.error());
    const QJsonDocument document = QJsonDocument::fromJson(value->toString().toUtf8());
    if (!document.isObject())
        return failure(ErrorCode::Internal, u"an answer is not an object: "_s % sql.left(60));
    return document.object();
}

QList<GonePick> gonePicks(const QJsonValue& list)
{
    QList<GonePick> gone;
    const QJsonArray picks = list.toArray();
    for (const QJsonValue& pick : picks)
        gone.append({LeadId(QUuid::fromString(pick["lead"_L1].toString())), pick["why"_L1].toString()});
    return gone;
}

QString inventoryColumns()
{
    return u"lead, class, bucket, inquired_on, state, county_fips, county, city, first_initial, project,"
            " freshness, intent, score, filled, price_minor, price_rule, times_sold, last_sold_on, status"_s;
}

InventoryRow inventoryRow(const QSqlQuery& row)
{
    InventoryRow lead;
    lead.id = LeadId(row.value(0).toUuid());
    lead.leadClass = leadClassFromCode(row.value(1).toString()).value_or(LeadClass::Silver);
    lead.bucket = row.value(2).toString();
    lead.inquiredOn = row.value(3).toDate();
    lead.state = row.value(4).toString();
    lead.countyFips = row.value(5).toString();
    lead.county = row.value(6).toString();
    lead.city = row.value(7).toString();
    lead.firstInitial = row.value(8).toString();
    lead.project = row.value(9).toString();
    lead.freshness = row.value(10).toInt();
    lead.intent = row.value(11).toInt();
    lead.score = row.value(12).toInt();
    lead.filled = quint16(row.value(13).toInt());
    lead.price = Money::fromMinor(row.value(14).toLongLong());
    lead.priceRule = row.value(15).toString();
    lead.timesSold = row.value(16).toInt();
    lead.lastSoldOn = row.value(17).toDate();
    lead.status = inventoryStatusFrom(row.value(18).toString());
    return lead;
}

} // namespace leadfloor::floorjson

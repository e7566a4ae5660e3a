// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor::floorjson {

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

} // namespace leadfloor::floorjson

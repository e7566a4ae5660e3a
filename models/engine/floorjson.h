// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/engine/query.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

/// Helpers that the calls of floorcalls.h share; nobody else includes this.
namespace leadfloor::floorjson {

[[nodiscard]] QString compact(const QJsonObject& object);
[[nodiscard]] QString compact(const QJsonArray& array);
/// A time of a JSON answer in UTC; invalid for null.
[[nodiscard]] QDateTime time(const QJsonValue& value);
[[nodiscard]] Money money(const QJsonValue& value);
[[nodiscard]] QStringList texts(const QJsonValue& value);
/// The filter of an answer; what the server sends back was ours, so a bad one is an empty filter.
[[nodiscard]] Filter filter(const QJsonValue& value);
/// [{"lead", "why"}] of a line or refusal.
[[nodiscard]] QList<GonePick> gonePicks(const QJsonValue& list);
/// The columns that api.inventory_page and api.basket share, and a row that begins with them.
[[nodiscard]] QString inventoryColumns();
[[nodiscard]] InventoryRow inventoryRow(const QSqlQuery& row);
/// One jsonb value of a statement as an object. Internal if it is none.
[[nodiscard]] Result<QJsonObject> askObject(DbConnection& connection, const QString& sql, const Binds& binds);

} // namespace leadfloor::floorjson

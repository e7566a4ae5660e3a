// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveries.h"
#include "models/engine/dbconnection.h"

#include <QUuid>

/// Scheduled deliveries of a workspace. Every call blocks for a round trip; engine threads only.
/// Source: 0105_deliveries.sql.
namespace leadfloor {

[[nodiscard]] Result<QList<Delivery>> deliveries(DbConnection& connection);
/// Number 0: a new one. Its number.
[[nodiscard]] Result<int> saveDelivery(DbConnection& connection, int number, const DeliveryChange& change);
[[nodiscard]] Result<> removeDelivery(DbConnection& connection, int number);
/// As ExportTargetService has it.
[[nodiscard]] Result<QUuid> checkDestination(DbConnection& connection, const QString& channel, const QString& destination);
[[nodiscard]] Result<DeliveryCheck> destinationCheck(DbConnection& connection, const QUuid& check);

} // namespace leadfloor

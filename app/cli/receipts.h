// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/domain/order.h"

#include <QDateTime>
#include <QUuid>

#include <string>

namespace leadfloor {

class DbConnection;

/// ISO 8601 in UTC; empty for no time.
[[nodiscard]] QString isoTime(const QDateTime& time);
/// The same; null for no time.
[[nodiscard]] QJsonValue isoTimeOrNull(const QDateTime& time);
/// What momentFrom() reads, for help texts.
inline constexpr const char* momentWords = "2026-12-01, or a time like 2026-12-01T08:30Z; UTC, if it says no zone";
/// What `option` was given, in UTC; invalid if it was given nothing. Usage names the option if it is no time.
[[nodiscard]] Result<QDateTime> momentFrom(const QString& option, const std::string& words);
/// What `option` was given, if it is a UUID; Usage names the option if not.
[[nodiscard]] Result<QUuid> uuidFrom(const QString& option, const std::string& words);

/// What buy, order show, order pay and order outcome print.
[[nodiscard]] QJsonObject receiptJson(const Receipt& receipt);
void printReceipt(const Output& output, const Receipt& receipt);
/// Fetches the contacts in slices, with progress. Cancelled after Ctrl+C.
[[nodiscard]] Result<DeliveryProgress> deliverOrder(DbConnection& connection, qint64 order, const Output& output);

} // namespace leadfloor

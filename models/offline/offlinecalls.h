// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"
#include "models/offline/offlinekey.h"
#include "models/offline/offlineleads.h"

#include <QJsonArray>

/// The floor's part of a store. Every call blocks for a round trip; worker threads only. Errors as the
/// SQL functions say. Source: 0107_offline.sql, 0113_offlineparts.sql.
namespace leadfloor {

/// `holds` null: makes the store.
[[nodiscard]] Result<OfflineContact> offlineRenew(DbConnection& connection, const QUuid& store, const QString& machine,
                                                  const std::optional<QString>& holds);
/// The computer has written down the part whose hash this is: the one before opens no contact any more.
[[nodiscard]] Result<> offlineConfirm(DbConnection& connection, const QUuid& store, const QString& holds);
[[nodiscard]] Result<> offlineForget(DbConnection& connection, const QUuid& store);

struct OfflineOrder
{
    qint64 number = 0;
    qint64 leads = 0;
    QString digest;
    bool isOpen = false; ///< the floor still hands its leads out (R34)
};
[[nodiscard]] Result<QList<OfflineOrder>> offlineOrders(DbConnection& connection);
[[nodiscard]] Result<QSet<LeadPlace>> offlinePlaces(DbConnection& connection, qint64 orderNumber);

/// What has been done since a moment (null: ever), as records, in slices; `more` is called with each.
[[nodiscard]] Result<> offlineWork(DbConnection& connection, const QDateTime& since, const std::function<Result<>(RecordWriter&)>& more);
[[nodiscard]] Result<> offlineEvents(DbConnection& connection, const QDateTime& since, const std::function<Result<>(RecordWriter&)>& more);

/// Writes an export that was made without a line into the floor's log, once, however often it is told; its number there.
/// InvalidRequest, KeyReused: the floor does not take it.
[[nodiscard]] Result<qint64> offlineExport(DbConnection& connection, const QUuid& store, const ExportNote& note);

/// What the floor says to one pending change.
struct MergeAnswer
{
    ChangeId key = ChangeId(QUuid());
    QJsonArray late;  ///< {"lead", "kind", "by", "at"} of those that lost
    qint64 gone = 0;  ///< leads that are not theirs any more
    QString refused;  ///< why nothing was done; empty: it was
};
[[nodiscard]] Result<QList<MergeAnswer>> offlineMerge(DbConnection& connection, const QUuid& store, const QList<PendingChange>& changes);

} // namespace leadfloor

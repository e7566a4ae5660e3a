// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <functional>
#include <optional>

/// Phones and e-mails that a workspace never wants to buy (domain.md R38). They leave this computer as
/// keyed hashes only. Every call blocks; engine threads only. Source: 0017_suppression.sql.
namespace leadfloor {

/// "p:" and a phone in E.164, or "e:" and an e-mail in lower case, as the floor knows it: the first 8
/// bytes of SHA-256(key, text), as a big-endian number.
[[nodiscard]] qint64 suppressionMark(const QByteArray& key, QByteArrayView text);

/// The numbers of a file, as marks.
struct SuppressionFile
{
    QList<qint64> marks; ///< sorted, each once
    qint64 rows = 0;     ///< that had something in them
    qint64 phones = 0;
    qint64 emails = 0;
    qint64 unread = 0;   ///< rows with neither
    QStringList unreadPlaces; ///< of the first ten: "list.csv, line 7, column 3 (phone): "
};
/// Reads a CSV or text file: columns that are called phone or e-mail; without such a header everything
/// that reads as one. Numbers without + belong to `country`. Errors: FileProblem, BadFile, Cancelled.
[[nodiscard]] Result<SuppressionFile> readSuppressionFile(const QString& path, const QByteArray& key, const QString& country,
                                                          const std::function<bool()>& isCancelled = {});

struct SuppressionRequest
{
    QString path;
    QString name;                   ///< a list of this name is replaced
    std::optional<QDate> expiresOn; ///< the last UTC day on which it holds; nothing: until it is removed
};
struct SuppressionOutcome
{
    QUuid list;
    int entries = 0;
    SuppressionFile file; ///< without its marks
};
/// Reads, hashes, uploads and applies: when it returns, nobody of the list is counted or bought any more.
/// Errors: as above, InvalidRequest, RateLimited, Busy, NotPermitted.
[[nodiscard]] Result<SuppressionOutcome> uploadSuppression(DbConnection& connection, const SuppressionRequest& request,
                                                           const std::function<bool()>& isCancelled = {});

struct SuppressionRow
{
    QUuid list;
    QString name;
    QString state; ///< new (not applied yet), active
    int entries = 0;
    QDateTime createdAt;
    QDateTime expiresAt; ///< null: never
    QString uploadedBy;
};
[[nodiscard]] Result<QList<SuppressionRow>> suppressions(DbConnection& connection);
/// Errors: NotFound, Busy.
[[nodiscard]] Result<> removeSuppression(DbConnection& connection, const QUuid& list);

} // namespace leadfloor

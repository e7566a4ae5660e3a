// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/suppression.h"
#include "models/engine/dbconnection.h"

#include <functional>

/// Phones and e-mails that a workspace never wants to buy (domain.md R38). They leave this computer as
/// keyed hashes only. Every call blocks; engine threads only. Source: 0017_suppression.sql.
namespace leadfloor {

/// "p:" and a phone in E.164, or "e:" and an e-mail in lower case, as the floor knows it: the first 8
/// bytes of SHA-256(key, text), as a big-endian number.
[[nodiscard]] qint64 suppressionMark(const QByteArray& key, QByteArrayView text);

/// Reads a text file or a workbook: the columns that are called phone or e-mail, or `columns` (their names, or
/// numbers from 1). Where the first row is data already: every address, and the numbers of the columns that hold
/// phones rather than other numbers. Numbers without + belong to `country`. Errors: FileProblem, Cancelled;
/// BadFile, whose data has "columns", as they can be chosen, where nobody can tell which of them are meant.
[[nodiscard]] Result<SuppressionFile> readSuppressionFile(const QString& path, const QByteArray& key, const QString& country,
                                                          const QStringList& columns = {}, const SuppressionWatch& watch = {});

/// Reads, hashes, uploads and applies: when it returns, nobody of the list is counted or bought any more.
/// Errors: as above, InvalidRequest, RateLimited, Busy, NotPermitted.
[[nodiscard]] Result<SuppressionOutcome> uploadSuppression(DbConnection& connection, const SuppressionRequest& request,
                                                           const SuppressionWatch& watch = {});
/// Reads, hashes and uploads which numbers were checked against do-not-call registers on a day.
/// Errors: as uploadSuppression().
[[nodiscard]] Result<ScrubOutcome> uploadScrub(DbConnection& connection, const ScrubRequest& request, const SuppressionWatch& watch = {});

[[nodiscard]] Result<QList<SuppressionRow>> suppressions(DbConnection& connection);
/// Errors: NotFound, Busy.
[[nodiscard]] Result<> removeSuppression(DbConnection& connection, const QUuid& list);
/// Brings back one that was removed within the last hour. Errors: NotFound, WrongState, Busy.
[[nodiscard]] Result<> restoreSuppression(DbConnection& connection, const QUuid& list);

} // namespace leadfloor

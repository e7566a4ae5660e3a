// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <functional>
#include <optional>

/// Phones and e-mails that a workspace never wants to buy, and numbers that were checked against
/// do-not-call registers (domain.md R38), as values.
namespace leadfloor {

/// Whoever reads a file asks this now and then, and tells how far it has come, in bytes of the file.
struct SuppressionWatch
{
    std::function<bool()> isCancelled = {};
    std::function<void(qint64 done, qint64 total)> progress = {};
};

/// The numbers of a file, as marks.
struct SuppressionFile
{
    QList<qint64> marks; ///< sorted, each once
    qint64 rows = 0;     ///< that had something in them
    qint64 phones = 0;
    qint64 emails = 0;
    qint64 unread = 0;   ///< rows with neither
    QStringList unreadPlaces; ///< of the first ten: "list.csv, line 7, column 3 (phone): "
    QStringList columns;      ///< that were read, for people: "Cell", or "column 2" of a file without names
};
struct SuppressionRequest
{
    QString path;
    QString name;                   ///< a list of this name is replaced
    std::optional<QDate> expiresOn; ///< the last UTC day on which it holds; nothing: until it is removed
    QStringList columns = {};       ///< with the numbers, by name or by number from 1; empty: find out
};
struct SuppressionOutcome
{
    QUuid list;
    int entries = 0;
    SuppressionFile file; ///< without its marks
};

/// Numbers that were checked against do-not-call registers.
struct ScrubRequest
{
    QString path;
    QDate on; ///< the UTC day of the check; not in the future
    QStringList columns = {}; ///< as in SuppressionRequest
};
struct ScrubOutcome
{
    int entries = 0;
    int phones = 0;       ///< of own leads that are among them
    SuppressionFile file; ///< without its marks
};

struct SuppressionRow
{
    QUuid list;
    QString name;
    QString state; ///< new (not applied yet), active
    int entries = 0;
    QDateTime createdAt;
    QDateTime expiresAt; ///< null: never
    QString uploadedBy;

    friend bool operator==(const SuppressionRow&, const SuppressionRow&) = default;
};

} // namespace leadfloor

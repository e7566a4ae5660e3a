// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace leadfloor {

class DbConnection;

/// One invariant of a floor (reliability.md 1.1), asked of its data.
struct CheckResult
{
    QString name;  ///< "sold_within_mode": the file's, without number
    bool ok = false;
    QString value; ///< what was counted: nearly always what is wrong, "0" when all is well
};

/// Asks every file of `folder` (NN_name.sql: one query with ok and value), in the order of their
/// numbers. Changes nothing; each looks at all rows of its tables, seconds at millions of leads, but
/// takes no lock that a purchase would wait for. The floor's owner only; blocks; engine threads.
/// `progress` hears (done, of, name) before each check and returns false to stop (Cancelled).
/// Errors: BadFile (names the check: not named NN_name.sql, not one row of ok and value),
/// SchemaMismatch (names the check and SQLSTATE: the schema does not fit), NotPermitted, Disconnected.
[[nodiscard]] Result<QList<CheckResult>> checkFloor(DbConnection& owner,
                                                    const std::function<bool(int, int, const QString&)>& progress = {},
                                                    const QString& folder = QStringLiteral(":/sql/checks"));

/// True if none of them is red.
[[nodiscard]] bool isFloorSound(const QList<CheckResult>& results);

} // namespace leadfloor

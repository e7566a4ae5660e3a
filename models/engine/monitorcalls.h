// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadfloor {

class DbConnection;

/// A number that tells how the floor does (domain.md R43), as /metrics has it.
struct MonitorNumber
{
    QString name;    ///< "purchase_conflict_ratio"
    QString payment; ///< "card", "credits" of completion times, else empty
    double value = 0;
    QString unit; ///< "ratio", "seconds", "leads", "minor_units" ...
    double expected = 0;
    double alarm = 0; ///< beyond it, to either side
    std::optional<qint64> observations; ///< how many cases it is of
    bool isAlarm = false;
    QString meaning; ///< a sentence, in English as in /metrics
};

/// All of them as they are now; looks at all rows of the books, seconds at millions of leads. For operators;
/// blocks, engine threads. Errors: NotPermitted, Disconnected.
[[nodiscard]] Result<QList<MonitorNumber>> monitorNumbers(DbConnection& connection);

} // namespace leadfloor

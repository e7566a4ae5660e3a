// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/monitorcalls.h"

#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<QList<MonitorNumber>> monitorNumbers(DbConnection& connection)
{
    return queryRows(connection, u"select name, payment, value, unit, expected, alarm, observations, is_alarm, meaning from api.monitoring()"_s, {},
                     [](const QSqlQuery& row) {
                         return MonitorNumber{row.value(0).toString(), row.value(1).toString(), row.value(2).toDouble(), row.value(3).toString(),
                                              row.value(4).toDouble(), row.value(5).toDouble(),
                                              row.isNull(6) ? std::nullopt : std::optional(row.value(6).toLongLong()), row.value(7).toBool(),
                                              row.value(8).toString()};
                     });
}

} // namespace leadfloor

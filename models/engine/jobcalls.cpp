// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/jobcalls.h"

#include "models/engine/query.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<QList<JobState>> jobStates(DbConnection& connection)
{
    return queryRows(connection,
                     u"select job, holder, lease_until, every_ms, last_run_at, last_by, next_at, last_result, failed_at, last_error from api.jobs()"_s, {},
                     [](const QSqlQuery& row) {
                         return JobState{row.value(0).toString(), row.value(1).toString(), row.value(2).toDateTime().toUTC(),
                                         row.isNull(3) ? std::nullopt : std::optional(row.value(3).toInt()), row.value(4).toDateTime().toUTC(),
                                         row.value(5).toString(), row.value(6).toDateTime().toUTC(),
                                         QJsonDocument::fromJson(row.value(7).toString().toUtf8()).object(), row.value(8).toDateTime().toUTC(),
                                         row.value(9).toString()};
                     });
}

} // namespace leadfloor

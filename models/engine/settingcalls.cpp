// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/settingcalls.h"

#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<QList<FloorSetting>> floorSettings(DbConnection& connection)
{
    return queryRows(connection, u"select name, value, unit, lowest, highest, owner_only, meaning from api.settings()"_s, {}, [](const QSqlQuery& row) {
        const auto bound = [&row](int column) { return row.isNull(column) ? std::nullopt : std::optional(row.value(column).toLongLong()); };
        return FloorSetting{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toString(), bound(3), bound(4), row.value(5).toBool(),
                            row.value(6).toString()};
    });
}

Result<qint64> setFloorSetting(DbConnection& connection, const QString& name, qint64 value)
{
    const auto before = queryValue(connection, u"select api.setting_set(:name, :value)"_s, {{u"name"_s, name}, {u"value"_s, value}});
    if (!before)
        return tl::unexpected(before.error());
    return before->toLongLong();
}

} // namespace leadfloor

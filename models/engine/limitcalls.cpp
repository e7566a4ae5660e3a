// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/limitcalls.h"

#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

std::optional<int> intOrNothing(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

} // namespace

Result<QList<RateRow>> rates(DbConnection& connection)
{
    return queryRows(connection,
                     u"select workspace, email, purchases_per_minute, uploads_per_minute, topups_per_minute from api.rates()"_s, {},
                     [](const QSqlQuery& row) {
                         return RateRow{row.value(0).toString(), row.value(1).toString(), intOrNothing(row.value(2)),
                                        intOrNothing(row.value(3)), intOrNothing(row.value(4))};
                     });
}

Result<> setRate(DbConnection& connection, const QString& kind, std::optional<int> perMinute, const QString& workspace,
                 const QString& email)
{
    const auto done = execute(connection, u"select api.rate_set(:kind, :rate, :workspace, :email)"_s,
                              {{u"kind"_s, kind},
                               {u"rate"_s, perMinute ? QVariant(*perMinute) : QVariant()},
                               {u"workspace"_s, textOrNull(workspace)},
                               {u"email"_s, textOrNull(email)}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace leadfloor

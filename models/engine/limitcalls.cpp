// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/limitcalls.h"

#include "models/engine/floorjson.h"
#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// How often sessions that signed in while a ban was being committed are looked for.
constexpr int banRoundsMax = 20;

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

Result<BanOutcome> banMember(DbConnection& connection, const QString& email, const QString& reason)
{
    const auto answer = withTransaction(connection, [&] {
        return floorjson::askObject(connection, u"select api.member_ban(:email, :reason)"_s,
                                    {{u"email"_s, email}, {u"reason"_s, reason}});
    });
    if (!answer)
        return tl::unexpected(answer.error());
    BanOutcome outcome{answer->value("sessions"_L1).toInt(), answer->value("orders"_L1).toInt(),
                       answer->value("leads"_L1).toInteger()};
    for (int round = 0; round < banRoundsMax; ++round) {
        const auto ended = queryValue(connection, u"select api.member_end_sessions(:email)"_s, {{u"email"_s, email}});
        if (!ended)
            return tl::unexpected(ended.error());
        if (ended->toInt() == 0)
            return outcome;
        outcome.sessions += ended->toInt();
    }
    return failure(ErrorCode::Busy, u"sessions of the member do not end"_s);
}

Result<> unbanMember(DbConnection& connection, const QString& email, const QString& reason)
{
    const auto done = execute(connection, u"select api.member_unban(:email, :reason)"_s,
                              {{u"email"_s, email}, {u"reason"_s, reason}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/mailcalls.h"

#include "models/engine/query.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Result<> tellFloor(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto told = queryValue(connection, sql, binds);
    return told ? Result<>() : tl::unexpected(told.error());
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

Result<QList<OutboxMail>> outboxMails(DbConnection& connection, const QString& state, int limit, const QString& before)
{
    return queryRows(connection,
                     u"select mail, workspace, email, kind, state, data, made_at, ended_at, attempts, next_try_at, problem"
                     " from api.mails(:state, :limit, :before::uuid)"_s,
                     {{u"state"_s, orNull(state)}, {u"limit"_s, limit}, {u"before"_s, orNull(before)}}, [](const QSqlQuery& row) {
                         return OutboxMail{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                                           row.value(4).toString(), QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object(),
                                           row.value(6).toDateTime().toUTC(), row.value(7).toDateTime().toUTC(), row.value(8).toInt(),
                                           row.value(9).toDateTime().toUTC(), row.value(10).toString()};
                     });
}

Result<int> retryMail(DbConnection& connection, const QString& id)
{
    const auto count = queryValue(connection, u"select api.mail_retry(:mail::uuid)"_s, {{u"mail"_s, orNull(id)}});
    if (!count)
        return tl::unexpected(count.error());
    return count->toInt();
}

Result<> setMailLanguage(DbConnection& connection, const QString& language)
{
    return tellFloor(connection, u"select api.mail_language(:language)"_s, {{u"language"_s, language}});
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/engine/dbconnection.h"

#include <QDateTime>
#include <QJsonObject>

/// The outbox as C++ values. Every call blocks; engine threads only. Source: 0027_mail.sql.
namespace leadfloor {

/// A letter of the floor to a member: a kind and numbers, the gateway writes its words.
struct OutboxMail
{
    QString id; ///< its Message-ID's first half
    QString workspace, email;
    QString kind;  ///< "purchase", "topup", "low_balance", "hold_ending", "return_decided"
    QString state; ///< "waiting", "sent", "dead" (put aside after its tries)
    QJsonObject data;
    QDateTime madeAt, endedAt; ///< UTC; endedAt invalid: it waits
    int attempts = 0;
    QDateTime nextTryAt; ///< invalid: as soon as somebody sends
    QString problem;
};

/// Newest first; `state` empty: all; `before`: only older ones than this letter. For operators.
/// Errors: InvalidRequest, NotPermitted.
[[nodiscard]] Result<QList<OutboxMail>> outboxMails(DbConnection& connection, const QString& state, int limit, const QString& before = {});
/// Lets letters that were put aside go once more; `id` empty: all of them. How many. Errors: NotFound, NotPermitted.
[[nodiscard]] Result<int> retryMail(DbConnection& connection, const QString& id);
/// Below what balance the caller's workspace is told. Errors: NotPermitted (an approver sets it).
[[nodiscard]] Result<> setLowBalance(DbConnection& connection, Money below);
/// The language of the caller's letters: "en", "es", "de" or "ar". Errors: InvalidRequest.
[[nodiscard]] Result<> setMailLanguage(DbConnection& connection, const QString& language);

} // namespace leadfloor

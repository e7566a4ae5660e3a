// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskwork.h"
#include "models/engine/dbconnection.h"

/// The outbox as C++ values. Every call blocks; engine threads only. Source: 0027_mail.sql.
namespace leadfloor {

/// Newest first; `state` empty: all; `before`: only older ones than this letter. For operators.
/// Errors: InvalidRequest, NotPermitted.
[[nodiscard]] Result<QList<OutboxMail>> outboxMails(DbConnection& connection, const QString& state, int limit, const QString& before = {});
/// Lets letters that were put aside go once more; `id` empty: all of them. How many. Errors: NotFound, NotPermitted.
[[nodiscard]] Result<int> retryMail(DbConnection& connection, const QString& id);
/// The language of the caller's letters: "en", "es", "de" or "ar". Errors: InvalidRequest.
[[nodiscard]] Result<> setMailLanguage(DbConnection& connection, const QString& language);

} // namespace leadfloor

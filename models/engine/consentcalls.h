// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/consent.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>

namespace leadfloor {

class DbConnection;

/// What waits, oldest first. For operators; blocks, engine threads. Errors: NotPermitted, Disconnected.
/// Source: api.consents in 0116_consents.sql.
[[nodiscard]] Result<QList<Consent>> consents(DbConnection& connection);

/// Does what another operator has asked for, or rejects it, by its number. Blocks; engine threads.
/// Errors: NotPermitted (one's own), NotFound, WrongState (decided), and what the deed has. Source: api.consent_decide.
[[nodiscard]] Result<> decideConsent(DbConnection& connection, qint64 number, bool isApproved, const QString& note);

/// Decides any of them by its key. Repeatable: what is decided already is no error, the answer tells how and by whom. Blocks; engine threads.
/// Errors: NotPermitted (one's own), NotFound, InvalidRequest, and what the deed has. Source: api.consent_answer in 0116_consents.sql.
[[nodiscard]] Result<ConsentDecided> answerConsent(DbConnection& connection, const ConsentDecision& decision);

/// The error of an answer that says that a deed waits for another operator: NotPermitted with "consent", its number, and the next step.
[[nodiscard]] Error waitsForConsent(const QJsonObject& answer);

} // namespace leadfloor

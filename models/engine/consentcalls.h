// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace leadfloor {

class DbConnection;

/// Something that one operator may not do alone, and that waits for another (R24); adjustments have a list of their own.
struct Consent
{
    std::optional<qint64> number; ///< nullopt: approved by a command of its own
    QString kind;                 ///< "refund", "payout reverse", "package", "coupon"
    QString object;               ///< "order 1001", a package's name, a code
    QString workspace;            ///< whose money it is; empty: nobody's yet
    Money amount;
    QString reason;
    QString askedBy; ///< e-mail, "owner"
    QDateTime askedAt;
    bool isOwn = false; ///< asked for by the caller
};

/// What waits, oldest first. For operators; blocks, engine threads. Errors: NotPermitted, Disconnected.
/// Source: api.consents in 0036_audit.sql.
[[nodiscard]] Result<QList<Consent>> consents(DbConnection& connection);

/// Does what another operator has asked for, or rejects it. Blocks; engine threads.
/// Errors: NotPermitted (one's own), NotFound, WrongState (decided), and what the deed has. Source: api.consent_decide.
[[nodiscard]] Result<> decideConsent(DbConnection& connection, qint64 number, bool isApproved, const QString& note);

/// The error of an answer that says that a deed waits for another operator: NotPermitted with "consent", its number, and the next step.
[[nodiscard]] Error waitsForConsent(const QJsonObject& answer);

} // namespace leadfloor

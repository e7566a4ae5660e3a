// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"
#include "models/domain/deskwork.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>

/// Card payments as C++ values. Every call blocks; engine threads only. Source: 0025_cards.sql, 0026_cardwork.sql.
namespace leadfloor {

/// Asks for a payment page of an own order, or tells of the one it has. Errors: WrongState, NotFound.
[[nodiscard]] Result<Checkout> requestCheckout(DbConnection& connection, qint64 orderNumber);
/// The newest page; `look`: the gateway shall ask the provider. Errors: NotFound.
[[nodiscard]] Result<Checkout> checkoutOf(DbConnection& connection, qint64 orderNumber, bool look = false);

/// What api.checkout says; api.topup has the same of its page.
[[nodiscard]] Checkout checkoutFrom(const QJsonObject& answer);

/// An event of the card provider as operators see it.
struct CardEvent
{
    QString id, type;
    QDateTime happenedAt, receivedAt;
    QString origin;  ///< "webhook", "list" (missed, found by comparison), "look" (asked for)
    QString outcome; ///< "applied", "no_change", "waiting", "ignored", "quarantined"
    QString detail;
    std::optional<Money> amount;
    QString currency, status, payment, workspace;
    qint64 orderNumber = 0; ///< 0: of none
    qint64 topupNumber = 0; ///< likewise
};
/// Newest first; `before`: only older ones than this event.
[[nodiscard]] Result<QList<CardEvent>> cardEvents(DbConnection& connection, int limit, const QString& before);
/// One with its payment and refunds, as the floor tells it. Errors: NotFound.
[[nodiscard]] Result<QJsonObject> cardEvent(DbConnection& connection, const QString& id);

[[nodiscard]] Result<QList<CardFinding>> cardFindings(DbConnection& connection, bool withClosed);
/// Repeatable. Errors: NotFound, InvalidRequest (no note).
[[nodiscard]] Result<> closeCardFinding(DbConnection& connection, qint64 number, const QString& note);
/// Decides a payment under review: "refund" or "credit". Returns its state. Errors: NotFound, WrongState.
[[nodiscard]] Result<QString> resolvePayment(DbConnection& connection, const QString& payment, const QString& decision,
                                             const QString& reason);

/// Takes what is owed of a payment that went back to its card after it was spent; with `forgive` the floor bears what the
/// wallet does not have. What is still owed. Errors: NotFound, WrongState (nothing is owed), NotPermitted (above the limit).
[[nodiscard]] Result<Money> collectPayment(DbConnection& connection, const QString& payment, bool forgive, const QString& reason);

/// A comparison with the provider's list of events.
struct Reconciliation
{
    qint64 run = 0;
    QDateTime startedAt, finishedAt; ///< invalid: not yet
    qint64 listed = 0;
    qint64 missed = 0;    ///< we had not been told: applied now
    qint64 unknown = 0;   ///< the provider does not know them
    qint64 differing = 0; ///< known to both, with other contents
    qint64 payments = 0;  ///< of which the provider has another sum than the books
};
/// Asks the gateway for one; its number.
[[nodiscard]] Result<qint64> requestReconciliation(DbConnection& connection);
[[nodiscard]] Result<Reconciliation> reconciliation(DbConnection& connection, qint64 run);

} // namespace leadfloor

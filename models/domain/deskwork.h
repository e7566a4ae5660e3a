// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

/// What operators look at beside returns and adjustments: findings of card payments, and letters.
namespace leadfloor {

/// How much waits for operators.
struct DeskWaiting
{
    int returns = 0;
    int adjustments = 0;    ///< proposed by others: whoever asks may approve them
    int ownAdjustments = 0; ///< that wait for another operator
    int findings = 0;
    int letters = 0;  ///< put aside
    int consents = 0; ///< asked for by others, besides adjustments (consent.h)

    friend bool operator==(const DeskWaiting&, const DeskWaiting&) = default;
};

/// Something of card payments that a person has to look at.
struct CardFinding
{
    qint64 number = 0;
    QString kind;   ///< "payment needs review", "event quarantined", "refund failed", ...
    QString object; ///< what it is of: the payment's id, the provider's id of the event
    QString detail;
    QString workspace;       ///< whose money it is; empty: of nothing that this floor knows
    qint64 orderNumber = 0;  ///< 0: a top-up, or of nothing
    std::optional<Money> amount; ///< of the payment, refund or event
    QString currency;        ///< of the amount; may be another than the floor's
    QDateTime foundAt, closedAt; ///< UTC; closedAt invalid: open

    friend bool operator==(const CardFinding&, const CardFinding&) = default;
};

/// The kind of those that resolvePayment() decides; all others are closed with a note.
inline constexpr QLatin1StringView needsReviewFinding("payment needs review");
/// What it is, and what a person does about it. Translated.
[[nodiscard]] QString findingKindText(const QString& kind);
[[nodiscard]] QString findingWantedText(const QString& kind);

/// A letter of the floor to a member: a kind and numbers, the gateway writes its words.
struct OutboxMail
{
    QString id; ///< its Message-ID's first half
    QString workspace, email;
    QString kind;  ///< "purchase", "topup", "credits_taken", "low_balance", "hold_ending", "return_decided", "payment_back", "payment_credited", "payment_review", "delivery_failed", "delivery_paused"
    QString state; ///< "waiting", "sent", "dead" (put aside after its tries)
    QJsonObject data;
    QDateTime madeAt, endedAt; ///< UTC; endedAt invalid: it waits
    int attempts = 0;
    QDateTime nextTryAt; ///< invalid: as soon as somebody sends
    QString problem;

    friend bool operator==(const OutboxMail&, const OutboxMail&) = default;
};
/// "Purchase complete"; "Put aside". Translated.
[[nodiscard]] QString mailKindText(const QString& kind);
[[nodiscard]] QString mailStateText(const QString& state);

} // namespace leadfloor

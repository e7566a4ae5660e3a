// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// What one operator may not do alone (domain.md R24), and that waits for another; adjustments have a list of their own.
namespace leadfloor {

inline constexpr QLatin1StringView refundConsent("refund");
inline constexpr QLatin1StringView payoutConsent("payout reverse");
inline constexpr QLatin1StringView packageConsent("package");
inline constexpr QLatin1StringView couponConsent("coupon");

/// What is consented to. Of a package all but the uses, of a coupon all but price and credits, of a refund the first three, of a payout its number.
struct ConsentTerms
{
    qint64 number = 0; ///< of the order or payout
    int lines = 0;     ///< of the order that are given back; 0: not by lines
    int leads = 0;     ///< 0: not by leads; neither: the whole order
    Money price, credits;
    Money bonus;                 ///< of a coupon: of each use
    int bonusDays = 0;           ///< 0: without an end
    int usesMost = 0;            ///< 0: no limit
    int usesOfEach = 0;          ///< by one broker
    QDateTime fromTime, endTime; ///< UTC; endTime invalid: without an end

    friend bool operator==(const ConsentTerms&, const ConsentTerms&) = default;
};

struct Consent
{
    std::optional<qint64> number; ///< of refunds and payouts: what "leadfloorctl consent" takes
    QString kind;                 ///< one of those above; a newer floor may have others
    QString key;                  ///< of its kind, and never another's
    QString object;               ///< "order 1001", a package's name, a code
    QString workspace;            ///< whose money it is; empty: nobody's yet
    Money amount;                 ///< of a package or coupon: what it gives without money
    Money limit;                  ///< above it a second operator is wanted
    QString reason;               ///< empty of packages and coupons
    QString askedBy;              ///< e-mail, "owner"
    QDateTime askedAt;            ///< UTC
    bool isOwn = false;           ///< asked for by the caller
    ConsentTerms terms;

    friend bool operator==(const Consent&, const Consent&) = default;
};

struct ConsentDecision
{
    QString kind, key;
    bool isApproved = false;
    QString note; ///< at most 400 characters, may be empty
};
/// How it is decided, which another operator may have done before.
struct ConsentDecided
{
    bool isApproved = false;
    bool isNew = false; ///< by this call
    bool isMine = false;
    QString decidedBy; ///< e-mail, "owner"; empty: not known
};

/// "Refund"; a kind that is not known is told as it is. Translated.
[[nodiscard]] QString consentKindText(const QString& kind);
/// "Order 1001"; a package's name, a code. Translated.
[[nodiscard]] QString consentObjectText(const Consent& consent);

} // namespace leadfloor

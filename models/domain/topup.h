// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"

#include <QList>
#include <QUuid>

namespace leadfloor {

/// Credits on sale (domain.md R25); terms never change.
struct CreditPackage
{
    QUuid id;
    QString name;
    Money price;
    Money credits; ///< what is paid for; as many as the price or more
    Money bonus;   ///< on top
    int bonusDays = 0; ///< life of the bonus from the payment on; 0: without an end
    QString currency;
    QDateTime until; ///< UTC: on sale until then; invalid: until it is retired
};

/// One purchase of a package, on the terms that it had.
struct Topup
{
    qint64 number = 0; ///< of the workspace, from 1 on
    QString package;
    Money price, credits, bonus;
    int bonusDays = 0; ///< 0: without an end
    QDateTime createdAt, completedAt; ///< UTC; completedAt invalid: not credited
    Money back;    ///< of the price, to the card
    Money isOwed;  ///< credits that went back to the card and were spent
    /// Its page and money; orderNumber and leads are 0. `orderState`: "awaiting_payment", "completed",
    /// "needs_review", "credited" (what was paid, without a bonus), "cancelled", "refunded".
    Checkout checkout;
};

/// What a coupon has given.
struct CouponCredit
{
    QString code;
    Money bonus;
    QDateTime endsAt; ///< UTC; invalid: without an end
    Money available;  ///< the wallet afterwards
};

/// Bonus credits that came together and end together.
struct BonusLot
{
    QString source; ///< "topup", "coupon", "adjustment", "returned" (of a refund, after its end)
    QString name;   ///< the package, the code, the reason
    Money given, left;
    QDateTime endsAt, createdAt; ///< UTC; endsAt invalid: without an end
};

/// What of the wallet is bonus, and how far it may go below 0.
struct WalletBonus
{
    Money bonus;
    Money ending;     ///< what of it ends next
    QDateTime endsAt; ///< UTC; invalid: nothing ends
    Money creditLine;
};

/// How credits come into the own wallet. The gateway makes payment pages; every call returns at once.
class TopupService
{
public:
    virtual ~TopupService() = default;
    /// On sale now, the cheapest first.
    [[nodiscard]] virtual QFuture<Result<QList<CreditPackage>>> packages() = 0;
    /// Buys a package by card and asks for its page; ask topup() until it is open. The same key again
    /// tells of the same top-up. Errors: WrongState (not on sale), RateLimited, NotFound.
    [[nodiscard]] virtual QFuture<Result<Topup>> begin(const QUuid& key, const QUuid& package) = 0;
    /// `look`: the gateway shall ask the provider now, in case an event was lost. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<Topup>> topup(qint64 number, bool look) = 0;
    /// Gives it up; what is paid all the same goes back to the card. Repeatable. Errors: WrongState (paid).
    [[nodiscard]] virtual QFuture<Result<Topup>> cancel(qint64 number) = 0;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<Topup>>> topups(int limit) = 0;
    /// Redeems a coupon for credits, once for a key. Errors: CouponRefused (with the reason), RateLimited.
    [[nodiscard]] virtual QFuture<Result<CouponCredit>> redeem(const QUuid& key, const QString& code) = 0;
    [[nodiscard]] virtual QFuture<Result<WalletBonus>> bonus() = 0;
    /// Those that have something left, in the order in which they are used.
    [[nodiscard]] virtual QFuture<Result<QList<BonusLot>>> bonusLots() = 0;
};

} // namespace leadfloor

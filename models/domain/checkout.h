// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QDateTime>
#include <QFuture>
#include <QString>

#include <optional>

namespace leadfloor {

/// What has become of money that came by card for an order (domain.md R27).
struct PaidMoney
{
    QString state; ///< "applied", "credited" (to the wallet), "returned" (to the card), "review"
    Money paid;
    QString currency;     ///< of `paid`: another one than the floor's is under review
    Money credited;       ///< to the wallet, for leads that were gone
    Money returned;       ///< to the card
    int missingLeads = 0; ///< leads of the order that were gone when the card paid
    QString reason;       ///< English, for logs and the timeline
};

/// The newest payment page of an order paid by card, and where the order stands.
struct Checkout
{
    enum class State : quint8
    {
        None,       ///< nobody has asked for one
        Requested,  ///< the gateway has not made it yet
        Open,       ///< it has an address
        Processing, ///< the bank has not paid yet
        Paid,
        Failed,    ///< declined for good, or the provider made no page
        Expired,   ///< closed without a payment
        Cancelled, ///< the order was over before there was a page
    };
    qint64 orderNumber = 0;
    QString orderState;  ///< as OrderRow::state; "expired" by time alone
    QDateTime heldUntil; ///< UTC; invalid: not on hold
    int leads = 0;
    Money total;
    QString currency;
    State state = State::None;
    QString reason;   ///< why it failed, expired or was cancelled: English
    QString url;      ///< of an open one: https, or http of this machine
    QDateTime endsAt; ///< UTC: when the page closes
    std::optional<PaidMoney> payment;

    /// Something may still happen without anybody's doing.
    [[nodiscard]] bool isPending() const
    {
        return state == State::Requested || state == State::Open || state == State::Processing;
    }
};

[[nodiscard]] inline Checkout::State checkoutStateFromCode(const QString& code)
{
    using enum Checkout::State;
    constexpr std::pair<const char*, Checkout::State> words[] = {
        {"none", None},       {"requested", Requested}, {"open", Open},       {"processing", Processing},
        {"paid", Paid},       {"failed", Failed},       {"expired", Expired}, {"cancelled", Cancelled}};
    for (const auto& [word, state] : words) {
        if (code == QLatin1StringView(word))
            return state;
    }
    return None;
}

/// Payment pages of own orders. The gateway makes them; every call returns at once.
class CheckoutService
{
public:
    virtual ~CheckoutService() = default;
    /// Asks for a page, or tells of the one that there is; ask checkout() until it is open. Repeatable.
    /// Errors: WrongState (not on hold any more, or not by card), NotFound.
    [[nodiscard]] virtual QFuture<Result<Checkout>> request(qint64 orderNumber) = 0;
    /// `look`: the gateway shall ask the provider now, in case an event was lost. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<Checkout>> checkout(qint64 orderNumber, bool look) = 0;
};

} // namespace leadfloor

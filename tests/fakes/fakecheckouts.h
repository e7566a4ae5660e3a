// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Payment pages as the test wants them: `page` is what every call tells. Answers are called "request"
/// and "checkout".
class FakeCheckouts final : public CheckoutService, public HeldAnswers
{
public:
    [[nodiscard]] QFuture<Result<Checkout>> request(qint64 orderNumber) override
    {
        requestCalls.append(orderNumber);
        return give<Checkout>(QStringLiteral("request"), [this, orderNumber] { return now(orderNumber); });
    }
    [[nodiscard]] QFuture<Result<Checkout>> checkout(qint64 orderNumber, bool look) override
    {
        looks += look ? 1 : 0;
        return give<Checkout>(QStringLiteral("checkout"), [this, orderNumber] { return now(orderNumber); });
    }
    /// An open page of an order on hold.
    void open(const QString& url = QStringLiteral("https://pay.example/cs_1"))
    {
        page.state = Checkout::State::Open;
        page.url = url;
    }
    /// The card has paid; `leads` of the order are its own now.
    void pay(Money amount)
    {
        page.state = Checkout::State::Paid;
        page.orderState = QStringLiteral("completed");
        page.payment = PaidMoney{QStringLiteral("applied"), amount, QStringLiteral("USD"), {}, {}, 0, {}};
    }

    Checkout page;
    QList<qint64> requestCalls;
    int looks = 0;

private:
    Result<Checkout> now(qint64 orderNumber)
    {
        page.orderNumber = orderNumber;
        return page;
    }
};

} // namespace leadfloor

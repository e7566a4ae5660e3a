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
    [[nodiscard]] QFuture<Result<Checkout>> request(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<Checkout>> checkout(qint64 orderNumber, bool look) override;
    /// An open page of an order on hold.
    void open(const QString& url = QStringLiteral("https://pay.example/cs_1"));
    /// The card has paid; `leads` of the order are its own now.
    void pay(Money amount);

    Checkout page;
    QList<qint64> requestCalls;
    int looks = 0;

private:
    Result<Checkout> now(qint64 orderNumber);
};

} // namespace leadfloor

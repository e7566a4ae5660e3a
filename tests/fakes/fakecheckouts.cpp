// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakecheckouts.h"

namespace leadfloor {

QFuture<Result<Checkout>> FakeCheckouts::request(qint64 orderNumber)
{
    requestCalls.append(orderNumber);
    return give<Checkout>(QStringLiteral("request"),
                          [this, orderNumber] { return now(orderNumber); });
}

QFuture<Result<Checkout>> FakeCheckouts::checkout(qint64 orderNumber, bool look)
{
    looks += look ? 1 : 0;
    return give<Checkout>(QStringLiteral("checkout"),
                          [this, orderNumber] { return now(orderNumber); });
}

void FakeCheckouts::open(const QString& url)
{
    page.state = Checkout::State::Open;
    page.url = url;
}

void FakeCheckouts::pay(Money amount)
{
    page.state = Checkout::State::Paid;
    page.orderState = QStringLiteral("completed");
    page.payment =
        PaidMoney{QStringLiteral("applied"), amount, QStringLiteral("USD"), {}, {}, 0, {}};
}

Result<Checkout> FakeCheckouts::now(qint64 orderNumber)
{
    page.orderNumber = orderNumber;
    return page;
}

} // namespace leadfloor

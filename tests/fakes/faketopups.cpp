// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/faketopups.h"

namespace leadfloor {

FakeTopups::FakeTopups()
{
    const auto usd = [](qint64 minor) { return Money::fromMinor(minor); };
    shop = {{QUuid(1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7), QStringLiteral("Starter"), usd(10000), usd(10000), {}, 0, QStringLiteral("USD"), {}},
            {QUuid(2, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 7), QStringLiteral("Team"), usd(50000), usd(50000), usd(5000), 90, QStringLiteral("USD"), {}}};
    wallet = {usd(2500), usd(1000), QDateTime(QDate(2030, 4, 2), QTime(12, 0), Qt::UTC), {}};
    lots = {{QStringLiteral("topup"), QStringLiteral("Team"), usd(5000), usd(1000), wallet.endsAt, {}}, {QStringLiteral("coupon"), QStringLiteral("WELCOME-26"), usd(1500), usd(1500), {}, {}}};
}

FakeTopups::~FakeTopups() = default;

QFuture<Result<QList<CreditPackage>>> FakeTopups::packages()
{
    return give<QList<CreditPackage>>(QStringLiteral("packages"), [this]() -> Result<QList<CreditPackage>> { return shop; });
}

QFuture<Result<Topup>> FakeTopups::begin(const QUuid& key, const QUuid& package)
{
    keys.append(key);
    return give<Topup>(QStringLiteral("begin"), [this, package]() -> Result<Topup> {
        for (const CreditPackage& one : shop) {
            if (one.id != package)
                continue;
            const qint64 number = current.number + 1;
            current = {};
            current.number = number;
            current.package = one.name;
            current.price = one.price;
            current.credits = one.credits;
            current.bonus = one.bonus;
            current.bonusDays = one.bonusDays;
            current.createdAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
            current.checkout.total = one.price;
            current.checkout.orderState = QStringLiteral("awaiting_payment");
            current.checkout.state = Checkout::State::Requested;
            return current;
        }
        return failure(ErrorCode::NotFound);
    });
}

QFuture<Result<Topup>> FakeTopups::topup(qint64, bool look)
{
    looks += look ? 1 : 0;
    return give<Topup>(QStringLiteral("topup"), [this]() -> Result<Topup> { return current; });
}

QFuture<Result<Topup>> FakeTopups::cancel(qint64)
{
    return give<Topup>(QStringLiteral("cancel"), [this]() -> Result<Topup> {
        current.checkout.orderState = QStringLiteral("cancelled");
        current.checkout.state = Checkout::State::Cancelled;
        return current;
    });
}

QFuture<Result<QList<Topup>>> FakeTopups::topups(int)
{
    return give<QList<Topup>>(QStringLiteral("topups"), [this]() -> Result<QList<Topup>> {
        return current.number > 0 ? QList<Topup>{current} : QList<Topup>();
    });
}

QFuture<Result<CouponCredit>> FakeTopups::redeem(const QUuid&, const QString& code)
{
    return give<CouponCredit>(QStringLiteral("redeem"), [code]() -> Result<CouponCredit> {
        if (code.compare(QStringLiteral("WELCOME"), Qt::CaseInsensitive) == 0)
            return CouponCredit{code.toUpper(), Money::fromMinor(500), {}, Money::fromMinor(40500)};
        return tl::unexpected(Error{ErrorCode::CouponRefused, {}, {}, {{QStringLiteral("reason"), QStringLiteral("unknown")}}});
    });
}

QFuture<Result<QList<BonusLot>>> FakeTopups::bonusLots()
{
    return give<QList<BonusLot>>(QStringLiteral("bonusLots"), [this]() -> Result<QList<BonusLot>> { return lots; });
}

QFuture<Result<WalletBonus>> FakeTopups::bonus()
{
    return give<WalletBonus>(QStringLiteral("bonus"), [this]() -> Result<WalletBonus> { return wallet; });
}

void FakeTopups::open(const QString& url)
{
    current.checkout.state = Checkout::State::Open;
    current.checkout.url = url;
}

void FakeTopups::pay()
{
    current.checkout.state = Checkout::State::Paid;
    current.checkout.orderState = QStringLiteral("completed");
    current.completedAt = current.createdAt.addSecs(90);
    current.checkout.payment = PaidMoney{QStringLiteral("applied"), current.price, QStringLiteral("USD"), {}, {}, 0, {}};
}

void FakeTopups::review()
{
    current.checkout.state = Checkout::State::Paid;
    current.checkout.orderState = QStringLiteral("needs_review");
    current.checkout.payment = PaidMoney{QStringLiteral("review"), Money::fromMinor(1), QStringLiteral("USD"), {}, {}, 0, {}};
}

void FakeTopups::expire()
{
    current.checkout.state = Checkout::State::Expired;
    current.checkout.url.clear();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/topup.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// A shop of two packages, and one top-up as the test wants it. Answers are called "packages", "begin",
/// "topup", "cancel", "topups", "redeem" and "bonus".
class FakeTopups final : public TopupService, public HeldAnswers
{
public:
    FakeTopups();
    ~FakeTopups() override;
    [[nodiscard]] QFuture<Result<QList<CreditPackage>>> packages() override;
    [[nodiscard]] QFuture<Result<Topup>> begin(const QUuid& key, const QUuid& package) override;
    [[nodiscard]] QFuture<Result<Topup>> topup(qint64 number, bool look) override;
    [[nodiscard]] QFuture<Result<Topup>> cancel(qint64 number) override;
    [[nodiscard]] QFuture<Result<QList<Topup>>> topups(int limit) override;
    /// WELCOME gives 5.00, any other code is unknown.
    [[nodiscard]] QFuture<Result<CouponCredit>> redeem(const QUuid& key, const QString& code) override;
    [[nodiscard]] QFuture<Result<WalletBonus>> bonus() override;
    [[nodiscard]] QFuture<Result<QList<BonusLot>>> bonusLots() override;

    /// The page is open.
    void open(const QString& url = QStringLiteral("https://pay.example/cs_1"));
    /// The card has paid.
    void pay();
    /// Paid, but another amount.
    void review();
    /// Nobody paid in time.
    void expire();

    QList<CreditPackage> shop;
    Topup current; ///< number 0: none
    WalletBonus wallet;
    QList<BonusLot> lots;
    QList<QUuid> keys; ///< of begin()
    int looks = 0;
};

} // namespace leadfloor

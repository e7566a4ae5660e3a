// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/topup.h"

namespace leadfloor {

class Session;

/// Top-ups and coupons over a session, like the services of sessionservices.h.
class SessionTopups final : public TopupService
{
public:
    explicit SessionTopups(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<QList<CreditPackage>>> packages() override;
    [[nodiscard]] QFuture<Result<Topup>> begin(const QUuid& key, const QUuid& package) override;
    [[nodiscard]] QFuture<Result<Topup>> topup(qint64 number, bool look) override;
    [[nodiscard]] QFuture<Result<Topup>> cancel(qint64 number) override;
    [[nodiscard]] QFuture<Result<QList<Topup>>> topups(int limit) override;
    [[nodiscard]] QFuture<Result<CouponCredit>> redeem(const QUuid& key, const QString& code) override;
    [[nodiscard]] QFuture<Result<WalletBonus>> bonus() override;
    [[nodiscard]] QFuture<Result<QList<BonusLot>>> bonusLots() override;

private:
    Session& m_session;
};

} // namespace leadfloor

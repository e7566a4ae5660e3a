// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payoutservice.h"

namespace leadfloor {

class Session;

/// Earnings and payouts over a session, like the services of sessionservices.h.
class SessionPayouts final : public PayoutService
{
public:
    explicit SessionPayouts(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<Earnings>> earnings(const QString& partner) override;
    [[nodiscard]] QFuture<Result<QList<Commission>>> commissions(const CommissionQuery& query) override;
    [[nodiscard]] QFuture<Result<QList<Payout>>> payouts(const PayoutQuery& query) override;
    [[nodiscard]] QFuture<Result<QList<PayoutLine>>> statement(const QString& partner, qint64 number) override;
    [[nodiscard]] QFuture<Result<QList<Partner>>> partners() override;
    [[nodiscard]] QFuture<Result<>> setRate(const PartnerRate& rate) override;
    [[nodiscard]] QFuture<Result<PayoutReceipt>> create(const PayoutRequest& request) override;
    [[nodiscard]] QFuture<Result<Payout>> change(const PayoutChange& change) override;

private:
    Session& m_session;
};

} // namespace leadfloor

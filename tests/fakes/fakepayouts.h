// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payoutservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Earnings and payouts as the test wants them. Answers are called like the functions: "earnings", "create" ...
class FakePayouts final : public PayoutService, public HeldAnswers
{
public:
    FakePayouts();
    ~FakePayouts() override;
    [[nodiscard]] QFuture<Result<Earnings>> earnings(const QString& partner) override;
    [[nodiscard]] QFuture<Result<QList<Commission>>> commissions(const CommissionQuery& query) override;
    [[nodiscard]] QFuture<Result<QList<Payout>>> payouts(const PayoutQuery& query) override;
    [[nodiscard]] QFuture<Result<QList<PayoutLine>>> statement(const QString& partner, qint64 number) override;
    [[nodiscard]] QFuture<Result<QList<Partner>>> partners() override;
    [[nodiscard]] QFuture<Result<>> setRate(const PartnerRate& rate) override;
    /// Pays whoever can be paid, or those named, and makes the payouts of it; once per key.
    [[nodiscard]] QFuture<Result<PayoutReceipt>> create(const PayoutRequest& request) override;
    [[nodiscard]] QFuture<Result<Payout>> change(const PayoutChange& change) override;

    Earnings earned;
    QList<Commission> sold;     ///< newest first
    QList<Payout> payoutRows;   ///< newest first
    QList<PayoutLine> lines;    ///< of every payout
    QList<Partner> partnerRows; ///< by name
    QList<PayoutRequest> createCalls;
    QList<PayoutChange> changeCalls;
    QList<PartnerRate> rateCalls;
    QList<CommissionQuery> commissionQueries;

private:
    QHash<QUuid, PayoutReceipt> m_made;
};

} // namespace leadfloor

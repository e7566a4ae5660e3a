// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/returnservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Returns as the test wants them. Answers are called "check", "create", "returns" and "decide".
class FakeReturns final : public ReturnService, public HeldAnswers
{
public:
    FakeReturns();
    ~FakeReturns() override;
    [[nodiscard]] QFuture<Result<ReturnCheck>> check(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<ReturnReceipt>> create(const ReturnRequest& request) override;
    [[nodiscard]] QFuture<Result<QList<ReturnRow>>> returns(const ReturnQuery& query) override;

    [[nodiscard]] QFuture<Result<ReturnDecided>> decide(const ReturnDecision& decision) override;

    QDateTime until = QDateTime(QDate(2026, 4, 9), QTime(14, 0), Qt::UTC);
    Money each = Money::fromMinor(800);
    int atOnce = 1000;
    QHash<LeadId, ReturnState> states; ///< of those that are not open
    QList<ReturnRow> rows;             ///< newest first
    QList<QList<LeadId>> checkCalls;
    QList<ReturnRequest> createCalls;
    QList<ReturnQuery> queries;
    QList<ReturnDecision> decisions;

private:
    qint64 m_number = 0;
};

} // namespace leadfloor

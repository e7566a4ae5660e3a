// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Reports as the test wants them. Answers are called "spend", "bought" and "stock".
class FakeReports final : public ReportSource, public HeldAnswers
{
public:
    FakeReports();
    ~FakeReports() override;
    [[nodiscard]] QFuture<Result<QList<SpendMonth>>> spend(const ReportPeriod& period) override;
    [[nodiscard]] QFuture<Result<QList<BoughtPart>>> bought(BoughtBy by, const ReportPeriod& period) override;
    [[nodiscard]] QFuture<Result<QList<StockPart>>> stock(const Filter& filter, StockBy by) override;

    QList<SpendMonth> months;
    QList<BoughtPart> parts;
    QHash<StockBy, QList<StockPart>> stockParts;
    QList<ReportPeriod> periods;
    QList<BoughtBy> boughtBy;
    QList<Filter> stockFilters;
    QList<StockBy> stockBy;
};

} // namespace leadfloor

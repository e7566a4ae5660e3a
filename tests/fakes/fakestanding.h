// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// The standing orders in `rows`, newest first; nothing buys by itself here.
class FakeStanding final : public StandingService, public HeldAnswers
{
public:
    FakeStanding();
    ~FakeStanding() override;
    [[nodiscard]] QFuture<Result<QList<StandingOrder>>> orders() override;
    [[nodiscard]] QFuture<Result<StandingOrder>> order(int number) override;
    [[nodiscard]] QFuture<Result<int>> create(const StandingRequest& request) override;
    [[nodiscard]] QFuture<Result<>> change(int number, const StandingRequest& request) override;
    [[nodiscard]] QFuture<Result<>> move(int number, const QString& state) override;
    [[nodiscard]] QFuture<Result<StandingDryRun>> dryRun(const StandingRequest& request) override;

    QList<StandingOrder> rows;
    StandingDryRun found;
    QList<StandingRequest> created, tried;
    QList<std::pair<int, StandingRequest>> changed;
    QList<std::pair<int, QString>> moved;

private:
    StandingOrder* find(int number);
};

} // namespace leadfloor

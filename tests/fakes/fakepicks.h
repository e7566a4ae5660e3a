// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// A basket with the leads of `rows`, and projects as the test wants them. Answers are called "basket",
/// "add", "remove" and "projects".
class FakePicks final : public PickService, public HeldAnswers
{
public:
    [[nodiscard]] QFuture<Result<QList<BasketRow>>> basket() override;
    [[nodiscard]] QFuture<Result<BasketChange>> add(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<int>> remove(const QList<LeadId>& leads) override;
    [[nodiscard]] QFuture<Result<QList<ProjectRow>>> projects() override;

    QList<BasketRow> rows;
    QList<LeadId> gone; ///< that cannot be added
    QList<ProjectRow> projectRows;
};

} // namespace leadfloor

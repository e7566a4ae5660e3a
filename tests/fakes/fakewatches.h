// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// The watches in `rows`, newest first; what they find is in `found`, newest first.
/// Answers are called "watches", "create", "change", "remove" and "hits".
class FakeWatches final : public WatchService, public HeldAnswers
{
public:
    FakeWatches();
    ~FakeWatches() override;
    [[nodiscard]] QFuture<Result<QList<Watch>>> watches() override;
    [[nodiscard]] QFuture<Result<int>> create(const WatchRequest& request) override;
    [[nodiscard]] QFuture<Result<>> change(int number, const WatchRequest& request) override;
    [[nodiscard]] QFuture<Result<>> remove(int number) override;
    [[nodiscard]] QFuture<Result<QList<WatchHit>>> hits(qint64 after, int limit) override;

    Watch& add(const WatchRequest& request);

    QList<Watch> rows;
    QList<WatchHit> found;
};

} // namespace leadfloor

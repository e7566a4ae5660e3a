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
    [[nodiscard]] QFuture<Result<QList<Watch>>> watches() override
    {
        return give<QList<Watch>>(QStringLiteral("watches"), [this]() -> Result<QList<Watch>> { return rows; });
    }
    [[nodiscard]] QFuture<Result<int>> create(const WatchRequest& request) override
    {
        return give<int>(QStringLiteral("create"), [this, request]() -> Result<int> { return add(request).number; });
    }
    [[nodiscard]] QFuture<Result<>> change(int number, const WatchRequest& request) override
    {
        return give<void>(QStringLiteral("change"), [this, number, request]() -> Result<> {
            for (Watch& watch : rows) {
                if (watch.number != number)
                    continue;
                watch.request = request;
                return {};
            }
            return failure(ErrorCode::NotFound);
        });
    }
    [[nodiscard]] QFuture<Result<>> remove(int number) override
    {
        return give<void>(QStringLiteral("remove"), [this, number]() -> Result<> {
            const qsizetype before = rows.size();
            rows.removeIf([number](const Watch& watch) { return watch.number == number; });
            return rows.size() < before ? Result<>() : Result<>(failure(ErrorCode::NotFound));
        });
    }
    [[nodiscard]] QFuture<Result<QList<WatchHit>>> hits(qint64 after, int limit) override
    {
        return give<QList<WatchHit>>(QStringLiteral("hits"), [this, after, limit]() -> Result<QList<WatchHit>> {
            QList<WatchHit> newer;
            for (const WatchHit& hit : std::as_const(found)) {
                if (hit.id > after && newer.size() < limit)
                    newer.append(hit);
            }
            return newer;
        });
    }

    Watch& add(const WatchRequest& request)
    {
        Watch watch;
        watch.number = rows.isEmpty() ? 1 : rows.first().number + 1;
        watch.request = request;
        watch.createdAt = QDateTime::currentDateTimeUtc();
        rows.prepend(watch);
        return rows.first();
    }

    QList<Watch> rows;
    QList<WatchHit> found;
};

} // namespace leadfloor

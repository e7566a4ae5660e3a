// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakewatches.h"

namespace leadfloor {

QFuture<Result<QList<Watch>>> FakeWatches::watches()
{
    return give<QList<Watch>>(QStringLiteral("watches"),
                              [this]() -> Result<QList<Watch>> { return rows; });
}

QFuture<Result<int>> FakeWatches::create(const WatchRequest& request)
{
    return give<int>(QStringLiteral("create"),
                     [this, request]() -> Result<int> { return add(request).number; });
}

QFuture<Result<>> FakeWatches::change(int number, const WatchRequest& request)
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

QFuture<Result<>> FakeWatches::remove(int number)
{
    return give<void>(QStringLiteral("remove"), [this, number]() -> Result<> {
        const qsizetype before = rows.size();
        rows.removeIf([number](const Watch& watch) { return watch.number == number; });
        return rows.size() < before ? Result<>() : Result<>(failure(ErrorCode::NotFound));
    });
}

QFuture<Result<QList<WatchHit>>> FakeWatches::hits(qint64 after, int limit)
{
    return give<QList<WatchHit>>(QStringLiteral("hits"),
                                 [this, after, limit]() -> Result<QList<WatchHit>> {
                                     QList<WatchHit> newer;
                                     for (const WatchHit& hit : std::as_const(found)) {
                                         if (hit.id > after && newer.size() < limit)
                                             newer.append(hit);
                                     }
                                     return newer;
                                 });
}

Watch& FakeWatches::add(const WatchRequest& request)
{
    Watch watch;
    watch.number = rows.isEmpty() ? 1 : rows.first().number + 1;
    watch.request = request;
    watch.createdAt = QDateTime::currentDateTimeUtc();
    rows.prepend(watch);
    return rows.first();
}

} // namespace leadfloor

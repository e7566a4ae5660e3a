// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakestanding.h"

namespace leadfloor {

QFuture<Result<QList<StandingOrder>>> FakeStanding::orders()
{
    return give<QList<StandingOrder>>(QStringLiteral("orders"),
                                      [this]() -> Result<QList<StandingOrder>> {
                                          QList<StandingOrder> list = rows;
                                          for (StandingOrder& one : list) {
                                              one.events.clear();
                                              one.slices.clear();
                                          }
                                          return list;
                                      });
}

QFuture<Result<StandingOrder>> FakeStanding::order(int number)
{
    return give<StandingOrder>(QStringLiteral("order"), [this, number]() -> Result<StandingOrder> {
        const StandingOrder* one = find(number);
        return one ? Result<StandingOrder>(*one) : failure(ErrorCode::NotFound);
    });
}

QFuture<Result<int>> FakeStanding::create(const StandingRequest& request)
{
    created.append(request);
    return give<int>(QStringLiteral("create"), [this, request]() -> Result<int> {
        StandingOrder one;
        one.number = rows.isEmpty() ? 1 : rows.first().number + 1;
        one.request = request;
        one.state = QStringLiteral("active");
        one.member = QStringLiteral("Ana Brandt");
        one.isMine = true;
        one.createdAt = QDateTime::currentDateTimeUtc();
        one.events = {{one.createdAt, one.state, QStringLiteral("made")}};
        rows.prepend(one);
        return one.number;
    });
}

QFuture<Result<>> FakeStanding::change(int number, const StandingRequest& request)
{
    changed.append({number, request});
    return give<void>(QStringLiteral("change"), [this, number, request]() -> Result<> {
        StandingOrder* one = find(number);
        if (!one)
            return failure(ErrorCode::NotFound);
        one->request = request;
        return {};
    });
}

QFuture<Result<>> FakeStanding::move(int number, const QString& state)
{
    moved.append({number, state});
    return give<void>(QStringLiteral("move"), [this, number, state]() -> Result<> {
        StandingOrder* one = find(number);
        if (!one)
            return failure(ErrorCode::NotFound);
        one->state = state;
        one->reason = QStringLiteral("by Ana Brandt");
        one->events.append({QDateTime::currentDateTimeUtc(), state, one->reason});
        return {};
    });
}

QFuture<Result<StandingDryRun>> FakeStanding::dryRun(const StandingRequest& request)
{
    tried.append(request);
    return give<StandingDryRun>(QStringLiteral("dryRun"),
                                [this]() -> Result<StandingDryRun> { return found; });
}

StandingOrder* FakeStanding::find(int number)
{
    for (StandingOrder& one : rows) {
        if (one.number == number)
            return &one;
    }
    return nullptr;
}

} // namespace leadfloor

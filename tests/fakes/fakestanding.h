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
    [[nodiscard]] QFuture<Result<QList<StandingOrder>>> orders() override
    {
        return give<QList<StandingOrder>>(QStringLiteral("orders"), [this]() -> Result<QList<StandingOrder>> {
            QList<StandingOrder> list = rows;
            for (StandingOrder& one : list) {
                one.events.clear();
                one.slices.clear();
            }
            return list;
        });
    }
    [[nodiscard]] QFuture<Result<StandingOrder>> order(int number) override
    {
        return give<StandingOrder>(QStringLiteral("order"), [this, number]() -> Result<StandingOrder> {
            const StandingOrder* one = find(number);
            return one ? Result<StandingOrder>(*one) : failure(ErrorCode::NotFound);
        });
    }
    [[nodiscard]] QFuture<Result<int>> create(const StandingRequest& request) override
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
    [[nodiscard]] QFuture<Result<>> change(int number, const StandingRequest& request) override
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
    [[nodiscard]] QFuture<Result<>> move(int number, const QString& state) override
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
    [[nodiscard]] QFuture<Result<StandingDryRun>> dryRun(const StandingRequest& request) override
    {
        tried.append(request);
        return give<StandingDryRun>(QStringLiteral("dryRun"), [this]() -> Result<StandingDryRun> { return found; });
    }

    QList<StandingOrder> rows;
    StandingDryRun found;
    QList<StandingRequest> created, tried;
    QList<std::pair<int, StandingRequest>> changed;
    QList<std::pair<int, QString>> moved;

private:
    StandingOrder* find(int number)
    {
        for (StandingOrder& one : rows) {
            if (one.number == number)
                return &one;
        }
        return nullptr;
    }
};

} // namespace leadfloor

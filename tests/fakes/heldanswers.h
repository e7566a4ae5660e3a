// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace leadfloor {

/// A promise that is answered when the test says so, and tells whether it was cancelled before.
struct HeldAnswer
{
    QString name;
    std::function<bool()> isCanceled;
    std::function<void()> answer;
    std::function<void(const Error&)> fail;
};

/// What fake services share: they answer at once, or hold answers back for the test to give later
/// in any order.
class HeldAnswers
{
public:
    HeldAnswers();
    ~HeldAnswers();
    bool holdsAnswers = false;
    std::optional<Error> refusal; ///< answers everything from now on; not what is held back
    std::vector<HeldAnswer> held;

    /// Gives the oldest answer that is held back and was not cancelled; false if there is none.
    bool answerNext(const QString& name = {}) { return release(name, nullptr); }
    bool failNext(const QString& name, const Error& error) { return release(name, &error); }
    void answerAll();
    [[nodiscard]] int waiting(const QString& name = {}) const;

protected:
    template <class T> QFuture<Result<T>> give(const QString& name, std::function<Result<T>()> make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        const auto finish = [promise](const Result<T>& result) {
            promise->addResult(result);
            promise->finish();
        };
        if (!holdsAnswers)
            finish(refusal ? Result<T>(tl::unexpected<Error>(*refusal)) : make());
        else
            held.push_back(
                {name, [promise] { return promise->isCanceled(); },
                 [finish, make] { finish(make()); },
                 [finish](const Error& error) { finish(tl::unexpected<Error>(error)); }});
        return future;
    }

private:
    bool release(const QString& name, const Error* error);
};

} // namespace leadfloor

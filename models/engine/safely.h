// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/dbconnection.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QThread>

#include <functional>

namespace leadfloor {

/// Asks a question that carries its key again after Busy and InProgress (some times) and after a lost line
/// (for `patienceMs`), so that what it does happens once and its answer is known (R18, R19). `isCancelled`
/// is asked before each further attempt. Blocks; engine threads only.
template <class T>
[[nodiscard]] Result<T> askSafely(DbConnection& connection, const std::function<Result<T>()>& ask, const std::function<bool()>& isCancelled,
                                  int patienceMs)
{
    constexpr int attemptsMax = 5;
    const QDeadlineTimer patience(patienceMs);
    for (int attempt = 1;; ++attempt) {
        auto answer = ask();
        if (answer)
            return answer;
        const ErrorCode code = answer.error().code;
        const bool isLost = code == ErrorCode::OutcomeUnknown || code == ErrorCode::Disconnected;
        const bool isBusy = code == ErrorCode::Busy || code == ErrorCode::InProgress;
        if (isLost ? patience.hasExpired() : !isBusy || attempt >= attemptsMax)
            return answer;
        if (isCancelled && isCancelled())
            return isLost ? answer : Result<T>(failure(ErrorCode::Cancelled));
        QThread::msleep(QRandomGenerator::global()->bounded(10u, 50u << unsigned(qMin(attempt, 5))));
        while (isLost && !connection.open() && !patience.hasExpired())
            QThread::msleep(100);
    }
}

} // namespace leadfloor

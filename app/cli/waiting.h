// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QThread>

namespace leadfloor {

/// Waits for a worker's answer, showing its progress, and cancels it on Ctrl+C.
template <class T>
[[nodiscard]] Result<T> waitFor(QFuture<Result<T>> future, const QString& what, const Output& output)
{
    constexpr unsigned long stepMs = 20;
    while (!future.isFinished()) {
        if (isInterrupted() && !future.isCanceled())
            future.cancel();
        output.progress(what, future.progressValue(), future.progressMaximum());
        QThread::msleep(stepMs);
    }
    if (future.resultCount() == 0)
        return failure(ErrorCode::Cancelled);
    return future.result();
}

} // namespace leadfloor

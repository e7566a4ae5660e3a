// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>

namespace leadfloor {

/// What a finished question gave. A future that somebody cancelled holds no result (QFuture drops
/// what comes later): its answer is ErrorCode::Cancelled, and never a crash as future.result().
template <class T> [[nodiscard]] Result<T> answerOf(const QFuture<Result<T>>& future)
{
    if (future.resultCount() == 0)
        return failure(ErrorCode::Cancelled);
    return future.result();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/suppression.h"

#include <QFuture>

namespace leadfloor {

/// The workspace's suppression lists and checks (R38). Every call returns at once. Files are read and
/// hashed on this computer, in a thread of their own; the future's progress is in thousandths of the file.
class SuppressionService
{
public:
    virtual ~SuppressionService() = default;
    /// Newest first, without those that have ended.
    [[nodiscard]] virtual QFuture<Result<QList<SuppressionRow>>> lists() = 0;
    /// Cancelled before it is uploaded, nothing has happened. Errors: FileProblem, BadFile (names the row),
    /// InvalidRequest, RateLimited.
    [[nodiscard]] virtual QFuture<Result<SuppressionOutcome>> upload(const SuppressionRequest& request) = 0;
    [[nodiscard]] virtual QFuture<Result<ScrubOutcome>> uploadScrub(const ScrubRequest& request) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(const QUuid& list) = 0;
    /// Within an hour. Errors: WrongState (too late, or one of its name has come since).
    [[nodiscard]] virtual QFuture<Result<>> restore(const QUuid& list) = 0;
};

} // namespace leadfloor

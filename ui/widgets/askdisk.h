// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace leadfloor {

/// Threads that may hang on a disk in a dead network. They are many, so that a question about another disk is answered
/// nevertheless, and nobody waits for them, not even the program's end: so they only ever look (filesaver.h writes).
[[nodiscard]] QThreadPool& diskThreads();

/// Runs `look`, which returns a Result of anything, in a thread of diskThreads(): whether a file is there, what is in it. Its
/// answer is for a Pending, so that the newest wins; a question that was given up before its turn is not asked.
template <class Look> [[nodiscard]] auto askDisk(Look look) -> QFuture<decltype(look())>
{
    auto promise = std::make_shared<QPromise<decltype(look())>>();
    promise->start();
    diskThreads().start([promise, look = std::move(look)] {
        if (!promise->isCanceled())
            promise->addResult(look());
        promise->finish();
    });
    return promise->future();
}

} // namespace leadfloor

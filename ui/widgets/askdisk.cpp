// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/askdisk.h"

namespace leadfloor {

QThreadPool& diskThreads()
{
    constexpr int threadsMax = 64; // one hangs for each letter that is typed behind the name of a dead disk
    // Never deleted: a pool waits for its threads then.
    static QThreadPool* const threads = [] {
        auto* pool = new QThreadPool;
        pool->setMaxThreadCount(threadsMax);
        return pool;
    }();
    return *threads;
}

} // namespace leadfloor

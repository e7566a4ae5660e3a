// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/askdisk.h"

#include <QCoreApplication>
#include <QFuture>
#include <QList>
#include <QSemaphore>

#include <memory>

namespace leadfloor {

/// Disks that give no answer until they are told to: each thread that asks one hangs.
class StuckDisk final
{
public:
    StuckDisk()
    {
        const int threads = diskThreads().maxThreadCount();
        for (int i = 0; i < threads; ++i)
            m_hanging.append(askDisk([begun = m_begun, end = m_end]() -> Result<> {
                begun->release();
                end->acquire();
                return {};
            }));
        m_begun->acquire(threads);
    }
    ~StuckDisk() { answer(); }
    Q_DISABLE_COPY_MOVE(StuckDisk)

    /// Every question that was asked has its answer, and whoever wanted it has been told.
    void answer()
    {
        m_end->release(int(m_hanging.size()));
        m_hanging.clear();
        diskThreads().waitForDone();
        QCoreApplication::processEvents();
    }

private:
    std::shared_ptr<QSemaphore> m_begun = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> m_end = std::make_shared<QSemaphore>();
    QList<QFuture<Result<>>> m_hanging;
};

} // namespace leadfloor

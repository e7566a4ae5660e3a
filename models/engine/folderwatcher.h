// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"
#include "models/engine/connectionspec.h"

#include <QPointer>

#include <memory>

class QThread;

namespace leadfloor {

class FolderWorker;
class WatchStop;

/// Watches one folder (importwatch.h) in a thread of its own, over a connection of its own for each
/// file: a share that hangs holds up nobody. Told by the system that something has changed in it, and
/// looks by the clock as well, since shares tell nothing. Without the line it waits. GUI thread; never
/// blocks. When it goes, a file on its way in is given up, within a second where the floor answers; the
/// thread ends by itself.
class FolderWatcher final : public QObject
{
    Q_OBJECT
public:
    FolderWatcher(const WatchedFolder& folder, const ConnectionSpec& spec, bool hasLine, QObject* parent = nullptr);
    ~FolderWatcher() override;

    /// A line that is back tries at once what waits for it, and what was refused for good before.
    void setLine(bool hasLine);
    /// Looks and tries at once what would be tried later.
    void lookNow();

Q_SIGNALS:
    void reported(const leadfloor::FolderReport& report); ///< it is another one than before
    void taken(const leadfloor::TakenFile& file);

private:
    std::shared_ptr<WatchStop> m_stop;
    QPointer<QThread> m_thread;
    QPointer<FolderWorker> m_worker; ///< the thread's; only called through its event loop
};

} // namespace leadfloor

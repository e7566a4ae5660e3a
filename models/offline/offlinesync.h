// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"
#include "models/engine/dbconnection.h"
#include "models/offline/offlinestore.h"

#include <QPromise>

namespace leadfloor {

struct OfflineSyncRequest
{
    QString folder;
    std::shared_ptr<KeyHolder> keys;
    std::shared_ptr<OfflineStore> store; ///< that is open already; null: the member's own, made if there is none
    OfflineClock clock = systemClock();
    bool keepsOpen = true; ///< the summary holds the store; else it is closed again
};

struct OfflineSyncSummary
{
    std::shared_ptr<OfflineStore> store; ///< see keepsOpen
    OfflineStatus status;
    bool isNew = false;
    QString rebuiltWhy;  ///< the store that was here was refused, and made anew; why. Empty: it was not
    qint64 received = 0; ///< leads
    qint64 dropped = 0;  ///< leads that are not theirs any more: refunded, returned, erased
    qint64 sent = 0;     ///< changes made without a line
    qint64 exports = 0;  ///< exports made without a line, which the floor's log has now
    qint64 exportsLeft = 0; ///< those that it does not take; they stay in the store
    qint64 late = 0;     ///< changes of one field of one lead that lost against a later one
    qint64 refused = 0;  ///< changes that the floor did not take, e.g. of a stage that is gone
};

/// Brings a store up to date: renews its lease, tells the floor what was exported and done without it, then takes
/// what is new, order by order; what has come stays if the line is cut or the work is cancelled, and
/// the next call goes on from there. Leads that are not theirs any more are gone from the file
/// afterwards. A store that is refused (changed, older, of another version, without its key) is forgotten
/// and made anew, with what the floor hands out. Written down by the floor as an export is (R34, R42).
/// Pool thread, own connection; progress counts leads. Errors: those of OfflineStore, and
/// Disconnected, SignInFailed, AccountClosed (no part is given any more), Cancelled.
void syncOffline(QPromise<Result<OfflineSyncSummary>>& promise, const ConnectionSpec& spec, const OfflineSyncRequest& request);

/// How many exports the floor's log has now (`told`), and how many it does not take (`left`).
struct ExportsTold
{
    qint64 told = 0;
    qint64 left = 0;
};
/// Tells the floor which exports were made without a line, each once, and forgets what it has written down. What
/// was told before an error is forgotten too. Part of syncOffline(); also before a store is forgotten. Any thread that may
/// use the connection; blocks. Errors: those of the connection and of OfflineStore::write().
[[nodiscard]] Result<ExportsTold> tellOfflineExports(DbConnection& connection, OfflineStore& store);

/// The store of a folder that is of this member at this floor; null if there is none.
[[nodiscard]] QUuid ownStore(const QString& folder, const QString& floorId, const QString& member);

} // namespace leadfloor

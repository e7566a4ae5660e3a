// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offline/keyholder.h"
#include "models/offline/offlinekey.h"
#include "models/offline/offlineleads.h"
#include "models/offline/sealedlog.h"

#include <QLockFile>
#include <QMutex>

#include <functional>
#include <memory>

namespace leadfloor {

/// What time it is (UTC) on this computer; tests have another.
using OfflineClock = std::function<QDateTime()>;
[[nodiscard]] OfflineClock systemClock();

/// A store as it lies in a folder, before it is opened: for lists. Names are not checked before that.
struct OfflineStoreFile
{
    QUuid store;
    OfflineOwner owner;
    QDateTime syncedAt;
    qint64 leads = 0;
    bool hasPassphrase = false; ///< its key is sealed with one, not in the keychain
};

/// What people see of an open store.
struct OfflineStatus
{
    OfflineOwner owner;
    QDateTime syncedAt;    ///< by this computer's clock; null: never whole
    QDateTime leasedUntil; ///< likewise
    qint64 leads = 0;
    qint64 pending = 0;    ///< changes that the floor has not been told
    qint64 exports = 0;    ///< exports likewise, those under way included
    QList<QJsonObject> late; ///< changes that lost: {"lead", "kind", "by", "at"}
    bool wasCut = false;   ///< an unfinished write was dropped when it was opened
};

/// How much of a store is read before it is handed out.
enum class StoreDepth : quint8 {
    Whole,       ///< every byte, on all cores
    FirstScreen, ///< how many leads there are, of which orders, and what the first page wants; checkAll() comes soon
};

/// A workspace's leads on this computer: one encrypted file (sealedlog.h) whose key is with a
/// KeyHolder (offlinekey.h). Open, everything is in memory. Thread-safe; calls block for the disk and
/// the key holder, so worker threads only.
///
/// What a call shows was found to be what was sealed before. Where only the first screen was read, the rest is
/// checked by checkAll() or by the first call that wants it; if it is not what was sealed, the store is empty
/// from then on and every call that can be refused is (StoreRefused).
///
/// The key holder learns how far the file has come after each write, so that an older copy is found.
class OfflineStore final
{
public:
    /// Stores of a folder that is there or not.
    [[nodiscard]] static QList<OfflineStoreFile> list(const QString& folder);
    /// "offline" in the user's data.
    [[nodiscard]] static QString defaultFolder();
    /// Makes an empty one for whom the contact is. KeychainMissing, FileProblem.
    [[nodiscard]] static Result<std::shared_ptr<OfflineStore>> create(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                                      const OfflineContact& contact, const OfflineClock& clock = systemClock());
    /// Errors: StoreLocked (the lease has ended, or the clock was turned back), StoreRefused (changed,
    /// older than it was, somebody else's, no key), KeychainMissing, SignInFailed (passphrase),
    /// FileProblem (also: open in another program).
    [[nodiscard]] static Result<std::shared_ptr<OfflineStore>> open(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                                    const OfflineClock& clock = systemClock(), StoreDepth depth = StoreDepth::Whole);
    /// The same, whole, after a contact, whatever the lease was.
    [[nodiscard]] static Result<std::shared_ptr<OfflineStore>> openRenewed(const QString& folder, const QUuid& store, std::shared_ptr<KeyHolder> keys,
                                                                           const OfflineContact& contact, const OfflineClock& clock = systemClock());
    /// The SHA-256 of the floor's part that is in use, in hex.
    [[nodiscard]] QString holdsNow() const;
    /// What api.offline_renew wants to see of a store; StoreRefused if its key is gone.
    [[nodiscard]] static Result<QString> holds(const QUuid& store, KeyHolder& keys);
    /// File and key are gone. Repeatable.
    [[nodiscard]] static Result<> forget(const QString& folder, const QUuid& store, KeyHolder& keys);

    ~OfflineStore();
    Q_DISABLE_COPY_MOVE(OfflineStore)

    [[nodiscard]] const QUuid& id() const { return m_key.store(); }
    [[nodiscard]] OfflineStatus status() const;
    /// LeaseState::Good, and notes that it is used; StoreLocked otherwise.
    [[nodiscard]] Result<> checkLease();
    /// Wraps the keys anew and tells the key holder.
    [[nodiscard]] Result<> renew(const OfflineContact& contact);
    [[nodiscard]] FloorIdentity identity() const;
    /// Reads and checks what has not been yet. StoreRefused: it is not what was sealed.
    [[nodiscard]] Result<> checkAll();

    /// Runs `look` on all that is in it; nothing else happens to it meanwhile.
    template <class Look> auto read(Look&& look)
    {
        const QMutexLocker lock(&m_mutex);
        static_cast<void>(checkAll());
        return look(*m_leads);
    }
    /// The same, or why it is refused.
    template <class Look> auto readChecked(Look&& look) -> Result<decltype(look(std::declval<OfflineLeads&>()))>
    {
        const QMutexLocker lock(&m_mutex);
        if (auto all = checkAll(); !all)
            return tl::unexpected(all.error());
        return look(*m_leads);
    }
    // What a window shows first, without waiting for the rest. StoreLocked, StoreRefused.
    [[nodiscard]] Result<QList<OwnedLead>> page(const OwnedLeadQuery& query);
    [[nodiscard]] Result<qint64> count(const OwnedLeadQuery& query);
    [[nodiscard]] Result<QList<OrderRow>> orders();
    [[nodiscard]] Result<WorkChoices> choices();

    /// Leads as they are now, to be written to a file while others go on.
    struct Snapshot
    {
        std::shared_ptr<const OfflineLeads> leads; ///< the rows point into it
        std::vector<LeadRecord> rows;
    };
    [[nodiscard]] Result<Snapshot> snapshot(const OwnedLeadQuery& query);
    /// One write, whole or not at all, then part of what is in it.
    [[nodiscard]] Result<> write(const QByteArray& records);
    [[nodiscard]] Result<ChangeReceipt> change(ChangeId key, const QList<LeadId>& leads, const WorkChange& change);
    [[nodiscard]] Result<ChangeReceipt> undo(ChangeId key, bool isAgain);

    /// Writes down that leads are about to leave the store for a file (R34); its key. The note is kept until the floor has
    /// it, and is not told before leaveExport(). `note` has scope, columns, dialect and machine; the rest is filled in here.
    /// Errors: InvalidRequest (what the floor's log would not take), those of write().
    [[nodiscard]] Result<QUuid> beginExport(ExportNote note);
    /// And what has become of it, before its file is there.
    [[nodiscard]] Result<> endExport(const QUuid& key, qint64 rows, const QString& sha256);
    /// Nothing more is written about it: the next contact may tell it. Also of one that nobody has begun.
    void leaveExport(const QUuid& key);
    /// Those that the next contact tells.
    [[nodiscard]] QList<ExportNote> exportsToTell() const;
    /// The floor has written them down.
    [[nodiscard]] Result<> forgetExports(const QList<QUuid>& keys);

    /// Writes the file anew, with another key, if there is in it what must not be: leads that were
    /// taken away. `isForced`: in any case.
    [[nodiscard]] Result<> compact(bool isForced = false);
    /// Writes down for lists what is in it.
    void noteAbout() const;

private:
    OfflineStore(QString folder, std::shared_ptr<KeyHolder> keys, OfflineKey key, OfflineClock clock);
    [[nodiscard]] Result<> lockFile();
    [[nodiscard]] Result<> readFronts();
    [[nodiscard]] tl::unexpected<Error> refuse();
    [[nodiscard]] Result<> writeOwner();
    [[nodiscard]] Result<> keepKey();
    [[nodiscard]] QDateTime floorNow() const { return m_clock().addMSecs(m_key.clockOffsetMs()); } ///< as far as it is known
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString path() const;

    const QString m_folder;
    const std::shared_ptr<KeyHolder> m_keys;
    const OfflineClock m_clock;
    mutable QRecursiveMutex m_mutex;
    std::unique_ptr<QLockFile> m_lock;
    OfflineKey m_key;
    std::unique_ptr<SealedLog> m_log;
    std::shared_ptr<OfflineLeads> m_leads; ///< with snapshots
    QHash<QUuid, PendingChange> m_takenBack; ///< to make them again
    QSet<QUuid> m_exporting; ///< under way
    QDateTime m_usedAt; ///< as the key holder knows it
    bool m_wasCut = false;
    std::optional<Error> m_problem; ///< it was found to be changed
};

} // namespace leadfloor

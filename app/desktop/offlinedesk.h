// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/offlinepacer.h"
#include "models/engine/connectionspec.h"
#include "models/offline/offlinefloor.h"
#include "models/offline/offlinesync.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>

namespace leadfloor {

class JobList;
class MainWindow;
class PassphraseDialog;
class StartPage;
class UiSettings;

/// The offline stores of this computer: lists them on the start page, opens one, brings one up to date, as
/// a job when somebody asks for it, else by itself and quietly, forgets it. The keychain, the disk and
/// the floor are asked in workers. GUI thread.
class OfflineDesk final : public QObject
{
    Q_OBJECT
public:
    /// `keys` null: the system's keychain.
    OfflineDesk(MainWindow& window, StartPage& start, JobList& jobs, UiSettings& settings, QString folder, std::shared_ptr<KeyHolder> keys,
                const OfflinePacer::Times& times = {}, QObject* parent = nullptr);
    ~OfflineDesk() override;

    /// Looks again what stores there are.
    void refresh();
    [[nodiscard]] bool hasStores() const { return !m_stores.isEmpty(); }
    /// Opens one of them; asks for its passphrase where it has one.
    void open(int store);
    /// The store that was opened last is not, or not any more, and why; offers to forget one that is refused.
    void showRefusal(const Error& error);
    /// A floor was opened: actions of it appear, and a store of its member is brought up to date.
    void setFloor(const ConnectionSpec& spec, const FloorIdentity& identity);
    void closeFloor();
    /// The line of the floor that is open is there, or not.
    void setLine(bool isThere);
    /// The line costs money by the byte: nothing is sent by itself.
    void setMetered(bool isMetered);
    /// Own leads, or what is done with them, are other ones on the floor than in its store.
    void noteChange() { m_pacer.noteChange(); }
    /// A store was opened because its floor could not be reached: what is done in it goes there, without a
    /// click, as soon as it can. Ends with closeFloor().
    void attend(std::shared_ptr<OfflineStore> store, const ConnectionSpec& spec);
    /// Makes or updates the store of the floor that is open.
    void sync();

Q_SIGNALS:
    void opened(std::shared_ptr<leadfloor::OfflineStore> store);
    void failed(const leadfloor::Error& error);
    /// A contact has brought the store up to date.
    void synced(const leadfloor::OfflineStatus& status);

private:
    using StoreResult = Result<std::shared_ptr<OfflineStore>>;
    void openWith(const OfflineStoreFile& file, std::shared_ptr<KeyHolder> keys);
    void takeOpened(const StoreResult& result);
    void askPassphrase(const OfflineStoreFile& file);
    void syncWith(std::shared_ptr<KeyHolder> keys, bool isQuiet);
    void syncQuietly();
    void watchLine();
    void pace();
    void showCopy();
    void takeSynced(const Result<OfflineSyncSummary>& result);
    void offerPassphrase(const QString& why);
    void forget();
    [[nodiscard]] std::optional<OfflineStoreFile> ownFile() const;
    void showActions();

    MainWindow& m_window;
    StartPage& m_start;
    JobList& m_jobs;
    UiSettings& m_settings;
    const QString m_folder;
    const std::shared_ptr<KeyHolder> m_keychain;
    QList<OfflineStoreFile> m_stores;
    std::optional<ConnectionSpec> m_spec;
    FloorIdentity m_identity;
    std::shared_ptr<KeyHolder> m_sealed; ///< with a passphrase that was typed in this session
    QPointer<PassphraseDialog> m_dialog;
    QFutureWatcher<StoreResult> m_opening;
    QFutureWatcher<Result<OfflineSyncSummary>> m_syncing;
    OfflineStoreFile m_wanted;
    std::shared_ptr<KeyHolder> m_wantedKeys; ///< of m_wanted
    OfflinePacer m_pacer;
    QTimer m_copyClock; ///< the age in the status line grows
    std::shared_ptr<OfflineStore> m_attended;
    std::optional<ErrorCode> m_saidError; ///< of contacts that nobody asked for: once is enough
    bool m_isQuiet = false; ///< the contact under way
    bool m_hasLine = false, m_isMetered = false, m_isLineWatched = false;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The offline stores of this computer: lists them on the start page, opens one, brings one up to date as a
/// job, forgets it. The keychain and the disk are asked in workers. GUI thread.
class OfflineDesk final : public QObject
{
    Q_OBJECT
public:
    /// `keys` null: the system's keychain.
    OfflineDesk(MainWindow& window, StartPage& start, JobList& jobs, QString folder, std::shared_ptr<KeyHolder> keys, QObject* parent = nullptr);
    ~OfflineDesk() override;

    /// Looks again what stores there are.
    void refresh();
    [[nodiscard]] bool hasStores() const { return !m_stores.isEmpty(); }
    /// Opens one of them; asks for its passphrase where it has one.
    void open(int store);
    /// A floor was opened: actions of it appear, and a store of its member is brought up to date.
    void setFloor(const ConnectionSpec& spec, const FloorIdentity& identity);
    void closeFloor();
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
    void takeOpened(const OfflineStoreFile& file, const StoreResult& result);
    void askPassphrase(const OfflineStoreFile& file);
    void syncWith(std::shared_ptr<KeyHolder> keys);
    void takeSynced(const Result<OfflineSyncSummary>& result);
    void offerPassphrase(const QString& why);
    void forget();
    [[nodiscard]] std::optional<OfflineStoreFile> ownFile() const;
    void showActions();

    MainWindow& m_window;
    StartPage& m_start;
    JobList& m_jobs;
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
};

} // namespace leadfloor

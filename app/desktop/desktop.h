// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/flooropening.h"
#include "app/desktop/offlinedesk.h"
#include "app/desktop/offlinepages.h"
#include "app/desktop/passwordstore.h"
#include "models/engine/floorclient.h"
#include "ui/importing/importdraft.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/windowlock.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSettings>

#include <memory>

namespace leadfloor {

class DeskDiagnostics;
class FolderDesk;
class FloorPages;
class ImportPages;
class Notifier;

/// What the command line of the desktop says.
struct DesktopOptions
{
    QString floor;    ///< private floor to open at once; empty: the only one there, else the start page
    QString url;      ///< floor elsewhere
    QString as;       ///< e-mail
    QString home;     ///< folder of all private floors
    QString settings; ///< INI file; empty: the platform's place
    QString offline = {}; ///< folder of offline stores; empty: the user's
    std::shared_ptr<KeyHolder> offlineKeys = nullptr; ///< null: the system's keychain
    OfflinePacer::Times offlineTimes = {}; ///< when a store is brought up to date by itself
    SessionOptions session = {}; ///< how long is waited for what
    bool offersTour = true; ///< the bubbles of the first run, once
};

/// The program: one window, the way to a floor, and the pages while one is open. A language that is
/// chosen is spoken at once: the window is made anew around the floor that is open, and what was in
/// hand comes back; if a job runs, as soon as that has ended. GUI thread.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 demoLeads = 100000;

    /// `passwords` null: the system's keychain.
    explicit Desktop(DesktopOptions options, std::unique_ptr<PasswordStore> passwords = nullptr, QObject* parent = nullptr);
    ~Desktop() override;

    /// Shows the window and goes where the options say.
    void start();
    /// Another one after the language was changed.
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] JobList& jobs() { return m_jobs; }
    [[nodiscard]] FloorClient* floor() const { return m_client.get(); }
    /// Null while no store is open.
    [[nodiscard]] OfflineFloor* offlineFloor() const { return m_offlineFloor.get(); }

Q_SIGNALS:
    /// Signed in, pages are there.
    void floorOpened();
    void floorFailed(const leadfloor::Error& error);
    /// A store is open, its pages are there.
    void offlineOpened();
    void windowChanged(); ///< window() is another one, in another language

private:
    void makeWindow();
    void connectStartPage();
    void showStep(int step, qint64 done, qint64 total);
    void addFloorPages(const QJsonObject& left);
    void noteConnected();
    void addStorePages();
    void cutLine();
    void unlockAnswered();
    void speak();
    [[nodiscard]] bool isBusy() const;
    void openFloor(const OpenedFloor& floor);
    void closeFloor();
    void openStore(const std::shared_ptr<OfflineStore>& store);
    void closeStore();
    void showStore();
    void signInFromStore();
    void addRolePages();
    void addDrop();
    void takeFile(const QString& path);
    [[nodiscard]] MessageStrip& messages() const;
    void checkUnlock(const QString& password);
    void openRecent(const RecentFloor& recent);
    void keepPassword(const OpenedFloor& floor);
    void remember(const OpenedFloor& floor);
    [[nodiscard]] QList<RecentFloor> recents() const;
    void fail(const Error& error);
    /// The service beside a private floor; it ends by itself if one runs already.
    void startGateway(const QString& floorName) const;

    const DesktopOptions m_options;
    JobList m_jobs;
    UiSettings m_settings;
    QSettings m_store;
    std::unique_ptr<MainWindow> m_window;
    bool m_isLanguageChosen = false; ///< and not spoken yet
    Notifier* m_notifier = nullptr; ///< the window's
    StartPage* m_start = nullptr;  ///< the window's
    ConnectForm* m_form = nullptr; ///< the start page's, while it is shown
    StepList* m_steps = nullptr;   ///< likewise
    FloorOpening m_opening;
    DeskDiagnostics* m_diagnostics = nullptr; ///< the window's
    std::unique_ptr<FloorClient> m_client;
    ConnectionSpec m_spec; ///< of m_client, as are the next two
    QString m_floorName;
    std::optional<LockAccount> m_account;
    QFutureWatcher<Result<>> m_unlocking;
    bool m_isPrivate = false;
    bool m_isPasswordEqual = false; ///< of the check under way
    std::unique_ptr<FloorPages> m_pages;
    std::unique_ptr<OfflineFloor> m_offlineFloor;
    std::unique_ptr<OfflinePages> m_offlinePages;
    std::unique_ptr<OfflineDesk> m_offline;
    std::unique_ptr<FolderDesk> m_folders;  ///< of partners and operators; longer than their pages
    std::unique_ptr<ImportPages> m_imports; ///< likewise
    QList<ImportDraft> m_uploads; ///< checked and not published, of the window before
    std::unique_ptr<PasswordStore> m_passwords;
    bool m_isKeychainProbed = false;
    int m_reads = 0;          ///< of passwords; an older answer is of another floor
    ConnectRequest m_request; ///< the last one from the form
    ConnectRequest m_tried;   ///< the last one of a floor elsewhere, until another floor or store is closed
};

} // namespace leadfloor

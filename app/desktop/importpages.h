// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace leadfloor {

class FloorConnection;
class ImportDesk;
class ImportsPage;
class JobList;
class ListPage;
class MainWindow;
class Notifier;
class UiSettings;
class FoldersPage;
class WatchedFolders;

/// What partners and operators bring in: a page of the window, and uploads as its jobs; and the pages of what
/// partners earn, of payouts, of returns, adjustments and all else to decide.
/// A partner has no broker's pages: for one it adds what every window has as well. GUI thread.
class ImportPages final : public QObject
{
    Q_OBJECT
public:
    /// Roles that have these pages: "partner", "operator".
    [[nodiscard]] static bool isFor(const QString& role);
    /// `floor` is connected, `folders` are of its account. The pages belong to the window; a partner's go with
    /// this object.
    ImportPages(MainWindow& window, FloorConnection& floor, WatchedFolders& folders, JobList& jobs, Notifier& notifier, UiSettings& settings,
                QObject* parent = nullptr);
    ~ImportPages() override;

    [[nodiscard]] ImportsPage& page() const { return *m_page; }
    [[nodiscard]] ImportDesk& desk() const { return *m_desk; }
    /// A lead file that was dropped on the window: into the wizard with it.
    void take(const QString& path);
    [[nodiscard]] FoldersPage& folders() const { return *m_folders; }

private:
    void addUploads(Notifier& notifier);
    void addFolders(FloorConnection& floor, WatchedFolders& folders, Notifier& notifier);
    void addMoney(FloorConnection& floor);
    void addDesk(FloorConnection& floor, Notifier& notifier);
    void addList(const QString& id, const QString& title, const QString& iconName, ListPage* page);

    MainWindow& m_window;
    bool m_isPartner;
    std::unique_ptr<ImportDesk> m_desk;
    ImportsPage* m_page;
    FoldersPage* m_folders;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/undolist.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/widthclass.h"

#include <QDateTime>
#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace leadfloor {

class CommandPalette;
class HeaderBar;
class MessageStrip;
class PaletteSource;
class QuitDialog;
class StatusStrip;
class Toast;
class WindowLock;

/// A page of the window, as the sidebar shows it.
struct PageSpec
{
    QString id; ///< "inventory"
    QString title;
    QString iconName;
    int number = 0; ///< Alt+number; 0: none
    SidebarPlace place = SidebarPlace::Top;
};

/// The store that pages show instead of a floor.
struct OfflineView
{
    QDateTime dataAt;      ///< when the floor was last asked; null: never whole
    QDateTime leasedUntil; ///< it opens until then
    qint64 pending = 0;    ///< changes that the floor is told at the next contact
    qint64 late = 0;       ///< changes that lost against later ones at the last contact
};

/// The window: header, sidebar, one page at a time, status line. It shows where it is connected to,
/// and nothing of what pages do: they are registered from outside and talk through signals.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(JobList& jobs, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shown while there is no connection. The window owns it.
    void setStartPage(QWidget* page);
    /// The floor whose state, latency and wallet are shown; nullptr goes back to the start page.
    /// The connection must outlive this, or be taken back before.
    void setConnection(FloorConnection* connection);
    [[nodiscard]] FloorConnection* connection() const { return m_connection; }
    /// The connection is an offline store: the window says so, how old its leads are and until when it
    /// opens. Ends with the connection.
    void setOffline(const OfflineView& store);

    /// Adds a page, its menu entry and its Alt+number; the window owns the widget. The first one
    /// added is shown.
    void addPage(const PageSpec& spec, QWidget* page);
    /// Takes all pages away and deletes them, e.g. when the person signs out.
    void removePages();
    [[nodiscard]] QWidget* page(const QString& id) const { return m_pages.value(id); }
    void showPage(const QString& id);
    [[nodiscard]] QString currentPage() const { return m_currentPage; }
    /// Saved views and badges; ids of views must differ from ids of pages.
    [[nodiscard]] Sidebar& sidebar() const { return *m_sidebar; }

    [[nodiscard]] ActionRegistry& actions() const { return *m_actions; }
    [[nodiscard]] MessageStrip& messages() const { return *m_messages; }
    [[nodiscard]] Toast& toast() const { return *m_toast; }
    /// What Edit > Undo takes back, of every page that adds a source.
    [[nodiscard]] UndoList& undoList() { return m_undo; }
    /// Found by the palette too; may go before the window.
    void addPaletteSource(PaletteSource& source);
    [[nodiscard]] StatusStrip& status() const { return *m_status; }
    [[nodiscard]] HeaderBar& header() const { return *m_header; }
    [[nodiscard]] WindowLock& windowLock() const { return *m_lock; }
    [[nodiscard]] WidthClass widthClass() const noexcept { return m_widthClass; }

    /// Server time of what is on screen; also named by the strip of a lost connection.
    void setDataTime(const QDateTime& time);
    /// Selection of the current page; the window adds what the wallet has left.
    void setSelection(qint64 leads, Money money);
    /// The same for leads that are bought already: what they have cost, and nothing is left over.
    void setBoughtSelection(qint64 leads, std::optional<Money> money);
    /// Number and price of all that the current page has found; nullopt: it does not say.
    void setResult(std::optional<qint64> leads, Money money = {});
    /// Asks for the wallet again, e.g. after a purchase.
    void refreshWallet();
    /// `lost` says what ends with the window and is nowhere else, a sentence each; it is asked when somebody quits.
    /// Whoever it asks goes before the window, or takes it back with {}.
    void setLostAtQuit(std::function<QStringList()> lost);
    /// Closes everything; asks first while jobs run or something would be lost, as closing the window does. A locked window does not ask: what
    /// runs is nobody's to see, and its end leaves nothing half done.
    void quit();

Q_SIGNALS:
    void closing(); ///< it closes, and nobody can say no any more
    void pageShown(const QString& id);
    /// A row of the sidebar that is not a page: a saved view.
    void viewOpened(const QString& id);
    void reconnectRequested();
    void tearOffRequested(); ///< the page that is shown, into a window of its own
    void disconnectRequested(); ///< somebody's Cancel has no answer: cut the line
    void walletRequested(); ///< the balance chip
    void notificationsRequested();
    void signOutRequested();
    void signInRequested(); ///< from an offline store to its floor
    void languageRequested();
    void diagnosticsRequested(); ///< the connection segment
    void widthClassChanged(leadfloor::WidthClass widthClass);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addOwnActions();
    void rebuildMenus();
    void showKeys();
    void updateActionStates();
    void showConnectionState();
    void showOffline();
    void showWallet();
    void addUndoActions();
    void openUndoHistory();
    void movePane(int step);
    void applyWidth();
    void focusPage();
    [[nodiscard]] bool mustAskToQuit() const;
    [[nodiscard]] QStringList lostAtQuit() const;
    void askToQuit(std::function<void()> quit);
    void putStatusLast();

    JobList& m_jobs;
    ActionRegistry* m_actions;
    UndoList m_undo;
    HeaderBar* m_header;
    QStackedWidget* m_modes; ///< start page, floor
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    QWidget* m_pageArea;
    MessageStrip* m_lost; ///< "Data from 14:02, reconnecting"
    MessageStrip* m_messages;
    Toast* m_toast;
    StatusStrip* m_status;
    CommandPalette* m_palette;
    WindowLock* m_lock;
    QPointer<QWidget> m_startPage;
    QPointer<QuitDialog> m_quitting;
    std::function<QStringList()> m_lostAtQuit;
    std::function<void()> m_quitWhenDone; ///< empty: nobody has said so
    bool m_isQuitSure = false;
    FloorConnection* m_connection = nullptr;
    std::optional<OfflineView> m_offline;
    QHash<QString, QWidget*> m_pages;
    QString m_currentPage;
    Pending<WalletState> m_walletPending;
    std::optional<WalletState> m_wallet;
    QDateTime m_dataTime;
    qint64 m_selectedLeads = 0;
    std::optional<Money> m_selectedMoney; ///< nullopt: not known of all of them
    bool m_isSelectionBought = false;
    bool m_wasConnected = false;
    WidthClass m_widthClass = WidthClass::Normal;
};

} // namespace leadfloor

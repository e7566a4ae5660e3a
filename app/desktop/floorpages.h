// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialogdraft.h"
#include "models/domain/services.h"
#include "models/items/undolist.h"
#include "ui/exports/exportoffer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

class QSettings;

namespace leadfloor {

class ExportDesk;
class FirstTour;
class FloorNews;
class Notifier;
class UiSettings;
struct Notice;
struct PurchaseDraft;
class BasketPage;
class ExportsPage;
class HomePage;
class InventoryPage;
class JobList;
class LeadRows;
class LeadsPage;
class MainWindow;
class OrdersPage;
class PurchaseJob;
class PurchaseWizard;
class ReturnsPage;
class SettingsPage;
class StandingPage;
class ReportsPage;
class SuppressionPage;
class TornWindow;
class ViewRows;
class WalletPage;
class WatchesPage;

/// The pages of a broker while one floor is open, and what passes between them: a quote opens the
/// wizard, a purchase refreshes orders, leads and wallet, an export becomes a job. Takes its pages
/// away again when it goes. GUI thread.
class FloorPages final : public QObject
{
    Q_OBJECT
public:
    /// `sessionPath`: where this floor's session is kept (sessionfile.h). `left`: what pages before these
    /// had in hand, instead of what the file has; empty: none.
    FloorPages(MainWindow& window, FloorConnection& floor, JobList& jobs, Notifier& notifier, UiSettings& settings, QSettings& store,
               const QString& sessionPath, const QJsonObject& left = {}, QObject* parent = nullptr);
    ~FloorPages() override;

    /// All of its pages are there when this returns; without it those that nobody sees first come one in
    /// an event (each takes milliseconds to build, all of them too many for one).
    void finish();
    /// Pages in windows of their own.
    [[nodiscard]] const QList<QPointer<TornWindow>>& torn() const { return m_torn; }
    /// What is in hand, for the pages of another window. finish() is part of it.
    [[nodiscard]] QJsonObject leave();
    /// A purchase is under way in the wizard.
    [[nodiscard]] bool isBuying() const;

    /// Null while no wizard is open.
    [[nodiscard]] PurchaseWizard* wizard() const;
    void openWizard(const QList<OrderLine>& lines);
    /// A table that was dropped on the window: whom never to buy, or what was checked. What a broker brings in.
    void takeNumbers(const QString& path);
    /// The bubbles of the first run, once on this computer and on a demo floor only, as soon as there is
    /// something to look at.
    void offerTour();

Q_SIGNALS:
    /// Own leads, or what is done with them, are other ones than before.
    void leadsChanged();

private:
    void showTour();
    void openWizard(const PurchaseDraft& draft);
    void keepSession();
    void restoreSession();
    void restoreFilter();
    void restoreTicks();
    [[nodiscard]] QJsonObject sessionNow() const;
    void writeSessionNow();
    void addInventory();
    void addHome();
    void addBasket();
    void openProjects();
    void addOrders();
    void addLeads();
    void addReturns();
    void addSuppression();
    void addWallet();
    void addReports();
    void addStanding();
    void addWatches();
    void addExports();
    void addTools();
    void addNews();
    void addTearing();
    void addNextPage();
    void connectPages();
    void tearOff(const QString& id, const QJsonObject& left = {});
    [[nodiscard]] QWidget* makeTorn(const QString& id, const QJsonObject& left);
    [[nodiscard]] QJsonArray tornNow() const;
    [[nodiscard]] QJsonArray tornLeft() const;
    void restoreTorn();
    void wire(InventoryPage& page);
    void wire(OrdersPage& page);
    void wire(LeadsPage& page);
    void wire(ReturnsPage& page);
    void wire(WalletPage& page);
    void wire(ReportsPage& page);
    void wire(StandingPage& page);
    void wire(WatchesPage& page);
    void addFinds();
    void openNotice(const Notice& notice);
    void takeOutcome(const IntentOutcome& outcome);
    void followPurchase(PurchaseJob* job);
    void exportLeads(const ExportOffer& offer);
    void showSelectionOf(const QString& page);
    void showFilter(const Filter& filter);
    void showOrder(qint64 orderNumber);
    void showOrderLeads(qint64 orderNumber);
    void stockBought();

    MainWindow& m_window;
    FloorConnection& m_floor;
    JobList& m_jobs;
    Notifier& m_notifier;
    UiSettings& m_settings;
    QSettings& m_store;
    HomePage* m_home = nullptr;
    InventoryPage* m_inventory = nullptr; ///< pages belong to the window
    BasketPage* m_basket = nullptr;
    OrdersPage* m_orders = nullptr;
    LeadsPage* m_leads = nullptr;
    ReturnsPage* m_returns = nullptr;
    WalletPage* m_wallet = nullptr;
    StandingPage* m_standing = nullptr;
    WatchesPage* m_watches = nullptr;
    SuppressionPage* m_suppression = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    ExportsPage* m_exports = nullptr;
    std::unique_ptr<ExportDesk> m_desk;
    FloorNews* m_news;
    std::unique_ptr<ViewRows> m_views;
    std::unique_ptr<ViewRows> m_leadViews;
    std::unique_ptr<LeadRows> m_leadRows;
    QList<std::function<void()>> m_toAdd; ///< pages to come, the next one first
    QTimer m_adding;
    UndoActs m_undoActs; ///< of all pages but My leads, which has its own
    QPointer<PurchaseWizard> m_wizard;

    QString m_sessionPath;
    QJsonObject m_left; ///< by the run before; what of it is still to come
    QJsonObject m_kept; ///< in the file
    DialogDraft m_wizardDraft, m_watchDraft, m_standingDraft, m_tornDraft;
    QTimer m_keeping;
    QThreadPool m_writer; ///< one thread: the disk is not waited for
    bool m_isRestored = false;
    bool m_isUndoingBasket = false; ///< its next change is no act of its own
    QPointer<FirstTour> m_tour;
    QList<QPointer<TornWindow>> m_torn;
};

} // namespace leadfloor

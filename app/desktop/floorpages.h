// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "ui/exports/exportoffer.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSettings;

namespace leadfloor {

class ExportDesk;
class FloorNews;
class Notifier;
struct Notice;
class ExportsPage;
class InventoryPage;
class JobList;
class LeadsPage;
class MainWindow;
class OrdersPage;
class PurchaseJob;
class PurchaseWizard;
class StandingPage;
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
    FloorPages(MainWindow& window, FloorConnection& floor, JobList& jobs, Notifier& notifier, QSettings& store, QObject* parent = nullptr);
    ~FloorPages() override;

    /// Null while no wizard is open.
    [[nodiscard]] PurchaseWizard* wizard() const;
    void openWizard(const QList<OrderLine>& lines);

private:
    void addInventory();
    void addOrders();
    void addLeads();
    void addWallet();
    void addStanding();
    void addWatches();
    void addExports();
    void addTools();
    void addNews();
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
    QSettings& m_store;
    InventoryPage* m_inventory = nullptr; ///< pages belong to the window
    OrdersPage* m_orders = nullptr;
    LeadsPage* m_leads = nullptr;
    WalletPage* m_wallet = nullptr;
    StandingPage* m_standing = nullptr;
    WatchesPage* m_watches = nullptr;
    ExportsPage* m_exports = nullptr;
    std::unique_ptr<ExportDesk> m_desk;
    FloorNews* m_news;
    std::unique_ptr<ViewRows> m_views;
    QPointer<PurchaseWizard> m_wizard;
};

} // namespace leadfloor

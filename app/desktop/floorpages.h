// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "ui/exports/exportoffer.h"

#include <QObject>
#include <QPointer>

class QSettings;

namespace leadfloor {

class InventoryPage;
class JobList;
class LeadsPage;
class MainWindow;
class PurchaseJob;
class PurchaseWizard;

/// The pages of a broker while one floor is open, and what passes between them: a quote opens the
/// wizard, a purchase refreshes orders, leads and wallet, an export becomes a job. Takes its pages
/// away again when it goes. GUI thread.
class FloorPages final : public QObject
{
    Q_OBJECT
public:
    FloorPages(MainWindow& window, FloorConnection& floor, JobList& jobs, QSettings& store, QObject* parent = nullptr);
    ~FloorPages() override;

    /// Null while no wizard is open.
    [[nodiscard]] PurchaseWizard* wizard() const;
    void openWizard(const QList<OrderLine>& lines);

private:
    void addInventory();
    void addLeads();
    void addTools();
    void takeOutcome(const IntentOutcome& outcome);
    void followPurchase(PurchaseJob* job);
    void followExport(const QString& title, const QFuture<Result<ExportSummary>>& future);
    void exportLeads(const ExportOffer& offer);
    void showOrderLeads(qint64 orderNumber);
    void stockBought();

    MainWindow& m_window;
    FloorConnection& m_floor;
    JobList& m_jobs;
    QSettings& m_store;
    InventoryPage* m_inventory = nullptr; ///< pages belong to the window
    LeadsPage* m_leads = nullptr;
    QPointer<PurchaseWizard> m_wizard;
};

} // namespace leadfloor

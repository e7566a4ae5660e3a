// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/ordermodel.h"
#include "models/items/pending.h"
#include "ui/exports/exportoffer.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/openexternal.h"

#include <QFuture>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace leadfloor {

class CardPayment;
class Job;
class JobList;
class OrderDetail;
class ThemedLabel;

/// The workspace's orders, the chosen one in full, and the delivery of contacts that are
/// outstanding.
class OrdersPage final : public ListPage
{
    Q_OBJECT
public:
    /// Deliveries appear in `jobs`; both must outlive the page.
    OrdersPage(FloorConnection& floor, JobList& jobs, QWidget* parent = nullptr);
    ~OrdersPage() override;

    [[nodiscard]] OrderModel& model() { return m_model; }
    /// What opens payment pages instead of the browser. A seam for tests.
    void setPageOpener(OpenExternal opener) { m_openPage = std::move(opener); }
    /// Chooses this order, asking for older ones until it is here.
    void showOrder(qint64 orderNumber);
    /// Fetches the contacts that an order still lacks, as a job; once at a time.
    void deliver(qint64 orderNumber);

Q_SIGNALS:
    void exportRequested(const leadfloor::ExportOffer& offer);
    void leadsRequested(qint64 orderNumber); ///< show the leads of that order
    void delivered(qint64 orderNumber);      ///< contacts have come: leads are to be asked anew
    void
    stockChanged(); ///< an order on hold was paid or given up: money and stock are to be asked anew

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;
    void updatePane() override;
    void showEvent(QShowEvent* event) override;

private:
    struct Delivery
    {
        QPointer<Job> job;
        QFuture<Result<DeliveryProgress>> future;
    };
    void setUpTable();
    void addActions();
    void connectParts();
    void chooseWanted();
    void askReceipt();
    void updateDelivery();
    [[nodiscard]] const OrderRow* current() const { return currentOf(m_model); }
    void deliverCurrent();
    void endDelivery(qint64 number);
    void exportOrder();
    void showReceipt();
    // Orders on hold, in orderspage_hold.cpp
    void connectHold();
    void showTime();
    void payCurrent();
    void payByCard();
    void checkCard();
    void showCard();
    void cardChanged();
    void renewCurrent();
    void cancelCurrent();
    [[nodiscard]] bool beginHoldAct();
    void endHoldAct(const std::optional<Error>& error);

    JobList& m_jobs;
    OrderModel m_model;
    std::optional<qint64> m_wanted; ///< to be chosen as soon as it is here
    Pending<Receipt> m_receiptPending;
    std::optional<Receipt> m_receipt; ///< of the order that is shown
    qint64 m_shown = 0;
    QHash<qint64, Delivery> m_deliveries;
    QHash<qint64, Error> m_deliveryErrors;
    QTimer m_clock; ///< while an order on hold is shown
    qint64 m_acted = 0; ///< the order that is being paid, renewed or cancelled
    Pending<Receipt> m_payPending;
    Pending<QDateTime> m_renewPending;
    std::unique_ptr<CardPayment> m_card; ///< of the order that is being paid by card; goes on while others are shown
    OpenExternal m_openPage = paymentOpener();
    Pending<void> m_cancelPending;

    ThemedLabel* m_count;
    OrderDetail* m_detail;
};

} // namespace leadfloor

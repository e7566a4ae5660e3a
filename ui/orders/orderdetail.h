// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"

#include <optional>

class QProgressBar;

namespace leadfloor {

class Badge;
class HoldCard;
class ThemedLabel;

/// How far the contacts of an order are, as the page knows it.
struct DeliveryState
{
    int delivered = 0;
    int leads = 0;
    int exportable = 0; ///< refunded leads are not exported (R28)
    bool isRunning = false;
    std::optional<Error> error; ///< why the last attempt ended early
};

/// One order in full: what it cost, its contacts, its lines with their price rules, its timeline.
class OrderDetail final : public DetailPane
{
    Q_OBJECT
public:
    explicit OrderDetail(QWidget* parent = nullptr);
    ~OrderDetail() override;

    void setFormat(const CellFormat& format, const QList<AgeBucket>& buckets);
    /// What the list knows already; lines and timeline follow.
    void showOrder(const OrderRow& order);
    /// Of the order that is shown: its state and what is left of its hold may have changed.
    void showState(const OrderRow& order);
    [[nodiscard]] HoldCard& holdCard() const { return *m_hold; }
    void showReceipt(const Receipt& receipt);
    void showReceiptError(const Error& error);
    void showDelivery(const DeliveryState& delivery);
    [[nodiscard]] QPushButton& deliverButton() const { return *m_deliver; }
    [[nodiscard]] QPushButton& leadsButton() const { return *m_leads; }

Q_SIGNALS:
    void deliverRequested();
    void cancelRequested(); ///< stop delivering; what has come stays
    void leadsRequested();
    void exportRequested();
    void receiptRequested();

private:
    void addWidgets();
    void connectButtons();
    [[nodiscard]] QWidget* makeDeliveryCard();
    [[nodiscard]] QWidget* makeLine(const ReceiptLine& line) const;
    [[nodiscard]] QWidget* makeDiscounts(const Receipt& receipt) const;

    CellFormat m_format;
    QList<AgeBucket> m_buckets;
    bool m_saysDeliveryError = false;
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_bought;
    ThemedLabel* m_total;
    ThemedLabel* m_count;
    HoldCard* m_hold;
    QWidget* m_delivery = nullptr;
    ThemedLabel* m_delivered;
    QProgressBar* m_bar;
    QPushButton* m_deliver;
    QPushButton* m_cancel;
    QPushButton* m_leads;
    QPushButton* m_export;
    QPushButton* m_receipt;
    QVBoxLayout* m_lines;
    QVBoxLayout* m_timeline;
};

} // namespace leadfloor

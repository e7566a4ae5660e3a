// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/items/inventorycolumns.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace leadfloor {

class CardPayment;
class MessageStrip;
class ThemedLabel;
struct PurchaseWords;

/// What an order on hold waits for: until when its leads are kept (R21), and what can be done: pay from
/// credits, renew once (card), cancel. Knows no service.
class HoldCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HoldCard(QWidget* parent = nullptr);
    ~HoldCard() override;

    void setFormat(const CellFormat& format);
    /// Another order; what was said about the one before is gone.
    void showOrder(const OrderRow& order);
    /// The same order as it is now, and the time that is left.
    void showTime(const OrderRow& order);
    /// While an answer of the floor is awaited.
    void setBusy(bool isBusy);
    void showError(const Error& error);
    /// How the order's card payment stands; null: it has none here.
    void showCard(const CardPayment* card, const PurchaseWords& words);
    [[nodiscard]] QPushButton& payButton() const { return *m_pay; }

Q_SIGNALS:
    void payRequested();
    void cardRequested();  ///< pay by card, or open the page again
    void checkRequested(); ///< has the card paid?
    void renewRequested();
    void cancelRequested(); ///< confirmed by the person

private:
    void askWhetherToCancel();

    CellFormat m_format;
    OrderRow m_order;
    bool m_isBusy = false;
    ThemedLabel* m_left;
    ThemedLabel* m_why;
    MessageStrip* m_strip;
    ThemedLabel* m_cardWord;
    QPushButton* m_byCard;
    QPushButton* m_check;
    QPushButton* m_pay;
    QPushButton* m_renew;
    QPushButton* m_cancel;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pending.h"
#include "ui/purchase/purchasepage.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace leadfloor {

class CouponField;
class MessageStrip;
class OptionCardList;
class ThemedLabel;

/// Step 3: how the order is paid, credits or invoice; a coupon; what the wallet holds, what the order
/// takes and what is left; if it is not enough, by how much and an order that fits; the person's own
/// threshold for slow buying.
class PayPage final : public PurchasePage
{
    Q_OBJECT
public:
    explicit PayPage(PurchaseContext& context, QWidget* parent = nullptr);
    void enter() override;
    void leave() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString nextText() const override { return tr("Next: Buy"); }
    [[nodiscard]] QString note() const override { return whyNot(); }

Q_SIGNALS:
    void settingsChanged();
    void linesRequested(); ///< back to the lines, to order less

private:
    void makeChoice();
    [[nodiscard]] QWidget* makeWalletCard();
    [[nodiscard]] QWidget* makeFitCard();
    [[nodiscard]] QWidget* makeGuardCard();
    void readWallet();
    void show();
    void orderLess();
    void takeThreshold();

    MessageStrip* m_strip;
    OptionCardList* m_choice;
    CouponField* m_coupon;
    QWidget* m_walletCard;
    ThemedLabel* m_available;
    ThemedLabel* m_pendingWord;
    ThemedLabel* m_pending;
    ThemedLabel* m_order;
    ThemedLabel* m_leftWord;
    ThemedLabel* m_left;
    QWidget* m_fitCard;
    ThemedLabel* m_fitTitle;
    ThemedLabel* m_fitDetail;
    QPushButton* m_fitButton;
    QCheckBox* m_isSlow;
    QSpinBox* m_threshold;
    Pending<WalletState> m_walletQuestion;
    std::optional<Error> m_walletError;
    bool m_isCurrent = false;
    int m_fitsLeft = 0; ///< how often an order that still does not fit is made smaller again
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"
#include "ui/purchase/purchasetext.h"

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One standing order in full: state and why, what it has bought against its limits, what can be done,
/// its purchases, its history. Knows no service.
class StandingDetail final : public DetailPane
{
    Q_OBJECT
public:
    explicit StandingDetail(QWidget* parent = nullptr);
    ~StandingDetail() override;

    void setFormat(const CellFormat& format, const PurchaseWords& words);
    /// What the list knows; `isOther`: another one than before, whose history is not here yet.
    void showOrder(const StandingOrder& order, bool isOther);
    /// Its purchases and history.
    void showHistory(const StandingOrder& order);
    void showError(const Error& error, bool canRetry);
    void setBusy(bool isBusy);
    /// Asks before endRequested().
    void askWhetherToEnd();
    [[nodiscard]] QPushButton& firstButton() const;

Q_SIGNALS:
    void moveRequested(const QString& state); ///< "active", "paused", "ended"
    void changeRequested();
    void orderRequested(qint64 orderNumber);

private:
    void addWidgets();
    void showButtons();
    [[nodiscard]] QWidget* makeSlice(const StandingSlice& slice);

    CellFormat m_format;
    PurchaseWords m_words;
    StandingOrder m_order;
    bool m_isBusy = false;
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_reason;
    ThemedLabel* m_what;
    ThemedLabel* m_made;
    ThemedLabel* m_days;
    QVBoxLayout* m_limits;
    QPushButton* m_pause;
    QPushButton* m_resume;
    QPushButton* m_change;
    QPushButton* m_end;
    QVBoxLayout* m_slices;
    QVBoxLayout* m_events;
};

} // namespace leadfloor

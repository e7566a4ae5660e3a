// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadreturn.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"

class QPushButton;
class QVBoxLayout;

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One return: what it gives back, why, and what the floor said. All texts are plain.
class ReturnDetail final : public DetailPane
{
    Q_OBJECT
public:
    enum class For : quint8
    {
        Broker,
        Desk ///< operators: says whose it is, and goes to no order
    };
    explicit ReturnDetail(For reader = For::Broker, QWidget* parent = nullptr);
    ~ReturnDetail() override;
    void showReturn(const ReturnRow& row, const CellFormat& format);
    [[nodiscard]] QPushButton& orderButton() const { return *m_order; }

Q_SIGNALS:
    void orderRequested(qint64 orderNumber);

private:
    For m_reader;
    qint64 m_orderNumber = 0;
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_name;
    ThemedLabel* m_amount;
    ThemedLabel* m_reason;
    ThemedLabel* m_note;
    ThemedLabel* m_decision;
    QPushButton* m_order;
    QVBoxLayout* m_timeline;
};

} // namespace leadfloor

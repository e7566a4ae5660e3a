// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One adjustment: what it changes, why, what the wallet has now, who may decide it. All texts are plain.
class AdjustmentDetail final : public DetailPane
{
    Q_OBJECT
public:
    explicit AdjustmentDetail(QWidget* parent = nullptr);
    ~AdjustmentDetail() override;
    void showAdjustment(const Adjustment& one, const CellFormat& format);

private:
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_workspace;
    ThemedLabel* m_amount;
    ThemedLabel* m_effect;
    ThemedLabel* m_who;
    ThemedLabel* m_reason;
    QVBoxLayout* m_timeline;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskwork.h"
#include "models/items/inventorycolumns.h"
#include "ui/lists/detailpane.h"

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One finding of card payments: what it is, of whom, what a person does about it. All texts are plain.
class FindingDetail final : public DetailPane
{
    Q_OBJECT
public:
    explicit FindingDetail(QWidget* parent = nullptr);
    ~FindingDetail() override;
    void showFinding(const CardFinding& one, const CellFormat& format);

private:
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_whose;
    ThemedLabel* m_amount;
    ThemedLabel* m_wanted;
    ThemedLabel* m_detail;
    ThemedLabel* m_object;
    QVBoxLayout* m_timeline;
};

} // namespace leadfloor

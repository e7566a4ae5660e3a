// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/items/inventorycolumns.h"
#include "ui/desk/proposaldetail.h"

namespace leadfloor {

/// One adjustment: what it changes, why, what the wallet has now, who may decide it. All texts are plain.
class AdjustmentDetail final : public ProposalDetail
{
    Q_OBJECT
public:
    explicit AdjustmentDetail(QWidget* parent = nullptr);
    ~AdjustmentDetail() override;
    void showAdjustment(const Adjustment& one, const CellFormat& format);
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"

#include <QWidget>

namespace leadfloor {

class ShareBar;
class ThemedLabel;

/// "Where the 50 are": free, sold, held until, already yours, suppressed, as one bar and in words
/// (R16). What there is none of is left out.
class StockPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit StockPicture(QWidget* parent = nullptr);
    void setLine(const QuoteLine& line, const PurchaseWords& words);

private:
    struct Part;
    class Legend;
    ThemedLabel* m_title;
    ShareBar* m_bar;
    Legend* m_legend;
};

} // namespace leadfloor

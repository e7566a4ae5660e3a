// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/topup.h"
#include "models/items/inventorycolumns.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace leadfloor {

class NumberTile;
class ShareBar;
class ThemedLabel;

/// What the wallet has: available, pending, and both together.
class WalletTiles final : public QWidget
{
    Q_OBJECT
public:
    explicit WalletTiles(QWidget* parent = nullptr);
    /// nullopt: not known (yet).
    void showWallet(const std::optional<WalletState>& wallet, const CellFormat& format);
    /// What of it is bonus, and when the next of it ends.
    void showBonus(const WalletBonus& bonus, const CellFormat& format);
    /// Without the bar that shares the money out.
    void setCompact(bool isCompact);

Q_SIGNALS:
    void lineRequested(); ///< the words of the low-balance line were clicked

private:
    void layOut();
    void sayAvailable();
    NumberTile* m_available;
    ShareBar* m_share;
    ThemedLabel* m_shareWords;
    QPushButton* m_line;
    NumberTile* m_pending;
    NumberTile* m_expected;
    QString m_plain; ///< what is said of the available amount without a bonus
    QString m_bonus;
    bool m_hasShare = false;
    bool m_isKnown = false;
    bool m_isCompact = false;
};

} // namespace leadfloor

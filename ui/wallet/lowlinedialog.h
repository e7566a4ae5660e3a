// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/items/inventorycolumns.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QPushButton;

namespace leadfloor {

class FormField;
class ThemedLabel;

/// Below what balance the workspace is told, or never. Whoever may not set it reads it. The dialog stays open until
/// whoever asked calls accept() or showError(): the floor may refuse.
class LowLineDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `creditLine`: how far the balance may go below 0.
    LowLineDialog(const WalletState& wallet, Money creditLine, CellFormat format, QWidget* parent = nullptr);
    ~LowLineDialog() override;
    /// Below the amount; the dialog can be used again.
    void showError(const QString& sentence);

Q_SIGNALS:
    void chosen(std::optional<leadfloor::Money> line);

private:
    void update();
    void choose();

    WalletState m_wallet;
    CellFormat m_format;
    QCheckBox* m_isTold;
    QDoubleSpinBox* m_amount;
    FormField* m_field;
    ThemedLabel* m_effect;
    QPushButton* m_save;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/items/inventorycolumns.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace leadfloor {

class FormField;
class ThemedLabel;

/// Changes a broker's credits, bonus or credit line, with a reason. Says before what the wallet will have
/// and whether it happens at once or waits for another operator.
class AdjustmentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `workspace`: the broker that is chosen first, if there is one of this name.
    AdjustmentDialog(AdjustmentTerms terms, const QString& workspace, CellFormat format, QWidget* parent = nullptr);
    ~AdjustmentDialog() override;

Q_SIGNALS:
    /// It is to be done; the dialog has closed.
    void given(const leadfloor::AdjustmentRequest& request);

private:
    [[nodiscard]] AdjustmentKind kind() const;
    [[nodiscard]] const AdjustableWallet* wallet() const;
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] QString effect(const AdjustableWallet& wallet) const;
    void update();

    AdjustmentTerms m_terms;
    CellFormat m_format;
    QComboBox* m_workspace;
    QComboBox* m_kind;
    QDoubleSpinBox* m_amount;
    FormField* m_amountField;
    QSpinBox* m_days;
    FormField* m_daysField;
    QLineEdit* m_reason;
    ThemedLabel* m_effect;
    ThemedLabel* m_second;
    QPushButton* m_act;
};

} // namespace leadfloor

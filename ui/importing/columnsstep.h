// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importstep.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace leadfloor {

class FormField;
class ThemedLabel;

/// 2 Columns: what each column of the file is taken for, how sure that is, and values for fields that
/// the file has no column for. Below the table the current row is changed.
class ColumnsStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit ColumnsStep(ImportContext& context);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget* firstFocus() const override { return m_table; }

private:
    void fill();
    void showCurrent();
    void choose();
    void setConstant();
    void keepName();
    void edited();
    [[nodiscard]] QString samples(qsizetype column) const;

    PlainRows m_rows;
    LfTableView* m_table;
    ThemedLabel* m_current;
    QComboBox* m_field;
    QComboBox* m_constantField;
    QLineEdit* m_constant;
    QPushButton* m_setConstant;
    QCheckBox* m_keep;
    QLineEdit* m_name;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importstep.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace leadfloor {

class FormField;
class ThemedLabel;

/// 1 File: which file, what it was found to be, and its first rows as they are read so. Every choice
/// asks for the preview anew; the newest wins.
class FileStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit FileStep(ImportContext& context);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool isRunning() const override { return m_asking.isRunning(); }
    void stop() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget* firstFocus() const override;
    void setPath(const QString& path);

private:
    void browse();
    void ask();
    void show(const FilePreview& preview);

    Pending<FilePreview> m_asking;
    Pending<QStringList> m_suppliersAsking;
    QLineEdit* m_path;
    QComboBox* m_supplier;
    FormField* m_supplierField;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_sheet;
    FormField* m_encodingField;
    FormField* m_delimiterField;
    FormField* m_sheetField;
    QCheckBox* m_hasHeader;
    QCheckBox* m_dayFirst;
    ThemedLabel* m_facts;
    PlainRows m_rows;
    LfTableView* m_table;
};

} // namespace leadfloor

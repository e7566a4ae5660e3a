// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"

#include <QDialog>

#include <memory>

class QTextDocument;
class QTextEdit;

namespace leadfloor {

class MessageStrip;

/// The receipt as it is printed, to print, save as PDF or copy.
class ReceiptDialog final : public QDialog
{
    Q_OBJECT
public:
    ReceiptDialog(const Receipt& receipt, const FloorIdentity& identity, const CellFormat& format,
                  QWidget* parent = nullptr);
    ~ReceiptDialog() override;

    /// Writes the PDF; FileProblem if that fails.
    [[nodiscard]] Result<> savePdf(const QString& path);

private:
    void print();
    void askForPdf();

    std::unique_ptr<QTextDocument> m_document;
    QString m_text;
    qint64 m_number;
    QTextEdit* m_paper;
    MessageStrip* m_strip;
};

} // namespace leadfloor

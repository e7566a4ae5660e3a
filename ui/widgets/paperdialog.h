// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDialog>
#include <QTextDocument>

#include <memory>

class QTextEdit;

namespace leadfloor {

class MessageStrip;

/// A document that people keep: what it is called, how it looks, how it reads.
struct Paper
{
    QString title; ///< translated
    std::unique_ptr<QTextDocument> document;
    QString text;     ///< the same in lines, for the clipboard; its first line is the PDF's title
    QString fileName; ///< proposed for the PDF, "leadfloor-receipt-1042.pdf"
    QDateTime date = {}; ///< of the PDF: of what it tells, so that it is the same whenever it is printed; invalid: now
};

/// Shows a document as it is printed, to print, save as PDF or copy.
class PaperDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PaperDialog(Paper paper, QWidget* parent = nullptr);
    ~PaperDialog() override;

    /// What is saved and printed. GUI thread.
    [[nodiscard]] QByteArray pdf() const;

private:
    void showPaper();
    void print();
    void askForPdf();

    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<QTextDocument> m_masked; ///< while the mask is on
    QString m_text;
    QString m_fileName;
    QDateTime m_date;
    QTextEdit* m_paper;
    MessageStrip* m_strip;
};

} // namespace leadfloor

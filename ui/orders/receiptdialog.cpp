// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/receiptdialog.h"

#include "ui/orders/receiptdocument.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReceiptDialog::ReceiptDialog(const Receipt& receipt, const FloorIdentity& identity,
                             const CellFormat& format, QWidget* parent)
    : QDialog(parent)
    , m_document(receiptDocument(receipt, identity, format))
    , m_text(receiptText(receipt, identity, format))
    , m_number(receipt.orderNumber)
    , m_paper(new QTextEdit)
    , m_strip(new MessageStrip)
{
    setObjectName(u"receiptDialog"_s);
    setWindowTitle(tr("Receipt"));
    setWindowModality(Qt::WindowModal);
    resize(px(620), px(640));
    if (parent)
        dimBehind(*this);
    m_paper->setReadOnly(true);
    m_paper->setTabChangesFocus(true);
    m_paper->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_paper->setAccessibleName(tr("Receipt"));
    m_paper->setObjectName(u"receiptPaper"_s);
    QPalette paper = m_paper->palette(); // paper is white in the dark, too
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_paper->setPalette(paper);
    m_paper->setDocument(m_document.get());
    m_strip->setObjectName(u"receiptStrip"_s);

    auto* copy = makeButton(tr("Copy"), u"copy"_s);
    copy->setObjectName(u"copyReceiptButton"_s);
    auto* pdf = makeButton(tr("Save as PDF ..."), u"save"_s);
    pdf->setObjectName(u"pdfButton"_s);
    auto* printButton = makeButton(tr("Print ..."), u"printer"_s);
    printButton->setObjectName(u"printButton"_s);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    close->setObjectName(u"closeReceiptButton"_s);
    for (QPushButton* button : {copy, pdf, printButton, close}) {
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
        button->setAutoDefault(false);
    }
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(copy);
    buttons->addWidget(pdf);
    buttons->addWidget(printButton);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(12));
    column->addWidget(m_strip);
    column->addWidget(m_paper, 1);
    column->addLayout(buttons);

    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(pdf, &QPushButton::clicked, this, &ReceiptDialog::askForPdf);
    connect(printButton, &QPushButton::clicked, this, &ReceiptDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

ReceiptDialog::~ReceiptDialog()
{
    delete m_paper; // it looks into the document
}

void ReceiptDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, printer] { m_document->print(printer.get()); });
    dialog->open();
}

void ReceiptDialog::askForPdf()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = u"leadfloor-receipt-"_s % QString::number(m_number) % u".pdf"_s;
    auto* dialog = new QFileDialog(this, tr("Save the receipt"), folder, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<> saved = savePdf(path); !saved)
            m_strip->say(saved.error());
        else
            m_strip->say(Tone::Good, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

Result<> ReceiptDialog::savePdf(const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileProblem,
                       QDir::toNativeSeparators(path) % u": "_s % file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(m_text.section(u'\n', 0, 0));
        writer.setCreator(u"Leadfloor"_s);
        writer.setPageSize(QPageSize(locale().measurementSystem() == QLocale::ImperialUSSystem
                                         ? QPageSize::Letter
                                         : QPageSize::A4));
        m_document->print(&writer);
    }
    if (!file.commit())
        return failure(ErrorCode::FileProblem,
                       QDir::toNativeSeparators(path) % u": "_s % file.errorString());
    return {};
}

} // namespace leadfloor

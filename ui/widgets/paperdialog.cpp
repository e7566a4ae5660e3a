// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperdialog.h"

#include "models/items/mask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/paperpdf.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFragment>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

PaperDialog::PaperDialog(Paper paper, QWidget* parent)
    : QDialog(parent)
    , m_document(std::move(paper.document))
    , m_text(std::move(paper.text))
    , m_fileName(std::move(paper.fileName))
    , m_date(paper.date)
    , m_paper(new QTextEdit)
    , m_strip(new MessageStrip)
{
    setObjectName(u"paperDialog"_s);
    setWindowTitle(paper.title);
    setWindowModality(Qt::WindowModal);
    resize(px(620), px(640));
    if (parent)
        dimBehind(*this);
    m_paper->setReadOnly(true);
    m_paper->setTabChangesFocus(true);
    m_paper->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_paper->setAccessibleName(paper.title);
    m_paper->setObjectName(u"paper"_s);
    QPalette white = m_paper->palette(); // paper is white in the dark, too
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, Qt::black);
    m_paper->setPalette(white);
    showPaper();
    connect(&Mask::instance(), &Mask::changed, this, &PaperDialog::showPaper);
    m_strip->setObjectName(u"paperStrip"_s);

    auto* copy = makeButton(tr("Copy"), u"copy"_s);
    copy->setObjectName(u"copyPaperButton"_s);
    auto* pdf = makeButton(tr("Save as PDF ..."), u"save"_s);
    pdf->setObjectName(u"pdfButton"_s);
    auto* printButton = makeButton(tr("Print ..."), u"printer"_s);
    printButton->setObjectName(u"printButton"_s);
    auto* close = makeButton(tr("Close"), {}, ButtonKind::Primary);
    close->setObjectName(u"closePaperButton"_s);
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
            [this] { QGuiApplication::clipboard()->setText(Mask::words(m_text)); });
    connect(pdf, &QPushButton::clicked, this, &PaperDialog::askForPdf);
    connect(printButton, &QPushButton::clicked, this, &PaperDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

PaperDialog::~PaperDialog()
{
    delete m_paper; // it looks into the document
}

/// While the mask is on, a copy without money and contacts; it is what is printed and saved, too.
void PaperDialog::showPaper()
{
    std::unique_ptr<QTextDocument> masked;
    if (Mask::instance().isOn()) {
        masked.reset(m_document->clone());
        for (QTextBlock block = masked->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                if (part.fragment().charFormat().objectType() == QTextFormat::NoObject)
                    continue;
                QTextCursor picture(masked.get()); // the bars of a chart tell money, too
                picture.setPosition(part.fragment().position());
                picture.deleteChar();
                break;
            }
            const QString shown = Mask::words(block.text());
            if (shown == block.text())
                continue;
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            const QTextCharFormat letters = cursor.charFormat();
            cursor.insertText(shown, letters);
        }
    }
    m_paper->setDocument(masked ? masked.get() : m_document.get());
    m_masked = std::move(masked);
}

void PaperDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, printer] { m_paper->document()->print(printer.get()); });
    dialog->open();
}

void PaperDialog::askForPdf()
{
    chooseFile(*this, {FileQuestion::For::Save, tr("Save as PDF"), tr("PDF files (*.pdf)"), {}, m_fileName},
               [this](const QString& path) { saveFile(path, *m_strip, pdf()); });
}

QByteArray PaperDialog::pdf() const
{
    return paperPdf(*m_paper->document(), m_text.section(u'\n', 0, 0),
                    locale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4, m_date);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics/diagnosticsdialog.h"

#include "models/domain/island.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QPushButton* dialogButton(const QString& text, const QString& iconName, const QString& name,
                          ButtonKind kind = ButtonKind::Secondary)
{
    auto* button = makeButton(text, iconName, kind);
    button->setObjectName(name);
    setButtonKind(*button, kind, ButtonSize::Dialog);
    button->setAutoDefault(false);
    return button;
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(DiagnosticsService& service, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_pages(new QStackedWidget)
    , m_grid(new QGridLayout)
    , m_bundle(nullptr)
    , m_names(new QListWidget)
    , m_contents(new QPlainTextEdit)
    , m_strip(new MessageStrip)
{
    setObjectName(u"diagnosticsDialog"_s);
    setWindowTitle(tr("Diagnostics"));
    setWindowModality(Qt::WindowModal);
    dimBehind(*this);
    m_strip->setObjectName(u"diagnosticsStrip"_s);
    m_pages->addWidget(makeOverview());
    m_pages->addWidget(makeBundle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    resize(px(720), px(600));
    m_partsPending.ask(m_service.parts(), [this](const Result<QList<DiagnosticsPart>>& answer) { takeParts(answer); });
}

QWidget* DiagnosticsDialog::makeOverview()
{
    auto* copy = dialogButton(tr("Copy"), u"copy"_s, u"copyDiagnosticsButton"_s);
    auto* log = dialogButton(tr("Log ..."), u"file-text"_s, u"openLogButton"_s);
    m_bundle = dialogButton(tr("Save bundle ..."), u"package"_s, u"bundleButton"_s);
    m_bundle->setEnabled(false); // until the floor has answered
    auto* close = dialogButton(tr("Close"), {}, u"closeDiagnosticsButton"_s, ButtonKind::Primary);
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, px(12), 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setHorizontalSpacing(px(20));
    m_grid->setVerticalSpacing(px(5));
    m_grid->setColumnStretch(1, 1);
    auto* area = new QScrollArea;
    area->setObjectName(u"diagnosticsArea"_s);
    area->setAccessibleName(tr("Diagnostics"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(rows);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(log);
    buttons->addWidget(m_bundle);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* page = new QWidget;
    auto* pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(px(10));
    pageColumn->addWidget(new ThemedLabel(tr("Diagnostics"), Role::Text, 16, QFont::DemiBold));
    pageColumn->addWidget(area, 1);
    pageColumn->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(diagnosticsText(m_parts)); });
    connect(log, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT logRequested();
    });
    connect(m_bundle, &QPushButton::clicked, this, &DiagnosticsDialog::showBundle);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return page;
}

QWidget* DiagnosticsDialog::makeBundle()
{
    m_names->setObjectName(u"bundleFiles"_s);
    m_names->setAccessibleName(tr("Files of the bundle"));
    m_names->setFixedWidth(px(210));
    m_contents->setObjectName(u"bundleContents"_s);
    m_contents->setAccessibleName(tr("Contents of the file"));
    m_contents->setReadOnly(true);
    m_contents->setTabChangesFocus(true);
    m_contents->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_contents->setLayoutDirection(Qt::LeftToRight);
    auto* back = dialogButton(tr("Back"), {}, u"bundleBackButton"_s);
    auto* saveButton = dialogButton(tr("Save as ..."), u"save"_s, u"saveBundleButton"_s, ButtonKind::Primary);
    auto* files = new QHBoxLayout;
    files->setSpacing(px(10));
    files->addWidget(m_names);
    files->addWidget(m_contents, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(saveButton);
    auto* words = new ThemedLabel(tr("This is everything that the file will hold. Nothing is sent: you choose where it "
                                     "goes, and whom you give it to."),
                                  Role::Text2);
    words->setWordWrap(true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Contents of the bundle"), Role::Text, 16, QFont::DemiBold));
    column->addWidget(words);
    column->addLayout(files, 1);
    column->addLayout(buttons);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) {
        m_contents->setPlainText(row >= 0 ? QString::fromUtf8(m_files.at(row).contents) : QString());
    });
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(saveButton, &QPushButton::clicked, this, &DiagnosticsDialog::save);
    return page;
}

void DiagnosticsDialog::takeParts(const Result<QList<DiagnosticsPart>>& answer)
{
    if (!answer) {
        m_strip->say(answer.error());
        return;
    }
    m_parts = *answer;
    m_bundle->setEnabled(true);
    int row = m_grid->rowCount();
    for (const DiagnosticsPart& part : std::as_const(m_parts)) {
        auto* title = new ThemedLabel(part.title, Role::Text, 13, QFont::DemiBold);
        title->setContentsMargins(0, px(8), 0, 0);
        m_grid->addWidget(title, row++, 0, 1, 2);
        for (const auto& [name, value] : part.rows) {
            auto* label = new ThemedLabel(value, Role::Text);
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_grid->addWidget(new ThemedLabel(name, Role::Text2), row, 0, Qt::AlignTop);
            m_grid->addWidget(label, row++, 1);
        }
    }
}

void DiagnosticsDialog::showBundle()
{
    m_bundlePending.ask(m_service.bundle(m_parts), [this](const Result<QList<BundleFile>>& answer) {
        if (!answer) {
            m_strip->say(answer.error());
            return;
        }
        m_files = *answer;
        m_names->clear();
        for (const BundleFile& file : std::as_const(m_files))
            m_names->addItem(tr("%1 (%2)", "file, size").arg(file.name, locale().formattedDataSize(file.contents.size())));
        m_names->setCurrentRow(0);
        m_pages->setCurrentIndex(1);
    });
}

void DiagnosticsDialog::save()
{
    chooseFile(*this, {FileQuestion::For::Save, tr("Save the bundle as"), {}, {}, u"leadfloor-diagnostics.zip"_s}, [this](const QString& path) {
        m_savePending.ask(m_service.saveBundle(path, m_files), [this, path](const Result<>& answer) {
            if (answer)
                m_strip->say(Tone::Good, tr("Saved as %1.").arg(island(QDir::toNativeSeparators(path))));
            else
                m_strip->say(answer.error());
        });
    });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/folderdialog.h"

#include "models/items/watchedfoldermodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal folderDialogWidth = 600;

} // namespace

FolderDialog::FolderDialog(WatchedFolders& folders, ImportService& imports, bool isOperator, const QString& product, const WatchedFolder& folder,
                           QWidget* parent)
    : QDialog(parent)
    , m_folders(folders)
    , m_imports(imports)
    , m_isOperator(isOperator)
    , m_first(folder)
    , m_path(new QLineEdit)
    , m_pathField(new FormField(tr("&Folder"), *m_path, tr("What came in goes to \"done\" in it, what cannot come in to \"rejected\", with the reason.")))
    , m_supplier(new QComboBox)
    , m_supplierField(new FormField(tr("&Supplier"), *m_supplier))
    , m_columns(new QComboBox)
    , m_rows(new QComboBox)
    , m_product(new QLineEdit)
    , m_settle(new QSpinBox)
    , m_hasHeader(new QCheckBox(tr("First row &names the columns")))
    , m_dayFirst(new QCheckBox(tr("&Day before month: 5/6 is the 5th of June")))
    , m_strip(new MessageStrip)
    , m_save(makeButton(folder.id.isNull() ? tr("Watch this folder") : tr("Save changes"), u"eye"_s, ButtonKind::Primary))
{
    setObjectName(u"folderDialog"_s);
    setWindowTitle(folder.id.isNull() ? tr("Watch a folder") : tr("Change a watched folder"));
    setWindowModality(Qt::WindowModal);
    m_path->setObjectName(u"folderPath"_s);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_product->setPlaceholderText(product);
    auto* browse = makeButton(tr("&Browse ..."), u"folder-open"_s);
    browse->setObjectName(u"browseFolderButton"_s);
    browse->setAutoDefault(false);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(px(28), px(22), px(28), px(8));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    auto* why = new ThemedLabel(tr("Lead files that are put into it come in by themselves while this program is signed in to the floor."), Role::Text2);
    why->setWordWrap(true);
    column->addWidget(why);
    auto* place = new QHBoxLayout;
    place->setSpacing(px(8));
    place->addWidget(m_pathField, 1);
    place->addWidget(browse);
    column->addLayout(place);
    column->addWidget(makeHow());
    column->addStretch(1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(px(28), px(8), px(28), px(20));
    foot->setSpacing(px(10));
    foot->addWidget(m_strip);
    foot->addLayout(dialogFoot(*this, *m_save, u"saveButton"_s));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scrolled(*content), 1);
    whole->addLayout(foot);
    if (parent)
        dimBehind(*this);
    connect(browse, &QPushButton::clicked, this, &FolderDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_pathField->setError({}); });
    connect(m_supplier, &QComboBox::activated, this, &FolderDialog::askProfiles);
    connect(m_save, &QPushButton::clicked, this, &FolderDialog::save);
    showFolder();
    resize(px(folderDialogWidth), column->totalHeightForWidth(px(folderDialogWidth)) + foot->totalHeightForWidth(px(folderDialogWidth)));
}

FolderDialog::~FolderDialog() = default;

QWidget* FolderDialog::makeHow()
{
    m_supplier->setObjectName(u"folderSupplier"_s);
    m_columns->setObjectName(u"folderColumns"_s);
    m_rows->setObjectName(u"folderRows"_s);
    m_product->setObjectName(u"folderProduct"_s);
    m_settle->setObjectName(u"folderSettle"_s);
    m_hasHeader->setObjectName(u"folderHeader"_s);
    m_dayFirst->setObjectName(u"folderDayFirst"_s);
    for (const ImportRequest::Mode mode : {ImportRequest::Mode::GoodRows, ImportRequest::Mode::ValidRows, ImportRequest::Mode::AllOrNothing})
        m_rows->addItem(importModeText(mode), int(mode));
    m_settle->setRange(0, WatchedFolder::settleMost);
    m_settle->setSuffix(tr(" s", "seconds, behind a number"));
    auto* how = new QWidget;
    auto* rows = new QVBoxLayout(how);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(10));
    auto* whose = new QHBoxLayout;
    whose->setSpacing(px(12));
    whose->addWidget(m_supplierField, 1);
    whose->addWidget(new FormField(tr("&Product code"), *m_product), 1);
    rows->addLayout(whose);
    rows->addWidget(new FormField(tr("&Columns"), *m_columns, tr("A file with columns that are not known stays, and you are told: upload it once by hand.")));
    auto* more = new QHBoxLayout;
    more->setSpacing(px(12));
    more->addWidget(new FormField(tr("What comes in if &rows are wrong"), *m_rows), 2);
    more->addWidget(new FormField(tr("Unchanged &for"), *m_settle), 1);
    rows->addLayout(more);
    rows->addWidget(m_hasHeader);
    rows->addWidget(m_dayFirst);
    return how;
}

void FolderDialog::showFolder()
{
    m_path->setText(QDir::toNativeSeparators(m_first.path));
    m_rows->setCurrentIndex(m_rows->findData(int(m_first.mode)));
    m_product->setText(m_first.product);
    m_settle->setValue(m_first.settleS);
    m_hasHeader->setChecked(m_first.hasHeader);
    m_dayFirst->setChecked(m_first.isDayFirst);
    fillColumns({});
    m_supplierField->setVisible(m_isOperator);
    if (m_isOperator)
        askSuppliers();
    else
        askProfiles();
}

void FolderDialog::askSuppliers()
{
    m_suppliersAsking.ask(m_imports.suppliers(), [this](const Result<QStringList>& suppliers) {
        if (!suppliers) {
            m_strip->say(suppliers.error());
            return;
        }
        m_supplier->addItems(*suppliers);
        if (!m_first.supplier.isEmpty() && m_supplier->findText(m_first.supplier) < 0)
            m_supplier->addItem(m_first.supplier);
        m_supplier->setCurrentText(m_first.supplier);
        askProfiles();
    });
}

void FolderDialog::askProfiles()
{
    m_profilesAsking.ask(m_imports.profiles(m_supplier->currentText()), [this](const Result<QList<ImportProfile>>& profiles) {
        if (!profiles)
            m_strip->say(profiles.error());
        fillColumns(profiles.value_or(QList<ImportProfile>()));
    });
}

/// What is chosen stays chosen, also where the floor does not know it any more.
void FolderDialog::fillColumns(const QList<ImportProfile>& profiles)
{
    WatchedFolder chosen = m_columns->count() == 0 ? m_first : folder();
    m_columns->clear();
    m_columns->addItem(tr("All that the floor has a mapping profile for"), QString());
    for (const ImportProfile& profile : profiles)
        m_columns->addItem(tr("Only as profile %1").arg(profile.name), profile.name);
    if (!chosen.profile.isEmpty() && m_columns->findData(chosen.profile) < 0)
        m_columns->addItem(tr("Only as profile %1").arg(chosen.profile), chosen.profile);
    m_columns->addItem(tr("New ones as well, by the names in their header"), QVariant());
    m_columns->setCurrentIndex(chosen.isKnownHeaderOnly ? m_columns->findData(chosen.profile) : m_columns->count() - 1);
}

WatchedFolder FolderDialog::folder() const
{
    WatchedFolder folder = m_first;
    folder.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    folder.supplier = m_isOperator ? m_supplier->currentText() : QString();
    folder.isKnownHeaderOnly = m_columns->currentData().isValid();
    folder.profile = m_columns->currentData().toString();
    folder.mode = ImportRequest::Mode(m_rows->currentData().toInt());
    folder.product = m_product->text().trimmed();
    folder.settleS = m_settle->value();
    folder.hasHeader = m_hasHeader->isChecked();
    folder.isDayFirst = m_dayFirst->isChecked();
    return folder;
}

void FolderDialog::browse()
{
    chooseFile(*this, {FileQuestion::For::Folder, tr("Choose a folder"), {}, QDir::fromNativeSeparators(m_path->text()), {}},
               [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
}

void FolderDialog::save()
{
    m_strip->hide();
    const WatchedFolder wanted = folder();
    if (!QDir::isAbsolutePath(wanted.path)) {
        m_pathField->setError(tr("Choose a folder of this computer, or type its whole path."));
        m_path->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_isOperator && wanted.supplier.isEmpty()) {
        m_strip->say(Tone::Bad, tr("Whose files are they?"), tr("Choose a supplier."));
        m_supplier->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Result<QUuid> put = m_folders.put(wanted);
    if (!put) {
        m_strip->say(put.error());
        return;
    }
    Q_EMIT saved(*put);
    accept();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/profilesdialog.h"

#include "models/domain/island.h"
#include "models/domain/leadfile.h"
#include "ui/widgets/askdisk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 profileBytesMax = 1 << 20;
constexpr qsizetype profileNameMost = 80; ///< characters

/// What is in a profile's file. Errors: FileProblem with the path and why it cannot be read; BadFile with a sentence that
/// names the file and the place. Blocks for the disk.
Result<QJsonObject> readProfile(const QString& path)
{
    const QString name = island(QFileInfo(path).fileName());
    QFile file(path);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.read(profileBytesMax + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileProblem, QDir::toNativeSeparators(path) % u": "_s % file.errorString());
    if (text.size() > profileBytesMax)
        return failure(ErrorCode::BadFile, ProfilesDialog::tr("%1 is larger than a mapping profile can be.").arg(name));
    QJsonParseError mistake;
    const QJsonObject content = QJsonDocument::fromJson(text, &mistake).object();
    if (mistake.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(mistake.offset);
        return failure(ErrorCode::BadFile, ProfilesDialog::tr("%1 is no mapping profile. Line %2, column %3: %4.")
                                               .arg(name, QString::number(before.count('\n') + 1),
                                                    QString::number(before.size() - before.lastIndexOf('\n')), mistake.errorString()));
    }
    // As if it was applied to the very file that it was made for.
    QStringList header;
    const QJsonArray columns = content.value("columns"_L1).toArray();
    for (const QJsonValue& column : columns)
        header.append(column["header"_L1].toString());
    if (const auto mapping = LeadMapping::fromJson(content, header); !mapping)
        return failure(ErrorCode::BadFile, name % u": "_s % mapping.error().detail);
    return content;
}

} // namespace

ProfilesDialog::ProfilesDialog(ImportService& service, bool isOperator, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_table(new LfTableView)
    , m_supplier(new QComboBox)
    , m_strip(new MessageStrip(this))
    , m_export(makeButton(tr("&Export ..."), u"download"_s))
    , m_import(makeButton(tr("&Import ..."), u"folder-open"_s))
    , m_remove(makeButton(tr("&Forget"), u"trash-2"_s))
{
    setObjectName(u"profilesDialog"_s);
    setWindowTitle(tr("Mapping profiles"));
    setWindowModality(Qt::WindowModal);
    resize(px(720), px(460));
    m_rows.setTitles({tr("Name"), tr("Columns"), tr("Used"), tr("Last used")});
    m_table->setObjectName(u"profilesTable"_s);
    m_table->setAccessibleName(tr("Mapping profiles"));
    m_table->setModel(&m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnKind(0, CellKind::Text, u"Acme spring fairs, 33 columns"_s);
    m_table->setColumnKind(1, CellKind::Count, u"1,000"_s);
    m_table->setColumnKind(2, CellKind::Count, u"10,000"_s);
    m_table->setColumnKind(3, CellKind::Soft, u"12/31/26, 12:59 PM"_s);
    m_table->header().setStretchLastSection(true);
    m_supplier->setObjectName(u"profilesSupplier"_s);
    m_supplier->setAccessibleName(tr("Supplier"));
    m_supplier->setVisible(isOperator);
    m_export->setObjectName(u"exportProfileButton"_s);
    m_import->setObjectName(u"importProfileButton"_s);
    m_remove->setObjectName(u"removeProfileButton"_s);
    auto* close = makeButton(tr("Close"));
    close->setObjectName(u"closeButton"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(16));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Mapping profiles"), Role::Text, 18, QFont::DemiBold));
    auto* hint = new ThemedLabel(tr("A file whose header is known is read as the last one was, whatever its name and the order of its columns."), Role::Text2);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_supplier);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    for (QPushButton* button : {m_export, m_import, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(close);
    for (QPushButton* button : {m_export, m_import, m_remove, close})
        button->setAutoDefault(false);
    column->addLayout(buttons);
    if (parent)
        dimBehind(*this);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_export, &QPushButton::clicked, this, &ProfilesDialog::exportCurrent);
    connect(m_import, &QPushButton::clicked, this, &ProfilesDialog::importFile);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::removeCurrent);
    connect(m_supplier, &QComboBox::activated, this, &ProfilesDialog::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfilesDialog::updateButtons);
    if (isOperator) {
        m_suppliersAsking.ask(m_service.suppliers(), [this](const Result<QStringList>& suppliers) {
            if (!suppliers) {
                m_strip->say(suppliers.error());
                return;
            }
            m_supplier->addItems(*suppliers);
            ask();
        });
    } else {
        ask();
    }
    updateButtons();
}

void ProfilesDialog::ask()
{
    m_asking.ask(m_service.profiles(m_supplier->currentText()), [this](const Result<QList<ImportProfile>>& profiles) {
        if (!profiles) {
            m_strip->say(profiles.error());
            return;
        }
        m_profiles = *profiles;
        QList<PlainRows::Row> rows;
        for (const ImportProfile& profile : std::as_const(m_profiles))
            rows.append({{profile.name, locale().toString(profile.content.value("columns"_L1).toArray().size()), locale().toString(profile.uses),
                          profile.usedAt.isValid() ? locale().toString(profile.usedAt.toLocalTime(), QLocale::ShortFormat) : tr("never")}});
        m_rows.setRows(rows);
        if (!rows.isEmpty())
            m_table->setCurrentIndex(m_rows.index(0, 0));
        updateButtons();
    });
}

const ImportProfile* ProfilesDialog::current() const
{
    const int line = m_table->currentIndex().row();
    return line >= 0 && line < m_profiles.size() ? &m_profiles.at(line) : nullptr;
}

void ProfilesDialog::updateButtons()
{
    m_export->setEnabled(current() != nullptr);
    m_remove->setEnabled(current() != nullptr);
}

void ProfilesDialog::exportCurrent()
{
    const ImportProfile* profile = current();
    if (!profile)
        return;
    saveFile(*this, *m_strip, {tr("Export a mapping profile"), tr("Mapping profiles (*.json)"), profile->name % u".json"_s,
                               QJsonDocument(profile->content).toJson()});
}

void ProfilesDialog::importFile()
{
    chooseFile(*this, {FileQuestion::For::Open, tr("Import a mapping profile"), tr("Mapping profiles (*.json)"), {}, {}},
               [this](const QString& path) { readFile(path); });
}

void ProfilesDialog::readFile(const QString& path)
{
    m_strip->hide();
    m_reading.ask(askDisk([path] { return readProfile(path); }), [this, path, supplier = m_supplier->currentText()](const Result<QJsonObject>& content) {
        if (content)
            save(supplier, path, *content);
        else if (content.error().code == ErrorCode::BadFile)
            m_strip->say(Tone::Bad, content.error().detail, tr("Correct it there, or choose a file that Export in this window has saved."));
        else
            m_strip->say(content.error());
    });
}

void ProfilesDialog::save(const QString& supplier, const QString& path, const QJsonObject& content)
{
    m_saving.ask(m_service.saveProfile(supplier, QFileInfo(path).completeBaseName().left(profileNameMost), content), [this](const Result<ImportProfile>& saved) {
        if (!saved)
            m_strip->say(saved.error());
        ask();
    });
}

void ProfilesDialog::removeCurrent()
{
    if (const ImportProfile* profile = current()) {
        m_removing.ask(m_service.removeProfile(profile->id), [this](const Result<>& removed) {
            if (!removed)
                m_strip->say(removed.error());
            ask();
        });
    }
}

} // namespace leadfloor

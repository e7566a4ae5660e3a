// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/filestep.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array offeredDelimiters = {',', ';', '\t', '|'};
constexpr std::array offeredEncodings = {"UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "Shift_JIS", "GB18030", "windows-1251"};
constexpr int shownColumnsMax = 60;

} // namespace

FileStep::FileStep(ImportContext& context)
    : ImportStep(context, tr("File"))
    , m_path(new QLineEdit)
    , m_supplier(new QComboBox)
    , m_supplierField(new FormField(tr("&Supplier"), *m_supplier))
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_sheet(new QComboBox)
    , m_encodingField(new FormField(tr("&Encoding"), *m_encoding))
    , m_delimiterField(new FormField(tr("&Delimiter"), *m_delimiter))
    , m_sheetField(new FormField(tr("S&heet"), *m_sheet))
    , m_hasHeader(new QCheckBox(tr("First row &names the columns")))
    , m_dayFirst(new QCheckBox(tr("&Day before month: 5/6 is the 5th of June")))
    , m_facts(new ThemedLabel({}, Role::Text2, 12))
    , m_table(makeTable(m_rows, u"previewTable"_s, tr("First rows of the file")))
{
    m_path->setObjectName(u"importPath"_s);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_path->setPlaceholderText(tr("Drop a CSV or XLSX file on the window, or choose one"));
    m_path->setAccessibleName(tr("File"));
    m_supplier->setObjectName(u"supplierBox"_s);
    m_encoding->setObjectName(u"encodingBox"_s);
    m_delimiter->setObjectName(u"delimiterBox"_s);
    m_sheet->setObjectName(u"sheetBox"_s);
    m_hasHeader->setObjectName(u"headerBox"_s);
    m_dayFirst->setObjectName(u"dayFirstBox"_s);
    auto* browse = makeButton(tr("&Browse ..."), u"folder-open"_s);
    browse->setObjectName(u"browseImportButton"_s);
    browse->setAutoDefault(false);

    auto* file = new QHBoxLayout;
    file->setSpacing(px(8));
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    column().addLayout(file);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(px(12));
    for (QWidget* one : {static_cast<QWidget*>(m_supplierField), static_cast<QWidget*>(m_encodingField), static_cast<QWidget*>(m_delimiterField),
                         static_cast<QWidget*>(m_sheetField)})
        choices->addWidget(one, 1);
    column().addLayout(choices);
    auto* ticks = new QHBoxLayout;
    ticks->setSpacing(px(20));
    ticks->addWidget(m_hasHeader);
    ticks->addWidget(m_dayFirst);
    ticks->addStretch(1);
    column().addLayout(ticks);
    column().addWidget(&strip());
    m_facts->setWordWrap(true);
    column().addWidget(m_facts);
    column().addWidget(m_table, 1);

    for (const char* name : offeredEncodings)
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    for (const char delimiter : offeredDelimiters)
        m_delimiter->addItem(delimiterTitle(delimiter), int(delimiter));
    m_supplierField->setVisible(context.isOperator);
    connect(browse, &QPushButton::clicked, this, &FileStep::browse);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
        if (path != draft().look.path)
            setPath(path);
    });
    // activated(): by the person only.
    connect(m_supplier, &QComboBox::activated, this, [this] {
        draft().look.supplier = m_supplier->currentText();
        ask();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        draft().look.encoding = m_encoding->currentData().toString();
        ask();
    });
    connect(m_delimiter, &QComboBox::activated, this, [this] {
        draft().look.delimiter = char(m_delimiter->currentData().toInt());
        ask();
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        draft().look.sheet = m_sheet->currentText();
        ask();
    });
    connect(m_hasHeader, &QCheckBox::clicked, this, [this](bool isOn) {
        draft().look.hasHeader = isOn;
        ask();
    });
    connect(m_dayFirst, &QCheckBox::clicked, this, [this](bool isOn) {
        draft().isDayFirst = isOn;
        draft().forgetChecks();
    });
    if (context.isOperator) {
        m_suppliersAsking.ask(context.service.suppliers(), [this](const Result<QStringList>& suppliers) {
            if (!suppliers) {
                strip().say(suppliers.error());
                return;
            }
            m_supplier->addItems(*suppliers);
            if (draft().look.supplier.isEmpty())
                draft().look.supplier = suppliers->value(0);
            m_supplier->setCurrentText(draft().look.supplier);
            Q_EMIT changed();
        });
    }
}

void FileStep::enter()
{
    m_path->setText(QDir::toNativeSeparators(draft().look.path));
    if (draft().preview)
        show(*draft().preview);
    else if (!draft().look.path.isEmpty() && !isRunning())
        ask();
    else
        m_facts->setText(tr("Encoding, delimiter, header and columns are found out, and you can change them."));
}

bool FileStep::isComplete() const
{
    return draft().preview && !isRunning() && (!context().isOperator || !draft().look.supplier.isEmpty());
}

void FileStep::stop()
{
    m_asking.cancel();
    m_facts->setText(tr("The file was not looked at to its end."));
    Q_EMIT changed();
}

QString FileStep::nextText() const
{
    return tr("Next: Columns");
}

QWidget* FileStep::firstFocus() const
{
    return m_path;
}

void FileStep::browse()
{
    const QString path = draft().look.path;
    chooseFile(*this, {FileQuestion::For::Open, tr("Choose a lead file"), tr("Lead files (*.csv *.txt *.tsv *.tab *.xlsx);;All files (*)"),
                       path.isEmpty() ? QString() : QFileInfo(path).path(), {}},
               [this](const QString& chosen) { setPath(chosen); });
}

void FileStep::setPath(const QString& path)
{
    // Another file: what was chosen for the last one does not hold for it.
    draft().look = PreviewRequest{path, draft().look.supplier, {}, '\0', {}, std::nullopt};
    m_path->setText(QDir::toNativeSeparators(path));
    ask();
}

void FileStep::ask()
{
    draft().preview.reset();
    draft().forgetChecks();
    m_rows.setRows({});
    if (draft().look.path.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    strip().hide();
    m_facts->setText(tr("Looking at the file ..."));
    m_asking.ask(context().service.preview(draft().look), [this](const Result<FilePreview>& preview) {
        if (preview) {
            draft().preview = *preview;
            draft().mapping = preview->mapping;
            draft().isDayFirst |= preview->profile && preview->profile->content.value("day_first"_L1).toBool();
            draft().profileName = preview->profile ? preview->profile->name : QString();
            show(*preview);
        } else {
            m_facts->setText({});
            strip().say(preview.error());
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void FileStep::show(const FilePreview& preview)
{
    m_encodingField->setVisible(!preview.isWorkbook);
    m_delimiterField->setVisible(!preview.isWorkbook);
    m_sheetField->setVisible(preview.isWorkbook);
    if (m_encoding->findData(preview.encoding) < 0 && !preview.encoding.isEmpty())
        m_encoding->addItem(preview.encoding, preview.encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(preview.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(int(preview.delimiter)));
    m_sheet->clear();
    m_sheet->addItems(preview.sheets);
    m_sheet->setCurrentText(preview.sheet);
    m_hasHeader->setChecked(preview.hasHeader);
    m_dayFirst->setChecked(draft().isDayFirst);
    QString facts = tr("%1 lines, %2 columns, %3.")
                        .arg(locale().toString(preview.lines), locale().toString(preview.header.size()), locale().formattedDataSize(preview.bytes));
    facts += u' '
        % (preview.profile ? tr("Its columns are known: profile %1, used %2 times.").arg(preview.profile->name, locale().toString(preview.profile->uses))
                           : tr("A header like this is new here: its columns are guessed."));
    m_facts->setText(facts);
    if (preview.hasBrokenRows)
        strip().say(Tone::Waiting, tr("Some rows are broken."), tr("Quotation marks or columns do not fit; those rows will be rejected with their lines."));
    QStringList titles{tr("Line")};
    titles += preview.header.first(std::min<qsizetype>(preview.header.size(), shownColumnsMax));
    m_rows.setTitles(titles);
    m_table->header().setStretchLastSection(true);
    for (int i = 0; i < titles.size(); ++i)
        m_table->setColumnKind(i, i == 0 ? CellKind::Count : CellKind::Text, i == 0 ? u"100,000"_s : u"ana.garcia@mail"_s);
    QList<PlainRows::Row> rows;
    for (qsizetype i = 0; i < preview.rows.size(); ++i)
        rows.append({QStringList{locale().toString(preview.rowLines.at(i))} + preview.rows.at(i).first(std::min<qsizetype>(preview.rows.at(i).size(), shownColumnsMax))});
    m_rows.setRows(rows);
}

} // namespace leadfloor

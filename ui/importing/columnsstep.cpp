// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsstep.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum ColumnsColumn { HeaderColumn, SampleColumn, FieldColumn, SureColumn };
constexpr int notUsed = -1;
constexpr int surePercent = 80;
constexpr int doubtfulPercent = 50;
constexpr int sampleValues = 3;
constexpr qint64 constantKeys = 100'000; ///< rows of constants: this and the field

} // namespace

ColumnsStep::ColumnsStep(ImportContext& context)
    : ImportStep(context, tr("Columns"))
    , m_table(makeTable(m_rows, u"columnsTable"_s, tr("Columns of the file")))
    , m_current(new ThemedLabel({}, Role::Text, 13, QFont::Medium))
    , m_field(new QComboBox)
    , m_constantField(new QComboBox)
    , m_constant(new QLineEdit)
    , m_setConstant(makeButton(tr("&Set"), u"check"_s))
    , m_keep(new QCheckBox(tr("&Remember these columns as")))
    , m_name(new QLineEdit)
{
    m_field->setObjectName(u"fieldBox"_s);
    m_field->setAccessibleName(tr("Taken as"));
    m_constantField->setObjectName(u"constantFieldBox"_s);
    m_constant->setObjectName(u"constantEdit"_s);
    m_constant->setAccessibleName(tr("Value for all rows"));
    m_constant->setPlaceholderText(tr("value for all rows; empty: none"));
    m_setConstant->setObjectName(u"setConstantButton"_s);
    m_setConstant->setAutoDefault(false);
    m_keep->setObjectName(u"keepProfileBox"_s);
    m_name->setObjectName(u"profileName"_s);
    m_name->setAccessibleName(tr("Name of the mapping profile"));
    m_name->setMaxLength(80);
    m_rows.setTitles({tr("Column"), tr("First values"), tr("Taken as"), tr("Sure")}, SureColumn);
    m_table->setColumnKind(HeaderColumn, CellKind::Text, u"Borrower date of birth"_s);
    m_table->setColumnKind(SampleColumn, CellKind::Soft, u"ana.garcia@mail.example, ben@mail.example"_s);
    m_table->setColumnKind(FieldColumn, CellKind::Text, u"Consent certificate xx"_s);
    m_table->setColumnKind(SureColumn, CellKind::Word, tr("not used"));
    m_table->header().setStretchLastSection(true);
    m_field->addItem(tr("Not used"), notUsed);
    for (int field = 0; field < importedLeadFields; ++field) {
        m_field->addItem(importFieldTitle(LeadField(field)), field);
        m_constantField->addItem(importFieldTitle(LeadField(field)), field);
    }

    column().addWidget(&strip());
    column().addWidget(m_table, 1);
    auto* current = new QHBoxLayout;
    current->setSpacing(px(10));
    m_current->setMinimumWidth(px(180));
    current->addWidget(m_current);
    current->addWidget(m_field, 1);
    column().addLayout(current);
    auto* constants = new QHBoxLayout;
    constants->setSpacing(px(10));
    auto* label = new ThemedLabel(tr("&Every row:"), Role::Text2);
    label->setBuddy(m_constantField);
    m_constantField->setAccessibleName(tr("Field with one value for all rows"));
    constants->addWidget(label);
    constants->addWidget(m_constantField, 1);
    constants->addWidget(m_constant, 1);
    constants->addWidget(m_setConstant);
    column().addLayout(constants);
    auto* keep = new QHBoxLayout;
    keep->setSpacing(px(10));
    keep->addWidget(m_keep);
    keep->addWidget(m_name, 1);
    column().addLayout(keep);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ColumnsStep::showCurrent);
    connect(m_field, &QComboBox::activated, this, &ColumnsStep::choose);
    connect(m_setConstant, &QPushButton::clicked, this, &ColumnsStep::setConstant);
    connect(m_keep, &QCheckBox::toggled, this, &ColumnsStep::keepName);
    connect(m_name, &QLineEdit::textEdited, this, &ColumnsStep::keepName);
}

void ColumnsStep::enter()
{
    const FilePreview& preview = *draft().preview;
    m_keep->setChecked(true);
    m_name->setText(!draft().profileName.isEmpty() ? draft().profileName
                                                   : tr("%1, %2 columns").arg(QFileInfo(preview.fileName).completeBaseName().left(60),
                                                                              locale().toString(preview.header.size())));
    keepName();
    fill();
    m_table->setCurrentIndex(m_rows.index(0, 0));
    showCurrent();
}

bool ColumnsStep::isComplete() const
{
    return draft().preview && draft().mapping.check(draft().preview->fileName).has_value() && (!m_keep->isChecked() || !m_name->text().trimmed().isEmpty());
}

QString ColumnsStep::nextText() const
{
    return tr("Next: Check");
}

QString ColumnsStep::samples(qsizetype column) const
{
    QStringList values;
    for (const QStringList& row : draft().preview->rows) {
        const QString value = row.value(column).trimmed();
        if (!value.isEmpty() && !values.contains(value))
            values.append(value.left(40));
        if (values.size() == sampleValues)
            break;
    }
    return values.join(u", "_s);
}

void ColumnsStep::fill()
{
    QList<PlainRows::Row> rows;
    const LeadMapping& mapping = draft().mapping;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        const MappedColumn& column = mapping.columns.at(i);
        const bool isImported = column.field && int(*column.field) < importedLeadFields;
        PlainRows::Row row{{column.header, samples(i), isImported ? importFieldTitle(*column.field) : QString(), {}}, Tone::Muted, u"minus"_s, i};
        if (!isImported)
            row.cells[SureColumn] = tr("not used");
        else if (column.isChosen)
            row = {{row.cells[0], row.cells[1], row.cells[2], tr("chosen")}, Tone::Good, u"circle-check"_s, i};
        else
            row = {{row.cells[0], row.cells[1], row.cells[2], tr("%1 %").arg(column.confidence)},
                   column.confidence >= surePercent ? Tone::Good : column.confidence >= doubtfulPercent ? Tone::Waiting : Tone::Bad,
                   column.confidence >= surePercent ? u"circle-check"_s : u"triangle-alert"_s, i};
        rows.append(row);
    }
    for (auto it = mapping.constants.cbegin(); it != mapping.constants.cend(); ++it)
        rows.append({{tr("every row"), it.value(), importFieldTitle(it.key()), tr("chosen")}, Tone::Good, u"circle-check"_s, constantKeys + int(it.key())});
    const int line = m_table->currentIndex().row();
    m_rows.setRows(rows);
    if (line >= 0)
        m_table->setCurrentIndex(m_rows.index(std::min(line, m_rows.rowCount() - 1), 0));
    const auto checked = mapping.check(draft().preview->fileName);
    if (!checked)
        strip().say(Tone::Waiting, tr("A column is missing."), checked.error().detail, false);
    else
        strip().hide();
}

void ColumnsStep::showCurrent()
{
    const int line = m_table->currentIndex().row();
    const bool isColumn = line >= 0 && line < m_rows.rowCount() && m_rows.row(line).key < constantKeys;
    m_field->setEnabled(isColumn);
    m_current->setText(isColumn ? tr("%1 is").arg(m_rows.row(line).cells.first().left(30)) : QString());
    if (isColumn) {
        const MappedColumn& column = draft().mapping.columns.at(m_rows.row(line).key);
        const int index = column.field ? m_field->findData(int(*column.field)) : 0;
        m_field->setCurrentIndex(std::max(index, 0));
    }
}

void ColumnsStep::choose()
{
    const int line = m_table->currentIndex().row();
    if (line < 0 || m_rows.row(line).key >= constantKeys)
        return;
    const qint64 chosen = m_rows.row(line).key;
    const int wanted = m_field->currentData().toInt();
    LeadMapping& mapping = draft().mapping;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) { // a field has one column
        if (i == chosen || (wanted != notUsed && mapping.columns.at(i).field == LeadField(wanted)))
            mapping.columns[i] = {mapping.columns.at(i).header, std::nullopt, 0};
    }
    if (wanted != notUsed)
        mapping.columns[chosen] = {mapping.columns.at(chosen).header, LeadField(wanted), 100, true};
    edited();
}

void ColumnsStep::setConstant()
{
    const auto field = LeadField(m_constantField->currentData().toInt());
    if (m_constant->text().trimmed().isEmpty())
        draft().mapping.constants.remove(field);
    else
        draft().mapping.constants.insert(field, m_constant->text().trimmed());
    m_constant->clear();
    edited();
}

void ColumnsStep::keepName()
{
    m_name->setEnabled(m_keep->isChecked());
    draft().profileName = m_keep->isChecked() ? m_name->text().trimmed() : QString();
    Q_EMIT changed();
}

void ColumnsStep::edited()
{
    draft().forgetChecks();
    fill();
    showCurrent();
    Q_EMIT changed();
}

} // namespace leadfloor

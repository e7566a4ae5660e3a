// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportfieldseditor.h"

#include "ui/exports/rawquestion.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int previewPauseMs = 250;
constexpr int longestMost = 32'767;

QLineEdit* makeEdit(const char* name, int charactersMost)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1StringView(name));
    edit->setMaxLength(charactersMost);
    return edit;
}

QComboBox* makeCombo(const char* name)
{
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1StringView(name));
    return combo;
}

} // namespace

ExportFieldsEditor::ExportFieldsEditor(ExportTargetService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_table(new LfTableView)
    , m_header(makeEdit("fieldHeader", ExportLayout::textMost))
    , m_source(makeCombo("fieldSource"))
    , m_writing(makeCombo("fieldForm"))
    , m_text(makeEdit("fieldText", ExportLayout::textMost))
    , m_longest(new QSpinBox)
    , m_up(makeIconButton(u"arrow-up"_s, tr("Move up")))
    , m_down(makeIconButton(u"arrow-down"_s, tr("Move down")))
    , m_remove(makeIconButton(u"trash-2"_s, tr("Remove the column")))
    , m_sample(new LfTableView)
    , m_strip(new MessageStrip)
    , m_name(makeEdit("targetName", ExportTarget::nameMost))
    , m_save(makeButton(tr("Save for the team"), u"bookmark"_s))
{
    m_strip->setObjectName(u"fieldStrip"_s);
    m_strip->hide();
    m_sample->setObjectName(u"previewTable"_s);
    m_sample->setAccessibleName(tr("The first 20 leads as the file will have them"));
    m_sample->setModel(&m_rows);
    m_sample->setDensity(RowDensity::Compact);
    m_name->setPlaceholderText(tr("Name, e.g. Dialler"));
    m_name->setAccessibleName(tr("Name of the target"));
    m_save->setObjectName(u"saveTargetButton"_s);
    m_save->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(makeColumns(), 3);
    column->addWidget(makeCurrent());
    column->addWidget(m_strip);
    column->addWidget(new ThemedLabel(tr("The first leads as the file will have them"), Role::Text2, 12, QFont::Medium));
    column->addWidget(m_sample, 2);
    auto* keep = new QHBoxLayout;
    keep->setSpacing(px(8));
    keep->addWidget(m_name, 1);
    keep->addWidget(m_save);
    column->addLayout(keep);

    m_later.setSingleShot(true);
    m_later.setInterval(previewPauseMs);
    connect(&m_later, &QTimer::timeout, this, &ExportFieldsEditor::askPreview);
    connect(&m_fields, &ExportFieldModel::changed, this, [this] { m_later.start(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExportFieldsEditor::showCurrent);
    connect(m_save, &QPushButton::clicked, this, &ExportFieldsEditor::save);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); });
    m_save->setEnabled(false);
}

QWidget* ExportFieldsEditor::makeColumns()
{
    m_table->setObjectName(u"fieldTable"_s);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setModel(&m_fields);
    m_table->setDensity(RowDensity::Compact);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnKind(ExportFieldModel::HeaderColumn, CellKind::Id, u"mortgage_term_months"_s);
    m_table->setColumnKind(ExportFieldModel::SourceColumn, CellKind::Soft, u"mortgage_term_months"_s);
    m_table->setColumnKind(ExportFieldModel::FormColumn, CellKind::Text, fieldFormText(FieldForm::E164));
    m_table->setColumnKind(ExportFieldModel::TextColumn, CellKind::Text, u"United States"_s);
    m_table->setColumnKind(ExportFieldModel::LongestColumn, CellKind::Count, u"32,767"_s);
    auto* add = makeIconButton(u"plus"_s, tr("Add a column"));
    add->setObjectName(u"addFieldButton"_s);
    m_up->setObjectName(u"fieldUpButton"_s);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setObjectName(u"fieldDownButton"_s);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    m_remove->setObjectName(u"removeFieldButton"_s);
    connect(add, &QToolButton::clicked, this, [this] { select(m_fields.add(currentRow())); });
    connect(m_up, &QToolButton::clicked, this, [this] { select(m_fields.move(currentRow(), -1)); });
    connect(m_down, &QToolButton::clicked, this, [this] { select(m_fields.move(currentRow(), 1)); });
    connect(m_remove, &QToolButton::clicked, this, [this] { select(m_fields.remove(currentRow())); });
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_table, 1);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(px(6));
    for (QToolButton* button : {add, m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    row->addLayout(buttons);
    return box;
}

QWidget* ExportFieldsEditor::makeCurrent()
{
    m_source->addItem(tr("only the text"), QString());
    for (const QString& name : exportColumns())
        m_source->addItem(name, name);
    m_longest->setObjectName(u"fieldLongest"_s);
    m_longest->setRange(0, longestMost);
    m_longest->setSpecialValueText(tr("no limit"));
    // Its words change with the column: the widest have room from the start.
    m_writing->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_writing->setMinimumContentsLength(int(fieldFormText(FieldForm::AsIs).size()) + 4);
    connect(m_header, &QLineEdit::textEdited, this, &ExportFieldsEditor::takeCurrent);
    connect(m_text, &QLineEdit::textEdited, this, &ExportFieldsEditor::takeCurrent);
    connect(m_source, &QComboBox::activated, this, &ExportFieldsEditor::takeCurrent);
    connect(m_writing, &QComboBox::activated, this, &ExportFieldsEditor::takeCurrent);
    connect(m_longest, &QSpinBox::valueChanged, this, &ExportFieldsEditor::takeCurrent);
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(4));
    grid->addWidget(new FormField(tr("&Name in the file"), *m_header), 0, 0);
    grid->addWidget(new FormField(tr("F&rom"), *m_source), 0, 1);
    grid->addWidget(new FormField(tr("&Written"), *m_writing), 0, 2);
    grid->addWidget(new FormField(tr("E&lse this text"), *m_text), 0, 3);
    grid->addWidget(new FormField(tr("Long&est"), *m_longest), 0, 4);
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    return box;
}

void ExportFieldsEditor::edit(const ExportRequest& request, const ExportForm& form, const std::optional<ExportTarget>& target)
{
    m_request = request;
    m_form = form;
    m_target = target;
    m_name->setText(target ? target->name : QString());
    m_fields.setFields(form.layout.fields);
    select(0);
    m_later.stop();
    askPreview();
}

ExportForm ExportFieldsEditor::form() const
{
    ExportForm form = m_form;
    form.layout.fields = m_fields.fields() == ExportLayout().columns() ? QList<ExportField>() : m_fields.fields();
    return form;
}

QString ExportFieldsEditor::problem() const
{
    const auto checked = form().layout.check();
    return checked ? QString() : checked.error().detail;
}

int ExportFieldsEditor::currentRow() const
{
    return std::max(0, m_table->currentIndex().row());
}

void ExportFieldsEditor::select(int row)
{
    m_table->setCurrentIndex(m_fields.index(row, 0));
    showCurrent();
}

void ExportFieldsEditor::showCurrent()
{
    const int row = currentRow();
    const ExportField field = m_fields.fields().value(row);
    const QScopedValueRollback showing(m_isShowing, true);
    m_header->setText(field.header);
    m_source->setCurrentIndex(std::max(0, m_source->findData(field.source)));
    m_writing->clear();
    if (!field.source.isEmpty()) {
        const ColumnType type = exportColumnTypes().at(exportColumns().indexOf(field.source));
        for (const FieldForm form : fieldFormsOf(type))
            m_writing->addItem(fieldFormText(form), int(form));
    }
    m_writing->setCurrentIndex(std::max(m_writing->count() > 0 ? 0 : -1, m_writing->findData(int(field.form))));
    m_writing->setEnabled(m_writing->count() > 1);
    m_text->setText(field.constant);
    m_longest->setValue(field.charactersMax);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < m_fields.rowCount());
    m_remove->setEnabled(m_fields.rowCount() > 1);
}

void ExportFieldsEditor::takeCurrent()
{
    if (m_isShowing)
        return;
    const int row = currentRow();
    ExportField field = m_fields.fields().value(row);
    const QString source = m_source->currentData().toString();
    const bool isOtherSource = source != field.source;
    field.header = m_header->text().trimmed();
    field.source = source;
    field.form = isOtherSource || m_writing->currentIndex() < 0 ? FieldForm::AsIs : FieldForm(m_writing->currentData().toInt());
    field.constant = m_text->text();
    field.charactersMax = m_longest->value();
    m_fields.replace(row, field);
    if (isOtherSource)
        showCurrent();
}

void ExportFieldsEditor::askPreview()
{
    if (const QString sentence = problem(); !sentence.isEmpty()) {
        m_preview.cancel();
        m_strip->say(Tone::Waiting, sentence, {}, false);
        return;
    }
    m_strip->hide();
    ExportRequest request = m_request;
    request.setForm(form());
    m_preview.ask(m_service.preview(request), [this](const Result<QList<QStringList>>& rows) {
        if (rows) {
            m_rows.setRows(*rows);
            for (int column = 0; column < m_rows.columnCount(); ++column)
                m_sample->setColumnKind(column, CellKind::Text, u"(415) 555-2671"_s);
        } else if (rows.error().code != ErrorCode::Cancelled) {
            m_rows.setRows({});
            m_strip->say(rows.error());
        }
    });
}

void ExportFieldsEditor::save()
{
    if (!problem().isEmpty())
        return askPreview();
    const auto same = sameTarget();
    if (!wantsRawWord(form(), same ? &same->form : nullptr))
        return keep();
    auto* question = new RawQuestion(RawQuestion::Of::Target, false, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &RawQuestion::agreed, this, &ExportFieldsEditor::keep);
    question->open();
}

/// Under another name it is another target.
std::optional<ExportTarget> ExportFieldsEditor::sameTarget() const
{
    const bool isSame = m_target && m_target->name.compare(m_name->text().trimmed(), Qt::CaseInsensitive) == 0;
    return isSame ? m_target : std::nullopt;
}

void ExportFieldsEditor::keep()
{
    const QString name = m_name->text().trimmed();
    m_save->setEnabled(false);
    m_saving.ask(m_service.saveTarget(sameTarget(), name, form()), [this, name](const Result<TargetId>& target) {
        m_save->setEnabled(true);
        if (!target) {
            m_strip->say(target.error());
            return;
        }
        m_strip->say(Tone::Good, tr("Saved as %1. The team finds it in the list of targets.").arg(name), {}, false);
        Q_EMIT saved(*target);
    });
}

} // namespace leadfloor

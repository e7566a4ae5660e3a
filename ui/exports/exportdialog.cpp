// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportdialog.h"

#include "ui/exports/donotcallchoice.h"
#include "ui/exports/rawquestion.h"
#include "ui/widgets/askdisk.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int formPage = 0;
constexpr int columnsPage = 1;
constexpr int progressPage = 2;
/// Segment of the workbook, beside those of ExportDialect.
constexpr int bookSegment = 2;
/// Among the targets: neither a preset nor saved.
const QString asShown = u"shown"_s;

ThemedLabel* sectionTitle(const QString& words)
{
    return new ThemedLabel(words, Role::Text2, 12, QFont::Medium);
}

} // namespace

ExportDialog::ExportDialog(const ExportOffer& offer, ExportModel& model, ExportTargetService& targets, ExportMemory& memory,
                           QWidget* parent)
    : QDialog(parent)
    , m_offer(offer)
    , m_model(model)
    , m_memory(memory)
    , m_service(targets)
    , m_stack(new QStackedLayout(this))
    , m_scopeList(new OptionCardList(tr("What to export")))
    , m_targets(new QComboBox)
    , m_columns(makeButton(tr("Columns ..."), u"columns-3"_s))
    , m_editor(new ExportFieldsEditor(targets))
    , m_dialects(new SegmentedButtons(tr("Form of the file")))
    , m_dialectStrip(new MessageStrip)
    , m_mark(new QCheckBox(tr("Start with a byte order mark, so that Excel reads accents right")))
    , m_doNotCall(makeDoNotCallChoice())
    , m_doNotCallHint(new ThemedLabel({}, Role::Text2, 12))
    , m_path(new QLineEdit)
    , m_pathField(nullptr)
    , m_export(makeButton({}, u"download"_s, ButtonKind::Primary))
    , m_view(new ExportView(model))
    , m_close(makeButton({}))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export leads"));
    setWindowModality(Qt::WindowModal);
    resize(px(640), px(640));
    m_stack->addWidget(makeForm());
    m_stack->addWidget(makeColumns());
    m_stack->addWidget(makeProgress());
    if (parent)
        dimBehind(*this);

    connect(m_scopeList, &OptionCardList::chosen, this, &ExportDialog::updateName);
    connect(m_dialects, &SegmentedButtons::chosen, this, [this](int id) {
        m_form.format = id == bookSegment ? ExportFormat::Xlsx : ExportFormat::Csv;
        if (id != bookSegment)
            m_form.dialect = ExportDialect(id);
        updateName();
    });
    connect(m_targets, &QComboBox::activated, this, &ExportDialog::chooseTarget);
    connect(m_doNotCall, &SegmentedButtons::chosen, this, &ExportDialog::updateHints);
    connect(m_columns, &QPushButton::clicked, this, &ExportDialog::editColumns);
    connect(m_editor, &ExportFieldsEditor::saved, this, [this](TargetId id) { askTargets(id.toString()); });
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_isNameOurs = false;
        m_pathField->setError({});
        updateHints();
    });
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_model, &ExportModel::finished, this, &ExportDialog::updateButtons);
    connect(m_view, &ExportView::startedAgain, this, &ExportDialog::updateButtons);

    m_form.format = m_memory.format();
    m_form.dialect = m_memory.dialect();
    m_mark->setChecked(m_memory.byteOrderMark());
    m_doNotCall->setChosen(m_memory.doNotCall() == ExportRequest::DoNotCall::Block ? 1 : 0);
    fillTargets(m_memory.target());
    askTargets(m_memory.target());
    m_askingDays.ask(m_service.dncDays(), [this](const Result<int>& days) {
        m_dncDays = days ? std::optional(*days) : std::nullopt;
        updateHints();
    });
    startInFolder();
    updateName();
    updateButtons();
}

QWidget* ExportDialog::makeForm()
{
    m_scopeList->setObjectName(u"scopeList"_s);
    m_dialects->setObjectName(u"dialects"_s);
    m_dialects->addSegment(bookSegment, tr("Workbook (XLSX)"), u"table-2"_s);
    m_dialects->addSegment(int(ExportRequest::Dialect::Spreadsheet), tr("CSV for spreadsheets"),
                           u"rows-3"_s);
    m_dialects->addSegment(int(ExportRequest::Dialect::Machine), tr("CSV for programs"), u"database"_s);
    m_dialectStrip->setObjectName(u"dialectStrip"_s);
    m_mark->setObjectName(u"markBox"_s);
    m_doNotCall->setObjectName(u"dncChoice"_s);
    m_doNotCallHint->setObjectName(u"dncHint"_s);
    m_doNotCallHint->setWordWrap(true);
    m_path->setObjectName(u"pathField"_s);
    m_path->setLayoutDirection(Qt::LeftToRight); // paths run left to right
    m_pathField = new FormField(tr("&File"), *m_path);
    m_pathField->setObjectName(u"pathFormField"_s);
    auto* browse = makeButton(tr("Browse ..."), u"folder-open"_s);
    browse->setObjectName(u"browseButton"_s);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);

    auto* choices = new QWidget;
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(px(28), px(22), px(28), px(8));
    column->setSpacing(px(8));
    column->addWidget(new ThemedLabel(tr("Export leads"), Role::Text, 18, QFont::DemiBold));
    column->addSpacing(px(4));
    column->addWidget(sectionTitle(tr("What")));
    column->addWidget(m_scopeList);
    column->addSpacing(px(6));
    column->addWidget(sectionTitle(tr("For which program")));
    m_targets->setObjectName(u"targetBox"_s);
    m_targets->setAccessibleName(tr("For which program"));
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setAutoDefault(false);
    auto* target = new QHBoxLayout;
    target->setSpacing(px(8));
    target->addWidget(m_targets, 1);
    target->addWidget(m_columns);
    column->addLayout(target);
    column->addSpacing(px(6));
    column->addWidget(sectionTitle(tr("Form of the file")));
    column->addWidget(m_dialects, 0, Qt::AlignLeft);
    column->addWidget(m_dialectStrip);
    column->addWidget(m_mark);
    column->addSpacing(px(6));
    column->addWidget(sectionTitle(tr("Do not call")));
    column->addWidget(m_doNotCall, 0, Qt::AlignLeft);
    column->addWidget(m_doNotCallHint);
    column->addSpacing(px(6));
    auto* file = new QHBoxLayout;
    file->setSpacing(px(8));
    file->addWidget(m_pathField, 1);
    auto* beside = new QVBoxLayout; // beside the field, below its label
    beside->addSpacing(px(20));
    beside->addWidget(browse);
    beside->addStretch(1);
    file->addLayout(beside);
    column->addLayout(file);
    column->addStretch(1);
    QHBoxLayout* buttons = dialogFoot(*this, *m_export, u"startExportButton"_s, ButtonSize::Dialog);
    buttons->setContentsMargins(px(28), 0, px(28), px(20));
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(scrolled(*choices), 1);
    rows->addLayout(buttons);
    return form;
}

QWidget* ExportDialog::makeProgress()
{
    setButtonKind(m_view->folderButton(), ButtonKind::Primary);
    setButtonKind(*m_close, ButtonKind::Secondary, ButtonSize::Dialog);
    m_close->setObjectName(u"closeButton"_s);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(12));
    column->addWidget(new ThemedLabel(tr("Export leads"), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_view, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    return page;
}

QWidget* ExportDialog::makeColumns()
{
    auto* done = makeButton(tr("Use these columns"), {}, ButtonKind::Primary);
    setButtonKind(*done, ButtonKind::Primary, ButtonSize::Dialog);
    done->setObjectName(u"useColumnsButton"_s);
    auto* back = makeButton(tr("Back"));
    setButtonKind(*back, ButtonKind::Secondary, ButtonSize::Dialog);
    back->setObjectName(u"columnsBackButton"_s);
    back->setAutoDefault(false);
    connect(done, &QPushButton::clicked, this, &ExportDialog::takeColumns);
    connect(back, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(formPage);
        m_columns->setFocus(Qt::OtherFocusReason);
    });
    auto* choices = new QWidget;
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(px(28), px(22), px(28), px(8));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Columns of the file"), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_editor, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(28), 0, px(28), px(20));
    buttons->setSpacing(px(8));
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(done);
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(scrolled(*choices), 1);
    rows->addLayout(buttons);
    return page;
}

void ExportDialog::addScopes()
{
    const bool isFirst = m_scopes.isEmpty();
    const bool hadFocus = isFirst || m_scopeList->isAncestorOf(focusWidget());
    const ExportOffer::Scope chosen = isFirst ? m_offer.first : scope();
    m_scopeList->clear();
    m_scopes.clear();
    if (m_offer.order)
        addScope(ExportOffer::Scope::Order, tr("Order %1").arg(QString::number(*m_offer.order)),
                 tr("all its delivered leads"));
    if (m_offer.hasView)
        addScope(
            ExportOffer::Scope::View,
            m_offer.viewWork.leads.isEmpty() ? tr("This view") : tr("Selected leads"),
            !m_offer.viewWork.leads.isEmpty()
                ? tr("the %Ln that are selected", nullptr, int(m_offer.viewWork.leads.size()))
            : m_offer.viewOrder
                ? tr("what the search finds in order %1").arg(QString::number(*m_offer.viewOrder))
                : tr("what the search finds"));
    if (const auto saved = target())
        addScope(ExportOffer::Scope::New, tr("New for %1").arg(saved->name),
                 saved->givenAt.isValid()
                     ? tr("delivered since %1").arg(locale().toString(saved->givenAt.toLocalTime(), QLocale::ShortFormat))
                     : tr("all, as it has been given nothing yet"));
    const int days = m_model.exportDays();
    addScope(ExportOffer::Scope::All, tr("All delivered leads"),
             days > 1    ? tr("of the last %Ln days", nullptr, days)
             : days == 1 ? tr("of the last day")
                         : tr("that the floor still exports"));
    m_scopeList->setChosen(int(std::max<qsizetype>(0, m_scopes.indexOf(chosen))));
    const QList<OptionCard*> cards = m_scopeList->findChildren<OptionCard*>();
    for (OptionCard* card : cards) {
        if (hadFocus && card->isChecked())
            card->setFocus(Qt::OtherFocusReason);
    }
}

void ExportDialog::fillTargets(const QString& chosen)
{
    m_targets->clear();
    const QList<ExportPreset> presets = exportPresets();
    for (const ExportPreset& preset : presets)
        m_targets->addItem(preset.name, preset.code);
    if (!m_offer.viewColumns.isEmpty())
        m_targets->insertItem(1, tr("Generic, columns as shown"), asShown);
    if (!m_saved.isEmpty())
        m_targets->insertSeparator(m_targets->count());
    for (const ExportTarget& saved : std::as_const(m_saved))
        m_targets->addItem(saved.name, saved.id.toString());
    const int found = m_targets->findData(chosen);
    m_targets->setCurrentIndex(std::max(0, found));
    if (found > 0)
        chooseTarget();
    else if (m_scopes.isEmpty())
        addScopes();
}

void ExportDialog::askTargets(const QString& chosen)
{
    m_asking.ask(m_service.targets(), [this, chosen](const Result<QList<ExportTarget>>& targets) {
        // Without them the presets are still there.
        if (!targets)
            return;
        m_saved = *targets;
        const bool isChoosing = m_targets->currentIndex() <= 0 || m_stack->currentIndex() == columnsPage;
        const QString kept = isChoosing ? chosen : m_targets->currentData().toString();
        fillTargets(kept);
        if (const auto saved = target())
            m_editor->setTarget(*saved);
    });
}

std::optional<ExportTarget> ExportDialog::target() const
{
    const QString id = m_targets->currentData().toString();
    for (const ExportTarget& saved : m_saved) {
        if (saved.id.toString() == id)
            return saved;
    }
    return std::nullopt;
}

void ExportDialog::chooseTarget()
{
    const auto saved = target();
    const auto preset = exportPreset(m_targets->currentData().toString());
    if (saved)
        m_form = saved->form;
    else if (preset)
        m_form = preset->form;
    else if (m_targets->currentData().toString() == asShown)
        m_form = formAsShown();
    m_mark->setChecked(m_form.byteOrderMark);
    addScopes();
    updateName();
}

ExportForm ExportDialog::formAsShown() const
{
    ExportForm form;
    if (const auto layout = ExportLayout::ofColumns(m_offer.viewColumns))
        form.layout = *layout;
    return form;
}

void ExportDialog::editColumns()
{
    m_editor->edit(request(), m_form, target());
    m_stack->setCurrentIndex(columnsPage);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::takeColumns()
{
    if (!m_editor->problem().isEmpty())
        return;
    m_form = m_editor->form();
    m_stack->setCurrentIndex(formPage);
    updateName();
    m_columns->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::addScope(ExportOffer::Scope scope, const QString& title, const QString& detail)
{
    const std::optional<qint64> leads = expectedLeads(m_offer, scope);
    m_scopes.append(scope);
    m_scopeList->addOption(title, detail, leads ? locale().toString(*leads) : QString(),
                           !leads        ? QString()
                           : *leads == 1 ? tr("lead")
                                         : tr("leads"));
}

ExportOffer::Scope ExportDialog::scope() const
{
    return m_scopes.value(m_scopeList->chosenIndex(), ExportOffer::Scope::All);
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = exportRequestFor(m_offer, scope());
    request.setForm(m_form);
    request.byteOrderMark = m_mark->isChecked() && request.format == ExportFormat::Csv && request.dialect == ExportDialect::Spreadsheet;
    request.doNotCall = m_doNotCall->chosenId() == 1 ? ExportRequest::DoNotCall::Block : ExportRequest::DoNotCall::Stamp;
    if (const auto saved = target()) {
        request.target = saved->name;
        if (scope() == ExportOffer::Scope::New)
            request.newFor = saved->id;
    }
    request.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    return request;
}

bool ExportDialog::isRunning() const
{
    const ExportEntry* entry = m_model.entry(m_view->exportId());
    return entry && entry->isRunning();
}

void ExportDialog::updateName()
{
    const ExportRequest wanted = request();
    const QFileInfo file(wanted.path);
    const QString name = m_isNameOurs ? suggestedFileName(wanted, QDate::currentDate())
                                      : fileNameFor(wanted, file.fileName());
    if (!wanted.path.isEmpty() && name != file.fileName())
        m_path->setText(QDir::toNativeSeparators(QDir(file.path()).filePath(name)));
    m_pathField->setError({});
    updateHints();
}

void ExportDialog::updateHints()
{
    const ExportRequest wanted = request();
    const bool isBook = wanted.format == ExportFormat::Xlsx;
    const bool isMachine = !isBook && wanted.dialect == ExportRequest::Dialect::Machine;
    m_dialects->setChosen(isBook ? bookSegment : int(wanted.dialect));
    const auto preset = exportPreset(m_form.preset);
    m_targets->setToolTip(preset ? preset->advice : QString());
    m_columns->setText(tr("%Ln columns ...", nullptr, int(wanted.layout.columns().size())));
    if (isBook)
        m_dialectStrip->say(Tone::Accent, tr("Cells with types: phones and ZIP codes keep their zeros."),
                            tr("Amounts are numbers, dates are dates, nothing is a formula."), false);
    else if (isMachine && preset && preset->code != "generic"_L1)
        m_dialectStrip->say(Tone::Waiting, preset->advice, tr("Raw values: do not open this file in a spreadsheet."), false);
    else if (isMachine)
        m_dialectStrip->say(Tone::Waiting,
                            tr("Raw values: do not open this file in a spreadsheet."),
                            tr("A name that starts with = could run as a formula there. The file "
                               "says \u201c.raw.\u201d in its name."),
                            false);
    else
        m_dialectStrip->say(Tone::Accent, tr("Safe to open: no cell can run as a formula."),
                            tr("What had to be changed is listed beside the file. Excel drops the "
                               "zeros of ZIP codes when "
                               "a file is opened by a double click: import it as text."),
                            false);
    m_mark->setVisible(!isMachine && !isBook);
    m_doNotCallHint->setText(doNotCallHint(wanted.doNotCall == ExportRequest::DoNotCall::Block, wanted.newFor.has_value(), m_dncDays));
    askPlace(wanted.path);
    // How many are left out is known to the floor alone.
    const std::optional<qint64> leads = wanted.doNotCall == ExportRequest::DoNotCall::Block ? std::nullopt : expectedLeads(m_offer, scope());
    m_export->setText(!leads        ? tr("Export")
                      : *leads == 1 ? tr("Export 1 lead")
                                    : tr("Export %1 leads").arg(locale().toString(*leads)));
}

/// In the folder of the last export, unless that turns out to be gone.
void ExportDialog::startInFolder()
{
    const QString last = m_memory.folder();
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto startIn = [this](const QString& folder) { m_path->setText(QDir::toNativeSeparators(folder % u'/' % u"leads.csv"_s)); };
    startIn(last.isEmpty() ? usual : last);
    if (last.isEmpty())
        return;
    m_askingFolder.ask(askDisk([last]() -> Result<bool> { return QFileInfo(last).isDir(); }), [this, last, usual, startIn](const Result<bool>& isThere) {
        const bool isUntouched = m_isNameOurs && QFileInfo(request().path).path() == last;
        if (isThere.value_or(true) || !isUntouched)
            return;
        startIn(usual);
        updateName();
    });
}

/// Says that there is a file already, as soon as the disk says so.
void ExportDialog::askPlace(const QString& path)
{
    if (path != m_lookedAt) {
        m_lookedAt = path;
        m_pathField->setHint({});
        m_askingFault.cancel(); // it was about another place
        m_hadFocus = false;     // who types goes on
        waitForDisk(false);
    }
    m_askingPlace.ask(askDisk([path]() -> Result<bool> { return QFileInfo(path).isFile(); }), [this](const Result<bool>& isFile) {
        m_pathField->setHint(isFile.value_or(false) ? tr("The file that is there now will be replaced.") : QString());
    });
}

void ExportDialog::updateButtons()
{
    m_close->setText(isRunning() ? tr("Run in background") : tr("Close"));
    if (m_stack->currentIndex() != progressPage || isRunning())
        return;
    m_close->setDefault(true);
    QWidget* next = m_view->folderButton().isVisible()
                        ? static_cast<QWidget*>(&m_view->folderButton())
                        : m_close;
    next->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::browse()
{
    const QFileInfo wanted(request().path);
    chooseFile(*this, {FileQuestion::For::Save, tr("Export leads into"), tr("Files of leads (*.csv *.xlsx *.txt);;All files (*)"), wanted.path(), wanted.fileName()},
               [this](const QString& path) {
                   const bool isOtherName = QFileInfo(path).fileName() != QFileInfo(request().path).fileName();
                   m_isNameOurs = m_isNameOurs && !isOtherName;
                   m_path->setText(QDir::toNativeSeparators(path));
                   updateName();
               });
}

void ExportDialog::start()
{
    updateName(); // a typed name gets its mark
    const ExportRequest wanted = request();
    const auto saved = target();
    const bool isWordWanted = wantsRawWord(m_form, saved ? &saved->form : nullptr);
    whenWritable(wanted, [this, wanted, isWordWanted] {
        if (isWordWanted)
            askRaw(wanted);
        else
            begin(wanted);
    });
}

void ExportDialog::askRaw(const ExportRequest& wanted)
{
    // What a program wants in its own columns and without quotes is of no use to a spreadsheet.
    const bool hasGuardedWay = m_form.layout.hasQuotes && (m_form.preset.isEmpty() || m_form.preset == "generic"_L1);
    auto* question = new RawQuestion(RawQuestion::Of::Export, hasGuardedWay, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &RawQuestion::agreed, this, [this, wanted] { whenWritable(wanted, [this, wanted] { begin(wanted); }); });
    connect(question, &RawQuestion::guardedWanted, this, [this] {
        m_form.dialect = ExportDialect::Spreadsheet;
        start();
    });
    question->open();
}

/// Runs `next` when the disk has said that the file can be written, unless another path is typed before; says what is wrong
/// with the place otherwise.
void ExportDialog::whenWritable(const ExportRequest& wanted, const std::function<void()>& next)
{
    waitForDisk(true);
    m_askingFault.ask(askDisk([path = wanted.path]() -> Result<TargetFault> { return targetFault(path); }),
                      [this, wanted, next](const Result<TargetFault>& fault) {
                          waitForDisk(false);
                          QString problem = targetProblem(fault.value_or(TargetFault::None));
                          if (problem.isEmpty() && m_model.isWriting(wanted.path))
                              problem = tr("Another export is writing this file.");
                          m_pathField->setError(problem);
                          if (problem.isEmpty())
                              next();
                          else
                              m_path->setFocus(Qt::OtherFocusReason);
                      });
}

void ExportDialog::waitForDisk(bool isWaiting)
{
    if (isWaiting == !m_export->isEnabled())
        return;
    if (isWaiting)
        m_hadFocus = m_export->hasFocus();
    m_export->setEnabled(!isWaiting);
    if (!isWaiting && m_hadFocus)
        m_export->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::begin(const ExportRequest& wanted)
{
    m_memory.remember(wanted, m_targets->currentIndex() > 0 ? m_targets->currentData().toString() : QString());
    m_stack->setCurrentIndex(progressPage);
    m_view->showExport(m_model.start(wanted, wanted.doNotCall == ExportRequest::DoNotCall::Block ? std::nullopt : expectedLeads(m_offer, scope())));
    m_view->cancelButton().setFocus(Qt::OtherFocusReason);
    updateButtons();
}

} // namespace leadfloor

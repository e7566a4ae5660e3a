// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppression/suppressiondialog.h"

#include "models/domain/island.h"
#include "ui/importing/importdrop.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QJsonArray>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int listNameMost = 200;
constexpr qsizetype columnLettersMost = 40;
constexpr qsizetype columnsTold = 4; ///< in a toast
constexpr auto columnProperty = "leadfloorColumn";
constexpr int listDaysFirst = 365; ///< until when a new list holds, if it ends by itself

QDate todayUtc()
{
    return QDateTime::currentDateTimeUtc().date();
}

} // namespace

SuppressionDialog::SuppressionDialog(FloorConnection& floor, Kind kind, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_kind(new SegmentedButtons(tr("What the file holds")))
    , m_why(new ThemedLabel({}, Role::Text2))
    , m_file(new QLineEdit)
    , m_fileField(new FormField(tr("&File"), *m_file))
    , m_columns(new QScrollArea)
    , m_columnsField(new FormField(tr("&Columns with the numbers"), *m_columns))
    , m_name(new QLineEdit)
    , m_nameField(new FormField(tr("N&ame"), *m_name, tr("A list of the same name is replaced.")))
    , m_ends(new QCheckBox(tr("It &ends by itself")))
    , m_day(new QDateEdit)
    , m_dayField(new FormField(tr("&Day"), *m_day))
    , m_bar(new QProgressBar)
    , m_strip(new MessageStrip)
    , m_send(makeButton(tr("Upload"), u"plus"_s, ButtonKind::Primary))
{
    setObjectName(u"suppressionDialog"_s);
    setWindowTitle(tr("Upload numbers"));
    setWindowModality(Qt::WindowModal);
    m_why->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    column->addWidget(makeForm());
    column->addStretch(1);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addLayout(dialogFoot(*this, *m_send, u"uploadButton"_s));
    if (parent)
        dimBehind(*this);
    auto* drop = new ImportDrop(*this);
    connect(drop, &ImportDrop::dropped, this, &SuppressionDialog::setFile);
    connect(drop, &ImportDrop::refused, this, [this](const QString& sentence) { m_strip->say(Tone::Waiting, sentence); });
    m_kind->setChosen(int(kind));
    connect(m_kind, &SegmentedButtons::chosen, this, &SuppressionDialog::showKind);
    connect(m_ends, &QCheckBox::toggled, this, &SuppressionDialog::showKind);
    connect(m_file, &QLineEdit::textChanged, this, [this] { offerColumns({}); });
    connect(m_name, &QLineEdit::textChanged, this, &SuppressionDialog::showKind);
    connect(m_send, &QPushButton::clicked, this, &SuppressionDialog::send);
    showKind();
    resize(px(560), layout()->totalHeightForWidth(px(560)));
}

SuppressionDialog::~SuppressionDialog()
{
    if (m_watcher)
        m_watcher->cancel();
}

QWidget* SuppressionDialog::makeForm()
{
    m_kind->setObjectName(u"kindSegments"_s);
    m_kind->addSegment(int(Kind::Never), tr("Never buy these"));
    m_kind->addSegment(int(Kind::Checked), tr("Checked for do not call"));
    m_file->setObjectName(u"filePath"_s);
    m_columns->setObjectName(u"columnsBox"_s);
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setWidgetResizable(true);
    m_columns->setFocusPolicy(Qt::NoFocus);
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columns->viewport()->setAutoFillBackground(false);
    m_columnsField->hide();
    m_name->setObjectName(u"listName"_s);
    m_name->setMaxLength(listNameMost);
    m_ends->setObjectName(u"endsBox"_s);
    m_day->setObjectName(u"dayField"_s);
    m_bar->setAccessibleName(tr("Read and hashed"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->hide();
    auto* choose = makeButton(tr("Choose ..."));
    choose->setObjectName(u"chooseFileButton"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SuppressionDialog::chooseFile);
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(10));
    auto* file = new QHBoxLayout;
    file->setSpacing(px(8));
    file->addWidget(m_fileField, 1);
    file->addWidget(choose, 0, Qt::AlignBottom);
    auto* kinds = new ThemedLabel(tr("CSV or text: columns called phone or e-mail, or one number a line."), Role::Muted, 12);
    kinds->setWordWrap(true);
    rows->addLayout(file);
    rows->addWidget(kinds);
    rows->addWidget(m_columnsField);
    rows->addWidget(m_nameField);
    rows->addWidget(m_ends);
    rows->addWidget(m_dayField);
    return form;
}

void SuppressionDialog::showKind()
{
    const bool isList = m_kind->chosenId() == int(Kind::Never);
    m_why->setText(isList ? tr("Nobody of the list is browsed, counted or bought any more. Numbers are hashed here; none leaves this computer.")
                          : tr("Numbers that were checked against do-not-call registers: My leads and exports say how long ago. They are hashed here."));
    m_nameField->setVisible(isList);
    m_ends->setVisible(isList);
    m_dayField->setVisible(!isList || m_ends->isChecked());
    const QDate today = todayUtc();
    m_day->setAccessibleName(isList ? tr("Last day") : tr("Day of the check"));
    if (isList) {
        m_day->setDateRange(today, today.addYears(20));
        if (m_day->date() == today)
            m_day->setDate(today.addDays(listDaysFirst));
    } else {
        m_day->setDateRange(today.addYears(-1), today);
    }
    m_dayField->setHint(isList ? tr("The last day on which it holds.") : tr("The day of the check."));
    const bool isRunning = m_watcher && m_watcher->isRunning();
    const bool isChosen = m_columnsField->isHidden() || !chosenColumns().isEmpty();
    m_send->setEnabled(!isRunning && isChosen && !m_file->text().trimmed().isEmpty() && (!isList || !m_name->text().trimmed().isEmpty()));
}

void SuppressionDialog::setFile(const QString& path)
{
    if (m_watcher && m_watcher->isRunning()) {
        m_strip->say(Tone::Waiting, tr("Another file is being uploaded."), tr("Drop this one when that is done."));
        return;
    }
    m_strip->hide();
    m_file->setText(path);
    if (m_name->text().isEmpty())
        m_name->setText(QFileInfo(path).completeBaseName().left(listNameMost));
}

void SuppressionDialog::chooseFile()
{
    leadfloor::chooseFile(*this, {FileQuestion::For::Open, tr("Choose a file of numbers"), tr("Lists (*.csv *.txt *.tsv *.tab *.xlsx)") % u";;"_s % tr("All files (*)"), {}, {}},
                          [this](const QString& path) { setFile(path); });
}

template <class Outcome> void SuppressionDialog::follow(const QFuture<Result<Outcome>>& future)
{
    auto watcher = std::make_unique<QFutureWatcher<Result<Outcome>>>();
    auto* running = watcher.get();
    connect(running, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(running, &QFutureWatcherBase::finished, this, [this, running] {
        if (running->future().resultCount() == 0) {
            end(Error{ErrorCode::Cancelled, {}, {}, {}});
        } else if (const Result<Outcome> outcome = running->result(); !outcome) {
            end(outcome.error());
        } else {
            Q_EMIT uploaded(doneText(*outcome));
            accept();
        }
    });
    m_watcher = std::move(watcher);
    running->setFuture(future);
}

void SuppressionDialog::send()
{
    if (m_watcher && m_watcher->isRunning())
        return;
    m_strip->hide();
    m_bar->setValue(0);
    m_bar->show();
    const QString path = m_file->text().trimmed();
    if (m_kind->chosenId() == int(Kind::Never))
        follow(m_floor.suppressions().upload({path, m_name->text().trimmed(), m_ends->isChecked() ? std::optional(m_day->date()) : std::nullopt, chosenColumns()}));
    else
        follow(m_floor.suppressions().uploadScrub({path, m_day->date(), chosenColumns()}));
    showKind();
}

void SuppressionDialog::end(const std::optional<Error>& error)
{
    m_bar->hide();
    if (error && (error->code == ErrorCode::BadFile || error->code == ErrorCode::FileProblem))
        m_strip->say(Tone::Bad, tr("The file cannot be used."), error->detail);
    else if (error)
        m_strip->say(*error);
    const QJsonArray columns = error ? error->data.value("columns"_L1).toArray() : QJsonArray();
    if (!columns.isEmpty()) {
        QStringList names;
        for (const auto& column : columns)
            names.append(column.toString());
        offerColumns(names);
    }
    showKind();
}

void SuppressionDialog::offerColumns(const QStringList& columns)
{
    m_columnsField->setVisible(!columns.isEmpty());
    auto* box = new QWidget;
    auto* flow = new FlowLayout(px(12), box);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const QString& column : columns) {
        auto* tick = new QCheckBox(island(column.left(columnLettersMost)).replace(u'&', u"&&"_s));
        tick->setProperty(columnProperty, column);
        connect(tick, &QCheckBox::toggled, this, &SuppressionDialog::showKind);
        flow->addWidget(tick);
    }
    m_columns->setWidget(box); // and the one before is gone
    if (!columns.isEmpty()) {
        m_columns->setFixedHeight(std::min(flow->heightForWidth(m_columns->viewport()->width()), px(120)));
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
    showKind();
}

QStringList SuppressionDialog::chosenColumns() const
{
    QStringList columns;
    for (const QCheckBox* tick : m_columns->findChildren<QCheckBox*>()) {
        if (tick->isChecked())
            columns.append(tick->property(columnProperty).toString());
    }
    return columns;
}

/// Which columns were read, behind what has been done; empty if nobody has told.
QString SuppressionDialog::columnsText(const SuppressionFile& file)
{
    QStringList columns;
    for (const QString& column : file.columns.first(std::min(file.columns.size(), columnsTold)))
        columns.append(island(column));
    if (file.columns.size() > columnsTold)
        columns.append(u"…"_s);
    return columns.isEmpty() ? QString() : QString(u' ' % tr("Read from: %1.").arg(columns.join(u", "_s)));
}

QString SuppressionDialog::doneText(const SuppressionOutcome& outcome)
{
    const QString entries = QLocale().toString(outcome.entries);
    const QString done = outcome.file.unread > 0
        ? tr("The list holds, with %1 entries; %2 rows had neither phone nor e-mail.").arg(entries, QLocale().toString(outcome.file.unread))
        : tr("The list holds, with %1 entries.").arg(entries);
    return done % columnsText(outcome.file);
}

QString SuppressionDialog::doneText(const ScrubOutcome& outcome)
{
    return tr("%1 numbers were checked; %2 of them are of your leads.").arg(QLocale().toString(outcome.entries), QLocale().toString(outcome.phones))
           % columnsText(outcome.file);
}

} // namespace leadfloor

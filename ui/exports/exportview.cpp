// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportview.h"

#include "ui/exports/exporttarget.h"
#include "ui/widgets/askdisk.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int disconnectAfterMs = 3000;

} // namespace

ExportView::ExportView(ExportModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_open(systemOpener())
    , m_title(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_state(new Badge)
    , m_running(new QWidget)
    , m_bar(new QProgressBar)
    , m_figures(new ThemedLabel({}, Role::Text2, 12))
    , m_pace(new ThemedLabel({}, Role::Text2, 12))
    , m_cancel(makeButton(tr("Cancel export"), u"x"_s, ButtonKind::Danger))
    , m_strip(new MessageStrip)
    , m_result(new QWidget)
    , m_facts(new QGridLayout(m_result))
    , m_file(addFact(tr("File")))
    , m_where(addFact(tr("Folder")))
    , m_rows(addFact(tr("Leads")))
    , m_guarded(addFact(tr("Made inert")))
    , m_doNotCall(addFact(tr("Do not call")))
    , m_hash(addFact(tr("SHA-256")))
    , m_manifest(addFact(tr("Manifest")))
    , m_folder(makeButton(tr("Open folder"), u"folder-open"_s))
    , m_copyHash(makeButton(tr("Copy SHA-256"), u"copy"_s))
    , m_again(makeButton(tr("Export again"), u"rotate-ccw"_s))
{
    m_title->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_cancel->setObjectName(u"cancelExportButton"_s);
    m_folder->setObjectName(u"openFolderButton"_s);
    m_copyHash->setObjectName(u"copyHashButton"_s);
    m_again->setObjectName(u"exportAgainButton"_s);
    m_strip->setObjectName(u"exportStrip"_s);

    auto* figures = new QHBoxLayout;
    figures->addWidget(m_figures);
    figures->addStretch(1);
    figures->addWidget(m_pace);
    auto* running = new QVBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->setSpacing(px(8));
    running->addLayout(figures);
    running->addWidget(m_bar);
    running->addWidget(m_cancel, 0, Qt::AlignLeft);

    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(px(14));
    m_facts->setVerticalSpacing(px(6));
    m_facts->setColumnStretch(1, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(px(8));
    acts->addWidget(m_folder);
    acts->addWidget(m_copyHash);
    acts->addWidget(m_again);
    acts->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_running);
    column->addWidget(m_strip);
    column->addWidget(m_result);
    column->addLayout(acts);
    column->addStretch(1);

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ExportView::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const ExportEntry* entry = m_model.entry(m_id);
        if (entry && entry->state == ExportState::Cancelling) {
            Q_EMIT disconnectRequested();
            return;
        }
        m_patience.start(disconnectAfterMs);
        m_model.cancel(m_id);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        const ExportEntry* entry = m_model.entry(m_id);
        if (entry && entry->summary && !m_open(folderLink(entry->summary->path)))
            sayNotOpened();
    });
    connect(m_copyHash, &QPushButton::clicked, this, [this] {
        const ExportEntry* entry = m_model.entry(m_id);
        if (entry && entry->summary)
            QGuiApplication::clipboard()->setText(entry->summary->sha256);
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const int id = m_model.startAgain(m_id); id != 0) {
            showExport(id);
            Q_EMIT startedAgain(id);
        }
    });
    const auto refreshIfMine = [this](int id) {
        if (id == m_id)
            refresh();
    };
    connect(&m_model, &ExportModel::progressed, this, refreshIfMine);
    connect(&m_model, &ExportModel::finished, this, refreshIfMine);
    refresh();
}

ThemedLabel* ExportView::addFact(const QString& title)
{
    const int row = m_facts->rowCount();
    auto* name = new ThemedLabel(title, Role::Muted, 12);
    auto* words = new ThemedLabel({}, Role::Text, 13);
    words->setWordWrap(true);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    name->setBuddy(words);
    m_facts->addWidget(name, row, 0, Qt::AlignTop);
    m_facts->addWidget(words, row, 1);
    return words;
}

void ExportView::showExport(int id)
{
    m_id = id;
    m_strip->hide();
    refresh();
}

void ExportView::refresh()
{
    const ExportEntry* entry = m_model.entry(m_id);
    m_askingOlder.cancel();
    m_running->setVisible(entry && entry->isRunning());
    m_result->setVisible(entry && entry->summary);
    m_folder->setVisible(entry && entry->summary);
    m_copyHash->setVisible(entry && entry->summary);
    m_again->setVisible(entry && !entry->isRunning() && !entry->summary);
    m_state->setVisible(entry);
    if (!entry) {
        m_title->clear();
        m_strip->hide();
        return;
    }
    const QString what = exportScopeText(entry->request);
    const ExportStateLook look = exportStateLook(entry->state);
    m_state->setWords(look.text);
    m_state->setTone(look.tone, look.iconName);
    m_title->setText(what);
    switch (entry->state) {
    case ExportState::Running:
    case ExportState::Cancelling:
        m_strip->hide();
        showRunning(*entry);
        break;
    case ExportState::Done:
        showResult(*entry);
        break;
    case ExportState::Failed:
        m_strip->say(*entry->error);
        break;
    case ExportState::Cancelled:
        showCancelled(entry->request.path);
        break;
    }
}

/// Cancelled before anything was written; that an older file is there is said as soon as the disk says so.
void ExportView::showCancelled(const QString& path)
{
    const auto say = [this](const QString& reason) {
        m_strip->say(Tone::Accent, tr("The export was cancelled; no file was written."), reason, false);
    };
    say({});
    m_askingOlder.ask(askDisk([path]() -> Result<bool> { return QFileInfo::exists(path); }), [say](const Result<bool>& isThere) {
        if (isThere.value_or(false))
            say(tr("The older file at this place is unchanged."));
    });
}

void ExportView::showRunning(const ExportEntry& entry)
{
    const QLocale& locale = m_model.format().locale;
    const bool isKnown = entry.expected.value_or(0) > 0;
    constexpr int steps = 1000; // counts of leads may be more than an int
    m_bar->setRange(0, isKnown ? steps : 0);
    if (isKnown)
        m_bar->setValue(int(std::min<qint64>(steps, entry.done * steps / *entry.expected)));
    m_figures->setText(isKnown
                           ? tr("%1 of %2 leads")
                                 .arg(locale.toString(entry.done), locale.toString(*entry.expected))
                           : tr("%1 leads").arg(locale.toString(entry.done)));
    const bool isCancelling = entry.state == ExportState::Cancelling;
    m_pace->setText(isCancelling ? tr("cancelling ...")
                                 : paceText(entry.done, entry.expected,
                                            m_model.leadsPerSecond(entry.id), locale));
    const bool isSlow = isCancelling && !m_patience.isActive();
    m_cancel->setEnabled(!isCancelling || isSlow);
    m_cancel->setText(isSlow ? tr("Disconnect") : tr("Cancel export"));
    if (isSlow)
        m_strip->say(Tone::Waiting, tr("No answer to Cancel yet."),
                     tr("Disconnect cuts the line: the export ends without a file, and the line comes back by itself."), false);
}

void ExportView::showResult(const ExportEntry& entry)
{
    const QLocale& locale = m_model.format().locale;
    const ExportSummary& summary = *entry.summary;
    const QFileInfo file(summary.path);
    showName(*m_file, file.fileName());
    showName(*m_where, QDir::toNativeSeparators(file.absolutePath()));
    m_rows->setText(tr("%1 rows, %2 columns")
                        .arg(locale.toString(summary.rows), locale.toString(summary.columns)));
    m_guarded->setText(
        summary.guarded == 0 ? tr("no cell")
        : summary.guarded == 1
            ? tr("1 cell, named in the manifest")
            : tr("%1 cells, listed in the manifest").arg(locale.toString(summary.guarded)));
    if (entry.request.isRaw())
        m_guarded->setText(tr("nothing: raw values, not for spreadsheets"));
    const DncCounts& dnc = summary.doNotCall;
    if (entry.request.doNotCall == ExportRequest::DoNotCall::Block)
        m_doNotCall->setText(tr("only numbers checked within %1 days").arg(locale.toString(dnc.days)));
    else if (!dnc.isKnown)
        m_doNotCall->setText(tr("no number was checked"));
    else if (dnc.bad() == 0)
        m_doNotCall->setText(tr("every number was checked within %1 days").arg(locale.toString(dnc.days)));
    else
        m_doNotCall->setText(tr("%1 not checked within %2 days, %3 on your lists")
                                 .arg(locale.toString(dnc.old + dnc.never), locale.toString(dnc.days), locale.toString(dnc.listed)));
    // In groups, so that it can be compared by eye and wraps.
    QStringList groups;
    for (qsizetype at = 0; at < summary.sha256.size(); at += 8)
        groups.append(summary.sha256.mid(at, 8));
    m_hash->setText(groups.join(u' '));
    showName(*m_manifest, QFileInfo(summary.manifestPath).fileName());
    const int days = m_model.exportDays();
    if (entry.expected && summary.rows < *entry.expected)
        m_strip->say(Tone::Waiting,
                     tr("The file has %1 of %2 leads.")
                         .arg(locale.toString(summary.rows), locale.toString(*entry.expected)),
                     days > 1    ? tr("Left out are leads that are not delivered yet, or were bought more than %Ln days ago.", nullptr, days)
                     : days == 1 ? tr("Left out are leads that are not delivered yet, or were bought more than a day ago.")
                                 : tr("Left out are leads that are not delivered yet, or were bought so long ago that the floor exports them no more."),
                     false);
    else
        m_strip->hide();
}

/// Names of files wrap behind their separators, and are never cut.
void ExportView::showName(ThemedLabel& label, const QString& name)
{
    QString words;
    for (const QChar c : name) {
        words += c;
        if (c == u'/' || c == u'\\' || c == u'.' || c == u'-' || c == u'_')
            words += u'\u200b';
    }
    label.setText(words);
    label.setAccessibleName(name);
}

void ExportView::sayNotOpened()
{
    m_strip->say(Tone::Waiting, tr("No program on this computer shows the folder."),
                 m_where->accessibleName());
}

} // namespace leadfloor

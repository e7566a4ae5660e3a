// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/folderdetail.h"

#include "models/domain/island.h"
#include "models/items/watchedfoldermodel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QDir>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal folderDetailWidth = 332;
constexpr qsizetype shownFilesMost = 20;

} // namespace

FolderDetail::FolderDetail(QWidget* parent)
    : DetailPane(tr("Watched folder"), tr("Choose a folder to see what it does."), folderDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_doing(new ThemedLabel({}, Role::Text2))
    , m_path(new ThemedLabel({}, Role::Text2, 12))
    , m_last(new ThemedLabel({}, Role::Text))
    , m_reason(new ThemedLabel({}, Role::Text2, 12))
    , m_waiting(new QWidget)
    , m_files(new QVBoxLayout)
    , m_counts(new ThemedLabel({}, Role::Text))
    , m_how(new ThemedLabel({}, Role::Text2))
    , m_batch(makeButton(tr("Show the batch"), u"inbox"_s))
    , m_rejects(makeButton(tr("Show what was rejected"), u"folder-open"_s))
{
    setObjectName(u"folderDetail"_s);
    m_last->setObjectName(u"lastFileLabel"_s);
    m_reason->setObjectName(u"reasonLabel"_s);
    m_batch->setObjectName(u"showBatchButton"_s);
    m_rejects->setObjectName(u"showRejectsButton"_s);
    auto* open = makeButton(tr("Open the folder"), u"folder-open"_s);
    open->setObjectName(u"openFolderButton"_s);
    for (ThemedLabel* label : {m_title, m_doing, m_path, m_last, m_reason, m_counts, m_how})
        label->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(px(10));
    waiting->addWidget(new HairLine);
    waiting->addWidget(makePartTitle(tr("Files that wait")));
    m_files->setSpacing(px(8));
    waiting->addLayout(m_files);
    column().addWidget(m_title);
    column().addWidget(m_state, 0, Qt::AlignLeft);
    column().addWidget(m_doing);
    column().addWidget(m_path);
    column().addLayout(buttonRow({open}));
    column().addWidget(m_waiting);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Last file")));
    column().addWidget(m_last);
    column().addWidget(m_reason);
    column().addLayout(buttonRow({m_batch, m_rejects}));
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Since it is watched")));
    column().addWidget(m_counts);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("How its files are read")));
    column().addWidget(m_how);
    column().addStretch(1);
    connect(open, &QPushButton::clicked, this, &FolderDetail::folderRequested);
    connect(m_batch, &QPushButton::clicked, this, &FolderDetail::batchRequested);
    connect(m_rejects, &QPushButton::clicked, this, &FolderDetail::rejectsRequested);
}

FolderDetail::~FolderDetail() = default;

void FolderDetail::showFolder(const WatchedFolderRow& row, const QLocale& locale, const QString& product)
{
    const FolderStateLook look = folderStateLook(row);
    m_title->setText(QDir(row.folder.path).dirName());
    m_state->setTone(look.tone, look.iconName);
    m_state->setWords(look.text);
    m_doing->setText(row.now.state == FolderState::Working ? island(row.now.file) : QString());
    m_doing->setVisible(row.now.state == FolderState::Working);
    m_path->setText(island(QDir::toNativeSeparators(row.folder.path)));
    showWaiting(row);
    showLast(row, locale);
    m_counts->setText(tr("%1 files with %2 new leads came in, %3 files could not.")
                          .arg(locale.toString(row.files), locale.toString(row.leads), locale.toString(row.rejectedFiles)));
    QStringList how;
    if (!row.folder.supplier.isEmpty())
        how.append(tr("Supplier: %1").arg(row.folder.supplier));
    how.append(folderColumnsText(row.folder));
    how.append(importModeText(row.folder.mode));
    if (const QString sold = row.folder.product.isEmpty() ? product : row.folder.product; !sold.isEmpty())
        how.append(tr("Product: %1").arg(sold));
    if (!row.folder.hasHeader)
        how.append(tr("The first row is a lead"));
    if (row.folder.isDayFirst)
        how.append(tr("Day before month"));
    how.append(tr("Unchanged for %1 s").arg(locale.toString(row.folder.settleS)));
    m_how->setText(how.join(u'\n'));
    showContent();
}

void FolderDetail::showWaiting(const WatchedFolderRow& row)
{
    clear(*m_files);
    m_waiting->setVisible(!row.now.files.isEmpty());
    const QList<FolderTrouble> shown = row.now.files.first(std::min(row.now.files.size(), shownFilesMost));
    for (const FolderTrouble& one : shown) {
        auto* name = new ThemedLabel(island(one.file), Role::Text, 13, QFont::DemiBold);
        auto* reason = new ThemedLabel(toUserText(one.error) % u' ' % nextStep(one.error), Role::Text2, 12);
        for (ThemedLabel* label : {name, reason}) {
            label->setWordWrap(true);
            m_files->addWidget(label);
        }
    }
}

void FolderDetail::showLast(const WatchedFolderRow& row, const QLocale& locale)
{
    const TakenFile last = row.last.value_or(TakenFile());
    m_last->setText(row.last ? takenFileText(last, locale) % u'\n' % locale.toString(last.at.toLocalTime(), QLocale::ShortFormat)
                             : tr("Nothing has been put into it yet."));
    m_reason->setText(last.reason);
    m_reason->setVisible(!last.reason.isEmpty());
    m_batch->setVisible(!last.batch.isEmpty());
    m_rejects->setVisible(!last.rejectsPath.isEmpty());
}

} // namespace leadfloor

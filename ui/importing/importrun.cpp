// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importrun.h"

#include "ui/widgets/themedlabel.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 settledMs = 500; ///< before, a pace says nothing

} // namespace

QString importProgressText(const ImportRun::Progress& progress, const QLocale& locale)
{
    QStringList parts;
    if (!progress.phase.isEmpty())
        parts.append(progress.phase);
    if (progress.ofLines > 0 && !progress.isAtFloor() && progress.lines > 0) {
        parts.append(ImportRun::tr("%1 of %2 lines").arg(locale.toString(progress.lines), locale.toString(progress.ofLines)));
        if (progress.perSecond >= 1) {
            parts.append(ImportRun::tr("%1 a second").arg(locale.toString(qint64(std::lround(progress.perSecond)))));
            const auto seconds = qint64(std::ceil(double(progress.ofLines - progress.lines) / progress.perSecond));
            constexpr qint64 minute = 60;
            parts.append(seconds < 2 * minute ? ImportRun::tr("%1 s left to read").arg(locale.toString(seconds))
                                              : ImportRun::tr("%1 min left to read").arg(locale.toString(seconds / minute)));
        }
    }
    return parts.join(ImportRun::tr(", ", "between facts of a progress"));
}

ImportRun::ImportRun(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_words(new ThemedLabel({}, Role::Text2))
    , m_pace(new ThemedLabel({}, Role::Muted, 12))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addStretch(1);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(m_pace);
    column->addStretch(1);
    m_words->setWordWrap(true);
    m_pace->setObjectName(u"importPace"_s);
    m_bar->setObjectName(u"importProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    hide();
}

ImportRun::~ImportRun()
{
    if (m_watcher)
        m_watcher->cancel();
}

void ImportRun::start(const QFuture<Result<ImportSummary>>& future, const QString& words, Answered answered)
{
    m_answered = std::move(answered);
    m_title = words;
    m_progress = {};
    m_clock.start();
    m_words->setText(words);
    m_pace->setText({});
    m_bar->setRange(0, 0);
    if (m_watcher)
        m_watcher->cancel();
    m_watcher = std::make_unique<QFutureWatcher<Result<ImportSummary>>>();
    auto* watcher = m_watcher.get();
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, this, &ImportRun::takeProgress);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportRun::takeProgress);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, &ImportRun::takeProgress);
    connect(watcher, &QFutureWatcherBase::finished, this, &ImportRun::finish);
    watcher->setFuture(future);
    show();
    Q_EMIT started();
}

void ImportRun::takeProgress()
{
    m_progress.ofLines = std::max(0, m_watcher->progressMaximum() - ImportService::floorSteps);
    m_progress.lines = std::min<qint64>(m_watcher->progressValue(), m_progress.ofLines);
    m_progress.phase = m_watcher->progressText();
    const qint64 passedMs = m_clock.elapsed();
    m_progress.perSecond = passedMs < settledMs ? 0 : double(m_progress.lines) * 1000.0 / double(passedMs);
    const bool hasLength = m_progress.ofLines > 0 && !m_progress.isAtFloor();
    constexpr qint64 most = std::numeric_limits<int>::max();
    m_bar->setRange(0, hasLength ? int(std::min(m_progress.ofLines, most)) : 0);
    m_bar->setValue(int(m_progress.lines));
    m_words->setText(m_title);
    m_pace->setText(importProgressText(m_progress, locale()));
    Q_EMIT progressed();
}

void ImportRun::finish()
{
    const QFuture<Result<ImportSummary>> done = m_watcher->future();
    m_watcher.release()->deleteLater(); // we are in its signal
    hide();
    m_answer = done.resultCount() > 0 ? done.result() : Result<ImportSummary>(failure(ErrorCode::Cancelled));
    m_answered(m_answer);
    Q_EMIT ended();
}

void ImportRun::cancel()
{
    if (m_watcher)
        m_watcher->cancel();
}

} // namespace leadfloor

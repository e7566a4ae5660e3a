// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobspanel.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include <ranges>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// One job as a card; lives as long as the job is in the list.
class JobCard final : public QWidget
{
public:
    JobCard(Job& job, std::function<void(const QString&)> openFolder)
        : m_job(job)
        , m_state(new Badge)
        , m_detail(new ThemedLabel({}, Role::Muted, 12))
        , m_bar(new QProgressBar)
        , m_percent(new ThemedLabel({}, Role::Text2, 12, QFont::Medium))
        , m_cancel(makeButton(JobsPanel::tr("Cancel"), u"x"_s))
        , m_retry(makeButton(JobsPanel::tr("Try again"), u"refresh-cw"_s))
        , m_show(makeButton(JobsPanel::tr("Show"), u"eye"_s))
        , m_folder(makeButton(JobsPanel::tr("Open folder"), u"folder-open"_s))
    {
        auto* card = new Card;
        auto* outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(card);
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(px(16), px(12), px(16), px(12));
        row->setSpacing(px(12));
        auto* words = new QVBoxLayout;
        words->setSpacing(px(4));
        auto* head = new QHBoxLayout;
        head->addWidget(new ThemedLabel(job.title(), Role::Text, 13, QFont::DemiBold), 1);
        head->addWidget(m_percent);
        head->addWidget(m_state);
        words->addLayout(head);
        words->addWidget(m_bar);
        m_detail->setWordWrap(true);
        words->addWidget(m_detail);
        row->addLayout(words, 1);
        for (QPushButton* button : {m_cancel, m_retry, m_show, m_folder})
            row->addWidget(button);
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(JobsPanel::tr("Progress of %1").arg(job.title()));
        m_retry->setAccessibleName(JobsPanel::tr("Try %1 again").arg(job.title()));
        m_show->setAccessibleName(JobsPanel::tr("Show %1").arg(job.title()));
        m_folder->setAccessibleName(JobsPanel::tr("Open the folder of %1").arg(job.title()));
        m_retry->setObjectName(u"jobRetryButton"_s);
        m_show->setObjectName(u"jobShowButton"_s);
        m_cancel->setObjectName(u"jobCancelButton"_s);
        connect(m_cancel, &QPushButton::clicked, &job, [&job] { job.canDisconnect() ? job.disconnectLine() : job.cancel(); });
        // Queued: the card may go with what they do.
        connect(m_retry, &QPushButton::clicked, &job, &Job::retry, Qt::QueuedConnection);
        connect(m_show, &QPushButton::clicked, &job, &Job::show, Qt::QueuedConnection);
        connect(m_folder, &QPushButton::clicked, this,
                [this, openFolder = std::move(openFolder)] { openFolder(m_job.path()); });
        connect(&job, &Job::changed, this, &JobCard::refresh);
        refresh();
    }

private:
    void refresh()
    {
        const bool isRunning = m_job.state() == JobState::Running;
        m_bar->setVisible(isRunning);
        m_cancel->setVisible(m_job.canCancel());
        m_cancel->setEnabled(!m_job.isCancelling() || m_job.canDisconnect());
        m_cancel->setText(m_job.canDisconnect() ? JobsPanel::tr("Disconnect") : JobsPanel::tr("Cancel"));
        m_cancel->setAccessibleName((m_job.canDisconnect() ? JobsPanel::tr("Cut the line of %1") : JobsPanel::tr("Cancel %1")).arg(m_job.title()));
        m_retry->setVisible(m_job.canRetry());
        m_show->setVisible(m_job.canShow());
        m_folder->setVisible(m_job.state() == JobState::Done && !m_job.path().isEmpty());
        m_bar->setRange(0, m_job.maximum());
        m_bar->setValue(m_job.value());
        m_percent->setText(isRunning && m_job.percent() >= 0 ? u"%1 %"_s.arg(m_job.percent())
                                                             : QString());
        m_detail->setText(m_job.canDisconnect() ? JobsPanel::tr("No answer to Cancel yet. Disconnect cuts the line; everything else goes on when it is back.")
                                                : m_job.detail());
        m_detail->setVisible(!m_detail->text().isEmpty());
        m_state->setVisible(!isRunning);
        switch (m_job.state()) {
        case JobState::Running:
            break;
        case JobState::Done:
            m_state->setWords(JobsPanel::tr("Done"));
            m_state->setTone(Tone::Good, u"check"_s);
            break;
        case JobState::Failed:
            m_state->setWords(JobsPanel::tr("Failed"));
            m_state->setTone(Tone::Bad, u"circle-alert"_s);
            break;
        case JobState::Cancelled:
            m_state->setWords(JobsPanel::tr("Cancelled"));
            m_state->setTone(Tone::Plain, u"x"_s);
            break;
        }
    }

    Job& m_job;
    Badge* m_state;
    ThemedLabel* m_detail;
    QProgressBar* m_bar;
    ThemedLabel* m_percent;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QPushButton* m_show;
    QPushButton* m_folder;
};

} // namespace

JobsPanel::JobsPanel(JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_empty(new EmptyState)
    , m_clear(makeButton(tr("Clear finished"), {}, ButtonKind::Ghost))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(px(20), px(8), px(20), px(12));
    page->setSpacing(px(8));
    auto* title = new QHBoxLayout;
    auto* words = new ThemedLabel(tr("Jobs"), Role::Text, 18, QFont::DemiBold);
    words->setMinimumHeight(px(40));
    title->addWidget(words, 1);
    title->addWidget(m_clear);
    page->addLayout(title);
    page->addWidget(m_empty, 1);
    m_empty->say(u"loader"_s, tr("Nothing is running"),
                 tr("Exports, uploads and deliveries appear here and go on while you work."));

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Jobs"));
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(8));
    m_column->addStretch(1);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons scroll into view
    page->addWidget(scroll, 1);
    scroll->setObjectName(u"jobsScroll"_s);

    connect(m_clear, &QPushButton::clicked, &m_jobs, &JobList::clearEnded);
    connect(&m_jobs, &JobList::added, this, &JobsPanel::addCard);
    connect(&m_jobs, &JobList::removed, this, [this](Job* job) { delete m_cards.take(job); });
    connect(&m_jobs, &JobList::changed, this, &JobsPanel::showEmpty);
    for (Job* job : m_jobs.jobs() | std::views::reverse)
        addCard(job);
    showEmpty();
}

void JobsPanel::addCard(Job* job)
{
    auto* card = new JobCard(*job, [this](const QString& path) { Q_EMIT folderRequested(path); });
    m_cards.insert(job, card);
    m_column->insertWidget(0, card);
    // The newest is on top, and the first that the keyboard comes to.
    QWidget* last = m_clear;
    for (int i = 0; i < m_column->count(); ++i) {
        const QWidget* shown = m_column->itemAt(i)->widget();
        const auto buttons = shown ? shown->findChildren<QPushButton*>() : QList<QPushButton*>();
        for (QPushButton* button : buttons) {
            setTabOrder(last, button);
            last = button;
        }
    }
}

void JobsPanel::showEmpty()
{
    const bool isEmpty = m_jobs.jobs().isEmpty();
    m_empty->setVisible(isEmpty);
    findChild<QScrollArea*>(u"jobsScroll"_s)->setVisible(!isEmpty);
    m_clear->setVisible(m_jobs.jobs().size() > m_jobs.running().size());
}

} // namespace leadfloor

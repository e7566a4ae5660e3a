// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quitdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int quitWidthAt100 = 520;
constexpr qsizetype jobsNamed = 5; ///< the page of jobs has them all

} // namespace

QuitDialog::QuitDialog(JobList& jobs, const QStringList& lost, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_lost(lost)
    , m_title(new ThemedLabel({}, Role::Text, 18, QFont::DemiBold))
    , m_list(new ThemedLabel({}, Role::Text2))
    , m_why(new ThemedLabel({}, Role::Text2))
    , m_end(makeButton({}, {}, ButtonKind::Danger))
    , m_wait(makeButton(tr("&Quit when they are done")))
{
    setObjectName(u"quitDialog"_s);
    setWindowTitle(tr("Quit Leadfloor"));
    setWindowModality(Qt::WindowModal);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"quitList"_s);
    m_list->setWordWrap(true);
    m_why->setWordWrap(true);
    auto* stay = makeButton(tr("&Keep working"), {}, ButtonKind::Primary);
    m_end->setObjectName(u"endJobsButton"_s);
    m_wait->setObjectName(u"quitWhenDoneButton"_s);
    stay->setObjectName(u"keepWorkingButton"_s);
    for (QPushButton* button : {m_end, m_wait})
        button->setAutoDefault(false);
    stay->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(px(8));
    foot->addWidget(m_end);
    foot->addStretch(1);
    foot->addWidget(m_wait);
    foot->addWidget(stay);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(12));
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(m_why);
    column->addStretch(1);
    column->addLayout(foot);
    dimBehind(*this);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_wait, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT waitChosen();
    });
    connect(m_end, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT endChosen();
    });
    connect(&m_jobs, &JobList::changed, this, [this] {
        const QList<Job*> running = m_jobs.running();
        if (!running.isEmpty() || !m_lost.isEmpty()) {
            list(running);
        } else if (isVisible()) { // the question is no more
            accept();
            Q_EMIT endChosen();
        }
    });
    resize(px(quitWidthAt100), 0);
    list(m_jobs.running());
    stay->setFocus();
}

QuitDialog::~QuitDialog() = default;

void QuitDialog::list(const QList<Job*>& running)
{
    const bool isRunning = !running.isEmpty();
    m_title->setText(!isRunning             ? tr("Corrections are not published yet")
                     : running.size() == 1 ? tr("A job is still running")
                                           : tr("%Ln jobs are still running", nullptr, int(running.size())));
    m_why->setText(isRunning ? tr("Exports and uploads that are ended leave nothing half done. What became of a purchase is asked at the next sign-in.")
                             : tr("What you corrected in a file is kept as long as Leadfloor runs. Publish it, or save the rejected rows."));
    m_end->setText(isRunning ? tr("&End them and quit") : tr("&Quit all the same"));
    m_wait->setVisible(isRunning);
    QStringList lines = m_lost;
    for (const Job* job : running) {
        if (lines.size() - m_lost.size() < jobsNamed)
            lines.append(job->percent() >= 0 ? tr("%1, %2 %").arg(job->title(), locale().toString(job->percent())) : job->title());
    }
    if (running.size() > jobsNamed)
        lines.append(tr("and %Ln more", nullptr, int(running.size() - jobsNamed)));
    m_list->setText(lines.join(u'\n'));
    // Lines come and go: the dialog grows with them.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace leadfloor

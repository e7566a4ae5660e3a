// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/exportdesk.h"

#include "ui/exports/exportdialog.h"
#include "ui/shell/jobs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leadfloor {

ExportDesk::ExportDesk(ExportService& service, ExportTargetService& targets, JobList& jobs, const QString& settingsPath,
                       QObject* parent)
    : QObject(parent)
    , m_targets(targets)
    , m_jobs(jobs)
    , m_model(service)
    , m_memory(settingsPath)
{
    connect(&m_model, &ExportModel::started, this, &ExportDesk::addJob);
    connect(&m_model, &ExportModel::progressed, this, &ExportDesk::report);
    connect(&m_model, &ExportModel::finished, this, &ExportDesk::endJob);
}

ExportDesk::~ExportDesk()
{
    delete m_dialog; // it points to the model
    for (const QPointer<Job>& job : std::as_const(m_running)) {
        if (job)
            job->finish(JobState::Cancelled, {});
    }
}

ExportDialog* ExportDesk::open(const ExportOffer& offer, QWidget* window)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    m_dialog = new ExportDialog(offer, m_model, m_targets, m_memory, window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_dialog->view(), &ExportView::disconnectRequested, this, &ExportDesk::disconnectRequested);
    m_dialog->open();
    return m_dialog;
}

void ExportDesk::addJob(int id)
{
    const ExportEntry& entry = *m_model.entry(id);
    auto* job = new Job(tr("Export: %1", "what").arg(exportScopeText(entry.request)));
    job->setDetail(QFileInfo(entry.request.path).fileName());
    job->drive([this, id] { m_model.cancel(id); });
    m_running.insert(id, job);
    m_jobs.add(job);
    report(id);
}

void ExportDesk::report(int id)
{
    const QPointer<Job> job = m_running.value(id);
    const ExportEntry* entry = m_model.entry(id);
    if (!job || !entry)
        return;
    // A job counts in ints; parts of a thousand do for leads beyond that.
    constexpr qint64 most = 1'000'000'000;
    const qint64 expected = entry->expected.value_or(0);
    const qint64 scale = expected > most ? expected / most + 1 : 1;
    job->report(int(entry->done / scale), int(expected / scale));
    const QString pace =
        paceText(entry->done, entry->expected, m_model.leadsPerSecond(id), m_model.format().locale);
    if (!pace.isEmpty())
        job->setDetail(QFileInfo(entry->request.path).fileName() % u", "_s % pace);
}

void ExportDesk::endJob(int id)
{
    const QPointer<Job> job = m_running.take(id);
    const ExportEntry& entry = *m_model.entry(id);
    const QLocale& locale = m_model.format().locale;
    const QString name =
        QFileInfo(entry.summary ? entry.summary->path : entry.request.path).fileName();
    QString sentence;
    switch (entry.state) {
    case ExportState::Done:
        sentence = tr("%1 leads written to %2").arg(locale.toString(entry.summary->rows), name);
        if (job) {
            job->setPath(entry.summary->path);
            job->finish(JobState::Done, sentence);
        }
        break;
    case ExportState::Failed:
        sentence = tr("The export into %1 failed").arg(name);
        if (job) {
            // A half file never appears, so a repeat does no harm.
            job->setRetry([desk = QPointer(this), id] {
                if (desk)
                    desk->m_model.startAgain(id);
            });
            job->finish(*entry.error);
        }
        break;
    case ExportState::Cancelled:
    case ExportState::Running:
    case ExportState::Cancelling:
        if (job)
            job->finish(JobState::Cancelled, tr("No file was written"));
        return;
    }
    if (!m_dialog || m_dialog->view().exportId() != id)
        Q_EMIT endedInBackground(id, sentence);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdesk.h"

#include "models/domain/island.h"
#include "models/items/notices.h"
#include "ui/importing/importrun.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/jobs.h"

#include <QFileInfo>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString fileOf(const ImportWizard& wizard)
{
    return island(QFileInfo(wizard.draft().look.path).fileName());
}

/// What may go better another time; the rest is about the file, the mapping or the account.
bool isWorthARepeat(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadFile:
    case ErrorCode::InvalidRequest:
    case ErrorCode::AlreadyImported:
    case ErrorCode::NotPermitted:
    case ErrorCode::AccountClosed:
    case ErrorCode::SchemaMismatch:
    case ErrorCode::Cancelled:
        return false;
    default:
        return true;
    }
}

} // namespace

ImportDesk::ImportDesk(ImportService& service, bool isOperator, JobList& jobs, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_isOperator(isOperator)
    , m_jobs(jobs)
{
    // Cleared from the list, what failed or is done unseen has nothing that leads to it any more.
    connect(&m_jobs, &JobList::removed, this, [this](Job* job) {
        for (const Upload& upload : std::as_const(m_uploads)) {
            ImportWizard* wizard = upload.wizard;
            if (upload.job == job && wizard && !wizard->isVisible() && !wizard->isWaiting() && !wizard->running()) {
                forget(wizard);
                return;
            }
        }
    });
}

ImportDesk::~ImportDesk()
{
    close();
}

void ImportDesk::close()
{
    const QList<Upload> uploads = std::exchange(m_uploads, {});
    for (const Upload& upload : uploads) {
        delete upload.wizard; // cancels what it has under way
        if (upload.job && upload.job->state() == JobState::Running)
            upload.job->finish(JobState::Cancelled, {});
    }
    // Jobs that ended keep their words, and lead nowhere.
    for (const QPointer<Job>& job : std::as_const(m_made)) {
        if (job) {
            job->setShow({});
            job->setRetry({});
        }
    }
}

ImportDesk::Upload* ImportDesk::uploadOf(ImportWizard* wizard)
{
    for (Upload& upload : m_uploads) {
        if (upload.wizard == wizard)
            return &upload;
    }
    return nullptr;
}

ImportWizard* ImportDesk::wizard() const
{
    for (const Upload& upload : m_uploads) {
        if (upload.wizard && upload.wizard->isVisible())
            return upload.wizard;
    }
    return nullptr;
}

void ImportDesk::open(const QString& path, const QString& supplier, QWidget* window)
{
    if (ImportWizard* shown = wizard()) {
        shown->raise();
        shown->activateWindow();
        if (!path.isEmpty())
            shown->setPath(path);
        return;
    }
    for (const Upload& upload : std::as_const(m_uploads)) {
        if (upload.wizard && !path.isEmpty() && upload.wizard->draft().look.path == path) {
            bringBack(upload.wizard);
            return;
        }
    }
    auto* wizard = new ImportWizard(m_service, m_isOperator, path, window, supplier);
    follow(wizard);
    wizard->open();
}

void ImportDesk::follow(ImportWizard* wizard)
{
    m_uploads.append(Upload{wizard, {}});
    connect(wizard, &ImportWizard::runStarted, this, [this, wizard] { addJob(wizard); });
    connect(wizard, &ImportWizard::runProgressed, this, [this, wizard] { report(wizard); });
    connect(wizard, &ImportWizard::runEnded, this, [this, wizard] { endJob(wizard, wizard->lastAnswer()); });
    connect(wizard, &ImportWizard::published, this, &ImportDesk::published);
    connect(wizard, &ImportWizard::leftOpen, this, &ImportDesk::waitingChanged);
    connect(wizard, &QDialog::finished, this, [this, wizard] { forget(wizard); });
}

/// It has nothing to come back to.
void ImportDesk::forget(ImportWizard* wizard)
{
    if (Upload* upload = uploadOf(wizard)) {
        if (Job* job = upload->job) {
            if (job->state() == JobState::Failed || !wizard->draft().done)
                job->setShow({});
            job->setRetry({});
        }
    }
    m_uploads.removeIf([wizard](const Upload& upload) { return upload.wizard == wizard; });
    wizard->deleteLater();
    Q_EMIT waitingChanged();
}

QList<ImportWizard*> ImportDesk::waiting() const
{
    QList<ImportWizard*> found;
    for (const Upload& upload : m_uploads) {
        if (upload.wizard && !upload.wizard->isVisible() && upload.wizard->isWaiting())
            found.prepend(upload.wizard);
    }
    return found;
}

QStringList ImportDesk::corrected() const
{
    QStringList names;
    for (const Upload& upload : m_uploads) {
        if (upload.wizard && upload.wizard->isWaiting() && !upload.wizard->draft().fixes.isEmpty())
            names.append(QFileInfo(upload.wizard->draft().look.path).fileName());
    }
    return names;
}

void ImportDesk::bringBack(ImportWizard* wizard)
{
    if (!uploadOf(wizard))
        return; // it goes with the next event
    ImportWizard* shown = this->wizard();
    if (shown && shown != wizard)
        shown->reject(); // what it has checked or under way stays
    wizard->open();
    wizard->raise();
    wizard->activateWindow();
    Q_EMIT waitingChanged();
}

void ImportDesk::discard(ImportWizard* wizard)
{
    forget(wizard);
}

QList<ImportDraft> ImportDesk::leave() const
{
    QList<ImportDraft> drafts;
    for (const Upload& upload : m_uploads) {
        if (upload.wizard && upload.wizard->isWaiting())
            drafts.append(upload.wizard->draft());
    }
    return drafts;
}

void ImportDesk::takeOver(const QList<ImportDraft>& left, QWidget* window)
{
    for (const ImportDraft& draft : left)
        follow(new ImportWizard(m_service, m_isOperator, draft, window));
    if (!left.isEmpty())
        Q_EMIT waitingChanged();
}

void ImportDesk::addJob(ImportWizard* wizard)
{
    Upload* upload = uploadOf(wizard);
    if (!upload)
        return;
    if (upload->job && upload->job->state() != JobState::Done)
        m_jobs.remove(upload->job); // tried again by the wizard itself
    const bool isPublishing = wizard->step() == ImportWizard::Step::Publish;
    auto* job = new Job((isPublishing                  ? tr("Upload of %1")
                         : wizard->isSavingRejects() ? tr("Rejected rows of %1")
                                                     : tr("Check of %1"))
                            .arg(fileOf(*wizard)));
    const QPointer<ImportWizard> it(wizard);
    job->drive([it] {
        if (ImportRun* run = it ? it->running() : nullptr)
            run->cancel();
    });
    job->setOwnLine();
    job->setShow([this, it] {
        if (it)
            bringBack(it);
    });
    upload->job = job;
    m_made.removeIf([](const QPointer<Job>& one) { return one.isNull(); });
    m_made.append(job);
    m_jobs.add(job);
}

void ImportDesk::report(ImportWizard* wizard)
{
    const Upload* upload = uploadOf(wizard);
    const ImportRun* run = wizard->running();
    if (!upload || !upload->job || !run)
        return;
    const ImportRun::Progress& progress = run->progress();
    constexpr qint64 most = std::numeric_limits<int>::max();
    // While the floor is at work on what was read, nobody knows how long.
    const bool hasLength = progress.ofLines > 0 && !progress.isAtFloor();
    upload->job->report(int(progress.lines), hasLength ? int(std::min(progress.ofLines, most)) : 0);
    upload->job->setDetail(importProgressText(progress, wizard->locale()));
}

void ImportDesk::endJob(ImportWizard* wizard, const Result<ImportSummary>& answer)
{
    Upload* upload = uploadOf(wizard);
    const QPointer<Job> job = upload ? upload->job : QPointer<Job>();
    if (!job)
        return;
    const bool isSeen = wizard->isVisible();
    const bool isPublishing = wizard->step() == ImportWizard::Step::Publish;
    const QPointer<ImportWizard> it(wizard);
    const QString file = island(noticeName(QFileInfo(wizard->draft().look.path).fileName())); // it may be told by the desktop
    const QLocale locale = wizard->locale();
    QString sentence, batch, problem;
    if (answer && isPublishing) {
        batch = answer->batch;
        sentence = tr("%1 came in: %2").arg(file, importCountsText(*answer, locale));
        job->setShow([this, it, batch] {
            if (it && uploadOf(it) && it->draft().done && it->draft().done->batch == batch)
                bringBack(it);
            else // closed, or with another file by now
                Q_EMIT batchRequested(batch);
        });
        job->finish(JobState::Done, importCountsText(*answer, locale));
    } else if (answer && wizard->isSavingRejects()) {
        sentence = tr("The rejected rows of %1 are written").arg(file);
        job->setPath(answer->rejectsPath);
        job->setShow({});
        job->finish(JobState::Done, QFileInfo(answer->rejectsPath).fileName());
    } else if (answer) {
        sentence = tr("%1 is checked: %2").arg(file, importCountsText(*answer, locale));
        job->finish(JobState::Done, tr("%1; nothing is published yet").arg(importCountsText(*answer, locale)));
    } else if (answer.error().code == ErrorCode::Cancelled) {
        job->finish(JobState::Cancelled, isPublishing ? tr("Nothing came in") : QString());
    } else {
        problem = toUserText(answer.error()) % u' ' % nextStep(answer.error());
        sentence = answer.error().code == ErrorCode::OutcomeUnknown ? tr("Whether %1 came in is not known; try it again, it comes in once only").arg(file)
            : isPublishing                                          ? tr("%1 did not come in").arg(file)
                                                                    : tr("%1 could not be checked").arg(file);
        if (isWorthARepeat(answer.error().code)) {
            job->setRetry([it] {
                if (it)
                    it->runAgain();
            });
        }
        if (const QString known = answer.error().data.value("batch"_L1).toString(); answer.error().code == ErrorCode::AlreadyImported && !known.isEmpty())
            job->setShow([this, known] { Q_EMIT batchRequested(known); });
        job->finish(answer.error());
    }
    if (isSeen && answer && !isPublishing)
        m_jobs.remove(job); // it was seen to its end, and nothing has come of it that is elsewhere
    else if (!isSeen && !answer && answer.error().code == ErrorCode::Cancelled && !wizard->draft().check)
        forget(wizard); // nothing to come back to
    if (!isSeen && !sentence.isEmpty())
        Q_EMIT endedInBackground(sentence, batch, problem);
    Q_EMIT waitingChanged();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importdraft.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace leadfloor {

class ImportWizard;
class Job;
class JobList;

/// One place for uploads: opens the wizard, shows every check and import as a job, and keeps the wizards
/// that were closed while something was under way or waits for a decision. One per connection; its
/// arguments must outlive it. GUI thread.
class ImportDesk final : public QObject
{
    Q_OBJECT
public:
    ImportDesk(ImportService& service, bool isOperator, JobList& jobs, QObject* parent = nullptr);
    /// Ends what is under way; until its commit nothing of it is left behind.
    ~ImportDesk() override;

    [[nodiscard]] ImportService& service() const { return m_service; }
    [[nodiscard]] bool isOperator() const { return m_isOperator; }
    /// The one on screen; nullptr: none.
    [[nodiscard]] ImportWizard* wizard() const;
    /// Opens the wizard in front of `window`, with a file or none, of a supplier or one to be chosen. Takes
    /// the file into the one on screen, and brings back the one that this file was left in.
    void open(const QString& path, const QString& supplier, QWidget* window);
    /// Checked and closed without a decision, the newest first.
    [[nodiscard]] QList<ImportWizard*> waiting() const;
    /// Names of files that were checked and corrected here, and are not published: nobody else has the corrections.
    [[nodiscard]] QStringList corrected() const;
    /// Brings a wizard that was left back in front of the window; ends the one on screen, or leaves it open likewise.
    void bringBack(ImportWizard* wizard);
    /// What was checked is thrown away; the floor has nothing of it.
    void discard(ImportWizard* wizard);
    /// Ends what is under way, as to destroy it does; nothing can be opened any more.
    void close();
    /// What waits, for a desk in another window.
    [[nodiscard]] QList<ImportDraft> leave() const;
    /// What leave() has given; they wait, in front of no window yet.
    void takeOver(const QList<ImportDraft>& left, QWidget* window);

Q_SIGNALS:
    void waitingChanged();
    void published(const leadfloor::ImportSummary& summary);
    /// A job's "Show" whose wizard is gone.
    void batchRequested(const QString& batch);
    /// Something has ended whose wizard was closed before. `batch`: what came in; empty: nothing, or a check. `problem`:
    /// why it has failed, and what to do; empty: it has not.
    void endedInBackground(const QString& sentence, const QString& batch, const QString& problem);

private:
    void follow(ImportWizard* wizard);
    void addJob(ImportWizard* wizard);
    void report(ImportWizard* wizard);
    void endJob(ImportWizard* wizard, const Result<ImportSummary>& answer);
    void forget(ImportWizard* wizard);

    struct Upload
    {
        QPointer<ImportWizard> wizard;
        QPointer<Job> job; ///< the last one
    };
    [[nodiscard]] Upload* uploadOf(ImportWizard* wizard);

    ImportService& m_service;
    bool m_isOperator;
    JobList& m_jobs;
    QList<Upload> m_uploads; ///< oldest first
    QList<QPointer<Job>> m_made; ///< in the list of jobs, running or ended
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/exportmodel.h"
#include "ui/exports/exportoffer.h"
#include "ui/exports/exporttarget.h"

#include <QHash>
#include <QPointer>

namespace leadfloor {

class ExportDialog;
class ExportTargetService;
class Job;
class JobList;

/// One place for exports: opens the dialog for whoever offers something, shows every export as a
/// job, and owns the list for the exports page. One per connection; its arguments must outlive it.
class ExportDesk final : public QObject
{
    Q_OBJECT
public:
    ExportDesk(ExportService& service, ExportTargetService& targets, JobList& jobs, const QString& settingsPath = {},
               QObject* parent = nullptr);
    ~ExportDesk() override;

    [[nodiscard]] ExportModel& model() { return m_model; }
    /// Opens the dialog in front of `window`; brings the open one to the front if there is one.
    ExportDialog* open(const ExportOffer& offer, QWidget* window);

Q_SIGNALS:
    void disconnectRequested(); ///< by somebody whose Cancel has no answer
    /// For a toast: an export has ended whose dialog was closed before.
    void endedInBackground(int id, const QString& sentence);

private:
    void addJob(int id);
    void report(int id);
    void endJob(int id);

    ExportTargetService& m_targets;
    JobList& m_jobs;
    ExportModel m_model;
    ExportMemory m_memory;
    QPointer<ExportDialog> m_dialog;
    QHash<int, QPointer<Job>> m_running;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/jobs.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadfloor {

class EmptyState;

/// The page of long work: a card per job with progress, Cancel, and "Open folder" for files.
class JobsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsPanel(JobList& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The folder of this file should be opened.
    void folderRequested(const QString& path);

private:
    void addCard(Job* job);
    void showEmpty();

    JobList& m_jobs;
    QVBoxLayout* m_column;
    EmptyState* m_empty;
    QPushButton* m_clear;
    QHash<Job*, QWidget*> m_cards;
};

} // namespace leadfloor

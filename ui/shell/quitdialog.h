// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/jobs.h"

#include <QDialog>
#include <QStringList>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// Asked when the window is to be closed while jobs run, or while something would be lost with it: work on, close
/// when the jobs have ended, or end them. Closes itself when nothing runs any more and nothing is lost. GUI thread.
class QuitDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `jobs` must outlive the dialog. `lost`: a sentence for each thing that ends with the window.
    explicit QuitDialog(JobList& jobs, const QStringList& lost = {}, QWidget* parent = nullptr);
    ~QuitDialog() override;

Q_SIGNALS:
    void waitChosen(); ///< close when nothing runs any more
    void endChosen();  ///< cancel them and close; also when the last has ended meanwhile

private:
    void list(const QList<Job*>& running);

    JobList& m_jobs;
    QStringList m_lost;
    ThemedLabel* m_title;
    ThemedLabel* m_list;
    ThemedLabel* m_why;
    QPushButton* m_end;
    QPushButton* m_wait;
};

} // namespace leadfloor

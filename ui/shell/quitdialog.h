// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/jobs.h"

#include <QDialog>

namespace leadfloor {

class ThemedLabel;

/// Asked when the window is to be closed while jobs run: work on, close when they have ended, or end them.
/// Closes itself when nothing runs any more. GUI thread.
class QuitDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `jobs` must outlive the dialog.
    explicit QuitDialog(JobList& jobs, QWidget* parent = nullptr);
    ~QuitDialog() override;

Q_SIGNALS:
    void waitChosen(); ///< close when nothing runs any more
    void endChosen();  ///< cancel them and close; also when the last has ended meanwhile

private:
    void list(const QList<Job*>& running);

    JobList& m_jobs;
    ThemedLabel* m_title;
    ThemedLabel* m_list;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"
#include "ui/lists/detailpane.h"

class QLocale;

namespace leadfloor {

class Badge;
class ThemedLabel;

/// One watched folder: what it does, what came of its last file, which files wait and why, how they are
/// read. All texts are plain.
class FolderDetail final : public DetailPane
{
    Q_OBJECT
public:
    explicit FolderDetail(QWidget* parent = nullptr);
    ~FolderDetail() override;
    /// `product`: name of the floor's default.
    void showFolder(const WatchedFolderRow& row, const QLocale& locale, const QString& product);

Q_SIGNALS:
    void folderRequested();   ///< open it on the desktop
    void batchRequested();    ///< of its last file
    void rejectsRequested();  ///< likewise

private:
    void showLast(const WatchedFolderRow& row, const QLocale& locale);
    void showWaiting(const WatchedFolderRow& row);

    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_doing;
    ThemedLabel* m_path;
    ThemedLabel* m_last;
    ThemedLabel* m_reason;
    QWidget* m_waiting; ///< with its title
    QVBoxLayout* m_files;
    ThemedLabel* m_counts;
    ThemedLabel* m_how;
    QPushButton* m_batch;
    QPushButton* m_rejects;
};

} // namespace leadfloor

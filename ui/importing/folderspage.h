// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/watchedfoldermodel.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/openexternal.h"

#include <QPointer>

namespace leadfloor {

class FolderDetail;
class FolderDialog;
class ThemedLabel;

/// "Watched folders": folders of this computer whose lead files come in by themselves; what each does,
/// what came of its files, and what wants a person.
class FoldersPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` and `folders` must outlive the page.
    FoldersPage(FloorConnection& floor, WatchedFolders& folders, bool isOperator, OpenExternal opener = systemOpener(), QWidget* parent = nullptr);
    ~FoldersPage() override;

    [[nodiscard]] WatchedFolderModel& model() { return m_model; }
    /// Opens the dialog of a new one.
    FolderDialog* create();
    /// Chooses the row of a folder.
    void choose(const QUuid& folder);

Q_SIGNALS:
    /// A file is to be uploaded by hand, of this supplier (empty: a partner's own).
    void uploadRequested(const QString& path, const QString& supplier);
    void batchRequested(const QString& batch);
    void removed(const leadfloor::WatchedFolder& folder); ///< WatchedFolders::restore() takes it back

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;
    void updatePane() override;

private:
    [[nodiscard]] const WatchedFolderRow* current() const { return currentOf(m_model); }
    void setUpTable(bool isOperator);
    void addActions();
    FolderDialog* openDialog(const WatchedFolder& folder);
    void changeCurrent();
    void switchCurrent();
    void removeCurrent();
    void lookNow();
    void open(const QString& path);
    void sayTrouble(const WatchedFolderRow* row);
    void offerWaysOn(const WatchedFolder& folder, const FolderTrouble& trouble);

    WatchedFolders& m_folders;
    const bool m_isOperator;
    OpenExternal m_open;
    WatchedFolderModel m_model;
    QUuid m_wanted; ///< to be chosen when it is there
    std::optional<std::pair<QUuid, FolderTrouble>> m_said;
    QPointer<FolderDialog> m_dialog;
    QString m_product; ///< name of the floor's default
    ThemedLabel* m_count;
    MessageStrip* m_trouble;
    FolderDetail* m_detail;
    QPushButton* m_look;
    QPushButton* m_switch;
    QPushButton* m_change;
    QPushButton* m_remove;
};

} // namespace leadfloor

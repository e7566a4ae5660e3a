// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// How the state of a watched folder is shown: "2 files wait for you".
struct FolderStateLook
{
    QString text, iconName;
    Tone tone = Tone::Plain;
};
[[nodiscard]] FolderStateLook folderStateLook(const WatchedFolderRow& row);
/// "acme.csv: 9,640 new leads, 212 duplicates, 148 rejected rows".
[[nodiscard]] QString takenFileText(const TakenFile& file, const QLocale& locale);
/// "Known columns", "As Acme spring", "Also new columns".
[[nodiscard]] QString folderColumnsText(const WatchedFolder& folder);
/// "The rows that are right", "No row, if one is wrong".
[[nodiscard]] QString importModeText(ImportRequest::Mode mode);

/// The watched folders of this computer, as they were added; all of them are there at once.
class WatchedFolderModel final : public KeysetModel<WatchedFolderRow>
{
    Q_OBJECT
public:
    enum Column { FolderColumn, StateColumn, SupplierColumn, LastColumn, FilesColumn, LeadsColumn, RejectedColumn, TimeColumn, ColumnsColumn };
    static constexpr int columns = ColumnsColumn + 1;

    /// `service` must outlive it.
    explicit WatchedFolderModel(WatchedFolders& service, QObject* parent = nullptr);

protected:
    QFuture<Result<QList<WatchedFolderRow>>> askPage(const WatchedFolderRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const WatchedFolderRow& row) const override { return row.folder.id.toString(); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    WatchedFolders& m_service;
};

} // namespace leadfloor

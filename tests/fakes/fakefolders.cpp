// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefolders.h"

#include <algorithm>

namespace leadfloor {

namespace {

QList<WatchedFolderRow>::iterator rowOf(QList<WatchedFolderRow>& rows, const QUuid& folder)
{
    return std::find_if(rows.begin(), rows.end(), [&folder](const WatchedFolderRow& row) { return row.folder.id == folder; });
}

} // namespace

WatchedFolderRow& FakeFolders::add(const QString& path)
{
    WatchedFolderRow row;
    row.folder.id = QUuid::createUuid();
    row.folder.path = path;
    rowsNow.append(row);
    return rowsNow.last();
}

Result<QUuid> FakeFolders::put(const WatchedFolder& folder)
{
    if (std::any_of(rowsNow.cbegin(), rowsNow.cend(), [&folder](const WatchedFolderRow& row) { return row.folder.path == folder.path && row.folder.id != folder.id; }))
        return failure(ErrorCode::InvalidRequest, QStringLiteral("this folder is watched already"));
    const auto known = rowOf(rowsNow, folder.id);
    WatchedFolderRow& row = known == rowsNow.end() ? add(folder.path) : *known;
    const QUuid id = row.folder.id;
    row.folder = folder;
    row.folder.id = id;
    Q_EMIT changed();
    return id;
}

void FakeFolders::remove(const QUuid& folder)
{
    const auto known = rowOf(rowsNow, folder);
    removed.append(*known);
    rowsNow.erase(known);
    Q_EMIT changed();
}

void FakeFolders::restore(const QUuid& folder)
{
    const auto known = rowOf(removed, folder);
    rowsNow.append(*known);
    removed.erase(known);
    Q_EMIT changed();
}

void FakeFolders::setOn(const QUuid& folder, bool isOn)
{
    const auto known = rowOf(rowsNow, folder);
    known->folder.isOn = isOn;
    known->now = {isOn ? FolderState::Watching : FolderState::Paused, {}, {}, {}};
    Q_EMIT changed();
}

} // namespace leadfloor

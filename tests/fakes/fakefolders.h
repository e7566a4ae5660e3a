// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"

namespace leadfloor {

/// Watched folders without a watcher: the test says what they do.
class FakeFolders final : public WatchedFolders
{
public:
    FakeFolders();
    ~FakeFolders() override;
    [[nodiscard]] QList<WatchedFolderRow> rows() const override { return rowsNow; }
    Result<QUuid> put(const WatchedFolder& folder) override;
    void remove(const QUuid& folder) override;
    void restore(const QUuid& folder) override;
    void setOn(const QUuid& folder, bool isOn) override;
    void lookNow(const QUuid& folder) override { lookCalls.append(folder); }

    /// Tells nobody; valid until the next one.
    WatchedFolderRow& add(const QString& path);

    QList<WatchedFolderRow> rowsNow;
    QList<WatchedFolderRow> removed;
    QList<QUuid> lookCalls;
};

} // namespace leadfloor

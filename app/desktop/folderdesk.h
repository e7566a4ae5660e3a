// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"
#include "models/engine/connectionspec.h"
#include "models/items/pending.h"

#include <QThreadPool>

#include <memory>
#include <vector>

namespace leadfloor {

class FolderWatcher;

/// The watched folders of the account that is signed in: what was asked for is kept in a file and watched
/// again at the next start. GUI thread; the file is read and written in another.
class FolderDesk final : public WatchedFolders
{
    Q_OBJECT
public:
    /// `path`: of the file of this account. `spec` signs in as it.
    FolderDesk(const ConnectionSpec& spec, const QString& path, QObject* parent = nullptr);
    /// Ends the session of all watchers; does not wait for them.
    ~FolderDesk() override;

    /// Whether the floor can be asked: without it they wait.
    void setLine(bool hasLine);

    [[nodiscard]] QList<WatchedFolderRow> rows() const override;
    Result<QUuid> put(const WatchedFolder& folder) override;
    void remove(const QUuid& folder) override;
    void restore(const QUuid& folder) override;
    void setOn(const QUuid& folder, bool isOn) override;
    void lookNow(const QUuid& folder) override;

private:
    struct Watched
    {
        WatchedFolderRow row;
        std::unique_ptr<FolderWatcher> watcher; ///< null: paused
    };
    void take(const QJsonObject& kept);
    void add(const WatchedFolderRow& row);
    void watch(Watched& one);
    void takeReport(const QUuid& folder, const FolderReport& report);
    void takeFile(const QUuid& folder, const TakenFile& file);
    [[nodiscard]] Watched* find(const QUuid& folder);
    void keep();

    const ConnectionSpec m_spec;
    const QString m_path;
    bool m_hasLine = true;
    bool m_isLoaded = false;
    std::vector<Watched> m_watched;
    QList<WatchedFolderRow> m_removed; ///< in this run, for restore()
    Pending<QJsonObject> m_loading;
    QThreadPool m_writer; ///< one thread: the last text wins
};

} // namespace leadfloor

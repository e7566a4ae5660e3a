// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watchedfolder.h"
#include "ui/shell/notifier.h"

namespace leadfloor {

/// Tells what watched folders have brought in, could not bring in, and what waits for a person. Names of
/// files go through noticeName(). GUI thread.
class FolderNews final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    FolderNews(const WatchedFolders& folders, Notifier& notifier, QObject* parent = nullptr);

private:
    void tellTaken(const WatchedFolder& folder, const TakenFile& file);
    void tellStuck(const WatchedFolder& folder, const FolderTrouble& trouble);
    void tell(const WatchedFolder& folder, const QString& key, const QString& sentence);

    Notifier& m_notifier;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"

#include <QDir>
#include <QHash>
#include <QLockFile>
#include <QMap>

#include <functional>
#include <memory>

namespace leadfloor {

/// A folder into which files are put to be imported. What came in goes to done/, what did not to
/// rejected/ with a text that says why; rejected rows of a file that came in go to rejected/ as well.
/// A file is complete when neither its size nor its time has changed for a while.
/// Restart-safe: a file is moved after its import is committed, and one that was committed but not
/// moved is known to the floor by its hash (R36) and moved then. One watcher per folder.
/// A file that waits for a mapping profile stays where it is. Blocks for the disk; one thread.
class ImportWatch final
{
public:
    using Importer = std::function<Result<ImportSummary>(const ImportRequest&)>;
    struct Outcome
    {
        QString fileName;
        QString movedTo;   ///< empty: it stays, to be tried again
        QString reasonPath; ///< of a file in rejected/: the text that says why
        std::optional<ImportSummary> summary;
        std::optional<Error> error;
    };
    using Told = std::function<void(const Outcome&)>;
    /// A file that stays, to be tried again, and why.
    struct StuckFile
    {
        QString name;
        Error error;
    };

    /// `request` says how files are imported; path and rejectsPath are set for each of them.
    ImportWatch(const QString& folder, ImportRequest request, int settleMs);

    /// Makes the folders. Called again it looks whether everything is as it was, and takes a folder that
    /// was away. Errors: FileProblem (gone, or not to be read or written), Busy (somebody else watches it).
    [[nodiscard]] Result<> open();
    /// Imports what is complete, oldest first. A file whose import failed for another reason than the
    /// file itself stays, and is tried again later and later, a minute apart at most; the others go on.
    /// Where the floor, the line or a turn is the reason, the pass ends, and the next ones rest as long.
    /// `told` hears of each file as soon as it is over.
    QList<Outcome> pass(const Importer& importer, const Told& told = {});
    /// The next pass tries everything at once.
    void tryAgain();
    /// Why the folder rests; nullopt: it does not.
    [[nodiscard]] const std::optional<Error>& rests() const { return m_rest.error; }
    /// In the order of their names.
    [[nodiscard]] QList<StuckFile> stuck() const;

private:
    struct Seen
    {
        qint64 bytes = -1;
        QDateTime changedAt;
        qint64 sinceMs = 0;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    /// When something is tried again, in ms since 1970, and after how long a pause.
    struct Pause
    {
        qint64 until = 0;
        qint64 pauseMs = 0;
        std::optional<Error> error = {}; ///< why
        void prolong(const Error& reason);
        [[nodiscard]] bool isOver() const;
    };
    void forgetGone(const QFileInfoList& files);
    [[nodiscard]] bool isComplete(const QFileInfo& info);
    [[nodiscard]] Outcome take(const QFileInfo& info, const Importer& importer) const;
    [[nodiscard]] QString moveTo(const QFileInfo& info, const QString& folder) const;

    QDir m_folder;
    ImportRequest m_request;
    int m_settleMs;
    QLockFile m_lock;
    QHash<QString, Seen> m_seen;
    QMap<QString, Pause> m_stuck; ///< files that are tried again
    Pause m_rest;                  ///< of the whole folder
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"
#include "models/domain/result.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>

/// Folders of this computer whose lead files come in by themselves (docs/guide/folders.md).
namespace leadfloor {

/// What somebody has asked for. Kept on this computer, for one account of one floor.
struct WatchedFolder
{
    static constexpr int settleMost = 3600;
    QUuid id;
    QString path;                  ///< absolute, with '/'
    QString supplier;              ///< workspace name; empty: a partner's own
    QString product;               ///< code; empty: the floor's default product
    bool isOn = true;
    bool isKnownHeaderOnly = true; ///< a header without a mapping profile waits for a person
    QString profile;               ///< not empty: only files that are read by the profile of this name
    ImportRequest::Mode mode = ImportRequest::Mode::GoodRows;
    bool hasHeader = true;
    bool isDayFirst = false;
    int settleS = 5;               ///< so long a complete file has not changed

    /// How its files are imported; their paths are the watcher's.
    [[nodiscard]] ImportRequest request() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be understood is as at first; nullopt: it has no id or no absolute path.
    [[nodiscard]] static std::optional<WatchedFolder> fromJson(const QJsonObject& json);
    friend bool operator==(const WatchedFolder&, const WatchedFolder&) = default;
};

/// A file that has left the folder: it came in, was in already, or cannot come in.
struct TakenFile
{
    enum class End : quint8 { CameIn, WasIn, Rejected };
    QString name;
    End end = End::CameIn;
    QDateTime at;         ///< UTC
    QString path;         ///< where it lies now
    QString batch;        ///< came in, or was in already
    qint64 accepted = 0, duplicates = 0, rejected = 0;
    QString rejectsPath;  ///< its rejected rows; or the reason, where it cannot come in
    QString reason;       ///< translated; why it cannot come in
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<TakenFile> fromJson(const QJsonObject& json);
    friend bool operator==(const TakenFile&, const TakenFile&) = default;
};

/// A file that stays in the folder and is tried again, or the folder itself (no name), and why.
struct FolderTrouble
{
    QString file; ///< its name
    Error error;
    /// A person has to show once how the columns are read.
    [[nodiscard]] bool needsProfile() const;
    friend bool operator==(const FolderTrouble& one, const FolderTrouble& other)
    {
        return one.file == other.file && one.error.code == other.error.code && one.error.detail == other.error.detail;
    }
};

enum class FolderState : quint8
{
    Paused,   ///< by a person
    Watching,
    Working,  ///< a file is coming in
    Waiting,  ///< for the line, for another import, for a turn: goes on by itself
    Stuck     ///< nothing comes in before somebody has helped
};

/// What a watched folder is doing.
struct FolderReport
{
    FolderState state = FolderState::Watching;
    QString file;                         ///< Working: which
    std::optional<FolderTrouble> trouble; ///< Waiting, Stuck: why
    QList<FolderTrouble> files;           ///< that wait for a person or for a better time; others go on
    friend bool operator==(const FolderReport&, const FolderReport&) = default;
};

/// A watched folder as it is shown.
struct WatchedFolderRow
{
    WatchedFolder folder;
    FolderReport now;
    qint64 files = 0, leads = 0, rejectedFiles = 0; ///< since it is watched
    std::optional<TakenFile> last;
    /// The folder's own trouble, else its first file's; nullptr: all is well.
    [[nodiscard]] const FolderTrouble* trouble() const;
    friend bool operator==(const WatchedFolderRow&, const WatchedFolderRow&) = default;
};

/// The watched folders of one account on this computer. GUI thread; returns at once, disk and floor are
/// asked in other threads. Ends with the session.
class WatchedFolders : public QObject
{
    Q_OBJECT
public:
    static constexpr int foldersMost = 20; ///< each has a thread
    using QObject::QObject;

    /// In the order in which they were added.
    [[nodiscard]] virtual QList<WatchedFolderRow> rows() const = 0;
    /// Adds one (null id), or makes that of the id like this. Its id. Errors: InvalidRequest, with the
    /// reason as detail: watched already, or one of foldersMost too many.
    virtual Result<QUuid> put(const WatchedFolder& folder) = 0;
    /// A file on its way in is given up; those that are in the folder stay where they are.
    virtual void remove(const QUuid& folder) = 0;
    /// Takes remove() back, with its counts.
    virtual void restore(const QUuid& folder) = 0;
    /// Switches it on or off; off gives a file on its way in up.
    virtual void setOn(const QUuid& folder, bool isOn) = 0;
    /// Looks and tries at once what would be tried later. Null: in all of them.
    virtual void lookNow(const QUuid& folder) = 0;

Q_SIGNALS:
    void changed(); ///< rows()
    void taken(const leadfloor::WatchedFolder& folder, const leadfloor::TakenFile& file);
    /// Something wants a person, and did not before.
    void stuck(const leadfloor::WatchedFolder& folder, const leadfloor::FolderTrouble& trouble);
};

} // namespace leadfloor

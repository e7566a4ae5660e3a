// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/folderdesk.h"

#include "app/desktop/sessionfile.h"
#include "models/engine/folderwatcher.h"

#include <QDir>
#include <QJsonArray>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonObject rowJson(const WatchedFolderRow& row)
{
    return {{u"folder"_s, row.folder.toJson()}, {u"files"_s, row.files}, {u"leads"_s, row.leads}, {u"rejected_files"_s, row.rejectedFiles},
            {u"last"_s, row.last ? QJsonValue(row.last->toJson()) : QJsonValue()}};
}

std::optional<WatchedFolderRow> rowFrom(const QJsonObject& json)
{
    const auto folder = WatchedFolder::fromJson(json.value("folder"_L1).toObject());
    if (!folder)
        return std::nullopt;
    WatchedFolderRow row;
    row.folder = *folder;
    row.files = json.value("files"_L1).toInteger();
    row.leads = json.value("leads"_L1).toInteger();
    row.rejectedFiles = json.value("rejected_files"_L1).toInteger();
    row.last = TakenFile::fromJson(json.value("last"_L1).toObject());
    return row;
}

/// A file that this program does not understand is put aside, not overwritten.
Result<QJsonObject> readKept(const QString& path)
{
    QJsonObject kept = readSession(path);
    if (kept.isEmpty() && QFile::exists(path)) {
        QFile::remove(path % u".old"_s);
        QFile::rename(path, path % u".old"_s);
    }
    return kept;
}

} // namespace

FolderDesk::FolderDesk(const ConnectionSpec& spec, const QString& path, QObject* parent)
    : WatchedFolders(parent)
    , m_spec(spec)
    , m_path(path)
{
    m_writer.setMaxThreadCount(1);
    m_loading.ask(QtConcurrent::run(&m_writer, readKept, path), [this](const Result<QJsonObject>& kept) { take(kept.value_or(QJsonObject())); });
}

FolderDesk::~FolderDesk() = default;

void FolderDesk::take(const QJsonObject& kept)
{
    m_isLoaded = true;
    const QJsonArray list = kept.value("folders"_L1).toArray();
    for (const QJsonValue& one : list) {
        const auto row = rowFrom(one.toObject());
        if (row && !find(row->folder.id) && m_watched.size() < foldersMost)
            add(*row);
    }
    if (m_watched.size() > std::size_t(list.size())) // added meanwhile
        keep();
    Q_EMIT changed();
}

void FolderDesk::add(const WatchedFolderRow& row)
{
    m_watched.push_back({row, nullptr});
    watch(m_watched.back());
}

/// Anew, as the folder says: what the older watcher has on its way is given up.
void FolderDesk::watch(Watched& one)
{
    one.watcher.reset();
    one.row.now = {one.row.folder.isOn ? FolderState::Watching : FolderState::Paused, {}, {}, {}};
    if (!one.row.folder.isOn)
        return;
    const QUuid id = one.row.folder.id;
    one.watcher = std::make_unique<FolderWatcher>(one.row.folder, m_spec, m_hasLine);
    connect(one.watcher.get(), &FolderWatcher::reported, this, [this, id](const FolderReport& report) { takeReport(id, report); });
    connect(one.watcher.get(), &FolderWatcher::taken, this, [this, id](const TakenFile& file) { takeFile(id, file); });
}

void FolderDesk::setLine(bool hasLine)
{
    if (m_hasLine == hasLine)
        return;
    m_hasLine = hasLine;
    for (const Watched& one : m_watched) {
        if (one.watcher)
            one.watcher->setLine(hasLine);
    }
}

QList<WatchedFolderRow> FolderDesk::rows() const
{
    QList<WatchedFolderRow> rows;
    for (const Watched& one : m_watched)
        rows.append(one.row);
    return rows;
}

Result<QUuid> FolderDesk::put(const WatchedFolder& folder)
{
    WatchedFolder wanted = folder;
    wanted.path = QDir::cleanPath(folder.path);
    const bool isWatched = std::any_of(m_watched.begin(), m_watched.end(), [&wanted](const Watched& one) {
        return one.row.folder.id != wanted.id && one.row.folder.path == wanted.path;
    });
    if (isWatched)
        return failure(ErrorCode::InvalidRequest, tr("this folder is watched already"));
    Watched* known = find(wanted.id);
    if (!known && m_watched.size() >= foldersMost)
        return failure(ErrorCode::InvalidRequest, tr("at most %1 folders can be watched").arg(foldersMost));
    if (wanted.id.isNull())
        wanted.id = QUuid::createUuid();
    if (known) {
        known->row.folder = wanted;
        watch(*known);
    } else {
        WatchedFolderRow row;
        row.folder = wanted;
        add(row);
    }
    keep();
    Q_EMIT changed();
    return wanted.id;
}

void FolderDesk::remove(const QUuid& folder)
{
    const auto found = std::find_if(m_watched.begin(), m_watched.end(), [&folder](const Watched& one) { return one.row.folder.id == folder; });
    if (found == m_watched.end())
        return;
    m_removed.append(found->row);
    m_watched.erase(found);
    keep();
    Q_EMIT changed();
}

void FolderDesk::restore(const QUuid& folder)
{
    const auto found = std::find_if(m_removed.begin(), m_removed.end(), [&folder](const WatchedFolderRow& row) { return row.folder.id == folder; });
    if (found == m_removed.end() || m_watched.size() >= foldersMost)
        return;
    add(*found);
    m_removed.erase(found);
    keep();
    Q_EMIT changed();
}

void FolderDesk::setOn(const QUuid& folder, bool isOn)
{
    Watched* one = find(folder);
    if (!one || one->row.folder.isOn == isOn)
        return;
    one->row.folder.isOn = isOn;
    watch(*one);
    keep();
    Q_EMIT changed();
}

void FolderDesk::lookNow(const QUuid& folder)
{
    for (const Watched& one : m_watched) {
        if (one.watcher && (folder.isNull() || one.row.folder.id == folder))
            one.watcher->lookNow();
    }
}

FolderDesk::Watched* FolderDesk::find(const QUuid& folder)
{
    const auto found = std::find_if(m_watched.begin(), m_watched.end(), [&folder](const Watched& one) { return one.row.folder.id == folder; });
    return found == m_watched.end() ? nullptr : &*found;
}

void FolderDesk::takeReport(const QUuid& folder, const FolderReport& report)
{
    Watched* one = find(folder);
    if (!one)
        return;
    const FolderReport before = std::exchange(one->row.now, report);
    const WatchedFolder asked = one->row.folder;
    // What wants a person, where it did not before; what only waits goes on by itself.
    QList<FolderTrouble> told;
    if (report.state == FolderState::Stuck && before.trouble != report.trouble)
        told.append(*report.trouble);
    for (const FolderTrouble& file : report.files) {
        if (!before.files.contains(file))
            told.append(file);
    }
    Q_EMIT changed();
    for (const FolderTrouble& trouble : std::as_const(told))
        Q_EMIT stuck(asked, trouble);
}

void FolderDesk::takeFile(const QUuid& folder, const TakenFile& file)
{
    Watched* one = find(folder);
    if (!one)
        return;
    one->row.last = file;
    one->row.files += file.end == TakenFile::End::CameIn;
    one->row.rejectedFiles += file.end == TakenFile::End::Rejected;
    one->row.leads += file.accepted;
    const WatchedFolder asked = one->row.folder;
    keep();
    Q_EMIT changed();
    Q_EMIT taken(asked, file);
}

void FolderDesk::keep()
{
    if (!m_isLoaded)
        return;
    QJsonArray list;
    for (const Watched& one : m_watched)
        list.append(rowJson(one.row));
    m_writer.start([path = m_path, whole = QJsonObject{{u"folders"_s, list}}] {
        if (!writeSession(path, whole))
            qWarning("The watched folders of this account cannot be kept");
    });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/fileset.h"

#include "models/engine/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr QLatin1StringView journalEnding{".leadfloor-set"};

/// A place of the set: what stood there is kept as `kept` (empty: nothing stood there), and what came
/// has `inode` (0: nothing comes).
struct SetPlace
{
    QString name;
    QString kept;
    quint64 inode = 0;
};

/// nullopt: there is nothing of this name.
std::optional<quint64> inodeOf(const QString& path)
{
    struct stat found{};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return quint64(found.st_ino);
}

bool setRename(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool setUnlink(const QString& path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
}

void syncFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    (void)::fsync(handle); // some network file systems have none
    ::close(handle);
}

/// Staged like an unfinished file, so that nobody takes it for one of the broker's.
QString keptName(const QDir& folder, const QString& name)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QString kept;
    do {
        kept = name % ".leadfloor-"_L1;
        for (int i = 0; i < 6; ++i)
            kept += QLatin1Char(letters[QRandomGenerator::global()->bounded(52)]);
    } while (inodeOf(folder.filePath(kept)));
    return kept;
}

QByteArray journalText(const QList<SetPlace>& places)
{
    QJsonArray list;
    for (const SetPlace& place : places)
        list.append(QJsonObject{{u"name"_s, place.name}, {u"kept"_s, place.kept}, {u"inode"_s, QString::number(place.inode)}});
    return QJsonDocument(QJsonObject{{u"places"_s, list}}).toJson(QJsonDocument::Compact) + '\n';
}

/// Whatever else a journal may say, it speaks of names in its own folder only.
QList<SetPlace> placesFrom(const QByteArray& text)
{
    static const QRegularExpression staged(u"^[^/]+\\.leadfloor-[A-Za-z]{6}$"_s);
    QList<SetPlace> places;
    const QJsonArray list = QJsonDocument::fromJson(text).object().value("places"_L1).toArray();
    for (const QJsonValue& value : list) {
        const QJsonObject json = value.toObject();
        const SetPlace place{json.value("name"_L1).toString(), json.value("kept"_L1).toString(), json.value("inode"_L1).toString().toULongLong()};
        if (!place.name.isEmpty() && !place.name.contains(u'/') && place.name != ".."_L1
            && (place.kept.isEmpty() || staged.match(place.kept).hasMatch()))
            places.append(place);
    }
    return places;
}

/// Where a link stands, what it points to is the place.
QString realPlace(const QDir& folder, const QString& name)
{
    const QFileInfo info(folder.filePath(name));
    return info.isSymLink() && info.exists() ? info.canonicalFilePath() : info.filePath();
}

/// What somebody has put in a place meanwhile stays.
bool undoPlace(const QDir& folder, const SetPlace& place)
{
    const QString path = realPlace(folder, place.name);
    const auto there = inodeOf(path);
    const bool isNew = there && *there == place.inode;
    if (place.kept.isEmpty())
        return !isNew || setUnlink(path);
    const QString kept = folder.filePath(place.kept);
    const auto old = inodeOf(kept);
    if (!old)
        return true;
    return !there || isNew ? setRename(kept, path) : setUnlink(kept);
}

bool undoPlaces(const QDir& folder, const QList<SetPlace>& places)
{
    bool isUndone = true;
    for (auto place = places.crbegin(); place != places.crend(); ++place)
        isUndone &= undoPlace(folder, *place);
    syncFolder(folder.path());
    return isUndone;
}

/// A journal while its set is under way: locked, so that nobody undoes it.
class SetJournal final
{
public:
    explicit SetJournal(const QString& path) : m_file(path) {}
    [[nodiscard]] Result<> begin(const QByteArray& text)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return problem(m_file.errorString());
        if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
            return problem(qt_error_string(errno));
        if (m_file.write(text) != text.size()) {
            const QString why = m_file.errorString();
            end();
            return problem(why);
        }
        if (::fsync(m_file.handle()) != 0) {
            const QString why = qt_error_string(errno);
            end();
            return problem(why);
        }
        // Between its making and its lock somebody may have taken it for one of the dead.
        struct stat own{};
        if (::fstat(m_file.handle(), &own) != 0 || inodeOf(m_file.fileName()) != quint64(own.st_ino))
            return problem(qt_error_string(EAGAIN));
        return {};
    }
    void end() { (void)setUnlink(m_file.fileName()); }

private:
    [[nodiscard]] Result<> problem(const QString& why) const { return tl::unexpected(fileProblem(m_file.fileName(), why)); }
    QFile m_file;
};

/// Where there are no links, what stands there goes away for a moment.
bool keepOld(const QString& path, const QString& kept)
{
    return ::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) == 0 || setRename(path, kept);
}

} // namespace

Result<> replaceFileSet(const QString& path, const QList<SetFile>& files, const QStringList& outdated,
                        const std::function<void()>& afterStep)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    QList<SetPlace> places;
    for (const SetFile& one : files) {
        const QString name = QFileInfo(one.path).fileName();
        if (QFileInfo(one.path).isDir())
            return tl::unexpected(fileProblem(one.path, qt_error_string(EISDIR)));
        const bool isTaken = inodeOf(realPlace(folder, name)).has_value();
        places.append({name, isTaken ? keptName(folder, name) : QString(), inodeOf(one.file->temporaryPath()).value_or(0)});
    }
    for (const QString& name : outdated) {
        if (inodeOf(folder.filePath(name)))
            places.append({name, keptName(folder, name), 0});
    }
    const auto step = [&afterStep] {
        if (afterStep)
            afterStep();
    };
    SetJournal journal(path % journalEnding);
    if (auto begun = journal.begin(journalText(places)); !begun)
        return begun;
    syncFolder(folder.path());
    step();
    const auto replaceAll = [&]() -> Result<> {
        for (qsizetype i = 0; i < files.size(); ++i) {
            const SetPlace& place = places.at(i);
            if (!place.kept.isEmpty() && !keepOld(realPlace(folder, place.name), folder.filePath(place.kept)))
                return tl::unexpected(fileProblem(files.at(i).path, qt_error_string(errno)));
            step();
        }
        for (const SetFile& one : files) {
            if (auto committed = one.file->commit(one.path); !committed)
                return committed;
            step();
        }
        for (qsizetype i = files.size(); i < places.size(); ++i) {
            const QString name = folder.filePath(places.at(i).name);
            if (!setRename(name, folder.filePath(places.at(i).kept)))
                return tl::unexpected(fileProblem(name, qt_error_string(errno)));
            step();
        }
        return {};
    };
    if (auto replaced = replaceAll(); !replaced) {
        if (undoPlaces(folder, places))
            journal.end();
        return replaced;
    }
    syncFolder(folder.path());
    journal.end();
    step();
    for (const SetPlace& place : places) {
        if (!place.kept.isEmpty())
            (void)setUnlink(folder.filePath(place.kept));
    }
    return {};
}

QStringList undoTornSets(const QString& folder)
{
    QStringList needed;
    const QDir there(folder);
    const QFileInfoList journals = there.entryInfoList({u"*"_s % journalEnding}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo& info : journals) {
        QFile file(info.filePath());
        if (info.ownerId() != uint(::geteuid()) || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            continue;
        const bool isDead = ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
        const QList<SetPlace> places = placesFrom(file.readAll());
        if (isDead) {
            if (undoPlaces(there, places))
                file.remove();
            continue;
        }
        for (const SetPlace& place : places)
            needed.append(place.kept);
    }
    return needed;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/importwatch.h"

#include "models/domain/island.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr QLatin1StringView doneFolder{"done"};
constexpr QLatin1StringView rejectedFolder{"rejected"};
constexpr QLatin1StringView watchLock{".leadfloor-watch.lock"};

QString watchText(const char* text)
{
    return QCoreApplication::translate("ImportWatch", text);
}

/// Names under which programs write what is not complete yet.
bool isUnfinishedName(const QString& name)
{
    static constexpr std::array endings = {".part", ".tmp", ".crdownload", ".partial", ".filepart", "~"};
    return name.startsWith(u'.') || name.startsWith("~$"_L1)
        || std::any_of(endings.begin(), endings.end(), [&name](const char* ending) {
               return name.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
           });
}

constexpr qint64 pauseMsMin = 1000;
constexpr qint64 pauseMsMax = 60'000;

/// What is wrong will be wrong the next time as well; a mapping profile that is missing may come.
bool isOfTheFile(const Error& error)
{
    return (error.code == ErrorCode::BadFile && error.data.value("needs"_L1) != "profile"_L1) || error.code == ErrorCode::InvalidRequest;
}

/// Every other file would hear the same.
bool isOfTheFloor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Disconnected:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::SignInFailed:
    case ErrorCode::ServerNotTrusted:
    case ErrorCode::ServerTooOld:
    case ErrorCode::TimedOut:
    case ErrorCode::SchemaMismatch:
    case ErrorCode::AccountClosed:
    case ErrorCode::NotPermitted:
    case ErrorCode::RateLimited:
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return true;
    default:
        return false;
    }
}

Error watchProblem(const QString& path, const char* sentence)
{
    return {ErrorCode::FileProblem, watchText(sentence).arg(island(QDir::toNativeSeparators(path))), {}, {}};
}

} // namespace

ImportWatch::ImportWatch(const QString& folder, ImportRequest request, int settleMs)
    : m_folder(folder)
    , m_request(std::move(request))
    , m_settleMs(settleMs)
    , m_lock(QDir(folder).filePath(watchLock))
{
    m_lock.setStaleLockTime(0); // of a process that is gone it is taken over, of a slow one never
}

Result<> ImportWatch::open()
{
    const QFileInfo folder(m_folder.path());
    if (!folder.isDir())
        return tl::unexpected(watchProblem(m_folder.path(), QT_TRANSLATE_NOOP("ImportWatch", "%1: there is no such folder.")));
    if (!folder.isReadable() || !folder.isExecutable())
        return tl::unexpected(watchProblem(m_folder.path(), QT_TRANSLATE_NOOP("ImportWatch", "%1: you may not read this folder.")));
    // A folder that was taken away and came back is another one: our lock is not in it.
    if (m_lock.isLocked() && !QFile::exists(m_folder.filePath(watchLock)) && QFile(m_folder.filePath(watchLock)).open(QIODevice::WriteOnly))
        m_lock.unlock(); // it complains where there is nothing to remove
    for (const QString& name : {QString(doneFolder), QString(rejectedFolder)}) {
        if (!m_folder.mkpath(name))
            return tl::unexpected(watchProblem(m_folder.filePath(name), QT_TRANSLATE_NOOP("ImportWatch", "%1: the folder cannot be made.")));
    }
    if (m_lock.isLocked() || m_lock.tryLock(0))
        return {};
    if (m_lock.error() == QLockFile::PermissionError)
        return tl::unexpected(watchProblem(m_folder.path(), QT_TRANSLATE_NOOP("ImportWatch", "%1: you may not write into this folder.")));
    return tl::unexpected(Error{ErrorCode::Busy, watchText(QT_TRANSLATE_NOOP("ImportWatch", "%1 is watched by another program already.")).arg(island(QDir::toNativeSeparators(m_folder.path()))),
                                {}, QJsonObject{{u"waits_for"_s, u"watcher"_s}}});
}

void ImportWatch::Pause::prolong(const Error& reason)
{
    pauseMs = std::clamp(2 * pauseMs, pauseMsMin, pauseMsMax);
    until = QDateTime::currentMSecsSinceEpoch() + pauseMs;
    error = reason;
}

bool ImportWatch::Pause::isOver() const
{
    return QDateTime::currentMSecsSinceEpoch() >= until;
}

QList<ImportWatch::Outcome> ImportWatch::pass(const Importer& importer, const Told& told)
{
    QList<Outcome> outcomes;
    const QFileInfoList files = m_folder.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    forgetGone(files);
    if (!m_rest.isOver())
        return outcomes;
    for (const QFileInfo& info : files) {
        if (isUnfinishedName(info.fileName()) || !isComplete(info) || !m_stuck.value(info.fileName()).isOver())
            continue;
        outcomes.append(take(info, importer));
        const Outcome& outcome = outcomes.last();
        const bool isOurs = outcome.movedTo.isEmpty() && isOfTheFloor(outcome.error->code);
        if (isOurs) {
            m_rest.prolong(*outcome.error);
        } else if (outcome.movedTo.isEmpty()) {
            m_stuck[info.fileName()].prolong(*outcome.error);
        } else {
            m_stuck.remove(info.fileName());
            m_seen.remove(info.fileName());
        }
        if (told)
            told(outcome);
        if (isOurs)
            return outcomes;
        m_rest = {};
    }
    m_rest = {};
    return outcomes;
}

void ImportWatch::tryAgain()
{
    m_rest = {};
    for (Pause& pause : m_stuck)
        pause.until = pause.pauseMs = 0;
}

QList<ImportWatch::StuckFile> ImportWatch::stuck() const
{
    QList<StuckFile> files;
    for (auto one = m_stuck.cbegin(); one != m_stuck.cend(); ++one)
        files.append({one.key(), *one->error});
    return files;
}

/// What somebody has taken out of the folder again.
void ImportWatch::forgetGone(const QFileInfoList& files)
{
    QSet<QString> names;
    for (const QFileInfo& info : files)
        names.insert(info.fileName());
    const auto isGone = [&names](const auto& one) { return !names.contains(one.key()); };
    m_stuck.removeIf(isGone);
    m_seen.removeIf(isGone);
}

bool ImportWatch::isComplete(const QFileInfo& info)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Seen& seen = m_seen[info.fileName()];
    if (seen.bytes != info.size() || seen.changedAt != info.lastModified())
        seen = {info.size(), info.lastModified(), now};
    // A file that was there and quiet before the watch began needs no second look.
    return now - seen.sinceMs >= m_settleMs || seen.changedAt.msecsTo(QDateTime::currentDateTime()) >= qint64(4) * m_settleMs;
}

ImportWatch::Outcome ImportWatch::take(const QFileInfo& info, const Importer& importer) const
{
    Outcome outcome;
    outcome.fileName = info.fileName();
    ImportRequest request = m_request;
    request.path = info.absoluteFilePath();
    request.rejectsPath = QDir(m_folder.filePath(rejectedFolder)).filePath(info.completeBaseName() % u".rejects.csv"_s);
    for (int again = 2; QFile::exists(request.rejectsPath); ++again)
        request.rejectsPath = QDir(m_folder.filePath(rejectedFolder)).filePath(u"%1.%2.rejects.csv"_s.arg(info.completeBaseName()).arg(again));
    const auto summary = importer(request);
    if (summary) {
        outcome.summary = *summary;
        outcome.movedTo = moveTo(info, doneFolder);
    } else {
        outcome.error = summary.error();
        if (summary.error().code == ErrorCode::AlreadyImported) {
            outcome.movedTo = moveTo(info, doneFolder); // before a crash, or under another name
        } else if (isOfTheFile(summary.error())) {
            outcome.movedTo = moveTo(info, rejectedFolder);
            QSaveFile reason(outcome.movedTo % u".reason.txt"_s);
            if (!outcome.movedTo.isEmpty() && reason.open(QIODevice::WriteOnly)) {
                reason.write(toUserText(summary.error()).toUtf8() + '\n' + nextStep(summary.error()).toUtf8() + '\n');
                outcome.reasonPath = reason.commit() ? reason.fileName() : QString();
            }
        }
    }
    if (outcome.movedTo.isEmpty() && !outcome.error)
        outcome.error = watchProblem(info.absoluteFilePath(), QT_TRANSLATE_NOOP("ImportWatch", "%1: the file came in, but cannot be moved."));
    return outcome;
}

QString ImportWatch::moveTo(const QFileInfo& info, const QString& folder) const
{
    const QDir target(m_folder.filePath(folder));
    QString path = target.filePath(info.fileName());
    for (int again = 2; QFile::exists(path); ++again)
        path = target.filePath(u"%1.%2.%3"_s.arg(info.completeBaseName()).arg(again).arg(info.suffix()));
    return QFile::rename(info.absoluteFilePath(), path) ? path : QString();
}

} // namespace leadfloor

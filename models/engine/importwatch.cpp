// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/importwatch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr QLatin1StringView doneFolder{"done"};
constexpr QLatin1StringView rejectedFolder{"rejected"};

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

bool isOfTheFile(ErrorCode code)
{
    return code == ErrorCode::BadFile || code == ErrorCode::InvalidRequest;
}

/// Every other file would hear the same.
bool isOfTheFloor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Disconnected:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::SignInFailed:
    case ErrorCode::ServerNotTrusted:
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

Error watchProblem(const QString& path, const QString& what)
{
    return {ErrorCode::FileProblem, QDir::toNativeSeparators(path) % u": "_s % what, {}, {}};
}

} // namespace

ImportWatch::ImportWatch(const QString& folder, ImportRequest request, int settleMs)
    : m_folder(folder)
    , m_request(std::move(request))
    , m_settleMs(settleMs)
    , m_lock(QDir(folder).filePath(u".leadfloor-watch.lock"_s))
{
    m_lock.setStaleLockTime(0); // of a process that is gone it is taken over, of a slow one never
}

Result<> ImportWatch::open()
{
    if (!m_folder.exists())
        return tl::unexpected(watchProblem(m_folder.path(), QCoreApplication::translate("ImportWatch", "there is no such folder.")));
    for (const QString& name : {QString(doneFolder), QString(rejectedFolder)}) {
        if (!m_folder.mkpath(name))
            return tl::unexpected(watchProblem(m_folder.filePath(name), QCoreApplication::translate("ImportWatch", "the folder cannot be made.")));
    }
    if (!m_lock.tryLock(0))
        return failure(ErrorCode::Busy, QCoreApplication::translate("ImportWatch", "%1 is watched by another program already.")
                                            .arg(QDir::toNativeSeparators(m_folder.path())));
    return {};
}

void ImportWatch::Pause::prolong()
{
    pauseMs = std::clamp(2 * pauseMs, pauseMsMin, pauseMsMax);
    until = QDateTime::currentMSecsSinceEpoch() + pauseMs;
}

QList<ImportWatch::Outcome> ImportWatch::pass(const Importer& importer)
{
    QList<Outcome> outcomes;
    const auto isPausing = [](const Pause& pause) { return QDateTime::currentMSecsSinceEpoch() < pause.until; };
    if (isPausing(m_rest))
        return outcomes;
    const QFileInfoList files = m_folder.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    for (const QFileInfo& info : files) {
        if (isUnfinishedName(info.fileName()) || !isComplete(info) || isPausing(m_stuck.value(info.fileName())))
            continue;
        outcomes.append(take(info, importer));
        const Outcome& outcome = outcomes.last();
        if (outcome.movedTo.isEmpty() && isOfTheFloor(outcome.error->code)) {
            m_rest.prolong();
            return outcomes;
        }
        m_rest = {};
        if (outcome.movedTo.isEmpty()) {
            m_stuck[info.fileName()].prolong();
        } else {
            m_stuck.remove(info.fileName());
            m_seen.remove(info.fileName());
        }
    }
    return outcomes;
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
        } else if (isOfTheFile(summary.error().code)) {
            outcome.movedTo = moveTo(info, rejectedFolder);
            QSaveFile reason(outcome.movedTo % u".reason.txt"_s);
            if (!outcome.movedTo.isEmpty() && reason.open(QIODevice::WriteOnly)) {
                reason.write(toUserText(summary.error()).toUtf8() + '\n' + nextStep(summary.error()).toUtf8() + '\n');
                reason.commit();
            }
        }
    }
    if (outcome.movedTo.isEmpty() && !outcome.error)
        outcome.error = watchProblem(info.absoluteFilePath(), QCoreApplication::translate("ImportWatch", "the file came in, but cannot be moved."));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/folderwatcher.h"

#include "models/engine/importwatch.h"
#include "models/engine/leadimport.h"
#include "models/engine/leftthreads.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QFuture>
#include <QLoggingCategory>
#include <QMutex>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Q_LOGGING_CATEGORY(folderLog, "leadfloor.folders", QtInfoMsg)

constexpr int lookMsMin = 50;
constexpr int lookMsMax = 2000;
/// The system tells of every piece that is written.
constexpr int changeMs = 50;

/// Trying again does not make it better: somebody has to sign in anew, or to change a right.
bool isRefused(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SignInFailed:
    case ErrorCode::ServerNotTrusted:
    case ErrorCode::SchemaMismatch:
    case ErrorCode::AccountClosed:
    case ErrorCode::NotPermitted:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Ends an import from another thread.
class WatchStop final
{
public:
    void stop()
    {
        const QMutexLocker locker(&m_mutex);
        m_isStopped = true;
        m_running.cancel();
    }
    [[nodiscard]] bool isStopped() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_isStopped;
    }
    /// In the watcher's thread.
    [[nodiscard]] Result<ImportSummary> import(const ConnectionSpec& spec, const ImportRequest& request)
    {
        QPromise<Result<ImportSummary>> promise;
        promise.start();
        const QFuture<Result<ImportSummary>> future = promise.future();
        {
            const QMutexLocker locker(&m_mutex);
            if (m_isStopped)
                return failure(ErrorCode::Cancelled);
            m_running = future;
        }
        importLeads(promise, spec, request);
        promise.finish();
        return future.resultCount() > 0 ? future.result() : Result<ImportSummary>(failure(ErrorCode::Cancelled));
    }

private:
    mutable QMutex m_mutex;
    bool m_isStopped = false;
    QFuture<Result<ImportSummary>> m_running;
};

/// The part of a FolderWatcher that lives in its thread.
class FolderWorker final : public QObject
{
    Q_OBJECT
public:
    FolderWorker(const WatchedFolder& folder, ConnectionSpec spec, bool hasLine, std::shared_ptr<WatchStop> stop)
        : m_path(folder.path)
        , m_lookMs(std::clamp(folder.settleS * 500, lookMsMin, lookMsMax))
        , m_watch(folder.path, folder.request(), folder.settleS * 1000)
        , m_spec(std::move(spec))
        , m_stop(std::move(stop))
        , m_hasLine(hasLine)
    {
    }

    void start()
    {
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        connect(m_timer, &QTimer::timeout, this, &FolderWorker::look);
        m_system = new QFileSystemWatcher(this);
        connect(m_system, &QFileSystemWatcher::directoryChanged, this, [this] {
            if (m_timer->isActive())
                m_timer->start(std::min(changeMs, m_timer->remainingTime()));
        });
        look();
    }
    void setLine(bool hasLine)
    {
        m_hasLine = hasLine;
        lookNow();
    }
    void lookNow()
    {
        m_isRefused = false;
        m_watch.tryAgain();
        look();
    }

Q_SIGNALS:
    void reported(const leadfloor::FolderReport& report);
    void taken(const leadfloor::TakenFile& file);

private:
    void look()
    {
        if (m_stop->isStopped())
            return;
        if (const auto opened = m_watch.open(); !opened) {
            report({FolderState::Stuck, {}, FolderTrouble{{}, opened.error()}, {}});
        } else {
            if (m_system->directories().isEmpty()) // gone with a folder that went
                m_system->addPath(m_path);
            if (m_hasLine && !m_isRefused)
                pass();
            if (m_stop->isStopped())
                return;
            tellState();
        }
        m_timer->start(m_lookMs);
    }

    void pass()
    {
        const auto importer = [this](const ImportRequest& request) {
            FolderReport working = waitingFiles();
            working.state = FolderState::Working;
            working.file = QFileInfo(request.path).fileName();
            report(working);
            return m_stop->import(m_spec, request);
        };
        (void)m_watch.pass(importer, [this](const ImportWatch::Outcome& outcome) { tell(outcome); });
        m_isRefused = m_watch.rests() && isRefused(m_watch.rests()->code);
    }

    void tell(const ImportWatch::Outcome& outcome)
    {
        if (outcome.error)
            qCInfo(folderLog) << "A file of a watched folder:" << errorCodeText(outcome.error->code);
        if (outcome.movedTo.isEmpty())
            return;
        TakenFile file;
        file.name = outcome.fileName;
        file.at = QDateTime::currentDateTimeUtc();
        file.path = outcome.movedTo;
        if (outcome.summary) {
            file.batch = outcome.summary->batch;
            file.accepted = outcome.summary->accepted;
            file.duplicates = outcome.summary->duplicates;
            file.rejected = outcome.summary->rejected;
            file.rejectsPath = outcome.summary->rejected > 0 ? outcome.summary->rejectsPath : QString();
        } else if (outcome.error->code == ErrorCode::AlreadyImported) {
            file.end = TakenFile::End::WasIn;
            file.batch = outcome.error->data.value("batch"_L1).toString();
        } else {
            file.end = TakenFile::End::Rejected;
            file.reason = toUserText(*outcome.error) % u' ' % nextStep(*outcome.error);
            file.rejectsPath = outcome.reasonPath;
        }
        Q_EMIT taken(file);
    }

    [[nodiscard]] FolderReport waitingFiles() const
    {
        FolderReport report;
        const QList<ImportWatch::StuckFile> stuck = m_watch.stuck();
        for (const ImportWatch::StuckFile& one : stuck)
            report.files.append({one.name, one.error});
        return report;
    }

    void tellState()
    {
        FolderReport now = waitingFiles();
        const std::optional<Error>& rests = m_watch.rests();
        if (m_isRefused) {
            now.state = FolderState::Stuck;
            now.trouble = FolderTrouble{{}, *rests};
        } else if (!m_hasLine) {
            now.state = FolderState::Waiting;
            now.trouble = FolderTrouble{{}, Error{ErrorCode::Disconnected, {}, {}, {}}};
        } else if (rests) {
            now.state = FolderState::Waiting;
            now.trouble = FolderTrouble{{}, *rests};
        }
        report(now);
    }

    void report(const FolderReport& report)
    {
        if (m_reported && *m_reported == report)
            return;
        m_reported = report;
        Q_EMIT reported(report);
    }

    const QString m_path;
    const int m_lookMs;
    ImportWatch m_watch;
    const ConnectionSpec m_spec;
    const std::shared_ptr<WatchStop> m_stop;
    QTimer* m_timer = nullptr;
    QFileSystemWatcher* m_system = nullptr;
    std::optional<FolderReport> m_reported;
    bool m_hasLine;
    bool m_isRefused = false;
};

FolderWatcher::FolderWatcher(const WatchedFolder& folder, const ConnectionSpec& spec, bool hasLine, QObject* parent)
    : QObject(parent)
    , m_stop(std::make_shared<WatchStop>())
    , m_thread(new QThread)
    , m_worker(new FolderWorker(folder, spec, hasLine, m_stop))
{
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_worker, &FolderWorker::start);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &FolderWorker::reported, this, &FolderWatcher::reported);
    connect(m_worker, &FolderWorker::taken, this, &FolderWatcher::taken);
    m_thread->start();
}

FolderWatcher::~FolderWatcher()
{
    m_stop->stop();
    m_thread->quit();
    leaveThread(m_thread);
}

void FolderWatcher::setLine(bool hasLine)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), hasLine] { worker->setLine(hasLine); });
}

void FolderWatcher::lookNow()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data()] { worker->lookNow(); });
}

} // namespace leadfloor

#include "folderwatcher.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace leadfloor {

enum class JobState : quint8
{
    Running,
    Done,
    Failed,
    Cancelled
};

/// Long work as people see it: what it is, how far it is, a Cancel, what came of it. It does
/// nothing itself: either it follows a future, or somebody reports. GUI thread.
class Job final : public QObject
{
    Q_OBJECT
public:
    static constexpr int disconnectAfterMs = 3000;

    /// `title` is translated, e.g. "Export of order 1042".
    explicit Job(QString title, QObject* parent = nullptr);

    /// Follows progress and end of `future`; once. `summary` makes the sentence of success from the
    /// value; it may call setPath().
    template <class T>
    void follow(const QFuture<Result<T>>& future, std::function<QString(Job&, const T&)> summary)
    {
        auto* watcher = new QFutureWatcher<Result<T>>(this);
        connect(watcher, &QFutureWatcherBase::progressRangeChanged, this, &Job::setRange);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &Job::setValue);
        connect(watcher, &QFutureWatcherBase::progressTextChanged, this, &Job::setDetail);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, summary] {
            const QFuture<Result<T>> done = watcher->future();
            if (done.resultCount() == 0)
                finish(JobState::Cancelled, {});
            else if (const Result<T> result = done.result(); result)
                finish(JobState::Done, summary ? summary(*this, *result) : QString());
            else
                finish(result.error());
        });
        drive([watcher] { watcher->cancel(); });
        watcher->setFuture(future);
    }

    /// Instead of follow(): the caller reports, and is told by `cancelled` that Cancel was pressed
    /// (empty: there is no Cancel, see canCancel()).
    void drive(std::function<void()> cancelled) { m_cancel = std::move(cancelled); }
    void report(int value, int maximum); ///< maximum 0: length not known
    void finish(JobState state, const QString& detail);
    void finish(const Error& error); ///< Cancelled or Failed, with the error's words

    [[nodiscard]] bool canCancel() const;
    [[nodiscard]] bool isCancelling() const { return m_isCancelling && m_state == JobState::Running; }
    /// Cancel has no answer for disconnectAfterMs: cutting the line is the stronger way.
    [[nodiscard]] bool canDisconnect() const { return m_canDisconnect && isCancelling() && !m_patience.isActive(); }
    /// It has a line of its own, which cutting the window's would not end.
    void setOwnLine() { m_canDisconnect = false; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] JobState state() const noexcept { return m_state; }
    /// Second line: what it is doing, or how it ended.
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] int value() const noexcept { return m_value; }
    [[nodiscard]] int maximum() const noexcept { return m_maximum; } ///< 0: length not known
    [[nodiscard]] int percent() const;                               ///< -1: not known
    /// A file that came of it, for "Open folder"; empty: none.
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString& path) { m_path = path; }
    void setDetail(const QString& detail);
    /// Leads to where it came from, or to what came of it, while it runs and after; empty: nowhere.
    void setShow(std::function<void()> show);
    [[nodiscard]] bool canShow() const { return m_show != nullptr; }
    /// The same work anew, as a job of its own, once this one has failed. Only where a repeat does no harm;
    /// empty: there is none.
    void setRetry(std::function<void()> retry);
    [[nodiscard]] bool canRetry() const { return m_retry && m_state == JobState::Failed; }

public Q_SLOTS:
    void cancel();
    void show();  ///< nothing unless canShow()
    void retry(); ///< nothing unless canRetry()
    void disconnectLine(); ///< asks whoever has the line to cut it; nothing unless canDisconnect()

Q_SIGNALS:
    void disconnectRequested();
    void retried(); ///< another job stands in its place
    void changed(); ///< at most ten times a second while it runs
    void finished(leadfloor::JobState state);

private:
    void setRange(int minimum, int maximum);
    void setValue(int value);
    void announce();

    QString m_title, m_detail, m_path;
    std::function<void()> m_cancel, m_show, m_retry;
    bool m_canDisconnect = true;
    QTimer m_announcing;
    QTimer m_patience; ///< with an answer to Cancel
    bool m_isCancelling = false;
    int m_value = 0;
    int m_maximum = 0;
    JobState m_state = JobState::Running;
};

/// The jobs of this session, newest first; owns them.
class JobList final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The list becomes the owner. Jobs that ended stay until they are cleared.
    void add(Job* job);
    [[nodiscard]] const QList<Job*>& jobs() const noexcept { return m_jobs; }
    [[nodiscard]] QList<Job*> running() const;
    /// Takes one out that has ended and that nobody needs to hear of any more; deletes it later.
    void remove(Job* job);
    void clearEnded();

Q_SIGNALS:
    void added(leadfloor::Job* job);
    void removed(leadfloor::Job* job);
    void changed(); ///< one of them, or the list
    void disconnectRequested(); ///< of one of them

private:
    QList<Job*> m_jobs;
};

} // namespace leadfloor

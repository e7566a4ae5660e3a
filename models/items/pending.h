// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <memory>
#include <utility>

namespace leadfloor {

/// One question in flight. Asking anew, cancelling and destroying all cancel the older question (on
/// the server too) and drop its answer even if that has been given already: the newest always wins.
/// GUI thread; the answer never comes before ask() has returned. The answer may destroy this
/// object.
template <class T> class Pending final
{
public:
    Pending() = default;
    ~Pending() { cancel(); }
    Q_DISABLE_COPY_MOVE(Pending)

    /// `answered` takes a Result<T>; ErrorCode::Cancelled if somebody else cancelled the future.
    template <class Answered> void ask(QFuture<Result<T>> future, Answered answered)
    {
        cancel();
        m_watcher.reset(new QFutureWatcher<Result<T>>);
        QFutureWatcher<Result<T>>* watcher = m_watcher.get();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [this, answered = std::move(answered)] {
                             const QFuture<Result<T>> done = m_watcher->future();
                             m_watcher.reset();
                             if (done.resultCount() > 0)
                                 answered(done.result());
                             else
                                 answered(Result<T>(failure(ErrorCode::Cancelled)));
                         });
        watcher->setFuture(future);
    }

    void cancel()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        m_watcher.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
    struct DeleteLater
    {
        void operator()(QObject* object) const
        {
            object->deleteLater();
        } // may be in its own signal
    };
    std::unique_ptr<QFutureWatcher<Result<T>>, DeleteLater> m_watcher;
};

} // namespace leadfloor

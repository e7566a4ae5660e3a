// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionsuppressions.h"

#include "models/engine/session.h"
#include "models/engine/suppression.h"

#include <QPromise>
#include <QtConcurrent>

namespace leadfloor {

namespace {

constexpr int changeDeadlineMs = 120000;
constexpr int thousandths = 1000;

QuestionOptions changing()
{
    QuestionOptions options;
    options.deadlineMs = changeDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = QuestionKind::Write;
    return options;
}

/// Runs in a pool thread with its own connection.
template <class Outcome, class Request>
void uploadFile(QPromise<Result<Outcome>>& promise, const ConnectionSpec& spec, const Request& request,
                Result<Outcome> (*upload)(DbConnection&, const Request&, const SuppressionWatch&))
{
    DbConnection connection(spec);
    promise.setProgressRange(0, thousandths);
    SuppressionWatch watch;
    watch.isCancelled = [&promise] { return promise.isCanceled(); };
    watch.progress = [&promise](qint64 done, qint64 total) {
        if (total > 0)
            promise.setProgressValue(int(done * thousandths / total));
    };
    if (auto opened = connection.open(); !opened)
        promise.addResult(tl::unexpected(opened.error()));
    else
        promise.addResult(upload(connection, request, watch));
}

} // namespace

QFuture<Result<QList<SuppressionRow>>> SessionSuppressions::lists()
{
    return m_session.ask<QList<SuppressionRow>>({}, [](DbConnection& connection, Question&) { return suppressions(connection); });
}

QFuture<Result<SuppressionOutcome>> SessionSuppressions::upload(const SuppressionRequest& request)
{
    return QtConcurrent::run(uploadFile<SuppressionOutcome, SuppressionRequest>, m_spec, request, &uploadSuppression);
}

QFuture<Result<ScrubOutcome>> SessionSuppressions::uploadScrub(const ScrubRequest& request)
{
    return QtConcurrent::run(uploadFile<ScrubOutcome, ScrubRequest>, m_spec, request, &leadfloor::uploadScrub);
}

QFuture<Result<>> SessionSuppressions::remove(const QUuid& list)
{
    return m_session.ask<void>(changing(), [list](DbConnection& connection, Question&) { return removeSuppression(connection, list); });
}

QFuture<Result<>> SessionSuppressions::restore(const QUuid& list)
{
    return m_session.ask<void>(changing(), [list](DbConnection& connection, Question&) { return restoreSuppression(connection, list); });
}

} // namespace leadfloor

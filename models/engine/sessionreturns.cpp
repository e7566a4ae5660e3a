// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionreturns.h"

#include "models/engine/returncalls.h"
#include "models/engine/safely.h"
#include "models/engine/session.h"

namespace leadfloor {

namespace {

constexpr int returnDeadlineMs = 60000;
constexpr int returnPatienceMs = 15000;

QuestionOptions asking(QuestionKind kind)
{
    QuestionOptions options;
    options.deadlineMs = returnDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = kind;
    return options;
}

} // namespace

QFuture<Result<ReturnCheck>> SessionReturns::check(const QList<LeadId>& leads)
{
    return m_session.ask<ReturnCheck>(asking(QuestionKind::Read), [leads](DbConnection& connection, Question&) {
        return checkReturns(connection, leads);
    });
}

QFuture<Result<ReturnReceipt>> SessionReturns::create(const ReturnRequest& request)
{
    return m_session.ask<ReturnReceipt>(asking(QuestionKind::Write), [request](DbConnection& connection, Question& question) {
        return askSafely<ReturnReceipt>(
            connection, [&] { return createReturns(connection, request); }, [&question] { return question.isCancelled(); },
            returnPatienceMs);
    });
}

QFuture<Result<QList<ReturnRow>>> SessionReturns::returns(const ReturnQuery& query)
{
    return m_session.ask<QList<ReturnRow>>(asking(QuestionKind::Read), [query](DbConnection& connection, Question&) {
        return returnPage(connection, query);
    });
}

QFuture<Result<ReturnDecided>> SessionReturns::decide(const ReturnDecision& decision)
{
    // Repeatable, so it may be sent again after a lost line.
    return m_session.ask<ReturnDecided>(asking(QuestionKind::Write), [decision](DbConnection& connection, Question& question) {
        return askSafely<ReturnDecided>(
            connection, [&] { return decideReturns(connection, decision); }, [&question] { return question.isCancelled(); }, returnPatienceMs);
    });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionpicks.h"

#include "models/engine/floorcalls.h"
#include "models/engine/session.h"

namespace leadfloor {

namespace {

constexpr int pickDeadlineMs = 30000;

QuestionOptions picking(QuestionKind kind)
{
    QuestionOptions options;
    options.deadlineMs = pickDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = kind;
    return options;
}

} // namespace

QFuture<Result<QList<BasketRow>>> SessionPicks::basket()
{
    return m_session.ask<QList<BasketRow>>(picking(QuestionKind::Read),
                                           [](DbConnection& connection, Question&) { return basketRows(connection); });
}

QFuture<Result<BasketChange>> SessionPicks::add(const QList<LeadId>& leads)
{
    return m_session.ask<BasketChange>(picking(QuestionKind::Write), [leads](DbConnection& connection, Question&) {
        return addToBasket(connection, leads);
    });
}

QFuture<Result<int>> SessionPicks::remove(const QList<LeadId>& leads)
{
    return m_session.ask<int>(picking(QuestionKind::Write), [leads](DbConnection& connection, Question&) {
        return removeFromBasket(connection, leads);
    });
}

QFuture<Result<QList<ProjectRow>>> SessionPicks::projects()
{
    return m_session.ask<QList<ProjectRow>>(picking(QuestionKind::Read), [](DbConnection& connection, Question&) {
        return leadfloor::projects(connection);
    });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessioncheckouts.h"

#include "models/engine/cardcalls.h"
#include "models/engine/session.h"

namespace leadfloor {

namespace {

constexpr int checkoutDeadlineMs = 15000;

/// Both may be asked again without harm.
QuestionOptions aboutCheckouts()
{
    QuestionOptions options;
    options.deadlineMs = checkoutDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = QuestionKind::Read;
    return options;
}

} // namespace

QFuture<Result<Checkout>> SessionCheckouts::request(qint64 orderNumber)
{
    return m_session.ask<Checkout>(aboutCheckouts(), [orderNumber](DbConnection& connection, Question&) {
        return requestCheckout(connection, orderNumber);
    });
}

QFuture<Result<Checkout>> SessionCheckouts::checkout(qint64 orderNumber, bool look)
{
    return m_session.ask<Checkout>(aboutCheckouts(), [orderNumber, look](DbConnection& connection, Question&) {
        return checkoutOf(connection, orderNumber, look);
    });
}

} // namespace leadfloor

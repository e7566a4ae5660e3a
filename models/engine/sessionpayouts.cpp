// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionpayouts.h"

#include "models/engine/payoutcalls.h"
#include "models/engine/safely.h"
#include "models/engine/session.h"

namespace leadfloor {

namespace {

constexpr int payoutDeadlineMs = 60000;
constexpr int payoutPatienceMs = 15000;

QuestionOptions askingPayouts(QuestionKind kind)
{
    QuestionOptions options;
    options.deadlineMs = payoutDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = kind;
    return options;
}

} // namespace

QFuture<Result<Earnings>> SessionPayouts::earnings(const QString& partner)
{
    return m_session.ask<Earnings>(askingPayouts(QuestionKind::Read),
                                   [partner](DbConnection& connection, Question&) { return earningsOf(connection, partner); });
}

QFuture<Result<QList<Commission>>> SessionPayouts::commissions(const CommissionQuery& query)
{
    return m_session.ask<QList<Commission>>(askingPayouts(QuestionKind::Read),
                                            [query](DbConnection& connection, Question&) { return commissionPage(connection, query); });
}

QFuture<Result<QList<Payout>>> SessionPayouts::payouts(const PayoutQuery& query)
{
    return m_session.ask<QList<Payout>>(askingPayouts(QuestionKind::Read),
                                        [query](DbConnection& connection, Question&) { return payoutPage(connection, query); });
}

QFuture<Result<QList<PayoutLine>>> SessionPayouts::statement(const QString& partner, qint64 number)
{
    return m_session.ask<QList<PayoutLine>>(askingPayouts(QuestionKind::Read), [partner, number](DbConnection& connection, Question&) {
        return payoutStatement(connection, partner, number);
    });
}

QFuture<Result<QList<Partner>>> SessionPayouts::partners()
{
    return m_session.ask<QList<Partner>>(askingPayouts(QuestionKind::Read), [](DbConnection& connection, Question&) { return partnerList(connection); });
}

QFuture<Result<>> SessionPayouts::setRate(const PartnerRate& rate)
{
    return m_session.ask<void>(askingPayouts(QuestionKind::Write), [rate](DbConnection& connection, Question&) { return setPartnerRate(connection, rate); });
}

QFuture<Result<PayoutReceipt>> SessionPayouts::create(const PayoutRequest& request)
{
    return m_session.ask<PayoutReceipt>(askingPayouts(QuestionKind::Write), [request](DbConnection& connection, Question& question) {
        return askSafely<PayoutReceipt>(
            connection, [&] { return createPayouts(connection, request); }, [&question] { return question.isCancelled(); }, payoutPatienceMs);
    });
}

QFuture<Result<Payout>> SessionPayouts::change(const PayoutChange& change)
{
    // Repeatable, so it may be sent again after a lost line.
    return m_session.ask<Payout>(askingPayouts(QuestionKind::Write), [change](DbConnection& connection, Question& question) {
        return askSafely<Payout>(
            connection, [&] { return changePayout(connection, change); }, [&question] { return question.isCancelled(); }, payoutPatienceMs);
    });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessiontopups.h"

#include "models/engine/session.h"
#include "models/engine/topupcalls.h"

namespace leadfloor {

namespace {

constexpr int topupDeadlineMs = 15000;

/// All may be asked again without harm: what begins something has a key.
QuestionOptions aboutTopups()
{
    QuestionOptions options;
    options.deadlineMs = topupDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = QuestionKind::Read;
    return options;
}

/// Asks `call` over a line of the session, with these arguments.
template <class T, class Call, class... Arguments>
QFuture<Result<T>> askTopups(Session& session, Call call, const Arguments&... arguments)
{
    return session.ask<T>(aboutTopups(), [call, arguments...](DbConnection& connection, Question&) { return call(connection, arguments...); });
}

} // namespace

QFuture<Result<QList<CreditPackage>>> SessionTopups::packages()
{
    return askTopups<QList<CreditPackage>>(m_session, creditPackages);
}

QFuture<Result<Topup>> SessionTopups::begin(const QUuid& key, const QUuid& package)
{
    return askTopups<Topup>(m_session, beginTopup, key, package);
}

QFuture<Result<Topup>> SessionTopups::topup(qint64 number, bool look)
{
    return askTopups<Topup>(m_session, topupOf, number, look);
}

QFuture<Result<Topup>> SessionTopups::cancel(qint64 number)
{
    return askTopups<Topup>(m_session, cancelTopup, number);
}

QFuture<Result<QList<Topup>>> SessionTopups::topups(int limit)
{
    return askTopups<QList<Topup>>(m_session, leadfloor::topups, limit);
}

QFuture<Result<CouponCredit>> SessionTopups::redeem(const QUuid& key, const QString& code)
{
    return askTopups<CouponCredit>(m_session, redeemCoupon, key, code);
}

QFuture<Result<WalletBonus>> SessionTopups::bonus()
{
    return askTopups<WalletBonus>(m_session, walletBonus);
}

QFuture<Result<QList<BonusLot>>> SessionTopups::bonusLots()
{
    return askTopups<QList<BonusLot>>(m_session, leadfloor::bonusLots);
}

} // namespace leadfloor

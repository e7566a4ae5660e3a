// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakepayouts.h"

namespace leadfloor {

QFuture<Result<Earnings>> FakePayouts::earnings(const QString&)
{
    return give<Earnings>(QStringLiteral("earnings"), [this]() -> Result<Earnings> { return earned; });
}

QFuture<Result<QList<Commission>>> FakePayouts::commissions(const CommissionQuery& query)
{
    commissionQueries.append(query);
    return give<QList<Commission>>(QStringLiteral("commissions"), [this, query]() -> Result<QList<Commission>> {
        QList<Commission> page;
        for (const Commission& one : sold) {
            if ((!query.state || one.state == *query.state) && (query.before == 0 || one.cursor < query.before) && page.size() < query.limit)
                page.append(one);
        }
        return page;
    });
}

QFuture<Result<QList<Payout>>> FakePayouts::payouts(const PayoutQuery& query)
{
    return give<QList<Payout>>(QStringLiteral("payouts"), [this, query]() -> Result<QList<Payout>> {
        QList<Payout> page;
        for (const Payout& one : payoutRows) {
            if ((!query.state || one.state == *query.state) && (query.before == 0 || one.cursor < query.before) && page.size() < query.limit)
                page.append(one);
        }
        return page;
    });
}

QFuture<Result<QList<PayoutLine>>> FakePayouts::statement(const QString&, qint64)
{
    return give<QList<PayoutLine>>(QStringLiteral("statement"), [this]() -> Result<QList<PayoutLine>> { return lines; });
}

QFuture<Result<QList<Partner>>> FakePayouts::partners()
{
    return give<QList<Partner>>(QStringLiteral("partners"), [this]() -> Result<QList<Partner>> { return partnerRows; });
}

QFuture<Result<>> FakePayouts::setRate(const PartnerRate& rate)
{
    rateCalls.append(rate);
    return give<void>(QStringLiteral("setRate"), [this, rate]() -> Result<> {
        for (Partner& partner : partnerRows) {
            if (partner.name == rate.partner) {
                partner.baseBp = rate.baseBp;
                partner.bonusBp = rate.bonusBp;
                return {};
            }
        }
        return failure(ErrorCode::NotFound);
    });
}

QFuture<Result<PayoutReceipt>> FakePayouts::create(const PayoutRequest& request)
{
    createCalls.append(request);
    return give<PayoutReceipt>(QStringLiteral("create"), [this, request]() -> Result<PayoutReceipt> {
        if (m_made.contains(request.key.uuid()))
            return m_made.value(request.key.uuid());
        PayoutReceipt receipt;
        receipt.currency = QStringLiteral("USD");
        for (Partner& partner : partnerRows) {
            if (!partner.isPayable || (!request.partners.isEmpty() && !request.partners.contains(partner.name)))
                continue;
            Payout payout;
            payout.partner = partner.name;
            payout.number = payoutRows.size() + 1;
            payout.amount = partner.payable;
            payout.cursor = payout.number;
            payout.madeAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
            receipt.payouts.append(payout);
            receipt.amount = Money::fromMinor(receipt.amount.minor() + payout.amount.minor());
            payoutRows.prepend(payout);
            partner.made = Money::fromMinor(partner.made.minor() + payout.amount.minor());
            partner.payable = {};
            partner.isPayable = false;
        }
        if (receipt.payouts.isEmpty())
            return failure(ErrorCode::WrongState);
        m_made.insert(request.key.uuid(), receipt);
        return receipt;
    });
}

QFuture<Result<Payout>> FakePayouts::change(const PayoutChange& change)
{
    changeCalls.append(change);
    return give<Payout>(QStringLiteral("change"), [this, change]() -> Result<Payout> {
        for (Payout& payout : payoutRows) {
            if (payout.partner != change.partner || payout.number != change.number)
                continue;
            payout.state = change.isPaid ? PayoutState::Paid : PayoutState::Reversed;
            (change.isPaid ? payout.reference : payout.reason) = change.words;
            return payout;
        }
        return failure(ErrorCode::NotFound);
    });
}

} // namespace leadfloor

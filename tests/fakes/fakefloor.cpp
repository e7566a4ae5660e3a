// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"

namespace leadfloor {

QFuture<Result<Quote>> FakePurchases::quote(const QList<OrderLine>& lines, const QString& coupon)
{
    quoteCalls.append(lines);
    couponCalls.append(coupon);
    return give<Quote>(QStringLiteral("quote"), [this, lines, coupon]() -> Result<Quote> {
        return quoteNow(lines, coupon);
    });
}

QFuture<Result<Receipt>> FakePurchases::purchase(const PurchaseRequest& request)
{
    purchaseCalls.append(request);
    auto promise = std::make_shared<QPromise<Result<Receipt>>>();
    promise->start();
    purchases.push_back({request, promise});
    const QFuture<Result<Receipt>> future = promise->future();
    if (!holdsPurchases)
        endPurchase(sell(request));
    return future;
}

QFuture<Result<IntentOutcome>> FakePurchases::outcome(IntentId intent)
{
    outcomeCalls.append(intent);
    return give<IntentOutcome>(
        QStringLiteral("outcome"), [this, intent]() -> Result<IntentOutcome> {
            IntentOutcome answer;
            if (const auto it = m_stored.constFind(intent.uuid()); it != m_stored.constEnd()) {
                answer.kind = *it ? IntentOutcome::Kind::Happened : IntentOutcome::Kind::Refused;
                if (*it)
                    answer.receipt = **it;
                else
                    answer.refusal = it->error();
            } else {
                m_stored.insert(intent.uuid(),
                                failure(ErrorCode::NotFound)); // cannot happen any more
            }
            return answer;
        });
}

QFuture<Result<QList<IntentOutcome>>> FakePurchases::resolveOpenIntents()
{
    return give<QList<IntentOutcome>>(
        QStringLiteral("resolve"),
        []() -> Result<QList<IntentOutcome>> { return QList<IntentOutcome>(); });
}

void FakePurchases::endPurchase(const Result<Receipt>& answer)
{
    const Held one = purchases.front();
    purchases.pop_front();
    one.promise->addResult(answer);
    one.promise->finish();
}

void FakePurchases::losePurchase(bool hasHappened)
{
    if (hasHappened)
        (void)sell(purchases.front().request);
    endPurchase(failure(ErrorCode::OutcomeUnknown));
}

bool FakePurchases::isCancelAsked() const
{
    return !purchases.empty() && purchases.front().promise->isCanceled();
}

Quote FakePurchases::quoteNow(const QList<OrderLine>& lines, const QString& coupon) const
{
    Quote quote;
    quote.id = QuoteId::create();
    quote.asOf = clock();
    quote.expiresAt = quote.asOf.addSecs(quoteSeconds);
    quote.walletAvailable = m_wallet.state.available;
    quote.isComplete = true;
    quote.limit = limit;
    qint64 total = 0;
    qint64 discount = 0;
    for (const OrderLine& wanted : lines) {
        QuoteLine line;
        line.line = wanted;
        line.unitPrice = priceFor(wanted.filter);
        line.available = std::min<qint64>(stockFor(wanted.filter), wanted.quantity);
        if (wanted.isByHand()) {
            for (const LeadId& pick : wanted.picks) {
                if (goneLeads.contains(pick))
                    line.gone.append({pick, QStringLiteral("sold")});
            }
            // Every one that is gone has an equal.
            line.replaceable = wanted.replaceGone ? int(line.gone.size()) : 0;
            line.available = wanted.quantity - line.gone.size() + line.replaceable;
        }
        line.total = Money::fromMinor(line.unitPrice.minor() * line.available);
        line.priceRules = {QStringLiteral("rule 12")};
        if (line.available < wanted.quantity) {
            quote.isComplete = false;
            line.missing = missingFor
                               ? missingFor(wanted)
                               : MissingLeads{wanted.quantity - line.available, 0, 0, 0, 0, {}};
            if (line.available > 0)
                line.alternatives.append(
                    alternative(QStringLiteral("part"), wanted.filter, int(line.available)));
            if (wanted.isByHand())
                line.alternatives.append(
                    alternative(QStringLiteral("replace"), wanted.filter, wanted.quantity));
            else if (alternativesFor)
                line.alternatives += alternativesFor(wanted);
        }
        takeOff(line, coupon);
        total += line.total.minor();
        discount += line.discount.minor();
        quote.lines.append(line);
    }
    quote.total = Money::fromMinor(total);
    quote.discount = Money::fromMinor(discount);
    if (coupons.contains(coupon))
        quote.coupon = coupon;
    else if (!coupon.isEmpty())
        quote.couponRefused = Error{
            ErrorCode::CouponRefused,
            {},
            QStringLiteral("LF023"),
            {{QStringLiteral("reason"), QStringLiteral("unknown")},
             {QStringLiteral("message"), QStringLiteral("There is no coupon of this code.")}}};
    return quote;
}

Alternative FakePurchases::alternative(const QString& kind, const Filter& filter,
                                       int quantity) const
{
    Alternative way;
    way.kind = kind;
    way.filter = filter;
    way.available = stockFor(filter);
    way.quantity = int(std::min<qint64>(quantity, way.available));
    way.unitPrice = priceFor(filter);
    way.total = Money::fromMinor(way.unitPrice.minor() * way.quantity);
    return way;
}

void FakePurchases::takeOff(QuoteLine& line, const QString& coupon) const
{
    const auto less = [&line](Discount discount, qint64 minor) {
        discount.amount = Money::fromMinor(minor);
        line.discounts.append(discount);
        line.discount = Money::fromMinor(line.discount.minor() + minor);
        line.total = Money::fromMinor(line.total.minor() - minor);
    };
    if (bracketFrom > 0 && line.available >= bracketFrom)
        less({Discount::Kind::Bracket, bracketFrom, 500, {}, {}}, line.total.minor() / 20);
    if (const auto off = coupons.constFind(coupon); off != coupons.constEnd() && line.available > 0)
        less({Discount::Kind::Coupon, 0, 0, coupon, {}}, std::min(*off, line.total.minor()));
}

Result<Receipt> FakePurchases::sell(const PurchaseRequest& request)
{
    if (const auto it = m_stored.constFind(request.intent.uuid()); it != m_stored.constEnd())
        return *it;
    if (!refusals.isEmpty()) {
        const Error error = refusals.takeFirst();
        const Result<Receipt> answer = tl::unexpected<Error>(error);
        if (error.code != ErrorCode::Busy && error.code != ErrorCode::OutcomeUnknown)
            m_stored.insert(request.intent.uuid(), answer);
        return answer;
    }
    const Quote now = quoteNow(request.lines, request.coupon);
    Receipt receipt;
    receipt.orderNumber = 1042 + ordersMade++;
    receipt.state = QStringLiteral("completed");
    receipt.currency = QStringLiteral("USD");
    receipt.boughtAt = clock();
    for (const QuoteLine& line : now.lines) {
        receipt.leads += int(line.available);
        ReceiptLine sold{QStringLiteral("line"), line.line.filter, line.line.quantity,
                         int(line.available),    line.total,       line.priceRules};
        sold.discount = line.discount;
        sold.discounts = line.discounts;
        if (line.line.isByHand()) {
            sold.text = pickedLeadsText;
            for (const GonePick& one : line.gone) {
                if (line.line.replaceGone)
                    sold.replaced.append({one.lead, LeadId::create()});
                else
                    sold.gone.append(one);
            }
        }
        if (line.line.restStands && line.available < line.line.quantity)
            sold.standing = 1;
        receipt.lines.append(sold);
    }
    receipt.total = now.total;
    receipt.discount = now.discount;
    receipt.payment = request.payment;
    if (request.payment == PaymentKind::Credits) {
        m_wallet.state.available =
            Money::fromMinor(m_wallet.state.available.minor() - now.total.minor());
    } else {
        receipt.state = request.payment == PaymentKind::Card ? QStringLiteral("held")
                                                             : QStringLiteral("awaiting_payment");
        receipt.heldUntil = clock().addSecs(request.payment == PaymentKind::Card ? 600 : 72 * 3600);
    }
    receipt.walletAvailable = m_wallet.state.available;
    m_stored.insert(request.intent.uuid(), receipt);
    return receipt;
}

QFuture<Result<QList<OrderRow>>> FakeDelivery::orders(qint64 before, int limit)
{
    return give<QList<OrderRow>>(
        QStringLiteral("orders"), [this, before, limit]() -> Result<QList<OrderRow>> {
            QList<OrderRow> page;
            for (const OrderRow& row : orderRows) {
                if ((before == 0 || row.number < before) && page.size() < limit)
                    page.append(row);
            }
            return page;
        });
}

QFuture<Result<Receipt>> FakeDelivery::receipt(qint64 orderNumber)
{
    receiptCalls.append(orderNumber);
    return give<Receipt>(QStringLiteral("receipt"), [this, orderNumber]() -> Result<Receipt> {
        return receiptFor ? receiptFor(orderNumber) : Receipt();
    });
}

QFuture<Result<DeliveryProgress>> FakeDelivery::deliver(qint64 orderNumber)
{
    calls.append(orderNumber);
    return work.begin({leads(), leads()});
}

QFuture<Result<Receipt>> FakeDelivery::pay(const PayRequest& request)
{
    payCalls.append(request);
    return give<Receipt>(QStringLiteral("pay"), [this, request]() -> Result<Receipt> {
        move(request.orderNumber, QStringLiteral("completed"));
        Receipt receipt;
        receipt.orderNumber = request.orderNumber;
        receipt.state = QStringLiteral("completed");
        receipt.total = request.totalMax;
        return receipt;
    });
}

QFuture<Result<QDateTime>> FakeDelivery::renew(qint64 orderNumber)
{
    renewCalls.append(orderNumber);
    return give<QDateTime>(QStringLiteral("renew"), [this, orderNumber]() -> Result<QDateTime> {
        for (OrderRow& row : orderRows) {
            if (row.number == orderNumber)
                return row.heldUntil = row.heldUntil.addSecs(300);
        }
        return failure(ErrorCode::NotFound);
    });
}

QFuture<Result<>> FakeDelivery::cancel(qint64 orderNumber)
{
    cancelCalls.append(orderNumber);
    return give<void>(QStringLiteral("cancel"), [this, orderNumber]() -> Result<> {
        move(orderNumber, QStringLiteral("cancelled"));
        return {};
    });
}

void FakeDelivery::move(qint64 orderNumber, const QString& state)
{
    for (OrderRow& row : orderRows) {
        if (row.number == orderNumber) {
            row.state = state;
            row.heldUntil = {};
        }
    }
}

int FakeDelivery::leads() const
{
    int sum = 0;
    if (m_purchases.purchaseCalls.isEmpty())
        return sum; // an order of `orderRows`
    for (const OrderLine& line : m_purchases.purchaseCalls.last().lines)
        sum += int(std::min<qint64>(line.quantity, m_purchases.stockFor(line.filter)));
    return sum;
}

QFuture<Result<ExportSummary>> FakeExports::startExport(const ExportRequest& request)
{
    calls.append(request);
    ExportSummary summary;
    summary.path = request.path;
    summary.manifestPath = request.path + QStringLiteral(".manifest.json");
    summary.rows = rows;
    summary.columns = 33;
    summary.guarded = 1;
    return work.begin(summary);
}

void FakeFloor::goTo(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace leadfloor

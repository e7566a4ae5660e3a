// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/fakeexporttargets.h"
#include "tests/fakes/fakebooks.h"
#include "tests/fakes/fakecheckouts.h"
#include "tests/fakes/fakeimports.h"
#include "tests/fakes/fakeinventory.h"
#include "tests/fakes/fakereports.h"
#include "tests/fakes/fakepicks.h"
#include "tests/fakes/fakereturns.h"
#include "tests/fakes/fakestanding.h"
#include "tests/fakes/fakesuppressions.h"
#include "tests/fakes/fakeviews.h"
#include "tests/fakes/fakewatches.h"
#include "tests/fakes/fakework.h"
#include "tests/fakes/heldanswers.h"

#include <QJsonArray>
#include <QPromise>

#include <deque>
#include <functional>
#include <memory>

namespace leadfloor {

/// A shop that sells what `stockFor` says at `priceFor`, once per key (R18). Quotes and outcomes can
/// be held back as HeldAnswers does; purchases by `holdsPurchases`, since how they end is the point.
class FakePurchases final : public PurchaseService, public HeldAnswers
{
public:
    explicit FakePurchases(FakeWallet& wallet);
    ~FakePurchases() override;

    [[nodiscard]] QFuture<Result<Quote>> quote(const QList<OrderLine>& lines, const QString& coupon) override
    {
        quoteCalls.append(lines);
        couponCalls.append(coupon);
        return give<Quote>(QStringLiteral("quote"), [this, lines, coupon]() -> Result<Quote> { return quoteNow(lines, coupon); });
    }
    [[nodiscard]] QFuture<Result<Receipt>> purchase(const PurchaseRequest& request) override
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
    [[nodiscard]] QFuture<Result<IntentOutcome>> outcome(IntentId intent) override
    {
        outcomeCalls.append(intent);
        return give<IntentOutcome>(QStringLiteral("outcome"), [this, intent]() -> Result<IntentOutcome> {
            IntentOutcome answer;
            if (const auto it = m_stored.constFind(intent.uuid()); it != m_stored.constEnd()) {
                answer.kind = *it ? IntentOutcome::Kind::Happened : IntentOutcome::Kind::Refused;
                if (*it)
                    answer.receipt = **it;
                else
                    answer.refusal = it->error();
            } else {
                m_stored.insert(intent.uuid(), failure(ErrorCode::NotFound)); // cannot happen any more
            }
            return answer;
        });
    }
    [[nodiscard]] QFuture<Result<QList<IntentOutcome>>> resolveOpenIntents() override
    {
        return give<QList<IntentOutcome>>(QStringLiteral("resolve"), []() -> Result<QList<IntentOutcome>> {
            return QList<IntentOutcome>();
        });
    }

    /// The oldest purchase held back ends with `answer`; after a cancel nothing arrives, as with any future.
    void endPurchase(const Result<Receipt>& answer)
    {
        const Held one = purchases.front();
        purchases.pop_front();
        one.promise->addResult(answer);
        one.promise->finish();
    }
    void commitPurchase() { endPurchase(sell(purchases.front().request)); }
    /// The line is lost after the floor has done it, or before.
    void losePurchase(bool hasHappened)
    {
        if (hasHappened)
            (void)sell(purchases.front().request);
        endPurchase(failure(ErrorCode::OutcomeUnknown));
    }
    [[nodiscard]] bool isCancelAsked() const { return !purchases.empty() && purchases.front().promise->isCanceled(); }

    [[nodiscard]] Quote quoteNow(const QList<OrderLine>& lines, const QString& coupon = {}) const
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
                line.missing = missingFor ? missingFor(wanted) : MissingLeads{wanted.quantity - line.available, 0, 0, 0, 0, {}};
                if (line.available > 0)
                    line.alternatives.append(alternative(QStringLiteral("part"), wanted.filter, int(line.available)));
                if (wanted.isByHand())
                    line.alternatives.append(alternative(QStringLiteral("replace"), wanted.filter, wanted.quantity));
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
            quote.couponRefused = Error{ErrorCode::CouponRefused, {}, QStringLiteral("LF023"),
                                        {{QStringLiteral("reason"), QStringLiteral("unknown")},
                                         {QStringLiteral("message"), QStringLiteral("There is no coupon of this code.")}}};
        return quote;
    }
    [[nodiscard]] Alternative alternative(const QString& kind, const Filter& filter, int quantity) const
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

    std::function<qint64(const Filter&)> stockFor = [](const Filter&) { return 1000; };
    std::function<Money(const Filter&)> priceFor = [](const Filter& filter) {
        return Money::fromMinor(filter.classes == QList{LeadClass::Silver} ? 250 : 800);
    };
    std::function<MissingLeads(const OrderLine&)> missingFor;
    std::function<QList<Alternative>(const OrderLine&)> alternativesFor;
    QList<LeadId> goneLeads; ///< picks that are sold by now
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::optional<Error> limit;
    int bracketFrom = 0;             ///< lines of so many leads and more cost 5 % less; 0: never
    QHash<QString, qint64> coupons;  ///< what each takes off a line, in minor units
    int quoteSeconds = 900;
    QList<Error> refusals; ///< of the next purchases, first come first served; final ones are stored

    bool holdsPurchases = false;
    QList<QList<OrderLine>> quoteCalls;
    QStringList couponCalls;
    QList<PurchaseRequest> purchaseCalls;
    QList<IntentId> outcomeCalls;
    int ordersMade = 0;

    struct Held
    {
        PurchaseRequest request;
        std::shared_ptr<QPromise<Result<Receipt>>> promise;
    };
    std::deque<Held> purchases;

private:
    /// The floor counts brackets by order; by line is enough here.
    void takeOff(QuoteLine& line, const QString& coupon) const
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

    Result<Receipt> sell(const PurchaseRequest& request)
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
            ReceiptLine sold{QStringLiteral("line"), line.line.filter, line.line.quantity, int(line.available), line.total, line.priceRules};
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
            m_wallet.state.available = Money::fromMinor(m_wallet.state.available.minor() - now.total.minor());
        } else {
            receipt.state = request.payment == PaymentKind::Card ? QStringLiteral("held") : QStringLiteral("awaiting_payment");
            receipt.heldUntil = clock().addSecs(request.payment == PaymentKind::Card ? 600 : 72 * 3600);
        }
        receipt.walletAvailable = m_wallet.state.available;
        m_stored.insert(request.intent.uuid(), receipt);
        return receipt;
    }

    FakeWallet& m_wallet;
    QHash<QUuid, Result<Receipt>> m_stored;
};

/// Work with progress that ends when the test says so, or at once.
template <class T> class FakeWork
{
public:
    QFuture<Result<T>> begin(const T& atOnce)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        running.push_back(promise);
        const QFuture<Result<T>> future = promise->future();
        if (!holds)
            end(atOnce);
        return future;
    }
    void progress(int value, int most)
    {
        running.front()->setProgressRange(0, most);
        running.front()->setProgressValue(value);
    }
    void end(const Result<T>& answer)
    {
        const auto promise = running.front();
        running.pop_front();
        promise->addResult(answer);
        promise->finish();
    }
    /// As a worker that has seen that nobody wants its answer any more.
    void giveUp()
    {
        running.front()->finish();
        running.pop_front();
    }
    [[nodiscard]] bool isRunning() const { return !running.empty(); }

    bool holds = false;
    std::deque<std::shared_ptr<QPromise<Result<T>>>> running;
};

class FakeDelivery final : public OrderService, public HeldAnswers
{
public:
    explicit FakeDelivery(const FakePurchases& purchases);
    ~FakeDelivery() override;
    [[nodiscard]] QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override
    {
        return give<QList<OrderRow>>(QStringLiteral("orders"), [this, before, limit]() -> Result<QList<OrderRow>> {
            QList<OrderRow> page;
            for (const OrderRow& row : orderRows) {
                if ((before == 0 || row.number < before) && page.size() < limit)
                    page.append(row);
            }
            return page;
        });
    }
    [[nodiscard]] QFuture<Result<Receipt>> receipt(qint64 orderNumber) override
    {
        receiptCalls.append(orderNumber);
        return give<Receipt>(QStringLiteral("receipt"), [this, orderNumber]() -> Result<Receipt> {
            return receiptFor ? receiptFor(orderNumber) : Receipt();
        });
    }
    [[nodiscard]] QFuture<Result<DeliveryProgress>> deliver(qint64 orderNumber) override
    {
        calls.append(orderNumber);
        return work.begin({leads(), leads()});
    }
    [[nodiscard]] QFuture<Result<Receipt>> pay(const PayRequest& request) override
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
    [[nodiscard]] QFuture<Result<QDateTime>> renew(qint64 orderNumber) override
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
    [[nodiscard]] QFuture<Result<>> cancel(qint64 orderNumber) override
    {
        cancelCalls.append(orderNumber);
        return give<void>(QStringLiteral("cancel"), [this, orderNumber]() -> Result<> {
            move(orderNumber, QStringLiteral("cancelled"));
            return {};
        });
    }
    /// As when an order is paid, cancelled or over.
    void move(qint64 orderNumber, const QString& state)
    {
        for (OrderRow& row : orderRows) {
            if (row.number == orderNumber) {
                row.state = state;
                row.heldUntil = {};
            }
        }
    }
    [[nodiscard]] int leads() const
    {
        int sum = 0;
        if (m_purchases.purchaseCalls.isEmpty())
            return sum; // an order of `orderRows`
        for (const OrderLine& line : m_purchases.purchaseCalls.last().lines)
            sum += int(std::min<qint64>(line.quantity, m_purchases.stockFor(line.filter)));
        return sum;
    }

    FakeWork<DeliveryProgress> work;
    QList<qint64> calls;
    QList<OrderRow> orderRows; ///< newest first
    std::function<Receipt(qint64)> receiptFor;
    QList<qint64> receiptCalls, renewCalls, cancelCalls;
    QList<PayRequest> payCalls;

private:
    const FakePurchases& m_purchases;
};

/// Writes no file.
class FakeExports final : public ExportService
{
public:
    FakeExports();
    ~FakeExports() override;
    [[nodiscard]] QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) override
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

    FakeWork<ExportSummary> work;
    QList<ExportRequest> calls;
    qint64 rows = 22;
};

/// A signed-in broker on a floor of fakes. `goTo` cuts the line and brings it back.
class FakeFloor final : public FloorConnection
{
public:
    FakeFloor();
    ~FakeFloor() override;

    void goTo(State state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] FloorIdentity identity() const override { return who; }
    [[nodiscard]] int latencyMs() const override { return 12; }
    [[nodiscard]] InventorySource& inventory() override { return inventorySource; }
    [[nodiscard]] PurchaseService& purchases() override { return purchaseService; }
    [[nodiscard]] OrderService& orders() override { return orderService; }
    [[nodiscard]] OwnedLeadSource& ownedLeads() override { return ownedLeadSource; }
    [[nodiscard]] ExportService& exports() override { return exportService; }
    [[nodiscard]] ExportTargetService& exportTargets() override { return exportTargetService; }
    [[nodiscard]] WalletSource& wallet() override { return walletSource; }
    [[nodiscard]] StandingService& standing() override { return standingService; }
    [[nodiscard]] ViewService& views() override { return viewService; }
    [[nodiscard]] WatchService& watches() override { return watchService; }
    [[nodiscard]] WorkService& work() override { return workService; }
    [[nodiscard]] ReportSource& reports() override { return reportSource; }
    [[nodiscard]] ReturnService& returns() override { return returnService; }
    [[nodiscard]] SuppressionService& suppressions() override { return suppressionService; }
    [[nodiscard]] PickService& picks() override { return pickService; }
    [[nodiscard]] CheckoutService& checkouts() override { return checkoutService; }
    [[nodiscard]] ImportService& imports() override { return importService; }

    FloorIdentity who;
    FakeInventory inventorySource{0};
    FakeWallet walletSource;
    FakePurchases purchaseService;
    FakeDelivery orderService;
    FakeOwnedLeads ownedLeadSource{0};
    FakeExports exportService;
    FakeExportTargets exportTargetService;
    FakeStanding standingService;
    FakeViews viewService;
    FakeWatches watchService;
    FakeWorkService workService;
    FakeReports reportSource;
    FakeReturns returnService;
    FakeSuppressions suppressionService;
    FakePicks pickService;
    FakeCheckouts checkoutService;
    FakeImports importService;

private:
    State m_state = State::Connected;
};

} // namespace leadfloor

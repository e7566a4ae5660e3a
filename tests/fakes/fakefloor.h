// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/fakeexporttargets.h"
#include "tests/fakes/fakebooks.h"
#include "tests/fakes/fakecheckouts.h"
#include "tests/fakes/fakeimports.h"
#include "tests/fakes/fakeinventory.h"
#include "tests/fakes/fakereports.h"
#include "tests/fakes/fakedesk.h"
#include "tests/fakes/fakepayouts.h"
#include "tests/fakes/fakepicks.h"
#include "tests/fakes/fakereturns.h"
#include "tests/fakes/fakestanding.h"
#include "tests/fakes/fakesuppressions.h"
#include "tests/fakes/faketopups.h"
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

    [[nodiscard]] QFuture<Result<Quote>> quote(const QList<OrderLine>& lines, const QString& coupon) override;
    [[nodiscard]] QFuture<Result<Receipt>> purchase(const PurchaseRequest& request) override;
    [[nodiscard]] QFuture<Result<IntentOutcome>> outcome(IntentId intent) override;
    [[nodiscard]] QFuture<Result<QList<IntentOutcome>>> resolveOpenIntents() override;

    /// The oldest purchase held back ends with `answer`; after a cancel nothing arrives, as with any future.
    void endPurchase(const Result<Receipt>& answer);
    void commitPurchase() { endPurchase(sell(purchases.front().request)); }
    /// The line is lost after the floor has done it, or before.
    void losePurchase(bool hasHappened);
    [[nodiscard]] bool isCancelAsked() const;

    [[nodiscard]] Quote quoteNow(const QList<OrderLine>& lines, const QString& coupon = {}) const;
    [[nodiscard]] Alternative alternative(const QString& kind, const Filter& filter, int quantity) const;

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
    void takeOff(QuoteLine& line, const QString& coupon) const;

    Result<Receipt> sell(const PurchaseRequest& request);

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
    [[nodiscard]] QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<Receipt>> receipt(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<DeliveryProgress>> deliver(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<Receipt>> pay(const PayRequest& request) override;
    [[nodiscard]] QFuture<Result<QDateTime>> renew(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<>> cancel(qint64 orderNumber) override;
    /// As when an order is paid, cancelled or over.
    void move(qint64 orderNumber, const QString& state);
    [[nodiscard]] int leads() const;

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
    [[nodiscard]] QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) override;

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

    void goTo(State state);
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
    [[nodiscard]] ViewService& leadViews() override { return leadViewService; }
    [[nodiscard]] WatchService& watches() override { return watchService; }
    [[nodiscard]] WorkService& work() override { return workService; }
    [[nodiscard]] ReportSource& reports() override { return reportSource; }
    [[nodiscard]] ReturnService& returns() override { return returnService; }
    [[nodiscard]] SuppressionService& suppressions() override { return suppressionService; }
    [[nodiscard]] PickService& picks() override { return pickService; }
    [[nodiscard]] CheckoutService& checkouts() override { return checkoutService; }
    [[nodiscard]] TopupService& topups() override { return topupService; }
    [[nodiscard]] ImportService& imports() override { return importService; }
    [[nodiscard]] PayoutService& payouts() override { return payoutService; }
    [[nodiscard]] DeskService& desk() override { return deskService; }

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
    FakeViews leadViewService;
    FakeWatches watchService;
    FakeWorkService workService;
    FakeReports reportSource;
    FakeReturns returnService;
    FakeSuppressions suppressionService;
    FakePicks pickService;
    FakeCheckouts checkoutService;
    FakeTopups topupService;
    FakeImports importService;
    FakePayouts payoutService;
    FakeDesk deskService;

private:
    State m_state = State::Connected;
};

} // namespace leadfloor

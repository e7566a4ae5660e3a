// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinefloor.h"

#include "models/domain/checkout.h"
#include "models/domain/deskservice.h"
#include "models/domain/exporttargets.h"
#include "models/domain/topup.h"
#include "models/offline/offlineexport.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

namespace leadfloor {

/// Parts of OfflineFloor::Services.
namespace offlineparts {

/// The answer to whatever wants the floor.
struct WithoutFloor
{
    template <class T> operator QFuture<Result<T>>() const // NOLINT(google-explicit-constructor): stands for any of them
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(Result<T>(failure(ErrorCode::Disconnected)));
        promise.finish();
        return promise.future();
    }
};

class AbsentInventory final : public InventorySource
{
public:
    QFuture<Result<InventoryCount>> count(const Filter&) override { return WithoutFloor(); }
    QFuture<Result<QList<InventoryRow>>> page(const Filter&, const InventoryOrder&, const PageRequest&) override { return WithoutFloor(); }
    QFuture<Result<QList<InventoryAnchor>>> anchors(const Filter&, const InventoryOrder&, int) override { return WithoutFloor(); }
    QFuture<Result<Facets>> facets(const Filter&) override { return WithoutFloor(); }
};

class AbsentPurchases final : public PurchaseService
{
public:
    QFuture<Result<Quote>> quote(const QList<OrderLine>&, const QString&) override { return WithoutFloor(); }
    QFuture<Result<Receipt>> purchase(const PurchaseRequest&) override { return WithoutFloor(); }
    QFuture<Result<IntentOutcome>> outcome(IntentId) override { return WithoutFloor(); }
    QFuture<Result<QList<IntentOutcome>>> resolveOpenIntents() override { return WithoutFloor(); }
};

class AbsentWallet final : public WalletSource
{
public:
    QFuture<Result<WalletState>> wallet() override { return WithoutFloor(); }
    QFuture<Result<QList<StatementRow>>> statement(qint64, int) override { return WithoutFloor(); }
    QFuture<Result<>> setLowLine(std::optional<Money>) override { return WithoutFloor(); }
    QFuture<Result<QList<WalletNews>>> news(int) override { return WithoutFloor(); }
};

class AbsentTargets final : public ExportTargetService
{
public:
    QFuture<Result<QList<ExportTarget>>> targets() override { return WithoutFloor(); }
    QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>&, const QString&, const ExportForm&) override { return WithoutFloor(); }
    QFuture<Result<>> removeTarget(TargetId) override { return WithoutFloor(); }
    QFuture<Result<QList<QStringList>>> preview(const ExportRequest&) override { return WithoutFloor(); }
    QFuture<Result<int>> dncDays() override { return WithoutFloor(); }
    QFuture<Result<QList<LoggedExport>>> exportLog(qint64, int) override { return WithoutFloor(); }
    QFuture<Result<QList<Delivery>>> deliveries() override { return WithoutFloor(); }
    QFuture<Result<int>> saveDelivery(int, const DeliveryChange&) override { return WithoutFloor(); }
    QFuture<Result<>> removeDelivery(int) override { return WithoutFloor(); }
    QFuture<Result<QUuid>> checkDestination(const QString&, const QString&) override { return WithoutFloor(); }
    QFuture<Result<DeliveryCheck>> destinationCheck(const QUuid&) override { return WithoutFloor(); }
};

class AbsentStanding final : public StandingService
{
public:
    QFuture<Result<QList<StandingOrder>>> orders() override { return WithoutFloor(); }
    QFuture<Result<StandingOrder>> order(int) override { return WithoutFloor(); }
    QFuture<Result<int>> create(const StandingRequest&) override { return WithoutFloor(); }
    QFuture<Result<>> change(int, const StandingRequest&) override { return WithoutFloor(); }
    QFuture<Result<>> move(int, const QString&) override { return WithoutFloor(); }
    QFuture<Result<StandingDryRun>> dryRun(const StandingRequest&) override { return WithoutFloor(); }
};

class AbsentViews final : public ViewService
{
public:
    QFuture<Result<QList<SavedView>>> views() override { return WithoutFloor(); }
    QFuture<Result<SavedView>> create(const QString&, bool, const QJsonObject&) override { return WithoutFloor(); }
    QFuture<Result<SavedView>> change(ViewId, int, const ViewChange&) override { return WithoutFloor(); }
    QFuture<Result<>> remove(ViewId) override { return WithoutFloor(); }
    QFuture<Result<>> setDefault(std::optional<ViewId>) override { return WithoutFloor(); }
};

class AbsentWatches final : public WatchService
{
public:
    QFuture<Result<QList<Watch>>> watches() override { return WithoutFloor(); }
    QFuture<Result<int>> create(const WatchRequest&) override { return WithoutFloor(); }
    QFuture<Result<>> change(int, const WatchRequest&) override { return WithoutFloor(); }
    QFuture<Result<>> remove(int) override { return WithoutFloor(); }
    QFuture<Result<QList<WatchHit>>> hits(qint64, int) override { return WithoutFloor(); }
};

class AbsentReports final : public ReportSource
{
public:
    QFuture<Result<QList<SpendMonth>>> spend(const ReportPeriod&) override { return WithoutFloor(); }
    QFuture<Result<QList<BoughtPart>>> bought(BoughtBy, const ReportPeriod&) override { return WithoutFloor(); }
    QFuture<Result<QList<StockPart>>> stock(const Filter&, StockBy) override { return WithoutFloor(); }
};

class AbsentPicks final : public PickService
{
public:
    QFuture<Result<QList<BasketRow>>> basket() override { return WithoutFloor(); }
    QFuture<Result<BasketChange>> add(const QList<LeadId>&) override { return WithoutFloor(); }
    QFuture<Result<int>> remove(const QList<LeadId>&) override { return WithoutFloor(); }
    QFuture<Result<QList<ProjectRow>>> projects() override { return WithoutFloor(); }
};

class AbsentImports final : public ImportService
{
public:
    QFuture<Result<FilePreview>> preview(const PreviewRequest&) override { return WithoutFloor(); }
    QFuture<Result<ImportSummary>> run(const ImportRequest&) override { return WithoutFloor(); }
    QFuture<Result<ImportSummary>> saveRejects(const ImportRequest&, const ImportSummary&) override { return WithoutFloor(); }
    QFuture<Result<QStringList>> suppliers() override { return WithoutFloor(); }
    QFuture<Result<QList<ImportProfile>>> profiles(const QString&) override { return WithoutFloor(); }
    QFuture<Result<ImportProfile>> saveProfile(const QString&, const QString&, const QJsonObject&) override { return WithoutFloor(); }
    QFuture<Result<>> removeProfile(const QUuid&) override { return WithoutFloor(); }
    QFuture<Result<QList<ImportBatch>>> batches(const QString&, int) override { return WithoutFloor(); }
    QFuture<Result<ImportBatch>> batch(const QString&) override { return WithoutFloor(); }
    QFuture<Result<WithdrawalSummary>> withdraw(const QString&, const QString&) override { return WithoutFloor(); }
};

class AbsentPayouts final : public PayoutService
{
public:
    QFuture<Result<Earnings>> earnings(const QString&) override { return WithoutFloor(); }
    QFuture<Result<QList<Commission>>> commissions(const CommissionQuery&) override { return WithoutFloor(); }
    QFuture<Result<QList<Payout>>> payouts(const PayoutQuery&) override { return WithoutFloor(); }
    QFuture<Result<QList<PayoutLine>>> statement(const QString&, qint64) override { return WithoutFloor(); }
    QFuture<Result<QList<Partner>>> partners() override { return WithoutFloor(); }
    QFuture<Result<>> setRate(const PartnerRate&) override { return WithoutFloor(); }
    QFuture<Result<PayoutReceipt>> create(const PayoutRequest&) override { return WithoutFloor(); }
    QFuture<Result<Payout>> change(const PayoutChange&) override { return WithoutFloor(); }
};

class AbsentDesk final : public DeskService
{
public:
    QFuture<Result<DeskWaiting>> waiting() override { return WithoutFloor(); }
    QFuture<Result<AdjustmentTerms>> adjustmentTerms() override { return WithoutFloor(); }
    QFuture<Result<QList<Adjustment>>> adjustments(bool) override { return WithoutFloor(); }
    QFuture<Result<Adjustment>> adjust(const AdjustmentRequest&) override { return WithoutFloor(); }
    QFuture<Result<Adjustment>> takeBack(const QUuid&, qint64, const QString&) override { return WithoutFloor(); }
    QFuture<Result<Adjustment>> decide(qint64, bool, const QString&) override { return WithoutFloor(); }
    QFuture<Result<QList<Consent>>> consents() override { return WithoutFloor(); }
    QFuture<Result<ConsentDecided>> decideConsent(const ConsentDecision&) override { return WithoutFloor(); }
    QFuture<Result<QList<CardFinding>>> findings(bool) override { return WithoutFloor(); }
    QFuture<Result<>> closeFinding(qint64, const QString&) override { return WithoutFloor(); }
    QFuture<Result<>> resolvePayment(const QString&, bool, const QString&) override { return WithoutFloor(); }
    QFuture<Result<QList<OutboxMail>>> letters(const QString&, int, const QString&) override { return WithoutFloor(); }
    QFuture<Result<int>> sendAgain(const QString&) override { return WithoutFloor(); }
};

class AbsentReturns final : public ReturnService
{
public:
    QFuture<Result<ReturnCheck>> check(const QList<LeadId>&) override { return WithoutFloor(); }
    QFuture<Result<ReturnReceipt>> create(const ReturnRequest&) override { return WithoutFloor(); }
    QFuture<Result<QList<ReturnRow>>> returns(const ReturnQuery&) override { return WithoutFloor(); }
    QFuture<Result<ReturnDecided>> decide(const ReturnDecision&) override { return WithoutFloor(); }
};

class AbsentSuppressions final : public SuppressionService
{
public:
    QFuture<Result<QList<SuppressionRow>>> lists() override { return WithoutFloor(); }
    QFuture<Result<SuppressionOutcome>> upload(const SuppressionRequest&) override { return WithoutFloor(); }
    QFuture<Result<ScrubOutcome>> uploadScrub(const ScrubRequest&) override { return WithoutFloor(); }
    QFuture<Result<>> remove(const QUuid&) override { return WithoutFloor(); }
    QFuture<Result<>> restore(const QUuid&) override { return WithoutFloor(); }
};

class AbsentCheckouts final : public CheckoutService
{
public:
    QFuture<Result<Checkout>> request(qint64) override { return WithoutFloor(); }
    QFuture<Result<Checkout>> checkout(qint64, bool) override { return WithoutFloor(); }
};

class AbsentTopups final : public TopupService
{
public:
    QFuture<Result<QList<CreditPackage>>> packages() override { return WithoutFloor(); }
    QFuture<Result<Topup>> begin(const QUuid&, const QUuid&) override { return WithoutFloor(); }
    QFuture<Result<Topup>> topup(qint64, bool) override { return WithoutFloor(); }
    QFuture<Result<Topup>> cancel(qint64) override { return WithoutFloor(); }
    QFuture<Result<QList<Topup>>> topups(int) override { return WithoutFloor(); }
    QFuture<Result<CouponCredit>> redeem(const QUuid&, const QString&) override { return WithoutFloor(); }
    QFuture<Result<WalletBonus>> bonus() override { return WithoutFloor(); }
    QFuture<Result<QList<BonusLot>>> bonusLots() override { return WithoutFloor(); }
};

/// What is asked of the store, in its thread. The futures may outlive the floor: they hold the store.
struct StoreQuestions
{
    std::shared_ptr<OfflineStore> store;
    QThreadPool& thread;

    template <class Ask> auto ask(Ask question) const
    {
        return QtConcurrent::run(&thread, [held = store, question] { return question(*held); });
    }
};

class StoredLeads final : public OwnedLeadSource
{
public:
    explicit StoredLeads(StoreQuestions questions) : m_questions(std::move(questions)) {}
    QFuture<Result<QList<OwnedLead>>> page(const OwnedLeadQuery& query) override
    {
        return m_questions.ask([query](OfflineStore& store) { return store.page(query); });
    }
    QFuture<Result<qint64>> count(const OwnedLeadQuery& query) override
    {
        return m_questions.ask([query](OfflineStore& store) { return store.count(query); });
    }

private:
    StoreQuestions m_questions;
};

class StoredOrders final : public OrderService
{
public:
    explicit StoredOrders(StoreQuestions questions) : m_questions(std::move(questions)) {}
    QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override
    {
        return m_questions.ask([before, limit](OfflineStore& store) -> Result<QList<OrderRow>> {
            auto rows = store.orders();
            if (rows && before > 0)
                rows->removeIf([before](const OrderRow& row) { return row.number >= before; });
            return rows ? rows->mid(0, limit) : rows;
        });
    }
    QFuture<Result<Receipt>> receipt(qint64) override { return WithoutFloor(); }
    QFuture<Result<DeliveryProgress>> deliver(qint64) override { return WithoutFloor(); }
    QFuture<Result<Receipt>> pay(const PayRequest&) override { return WithoutFloor(); }
    QFuture<Result<QDateTime>> renew(qint64) override { return WithoutFloor(); }
    QFuture<Result<>> cancel(qint64) override { return WithoutFloor(); }

private:
    StoreQuestions m_questions;
};

class StoredWork final : public WorkService
{
public:
    StoredWork(StoreQuestions questions, std::function<void()> changed) : m_questions(std::move(questions)), m_changed(std::move(changed)) {}
    QFuture<Result<WorkChoices>> choices() override
    {
        return m_questions.ask([](OfflineStore& store) { return store.choices(); });
    }
    QFuture<Result<WorkCounts>> counts(const OwnedLeadQuery& query, const QDateTime& dueBefore) override
    {
        return m_questions.ask([query, dueBefore](OfflineStore& store) {
            return store.readChecked([&](OfflineLeads& leads) { return leads.counts(query, dueBefore); });
        });
    }
    QFuture<Result<QList<LeadEvent>>> timeline(LeadId lead) override
    {
        return m_questions.ask([lead](OfflineStore& store) -> Result<QList<LeadEvent>> {
            if (auto all = store.checkAll(); !all)
                return tl::unexpected(all.error());
            return store.read([&](OfflineLeads& leads) { return leads.timeline(lead); });
        });
    }
    QFuture<Result<ChangeReceipt>> change(ChangeId key, const QList<LeadId>& leads, const WorkChange& change) override
    {
        auto future = m_questions.ask([key, leads, change](OfflineStore& store) { return store.change(key, leads, change); });
        m_changed();
        return future;
    }
    QFuture<Result<ChangeReceipt>> undo(ChangeId change, bool isAgain) override
    {
        auto future = m_questions.ask([change, isAgain](OfflineStore& store) { return store.undo(change, isAgain); });
        m_changed();
        return future;
    }
    QFuture<Result<QList<LeadStage>>> saveStages(const QList<LeadStage>&) override { return WithoutFloor(); }

private:
    StoreQuestions m_questions;
    std::function<void()> m_changed;
};

class StoredExports final : public ExportService
{
public:
    explicit StoredExports(std::shared_ptr<OfflineStore> store) : m_store(std::move(store)) {}
    QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) override { return QtConcurrent::run(exportOffline, m_store, request); }

private:
    std::shared_ptr<OfflineStore> m_store;
};

} // namespace offlineparts

class OfflineFloor::Services final
{
public:
    Services(OfflineFloor& floor, const offlineparts::StoreQuestions& questions)
        : leads(questions)
        , orders(questions)
        , work(questions, [&floor] { floor.lookAgain(); })
        , exports(questions.store)
    {
    }
    offlineparts::AbsentInventory inventory;
    offlineparts::AbsentPurchases purchases;
    offlineparts::AbsentWallet wallet;
    offlineparts::AbsentTargets targets;
    offlineparts::AbsentStanding standing;
    offlineparts::AbsentViews views;
    offlineparts::AbsentWatches watches;
    offlineparts::AbsentReports reports;
    offlineparts::AbsentReturns returns;
    offlineparts::AbsentPayouts payouts;
    offlineparts::AbsentDesk desk;
    offlineparts::AbsentSuppressions suppressions;
    offlineparts::AbsentPicks picks;
    offlineparts::AbsentCheckouts checkouts;
    offlineparts::AbsentTopups topups;
    offlineparts::AbsentImports imports;
    offlineparts::StoredLeads leads;
    offlineparts::StoredOrders orders;
    offlineparts::StoredWork work;
    offlineparts::StoredExports exports;
};

OfflineFloor::OfflineFloor(std::shared_ptr<OfflineStore> store, QObject* parent)
    : FloorConnection(parent)
    , m_store(std::move(store))
    , m_identity(m_store->identity())
    , m_status(m_store->status())
    , m_services(std::make_unique<Services>(*this, offlineparts::StoreQuestions{m_store, m_thread}))
{
    m_thread.setMaxThreadCount(1);
    m_leaseTimer.setInterval(leaseCheckMs);
    connect(&m_leaseTimer, &QTimer::timeout, this, &OfflineFloor::checkLease);
    m_leaseTimer.start();
    // The first page comes first. Then the rest is checked, and whoever types finds the search ready.
    QTimer::singleShot(prepareMs, this, [this] {
        watchRefusal([](OfflineStore& opened) -> Result<> {
            auto all = opened.checkAll();
            if (all)
                opened.read([](OfflineLeads& leads) { leads.prepareSearch(); });
            return all;
        });
    });
}

OfflineFloor::~OfflineFloor() = default;

/// Asks in the store's thread; a refusal ends it all.
void OfflineFloor::watchRefusal(Result<> (*question)(OfflineStore&))
{
    auto* watcher = new QFutureWatcher<Result<>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const Result<> answer = watcher->future().result(); !answer)
            Q_EMIT locked(answer.error());
    });
    watcher->setFuture(offlineparts::StoreQuestions{m_store, m_thread}.ask(question));
}

void OfflineFloor::checkLease()
{
    watchRefusal([](OfflineStore& store) { return store.checkLease(); });
}

void OfflineFloor::noteContact()
{
    lookAgain();
    Q_EMIT stockChanged();
}

void OfflineFloor::lookAgain()
{
    auto* watcher = new QFutureWatcher<OfflineStatus>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_status = watcher->future().result();
        Q_EMIT statusChanged();
    });
    watcher->setFuture(offlineparts::StoreQuestions{m_store, m_thread}.ask([](OfflineStore& store) { return store.status(); }));
}

InventorySource& OfflineFloor::inventory() { return m_services->inventory; }
PurchaseService& OfflineFloor::purchases() { return m_services->purchases; }
OrderService& OfflineFloor::orders() { return m_services->orders; }
OwnedLeadSource& OfflineFloor::ownedLeads() { return m_services->leads; }
WorkService& OfflineFloor::work() { return m_services->work; }
ExportService& OfflineFloor::exports() { return m_services->exports; }
ExportTargetService& OfflineFloor::exportTargets() { return m_services->targets; }
WalletSource& OfflineFloor::wallet() { return m_services->wallet; }
StandingService& OfflineFloor::standing() { return m_services->standing; }
ViewService& OfflineFloor::views() { return m_services->views; }
ViewService& OfflineFloor::leadViews() { return m_services->views; }
WatchService& OfflineFloor::watches() { return m_services->watches; }
ReportSource& OfflineFloor::reports() { return m_services->reports; }
PickService& OfflineFloor::picks() { return m_services->picks; }
ReturnService& OfflineFloor::returns() { return m_services->returns; }
CheckoutService& OfflineFloor::checkouts() { return m_services->checkouts; }
TopupService& OfflineFloor::topups() { return m_services->topups; }
ImportService& OfflineFloor::imports() { return m_services->imports; }
PayoutService& OfflineFloor::payouts() { return m_services->payouts; }
DeskService& OfflineFloor::desk() { return m_services->desk; }

SuppressionService& OfflineFloor::suppressions() { return m_services->suppressions; }

} // namespace leadfloor

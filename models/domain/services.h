// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/domain/order.h"
#include "models/domain/report.h"
#include "models/domain/result.h"
#include "models/domain/standing.h"
#include "models/domain/savedview.h"
#include "models/domain/watch.h"

#include <QFuture>
#include <QObject>

/// What models and windows may ask. The engine answers from its own threads; tests answer from fakes.
/// Every call returns at once; cancelling the future cancels the question, on the server too.
/// Progress of long work is the future's progress value, in leads.
namespace leadfloor {

class ExportTargetService; // exporttargets.h

class InventorySource
{
public:
    virtual ~InventorySource() = default;
    /// Exact count and total price of everything that matches.
    [[nodiscard]] virtual QFuture<Result<InventoryCount>> count(const Filter& filter) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<InventoryRow>>>
    page(const Filter& filter, const InventoryOrder& order, const PageRequest& request) = 0;
    /// One anchor every `every` rows, so that a far page needs no long OFFSET.
    [[nodiscard]] virtual QFuture<Result<QList<InventoryAnchor>>>
    anchors(const Filter& filter, const InventoryOrder& order, int every) = 0;
    [[nodiscard]] virtual QFuture<Result<Facets>> facets(const Filter& filter) = 0;
};

class PurchaseService
{
public:
    virtual ~PurchaseService() = default;
    /// `coupon` empty: none. One that cannot be used is told in the quote, which comes all the same.
    [[nodiscard]] virtual QFuture<Result<Quote>> quote(const QList<OrderLine>& lines, const QString& coupon) = 0;
    /// Journals the intent, sells all or none, retries what is safe to retry with the same key.
    /// Cancelling works until the commit; after it the receipt comes all the same.
    /// Errors: NotEnoughLeads (data: R16), NotEnoughCredits, PriceChanged, QuoteExpired, Busy,
    /// OutcomeUnknown (the journal keeps the intent; ask outcome()).
    [[nodiscard]] virtual QFuture<Result<Receipt>> purchase(const PurchaseRequest& request) = 0;
    [[nodiscard]] virtual QFuture<Result<IntentOutcome>> outcome(IntentId intent) = 0;
    /// Asks about every intent that the journal still has open and closes those that are known. Waits
    /// for those that the floor still works on. An error only if none is known: the rest stays open.
    [[nodiscard]] virtual QFuture<Result<QList<IntentOutcome>>> resolveOpenIntents() = 0;
};

class OrderService
{
public:
    virtual ~OrderService() = default;
    /// Newest first; `before` is an order number, 0 for the newest page.
    [[nodiscard]] virtual QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) = 0;
    [[nodiscard]] virtual QFuture<Result<Receipt>> receipt(qint64 orderNumber) = 0;
    /// Copies the contacts of an order to the workspace, in slices, with progress. Repeatable.
    [[nodiscard]] virtual QFuture<Result<DeliveryProgress>> deliver(qint64 orderNumber) = 0;
    /// Pays an order on hold from credits; journalled, sent again and found out about like a purchase.
    /// Errors: NotEnoughCredits (it stays on hold), PriceChanged, WrongState (not on hold any more),
    /// OutcomeUnknown.
    [[nodiscard]] virtual QFuture<Result<Receipt>> pay(const PayRequest& request) = 0;
    /// Renews a hold for a card payment, once (R21); its new end. Errors: WrongState.
    [[nodiscard]] virtual QFuture<Result<QDateTime>> renew(qint64 orderNumber) = 0;
    /// Gives an order on hold up; its leads are on offer again. Repeatable. Errors: WrongState.
    [[nodiscard]] virtual QFuture<Result<>> cancel(qint64 orderNumber) = 0;
};

struct OwnedLeadQuery
{
    QString search; ///< words of anything that is known, notes too; server-side
    std::optional<qint64> orderNumber;
    std::optional<LeadId> after;       ///< keyset: newest delivery first
    int limit = 200;
    WorkFilter work = {};
    bool isByFollowUp = false; ///< the next follow-up first
};

class OwnedLeadSource
{
public:
    virtual ~OwnedLeadSource() = default;
    [[nodiscard]] virtual QFuture<Result<QList<OwnedLead>>> page(const OwnedLeadQuery& query) = 0;
    [[nodiscard]] virtual QFuture<Result<qint64>> count(const OwnedLeadQuery& query) = 0;
};

/// What the workspace does with its leads (R39).
class WorkService
{
public:
    virtual ~WorkService() = default;
    [[nodiscard]] virtual QFuture<Result<WorkChoices>> choices() = 0;
    /// Of what the query finds in all stages; due: with a follow-up before `dueBefore`.
    [[nodiscard]] virtual QFuture<Result<WorkCounts>> counts(const OwnedLeadQuery& query,
                                                             const QDateTime& dueBefore) = 0;
    /// Newest first, at most 500. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<QList<LeadEvent>>> timeline(LeadId lead) = 0;
    /// All of 1 to WorkChange::leadsMost leads or none; a repeat with the same key changes nothing
    /// again. Errors: InvalidRequest with the reason, NotFound (one of them is not the
    /// workspace's).
    [[nodiscard]] virtual QFuture<Result<ChangeReceipt>>
    change(ChangeId key, const QList<LeadId>& leads, const WorkChange& change) = 0;
    /// Takes an own change back, or makes it again after that. Repeatable. Errors: WrongState
    /// (somebody has changed the same of one of its leads since: nothing happened), NotFound.
    [[nodiscard]] virtual QFuture<Result<ChangeReceipt>> undo(ChangeId change, bool isAgain) = 0;
    /// The whole list in its order; number 0: a new one. Errors: InvalidRequest with the reason,
    /// WrongState (one that is missing has leads, or is number 1).
    [[nodiscard]] virtual QFuture<Result<QList<LeadStage>>>
    saveStages(const QList<LeadStage>& stages) = 0;
};

class ExportService
{
public:
    virtual ~ExportService() = default;
    /// Writes the file in a worker; cancelled or failed, an older file at the path stays.
    [[nodiscard]] virtual QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) = 0;
};

class WalletSource
{
public:
    virtual ~WalletSource() = default;
    [[nodiscard]] virtual QFuture<Result<WalletState>> wallet() = 0;
    /// Newest first, with running balance. `before`: the number of the movement that the page follows, 0: the newest page.
    /// `limit`: 1 to 1,000.
    [[nodiscard]] virtual QFuture<Result<QList<StatementRow>>> statement(qint64 before, int limit) = 0;
    /// Below what balance the workspace is told; nullopt: never. Repeatable. Errors: NotPermitted (an approver sets
    /// it), InvalidRequest.
    [[nodiscard]] virtual QFuture<Result<>> setLowLine(std::optional<Money> low) = 0;
    /// Newest first, of the last 90 days.
    [[nodiscard]] virtual QFuture<Result<QList<WalletNews>>> news(int limit) = 0;
};

/// The workspace's standing orders (R41).
class StandingService
{
public:
    virtual ~StandingService() = default;
    /// All of them, newest first, without events and slices.
    [[nodiscard]] virtual QFuture<Result<QList<StandingOrder>>> orders() = 0;
    /// One in full. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<StandingOrder>> order(int number) = 0;
    /// Its number. Errors: InvalidRequest names the key, OrderLimit (too many), OutcomeUnknown (the list
    /// tells whether it is there).
    [[nodiscard]] virtual QFuture<Result<int>> create(const StandingRequest& request) = 0;
    /// Makes an own one all like `request`; a null start stays as it is. Errors: InvalidRequest,
    /// NotPermitted (another member's), WrongState (ended).
    [[nodiscard]] virtual QFuture<Result<>> change(int number, const StandingRequest& request) = 0;
    /// "active" (own ones only), "paused", "ended". Repeatable. Errors: NotPermitted, WrongState (ended).
    [[nodiscard]] virtual QFuture<Result<>> move(int number, const QString& state) = 0;
    /// What it would have bought in the last 90 days. Makes nothing.
    [[nodiscard]] virtual QFuture<Result<StandingDryRun>> dryRun(const StandingRequest& request) = 0;
};

/// Saved views of one page. Refusals that people can mend (name taken, shelf full, too
/// long) are InvalidRequest with the reason as detail.
class ViewService
{
public:
    virtual ~ViewService() = default;
    /// Own ones first, then the team's, each by name.
    [[nodiscard]] virtual QFuture<Result<QList<SavedView>>> views() = 0;
    [[nodiscard]] virtual QFuture<Result<SavedView>> create(const QString& name, bool isTeam,
                                                            const QJsonObject& content) = 0;
    /// `revision` is the one that was shown. Errors: WrongState (somebody has changed it since),
    /// NotFound (gone), NotPermitted.
    [[nodiscard]] virtual QFuture<Result<SavedView>> change(ViewId view, int revision,
                                                            const ViewChange& change) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(ViewId view) = 0;
    /// With which view the caller's page begins; nullopt: with none. Repeatable. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<>> setDefault(std::optional<ViewId> view) = 0;
};

/// The member's own watches. Refusals that people can mend are InvalidRequest with the reason as detail.
class WatchService
{
public:
    virtual ~WatchService() = default;
    /// Newest first.
    [[nodiscard]] virtual QFuture<Result<QList<Watch>>> watches() = 0;
    /// Its number.
    [[nodiscard]] virtual QFuture<Result<int>> create(const WatchRequest& request) = 0;
    /// Makes it all like `request`. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<>> change(int number, const WatchRequest& request) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(int number) = 0;
    /// What they have found since the hit `after` (0: all that is kept), newest first, at most `limit`.
    [[nodiscard]] virtual QFuture<Result<QList<WatchHit>>> hits(qint64 after, int limit) = 0;
};

/// Sums over what the workspace has bought and over what is on offer.
class ReportSource
{
public:
    virtual ~ReportSource() = default;
    /// By month, the oldest first; months without purchases are left out.
    [[nodiscard]] virtual QFuture<Result<QList<SpendMonth>>> spend(const ReportPeriod& period) = 0;
    /// Most leads first. Source and campaign are known of delivered leads only.
    [[nodiscard]] virtual QFuture<Result<QList<BoughtPart>>> bought(BoughtBy by, const ReportPeriod& period) = 0;
    /// Exact, under the filter itself, in the order of values; looks at all that matches.
    [[nodiscard]] virtual QFuture<Result<QList<StockPart>>> stock(const Filter& filter, StockBy by) = 0;
};

class CheckoutService;    // checkout.h
class TopupService;       // topup.h
class ReturnService;      // returnservice.h
class SuppressionService; // suppressionservice.h
class PickService;        // pickservice.h
class ImportService; // importservice.h
class PayoutService; // payoutservice.h
class DeskService; // deskservice.h

/// Who is signed in where.
struct FloorIdentity
{
    QString floorName;
    bool isDemo = false;
    QString currency;
    QString country;        ///< of the workspace, else of the floor; ISO 3166 alpha-2
    QString email, displayName, role; ///< role: "broker", "partner", "operator"
    QString workspace;
    QList<AgeBucket> buckets;         ///< of the default product's scheme, youngest first
    QString product;                  ///< default product's code
    QString productName;
    int exportDays = 0;               ///< leads are exported so long after they were bought (R34); 0: not known
};

/// The line to the floor. Lives in the GUI thread; signals arrive there.
class FloorConnection : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 { Offline, Connecting, Connected };
    Q_ENUM(State)
    using QObject::QObject;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual FloorIdentity identity() const = 0; ///< valid once Connected was reached
    [[nodiscard]] virtual int latencyMs() const = 0;          ///< -1: not known
    [[nodiscard]] virtual InventorySource& inventory() = 0;
    [[nodiscard]] virtual PurchaseService& purchases() = 0;
    [[nodiscard]] virtual OrderService& orders() = 0;
    [[nodiscard]] virtual OwnedLeadSource& ownedLeads() = 0;
    [[nodiscard]] virtual WorkService& work() = 0;
    [[nodiscard]] virtual ExportService& exports() = 0;
    [[nodiscard]] virtual ExportTargetService& exportTargets() = 0;
    [[nodiscard]] virtual WalletSource& wallet() = 0;
    [[nodiscard]] virtual StandingService& standing() = 0;
    [[nodiscard]] virtual ViewService& views() = 0;     ///< of the inventory
    [[nodiscard]] virtual ViewService& leadViews() = 0; ///< of My leads
    [[nodiscard]] virtual WatchService& watches() = 0;
    [[nodiscard]] virtual ReportSource& reports() = 0;
    [[nodiscard]] virtual ReturnService& returns() = 0;
    [[nodiscard]] virtual SuppressionService& suppressions() = 0;
    [[nodiscard]] virtual PickService& picks() = 0;
    [[nodiscard]] virtual CheckoutService& checkouts() = 0;
    [[nodiscard]] virtual TopupService& topups() = 0;
    [[nodiscard]] virtual ImportService& imports() = 0; ///< for partners and operators
    [[nodiscard]] virtual PayoutService& payouts() = 0; ///< likewise
    [[nodiscard]] virtual DeskService& desk() = 0;      ///< for operators

Q_SIGNALS:
    /// Also without a change to Connected, when a floor that was too slow to answer may be asked again.
    void stateChanged(leadfloor::FloorConnection::State state);
    void latencyChanged(int milliseconds);
    /// The coalesced hint of the gateway: stock has changed; ask again for what is on screen.
    void stockChanged();
    /// For operators: returns, adjustments and consents, findings or letters have changed ("returns", "adjustments",
    /// "findings", "letters"; empty: any of them may have).
    void deskChanged(const QString& desk);
    /// For brokers: somebody has changed what the whole workspace sees ("wallet": its low-balance line, or something
    /// for news(); "views"; empty: any of them may have).
    void teamChanged(const QString& part);
    /// An intent of an earlier run or of a cut line has become known (R19).
    void intentResolved(const leadfloor::IntentOutcome& outcome);
};

} // namespace leadfloor

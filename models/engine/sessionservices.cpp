// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionservices.h"

#include "models/engine/floorcalls.h"
#include "models/engine/intentjournal.h"
#include "models/engine/leadexport.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/session.h"
#include "models/engine/reportcalls.h"
#include "models/engine/standingcalls.h"
#include "models/engine/viewcalls.h"
#include "models/engine/watchcalls.h"
#include "models/engine/workcalls.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Q_LOGGING_CATEGORY(purchaseLog, "leadfloor.purchase", QtInfoMsg)

/// Counts and pages of five million leads end within this, or say so.
constexpr int browseDeadlineMs = 30000;
/// Waiting for the line included; the purchase itself takes milliseconds.
constexpr int purchaseDeadlineMs = 60000;
constexpr int deliverySliceLeads = 500;

QuestionOptions browsing(QuestionLane lane = QuestionLane::Interactive)
{
    QuestionOptions options;
    options.deadlineMs = browseDeadlineMs;
    options.lane = lane;
    return options;
}

QuestionOptions writing()
{
    QuestionOptions options;
    options.deadlineMs = purchaseDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = QuestionKind::Write;
    return options;
}

QString outcomeText(const Result<Receipt>& receipt)
{
    return receipt ? u"order %1"_s.arg(receipt->orderNumber) : errorCodeText(receipt.error().code);
}

QString outcomeText(const IntentOutcome& outcome)
{
    switch (outcome.kind) {
    case IntentOutcome::Kind::Happened:
        return u"order %1"_s.arg(outcome.receipt->orderNumber);
    case IntentOutcome::Kind::Refused:
        return errorCodeText(outcome.refusal->code);
    case IntentOutcome::Kind::DidNotHappen:
        return u"did not happen"_s;
    }
    Q_UNREACHABLE();
}

/// Whether an answer settles the intent: after these the floor may still have bought.
bool isSettled(const Result<Receipt>& receipt)
{
    if (receipt)
        return true;
    switch (receipt.error().code) {
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::TimedOut: // the statement was ended from here: it has not committed, as far as we know
    case ErrorCode::Cancelled:
    case ErrorCode::InProgress:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

QString summaryOf(const PurchaseRequest& request)
{
    int leads = 0;
    for (const OrderLine& line : request.lines)
        leads += line.quantity;
    return u"%1 leads in %2 lines, at most %3"_s.arg(QString::number(leads), QString::number(request.lines.size()),
                                                   request.totalMax.toString());
}

/// Asks about one intent and closes it in the journal when the answer is there.
Result<IntentOutcome> settleIntent(DbConnection& connection, IntentJournal& journal, IntentId intent, IntentOperation operation)
{
    const auto outcome = intentOutcome(connection, intent, operation);
    if (!outcome)
        return outcome;
    if (auto closed = journal.close(intent, outcomeText(*outcome)); !closed)
        return tl::unexpected(closed.error());
    return outcome;
}

/// Sends what buys or pays, its key on disk before and closed after.
Result<Receipt> journalled(DbConnection& connection, IntentJournal& journal, IntentId intent, IntentOperation operation,
                           const QString& summary, const std::function<Result<Receipt>()>& send)
{
    if (auto opened = journal.open(intent, summary, operation); !opened)
        return tl::unexpected(opened.error());
    const auto done = qScopeGuard([&journal, intent] { journal.letGo(intent); });
    const QString key = intent.toString();
    qCInfo(purchaseLog).noquote() << "Send" << key << "..." << summary;
    auto receipt = send();
    qCInfo(purchaseLog).noquote() << "Answer to" << key << outcomeText(receipt);
    if (!isSettled(receipt)) {
        // Cancel and deadline end the statement, and usually before it commits: the floor knows.
        if (receipt.error().code == ErrorCode::OutcomeUnknown)
            return receipt;
        const auto outcome = settleIntent(connection, journal, intent, operation);
        if (outcome && outcome->kind == IntentOutcome::Kind::Happened)
            return *outcome->receipt;
        return receipt;
    }
    if (auto closed = journal.close(intent, outcomeText(receipt)); !closed && !receipt)
        return tl::unexpected(closed.error());
    return receipt;
}

} // namespace

// ---- inventory ----------------------------------------------------------------------------------

QFuture<Result<InventoryCount>> SessionInventory::count(const Filter& filter)
{
    return m_session.ask<InventoryCount>(browsing(QuestionLane::Pool), [filter](DbConnection& connection, Question&) {
        return inventoryCount(connection, filter);
    });
}

QFuture<Result<QList<InventoryRow>>> SessionInventory::page(const Filter& filter, const InventoryOrder& order,
                                                            const PageRequest& request)
{
    return m_session.ask<QList<InventoryRow>>(browsing(), [filter, order, request](DbConnection& connection, Question&) {
        return inventoryPage(connection, filter, order, request);
    });
}

QFuture<Result<QList<InventoryAnchor>>> SessionInventory::anchors(const Filter& filter, const InventoryOrder& order, int every)
{
    return m_session.ask<QList<InventoryAnchor>>(browsing(QuestionLane::Pool),
                                                 [filter, order, every](DbConnection& connection, Question&) {
                                                     return inventoryAnchors(connection, filter, order, every);
                                                 });
}

QFuture<Result<Facets>> SessionInventory::facets(const Filter& filter)
{
    return m_session.ask<Facets>(browsing(QuestionLane::Pool), [filter](DbConnection& connection, Question&) {
        return inventoryFacets(connection, filter);
    });
}

// ---- buying -------------------------------------------------------------------------------------

QFuture<Result<Quote>> SessionPurchases::quote(const QList<OrderLine>& lines, const QString& coupon)
{
    // A quote reserves nothing: asking for another after a lost line does no harm.
    return m_session.ask<Quote>(browsing(), [lines, coupon](DbConnection& connection, Question&) {
        return quoteLines(connection, lines, coupon);
    });
}

QFuture<Result<Receipt>> SessionPurchases::purchase(const PurchaseRequest& request)
{
    return m_session.ask<Receipt>(
        writing(), [request, journal = m_journal](DbConnection& connection, Question& question) -> Result<Receipt> {
            return journalled(connection, *journal, request.intent, IntentOperation::Purchase, summaryOf(request), [&] {
                return purchaseWithRetry(connection, request, [&question] { return question.isCancelled(); });
            });
        });
}

QFuture<Result<IntentOutcome>> SessionPurchases::outcome(IntentId intent)
{
    return m_session.ask<IntentOutcome>(browsing(QuestionLane::Pool),
                                        [intent, journal = m_journal](DbConnection& connection, Question&) {
                                            return settleIntent(connection, *journal, intent, IntentOperation::Purchase);
                                        });
}

QFuture<Result<QList<IntentOutcome>>> SessionPurchases::resolveOpenIntents()
{
    QuestionOptions options = browsing(QuestionLane::Pool);
    options.deadlineMs = purchaseDeadlineMs; // the server may still be at work on what was cut off
    return m_session.ask<QList<IntentOutcome>>(
        options, [journal = m_journal](DbConnection& connection, Question& question) -> Result<QList<IntentOutcome>> {
            QList<IntentOutcome> outcomes;
            std::optional<Error> problem;
            // Those that are open now and no others. To ask about one that a call of this program has in
            // hand, perhaps not sent yet, would be to say that it must not happen.
            QList<OpenIntent> left = journal->openIntents();
            while (!left.isEmpty() && !question.isCancelled()) {
                QList<OpenIntent> running;
                bool isAsked = false;
                for (const OpenIntent& intent : std::as_const(left)) {
                    const IntentJournal::Hold hold = journal->holdOf(intent.id);
                    if (hold == IntentJournal::Hold::InHand)
                        running.append(intent);
                    if (hold != IntentJournal::Hold::Left)
                        continue;
                    isAsked = true;
                    const auto outcome = settleIntent(connection, *journal, intent.id, intent.operation);
                    if (outcome)
                        outcomes.append(*outcome);
                    else if (outcome.error().code == ErrorCode::InProgress || outcome.error().code == ErrorCode::Busy)
                        running.append(intent); // asked again; the server has waited for it before it said so
                    else
                        problem = outcome.error();
                }
                left = running;
                if (!isAsked && !left.isEmpty())
                    journal->waitForCalls(100);
            }
            // What is known is closed in the journal, so it is told even if something else is not known.
            if (outcomes.isEmpty() && problem)
                return tl::unexpected(*problem);
            return outcomes;
        });
}

// ---- orders, own leads, wallet ------------------------------------------------------------------

QFuture<Result<QList<OrderRow>>> SessionOrders::orders(qint64 before, int limit)
{
    return m_session.ask<QList<OrderRow>>(browsing(), [before, limit](DbConnection& connection, Question&) {
        return orderPage(connection, before, limit);
    });
}

QFuture<Result<Receipt>> SessionOrders::receipt(qint64 orderNumber)
{
    return m_session.ask<Receipt>(browsing(), [orderNumber](DbConnection& connection, Question&) {
        return orderReceipt(connection, orderNumber);
    });
}

QFuture<Result<DeliveryProgress>> SessionOrders::deliver(qint64 orderNumber)
{
    // Repeatable, so it may be asked again after a lost line; as long as it takes.
    QuestionOptions options = browsing(QuestionLane::Pool);
    options.deadlineMs = 0;
    return m_session.ask<DeliveryProgress>(
        options, [orderNumber](DbConnection& connection, Question& question) -> Result<DeliveryProgress> {
            for (;;) {
                const auto progress = deliverSlice(connection, orderNumber, deliverySliceLeads);
                if (!progress)
                    return progress;
                question.setProgress(progress->delivered, progress->total);
                if (progress->isDone() || question.isCancelled())
                    return progress;
            }
        });
}

QFuture<Result<Receipt>> SessionOrders::pay(const PayRequest& request)
{
    return m_session.ask<Receipt>(
        writing(), [request, journal = m_journal](DbConnection& connection, Question& question) -> Result<Receipt> {
            const QString summary = u"payment of order %1, at most %2"_s.arg(QString::number(request.orderNumber), request.totalMax.toString());
            return journalled(connection, *journal, request.intent, IntentOperation::Pay, summary, [&] {
                return payWithRetry(connection, request, [&question] { return question.isCancelled(); });
            });
        });
}

QFuture<Result<QDateTime>> SessionOrders::renew(qint64 orderNumber)
{
    return m_session.ask<QDateTime>(writing(), [orderNumber](DbConnection& connection, Question&) {
        return renewOrder(connection, orderNumber);
    });
}

QFuture<Result<>> SessionOrders::cancel(qint64 orderNumber)
{
    // Cancelling what is cancelled changes nothing, so it may be asked again after a lost line.
    return m_session.ask<void>(browsing(QuestionLane::Pool), [orderNumber](DbConnection& connection, Question&) {
        return cancelOrder(connection, orderNumber);
    });
}

QFuture<Result<QList<OwnedLead>>> SessionOwnedLeads::page(const OwnedLeadQuery& query)
{
    return m_session.ask<QList<OwnedLead>>(browsing(), [query](DbConnection& connection, Question&) {
        return ownedLeadPage(connection, query);
    });
}

QFuture<Result<qint64>> SessionOwnedLeads::count(const OwnedLeadQuery& query)
{
    return m_session.ask<qint64>(browsing(QuestionLane::Pool), [query](DbConnection& connection, Question&) {
        return ownedLeadCount(connection, query);
    });
}

QFuture<Result<ExportSummary>> WorkerExports::startExport(const ExportRequest& request)
{
    return QtConcurrent::run(exportLeads, m_spec, request);
}

QFuture<Result<WalletState>> SessionWallet::wallet()
{
    return m_session.ask<WalletState>(browsing(), [](DbConnection& connection, Question&) { return walletState(connection); });
}

QFuture<Result<QList<StatementRow>>> SessionWallet::statement(qint64 before, int limit)
{
    return m_session.ask<QList<StatementRow>>(browsing(), [before, limit](DbConnection& connection, Question&) {
        return walletStatement(connection, before, limit);
    });
}

QFuture<Result<>> SessionWallet::setLowLine(std::optional<Money> low)
{
    return m_session.ask<void>(writing(), [low](DbConnection& connection, Question&) { return leadfloor::setLowLine(connection, low); });
}

QFuture<Result<QList<WalletNews>>> SessionWallet::news(int limit)
{
    return m_session.ask<QList<WalletNews>>(browsing(QuestionLane::Pool), [limit](DbConnection& connection, Question&) { return walletNews(connection, limit); });
}

// ---- standing orders ----------------------------------------------------------------------------

QFuture<Result<QList<StandingOrder>>> SessionStanding::orders()
{
    return m_session.ask<QList<StandingOrder>>(browsing(), [](DbConnection& connection, Question&) { return standingOrders(connection); });
}

QFuture<Result<StandingOrder>> SessionStanding::order(int number)
{
    return m_session.ask<StandingOrder>(browsing(), [number](DbConnection& connection, Question&) {
        return standingOrder(connection, number);
    });
}

QFuture<Result<int>> SessionStanding::create(const StandingRequest& request)
{
    return m_session.ask<int>(writing(), [request](DbConnection& connection, Question&) { return createStanding(connection, request); });
}

QFuture<Result<>> SessionStanding::change(int number, const StandingRequest& request)
{
    return m_session.ask<void>(writing(), [number, request](DbConnection& connection, Question&) {
        return changeStanding(connection, number, request.toChanges());
    });
}

QFuture<Result<>> SessionStanding::move(int number, const QString& state)
{
    return m_session.ask<void>(writing(), [number, state](DbConnection& connection, Question&) {
        return moveStanding(connection, number, state);
    });
}

QFuture<Result<StandingDryRun>> SessionStanding::dryRun(const StandingRequest& request)
{
    return m_session.ask<StandingDryRun>(browsing(QuestionLane::Pool), [request](DbConnection& connection, Question&) {
        return dryRunStanding(connection, request);
    });
}

// ---- work ---------------------------------------------------------------------------------------
// Every change has a key, so all of it may be asked again after a lost line.

QFuture<Result<WorkChoices>> SessionWork::choices()
{
    return m_session.ask<WorkChoices>(
        browsing(QuestionLane::Pool),
        [](DbConnection& connection, Question&) { return workChoices(connection); });
}

QFuture<Result<WorkCounts>> SessionWork::counts(const OwnedLeadQuery& query,
                                                const QDateTime& dueBefore)
{
    return m_session.ask<WorkCounts>(browsing(QuestionLane::Pool),
                                     [query, dueBefore](DbConnection& connection, Question&) {
                                         return workCounts(connection, query, dueBefore);
                                     });
}

QFuture<Result<QList<LeadEvent>>> SessionWork::timeline(LeadId lead)
{
    return m_session.ask<QList<LeadEvent>>(
        browsing(QuestionLane::Pool),
        [lead](DbConnection& connection, Question&) { return leadTimeline(connection, lead); });
}

QFuture<Result<ChangeReceipt>> SessionWork::change(ChangeId key, const QList<LeadId>& leads,
                                                   const WorkChange& change)
{
    return m_session.ask<ChangeReceipt>(browsing(),
                                        [key, leads, change](DbConnection& connection, Question&) {
                                            return changeLeads(connection, key, leads, change);
                                        });
}

QFuture<Result<ChangeReceipt>> SessionWork::undo(ChangeId change, bool isAgain)
{
    return m_session.ask<ChangeReceipt>(browsing(),
                                        [change, isAgain](DbConnection& connection, Question&) {
                                            return undoChange(connection, change, isAgain);
                                        });
}

QFuture<Result<QList<LeadStage>>> SessionWork::saveStages(const QList<LeadStage>& stages)
{
    return m_session.ask<QList<LeadStage>>(writing(),
                                           [stages](DbConnection& connection, Question&) {
                                               return saveLeadStages(connection, stages);
                                           });
}

// ---- views --------------------------------------------------------------------------------------

QFuture<Result<QList<SavedView>>> SessionViews::views()
{
    return m_session.ask<QList<SavedView>>(browsing(QuestionLane::Pool),
                                           [page = m_page](DbConnection& connection, Question&) { return savedViews(connection, page); });
}

QFuture<Result<SavedView>> SessionViews::create(const QString& name, bool isTeam, const QJsonObject& content)
{
    return m_session.ask<SavedView>(writing(), [page = m_page, name, isTeam, content](DbConnection& connection, Question&) {
        return createView(connection, page, name, isTeam, content);
    });
}

QFuture<Result<SavedView>> SessionViews::change(ViewId view, int revision, const ViewChange& change)
{
    return m_session.ask<SavedView>(writing(), [page = m_page, view, revision, change](DbConnection& connection, Question&) {
        return changeView(connection, page, view, revision, change);
    });
}

QFuture<Result<>> SessionViews::remove(ViewId view)
{
    return m_session.ask<void>(writing(), [view](DbConnection& connection, Question&) { return removeView(connection, view); });
}

QFuture<Result<>> SessionViews::setDefault(std::optional<ViewId> view)
{
    return m_session.ask<void>(writing(), [page = m_page, view](DbConnection& connection, Question&) { return setDefaultView(connection, page, view); });
}

// ---- watches ------------------------------------------------------------------------------------

QFuture<Result<QList<Watch>>> SessionWatches::watches()
{
    return m_session.ask<QList<Watch>>(browsing(), [](DbConnection& connection, Question&) { return leadfloor::watches(connection); });
}

QFuture<Result<int>> SessionWatches::create(const WatchRequest& request)
{
    return m_session.ask<int>(writing(), [json = request.toJson()](DbConnection& connection, Question&) { return createWatch(connection, json); });
}

QFuture<Result<>> SessionWatches::change(int number, const WatchRequest& request)
{
    return m_session.ask<void>(writing(), [number, json = request.toJson()](DbConnection& connection, Question&) {
        return changeWatch(connection, number, json);
    });
}

QFuture<Result<>> SessionWatches::remove(int number)
{
    return m_session.ask<void>(writing(), [number](DbConnection& connection, Question&) { return removeWatch(connection, number); });
}

QFuture<Result<QList<WatchHit>>> SessionWatches::hits(qint64 after, int limit)
{
    return m_session.ask<QList<WatchHit>>(browsing(), [after, limit](DbConnection& connection, Question&) {
        return watchHits(connection, after, limit);
    });
}

// ---- reports ------------------------------------------------------------------------------------

QFuture<Result<QList<SpendMonth>>> SessionReports::spend(const ReportPeriod& period)
{
    return m_session.ask<QList<SpendMonth>>(
        browsing(), [period](DbConnection& connection, Question&) { return reportSpend(connection, period); });
}
QFuture<Result<QList<BoughtPart>>> SessionReports::bought(BoughtBy by, const ReportPeriod& period)
{
    return m_session.ask<QList<BoughtPart>>(
        browsing(), [by, period](DbConnection& connection, Question&) { return reportBought(connection, by, period); });
}
QFuture<Result<QList<StockPart>>> SessionReports::stock(const Filter& filter, StockBy by)
{
    return m_session.ask<QList<StockPart>>(
        browsing(), [filter, by](DbConnection& connection, Question&) { return reportStock(connection, filter, by); });
}

} // namespace leadfloor

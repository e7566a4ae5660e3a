// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/engine/connectionspec.h"

#include <memory>

/// The services of services.h, each a thin layer over Session::ask() and the calls of floorcalls.h.
/// The GUI thread owns them; bodies run in the session's threads and capture values only.
namespace leadfloor {

class IntentJournal;
class Session;

class SessionInventory final : public InventorySource
{
public:
    explicit SessionInventory(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<InventoryCount>> count(const Filter& filter) override;
    [[nodiscard]] QFuture<Result<QList<InventoryRow>>> page(const Filter& filter, const InventoryOrder& order,
                                                            const PageRequest& request) override;
    [[nodiscard]] QFuture<Result<QList<InventoryAnchor>>> anchors(const Filter& filter, const InventoryOrder& order,
                                                                  int every) override;
    [[nodiscard]] QFuture<Result<Facets>> facets(const Filter& filter) override;

private:
    Session& m_session;
};

class SessionPurchases final : public PurchaseService
{
public:
    SessionPurchases(Session& session, std::shared_ptr<IntentJournal> journal)
        : m_session(session)
        , m_journal(std::move(journal))
    {
    }
    [[nodiscard]] QFuture<Result<Quote>> quote(const QList<OrderLine>& lines, const QString& coupon) override;
    [[nodiscard]] QFuture<Result<Receipt>> purchase(const PurchaseRequest& request) override;
    [[nodiscard]] QFuture<Result<IntentOutcome>> outcome(IntentId intent) override;
    [[nodiscard]] QFuture<Result<QList<IntentOutcome>>> resolveOpenIntents() override;

private:
    Session& m_session;
    std::shared_ptr<IntentJournal> m_journal;
};

class SessionOrders final : public OrderService
{
public:
    SessionOrders(Session& session, std::shared_ptr<IntentJournal> journal)
        : m_session(session)
        , m_journal(std::move(journal))
    {
    }
    [[nodiscard]] QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<Receipt>> receipt(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<DeliveryProgress>> deliver(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<Receipt>> pay(const PayRequest& request) override;
    [[nodiscard]] QFuture<Result<QDateTime>> renew(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<>> cancel(qint64 orderNumber) override;

private:
    Session& m_session;
    std::shared_ptr<IntentJournal> m_journal;
};

class SessionOwnedLeads final : public OwnedLeadSource
{
public:
    explicit SessionOwnedLeads(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<QList<OwnedLead>>> page(const OwnedLeadQuery& query) override;
    [[nodiscard]] QFuture<Result<qint64>> count(const OwnedLeadQuery& query) override;

private:
    Session& m_session;
};

/// Exports do not go through the session: each has a thread and a connection of its own, so that a
/// long file neither waits for nor holds up anybody, and one of them survives a reconnect of others.
class WorkerExports final : public ExportService
{
public:
    explicit WorkerExports(ConnectionSpec spec) : m_spec(std::move(spec)) {}
    [[nodiscard]] QFuture<Result<ExportSummary>> startExport(const ExportRequest& request) override;

private:
    ConnectionSpec m_spec;
};

class SessionWallet final : public WalletSource
{
public:
    explicit SessionWallet(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<WalletState>> wallet() override;
    [[nodiscard]] QFuture<Result<QList<StatementRow>>> statement(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<>> setLowLine(std::optional<Money> low) override;
    [[nodiscard]] QFuture<Result<QList<WalletNews>>> news(int limit) override;

private:
    Session& m_session;
};

class SessionStanding final : public StandingService
{
public:
    explicit SessionStanding(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<QList<StandingOrder>>> orders() override;
    [[nodiscard]] QFuture<Result<StandingOrder>> order(int number) override;
    [[nodiscard]] QFuture<Result<int>> create(const StandingRequest& request) override;
    [[nodiscard]] QFuture<Result<>> change(int number, const StandingRequest& request) override;
    [[nodiscard]] QFuture<Result<>> move(int number, const QString& state) override;
    [[nodiscard]] QFuture<Result<StandingDryRun>> dryRun(const StandingRequest& request) override;

private:
    Session& m_session;
};

class SessionWork final : public WorkService
{
public:
    explicit SessionWork(Session& session)
        : m_session(session)
    {
    }
    [[nodiscard]] QFuture<Result<WorkChoices>> choices() override;
    [[nodiscard]] QFuture<Result<WorkCounts>> counts(const OwnedLeadQuery& query,
                                                     const QDateTime& dueBefore) override;
    [[nodiscard]] QFuture<Result<QList<LeadEvent>>> timeline(LeadId lead) override;
    [[nodiscard]] QFuture<Result<ChangeReceipt>> change(ChangeId key, const QList<LeadId>& leads,
                                                        const WorkChange& change) override;
    [[nodiscard]] QFuture<Result<ChangeReceipt>> undo(ChangeId change, bool isAgain) override;
    [[nodiscard]] QFuture<Result<QList<LeadStage>>>
    saveStages(const QList<LeadStage>& stages) override;

private:
    Session& m_session;
};

class SessionViews final : public ViewService
{
public:
    /// Of one page, as 0019_views.sql names it.
    SessionViews(Session& session, QString page)
        : m_session(session)
        , m_page(std::move(page))
    {
    }
    [[nodiscard]] QFuture<Result<QList<SavedView>>> views() override;
    [[nodiscard]] QFuture<Result<SavedView>> create(const QString& name, bool isTeam, const QJsonObject& content) override;
    [[nodiscard]] QFuture<Result<SavedView>> change(ViewId view, int revision, const ViewChange& change) override;
    [[nodiscard]] QFuture<Result<>> remove(ViewId view) override;
    [[nodiscard]] QFuture<Result<>> setDefault(std::optional<ViewId> view) override;

private:
    Session& m_session;
    QString m_page;
};

class SessionWatches final : public WatchService
{
public:
    explicit SessionWatches(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<QList<Watch>>> watches() override;
    [[nodiscard]] QFuture<Result<int>> create(const WatchRequest& request) override;
    [[nodiscard]] QFuture<Result<>> change(int number, const WatchRequest& request) override;
    [[nodiscard]] QFuture<Result<>> remove(int number) override;
    [[nodiscard]] QFuture<Result<QList<WatchHit>>> hits(qint64 after, int limit) override;

private:
    Session& m_session;
};

class SessionReports final : public ReportSource
{
public:
    explicit SessionReports(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<QList<SpendMonth>>> spend(const ReportPeriod& period) override;
    [[nodiscard]] QFuture<Result<QList<BoughtPart>>> bought(BoughtBy by, const ReportPeriod& period) override;
    [[nodiscard]] QFuture<Result<QList<StockPart>>> stock(const Filter& filter, StockBy by) override;

private:
    Session& m_session;
};

} // namespace leadfloor

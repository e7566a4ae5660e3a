// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

#include <algorithm>
#include <functional>

namespace leadfloor {

/// Orders with the numbers 1 to `total`, newest first.
class FakeOrders final : public OrderService, public HeldAnswers
{
public:
    explicit FakeOrders(int orders);
    ~FakeOrders() override;

    [[nodiscard]] QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<Receipt>> receipt(qint64 orderNumber) override;
    [[nodiscard]] QFuture<Result<DeliveryProgress>> deliver(qint64) override;
    [[nodiscard]] QFuture<Result<Receipt>> pay(const PayRequest& request) override;
    [[nodiscard]] QFuture<Result<QDateTime>> renew(qint64) override;
    [[nodiscard]] QFuture<Result<>> cancel(qint64 orderNumber) override;

    int total = 0;
    QHash<qint64, QString> states;
    QList<std::pair<qint64, int>> calls;
};

/// Bought leads with the numbers 0 to `total` - 1, the first one newest.
class FakeOwnedLeads final : public OwnedLeadSource, public HeldAnswers
{
public:
    explicit FakeOwnedLeads(int leads);
    ~FakeOwnedLeads() override;

    static LeadId idOf(int number);
    static OwnedLead leadOf(int number);
    [[nodiscard]] QFuture<Result<QList<OwnedLead>>> page(const OwnedLeadQuery& query) override;
    [[nodiscard]] QFuture<Result<qint64>> count(const OwnedLeadQuery& query) override;

    int total = 0;
    /// As api.lead_counts.
    [[nodiscard]] WorkCounts counts(OwnedLeadQuery query, const QDateTime& due) const;

    std::function<OwnedLead(int)> leadFor = leadOf; ///< with idOf(number)
    std::function<LeadWork(LeadId)> workOf;         ///< what has been done with it
    QList<OwnedLeadQuery> pageCalls;

private:
    [[nodiscard]] bool matches(const OwnedLeadQuery& query, int number) const;
    [[nodiscard]] OwnedLead lead(int number) const;
};

class FakeWallet final : public WalletSource, public HeldAnswers
{
public:
    FakeWallet();
    ~FakeWallet() override;
    [[nodiscard]] QFuture<Result<WalletState>> wallet() override;
    [[nodiscard]] QFuture<Result<QList<StatementRow>>> statement(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<>> setLowLine(std::optional<Money> low) override;
    [[nodiscard]] QFuture<Result<QList<WalletNews>>> news(int limit) override;

    WalletState state{Money::fromMinor(40000), {}, QStringLiteral("USD")};
    QList<StatementRow> movements; ///< newest first
    QList<WalletNews> told; ///< newest first
    QList<int> calls;
};

} // namespace leadfloor

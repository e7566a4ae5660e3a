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

    [[nodiscard]] QFuture<Result<QList<OrderRow>>> orders(qint64 before, int limit) override
    {
        calls.append({before, limit});
        return give<QList<OrderRow>>(QStringLiteral("orders"), [this, before, limit]() -> Result<QList<OrderRow>> {
            QList<OrderRow> rows;
            for (qint64 n = before > 0 ? before - 1 : total; n > 0 && rows.size() < limit; --n) {
                OrderRow row;
                row.number = n;
                row.state = states.value(n, QStringLiteral("completed"));
                row.createdAt = QDateTime(QDate(2024, 4, 2), QTime(14, 3), Qt::UTC).addSecs(n);
                row.leads = 22;
                row.delivered = 22;
                row.total = Money::fromMinor(17600);
                row.buyer = QStringLiteral("Ana Brandt");
                rows.append(row);
            }
            return rows;
        });
    }
    [[nodiscard]] QFuture<Result<Receipt>> receipt(qint64 orderNumber) override
    {
        return give<Receipt>(QStringLiteral("receipt"), [orderNumber]() -> Result<Receipt> {
            Receipt receipt;
            receipt.orderNumber = orderNumber;
            return receipt;
        });
    }
    [[nodiscard]] QFuture<Result<DeliveryProgress>> deliver(qint64) override
    {
        return give<DeliveryProgress>(QStringLiteral("deliver"), []() -> Result<DeliveryProgress> {
            return DeliveryProgress{22, 22};
        });
    }
    [[nodiscard]] QFuture<Result<Receipt>> pay(const PayRequest& request) override
    {
        return give<Receipt>(QStringLiteral("pay"), [this, request]() -> Result<Receipt> {
            states.insert(request.orderNumber, QStringLiteral("completed"));
            Receipt receipt;
            receipt.orderNumber = request.orderNumber;
            return receipt;
        });
    }
    [[nodiscard]] QFuture<Result<QDateTime>> renew(qint64) override
    {
        return give<QDateTime>(QStringLiteral("renew"), []() -> Result<QDateTime> { return QDateTime::currentDateTimeUtc(); });
    }
    [[nodiscard]] QFuture<Result<>> cancel(qint64 orderNumber) override
    {
        return give<void>(QStringLiteral("cancel"), [this, orderNumber]() -> Result<> {
            states.insert(orderNumber, QStringLiteral("cancelled"));
            return {};
        });
    }

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

    static LeadId idOf(int number) { return LeadId(QUuid(uint(number + 1), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 2)); }
    static OwnedLead leadOf(int number)
    {
        OwnedLead lead;
        lead.id = idOf(number);
        lead.orderNumber = 1000 - number / 10;
        lead.deliveredAt = QDateTime(QDate(2024, 4, 2), QTime(14, 3), Qt::UTC).addSecs(-number);
        lead.price = Money::fromMinor(800);
        lead.values = QStringList(exportColumns().size(), QString());
        const auto set = [&](QStringView column, const QString& value) {
            lead.values[exportColumns().indexOf(column)] = value;
        };
        set(u"first_name", QStringLiteral("Jane"));
        set(u"last_name", QStringLiteral("Smith %1").arg(number));
        set(u"phone", QStringLiteral("+13185550142"));
        set(u"state", QStringLiteral("LA"));
        return lead;
    }
    [[nodiscard]] QFuture<Result<QList<OwnedLead>>> page(const OwnedLeadQuery& query) override
    {
        pageCalls.append(query);
        return give<QList<OwnedLead>>(QStringLiteral("page"), [this, query]() -> Result<QList<OwnedLead>> {
            QList<OwnedLead> leads;
            for (int i = query.after ? int(query.after->uuid().data1) : 0; i < total && leads.size() < query.limit; ++i) {
                if (matches(query, i))
                    leads.append(lead(i));
            }
            return leads;
        });
    }
    [[nodiscard]] QFuture<Result<qint64>> count(const OwnedLeadQuery& query) override
    {
        return give<qint64>(QStringLiteral("count"), [this, query]() -> Result<qint64> {
            qint64 n = 0;
            for (int i = 0; i < total; ++i)
                n += matches(query, i);
            return n;
        });
    }

    int total = 0;
    /// As api.lead_counts.
    [[nodiscard]] WorkCounts counts(OwnedLeadQuery query, const QDateTime& due) const
    {
        query.work.stages.clear();
        WorkCounts counts;
        for (int i = 0; i < total; ++i) {
            if (!matches(query, i))
                continue;
            const OwnedLead one = lead(i);
            ++counts.leads;
            ++counts.stages[one.work.stage];
            counts.due += one.work.followUpAt.isValid() && one.work.followUpAt < due;
        }
        return counts;
    }

    std::function<OwnedLead(int)> leadFor = leadOf; ///< with idOf(number)
    std::function<LeadWork(LeadId)> workOf;         ///< what has been done with it
    QList<OwnedLeadQuery> pageCalls;

private:
    [[nodiscard]] bool matches(const OwnedLeadQuery& query, int number) const
    {
        const OwnedLead one = lead(number);
        const WorkFilter& filter = query.work;
        const bool hasTags =
            std::all_of(filter.tags.cbegin(), filter.tags.cend(),
                        [&](const QString& tag) { return one.work.tags.contains(tag); });
        return (!query.orderNumber || *query.orderNumber == one.orderNumber)
               && (query.search.isEmpty() || one.values.join(u' ').contains(query.search))
               && (filter.stages.isEmpty() || filter.stages.contains(one.work.stage)) && hasTags
               && (filter.assignee != QStringLiteral("me")
                   || one.work.assignee == QStringLiteral("ana@bayou.example"))
               && (filter.assignee != QStringLiteral("none") || one.work.assignee.isEmpty())
               && (!filter.dueBefore.isValid()
                   || (one.work.followUpAt.isValid() && one.work.followUpAt < filter.dueBefore))
               && (filter.leads.isEmpty() || filter.leads.contains(one.id));
    }
    [[nodiscard]] OwnedLead lead(int number) const
    {
        OwnedLead one = leadFor(number);
        if (workOf)
            one.work = workOf(one.id);
        return one;
    }
};

class FakeWallet final : public WalletSource, public HeldAnswers
{
public:
    FakeWallet();
    ~FakeWallet() override;
    [[nodiscard]] QFuture<Result<WalletState>> wallet() override
    {
        return give<WalletState>(QStringLiteral("wallet"), [this]() -> Result<WalletState> { return state; });
    }
    [[nodiscard]] QFuture<Result<QList<StatementRow>>> statement(int limit) override
    {
        calls.append(limit);
        return give<QList<StatementRow>>(QStringLiteral("statement"), [this, limit]() -> Result<QList<StatementRow>> {
            return movements.mid(0, limit);
        });
    }

    WalletState state{Money::fromMinor(40000), {}, QStringLiteral("USD")};
    QList<StatementRow> movements; ///< newest first
    QList<int> calls;
};

} // namespace leadfloor

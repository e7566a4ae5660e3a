// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakebooks.h"

namespace leadfloor {

QFuture<Result<QList<OrderRow>>> FakeOrders::orders(qint64 before, int limit)
{
    calls.append({before, limit});
    return give<QList<OrderRow>>(
        QStringLiteral("orders"), [this, before, limit]() -> Result<QList<OrderRow>> {
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

QFuture<Result<Receipt>> FakeOrders::receipt(qint64 orderNumber)
{
    return give<Receipt>(QStringLiteral("receipt"), [orderNumber]() -> Result<Receipt> {
        Receipt receipt;
        receipt.orderNumber = orderNumber;
        return receipt;
    });
}

QFuture<Result<DeliveryProgress>> FakeOrders::deliver(qint64)
{
    return give<DeliveryProgress>(QStringLiteral("deliver"), []() -> Result<DeliveryProgress> {
        return DeliveryProgress{22, 22};
    });
}

QFuture<Result<Receipt>> FakeOrders::pay(const PayRequest& request)
{
    return give<Receipt>(QStringLiteral("pay"), [this, request]() -> Result<Receipt> {
        states.insert(request.orderNumber, QStringLiteral("completed"));
        Receipt receipt;
        receipt.orderNumber = request.orderNumber;
        return receipt;
    });
}

QFuture<Result<QDateTime>> FakeOrders::renew(qint64)
{
    return give<QDateTime>(QStringLiteral("renew"),
                           []() -> Result<QDateTime> { return QDateTime::currentDateTimeUtc(); });
}

QFuture<Result<>> FakeOrders::cancel(qint64 orderNumber)
{
    return give<void>(QStringLiteral("cancel"), [this, orderNumber]() -> Result<> {
        states.insert(orderNumber, QStringLiteral("cancelled"));
        return {};
    });
}

LeadId FakeOwnedLeads::idOf(int number)
{
    return LeadId(QUuid(uint(number + 1), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 2));
}

OwnedLead FakeOwnedLeads::leadOf(int number)
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

QFuture<Result<QList<OwnedLead>>> FakeOwnedLeads::page(const OwnedLeadQuery& query)
{
    pageCalls.append(query);
    return give<QList<OwnedLead>>(QStringLiteral("page"),
                                  [this, query]() -> Result<QList<OwnedLead>> {
                                      QList<OwnedLead> leads;
                                      for (int i = query.after ? int(query.after->uuid().data1) : 0;
                                           i < total && leads.size() < query.limit; ++i) {
                                          if (matches(query, i))
                                              leads.append(lead(i));
                                      }
                                      return leads;
                                  });
}

QFuture<Result<qint64>> FakeOwnedLeads::count(const OwnedLeadQuery& query)
{
    return give<qint64>(QStringLiteral("count"), [this, query]() -> Result<qint64> {
        qint64 n = 0;
        for (int i = 0; i < total; ++i)
            n += matches(query, i);
        return n;
    });
}

WorkCounts FakeOwnedLeads::counts(OwnedLeadQuery query, const QDateTime& due) const
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

bool FakeOwnedLeads::matches(const OwnedLeadQuery& query, int number) const
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

OwnedLead FakeOwnedLeads::lead(int number) const
{
    OwnedLead one = leadFor(number);
    if (workOf)
        one.work = workOf(one.id);
    return one;
}

QFuture<Result<WalletState>> FakeWallet::wallet()
{
    return give<WalletState>(QStringLiteral("wallet"),
                             [this]() -> Result<WalletState> { return state; });
}

QFuture<Result<QList<StatementRow>>> FakeWallet::statement(qint64 before, int limit)
{
    calls.append(limit);
    return give<QList<StatementRow>>(
        QStringLiteral("statement"),
        [this, before, limit]() -> Result<QList<StatementRow>> {
            QList<StatementRow> numbered = movements; // the oldest one is 1
            for (qsizetype i = 0; i < numbered.size(); ++i)
                numbered[i].number = numbered.size() - i;
            return numbered.mid(before == 0 ? 0 : numbered.size() - before + 1, limit);
        });
}

QFuture<Result<>> FakeWallet::setLowLine(std::optional<Money> low)
{
    return give<void>(QStringLiteral("setLowLine"), [this, low]() -> Result<> {
        state.lowLine = low;
        return {};
    });
}

QFuture<Result<QList<WalletNews>>> FakeWallet::news(int limit)
{
    return give<QList<WalletNews>>(QStringLiteral("news"), [this, limit]() -> Result<QList<WalletNews>> { return told.mid(0, limit); });
}

} // namespace leadfloor

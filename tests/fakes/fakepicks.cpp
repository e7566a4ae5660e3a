// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakepicks.h"

namespace leadfloor {

QFuture<Result<QList<BasketRow>>> FakePicks::basket()
{
    return give<QList<BasketRow>>(QStringLiteral("basket"),
                                  [this]() -> Result<QList<BasketRow>> { return rows; });
}

QFuture<Result<BasketChange>> FakePicks::add(const QList<LeadId>& leads)
{
    return give<BasketChange>(QStringLiteral("add"), [this, leads]() -> Result<BasketChange> {
        BasketChange change;
        for (const LeadId& lead : leads) {
            if (gone.contains(lead)) {
                change.gone.append({lead, QStringLiteral("sold")});
                continue;
            }
            BasketRow row;
            row.lead.id = lead;
            row.lead.state = QStringLiteral("LA");
            row.lead.price = row.priceShown = Money::fromMinor(800);
            row.addedAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
            rows.append(row);
            ++change.added;
        }
        change.leads = int(rows.size());
        return change;
    });
}

QFuture<Result<int>> FakePicks::remove(const QList<LeadId>& leads)
{
    return give<int>(QStringLiteral("remove"), [this, leads]() -> Result<int> {
        return int(
            rows.removeIf([&leads](const BasketRow& row) { return leads.contains(row.lead.id); }));
    });
}

QFuture<Result<QList<ProjectRow>>> FakePicks::projects()
{
    return give<QList<ProjectRow>>(QStringLiteral("projects"),
                                   [this]() -> Result<QList<ProjectRow>> { return projectRows; });
}

} // namespace leadfloor

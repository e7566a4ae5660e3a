// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// A basket with the leads of `rows`, and projects as the test wants them. Answers are called "basket",
/// "add", "remove" and "projects".
class FakePicks final : public PickService, public HeldAnswers
{
public:
    [[nodiscard]] QFuture<Result<QList<BasketRow>>> basket() override
    {
        return give<QList<BasketRow>>(QStringLiteral("basket"), [this]() -> Result<QList<BasketRow>> { return rows; });
    }
    [[nodiscard]] QFuture<Result<BasketChange>> add(const QList<LeadId>& leads) override
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
    [[nodiscard]] QFuture<Result<int>> remove(const QList<LeadId>& leads) override
    {
        return give<int>(QStringLiteral("remove"), [this, leads]() -> Result<int> {
            return int(rows.removeIf([&leads](const BasketRow& row) { return leads.contains(row.lead.id); }));
        });
    }
    [[nodiscard]] QFuture<Result<QList<ProjectRow>>> projects() override
    {
        return give<QList<ProjectRow>>(QStringLiteral("projects"), [this]() -> Result<QList<ProjectRow>> { return projectRows; });
    }

    QList<BasketRow> rows;
    QList<LeadId> gone; ///< that cannot be added
    QList<ProjectRow> projectRows;
};

} // namespace leadfloor

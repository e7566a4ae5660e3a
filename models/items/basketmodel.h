// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// The member's basket as it was put together, with today's prices; all of it comes at once. GUI thread.
class BasketModel final : public KeysetModel<BasketRow>
{
    Q_OBJECT
public:
    enum Column { LeadColumn, StateColumn, CountyColumn, ClassColumn, AgeColumn, ScoreColumn, StatusColumn, PriceColumn, AddedColumn };
    static constexpr int columns = AddedColumn + 1;

    explicit BasketModel(PickService& service, QObject* parent = nullptr);

    /// What can be bought of it now, and what that costs today.
    struct Sum
    {
        int leads = 0;
        Money total;
        int changed = 0; ///< that cost another price than when they were added
    };
    [[nodiscard]] Sum sum() const;
    /// Nobody else has or holds it, and it has a price.
    [[nodiscard]] static bool isFree(const BasketRow& row);

protected:
    QFuture<Result<QList<BasketRow>>> askPage(const BasketRow* after, int limit) override;
    [[nodiscard]] QString keyOf(const BasketRow& row) const override { return row.lead.id.toString(); }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    PickService& m_service;
};

} // namespace leadfloor

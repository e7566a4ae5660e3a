// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

#include <QSet>

#include <functional>

namespace leadfloor {

/// Stock of any size, of which each row is made from its number.
/// Answers are called "count", "page", "anchors" and "facets".
class FakeInventory final : public InventorySource, public HeldAnswers
{
public:
    struct PageCall
    {
        Filter filter;
        InventoryOrder order;
        PageRequest request;
    };

    explicit FakeInventory(int rows);
    ~FakeInventory() override;

    static LeadId idOf(int number);
    static int numberOf(LeadId id) { return int(id.uuid().data1) - 1; }
    [[nodiscard]] InventoryRow rowOf(int number) const;

    [[nodiscard]] QFuture<Result<InventoryCount>> count(const Filter& filter) override;

    [[nodiscard]] QFuture<Result<QList<InventoryRow>>>
    page(const Filter& filter, const InventoryOrder& order, const PageRequest& request) override;

    [[nodiscard]] QFuture<Result<QList<InventoryAnchor>>> anchors(const Filter&, const InventoryOrder&,
                                                                  int every) override;

    [[nodiscard]] QFuture<Result<Facets>> facets(const Filter& filter) override;

    int total = 0;
    int leadsPerDay = 0; ///< 0: days come in no order, whatever the sort
    QSet<int> sold;
    QHash<int, Money> prices;
    QHash<int, LeadStatus> statuses;
    QDateTime asOf{QDate(2024, 4, 2), QTime(14, 2, 11), Qt::UTC};
    Facets facetAnswer;
    std::function<qint64(const Filter&)> countFor;
    std::function<Facets(const Filter&)> facetsFor;

    QList<Filter> countCalls;
    QList<PageCall> pageCalls;
    QList<Filter> facetCalls;
    int anchorCalls = 0;
};

} // namespace leadfloor

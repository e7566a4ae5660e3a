// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/inventory.h"
#include "models/items/tablelayout.h"

namespace leadfloor {

/// What a saved view of the inventory makes of the page: filter, order, columns, height of rows.
struct ViewContent
{
    static constexpr int version = 1;

    Filter filter;
    InventoryOrder order;
    TableLayout columns;                         ///< empty: those that are shown stay
    QString density = QStringLiteral("normal"); ///< "compact", "normal", "relaxed"

    /// {"version", "filter", "sort": "state,cheapest", "columns": [...], "density"} over `base`,
    /// of which other keys stay: those of newer programs.
    [[nodiscard]] QJsonObject toJson(const QJsonObject& base = {}) const;
    /// Only the filter must be understood: with a part of it missing other leads would show. An
    /// order that is not known becomes the oldest first. InvalidRequest names the key.
    [[nodiscard]] static Result<ViewContent> fromJson(const QJsonObject& json);

    friend bool operator==(const ViewContent&, const ViewContent&) = default;
};

} // namespace leadfloor

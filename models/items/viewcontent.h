// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/inventory.h"
#include "models/items/tablelayout.h"

#include <QStringList>

#include <optional>

namespace leadfloor {

/// Which of the own leads a saved view of My leads shows.
struct LeadViewFilter
{
    QString which = QStringLiteral("all"); ///< "all", "today", "mine", "nobodys"
    QString search;
    std::optional<qint64> order; ///< its number
    std::optional<int> stage;    ///< its number
    QStringList tags;            ///< all of them, sorted
    bool isBoard = false;        ///< shown as a board

    [[nodiscard]] QJsonObject toJson() const;
    /// All of it must be understood. InvalidRequest names the key.
    [[nodiscard]] static Result<LeadViewFilter> fromJson(const QJsonObject& json);

    friend bool operator==(const LeadViewFilter&, const LeadViewFilter&) = default;
};

/// What a saved view makes of a page. Of the inventory: filter, order, columns, height of rows; of My leads: `leads`.
struct ViewContent
{
    static constexpr int version = 1;

    Filter filter;
    InventoryOrder order;
    TableLayout columns;                         ///< empty: those that are shown stay
    QString density = QStringLiteral("normal"); ///< "compact", "normal", "relaxed"
    LeadViewFilter leads;

    /// {"version", "filter", "sort": "state,cheapest", "columns": [...], "density", "leads"} over `base`,
    /// of which other keys stay: those of newer programs.
    [[nodiscard]] QJsonObject toJson(const QJsonObject& base = {}) const;
    /// Only the filters must be understood: with a part of it missing other leads would show. An
    /// order that is not known becomes the oldest first. InvalidRequest names the key.
    [[nodiscard]] static Result<ViewContent> fromJson(const QJsonObject& json);

    friend bool operator==(const ViewContent&, const ViewContent&) = default;
};

} // namespace leadfloor

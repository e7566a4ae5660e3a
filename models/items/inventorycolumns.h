// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/items/tablelayout.h"

#include <QLocale>

#include <optional>

namespace leadfloor {

/// Columns of the inventory table, in their default order (look.md, picture 01). Those behind the
/// price are hidden until somebody asks for them.
enum InventoryColumn
{
    TickColumn,
    LeadColumn,
    StateColumn,
    CountyColumn,
    ClassColumn,
    AgeColumn,
    ScoreColumn,
    FilledColumn,
    StatusColumn,
    PriceColumn,
    CityColumn,
    ProjectColumn,
    FreshnessColumn,
    IntentColumn,
    PriceRuleColumn,
    TimesSoldColumn,
    LastSoldColumn
};
inline constexpr int inventoryColumnCount = LastSoldColumn + 1;

/// How numbers and days of a cell become text.
struct CellFormat
{
    QLocale locale;
    QString currency = QStringLiteral("USD"); ///< ISO 4217
    QDate today;                              ///< UTC, by the server's clock
};

/// What layouts know a column by ("state"); never changes. Empty for the tick column.
[[nodiscard]] QString inventoryColumnKey(InventoryColumn column);
/// The tick column is not of it: it stays where it is.
[[nodiscard]] QList<ColumnSpec> inventoryColumnSpecs();
/// "Property", "Price", ...: what a column is about, translated; empty for the tick column.
[[nodiscard]] QString inventoryColumnGroup(InventoryColumn column);
/// Translated; empty for the tick column.
[[nodiscard]] QString inventoryColumnTitle(InventoryColumn column);
/// The text of a cell, translated; empty: not supplied.
[[nodiscard]] QString inventoryText(const InventoryRow& row, InventoryColumn column,
                                    const CellFormat& format);
/// "6 mo", or "12 d" below 90 days, where a month has 30 days as in the age schemes (R1).
[[nodiscard]] QString ageText(int days, const QLocale& locale);
/// "Free", "Held", "Sold", "Mine", "Suppressed", translated.
[[nodiscard]] QString leadStatusText(LeadStatus status);
/// "Gold", "Silver", translated.
[[nodiscard]] QString leadClassText(LeadClass leadClass);

/// Of the server's "rule 12", "own" and "project" (R9), translated.
[[nodiscard]] QString priceRuleText(const QString& rule);

/// The sort that a click on a column's header means; nullopt: this column does not sort.
/// `descending` is Qt's: of the value shown, so age descending is the oldest inquiry first.
[[nodiscard]] std::optional<InventorySort> inventorySortFor(InventoryColumn column,
                                                            Qt::SortOrder order);
struct SortedColumn
{
    InventoryColumn column;
    Qt::SortOrder order;
};
[[nodiscard]] SortedColumn sortedColumn(InventorySort sort);

} // namespace leadfloor

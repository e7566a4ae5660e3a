// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/lead.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace leadfloor {

enum class LeadStatus : quint8 { Free, Held, Sold, Mine, Suppressed };

/// One lead on offer, as much of it as a broker may see before buying (domain.md R7).
struct InventoryRow
{
    LeadId id = LeadId(QUuid());
    LeadClass leadClass = LeadClass::Silver;
    QString bucket;         ///< age bucket today, "MONTH_6_TO_8"
    QDate inquiredOn;       ///< UTC
    QString state;          ///< "LA"
    QString countyFips;     ///< "22017"; empty: not known
    QString county;         ///< "Caddo"
    QString city;
    QString firstInitial;   ///< "J"; empty: no name supplied
    QString project;        ///< project name or empty
    int freshness = 0;      ///< 1..100 (R6)
    int intent = 0;         ///< 0..100 (R6)
    int score = 0;          ///< (freshness + intent) / 2, rounded down
    quint16 filled = 0;     ///< FilledField bits
    Money price;
    QString priceRule;      ///< "rule 12", "own price", "project price" (R9)
    int timesSold = 0;
    QDate lastSoldOn;       ///< null: never
    LeadStatus status = LeadStatus::Free;

    friend bool operator==(const InventoryRow&, const InventoryRow&) = default;
};

/// What stands beside a Buy button: exact, from one index-only scan (R8).
struct InventoryCount
{
    qint64 leads = 0;
    Money total;            ///< price of all of them
    QDateTime asOf;         ///< server clock, UTC
};

/// One column to sort by, with its direction.
enum class InventorySort : quint8 {
    OldestFirst, NewestFirst, CheapestFirst, DearestFirst, HighestScore, HighestIntent, State, County,
    LowestScore, LowestIntent, StateBackwards, CountyBackwards, GoldFirst, SilverFirst
};
inline constexpr int inventorySortCount = int(InventorySort::SilverFirst) + 1;
/// "oldest", "state_down": what api.inventory_page and the command line call it.
[[nodiscard]] QString inventorySortCode(InventorySort sort);

/// What the inventory goes by: one to three columns, each once. Ties are always broken by inquiry
/// date and id, so paging is stable. The oldest or the newest first alone go along an index; every
/// other order makes the floor look at all that matches.
struct InventoryOrder
{
    static constexpr int keysMax = 3;

    QList<InventorySort> keys{InventorySort::OldestFirst};

    InventoryOrder() = default;
    InventoryOrder(InventorySort key) : keys{key} {} // NOLINT: one column is an order
    explicit InventoryOrder(QList<InventorySort> columns) : keys(std::move(columns)) {}
    [[nodiscard]] QString code() const; ///< "state,cheapest"
    /// nullopt: empty, unknown, too many, or a column twice.
    [[nodiscard]] static std::optional<InventoryOrder> fromCode(const QString& code);

    friend bool operator==(const InventoryOrder&, const InventoryOrder&) = default;
};
/// Whether both sort the same column.
[[nodiscard]] bool isSameSortColumn(InventorySort a, InventorySort b);

/// A keyset page: up to `limit` rows after the lead `after` (or from the start), `skip` rows on.
struct PageRequest
{
    std::optional<LeadId> after;
    int skip = 0;           ///< rows; small: the distance from the nearest anchor
    int limit = 200;        ///< rows, at most 1000
};

/// The row before a far page starts: `after` such that the next row has this position.
struct InventoryAnchor
{
    qint64 position = 0;    ///< rows before the page
    LeadId after = LeadId(QUuid());
};

struct FacetValue
{
    QString value;          ///< wire value: "LA", "22017", "gold", "MONTH_6_TO_8"
    QString label;          ///< "Louisiana", "Caddo", ...; untranslated proper names only
    qint64 leads = 0;

    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// Counts of each facet under the other filters (ux.md #7).
struct Facets
{
    QList<FacetValue> states, counties, classes, buckets;
    QDateTime asOf;         ///< age of the figures; may lag (R8)
};

} // namespace leadfloor

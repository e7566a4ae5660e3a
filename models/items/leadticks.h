// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"

#include <QHash>

namespace leadfloor {

/// How many leads are ticked and what they cost together.
struct TickTotals
{
    qint64 leads = 0;
    Money money;
    friend bool operator==(const TickTotals&, const TickTotals&) = default;
};

/// Which leads a broker has ticked: some, by id, or all that match except some. Rows are kept
/// whole, so that totals and copies need no page that has scrolled away.
class LeadTicks final
{
public:
    /// Ticks everything that the filter matches (a flag, however many that is), or nothing.
    void setAll(bool all);
    void set(const InventoryRow& row, bool ticked);
    [[nodiscard]] bool contains(LeadId id) const { return m_others.contains(id) != m_all; }
    /// Gone from stock: neither ticked nor left out any more. True if that changed anything.
    bool forget(LeadId id) { return m_others.remove(id) > 0; }

    [[nodiscard]] bool isAll() const { return m_all; }
    [[nodiscard]] bool isEmpty() const { return !m_all && m_others.isEmpty(); }
    /// Rows that differ from isAll(): the ticked ones, or with isAll() the ones left out.
    [[nodiscard]] QList<InventoryRow> others() const { return m_others.values(); }
    /// `everything` is the exact count of the filter.
    [[nodiscard]] TickTotals totals(const InventoryCount& everything) const;

private:
    bool m_all = false;
    QHash<LeadId, InventoryRow> m_others;
};

} // namespace leadfloor

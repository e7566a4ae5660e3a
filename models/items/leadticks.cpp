// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/leadticks.h"

namespace leadfloor {

void LeadTicks::setAll(bool all)
{
    m_all = all;
    m_others.clear();
}

void LeadTicks::set(const InventoryRow& row, bool ticked)
{
    if (ticked == m_all)
        m_others.remove(row.id);
    else
        m_others.insert(row.id, row);
}

TickTotals LeadTicks::totals(const InventoryCount& everything) const
{
    qint64 minor = 0;
    for (const InventoryRow& row : m_others)
        minor += row.price.minor();
    if (!m_all)
        return {m_others.size(), Money::fromMinor(minor)};
    return {qMax<qint64>(0, everything.leads - m_others.size()),
            Money::fromMinor(qMax<qint64>(0, everything.total.minor() - minor))};
}

} // namespace leadfloor

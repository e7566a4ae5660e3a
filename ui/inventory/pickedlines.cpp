// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/pickedlines.h"

#include <algorithm>

namespace leadfloor {

QList<OrderLine> pickedLines(const QList<InventoryRow>& rows)
{
    QList<InventoryRow> picked = rows;
    std::sort(picked.begin(), picked.end(), [](const InventoryRow& a, const InventoryRow& b) {
        return a.inquiredOn != b.inquiredOn ? a.inquiredOn < b.inquiredOn : a.id < b.id;
    });
    QList<LeadId> ids;
    for (const InventoryRow& row : std::as_const(picked))
        ids.append(row.id);
    QList<OrderLine> lines;
    for (qsizetype from = 0; from < ids.size(); from += linePicksMax)
        lines.append(OrderLine::ofPicks(ids.mid(from, linePicksMax)));
    return lines;
}

} // namespace leadfloor

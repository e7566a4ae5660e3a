// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/pickedlines.h"

#include <algorithm>
#include <bit>

namespace leadfloor {

QList<OrderLine> pickedLines(const QList<InventoryRow>& rows, const Filter& base, QDate today)
{
    constexpr quint16 qualification = SourceFilled | BorrowerAgeFilled | MedicalFilled |
                                      TobaccoFilled | CoBorrowerFilled | PhoneFilled;
    QList<InventoryRow> picked = rows;
    std::sort(picked.begin(), picked.end(), [](const InventoryRow& a, const InventoryRow& b) {
        return a.inquiredOn != b.inquiredOn ? a.inquiredOn < b.inquiredOn : a.id < b.id;
    });
    QList<OrderLine> lines;
    for (const InventoryRow& row : std::as_const(picked)) {
        Filter filter;
        filter.product = base.product;
        filter.showOwned = base.showOwned;
        filter.states = {row.state};
        if (!row.countyFips.isEmpty())
            filter.counties = {row.countyFips};
        filter.classes = {row.leadClass};
        filter.ageFromDays = filter.ageToDays = ageInDays(row.inquiredOn, today);
        filter.intentMin = filter.intentMax = row.intent;
        filter.filledMin = std::popcount(quint16(row.filled & qualification));
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const OrderLine& line) {
            return line.filter == filter;
        });
        if (same != lines.end())
            ++same->quantity;
        else
            lines.append({filter, 1, false, 1});
    }
    return lines;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/inventory.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The column that a sort goes by, as a number of no meaning.
int sortColumn(InventorySort sort)
{
    switch (sort) {
    case InventorySort::OldestFirst:
    case InventorySort::NewestFirst:
        return 0;
    case InventorySort::CheapestFirst:
    case InventorySort::DearestFirst:
        return 1;
    case InventorySort::HighestScore:
    case InventorySort::LowestScore:
        return 2;
    case InventorySort::HighestIntent:
    case InventorySort::LowestIntent:
        return 3;
    case InventorySort::State:
    case InventorySort::StateBackwards:
        return 4;
    case InventorySort::County:
    case InventorySort::CountyBackwards:
        return 5;
    case InventorySort::GoldFirst:
    case InventorySort::SilverFirst:
        return 6;
    }
    Q_UNREACHABLE();
}

} // namespace

QString inventorySortCode(InventorySort sort)
{
    switch (sort) {
    case InventorySort::OldestFirst:
        return u"oldest"_s;
    case InventorySort::NewestFirst:
        return u"newest"_s;
    case InventorySort::CheapestFirst:
        return u"cheapest"_s;
    case InventorySort::DearestFirst:
        return u"dearest"_s;
    case InventorySort::HighestScore:
        return u"score"_s;
    case InventorySort::HighestIntent:
        return u"intent"_s;
    case InventorySort::State:
        return u"state"_s;
    case InventorySort::County:
        return u"county"_s;
    case InventorySort::LowestScore:
        return u"score_up"_s;
    case InventorySort::LowestIntent:
        return u"intent_up"_s;
    case InventorySort::StateBackwards:
        return u"state_down"_s;
    case InventorySort::CountyBackwards:
        return u"county_down"_s;
    case InventorySort::GoldFirst:
        return u"class"_s;
    case InventorySort::SilverFirst:
        return u"class_down"_s;
    }
    Q_UNREACHABLE();
}

bool isSameSortColumn(InventorySort a, InventorySort b)
{
    return sortColumn(a) == sortColumn(b);
}

QString InventoryOrder::code() const
{
    QStringList codes;
    for (const InventorySort key : keys)
        codes.append(inventorySortCode(key));
    return codes.join(u',');
}

std::optional<InventoryOrder> InventoryOrder::fromCode(const QString& code)
{
    QList<InventorySort> keys;
    const QStringList codes = code.split(u',');
    for (const QString& wanted : codes) {
        std::optional<InventorySort> found;
        for (int value = 0; value < inventorySortCount; ++value) {
            if (inventorySortCode(InventorySort(value)) == wanted)
                found = InventorySort(value);
        }
        if (!found || keys.size() >= keysMax)
            return std::nullopt;
        for (const InventorySort key : std::as_const(keys)) {
            if (isSameSortColumn(key, *found))
                return std::nullopt;
        }
        keys.append(*found);
    }
    return InventoryOrder(keys);
}

} // namespace leadfloor

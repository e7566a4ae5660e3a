// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorycolumns.h"

#include <QCoreApplication>

#include <bit>

namespace leadfloor {

namespace {

constexpr quint16 qualificationFields = SourceFilled | BorrowerAgeFilled | MedicalFilled |
                                        TobaccoFilled | CoBorrowerFilled | PhoneFilled;

} // namespace

QString inventoryColumnTitle(InventoryColumn column)
{
    switch (column) {
    case TickColumn:
        return {};
    case LeadColumn:
        return QCoreApplication::translate("Inventory", "Lead");
    case StateColumn:
        return QCoreApplication::translate("Inventory", "State");
    case CountyColumn:
        return QCoreApplication::translate("Inventory", "Parish / county");
    case ClassColumn:
        return QCoreApplication::translate("Inventory", "Class");
    case AgeColumn:
        return QCoreApplication::translate("Inventory", "Age");
    case ScoreColumn:
        return QCoreApplication::translate("Inventory", "Score");
    case FilledColumn:
        return QCoreApplication::translate("Inventory", "Filled");
    case StatusColumn:
        return QCoreApplication::translate("Inventory", "Status");
    case PriceColumn:
        return QCoreApplication::translate("Inventory", "Price");
    }
    Q_UNREACHABLE();
}

QString ageText(int days, const QLocale& locale)
{
    if (days < 90)
        return QCoreApplication::translate("Inventory", "%1 d", "age in days")
            .arg(locale.toString(days));
    return QCoreApplication::translate("Inventory", "%1 mo", "age in months")
        .arg(locale.toString(days / 30));
}

QString leadStatusText(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Free:
        return QCoreApplication::translate("Inventory", "Free", "nobody holds or owns the lead");
    case LeadStatus::Held:
        return QCoreApplication::translate("Inventory", "Held");
    case LeadStatus::Sold:
        return QCoreApplication::translate("Inventory", "Sold");
    case LeadStatus::Mine:
        return QCoreApplication::translate("Inventory", "Mine");
    case LeadStatus::Suppressed:
        return QCoreApplication::translate("Inventory", "Suppressed");
    }
    Q_UNREACHABLE();
}

QString leadClassText(LeadClass leadClass)
{
    switch (leadClass) {
    case LeadClass::Gold:
        return QCoreApplication::translate("Inventory", "Gold");
    case LeadClass::Silver:
        return QCoreApplication::translate("Inventory", "Silver");
    }
    Q_UNREACHABLE();
}

QString inventoryText(const InventoryRow& row, InventoryColumn column, const CellFormat& format)
{
    switch (column) {
    case TickColumn:
        return {};
    case LeadColumn:
        return leadNumber(row.id.uuid());
    case StateColumn:
        return row.state;
    case CountyColumn:
        return row.county;
    case ClassColumn:
        return leadClassText(row.leadClass);
    case AgeColumn:
        return row.inquiredOn.isValid()
                   ? ageText(ageInDays(row.inquiredOn, format.today), format.locale)
                   : QString();
    case ScoreColumn:
        return format.locale.toString(row.score);
    case FilledColumn:
        return QCoreApplication::translate("Inventory", "%1 of 6",
                                           "qualification fields that are filled")
            .arg(format.locale.toString(std::popcount(quint16(row.filled & qualificationFields))));
    case StatusColumn:
        return leadStatusText(row.status);
    case PriceColumn:
        return formatMoney(row.price, format.locale, format.currency);
    }
    Q_UNREACHABLE();
}

std::optional<InventorySort> inventorySortFor(InventoryColumn column, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    switch (column) {
    case AgeColumn:
        return descending ? InventorySort::OldestFirst : InventorySort::NewestFirst;
    case PriceColumn:
        return descending ? InventorySort::DearestFirst : InventorySort::CheapestFirst;
    case ScoreColumn:
        return InventorySort::HighestScore;
    case StateColumn:
        return InventorySort::State;
    case CountyColumn:
        return InventorySort::County;
    case TickColumn:
    case LeadColumn:
    case ClassColumn:
    case FilledColumn:
    case StatusColumn:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

SortedColumn sortedColumn(InventorySort sort)
{
    switch (sort) {
    case InventorySort::OldestFirst:
        return {AgeColumn, Qt::DescendingOrder};
    case InventorySort::NewestFirst:
        return {AgeColumn, Qt::AscendingOrder};
    case InventorySort::CheapestFirst:
        return {PriceColumn, Qt::AscendingOrder};
    case InventorySort::DearestFirst:
        return {PriceColumn, Qt::DescendingOrder};
    case InventorySort::HighestScore:
    case InventorySort::HighestIntent: // shown in the preview only; the score column stands for it
        return {ScoreColumn, Qt::DescendingOrder};
    case InventorySort::State:
        return {StateColumn, Qt::AscendingOrder};
    case InventorySort::County:
        return {CountyColumn, Qt::AscendingOrder};
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor

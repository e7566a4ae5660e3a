// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inventorycolumns.h"

#include <QCoreApplication>

#include <bit>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr quint16 qualificationFields = SourceFilled | BorrowerAgeFilled | MedicalFilled |
                                        TobaccoFilled | CoBorrowerFilled | PhoneFilled;

} // namespace

QString inventoryColumnKey(InventoryColumn column)
{
    switch (column) {
    case TickColumn:
        return {};
    case LeadColumn:
        return u"lead"_s;
    case StateColumn:
        return u"state"_s;
    case CountyColumn:
        return u"county"_s;
    case ClassColumn:
        return u"class"_s;
    case AgeColumn:
        return u"age"_s;
    case ScoreColumn:
        return u"score"_s;
    case FilledColumn:
        return u"filled"_s;
    case StatusColumn:
        return u"status"_s;
    case PriceColumn:
        return u"price"_s;
    case CityColumn:
        return u"city"_s;
    case ProjectColumn:
        return u"project"_s;
    case FreshnessColumn:
        return u"freshness"_s;
    case IntentColumn:
        return u"intent"_s;
    case PriceRuleColumn:
        return u"price_rule"_s;
    case TimesSoldColumn:
        return u"times_sold"_s;
    case LastSoldColumn:
        return u"last_sold"_s;
    }
    Q_UNREACHABLE();
}

QList<ColumnSpec> inventoryColumnSpecs()
{
    QList<ColumnSpec> specs;
    for (int column = LeadColumn; column < inventoryColumnCount; ++column)
        specs.append({inventoryColumnKey(InventoryColumn(column)), column <= PriceColumn});
    return specs;
}

QString inventoryColumnGroup(InventoryColumn column)
{
    switch (column) {
    case TickColumn:
        return {};
    case StateColumn:
    case CountyColumn:
    case CityColumn:
        return QCoreApplication::translate("Inventory", "Place");
    case LeadColumn:
    case ClassColumn:
    case AgeColumn:
    case ProjectColumn:
        return QCoreApplication::translate("Inventory", "Lead");
    case ScoreColumn:
    case FilledColumn:
    case FreshnessColumn:
    case IntentColumn:
        return QCoreApplication::translate("Inventory", "Quality");
    case PriceColumn:
    case PriceRuleColumn:
        return QCoreApplication::translate("Inventory", "Price");
    case StatusColumn:
    case TimesSoldColumn:
    case LastSoldColumn:
        return QCoreApplication::translate("Inventory", "Sale");
    }
    Q_UNREACHABLE();
}

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
    case CityColumn:
        return QCoreApplication::translate("Inventory", "City");
    case ProjectColumn:
        return QCoreApplication::translate("Inventory", "Project");
    case FreshnessColumn:
        return QCoreApplication::translate("Inventory", "Freshness");
    case IntentColumn:
        return QCoreApplication::translate("Inventory", "Intent");
    case PriceRuleColumn:
        return QCoreApplication::translate("Inventory", "Price rule");
    case TimesSoldColumn:
        return QCoreApplication::translate("Inventory", "Times sold");
    case LastSoldColumn:
        return QCoreApplication::translate("Inventory", "Last sold");
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

QString priceRuleText(const QString& rule)
{
    if (rule.startsWith("rule "_L1))
        return QCoreApplication::translate("Inventory", "Rule %1", "price rule").arg(rule.mid(5));
    if (rule.startsWith("own"_L1))
        return QCoreApplication::translate("Inventory", "The lead's own price");
    if (rule.startsWith("project"_L1))
        return QCoreApplication::translate("Inventory", "The project's price");
    return rule;
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
    case CityColumn:
        return row.city;
    case ProjectColumn:
        return row.project;
    case FreshnessColumn:
        return format.locale.toString(row.freshness);
    case IntentColumn:
        return format.locale.toString(row.intent);
    case PriceRuleColumn:
        return priceRuleText(row.priceRule);
    case TimesSoldColumn:
        return format.locale.toString(row.timesSold);
    case LastSoldColumn:
        return row.lastSoldOn.isValid() ? format.locale.toString(row.lastSoldOn, QLocale::ShortFormat)
                                        : QString();
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
        return descending ? InventorySort::HighestScore : InventorySort::LowestScore;
    case StateColumn:
        return descending ? InventorySort::StateBackwards : InventorySort::State;
    case CountyColumn:
        return descending ? InventorySort::CountyBackwards : InventorySort::County;
    case IntentColumn:
        return descending ? InventorySort::HighestIntent : InventorySort::LowestIntent;
    case ClassColumn:
        return descending ? InventorySort::SilverFirst : InventorySort::GoldFirst;
    case TickColumn:
    case LeadColumn:
    case FilledColumn:
    case StatusColumn:
    case CityColumn:
    case ProjectColumn:
    case FreshnessColumn:
    case PriceRuleColumn:
    case TimesSoldColumn:
    case LastSoldColumn:
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
        return {ScoreColumn, Qt::DescendingOrder};
    case InventorySort::HighestIntent:
        return {IntentColumn, Qt::DescendingOrder};
    case InventorySort::State:
        return {StateColumn, Qt::AscendingOrder};
    case InventorySort::County:
        return {CountyColumn, Qt::AscendingOrder};
    case InventorySort::LowestScore:
        return {ScoreColumn, Qt::AscendingOrder};
    case InventorySort::LowestIntent:
        return {IntentColumn, Qt::AscendingOrder};
    case InventorySort::StateBackwards:
        return {StateColumn, Qt::DescendingOrder};
    case InventorySort::CountyBackwards:
        return {CountyColumn, Qt::DescendingOrder};
    case InventorySort::GoldFirst:
        return {ClassColumn, Qt::AscendingOrder};
    case InventorySort::SilverFirst:
        return {ClassColumn, Qt::DescendingOrder};
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor

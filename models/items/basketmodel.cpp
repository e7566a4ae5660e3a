// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/basketmodel.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The inventory's column that says the same; the last one is the basket's own.
InventoryColumn inventoryColumnOf(int column)
{
    constexpr InventoryColumn same[] = {LeadColumn,  StateColumn,  CountyColumn, ClassColumn,
                                        AgeColumn,   ScoreColumn,  StatusColumn, PriceColumn};
    return same[column];
}

} // namespace

BasketModel::BasketModel(PickService& service, QObject* parent)
    : KeysetModel<BasketRow>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<BasketRow>>> BasketModel::askPage(const BasketRow* after, int)
{
    // The floor gives all at once: nothing comes after the last one.
    return after ? QtFuture::makeReadyFuture(Result<QList<BasketRow>>(QList<BasketRow>())) : m_service.basket();
}

bool BasketModel::isFree(const BasketRow& row)
{
    return row.lead.status == LeadStatus::Free && row.lead.price.minor() > 0;
}

BasketModel::Sum BasketModel::sum() const
{
    Sum sum;
    for (int line = 0; line < rowCount(); ++line) {
        if (!isFree(row(line)))
            continue;
        ++sum.leads;
        sum.total = sum.total.plus(row(line).lead.price).value_or(sum.total);
        sum.changed += row(line).isPriceChanged;
    }
    return sum;
}

QString BasketModel::title(int column) const
{
    return column == AddedColumn ? tr("Added") : inventoryColumnTitle(inventoryColumnOf(column));
}

QString BasketModel::cellText(int line, int column) const
{
    const BasketRow& basket = row(line);
    if (column == AddedColumn)
        return m_format.locale.toString(basket.addedAt.toLocalTime(), QLocale::ShortFormat);
    if (column == PriceColumn && basket.lead.price.minor() == 0)
        return {}; // it has none today
    CellFormat format = m_format;
    if (!format.today.isValid())
        format.today = QDateTime::currentDateTimeUtc().date();
    return inventoryText(basket.lead, inventoryColumnOf(column), format);
}

QVariant BasketModel::cellValue(int line, int column) const
{
    const BasketRow& basket = row(line);
    switch (Column(column)) {
    case LeadColumn:
    case StateColumn:
    case CountyColumn:
        return cellText(line, column);
    case ClassColumn:
        return int(basket.lead.leadClass);
    case AgeColumn:
        return int(basket.lead.inquiredOn.daysTo(QDateTime::currentDateTimeUtc().date()));
    case ScoreColumn:
        return basket.lead.score;
    case StatusColumn:
        return int(basket.lead.status);
    case PriceColumn:
        return qlonglong(basket.lead.price.minor());
    case AddedColumn:
        return basket.addedAt;
    }
    return {};
}

QVariant BasketModel::cellExtra(int line, int column, int role) const
{
    const BasketRow& basket = row(line);
    if (role == RowStateRole && !isFree(basket) && basket.lead.status != LeadStatus::Held)
        return int(RowState::Dead);
    if (role == Qt::ToolTipRole && column == PriceColumn && basket.isPriceChanged)
        return tr("It was %1 when it was added").arg(formatMoney(basket.priceShown, m_format.locale, m_format.currency));
    return {};
}

} // namespace leadfloor

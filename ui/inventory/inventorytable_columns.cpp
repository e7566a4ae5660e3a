// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the inventory table shows, in what order and how wide.
#include "ui/inventory/inventorytable.h"

#include "ui/widgets/lftableview.h"
#include "ui/widgets/theme.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int widthLeast = 36; ///< pixels at 100 %: enough to be found and dragged

CellKind kindOf(InventoryColumn column)
{
    switch (column) {
    case TickColumn:
        return CellKind::Tick;
    case LeadColumn:
        return CellKind::Id;
    case StateColumn:
        return CellKind::Soft;
    case CountyColumn:
        return CellKind::Text;
    case ClassColumn:
        return CellKind::Class;
    case AgeColumn:
        return CellKind::Age;
    case ScoreColumn:
        return CellKind::Score;
    case FilledColumn:
        return CellKind::Filled;
    case StatusColumn:
        return CellKind::State;
    case PriceColumn:
        return CellKind::Money;
    case CityColumn:
    case ProjectColumn:
        return CellKind::Text;
    case PriceRuleColumn:
        return CellKind::Soft;
    case FreshnessColumn:
    case IntentColumn:
        return CellKind::Score;
    case TimesSoldColumn:
        return CellKind::Count;
    case LastSoldColumn:
        return CellKind::Time;
    }
    Q_UNREACHABLE();
}

/// Wide enough for what a column usually shows; ids and money are never cut.
int widthOf(InventoryColumn column, const CellFormat& format)
{
    const auto width = [column](const QString& sample) {
        return columnWidthFor(kindOf(column), sample);
    };
    const auto words = [](const QString& sample) { return columnWidthFor(CellKind::Text, sample); };
    switch (column) {
    case TickColumn:
        return width({});
    case LeadColumn:
        return width(u"L-88888888"_s);
    case StateColumn:
        return width(u"WW"_s);
    case CountyColumn:
        return width(u"East Baton Rouge"_s);
    case ClassColumn: // the diamond and the plate around it
        return words(leadClassText(LeadClass::Silver)) + px(18);
    case AgeColumn:
        return width(ageText(720, format.locale));
    case ScoreColumn:
    case FilledColumn:
    case FreshnessColumn:
    case IntentColumn:
        return width({}) - px(6);
    case CityColumn:
        return width(u"West Monroe"_s);
    case ProjectColumn:
        return width(u"Harbor View II"_s);
    case PriceRuleColumn:
        return width(priceRuleText(u"rule 888"_s));
    case TimesSoldColumn:
        return width(format.locale.toString(8888));
    case LastSoldColumn:
        return width(format.locale.toString(QDate(2028, 12, 28), QLocale::ShortFormat));
    case StatusColumn: // an icon before smaller letters
        return words(InventoryModel::tr("Sold just now")) + px(10);
    case PriceColumn:
        return width(formatMoney(Money::fromMinor(88888), format.locale, format.currency));
    }
    Q_UNREACHABLE();
}

constexpr int countyLeast = 72; ///< the county gives way in a narrow window until this is left

InventoryColumn columnOf(const QString& key)
{
    for (int column = LeadColumn; column < inventoryColumnCount; ++column) {
        if (inventoryColumnKey(InventoryColumn(column)) == key)
            return InventoryColumn(column);
    }
    return TickColumn; // not one of ours
}

} // namespace

void InventoryTable::connectHeader()
{
    LfHeaderView& header = m_view->header();
    for (int column = 0; column < inventoryColumnCount; ++column)
        m_view->setColumnKind(column, kindOf(InventoryColumn(column)));
    m_view->setFrozenColumns(StateColumn);
    header.setSortableColumns(
        {StateColumn, CountyColumn, ClassColumn, AgeColumn, ScoreColumn, PriceColumn, IntentColumn});
    header.setMinimumSectionSize(px(widthLeast));
    header.setFirstSectionMovable(false);
    header.setResizeContentsPrecision(0); // only what is seen: other rows may not be here
    connect(&m_view->header(), &LfHeaderView::tickClicked, this,
            [this] { m_model.tickAll(m_model.ticks().isEmpty()); });
    connect(&header, &LfHeaderView::sortRequested, this, &InventoryTable::sortBy);
    connect(&header, &LfHeaderView::resizedByHand, this, [this](int column) {
        const auto resized = InventoryColumn(column);
        if (ColumnPlace* place = m_layout.find(inventoryColumnKey(resized))) {
            place->width = qBound(1, int(qRound(m_view->columnWidth(column) * 1000.0 / px(1000))),
                                  TableLayout::widthMost);
            changed();
        }
    });
    connect(&header, &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int column) { fitColumn(InventoryColumn(column)); });
    connect(&header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isApplying)
            takeOrder();
    });
    connect(&header, &LfHeaderView::menuRequested, this, &InventoryTable::headerMenuRequested);
}

void InventoryTable::sortBy(int column, Qt::SortOrder order, bool isAdded)
{
    // Of a score the best come first at the first click.
    const QList<SortKey>& shown = m_view->header().sortKeys();
    const bool isNew = std::none_of(shown.cbegin(), shown.cend(),
                                    [column](const SortKey& one) { return one.column == column; });
    if (isNew && (column == ScoreColumn || column == IntentColumn))
        order = Qt::DescendingOrder;
    const auto key = inventorySortFor(InventoryColumn(column), order);
    if (!key)
        return;
    InventoryOrder wanted(*key);
    if (isAdded) {
        // A column that sorts already turns around in its place; another one comes behind.
        wanted = m_model.inventoryOrder();
        const auto same = std::find_if(wanted.keys.begin(), wanted.keys.end(),
                                       [&](InventorySort one) { return isSameSortColumn(one, *key); });
        if (same != wanted.keys.end())
            *same = *key;
        else if (wanted.keys.size() < InventoryOrder::keysMax)
            wanted.keys.append(*key);
        else
            wanted.keys.last() = *key;
    }
    setOrder(wanted);
}

void InventoryTable::setOrder(const InventoryOrder& order)
{
    if (order == m_model.inventoryOrder())
        return;
    m_model.setOrder(order);
    applyWidths(); // columns that sort no longer need no room for an arrow
    Q_EMIT orderChanged();
}

bool InventoryTable::canHide(InventoryColumn column)
{
    return column != TickColumn && column != LeadColumn;
}

QList<InventoryColumn> InventoryTable::shownColumns() const
{
    QList<InventoryColumn> columns{LeadColumn};
    for (const ColumnPlace& place : m_layout.columns) {
        const InventoryColumn column = columnOf(place.key);
        if (place.isShown && canHide(column))
            columns.append(column);
    }
    return columns;
}

void InventoryTable::setTableLayout(const TableLayout& layout)
{
    const TableLayout wanted = layout.completed(inventoryColumnSpecs());
    if (wanted == m_layout)
        return;
    m_layout = wanted;
    changed();
}

void InventoryTable::showColumn(InventoryColumn column, bool isShown)
{
    ColumnPlace* place = m_layout.find(inventoryColumnKey(column));
    if (!canHide(column) || !place || place->isShown == isShown)
        return;
    place->isShown = isShown;
    changed();
}

void InventoryTable::fitColumn(InventoryColumn column)
{
    if (ColumnPlace* place = m_layout.find(inventoryColumnKey(column))) {
        place->width = int(std::ceil(fittingWidth(column) * 1000.0 / px(1000)));
        changed();
    }
}

void InventoryTable::fitColumns()
{
    const QList<InventoryColumn> columns = shownColumns();
    for (const InventoryColumn column : columns) {
        if (ColumnPlace* place = m_layout.find(inventoryColumnKey(column)))
            place->width = int(std::ceil(fittingWidth(column) * 1000.0 / px(1000)));
    }
    changed();
}

void InventoryTable::freezeUpTo(InventoryColumn column)
{
    if (column == frozenColumn())
        return;
    m_layout.frozen = inventoryColumnKey(column);
    changed();
}

InventoryColumn InventoryTable::frozenColumn() const
{
    const InventoryColumn column = columnOf(m_layout.frozen);
    return column == TickColumn ? LeadColumn : column; // unknown, or nobody has chosen
}

TableLayout InventoryTable::initialLayout() const
{
    // Columns of a newer program stay known to it, hidden.
    TableLayout layout = TableLayout::initial(inventoryColumnSpecs());
    for (const ColumnPlace& place : std::as_const(m_layout.columns)) {
        if (!layout.find(place.key))
            layout.columns.append({place.key, false, 0});
    }
    return layout;
}

void InventoryTable::resetColumns()
{
    setTableLayout(initialLayout());
}

int InventoryTable::fittingWidth(InventoryColumn column) const
{
    const int contents = qBound(px(widthLeast), m_view->contentsWidth(column), px(600));
    return qMax(contents, m_view->header().sectionSizeHint(column));
}

void InventoryTable::changed()
{
    applyLayout();
    Q_EMIT tableLayoutChanged();
}

void InventoryTable::takeOrder()
{
    const LfHeaderView& header = m_view->header();
    QStringList keys{inventoryColumnKey(LeadColumn)};
    for (int visual = 0; visual < header.count(); ++visual) {
        const auto column = InventoryColumn(header.logicalIndex(visual));
        if (canHide(column))
            keys.append(inventoryColumnKey(column));
    }
    m_layout.reorder(keys);
    // Not inside of the header's own move; it also puts back what was dropped before the lead.
    QMetaObject::invokeMethod(this, &InventoryTable::changed, Qt::QueuedConnection);
}

void InventoryTable::applyLayout()
{
    {
        const QScopedValueRollback applying(m_isApplying, true);
        LfHeaderView& header = m_view->header();
        header.moveSection(header.visualIndex(TickColumn), TickColumn);
        header.moveSection(header.visualIndex(LeadColumn), LeadColumn);
        int visual = StateColumn;
        for (const ColumnPlace& place : std::as_const(m_layout.columns)) {
            const InventoryColumn column = columnOf(place.key);
            if (!canHide(column))
                continue;
            header.moveSection(header.visualIndex(column), visual++);
            m_view->setColumnHidden(column, !place.isShown);
        }
        m_view->setFrozenColumns(header.visualIndex(frozenColumn()) + 1);
        // The keyboard does not stay in a column that nobody sees.
        const QModelIndex current = m_view->currentIndex();
        if (current.isValid() && m_view->isColumnHidden(current.column()))
            m_view->setCurrentIndex(current.siblingAtColumn(LeadColumn));
    }
    applyWidths();
}

void InventoryTable::applyWidths()
{
    for (int i = TickColumn; i < inventoryColumnCount; ++i) {
        const auto column = InventoryColumn(i);
        const ColumnPlace* place = m_layout.find(inventoryColumnKey(column));
        setWidth(column, place && place->width > 0
                             ? qMax(px(widthLeast), px(place->width))
                             : qMax(widthOf(column, m_model.format()),
                                    columnWidthFor(CellKind::Text, inventoryColumnTitle(column))));
    }
    updateSort();
}

void InventoryTable::setWidth(InventoryColumn column, int pixels)
{
    if (m_view->columnWidth(column) != pixels)
        m_view->setColumnWidth(column, pixels);
}

void InventoryTable::fillWidth()
{
    const ColumnPlace* county = m_layout.find(inventoryColumnKey(CountyColumn));
    if (!county || !county->isShown || county->width > 0)
        return;
    int others = m_view->columnWidth(TickColumn);
    const QList<InventoryColumn> columns = shownColumns();
    for (const InventoryColumn column : columns)
        others += column == CountyColumn ? 0 : m_view->columnWidth(column);
    setWidth(CountyColumn, qMax(px(countyLeast), m_view->viewport()->width() - others));
}

void InventoryTable::updateSort()
{
    QList<SortKey> keys;
    for (const InventorySort key : m_model.inventoryOrder().keys) {
        const SortedColumn sorted = sortedColumn(key);
        keys.append({sorted.column, sorted.order});
    }
    m_view->header().setSortKeys(keys);
    // Room for arrow and rank beside the title.
    for (const SortKey& key : std::as_const(keys))
        setWidth(InventoryColumn(key.column), qMax(m_view->columnWidth(key.column),
                                                   m_view->header().sectionSizeHint(key.column)));
    fillWidth();
}

} // namespace leadfloor

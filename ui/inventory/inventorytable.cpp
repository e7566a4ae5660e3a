// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorytable.h"

#include "models/items/facetmodel.h"
#include "models/items/tabletext.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

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
        return width({}) - px(6);
    case StatusColumn: // an icon before smaller letters
        return words(InventoryModel::tr("Sold just now")) + px(10);
    case PriceColumn:
        return width(formatMoney(Money::fromMinor(88888), format.locale, format.currency));
    }
    Q_UNREACHABLE();
}

/// A line per row, a tab between cells.
QString linesOf(const QList<InventoryRow>& rows, const CellFormat& format)
{
    QString lines;
    for (const InventoryRow& row : rows) {
        QStringList cells;
        for (int column = LeadColumn; column < PriceColumn; ++column)
            cells.append(inertCell(inventoryText(row, InventoryColumn(column), format)));
        cells.append(amountText(row.price, format.locale));
        lines += cells.join(u'\t') % u'\n';
    }
    return lines;
}

} // namespace

InventoryTable::InventoryTable(InventoryModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new LfTableView(this))
    , m_density(RowDensity::Normal)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);
    setFocusProxy(m_view);

    m_view->setObjectName(u"inventoryTable"_s);
    m_view->setAccessibleName(tr("Leads on offer"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setModel(&m_model);
    for (int column = 0; column < inventoryColumnCount; ++column)
        m_view->setColumnKind(column, kindOf(InventoryColumn(column)));
    m_view->setFrozenColumns(StateColumn);
    m_view->header().setSortableColumns(
        {StateColumn, CountyColumn, AgeColumn, ScoreColumn, PriceColumn});
    m_view->header().setSectionResizeMode(CountyColumn, QHeaderView::Stretch);
    m_view->header().setSectionsMovable(false);
    applyColumnWidths();
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    // The frozen columns are a view of their own over ours.
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    const auto frozen = m_view->findChildren<LfTableView*>();
    for (LfTableView* other : frozen) {
        other->setSelectionMode(QAbstractItemView::SingleSelection);
        other->viewport()->installEventFilter(this);
    }

    m_visibleTimer.setSingleShot(true);
    m_visibleTimer.setInterval(0);
    connect(&m_visibleTimer, &QTimer::timeout, this, &InventoryTable::reportVisibleRows);
    const auto look = [this] { m_visibleTimer.start(); };
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, look);
    connect(&m_model, &QAbstractItemModel::modelReset, this, look);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, look);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, look);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateSort();
        // Keys and preview have somewhere to start.
        m_view->setCurrentIndex(m_model.index(0, CountyColumn));
        Q_EMIT currentLeadChanged(currentRow());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& topLeft, const QModelIndex& bottomRight) {
                if (currentRow() >= topLeft.row() && currentRow() <= bottomRight.row())
                    Q_EMIT currentLeadChanged(currentRow());
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT currentLeadChanged(current.row()); });
    connect(&m_view->header(), &LfHeaderView::tickClicked, this,
            [this] { m_model.tickAll(m_model.ticks().isEmpty()); });
    connect(m_view, &LfTableView::tickRangeRequested, this, &InventoryTable::tickRange);
    connect(&m_view->header(), &LfHeaderView::sortRequested, this,
            [this](int column, Qt::SortOrder order) {
                if (const auto sort = inventorySortFor(InventoryColumn(column), order)) {
                    m_model.setSort(*sort);
                    updateSort();
                }
            });
    connect(m_view, &LfTableView::previewRequested, this, &InventoryTable::previewRequested);
    connect(m_view, &LfTableView::openRequested, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(index.row()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& pos) {
        QModelIndex index = m_view->indexAt(pos);
        if (!index.isValid())
            index = m_view->currentIndex();
        if (index.isValid())
            Q_EMIT menuRequested(index, m_view->viewport()->mapToGlobal(pos));
    });
}

void InventoryTable::applyColumnWidths()
{
    for (int i = TickColumn; i < inventoryColumnCount; ++i) {
        const auto column = InventoryColumn(i);
        m_view->setColumnWidth(column,
                               qMax(widthOf(column, m_model.format()),
                                    columnWidthFor(CellKind::Text, inventoryColumnTitle(column))));
    }
    updateSort();
}

void InventoryTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        applyColumnWidths();
}

void InventoryTable::resetColumns()
{
    for (int column = TickColumn; column < inventoryColumnCount; ++column)
        m_view->setColumnHidden(column, false);
    applyColumnWidths();
}

void InventoryTable::setDensity(RowDensity density)
{
    m_density = density;
    m_view->setDensity(density);
    m_visibleTimer.start();
}

int InventoryTable::currentRow() const
{
    return m_view->currentIndex().row();
}

void InventoryTable::reportVisibleRows()
{
    if (m_model.rowCount() == 0 || !m_view->isVisible())
        return;
    const int first = qMax(0, m_view->rowAt(0));
    const int below = m_view->rowAt(m_view->viewport()->height() - 1);
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    const bool isWaiting = !m_model.lead(first) || !m_model.lead(last);
    if (isWaiting && !m_isWaiting)
        m_view->startLoading();
    m_isWaiting = isWaiting;
    m_model.setVisibleRows(first, last);
}

void InventoryTable::updateSort()
{
    const SortedColumn sorted = sortedColumn(m_model.inventorySort());
    m_view->header().setSortKeys({{sorted.column, sorted.order}});
    // Room for the arrow beside the title.
    m_view->setColumnWidth(sorted.column, qMax(m_view->columnWidth(sorted.column),
                                               m_view->header().sectionSizeHint(sorted.column)));
}

void InventoryTable::toggleTick(int row)
{
    const QModelIndex index = m_model.index(row, TickColumn);
    const bool isTicked = index.data(TickedRole).toBool();
    m_model.setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void InventoryTable::tickRange(int from, int to, bool ticked)
{
    if (const int missing = m_model.tickRows(from, to, ticked); missing > 0)
        Q_EMIT rowsNotHere(missing);
}

bool InventoryTable::mousePressed(const QMouseEvent& event, const QWidget& viewport)
{
    const auto* shown = qobject_cast<const LfTableView*>(viewport.parentWidget());
    const QModelIndex index = shown ? shown->indexAt(event.pos()) : QModelIndex();
    if (event.button() != Qt::LeftButton || !index.isValid() || index.column() == TickColumn)
        return false;
    if (event.modifiers() == Qt::ShiftModifier) {
        const int from = qMax(0, currentRow());
        m_view->setCurrentIndex(index);
        tickRange(from, index.row(), true);
        return true;
    }
    if (event.modifiers() == Qt::ControlModifier) {
        m_view->setCurrentIndex(index);
        toggleTick(index.row());
        return true;
    }
    return false;
}

bool InventoryTable::keyPressed(const QKeyEvent& event)
{
    const int row = currentRow();
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_X:
    case Qt::Key_Insert:
        if (!isPlain || row < 0)
            return false;
        toggleTick(row);
        if (event.key() == Qt::Key_Insert && row + 1 < m_model.rowCount())
            m_view->setCurrentIndex(m_model.index(row + 1, m_view->currentIndex().column()));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = row + (event.key() == Qt::Key_Down ? 1 : -1);
        if (event.modifiers() != Qt::ShiftModifier || row < 0 || next < 0 ||
            next >= m_model.rowCount())
            return false;
        tickRange(row, next, true);
        m_view->setCurrentIndex(m_model.index(next, m_view->currentIndex().column()));
        return true;
    }
    default:
        // Letters look for nothing: a search among a million rows is the server's work.
        return isPlain && !event.text().isEmpty() && event.text().at(0).isLetterOrNumber();
    }
}

bool InventoryTable::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (auto* viewport = qobject_cast<QWidget*>(watched);
            viewport && viewport != m_view &&
            mousePressed(*static_cast<QMouseEvent*>(event), *viewport))
            return true;
        break;
    case QEvent::KeyPress:
        if (watched == m_view && keyPressed(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::Resize:
    case QEvent::Show:
        m_visibleTimer.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QString InventoryTable::rowText(int row) const
{
    const ShownLead* lead = m_model.lead(row);
    return lead ? linesOf({lead->row}, m_model.format()) : QString();
}

QString InventoryTable::copyText(bool hasHeaders) const
{
    QList<InventoryRow> rows;
    if (m_model.ticks().isAll())
        return {};
    if (!m_model.ticks().isEmpty())
        rows = m_model.ticks().others();
    else if (const ShownLead* lead = m_model.lead(currentRow()))
        rows = {lead->row};
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end(), [](const InventoryRow& a, const InventoryRow& b) {
        return a.inquiredOn != b.inquiredOn ? a.inquiredOn < b.inquiredOn : a.id < b.id;
    });
    QStringList titles;
    for (int column = LeadColumn; column < inventoryColumnCount; ++column)
        titles.append(inventoryColumnTitle(InventoryColumn(column)));
    return (hasHeaders ? QString(titles.join(u'\t') % u'\n') : QString()) %
           linesOf(rows, m_model.format());
}

std::optional<CellCondition> cellCondition(const InventoryRow& row, InventoryColumn column,
                                           const Filter& filter, const CellFormat& format)
{
    std::optional<Facet> facet;
    QString value;
    CellCondition condition{inventoryText(row, column, format), filter, {}, {}};
    switch (column) {
    case StateColumn:
        facet = Facet::State;
        value = row.state;
        break;
    case CountyColumn:
        facet = Facet::County;
        value = row.countyFips;
        break;
    case ClassColumn:
        facet = Facet::Class;
        value = leadClassCode(row.leadClass);
        break;
    case AgeColumn:
        facet = Facet::Age;
        value = row.bucket;
        break;
    case ScoreColumn:
        condition.words = InventoryTable::tr("score %1 or more").arg(condition.words);
        condition.only.scoreMin = row.score;
        return condition;
    case PriceColumn:
        condition.words = InventoryTable::tr("%1 or less", "a price").arg(condition.words);
        condition.only.priceMax = row.price;
        return condition;
    case TickColumn:
    case LeadColumn:
    case FilledColumn:
    case StatusColumn:
        return std::nullopt;
    }
    if (value.isEmpty())
        return std::nullopt;
    QStringList included = facetIncluded(filter, *facet);
    QStringList excluded = facetExcluded(filter, *facet);
    included.removeAll(value);
    excluded.removeAll(value);
    setFacet(condition.only, *facet, {value}, excluded);
    if (!included.isEmpty()) {
        condition.added = filter;
        setFacet(*condition.added, *facet, included + QStringList{value}, excluded);
    }
    if (*facet == Facet::State || *facet == Facet::County) {
        condition.excluded = filter;
        setFacet(*condition.excluded, *facet, included, excluded + QStringList{value});
    }
    return condition;
}

Filter similarLeads(const InventoryRow& row, const Filter& filter)
{
    Filter similar;
    similar.product = filter.product;
    similar.states = {row.state};
    similar.classes = {row.leadClass};
    similar.buckets = {row.bucket};
    return similar;
}

} // namespace leadfloor

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

/// A line per row, a tab between cells; money without its sign, as a spreadsheet wants it.
QString linesOf(const QList<InventoryRow>& rows, const QList<InventoryColumn>& columns,
                const CellFormat& format)
{
    QString lines;
    for (const InventoryRow& row : rows) {
        QStringList cells;
        for (const InventoryColumn column : columns)
            cells.append(column == PriceColumn ? amountText(row.price, format.locale)
                                               : inertCell(inventoryText(row, column, format)));
        lines += cells.join(u'\t') % u'\n';
    }
    return lines;
}

} // namespace

InventoryTable::InventoryTable(InventoryModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new LfTableView(this))
    , m_layout(TableLayout::initial(inventoryColumnSpecs()))
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
    connectHeader();
    applyLayout();
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
        m_view->setCurrentIndex(m_model.index(0, shownColumns().value(1, LeadColumn)));
        Q_EMIT currentLeadChanged(currentRow());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& topLeft, const QModelIndex& bottomRight) {
                if (currentRow() >= topLeft.row() && currentRow() <= bottomRight.row())
                    Q_EMIT currentLeadChanged(currentRow());
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT currentLeadChanged(current.row()); });
    connect(m_view, &LfTableView::tickRangeRequested, this, &InventoryTable::tickRange);
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

void InventoryTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        applyWidths();
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
        if (watched == m_view->viewport())
            fillWidth();
        m_visibleTimer.start();
        break;
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
    return lead ? linesOf({lead->row}, shownColumns(), m_model.format()) : QString();
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
    const QList<InventoryColumn> columns = shownColumns();
    for (const InventoryColumn column : columns)
        titles.append(inventoryColumnTitle(column));
    return (hasHeaders ? QString(titles.join(u'\t') % u'\n') : QString()) %
           linesOf(rows, columns, m_model.format());
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
    case FreshnessColumn:
        condition.words = InventoryTable::tr("freshness %1 or more").arg(condition.words);
        condition.only.freshnessMin = row.freshness;
        return condition;
    case IntentColumn:
        condition.words = InventoryTable::tr("intent %1 or more").arg(condition.words);
        condition.only.intentMin = row.intent;
        return condition;
    case TickColumn:
    case LeadColumn:
    case FilledColumn:
    case StatusColumn:
    case CityColumn:
    case ProjectColumn: // the filter wants its code, the row has its name
    case PriceRuleColumn:
    case TimesSoldColumn:
    case LastSoldColumn:
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

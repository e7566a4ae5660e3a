// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lftableview.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int loadingDelayMs = 150;

qreal rowHeightOf(RowDensity density)
{
    switch (density) {
    case RowDensity::Compact:
        return 24;
    case RowDensity::Normal:
        return 28;
    case RowDensity::Relaxed:
        return 34;
    case RowDensity::WithButtons:
        return 36;
    }
    Q_UNREACHABLE();
}

} // namespace

LfTableView::LfTableView(QWidget* parent)
    : QTableView(parent)
    , m_header(new LfHeaderView(this))
{
    setHorizontalHeader(m_header);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyDensity();
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(loadingDelayMs);
    connect(&m_loadingTimer, &QTimer::timeout, this, [this] { viewport()->update(); });
    connect(m_header, &LfHeaderView::tickClicked, this, [this] {
        if (m_main)
            Q_EMIT m_main->header().tickClicked();
        else if (model()
                     ->headerData(m_header->tickColumn(), Qt::Horizontal, Qt::CheckStateRole)
                     .isValid())
            return; // the page's to do
        else if (m_header->tickState() == paint::Tick::Off)
            selectAll();
        else
            clearSelection();
    });
    connect(this, &QTableView::doubleClicked, this, &LfTableView::openRequested);
    connect(&Theme::instance(), &Theme::changed, this, &LfTableView::applyDensity);
}

void LfTableView::setModel(QAbstractItemModel* newModel)
{
    QTableView::setModel(newModel);
    if (selectionModel())
        connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &LfTableView::updateHeaderTick);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::headerDataChanged, this,
                &LfTableView::updateHeaderTick);
        connect(newModel, &QAbstractItemModel::modelReset, this, &LfTableView::updateHeaderTick);
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &LfTableView::updateHeaderTick);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &LfTableView::updateHeaderTick);
    }
    if (m_frozenColumns > 0)
        setFrozenColumns(m_frozenColumns);
}

void LfTableView::setColumnKind(int column, CellKind kind, const QString& widestSample)
{
    delete itemDelegateForColumn(column);
    setItemDelegateForColumn(column, makeCellDelegate(kind, this));
    m_header->setRightAligned(column, isRightAligned(kind));
    if (kind == CellKind::Tick) {
        m_header->setTickColumn(column);
        m_header->setSectionResizeMode(column, QHeaderView::Fixed);
        setColumnWidth(column, columnWidthFor(kind, {}));
    } else if (!widestSample.isEmpty()) {
        setColumnWidth(column, std::max(columnWidthFor(kind, widestSample),
                                        m_header->sectionSizeHint(column)));
    }
    if (m_frozen)
        m_frozen->setColumnKind(column, kind);
}

CellKind LfTableView::columnKind(int column) const
{
    const auto* delegate = qobject_cast<const CellDelegate*>(itemDelegateForColumn(column));
    return delegate ? delegate->kind() : CellKind::Text;
}

void LfTableView::setDensity(RowDensity density)
{
    m_density = density;
    applyDensity();
    if (m_frozen)
        m_frozen->setDensity(density);
}

void LfTableView::applyDensity()
{
    // Widths were measured in the letters of then.
    if (const int unit = px(1000); unit != m_unit) {
        for (int column = 0; column < m_header->count(); ++column)
            setColumnWidth(column, int(qint64(columnWidth(column)) * unit / m_unit));
        m_unit = unit;
    }
    const int height = px(rowHeightOf(m_density));
    // All rows at once by the default size: if the limits had to push them, Qt would add up all rows
    // above for each, and a million of them would take minutes.
    QHeaderView& rows = *verticalHeader();
    if (rows.defaultSectionSize() != height || rows.minimumSectionSize() != height) {
        const QSignalBlocker quiet(rows); // else a million rows announce themselves one by one
        rows.setMinimumSectionSize(std::min(height, rows.minimumSectionSize()));
        rows.setMaximumSectionSize(std::max(height, rows.maximumSectionSize()));
        rows.setDefaultSectionSize(height);
        rows.setMinimumSectionSize(height);
        rows.setMaximumSectionSize(height);
    }
    scheduleDelayedItemsLayout();
    verticalScrollBar()->setSingleStep(height);
}

bool LfTableView::isFirstVisualColumn(int column) const
{
    return m_header->visualIndex(column) == 0;
}

bool LfTableView::showsCurrentCell() const
{
    const bool hasKeyboard = hasFocus() || (m_main && m_main->hasFocus());
    return hasKeyboard && FocusTracker::isKeyboardUsed();
}

bool LfTableView::showsLoadingBars() const
{
    const LfTableView& owner = m_main ? *m_main : *this;
    return !owner.m_loadingSince.isValid() || owner.m_loadingSince.hasExpired(loadingDelayMs);
}

void LfTableView::startLoading()
{
    m_loadingSince.start();
    m_loadingTimer.start();
}

void LfTableView::setHoveredRow(int row)
{
    if (m_hoveredRow == row)
        return;
    const int before = std::exchange(m_hoveredRow, row);
    updateRow(before);
    updateRow(row);
    if (LfTableView* other = m_main ? m_main : m_frozen)
        other->setHoveredRow(row);
}

void LfTableView::updateRow(int row)
{
    if (row < 0)
        return;
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

bool LfTableView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(rowAt(int(static_cast<QHoverEvent*>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void LfTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid() && m_header->tickColumn() >= 0 &&
        (event->modifiers() == Qt::ControlModifier ||
         (event->modifiers() == Qt::NoModifier &&
          currentIndex().column() == m_header->tickColumn()))) {
        toggleTick(currentIndex().row());
        return;
    }
    const bool isPlain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && currentIndex().isValid()) {
        if (event->key() == Qt::Key_Space) {
            Q_EMIT previewRequested(currentIndex());
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            Q_EMIT openRequested(currentIndex());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void LfTableView::toggleTick(int row)
{
    const QModelIndex tick = model()->index(row, m_header->tickColumn());
    if (tick.flags().testFlag(Qt::ItemIsUserCheckable))
        model()->setData(tick,
                         tick.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked
                                                                              : Qt::Checked,
                         Qt::CheckStateRole);
    else if (!tick.data(Qt::CheckStateRole).isValid() &&
             tick.data(RowStateRole).toInt() != int(RowState::Dead))
        selectionModel()->select(tick, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void LfTableView::mousePressEvent(QMouseEvent* event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || index.column() != m_header->tickColumn() ||
        !index.data(Qt::CheckStateRole).isValid())
        return;
    LfTableView& owner = m_main ? *m_main : *this;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && owner.m_tickAnchor >= 0) {
        const QModelIndex anchor = model()->index(owner.m_tickAnchor, index.column());
        Q_EMIT owner.tickRangeRequested(std::min(owner.m_tickAnchor, index.row()),
                                        std::max(owner.m_tickAnchor, index.row()),
                                        anchor.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    } else {
        owner.m_tickAnchor = index.row();
    }
}

void LfTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
    if (m_frozen)
        m_frozen->updateRow(currentIndex().row());
}

void LfTableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
    if (m_frozen)
        m_frozen->updateRow(currentIndex().row());
}

void LfTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        syncFrozen();
}

void LfTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    syncFrozen();
}

void LfTableView::updateGeometries()
{
    QTableView::updateGeometries();
    syncFrozen();
}

QString LfTableView::rowWords(int row) const
{
    QStringList words;
    for (int place = 0; model() && place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const QModelIndex index = model()->index(row, column);
        if (!isColumnHidden(column) && !index.data(Qt::DisplayRole).toString().isEmpty())
            words.append(index.data(Qt::AccessibleTextRole).toString());
    }
    words.removeAll(QString());
    return words.join(u"; "_s);
}

void LfTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() && QAccessible::isActive())
        setAccessibleDescription(rowWords(current.row()));
    // The bar at the row's start lies in another cell than the current one.
    updateRow(previous.row());
    updateRow(current.row());
}

QItemSelectionModel::SelectionFlags LfTableView::selectionCommand(const QModelIndex& index,
                                                                  const QEvent* event) const
{
    const bool isTick = index.isValid() && index.column() == m_header->tickColumn();
    if (!isTick || !event || selectionMode() != QAbstractItemView::ExtendedSelection)
        return QTableView::selectionCommand(index, event);
    const auto dead = index.data(RowStateRole);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        if (mouse->modifiers() & Qt::ShiftModifier)
            break;
        if (mouse->button() != Qt::LeftButton ||
            (dead.isValid() && RowState(dead.toInt()) == RowState::Dead))
            return QItemSelectionModel::NoUpdate;
        return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    }
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return QItemSelectionModel::NoUpdate;
    default:
        break;
    }
    return QTableView::selectionCommand(index, event);
}

void LfTableView::updateHeaderTick()
{
    if (m_header->tickColumn() < 0 || !selectionModel() || !model())
        return;
    const QVariant kept =
        model()->headerData(m_header->tickColumn(), Qt::Horizontal, Qt::CheckStateRole);
    if (kept.isValid()) {
        m_header->setTickState(kept.toInt() == Qt::Checked            ? paint::Tick::On
                               : kept.toInt() == Qt::PartiallyChecked ? paint::Tick::Some
                                                                      : paint::Tick::Off);
        if (m_frozen)
            m_frozen->header().setTickState(m_header->tickState());
        return;
    }
    qint64 selected = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        selected += range.height();
    const auto state = selected == 0                     ? paint::Tick::Off
                       : selected == model()->rowCount() ? paint::Tick::On
                                                         : paint::Tick::Some;
    m_header->setTickState(state);
    if (m_frozen)
        m_frozen->header().setTickState(state);
}

void LfTableView::setFrozenColumns(int count)
{
    m_frozenColumns = count;
    if (m_main || !model() || count <= 0)
        return;
    if (!m_frozen) {
        m_frozen = new LfTableView(this);
        m_frozen->m_main = this;
        m_frozen->setFocusPolicy(Qt::NoFocus);
        m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_frozen->viewport()->setFocusProxy(this);
        m_frozen->header().setSectionsMovable(false);
        connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
                &QScrollBar::setValue);
        connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &LfTableView::syncFrozen);
        connect(m_header, &QHeaderView::sectionResized, this, &LfTableView::syncFrozen);
        connect(m_header, &QHeaderView::sectionMoved, this, &LfTableView::syncFrozen);
        connect(m_frozen, &LfTableView::openRequested, this, &LfTableView::openRequested);
        connect(&m_frozen->header(), &LfHeaderView::resizedByHand, this, [this](int column) {
            setColumnWidth(column, m_frozen->columnWidth(column));
            Q_EMIT m_header->resizedByHand(column);
        });
        connect(&m_frozen->header(), &QHeaderView::sectionHandleDoubleClicked, m_header,
                &QHeaderView::sectionHandleDoubleClicked);
        connect(&m_frozen->header(), &LfHeaderView::menuRequested, m_header,
                &LfHeaderView::menuRequested);
        m_frozen->hide();
    }
    if (m_frozen->model() != model())
        m_frozen->setModel(model());
    if (m_frozen->selectionModel() != selectionModel())
        m_frozen->setSelectionModel(selectionModel());
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (itemDelegateForColumn(column))
            m_frozen->setColumnKind(column, columnKind(column));
    }
    m_frozen->setDensity(m_density);
    syncFrozen();
}

void LfTableView::syncFrozen()
{
    if (!m_frozen || !model())
        return;
    QList<int> shown; // logical columns, from the start
    int width = 0;
    for (int visual = 0; visual < m_frozenColumns; ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (column >= 0 && !isColumnHidden(column)) {
            shown.append(column);
            width += columnWidth(column);
        }
    }
    m_frozenEdge = m_frozen->m_frozenEdge = shown.isEmpty() ? -1 : shown.constLast();
    m_header->setFrozenEdge(m_frozenEdge);
    m_frozen->header().setFrozenEdge(m_frozenEdge);
    // Without sideways scrolling our own columns are in the right place already.
    const bool isNeeded = horizontalScrollBar()->maximum() > 0 && width <= viewport()->width() * 2 / 3;
    m_frozen->setVisible(isNeeded);
    if (!isNeeded)
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, !shown.contains(column));
    for (int visual = 0; visual < shown.size(); ++visual) {
        const int column = shown.at(visual);
        m_frozen->header().moveSection(m_frozen->header().visualIndex(column), visual);
        m_frozen->setColumnWidth(column, columnWidth(column));
    }
    m_frozen->header().setSortKeys(m_header->sortKeys());
    m_frozen->header().setTickState(m_header->tickState());
    const int left = isRightToLeft() ? viewport()->geometry().right() + 1 - width
                                     : viewport()->geometry().left();
    m_frozen->setGeometry(left, 0, width, m_header->height() + viewport()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->raise();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lfheaderview.h"

#include "ui/widgets/icons.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHoverEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal headerPadding = 10;

} // namespace

LfHeaderView::LfHeaderView(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_isPressed)
            m_resized = section;
    });
}

void LfHeaderView::setSortKeys(const QList<SortKey>& keys)
{
    m_keys = keys;
    viewport()->update();
}

void LfHeaderView::setSortableColumns(const QList<int>& columns)
{
    m_sortable = columns;
}

void LfHeaderView::setTickColumn(int column)
{
    m_tickColumn = column;
    viewport()->update();
}

void LfHeaderView::setTickState(paint::Tick state)
{
    if (m_tick == state)
        return;
    m_tick = state;
    viewport()->update();
}

void LfHeaderView::setRightAligned(int column, bool isRight)
{
    m_rightAligned.removeAll(column);
    if (isRight)
        m_rightAligned.append(column);
    viewport()->update();
}

void LfHeaderView::setFrozenEdge(int column)
{
    m_frozenEdge = column;
    viewport()->update();
}

QSize LfHeaderView::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), px(30)};
}

int LfHeaderView::keyIndex(int section) const
{
    const auto it = std::find_if(m_keys.begin(), m_keys.end(),
                                 [section](const SortKey& key) { return key.column == section; });
    return it == m_keys.end() ? -1 : int(it - m_keys.begin());
}

void LfHeaderView::paintSection(QPainter* painter, const QRect& section, int logicalIndex) const
{
    const QRectF rect(section);
    const Qt::LayoutDirection direction = layoutDirection();
    painter->save();
    paint::fill(*painter, rect, themed(Role::Sunken));
    paint::fill(*painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                themed(Role::Hair));
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isLast = visualIndex(logicalIndex) == count() - 1;
    if (logicalIndex != m_tickColumn && !isLast) {
        const qreal height = px(10);
        const QRectF mark(rect.right() - 1, std::round(rect.center().y() - height / 2), 1, height);
        paint::fill(*painter, paint::mirrored(mark, rect, direction), themed(Role::Line));
    }
    if (logicalIndex == m_tickColumn) {
        paint::tick(*painter, rect, m_tick, isEnabled(), false, m_hovered == logicalIndex);
        painter->restore();
        return;
    }
    const QRectF inside = rect.adjusted(px(headerPadding), 0, -px(headerPadding), -1);
    const QString words = model()->headerData(logicalIndex, orientation()).toString();
    const bool isRight = m_rightAligned.contains(logicalIndex);
    const int key = keyIndex(logicalIndex);
    const bool isHot = m_hovered == logicalIndex && m_sortable.contains(logicalIndex);
    const QFont letters = themeFont(12, QFont::Medium);
    const QColor color = themed(key >= 0 || isHot ? Role::Text : Role::Muted);
    if (key < 0) {
        paint::text(*painter, inside, words, letters, color,
                    isRight ? Qt::AlignRight : Qt::AlignLeft, direction);
        painter->restore();
        return;
    }
    const QFont rankFont = themeFont(11, QFont::DemiBold);
    const QString rank = m_keys.size() > 1 ? QString::number(key + 1) : QString();
    const qreal rankWidth = std::ceil(QFontMetricsF(rankFont).horizontalAdvance(rank));
    // A sorted word may use the padding at its other end: arrow and rank must not cut it.
    const qreal room = inside.width() + px(headerPadding) - px(2);
    const qreal wordWidth = std::min(std::ceil(QFontMetricsF(letters).horizontalAdvance(words)),
                                     room - px(18) - rankWidth);
    const QString arrow =
        m_keys.at(key).order == Qt::AscendingOrder ? u"arrow-up"_s : u"arrow-down"_s;
    const auto placed = [&](qreal left, qreal width) {
        return paint::mirrored(QRectF(left, inside.top(), width, inside.height()), inside,
                               direction);
    };
    const QColor accent = themed(Role::AccentText);
    if (isRight) { // rank, arrow, word: the word keeps its place at the end
        qreal right = inside.right();
        paint::text(*painter, placed(right - wordWidth, wordWidth), words, letters, color,
                    Qt::AlignRight, direction);
        right -= wordWidth + px(4);
        paintIcon(*painter, placed(right - px(14), px(14)), arrow, accent, 14);
        right -= px(14) + px(2);
        paint::fixedText(*painter, placed(right - rankWidth, rankWidth), rank, rankFont, accent,
                         Qt::AlignRight);
    } else {
        qreal left = inside.left();
        paint::text(*painter, placed(left, wordWidth), words, letters, color, Qt::AlignLeft,
                    direction);
        left += wordWidth + px(4);
        paintIcon(*painter, placed(left, px(14)), arrow, accent, 14);
        left += px(14);
        paint::fixedText(*painter, placed(left, rankWidth), rank, rankFont, accent, Qt::AlignLeft);
    }
    painter->restore();
}

QSize LfHeaderView::sectionSizeFromContents(int section) const
{
    if (section == m_tickColumn)
        return {px(40), px(30)};
    if (!model()) // a page's models go before its widgets
        return {px(30), px(30)};
    const QString words = model()->headerData(section, orientation()).toString();
    const qreal width = QFontMetricsF(themeFont(12, QFont::Medium)).horizontalAdvance(words);
    const qreal arrow = m_sortable.contains(section) ? px(24) : 0;
    return {int(std::ceil(width + arrow)) + 2 * px(headerPadding), px(30)};
}

void LfHeaderView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    m_isPressed = true;
    m_resized = -1;
    QHeaderView::mousePressEvent(event);
}

void LfHeaderView::mouseReleaseEvent(QMouseEvent* event)
{
    const int section = logicalIndexAt(event->pos());
    const bool isDrag =
        (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const bool isResize = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    m_isPressed = false;
    if (const int resized = std::exchange(m_resized, -1); resized >= 0) {
        Q_EMIT resizedByHand(resized);
        return;
    }
    if (isDrag || isResize || event->button() != Qt::LeftButton || section < 0)
        return;
    if (section == m_tickColumn) {
        Q_EMIT tickClicked();
        return;
    }
    if (!m_sortable.contains(section))
        return;
    const int key = keyIndex(section);
    const bool isFlipped = key >= 0 && m_keys.at(key).order == Qt::AscendingOrder;
    Q_EMIT sortRequested(section, isFlipped ? Qt::DescendingOrder : Qt::AscendingOrder,
                         event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
}

void LfHeaderView::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(logicalIndexAt(event->pos()), event->globalPos());
}

bool LfHeaderView::viewportEvent(QEvent* event)
{
    int hovered = m_hovered;
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        hovered = logicalIndexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave)
        hovered = -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QList>

namespace leadfloor {

/// One key of the order that a table is in.
struct SortKey
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// Header cells on sunken ground with short ticks between; sorted ones name arrow and rank. It does
/// not sort: sortRequested() says what was asked for, setSortKeys() shows what is so.
class LfHeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit LfHeaderView(QWidget* parent = nullptr);

    void setSortKeys(const QList<SortKey>& keys);
    [[nodiscard]] const QList<SortKey>& sortKeys() const noexcept { return m_keys; }
    /// Columns that can be sorted by; none by default.
    void setSortableColumns(const QList<int>& columns);
    /// A tick box in place of the words; -1 for none.
    void setTickColumn(int column);
    [[nodiscard]] int tickColumn() const noexcept { return m_tickColumn; }
    void setTickState(paint::Tick state);
    [[nodiscard]] paint::Tick tickState() const noexcept { return m_tick; }
    void setRightAligned(int column, bool isRight);
    void setFrozenEdge(int column);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// `isAdded`: Ctrl or Shift was held, keep the other keys.
    void sortRequested(int column, Qt::SortOrder order, bool isAdded);
    void tickClicked();
    /// Somebody dragged the column's edge and let go.
    void resizedByHand(int column);
    /// A right click, or the menu key; -1: beside the columns.
    void menuRequested(int column, const QPoint& globalPos);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] int keyIndex(int section) const;

    QList<SortKey> m_keys;
    QList<int> m_sortable;
    QList<int> m_rightAligned;
    int m_tickColumn = -1;
    int m_frozenEdge = -1;
    int m_hovered = -1;
    bool m_isPressed = false;
    int m_resized = -1; ///< column whose edge is being dragged
    paint::Tick m_tick = paint::Tick::Off;
    QPoint m_pressed;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/areaprices.h"
#include "models/items/stockareas.h"
#include "ui/inventory/mapshapes.h"
#include "ui/widgets/painteditems.h"

#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace leadfloor {

/// The map itself: areas in the colour of their leads, what the filter says of them, one that has
/// the keyboard, a bubble with its numbers. Every area is in the accessibility tree with name and
/// leads. Places without a shape (Puerto Rico, the military post) stand as boxes beside Florida.
///
/// Click and Return: only this, or no longer; Ctrl+click and Space: this too; Alt+click and "-":
/// not this; double click and C: its counties, Backspace back. Arrows go to the neighbour in that
/// direction, Home and End along the names. Wheel, Page Up and Page Down zoom, dragging and
/// Shift+arrows pan, 0 shows all.
class StockMap final : public QWidget, public PaintedItems
{
    Q_OBJECT
public:
    explicit StockMap(StockAreas& areas, AreaPrices& prices, QWidget* parent = nullptr);
    ~StockMap() override;

    void setShapes(std::shared_ptr<const MapShapes> shapes);
    /// In the order of their names, as the accessibility tree and Home and End have them.
    [[nodiscard]] const QList<MapArea>& shownAreas() const { return m_shown; }
    [[nodiscard]] int itemCount() const override { return int(m_shown.size()); }
    [[nodiscard]] int currentItem() const override { return m_current; }
    void setCurrentItem(int index) override;
    [[nodiscard]] QString itemWords(int index) const override;
    [[nodiscard]] QRect itemRect(int index) const override;
    [[nodiscard]] int itemAt(const QPointF& position) const override;
    [[nodiscard]] bool isItemChosen(int index) const override
    {
        return areaState(index) == FacetState::Only;
    }
    void toggleItem(int index) override { act(index, FacetModel::Act::Toggle); }
    [[nodiscard]] FacetState areaState(int index) const;
    [[nodiscard]] bool canOpen(int index) const; ///< it has counties to show
    void act(int index, FacetModel::Act act);

    void setCurrency(const QString& currency) { m_currency = currency; }
    void zoomBy(qreal factor, const QPointF& around);
    void showAll();
    [[nodiscard]] qreal zoom() const { return m_zoom; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QString& state); ///< its counties are wanted
    void left();                       ///< all states are wanted
    void viewChanged();                ///< zoom, pan

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void takeAreas();
    void forgetPicture();
    [[nodiscard]] QTransform toWidget() const;
    void panBy(const QPointF& pixels);
    void keepInSight();
    [[nodiscard]] int neighbour(const QPointF& direction) const;
    [[nodiscard]] QColor fillOf(const MapArea& area) const; ///< invalid: hatched
    void paintPicture(QPainter& painter) const;
    void paintLabels(QPainter& painter, const QTransform& map) const;
    void paintEdge(QPainter& painter, const QTransform& map, int index, const QColor& color,
                   qreal width) const;
    void paintBubble(QPainter& painter, const QTransform& map, int index) const;

    [[nodiscard]] int bubbleItem() const; ///< the area that the bubble is about; -1: none
    /// "Gold: 12,480 from $8.00, on average $8.20" for each class that is there; empty: not known yet.
    [[nodiscard]] QStringList classLines(const QString& code) const;
    void tellBubble();

    StockAreas& m_areas;
    AreaPrices& m_prices;
    QString m_currency;
    std::shared_ptr<const MapShapes> m_shapes;
    QString m_region; ///< of m_shown
    QList<MapArea> m_shown;
    QRectF m_box; ///< of m_shown, in the map's plane
    QPixmap m_picture;
    int m_current = -1, m_hovered = -1;
    qreal m_zoom = 1;
    QPointF m_pan; ///< of the middle, in pixels
    std::optional<QPointF> m_pressedAt;
    bool m_isDragging = false, m_wasDoubleClick = false;
};

/// What colour so many leads have, out of `ramp`.
[[nodiscard]] QColor mapColour(qint64 leads, const QList<qint64>& steps, const QList<QColor>& ramp);
/// Hatched: nothing there.
[[nodiscard]] QBrush noStockBrush();

} // namespace leadfloor

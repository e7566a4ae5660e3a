// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QString>

class QWidget;

namespace leadfloor {

/// What a widget that paints its items itself (areas of a map, bars of a chart) tells about them.
/// Inherited beside QWidget, it puts them into the accessibility tree: a list of items with words,
/// checked state, and actions that choose or focus them. GUI thread.
class PaintedItems
{
public:
    [[nodiscard]] virtual int itemCount() const = 0;
    [[nodiscard]] virtual int currentItem() const = 0; ///< -1: none
    virtual void setCurrentItem(int index) = 0;
    [[nodiscard]] virtual QString itemWords(int index) const = 0; ///< "Louisiana, 18,236 leads"
    [[nodiscard]] virtual QRect itemRect(int index) const = 0;    ///< in the widget
    [[nodiscard]] virtual int itemAt(const QPointF& position) const = 0; ///< -1: none
    [[nodiscard]] virtual bool isItemChosen(int index) const = 0;
    virtual void toggleItem(int index) = 0;

protected:
    PaintedItems();
    ~PaintedItems() = default;
    /// After the items became others, and after another one has the keyboard.
    static void tellItemsChanged(QWidget& widget);
    void tellCurrentItem(QWidget& widget) const;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readingorder.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMainWindow>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace leadfloor {

namespace {

class Reader final
{
public:
    explicit Reader(bool isMirrored) : m_isMirrored(isMirrored) {}

    void read(QWidget& part)
    {
        if (m_read.contains(&part))
            return;
        m_read.insert(&part);
        if (part.isHidden() || (part.isWindow() && !m_order.isEmpty()))
            return;
        // Of a field that is made of several, the one that hands its focus on is no stop.
        if ((part.focusPolicy() & Qt::TabFocus) && !part.focusProxy())
            m_order.append(&part);
        // The window's own layout keeps its parts by their place, not in an order.
        if (part.layout() && !qobject_cast<QMainWindow*>(&part))
            read(*part.layout());
        QList<QWidget*> loose = part.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        loose.removeIf([this](const QWidget* one) { return m_read.contains(one) || one->isWindow(); });
        std::stable_sort(loose.begin(), loose.end(), [this](const QWidget* a, const QWidget* b) { return isBefore(a->geometry(), b->geometry()); });
        for (QWidget* one : std::as_const(loose))
            read(*one);
    }
    [[nodiscard]] const QList<QWidget*>& order() const { return m_order; }

private:
    void read(QLayout& layout)
    {
        QList<QLayoutItem*> items;
        for (int i = 0; i < layout.count(); ++i)
            items.append(layout.itemAt(i));
        if (const auto* grid = qobject_cast<QGridLayout*>(&layout)) {
            const auto placeOf = [&layout, grid](QLayoutItem* item) {
                int row = 0, column = 0, rows = 0, columns = 0;
                grid->getItemPosition(layout.indexOf(item), &row, &column, &rows, &columns);
                return std::pair(row, column);
            };
            std::stable_sort(items.begin(), items.end(), [&placeOf](QLayoutItem* a, QLayoutItem* b) { return placeOf(a) < placeOf(b); });
        }
        for (QLayoutItem* item : std::as_const(items)) {
            if (item->widget())
                read(*item->widget());
            else if (item->layout())
                read(*item->layout());
        }
    }
    /// A line is what stands beside each other, at whatever heights.
    [[nodiscard]] bool isBefore(const QRect& a, const QRect& b) const
    {
        if (a.bottom() < b.center().y() && a.center().y() < b.top())
            return true;
        if (b.bottom() < a.center().y() && b.center().y() < a.top())
            return false;
        return m_isMirrored ? a.right() > b.right() : a.left() < b.left();
    }

    const bool m_isMirrored;
    QSet<const QWidget*> m_read;
    QList<QWidget*> m_order;
};

} // namespace

ReadingOrder::ReadingOrder(QApplication& application)
    : QObject(&application)
{
    application.installEventFilter(this);
}

bool ReadingOrder::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isTab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (auto* part = qobject_cast<QWidget*>(watched))
            m_from = isTab ? part : nullptr;
        return false;
    }
    case QEvent::KeyRelease:
    case QEvent::MouseButtonPress:
        m_from = nullptr;
        return false;
    case QEvent::FocusIn:
        break;
    default:
        return false;
    }
    // The Tab was for the window: Qt has gone on by the order in which its parts were made.
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    auto* chosen = qobject_cast<QWidget*>(watched);
    if (!m_from || !chosen || chosen->window() != m_from->window()
        || (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason))
        return false;
    QWidget* next = nextOf(*m_from, reason == Qt::TabFocusReason);
    m_from = nullptr;
    if (!next || next == chosen)
        return false;
    next->setFocus(reason);
    return true;
}

QWidget* ReadingOrder::nextOf(QWidget& from, bool isForward)
{
    QList<QWidget*> order = of(*from.window());
    const auto canTake = [&from](const QWidget* part) { return part == &from || (part->isVisible() && part->isEnabled()); };
    order.removeIf([&canTake](const QWidget* part) { return !canTake(part); });
    if (order.isEmpty())
        return nullptr;
    const qsizetype at = order.indexOf(&from);
    if (at < 0) { // a window or a page, which is no stop: to what is inside
        order.removeIf([&from](const QWidget* part) { return !from.isAncestorOf(part); });
        return order.isEmpty() ? nullptr : isForward ? order.first() : order.last();
    }
    return order.at((at + (isForward ? 1 : order.size() - 1)) % order.size());
}

QList<QWidget*> ReadingOrder::of(QWidget& window)
{
    Reader reader(window.isRightToLeft());
    reader.read(window);
    return reader.order();
}

} // namespace leadfloor

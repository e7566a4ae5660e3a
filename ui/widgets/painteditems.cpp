// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painteditems.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace leadfloor {

namespace {

class ItemAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemAccess(QWidget& widget, PaintedItems& items, int index)
        : m_widget(&widget)
        , m_items(items)
        , m_index(index)
    {
    }
    [[nodiscard]] bool isValid() const override
    {
        return m_widget && m_index < m_items.itemCount();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override
    {
        return isValid() ? m_items.itemRect(m_index).translated(m_widget->mapToGlobal(QPoint()))
                         : QRect();
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = state.checkable = true;
        state.checked = state.selected = m_items.isItemChosen(m_index);
        state.focused = m_widget->hasFocus() && m_items.currentItem() == m_index;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_items.itemWords(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface*>(this)
                   : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {toggleAction(), setFocusAction()};
    }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            m_widget->setFocus(Qt::OtherFocusReason);
            m_items.setCurrentItem(m_index);
        } else if (name == toggleAction()) {
            m_items.toggleItem(m_index);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<QWidget> m_widget; ///< dies with its items
    PaintedItems& m_items;
    int m_index;
};

class ListAccess final : public QAccessibleWidget
{
public:
    ListAccess(QWidget& widget, PaintedItems& items)
        : QAccessibleWidget(&widget, QAccessible::List)
        , m_items(items)
    {
    }
    ~ListAccess() override { forget(); }

    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }
    [[nodiscard]] int childCount() const override { return m_items.itemCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id& id = m_ids[index];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new ItemAccess(*widget(), m_items, index));
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == child)
                return it.key();
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_items.itemAt(widget()->mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? child(m_items.currentItem()) : nullptr;
    }

private:
    PaintedItems& m_items;
    mutable QHash<int, QAccessible::Id> m_ids; ///< made when somebody asks
};

QAccessibleInterface* makeListAccess(const QString&, QObject* object)
{
    auto* items = dynamic_cast<PaintedItems*>(object);
    return items ? new ListAccess(*static_cast<QWidget*>(object), *items) : nullptr;
}

} // namespace

PaintedItems::PaintedItems()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeListAccess);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void PaintedItems::tellItemsChanged(QWidget& widget)
{
    if (!QAccessible::isActive())
        return;
    if (auto* access = dynamic_cast<ListAccess*>(QAccessible::queryAccessibleInterface(&widget)))
        access->forget();
    QAccessibleEvent event(&widget, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void PaintedItems::tellCurrentItem(QWidget& widget) const
{
    QAccessibleEvent event(&widget, QAccessible::Focus);
    event.setChild(currentItem());
    QAccessible::updateAccessibility(&event);
}

} // namespace leadfloor

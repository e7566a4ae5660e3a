// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/mapaccess.h"

#include "ui/inventory/stockmap.h"

#include <QAccessibleWidget>

namespace leadfloor {

namespace {

class AreaAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AreaAccess(StockMap& map, int index)
        : m_map(&map)
        , m_index(index)
    {
    }
    [[nodiscard]] bool isValid() const override
    {
        return m_map && m_index < m_map->shownAreas().size();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_map);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QRect rect() const override
    {
        const QRect area = isValid() ? m_map->areaRect(m_index) : QRect();
        return area.translated(m_map ? m_map->mapToGlobal(QPoint()) : QPoint());
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = state.checkable = true;
        state.checked = state.selected = m_map->areaState(m_index) == FacetState::Only;
        state.focused = m_map->hasFocus() && m_map->currentArea() == m_index;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_map->areaWords(m_index) : QString();
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
            m_map->setFocus(Qt::OtherFocusReason);
            m_map->setCurrentArea(m_index);
        } else if (name == toggleAction()) {
            m_map->act(m_index, FacetModel::Act::Toggle);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<StockMap> m_map;
    int m_index;
};

class MapAccess final : public QAccessibleWidget
{
public:
    explicit MapAccess(StockMap& map)
        : QAccessibleWidget(&map, QAccessible::List)
    {
    }
    ~MapAccess() override { forget(); }

    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }
    [[nodiscard]] int childCount() const override { return int(map().shownAreas().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id& id = m_ids[index];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new AreaAccess(map(), index));
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
        return child(map().areaAt(map().mapFromGlobal(QPoint(x, y))));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return map().hasFocus() ? child(map().currentArea()) : nullptr;
    }

private:
    [[nodiscard]] StockMap& map() const { return *static_cast<StockMap*>(widget()); }
    mutable QHash<int, QAccessible::Id> m_ids; ///< made when somebody asks
};

QAccessibleInterface* makeMapAccess(const QString&, QObject* object)
{
    auto* map = qobject_cast<StockMap*>(object);
    return map ? new MapAccess(*map) : nullptr;
}

} // namespace

void installMapAccess()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeMapAccess);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void forgetMapAccess(StockMap& map)
{
    if (!QAccessible::isActive())
        return;
    if (auto* access = dynamic_cast<MapAccess*>(QAccessible::queryAccessibleInterface(&map)))
        access->forget();
    QAccessibleEvent event(&map, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void tellMapFocus(StockMap& map)
{
    QAccessibleEvent event(&map, QAccessible::Focus);
    event.setChild(map.currentArea());
    QAccessible::updateAccessibility(&event);
}

} // namespace leadfloor

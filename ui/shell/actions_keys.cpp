// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of one's own: which action has which, who else has them.
#include "ui/shell/actions.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* defaultKeysProperty = "lfDefaultKeys";

QString plainGroup(QString title)
{
    return title.remove(u'&');
}

} // namespace

void ActionRegistry::adopt(QAction& action)
{
    if (!action.property(defaultKeysProperty).isValid())
        action.setProperty(defaultKeysProperty, QVariant::fromValue(action.shortcuts()));
    if (const auto own = m_ownKeys.constFind(action.objectName()); own != m_ownKeys.cend())
        action.setShortcuts(*own);
}

void ActionRegistry::addPage(const QString& title, const QList<QAction*>& actions)
{
    Page page{title, {}};
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue; // nothing to keep its keys by
        adopt(*action);
        page.actions.append(action);
    }
    m_pages.append(page);
    Q_EMIT changed();
}

void ActionRegistry::forgetPages()
{
    m_pages.clear();
    Q_EMIT changed();
}

QList<std::pair<QAction*, const ActionRegistry::Page*>> ActionRegistry::all() const
{
    QList<std::pair<QAction*, const Page*>> found;
    for (const Page& page : m_pages) {
        for (const QPointer<QAction>& action : page.actions) {
            if (action)
                found.append({action.data(), &page});
        }
    }
    for (QAction* action : m_order)
        found.append({action, nullptr});
    return found;
}

QList<QAction*> ActionRegistry::known(const QString& id) const
{
    QList<QAction*> found;
    for (const auto& [action, page] : all()) {
        if (action->objectName() == id)
            found.append(action);
    }
    return found;
}

QList<ActionEntry> ActionRegistry::entries() const
{
    QList<ActionEntry> entries;
    QHash<QString, qsizetype> seen;
    for (const auto& [action, page] : all()) {
        if (const auto before = seen.constFind(action->objectName()); before != seen.cend()) {
            entries[*before].group = tr("Every table"); // copying, for instance
            continue;
        }
        seen.insert(action->objectName(), entries.size());
        const MenuPlace place = placeOf(*action);
        entries.append({action, page                       ? page->title
                                : place == MenuPlace::None ? tr("Window")
                                                           : plainGroup(menuTitle(place))});
    }
    return entries;
}

void ActionRegistry::setOwnKeys(const OwnKeys& keys)
{
    m_ownKeys = keys;
    for (const auto& [action, page] : all()) {
        action->setShortcuts(defaultKeys(*action));
        adopt(*action);
    }
    Q_EMIT keysChanged();
}

QList<QKeySequence> ActionRegistry::defaultKeys(const QAction& action)
{
    return action.property(defaultKeysProperty).value<QList<QKeySequence>>();
}

void ActionRegistry::store(const QString& id, const QList<QKeySequence>& keys)
{
    const QList<QAction*> actions = known(id);
    // What is as it was at first is not stored, so that a later version may change it.
    if (!actions.isEmpty() && defaultKeys(*actions.constFirst()) == keys)
        m_ownKeys.remove(id);
    else
        m_ownKeys.insert(id, keys);
    for (QAction* action : actions)
        action->setShortcuts(keys);
}

void ActionRegistry::setKeys(const QString& id, const QList<QKeySequence>& keys)
{
    store(id, keys);
    Q_EMIT keysChanged();
}

void ActionRegistry::moveKeys(const QString& id, const QKeySequence& keys)
{
    const QList<ActionEntry> others = rivals(id, keys);
    for (const ActionEntry& other : others) {
        QList<QKeySequence> rest = other.action->shortcuts();
        rest.removeAll(keys);
        store(other.action->objectName(), rest);
    }
    store(id, {keys});
    Q_EMIT keysChanged();
}

void ActionRegistry::resetKeys(const QString& id)
{
    m_ownKeys.remove(id);
    const QList<QAction*> actions = known(id);
    for (QAction* action : actions)
        action->setShortcuts(defaultKeys(*action));
    Q_EMIT keysChanged();
}

void ActionRegistry::resetAllKeys()
{
    for (const auto& [action, page] : all()) {
        m_ownKeys.remove(action->objectName());
        action->setShortcuts(defaultKeys(*action));
    }
    Q_EMIT keysChanged();
}

QList<ActionEntry> ActionRegistry::rivals(const QString& id, const QKeySequence& keys) const
{
    QList<ActionEntry> found;
    if (keys.isEmpty())
        return found;
    const auto everything = all();
    QList<const Page*> mine; // null: the window's
    for (const auto& [action, page] : everything) {
        if (action->objectName() == id)
            mine.append(page);
    }
    const QList<ActionEntry> shown = entries();
    for (const ActionEntry& entry : shown) {
        const QString other = entry.action->objectName();
        if (other == id || !entry.action->shortcuts().contains(keys))
            continue;
        for (const auto& [action, page] : everything) {
            if (action->objectName() == other
                && (!page || mine.contains(nullptr) || mine.contains(page))) {
                found.append(entry);
                break;
            }
        }
    }
    return found;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QSet>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* placeProperty = "lfPlace";
constexpr const char* groupStartProperty = "lfStartsGroup";
constexpr const char* whyNotProperty = "lfWhyNot";

/// Where an action of a page stands, by the verb behind its page's name ("leads.copyHeaders").
MenuPlace placeOfPageAction(const QString& id)
{
    static const QHash<QString, MenuPlace> places{
        {u"quote"_s, MenuPlace::File},       {u"export"_s, MenuPlace::File},
        {u"new"_s, MenuPlace::File},         {u"open"_s, MenuPlace::File},
        {u"receipt"_s, MenuPlace::File},     {u"copyAll"_s, MenuPlace::Edit},
        {u"undo"_s, MenuPlace::Edit},        {u"redo"_s, MenuPlace::Edit},
        {u"history"_s, MenuPlace::Edit},     {u"board"_s, MenuPlace::View},
        {u"chart"_s, MenuPlace::View},       {u"print"_s, MenuPlace::File},
        {u"search"_s, MenuPlace::Edit},      {u"copy"_s, MenuPlace::Edit},
        {u"copyHeaders"_s, MenuPlace::Edit}, {u"tickAll"_s, MenuPlace::Edit},
        {u"back"_s, MenuPlace::View},        {u"forward"_s, MenuPlace::View},
        {u"preview"_s, MenuPlace::View},     {u"refresh"_s, MenuPlace::View},
        {u"columns"_s, MenuPlace::View},     {u"density"_s, MenuPlace::View},
        {u"viewSave"_s, MenuPlace::View},    {u"viewSaveAs"_s, MenuPlace::View},
        {u"viewRevert"_s, MenuPlace::View},  {u"viewRename"_s, MenuPlace::View},
        {u"viewShare"_s, MenuPlace::View},   {u"viewRemove"_s, MenuPlace::View},
        {u"viewClose"_s, MenuPlace::View},   {u"escape"_s, MenuPlace::None}};
    return places.value(id.section(u'.', -1), MenuPlace::Leads);
}

} // namespace

ActionRegistry::ActionRegistry(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
}

QAction* ActionRegistry::add(ActionSpec spec)
{
    Q_ASSERT_X(!m_byId.contains(spec.id), "ActionRegistry", qPrintable(spec.id));
    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    if (!spec.iconName.isEmpty())
        action->setIcon(icon(spec.iconName));
    action->setShortcut(spec.keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty(placeProperty, int(spec.place));
    action->setProperty(groupStartProperty, spec.startsGroup);
    action->setMenuRole(QAction::NoRole);
    adopt(*action);
    if (!spec.group.isEmpty()) {
        action->setCheckable(true);
        QActionGroup*& group = m_groups[spec.group];
        if (!group)
            group = new QActionGroup(this);
        group->addAction(action);
    }
    if (spec.run)
        connect(action, &QAction::triggered, this, [run = std::move(spec.run)] { run(); });
    if (!m_isSuspended)
        m_window.addAction(action);
    const qsizetype at = m_order.indexOf(m_byId.value(spec.before));
    m_order.insert(at < 0 ? m_order.size() : at, action);
    m_byId.insert(spec.id, action);
    Q_EMIT changed();
    return action;
}

void ActionRegistry::remove(const QString& id)
{
    QAction* action = m_byId.take(id);
    if (!action)
        return;
    m_order.removeOne(action);
    m_window.removeAction(action);
    action->deleteLater(); // it may be running
    Q_EMIT changed();
}

void ActionRegistry::setPageActions(const QList<QAction*>& actions)
{
    m_ofPage.clear();
    for (QAction* action : actions) {
        action->setProperty(placeProperty, int(placeOfPageAction(action->objectName())));
        m_ofPage.append(action);
    }
    Q_EMIT changed();
}

QAction* ActionRegistry::action(const QString& id) const
{
    for (const QPointer<QAction>& action : m_ofPage) {
        if (action && action->objectName() == id)
            return action;
    }
    if (QAction* own = m_byId.value(id))
        return own;
    return known(id).value(0);
}

QList<QAction*> ActionRegistry::actions() const
{
    QList<QAction*> all;
    for (const QPointer<QAction>& action : m_ofPage) {
        if (action && placeOf(*action) != MenuPlace::None)
            all.append(action);
    }
    return all + m_order;
}

QList<QAction*> ActionRegistry::actionsOf(MenuPlace place) const
{
    QList<QAction*> found;
    for (QAction* action : actions()) {
        if (placeOf(*action) == place)
            found.append(action);
    }
    return found;
}

MenuPlace ActionRegistry::placeOf(const QAction& action)
{
    return MenuPlace(action.property(placeProperty).toInt());
}

QString ActionRegistry::idOf(const QAction& action)
{
    return action.objectName();
}

QString ActionRegistry::menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::File:
        return tr("&File");
    case MenuPlace::Edit:
        return tr("&Edit");
    case MenuPlace::View:
        return tr("&View");
    case MenuPlace::Leads:
        return tr("&Leads");
    case MenuPlace::Floor:
        return tr("Fl&oor");
    case MenuPlace::Window:
        return tr("&Window");
    case MenuPlace::Help:
        return tr("&Help");
    case MenuPlace::None:
        return {};
    }
    Q_UNREACHABLE();
}

void ActionRegistry::setWhyNot(const QString& id, const QString& reason)
{
    QAction* found = action(id);
    if (!found)
        return;
    found->setEnabled(reason.isEmpty());
    found->setProperty(whyNotProperty, reason);
    found->setToolTip(reason);
    found->setStatusTip(reason);
}

QString ActionRegistry::whyNot(const QAction& action)
{
    return action.property(whyNotProperty).toString();
}

void ActionRegistry::setKeysSuspended(bool isSuspended)
{
    m_isSuspended = isSuspended;
    for (QAction* action : std::as_const(m_order)) {
        if (isSuspended)
            m_window.removeAction(action);
        else
            m_window.addAction(action);
    }
}

QStringList ActionRegistry::conflicts() const
{
    QSet<QKeySequence> seen;
    QStringList ids;
    for (const QAction* action : actions()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            if (seen.contains(keys))
                ids.append(idOf(*action));
            seen.insert(keys);
        }
    }
    return ids;
}

void ActionRegistry::fillMenu(QMenu& menu, MenuPlace place) const
{
    menu.clear();
    menu.setToolTipsVisible(true);
    bool wasOfPage = false;
    for (QAction* action : actionsOf(place)) {
        const bool isOfPage = m_ofPage.contains(action);
        if ((action->property(groupStartProperty).toBool() || (wasOfPage && !isOfPage))
            && !menu.isEmpty())
            menu.addSeparator();
        menu.addAction(action);
        wasOfPage = isOfPage;
    }
}

} // namespace leadfloor

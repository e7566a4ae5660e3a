// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QActionGroup;
class QMenu;

namespace leadfloor {

/// Where an action stands in the menu bar (ux.md "Menus").
enum class MenuPlace : quint8
{
    File,
    Edit,
    View,
    Leads,
    Floor,
    Window,
    Help,
    None
};

/// One thing that a person can do: a menu entry, a line of the palette, a shortcut.
struct ActionSpec
{
    QString id;        ///< stable, for shortcuts that people change: "purchase.new"
    QString text;      ///< translated; may have a mnemonic
    QKeySequence keys; ///< may be empty
    QString iconName;  ///< may be empty
    MenuPlace place = MenuPlace::None;
    std::function<void()> run;
    bool startsGroup = false; ///< a line above it in its menu
    QString before;           ///< id of the action that it stands in front of; empty: at the end
    QString group;            ///< actions of one group are alternatives: one of them has a mark
};

/// All actions of a window, in the order in which they were added. It feeds menus, palette and the
/// list of shortcuts, so nothing can be in one of them only. GUI thread.
class ActionRegistry final : public QObject
{
    Q_OBJECT
public:
    /// Shortcuts work in `window`.
    explicit ActionRegistry(QWidget& window);

    /// The id must be new. Two actions with the same keys are a bug: see conflicts().
    QAction* add(ActionSpec spec);
    /// Takes the action away, out of menus and palette too. Unknown ids are ignored.
    void remove(const QString& id);
    /// The actions of the page that is shown: in menus and palette too, for as long as it is shown.
    /// They stay the page's, with their keys. Their ids say where they stand, see placeOf().
    void setPageActions(const QList<QAction*>& actions);
    [[nodiscard]] QAction* action(const QString& id) const;
    /// Those of the page first.
    [[nodiscard]] QList<QAction*> actions() const;
    [[nodiscard]] QList<QAction*> actionsOf(MenuPlace place) const;
    [[nodiscard]] static MenuPlace placeOf(const QAction& action);
    [[nodiscard]] static QString idOf(const QAction& action);
    [[nodiscard]] static QString menuTitle(MenuPlace place); ///< translated, with mnemonic

    /// Temporarily impossible: disabled, with the reason in tool tip and palette. Empty: possible.
    void setWhyNot(const QString& id, const QString& reason);
    [[nodiscard]] static QString whyNot(const QAction& action);

    /// Ids that share keys with an action before them.
    [[nodiscard]] QStringList conflicts() const;
    void fillMenu(QMenu& menu, MenuPlace place) const;

Q_SIGNALS:
    void changed(); ///< added, removed

private:
    QWidget& m_window;
    QList<QAction*> m_order;
    QList<QPointer<QAction>> m_ofPage;
    QHash<QString, QAction*> m_byId;
    QHash<QString, QActionGroup*> m_groups;
};

} // namespace leadfloor

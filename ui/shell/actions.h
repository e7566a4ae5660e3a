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

/// An action as lists of shortcuts show it.
struct ActionEntry
{
    QAction* action = nullptr;
    QString group; ///< the page's title, or its menu's; translated
};

/// Keys by the id of the action that has them; an empty list: none.
using OwnKeys = QHash<QString, QList<QKeySequence>>;

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
    /// A page that can be shown: its actions stand in entries() and take the person's keys from now
    /// on, whether the page is shown or not. `title` is its group.
    void addPage(const QString& title, const QList<QAction*>& actions);
    void forgetPages();
    /// Of the page that is shown, else of the window, else of another page; null: there is none.
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

    /// While the window is locked none of its actions listens to keys.
    void setKeysSuspended(bool isSuspended);
    /// Ids that share keys with an action before them.
    [[nodiscard]] QStringList conflicts() const;
    void fillMenu(QMenu& menu, MenuPlace place) const;

    /// Every action of the pages and of the window, each id once: of all pages first.
    [[nodiscard]] QList<ActionEntry> entries() const;
    /// Keys that the person chose, also of ids that are not known here (of a later version, of a page
    /// that is not there): they are kept. setOwnKeys() replaces them all, at the start.
    [[nodiscard]] const OwnKeys& ownKeys() const noexcept { return m_ownKeys; }
    void setOwnKeys(const OwnKeys& keys);
    [[nodiscard]] static QList<QKeySequence> defaultKeys(const QAction& action);
    [[nodiscard]] bool hasOwnKeys(const QString& id) const { return m_ownKeys.contains(id); }
    /// The only keys of this action from now on; empty takes its keys away.
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    /// The same, and takes the keys away from their rivals.
    void moveKeys(const QString& id, const QKeySequence& keys);
    void resetKeys(const QString& id);
    /// Of every action that is known; others keep what is stored for them.
    void resetAllKeys();
    /// Other actions that these keys would run as well: two of different pages never meet.
    [[nodiscard]] QList<ActionEntry> rivals(const QString& id, const QKeySequence& keys) const;

Q_SIGNALS:
    void changed();     ///< added, removed
    void keysChanged(); ///< of one action or several

private:
    struct Page
    {
        QString title;
        QList<QPointer<QAction>> actions;
    };
    [[nodiscard]] QList<QAction*> known(const QString& id) const;
    [[nodiscard]] QList<std::pair<QAction*, const Page*>> all() const;
    void adopt(QAction& action);
    void store(const QString& id, const QList<QKeySequence>& keys);
    QWidget& m_window;
    QList<QAction*> m_order;
    QList<QPointer<QAction>> m_ofPage;
    QHash<QString, QAction*> m_byId;
    QHash<QString, QActionGroup*> m_groups;
    QList<Page> m_pages;
    OwnKeys m_ownKeys;
    bool m_isSuspended = false;
};

} // namespace leadfloor

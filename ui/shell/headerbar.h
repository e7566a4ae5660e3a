// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace leadfloor {

/// Which kind of floor the strip on top says.
enum class FloorKind : quint8
{
    None,
    Demo,
    Live,
    Offline ///< a store on this computer
};

/// The top of the window: 3 px strip, mark, floor, menus, search box, balance, bell, person. Below
/// 900 px the menus become one button.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget* parent = nullptr);

    void setFloor(FloorKind kind, const QString& name);
    /// Other floors to go to; without a menu the name is only words. The bar takes the menu.
    void setFloorMenu(QMenu* menu);
    /// Initials for the round button; empty hides it.
    void setPerson(const QString& displayName);
    /// Finished words ("$400.00"); empty hides the chip.
    void setBalance(const QString& words, bool isLow = false);
    /// Number on the bell; -1 hides the bell, as before the first call.
    void setNotices(int count);
    void setNarrow(bool isNarrow);
    /// What opens the palette, said inside the search box; may be empty.
    void setSearchKeys(const QKeySequence& keys);
    [[nodiscard]] QMenuBar& menuBar() const { return *m_menus; }
    /// The menu of the one button that replaces the bar; the window fills it as well.
    [[nodiscard]] QMenu& allMenus() const { return *m_allMenus; }
    [[nodiscard]] QPushButton& searchButton() const { return *m_search; }
    [[nodiscard]] QPushButton& balanceButton() const { return *m_balance; }
    [[nodiscard]] QToolButton& bellButton() const { return *m_bell; }
    [[nodiscard]] QToolButton& personButton() const { return *m_person; }
    [[nodiscard]] QToolButton& floorButton() const { return *m_floor; }
    /// Call when menus were added or taken away: the bar must not hide one behind an arrow.
    void fitMenus();
    /// What needs a floor: search, balance, bell, person.
    void setFloorParts(bool isShown);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FloorKind m_kind = FloorKind::None;
    bool m_hasFloor = false;
    int m_notices = -1;
    QToolButton* m_menuButton;
    QWidget* m_mark;
    QToolButton* m_floor;
    QWidget* m_line;
    QMenuBar* m_menus;
    QMenu* m_allMenus;
    QPushButton* m_search;
    QPushButton* m_balance;
    QToolButton* m_bell;
    QToolButton* m_person;
};

} // namespace leadfloor

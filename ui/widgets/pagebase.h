// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QAction;
class QKeyEvent;

namespace leadfloor {

/// What pages of the window share: ground, actions, panes.
class PageBase : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Its actions with texts, shortcuts and object names ("leads.export"), for menus and palette.
    /// Esc and Del work while the keyboard is in the page, other keys while the page is shown.
    [[nodiscard]] const QList<QAction*>& pageActions() const { return m_actions; }

protected:
    /// `keys` are portable, one or more: "Ctrl+L /".
    QAction* addPageAction(const QString& id, const QString& text, const QString& iconName,
                           const char* keys, std::function<void()> act);
    void addPageAction(QAction* action);
    /// What stands beside the others, and where in it the keyboard goes.
    struct Pane
    {
        QWidget* area;
        QWidget* focus;
    };
    /// F6 goes from one to the next, Shift+F6 back, and beyond the ends on to what the window has.
    /// A `focus` that takes none, or is hidden, stands for the first place in the area that does.
    void setPanes(const QList<Pane>& panes) { m_panes = panes; }

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* paneFocusBeside(int step) const; ///< nullptr: none left
    QList<QAction*> m_actions;
    QList<Pane> m_panes;
};

} // namespace leadfloor

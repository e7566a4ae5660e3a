// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/viewshelf.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace leadfloor {

class ViewDialog;

/// "View: LA gold fresh v" with Save and Save as: which saved view is open, whether the page has
/// moved away from it, and what can be done with it.
class ViewBar final : public QWidget
{
    Q_OBJECT
public:
    /// What a page has of it: the first part of the actions' ids, keys, and what a view keeps, for the dialog.
    struct Manner
    {
        QString page;
        bool hasKeys = false; ///< Ctrl+S, Ctrl+Shift+S; Ctrl+1 to Ctrl+9 are told beside the views
        QString keeps;
    };
    ViewBar(ViewShelf& shelf, Manner manner, QWidget* parent = nullptr);

    /// Save, Save as, Revert, Rename, Share, Begin with, Delete, Close; their ids start with "inventory.view".
    [[nodiscard]] const QList<QAction*>& viewActions() const { return m_actions; }
    /// Only the button of the view, for a narrow window: the rest is in its menu.
    void setCompact(bool isCompact);

Q_SIGNALS:
    /// Something was done or refused; `canUndo`: a view was deleted and can be made anew.
    void said(bool isRefused, const QString& sentence, const QString& reason, bool canUndo);

private:
    QAction* addViewAction(const char* name, const QString& text, const QString& iconName,
                           void (ViewBar::*act)());
    [[nodiscard]] QAction* viewAction(const char* name) const; ///< "Save"
    void update();
    void fillMenu();
    void askName(bool isRename);
    void save() { m_shelf.save(); }
    void saveAs() { askName(false); }
    void revert() { m_shelf.revert(); }
    void rename() { askName(true); }
    void share();
    void beginWith();
    void remove() { m_shelf.remove(); }
    void closeView() { m_shelf.closeView(); }
    void takeDone(ViewShelf::Act act);
    void takeFailure(ViewShelf::Act act, const Error& error);

    ViewShelf& m_shelf;
    const Manner m_manner;
    QList<QAction*> m_actions;
    QPushButton* m_button;
    QPushButton* m_save;
    QPushButton* m_saveAs;
    QMenu* m_menu;
    QPointer<ViewDialog> m_dialog;
    bool m_isCompact = false;
};

} // namespace leadfloor

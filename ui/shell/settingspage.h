// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadfloor {

class LfTableView;
class ShortcutModel;
class WindowLock;

/// Theme, text size, shortcuts. Everything applies at once.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    /// Without `lock` there is no choice of when to lock.
    explicit SettingsPage(ActionRegistry& registry, WindowLock* lock = nullptr,
                          QWidget* parent = nullptr);

private:
    void addShortcuts(QVBoxLayout& page);
    void changeKeys();
    void updateButtons();
    [[nodiscard]] QString currentId() const;

    ActionRegistry& m_registry;
    ShortcutModel* m_shortcuts;
    QSortFilterProxyModel* m_found;
    LfTableView* m_table;
    QPushButton* m_change;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QPushButton;

namespace leadfloor {

class LfTableView;
class ShortcutModel;

/// Every action with its keys: found, changed, reset.
class ShortcutSettings final : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutSettings(ActionRegistry& registry, QWidget* parent = nullptr);

private:
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

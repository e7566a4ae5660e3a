// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace leadfloor {

/// Every action that has keys: what it does, where it is, which keys.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        ActionColumn,
        MenuColumn,
        KeysColumn
    };
    explicit ShortcutModel(const ActionRegistry& registry, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void load();
    const ActionRegistry& m_registry;
    struct Row
    {
        QString action, menu, keys;
    };
    QList<Row> m_rows;
};

/// Theme, text size, shortcuts. Everything applies at once.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(const ActionRegistry& registry, QWidget* parent = nullptr);
};

} // namespace leadfloor

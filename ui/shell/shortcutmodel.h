// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace leadfloor {

/// "Ctrl+L, /", in the platform's letters.
[[nodiscard]] QString keyWords(const QList<QKeySequence>& keys);
/// Without mnemonic and dots.
[[nodiscard]] QString plainActionText(const QAction& action);

/// Every action: what it does, where it is, which keys, in the order of the registry. Follows it.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        ActionColumn,
        GroupColumn,
        KeysColumn
    };
    explicit ShortcutModel(const ActionRegistry& registry, QObject* parent = nullptr);
    /// Empty when the action went away meanwhile.
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void load();
    struct Row
    {
        QPointer<QAction> action;
        QString group;
    };
    const ActionRegistry& m_registry;
    QTimer m_loading;
    QList<Row> m_rows;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveries.h"
#include "models/items/inventorycolumns.h"

#include <QAbstractTableModel>

namespace leadfloor {

/// Why the floor has paused a delivery, in words; empty: it did not.
[[nodiscard]] QString pauseText(const Delivery& delivery);

/// Scheduled deliveries with what became of their last run. GUI thread.
class DeliveryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        TargetColumn,
        ToColumn,
        NextColumn,
        LastColumn,
        LeadsColumn,
        ErrorColumn
    };
    static constexpr int columns = ErrorColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of the same numbers stay where they are.
    void setDeliveries(const QList<Delivery>& deliveries);
    /// nullptr: no such row.
    [[nodiscard]] const Delivery* deliveryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const Delivery& delivery, Column column) const;

    QList<Delivery> m_deliveries;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/keysetmodel.h"

#include "models/items/mask.h"

namespace leadfloor {

void GrowingModel::setFormat(const CellFormat& format)
{
    m_format = format;
    if (rowCount({}) > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
}

bool GrowingModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasAnswer && !m_isComplete && !m_error && !isLoading();
}

QVariant GrowingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTitle = orientation == Qt::Horizontal
                         && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole);
    return isTitle ? QVariant(title(section)) : QVariant();
}

QVariant GrowingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(index.row(), index.column());
    case ValueRole:
        return cellValue(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        return cellExtra(index.row(), index.column(), role);
    }
}

QVariant GrowingModel::cellExtra(int, int, int) const
{
    return {};
}

QString GrowingModel::spoken(const QModelIndex& index) const
{
    const QString value = index.data(Qt::DisplayRole).toString();
    return tr("%1, %2", "column, value")
        .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             value.isEmpty() ? tr("not supplied") : Mask::words(value));
}

} // namespace leadfloor

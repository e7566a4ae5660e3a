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

QString GrowingModel::spoken(const QModelIndex& index) const
{
    const QString value = index.data(Qt::DisplayRole).toString();
    return tr("%1, %2", "column, value")
        .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
             value.isEmpty() ? tr("not supplied") : Mask::words(value));
}

} // namespace leadfloor

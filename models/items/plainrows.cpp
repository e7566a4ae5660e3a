// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plainrows.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

void PlainRows::setTitles(const QStringList& titles, int marked)
{
    beginResetModel();
    m_titles = titles;
    m_marked = marked;
    m_rows.clear();
    endResetModel();
}

void PlainRows::setRows(const QList<Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PlainRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlainRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant PlainRows::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows.at(index.row());
    const QString words = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return words;
    case Qt::AccessibleTextRole:
        return QString(m_titles.value(index.column()) % u", "_s % words);
    case ToneRole:
        return index.column() == m_marked ? QVariant(int(row.tone)) : QVariant();
    case IconNameRole:
        return index.column() == m_marked ? QVariant(row.iconName) : QVariant();
    default:
        return {};
    }
}

QVariant PlainRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}

} // namespace leadfloor

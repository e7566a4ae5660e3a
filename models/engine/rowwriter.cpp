// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/rowwriter.h"

namespace leadfloor {

void RowWriter::noteChange(int column, CellChanges changes)
{
    if (!changes)
        return;
    const qint64 row = m_rows + 1;
    if (m_notedRows.at(column) == row) {
        for (auto it = m_changes.rbegin(); it != m_changes.rend() && it->row == row; ++it) {
            if (it->column == column)
                it->changes |= changes;
        }
        return;
    }
    m_notedRows[column] = row;
    ++m_changedCells;
    ++m_changedByColumn[column];
    if (m_changes.size() < changesListedMax)
        m_changes.append({row, column, changes});
}

bool splitCopyRow(QByteArrayView row, qsizetype columns, QList<QByteArray>& values)
{
    const char* p = row.data();
    const char* end = p + row.size();
    if (p < end && end[-1] == '\n')
        --end;
    values.resize(columns);
    for (qsizetype column = 0; column < columns; ++column) {
        QByteArray& value = values[column];
        value.resize(0);
        const bool isNull = end - p >= 2 && p[0] == '\\' && p[1] == 'N';
        if (isNull)
            p += 2;
        const char* plain = p;
        for (; p < end && *p != '\t'; ++p) {
            if (*p != '\\' || p + 1 == end)
                continue;
            value.append(plain, p - plain);
            value.append(unescapedCopy(*++p));
            plain = p + 1;
        }
        value.append(plain, p - plain);
        if ((column + 1 < columns) != (p < end))
            return false;
        ++p;
    }
    return true;
}

} // namespace leadfloor

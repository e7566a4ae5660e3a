// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/rowwriter.h"

#include <cstring>

namespace leadfloor {

namespace {

/// Calls `append(bytes, size)` for the pieces of each value of a COPY row, and `end(column)` after
/// its last one. False if the values are not `columns` many.
template <class Append, class End> bool readCopyRow(QByteArrayView row, qsizetype columns, Append append, End end)
{
    const char* p = row.data();
    const char* rowEnd = p + row.size();
    if (p < rowEnd && rowEnd[-1] == '\n')
        --rowEnd;
    for (qsizetype column = 0; column < columns; ++column) {
        const bool isNull = rowEnd - p >= 2 && p[0] == '\\' && p[1] == 'N';
        if (isNull)
            p += 2;
        const char* plain = p;
        for (; p < rowEnd && *p != '\t'; ++p) {
            if (*p != '\\' || p + 1 == rowEnd)
                continue;
            append(plain, p - plain);
            const char letter = unescapedCopy(*++p);
            append(&letter, 1);
            plain = p + 1;
        }
        append(plain, p - plain);
        if ((column + 1 < columns) != (p < rowEnd))
            return false;
        end(column);
        ++p;
    }
    return true;
}

} // namespace

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
    values.resize(columns);
    for (QByteArray& value : values)
        value.resize(0);
    qsizetype at = 0;
    return readCopyRow(
        row, columns, [&](const char* bytes, qsizetype size) { values[at].append(bytes, size); }, [&](qsizetype column) { at = column + 1; });
}

void PackedRows::clear()
{
    m_bytes.resize(0);
    m_sizes.clear();
}

void PackedRows::append(const QList<QByteArray>& values)
{
    for (const QByteArray& value : values) {
        m_bytes.append(value.constData(), value.size());
        m_bytes.append('\0');
        m_sizes.push_back(value.size());
    }
}

bool PackedRows::appendCopyRow(QByteArrayView row)
{
    // No value is longer than what stands for it, and each had a TAB or newline where it has a NUL.
    qsizetype at = m_bytes.size();
    m_bytes.resize(at + row.size() + 1);
    char* bytes = m_bytes.data();
    qsizetype from = at;
    const bool isWhole = readCopyRow(
        row, m_columns,
        [&](const char* piece, qsizetype size) {
            std::memcpy(bytes + at, piece, size_t(size));
            at += size;
        },
        [&](qsizetype) {
            m_sizes.push_back(at - from);
            bytes[at++] = '\0';
            from = at;
        });
    m_bytes.resize(at);
    return isWhole;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cellguard.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace leadfloor {

struct CsvColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
};

/// Writes one table, row by row, wherever the rows come from, and keeps a list of the cells that it
/// had to change. One thread at a time; blocks for the disk.
class RowWriter
{
public:
    /// One changed cell, for the file's manifest; says where, never what.
    struct Change
    {
        qint64 row = 0; ///< 1: the first row after the header
        int column = 0;
        CellChanges changes;
    };
    static constexpr qsizetype changesListedMax = 1000;

    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    [[nodiscard]] virtual Result<> writeHeader() = 0;
    /// A row of PostgreSQL's COPY text format, with or without its newline.
    /// Internal if it has another number of columns; FileProblem if the disk refuses.
    [[nodiscard]] virtual Result<> writeCopyRow(QByteArrayView row) = 0;
    /// The same for UTF-8 values; a null value is empty.
    [[nodiscard]] virtual Result<> writeRow(const QList<QByteArray>& values) = 0;
    /// Hands on what is kept back. Call it last. Errors: FileProblem, Cancelled.
    [[nodiscard]] virtual Result<> finish(const std::function<bool()>& isCancelled) = 0;
    /// Bytes that the file would have if it ended now; of what is compressed at the end an upper bound.
    [[nodiscard]] virtual qint64 size() const = 0;

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 changedCells() const { return m_changedCells; }
    [[nodiscard]] const QList<qint64>& changedCellsByColumn() const { return m_changedByColumn; }
    /// The first changesListedMax of them.
    [[nodiscard]] const QList<Change>& changes() const { return m_changes; }
    /// Says that a cell of the row that is written next, or now, is not what it was. A cell counts once.
    void noteChange(int column, CellChanges changes);

protected:
    explicit RowWriter(const QList<CsvColumn>& columns)
        : m_columns(columns)
        , m_changedByColumn(columns.size(), 0)
        , m_notedRows(columns.size(), 0)
    {
    }

    QList<CsvColumn> m_columns;
    qint64 m_rows = 0;

private:
    qint64 m_changedCells = 0;
    QList<qint64> m_changedByColumn;
    QList<qint64> m_notedRows; ///< per column: the row that was noted last
    QList<Change> m_changes;
};

/// What stands for `\\` and the letter in COPY's text format.
[[nodiscard]] constexpr char unescapedCopy(char letter)
{
    switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return letter;
    }
}

/// The values of a COPY row. False if they are not `columns` many.
[[nodiscard]] bool splitCopyRow(QByteArrayView row, qsizetype columns, QList<QByteArray>& values);

/// Rows of values in one piece of memory, a NUL after each value, as libraries in C want it.
class PackedRows final
{
public:
    explicit PackedRows(qsizetype columns)
        : m_columns(columns)
    {
    }
    [[nodiscard]] qsizetype rows() const { return qsizetype(m_sizes.size()) / m_columns; }
    /// All values, a NUL after each; until the next call.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    /// Keeps its memory for the rows to come.
    void clear();
    void append(const QList<QByteArray>& values);
    /// False if the row has another number of columns; then clear() is all that may follow.
    [[nodiscard]] bool appendCopyRow(QByteArrayView row);
    /// Calls `take(column, value)` for all values, row by row, until that returns an error.
    template <class Take> [[nodiscard]] Result<> forEach(Take take) const
    {
        const char* at = m_bytes.constData();
        for (size_t i = 0; i < m_sizes.size(); at += m_sizes[i++] + 1) {
            if (auto taken = take(qsizetype(i) % m_columns, QByteArrayView(at, m_sizes[i])); !taken)
                return taken;
        }
        return {};
    }

private:
    qsizetype m_columns;
    QByteArray m_bytes;
    std::vector<qsizetype> m_sizes;
};

} // namespace leadfloor

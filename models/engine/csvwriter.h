// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cellguard.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"
#include "models/engine/phones.h"

#include <QByteArray>
#include <QList>
#include <QString>

class QIODevice;

namespace leadfloor {

struct CsvColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
};

/// The 33 columns of a lead export (R32).
[[nodiscard]] QList<CsvColumn> leadCsvColumns();

/// Writes RFC 4180: UTF-8, CRLF, header first.
/// The spreadsheet dialect quotes every field and makes it inert (R33, cellguard.h): phones in their
/// national form when they belong to `country`, numbers and dates as they are if they parse, all
/// other text guarded; what is no number in a number column counts as text. The machine dialect
/// writes values as they are and quotes only where it must.
/// One thread at a time; blocks for the device. Works on UTF-8 bytes in a buffer of 1 MB.
class CsvWriter final
{
public:
    enum class Dialect : quint8 { Spreadsheet, Machine };
    struct Options
    {
        Dialect dialect = Dialect::Spreadsheet;
        bool byteOrderMark = false;              ///< for Excel
        QString country = QStringLiteral("US"); ///< ISO 3166 alpha-2
    };
    /// A changed cell, for the file's manifest; says where, never what.
    struct Change
    {
        qint64 row = 0;  ///< 1: the first row after the header
        int column = 0;
        CellChanges changes;
    };
    static constexpr qsizetype changesListedMax = 1000;

    CsvWriter(QIODevice& device, const QList<CsvColumn>& columns, const Options& options);

    [[nodiscard]] Result<> writeHeader();
    /// A row of PostgreSQL's COPY text format, with or without its newline.
    /// Internal if it has another number of columns; FileProblem if the device refuses.
    [[nodiscard]] Result<> writeCopyRow(QByteArrayView row);
    /// The same for UTF-8 values; a null value is empty.
    [[nodiscard]] Result<> writeRow(const QList<QByteArray>& values);
    /// Hands what is buffered to the device. Call it last.
    [[nodiscard]] Result<> flush();

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< handed to the device
    [[nodiscard]] qint64 changedCells() const { return m_changedCells; }
    [[nodiscard]] const QList<qint64>& changedCellsByColumn() const { return m_changedByColumn; }
    /// The first changesListedMax of them.
    [[nodiscard]] const QList<Change>& changes() const { return m_changes; }

private:
    void beginField(int column);
    void appendCell(int column, const char* begin, const char* end);
    void appendText(int column, const char* begin, const char* end);
    void appendGuarded(int column, const char* begin, const char* end);
    void appendPhone(int column, const char* begin, const char* end);
    bool appendMinor(const char* begin, const char* end);
    bool appendTimestamp(const char* begin, const char* end);
    void appendRaw(const char* begin, const char* end);
    void appendQuoted(const char* begin, const char* end);
    void put(const char* begin, const char* end);
    void noteChange(int column, CellChanges changes);
    void reserve(qsizetype more);
    [[nodiscard]] Result<> endRow();

    QIODevice& m_device;
    QList<CsvColumn> m_columns;
    bool m_isMachine = false;
    bool m_byteOrderMark = false;
    PhoneFormatter m_phones;
    QByteArray m_buffer;   ///< m_at bytes of it are filled
    char* m_at = nullptr;
    QByteArray m_scratch, m_unescaped;
    qint64 m_rows = 0;
    qint64 m_bytes = 0;
    qint64 m_changedCells = 0;
    QList<qint64> m_changedByColumn;
    QList<Change> m_changes;
};

/// "leads.csv" becomes "leads.raw.csv": a file that is not made inert says so in its name.
[[nodiscard]] QString machineFileName(const QString& path);

} // namespace leadfloor

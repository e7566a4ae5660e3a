// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/phones.h"
#include "models/engine/rowwriter.h"

class QIODevice;

namespace leadfloor {

/// The 33 columns of a lead export (R32).
[[nodiscard]] QList<CsvColumn> leadCsvColumns();

/// Writes RFC 4180: UTF-8, CRLF, header first.
/// The spreadsheet dialect quotes every field and makes it inert (R33, cellguard.h): phones in their
/// national form when they belong to `country`, numbers and dates as they are if they parse, all
/// other text guarded; what is no number in a number column counts as text. The machine dialect
/// writes values as they are and quotes only where it must.
/// One thread at a time; blocks for the device. Works on UTF-8 bytes in a buffer of 1 MB.
class CsvWriter final : public RowWriter
{
public:
    enum class Dialect : quint8 { Spreadsheet, Machine };
    struct Options
    {
        Dialect dialect = Dialect::Spreadsheet;
        bool byteOrderMark = false;              ///< for Excel
        QString country = QStringLiteral("US"); ///< ISO 3166 alpha-2
        char delimiter = ',';  ///< , ; | or TAB
        bool hasHeader = true;
        /// False, in the machine dialect only: for readers that know no quotes. Quotation marks,
        /// delimiters and control characters in values become spaces and are counted.
        bool hasQuotes = true;
    };

    CsvWriter(QIODevice& device, const QList<CsvColumn>& columns, const Options& options);

    [[nodiscard]] Result<> writeHeader() override;
    [[nodiscard]] Result<> writeCopyRow(QByteArrayView row) override;
    [[nodiscard]] Result<> writeRow(const QList<QByteArray>& values) override;
    [[nodiscard]] Result<> finish(const std::function<bool()>&) override { return flush(); }
    /// Hands what is buffered to the device. Call it last.
    [[nodiscard]] Result<> flush();
    [[nodiscard]] qint64 size() const override { return m_bytes + (m_at - m_buffer.constData()); }

    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< handed to the device

private:
    void beginField(int column);
    void appendCell(int column, const char* begin, const char* end);
    void appendText(int column, const char* begin, const char* end);
    void appendGuarded(int column, const char* begin, const char* end);
    void appendPhone(int column, const char* begin, const char* end);
    bool appendMinor(const char* begin, const char* end);
    bool appendTimestamp(const char* begin, const char* end);
    void appendPlain(int column, const char* begin, const char* end);
    void appendRaw(const char* begin, const char* end);
    void appendQuoted(const char* begin, const char* end);
    void put(const char* begin, const char* end);
    void reserve(qsizetype more);
    [[nodiscard]] Result<> endRow();

    QIODevice& m_device;
    bool m_isMachine = false;
    bool m_hasHeader = true;
    bool m_hasQuotes = true;
    char m_delimiter = ',';
    bool m_byteOrderMark = false;
    PhoneFormatter m_phones;
    QByteArray m_buffer;   ///< m_at bytes of it are filled
    char* m_at = nullptr;
    QByteArray m_scratch, m_unescaped;
    qint64 m_bytes = 0;
};

/// "leads.csv" becomes "leads.raw.csv": a file that is not made inert says so in its name.
[[nodiscard]] QString machineFileName(const QString& path);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/phones.h"
#include "models/engine/rowwriter.h"

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace leadfloor {

/// Writes a workbook of typed cells through libxlsxwriter (R33): phones, ZIP codes and numbers of
/// things as text, amounts and counts as numbers, dates and times (UTC) as dates; never a formula.
/// Up to memoryRowsMost rows its texts are shared, as most readers like them best; of more rows
/// only the last one is in memory. A sheet that is full is followed by another with its own header.
/// How large the file gets is known at its end only: until then its rows count as they are, and from
/// Options::measuredFrom on their XML is compressed once more to be measured.
/// Not text: what a number or date column holds and is none stands there as text.
/// Temporary files are beside `path` and have no names. A full disk is found by reading what has
/// become of the file.
class XlsxWriter final : public RowWriter
{
public:
    static constexpr qint64 memoryRowsMost = 20'000;
    static constexpr qint64 sheetRowsMost = 1'048'576; ///< of Excel, with the header

    struct Options
    {
        QString country = QStringLiteral("US"); ///< ISO 3166 alpha-2
        QString sheetName = QStringLiteral("Leads");
        bool hasHeader = true;
        qint64 memoryRowsMax = memoryRowsMost;
        qint64 sheetRowsMax = sheetRowsMost; ///< at least 2
        /// Bytes: below them a size() that counts rows as they are is good enough, from there on it is measured. 0: nobody
        /// asks for size(), which is 0.
        qint64 measuredFrom = 0;
    };

    /// `path` is written at the end only, by finish().
    XlsxWriter(QString path, const QList<CsvColumn>& columns, Options options);
    ~XlsxWriter() override;

    [[nodiscard]] Result<> writeHeader() override;
    [[nodiscard]] Result<> writeCopyRow(QByteArrayView row) override;
    [[nodiscard]] Result<> writeRow(const QList<QByteArray>& values) override;
    /// Compressing takes seconds for hundreds of thousands of rows; a cancel does not wait for it.
    [[nodiscard]] Result<> finish(const std::function<bool()>& isCancelled) override;
    [[nodiscard]] qint64 size() const override;

private:
    struct Book;
    void startBook(bool isConstantMemory);
    void startSheet();
    [[nodiscard]] Result<> takeRow(qsizetype at);
    [[nodiscard]] Result<> putRows();
    [[nodiscard]] Result<> putCell(quint16 column, QByteArrayView value);
    [[nodiscard]] Result<> putText(quint16 column, QByteArrayView value);
    [[nodiscard]] Result<> flushRows(bool isConstantMemory);
    [[nodiscard]] bool measure();
    [[nodiscard]] Result<> checkSheets() const;

    QString m_path;
    Options m_options;
    PhoneFormatter m_phones;
    std::unique_ptr<Book> m_book;
    PackedRows m_waiting; ///< rows that wait for it to be known how many there are; then the next one
    QByteArray m_scratch;
    quint32 m_sheetRow = 0; ///< of the next row on the sheet
    qint64 m_frameBytes = 0;    ///< of a sheet without its rows, at most
    qint64 m_lastRowBytes = 0;  ///< of the last row as XML, at most
    qint64 m_looseBytes = 0;    ///< of all rows that are not measured
    qint64 m_measuredBytes = 0; ///< of the others, compressed
};

} // namespace leadfloor

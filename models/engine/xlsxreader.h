// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/recordreader.h"
#include "models/engine/xlsxrelations.h"
#include "models/engine/xmlpart.h"

#include <QList>

namespace leadfloor {

/// Reads one sheet of an Excel workbook (.xlsx), whatever its parts are called: shared and inline texts, dates of both date systems
/// as "2026-03-31" or "2026-03-31T14:05:00", numbers as plain digits whatever their exponent, what
/// formulas were last worked out to. A merged cell's value is in its first cell only. Errors of
/// cells stay as they are ("#REF!"); a formula that was never worked out is "#FORMULA!".
/// Rows are as wide as the header. Memory is bounded: the sheet is streamed, its shared texts are
/// kept up to textBytesMax; expansion is bounded by ZipMember.
class XlsxReader final : public RecordReader
{
public:
    static constexpr qsizetype textBytesMax = 96 << 20;
    static constexpr size_t textsMax = 4'000'000;
    static constexpr qint64 rowsMax = 1'048'576; ///< that a sheet has in any spreadsheet program

    XlsxReader(QFile& file, const QString& fileName, const Options& options);
    ~XlsxReader() override;

    [[nodiscard]] Result<> open(const std::function<bool()>& isCancelled = {}) override;
    [[nodiscard]] Result<bool> read(CsvBatch& batch) override;

    [[nodiscard]] QByteArray sha256() const override { return m_sha256; }
    [[nodiscard]] qint64 bytes() const override { return m_bytes; }
    [[nodiscard]] qint64 lines() const override { return m_lines; }
    [[nodiscard]] qint64 blankLines() const override { return m_blankRows; }
    [[nodiscard]] QStringList sheets() const override;
    [[nodiscard]] QString sheet() const override;

private:
    enum class Style : quint8 { Plain, Moment };
    enum class CellKind : quint8 { Number, SharedText, Text, Truth, AsIs };
    struct Sheet
    {
        QString name;
        QByteArray relation;
        QByteArray part;
        bool isHidden = false;
    };
    struct Cell
    {
        CellKind kind = CellKind::Number;
        QByteArray text;
        int style = 0;
        bool isFormula = false;
        bool isTooLong = false;
    };

    [[nodiscard]] Result<> hash(const std::function<bool()>& isCancelled);
    [[nodiscard]] tl::unexpected<Error> noWorkbook() const;
    [[nodiscard]] Result<> readWorkbook(const QByteArray& part);
    [[nodiscard]] Result<> placeSheets(const XlsxRelations& relations);
    [[nodiscard]] Result<> readStyles(const QByteArray& part);
    [[nodiscard]] Result<> readTexts(const QByteArray& part);
    [[nodiscard]] Result<> openSheet(const QByteArray& part);
    [[nodiscard]] Result<> fail(const XmlPart& part) const;
    [[nodiscard]] Result<> fail(ZipMember::Problem problem, const QByteArray& part) const;
    [[nodiscard]] Result<bool> readRow();
    [[nodiscard]] Result<> readCells();
    void readCell();
    [[nodiscard]] bool lacksText() const;
    [[nodiscard]] QByteArray valueOf();
    [[nodiscard]] QByteArray moment(double serial) const;

    QFile& m_file;
    Options m_options;
    std::function<bool()> m_isCancelled;
    QByteArray m_sha256;
    qint64 m_bytes = 0;
    qint64 m_lines = 0;
    qint64 m_blankRows = 0;
    ZipArchive m_archive;
    QList<Sheet> m_sheets;
    qsizetype m_sheet = 0;
    bool m_isFrom1904 = false;
    std::vector<Style> m_styles;
    QByteArray m_texts;
    std::vector<quint32> m_textEnds;
    bool m_hasTexts = false; ///< shared ones
    std::unique_ptr<XmlPart> m_part; ///< the sheet's
    bool m_isAtEnd = false;
    // The row at hand:
    qint64 m_row = 0;
    Cell m_cell;
    std::vector<QByteArray> m_fields;
    qsizetype m_rowBytes = 0;
    QString m_rowFault;
    size_t m_width = 0; ///< of the header; 0: not read yet
};

} // namespace leadfloor

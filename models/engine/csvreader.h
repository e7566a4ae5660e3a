// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/engine/textfile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QIODevice;

namespace leadfloor {

/// A run of records in one block of memory. Values are UTF-8, without their quotation marks.
class CsvBatch final
{
public:
    struct Record
    {
        qint64 line = 0;        ///< physical line on which it starts, 1-based
        quint32 firstField = 0;
        quint32 fields = 0;
        QString fault;          ///< what is wrong with it and the remedy; then its only field is its
                                ///< first physical line as it stands in the file
    };
    [[nodiscard]] qsizetype size() const { return qsizetype(m_records.size()); }
    [[nodiscard]] const Record& record(qsizetype index) const { return m_records[size_t(index)]; }
    [[nodiscard]] QByteArrayView field(qsizetype index, quint32 column) const
    {
        const size_t at = m_records[size_t(index)].firstField + column;
        const quint32 from = at == 0 ? 0 : m_fieldEnds[at - 1];
        return QByteArrayView(m_bytes.data() + from, qsizetype(m_fieldEnds[at] - from));
    }
    /// For callers that look at a few rows only.
    [[nodiscard]] QStringList texts(qsizetype index) const;
    void clear();

private:
    friend class CsvReader;
    std::vector<char> m_bytes;
    std::vector<quint32> m_fieldEnds;
    std::vector<Record> m_records;
};

/// Reads a delimited text file with libcsv: any encoding of inspectTextFile(), commas, semicolons,
/// tabs or bars. Strict (RFC 4180): quotation marks are doubled inside of quoted values and nowhere
/// else; spaces belong to values; line breaks in quoted values are kept; blank lines are skipped
/// and counted. Memory is bounded by recordBytesMax, whatever the file holds.
/// Blocks for the device; one thread at a time.
class CsvReader final
{
public:
    struct Options
    {
        QString encoding = {};   ///< a QStringDecoder name; empty: find out
        char delimiter = '\0';   ///< '\0': find out
        bool skipBroken = false; ///< hand out broken records as such instead of ending with an error
    };
    static constexpr qsizetype recordBytesMax = 256 * 1024;
    static constexpr quint32 columnsMax = 1000;

    /// `fileName` is for messages. The device must be open, readable and seekable.
    CsvReader(QIODevice& device, const QString& fileName, const Options& options);
    ~CsvReader();

    /// Looks through the file, finds encoding and delimiter. Call it first.
    /// Errors: BadFile (no text; undecodable), FileProblem, Cancelled.
    [[nodiscard]] Result<> open(const std::function<bool()>& isCancelled = {});
    /// Replaces `batch` by the next records; false at the end. The first record of the first batch
    /// is the header. BadFile names file, line, column, what and remedy.
    [[nodiscard]] Result<bool> read(CsvBatch& batch);

    /// "leads.csv, line 7, column 3 (phone): ", for messages about a value. Column 0: none.
    [[nodiscard]] QString place(qint64 line, quint32 column) const;
    [[nodiscard]] const TextFileFacts& facts() const { return m_facts; }
    [[nodiscard]] QString encoding() const { return m_encoding; }
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; } ///< of facts().bytes
    [[nodiscard]] qint64 blankLines() const { return m_blankLines; }
    /// True if every field of the header line stood in quotation marks, as CsvWriter's spreadsheet
    /// dialect writes it; known after the first read().
    [[nodiscard]] bool isHeaderQuoted() const { return m_isHeaderQuoted; }

private:
    struct Parser;
    enum class Fill : quint8 { More, End };

    [[nodiscard]] Result<Fill> fill();
    [[nodiscard]] char sniffDelimiter() const;
    [[nodiscard]] Result<> feedLine(CsvBatch& batch, QByteArrayView line);
    [[nodiscard]] quint32 columnOf(QByteArrayView line, bool isInsideRecord,
                                   const std::function<bool(QByteArrayView)>& isBad) const;
    [[nodiscard]] bool isQuotedHeader(const CsvBatch& batch, QByteArrayView line) const;
    [[nodiscard]] Result<> finish(CsvBatch& batch);
    [[nodiscard]] Result<> unclosedQuote(CsvBatch& batch);
    [[nodiscard]] Result<> tooLong(CsvBatch& batch);
    [[nodiscard]] Result<> skipLine();
    [[nodiscard]] Result<> fault(CsvBatch& batch, quint32 column, const QString& what);
    [[nodiscard]] Result<> faultAt(CsvBatch& batch, qint64 line, quint32 column, const QString& what);

    QIODevice& m_device;
    QString m_fileName;
    Options m_options;
    TextFileFacts m_facts;
    QString m_encoding;
    char m_delimiter = ',';
    char m_lineEnd = '\n';
    std::unique_ptr<Parser> m_parser;
    QByteArray m_text;           ///< decoded UTF-8 from the start of the open record on
    qsizetype m_at = 0;          ///< next line to feed
    qsizetype m_recordAt = 0;    ///< where the open record's first line starts
    bool m_isDeviceAtEnd = false;
    bool m_isFinished = false;
    qint64 m_line = 1;           ///< number of the next line to feed
    qint64 m_recordLine = 1;
    qint64 m_bytesRead = 0;
    qint64 m_blankLines = 0;
    bool m_isHeaderSeen = false;
    bool m_isHeaderQuoted = false;
    QStringList m_header;
};

} // namespace leadfloor

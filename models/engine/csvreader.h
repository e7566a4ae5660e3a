// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/recordreader.h"
#include "models/engine/textfile.h"

class QIODevice;

namespace leadfloor {

/// Reads a delimited text file with libcsv: any encoding of inspectTextFile(), commas, semicolons,
/// tabs or bars. Strict (RFC 4180): quotation marks are doubled inside of quoted values and nowhere
/// else; spaces belong to values; line breaks in quoted values are kept; blank lines are skipped
/// and counted. Memory is bounded by recordBytesMax, whatever the file holds.
/// Blocks for the device; one thread at a time.
class CsvReader final : public RecordReader
{
public:
    /// `fileName` is for messages. The device must be open, readable and seekable.
    CsvReader(QIODevice& device, const QString& fileName, const Options& options);
    ~CsvReader() override;

    /// Looks through the file, finds encoding and delimiter. Call it first.
    /// Errors: BadFile (no text; undecodable), FileProblem, Cancelled.
    [[nodiscard]] Result<> open(const std::function<bool()>& isCancelled = {}) override;
    /// Replaces `batch` by the next records; false at the end. The first record of the first batch
    /// is the header. BadFile names file, line, column, what and remedy.
    [[nodiscard]] Result<bool> read(CsvBatch& batch) override;

    [[nodiscard]] QByteArray sha256() const override { return m_facts.sha256; }
    [[nodiscard]] qint64 bytes() const override { return m_facts.bytes; }
    [[nodiscard]] qint64 lines() const override { return m_facts.lines; }
    [[nodiscard]] QString encoding() const override { return m_encoding; }
    [[nodiscard]] char delimiter() const override { return m_delimiter; }
    [[nodiscard]] qint64 blankLines() const override { return m_blankLines; }
    [[nodiscard]] bool isHeaderQuoted() const override { return m_isHeaderQuoted; }
    [[nodiscard]] const TextFileFacts& facts() const { return m_facts; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; } ///< of bytes()

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
};

} // namespace leadfloor

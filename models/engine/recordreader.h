// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFile>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace leadfloor {

/// A run of records in one block of memory. Values are UTF-8, without their quotation marks.
class CsvBatch final
{
public:
    struct Record
    {
        qint64 line = 0;        ///< physical line or row of the sheet on which it starts, 1-based
        quint32 firstField = 0;
        quint32 fields = 0;
        QString fault;          ///< what is wrong with it and the remedy; then its only field is its
                                ///< first physical line as it stands in the file
    };
    [[nodiscard]] qsizetype size() const { return qsizetype(m_records.size()); }
    [[nodiscard]] qsizetype bytes() const { return qsizetype(m_bytes.size()); }
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
    void add(qint64 line, const std::vector<QByteArray>& fields, const QString& fault = {});

private:
    friend class CsvReader;
    std::vector<char> m_bytes;
    std::vector<quint32> m_fieldEnds;
    std::vector<Record> m_records;
};

/// What is the same for every kind of lead file: records in batches, the first record by itself.
/// Blocks for the disk; one thread at a time. Memory is bounded, whatever the file holds.
class RecordReader
{
public:
    struct Options
    {
        QString encoding = {};   ///< a QStringDecoder name; empty: find out
        char delimiter = '\0';   ///< '\0': find out
        bool skipBroken = false; ///< hand out broken records as such instead of ending with an error
        QString sheet = {};      ///< of a workbook; empty: the first that is not hidden
        bool hasHeader = true;   ///< else place() names no column: its name would be somebody's data
    };
    static constexpr qsizetype recordBytesMax = 256 * 1024;
    static constexpr quint32 columnsMax = 1000;

    explicit RecordReader(const QString& fileName) : m_fileName(fileName) {}
    virtual ~RecordReader() = default;
    Q_DISABLE_COPY_MOVE(RecordReader)

    /// Looks through the file. Call it first. Errors: BadFile, FileProblem, Cancelled.
    [[nodiscard]] virtual Result<> open(const std::function<bool()>& isCancelled = {}) = 0;
    /// Replaces `batch` by the next records; false at the end. The first batch has the first record
    /// only, or what shares its line. BadFile names file, line, column, what and remedy.
    [[nodiscard]] virtual Result<bool> read(CsvBatch& batch) = 0;

    [[nodiscard]] virtual QByteArray sha256() const = 0; ///< 32 bytes: what makes the file the same
    [[nodiscard]] virtual qint64 bytes() const = 0;
    [[nodiscard]] virtual qint64 lines() const = 0;      ///< about; for progress
    [[nodiscard]] virtual QString encoding() const { return {}; }   ///< empty: a workbook
    [[nodiscard]] virtual char delimiter() const { return '\0'; }
    [[nodiscard]] virtual QStringList sheets() const { return {}; } ///< as they can be chosen
    [[nodiscard]] virtual QString sheet() const { return {}; }
    [[nodiscard]] virtual qint64 blankLines() const = 0;
    /// True if every field of the header line stood in quotation marks, as CsvWriter's spreadsheet
    /// dialect writes it; known after the first read().
    [[nodiscard]] virtual bool isHeaderQuoted() const { return false; }

    /// "leads.csv, line 7, column 3 (phone): ", for messages about a value. Column 0: none. Without the name where
    /// the first row does not look like one of names.
    [[nodiscard]] QString place(qint64 line, quint32 column) const;

protected:
    [[nodiscard]] const QString& fileName() const { return m_fileName; }
    /// "leads.csv: what" as BadFile.
    [[nodiscard]] tl::unexpected<Error> bad(const QString& what) const;
    void setHeader(const QStringList& header);

private:
    QString m_fileName;
    QStringList m_header;
};

/// The reader for what the file is, whatever its name says: a workbook or text. `file` must be open
/// and outlive the reader.
[[nodiscard]] std::unique_ptr<RecordReader> makeRecordReader(QFile& file, const QString& fileName,
                                                             const RecordReader::Options& options);

} // namespace leadfloor

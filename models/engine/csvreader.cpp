// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvreader.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype readBytes = 256 * 1024;
constexpr size_t batchBytes = 256 * 1024;
constexpr qsizetype sniffBytes = 64 * 1024;
constexpr std::array delimiters = {',', ';', '\t', '|'};

QString csvText(const char* text)
{
    return QCoreApplication::translate("CsvReader", text);
}

/// Spaces belong to the values around them (RFC 4180), so nothing is one to libcsv.
int noSpace(unsigned char)
{
    return 0;
}

struct FieldCounts
{
    std::vector<int> counts;
    int open = 0;
};

} // namespace

struct CsvReader::Parser
{
    csv_parser csv{};
    std::optional<QStringDecoder> decoder; ///< none for UTF-8
    CsvBatch* batch = nullptr;
    qint64 recordLine = 1;
    quint32 openFields = 0;
    int recordsInLine = 0;
    bool hasTooManyColumns = false;

    Parser() { csv_init(&csv, CSV_STRICT | CSV_STRICT_FINI); }
    ~Parser() { csv_free(&csv); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    void restart(char delimiter)
    {
        csv_free(&csv);
        csv_init(&csv, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&csv, quint8(delimiter));
        csv_set_space_func(&csv, noSpace);
        csv_set_blk_size(&csv, 4096);
        openFields = 0;
    }
    /// libcsv's state 0 is "no row begun".
    [[nodiscard]] bool isInsideRecord() const { return csv.pstate != 0; }
    [[nodiscard]] bool isAfterQuotedValue() const { return csv.quoted != 0; }

    static void onField(void* bytes, size_t size, void* self)
    {
        auto* parser = static_cast<Parser*>(self);
        if (parser->openFields == columnsMax) {
            parser->hasTooManyColumns = true;
            return;
        }
        auto& out = parser->batch->m_bytes;
        const auto* from = static_cast<const char*>(bytes);
        out.insert(out.end(), from, from + size);
        parser->batch->m_fieldEnds.push_back(quint32(out.size()));
        ++parser->openFields;
    }
    static void onRecord(int, void* self)
    {
        auto* parser = static_cast<Parser*>(self);
        if (parser->hasTooManyColumns)
            return; // faultAt() drops its fields
        const auto first = quint32(parser->batch->m_fieldEnds.size()) - parser->openFields;
        parser->batch->m_records.push_back({parser->recordLine, first, parser->openFields, {}});
        parser->openFields = 0;
        ++parser->recordsInLine;
    }
};

CsvReader::CsvReader(QIODevice& device, const QString& fileName, const Options& options)
    : RecordReader(fileName)
    , m_device(device)
    , m_options(options)
    , m_parser(std::make_unique<Parser>())
{
}

CsvReader::~CsvReader() = default;

Result<> CsvReader::open(const std::function<bool()>& isCancelled)
{
    auto facts = inspectTextFile(m_device, fileName(), isCancelled);
    if (!facts)
        return tl::unexpected(facts.error());
    m_facts = std::move(*facts);
    m_encoding = m_options.encoding.isEmpty() ? m_facts.encoding : m_options.encoding;
    if (m_encoding.compare("UTF-8"_L1, Qt::CaseInsensitive) != 0) {
        m_parser->decoder.emplace(m_encoding.toLatin1().constData());
        if (!m_parser->decoder->isValid())
            return failure(ErrorCode::BadFile,
                           QString(fileName() % ": "_L1
                                   % csvText(QT_TRANSLATE_NOOP(
                                       "CsvReader", "the encoding '%1' is not known; use UTF-8, "
                                                    "windows-1252 or another standard name."))
                                         .arg(m_encoding)));
    }
    if (!m_device.seek(m_facts.byteOrderMarkBytes))
        return failure(ErrorCode::FileProblem,
                       QString(fileName() % ": "_L1 % m_device.errorString()));
    m_bytesRead = m_facts.byteOrderMarkBytes;
    if (auto filled = fill(); !filled)
        return tl::unexpected(filled.error());

    const QByteArrayView head = QByteArrayView(m_text).first(std::min(m_text.size(), sniffBytes));
    if (!head.contains('\n') && head.contains('\r'))
        m_lineEnd = '\r';
    m_delimiter = m_options.delimiter != '\0' ? m_options.delimiter : sniffDelimiter();
    if (m_text.startsWith("sep=") && m_text.size() > 5 && (m_text[5] == '\r' || m_text[5] == '\n')) {
        if (m_options.delimiter == '\0')
            m_delimiter = m_text[4]; // a hint that Excel writes; no data
        m_at = m_text.indexOf(m_lineEnd) + 1;
        m_line = 2;
    }
    m_parser->restart(m_delimiter);
    return {};
}

Result<CsvReader::Fill> CsvReader::fill()
{
    if (m_recordAt > 0) {
        m_text.remove(0, m_recordAt);
        m_at -= m_recordAt;
        m_recordAt = 0;
    }
    // Read to where it stays, unless it becomes other text first.
    QByteArray encoded;
    QByteArray& target = m_parser->decoder ? encoded : m_text;
    const qsizetype at = target.size();
    target.resize(at + readBytes);
    const qint64 more = std::max<qint64>(0, m_device.read(target.data() + at, readBytes));
    target.resize(at + more);
    m_bytesRead += more;
    if (more == 0) {
        if (m_bytesRead != m_facts.bytes)
            return failure(ErrorCode::FileProblem,
                           QString(fileName() % ": "_L1
                                   % csvText(QT_TRANSLATE_NOOP(
                                       "CsvReader", "the file changed while it was read."))));
        m_isDeviceAtEnd = true;
        return Fill::End;
    }
    if (m_parser->decoder) {
        const QString text = m_parser->decoder->decode(encoded);
        m_text.append(text.toUtf8());
    }
    return Fill::More;
}

char CsvReader::sniffDelimiter() const
{
    QByteArrayView head = QByteArrayView(m_text).first(std::min(m_text.size(), sniffBytes));
    if (const qsizetype cut = head.lastIndexOf(m_lineEnd); cut > 0)
        head = head.first(cut + 1);
    char best = ',';
    double bestScore = 0;
    for (const char delimiter : delimiters) {
        FieldCounts fields;
        csv_parser csv;
        csv_init(&csv, 0);
        csv_set_delim(&csv, quint8(delimiter));
        csv_set_space_func(&csv, noSpace);
        const auto onField = [](void*, size_t, void* self) {
            ++static_cast<FieldCounts*>(self)->open;
        };
        const auto onRecord = [](int, void* self) {
            auto* found = static_cast<FieldCounts*>(self);
            found->counts.push_back(found->open);
            found->open = 0;
        };
        csv_parse(&csv, head.data(), size_t(head.size()), onField, onRecord, &fields);
        csv_fini(&csv, onField, onRecord, &fields);
        csv_free(&csv);
        if (fields.counts.empty() || fields.counts.front() < 2)
            continue;
        const auto alike = std::count(fields.counts.begin(), fields.counts.end(),
                                      fields.counts.front());
        const double score = std::log2(double(fields.counts.front())) * double(alike)
            / double(fields.counts.size());
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return best;
}

Result<bool> CsvReader::read(CsvBatch& batch)
{
    batch.clear();
    m_parser->batch = &batch;
    while (!m_isFinished) {
        const bool isOpen = m_parser->isInsideRecord();
        if (!isOpen)
            m_recordAt = m_at;
        if (!isOpen && batch.size() > 0 && (!m_isHeaderSeen || batch.m_bytes.size() >= batchBytes))
            break;
        qsizetype end = m_text.indexOf(m_lineEnd, m_at);
        if (end < 0 && !m_isDeviceAtEnd && m_text.size() - m_recordAt <= recordBytesMax) {
            if (auto filled = fill(); !filled)
                return tl::unexpected(filled.error());
            continue;
        }
        if ((end < 0 ? m_text.size() : end) - m_recordAt > recordBytesMax) {
            if (auto refused = isOpen ? unclosedQuote(batch) : tooLong(batch); !refused)
                return tl::unexpected(refused.error());
            continue;
        }
        if (m_at == m_text.size()) { // nothing left, not even a line without its end
            if (auto finished = finish(batch); !finished)
                return tl::unexpected(finished.error());
            continue;
        }
        end = end < 0 ? m_text.size() : end + 1;
        if (auto fed = feedLine(batch, QByteArrayView(m_text).sliced(m_at, end - m_at)); !fed)
            return tl::unexpected(fed.error());
    }
    if (!m_isHeaderSeen && batch.size() > 0) {
        m_isHeaderSeen = true;
        if (m_options.hasHeader)
            setHeader(batch.texts(0));
    }
    return batch.size() > 0;
}

Result<> CsvReader::feedLine(CsvBatch& batch, QByteArrayView line)
{
    Parser& parser = *m_parser;
    const bool wasOpen = parser.isInsideRecord();
    if (!wasOpen) {
        m_recordAt = m_at;
        m_recordLine = m_line;
        parser.recordLine = m_line;
        if (quint8(line.front()) <= 0x20 && line.trimmed().isEmpty()) {
            ++m_blankLines;
            m_at += line.size();
            ++m_line;
            return {};
        }
    }
    if (line.contains('\0'))
        return fault(batch, columnOf(line, wasOpen, [](QByteArrayView value) { return value.contains('\0'); }),
                     csvText(QT_TRANSLATE_NOOP("CsvReader", "a NUL character, which no text has; "
                                                            "save the file as CSV UTF-8.")));
    const bool isUndecodable = parser.decoder ? line.contains("\xef\xbf\xbd")
                                              : m_facts.firstBadUtf8Line > 0 && !line.isValidUtf8();
    if (isUndecodable)
        return fault(batch, columnOf(line, wasOpen,
                                     [this](QByteArrayView value) {
                                         return m_parser->decoder ? value.contains("\xef\xbf\xbd")
                                                                  : !value.isValidUtf8();
                                     }),
                     csvText(QT_TRANSLATE_NOOP("CsvReader", "bytes that are not %1; save the file as "
                                                            "CSV UTF-8, or choose its encoding."))
                         .arg(m_encoding));
    parser.recordsInLine = 0;
    const size_t used = csv_parse(&parser.csv, line.data(), size_t(line.size()), Parser::onField,
                                  Parser::onRecord, &parser);
    if (parser.hasTooManyColumns) {
        parser.hasTooManyColumns = false;
        return fault(batch, columnsMax + 1,
                     csvText(QT_TRANSLATE_NOOP("CsvReader", "more than %1 columns; check the "
                                                            "delimiter."))
                         .arg(columnsMax));
    }
    if (used != size_t(line.size())) {
        QString what = parser.isAfterQuotedValue()
            ? csvText(QT_TRANSLATE_NOOP("CsvReader", "text after a closing quotation mark; double "
                                                     "the quotation marks inside of a value."))
            : csvText(QT_TRANSLATE_NOOP("CsvReader", "a quotation mark inside of a value that is "
                                                     "not quoted; put the value in quotation marks "
                                                     "and double those inside."));
        if (m_recordLine != m_line)
            what += u' ' % csvText(QT_TRANSLATE_NOOP("CsvReader", "The record began on line %1; a "
                                                                  "quotation mark there may not be "
                                                                  "closed.")).arg(m_recordLine);
        return fault(batch, parser.openFields + 1, what);
    }
    if (!m_isHeaderSeen && !m_isHeaderQuoted && batch.size() > 0)
        m_isHeaderQuoted = isQuotedHeader(batch, line);
    m_at += line.size();
    ++m_line;
    return {};
}

/// The column, from 1, of the first value that `isBad`; what is quoted may have delimiters.
quint32 CsvReader::columnOf(QByteArrayView line, bool isInsideRecord,
                            const std::function<bool(QByteArrayView)>& isBad) const
{
    quint32 column = m_parser->openFields + 1;
    bool isQuoted = isInsideRecord; // a record goes on in the next line within quotation marks only
    qsizetype from = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '"') {
            isQuoted = !isQuoted;
        } else if (line[at] == m_delimiter && !isQuoted) {
            if (isBad(line.sliced(from, at - from)))
                return column;
            ++column;
            from = at + 1;
        }
    }
    return column;
}

bool CsvReader::isQuotedHeader(const CsvBatch& batch, QByteArrayView line) const
{
    QByteArray quoted;
    for (quint32 column = 0; column < batch.record(0).fields; ++column) {
        QByteArray value = batch.field(0, column).toByteArray();
        if (column > 0)
            quoted.append(m_delimiter);
        quoted.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
    return line.trimmed() == quoted;
}

Result<> CsvReader::finish(CsvBatch& batch)
{
    Parser& parser = *m_parser;
    if (csv_fini(&parser.csv, Parser::onField, Parser::onRecord, &parser) != 0)
        return unclosedQuote(batch);
    m_isFinished = true;
    return {};
}

Result<> CsvReader::unclosedQuote(CsvBatch& batch)
{
    // The line on which the value began: line breaks of the record's earlier values come before it.
    qint64 line = m_recordLine;
    const quint32 fields = m_parser->openFields;
    if (fields > 0) {
        const size_t first = batch.m_fieldEnds.size() - fields;
        const size_t from = first == 0 ? 0 : batch.m_fieldEnds[first - 1];
        line += std::count(batch.m_bytes.begin() + ptrdiff_t(from), batch.m_bytes.end(), m_lineEnd);
    }
    return faultAt(batch, line, fields + 1,
                   csvText(QT_TRANSLATE_NOOP("CsvReader", "the quotation mark that opens this value "
                                                          "is never closed; close it, or double it "
                                                          "if it belongs to the text.")));
}

Result<> CsvReader::tooLong(CsvBatch& batch)
{
    m_recordLine = m_line;
    const qsizetype from = m_at;
    if (auto refused = faultAt(batch, m_line, 0,
                               csvText(QT_TRANSLATE_NOOP("CsvReader", "a line longer than %1 KB; "
                                                                      "check that the file has line "
                                                                      "breaks."))
                                   .arg(recordBytesMax / 1024)); !refused)
        return refused;
    return m_at != from ? Result<>() : skipLine();
}

/// Drops what is left of a line that does not fit in memory.
Result<> CsvReader::skipLine()
{
    while (true) {
        const qsizetype end = m_text.indexOf(m_lineEnd, m_at);
        if (end >= 0) {
            m_at = end + 1;
            m_recordAt = m_at;
            ++m_line;
            return {};
        }
        m_text.clear();
        m_at = 0;
        m_recordAt = 0;
        auto filled = fill();
        if (!filled)
            return tl::unexpected(filled.error());
        if (*filled == Fill::End)
            return {};
    }
}

Result<> CsvReader::fault(CsvBatch& batch, quint32 column, const QString& what)
{
    // Only the record's first line is handed out as broken; its own fault is the open quotation
    // mark, and this line gets its turn again.
    if (m_options.skipBroken && m_recordLine != m_line)
        return unclosedQuote(batch);
    return faultAt(batch, m_line, column, what);
}

Result<> CsvReader::faultAt(CsvBatch& batch, qint64 line, quint32 column, const QString& what)
{
    const QString message = place(line, column) % what;
    if (!m_options.skipBroken || !m_isHeaderSeen)
        return failure(ErrorCode::BadFile, message);

    // Give back the first line of the broken record and start anew behind it: what an unclosed
    // quotation mark swallowed are good records more often than not.
    Parser& parser = *m_parser;
    const size_t keep = batch.m_fieldEnds.size() - parser.openFields;
    batch.m_fieldEnds.resize(keep);
    batch.m_bytes.resize(keep == 0 ? 0 : batch.m_fieldEnds.back());
    parser.restart(m_delimiter);
    const bool startsMidLine = parser.recordsInLine > 0; // only with stray carriage returns
    const qsizetype from = startsMidLine ? m_at : m_recordAt;
    const qsizetype lineEnd = m_text.indexOf(m_lineEnd, from);
    const qsizetype next = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    const QByteArrayView raw = QByteArrayView(m_text).sliced(from, std::min(next - from, recordBytesMax))
                                   .trimmed();
    batch.m_bytes.insert(batch.m_bytes.end(), raw.begin(), raw.end());
    batch.m_fieldEnds.push_back(quint32(batch.m_bytes.size()));
    batch.m_records.push_back({startsMidLine ? m_line : m_recordLine, quint32(keep), 1, message});
    if (lineEnd < 0 && !m_isDeviceAtEnd)
        return {}; // too long a line: skipLine() goes on from here
    m_line = (startsMidLine ? m_line : m_recordLine) + 1;
    m_at = next;
    m_recordAt = next;
    return {};
}

} // namespace leadfloor

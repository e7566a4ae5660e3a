// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvwriter.h"

#include <QFileInfo>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype flushBytes = 1 << 20;

enum ByteKind : quint8 {
    QuoteByte = 1,     ///< doubled
    SeparatorByte = 2, ///< fine if what follows starts harmlessly
    SlowByte = 4,      ///< a control character
    StopByte = QuoteByte | SeparatorByte | SlowByte,
    HarmlessFirst = 8, ///< a cell may start with it
};

constexpr std::array<quint8, 256> makeByteKinds()
{
    std::array<quint8, 256> kinds{};
    for (size_t c = 0; c < kinds.size(); ++c) {
        // ASCII, and UTF-8 lead bytes whose characters are all visible; cellguard.cpp has the list
        // of those that are not: they start with c2, cd, d8, e1, e2, e3, ef or f3.
        const bool isVisibleLead = c >= 0xc3 && c < 0xf3 && c != 0xcd && c != 0xd8 && c != 0xe1
            && c != 0xe2 && c != 0xe3 && c != 0xef;
        if ((c > 0x20 && c < 0x7f) || isVisibleLead)
            kinds[c] = HarmlessFirst;
        if (c < 0x20)
            kinds[c] = SlowByte;
    }
    for (const char c : {'=', '+', '-', '@', '%', '\''})
        kinds[size_t(c)] = 0;
    for (const char c : {',', ';', '|'})
        kinds[size_t(c)] = SeparatorByte | (c == '|' ? 0 : HarmlessFirst);
    for (const char c : {'\t', '\r', '\n'})
        kinds[size_t(c)] = SlowByte;
    kinds[size_t('"')] = QuoteByte;
    return kinds;
}

constexpr std::array<quint8, 256> byteKinds = makeByteKinds();

quint8 kindOf(char c)
{
    return byteKinds[quint8(c)];
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether `text` has the digits of `pattern` where that has '0', and its other characters elsewhere.
bool fits(const char* text, const char* end, const char* pattern)
{
    for (; *pattern != '\0'; ++pattern, ++text) {
        if (text == end || (*pattern == '0' ? !isDigit(*text) : *text != *pattern))
            return false;
    }
    return true;
}

void unescapeCopy(const char* begin, const char* end, QByteArray& out)
{
    out.clear();
    for (const char* p = begin; p < end; ++p) {
        if (*p != '\\' || p + 1 == end) {
            out.append(*p);
            continue;
        }
        out.append(unescapedCopy(*++p));
    }
}

} // namespace

QList<CsvColumn> leadCsvColumns()
{
    QList<CsvColumn> columns;
    for (qsizetype i = 0; i < exportColumns().size(); ++i)
        columns.append({exportColumns().at(i), exportColumnTypes().at(i)});
    return columns;
}

CsvWriter::CsvWriter(QIODevice& device, const QList<CsvColumn>& columns, const Options& options)
    : RowWriter(columns)
    , m_device(device)
    , m_isMachine(options.dialect == Dialect::Machine)
    , m_hasHeader(options.hasHeader)
    , m_hasQuotes(options.hasQuotes || !m_isMachine)
    , m_delimiter(options.delimiter)
    , m_byteOrderMark(options.byteOrderMark)
    , m_phones(options.country)
{
    m_buffer.resize(flushBytes + flushBytes / 4);
    m_at = m_buffer.data();
}

Result<> CsvWriter::writeHeader()
{
    if (m_byteOrderMark) {
        reserve(3);
        put("\xef\xbb\xbf", "\xef\xbb\xbf" + 3);
    }
    if (!m_hasHeader)
        return {};
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const QByteArray name = m_columns.at(column).name.toUtf8();
        reserve(4 * name.size() + 16);
        beginField(column);
        if (m_isMachine)
            appendRaw(name.constBegin(), name.constEnd());
        else
            appendText(column, name.constBegin(), name.constEnd());
    }
    auto ended = endRow();
    m_rows = 0;
    return ended;
}

Result<> CsvWriter::writeCopyRow(QByteArrayView row)
{
    const char* p = row.data();
    const char* end = p + row.size();
    if (p < end && end[-1] == '\n')
        --end;
    reserve(4 * row.size() + 64 * m_columns.size());
    const int columns = int(m_columns.size());
    for (int column = 0; column < columns; ++column) {
        const char* const begin = p;
        bool hasEscape = false;
        while (p < end && *p != '\t') {
            hasEscape |= *p == '\\';
            ++p;
        }
        beginField(column);
        if (!hasEscape) {
            appendCell(column, begin, p);
        } else if (p - begin == 2 && begin[1] == 'N') {
            appendCell(column, begin, begin);
        } else {
            unescapeCopy(begin, p, m_unescaped);
            appendCell(column, m_unescaped.constBegin(), m_unescaped.constEnd());
        }
        if ((column + 1 < columns) != (p < end))
            return failure(ErrorCode::Internal, u"COPY row with a wrong number of columns"_s);
        ++p;
    }
    return endRow();
}

Result<> CsvWriter::writeRow(const QList<QByteArray>& values)
{
    if (values.size() != m_columns.size())
        return failure(ErrorCode::Internal, u"row with a wrong number of columns"_s);
    for (int column = 0; column < int(values.size()); ++column) {
        const QByteArray& value = values.at(column);
        reserve(4 * value.size() + 64);
        beginField(column);
        appendCell(column, value.constBegin(), value.constEnd());
    }
    return endRow();
}

Result<> CsvWriter::endRow()
{
    reserve(2);
    put("\r\n", "\r\n" + 2);
    ++m_rows;
    if (m_at - m_buffer.constData() < flushBytes)
        return {};
    return flush();
}

Result<> CsvWriter::flush()
{
    const qsizetype size = m_at - m_buffer.constData();
    m_at = m_buffer.data();
    if (size > 0 && m_device.write(m_buffer.constData(), size) != size)
        return failure(ErrorCode::FileProblem, m_device.errorString());
    m_bytes += size;
    return {};
}

void CsvWriter::reserve(qsizetype more)
{
    const qsizetype filled = m_at - m_buffer.constData();
    if (m_buffer.size() - filled >= more)
        return;
    m_buffer.resize(std::max(filled + more, 2 * m_buffer.size()));
    m_at = m_buffer.data() + filled;
}

void CsvWriter::put(const char* begin, const char* end)
{
    std::memcpy(m_at, begin, size_t(end - begin));
    m_at += end - begin;
}

void CsvWriter::beginField(int column)
{
    if (column > 0)
        *m_at++ = m_delimiter;
}

void CsvWriter::appendCell(int column, const char* begin, const char* end)
{
    if (m_isMachine) {
        if (m_columns.at(column).type == ColumnType::Minor && appendMinor(begin, end))
            return;
        if (m_columns.at(column).type == ColumnType::Timestamp && appendTimestamp(begin, end))
            return;
        if (m_hasQuotes)
            appendRaw(begin, end);
        else
            appendPlain(column, begin, end);
        return;
    }
    if (begin == end) {
        put("\"\"", "\"\"" + 2);
        return;
    }
    switch (m_columns.at(column).type) {
    case ColumnType::Text:
        appendText(column, begin, end);
        return;
    case ColumnType::Phone:
        appendPhone(column, begin, end);
        return;
    case ColumnType::Minor:
    case ColumnType::Timestamp: {
        char* const start = m_at;
        *m_at++ = '"';
        const bool isDone = m_columns.at(column).type == ColumnType::Minor
            ? appendMinor(begin, end) : appendTimestamp(begin, end);
        if (isDone) {
            *m_at++ = '"';
            return;
        }
        m_at = start;
        appendText(column, begin, end);
        return;
    }
    case ColumnType::Integer:
        // "+5" loses its sign in a spreadsheet but stays the same number.
        if (isPlainNumber(QByteArrayView(*begin == '+' ? begin + 1 : begin, end))) {
            *m_at++ = '"';
            put(begin, end);
            *m_at++ = '"';
            return;
        }
        appendText(column, begin, end);
        return;
    case ColumnType::Date:
        appendText(column, begin, end);
        return;
    }
    Q_UNREACHABLE();
}

void CsvWriter::appendText(int column, const char* begin, const char* end)
{
    const bool isHarmless = begin == end || (kindOf(*begin) & HarmlessFirst) != 0;
    if (!isHarmless || end - begin > cellCharactersMax) {
        appendGuarded(column, begin, end);
        return;
    }
    char* const start = m_at;
    char* out = m_at;
    *out++ = '"';
    for (const char* p = begin; p < end; ++p) {
        const quint8 kind = kindOf(*p) & StopByte;
        if (kind != 0) {
            bool isSlow = kind == SlowByte;
            if (kind == SeparatorByte) {
                const char* next = p + 1;
                while (next < end && *next == ' ')
                    ++next;
                isSlow = next < end && (kindOf(*next) & HarmlessFirst) == 0;
            }
            if (isSlow) {
                m_at = start;
                appendGuarded(column, begin, end);
                return;
            }
            if (kind == QuoteByte)
                *out++ = '"';
        }
        *out++ = *p;
    }
    *out++ = '"';
    m_at = out;
}

void CsvWriter::appendGuarded(int column, const char* begin, const char* end)
{
    noteChange(column, guardCell(QByteArrayView(begin, end), m_scratch, placeOf(column)));
    appendQuoted(m_scratch.constBegin(), m_scratch.constEnd());
}

void CsvWriter::appendQuoted(const char* begin, const char* end)
{
    *m_at++ = '"';
    for (const char* p = begin; p < end; ++p) {
        if (*p == '"')
            *m_at++ = '"';
        *m_at++ = *p;
    }
    *m_at++ = '"';
}

void CsvWriter::appendPhone(int column, const char* begin, const char* end)
{
    const QByteArrayView e164(begin, end);
    if (!isE164(e164)) {
        appendText(column, begin, end);
        return;
    }
    *m_at++ = '"';
    if (const QByteArrayView national = m_phones.national(e164); !national.isEmpty()) {
        put(national.begin(), national.end());
    } else {
        *m_at++ = '\'';
        put(begin, end);
        noteChange(column, CellChange::PhoneGuarded);
    }
    *m_at++ = '"';
}

bool CsvWriter::appendMinor(const char* begin, const char* end)
{
    const bool isNegative = begin < end && *begin == '-';
    const char* digits = begin + (isNegative ? 1 : 0);
    if (digits == end || end - digits > 17 || !std::all_of(digits, end, isDigit))
        return false;
    if (isNegative)
        *m_at++ = '-';
    const char* point = end - std::min<qsizetype>(2, end - digits);
    if (point == digits)
        *m_at++ = '0';
    put(digits, point);
    *m_at++ = '.';
    if (end - point == 1)
        *m_at++ = '0';
    put(point, end);
    return true;
}

bool CsvWriter::appendTimestamp(const char* begin, const char* end)
{
    // "2026-03-31 14:05:09.25+00" as a server in UTC writes it; parts of seconds are left out.
    if (!fits(begin, end, "0000-00-00 00:00:00"))
        return false;
    const char* zone = begin + 19;
    if (zone < end && *zone == '.') {
        ++zone;
        while (zone < end && isDigit(*zone))
            ++zone;
    }
    if (QByteArrayView(zone, end) != QByteArrayView("+00"))
        return false;
    put(begin, begin + 10);
    *m_at++ = 'T';
    put(begin + 11, begin + 19);
    *m_at++ = 'Z';
    return true;
}

void CsvWriter::appendRaw(const char* begin, const char* end)
{
    const bool needsQuotes = std::any_of(begin, end, [this](char c) {
        return c == '"' || c == m_delimiter || c == '\n' || c == '\r';
    });
    // A lone empty field would read as a blank line, and outer spaces are lost on some readers.
    const bool isFragile = begin == end ? m_columns.size() == 1 : *begin == ' ' || end[-1] == ' ';
    if (needsQuotes || isFragile)
        appendQuoted(begin, end);
    else
        put(begin, end);
}

void CsvWriter::appendPlain(int column, const char* begin, const char* end)
{
    bool isChanged = false;
    m_at = std::transform(begin, end, m_at, [&](char c) {
        const bool isBreaking = c == '"' || c == m_delimiter || (c >= 0 && c < ' ');
        isChanged |= isBreaking;
        return isBreaking ? ' ' : c;
    });
    if (isChanged)
        noteChange(column, CellChange::Control);
}

QString machineFileName(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (name.contains(".raw."_L1, Qt::CaseInsensitive))
        return path;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString marked = dot > 0 ? QString(name.left(dot) % ".raw"_L1 % name.mid(dot))
                                   : QString(name % ".raw.csv"_L1);
    return path.left(path.size() - name.size()) % marked;
}

} // namespace leadfloor

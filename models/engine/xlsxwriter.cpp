// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/xlsxwriter.h"

#include "models/engine/stagedfile.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

/// What libxlsxwriter keeps.
struct XlsxWriter::Book
{
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* header = nullptr;
    lxw_format* amount = nullptr;
    lxw_format* date = nullptr;
    lxw_format* moment = nullptr;
    QList<lxw_worksheet*> sheets;
    bool isConstantMemory = false;

    Book() = default;
    ~Book() { lxw_workbook_free(workbook); }
    Q_DISABLE_COPY_MOVE(Book)
};

namespace {

constexpr double minorPerMajor = 100.0;
constexpr qint64 verifyBelowFree = 256LL << 20; ///< bytes: a disk with less room may have been full

/// Days since 1899-12-30, as spreadsheets count from March 1900 on; nullopt: no date, or an earlier
/// one, which they count in different ways.
std::optional<double> dateSerial(QByteArrayView text)
{
    const auto number = [&](qsizetype at, qsizetype size) {
        int value = 0;
        for (const char c : text.sliced(at, size)) {
            if (c < '0' || c > '9')
                return -1;
            value = 10 * value + (c - '0');
        }
        return value;
    };
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1900 || (year == 1900 && month < 3) || !QDate::isValid(year, month, day))
        return std::nullopt;
    return double(QDate(1899, 12, 30).daysTo(QDate(year, month, day)));
}

/// The same of "2026-03-31 14:05:09.25+00", whole seconds.
std::optional<double> momentSerial(QByteArrayView text)
{
    if (text.size() < 22 || !text.endsWith("+00") || text[10] != ' ')
        return std::nullopt;
    const auto date = dateSerial(text.first(10));
    const QTime time = QTime::fromString(QString::fromLatin1(text.sliced(11, 8)), u"HH:mm:ss"_s);
    if (!date || !time.isValid())
        return std::nullopt;
    constexpr double secondsPerDay = 86400.0;
    return *date + double(time.msecsSinceStartOfDay() / 1000) / secondsPerDay;
}

std::optional<qint64> wholeNumber(QByteArrayView text, qsizetype digitsMax)
{
    const QByteArrayView digits = text.startsWith('-') || text.startsWith('+') ? text.sliced(1) : text;
    const bool isNumber = !digits.isEmpty() && digits.size() <= digitsMax
                          && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(text.toByteArray().toLongLong()) : std::nullopt;
}

/// Whether Excel would take "_x0041_" in a text for one character.
bool isHexEscape(QByteArrayView text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_'
           && std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

/// Makes of `value` what the file can hold as the same text. The changes that no reader can undo.
CellChanges cellText(const QByteArray& value, QByteArray& out)
{
    CellChanges changes;
    out = value;
    for (qsizetype at = out.indexOf("\xef\xbf"); at >= 0; at = out.indexOf("\xef\xbf", at + 3)) {
        // U+FFFE and U+FFFF cannot be in XML.
        if (at + 2 < out.size() && (out.at(at + 2) == '\xbe' || out.at(at + 2) == '\xbf')) {
            out[at + 2] = '\xbd';
            changes |= CellChange::Control;
        }
    }
    for (qsizetype at = out.indexOf("_x"); at >= 0; at = out.indexOf("_x", at + 1)) {
        if (isHexEscape(QByteArrayView(out).sliced(at))) {
            out.insert(at, "_x005F");
            at += 6;
        }
    }
    if (value.size() > cellCharactersMax) {
        const QString text = QString::fromUtf8(value);
        if (text.size() > cellCharactersMax) {
            qsizetype kept = cellCharactersMax - 1;
            if (text.at(kept - 1).isHighSurrogate())
                --kept;
            out = (text.left(kept) % u'…').toUtf8();
            changes |= CellChange::Cut;
        }
    }
    return changes;
}

/// Whether all parts of the archive are whole: libxlsxwriter does not look whether its temporary
/// files took what it wrote.
bool isWhole(const QString& path)
{
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    if (archive == nullptr)
        return false;
    bool isGood = true;
    QByteArray buffer(1 << 18, Qt::Uninitialized);
    const zip_int64_t parts = zip_get_num_entries(archive, 0);
    for (zip_int64_t part = 0; part < parts && isGood; ++part) {
        zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(part), 0);
        QByteArray head;
        QByteArray tail;
        zip_int64_t size = -1;
        while (file != nullptr && (size = zip_fread(file, buffer.data(), zip_uint64_t(buffer.size()))) > 0) {
            const QByteArrayView piece(buffer.constData(), qsizetype(size));
            if (head.isEmpty())
                head = piece.first(std::min<qsizetype>(piece.size(), 400)).toByteArray();
            tail.append(piece.last(std::min<qsizetype>(piece.size(), 100)));
            tail = tail.right(100);
        }
        if (file != nullptr)
            zip_fclose(file);
        // "<?xml ...?>\n<worksheet ...>...</worksheet>"
        const qsizetype rootAt = head.indexOf('<', head.indexOf("?>")) + 1;
        qsizetype rootEnd = rootAt;
        while (rootEnd < head.size() && head.at(rootEnd) != ' ' && head.at(rootEnd) != '>' && head.at(rootEnd) != '/')
            ++rootEnd;
        const QByteArray end = QByteArray("</").append(head.mid(rootAt, rootEnd - rootAt)).append('>');
        isGood = size == 0 && (tail.trimmed().endsWith(end) || (tail.size() < 100 && tail.trimmed().endsWith("/>")));
    }
    zip_discard(archive);
    return isGood && parts > 0;
}

} // namespace

XlsxWriter::XlsxWriter(QString path, const QList<CsvColumn>& columns, Options options)
    : RowWriter(columns)
    , m_path(std::move(path))
    , m_options(std::move(options))
    , m_phones(m_options.country)
{
}

XlsxWriter::~XlsxWriter() = default;

Result<> XlsxWriter::writeHeader()
{
    return {}; // each sheet begins with it
}

Result<> XlsxWriter::writeCopyRow(QByteArrayView row)
{
    if (!splitCopyRow(row, m_columns.size(), m_values))
        return failure(ErrorCode::Internal, u"COPY row with a wrong number of columns"_s);
    return writeRow(m_values);
}

Result<> XlsxWriter::writeRow(const QList<QByteArray>& values)
{
    if (values.size() != m_columns.size())
        return failure(ErrorCode::Internal, u"row with a wrong number of columns"_s);
    if (!m_book) {
        if (m_memory.size() < m_options.memoryRowsMax) {
            m_memory.append(values);
            ++m_rows;
            return {};
        }
        if (auto flushed = flushMemory(true); !flushed)
            return flushed;
    }
    return putRow(values);
}

Result<> XlsxWriter::flushMemory(bool isConstantMemory)
{
    startBook(isConstantMemory);
    m_rows = 0;
    for (const QList<QByteArray>& row : std::as_const(m_memory)) {
        if (auto put = putRow(row); !put)
            return put;
    }
    m_memory.clear();
    return {};
}

void XlsxWriter::startBook(bool isConstantMemory)
{
    QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    lxw_workbook_options options{};
    options.constant_memory = isConstantMemory;
    options.tmpdir = folder.data();
    options.use_zip64 = isConstantMemory;
    m_book = std::make_unique<Book>();
    m_book->isConstantMemory = isConstantMemory;
    m_book->workbook = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
    lxw_workbook* workbook = m_book->workbook;
    m_book->header = workbook_add_format(workbook);
    format_set_bold(m_book->header);
    m_book->amount = workbook_add_format(workbook);
    format_set_num_format(m_book->amount, "0.00");
    m_book->date = workbook_add_format(workbook);
    format_set_num_format(m_book->date, "yyyy\\-mm\\-dd");
    m_book->moment = workbook_add_format(workbook);
    format_set_num_format(m_book->moment, "yyyy\\-mm\\-dd\\ hh:mm:ss");
    startSheet();
}

void XlsxWriter::startSheet()
{
    const qsizetype number = m_book->sheets.size() + 1;
    const QString name = number == 1 ? m_options.sheetName : QString(m_options.sheetName % u' ' % QString::number(number));
    m_book->sheet = workbook_add_worksheet(m_book->workbook, name.toUtf8().constData());
    m_book->sheets.append(m_book->sheet);
    m_sheetRow = 0;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        double width = std::clamp<double>(double(m_columns.at(column).name.size()) + 2, 10, 24);
        if (m_columns.at(column).type == ColumnType::Timestamp)
            width = 20;
        const auto at = lxw_col_t(column);
        worksheet_set_column(m_book->sheet, at, at, width, nullptr);
    }
    if (!m_options.hasHeader)
        return;
    for (int column = 0; column < int(m_columns.size()); ++column)
        worksheet_write_string(m_book->sheet, 0, lxw_col_t(column), m_columns.at(column).name.toUtf8().constData(), m_book->header);
    worksheet_freeze_panes(m_book->sheet, 1, 0);
    m_sheetRow = 1;
}

Result<> XlsxWriter::putRow(const QList<QByteArray>& values)
{
    if (m_sheetRow >= m_options.sheetRowsMax)
        startSheet();
    for (int column = 0; column < int(values.size()); ++column) {
        if (values.at(column).isEmpty())
            continue;
        if (auto put = putCell(quint16(column), values.at(column)); !put)
            return put;
    }
    ++m_sheetRow;
    ++m_rows;
    return {};
}

Result<> XlsxWriter::putCell(quint16 column, const QByteArray& value)
{
    const auto number = [&](double serial, lxw_format* format) -> Result<> {
        if (worksheet_write_number(m_book->sheet, m_sheetRow, column, serial, format) != LXW_NO_ERROR)
            return failure(ErrorCode::Internal, u"a number that no sheet takes"_s);
        return {};
    };
    switch (m_columns.at(column).type) {
    case ColumnType::Text:
        break;
    case ColumnType::Phone:
        if (isE164(value)) {
            const QByteArrayView national = m_phones.national(value);
            return putText(column, national.isEmpty() ? value : national.toByteArray());
        }
        break;
    case ColumnType::Integer:
        if (const auto whole = wholeNumber(value, 15))
            return number(double(*whole), nullptr);
        break;
    case ColumnType::Minor:
        if (const auto minor = wholeNumber(value, 15))
            return number(double(*minor) / minorPerMajor, m_book->amount);
        break;
    case ColumnType::Date:
        if (const auto serial = value.size() == 10 ? dateSerial(value) : std::nullopt)
            return number(*serial, m_book->date);
        break;
    case ColumnType::Timestamp:
        if (const auto serial = momentSerial(value))
            return number(*serial, m_book->moment);
        break;
    }
    return putText(column, value);
}

Result<> XlsxWriter::putText(quint16 column, const QByteArray& value)
{
    noteChange(column, cellText(value, m_scratch));
    if (worksheet_write_string(m_book->sheet, m_sheetRow, column, m_scratch.constData(), nullptr) != LXW_NO_ERROR)
        return failure(ErrorCode::Internal, u"a text that no sheet takes"_s);
    return {};
}

Result<> XlsxWriter::checkSheets() const
{
    if (!m_book->isConstantMemory)
        return {};
    for (const lxw_worksheet* sheet : m_book->sheets) {
        FILE* file = sheet->optimize_tmpfile;
        if (file != nullptr && (std::fflush(file) != 0 || std::ferror(file) != 0))
            return tl::unexpected(fileProblem(m_path, QCoreApplication::translate("XlsxWriter", "the disk is full")));
    }
    return {};
}

Result<> XlsxWriter::finish(const std::function<bool()>& isCancelled)
{
    if (!m_book) {
        if (auto flushed = flushMemory(false); !flushed)
            return flushed;
    }
    if (auto checked = checkSheets(); !checked)
        return checked;
    // The library compresses in one go. Whoever cancels does not wait for it: it ends by itself, in a
    // thread that owns all it needs, and what it has written is removed.
    struct Closing
    {
        std::unique_ptr<Book> book;
        QByteArray path;
        std::atomic<bool> isAbandoned = false;
    };
    auto closing = std::make_shared<Closing>();
    closing->path = QFile::encodeName(m_path);
    const bool isConstantMemory = m_book->isConstantMemory;
    closing->book = std::move(m_book);
    std::packaged_task<lxw_error()> task([closing] {
        lxw_workbook* workbook = std::exchange(closing->book->workbook, nullptr);
        const lxw_error error = workbook_close(workbook);
        if (closing->isAbandoned)
            std::remove(closing->path.constData());
        return error;
    });
    std::future<lxw_error> closed = task.get_future();
    std::thread(std::move(task)).detach();
    while (closed.wait_for(20ms) != std::future_status::ready) {
        if (isCancelled && isCancelled()) {
            closing->isAbandoned = true;
            return failure(ErrorCode::Cancelled);
        }
    }
    if (const lxw_error error = closed.get(); error != LXW_NO_ERROR)
        return tl::unexpected(fileProblem(m_path, QString::fromUtf8(lxw_strerror(error))));
    const bool wasTight = !isConstantMemory || QStorageInfo(QFileInfo(m_path).absolutePath()).bytesAvailable() < verifyBelowFree;
    if (wasTight && !isWhole(m_path))
        return tl::unexpected(fileProblem(m_path, QCoreApplication::translate("XlsxWriter", "the disk is full")));
    return {};
}

} // namespace leadfloor

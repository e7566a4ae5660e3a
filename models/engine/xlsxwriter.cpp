// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/xlsxwriter.h"

#include "models/engine/stagedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <future>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

/// What libxlsxwriter keeps. Of a workbook that is not closed, or only in part, it forgets to close
/// the temporary files of its sheets, whose bytes would then stay on the disk as long as we run.
struct XlsxWriter::Book
{
    struct Sheet
    {
        lxw_worksheet* sheet = nullptr;
        FILE* rows = nullptr;           ///< its rows so far; of the library, which may have closed it
        int rowsDescriptor = -1;        ///< its number
        int rowsFile = -1;              ///< the same file, ours
        qint64 measured = 0;            ///< how much of it is measured
        std::unique_ptr<char[]> buffer; ///< of `rows`
    };
    lxw_workbook* workbook = nullptr;
    lxw_format* header = nullptr;
    lxw_format* amount = nullptr;
    lxw_format* date = nullptr;
    lxw_format* moment = nullptr;
    std::vector<Sheet> sheets;
    bool isConstantMemory = false;

    Book() = default;
    ~Book();
    Q_DISABLE_COPY_MOVE(Book)
    lxw_worksheet* addSheet(const QString& name);
};

XlsxWriter::Book::~Book()
{
    lxw_workbook_free(workbook);
    for (const Sheet& sheet : sheets) {
        if (sheet.rowsFile < 0)
            continue;
        // As long as ours is open, no other file is the same one.
        struct stat ours{};
        struct stat theirs{};
        const bool isOpen = ::fstat(sheet.rowsFile, &ours) == 0 && ::fstat(sheet.rowsDescriptor, &theirs) == 0
                            && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
        if (isOpen)
            std::fclose(sheet.rows);
        ::close(sheet.rowsFile);
    }
}

lxw_worksheet* XlsxWriter::Book::addSheet(const QString& name)
{
    constexpr size_t bufferBytes = 256 * 1024; // with the library's 4 KB a tenth of the time goes into write()
    Sheet added;
    added.sheet = workbook_add_worksheet(workbook, name.toUtf8().constData());
    if (isConstantMemory && added.sheet->optimize_tmpfile != nullptr) {
        added.rows = added.sheet->optimize_tmpfile;
        added.rowsDescriptor = ::fileno(added.rows);
        added.rowsFile = ::fcntl(added.rowsDescriptor, F_DUPFD_CLOEXEC, 0);
        if (added.rowsFile >= 0) {
            added.buffer = std::make_unique_for_overwrite<char[]>(bufferBytes);
            std::setvbuf(added.rows, added.buffer.get(), _IOFBF, bufferBytes);
        }
    }
    sheets.push_back(std::move(added));
    return sheets.back().sheet;
}

namespace {

constexpr double minorPerMajor = 100.0;
constexpr qint64 verifyBelowFree = 256LL << 20; ///< bytes: a disk with less room may have been full

// What surrounds values in the XML of libxlsxwriter, at most, shared texts with their place in the list of texts.
constexpr qint64 bookFrameBytes = 16 * 1024; ///< styles, theme, properties, the list of parts
constexpr qint64 sheetFrameBytes = 4 * 1024;
constexpr qint64 columnFrameBytes = 128;
constexpr qint64 rowFrameBytes = 64;
constexpr qint64 cellFrameBytes = 96;
constexpr qint64 measuredAtOnce = 512 * 1024; ///< the more, the closer to what is compressed in one go; 10 ms
constexpr qint64 measuredAtLeast = 16 * 1024;

/// Bytes of `text` as XML, at most.
qint64 xmlBytes(QByteArrayView text)
{
    constexpr qint64 escapeBytes = 6; // "_x0001_" for a control character, "_x005F_" for a line below, "&quot;"
    const auto isEscaped = [](char c) { return uchar(c) < 0x20 || c == '&' || c == '<' || c == '>' || c == '"' || c == '_'; };
    return text.size() + escapeBytes * std::count_if(text.begin(), text.end(), isEscaped);
}

/// The number that `digits` characters from `at` on are; -1 if they are no digits.
int numberAt(QByteArrayView text, qsizetype at, qsizetype digits)
{
    int value = 0;
    for (const char c : text.sliced(at, digits)) {
        if (c < '0' || c > '9')
            return -1;
        value = 10 * value + (c - '0');
    }
    return value;
}

/// Days since 1899-12-30, as spreadsheets count from March 1900 on; nullopt: no date, or an earlier
/// one, which they count in different ways.
std::optional<double> dateSerial(QByteArrayView text)
{
    using namespace std::chrono;
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int years = numberAt(text, 0, 4);
    const int months = numberAt(text, 5, 2);
    const int days = numberAt(text, 8, 2);
    const year_month_day date{year(years), month(unsigned(months)), day(unsigned(days))};
    if (months < 1 || days < 1 || !date.ok() || date < year_month_day{1900y, March, 1d})
        return std::nullopt;
    return double((sys_days(date) - sys_days(1899y / December / 30)).count());
}

/// The same of "2026-03-31 14:05:09.25+00", whole seconds.
std::optional<double> momentSerial(QByteArrayView text)
{
    if (text.size() < 22 || !text.endsWith("+00") || text[10] != ' ' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = dateSerial(text.first(10));
    const int hours = numberAt(text, 11, 2);
    const int minutes = numberAt(text, 14, 2);
    const int seconds = numberAt(text, 17, 2);
    if (!date || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
        return std::nullopt;
    constexpr double secondsPerDay = 86400.0;
    return *date + double(hours * 3600 + minutes * 60 + seconds) / secondsPerDay;
}

std::optional<qint64> wholeNumber(QByteArrayView text, qsizetype digitsMax)
{
    const bool isNegative = text.startsWith('-');
    const QByteArrayView digits = isNegative || text.startsWith('+') ? text.sliced(1) : text;
    if (digits.isEmpty() || digits.size() > digitsMax)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = 10 * value + (c - '0');
    }
    return isNegative ? -value : value;
}

/// Whether Excel would take "_x0041_" in a text for one character.
bool isHexEscape(QByteArrayView text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_'
           && std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

/// Makes of `value` what the file can hold as the same text. The changes that no reader can undo.
CellChanges cellText(QByteArrayView value, QByteArray& out)
{
    CellChanges changes;
    out = value.toByteArray();
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

/// Whether there may be something in `value` that cellText() changes; nearly no text has it.
bool isUnusual(QByteArrayView value)
{
    return value.size() > cellCharactersMax || std::memchr(value.data(), '\xef', size_t(value.size())) != nullptr
           || std::memchr(value.data(), '_', size_t(value.size())) != nullptr;
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
    , m_waiting(columns.size())
    , m_frameBytes(sheetFrameBytes)
{
    for (const CsvColumn& column : columns)
        m_frameBytes += columnFrameBytes + cellFrameBytes + xmlBytes(column.name.toUtf8());
}

XlsxWriter::~XlsxWriter() = default;

Result<> XlsxWriter::writeHeader()
{
    return {}; // each sheet begins with it
}

Result<> XlsxWriter::writeCopyRow(QByteArrayView row)
{
    const qsizetype at = m_waiting.bytes().size();
    if (!m_waiting.appendCopyRow(row))
        return failure(ErrorCode::Internal, u"COPY row with a wrong number of columns"_s);
    return takeRow(at);
}

Result<> XlsxWriter::writeRow(const QList<QByteArray>& values)
{
    if (values.size() != m_columns.size())
        return failure(ErrorCode::Internal, u"row with a wrong number of columns"_s);
    const qsizetype at = m_waiting.bytes().size();
    m_waiting.append(values);
    return takeRow(at);
}

/// The last of m_waiting has come; its values begin `at`.
Result<> XlsxWriter::takeRow(qsizetype at)
{
    const bool isCounted = m_options.measuredFrom > 0;
    if (isCounted) {
        m_lastRowBytes = rowFrameBytes + cellFrameBytes * m_columns.size() + xmlBytes(m_waiting.bytes().sliced(at));
        m_looseBytes += m_lastRowBytes;
    }
    const auto isNear = [&] { return isCounted && size() > m_options.measuredFrom; };
    if (!m_book && m_waiting.rows() <= m_options.memoryRowsMax && !isNear()) {
        ++m_rows;
        return {};
    }
    if (auto put = m_book ? putRows() : flushRows(true); !put)
        return put;
    while (isNear() && m_looseBytes - m_lastRowBytes > measuredAtLeast && measure()) {
    }
    return {};
}

qint64 XlsxWriter::size() const
{
    if (m_options.measuredFrom == 0)
        return 0;
    const qint64 sheets = m_book ? qint64(m_book->sheets.size()) : 1;
    return bookFrameBytes + sheets * m_frameBytes + m_measuredBytes + m_looseBytes;
}

/// Compresses the next piece of the rows that the library has written: without the pieces before it, it gets larger than in the
/// file. False: there is none, or none that can be read, and rows go on counting as they are.
bool XlsxWriter::measure()
{
    QByteArray piece(measuredAtOnce, Qt::Uninitialized);
    for (Book::Sheet& sheet : m_book->sheets) {
        if (sheet.rowsFile < 0 || std::fflush(sheet.rows) != 0)
            return false;
        const ssize_t bytes = ::pread(sheet.rowsFile, piece.data(), size_t(piece.size()), sheet.measured);
        if (bytes < 0)
            return false;
        if (bytes > 0) {
            sheet.measured += bytes;
            m_measuredBytes += qCompress(reinterpret_cast<const uchar*>(piece.constData()), bytes).size();
            m_looseBytes = std::max(m_lastRowBytes, m_looseBytes - bytes); // they counted as so many at least
            return true;
        }
    }
    m_looseBytes = m_lastRowBytes; // the library still has it
    return false;
}

Result<> XlsxWriter::flushRows(bool isConstantMemory)
{
    startBook(isConstantMemory);
    m_rows = 0;
    return putRows();
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
    lxw_worksheet* sheet = m_book->addSheet(name);
    m_sheetRow = 0;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        double width = std::clamp<double>(double(m_columns.at(column).name.size()) + 2, 10, 24);
        if (m_columns.at(column).type == ColumnType::Timestamp)
            width = 20;
        const auto at = lxw_col_t(column);
        worksheet_set_column(sheet, at, at, width, nullptr);
    }
    if (!m_options.hasHeader)
        return;
    for (int column = 0; column < int(m_columns.size()); ++column)
        worksheet_write_string(sheet, 0, lxw_col_t(column), m_columns.at(column).name.toUtf8().constData(), m_book->header);
    worksheet_freeze_panes(sheet, 1, 0);
    m_sheetRow = 1;
}

/// Puts all of m_waiting on the sheet.
Result<> XlsxWriter::putRows()
{
    const qsizetype last = m_columns.size() - 1;
    auto put = m_waiting.forEach([&](qsizetype column, QByteArrayView value) -> Result<> {
        if (column == 0 && m_sheetRow >= m_options.sheetRowsMax)
            startSheet();
        if (!value.isEmpty()) {
            if (auto done = putCell(quint16(column), value); !done)
                return done;
        }
        if (column == last) {
            ++m_sheetRow;
            ++m_rows;
        }
        return {};
    });
    m_waiting.clear();
    return put;
}

Result<> XlsxWriter::putCell(quint16 column, QByteArrayView value)
{
    const auto number = [&](double serial, lxw_format* format) -> Result<> {
        if (worksheet_write_number(m_book->sheets.back().sheet, m_sheetRow, column, serial, format) != LXW_NO_ERROR)
            return failure(ErrorCode::Internal, u"a number that no sheet takes"_s);
        return {};
    };
    switch (m_columns.at(column).type) {
    case ColumnType::Text:
        break;
    case ColumnType::Phone:
        if (isE164(value)) {
            if (const QByteArrayView national = m_phones.national(value); !national.isEmpty()) {
                m_scratch.resize(0);
                m_scratch.append(national);
                return putText(column, m_scratch);
            }
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

/// `value` has a NUL after it.
Result<> XlsxWriter::putText(quint16 column, QByteArrayView value)
{
    if (isUnusual(value)) {
        noteChange(column, cellText(value, m_scratch));
        value = m_scratch;
    }
    if (worksheet_write_string(m_book->sheets.back().sheet, m_sheetRow, column, value.data(), nullptr) != LXW_NO_ERROR)
        return failure(ErrorCode::Internal, u"a text that no sheet takes"_s);
    return {};
}

Result<> XlsxWriter::checkSheets() const
{
    if (!m_book->isConstantMemory)
        return {};
    for (const Book::Sheet& sheet : m_book->sheets) {
        if (sheet.rows != nullptr && (std::fflush(sheet.rows) != 0 || std::ferror(sheet.rows) != 0))
            return tl::unexpected(fileProblem(m_path, QCoreApplication::translate("XlsxWriter", "the disk is full")));
    }
    return {};
}

Result<> XlsxWriter::finish(const std::function<bool()>& isCancelled)
{
    if (!m_book) {
        if (auto flushed = flushRows(false); !flushed)
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
        closing->book.reset();
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

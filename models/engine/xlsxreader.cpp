// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/xlsxreader.h"

#include "models/engine/sha256.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype hashBlockBytes = 1 << 20;
constexpr qsizetype batchBytesWanted = 256 * 1024;
constexpr int sheetsMax = 1000;
constexpr size_t stylesMax = 65'536;
constexpr double serialMax = 2'958'466; ///< behind the 31st of December 9999

QString bookText(const char* text)
{
    return QCoreApplication::translate("XlsxReader", text);
}

/// Built-in number formats that show a date or a time (ECMA-376, 18.8.30).
bool isMomentFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/// "dd.mm.yyyy" and "[$-409]h:mm" show moments; "0.00", "General" and "\"day\" 0" do not.
bool isMomentFormat(QStringView code)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code[i].toLower().unicode();
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') { // colours, places and conditions; [h] is a duration
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                return false;
            i = end;
        } else if (c == u';') {
            return false; // how negative numbers look
        } else if (c == u'd' || c == u'm' || c == u'y' || c == u'h' || c == u's') {
            return true;
        } else if (code.sliced(i).startsWith("general"_L1, Qt::CaseInsensitive)) {
            return false;
        }
    }
    return false;
}

/// 27 of "AA7"; 0 if there are no letters, more than any sheet has for nonsense.
quint32 columnNumber(QByteArrayView reference)
{
    quint32 column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > 100'000)
            break;
        column = column * 26 + quint32(c - 'A') + 1;
    }
    return column;
}

/// Texts write characters that XML does not know as _x000D_.
void unescape(QByteArray& text)
{
    for (qsizetype at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != '_')
            continue;
        bool isHex = false;
        const uint code = text.mid(at + 2, 4).toUInt(&isHex, 16);
        const bool isText = code >= 0x20 || code == '\t' || code == '\n' || code == '\r';
        if (isHex && isText && !QChar::isSurrogate(code))
            text.replace(at, 7, QString(QChar(char16_t(code))).toUtf8());
    }
}

bool isDigits(QByteArrayView text)
{
    const QByteArrayView digits = text.startsWith('-') ? text.sliced(1) : text;
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "12255550142" of "1.2255550142E10": what was typed, not how it is stored.
QByteArray plainNumber(QByteArrayView text)
{
    if (isDigits(text))
        return text.toByteArray();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return text.toByteArray();
    if (number == std::floor(number) && std::abs(number) < 1e17)
        return QByteArray::number(qint64(number));
    return std::abs(number) < 1e17 ? QByteArray::number(number, 'f', QLocale::FloatingPointShortest)
                                   : QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

XlsxReader::XlsxReader(QFile& file, const QString& fileName, const Options& options)
    : RecordReader(fileName)
    , m_file(file)
    , m_options(options)
{
}

XlsxReader::~XlsxReader() = default;

Result<> XlsxReader::fail(const XmlPart& part) const
{
    return fail(part.problem(), part.partName());
}

Result<> XlsxReader::fail(ZipMember::Problem problem, const QByteArray& part) const
{
    switch (problem) {
    case ZipMember::Problem::Cancelled:
        return failure(ErrorCode::Cancelled);
    case ZipMember::Problem::TooLarge:
    case ZipMember::Problem::Endless:
        return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook unpacks to far more than a lead file holds; "
                                                            "save the sheet as CSV UTF-8.")));
    case ZipMember::Problem::None:
    case ZipMember::Problem::Missing:
    case ZipMember::Problem::Damaged:
        break;
    }
    const QString where = m_part && m_row > 0 ? place(m_row, 0) : QString(fileName() % ": "_L1);
    return failure(ErrorCode::BadFile,
                   QString(where % bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook is damaged (%1); open it in a spreadsheet "
                                                                            "and save it anew."))
                                       .arg(QString::fromUtf8(part).left(60))));
}

Result<> XlsxReader::hash(const std::function<bool()>& isCancelled)
{
    Sha256 sum;
    m_file.seek(0);
    while (true) {
        if (isCancelled && isCancelled())
            return failure(ErrorCode::Cancelled);
        const QByteArray block = m_file.read(hashBlockBytes);
        if (block.isEmpty())
            break;
        sum.add(block);
        m_bytes += block.size();
    }
    if (m_bytes < m_file.size())
        return failure(ErrorCode::FileProblem, QString(fileName() % ": "_L1 % m_file.errorString()));
    m_sha256 = sum.result();
    return {};
}

Result<> XlsxReader::open(const std::function<bool()>& isCancelled)
{
    m_isCancelled = isCancelled;
    if (auto hashed = hash(isCancelled); !hashed)
        return hashed;
    if (!m_archive.open(m_file.fileName()))
        return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook is damaged or no workbook; open it in a spreadsheet and save "
                                                            "it anew, or as CSV UTF-8.")));
    const XlsxRelations relations(m_archive, {}, isCancelled);
    const QByteArray workbook = relations.partOf("officeDocument", "xl/workbook.xml");
    if (relations.hasError() && (relations.problem() == ZipMember::Problem::Cancelled || !m_archive.has(workbook)))
        return fail(relations.problem(), relations.partName());
    if (!m_archive.has(workbook))
        return noWorkbook();
    return readWorkbook(workbook);
}

/// What an archive is that has no workbook.
tl::unexpected<Error> XlsxReader::noWorkbook() const
{
    return bad(m_archive.has("content.xml")
                   ? bookText(QT_TRANSLATE_NOOP("XlsxReader", "is an OpenDocument file; save it as XLSX or CSV UTF-8."))
                   : bookText(QT_TRANSLATE_NOOP("XlsxReader", "is a ZIP archive; unpack it and choose the CSV or XLSX file inside.")));
}

Result<> XlsxReader::readWorkbook(const QByteArray& name)
{
    if (name.endsWith(".bin"))
        return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "is a binary workbook (.xlsb); save it as XLSX or CSV UTF-8.")));
    XmlPart part(m_archive, name, m_isCancelled);
    while (part.nextStart()) {
        if (part.depth() == 1 && part.name() != "workbook")
            return noWorkbook(); // "document": a letter
        if (part.name() == "workbookPr") {
            const QByteArrayView date = part.attribute("date1904");
            m_isFrom1904 = date == "1" || date == "true";
        } else if (part.name() == "sheet" && m_sheets.size() < sheetsMax) {
            const QByteArrayView state = part.attribute("state");
            m_sheets.append({QString::fromUtf8(part.attribute("name")), part.attribute("id").toByteArray(), {},
                             !state.isEmpty() && state != "visible"});
        }
    }
    if (part.hasError())
        return fail(part);
    const XlsxRelations relations(m_archive, name, m_isCancelled);
    if (relations.hasError())
        return fail(relations.problem(), relations.partName());
    if (auto placed = placeSheets(relations); !placed)
        return placed;
    if (const QByteArray styles = relations.partOf("styles", "styles.xml"); m_archive.has(styles)) {
        if (auto read = readStyles(styles); !read)
            return read;
    }
    if (const QByteArray texts = relations.partOf("sharedStrings", "sharedStrings.xml"); m_archive.has(texts)) {
        m_hasTexts = true;
        if (auto read = readTexts(texts); !read)
            return read;
    }
    return openSheet(m_sheets.at(m_sheet).part);
}

/// Finds the part of every sheet, and the sheet that is wanted.
Result<> XlsxReader::placeSheets(const XlsxRelations& relations)
{
    for (qsizetype i = 0; i < m_sheets.size(); ++i) {
        Sheet& sheet = m_sheets[i];
        const XlsxRelations::Relation* relation = relations.withId(sheet.relation);
        if (relation && !relation->kind.isEmpty() && relation->kind != "worksheet")
            continue; // a chart has a sheet for itself, without cells
        sheet.part = relation && !relation->part.isEmpty() ? relation->part : relations.resolved(QByteArray("worksheets/sheet" + QByteArray::number(i + 1) + ".xml"));
    }
    m_sheets.removeIf([](const Sheet& sheet) { return sheet.part.isEmpty(); });
    const auto wanted = std::find_if(m_sheets.cbegin(), m_sheets.cend(), [this](const Sheet& sheet) {
        return m_options.sheet.isEmpty() ? !sheet.isHidden : sheet.name == m_options.sheet;
    });
    if (wanted == m_sheets.cend())
        return bad(m_options.sheet.isEmpty() ? bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook has no sheet."))
                                             : bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook has no sheet '%1'.")).arg(m_options.sheet));
    m_sheet = wanted - m_sheets.cbegin();
    if (m_sheet > 0) { // another sheet of the same file is another file
        Sha256 sum;
        sum.add(m_sha256);
        sum.add(m_sheets.at(m_sheet).name.toUtf8());
        m_sha256 = sum.result();
    }
    return {};
}

Result<> XlsxReader::readStyles(const QByteArray& name)
{
    QHash<int, bool> formats;
    XmlPart part(m_archive, name, m_isCancelled);
    bool isInCells = false;
    while (part.nextStart()) {
        const QByteArrayView element = part.name();
        if (element == "numFmt" && size_t(formats.size()) < stylesMax) {
            formats.insert(part.attribute("numFmtId").toInt(), isMomentFormat(QString::fromUtf8(part.attribute("formatCode"))));
        } else if (element == "cellXfs" || element == "cellStyleXfs") {
            isInCells = element == "cellXfs";
        } else if (element == "xf" && isInCells && m_styles.size() < stylesMax) {
            const int id = part.attribute("numFmtId").toInt();
            m_styles.push_back(formats.value(id, isMomentFormat(id)) ? Style::Moment : Style::Plain);
        }
    }
    return part.hasError() ? fail(part) : Result<>();
}

Result<> XlsxReader::readTexts(const QByteArray& name)
{
    XmlPart part(m_archive, name, m_isCancelled);
    QByteArray text;
    while (part.nextStart()) {
        if (part.name() != "si")
            continue;
        bool isTooLong = false;
        part.readTexts(false, text, isTooLong);
        unescape(text);
        if (isTooLong || m_texts.size() + text.size() > textBytesMax || m_textEnds.size() == textsMax)
            return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "the workbook has too many or too long texts; save the sheet as CSV UTF-8.")));
        m_texts.append(text);
        m_textEnds.push_back(quint32(m_texts.size()));
    }
    return part.hasError() ? fail(part) : Result<>();
}

Result<> XlsxReader::openSheet(const QByteArray& name)
{
    m_part = std::make_unique<XmlPart>(m_archive, name, m_isCancelled);
    while (m_part->nextStart()) {
        if (m_part->name() == "dimension") {
            const QByteArrayView end = m_part->attribute("ref");
            const auto digit = std::find_if(end.rbegin(), end.rend(), [](char c) { return c < '0' || c > '9'; });
            m_lines = std::clamp<qint64>(end.last(digit - end.rbegin()).toLongLong(), 0, rowsMax);
        } else if (m_part->name() == "sheetData") {
            return {};
        }
    }
    return fail(*m_part);
}

QStringList XlsxReader::sheets() const
{
    QStringList names;
    for (const bool isHidden : {false, true}) {
        for (const Sheet& sheet : m_sheets) {
            if (sheet.isHidden == isHidden)
                names.append(sheet.name);
        }
    }
    return names;
}

QString XlsxReader::sheet() const
{
    return m_sheets.value(m_sheet).name;
}

Result<bool> XlsxReader::read(CsvBatch& batch)
{
    batch.clear();
    while (batch.bytes() < batchBytesWanted) {
        const auto isThere = readRow();
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (!*isThere)
            break;
        if (!m_rowFault.isEmpty() && (!m_options.skipBroken || m_width == 0))
            return failure(ErrorCode::BadFile, m_rowFault);
        if (!m_rowFault.isEmpty()) {
            batch.add(m_row, {m_fields.empty() ? QByteArray() : m_fields.front()}, m_rowFault);
            continue;
        }
        const bool isFirst = m_width == 0;
        if (isFirst)
            m_width = m_fields.size();
        m_fields.resize(std::max(m_fields.size(), m_width));
        batch.add(m_row, m_fields);
        if (isFirst) {
            if (m_options.hasHeader)
                setHeader(batch.texts(0));
            break;
        }
    }
    return batch.size() > 0;
}

/// The next row that is not blank.
Result<bool> XlsxReader::readRow()
{
    while (!m_isAtEnd && m_part->next()) {
        if (m_part->isEnd() && m_part->name() == "sheetData") {
            m_isAtEnd = true;
            break;
        }
        if (!m_part->isStart() || m_part->name() != "row")
            continue;
        m_row = std::max(m_row + 1, qint64(m_part->attribute("r").toLongLong()));
        if (m_row > rowsMax)
            return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "the sheet has more rows than a sheet can have.")));
        if (auto read = readCells(); !read)
            return tl::unexpected(read.error());
        if (!m_fields.empty() || !m_rowFault.isEmpty())
            return true;
        ++m_blankRows;
    }
    if (m_isAtEnd)
        return false;
    return tl::unexpected(fail(*m_part).error());
}

Result<> XlsxReader::readCells()
{
    XmlPart& part = *m_part;
    const int end = part.depth() - 1;
    quint32 column = 0;
    m_fields.clear();
    m_rowBytes = 0;
    m_rowFault.clear();
    while (part.depth() > end) {
        if (!part.next())
            return fail(part);
        if (!part.isStart() || part.name() != "c")
            continue;
        column = std::max(column + 1, columnNumber(part.attribute("r")));
        readCell();
        if (lacksText())
            return bad(bookText(QT_TRANSLATE_NOOP("XlsxReader", "the part with the texts of the workbook is missing; open it in a spreadsheet and "
                                                                "save it anew, or as CSV UTF-8.")));
        const QByteArray value = valueOf();
        m_rowBytes += value.size();
        if (value.isEmpty())
            continue;
        if (column > columnsMax)
            m_rowFault = place(m_row, column) % bookText(QT_TRANSLATE_NOOP("XlsxReader", "more than %1 columns.")).arg(columnsMax);
        else if (m_cell.isTooLong || m_rowBytes > recordBytesMax)
            m_rowFault = place(m_row, column) % bookText(QT_TRANSLATE_NOOP("XlsxReader", "a row longer than %1 KB.")).arg(recordBytesMax / 1024);
        if (!m_rowFault.isEmpty())
            continue;
        m_fields.resize(column);
        m_fields[column - 1] = value;
    }
    return {};
}

void XlsxReader::readCell()
{
    XmlPart& part = *m_part;
    const QByteArrayView type = part.attribute("t");
    m_cell.kind = type == "s"                          ? CellKind::SharedText
                  : type == "inlineStr" || type == "str" ? CellKind::Text
                  : type == "b"                          ? CellKind::Truth
                  : type == "e" || type == "d"           ? CellKind::AsIs
                                                         : CellKind::Number;
    m_cell.style = part.attribute("s").toInt();
    m_cell.text.resize(0);
    m_cell.isFormula = false;
    m_cell.isTooLong = false;
    const int end = part.depth() - 1;
    while (part.depth() > end && part.next()) {
        if (!part.isStart())
            continue;
        if (part.name() == "v")
            part.readTexts(true, m_cell.text, m_cell.isTooLong);
        else if (part.name() == "is")
            part.readTexts(false, m_cell.text, m_cell.isTooLong);
        else if (part.name() == "f")
            m_cell.isFormula = true;
    }
}

/// Without the part that has them, every text would be an error of its own.
bool XlsxReader::lacksText() const
{
    return !m_hasTexts && m_cell.kind == CellKind::SharedText && !m_cell.text.isEmpty();
}

QByteArray XlsxReader::valueOf()
{
    if (m_cell.isTooLong)
        return "...";
    if (m_cell.kind == CellKind::Text) {
        unescape(m_cell.text);
        return m_cell.text;
    }
    const QByteArrayView text = QByteArrayView(m_cell.text).trimmed();
    if (text.isEmpty())
        return m_cell.isFormula ? "#FORMULA!" : "";
    switch (m_cell.kind) {
    case CellKind::SharedText: {
        bool isNumber = false;
        const size_t index = text.toULongLong(&isNumber);
        if (!isNumber || index >= m_textEnds.size())
            return "#REF!";
        const quint32 from = index == 0 ? 0 : m_textEnds[index - 1];
        return m_texts.mid(from, m_textEnds[index] - from);
    }
    case CellKind::Truth:
        return text == "0" ? "FALSE" : "TRUE";
    case CellKind::AsIs:
        return text.toByteArray();
    case CellKind::Text:
    case CellKind::Number:
        break;
    }
    const bool isMoment = m_cell.style >= 0 && size_t(m_cell.style) < m_styles.size() && m_styles[size_t(m_cell.style)] == Style::Moment;
    if (isMoment) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (isNumber && number >= 0 && number < serialMax)
            return moment(number);
    }
    return plainNumber(text);
}

/// Days since the 30th of December 1899, or of 1904; before March 1900 spreadsheets count a day more.
QByteArray XlsxReader::moment(double serial) const
{
    constexpr qint64 daySeconds = 86'400;
    constexpr double bogusLeapDay = 60;
    const qint64 seconds = qRound64(serial * daySeconds);
    const QDate zero = m_isFrom1904 ? QDate(1904, 1, 1) : serial < bogusLeapDay ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(seconds % daySeconds) * 1000);
    if (seconds < daySeconds && !m_isFrom1904)
        return time.toString(Qt::ISODate).toLatin1();
    const QByteArray day = zero.addDays(seconds / daySeconds).toString(Qt::ISODate).toLatin1();
    return seconds % daySeconds == 0 ? day : day + 'T' + time.toString(Qt::ISODate).toLatin1();
}

} // namespace leadfloor

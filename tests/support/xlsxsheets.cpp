// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xlsxsheets.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

QByteArray part(zip_t* archive, const char* name)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_file_t* file = zip_stat(archive, name, 0, &stat) == 0 ? zip_fopen(archive, name, 0) : nullptr;
    QByteArray bytes;
    if (file != nullptr) {
        bytes.resize(qsizetype(stat.size));
        bytes.truncate(qsizetype(zip_fread(file, bytes.data(), stat.size)));
        zip_fclose(file);
    }
    return bytes;
}

/// "_x000D_" is what a workbook writes for a carriage return.
QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    qsizetype at = 0;
    for (auto match = escape.match(text, at); match.hasMatch(); match = escape.match(text, at)) {
        at = match.capturedStart() + 1;
        text.replace(match.capturedStart(), match.capturedLength(), QChar(char16_t(match.captured(1).toUShort(nullptr, 16))));
    }
    return text;
}

int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c.isLetter())
            column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

struct Reading
{
    QStringList shared;
    QList<QString> formats; ///< by style
};

/// The text of the element that has just begun, of <t> elements within it.
QString textWithin(QXmlStreamReader& xml, const QString& element)
{
    QString text;
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == element)) {
        if (xml.isStartElement() && xml.name() == "t"_L1)
            text += xml.readElementText();
    }
    return unescaped(text);
}

QString readShared(const QByteArray& bytes, Reading& reading)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1)
            reading.shared.append(textWithin(xml, u"si"_s));
    }
    return bytes.isEmpty() ? QString() : xml.errorString();
}

QString readStyles(const QByteArray& bytes, Reading& reading)
{
    QXmlStreamReader xml(bytes);
    QHash<QString, QString> codes;
    bool isInCells = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == "cellXfs"_L1)
            isInCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "numFmt"_L1)
            codes.insert(xml.attributes().value("numFmtId"_L1).toString(), xml.attributes().value("formatCode"_L1).toString());
        if (isInCells && xml.name() == "xf"_L1)
            reading.formats.append(codes.value(xml.attributes().value("numFmtId"_L1).toString()));
    }
    return xml.errorString();
}

QString readSheet(const QByteArray& bytes, const Reading& reading, XlsxSheet& sheet, bool& hasFormulas)
{
    QXmlStreamReader xml(bytes);
    XlsxSheet::Cell* cell = nullptr;
    bool isShared = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        hasFormulas |= xml.name() == "f"_L1;
        if (xml.name() == "row"_L1) {
            sheet.rows.resize(xml.attributes().value("r"_L1).toInt());
        } else if (xml.name() == "c"_L1) {
            const int column = columnOf(xml.attributes().value("r"_L1));
            QList<XlsxSheet::Cell>& row = sheet.rows.last();
            row.resize(std::max<qsizetype>(row.size(), column + 1));
            cell = &row[column];
            const QString type = xml.attributes().value("t"_L1).toString();
            isShared = type == "s"_L1;
            cell->format = reading.formats.value(xml.attributes().value("s"_L1).toInt());
            cell->kind = isShared || type == "inlineStr"_L1 ? u's' : cell->format.contains(u'y') ? u'd' : u'n';
        } else if (xml.name() == "is"_L1 && cell != nullptr) {
            cell->text = textWithin(xml, u"is"_s);
        } else if (xml.name() == "v"_L1 && cell != nullptr) {
            const QString value = xml.readElementText();
            cell->text = isShared ? reading.shared.value(value.toInt()) : value;
        }
    }
    return xml.errorString();
}

} // namespace

QStringList XlsxSheet::texts(qsizetype row) const
{
    QStringList texts;
    for (const Cell& cell : rows.at(row))
        texts.append(cell.text);
    return texts;
}

XlsxSheets readXlsx(const QString& path)
{
    XlsxSheets result;
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    if (archive == nullptr) {
        result.problem = u"no archive: %1"_s.arg(error);
        return result;
    }
    Reading reading;
    result.problem = readShared(part(archive, "xl/sharedStrings.xml"), reading) + readStyles(part(archive, "xl/styles.xml"), reading);
    QXmlStreamReader xml(part(archive, "xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1)
            continue;
        XlsxSheet sheet;
        sheet.name = xml.attributes().value("name"_L1).toString();
        const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(result.sheets.size() + 1) + ".xml";
        result.problem += readSheet(part(archive, name.constData()), reading, sheet, result.hasFormulas);
        result.sheets.append(sheet);
    }
    result.problem += xml.errorString();
    zip_discard(archive);
    return result;
}

} // namespace leadfloor::testing

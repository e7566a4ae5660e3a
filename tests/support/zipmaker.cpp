// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zipmaker.h"

#include <zip.h>

namespace leadfloor::testing {

QByteArray zipOf(const ZipParts& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name.constData(), zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0), ZIP_FL_OVERWRITE);
    if (!archive || zip_close(archive) != 0)
        qFatal("cannot make an archive");
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), Qt::Uninitialized);
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

ZipParts BookMaker::parts() const
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    QByteArray list, relations, shared, numbers, styles("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < sheets.size(); ++i) {
        const QByteArray no = QByteArray::number(i + 1);
        list += "<sheet name=\"" + sheets.at(i) + "\" sheetId=\"" + no + "\" r:id=\"rId" + no + "\"/>";
        relations += "<Relationship Id=\"rId" + no + "\" Target=\"worksheets/sheet" + no + ".xml\"/>";
    }
    for (const QByteArray& text : texts)
        shared += "<si>" + text + "</si>";
    for (int i = 0; i < formats.size(); ++i) {
        const QByteArray id = QByteArray::number(164 + i);
        numbers += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + formats.at(i) + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    ZipParts made{
        {"xl/workbook.xml", head + "<workbook xmlns:r=\"r\"><workbookPr " + workbook + "/><sheets>" + list + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", head + "<Relationships>" + relations + "</Relationships>"},
        {"xl/styles.xml", head + "<styleSheet><numFmts>" + numbers + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>"}};
    if (!texts.isEmpty())
        made.append({"xl/sharedStrings.xml", head + "<sst>" + shared + "</sst>"});
    return made + more;
}

QByteArray sheetRow(int number, const QByteArrayList& cells)
{
    return "<row r=\"" + QByteArray::number(number) + "\">" + cells.join() + "</row>";
}

QByteArray inlineCell(const QByteArray& reference, const QByteArray& text)
{
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
}

} // namespace leadfloor::testing

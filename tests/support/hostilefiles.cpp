// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilefiles.h"

#include "tests/support/zipmaker.h"

#include <QStringEncoder>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

constexpr int rows = 10;
constexpr int badRow = 4; ///< on line 5: a header stands before the rows
constexpr int longBytes = 300'000;
constexpr int manyColumns = 1500;

struct Defect
{
    const char* name;
    QByteArray row;          ///< in the place of the bad row, with ',' as delimiter
    int swallowed = 0;       ///< rows behind it that share its fault
};

QList<Defect> defects()
{
    return {{"sound", {}, 0},
            {"open quote", "bad,\"open,LA", 0},
            {"text behind a quote", "bad,\"closed\"x,LA", 0},
            {"quote inside", "bad,5\" tall,LA", 0},
            {"NUL", QByteArray("bad,a\0b,LA", 10), 0},
            {"too many columns", "bad" + QByteArray(",x").repeated(manyColumns), 0},
            {"too long", "bad," + QByteArray(longBytes, 'x') + ",LA", 0}};
}

QByteArray encoded(const QByteArray& text, const char* encoding, bool hasMark)
{
    QStringEncoder encoder(encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(text));
}

void addText(QList<HostileFile>& files)
{
    struct Encoding
    {
        const char* name;
        bool hasMark;
    };
    constexpr std::array encodings = {Encoding{"UTF-8", false}, Encoding{"UTF-8", true}, Encoding{"UTF-16LE", true}, Encoding{"UTF-16BE", true},
                                      Encoding{"ISO-8859-1", false}};
    constexpr std::array lineEnds = {"\n", "\r\n"};
    constexpr std::array delimiters = {',', ';', '\t'};
    const QList<Defect> all = defects();
    for (const Encoding& encoding : encodings) {
        for (const char* lineEnd : lineEnds) {
            for (const char delimiter : delimiters) {
                for (const Defect& defect : all) {
                    HostileFile file;
                    file.name = u"%1%2, %3, %4, %5"_s.arg(QLatin1String(encoding.name), encoding.hasMark ? u" marked"_s : QString(),
                                                          qstrlen(lineEnd) == 1 ? u"LF"_s : u"CR LF"_s, delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(delimiter)),
                                                          QLatin1String(defect.name));
                    QByteArray text = "name,phone,state" + QByteArray(lineEnd);
                    for (int row = 1; row <= rows; ++row) {
                        const bool isBad = row == badRow && !defect.row.isEmpty();
                        const QByteArray name = "Renée " + QByteArray::number(row);
                        text += (isBad ? defect.row : name + ",318-555-0101,LA") + QByteArray(lineEnd);
                        if (isBad)
                            file.badLines.append(row + 1);
                        else
                            file.good.append(name);
                    }
                    text.replace(',', delimiter);
                    file.bytes = encoded(text, encoding.name, encoding.hasMark);
                    files.append(file);
                }
            }
        }
    }
}

void addOthers(QList<HostileFile>& files)
{
    const auto refused = [&files](const char* name, const QByteArray& bytes, const QString& words) {
        files.append({QString::fromLatin1(name), bytes, {}, {}, words});
    };
    const QByteArray head = "name,phone,state\n";
    files.append({u"bytes that are no UTF-8"_s, QByteArray("\xef\xbb\xbf") + head + "ok,1,LA\nb\xff\xfe,2,LA\nok,3,LA\n", {"ok", "ok"}, {3}, {}});
    files.append({u"mixed line ends"_s, head + "a,1,LA\r\nb,2,LA\nc,3,LA\r\n", {"a", "b", "c"}, {}, {}});
    files.append({u"no line end at the end"_s, head + "a,1,LA", {"a"}, {}, {}});
    files.append({u"quote open to the end"_s, head + "a,1,LA\nb,\"2,LA\nc,3,LA\n", {"a", "c"}, {3}, {}});
    files.append({u"blank lines"_s, head + "\n\n \t\na,1,LA\n\n", {"a"}, {}, {}});
    files.append({u"line breaks in values"_s, head + "\"a\nb\",1,LA\nc,2,LA\n", {"a\nb", "c"}, {}, {}});
    files.append({u"only carriage returns"_s, "name,phone,state\ra,1,LA\rb,2,LA\r", {"a", "b"}, {}, {}});
    refused("empty", {}, u"is empty"_s);
    refused("one line without an end", QByteArray(longBytes, 'x'), u"line longer than"_s);
    refused("PDF", "%PDF-1.7 ...", u"PDF"_s);
    refused("gzip", QByteArray("\x1f\x8b\x08\0\0\0", 6), u"gzip"_s);
    refused("old workbook", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), u"old Excel"_s);
    refused("zeros", QByteArray(5000, '\0'), u"not a text file"_s);
    refused("archive", zipOf({{"a.csv", head + "a,1,LA\n"}}), u"ZIP archive"_s);
    const auto book = [](const QByteArray& cells) {
        BookMaker made;
        made.sheet = sheetRow(1, {inlineCell("A1", "name"), inlineCell("B1", "state")}) + cells;
        return made.bytes();
    };
    files.append({u"workbook with a row too wide"_s, book(sheetRow(2, {inlineCell("A2", "a")}) + sheetRow(3, {inlineCell("A3", "b"), inlineCell("XFD3", "c")}) + sheetRow(9, {inlineCell("A9", "d")})),
                  {"a", "d"}, {3}, {}});
    files.append({u"workbook with a row too long"_s, book(sheetRow(2, {inlineCell("A2", QByteArray(longBytes, 'x'))}) + sheetRow(3, {inlineCell("A3", "b")})), {"b"}, {2}, {}});
    files.append({u"workbook with text that is no row"_s, book("x<y/>" + sheetRow(2, {"<z/>", inlineCell("A2", "a")})), {"a"}, {}, {}});
    const QByteArray sound = book(sheetRow(2, {inlineCell("A2", "a")}));
    for (int part = 1; part < 8; ++part)
        refused("cut workbook", sound.left(sound.size() * part / 8), u"damaged"_s);
    BookMaker bomb;
    bomb.more = {{"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                                  + QByteArray("<!--" + QByteArray(500'000, 'x') + "-->").repeated(200)}};
    refused("bomb", bomb.bytes(), u"unpacks to far more"_s);
}

} // namespace

QList<HostileFile> hostileFiles()
{
    QList<HostileFile> files;
    addText(files);
    addOthers(files);
    return files;
}

} // namespace leadfloor::testing

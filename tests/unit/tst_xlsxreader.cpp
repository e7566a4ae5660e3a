// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvreader.h"
#include "models/engine/leadpreview.h"
#include "models/engine/xlsxreader.h"
#include "tests/support/zipmaker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

namespace {

struct Read
{
    QList<QStringList> rows;
    QList<qint64> lines;
    QStringList faults;
    QString error;
};

} // namespace

/// Workbooks in whatever form, and what is none (reliability.md T77).
class TestXlsxReader final : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes, const QString& name = u"leads.xlsx"_s) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    Read readAll(const QByteArray& bytes, const RecordReader::Options& options = {}, const std::function<bool()>& isCancelled = {}) const
    {
        Read read;
        QFile file(write(bytes));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const auto reader = makeRecordReader(file, u"leads.xlsx"_s, options);
        if (const auto opened = reader->open(isCancelled); !opened) {
            read.error = errorCodeText(opened.error().code) % u' ' % opened.error().detail;
            return read;
        }
        CsvBatch batch;
        while (true) {
            const auto more = reader->read(batch);
            if (!more)
                read.error = errorCodeText(more.error().code) % u' ' % more.error().detail;
            if (!more || !*more)
                return read;
            for (qsizetype i = 0; i < batch.size(); ++i) {
                read.rows.append(batch.texts(i));
                read.lines.append(batch.record(i).line);
                if (!batch.record(i).fault.isEmpty())
                    read.faults.append(batch.record(i).fault);
            }
        }
    }
    PreviewRequest of(const QByteArray& bytes, const QString& name) const
    {
        PreviewRequest request;
        request.path = write(bytes, name);
        return request;
    }
    static QByteArray cell(const QByteArray& attributes, const QByteArray& value) { return "<c " + attributes + "><v>" + value + "</v></c>"; }

private Q_SLOTS:
    void shouldReadEveryKindOfCell_data()
    {
        QTest::addColumn<BookMaker>("book");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const QByteArray& cellXml, const QString& value, BookMaker book = {}) {
            book.sheet = sheetRow(1, {inlineCell("A1", "head")}) + sheetRow(2, {cellXml});
            QTest::newRow(name) << book << value;
        };
        BookMaker shared;
        shared.texts = {"<t>one</t>", "<r><t>Ana </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">García </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>", "<t>a_x000A_b_x005F_x000D_</t>"};
        row("shared", cell("r=\"A2\" t=\"s\"", "0"), u"one"_s, shared);
        row("shared, rich, with its reading", cell("r=\"A2\" t=\"s\"", "1"), u"Ana García "_s, shared);
        row("shared, escaped", cell("r=\"A2\" t=\"s\"", "2"), u"a\nb_x000D_"_s, shared);
        row("shared, not there", cell("r=\"A2\" t=\"s\"", "7"), u"#REF!"_s, shared);
        row("inline", inlineCell("A2", " =1+1 "), u" =1+1 "_s);
        row("inline, rich", "<c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", u"ab"_s);
        row("number", cell("r=\"A2\"", "250000.5"), u"250000.5"_s);
        row("as stored", cell("r=\"A2\"", "0.30000000000000004"), u"0.30000000000000004"_s);
        row("phone with an exponent", cell("r=\"A2\"", "1.2255550142E10"), u"12255550142"_s);
        row("seventeen digits", cell("r=\"A2\"", "12345678901234567"), u"12345678901234567"_s);
        row("large exponent", cell("r=\"A2\"", "1E+300"), u"1e+300"_s);
        row("negative", cell("r=\"A2\"", "-1.5E1"), u"-15"_s);
        row("true", cell("r=\"A2\" t=\"b\"", "1"), u"TRUE"_s);
        row("error", cell("r=\"A2\" t=\"e\"", "#DIV/0!"), u"#DIV/0!"_s);
        row("ISO date", cell("r=\"A2\" t=\"d\"", "2026-03-31T00:00:00"), u"2026-03-31T00:00:00"_s);
        row("formula with a number", "<c r=\"A2\"><f>1+1</f><v>2</v></c>", u"2"_s);
        row("formula with a text", "<c r=\"A2\" t=\"str\"><f>A1</f><v>head</v></c>", u"head"_s);
        row("formula never worked out", "<c r=\"A2\"><f>1+1</f></c>", u"#FORMULA!"_s);
        BookMaker dates;
        dates.formats = {"yyyy\\-mm\\-dd", "[$-409]m/d/yy h:mm AM/PM;@", "0.00", "&quot;day&quot; 0", "[Red]0", "General"};
        row("date", cell("r=\"A2\" s=\"1\"", "46112"), u"2026-03-31"_s, dates);
        row("date and time", cell("r=\"A2\" s=\"2\"", "46112.586805555555"), u"2026-03-31T14:05:00"_s, dates);
        row("just before midnight", cell("r=\"A2\" s=\"2\"", "46112.9999999"), u"2026-04-01"_s, dates);
        row("no date: two decimals", cell("r=\"A2\" s=\"3\"", "46112"), u"46112"_s, dates);
        row("no date: the word", cell("r=\"A2\" s=\"4\"", "46112"), u"46112"_s, dates);
        row("no date: a colour", cell("r=\"A2\" s=\"5\"", "46112"), u"46112"_s, dates);
        row("no date: general", cell("r=\"A2\" s=\"6\"", "46112"), u"46112"_s, dates);
        row("before the day that never was", cell("r=\"A2\" s=\"1\"", "59"), u"1900-02-28"_s, dates);
        row("after it", cell("r=\"A2\" s=\"1\"", "61"), u"1900-03-01"_s, dates);
        row("beyond all dates", cell("r=\"A2\" s=\"1\"", "3000000"), u"3000000"_s, dates);
        dates.workbook = "date1904=\"1\"";
        row("from 1904", cell("r=\"A2\" s=\"1\"", "44650"), u"2026-03-31"_s, dates);
    }
    void shouldReadEveryKindOfCell()
    {
        QFETCH(BookMaker, book);
        QFETCH(QString, value);
        const Read read = readAll(book.bytes());
        QCOMPARE(read.error, QString());
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows.at(1), QStringList{value});
    }

    void shouldKeepPlacesOfRowsAndCells()
    {
        // Given blank rows, gaps, a merged cell, a row without numbers and one that is wider
        BookMaker book;
        book.sheet = "<row r=\"3\">" + inlineCell("A3", "a") + inlineCell("B3", "b") + inlineCell("C3", "c") + "<c r=\"D3\"/></row><row r=\"4\"/>"
            + sheetRow(7, {inlineCell("B7", "x")}) + "<row><c><v>1</v></c><c><v>2</v></c></row>" + sheetRow(9, {inlineCell("E9", "y")});
        const Read read = readAll(book.bytes());
        QCOMPARE(read.error, QString());
        // Then every record has its row's number and the header's width at least
        QCOMPARE(read.lines, (QList<qint64>{3, 7, 8, 9}));
        QCOMPARE(read.rows, (QList<QStringList>{{u"a"_s, u"b"_s, u"c"_s}, {u""_s, u"x"_s, u""_s}, {u"1"_s, u"2"_s, u""_s},
                                                {u""_s, u""_s, u""_s, u""_s, u"y"_s}}));
    }

    void shouldReadTheSheetThatIsWanted()
    {
        BookMaker book;
        book.sheet = sheetRow(1, {inlineCell("A1", "first")});
        book.sheets = {"Leads", "Older"};
        book.more = {{"xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + sheetRow(1, {inlineCell("A1", "second")}) + "</sheetData></worksheet>"}};
        QCOMPARE(readAll(book.bytes()).rows, (QList<QStringList>{{u"first"_s}}));
        QCOMPARE(readAll(book.bytes(), {.sheet = u"Older"_s}).rows, (QList<QStringList>{{u"second"_s}}));
        QVERIFY(readAll(book.bytes(), {.sheet = u"Newer"_s}).error.contains(u"no sheet 'Newer'"_s));
        // And a sheet of the same file is another file
        const auto preview = previewLeadFile(of(book.bytes(), u"leads.xlsx"_s));
        QVERIFY(preview);
        QCOMPARE(preview->sheets, (QStringList{u"Leads"_s, u"Older"_s}));
    }

    void shouldFindPartsByWhatTheyAre_data()
    {
        QTest::addColumn<ZipParts>("parts");
        const auto row = [](const char* name, const QByteArray& space, const QByteArray& book, const QByteArray& bookTarget, const QByteArray& folder,
                            const QByteArray& targets) {
            const QByteArrayList target = targets.split(' '); // of the sheet, of styles and of texts
            const auto relation = [&space](const QByteArray& id, const QByteArray& kind, const QByteArray& to) {
                return QByteArray("<Relationship Id=\"" + id + "\" Type=\"" + space + kind + "\" Target=\"" + to + "\"/>");
            };
            const qsizetype slash = book.lastIndexOf('/') + 1;
            QTest::newRow(name) << ZipParts{
                {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                                " Target=\"docProps/core.xml\"/>" + relation("b", "officeDocument", bookTarget) + "</Relationships>"},
                {book, "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Chart\" sheetId=\"1\" r:id=\"c\"/><sheet name=\"Leads\" sheetId=\"2\" r:id=\"s\"/></sheets></workbook>"},
                {book.left(slash) + "_rels/" + book.mid(slash) + ".rels",
                 "<Relationships><Relationship Id=\"x\" TargetMode=\"External\" Type=\"" + space + "styles\" Target=\"https://host.example/styles.xml\"/>"
                     + relation("c", "chartsheet", "chart.xml") + relation("s", "worksheet", target.at(0)) + relation("t", "styles", target.at(1))
                     + relation("u", "sharedStrings", target.at(2)) + "</Relationships>"},
                {folder + "leads.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>0</v></c></row><row r=\"2\"><c s=\"0\"><v>46112</v></c></row></sheetData></worksheet>"},
                {folder + "look.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
                {folder + "words.xml", "<sst><si><t>day</t></si></sst>"}};
        };
        const QByteArray usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        row("other names", usual, "xl/book2.xml", "xl/book2.xml", "xl/parts/", "parts/leads.xml parts/look.xml parts/words.xml");
        row("another folder, from the root", usual, "table/main.xml", "/table/main.xml", "data/", "/data/leads.xml /data/look.xml /data/words.xml");
        row("up and down", usual, "a/b/book.xml", "./a/x/../b/book.xml", "a/c/", "../c/leads.xml ../c/look.xml ../c/words.xml");
        row("the strict form", "http://purl.oclc.org/ooxml/officeDocument/relationships/", "book.xml", "book.xml", "", "leads.xml look.xml words.xml");
        row("backslashes", usual, "xl/book.xml", "xl\\book.xml", "xl/parts/", "parts\\leads.xml parts\\look.xml parts\\words.xml");
        row("in per cent", usual, "xl/the book.xml", "xl/the%20book.xml", "xl/my parts/", "my%20parts/leads.xml my%20parts/look.xml my%20parts/words.xml");
    }
    void shouldFindPartsByWhatTheyAre()
    {
        QFETCH(ZipParts, parts);
        const Read read = readAll(zipOf(parts));
        QCOMPARE(read.error, QString());
        QCOMPARE(read.rows, (QList<QStringList>{{u"day"_s}, {u"2026-03-31"_s}}));
    }

    void shouldKeepToTheUsualNamesWhereRelationsLeadNowhere()
    {
        BookMaker book{sheetRow(1, {inlineCell("A1", "a"), cell("r=\"B1\" t=\"s\"", "0")}), {"<t>shared</t>"}};
        const QByteArray space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        for (const QByteArray& relations : {QByteArray("no XML"), QByteArray("<Relationships/>"),
                                           QByteArray("<Relationships><Relationship Type=\"" + space + "officeDocument\" Target=\"../../etc/workbook.xml\"/></Relationships>")}) {
            book.more = {{"_rels/.rels", relations}};
            QCOMPARE(readAll(book.bytes()).rows, (QList<QStringList>{{u"a"_s, u"shared"_s}}));
        }
        book.more = {{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + space + "worksheet\" Target=\"../../../worksheets/sheet1.xml\"/>"
                                                    "<Relationship Id=\"rId2\" Type=\"" + space + "sharedStrings\" Target=\"gone.xml\"/></Relationships>"}};
        QCOMPARE(readAll(book.bytes()).rows, (QList<QStringList>{{u"a"_s, u"shared"_s}}));
    }

    void shouldRefuseWhatIsNoWorkbook_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QByteArray rows = sheetRow(1, {inlineCell("A1", "a")}) + sheetRow(2, {inlineCell("A2", "b")});
        const auto with = [&rows](const ZipParts& parts) {
            BookMaker book{rows};
            book.more = parts;
            return book.bytes();
        };
        const QByteArray good = BookMaker{rows}.bytes();
        QTest::newRow("cut") << good.left(good.size() / 2) << u"damaged"_s;
        QTest::newRow("cut end record") << good.chopped(3) << u"damaged"_s;
        QTest::newRow("four bytes") << QByteArray("PK\x03\x04") << u"damaged"_s;
        QTest::newRow("other archive") << zipOf({{"leads.csv", "a,b\n1,2\n"}}) << u"ZIP archive"_s;
        QTest::newRow("OpenDocument") << zipOf({{"content.xml", "<a/>"}}) << u"OpenDocument"_s;
        const QByteArray letter = "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"%1\"/></Relationships>";
        QTest::newRow("a letter") << zipOf({{"_rels/.rels", QByteArray(letter).replace("%1", "word/document.xml")}, {"word/document.xml", "<document/>"}}) << u"ZIP archive"_s;
        QTest::newRow("a binary workbook") << zipOf({{"_rels/.rels", QByteArray(letter).replace("%1", "xl/workbook.bin")}, {"xl/workbook.bin", "x"}}) << u"binary workbook"_s;
        QTest::newRow("without its texts") << BookMaker{sheetRow(1, {cell("r=\"A1\" t=\"s\"", "0")})}.bytes() << u"the part with the texts of the workbook is missing"_s;
        QTest::newRow("without its sheet") << with({{"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"gone.xml\"/></Relationships>"}}) << u"damaged (xl/gone.xml)"_s;
        QTest::newRow("no sheet") << with({{"xl/workbook.xml", "<workbook/>"}}) << u"no sheet"_s;
        QTest::newRow("no XML") << with({{"xl/worksheets/sheet1.xml", "nothing"}}) << u"damaged"_s;
        QTest::newRow("cut XML") << with({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "<row><c>"}}) << u"line 3: the workbook is damaged"_s;
        QTest::newRow("entities") << with({{"xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData>&b;</sheetData></worksheet>"}}) << u"damaged"_s;
        QTest::newRow("depths") << with({{"xl/worksheets/sheet1.xml", QByteArray("<a>").repeated(100'000)}}) << u"damaged"_s;
        QTest::newRow("row beyond all rows") << with({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData></worksheet>"}}) << u"more rows"_s;
        QTest::newRow("endless text") << with({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + QByteArray(3 << 20, 'x')}}) << u"unpacks to far more"_s;
        QTest::newRow("bomb") << with({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + QByteArray("<!--" + QByteArray(500'000, 'x') + "-->").repeated(200)}}) << u"unpacks to far more"_s;
        QTest::newRow("endless shared text") << with({{"xl/sharedStrings.xml", "<sst><si>" + QByteArray("<t>xxxxxxxxxxxxxxxxxxxxxxxxx</t>").repeated(20'000) + "</si></sst>"}}) << u"too long texts"_s;
        QByteArray many = good;
        many[many.size() - 22 + 10] = char(0xff);
        many[many.size() - 22 + 11] = char(0xff);
        QTest::newRow("says that it has 65,535 parts") << many << u"damaged"_s;
    }
    void shouldRefuseWhatIsNoWorkbook()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const Read read = readAll(bytes);
        QVERIFY2(read.error.startsWith(errorCodeText(ErrorCode::BadFile)) && read.error.contains(words), qPrintable(read.error));
    }

    void shouldHandOutBrokenRowsWhenAsked()
    {
        BookMaker book;
        book.sheet = sheetRow(1, {inlineCell("A1", "a")}) + sheetRow(2, {inlineCell("A2", "first"), inlineCell("ALM2", "far")})
            + sheetRow(3, {inlineCell("A3", QByteArray(300'000, 'x'))}) + sheetRow(4, {inlineCell("A4", "good")});
        const Read strict = readAll(book.bytes());
        QVERIFY2(strict.error.contains(u"leads.xlsx, line 2, column 1001: more than 1000 columns"_s), qPrintable(strict.error));
        const Read loose = readAll(book.bytes(), {.skipBroken = true});
        QCOMPARE(loose.error, QString());
        QCOMPARE(loose.rows.size(), 4);
        QCOMPARE(loose.rows.last(), QStringList{u"good"_s});
        QCOMPARE(loose.faults.size(), 2);
        QVERIFY(loose.faults.at(1).contains(u"line 3, column 1 (a): a row longer than 256 KB"_s));
    }

    void shouldStopWhenCancelled()
    {
        int asked = 0;
        const Read read = readAll(BookMaker{sheetRow(1, {inlineCell("A1", "a")})}.bytes(), {}, [&asked] { return ++asked > 2; });
        QCOMPARE(read.error, QString(errorCodeText(ErrorCode::Cancelled) % u' '));
    }

    void shouldSayWhatAFileIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hasHeader");
        QTest::addColumn<QStringList>("fields");
        const QByteArray rows = "Ana García;(318) 555-0101;ana@example.com;LA;71101;2025-03-31\nBen Hebert;3185550102;ben@example.com;Texas;75101;3/30/2025\n"
                                "Cy Landry;318-555-0103;cy@example.com;TX;75102-1234;2025-03-29\n";
        const QStringList all{u"full_name"_s, u"phone"_s, u"email"_s, u"state"_s, u"zip"_s, u"inquiry_time"_s};
        QTest::newRow("no header") << rows << false << all;
        QTest::newRow("names") << "Name;Cell;E-mail;ST;Zip Code;Lead Date\n" + rows << true << all;
        QTest::newRow("foreign names") << "Nombre;Teléfono móvil;Correo;Estado;CP;Fecha\n" + rows << true << all;
        QTest::newRow("wrong names") << "Who;Email;Phone;County;Amount;City\n" + rows << true
                                     << QStringList{u"full_name"_s, u"phone"_s, u"email"_s, u"county"_s, u"mortgage_amount"_s, u"city"_s};
    }
    void shouldSayWhatAFileIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, hasHeader);
        QFETCH(QStringList, fields);
        const auto preview = previewLeadFile(of(bytes, u"leads.csv"_s));
        QVERIFY(preview);
        QCOMPARE(preview->delimiter, ';');
        QCOMPARE(preview->encoding, u"UTF-8"_s);
        QCOMPARE(preview->hasHeader, hasHeader);
        QCOMPARE(preview->rows.size(), 3);
        QCOMPARE(preview->rowLines.first(), hasHeader ? 2 : 1);
        QStringList found;
        for (const MappedColumn& column : preview->mapping.columns)
            found.append(column.field ? leadFieldName(*column.field) : QString());
        QCOMPARE(found, fields);
        // And what is chosen wins over what is found
        PreviewRequest other = of(bytes, u"leads.csv"_s);
        other.encoding = u"windows-1252"_s;
        other.delimiter = ',';
        other.hasHeader = !hasHeader;
        const auto chosen = previewLeadFile(other);
        QVERIFY(chosen);
        QCOMPARE(chosen->hasHeader, !hasHeader);
        QCOMPARE(chosen->header.size(), 1);
        QCOMPARE(chosen->encoding, u"windows-1252"_s);
    }
};

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"

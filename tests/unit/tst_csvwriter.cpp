// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvreader.h"
#include "models/engine/csvwriter.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestCsvWriter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldWriteEachTypeAsASpreadsheetNeedsIt_data();
    void shouldWriteEachTypeAsASpreadsheetNeedsIt();
    void shouldWriteRawValuesInTheMachineDialect();
    void shouldDecodeCopyText();
    void shouldRefuseARowWithAWrongNumberOfColumns();
    void shouldCountAndListChangedCells();
    void shouldComeBackUnchangedThroughTheReader();
    void shouldSayWhenTheDeviceIsFull();
    void shouldTellRawFilesByTheirName();
    void shouldKnowATypeForEachOfThe33Columns();
};

namespace {

struct Sheet
{
    QBuffer device;
    CsvWriter writer;
    Sheet(const QList<CsvColumn>& columns, const CsvWriter::Options& options)
        : writer(device, columns, options)
    {
        device.open(QIODevice::ReadWrite);
    }
    QByteArray text()
    {
        if (!writer.flush())
            return "flush failed";
        return device.data();
    }
};

QByteArray copyEscaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
        .replace('\b', "\\b").replace('\f', "\\f").replace('\v', "\\v");
}

} // namespace

void TestCsvWriter::shouldWriteEachTypeAsASpreadsheetNeedsIt_data()
{
    QTest::addColumn<ColumnType>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("cell");
    using enum ColumnType;
    const auto row = [](const char* name, ColumnType type, const char* value, const char* cell) {
        QTest::newRow(name) << type << QByteArray(value) << QByteArray(cell);
    };
    row("text", Text, "O'Hara", "\"O'Hara\"");
    row("text with quote", Text, "5\" pipe", "\"5\"\" pipe\"");
    row("text with comma", Text, "a, b", "\"a, b\"");
    row("formula", Text, "=1+1", "\"'=1+1\"");
    row("formula inside", Text, "a,=1", "\"a,'=1\"");
    row("formula with quotes", Text, "=\"x\"", "\"'=\"\"x\"\"\"");
    row("lines", Text, "a\r\nb", "\"a\r\nb\"");
    row("integer", Integer, "-42", "\"-42\"");
    row("signed integer", Integer, "+42", "\"+42\"");
    row("formula as integer", Integer, "-1+1", "\"'-1+1\"");
    row("decimal", Integer, "-1234.50", "\"-1234.50\"");
    row("minor units", Minor, "123450", "\"1234.50\"");
    row("few minor units", Minor, "-5", "\"-0.05\"");
    row("ten minor units", Minor, "10", "\"0.10\"");
    row("text as minor units", Minor, "=5", "\"'=5\"");
    row("date", Date, "2026-03-31", "\"2026-03-31\"");
    row("endless date", Date, "-infinity", "\"'-infinity\"");
    row("timestamp", Timestamp, "2026-03-31 14:05:09.25+00", "\"2026-03-31T14:05:09Z\"");
    row("timestamp elsewhere", Timestamp, "2026-03-31 14:05:09-05", "\"2026-03-31 14:05:09-05\"");
    row("phone at home", Phone, "+14155552671", "\"(415) 555-2671\"");
    row("phone abroad", Phone, "+442079460018", "\"'+442079460018\"");
    row("no phone", Phone, "+1=cmd", "\"'+1=cmd\"");
    row("nothing", Text, "", "\"\"");
    row("no phone at all", Phone, "", "\"\"");
}

void TestCsvWriter::shouldWriteEachTypeAsASpreadsheetNeedsIt()
{
    QFETCH(ColumnType, type);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, cell);
    Sheet sheet({{u"c"_s, type}}, {});
    QVERIFY(sheet.writer.writeRow({value}));
    QVERIFY(sheet.writer.writeCopyRow(copyEscaped(value)));
    const QByteArray line = cell + "\r\n";
    QCOMPARE(sheet.text(), QByteArray(line + line));
}

void TestCsvWriter::shouldWriteRawValuesInTheMachineDialect()
{
    Sheet sheet({{u"a"_s}, {u"phone"_s, ColumnType::Phone}, {u"m"_s, ColumnType::Minor}},
                {.dialect = CsvWriter::Dialect::Machine, .byteOrderMark = true});
    QVERIFY(sheet.writer.writeHeader());
    QVERIFY(sheet.writer.writeRow({"=1, \"x\"", "+14155552671", "150"}));
    QVERIFY(sheet.writer.writeRow({QByteArray(), "", "-7"}));
    QVERIFY(sheet.writer.writeRow({" spaces ", "line\nbreak", "n/a"}));
    QCOMPARE(sheet.text(), QByteArray("\xef\xbb\xbf" "a,phone,m\r\n"
                                      "\"=1, \"\"x\"\"\",+14155552671,1.50\r\n"
                                      ",,-0.07\r\n"
                                      "\" spaces \",\"line\nbreak\",n/a\r\n"));
    QCOMPARE(sheet.writer.changedCells(), 0);
}

void TestCsvWriter::shouldDecodeCopyText()
{
    Sheet sheet({{u"a"_s}, {u"b"_s}, {u"c"_s}}, {});
    QVERIFY(sheet.writer.writeCopyRow("x\\\\y\t\\N\tp\\tq\\nr\n"));
    QVERIFY(sheet.writer.writeCopyRow("\t\\\\N\t\\\\"));
    QCOMPARE(sheet.text(), QByteArray("\"x\\y\",\"\",\"p\tq\nr\"\r\n\"\",\"\\N\",\"\\\"\r\n"));
    QCOMPARE(sheet.writer.rows(), 2);
}

void TestCsvWriter::shouldRefuseARowWithAWrongNumberOfColumns()
{
    Sheet sheet({{u"a"_s}, {u"b"_s}}, {});
    QVERIFY(!sheet.writer.writeCopyRow("only one"));
    QVERIFY(!sheet.writer.writeCopyRow("one\ttwo\tthree"));
    QVERIFY(!sheet.writer.writeRow({"one"}));
}

void TestCsvWriter::shouldCountAndListChangedCells()
{
    Sheet sheet({{u"a"_s}, {u"phone"_s, ColumnType::Phone}}, {});
    QVERIFY(sheet.writer.writeHeader());
    QVERIFY(sheet.writer.writeRow({"fine", "+14155552671"}));
    QVERIFY(sheet.writer.writeRow({"=x\x01", "+442079460018"}));
    for (int i = 0; i < 2000; ++i)
        QVERIFY(sheet.writer.writeRow({"@x", ""}));
    QCOMPARE(sheet.writer.changedCells(), 2002);
    QCOMPARE(sheet.writer.changedCellsByColumn(), QList<qint64>({2001, 1}));
    QCOMPARE(sheet.writer.changes().size(), CsvWriter::changesListedMax);
    const CsvWriter::Change first = sheet.writer.changes().constFirst();
    QCOMPARE(first.row, 2);
    QCOMPARE(first.column, 0);
    QCOMPARE(first.changes, CellChange::Formula | CellChange::Control);
    QCOMPARE(sheet.writer.changes().at(1).changes, CellChanges(CellChange::PhoneGuarded));
}

void TestCsvWriter::shouldComeBackUnchangedThroughTheReader()
{
    // Given random text of everything that hurts
    const QList<QByteArray> parts = {"=", "-", "@", "'", "\"", "\"\"", " ", ",", ";", "\t", "\r\n", "\n",
                                     "x", "0", "\\", "\\N", "é", "\U0001f600", "\ufeff", "\u2212"};
    QRandomGenerator random(11);
    constexpr int columns = 7;
    QList<CsvColumn> names;
    for (int column = 0; column < columns; ++column)
        names.append({u"c%1"_s.arg(column)});
    for (const auto dialect : {CsvWriter::Dialect::Spreadsheet, CsvWriter::Dialect::Machine}) {
        Sheet sheet(names, {.dialect = dialect});
        QVERIFY(sheet.writer.writeHeader());
        QList<QList<QByteArray>> rows;
        for (int i = 0; i < 5000; ++i) {
            QList<QByteArray> values;
            QByteArray copy;
            for (int column = 0; column < columns; ++column) {
                QByteArray value;
                for (quint32 n = random.bounded(6u); n > 0; --n)
                    value += parts.at(random.bounded(parts.size()));
                if (column == 0)
                    value.prepend('k'); // no row is blank
                values.append(value);
                copy += (column == 0 ? "" : "\t") + copyEscaped(value);
            }
            rows.append(values);
            QVERIFY(i % 2 == 0 ? sheet.writer.writeRow(values) : sheet.writer.writeCopyRow(QByteArray(copy + '\n')));
        }
        // When read back, and unguarded where it was guarded
        QBuffer file;
        file.setData(sheet.text());
        file.open(QIODevice::ReadOnly);
        CsvReader reader(file, u"x.csv"_s, {});
        QVERIFY(reader.open());
        CsvBatch batch;
        qsizetype row = -1;
        while (true) {
            const auto more = reader.read(batch);
            QVERIFY2(more.has_value(), more ? "" : qPrintable(more.error().detail));
            if (!*more)
                break;
            for (qsizetype i = 0; i < batch.size(); ++i, ++row) {
                QCOMPARE(batch.record(i).fields, quint32(columns));
                for (quint32 column = 0; row >= 0 && column < columns; ++column) {
                    const QByteArray cell = batch.field(i, column).toByteArray();
                    const bool isSheet = dialect == CsvWriter::Dialect::Spreadsheet;
                    QCOMPARE(isSheet ? unguardedCell(cell, placeOf(column)) : cell, rows.at(row).at(column));
                }
            }
        }
        // Then every value is what it was, and the header shows which dialect it is
        QCOMPARE(row, 5000);
        QCOMPARE(reader.isHeaderQuoted(), dialect == CsvWriter::Dialect::Spreadsheet);
    }
}

void TestCsvWriter::shouldSayWhenTheDeviceIsFull()
{
#ifdef Q_OS_LINUX
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    CsvWriter writer(full, {{u"a"_s}}, {});
    QVERIFY(writer.writeHeader());
    const auto flushed = writer.flush();
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().code, ErrorCode::FileProblem);
    QVERIFY(!flushed.error().detail.isEmpty());
    // And while rows are written, as soon as the buffer is handed over
    const QByteArray big(30'000, 'x');
    bool isRefused = false;
    for (int i = 0; i < 40; ++i)
        isRefused |= !writer.writeRow({big});
    QVERIFY(isRefused);
#else
    QSKIP("needs /dev/full");
#endif
}

void TestCsvWriter::shouldTellRawFilesByTheirName()
{
    QCOMPARE(machineFileName(u"/a.b/leads.csv"_s), u"/a.b/leads.raw.csv"_s);
    QCOMPARE(machineFileName(u"leads"_s), u"leads.raw.csv"_s);
    QCOMPARE(machineFileName(u"leads.raw.csv"_s), u"leads.raw.csv"_s);
    QCOMPARE(machineFileName(u"/x/.hidden"_s), u"/x/.hidden.raw.csv"_s);
}

void TestCsvWriter::shouldKnowATypeForEachOfThe33Columns()
{
    const QList<CsvColumn> columns = leadCsvColumns();
    QCOMPARE(columns.size(), 33);
    const auto typeOf = [&](const QString& name) {
        for (const CsvColumn& column : columns) {
            if (column.name == name)
                return column.type;
        }
        return ColumnType::Date;
    };
    QCOMPARE(typeOf(u"phone"_s), ColumnType::Phone);
    QCOMPARE(typeOf(u"phone_alt"_s), ColumnType::Phone);
    QCOMPARE(typeOf(u"borrower_age"_s), ColumnType::Integer);
    QCOMPARE(typeOf(u"zip"_s), ColumnType::Text);
    QCOMPARE(typeOf(u"inquiry_time"_s), ColumnType::Timestamp);
    QCOMPARE(typeOf(u"lender"_s), ColumnType::Text);
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"

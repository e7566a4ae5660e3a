// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvreader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryFile>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestCsvReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldReadWhatRfc4180Allows_data();
    void shouldReadWhatRfc4180Allows();
    void shouldFindTheDelimiter_data();
    void shouldFindTheDelimiter();
    void shouldFindTheEncoding_data();
    void shouldFindTheEncoding();
    void shouldNamePlaceAndRemedyOfAFault_data();
    void shouldNamePlaceAndRemedyOfAFault();
    void shouldHandOutBrokenRecordsWhenAsked();
    void shouldKnowThePhysicalLineOfEachRecord();
    void shouldRefuseAnEndlessLineInBoundedMemory();
    void shouldGoOnBehindALineThatIsTooLong();
    void shouldHashTheFileAsItIs();
    void shouldStopWhenCancelled();
    void shouldReadTheSameWhateverTheBlockBorders();
    void shouldReadALargeFileFromTheDisk();
};

namespace {

struct Outcome
{
    QList<QStringList> rows;
    QList<qint64> lines;
    QStringList faults;
    QString error;
    ErrorCode code = ErrorCode::Internal;
};

struct Source
{
    QBuffer device;
    CsvReader reader;
    Source(const QByteArray& bytes, const CsvReader::Options& options)
        : reader(device, u"leads.csv"_s, options)
    {
        device.setData(bytes);
        device.open(QIODevice::ReadOnly);
    }
    Outcome readAll()
    {
        Outcome outcome;
        const auto failed = [&](const Error& error) {
            outcome.error = error.detail;
            outcome.code = error.code;
            return outcome;
        };
        if (auto opened = reader.open(); !opened)
            return failed(opened.error());
        CsvBatch batch;
        while (true) {
            auto more = reader.read(batch);
            if (!more)
                return failed(more.error());
            if (!*more)
                return outcome;
            for (qsizetype i = 0; i < batch.size(); ++i) {
                outcome.rows.append(batch.texts(i));
                outcome.lines.append(batch.record(i).line);
                if (!batch.record(i).fault.isEmpty())
                    outcome.faults.append(batch.record(i).fault);
            }
        }
    }
};

Outcome readAll(const QByteArray& bytes, const CsvReader::Options& options = {})
{
    return Source(bytes, options).readAll();
}

/// A device that never ends: one line of `size` bytes without ever holding it.
class EndlessLine final : public QIODevice
{
public:
    explicit EndlessLine(qint64 size) : m_size(size) {}
    qint64 size() const override { return m_size; }
    qint64 largestRead() const { return m_largestRead; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 count = std::min(maxSize, m_size - pos());
        std::fill_n(data, count, 'x');
        if (pos() == 0 && count > 4)
            std::copy_n("a,b\n", 4, data);
        m_largestRead = std::max(m_largestRead, count);
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_largestRead = 0;
};

} // namespace

void TestCsvReader::shouldReadWhatRfc4180Allows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("crlf") << QByteArray("a,b\r\n1,2\r\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("cr alone") << QByteArray("a,b\r1,2\r") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("mixed ends") << QByteArray("a,b\r\n1,2\n3,4\r5,6")
                                << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}, {u"5"_s, u"6"_s}};
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("quoted") << QByteArray("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n")
                            << Rows{{u"a"_s, u"b"_s}, {u"x, y"_s, u"say \"hi\""_s}};
    QTest::newRow("line breaks inside") << QByteArray("a,b\n\"1\r\n2\",\"\n\"\n")
                                        << Rows{{u"a"_s, u"b"_s}, {u"1\r\n2"_s, u"\n"_s}};
    QTest::newRow("spaces stay") << QByteArray("a,b\n x , \n") << Rows{{u"a"_s, u"b"_s}, {u" x "_s, u" "_s}};
    QTest::newRow("empty fields") << QByteArray("a,b\n,\n\"\",x\n")
                                  << Rows{{u"a"_s, u"b"_s}, {QString(), QString()}, {QString(), u"x"_s}};
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n  \n1,2\r\n\r\n")
                                 << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("ragged") << QByteArray("a,b\n1\n1,2,3\n")
                            << Rows{{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}};
    QTest::newRow("excel's hint") << QByteArray("sep=;\r\na;b\r\n1;2\r\n")
                                  << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("empty file") << QByteArray() << Rows{};
    QTest::newRow("header only") << QByteArray("a,b") << Rows{{u"a"_s, u"b"_s}};
}

void TestCsvReader::shouldReadWhatRfc4180Allows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const Outcome outcome = readAll(bytes);
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.rows, rows);
}

void TestCsvReader::shouldFindTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2;3\n1,7;2;4\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\tc\nx, y\t2\t3\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n1;2|2|3\n") << '|';
    QTest::newRow("commas quoted") << QByteArray("a;b\n\"x,y,z\";2\n") << ';';
    QTest::newRow("comma in a header of semicolons") << QByteArray("name, first;b;c\n1;2;3\n4;5;6\n") << ';';
    QTest::newRow("one column") << QByteArray("a\n1\n") << ',';
}

void TestCsvReader::shouldFindTheDelimiter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    Source source(bytes, {});
    QVERIFY(source.reader.open());
    QCOMPARE(source.reader.delimiter(), delimiter);
}

void TestCsvReader::shouldFindTheEncoding_data()
{
    QTest::addColumn<QString>("writtenAs"); // empty: UTF-8 bytes
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const QString latin = u"name,city\nJosé,Cañon City\nZoë,Montréal\n"_s;
    const QString cyrillic = u"имя,город\nИван Петров,Москва\nМария Иванова,Санкт-Петербург\n"_s;
    const QString japanese = u"名前,都市\n山田太郎,東京都千代田区\n鈴木一郎,大阪市中央区北浜\n"_s;
    QTest::newRow("ascii") << u""_s << QByteArray() << u"a,b\n1,2\n"_s << u"UTF-8"_s;
    QTest::newRow("utf-8") << u""_s << QByteArray() << latin << u"UTF-8"_s;
    QTest::newRow("utf-8 with mark") << u""_s << QByteArray("\xef\xbb\xbf") << latin << u"UTF-8"_s;
    QTest::newRow("utf-16le with mark") << u"UTF-16LE"_s << QByteArray("\xff\xfe") << latin << u"UTF-16LE"_s;
    QTest::newRow("utf-16be with mark") << u"UTF-16BE"_s << QByteArray("\xfe\xff") << latin << u"UTF-16BE"_s;
    QTest::newRow("utf-16le bare") << u"UTF-16LE"_s << QByteArray() << latin << u"UTF-16LE"_s;
    QTest::newRow("utf-16be bare") << u"UTF-16BE"_s << QByteArray() << latin << u"UTF-16BE"_s;
    QTest::newRow("utf-32") << u"UTF-32LE"_s << QByteArray("\xff\xfe\0\0", 4) << latin << u"UTF-32LE"_s;
    QTest::newRow("windows-1252") << u"windows-1252"_s << QByteArray() << latin << u"windows-1252"_s;
    QTest::newRow("windows-1251") << u"windows-1251"_s << QByteArray() << cyrillic << u"WINDOWS-1251"_s;
    QTest::newRow("shift-jis") << u"Shift_JIS"_s << QByteArray() << japanese << u"SHIFT_JIS"_s;
}

void TestCsvReader::shouldFindTheEncoding()
{
    QFETCH(QString, writtenAs);
    QFETCH(QByteArray, mark);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    QByteArray bytes = text.toUtf8();
    if (!writtenAs.isEmpty()) {
        QStringEncoder encoder(writtenAs.toLatin1().constData(), QStringConverter::Flag::Default);
        QVERIFY(encoder.isValid());
        bytes = encoder.encode(text);
    }
    Source source(mark + bytes, {});
    const Outcome outcome = source.readAll();
    QCOMPARE(outcome.error, QString());
    QCOMPARE(source.reader.encoding(), encoding);
    QString again;
    for (const QStringList& row : outcome.rows)
        again += row.join(u',') + u'\n';
    QCOMPARE(again, text);
}

void TestCsvReader::shouldNamePlaceAndRemedyOfAFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& words,
                        const QString& encoding = {}) {
        QTest::newRow(name) << bytes << encoding << words;
    };
    row("stray quote", "id,name\n1,x\n2,5\" pipe\n",
        {u"leads.csv, line 3, column 2 (name)"_s, u"not quoted"_s, u"double"_s});
    row("text after quote", "id,name\n1,\"x\" y\n",
        {u"line 2, column 2 (name)"_s, u"after a closing quotation mark"_s});
    row("unclosed", "id,name\n1,\"x\n2,y\n3,z\n",
        {u"line 2, column 2 (name)"_s, u"never closed"_s});
    row("unclosed after line breaks", "id,name\n\"1\n1\",\"x\n2,y\n",
        {u"line 3, column 2 (name)"_s, u"never closed"_s});
    row("unclosed, found by a later quote", "id,name\n1,\"x\n2,\"y\"\n",
        {u"line 3"_s, u"began on line 2"_s});
    row("nul", QByteArray("id,name\n1,a\0b\n", 14), {u"line 2, column 2 (name)"_s, u"NUL"_s});
    row("workbook", "PK\x03\x04....xl/workbook.xml", {u"leads.csv"_s, u".xlsx"_s, u"save it as CSV"_s});
    row("archive", "PK\x03\x04....leads.csv", {u"ZIP"_s, u"unpack"_s});
    row("old workbook", "\xd0\xcf\x11\xe0\xa1\xb1", {u".xls"_s, u"save it as CSV"_s});
    row("pdf", "%PDF-1.4", {u"PDF"_s});
    row("gzip", "\x1f\x8b\x08", {u"gzip"_s});
    row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\4\5\6", 23), {u"not a text file"_s});
    row("not utf-8", "id,name\n1,x\n2,Jos\xe9\n",
        {u"line 3"_s, u"not UTF-8"_s, u"encoding"_s}, u"UTF-8"_s);
    row("half a character", "id,name\n1,Jos\xc3",
        {u"line 2"_s, u"not UTF-8"_s}, u"UTF-8"_s);
    row("no such encoding", "id,name\n", {u"'klingon'"_s}, u"klingon"_s);
    row("a hundred thousand columns", QByteArray("x,").repeated(100'000) + "\n",
        {u"line 1"_s, u"1000 columns"_s});
}

void TestCsvReader::shouldNamePlaceAndRemedyOfAFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QStringList, words);
    const Outcome outcome = readAll(bytes, {.encoding = encoding});
    QCOMPARE(outcome.code, ErrorCode::BadFile);
    for (const QString& word : words)
        QVERIFY2(outcome.error.contains(word), qPrintable(outcome.error));
}

void TestCsvReader::shouldHandOutBrokenRecordsWhenAsked()
{
    // Given a file with a broken record of each kind among good ones
    const QByteArray bytes("id,name\n"
                           "1,good\n"
                           "2,5\" pipe\n"
                           "3,\"unclosed\n"
                           "4,good\n"
                           "5,nul\0\n"
                           "6,\"x\" y\n"
                           "7,\"two\nlines\"\n"
                           "8,\"unclosed at the end\n", 95);
    // When broken ones are asked for
    const Outcome outcome = readAll(bytes, {.skipBroken = true});
    // Then the good ones are all there, the others come as their line and a reason
    QCOMPARE(outcome.error, QString());
    const QList<QStringList> rows = {
        {u"id"_s, u"name"_s}, {u"1"_s, u"good"_s}, {u"2,5\" pipe"_s}, {u"3,\"unclosed"_s},
        {u"4"_s, u"good"_s}, {u"5,nul"_s + QChar(0)}, {u"6,\"x\" y"_s}, {u"7"_s, u"two\nlines"_s},
        {u"8,\"unclosed at the end"_s}};
    QCOMPARE(outcome.rows, rows);
    QCOMPARE(outcome.lines, QList<qint64>({1, 2, 3, 4, 5, 6, 7, 8, 10}));
    QCOMPARE(outcome.faults.size(), 5);
    QVERIFY2(outcome.faults.at(1).contains(u"line 4"_s), qPrintable(outcome.faults.at(1)));
}

void TestCsvReader::shouldKnowThePhysicalLineOfEachRecord()
{
    const Outcome outcome = readAll("a,b\r\n\r\n1,\"x\r\n\r\ny\"\r\n2,z\r\n\r\n3,z");
    QCOMPARE(outcome.lines, QList<qint64>({1, 3, 6, 8}));
}

void TestCsvReader::shouldRefuseAnEndlessLineInBoundedMemory()
{
    EndlessLine device(qint64(2) << 30);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    CsvReader reader(device, u"leads.csv"_s, {});
    QVERIFY(reader.open());
    CsvBatch batch;
    QVERIFY(reader.read(batch).value_or(false)); // the header
    const auto more = reader.read(batch);
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::BadFile);
    QVERIFY2(more.error().detail.contains(u"line 2: a line longer than 256 KB"_s),
             qPrintable(more.error().detail));
    QVERIFY(reader.bytesRead() < 2 << 20);
    QVERIFY(device.largestRead() <= 1 << 20);
}

void TestCsvReader::shouldGoOnBehindALineThatIsTooLong()
{
    const QByteArray longLine = "x," + QByteArray(5'000'000, 'y');
    const Outcome outcome = readAll("a,b\n1,2\n" + longLine + "\n3,4\n" + longLine, {.skipBroken = true});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.lines, QList<qint64>({1, 2, 3, 4, 5}));
    QCOMPARE(outcome.faults.size(), 2);
    QCOMPARE(outcome.rows.at(3), QStringList({u"3"_s, u"4"_s}));
    // An unclosed quotation mark may not swallow the rest of a large file either
    const QByteArray many = QByteArray("5,6\n").repeated(200'000);
    const Outcome swallowed = readAll("a,b\n1,\"2\n" + many, {.skipBroken = true});
    QCOMPARE(swallowed.rows.size(), 200'002);
    QCOMPARE(swallowed.faults.size(), 1);
}

void TestCsvReader::shouldHashTheFileAsItIs()
{
    const QByteArray bytes = "\xef\xbb\xbf" + QByteArray("a,b\n1,2\n").repeated(300'000);
    Source source(bytes, {});
    QVERIFY(source.reader.open());
    QCOMPARE(source.reader.facts().sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(source.reader.facts().lines, 600'000);
    QCOMPARE(source.reader.facts().bytes, bytes.size());
}

void TestCsvReader::shouldStopWhenCancelled()
{
    EndlessLine device(qint64(2) << 30);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    CsvReader reader(device, u"leads.csv"_s, {});
    int asked = 0;
    const auto opened = reader.open([&] { return ++asked == 3; });
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Cancelled);
}

void TestCsvReader::shouldReadTheSameWhateverTheBlockBorders()
{
    // Given records whose borders, quotes and characters of several bytes fall on every block border
    for (qsizetype shift = 0; shift < 40; ++shift) {
        QByteArray bytes = "k,v\n" + QByteArray(262'144 - 24 - shift, 'p') + ",first\n";
        const QByteArray row("é,\"ü\"\"\r\nö\"\r\n");
        bytes += row + row + row;
        for (const bool isWide : {false, true}) {
            QByteArray file = bytes;
            if (isWide) {
                QStringEncoder encoder(QStringConverter::Utf16LE);
                file = encoder.encode(QString::fromUtf8(bytes));
            }
            const Outcome outcome = readAll(file, {.delimiter = ','});
            QCOMPARE(outcome.error, QString());
            QCOMPARE(outcome.rows.size(), 5);
            QCOMPARE(outcome.rows.last(), QStringList({u"é"_s, u"ü\"\r\nö"_s}));
            QCOMPARE(outcome.lines, QList<qint64>({1, 2, 3, 5, 7}));
        }
    }
}

void TestCsvReader::shouldReadALargeFileFromTheDisk()
{
    // Given a file of several blocks with a byte order mark, and records of two lines
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("\xef\xbb\xbfn,text\r\n");
    for (int i = 0; i < 30'000; ++i)
        file.write(QByteArray::number(i) + ",\"two\nlines, of some more text\"\r\n");
    QVERIFY(file.flush());
    CsvReader reader(file, u"large.csv"_s, {});
    QVERIFY(reader.open());
    CsvBatch batch;
    qint64 next = -1;
    while (true) {
        const auto more = reader.read(batch);
        QVERIFY2(more, more ? "" : qPrintable(more.error().detail));
        if (!*more)
            break;
        for (qsizetype i = 0; i < batch.size(); ++i, ++next) {
            if (next >= 0)
                QCOMPARE(batch.field(i, 0).toByteArray(), QByteArray::number(next));
        }
    }
    QCOMPARE(next, 30'000);
    QCOMPARE(reader.bytesRead(), file.size());
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"

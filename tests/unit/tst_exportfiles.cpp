// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/csvwriter.h"
#include "models/engine/exportfiles.h"
#include "models/engine/stagedfile.h"
#include "models/engine/xlsxwriter.h"
#include "tests/support/formulamatrix.h"
#include "tests/support/xlsxsheets.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

/// Values of all 33 columns of a lead, as the server has them.
QList<QByteArray> lead(int number)
{
    QList<QByteArray> values(exportColumns().size());
    const auto set = [&](const char* column, const QByteArray& value) {
        values[exportColumns().indexOf(QLatin1StringView(column))] = value;
    };
    set("sale_id", "1001-" + QByteArray::number(0x10000000 + number, 16).toUpper());
    set("purchase_price", "1250");
    set("purchase_date", "2026-03-31 14:05:09.25+00");
    set("first_name", "Zoë");
    set("last_name", "=O'Hara\"");
    set("phone", "+14155550" + QByteArray::number(100 + number % 900));
    set("phone_alt", "+442079460018");
    set("email", "z@example.com");
    set("date_of_birth", "1955-07-14");
    set("borrower_age", "70");
    set("zip", "02134");
    set("state", "MA");
    set("mortgage_amount", "-5");
    set("mortgage_date", "1890-01-01");
    set("medical", "none;\t+1\nline");
    set("lead_id", "0a1b2c3d-0000-4000-8000-00000000" + QByteArray::number(1000 + number % 9000));
    return values;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> sourceValues(const ExportLayout& layout, int number)
{
    const QList<QByteArray> all = lead(number);
    QList<QByteArray> values;
    for (const QString& source : layout.sources())
        values.append(all.at(exportColumns().indexOf(source)));
    return values;
}

/// Letters without a pattern; the same ones again in each run.
QByteArray noiseOf(QRandomGenerator& random, int bytes)
{
    constexpr QByteArrayView letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    QByteArray noise(bytes, Qt::Uninitialized);
    for (char& c : noise)
        c = letters.at(random.bounded(int(letters.size())));
    return noise;
}

/// A whole export of `rows` leads, without a floor; `noise`: characters that compress badly in each of them.
Result<ExportSummary> writeLeads(const ExportRequest& request, int rows, const std::function<void()>& afterStep = {}, int noise = 0)
{
    QRandomGenerator random(4711);
    ExportFiles files(request, u"US"_s, {});
    Result<> done = files.open();
    for (int i = 0; done && i < rows; ++i) {
        QList<QByteArray> values = sourceValues(request.layout, i);
        if (noise > 0)
            values[request.layout.sources().indexOf("medical"_L1)] = noiseOf(random, noise);
        done = files.addRow(values);
    }
    if (done)
        done = files.finish();
    if (done)
        done = files.writeManifest({{u"member"_s, u"anna@example.com"_s}});
    if (done)
        done = files.commit(afterStep);
    if (!done)
        return tl::unexpected(done.error());
    return files.summary();
}

ExportRequest requestTo(const QString& path, ExportFormat format = ExportFormat::Csv)
{
    ExportRequest request;
    request.path = path;
    request.format = format;
    return request;
}

} // namespace

class TestExportFiles final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    /// A split export: files of `rowsMax` leads.
    ExportRequest splitRequest(qint64 rowsMax) const
    {
        ExportRequest request = requestTo(path(u"leads.csv"_s));
        request.layout.rowsMax = rowsMax;
        return request;
    }
    /// All that is in the folder, with its contents.
    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> files;
        for (const QString& name : names())
            files.insert(name, contents(path(name)));
        return files;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void shouldGiveEachColumnItsTypeInAWorkbook_data();
    void shouldGiveEachColumnItsTypeInAWorkbook();
    void shouldGoOnOnTheNextSheetWhenOneIsFull();
    void shouldKeepEveryTextOfAWorkbook();
    void shouldLeaveNoCellThatASpreadsheetRuns();
    void shouldEndAtOnceWhenCancelledWhileAWorkbookIsCompressed();
    void shouldLeaveNoTemporaryFileOfADroppedWorkbook();
    void shouldWriteWhatEachPresetsReaderEats_data();
    void shouldWriteWhatEachPresetsReaderEats();
    void shouldNumberFilesAndListThemInOneManifest();
    void shouldSplitBeforeAFileGetsTooLarge_data();
    void shouldSplitBeforeAFileGetsTooLarge();
    void shouldTakeAwayWhatTheExportBeforeLeavesBesideIt();
    void shouldLeaveAWholeSetWhereverItDies();
    void shouldGiveTheSetBeforeBackWhenAFileCannotTakeItsPlace();
    void shouldLeaveASetUnderWayAlone();
    void shouldRefuseLayoutsThatCannotBe_data();
    void shouldRefuseLayoutsThatCannotBe();
    void shouldComeBackFromJson();
    void shouldPreviewWhatTheFileWillSay();
    void shouldLeaveTheOldFileWhereverTheDiskIsFull_data();
    void shouldLeaveTheOldFileWhereverTheDiskIsFull();
    void shouldLeaveNothingPartialWhenKilled();
};

void TestExportFiles::shouldGiveEachColumnItsTypeInAWorkbook_data()
{
    QTest::addColumn<qint64>("memoryRows");
    QTest::newRow("small, shared texts") << XlsxWriter::memoryRowsMost;
    QTest::newRow("large, constant memory") << qint64(1);
}

void TestExportFiles::shouldGiveEachColumnItsTypeInAWorkbook()
{
    QFETCH(qint64, memoryRows);
    // Given leads with all kinds of values
    const RowShaper shaper({}, u"US"_s);
    XlsxWriter writer(path(u"leads.xlsx"_s), shaper.columns(), {.memoryRowsMax = memoryRows});
    QVERIFY(writer.writeHeader());
    for (int i = 0; i < 3; ++i)
        QVERIFY(writer.writeRow(lead(i)));
    QVERIFY(writer.finish({}));
    QCOMPARE(writer.rows(), 3);
    // Then no cell is a formula, and each has the kind that its column has
    const testing::XlsxSheets book = testing::readXlsx(path(u"leads.xlsx"_s));
    QVERIFY2(book.problem.isEmpty(), qPrintable(book.problem));
    QVERIFY(!book.hasFormulas);
    QCOMPARE(book.sheets.size(), 1);
    const testing::XlsxSheet& sheet = book.sheets.first();
    QCOMPARE(sheet.rows.size(), 4);
    QCOMPARE(sheet.texts(0), QStringList(exportColumns()));
    const auto cell = [&](const char* column) { return sheet.rows.at(2).value(exportColumns().indexOf(QLatin1StringView(column))); };
    const auto check = [&](const char* column, char kind, const QString& text) {
        QCOMPARE(cell(column).text, text);
        QCOMPARE(cell(column).kind, QChar(QLatin1Char(kind)));
    };
    check("phone", 's', u"(415) 555-0101"_s);
    check("phone_alt", 's', u"+442079460018"_s);
    check("zip", 's', u"02134"_s);
    check("last_name", 's', u"=O'Hara\""_s);
    check("medical", 's', u"none;\t+1\nline"_s);
    check("purchase_price", 'n', u"12.5"_s);
    check("mortgage_amount", 'n', u"-0.05"_s);
    check("borrower_age", 'n', u"70"_s);
    check("date_of_birth", 'd', u"20284"_s); // days since 1899-12-30
    QCOMPARE(cell("purchase_date").kind, u'd');
    QCOMPARE(qRound64(cell("purchase_date").text.toDouble() * 86400), qint64(46112) * 86400 + 14 * 3600 + 5 * 60 + 9);
    check("mortgage_date", 's', u"1890-01-01"_s); // sheets know no days before 1900
    QVERIFY(cell("lender").text.isEmpty());
}

void TestExportFiles::shouldGoOnOnTheNextSheetWhenOneIsFull()
{
    XlsxWriter writer(path(u"leads.xlsx"_s), {{u"number"_s, ColumnType::Integer}}, {.memoryRowsMax = 2, .sheetRowsMax = 4});
    for (int i = 1; i <= 7; ++i)
        QVERIFY(writer.writeRow({QByteArray::number(i)}));
    QVERIFY(writer.finish({}));
    const testing::XlsxSheets book = testing::readXlsx(path(u"leads.xlsx"_s));
    QCOMPARE(book.sheets.size(), 3);
    QCOMPARE(book.sheets.at(0).name, u"Leads"_s);
    QCOMPARE(book.sheets.at(2).name, u"Leads 3"_s);
    QStringList all;
    for (const testing::XlsxSheet& sheet : book.sheets) {
        QCOMPARE(sheet.texts(0), QStringList{u"number"_s});
        for (qsizetype row = 1; row < sheet.rows.size(); ++row)
            all.append(sheet.texts(row));
    }
    QCOMPARE(all.join(u','), u"1,2,3,4,5,6,7"_s);
    // Excel's own limit holds by default
    QCOMPARE(XlsxWriter::Options{}.sheetRowsMax, 1'048'576);
}

void TestExportFiles::shouldKeepEveryTextOfAWorkbook()
{
    const QList<QByteArray> awkward = {"_x0041_", "a_x000D_b", "cr\rlf\n", " blank ", "\x01\x1f", "<&>\"'", "=1+1", "@SUM(A1)", "'quoted",
                                       "\xf0\x9f\x98\x80", "\xef\xbf\xbe", QByteArray(40'000, 'x')};
    for (const qint64 memoryRows : {qint64(100), qint64(0)}) {
        XlsxWriter writer(path(u"texts.xlsx"_s), {{u"text"_s}}, {.memoryRowsMax = memoryRows});
        for (const QByteArray& text : awkward)
            QVERIFY(writer.writeRow({text}));
        QVERIFY(writer.finish({}));
        const testing::XlsxSheets book = testing::readXlsx(path(u"texts.xlsx"_s));
        QVERIFY2(book.problem.isEmpty(), qPrintable(book.problem));
        for (qsizetype i = 0; i < awkward.size() - 2; ++i)
            QCOMPARE(book.sheets.first().texts(i + 1).first(), QString::fromUtf8(awkward.at(i)));
        // What cannot be kept is counted: a character that XML has not, and what is too long
        QCOMPARE(writer.changedCells(), 2);
        QCOMPARE(book.sheets.first().texts(awkward.size() - 1).first(), u"\ufffd"_s);
        QCOMPARE(book.sheets.first().texts(awkward.size()).first().size(), cellCharactersMax);
    }
}

/// T75, in small and by a checker of our own; `make files` asks LibreOffice.
void TestExportFiles::shouldLeaveNoCellThatASpreadsheetRuns()
{
    const QList<QByteArray> cells = testing::formulaMatrix(13);
    const auto written = [&cells](const CsvWriter::Options& options) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, {{u"text"_s}, {u"more"_s}}, options);
        for (const QByteArray& cell : cells) {
            if (!writer.writeRow({cell, "x"}) || !writer.writeRow({"-1", cell}))
                return QByteArray();
        }
        return writer.flush() ? buffer.data() : QByteArray();
    };
    for (const char delimiter : {',', ';', '\t'}) {
        const QByteArray file = written({.delimiter = delimiter});
        for (const char separator : {',', ';', '\t'})
            QCOMPARE(testing::runnableCells(file, separator), 0);
    }
    // Without the guard the checker finds them, each that is planted, wherever it stands, and no number
    QVERIFY(testing::runnableCells(written({.dialect = CsvWriter::Dialect::Machine}), ',') > 100);
    for (const char* trigger : {"=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0", "\xe2\x88\x92"}) {
        const QByteArray planted = QByteArray(trigger) + "A1";
        for (const char* before : {"", "x,", "\"x\",\" ", "\"x\",\"\xe2\x80\x8b"})
            QCOMPARE(testing::runnableCells(QByteArray(before).append(planted).append("\r\n"), ','), 1);
    }
    QCOMPARE(testing::runnableCells("\"-1\",\"-2.50\"\r\n", ','), 0);
    QCOMPARE(testing::runnableCells("\"-1\",\"-2.50\"\r\n", ';'), 1);
}

void TestExportFiles::shouldEndAtOnceWhenCancelledWhileAWorkbookIsCompressed()
{
    // Given a workbook that takes a while to compress
    ExportFiles files(requestTo(path(u"leads.xlsx"_s), ExportFormat::Xlsx), u"US"_s, [] { return true; });
    QVERIFY(files.open());
    for (int i = 0; i < 25'000; ++i)
        QVERIFY(files.addRow(lead(i)));
    // When it is cancelled meanwhile
    QElapsedTimer clock;
    clock.start();
    const auto finished = files.finish();
    // Then nobody waits for the rest
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::Cancelled);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestExportFiles::shouldLeaveNoTemporaryFileOfADroppedWorkbook()
{
    // Given a folder for files without names
    QVERIFY(QDir().mkpath(path(u"books"_s)));
    const QString here = QFileInfo(path(u"books"_s)).canonicalFilePath();
    const auto openHere = [&here] {
        const QFileInfoList files = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
        return std::count_if(files.begin(), files.end(), [&](const QFileInfo& file) { return file.symLinkTarget().startsWith(here); });
    };
    const auto start = [&](XlsxWriter& writer) { return writer.writeRow({"1"}) && writer.writeRow({"2"}) && writer.writeRow({"3"}); };
    const XlsxWriter::Options options{.memoryRowsMax = 0, .sheetRowsMax = 2};
    {
        // When a large workbook is dropped half-way
        XlsxWriter writer(here + u"/dropped.xlsx"_s, {{u"number"_s, ColumnType::Integer}}, options);
        QVERIFY(start(writer));
        QVERIFY(openHere() > 0);
    }
    // Then none of them is kept open, nor when it cannot be put together
    QCOMPARE(openHere(), 0);
    XlsxWriter writer(here, {{u"number"_s, ColumnType::Integer}}, options);
    QVERIFY(start(writer));
    QVERIFY(!writer.finish({}));
    QCOMPARE(openHere(), 0);
}

void TestExportFiles::shouldWriteWhatEachPresetsReaderEats_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("vicidial") << u"vicidial"_s << u"leads.raw.txt"_s
                              << QByteArray("1001-10000000\t\t999\t1\t4155550100\t\tZoë\t\t=O'Hara \t\t\t\t\tMA\t\t02134\tUSA\tU\t1955-07-14\t"
                                            "442079460018\tz@example.com\t\tnone; +1 line\r\n");
    QTest::newRow("five9") << u"five9"_s << u"leads.raw.txt"_s
                           << QByteArray("number1,number2,number3,first_name,last_name,company,street,city,state,zip,email,lead_id,date_of_birth,"
                                         "mortgage_amount,lender,inquiry_time\r\n4155550100,442079460018,,Zoë,\"=O'Hara\"\"\",,,,MA,02134,"
                                         "z@example.com,1001-10000000,1955-07-14,-0.05,,\r\n");
    QTest::newRow("salesforce") << u"salesforce"_s << u"leads.raw.txt"_s
                                << QByteArray("First Name,Last Name,Company,Phone,Mobile,Email,Street,City,State/Province,Zip/Postal Code,Country,"
                                              "Lead Source,Lead Status,Description,Lead Number\r\nZoë,\"=O'Hara\"\"\",Household,+14155550100,");
    QTest::newRow("hubspot") << u"hubspot"_s << u"leads.raw.txt"_s
                             << QByteArray("First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street Address,City,State/Region,Postal Code,"
                                           "Country/Region,Date of birth,Lifecycle Stage,Lead Number,Lead Source Detail\r\nZoë,");
    QTest::newRow("generic") << u"generic"_s << u"leads.txt"_s << QByteArray("\xef\xbb\xbf\"sale_id\",\"purchase_price\",\"purchase_date\",");
}

void TestExportFiles::shouldWriteWhatEachPresetsReaderEats()
{
    QFETCH(QString, preset);
    QFETCH(QByteArray, start);
    ExportRequest request = requestTo(path(u"leads.txt"_s));
    request.setForm(exportPreset(preset)->form);
    QVERIFY(request.layout.check());
    const auto summary = writeLeads(request, 2);
    QVERIFY(summary);
    QTEST(QFileInfo(summary->path).fileName(), "file");
    QVERIFY2(contents(summary->path).startsWith(start), contents(summary->path).left(start.size() + 40).constData());
    QCOMPARE(contents(summary->path).count("\r\n"), preset == "vicidial"_L1 ? 2 : 3);
}

void TestExportFiles::shouldNumberFilesAndListThemInOneManifest()
{
    ExportRequest request = requestTo(path(u"leads.csv"_s));
    request.dialect = ExportDialect::Machine;
    request.layout.rowsMax = 4;
    const auto summary = writeLeads(request, 10);
    QVERIFY(summary);
    QCOMPARE(names(), QStringList({u"leads-1.raw.csv"_s, u"leads-2.raw.csv"_s, u"leads-3.raw.csv"_s, u"leads.raw.csv.manifest.json"_s}));
    QCOMPARE(summary->rows, 10);
    QCOMPARE(summary->files.size(), 3);
    const QJsonObject manifest = QJsonDocument::fromJson(contents(summary->manifestPath)).object();
    QCOMPARE(manifest.value("rows"_L1).toInt(), 10);
    QCOMPARE(manifest.value("member"_L1).toString(), u"anna@example.com"_s);
    const QJsonArray files = manifest.value("files"_L1).toArray();
    QByteArray lines;
    for (qsizetype i = 0; i < 3; ++i) {
        const QJsonObject file = files.at(i).toObject();
        const QByteArray bytes = contents(path(file.value("file"_L1).toString()));
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(file.value("sha256"_L1).toString(), QString::fromLatin1(hash));
        QCOMPARE(file.value("bytes"_L1).toInteger(), bytes.size());
        QCOMPARE(file.value("rows"_L1).toInt(), i < 2 ? 4 : 2);
        QVERIFY(bytes.contains("sale_id,"));
        lines += hash + "  " + file.value("file"_L1).toString().toUtf8() + '\n';
    }
    QCOMPARE(summary->sha256, QString::fromLatin1(QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(manifest.value("sha256"_L1).toString(), summary->sha256);
    // A file that is alone has no number
    QVERIFY(writeLeads(request, 4));
    QVERIFY(names().contains(u"leads.raw.csv"_s));
}

void TestExportFiles::shouldSplitBeforeAFileGetsTooLarge_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("noise");
    QTest::newRow("csv") << ExportFormat::Csv << 9000 << 0;
    QTest::newRow("workbook, its texts much alike") << ExportFormat::Xlsx << 30'000 << 0;
    QTest::newRow("workbook, texts of the usual kind") << ExportFormat::Xlsx << 12'000 << 100;
    QTest::newRow("workbook, texts that cannot be compressed") << ExportFormat::Xlsx << 900 << 3900;
}

void TestExportFiles::shouldSplitBeforeAFileGetsTooLarge()
{
    QFETCH(ExportFormat, format);
    QFETCH(int, rows);
    QFETCH(int, noise);
    // Given a reader that takes files of a million bytes
    ExportRequest request = requestTo(path(u"leads"_s), format);
    request.layout.bytesMax = 1'000'000;
    const auto summary = writeLeads(request, rows, {}, noise);
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
    QVERIFY(summary->files.size() > 1);
    const QJsonArray listed = QJsonDocument::fromJson(contents(summary->manifestPath)).object().value("files"_L1).toArray();
    QCOMPARE(listed.size(), summary->files.size());
    int next = 0;
    for (qsizetype i = 0; i < summary->files.size(); ++i) {
        // Then no file has more, nor far less than it might
        const ExportedFile& file = summary->files.at(i);
        const qint64 bytes = QFileInfo(file.path).size();
        const QJsonObject told = listed.at(i).toObject();
        qInfo("%lld rows, %lld bytes", file.rows, bytes);
        QVERIFY(bytes <= request.layout.bytesMax);
        QVERIFY(i == summary->files.size() - 1 || bytes > request.layout.bytesMax / 2);
        QCOMPARE(told.value("bytes"_L1).toInteger(), bytes);
        QCOMPARE(told.value("rows"_L1).toInteger(), file.rows);
        // and each lead is in one of them, once
        if (format == ExportFormat::Csv) {
            next += int(file.rows);
            continue;
        }
        const testing::XlsxSheets book = testing::readXlsx(file.path);
        QCOMPARE(book.sheets.size(), 1);
        QCOMPARE(book.sheets.first().rows.size(), file.rows + 1);
        for (qsizetype row = 1; row <= file.rows; ++row, ++next)
            QCOMPARE(book.sheets.first().rows.at(row).first().text, QString::fromUtf8(lead(next).first()));
    }
    QCOMPARE(next, rows);
}

void TestExportFiles::shouldTakeAwayWhatTheExportBeforeLeavesBesideIt()
{
    // Given yesterday's export of three files, and a file of the broker's own with such a name
    QVERIFY(writeLeads(splitRequest(4), 10));
    QFile own(path(u"leads-4.csv"_s));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("mine") == 4);
    own.close();
    // When today's has two, then one
    QVERIFY(writeLeads(splitRequest(5), 8));
    QCOMPARE(names(), QStringList({u"leads-1.csv"_s, u"leads-2.csv"_s, u"leads-4.csv"_s, u"leads.csv.manifest.json"_s}));
    QVERIFY(writeLeads(splitRequest(8), 8));
    // Then nothing of the older ones is left, and what no manifest names stays
    QCOMPARE(names(), QStringList({u"leads-4.csv"_s, u"leads.csv"_s, u"leads.csv.manifest.json"_s}));
    // And no manifest takes away what has not the export's own name
    QFile manifest(path(u"leads.csv.manifest.json"_s));
    QVERIFY(manifest.open(QIODevice::WriteOnly) && manifest.write("{\"files\": [{\"file\": \"leads-x.csv\"}, {\"file\": \"../leads.csv\"}]}") > 0);
    manifest.close();
    QVERIFY(QFile::copy(own.fileName(), path(u"leads-x.csv"_s)));
    QVERIFY(writeLeads(splitRequest(8), 8));
    QVERIFY(names().contains(u"leads-x.csv"_s));
}

/// T28 for several files: every step on the disk is the last one.
void TestExportFiles::shouldLeaveAWholeSetWhereverItDies()
{
    QVERIFY(writeLeads(splitRequest(5), 8));
    const QMap<QString, QByteArray> after = everything();
    int olderSets = 0;
    for (int last = 1;; ++last) {
        QVERIFY(writeLeads(splitRequest(4), 10));
        const QMap<QString, QByteArray> before = everything();
        QCOMPARE(before.size(), 4);
        const pid_t child = ::fork();
        if (child == 0) {
            int steps = 0;
            const bool isWritten = writeLeads(splitRequest(5), 8, [&] {
                if (++steps == last)
                    ::_exit(1);
            }).has_value();
            ::_exit(isWritten ? 0 : 2);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        // Then the next start finds the older set or the new one, each byte of it and nothing else
        removeStagedLeftovers(m_folder->path());
        const QMap<QString, QByteArray> found = everything();
        if (WEXITSTATUS(status) == 0) {
            QCOMPARE(found, after);
            break;
        }
        QCOMPARE(WEXITSTATUS(status), 1);
        QVERIFY2(found == before || found == after, qPrintable(u"step %1: %2"_s.arg(last).arg(names().join(u", "_s))));
        olderSets += found == before ? 1 : 0;
    }
    QCOMPARE(olderSets, 8); // the journal, three kept, three in place, one taken away
}

void TestExportFiles::shouldGiveTheSetBeforeBackWhenAFileCannotTakeItsPlace()
{
    QVERIFY(writeLeads(splitRequest(4), 10));
    const QMap<QString, QByteArray> before = everything();
    // When what was to come is gone behind any of the steps before it would have come
    for (int broken = 1; broken <= 6; ++broken) {
        int steps = 0;
        const auto written = writeLeads(splitRequest(5), 8, [&] {
            if (++steps < broken)
                return;
            for (const QString& name : QDir(m_folder->path()).entryList({u"leads.csv*.leadfloor-??????"_s}, QDir::Files))
                QFile::remove(path(name));
        });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileProblem);
        QCOMPARE(everything(), before);
    }
    // Nor does a folder in the place of a part go away
    QVERIFY(QFile::remove(path(u"leads-2.csv"_s)) && QDir(m_folder->path()).mkdir(u"leads-2.csv"_s));
    QVERIFY(!writeLeads(splitRequest(5), 8));
    QVERIFY(QFileInfo(path(u"leads-2.csv"_s)).isDir());
    QCOMPARE(contents(path(u"leads-1.csv"_s)), before.value(u"leads-1.csv"_s));
}

void TestExportFiles::shouldLeaveASetUnderWayAlone()
{
    QVERIFY(writeLeads(splitRequest(4), 10));
    const auto written = writeLeads(splitRequest(5), 8, [this] { removeStagedLeftovers(m_folder->path()); });
    QVERIFY(written);
    QCOMPARE(names(), QStringList({u"leads-1.csv"_s, u"leads-2.csv"_s, u"leads.csv.manifest.json"_s}));
    QCOMPARE(contents(path(u"leads-1.csv"_s)).count("\r\n"), 6);
}

void TestExportFiles::shouldRefuseLayoutsThatCannotBe_data()
{
    QTest::addColumn<ExportField>("field");
    QTest::addColumn<QString>("word");
    QTest::newRow("no such column") << ExportField{u"a"_s, u"password"_s} << u"password"_s;
    QTest::newRow("no name") << ExportField{{}, u"phone"_s} << u"name"_s;
    QTest::newRow("twice") << ExportField{u"Phone"_s, u"phone"_s} << u"two columns"_s;
    QTest::newRow("digits of a name") << ExportField{u"a"_s, u"first_name"_s, {}, FieldForm::Digits} << u"form"_s;
    QTest::newRow("a form of nothing") << ExportField{u"a"_s, {}, u"x"_s, FieldForm::National} << u"form"_s;
    QTest::newRow("text for an amount") << ExportField{u"a"_s, u"mortgage_amount"_s, u"none"_s} << u"form"_s;
    QTest::newRow("line end in a header") << ExportField{u"a\nb"_s, u"phone"_s} << u"control"_s;
}

void TestExportFiles::shouldRefuseLayoutsThatCannotBe()
{
    QFETCH(ExportField, field);
    QFETCH(QString, word);
    ExportLayout layout;
    layout.fields = {{u"phone"_s, u"phone"_s}, field};
    const auto checked = layout.check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidRequest);
    QVERIFY2(checked.error().detail.contains(word), qPrintable(checked.error().detail));
    QVERIFY(!ExportLayout::fromJson(layout.toJson()));
}

void TestExportFiles::shouldComeBackFromJson()
{
    for (const ExportPreset& preset : exportPresets()) {
        const auto back = ExportForm::fromJson(preset.form.toJson());
        QVERIFY(back);
        QCOMPARE(*back, preset.form);
    }
}

void TestExportFiles::shouldPreviewWhatTheFileWillSay()
{
    ExportRequest request = requestTo({});
    request.layout.fields = {{u"Number"_s, u"phone"_s, {}, FieldForm::National},
                             {u"Name"_s, u"last_name"_s},
                             {u"Born"_s, u"date_of_birth"_s, {}, FieldForm::AmericanDate},
                             {u"List"_s, {}, u"7"_s}};
    const QByteArray row = "=O'Hara\t+14155550100\t1955-07-14\n"; // in the order of the sources
    QCOMPARE(exportPreview(request, u"US"_s, {row}).value(),
             QList<QStringList>({{u"Number"_s, u"Name"_s, u"Born"_s, u"List"_s}, {u"4155550100"_s, u"'=O'Hara"_s, u"07/14/1955"_s, u"7"_s}}));
    request.format = ExportFormat::Xlsx;
    QCOMPARE(exportPreview(request, u"US"_s, {row})->at(1).at(1), u"=O'Hara"_s);
}

void TestExportFiles::shouldLeaveTheOldFileWhereverTheDiskIsFull_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("xlsx") << ExportFormat::Xlsx;
}

/// T25.
void TestExportFiles::shouldLeaveTheOldFileWhereverTheDiskIsFull()
{
    QFETCH(ExportFormat, format);
    constexpr int rows = 120;
    const ExportRequest request = requestTo(path(format == ExportFormat::Csv ? u"leads.csv"_s : u"leads.xlsx"_s), format);
    // Given how large the file gets, and what libxlsxwriter writes meanwhile
    QVERIFY(writeLeads(request, rows));
    const qint64 size = QFileInfo(request.path).size();
    const qint64 most = format == ExportFormat::Csv ? size : qint64(rows) * 33 * 60;
    QVERIFY(QFile::remove(request.path % ".manifest.json"_L1));
    QFile old(request.path);
    QVERIFY(old.open(QIODevice::WriteOnly | QIODevice::Truncate) && old.write("old") == 3);
    old.close();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    int refused = 0;
    int written = 0;
    // When no file can be larger than so many bytes, every 4 KB
    for (qint64 limit = 0; limit <= most; limit += 4096) {
        rlimit small{rlim_t(limit), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto summary = writeLeads(request, rows);
        setrlimit(RLIMIT_FSIZE, &before);
        if (summary) {
            // Then the file is whole
            ++written;
            if (format == ExportFormat::Xlsx)
                QCOMPARE(testing::readXlsx(request.path).sheets.first().rows.size(), rows + 1);
            else
                QCOMPARE(QFileInfo(request.path).size(), size);
            QVERIFY(old.open(QIODevice::WriteOnly | QIODevice::Truncate) && old.write("old") == 3);
            old.close();
            QVERIFY(QFile::remove(summary->manifestPath));
            continue;
        }
        // or the old one is what it was, alone, and the error names the file
        ++refused;
        QCOMPARE(summary.error().code, ErrorCode::FileProblem);
        QVERIFY2(summary.error().detail.contains(u"leads."_s), qPrintable(summary.error().detail));
        QCOMPARE(contents(request.path), QByteArray("old"));
        QCOMPARE(names().size(), 1);
    }
    QVERIFY2(refused >= int(size / 4096), qPrintable(u"%1 refused, %2 written"_s.arg(refused).arg(written)));
    QVERIFY(format == ExportFormat::Csv || written > 0);
}

/// T28, in small; tests/stress has 500 kills.
void TestExportFiles::shouldLeaveNothingPartialWhenKilled()
{
    int whole = 0;
    for (int round = 0; round < 6; ++round) {
        const bool isBook = round % 2 == 1;
        const QString target = path(isBook ? u"leads.xlsx"_s : u"leads.csv"_s);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write-for-ever"_s, target});
        QVERIFY(child.waitForStarted());
        // When a program that writes is killed somewhere
        QVERIFY(child.waitForReadyRead());
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 60 * round);
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        // Then what is there is whole
        if (QFile::exists(target)) {
            ++whole;
            if (isBook)
                QCOMPARE(testing::readXlsx(target).sheets.first().rows.size(), 301);
            else
                QCOMPARE(contents(target).count("\"\r\n"), 301);
        }
        // and the next one, or a start of the program, takes the rest away
        removeStagedLeftovers(m_folder->path());
        for (const QString& name : names())
            QVERIFY2(!name.contains(u".leadfloor-"_s), qPrintable(name));
    }
    qInfo("%d of 6 had a file", whole);
}

int main(int argc, char* argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--write-for-ever") == 0) {
        const QString path = QString::fromLocal8Bit(argv[2]);
        fputs("writing\n", stdout);
        fflush(stdout);
        while (writeLeads(requestTo(path, path.endsWith(u"xlsx"_s) ? ExportFormat::Xlsx : ExportFormat::Csv), 300)) {
        }
        return 1;
    }
    QCoreApplication application(argc, argv);
    TestExportFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exportfiles.moc"

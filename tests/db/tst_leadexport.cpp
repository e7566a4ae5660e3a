// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/admincalls.h"
#include "models/engine/csvreader.h"
#include "models/engine/csvwriter.h"
#include "models/engine/floorcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/query.h"
#include "models/engine/stagedfile.h"
#include "tests/support/lineproxy.h"
#include "tests/support/testcluster.h"
#include "tests/support/xlsxsheets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;

#define VERIFY_RESULT(result) QVERIFY2(problemOf(result).isEmpty(), qPrintable(m_problem))

class TestLeadExport final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    std::unique_ptr<DbConnection> m_broker;
    QTemporaryDir m_folder;
    qint64 m_order = 0;
    QString m_problem;

    /// Empty for a value; kept for the message, which QVERIFY2 makes in any case.
    template <class T> QString problemOf(const Result<T>& result)
    {
        m_problem = result ? QString() : errorCodeText(result.error().code) % u' ' % result.error().detail;
        return m_problem;
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<ExportSummary> exportNow(const ExportRequest& request)
    {
        auto future = QtConcurrent::run(exportLeads, m_broker->spec(), request);
        future.waitForFinished();
        return future.result();
    }
    ExportRequest requestTo(const QString& name) const
    {
        ExportRequest request;
        request.path = path(name);
        request.orderNumber = m_order;
        return request;
    }
    Result<qint64> buy(int quantity)
    {
        PurchaseRequest purchase;
        purchase.intent = IntentId::create();
        purchase.lines = {OrderLine{Filter{}, quantity}};
        purchase.totalMax = Money::fromMinor(1000000000);
        const auto receipt = purchaseLeads(*m_broker, purchase);
        if (!receipt)
            return tl::unexpected(receipt.error());
        return receipt->orderNumber;
    }
    Result<> deliverAll(qint64 order)
    {
        while (true) {
            const auto progress = deliverSlice(*m_broker, order, 10'000);
            if (!progress)
                return tl::unexpected(progress.error());
            if (progress->isDone())
                return {};
        }
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { QVERIFY(QDir(m_folder.path()).entryList(QDir::Files).isEmpty()); }
    void cleanup();
    void shouldWriteWhatWasDeliveredByteForByte_data();
    void shouldWriteWhatWasDeliveredByteForByte();
    void shouldGuardAndListWhatASpreadsheetWouldRun();
    void shouldWriteItDownOnTheServer();
    void shouldExportWhatASearchFinds();
    void shouldWriteChosenColumnsOfChosenLeads();
    void shouldWriteAWorkbook();
    void shouldRefuseWhatIsNotThere();
    void shouldRefuseWhatWasBoughtTooLongAgo();
    void shouldStopWhileTheServerIsBusyAndKeepTheOldFile();
    void shouldKeepTheOldFileWhenTheDiskIsFull();
    void shouldSayWhichFolderCannotBeWrittenTo();
    void shouldClearAwayWhatAKilledExportLeft();
    void shouldShowProgressInLeads();
    void shouldGoOnWhereItWasWhenTheLineIsLost_data();
    void shouldGoOnWhereItWasWhenTheLineIsLost();
    void shouldGoOnWithWhatTheFirstLineCouldSee();
};

void TestLeadExport::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
    VERIFY_RESULT(m_owner->open());
    const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
    VERIFY_RESULT(signIns);
    VERIFY_RESULT(addDemoLeads(*m_owner, 20'000, 7, {}));
    ConnectionSpec spec = m_owner->spec();
    spec.login = loginName(*floorId(*m_owner), signIns->first().email);
    spec.password = signIns->first().password;
    m_broker = std::make_unique<DbConnection>(spec);
    VERIFY_RESULT(m_broker->open());
    // What the tests read to compare is read under an export, too
    VERIFY_RESULT(execute(*m_broker, u"select api.export_begin('{}', '{lead_id}', 'machine', 'a test')"_s));
    const auto order = buy(3000);
    VERIFY_RESULT(order);
    m_order = *order;
    VERIFY_RESULT(deliverAll(m_order));
    // Some of what suppliers send
    VERIFY_RESULT(execute(*m_owner, u"update core.delivered_lead set first_name = '=cmd|''/c calc''!A0', last_name = E'O\"Hara\\n+1',"
                                    " lender = E'tab\\there', medical = '-5', phone_alt = '+442079460018', city = E'back\\\\slash, Ü'"
                                    " where lead_id % 3 = 0"_s));
}

void TestLeadExport::cleanupTestCase()
{
    m_broker.reset();
    m_owner.reset();
}

void TestLeadExport::cleanup()
{
    const QFileInfoList files = QDir(m_folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files)
        QFile::remove(file.filePath());
}

void TestLeadExport::shouldWriteWhatWasDeliveredByteForByte_data()
{
    QTest::addColumn<bool>("isMachine");
    QTest::newRow("spreadsheet") << false;
    QTest::newRow("machine") << true;
}

void TestLeadExport::shouldWriteWhatWasDeliveredByteForByte()
{
    QFETCH(bool, isMachine);
    // When an order is exported
    ExportRequest request = requestTo(u"leads.csv"_s);
    request.dialect = isMachine ? ExportRequest::Dialect::Machine : ExportRequest::Dialect::Spreadsheet;
    const auto summary = exportNow(request);
    VERIFY_RESULT(summary);
    // Then the file is where the summary says, only for its owner, with the hash that it says
    QCOMPARE(summary->path, path(isMachine ? u"leads.raw.csv"_s : u"leads.csv"_s));
    QCOMPARE(summary->rows, 3000);
    QCOMPARE(summary->columns, 33);
    const QByteArray bytes = contents(summary->path);
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), summary->sha256);
    QCOMPARE(QFile::permissions(summary->path) & 0x077, QFile::Permissions());
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    // And it reads as every value that the server has for the order, none changed
    QFile file(summary->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    CsvReader reader(file, u"leads.csv"_s, {});
    VERIFY_RESULT(reader.open());
    QStringList columns = exportColumns();
    const auto rows = queryRows(*m_broker, u"select %1 from api.my_lead_export where order_number = :order order by place"_s.arg(columns.join(u"::text, "_s) % "::text"_L1),
                                {{u"order"_s, m_order}}, [&](const QSqlQuery& row) {
                                    QStringList values;
                                    for (int i = 0; i < columns.size(); ++i)
                                        values.append(row.value(i).toString());
                                    return values;
                                });
    VERIFY_RESULT(rows);
    CsvBatch batch;
    qsizetype at = -1;
    for (auto more = reader.read(batch); more && *more; more = reader.read(batch)) {
        for (qsizetype i = 0; i < batch.size(); ++i, ++at) {
            if (at < 0) {
                QCOMPARE(batch.texts(i), QStringList(columns));
                continue;
            }
            const QStringList cells = batch.texts(i);
            for (int column = 0; column < columns.size(); ++column) {
                QString expected = rows->at(at).at(column);
                const ColumnType type = exportColumnTypes().at(column);
                if (type == ColumnType::Minor && !expected.isEmpty())
                    expected = Money::fromMinor(expected.toLongLong()).toString();
                if (type == ColumnType::Timestamp)
                    expected = expected.left(10) % u'T' % expected.mid(11, 8) % u'Z';
                QString cell = cells.at(column);
                if (!isMachine && type == ColumnType::Phone && cell.startsWith(u'('))
                    cell = "+1"_L1 % cell.mid(1, 3) % cell.mid(6, 3) % cell.mid(10);
                else if (!isMachine)
                    cell = QString::fromUtf8(unguardedCell(cell.toUtf8(), placeOf(column)));
                if (type == ColumnType::Phone && cell.startsWith(u'\''))
                    cell.remove(0, 1);
                QCOMPARE(cell, expected);
            }
        }
    }
    QCOMPARE(at, 3000);
}

void TestLeadExport::shouldGuardAndListWhatASpreadsheetWouldRun()
{
    const auto summary = exportNow(requestTo(u"leads.csv"_s));
    VERIFY_RESULT(summary);
    const QByteArray bytes = contents(summary->path);
    QVERIFY(bytes.contains("\"'=cmd|'/c calc'!A0\""));
    QVERIFY(!bytes.contains("\"=cmd"));
    QVERIFY(bytes.contains("\"'+442079460018\""));
    QVERIFY(bytes.contains("\"-5\""));
    const QJsonObject manifest = QJsonDocument::fromJson(contents(summary->manifestPath)).object();
    QCOMPARE(manifest.value("sha256"_L1).toString(), summary->sha256);
    QCOMPARE(manifest.value("rows"_L1).toInt(), 3000);
    QCOMPARE(manifest.value("member"_L1).toString(), hello(*m_broker)->email);
    const QJsonObject guarded = manifest.value("guarded"_L1).toObject();
    QCOMPARE(guarded.value("cells"_L1).toInteger(), summary->guarded);
    const QJsonObject byColumn = guarded.value("by_column"_L1).toObject();
    const qint64 awkward = queryValue(*m_owner, u"select count(*) from core.delivered_lead where lead_id % 3 = 0"_s)->toLongLong();
    QCOMPARE(byColumn.value("first_name"_L1).toInteger(), awkward);
    QCOMPARE(byColumn.value("last_name"_L1).toInteger(), awkward);
    QCOMPARE(byColumn.value("phone_alt"_L1).toInteger(), awkward);
    for (const QString& column : byColumn.keys())
        QVERIFY2(QStringList({u"first_name"_s, u"last_name"_s, u"phone"_s, u"phone_alt"_s}).contains(column), qPrintable(column));
    QCOMPARE(guarded.value("listed"_L1).toArray().size(), std::min<qint64>(1000, summary->guarded));
    QVERIFY(!contents(summary->manifestPath).contains("cmd")); // where, never what
}

void TestLeadExport::shouldWriteItDownOnTheServer()
{
    const auto summary = exportNow(requestTo(u"leads.csv"_s));
    VERIFY_RESULT(summary);
    const auto logged = queryRows(*m_owner, u"select scope::text, dialect, rows, encode(sha256, 'hex'), cardinality(columns), machine "
                                            "from core.export_log order by export_id desc limit 1"_s, {},
                                  [](const QSqlQuery& row) {
                                      return QVariantList{row.value(0), row.value(1), row.value(2), row.value(3), row.value(4), row.value(5)};
                                  });
    VERIFY_RESULT(logged);
    const QVariantList row = logged->first();
    QCOMPARE(row.at(0).toString(), u"{\"order\": %1}"_s.arg(m_order));
    QCOMPARE(row.at(1).toString(), u"spreadsheet"_s);
    QCOMPARE(row.at(2).toLongLong(), 3000);
    QCOMPARE(row.at(3).toString(), summary->sha256);
    QCOMPARE(row.at(4).toInt(), 33);
    QCOMPARE(row.at(5).toString(), QSysInfo::machineHostName());
}

void TestLeadExport::shouldExportWhatASearchFinds()
{
    // Given a search with characters that SQL and LIKE know
    VERIFY_RESULT(execute(*m_owner, u"update core.delivered_lead set last_name = E'x%\\\\''_' where lead_id in "
                                    "(select lead_id from core.delivered_lead where lead_id % 3 = 1 limit 4)"_s));
    ExportRequest request = requestTo(u"found.csv"_s);
    request.orderNumber.reset();
    request.search = u"x%\\'_"_s;
    const auto summary = exportNow(request);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->rows, 4);
    OwnedLeadQuery query;
    query.search = request.search;
    QCOMPARE(ownedLeadCount(*m_broker, query).value_or(-1), 4);
}

void TestLeadExport::shouldWriteChosenColumnsOfChosenLeads()
{
    // Given two leads that are ticked, and columns with one that is not the file's first
    const auto ticked = queryRows(*m_broker, u"select lead_id, zip, sale_id from api.my_lead_export where order_number = :order order by place limit 2"_s,
                                  {{u"order"_s, m_order}}, [](const QSqlQuery& row) {
                                      return QStringList{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
                                  });
    VERIFY_RESULT(ticked);
    ExportRequest request = requestTo(u"ticked.csv"_s);
    request.dialect = ExportDialect::Machine;
    request.byteOrderMark = false;
    request.orderNumber.reset();
    request.work.leads = {LeadId(QUuid(ticked->at(0).at(0))), LeadId(QUuid(ticked->at(1).at(0)))};
    request.layout = *ExportLayout::ofColumns({u"zip"_s, u"sale_id"_s});
    const auto summary = exportNow(request);
    VERIFY_RESULT(summary);
    // Then the file has them and nothing else, and so says the log
    QByteArray expected = "zip,sale_id\r\n";
    for (const QStringList& lead : *ticked)
        expected += (lead.at(1) % u',' % lead.at(2) % "\r\n"_L1).toUtf8();
    QCOMPARE(contents(summary->path), expected);
    QCOMPARE(queryValue(*m_owner, u"select array_to_string(columns, ',') || ' ' || (scope #>> '{work,leads}') from core.export_log"
                                  " order by export_id desc limit 1"_s)->toString(), u"sale_id,zip 2"_s);
    const QJsonObject manifest = QJsonDocument::fromJson(contents(summary->manifestPath)).object();
    QCOMPARE(manifest.value("columns"_L1).toArray(), QJsonArray({u"zip"_s, u"sale_id"_s}));
    const QJsonObject data = manifest.value("data"_L1).toObject();
    QCOMPARE(data.value("source"_L1).toString(), u"floor"_s);
    const QDateTime asOf = QDateTime::fromString(data.value("as_of"_L1).toString(), Qt::ISODate);
    QVERIFY(qAbs(asOf.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(data.value("age_seconds"_L1).toInt(-1) >= 0);
}

void TestLeadExport::shouldWriteAWorkbook()
{
    ExportRequest request = requestTo(u"leads.csv"_s);
    request.format = ExportFormat::Xlsx;
    const auto summary = exportNow(request);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->path, path(u"leads.xlsx"_s));
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(contents(summary->path), QCryptographicHash::Sha256).toHex()), summary->sha256);
    QCOMPARE(QFile::permissions(summary->path) & 0x077, QFile::Permissions());
    const testing::XlsxSheets book = testing::readXlsx(summary->path);
    QVERIFY2(book.problem.isEmpty() && !book.hasFormulas, qPrintable(book.problem));
    QCOMPARE(book.sheets.first().rows.size(), 3001);
    // Byte for byte what the server has, where cells are text
    const auto rows = queryRows(*m_broker, u"select first_name, last_name, zip, city, sale_id from api.my_lead_export where order_number = :order order by place"_s,
                                {{u"order"_s, m_order}}, [](const QSqlQuery& row) {
                                    return QStringList{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                                                       row.value(4).toString()};
                                });
    VERIFY_RESULT(rows);
    const QStringList names = {u"first_name"_s, u"last_name"_s, u"zip"_s, u"city"_s, u"sale_id"_s};
    for (qsizetype row = 0; row < rows->size(); ++row) {
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(book.sheets.first().rows.at(row + 1).value(exportColumns().indexOf(names.at(i))).text, rows->at(row).at(i));
    }
    QCOMPARE(queryValue(*m_owner, u"select dialect from core.export_log order by export_id desc limit 1"_s)->toString(), u"xlsx"_s);
}

void TestLeadExport::shouldRefuseWhatIsNotThere()
{
    ExportRequest request = requestTo(u"leads.csv"_s);
    request.orderNumber = 999'999;
    const auto missing = exportNow(request);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    const auto undelivered = buy(5);
    VERIFY_RESULT(undelivered);
    request.orderNumber = *undelivered;
    QCOMPARE(exportNow(request).error().code, ErrorCode::WrongState);
    QVERIFY(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestLeadExport::shouldRefuseWhatWasBoughtTooLongAgo()
{
    const auto order = buy(5);
    VERIFY_RESULT(order);
    VERIFY_RESULT(deliverAll(*order));
    VERIFY_RESULT(execute(*m_owner, u"update core.delivered_lead set purchased_at = now() - interval '91 days' where order_number = %1"_s.arg(*order)));
    ExportRequest request = requestTo(u"old.csv"_s);
    request.orderNumber = *order;
    const auto closed = exportNow(request);
    QVERIFY(!closed);
    QCOMPARE(closed.error().code, ErrorCode::ExportClosed);
    QVERIFY(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestLeadExport::shouldStopWhileTheServerIsBusyAndKeepTheOldFile()
{
    // Given an older file, and a server that does not get on with the export
    QFile old(path(u"leads.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    VERIFY_RESULT(beginTransaction(*m_owner));
    VERIFY_RESULT(execute(*m_owner, u"lock table core.delivered_lead in access exclusive mode"_s));
    QFutureWatcher<Result<ExportSummary>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(QtConcurrent::run(exportLeads, m_broker->spec(), requestTo(u"leads.csv"_s)));
    DbConnection observer(m_cluster.superuser(m_owner->spec().database));
    VERIFY_RESULT(observer.open());
    const auto waiting = [&] {
        return queryValue(observer, u"select count(*) from pg_stat_activity where query like 'copy%' and state = 'active'"_s)->toInt();
    };
    QTRY_COMPARE(waiting(), 1);
    // When it is cancelled, it ends on the server too, long before the lock is gone
    QElapsedTimer clock;
    clock.start();
    watcher.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(waiting(), 0);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    rollbackTransaction(*m_owner);
    // And the old file is what it was, alone
    QCOMPARE(contents(old.fileName()), QByteArray("old"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestLeadExport::shouldKeepTheOldFileWhenTheDiskIsFull()
{
    QFile old(path(u"leads.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    // Given a limit of file size at many places of the file
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    for (const rlim_t limit : {rlim_t(0), rlim_t(1), rlim_t(4096), rlim_t(100'000), rlim_t(700'000)}) {
        rlimit small{limit, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto summary = exportNow(requestTo(u"leads.csv"_s));
        setrlimit(RLIMIT_FSIZE, &before);
        // Then the error names the file, and the old one is what it was, alone
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::FileProblem);
        QVERIFY2(summary.error().detail.contains(u"leads.csv"_s), qPrintable(summary.error().detail));
        QCOMPARE(contents(old.fileName()), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    VERIFY_RESULT(exportNow(requestTo(u"leads.csv"_s)));
}

void TestLeadExport::shouldSayWhichFolderCannotBeWrittenTo()
{
    const auto summary = exportNow(requestTo(u"no/such/folder/leads.csv"_s));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::FileProblem);
    QVERIFY(toUserText(summary.error()).contains(u"no/such/folder"_s));
}

void TestLeadExport::shouldClearAwayWhatAKilledExportLeft()
{
    // Given what a killed export leaves, the file of a running one, and files of people
    const auto make = [&](const QString& name) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write("part") == 4;
    };
    const QStringList kept = {u"leads.csv.backup"_s, u"leads.csv.AbCdEf"_s, u"my.leadfloor-notes"_s};
    for (const QString& name : kept)
        QVERIFY(make(name));
    QVERIFY(make(u"leads.csv.leadfloor-AbCdEf"_s));
    QVERIFY(make(u"another.xlsx.leadfloor-qZxYeT"_s));
    StagedFile running(path(u"running.csv"_s));
    VERIFY_RESULT(running.open());
    const QString runningPath = running.temporaryPath();
    // When an export is written into the same folder
    VERIFY_RESULT(exportNow(requestTo(u"leads.csv"_s)));
    // Then only what nobody comes back for has gone
    QVERIFY(!QFile::exists(path(u"leads.csv.leadfloor-AbCdEf"_s)));
    QVERIFY(!QFile::exists(path(u"another.xlsx.leadfloor-qZxYeT"_s)));
    QVERIFY(QFile::exists(runningPath));
    for (const QString& name : kept)
        QVERIFY2(QFile::exists(path(name)), qPrintable(name));
}

void TestLeadExport::shouldShowProgressInLeads()
{
    QFutureWatcher<Result<ExportSummary>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(QtConcurrent::run(exportLeads, m_broker->spec(), requestTo(u"leads.csv"_s)));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(watcher.progressMaximum(), 3000);
    QCOMPARE(watcher.progressValue(), 3000);
}

void TestLeadExport::shouldGoOnWhereItWasWhenTheLineIsLost_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("search");
    QTest::newRow("all columns") << QStringList() << QString();
    QTest::newRow("some columns") << QStringList{u"first_name"_s, u"lender"_s, u"city"_s, u"source"_s, u"street"_s, u"email"_s} << QString();
    QTest::newRow("of a search") << QStringList() << u"a"_s;
}

void TestLeadExport::shouldGoOnWhereItWasWhenTheLineIsLost()
{
    QFETCH(QStringList, columns);
    QFETCH(QString, search);
    // Given what an export is that nothing disturbs, and how much comes over the line for it
    testing::LineProxy line(m_broker->spec().servers.first());
    ConnectionSpec spec = m_broker->spec();
    spec.servers = {line.address()};
    ExportRequest request = requestTo(u"leads.csv"_s);
    request.search = search;
    if (!columns.isEmpty())
        request.layout.fields = ExportLayout::ofColumns(columns)->fields;
    const auto exported = [&] {
        auto future = QtConcurrent::run(exportLeads, spec, request);
        future.waitForFinished();
        return future.result();
    };
    const auto whole = exported();
    VERIFY_RESULT(whole);
    const QByteArray bytes = contents(whole->path);
    const qint64 wholeBytes = line.bytesToClient();
    QVERIFY(wholeBytes > bytes.size() / 2);
    // When the line is lost after two thirds of it
    QVERIFY(QFile::remove(whole->path));
    const int connections = line.connections();
    line.cutAfter(wholeBytes * 2 / 3);
    const auto mended = exported();
    // Then it is the same file, nobody has clicked anything
    VERIFY_RESULT(mended);
    QCOMPARE(line.connections(), connections + 2);
    QCOMPARE(contents(mended->path), bytes);
    QCOMPARE(mended->sha256, whole->sha256);
    const QJsonObject manifest = QJsonDocument::fromJson(contents(mended->manifestPath)).object();
    QCOMPARE(manifest.value("lines_lost"_L1).toInt(), 1);
    QCOMPARE(manifest.value("rows"_L1).toInteger(), whole->rows);
    QCOMPARE(manifest.value("sha256"_L1).toString(), whole->sha256);
    // and what was here already has not come again: a sign-in and the row that was torn
    constexpr qint64 signInBytes = 20'000;
    const qint64 mendedBytes = line.bytesToClient() - wholeBytes;
    QVERIFY2(mendedBytes < wholeBytes + signInBytes, qPrintable(u"%1 bytes of %2"_s.arg(mendedBytes).arg(wholeBytes)));
}

void TestLeadExport::shouldGoOnWithWhatTheFirstLineCouldSee()
{
    // Given an export of everything whose line is lost after a thousand leads
    DbConnection connection(m_broker->spec());
    VERIFY_RESULT(connection.open());
    const auto count = [&] { return queryValue(*m_broker, u"select count(*) from api.my_lead_export"_s)->toLongLong(); };
    const qint64 before = count();
    LeadCopy leads(connection, u"api.my_lead_export"_s, exportColumns());
    QSet<QByteArray> seen;
    const auto take = [&seen](QByteArrayView row) -> Result<> {
        if (seen.size() == 1000)
            return failure(ErrorCode::Disconnected);
        seen.insert(row.toByteArray());
        return {};
    };
    QCOMPARE(leads.run({}, take).error().code, ErrorCode::Disconnected);
    connection.abandon();
    // When more is delivered, and a lead that has not come yet is refunded
    const auto order = buy(50);
    VERIFY_RESULT(order);
    VERIFY_RESULT(deliverAll(*order));
    QCOMPARE(count(), before + 50);
    VERIFY_RESULT(execute(*m_owner, u"update core.delivered_lead set refunded_at = now() where order_number = :order and lead_id ="
                                    " (select max(lead_id) from core.delivered_lead where order_number = :same)"_s, {{u"order"_s, m_order}, {u"same"_s, m_order}}));
    VERIFY_RESULT(connection.open());
    VERIFY_RESULT(leads.run({}, [&seen](QByteArrayView row) -> Result<> {
        if (seen.contains(row.toByteArray()))
            return failure(ErrorCode::Internal, u"twice"_s);
        seen.insert(row.toByteArray());
        return {};
    }));
    // Then each lead came once, none that is newer, and not the refunded one
    QCOMPARE(seen.size(), before - 1);
    VERIFY_RESULT(execute(*m_owner, u"update core.delivered_lead set refunded_at = null"_s));
}

QTEST_GUILESS_MAIN(TestLeadExport)
#include "tst_leadexport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/copystream.h"
#include "models/engine/floorcalls.h"
#include "models/engine/importcalls.h"
#include "models/engine/query.h"
#include "tests/support/importstage.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What keeps an import whole: all of a file or nothing, once, one after the other, for whoever may, within bounds.
class TestImportGuards final : public QObject, private testing::ImportStage
{
    Q_OBJECT
private:
    ConnectionSpec m_partner, m_otherPartner;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
    void init() { QCOMPARE(openFloor(), QString()); }
    void cleanup() { QCOMPARE(workTables(), 0); }
    void shouldRefuseTheSameFileTwice();
    void shouldImportNothingOfABrokenFile_data();
    void shouldImportNothingOfABrokenFile();
    void shouldLeaveNothingWhenCancelled_data();
    void shouldLeaveNothingWhenCancelled();
    void shouldLeaveNothingWhenTheLineIsCut();
    void shouldBringAPersonInOnceWhenTwoFilesComeAtOnce();
    void shouldTakeBackABatchAndTakeItAnew();
    void shouldSayThatAnotherImportIsRunning();
    void shouldImportNothingWhenTheRejectsCannotBeKept();
    void shouldKeepPartnersToTheirOwn();
    void shouldCheckWhatPsqlSends();
    void shouldBoundWhatPsqlSends();
};

void TestImportGuards::shouldRefuseTheSameFileTwice()
{
    const ImportRequest wanted = request("state,phone\nLA,318-555-0101\n");
    const auto first = importNow(wanted);
    VERIFY_RESULT(first);
    QFile::rename(wanted.path, m_folder->filePath(u"renamed.csv"_s));
    ImportRequest again = wanted;
    again.path = m_folder->filePath(u"renamed.csv"_s);
    const auto second = importNow(again);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyImported);
    QVERIFY2(second.error().detail.contains(first->batch) && second.error().detail.contains(u"leads.csv"_s), qPrintable(second.error().detail));
    QCOMPARE(second.error().data.value("batch"_L1).toString(), first->batch);
    QCOMPARE(leads(), 1);
}

void TestImportGuards::shouldImportNothingOfABrokenFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& words) { QTest::newRow(name) << bytes << words; };
    row("no header", "LA,318-555-0101\nTX,318-555-0102\n", {u"leads.csv, line 1"_s, u"none of the 2 columns has a known name"_s});
    row("no state", "phone,name\n318-555-0101,x\n", {u"line 1"_s, u"no column for 'state'"_s});
    row("too few columns", "state,phone,name\nLA,318-555-0101,x\nLA,318-555-0102\n", {u"line 3"_s, u"2 columns"_s, u"header has 3"_s, u"check delimiters"_s});
    row("too many columns", "state,phone\nLA,318-555-0101\nLA,318-555-0102,surplus\n", {u"line 3"_s, u"3 columns"_s});
    row("unclosed quote", "state,phone,name\nLA,318-555-0101,x\nLA,318-555-0102,\"y\nLA,318-555-0103,z\n", {u"line 3, column 3 (name)"_s, u"never closed"_s});
    row("workbook", "PK\x03\x04 xl/workbook.xml", {u"no workbook"_s, u"CSV UTF-8"_s});
    row("empty", "", {u"is empty"_s});
    row("header only", "state,phone\n", {u"leads.csv has a header but no rows"_s, u"choose the file"_s});
    row("header and blank rows", "state,phone\n\n,\n , \n", {u"leads.csv has a header but no rows"_s});
    row("nul", QByteArray("state,phone\nLA,318-555-0101\nLA,\0", 32), {u"line 3"_s, u"NUL"_s});
}

void TestImportGuards::shouldImportNothingOfABrokenFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    const auto summary = importNow(request(bytes));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::BadFile);
    for (const QString& word : words)
        QVERIFY2(summary.error().detail.contains(word), qPrintable(summary.error().detail));
    QVERIFY2(!summary.error().detail.contains(u"555"_s) && !summary.error().detail.contains(u"Ana"_s), qPrintable(summary.error().detail));
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"leads.csv"_s}));
}

void TestImportGuards::shouldLeaveNothingWhenCancelled_data()
{
    QTest::addColumn<QString>("blocker");   // empty: nobody is in the way, the file is long
    QTest::addColumn<QString>("statement"); // what the server does when it is cancelled
    QTest::addColumn<QString>("text");
    QTest::newRow("waiting for another import") << u"select 1 from pg_advisory_xact_lock(7046101)"_s << u"select api.import_check%"_s << u"Looking for duplicates"_s;
    QTest::newRow("while the file is read") << QString() << u"copy staging.import_%"_s << u"Reading the file"_s;
    QTest::newRow("while it is looked through") << QString() << u"select api.import_check%"_s << u"Looking for duplicates"_s;
    QTest::newRow("while leads are written") << u"lock table sealed.contact in access exclusive mode"_s << u"select api.import_write%"_s
                                             << u"Adding the leads to the stock"_s;
}

/// T25 of imports: within a second, on the disk and on the server.
void TestImportGuards::shouldLeaveNothingWhenCancelled()
{
    QFETCH(QString, blocker);
    QFETCH(QString, statement);
    QFETCH(QString, text);
    // Given an import that is at one of its phases
    const int rows = blocker.isEmpty() ? 150'000 : 5000;
    QByteArray file = "state,phone\n";
    for (int i = 0; i < rows; ++i)
        file += "LA,318" + QByteArray::number(2'000'000 + i) + "\n";
    const ImportRequest wanted = request(file);
    DbConnection rival(m_owner->spec());
    VERIFY_RESULT(rival.open());
    VERIFY_RESULT(beginTransaction(rival));
    if (!blocker.isEmpty())
        VERIFY_RESULT(execute(rival, blocker));
    QFutureWatcher<Result<ImportSummary>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(QtConcurrent::run(importLeads, m_owner->spec(), wanted));
    const QString running = u"select count(*) from pg_stat_activity where state = 'active' and query like '%1'%2"_s;
    const QString atPhase = running.arg(statement, blocker.isEmpty() ? QString() : u" and wait_event_type = 'Lock'"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count(atPhase) == 1 || finished.size() == 1, 30'000);
    QTRY_COMPARE(watcher.progressText(), text);
    QCOMPARE(watcher.progressMaximum(), rows + 1 + 2);
    // When it is cancelled
    QElapsedTimer clock;
    clock.start();
    watcher.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(count(running.arg(u"%import\\_%"_s, u" and pid <> pg_backend_pid()"_s)), 0);
    // Then it has ended within a second, here and on the server
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    rollbackTransaction(rival);
    // and nothing is left: no lead, no batch, no work table, no file; and the file can be imported
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    QTRY_COMPARE(count(u"select count(*) from pg_class c where c.relnamespace = 'staging'::regnamespace"_s), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"leads.csv"_s}));
    if (blocker.isEmpty())
        return;
    VERIFY_RESULT(importNow(wanted));
    QCOMPARE(leads(), 5000);
}

void TestImportGuards::shouldLeaveNothingWhenTheLineIsCut()
{
    const ImportRequest wanted = request("state,phone\nLA,318-555-0101\n");
    DbConnection rival(m_owner->spec());
    VERIFY_RESULT(rival.open());
    VERIFY_RESULT(beginTransaction(rival));
    VERIFY_RESULT(execute(rival, u"lock table core.inventory in access exclusive mode"_s));
    auto future = QtConcurrent::run(importLeads, m_owner->spec(), wanted);
    QTRY_COMPARE(count(u"select count(*) from pg_stat_activity where query like 'select api.import_write%' and wait_event_type = 'Lock'"_s), 1);
    QCOMPARE(count(u"select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'select api.import_write%'"_s), 1);
    future.waitForFinished();
    rollbackTransaction(rival);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, ErrorCode::Disconnected);
    QTRY_COMPARE(leads(), 0);
    VERIFY_RESULT(importNow(wanted));
}

void TestImportGuards::shouldBringAPersonInOnceWhenTwoFilesComeAtOnce()
{
    // Given two suppliers' files that overlap by half
    QByteArray files[2] = {"state,phone\n", "state,phone\n"};
    for (int i = 0; i < 6000; ++i) {
        const QByteArray row = "LA,318-55" + QByteArray::number(10000 + i).insert(1, '-') + "\n";
        if (i < 4000)
            files[0] += row;
        if (i >= 2000)
            files[1] += row;
    }
    // When they come in at the same time
    auto one = QtConcurrent::run(importLeads, m_owner->spec(), request(files[0], u"Acme Leads"_s, u"one.csv"_s));
    auto two = QtConcurrent::run(importLeads, m_owner->spec(), request(files[1], u"Other Leads"_s, u"two.csv"_s));
    one.waitForFinished();
    two.waitForFinished();
    VERIFY_RESULT(one.result());
    VERIFY_RESULT(two.result());
    // Then each person is there once, and whoever came second was told
    QCOMPARE(leads(), 6000);
    QCOMPARE(count(u"select count(distinct person) from core.lead"_s), 6000);
    QCOMPARE(one.result()->accepted + two.result()->accepted, 6000);
    QCOMPARE(one.result()->rejected + two.result()->rejected, 2000);
}

void TestImportGuards::shouldTakeBackABatchAndTakeItAnew()
{
    // Given a batch of which one lead is sold
    const QByteArray file = "state,phone,inquiry_time\nLA,318-555-0101," + daysAgo(200) + "\nLA,318-555-0102," + daysAgo(201) + "\nLA,318-555-0103," + daysAgo(202) + "\n";
    const auto summary = importNow(request(file));
    VERIFY_RESULT(summary);
    DbConnection broker(m_broker);
    VERIFY_RESULT(broker.open());
    PurchaseRequest purchase;
    purchase.intent = IntentId::create();
    purchase.lines = {OrderLine{Filter{}, 1}};
    purchase.totalMax = Money::fromMinor(100000);
    VERIFY_RESULT(purchaseLeads(broker, purchase));
    // When it is withdrawn
    const auto withdrawn = withdrawImport(*m_owner, summary->batch, u"wrong county"_s);
    VERIFY_RESULT(withdrawn);
    // Then the sold one stays and is listed, the others are off the stock
    QCOMPARE(withdrawn->withdrawn, 2);
    QCOMPARE(withdrawn->stay, 1);
    QCOMPARE(withdrawn->leadsThatStay.size(), 1);
    QCOMPARE(count(u"select count(*) from core.inventory"_s), 0);
    QCOMPARE(withdrawImport(*m_owner, summary->batch, u"again"_s).error().code, ErrorCode::WrongState);
    // And the same file may come in anew: no row is a duplicate of what was withdrawn, but one of what is sold
    const auto anew = importNow(request(file));
    VERIFY_RESULT(anew);
    QCOMPARE(anew->accepted, 2);
    QCOMPARE(anew->duplicates, 1);
    QCOMPARE(anew->issues.value(0).twin, withdrawn->leadsThatStay.value(0));
}

void TestImportGuards::shouldSayThatAnotherImportIsRunning()
{
    // Given a floor whose patience is short, and an import that holds it up
    VERIFY_RESULT(execute(*m_owner, u"do $$ begin execute replace(pg_get_functiondef('api.import_check'::regproc), '60s', '300ms'); end $$"_s));
    DbConnection rival(m_owner->spec());
    VERIFY_RESULT(rival.open());
    VERIFY_RESULT(beginTransaction(rival));
    VERIFY_RESULT(queryValue(rival, u"select 1 from pg_advisory_xact_lock(7046101)"_s));
    const ImportRequest wanted = request("state,phone\nLA,318-555-0101\n");
    const auto refused = importNow(wanted);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY2(toUserText(refused.error()).startsWith(u"Another import is running"_s), qPrintable(toUserText(refused.error())));
    QVERIFY(nextStep(refused.error()).startsWith(u"Try again"_s));
    rollbackTransaction(rival);
    VERIFY_RESULT(importNow(wanted));
}

/// What an import says of itself is what it was: never an error of a file behind a commit.
void TestImportGuards::shouldImportNothingWhenTheRejectsCannotBeKept()
{
    // Given many rejected rows, and a folder that takes the place of their file while it is written
    constexpr int wrong = 60'000;
    QByteArray file = "state,phone\nLA,318-555-0101\n";
    for (int i = 0; i < wrong; ++i)
        file += "XX,318-555-0102\n";
    const ImportRequest wanted = request(file);
    const QString rejects = m_folder->filePath(u"leads.rejects.csv"_s);
    auto made = QtConcurrent::run([&] {
        const auto isBeingWritten = [&] {
            const QFileInfoList open = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
            return std::any_of(open.begin(), open.end(), [&](const QFileInfo& one) {
                const QString target = one.symLinkTarget();
                return target.startsWith(m_folder->path()) && !target.endsWith(u"leads.csv"_s);
            });
        };
        const QDeadlineTimer patience(60'000);
        while (!isBeingWritten() && !patience.hasExpired())
            QThread::yieldCurrentThread();
        return QDir().mkdir(rejects);
    });
    const auto done = importNow(wanted);
    QVERIFY(made.result());
    // Then the error is told, and it is true: nothing came in, and the next try does
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileProblem);
    QVERIFY2(done.error().detail.contains(u"leads.rejects.csv"_s), qPrintable(done.error().detail));
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    QVERIFY(QDir().rmdir(rejects));
    const auto again = importNow(wanted);
    VERIFY_RESULT(again);
    QCOMPARE(again->accepted, 1);
    QCOMPARE(read(again->rejectsPath).size(), wrong + 1);
}

void TestImportGuards::shouldKeepPartnersToTheirOwn()
{
    m_partner = signIn(u"Acme Leads"_s, u"pat@acme.example"_s, u"partner"_s);
    m_otherPartner = signIn(u"Other Leads"_s, u"oli@other.example"_s, u"partner"_s);
    // A partner needs not say who it is, and imports for nobody else
    ImportRequest wanted = request("state,phone\nLA,318-555-0101\nXX,1\n", {});
    const auto own = importAs(m_partner, wanted);
    VERIFY_RESULT(own);
    QCOMPARE(own->accepted, 1);
    QCOMPARE(text(u"select w.name from core.lead l join core.workspace w on w.workspace_id = l.supplier_id"_s), u"Acme Leads"_s);
    wanted = request("state,phone\nLA,318-555-0102\n", u"Other Leads"_s);
    QCOMPARE(importAs(m_partner, wanted).error().code, ErrorCode::NotPermitted);
    // Brokers import nothing
    QCOMPARE(importAs(m_broker, wanted).error().code, ErrorCode::NotPermitted);
    // Issues are for the supplier's own eyes, work tables and contacts for nobody's
    DbConnection partner(m_partner);
    DbConnection other(m_otherPartner);
    VERIFY_RESULT(partner.open());
    VERIFY_RESULT(other.open());
    const QString issues = u"select count(*) from api.import_issues('%1')"_s.arg(own->batch);
    QCOMPARE(queryValue(partner, issues)->toInt(), 1);
    QCOMPARE(queryValue(other, issues).error().code, ErrorCode::NotFound);
    QCOMPARE(withdrawImport(other, own->batch, {}).error().code, ErrorCode::NotFound);
    for (const QString& table : {u"sealed.contact"_s, u"core.import_issue"_s, u"core.lead"_s})
        QCOMPARE(queryValue(partner, u"select count(*) from "_s % table).error().code, ErrorCode::NotPermitted);
    // A partner's file has limits; an operator's has none
    QByteArray large = "state,phone\n";
    for (int i = 0; i < 10'001; ++i)
        large += "LA,318-5" + QByteArray::number(100'000 + i).insert(2, '-') + "\n";
    const auto tooMany = importAs(m_partner, request(large, {}));
    QVERIFY(!tooMany);
    QCOMPARE(toUserText(tooMany.error()), u"leads.csv has about 10,001 rows; a partner's file has at most 10,000."_s);
    QVERIFY(nextStep(tooMany.error()).contains(u"Split it"_s));
    large += QByteArray(11'000'000, '\n');
    const auto tooLarge = importAs(m_partner, request(large, {}));
    QVERIFY(!tooLarge);
    QCOMPARE(toUserText(tooLarge.error()), u"leads.csv has 11,160,028 bytes; a partner's file has at most 10,485,760 (10 MB)."_s);
    QVERIFY(nextStep(tooLarge.error()).contains(u"Split it"_s));
    VERIFY_RESULT(importNow(request(large)));
    // And so has the number of files in a minute, those that were refused among them
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(importAs(m_partner, request("state,phone\nLA,318-556-000" + QByteArray::number(i) + "\n", {})));
    QCOMPARE(importAs(m_partner, request("state,phone\nLA,318-556-0009\n", {})).error().code, ErrorCode::RateLimited);
}

void TestImportGuards::shouldCheckWhatPsqlSends()
{
    // Given a partner who sends rows as they please
    m_partner = signIn(u"Acme Leads"_s, u"pat@acme.example"_s, u"partner"_s);
    DbConnection partner(m_partner);
    VERIFY_RESULT(partner.open());
    VERIFY_RESULT(beginTransaction(partner));
    const auto begun = queryValue(partner, u"select api.import_begin(null, null, 'x.csv', repeat('a', 64), 1)->>'table'"_s);
    VERIFY_RESULT(begun);
    CopyIn copy(partner, {});
    VERIFY_RESULT(copy.start("copy " + begun->toString().toLatin1() + " (row_no, line, state, phone, email, last_name, inquired_at, intent, price_minor, project, faults) from stdin"));
    const QList<QByteArray> rows = {
        "LA\t+13185550101\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N",            // fine
        "ZZ\t+13185550102\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N",            // no state
        "LA\t318-555-0103\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N",            // not E.164
        "LA\t\\N\tA@B\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N",                     // not lower case
        "LA\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N",                     // nobody
        "LA\t+13185550106\t\\N\t\\N\t2999-01-01\t\\N\t\\N\t\\N\t\\N",     // the future
        "LA\t+13185550107\t\\N\t\\N\t\\N\t101\t\\N\t\\N\t\\N",            // too keen
        "LA\t+13185550108\t\\N\t\\N\t\\N\t\\N\t4\t\\N\t\\N",              // too cheap
        "LA\t+13185550109\t\\N\t\\N\t\\N\t\\N\t\\N\tMoon\t\\N",           // no project
        "LA\t+13185550110\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t[]",             // says it is wrong
    };
    for (qsizetype i = 0; i < rows.size(); ++i)
        VERIFY_RESULT(copy.put(QByteArray(QByteArray::number(i + 1) + "\t1\t" + rows.at(i) + "\n")));
    VERIFY_RESULT(copy.finish());
    // Nothing of it can be read back, and what was sent cannot be written unchecked
    VERIFY_RESULT(execute(partner, u"savepoint s"_s));
    QCOMPARE(queryValue(partner, u"select count(*) from "_s % begun->toString()).error().code, ErrorCode::NotPermitted);
    VERIFY_RESULT(execute(partner, u"rollback to s"_s));
    QCOMPARE(queryValue(partner, u"select api.import_write('%1')"_s.arg(begun->toString())).error().code, ErrorCode::WrongState);
    VERIFY_RESULT(execute(partner, u"rollback to s"_s));
    QCOMPARE(queryValue(partner, u"select api.import_check('staging.import_0; drop table core.lead')"_s).error().code, ErrorCode::NotFound);
    VERIFY_RESULT(execute(partner, u"rollback to s"_s));
    // When it is checked and written
    const auto checked = queryValue(partner, u"select api.import_check('%1')->>'rejected'"_s.arg(begun->toString()));
    VERIFY_RESULT(checked);
    const auto written = queryValue(partner, u"select api.import_write('%1')->>'accepted'"_s.arg(begun->toString()));
    VERIFY_RESULT(written);
    VERIFY_RESULT(commitTransaction(partner));
    // Then only what the floor accepts is there
    QCOMPARE(checked->toInt(), 9);
    QCOMPARE(written->toInt(), 1);
    QCOMPARE(text(u"select string_agg(i.faults->0->>'code', ',' order by row_no) from core.import_issue i"_s),
             u"state,phone,email,contact,future,number,price_low,project,broken"_s);
}

/// A partner with psql: what is COPYed is bounded while it comes, and what is stored is what we know.
void TestImportGuards::shouldBoundWhatPsqlSends()
{
    m_partner = signIn(u"Acme Leads"_s, u"pat@acme.example"_s, u"partner"_s);
    DbConnection partner(m_partner);
    VERIFY_RESULT(partner.open());
    QByteArray table;
    const auto begin = [&](const char* check) {
        rollbackTransaction(partner);
        VERIFY_RESULT(beginTransaction(partner));
        const auto begun = queryValue(partner, u"select api.import_begin(null, null, 'x.csv', repeat('a', 64), 1, %1)->>'table'"_s.arg(QLatin1StringView(check)));
        VERIFY_RESULT(begun);
        table = begun->toString().toLatin1();
    };
    const auto send = [&](const QByteArray& columns, int rows, const std::function<QByteArray(int)>& row) -> Result<qint64> {
        CopyIn copy(partner, {});
        if (auto started = copy.start("copy " + table + " (row_no, line, " + columns + ") from stdin"); !started)
            return tl::unexpected(started.error());
        for (int i = 1; i <= rows; ++i) {
            if (auto put = copy.put(row(i)); !put)
                return tl::unexpected(put.error());
        }
        return copy.finish();
    };
    const auto call = [&](const char* function) {
        return queryValue(partner, u"select api.%1('%2')"_s.arg(QLatin1StringView(function), QLatin1StringView(table)));
    };
    const auto numbered = [](int i, const QByteArray& values) { return QByteArray(QByteArray::number(i) + "\t1\t" + values + "\n"); };
    const auto refused = [&](const QByteArray& columns, int rowNo, const QByteArray& values) {
        begin("true");
        const auto sent = send(columns, 2, [&](int) { return numbered(rowNo, values); });
        return sent ? QString() : sent.error().sqlState;
    };
    // When rows have numbers twice, or beyond all bounds, or are larger than a file's, the COPY ends
    QCOMPARE(refused("state", 1, "LA"), u"23505"_s);
    QCOMPARE(refused("state", 20'001, "LA"), u"23514"_s);
    QCOMPARE(refused("medical, consent_certificate", 1, QByteArray("\xf0\x9f\x98\x80").repeated(4000) + "\tmore than sixteen thousand bytes"
                     + QByteArray(1000, 'x')), u"23514"_s);
    QCOMPARE(refused("faults", 1, "[{\"code\": \"phone\", \"value\": \"" + QByteArray(5000, 'x') + "\"}]"), u"23514"_s);
    // 10,001 rows are refused before anything is made of them
    begin("true");
    VERIFY_RESULT(send("state", 10'001, [&](int i) { return numbered(i, "LA"); }));
    QCOMPARE(call("import_check").error().code, ErrorCode::InvalidRequest);
    // Faults that nobody knows are stored as what they are: a broken row
    begin("false");
    VERIFY_RESULT(send("faults", 2, [&](int i) {
        return numbered(i, i == 1 ? "[{\"code\": \"<b>mail me</b>\"}, 7, [\"phone\"]]"
                                  : "[{\"code\": \"zip\", \"value\": \"7\", \"more\": {\"a\": 1}}, {\"code\": \"x\"}]");
    }));
    VERIFY_RESULT(call("import_check"));
    VERIFY_RESULT(call("import_write"));
    VERIFY_RESULT(commitTransaction(partner));
    QCOMPARE(text(u"select string_agg(i.faults::text, ' ' order by row_no) from core.import_issue i"_s),
             u"[{\"code\": \"broken\", \"field\": null, \"value\": \"?\"}] [{\"code\": \"zip\", \"field\": null, \"value\": \"7\"}]"_s);
    // And what was begun as a check is never written
    QCOMPARE(leads(), 0);
    rollbackTransaction(partner);
    VERIFY_RESULT(beginTransaction(partner));
    table = queryValue(partner, u"select api.import_begin(null, null, 'y.csv', repeat('b', 64), 1, true)->>'table'"_s)->toString().toLatin1();
    VERIFY_RESULT(send("state, phone", 1, [&](int i) { return numbered(i, "LA\t+13185550101"); }));
    VERIFY_RESULT(call("import_check"));
    QCOMPARE(call("import_write").error().code, ErrorCode::WrongState);
    rollbackTransaction(partner);
}

QTEST_GUILESS_MAIN(TestImportGuards)
#include "tst_importguards.moc"

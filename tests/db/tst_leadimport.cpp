// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lead.h"
#include "models/engine/admincalls.h"
#include "models/engine/copystream.h"
#include "models/engine/csvreader.h"
#include "models/engine/floorcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/importcalls.h"
#include "models/engine/leadimport.h"
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;

#define VERIFY_RESULT(result) QVERIFY2(problemOf(result).isEmpty(), qPrintable(m_problem))

class TestLeadImport final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    std::unique_ptr<QTemporaryDir> m_folder;
    ConnectionSpec m_partner, m_otherPartner, m_broker;
    QString m_problem;

    /// Empty for a value; kept for the message, which QVERIFY2 makes in any case.
    template <class T> QString problemOf(const Result<T>& result)
    {
        m_problem = result ? QString() : errorCodeText(result.error().code) % u' ' % result.error().detail;
        return m_problem;
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    QList<QStringList> read(const QString& path)
    {
        QFile file(path);
        QList<QStringList> rows;
        CsvReader reader(file, path, {});
        CsvBatch batch;
        if (!file.open(QIODevice::ReadOnly) || !reader.open())
            return rows;
        while (reader.read(batch).value_or(false)) {
            for (qsizetype i = 0; i < batch.size(); ++i)
                rows.append(batch.texts(i));
        }
        return rows;
    }
    static Result<ImportSummary> importAs(const ConnectionSpec& spec, const ImportRequest& request)
    {
        auto future = QtConcurrent::run(importLeads, spec, request);
        future.waitForFinished();
        return future.result();
    }
    ImportRequest request(const QByteArray& bytes, const QString& supplier = u"Acme Leads"_s, const QString& name = u"leads.csv"_s) const
    {
        ImportRequest wanted;
        wanted.path = write(name, bytes);
        wanted.supplier = supplier;
        return wanted;
    }
    Result<ImportSummary> importNow(const ImportRequest& wanted) const { return importAs(m_owner->spec(), wanted); }
    qint64 count(const QString& sql)
    {
        const auto value = queryValue(*m_owner, sql);
        return value ? value->toLongLong() : -1;
    }
    QString text(const QString& sql)
    {
        const auto value = queryValue(*m_owner, sql);
        return value ? value->toString() : value.error().sqlState;
    }
    qint64 leads() { return count(u"select count(*) from core.lead"_s); }
    static QByteArray daysAgo(int days) { return QDateTime::currentDateTimeUtc().date().addDays(-days).toString(Qt::ISODate).toLatin1(); }
    ConnectionSpec signIn(const QString& workspace, const QString& email, const QString& role)
    {
        if (auto made = createMember(*m_owner, {workspace, email, {}, role, u"correct horse"_s}); !made)
            qFatal("cannot make a member: %s", qPrintable(made.error().detail));
        ConnectionSpec spec = m_owner->spec();
        spec.login = loginName(*floorId(*m_owner), email);
        spec.password = u"correct horse"_s;
        return spec;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
    void init();
    void cleanup();
    void shouldTakeWhatFitsAndTellWhatBecameOfTheRest();
    void shouldStoreWhatTheFileSays();
    void shouldClassifyByTheSixFields_data();
    void shouldClassifyByTheSixFields();
    void shouldNumberLeadsInPoolOrder();
    void shouldTreatPersonsBySupplierAndTime();
    void shouldNeverMatchEmptyWithEmpty();
    void shouldGiveRejectsThatCanBeFixedAndSentAgain();
    void shouldRefuseTheSameFileTwice();
    void shouldImportNothingOfABrokenFile_data();
    void shouldImportNothingOfABrokenFile();
    void shouldTakeTheGoodRowsWhenAsked();
    void shouldTakeAllOrNothingWhenAsked();
    void shouldTellEverythingAndChangeNothingOnADryRun();
    void shouldLeaveNothingWhenCancelled_data();
    void shouldLeaveNothingWhenCancelled();
    void shouldLeaveNothingWhenTheLineIsCut();
    void shouldBringAPersonInOnceWhenTwoFilesComeAtOnce();
    void shouldTakeBackABatchAndTakeItAnew();
    void shouldReadItsOwnExport();
    void shouldKeepPartnersToTheirOwn();
    void shouldCheckWhatPsqlSends();
    void shouldBoundWhatPsqlSends();
    void shouldSayThatAnotherImportIsRunning();
    void shouldImportNothingWhenTheRejectsCannotBeKept();
    void shouldFollowAProfile();
};

void TestLeadImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
    VERIFY_RESULT(m_owner->open());
    const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
    VERIFY_RESULT(signIns);
    VERIFY_RESULT(createWorkspace(*m_owner, u"Other Leads"_s, u"supplier"_s, u"US"_s, 0));
    m_broker = m_owner->spec();
    m_broker.login = loginName(*floorId(*m_owner), signIns->first().email);
    m_broker.password = signIns->first().password;
}

void TestLeadImport::cleanup()
{
    // Whatever happened, no work table is left
    QCOMPARE(count(u"select count(*) from pg_class where relnamespace = 'staging'::regnamespace"_s), 0);
    m_owner.reset();
}

void TestLeadImport::shouldTakeWhatFitsAndTellWhatBecameOfTheRest()
{
    // Given a supplier's file with all kinds of rows
    const QByteArray file = "First,Last,Cell,E-mail,ST,Parish,Zip,Lead Date\r\n"
                            "Ana,García,318-555-0101,ana@example.com,LA,Caddo,71101," + daysAgo(200) + "\r\n"
                            "Ben,Hebert,318-555-0102,,Louisiana,caddo parish,71101,\r\n"
                            "\r\n"
                            ",,,,,,,\r\n"
                            "Cy,Landry,318-555-0103,,Texass,,," + daysAgo(100) + "\r\n"
                            "Di,Moore,555-0104,di@,TX,,7511X,13/13/2025\r\n"
                            "Ana,Garcia,(318) 555-0101,,LA,,," + daysAgo(100) + "\r\n"
                            "Ed,Nash,318-555-0105,,LA,Nowhere,," + daysAgo(-5) + "\r\n"
                            "Flo,Otis,983-555-0106,,TX,Nowhere,," + daysAgo(300) + "\r\n"
                            "Gus,,,,TX,,," + daysAgo(300) + "\r\n";
    const auto summary = importNow(request(file));
    VERIFY_RESULT(summary);
    // Then every row is accounted for
    QCOMPARE(summary->rows, 8);
    QCOMPARE(summary->accepted, 3);
    QCOMPARE(summary->duplicates, 1);
    QCOMPARE(summary->rejected, 4);
    QCOMPARE(summary->blankLines, 2);
    QCOMPARE(summary->unprovenAges, 1);
    QCOMPARE(summary->doubtfulPhones, 1);
    QCOMPARE(summary->unknownCounties, 2);
    QCOMPARE(leads(), 3);
    QCOMPARE(count(u"select count(*) from core.inventory"_s), 3);
    QCOMPARE(count(u"select count(*) from sealed.contact"_s), 3);
    QCOMPARE(text(u"select rows_total || ' ' || rows_accepted || ' ' || rows_duplicate || ' ' || rows_rejected from core.import_batch where public_id = '%1'"_s.arg(summary->batch)),
             u"8 3 1 4"_s);
    // And with line, column, value and what is right
    QCOMPARE(summary->issues.size(), 5);
    const auto reason = [&](int index) { return importFaultsText(summary->issues.at(index).faults); };
    QCOMPARE(summary->issues.at(0).line, 6);
    QCOMPARE(reason(0), u"ST: 'Texass' is not a US state; use two letters, e.g. TX. Did you mean TX (Texas)?"_s);
    QCOMPARE(summary->issues.at(1).line, 7);
    QCOMPARE(summary->issues.at(1).faults.size(), 4);
    QVERIFY2(reason(1).contains(u"Cell: '555-0104' is not a whole phone number"_s), qPrintable(reason(1)));
    QVERIFY2(reason(1).contains(u"E-mail: 'di@' is not an e-mail address"_s), qPrintable(reason(1)));
    QVERIFY2(reason(1).contains(u"Zip: '7511X' is not a ZIP code"_s), qPrintable(reason(1)));
    QVERIFY2(reason(1).contains(u"Lead Date: '13/13/2025' is not a date; use YYYY-MM-DD"_s), qPrintable(reason(1)));
    QCOMPARE(summary->issues.at(2).outcome, ImportIssue::Outcome::Duplicate);
    QCOMPARE(summary->issues.at(2).line, 8);
    QCOMPARE(summary->issues.at(2).twinLine, 2);
    QCOMPARE(summary->issues.at(2).twin, text(u"select l.public_id::text from core.lead l join sealed.contact c using (lead_id) where c.first_name = 'Ana'"_s));
    QVERIFY2(reason(3).contains(u"lies in the future"_s), qPrintable(reason(3)));
    QVERIFY2(reason(4).contains(u"no phone, no e-mail and no whole address"_s), qPrintable(reason(4)));
    QCOMPARE(count(u"select count(*) from core.audit where action = 'import'"_s), 1);
}

void TestLeadImport::shouldStoreWhatTheFileSays()
{
    const QByteArray file = "name;mobile;work phone;email;dob;borrower age;address;city;county;state;zip;loan amount;loan type;lender;mortgage date;term;"
                            "home value;smoker;health;spouse;spouse age;source;campaign;lead date;trustedform;intent;price\n"
                            "María José O'Neill;(415) 555-2671;+44 20 7946 0018;Maria@Example.com;4/5/63;62;\"12 \\Main\tSt\n2nd floor\";San Rafael;Marin;"
                            "California;94901;\"$250,000\";FHA;\"Bank; Trust\";31 Mar 2020;30 years;1.2M;no;N/A;Ann;60;fair;=1+1;"
                            + daysAgo(400) + " 10:30 PM PST;https://cert.example/x;77;12.50\n";
    VERIFY_RESULT(importNow(request(file)));
    const QString contact = text(u"select to_jsonb(c)::text from sealed.contact c"_s);
    const QJsonObject json = QJsonDocument::fromJson(contact.toUtf8()).object();
    QCOMPARE(json.value("first_name"_L1).toString(), u"María José"_s);
    QCOMPARE(json.value("last_name"_L1).toString(), u"O'Neill"_s);
    QCOMPARE(json.value("phone"_L1).toString(), u"+14155552671"_s);
    QCOMPARE(json.value("phone_alt"_L1).toString(), u"+442079460018"_s);
    QCOMPARE(json.value("email"_L1).toString(), u"maria@example.com"_s);
    QCOMPARE(json.value("date_of_birth"_L1).toString(), u"1963-04-05"_s);
    QCOMPARE(json.value("borrower_age"_L1).toInt(), 62);
    QCOMPARE(json.value("street"_L1).toString(), u"12 \\Main\tSt\n2nd floor"_s);
    QCOMPARE(json.value("zip"_L1).toString(), u"94901"_s);
    QCOMPARE(json.value("mortgage_amount_minor"_L1).toInteger(), 25'000'000);
    QCOMPARE(json.value("lender"_L1).toString(), u"Bank; Trust"_s);
    QCOMPARE(json.value("mortgage_date"_L1).toString(), u"2020-03-31"_s);
    QCOMPARE(json.value("mortgage_term_months"_L1).toInt(), 360);
    QCOMPARE(json.value("property_value_minor"_L1).toInteger(), 120'000'000);
    QCOMPARE(json.value("tobacco"_L1).toString(), u"no"_s);
    QVERIFY(json.value("medical"_L1).isNull());
    QCOMPARE(json.value("co_borrower_name"_L1).toString(), u"Ann"_s);
    QCOMPARE(json.value("co_borrower_age"_L1).toInt(), 60);
    QCOMPARE(json.value("campaign"_L1).toString(), u"=1+1"_s); // data stays data; guarding is for output
    QCOMPARE(json.value("consent_certificate"_L1).toString(), u"https://cert.example/x"_s);
    // And the public facts, masked
    const QString lead = text(u"select concat_ws(' ', first_initial, city, p.state, county_id, l.intent, price_minor, age_proven, inquired_on, "
                              "to_char(inquired_at, 'HH24:MI'), filled, class) from core.lead l join core.pool p using (pool_id)"_s);
    QCOMPARE(lead, u"M San Rafael CA 6041 77 1250 t %1 06:30 507 2"_s.arg(QString::fromLatin1(daysAgo(399))));
}

void TestLeadImport::shouldClassifyByTheSixFields_data()
{
    QTest::addColumn<QByteArray>("values"); // source, age, medical, tobacco, co-borrower, phone
    QTest::addColumn<bool>("isGold");
    QTest::newRow("all") << QByteArray("web,45,good,no,Ann,318-555-0101") << true;
    QTest::newRow("no source") << QByteArray(",45,good,no,Ann,318-555-0101") << false;
    QTest::newRow("unknown source") << QByteArray("Unknown,45,good,no,Ann,318-555-0101") << false;
    QTest::newRow("no age") << QByteArray("web,n/a,good,no,Ann,318-555-0101") << false;
    QTest::newRow("medical none") << QByteArray("web,45,NONE,no,Ann,318-555-0101") << false;
    QTest::newRow("tobacco dash") << QByteArray("web,45,good, - ,Ann,318-555-0101") << false;
    QTest::newRow("co-borrower n/a") << QByteArray("web,45,good,no,N/A,318-555-0101") << false;
    QTest::newRow("no phone") << QByteArray("web,45,good,no,Ann,") << false;
}

void TestLeadImport::shouldClassifyByTheSixFields()
{
    QFETCH(QByteArray, values);
    QFETCH(bool, isGold);
    VERIFY_RESULT(importNow(request("state,email,source,age,medical,tobacco,co_borrower_name,phone\nLA,a@example.com," + values + "\n")));
    QCOMPARE(text(u"select case p.class when 1 then 'gold' else 'silver' end || i.class from core.inventory i join core.pool p using (pool_id)"_s),
             isGold ? u"gold1"_s : u"silver2"_s);
}

void TestLeadImport::shouldNumberLeadsInPoolOrder()
{
    QByteArray file = "state,phone,inquiry_time\n";
    const QList<QByteArray> states = {"TX", "LA", "CA", "NY"};
    for (int i = 0; i < 2000; ++i)
        file += states.at(i % 4) + ",318-555-" + QByteArray::number(2000 + i) + "," + daysAgo(90 + (i * 37) % 700) + "\n";
    const auto summary = importNow(request(file));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->accepted, 2000);
    // Then each pool is one run of ids, oldest inquiry first
    QCOMPARE(count(u"select count(*) from (select pool_id <> lag(pool_id) over (order by lead_id) as changes from core.lead) q where changes"_s), 3);
    QCOMPARE(count(u"select count(*) from (select inquired_on < lag(inquired_on) over (partition by pool_id order by lead_id) as falls from core.lead) q where falls"_s), 0);
    // And a second import goes on where the first ended
    VERIFY_RESULT(importNow(request("state,phone\nLA,318-556-0000\n")));
    QCOMPARE(count(u"select count(distinct lead_id) from core.lead"_s), 2001);
    QVERIFY(count(u"select (select last_value from core.lead_id_seq) - max(lead_id) from core.lead"_s) >= 0);
}

void TestLeadImport::shouldTreatPersonsBySupplierAndTime()
{
    // Given persons that Acme has brought in: one lately, one long ago
    VERIFY_RESULT(importNow(request("state,phone,email,city,inquiry_time\nLA,318-555-0101,,Monroe," + daysAgo(30) + "\nLA,318-555-0102,,," + daysAgo(91) + "\n")));
    // When Acme brings both again, with more
    const auto again = importNow(request("state,phone,email,last_name,medical,inquiry_time\nLA,318-555-0101,x@example.com,Smith,good," + daysAgo(1)
                                         + "\nLA,318-555-0102,,Jones,,\nLA,318-555-0102,y@example.com,Nobody,,\n"));
    VERIFY_RESULT(again);
    // Then they are duplicates that fill what was empty, the earliest row first
    QCOMPARE(again->accepted, 0);
    QCOMPARE(again->duplicates, 3);
    QCOMPARE(again->filled, 2);
    QCOMPARE(text(u"select string_agg(concat_ws(',', c.last_name, c.email, c.medical, l.filled, i.filled, i.class), ';' order by c.phone) "
                  "from sealed.contact c join core.lead l using (lead_id) join core.inventory i using (lead_id)"_s),
             u"Smith,x@example.com,good,356,356,2;Jones,y@example.com,352,352,2"_s);
    QVERIFY(!again->issues.at(0).twin.isEmpty());
    QCOMPARE(again->issues.at(0).twinLine, 0);
    // And nothing that was filled changes
    VERIFY_RESULT(importNow(request("state,phone,last_name\nLA,318-555-0101,Taylor\n")));
    QCOMPARE(count(u"select count(*) from sealed.contact where last_name = 'Taylor'"_s), 0);
    // When another supplier brings them
    const auto other = importNow(request("state,phone,last_name\nLA,318-555-0101,Smith\nLA,318-555-0102,Jones\n", u"Other Leads"_s));
    VERIFY_RESULT(other);
    // Then the one of late is rejected, without telling whose it is, and the old one is a new lead
    QCOMPARE(other->accepted, 1);
    QCOMPARE(other->rejected, 1);
    QCOMPARE(other->issues.at(0).line, 2);
    QCOMPARE(other->issues.at(0).faults.at(0).code, u"known"_s);
    QVERIFY(other->issues.at(0).twin.isEmpty());
    QCOMPARE(count(u"select count(*) from core.lead l where person = (select person from core.lead join sealed.contact using (lead_id) where phone = '+13185550102' limit 1)"_s), 2);
}

void TestLeadImport::shouldNeverMatchEmptyWithEmpty()
{
    // Given people without e-mail or phone: the same address is the same person, an empty one nobody's
    const auto summary = importNow(request("state,last_name,zip,street,phone,email\nLA,Smith,,,,\nLA,Smith,,,,\nLA,Smith,71101,1 Oak,,\n"
                                           "LA,smith,71101,1 oak,,\nLA,Smith,71101,1 Oak,318-555-0111,\nLA,Smith,71101,1 Oak,318-555-0112,\n"));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->accepted, 3);
    QCOMPARE(summary->duplicates, 1);
    // Whoever cannot be told from others cannot be reached either
    QCOMPARE(summary->rejected, 2);
    QCOMPARE(summary->issues.at(0).faults.at(0).code, u"contact"_s);
    QCOMPARE(summary->issues.at(2).twinLine, 4);
}

void TestLeadImport::shouldGiveRejectsThatCanBeFixedAndSentAgain()
{
    // Given a file with wrong rows, one of them with what a spreadsheet would run
    const QByteArray file = "Last;Phone;ST;Note\nSmith;318-555-0101;LA;\"=cmd|'/c calc'!A0\"\nJones;+1 318 555 0102;Texass;\"=cmd|'/c calc'!A0\"\n"
                            "Brown;12;LA;\"a \"\"b\"\"\nc\"\nGreen;318-555-0104;LA;x\n";
    const auto summary = importNow(request(file));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->accepted, 2);
    QCOMPARE(summary->rejected, 2);
    QCOMPARE(summary->rejectsPath, m_folder->filePath(u"leads.rejects.csv"_s));
    // Then the rejects have the original columns and values, line, code and reason
    QCOMPARE(QFile::permissions(summary->rejectsPath) & 0x077, QFile::Permissions());
    QList<QStringList> rows = read(summary->rejectsPath);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0), QStringList({u"Last"_s, u"Phone"_s, u"ST"_s, u"Note"_s, u"reject_line"_s, u"reject_code"_s, u"reject_reason"_s}));
    QCOMPARE(rows.at(1).first(6), QStringList({u"Jones"_s, u"'+1 318 555 0102"_s, u"Texass"_s, u"'=cmd|'/c calc'!A0"_s, u"3"_s, u"state"_s}));
    QCOMPARE(rows.at(2).first(6), QStringList({u"Brown"_s, u"12"_s, u"LA"_s, u"a \"b\"\nc"_s, u"4"_s, u"phone"_s}));
    QVERIFY(rows.at(1).at(6).startsWith(u"ST: 'Texass' is not a US state"_s));
    // When one is fixed in place and the file is sent again
    QFile rejects(summary->rejectsPath);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QByteArray half = rejects.readAll().replace("\"Texass\"", "\"TX\"");
    rejects.close();
    const auto second = importNow(request(half, u"Acme Leads"_s, u"leads.rejects.csv"_s));
    VERIFY_RESULT(second);
    QCOMPARE(second->accepted, 1);
    QCOMPARE(second->rejected, 1);
    QCOMPARE(count(u"select count(*) from sealed.contact where phone = '+13185550102'"_s), 1);
    // Then the rest is listed once more, without a second set of reject columns
    rows = read(second->rejectsPath);
    QCOMPARE(second->rejectsPath, m_folder->filePath(u"leads.rejects.rejects.csv"_s));
    QCOMPARE(rows.at(0).size(), 7);
    QCOMPARE(rows.at(1).first(6), QStringList({u"Brown"_s, u"12"_s, u"LA"_s, u"a \"b\"\nc"_s, u"3"_s, u"phone"_s}));
}

void TestLeadImport::shouldRefuseTheSameFileTwice()
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

void TestLeadImport::shouldImportNothingOfABrokenFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& words) { QTest::newRow(name) << bytes << words; };
    row("no header", "LA,318-555-0101\nTX,318-555-0102\n", {u"leads.csv, line 1"_s, u"no column of 'LA', '318-555-0101' has a known name"_s});
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

void TestLeadImport::shouldImportNothingOfABrokenFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    const auto summary = importNow(request(bytes));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::BadFile);
    for (const QString& word : words)
        QVERIFY2(summary.error().detail.contains(word), qPrintable(summary.error().detail));
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"leads.csv"_s}));
}

void TestLeadImport::shouldTakeTheGoodRowsWhenAsked()
{
    const QByteArray file("state,phone,name\nLA,318-555-0101,ok\nLA,318-555-0102,\"open\nLA,318-555-0103\nLA,318-555-0104,ok,,\nLA,3\0,x\nLA,318-555-0105,5\" x\n", 124);
    ImportRequest wanted = request(file);
    wanted.mode = ImportRequest::Mode::GoodRows;
    const auto summary = importNow(wanted);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->accepted, 2);
    QCOMPARE(summary->rejected, 4);
    const QList<QStringList> rows = read(summary->rejectsPath);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows.at(1).at(0), u"LA,318-555-0102,\"open"_s); // a broken row as it stands in the file
    QCOMPARE(rows.at(1).mid(3, 2), QStringList({u"3"_s, u"broken"_s}));
    QVERIFY(rows.at(1).at(5).contains(u"never closed"_s));
    QCOMPARE(rows.at(2).mid(3, 2), QStringList({u"4"_s, u"columns"_s}));
    QVERIFY(rows.at(2).at(5).contains(u"The row has 2 columns"_s));
    QCOMPARE(rows.at(3).at(3), u"6"_s);
    QCOMPARE(rows.at(4).at(3), u"7"_s);
}

void TestLeadImport::shouldTakeAllOrNothingWhenAsked()
{
    ImportRequest wanted = request("state,phone\nLA,318-555-0101\nXX,318-555-0102\n");
    wanted.mode = ImportRequest::Mode::AllOrNothing;
    const auto refused = importNow(wanted);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadFile);
    QCOMPARE(refused.error().data.value("rejected"_L1).toInt(), 1);
    QCOMPARE(read(refused.error().data.value("rejects_path"_L1).toString()).size(), 2);
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    wanted = request("state,phone\nLA,318-555-0101\nTX,318-555-0102\n");
    wanted.mode = ImportRequest::Mode::AllOrNothing;
    VERIFY_RESULT(importNow(wanted));
    QCOMPARE(leads(), 2);
}

void TestLeadImport::shouldTellEverythingAndChangeNothingOnADryRun()
{
    ImportRequest wanted = request("state,phone\nLA,318-555-0101\nXX,318-555-0102\nLA,318-555-0101\n");
    wanted.isDryRun = true;
    const auto dry = importNow(wanted);
    VERIFY_RESULT(dry);
    QVERIFY(dry->isDryRun);
    QCOMPARE(dry->accepted, 1);
    QCOMPARE(dry->duplicates, 1);
    QCOMPARE(dry->rejected, 1);
    QCOMPARE(dry->issues.size(), 2);
    QCOMPARE(read(dry->rejectsPath).size(), 2);
    QCOMPARE(leads(), 0);
    QCOMPARE(count(u"select count(*) from core.import_batch"_s), 0);
    QCOMPARE(count(u"select count(*) from core.import_issue"_s), 0);
    wanted.isDryRun = false;
    const auto real = importNow(wanted);
    VERIFY_RESULT(real);
    QCOMPARE(real->accepted, 1);
}

void TestLeadImport::shouldLeaveNothingWhenCancelled_data()
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
void TestLeadImport::shouldLeaveNothingWhenCancelled()
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

void TestLeadImport::shouldLeaveNothingWhenTheLineIsCut()
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

void TestLeadImport::shouldBringAPersonInOnceWhenTwoFilesComeAtOnce()
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

void TestLeadImport::shouldTakeBackABatchAndTakeItAnew()
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
    // And the same file may come in anew: no row is a duplicate of what was withdrawn
    const auto anew = importNow(request(file));
    VERIFY_RESULT(anew);
    QCOMPARE(anew->accepted, 3);
}

void TestLeadImport::shouldReadItsOwnExport()
{
    // Given leads with values that a spreadsheet would run, bought and exported
    const QByteArray file = "first_name,last_name,phone,phone_alt,state,county,lender,medical,inquiry_time\n"
                            "=1+1,\"O\"\"Brien, -x\",415-555-2671,+442079460018,CA,Marin,\"-5\",\"@home\n+more\",\"" + daysAgo(200) + " 10:11:12\"\n";
    VERIFY_RESULT(importNow(request(file)));
    DbConnection broker(m_broker);
    VERIFY_RESULT(broker.open());
    PurchaseRequest purchase;
    purchase.intent = IntentId::create();
    purchase.lines = {OrderLine{Filter{}, 1}};
    purchase.totalMax = Money::fromMinor(100000);
    const auto receipt = purchaseLeads(broker, purchase);
    VERIFY_RESULT(receipt);
    VERIFY_RESULT(deliverSlice(broker, receipt->orderNumber, 10));
    ExportRequest out;
    out.path = m_folder->filePath(u"export.csv"_s);
    out.orderNumber = receipt->orderNumber;
    auto exported = QtConcurrent::run(exportLeads, m_broker, out);
    exported.waitForFinished();
    VERIFY_RESULT(exported.result());
    const auto contact = [&](const QString& where) { return text(u"select (to_jsonb(c) - 'lead_id')::text from sealed.contact c join core.lead l using (lead_id) where "_s % where); };
    const QString before = contact(u"true"_s);
    // When that export is imported on a floor that does not know them
    VERIFY_RESULT(execute(*m_owner, u"update core.import_batch set state = 'withdrawn'"_s));
    ImportRequest in;
    in.path = out.path;
    in.supplier = u"Acme Leads"_s;
    const auto summary = importNow(in);
    VERIFY_RESULT(summary);
    // Then every value is what it was
    QCOMPARE(summary->accepted, 1);
    QCOMPARE(contact(u"l.batch_id = (select max(batch_id) from core.import_batch)"_s), before);
    QVERIFY(before.contains(u"=1+1"_s) && before.contains(u"@home\\n+more"_s));
    QCOMPARE(count(u"select count(distinct inquired_at) from core.lead"_s), 1);
    QCOMPARE(count(u"select count(distinct county_id) from core.lead"_s), 1);
}

void TestLeadImport::shouldKeepPartnersToTheirOwn()
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

void TestLeadImport::shouldCheckWhatPsqlSends()
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
             u"state,phone,email,contact,future,number,price,project,broken"_s);
}

/// A partner with psql: what is COPYed is bounded while it comes, and what is stored is what we know.
void TestLeadImport::shouldBoundWhatPsqlSends()
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

void TestLeadImport::shouldSayThatAnotherImportIsRunning()
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
void TestLeadImport::shouldImportNothingWhenTheRejectsCannotBeKept()
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

void TestLeadImport::shouldFollowAProfile()
{
    // Given a file whose columns nobody could guess, and a profile for it
    const QByteArray file = "A,B,C\n318-555-0101,LA,5/6/2025\n";
    LeadMapping mapping = LeadMapping::guess({u"A"_s, u"B"_s, u"C"_s});
    mapping.columns[0].field = LeadField::Phone;
    mapping.columns[1].field = LeadField::State;
    mapping.columns[2].field = LeadField::InquiryTime;
    mapping.constants.insert(LeadField::Source, u"county fair"_s);
    ImportRequest wanted = request(file);
    QCOMPARE(importNow(wanted).error().code, ErrorCode::BadFile);
    wanted.profile = mapping.toJson();
    wanted.isDayFirst = true;
    VERIFY_RESULT(importNow(wanted));
    QCOMPARE(text(u"select c.source || ' ' || l.inquired_on from sealed.contact c join core.lead l using (lead_id)"_s), u"county fair 2025-06-05"_s);
    wanted.supplier = u"Nobody"_s;
    QVERIFY(importNow(wanted).error().detail.contains(u"no supplier of this name"_s));
    wanted.supplier = u"Acme Leads"_s;
    wanted.product = u"spaceships"_s;
    QVERIFY(importNow(wanted).error().detail.contains(u"no product of this code"_s));
}

QTEST_GUILESS_MAIN(TestLeadImport)
#include "tst_leadimport.moc"

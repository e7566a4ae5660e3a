// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lead.h"
#include "models/engine/floorcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/query.h"
#include "tests/support/importstage.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What an import makes of a file: leads, twins, rejects, and what it says of each row.
class TestLeadImport final : public QObject, private testing::ImportStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
    void init() { QCOMPARE(openFloor(), QString()); }
    void cleanup() { QCOMPARE(workTables(), 0); }
    void shouldTakeWhatFitsAndTellWhatBecameOfTheRest();
    void shouldStoreWhatTheFileSays();
    void shouldHoldADateOfBirthToTheRuleOfAges();
    void shouldCountUnknownCountiesOfRowsThatComeIn();
    void shouldClassifyByTheSixFields_data();
    void shouldClassifyByTheSixFields();
    void shouldNumberLeadsInPoolOrder();
    void shouldTreatPersonsBySupplierAndTime();
    void shouldNeverMatchEmptyWithEmpty();
    void shouldGiveRejectsThatCanBeFixedAndSentAgain();
    void shouldTakeTheGoodRowsWhenAsked();
    void shouldTakeAllOrNothingWhenAsked();
    void shouldTellEverythingAndChangeNothingOnADryRun();
    void shouldReadItsOwnExport();
    void shouldAskForTheFloorsLowestPrice();
    void shouldFollowAProfile();
};

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

void TestLeadImport::shouldHoldADateOfBirthToTheRuleOfAges()
{
    // Given people who are eighteen today, and tomorrow, a child, and somebody who would be older than anybody
    const QDate today = QDateTime::currentDateTimeUtc().date();
    const auto day = [](QDate date) { return date.toString(Qt::ISODate).toLatin1(); };
    const QByteArray child = day(today.addYears(-6));
    const QByteArray tomorrow = day(today.addDays(1).addYears(-18));
    const QByteArray file = "name,phone,state,date of birth,lead date\n"
                            "Ana Lee,318-555-0101,LA," + day(today.addYears(-18)) + ',' + daysAgo(200) + "\n"
                            "Ben Lee,318-555-0102,LA," + tomorrow + ',' + daysAgo(200) + "\n"
                            "Cy Lee,318-555-0103,LA," + child + ',' + daysAgo(200) + "\n"
                            "Di Lee,318-555-0104,LA," + day(today.addYears(-121)) + ',' + daysAgo(200) + "\n"
                            "Ed Lee,318-555-0105,LA," + day(today.addYears(-120)) + ',' + daysAgo(200) + "\n"
                            "Flo Lee,318-555-0106,LA,," + daysAgo(200) + "\n";
    const auto summary = importNow(request(file));
    VERIFY_RESULT(summary);
    // Then they are taken or not as by their ages
    QCOMPARE(summary->accepted, 3);
    QCOMPARE(summary->issues.size(), 3);
    QCOMPARE(summary->issues.at(0).line, 3);
    QCOMPARE(summary->issues.at(2).line, 5);
    QCOMPARE(importFaultsText(summary->issues.at(1).faults),
             u"date of birth: '%1' makes an age of 6; use a date of birth that makes one from 18 to 120, or leave it empty."_s.arg(QString::fromLatin1(child)));
}

void TestLeadImport::shouldCountUnknownCountiesOfRowsThatComeIn()
{
    // Given counties that nobody knows, one of them in a row that is rejected
    const QByteArray file = "name,phone,state,county,lead date\n"
                            "Ana Lee,318-555-0101,LA,Nowhere," + daysAgo(200) + "\n"
                            "Ben Lee,318-555-0102,LA,Caddo," + daysAgo(200) + "\n"
                            "Cy Lee,318,LA,Nowhere," + daysAgo(200) + "\n";
    ImportRequest dryRun = request(file);
    dryRun.isDryRun = true;
    const auto summary = importNow(dryRun);
    VERIFY_RESULT(summary);
    QCOMPARE(summary->unknownCounties, 1);
    QCOMPARE(importWarnings(*summary), QStringList{u"Rows with a county that is not known, which come in without one: 1."_s});
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
    // When that export is imported by a supplier who may bring them anew
    ImportRequest in;
    in.path = out.path;
    in.supplier = u"Other Leads"_s;
    const auto summary = importNow(in);
    VERIFY_RESULT(summary);
    // Then every value is what it was
    QCOMPARE(summary->accepted, 1);
    QCOMPARE(contact(u"l.batch_id = (select max(batch_id) from core.import_batch)"_s), before);
    QVERIFY(before.contains(u"=1+1"_s) && before.contains(u"@home\\n+more"_s));
    QCOMPARE(count(u"select count(distinct inquired_at) from core.lead"_s), 1);
    QCOMPARE(count(u"select count(distinct county_id) from core.lead"_s), 1);
}

void TestLeadImport::shouldAskForTheFloorsLowestPrice()
{
    // Given a floor that sells no lead below 1.50 (R9)
    VERIFY_RESULT(execute(*m_owner, u"select api.price_minimum_set(150)"_s));
    const auto summary = importNow(request("state,phone,price\nLA,318-555-0101,1.49\nLA,318-555-0102,1.50\nLA,318-555-0103,\nLA,318-555-0104,cheap\nLA,318-555-0105,1000000.01\n"));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->accepted, 2);
    QCOMPARE(summary->rejected, 3);
    const auto reason = [&](int index) { return importFaultsText(summary->issues.at(index).faults); };
    QVERIFY2(reason(0).endsWith(u"The price is below the lowest of this floor; use at least 1.50, or none."_s), qPrintable(reason(0)));
    QVERIFY2(reason(1).endsWith(u"'cheap' is not a price of a lead; use e.g. 12.50."_s), qPrintable(reason(1)));
    QVERIFY2(reason(2).endsWith(u"'1000000.01' is not a price of a lead; use e.g. 12.50."_s), qPrintable(reason(2)));
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

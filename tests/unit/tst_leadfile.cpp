// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lead.h"
#include "models/domain/leadfile.h"

#include <QJsonArray>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestLeadFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldKnowHeaders_data();
    void shouldKnowHeaders();
    void shouldTakeEveryColumnOfOurOwnExport();
    void shouldGiveAFieldToTheSurestColumn();
    void shouldTakeASecondPhoneAsTheOtherPhone();
    void shouldReportWhatIsMissing_data();
    void shouldReportWhatIsMissing();
    void shouldKeepAMappingAsAProfile();
    void shouldRefuseAProfileThatDoesNotFit();
};

void TestLeadFile::shouldKnowHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field"); // empty: not known
    QTest::addColumn<int>("confidence");
    const auto row = [](const char* header, const char* field, int confidence) {
        QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(field) << confidence;
    };
    row("first_name", "first_name", 100);
    row("First Name", "first_name", 100);
    row("FIRST-NAME ", "first_name", 100);
    row("firstName", "first_name", 100);
    row("fname", "first_name", 90);
    row("Name", "full_name", 90);
    row("Borrower Name", "full_name", 80);
    row("Cell", "phone", 90);
    row("mobile", "phone", 90);
    row("phone1", "phone", 90);
    row("Primary Phone", "phone", 80);
    row("phone 2", "phone_alt", 90);
    row("E-Mail", "email", 100);
    row("Email Address", "email", 90);
    row("Zip Code", "zip", 90);
    row("postal code", "zip", 90);
    row("DOB", "date_of_birth", 90);
    row("borrower dob", "date_of_birth", 80);
    row("Borrower Age", "borrower_age", 100);
    row("age", "borrower_age", 90);
    row("Co-Borrower", "co_borrower_name", 90);
    row("Smoker?", "tobacco", 90);
    row("Loan Amount ($)", "mortgage_amount", 90);
    row("Lead Source", "source", 90);
    row("Lead Date", "inquiry_time", 90);
    row("xxTrustedFormCertUrl", "consent_certificate", 90);
    row("ST", "state", 90);
    row("Parish", "county", 90);
    row("Adress", "street", 60);
    row("emial adress", "email", 60);
    row("lead id", "lead_id", 100);
    row("sale_id", "sale_id", 100);
    row("Favourite colour", "", 0);
    row("", "", 0);
    row("reject_code", "", 0); // of a rejects file; near "project code"
    row("sate", "", 0); // too short to guess: state, date, rate
    // Longer than any name: not taken apart, which would take seconds
    QTest::newRow("half a million letters with dots") << QString(500'000, u'ÿ') << QString() << 0;
    QTest::newRow("whose it is, again and again") << u"borrower"_s.repeated(30'000) << QString() << 0;
}

void TestLeadFile::shouldKnowHeaders()
{
    QFETCH(QString, header);
    QFETCH(QString, field);
    QFETCH(int, confidence);
    const LeadMapping mapping = LeadMapping::guess({header});
    const MappedColumn& column = mapping.columns.constFirst();
    QCOMPARE(column.field ? leadFieldName(*column.field) : QString(), field);
    QCOMPARE(column.confidence, confidence);
    QVERIFY(LeadMapping::fingerprint({header % u'1'}) != LeadMapping::fingerprint({header % u'2'}));
}

void TestLeadFile::shouldTakeEveryColumnOfOurOwnExport()
{
    const LeadMapping mapping = LeadMapping::guess(exportColumns());
    QCOMPARE(mapping.columns.size(), 33);
    for (const MappedColumn& column : mapping.columns) {
        QVERIFY2(column.field, qPrintable(column.header));
        QCOMPARE(leadFieldName(*column.field), column.header);
        QCOMPARE(column.confidence, 100);
    }
    QVERIFY(mapping.check(u"x.csv"_s));
}

void TestLeadFile::shouldGiveAFieldToTheSurestColumn()
{
    const LeadMapping mapping = LeadMapping::guess({u"date"_s, u"inquiry_time"_s, u"created at"_s, u"state"_s, u"state"_s});
    QCOMPARE(mapping.columnOf(LeadField::InquiryTime), 1);
    QCOMPARE(mapping.columnOf(LeadField::State), 3);
    QCOMPARE(mapping.unmappedHeaders(), QStringList({u"date"_s, u"created at"_s, u"state"_s}));
}

void TestLeadFile::shouldTakeASecondPhoneAsTheOtherPhone()
{
    const LeadMapping mapping = LeadMapping::guess({u"Home Phone"_s, u"Cell"_s, u"Telephone"_s});
    QCOMPARE(mapping.columnOf(LeadField::Phone), 0);
    QCOMPARE(mapping.columnOf(LeadField::PhoneAlt), 1);
    QCOMPARE(mapping.unmappedHeaders(), QStringList({u"Telephone"_s}));
}

void TestLeadFile::shouldReportWhatIsMissing_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QStringList>("words"); // empty: fine
    QTest::newRow("state and phone") << QStringList({u"st"_s, u"cell"_s}) << QStringList();
    QTest::newRow("state and mail") << QStringList({u"state"_s, u"email"_s}) << QStringList();
    QTest::newRow("state and name") << QStringList({u"state"_s, u"name"_s}) << QStringList();
    QTest::newRow("no state") << QStringList({u"phone"_s, u"Town"_s})
                              << QStringList({u"leads.csv, line 1"_s, u"no column for 'state'"_s, u"known of its 2 columns are 'phone', 'Town'"_s});
    QTest::newRow("no person") << QStringList({u"state"_s, u"first name"_s})
                               << QStringList({u"'phone', 'email' or 'last_name'"_s});
    QTest::newRow("neither") << QStringList({u"zip"_s}) << QStringList({u"'state' and one of"_s});
    QTest::newRow("no header") << QStringList({u"Ana"_s, u"LA"_s, u"318-555-0100"_s})
                               << QStringList({u"none of the 3 columns has a known name"_s, u"add a header like"_s});
    // A value may be a name of ours by chance, or nearly: "Leander" is nearly a lender
    QTest::newRow("no header, a value like a name") << QStringList({u"Leander"_s, u"Silva"_s, u"318-555-0100"_s})
                                                    << QStringList({u"none of the 3 columns has a known name"_s});
    QTest::newRow("no header, a value that is a name") << QStringList({u"Ana"_s, u"Price"_s, u"318-555-0100"_s})
                                                       << QStringList({u"known of its 3 columns are 'Price'"_s});
    QTest::newRow("no header, a value like a name, twice") << QStringList({u"Leander"_s, u"Leander"_s, u"318-555-0100"_s})
                                                           << QStringList({u"columns 1 and 2: 'lender' is there twice"_s});
    QTest::newRow("a column twice") << QStringList({u"State"_s, u"phone"_s, u"state"_s})
                                    << QStringList({u"line 1, columns 1 and 3"_s, u"'State' is there twice"_s});
    QTest::newRow("a third phone") << QStringList({u"state"_s, u"phone"_s, u"phone"_s, u"phone"_s})
                                   << QStringList({u"columns 2 and 4"_s, u"'phone' is there twice"_s});
    QTest::newRow("two phones") << QStringList({u"state"_s, u"phone"_s, u"phone"_s}) << QStringList();
    QTest::newRow("unused columns twice") << QStringList({u"state"_s, u"phone"_s, u""_s, u""_s, u"x1"_s, u"x1"_s}) << QStringList();
}

void TestLeadFile::shouldReportWhatIsMissing()
{
    QFETCH(QStringList, header);
    QFETCH(QStringList, words);
    const Result<> checked = LeadMapping::guess(header).check(u"leads.csv"_s);
    QCOMPARE(checked.has_value(), words.isEmpty());
    for (const QString& word : words)
        QVERIFY2(checked.error().detail.contains(word), qPrintable(checked.error().detail));
    if (checked)
        return;
    QCOMPARE(checked.error().code, ErrorCode::BadFile);
    // and nothing of a row that may be somebody's
    for (const QString& value : {u"Ana"_s, u"Leander"_s, u"Silva"_s, u"318-555"_s})
        QVERIFY2(!toUserText(checked.error()).contains(value), qPrintable(toUserText(checked.error())));
    QVERIFY(!nextStep(checked.error()).isEmpty());
}

void TestLeadFile::shouldKeepAMappingAsAProfile()
{
    // Given a mapping with a choice and a constant of a person's own
    const QStringList header = {u"Cell"_s, u"ST"_s, u"Colour"_s, u"Name"_s};
    LeadMapping mapping = LeadMapping::guess(header);
    mapping.columns[2].field = LeadField::Campaign;
    mapping.columns[3].field.reset();
    mapping.constants.insert(LeadField::Source, u"county fair"_s);
    const QJsonObject profile = mapping.toJson();
    // When it is applied to a file with the same columns in another order and one more
    const QStringList other = {u"colour"_s, u"st"_s, u"note"_s, u"name"_s, u"CELL"_s};
    const auto again = LeadMapping::fromJson(profile, other);
    // Then every column is what it was
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->columnOf(LeadField::Campaign), 0);
    QCOMPARE(again->columnOf(LeadField::State), 1);
    QCOMPARE(again->columnOf(LeadField::Phone), 4);
    QCOMPARE(again->columnOf(LeadField::FullName), -1);
    QCOMPARE(again->constants.value(LeadField::Source), u"county fair"_s);
    // And the profile is found by its header, whatever the file is called
    QCOMPARE(profile.value(u"fingerprint"_s).toString(),
             LeadMapping::fingerprint({u"name"_s, u"COLOUR"_s, u"st"_s, u"cell"_s}));
    QVERIFY(LeadMapping::fingerprint(header) != LeadMapping::fingerprint(other));
}

void TestLeadFile::shouldRefuseAProfileThatDoesNotFit()
{
    const QJsonObject profile = LeadMapping::guess({u"cell"_s, u"st"_s}).toJson();
    const auto missing = LeadMapping::fromJson(profile, {u"st"_s, u"name"_s});
    QVERIFY(!missing);
    QVERIFY(missing.error().detail.contains(u"'cell'"_s));
    QVERIFY(!LeadMapping::fromJson({}, {u"st"_s}));
    const QJsonArray columns = {QJsonObject{{u"header"_s, u"st"_s}, {u"field"_s, u"shoe_size"_s}}};
    const auto unknown = LeadMapping::fromJson({{u"version"_s, 1}, {u"columns"_s, columns}}, {u"st"_s});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.contains(u"'shoe_size'"_s));
}

QTEST_GUILESS_MAIN(TestLeadFile)
#include "tst_leadfile.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadvalues.h"

#include <QDateTime>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestLeadValues final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldReadDates_data();
    void shouldReadDates();
    void shouldReadTimes_data();
    void shouldReadTimes();
    void shouldReadAmounts_data();
    void shouldReadAmounts();
    void shouldReadEmails_data();
    void shouldReadEmails();
    void shouldReadZips_data();
    void shouldReadZips();
    void shouldReadWholeNumbersAndMonths();
    void shouldKnowWhatIsEmpty();
    void shouldSplitNames();
};

namespace {
constexpr DateRules american{false, 2027};
constexpr DateRules dayFirst{true, 2027};
constexpr DateRules births{false, 2008};
} // namespace

void TestLeadValues::shouldReadDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rules"); // 0 american, 1 day first, 2 births
    QTest::addColumn<QDate>("date"); // null: refused
    const auto row = [](const char* text, QDate date, int rules = 0) {
        QTest::addRow("%s, rules %d", text, rules) << QByteArray(text) << rules << date;
    };
    const QDate march31(2026, 3, 31);
    row("2026-03-31", march31);
    row("2026/3/31", march31);
    row("2026.03.31", march31);
    row("20260331", march31);
    row("3/31/2026", march31);
    row("03-31-2026", march31);
    row("3.31.26", march31);
    row("31/3/2026", march31, 1);
    row("31.03.26", march31, 1);
    row("31 Mar 2026", march31);
    row("31-Mar-26", march31);
    row("Mar 31, 2026", march31);
    row("march 31 2026", march31);
    row("March 31st, 2026", march31);
    row("Tue, 31 Mar 2026", march31);
    row("Sept 5 2025", QDate(2025, 9, 5));
    row("46112", march31);
    row("46112.75", march31);
    row("2026-03-31T14:05:09Z", march31);
    row("3/31/2026 2:05 PM", march31);
    row("5/6/26", QDate(2026, 5, 6));
    row("5/6/26", QDate(2026, 6, 5), 1);
    row("1/1/27", QDate(2027, 1, 1));
    row("1/1/28", QDate(1928, 1, 1));
    row("4/5/63", QDate(1963, 4, 5), 2);
    row("4/5/08", QDate(2008, 4, 5), 2);
    row("4/5/09", QDate(1909, 4, 5), 2);
    row("29/2/2024", QDate(2024, 2, 29), 1);
    row("2/29/2023", {});
    row("13/13/2024", {});
    row("31/3/2026", {});
    row("2026-13-01", {});
    row("2026-3", {});
    row("3/31/202", {});
    row("31-03/2026", {});
    row("yesterday", {});
    row("12345", {});
    row("99999", {});
    row("2026-03-31x", {});
    row("31 Foo 2026", {});
    row("", {});
    row("=TODAY()", {});
}

void TestLeadValues::shouldReadDates()
{
    QFETCH(QByteArray, text);
    QFETCH(int, rules);
    QFETCH(QDate, date);
    const auto read = readDate(text, rules == 0 ? american : rules == 1 ? dayFirst : births);
    QCOMPARE(read.value_or(QDate()), date);
}

void TestLeadValues::shouldReadTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc"); // empty: refused
    const auto row = [](const char* text, const char* utc) { QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(utc); };
    row("2026-03-31", "2026-03-31T00:00:00Z");
    row("2026-03-31T14:05:09Z", "2026-03-31T14:05:09Z");
    row("2026-03-31 14:05:09.123456+00", "2026-03-31T14:05:09Z");
    row("2026-03-31T14:05:09-05:00", "2026-03-31T19:05:09Z");
    row("2026-03-31 14:05 +0530", "2026-03-31T08:35:00Z");
    row("3/31/2026 2:05 PM", "2026-03-31T14:05:00Z");
    row("3/31/2026 12:05am", "2026-03-31T00:05:00Z");
    row("3/31/2026, 12:05:01 pm", "2026-03-31T12:05:01Z");
    row("3/31/26 23:59", "2026-03-31T23:59:00Z");
    row("3/31/2026 11:30 PM EST", "2026-04-01T04:30:00Z");
    row("31 Mar 2026 08:00 PDT", "2026-03-31T15:00:00Z");
    row("1774965909", "2026-03-31T14:05:09Z");
    row("46112.5", "2026-03-31T12:00:00Z");
    row("2026-03-31 24:00", "");
    row("2026-03-31 13:05 PM", "");
    row("2026-03-31 10:61", "");
    row("2026-03-31 10:00 XYZ", "");
    row("2026-03-31 noon", "");
    row("2026-03-31 10:00:00 or so", "");
}

void TestLeadValues::shouldReadTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    const auto seconds = readTime(text, american);
    QCOMPARE(seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC).toString(Qt::ISODate) : QString(), utc);
}

void TestLeadValues::shouldReadAmounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("minor"); // -1: refused
    const auto row = [](const char* text, qint64 minor) { QTest::newRow(text) << QByteArray(text) << minor; };
    row("0", 0);
    row("250000", 25'000'000);
    row("250000.5", 25'000'050);
    row("250,000.00", 25'000'000);
    row("$1,234,567.89", 123'456'789);
    row("$ 12", 1'200);
    row("USD 12.00", 1'200);
    row("12.5000", 1'250);
    row("250k", 25'000'000);
    row("250.5K", 25'050'000);
    row("1.2M", 120'000'000);
    row("12.345", -1);
    row("0.000", 0);
    row("1250.000", 125'000);
    row("250.000", -1); // in thousands to some, in cents to others
    row("$185.500", -1);
    row("250.000k", 25'000'000);
    row("1,5", -1);
    row("12,34,567", -1);
    row("1,234,", -1);
    row("-5", -1);
    row("200,000-250,000", -1);
    row("=1+1", -1);
    row("lots", -1);
    row("k", -1);
    row("", -1);
    row("99999999999999999999", -1);
    row("9000000000001", -1);
}

void TestLeadValues::shouldReadAmounts()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, minor);
    QCOMPARE(readAmount(text).value_or(-1), minor);
}

void TestLeadValues::shouldReadEmails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("email"); // empty: refused
    const auto row = [](const char* text, const char* email) { QTest::newRow(text) << QByteArray(text) << QByteArray(email); };
    row("ana@example.com", "ana@example.com");
    row("Ana.Maria+x@Example.COM", "ana.maria+x@example.com");
    row("mailto:ana@example.com", "ana@example.com");
    row("Ana García <ana@example.com>", "ana@example.com");
    row("ana@bücher.example", "ana@xn--bcher-kva.example");
    row("o'hara@a-b.example.org", "o'hara@a-b.example.org");
    row("ana@example", "");
    row("ana@", "");
    row("@example.com", "");
    row("ana example.com", "");
    row("ana@exa mple.com", "");
    row("ana@-a.com", "");
    row("ana@a..com", "");
    row("a b@example.com", "");
    row("ana@example.com, bob@example.com", "");
    row("é@example.com", "");
}

void TestLeadValues::shouldReadEmails()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, email);
    QCOMPARE(readEmail(text).value_or(QByteArray()), email);
}

void TestLeadValues::shouldReadZips_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("zip"); // empty: refused
    const auto row = [](const char* text, const char* zip) { QTest::newRow(text) << QByteArray(text) << QByteArray(zip); };
    row("71101", "71101");
    row("71101-1234", "71101-1234");
    row("711011234", "71101-1234");
    row("71101 1234", "71101-1234");
    row("501", "00501");
    row("2134", "02134");
    row("71101.0", "71101");
    row("71101-", "");
    row("7110", "07110");
    row("71", "");
    row("7110A", "");
    row("123456", "");
    row("K1A 0B1", "");
}

void TestLeadValues::shouldReadZips()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, zip);
    QCOMPARE(readZip(text).value_or(QByteArray()), zip);
}

void TestLeadValues::shouldReadWholeNumbersAndMonths()
{
    QCOMPARE(readWhole("45", 18, 120), std::optional(45));
    QCOMPARE(readWhole("45.00", 18, 120), std::optional(45));
    QCOMPARE(readWhole("17", 18, 120), std::nullopt);
    QCOMPARE(readWhole("121", 18, 120), std::nullopt);
    QCOMPARE(readWhole("45.5", 18, 120), std::nullopt);
    QCOMPARE(readWhole("45.", 18, 120), std::nullopt);
    QCOMPARE(readWhole("-45", 0, 120), std::nullopt);
    QCOMPARE(readWhole("9999999999", 0, 2147483647), std::nullopt);
    QCOMPARE(readMonths("360"), std::optional(360));
    QCOMPARE(readMonths("360 months"), std::optional(360));
    QCOMPARE(readMonths("30 years"), std::optional(360));
    QCOMPARE(readMonths("15yr"), std::optional(180));
    QCOMPARE(readMonths("30"), std::optional(30)); // as it stands: our own exports have months
    QCOMPARE(readMonths("0"), std::nullopt);
    QCOMPARE(readMonths("30 moons"), std::nullopt);
}

void TestLeadValues::shouldKnowWhatIsEmpty()
{
    for (const char* text : {"", "-", "n/a", "N/A", "none", "None", "NONE", "unknown", "Unknown"})
        QVERIFY2(isEmptyValue(text), text);
    for (const char* text : {"no", "0", "--", "na", "nobody", "unknowns", "n.a."})
        QVERIFY2(!isEmptyValue(text), text);
    QCOMPARE(trimmedValue("\u00a0 x \t\u00a0").toByteArray(), QByteArray("x"));
}

void TestLeadValues::shouldSplitNames()
{
    const auto names = [](const char* text) {
        const auto [first, last] = splitName(text);
        return QByteArray(first.toByteArray() + '|' + last.toByteArray());
    };
    QCOMPARE(names("Ana García"), QByteArray("Ana|García"));
    QCOMPARE(names(" Ana María  García "), QByteArray("Ana María|García"));
    QCOMPARE(names("García, Ana"), QByteArray("Ana|García"));
    QCOMPARE(names("García"), QByteArray("|García"));
    QCOMPARE(names(""), QByteArray("|"));
}

QTEST_GUILESS_MAIN(TestLeadValues)
#include "tst_leadvalues.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor::testing;

/// What leads cost and why less (domain.md R9-R11, R16), on a private floor by leadfloorctl alone.
class TestCommandPrices final : public QObject
{
    Q_OBJECT
private:
    CommandLine m_line{QStringLiteral(LEADFLOORCTL)};

    /// Moments from now, as people write them.
    static QString inHours(int hours)
    {
        return QDateTime::currentDateTimeUtc().addSecs(hours * 3600).toString(Qt::ISODate);
    }
    /// "1200 1300": prices of silver leads of 24 months and more, in order of time.
    QString silverPrices(const QStringList& more = {})
    {
        QStringList found;
        const QJsonArray rows = m_line.must(QStringList{u"price"_s, u"list"_s, u"--product"_s, u"mortgage"_s} + more).json.value("prices"_L1).toArray();
        for (const QJsonValue& row : rows) {
            if (row["class"_L1] == "silver"_L1 && row["bucket"_L1] == "MONTH_24_PLUS"_L1)
                found.append(QString::number(row["price_minor"_L1].toInteger()));
        }
        return found.join(u' ');
    }
    static QStringList setSilver(const QString& price, const QStringList& more = {})
    {
        return QStringList{u"price"_s, u"set"_s, u"silver"_s, u"MONTH_24_PLUS"_s, price} + more;
    }
    QJsonArray discountsOf(const QJsonObject& json) const { return json.value("discounts"_L1).toArray(); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_line.must({u"floor"_s, u"create"_s, u"--demo"_s, u"5000"_s}).exitCode, int(DoneExit));
        m_line.must({u"rate"_s, u"set"_s, u"purchases"_s, u"1000"_s});
        m_line.must({u"workspace"_s, u"credit"_s, u"Bayou Brokers"_s, u"10000"_s, u"--reason"_s, u"tests"_s});
    }

    void shouldKeepABookOfPrices()
    {
        // Given one price for good
        m_line.must(setSilver(u"3"_s));
        QCOMPARE(silverPrices(), u"300"_s);
        // When one is set for a while: afterwards the one before holds again
        const CommandAnswer spring = m_line.must(setSilver(u"2.50"_s, {u"--from"_s, inHours(24), u"--until"_s, inHours(48)}));
        QVERIFY(spring.number("rule") > 0);
        QCOMPARE(spring.number("price_minor"), 250);
        QCOMPARE(silverPrices(), u"300 250 300"_s);
        QVERIFY(silverPrices({u"--history"_s}).startsWith(u"300 250 300"_s));
        // Then what would run into it is refused, whoever is first, with the moment from which on
        const QString before = silverPrices();
        for (const QString& price : {u"2"_s, u"none"_s})
            VERIFY_REFUSED(setSilver(price, {u"--from"_s, inHours(12), u"--until"_s, inHours(36)}), RefusedExit, u"LF006"_s,
                           (QStringList{u"overlap with what is set from"_s, u"end it by then"_s}));
        QCOMPARE(silverPrices(), before);
        // and what ends by then is not; nor what has no end, which holds until the next one
        m_line.must(setSilver(u"2.75"_s, {u"--from"_s, inHours(12), u"--until"_s, inHours(20)}));
        QCOMPARE(silverPrices(), u"300 275 300 250 300"_s);
        m_line.must(setSilver(u"2.60"_s));
        QCOMPARE(silverPrices(), u"260 275 300 250 300"_s);
        // No price is one, too
        m_line.must(setSilver(u"none"_s, {u"--until"_s, inHours(1)}));
        QCOMPARE(silverPrices(), u"260 275 300 250 300"_s);
        QCOMPARE(m_line.must({u"inventory"_s, u"silver 24+"_s, u"--count"_s}).number("count"), 0);
        m_line.must(setSilver(u"2.60"_s));
        QVERIFY(m_line.must({u"inventory"_s, u"silver 24+"_s, u"--count"_s}).number("count") > 0);
        QVERIFY(m_line.plain({u"price"_s, u"list"_s}).out.contains(u"MONTH_24_PLUS"_s));
    }

    void shouldPriceProjectsAndLeads()
    {
        m_line.must({u"project"_s, u"create"_s, u"harbor-view"_s, u"Harbor View"_s, u"--price"_s, u"45"_s});
        m_line.must({u"price"_s, u"project"_s, u"harbor-view"_s, u"40"_s, u"--from"_s, inHours(24), u"--until"_s, inHours(48)});
        QStringList found;
        for (const QJsonValue& row : m_line.must({u"price"_s, u"list"_s}).json.value("prices"_L1).toArray()) {
            if (row["project"_L1] == "harbor-view"_L1)
                found.append(QString::number(row["price_minor"_L1].toInteger()));
        }
        QCOMPARE(found, (QStringList{u"4500"_s, u"4000"_s, u"4500"_s}));
        VERIFY_REFUSED((QStringList{u"price"_s, u"project"_s, u"harbor-view"_s, u"50"_s, u"--until"_s, inHours(30)}), RefusedExit, u"LF006"_s,
                       QStringList{u"overlap"_s});
        VERIFY_REFUSED((QStringList{u"price"_s, u"project"_s, u"nowhere"_s, u"50"_s}), RefusedExit, u"LF006"_s,
                       (QStringList{u"no project of this code"_s, u"nowhere"_s}));
        // A lead of its own price is sold at it
        const QJsonValue row = m_line.must({u"inventory"_s, u"gold 6-8m"_s, u"--limit"_s, u"1"_s}).json.value("rows"_L1)[0];
        const QString lead = row["lead"_L1].toString();
        m_line.must({u"price"_s, u"lead"_s, lead, u"33.33"_s});
        const CommandAnswer order = m_line.must({u"buy"_s, u"--pick"_s, lead, u"--max"_s, u"100"_s});
        QCOMPARE(order.number("total_minor"), 3333);
        QCOMPARE(order.json.value("lines"_L1)[0]["price_rules"_L1], QJsonArray{u"own"_s});
        VERIFY_REFUSED((QStringList{u"price"_s, u"lead"_s, u"7"_s, u"33"_s}), UsageExit, u"USAGE"_s, QStringList{u"not a UUID"_s});
        VERIFY_REFUSED((QStringList{u"price"_s, u"lead"_s, u"12345678-1234-4234-8234-123456789abc"_s, u"33"_s}), RefusedExit, u"LF013"_s,
                       QStringList{});
    }

    void shouldKeepPricesAboveTheMinimum()
    {
        QCOMPARE(m_line.must({u"price"_s, u"minimum"_s}).number("price_min_minor"), 5);
        // It cannot be above a price that holds or is set
        VERIFY_REFUSED((QStringList{u"price"_s, u"minimum"_s, u"1000"_s}), RefusedExit, u"LF006"_s, QStringList{u"raise what is below the minimum first"_s});
        QCOMPARE(m_line.must({u"price"_s, u"minimum"_s, u"1.50"_s}).number("price_min_minor"), 150);
        VERIFY_REFUSED(setSilver(u"1.49"_s), RefusedExit, u"LF006"_s, (QStringList{u"1.50"_s, u"1.49"_s}));
        m_line.must({u"price"_s, u"minimum"_s, u"0.05"_s});
        m_line.must(setSilver(u"1.49"_s));
        m_line.must(setSilver(u"2.60"_s));
    }

    void shouldSayWhatIsWrongWithAPrice_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("phrases");
        QTest::newRow("no amount") << setSilver(u"much"_s) << int(UsageExit) << u"USAGE"_s << QStringList{u"price: \"much\" is not an amount"_s};
        QTest::newRow("no time") << setSilver(u"3"_s, {u"--from"_s, u"tomorrow"_s}) << int(UsageExit) << u"USAGE"_s
                                 << QStringList{u"--from: \"tomorrow\" is not a time"_s, u"2026-12-01"_s};
        QTest::newRow("ends before it begins") << setSilver(u"3"_s, {u"--from"_s, inHours(9), u"--until"_s, inHours(8)}) << int(UsageExit)
                                               << u"USAGE"_s << QStringList{u"--until"_s, u"not after the beginning"_s};
        QTest::newRow("in the past") << setSilver(u"3"_s, {u"--from"_s, u"2020-01-01"_s}) << int(RefusedExit) << u"LF006"_s
                                     << QStringList{u"begins now or later"_s};
        QTest::newRow("no such product") << setSilver(u"3"_s, {u"--product"_s, u"boats"_s}) << int(RefusedExit) << u"LF006"_s
                                         << QStringList{u"a product of this floor"_s, u"boats"_s};
        QTest::newRow("bracket of too much") << QStringList{u"price"_s, u"bracket"_s, u"50"_s, u"101"_s} << int(UsageExit) << u"USAGE"_s
                                             << QStringList{u"percent: \"101\" is not a percentage"_s};
        QTest::newRow("coupon of nothing") << QStringList{u"coupon"_s, u"create"_s, u"SPRING"_s} << int(UsageExit) << u"USAGE"_s
                                           << QStringList{u"--percent or --amount"_s};
        QTest::newRow("coupon of few letters") << QStringList{u"coupon"_s, u"create"_s, u"X"_s, u"--percent"_s, u"5"_s} << int(RefusedExit)
                                               << u"LF006"_s << QStringList{u"3 to 40 letters"_s, u"X"_s};
        QTest::newRow("coupon for boats") << QStringList{u"coupon"_s, u"create"_s, u"BOATS"_s, u"--percent"_s, u"5"_s, u"--product"_s, u"boats"_s}
                                          << int(RefusedExit) << u"LF006"_s << QStringList{u"names no product"_s};
        QTest::newRow("end of no coupon") << QStringList{u"coupon"_s, u"end"_s, u"NOPE"_s} << int(RefusedExit) << u"LF013"_s
                                          << QStringList{u"NOPE"_s};
        QTest::newRow("again, of other lines") << QStringList{u"quote"_s, u"--again"_s, u"12345678-1234-4234-8234-123456789abc"_s, u"--line"_s, u"gold x1"_s}
                                               << int(UsageExit) << u"USAGE"_s << QStringList{u"leave --line"_s};
        QTest::newRow("again, of nothing") << QStringList{u"quote"_s, u"--again"_s, u"12345678-1234-4234-8234-123456789abc"_s} << int(RefusedExit)
                                           << u"LF013"_s << QStringList{};
    }
    void shouldSayWhatIsWrongWithAPrice()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        QFETCH(QStringList, phrases);
        VERIFY_REFUSED(words, exitCode, code, phrases);
    }

    void shouldTakeBracketsAndCouponsOffAnOrder()
    {
        // Given 5 % from 10 leads on, and a coupon of 3.00 for two orders
        m_line.must({u"price"_s, u"set"_s, u"gold"_s, u"MONTH_6_TO_8"_s, u"8"_s});
        m_line.must({u"price"_s, u"bracket"_s, u"10"_s, u"5"_s});
        QCOMPARE(m_line.must({u"price"_s, u"brackets"_s}).json.value("brackets"_L1)[0]["percent_bp"_L1].toInt(), 500);
        QCOMPARE(m_line.must({u"coupon"_s, u"create"_s, u"spring-26"_s, u"--amount"_s, u"3"_s, u"--uses"_s, u"2"_s, u"--least"_s, u"20"_s}).text("code"),
                 u"SPRING-26"_s);
        // When 12 leads are quoted with it
        const QStringList line{u"--line"_s, u"gold 6-8m price>=8 price<=8 x12"_s, u"--coupon"_s, u"spring-26"_s};
        const CommandAnswer quote = m_line.must(QStringList{u"quote"_s} + line);
        // Then list price, each discount and net are told, and are what is paid
        QCOMPARE(quote.number("list_minor"), 9600);
        QCOMPARE(quote.number("discount_minor"), 480 + 300);
        QCOMPARE(quote.number("total_minor"), 9600 - 780);
        QCOMPARE(quote.text("coupon"), u"SPRING-26"_s);
        QCOMPARE(discountsOf(quote.json).size(), 2);
        QCOMPARE(discountsOf(quote.json).at(0)["minor"_L1].toInt(), 480);
        QCOMPARE(discountsOf(quote.json).at(1)["code"_L1].toString(), u"SPRING-26"_s);
        const QString people = m_line.plain(QStringList{u"quote"_s} + line).out;
        for (const QString& words : {u"List price"_s, u"$96.00"_s, u"5 % off from 10 leads on"_s, u"$4.80"_s, u"Coupon SPRING-26"_s, u"$3.00"_s, u"$88.20"_s})
            QVERIFY2(people.contains(words), qPrintable(people));
        const CommandAnswer order = m_line.must(QStringList{u"buy"_s, u"--max"_s, u"88.20"_s, u"--quote"_s, quote.text("quote")} + line);
        QCOMPARE(order.number("total_minor"), 8820);
        QCOMPARE(order.number("list_minor"), 9600);
        QCOMPARE(discountsOf(order.json), discountsOf(quote.json));
        const CommandAnswer shown = m_line.must({u"order"_s, u"show"_s, QString::number(order.number("order_number"))});
        QCOMPARE(discountsOf(shown.json), discountsOf(quote.json));
        QVERIFY(m_line.plain({u"order"_s, u"show"_s, QString::number(order.number("order_number"))}).out.contains(u"Coupon SPRING-26"_s));
        // A coupon that cannot be used is told in the quote, and refuses a purchase
        const QStringList small{u"--line"_s, u"gold 6-8m x1"_s, u"--coupon"_s, u"SPRING-26"_s};
        const CommandAnswer without = m_line.must(QStringList{u"quote"_s} + small);
        QVERIFY(without.json.value("coupon"_L1).isNull());
        QCOMPARE(without.json.value("coupon_refused"_L1)["reason"_L1].toString(), u"order_too_small"_s);
        QVERIFY(m_line.plain(QStringList{u"quote"_s} + small).out.contains(u"it wants an order of at least $20.00"_s));
        VERIFY_REFUSED((QStringList{u"buy"_s, u"--max"_s, u"100"_s} + small), RefusedExit, u"LF023"_s, (QStringList{u"coupon"_s, u"at least $20.00"_s}));
        VERIFY_REFUSED((QStringList{u"buy"_s, u"--max"_s, u"100"_s, u"--line"_s, u"gold 6-8m x1"_s, u"--coupon"_s, u"SUMMER"_s}), RefusedExit, u"LF023"_s,
                       QStringList{u"there is no coupon of this code"_s});
        // It is listed with its uses, and ended it is refused
        const QJsonValue listed = m_line.must({u"coupon"_s, u"list"_s}).json.value("coupons"_L1)[0];
        QCOMPARE(listed["uses"_L1].toInt(), 1);
        QVERIFY(listed["ended_at"_L1].isNull());
        m_line.must({u"coupon"_s, u"end"_s, u"spring-26"_s});
        QVERIFY(!m_line.must({u"coupon"_s, u"list"_s}).json.value("coupons"_L1)[0]["ended_at"_L1].isNull());
        VERIFY_REFUSED((QStringList{u"buy"_s, u"--max"_s, u"100"_s} + line), RefusedExit, u"LF023"_s, QStringList{u"it has been closed"_s});
        m_line.must({u"price"_s, u"bracket"_s, u"10"_s, u"0"_s});
    }

    void shouldShowWhatHasChangedSinceAQuote()
    {
        const CommandAnswer quote = m_line.must({u"quote"_s, u"--line"_s, u"gold 6-8m price>=8 price<=9 x3"_s});
        const qint64 before = quote.number("total_minor");
        QCOMPARE(before, 2400);
        // Nothing, first
        const QStringList again{u"quote"_s, u"--again"_s, quote.text("quote")};
        QVERIFY(m_line.plain(again).out.contains(u"Nothing has changed"_s));
        // then a price
        m_line.must({u"price"_s, u"set"_s, u"gold"_s, u"MONTH_6_TO_8"_s, u"9"_s});
        const CommandAnswer now = m_line.must(again);
        QVERIFY(now.text("quote") != quote.text("quote"));
        QCOMPARE(now.number("total_minor"), 2700);
        const QJsonObject difference = now.json.value("difference"_L1).toObject();
        QCOMPARE(difference.value("total_before_minor"_L1).toInt(), 2400);
        QCOMPARE(difference.value("total_minor"_L1).toInt(), 2700);
        QCOMPARE(difference.value("lines"_L1)[0]["unit_price_before_minor"_L1].toInt(), 800);
        QCOMPARE(difference.value("lines"_L1)[0]["unit_price_minor"_L1].toInt(), 900);
        const QString people = m_line.plain(again).out;
        QVERIFY2(people.contains(u"total $24.00 -> $27.00"_s) && people.contains(u"$8.00 -> $9.00"_s), qPrintable(people));
        // The old one still sells at its price (R11)
        QCOMPARE(m_line.must({u"buy"_s, u"--line"_s, u"gold 6-8m price>=8 price<=9 x3"_s, u"--quote"_s, quote.text("quote"), u"--max"_s, u"24"_s}).number("total_minor"), 2400);
    }

    void shouldNameCountiesNearby()
    {
        // Given a county with fewer leads than are asked for
        const QStringList words{u"quote"_s, u"--line"_s, u"la/caddo x60"_s};
        const CommandAnswer quote = m_line.must(words);
        const QJsonValue line = quote.json.value("lines"_L1)[0];
        QVERIFY2(line["available"_L1].toInt() < 60, quote.all().constData());
        const QJsonValue missing = line["missing"_L1];
        QCOMPARE(missing["sold"_L1].toInt() + missing["held"_L1].toInt() + missing["owned"_L1].toInt() + missing["suppressed"_L1].toInt()
                     + missing["in_order"_L1].toInt(),
                 60 - line["available"_L1].toInt());
        // Then those nearby are named, nearest first, with distance and price
        QJsonValue nearby;
        const QJsonArray ways = line["alternatives"_L1].toArray();
        for (const QJsonValue& way : ways) {
            if (way["kind"_L1] == "neighbour_counties"_L1)
                nearby = way;
        }
        const QJsonArray counties = nearby["counties"_L1].toArray();
        QVERIFY2(!counties.isEmpty(), quote.all().constData());
        QVERIFY(nearby["total_minor"_L1].toInteger() > 0);
        int km = 0;
        const QString people = m_line.plain(words).out;
        for (const QJsonValue& county : counties) {
            QVERIFY(county["km"_L1].toInt() >= km);
            km = county["km"_L1].toInt();
            const QString named = u"%1, %2, %3 km"_s.arg(county["name"_L1].toString(), county["state"_L1].toString()).arg(km);
            QVERIFY2(people.contains(named), qPrintable(people));
        }
        QVERIFY2(people.contains(u"60 asked for, "_s), qPrintable(people));
        // and the words can be given to the next command
        QCOMPARE(m_line.must({u"inventory"_s, nearby["filter"_L1].toString(), u"--count"_s}).number("count"), nearby["available"_L1].toInteger());
        const CommandAnswer refused = m_line.plain({u"buy"_s, u"--line"_s, u"la/caddo x60"_s, u"--max"_s, u"1000"_s});
        QVERIFY2(refused.err.contains(u" km: "_s), refused.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandPrices)
#include "tst_commandprices.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reportcalls.h"
#include "tests/support/testfloor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Reports (0103): sums that agree with the books, of one's own workspace only.
class TestReports final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;

    /// The order's number; leads are delivered.
    qint64 buy(const ConnectionSpec& buyer, const QByteArray& request)
    {
        PgSession session(buyer);
        const PgAnswer answer = purchase(session, request);
        if (!answer.isOk())
            qFatal("purchase: %s", qPrintable(answer.message));
        const qint64 order = answer.json().value("order_number"_L1).toInteger();
        m_floor->flushLog();
        if (!session.run("select api.deliver($1, 1000)", {QByteArray::number(order)}).isOk())
            qFatal("deliver");
        return order;
    }
    void refund(const ConnectionSpec& buyer, qint64 order, const QByteArray& leads)
    {
        PgSession desk(m_floor->addMember(u"Floor desk"_s, u"operator"_s));
        const PgAnswer answer = desk.run("select api.order_refund($1, $2, $3, null, $4, 'wrong number')",
                                         {newKey(), m_floor->workspaceOf(buyer).toUtf8(), QByteArray::number(order), leads});
        QVERIFY2(answer.isOk(), qPrintable(answer.message));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
    }

    void shouldSumWhatWasPaidByMonthAsTheBooksDo()
    {
        // Given two purchases in this month, one of them moved to last year, and a lead that went back
        m_floor->addLeads({.count = 60, .state = "LA"});
        const ConnectionSpec buyer = m_floor->addBrokerage(10'000'000);
        const qint64 older = buy(buyer, goldRequest(10));
        const qint64 newer = buy(buyer, goldRequest(5));
        m_floor->must("update core.orders set created_at = '2023-05-31 23:59+00' where order_number = $1"
                      " and workspace_id = (select workspace_id from core.workspace where public_id::text = $2 or name = $2)",
                      {QByteArray::number(older), m_floor->workspaceOf(buyer).toUtf8()});
        refund(buyer, newer,
               '{' + m_floor->must("select public_id from core.delivered_lead where order_number = $1 and workspace_id ="
                                   " (select workspace_id from core.workspace where public_id::text = $2 or name = $2) limit 1",
                                   {QByteArray::number(newer), m_floor->workspaceOf(buyer).toUtf8()}).value() + '}');
        // When months are asked for
        DbConnection connection(buyer);
        QVERIFY(connection.open());
        const auto months = reportSpend(connection, {});
        // Then they are apart, by UTC, and sum to what the wallet has lost
        QVERIFY(months);
        QCOMPARE(months->size(), 2);
        QCOMPARE(months->at(0).month, QDate(2023, 5, 1));
        QCOMPARE(months->at(0).leads, 10);
        QCOMPARE(months->at(0).orders, 1);
        QCOMPARE(months->at(0).paid, Money::fromMinor(10'000));
        QCOMPARE(months->at(1).refundedLeads, 1);
        QCOMPARE(months->at(1).net(), Money::fromMinor(4'000));
        const qint64 spent = 10'000'000 - m_floor->must("select w.available_minor from core.wallet w join core.workspace k using (workspace_id)"
                                                        " where k.public_id::text = $1 or k.name = $1",
                                                        {m_floor->workspaceOf(buyer).toUtf8()}).number();
        QCOMPARE(months->at(0).net().minor() + months->at(1).net().minor(), spent);
        // And a period cuts by the day
        const auto may = reportSpend(connection, {QDate(2023, 5, 31), QDate(2023, 5, 31)});
        QVERIFY(may && may->size() == 1);
        const auto june = reportSpend(connection, {QDate(2023, 6, 1), QDate(2023, 6, 30)});
        QVERIFY(june && june->isEmpty());
    }

    void shouldTellBoughtLeadsApartAndAgreeWithTheOrders_data()
    {
        QTest::addColumn<BoughtBy>("by");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("class") << BoughtBy::Class << QStringList{u"gold"_s, u"silver"_s};
        QTest::newRow("state") << BoughtBy::State << QStringList{u"TX"_s, u"OK"_s};
        QTest::newRow("bucket") << BoughtBy::Bucket << QStringList{u"MONTH_6_TO_8"_s};
        QTest::newRow("county") << BoughtBy::County << QStringList{u"48113"_s, u""_s};
        QTest::newRow("segment") << BoughtBy::Segment
                                 << QStringList{u"TX gold MONTH_6_TO_8"_s, u"OK silver MONTH_6_TO_8"_s};
        QTest::newRow("source") << BoughtBy::Source << QStringList{};
        QTest::newRow("campaign") << BoughtBy::Campaign << QStringList{};
        QTest::newRow("project") << BoughtBy::Project << QStringList{u""_s};
    }
    void shouldTellBoughtLeadsApartAndAgreeWithTheOrders()
    {
        QFETCH(BoughtBy, by);
        QFETCH(QStringList, values);
        m_floor->addLeads({.count = 7, .state = "TX", .county = 48113});
        m_floor->addLeads({.count = 3, .leadClass = "silver", .state = "OK"});
        const ConnectionSpec buyer = m_floor->addBrokerage(1'000'000);
        buy(buyer, goldRequest(7, "TX"));
        buy(buyer, js("{'lines': [{'filter': {'states': ['OK'], 'classes': ['silver']}, 'quantity': 3}]}"));
        DbConnection connection(buyer);
        QVERIFY(connection.open());
        const auto parts = reportBought(connection, by, {});
        QVERIFY(parts);
        QStringList found;
        qint64 leads = 0, paid = 0;
        for (const BoughtPart& part : *parts) {
            found.append(part.value);
            leads += part.leads;
            paid += part.paid.minor();
        }
        QCOMPARE(leads, 10);
        QCOMPARE(paid, 7 * 1000 + 3 * 500);
        if (!values.isEmpty())
            QCOMPARE(found, values); // most leads first
    }

    void shouldTellWhatBecameOfBoughtLeads()
    {
        // Given ten leads, of which three were reached, one of these won, and another one went back although it was won
        m_floor->addLeads({.count = 10, .state = "ID"});
        const ConnectionSpec buyer = m_floor->addBrokerage(1'000'000);
        const qint64 order = buy(buyer, goldRequest(10, "ID"));
        PgSession session(buyer);
        QByteArrayList leads;
        const PgAnswer page = session.run("select lead_id from api.my_leads_page()");
        for (const QByteArrayList& row : page.rows)
            leads.append(row.first());
        QCOMPARE(leads.size(), 10);
        const auto stage = [&](const QByteArray& lead, int number) {
            const PgAnswer answer = session.run("select api.lead_change($1, $2, $3)",
                                                {newKey(), '{' + lead + '}', js("{'stage': " + QByteArray::number(number) + '}')});
            QVERIFY2(answer.isOk(), qPrintable(answer.message));
        };
        stage(leads.at(0), 2); // contacted
        stage(leads.at(1), 6); // lost
        stage(leads.at(2), 5); // won
        stage(leads.at(3), 5);
        stage(leads.at(4), 7); // not reachable
        refund(buyer, order, '{' + leads.at(3) + '}');
        // When conversion is asked for
        DbConnection connection(buyer);
        QVERIFY(connection.open());
        const auto parts = reportBought(connection, BoughtBy::State, {});
        // Then refunded leads count nowhere
        QVERIFY(parts && parts->size() == 1);
        QCOMPARE(parts->at(0).netLeads(), 9);
        QCOMPARE(parts->at(0).reached, 3);
        QCOMPARE(parts->at(0).won, 1);
        QCOMPARE(perLead(parts->at(0).net(), parts->at(0).won), Money::fromMinor(9'000));
    }

    void shouldPriceTheStockAsTheCountDoes_data()
    {
        QTest::addColumn<StockBy>("by");
        for (const StockBy by : {StockBy::State, StockBy::County, StockBy::Class, StockBy::Bucket, StockBy::Score})
            QTest::newRow(qPrintable(reportCode(by))) << by;
    }
    void shouldPriceTheStockAsTheCountDoes()
    {
        QFETCH(StockBy, by);
        m_floor->addLeads({.count = 4, .state = "NM", .county = 35001});
        m_floor->addLeads({.count = 2, .leadClass = "silver", .state = "NM", .county = 35003, .priceMinor = 123});
        const ConnectionSpec buyer = m_floor->addBrokerage(0);
        DbConnection connection(buyer);
        QVERIFY(connection.open());
        Filter filter;
        filter.states = {u"NM"_s};
        const auto parts = reportStock(connection, filter, by);
        QVERIFY(parts);
        qint64 leads = 0, total = 0;
        Money least = Money::fromMinor(1'000'000);
        for (const StockPart& part : *parts) {
            leads += part.leads;
            total += part.total.minor();
            least = std::min(least, part.least);
        }
        PgSession session(buyer);
        const PgAnswer count = session.run("select leads || ' ' || total_minor from api.inventory_count($1)", {js("{'states': ['NM']}")});
        const QByteArray sums = QByteArray::number(leads) + ' ' + QByteArray::number(total);
        QCOMPARE(sums, count.value());
        QCOMPARE(least, Money::fromMinor(123));
        if (by == StockBy::Class) {
            QCOMPARE(parts->at(0).value, u"gold"_s);
            QCOMPARE(parts->at(0).least, Money::fromMinor(1000));
        }
    }

    void shouldSumTheNationFromTheSummaryOfDays_data()
    {
        QTest::addColumn<StockBy>("by");
        for (const StockBy by : {StockBy::State, StockBy::Class, StockBy::Bucket})
            QTest::newRow(qPrintable(reportCode(by))) << by;
    }
    void shouldSumTheNationFromTheSummaryOfDays()
    {
        QFETCH(StockBy, by);
        // Given leads with rules' prices and with their own, of which the buyer has some, and a summary
        m_floor->addLeads({.count = 6, .state = "ME"});
        m_floor->addLeads({.count = 3, .leadClass = "silver", .state = "ME", .priceMinor = 77});
        const ConnectionSpec buyer = m_floor->addBrokerage(1'000'000);
        buy(buyer, goldRequest(2, "ME"));
        const QByteArray known = m_floor->must("with l as (select i.lead_id from core.inventory i join core.pool p using (pool_id) where p.state = 'ME' and p.class = 2 limit 1),"
                                               " w as (select max(wp.person) as person from core.workspace_person wp join core.workspace k using (workspace_id)"
                                               " where k.public_id::text = $1 or k.name = $1),"
                                               " u as (update core.lead set person = w.person from l, w where lead.lead_id = l.lead_id returning lead.lead_id, lead.person)"
                                               " update core.inventory i set person = u.person from u where i.lead_id = u.lead_id returning i.person",
                                               {m_floor->workspaceOf(buyer).toUtf8()}).value();
        QVERIFY(!known.isEmpty());
        m_floor->must("select core.fold_stock()");
        DbConnection connection(buyer);
        QVERIFY(connection.open());
        const auto sumsOf = [&](const Filter& filter, StockBy part) {
            qint64 leads = 0, total = 0;
            Money least = Money::fromMinor(1'000'000);
            QDateTime asOf;
            const auto parts = reportStock(connection, filter, part);
            for (const StockPart& one : parts.value_or(QList<StockPart>())) {
                leads += one.leads;
                total += one.total.minor();
                least = std::min(least, one.least);
                asOf = one.asOf;
            }
            return std::tuple(leads, total, least.minor(), asOf);
        };
        // When all of it is told apart
        const auto [leads, total, least, asOf] = sumsOf({}, by);
        // Then it is what the list has, whose counties are summed lead by lead
        PgSession session(buyer);
        const PgAnswer count = session.run("select leads || ' ' || total_minor from api.inventory_count('{}')");
        const QByteArray sums = QByteArray::number(leads) + ' ' + QByteArray::number(total);
        QCOMPARE(sums, count.value());
        const auto counties = sumsOf({}, StockBy::County);
        QCOMPARE(std::get<0>(counties), leads);
        QCOMPARE(std::get<1>(counties), total);
        QCOMPARE(least, 77);
        // And it is as old as the summary, and does not know what came since
        QVERIFY(asOf < std::get<3>(counties));
        m_floor->addLeads({.count = 5, .state = "ME"});
        QCOMPARE(std::get<0>(sumsOf({}, by)), leads);
        QCOMPARE(std::get<0>(sumsOf({}, StockBy::County)), leads + 5);
        m_floor->must("update core.stock_day_stamp set folded_at = '-infinity'"); // for the tests after this one
    }

    void shouldShowNobodyElsesBooks()
    {
        m_floor->addLeads({.count = 5, .state = "UT"});
        buy(m_floor->addBrokerage(1'000'000), goldRequest(5, "UT"));
        DbConnection rival(m_floor->addBrokerage(0));
        QVERIFY(rival.open());
        const auto months = reportSpend(rival, {});
        QVERIFY(months && months->isEmpty());
        const auto parts = reportBought(rival, BoughtBy::State, {});
        QVERIFY(parts && parts->isEmpty());
    }

    void shouldRefuseWhatIsNoReport_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("by nothing") << QByteArray("select * from api.report_bought(null, null, null)");
        QTest::newRow("by phone") << QByteArray("select * from api.report_bought('phone', null, null)");
        QTest::newRow("backwards") << QByteArray("select * from api.report_spend('2024-02-01', '2024-01-01')");
        QTest::newRow("stock by source") << QByteArray("select * from api.report_stock('{}', 'source')");
        QTest::newRow("no filter") << QByteArray("select * from api.report_stock('[]', 'state')");
    }
    void shouldRefuseWhatIsNoReport()
    {
        QFETCH(QByteArray, sql);
        PgSession session(m_floor->addBrokerage(0));
        QCOMPARE(session.run(sql).sqlState, u"LF006"_s);
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"

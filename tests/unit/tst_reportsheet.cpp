// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agescheme.h"
#include "models/items/reportsheet.h"
#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

BoughtPart bought(const QString& value, qint64 leads, qint64 paid, qint64 refundedLeads = 0, qint64 refunded = 0)
{
    BoughtPart part;
    part.value = value;
    part.leads = leads;
    part.paid = Money::fromMinor(paid);
    part.refundedLeads = refundedLeads;
    part.refunded = Money::fromMinor(refunded);
    return part;
}

QStringList firstColumn(const ReportModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

} // namespace

class TestReportSheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSumNetAndSayWhatALeadCameTo()
    {
        const ReportSheet sheet = boughtSheet({bought(u"radio"_s, 10, 10'000, 2, 2'000), bought({}, 4, 1'000, 4, 1'000)},
                                              BoughtBy::Source, agedScheme(), english);
        QCOMPARE(sheet.rows.at(0), (QVariantList{u"radio"_s, 10, 10'000, 2, 2'000, 8'000, 1'000}));
        // All of them went back: a lead came to nothing that could be said
        QCOMPARE(sheet.rows.at(1), (QVariantList{u"not supplied"_s, 4, 1'000, 4, 1'000, 0, QVariant()}));
        QCOMPARE(sheet.totals, (QVariantList{u"All"_s, 14, 11'000, 6, 3'000, 8'000, 1'000}));
    }

    void shouldNamePartsAsPeopleDo()
    {
        ReportModel model;
        model.setSheet(boughtSheet({bought(u"LA gold MONTH_6_TO_8"_s, 1, 1)}, BoughtBy::Segment, agedScheme(), english), {english, u"USD"_s, {}});
        QCOMPARE(firstColumn(model), QStringList{u"LA, Gold, 6\u20138 mo"_s});
        StockPart sixties, tens;
        sixties.value = u"60"_s;
        tens.value = u"10"_s;
        model.setSheet(stockSheet({sixties, tens}, StockBy::Score, agedScheme(), english), {english, u"USD"_s, {}});
        QCOMPARE(firstColumn(model), (QStringList{u"10\u201319"_s, u"60\u201369"_s}));
    }

    void shouldSayWhatShareWasWonAndWithinWhatItLies()
    {
        // Wilson's interval for 1 of 10 and 0 of 40, as tables have it
        const auto tenth = likelyShare(1, 10).value();
        QCOMPARE(qRound(tenth.least * 10'000), 179);
        QCOMPARE(qRound(tenth.most * 10'000), 4042);
        QCOMPARE(qRound(likelyShare(0, 40)->most * 10'000), 876);
        QVERIFY(!likelyShare(0, 0));
        BoughtPart dear = bought(u"a"_s, 10, 9'000), none = bought(u"b"_s, 5, 500), cheap = bought(u"c"_s, 12, 6'000, 2, 1'000);
        dear.won = 1;
        cheap.reached = 5;
        cheap.won = 2;
        const ReportSheet sheet = conversionSheet({none, dear, cheap}, BoughtBy::Source, agedScheme(), english, true);
        QCOMPARE(sheet.rows.at(0), (QVariantList{u"c"_s, 10, 5, 2, 2'000, 567, 5'098, 500, 2'500}));
        QCOMPARE(sheet.rows.at(1).at(8), QVariant(9'000));
        QCOMPARE(sheet.rows.at(2).at(8), QVariant()); // nothing won: no cost that could be said
        QCOMPARE(sheet.totals.at(3), QVariant(3));
    }

    void shouldSortByNumbersWithUnknownOnesLast()
    {
        ReportModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSheet(boughtSheet({bought(u"a"_s, 10, 9'000), bought(u"b"_s, 2, 500, 2, 500), bought(u"c"_s, 1, 10'000)}, BoughtBy::Source,
                                   agedScheme(), english), {english, u"USD"_s, {}});
        const int perLeadColumn = model.columnCount() - 1;
        model.sort(perLeadColumn, Qt::AscendingOrder);
        QCOMPARE(firstColumn(model), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        model.sort(perLeadColumn, Qt::DescendingOrder);
        QCOMPARE(firstColumn(model), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(model.index(0, perLeadColumn).data().toString(), u"$100.00"_s);
    }

    void shouldWriteCsvThatNoSpreadsheetTakesForAFormula()
    {
        ReportModel model;
        model.setSheet(boughtSheet({bought(u"=HYPERLINK(\"x\")"_s, 1'234, 123'450)}, BoughtBy::Source, agedScheme(), english), {english, u"USD"_s, {}});
        const QList<QByteArray> lines = model.csv().split('\n');
        QCOMPARE(lines.at(0).trimmed(), QByteArray("\"Source\",\"Leads\",\"Paid\",\"Refunded leads\",\"Refunded\",\"Net\",\"Per lead\""));
        QCOMPARE(lines.at(1).trimmed(), QByteArray("\"'=HYPERLINK(\"\"x\"\")\",1234,1234.50,0,0.00,1234.50,1.00"));
    }
};

QTEST_GUILESS_MAIN(TestReportSheet)
#include "tst_reportsheet.moc"

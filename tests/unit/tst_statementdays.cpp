// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonetext.h"
#include "models/items/ordermodel.h"
#include "models/items/ownedleadmodel.h"
#include "models/items/statementdays.h"
#include "models/items/tabletext.h"
#include "tests/fakes/fakebooks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

StatementRow movementOn(QDate day, int minute, qint64 minor, qint64 balance)
{
    return {QDateTime(day, QTime(10, minute), Qt::UTC),
            minor < 0 ? u"purchase"_s : u"grant"_s,
            minor < 0 ? 1000 + minute : 0,
            u"22 Gold, LA"_s,
            Money::fromMinor(minor),
            Money::fromMinor(balance)};
}

QList<StatementRow> threeDays()
{
    return {movementOn({2024, 4, 2}, 30, -2600, 26900), movementOn({2024, 4, 2}, 3, -17600, 29500),
            movementOn({2024, 4, 1}, 10, 40000, 47100), movementOn({2024, 3, 28}, 5, 7100, 7100)};
}

QStringList firstCells(const QAbstractItemModel& model)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, 0).data().toString());
    return cells;
}

} // namespace

/// The statement by day, and tables as text.
class TestStatementDays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldPutALineAboveEachDayWithItsSum();
    void shouldKeepTheSelectionWhenAMovementArrives();
    void shouldTellOpeningClosingAndWhetherItAddsUp();
    void shouldShowThePeriodOnlyAndAskUntilItIsReached();
    void shouldCopyCellsThatNoSpreadsheetRuns();
    void shouldCopyHeadersOnlyWhenAsked();
    void shouldCopyAmountsInTheReadersDecimals();
    void shouldWritePhonesForReading_data();
    void shouldWritePhonesForReading();
    void shouldReadAndCopyPhonesOfOwnLeadsDifferently();

private:
    FakeWallet m_service;
};

void TestStatementDays::init()
{
    m_service = {};
    m_service.movements = threeDays();
}

void TestStatementDays::shouldPutALineAboveEachDayWithItsSum()
{
    StatementModel statement(m_service);
    statement.setFormat({QLocale(QLocale::English), u"USD"_s, {}});
    StatementDays days(statement);
    QAbstractItemModelTester tester(&days, QAbstractItemModelTester::FailureReportingMode::QtTest);
    statement.reload();
    QTRY_COMPARE(days.rowCount(), 7);
    QCOMPARE(firstCells(days).first(), u"Tuesday, April 2, 2024"_s);
    QVERIFY(days.isDay(0) && days.isDay(3) && days.isDay(5));
    QCOMPARE(days.index(0, StatementModel::AmountColumn).data().toString(), u"\u2212$202.00"_s);
    QCOMPARE(days.index(3, StatementModel::AmountColumn).data().toString(), u"+$400.00"_s);
    QCOMPARE(days.movement(2)->amount, Money::fromMinor(-17600));
    QCOMPARE(days.index(1, StatementModel::TimeColumn).data().toString(), u"10:30 AM"_s);
    QVERIFY(!(days.flags(days.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(days.flags(days.index(1, 0)) & Qt::ItemIsSelectable);
}

void TestStatementDays::shouldKeepTheSelectionWhenAMovementArrives()
{
    // Given a statement of which one movement is selected
    StatementModel statement(m_service);
    StatementDays days(statement);
    QAbstractItemModelTester tester(&days, QAbstractItemModelTester::FailureReportingMode::QtTest);
    statement.reload();
    QTRY_COMPARE(days.rowCount(), 7);
    const QPersistentModelIndex selected = days.index(2, 0);
    QSignalSpy resets(&days, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&days, &QAbstractItemModel::rowsInserted);
    // When a newer one has come
    m_service.movements.prepend(movementOn({2024, 4, 2}, 59, 100, 27000));
    statement.refresh();
    QTRY_COMPARE(days.rowCount(), 8);
    // Then only that one was announced and the selected row has moved along
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(selected.row(), 3);
    QCOMPARE(days.movement(3)->amount, Money::fromMinor(-17600));
}

void TestStatementDays::shouldTellOpeningClosingAndWhetherItAddsUp()
{
    StatementModel statement(m_service);
    StatementDays days(statement);
    QSignalSpy changed(&days, &StatementDays::totalsChanged);
    statement.reload();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(days.totals().movements, 4);
    QCOMPARE(days.totals().opening, Money());
    QCOMPARE(days.totals().closing, Money::fromMinor(26900));
    QCOMPARE(days.totals().sum, Money::fromMinor(26900));
    QVERIFY(days.totals().addsUp);
    m_service.movements[2].balance = Money::fromMinor(47101);
    statement.reload();
    QTRY_VERIFY(!days.totals().addsUp);
}

void TestStatementDays::shouldShowThePeriodOnlyAndAskUntilItIsReached()
{
    // Given more movements than one answer has, all of one day but the oldest
    m_service.movements.clear();
    for (int i = 0; i < 450; ++i)
        m_service.movements.append(movementOn({2024, 4, 2}, 1, 100, 45000 - i * 100));
    m_service.movements.append(movementOn({2024, 3, 1}, 1, 0, 0));
    StatementModel statement(m_service);
    StatementDays days(statement);
    statement.reload();
    QTRY_COMPARE(statement.rowCount(), 200);
    QVERIFY(!days.isWhole());
    // When only April is wanted
    days.setFirstDay(QDate(2024, 4, 1));
    // Then it has asked until a day before April was here, and shows none of that
    QTRY_COMPARE(statement.rowCount(), 451);
    QCOMPARE(days.rowCount(), 451); // 450 and the line of the day
    QCOMPARE(days.totals().opening, Money());
    QVERIFY(days.isWhole());
    QVERIFY(!days.canFetchMore({}));
    // And a period without movements has the balance of before
    days.setFirstDay(QDate(2024, 4, 3));
    QCOMPARE(days.rowCount(), 0);
    QCOMPARE(days.totals().closing, Money::fromMinor(45000));
}

void TestStatementDays::shouldCopyCellsThatNoSpreadsheetRuns()
{
    QStandardItemModel model(1, 4);
    model.setData(model.index(0, 0), u"=HYPERLINK(\"http://x\")"_s);
    model.setData(model.index(0, 1), u"two\tcells\nin one"_s);
    model.setData(model.index(0, 2), u"-1"_s);
    model.setData(model.index(0, 3), u"+1 318"_s);
    const QStringList cells = tabSeparated(model, {0}, {0, 1, 2, 3}, false).chopped(1).split(u'\t');
    QCOMPARE(cells.size(), 4);
    QCOMPARE(cells.at(0), u"'=HYPERLINK(\"http://x\")"_s);
    QCOMPARE(cells.at(1), u"two cells in one"_s);
    QCOMPARE(cells.at(2), u"-1"_s);
    QCOMPARE(cells.at(3), u"'+1 318"_s);
}

void TestStatementDays::shouldCopyHeadersOnlyWhenAsked()
{
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({u"Name"_s, u"City"_s});
    model.setData(model.index(0, 0), u"Jane"_s);
    model.setData(model.index(1, 0), u"Ruth"_s);
    model.setData(model.index(1, 1), u"Monroe"_s);
    QCOMPARE(tabSeparated(model, {1, 0}, {1, 0}, false), u"Monroe\tRuth\n\tJane\n"_s);
    QCOMPARE(tabSeparated(model, {1}, {1, 0}, true), u"City\tName\nMonroe\tRuth\n"_s);
}

void TestStatementDays::shouldCopyAmountsInTheReadersDecimals()
{
    StatementModel statement(m_service);
    statement.setFormat({QLocale(QLocale::German), u"USD"_s, {}});
    statement.reload();
    QTRY_COMPARE(statement.rowCount(), 4);
    QCOMPARE(tabSeparated(statement, {1},
                          {StatementModel::AmountColumn, StatementModel::BalanceColumn}, false),
             u"-176,00\t295,00\n"_s);
}

void TestStatementDays::shouldWritePhonesForReading_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("reading");
    QTest::addColumn<QString>("national");
    QTest::newRow("Louisiana") << u"+13185550142"_s << u"+1 318 555 0142"_s << u"(318) 555-0142"_s;
    QTest::newRow("London") << u"+442071838750"_s << u"+442071838750"_s << u"+442071838750"_s;
    QTest::newRow("too short") << u"+1318555014"_s << u"+1318555014"_s << u"+1318555014"_s;
    QTest::newRow("no number") << u"+1318555O142"_s << u"+1318555O142"_s << u"+1318555O142"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void TestStatementDays::shouldWritePhonesForReading()
{
    QFETCH(QString, e164);
    QTEST(phoneText(e164), "reading");
    QTEST(phoneNationalText(e164), "national");
}

void TestStatementDays::shouldReadAndCopyPhonesOfOwnLeadsDifferently()
{
    FakeOwnedLeads leads(1);
    OwnedLeadModel model(leads);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex phone = model.index(0, OwnedLeadModel::PhoneColumn);
    QCOMPARE(phone.data().toString(), u"+1 318 555 0142"_s);
    QCOMPARE(phone.data(ValueRole).toString(), u"+13185550142"_s);
    QCOMPARE(tabSeparated(model, {0}, {OwnedLeadModel::PhoneColumn}, false), u"(318) 555-0142\n"_s);
}

QTEST_GUILESS_MAIN(TestStatementDays)
#include "tst_statementdays.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using leadfloor::Money;

class TestMoney final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldReadAmounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<qint64>>("minor");
        QTest::newRow("whole") << u"12"_s << std::optional<qint64>(1200);
        QTest::newRow("one decimal") << u"12.5"_s << std::optional<qint64>(1250);
        QTest::newRow("grouped with sign") << u"$1,234.05"_s << std::optional<qint64>(123405);
        QTest::newRow("negative") << u"-0.01"_s << std::optional<qint64>(-1);
        QTest::newRow("true minus") << u"\u221212.00"_s << std::optional<qint64>(-1200);
        QTest::newRow("three decimals") << u"1.005"_s << std::optional<qint64>();
        QTest::newRow("bare point") << u"1."_s << std::optional<qint64>();
        QTest::newRow("empty") << QString() << std::optional<qint64>();
        QTest::newRow("overflow") << u"99999999999999999999"_s << std::optional<qint64>();
        QTest::newRow("letters") << u"12x"_s << std::optional<qint64>();
    }
    void shouldReadAmounts()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<qint64>, minor);
        const auto money = Money::fromString(text);
        QCOMPARE(money.has_value(), minor.has_value());
        if (money)
            QCOMPARE(money->minor(), *minor);
    }
    void shouldWriteWhatItReads()
    {
        for (const qint64 minor : {qint64(0), qint64(5), qint64(-5), qint64(1234567),
                                   std::numeric_limits<qint64>::max()}) {
            const Money money = Money::fromMinor(minor);
            QCOMPARE(Money::fromString(money.toString()), std::optional(money));
        }
    }
    void shouldRefuseToOverflow()
    {
        const Money most = Money::fromMinor(std::numeric_limits<qint64>::max());
        QVERIFY(!most.plus(Money::fromMinor(1)));
        QVERIFY(!most.times(2));
        QCOMPARE(Money::fromMinor(250).times(100), std::optional(Money::fromMinor(25000)));
    }
    void shouldShowMoneyWithSignAndGroups()
    {
        const QLocale us(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(leadfloor::formatMoney(Money::fromMinor(12286400), us), u"$122,864.00"_s);
        QCOMPARE(leadfloor::formatMoney(Money::fromMinor(-105), us), u"\u2212$1.05"_s);
        // Cents are written in the digits of the rest.
        const QLocale egypt(QLocale::Arabic, QLocale::Egypt);
        QVERIFY(!leadfloor::formatMoney(Money::fromMinor(26905), egypt).contains(QRegularExpression(u"[0-9]"_s)));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"

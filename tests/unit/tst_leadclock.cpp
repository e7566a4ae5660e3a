// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What time it is where a lead lives, and when it may be called.
class TestLeadClock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldKnowTheTimeZonesOfAPlace_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("county");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QByteArrayList>("zones");
        const auto row = [](const char* name, const char* state, const char* county,
                            const char* phone, const QByteArrayList& zones) {
            QTest::newRow(name) << QString::fromLatin1(state) << QString::fromLatin1(county)
                                << QString::fromLatin1(phone) << zones;
        };
        row("a state", "LA", "", "", {"America/Chicago"});
        row("without summer time", "AZ", "Maricopa", "", {"America/Phoenix"});
        row("a county across the border", "FL", "Escambia", "", {"America/Chicago"});
        row("a county on this side", "FL", "Leon", "", {"America/New_York"});
        row("a state with two and no county", "FL", "", "",
            {"America/New_York", "America/Chicago"});
        row("a county that is divided", "OR", "Malheur", "",
            {"America/Denver", "America/Los_Angeles"});
        row("a state whose border we do not know", "TN", "Knox", "",
            {"America/Chicago", "America/New_York"});
        row("by area code", "", "", "+13185550142", {"America/Chicago"});
        row("the state before the area code", "CA", "", "+13185550142", {"America/Los_Angeles"});
        row("abroad", "", "", "+442079460000", {});
        row("nothing", "", "", "", {});
    }
    void shouldKnowTheTimeZonesOfAPlace()
    {
        QFETCH(QString, state);
        QFETCH(QString, county);
        QFETCH(QString, phone);
        QTEST(timeZonesOf(state, county, phone), "zones");
    }

    void shouldAllowCallsFromEightToNineInTheEvening_data()
    {
        QTest::addColumn<QByteArrayList>("zones");
        QTest::addColumn<QTime>("utc");
        QTest::addColumn<bool>("isCallable");
        const QByteArrayList chicago{"America/Chicago"},
            both{"America/New_York", "America/Chicago"};
        QTest::newRow("7:59 there")
            << chicago << QTime(12, 59) << false; // summer time: five hours behind
        QTest::newRow("8:00 there") << chicago << QTime(13, 0) << true;
        QTest::newRow("20:59 there") << chicago << QTime(1, 59) << true;
        QTest::newRow("21:00 there") << chicago << QTime(2, 0) << false;
        QTest::newRow("8:00 in one of two") << both << QTime(12, 0) << false;
        QTest::newRow("in both") << both << QTime(13, 0) << true;
        QTest::newRow("not known") << QByteArrayList() << QTime(15, 0) << false;
    }
    void shouldAllowCallsFromEightToNineInTheEvening()
    {
        QFETCH(QByteArrayList, zones);
        QFETCH(QTime, utc);
        QTEST(timeThere(zones, QDateTime(QDate(2024, 7, 2), utc, Qt::UTC)).isCallable(),
              "isCallable");
    }
};

QTEST_GUILESS_MAIN(TestLeadClock)
#include "tst_leadclock.moc"

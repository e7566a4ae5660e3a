// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/places.h"

#include "models/domain/datatable.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using leadfloor::Places;
using leadfloor::UsCounty;
using leadfloor::UsState;

class TestPlaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void shouldFindStates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("code") << u"LA"_s << u"LA"_s;
        QTest::newRow("code in lower case") << u"la"_s << u"LA"_s;
        QTest::newRow("name") << u"Louisiana"_s << u"LA"_s;
        QTest::newRow("name with odd spaces") << u"  new   YORK "_s << u"NY"_s;
        QTest::newRow("abbreviation with point") << u"Calif."_s << u"CA"_s;
        QTest::newRow("two abbreviated words") << u"N. Carolina"_s << u"NC"_s;
        QTest::newRow("district") << u"Washington, D.C."_s << u"DC"_s;
        QTest::newRow("territory") << u"Puerto Rico"_s << u"PR"_s;
        QTest::newRow("military") << u"AE"_s << u"AE"_s;
        QTest::newRow("capital dotted i") << u"\u0130daho"_s << u"ID"_s;
        QTest::newRow("small dotless i") << u"\u0131daho"_s << u"ID"_s;
        QTest::newRow("misspelt") << u"Texass"_s << QString();
        QTest::newRow("no state of ours") << u"Ontario"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("only marks") << u" -.' "_s << QString();
    }
    void shouldFindStates()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        for (const QLocale::Language language :
             {QLocale::English, QLocale::Turkish, QLocale::Arabic}) {
            QLocale::setDefault(QLocale(language));
            const UsState* state = Places::instance().state(text);
            QCOMPARE(state ? state->code : QString(), code);
        }
    }

    void shouldFindCountiesByName_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fips");
        QTest::newRow("bare") << u"LA"_s << u"Caddo"_s << u"22017"_s;
        QTest::newRow("its own kind") << u"la"_s << u"Caddo Parish"_s << u"22017"_s;
        QTest::newRow("called a county all the same") << u"LA"_s << u"caddo county"_s << u"22017"_s;
        QTest::newRow("same name elsewhere") << u"OK"_s << u"Caddo"_s << u"40015"_s;
        QTest::newRow("Saint for St.") << u"LA"_s << u"Saint Tammany"_s << u"22103"_s;
        QTest::newRow("St without point") << u"LA"_s << u"st tammany parish"_s << u"22103"_s;
        QTest::newRow("spaces do not count") << u"GA"_s << u"De Kalb"_s << u"13089"_s;
        QTest::newRow("apostrophe") << u"MD"_s << u"Prince Georges"_s << u"24033"_s;
        QTest::newRow("accent") << u"NM"_s << u"Dona Ana County"_s << u"35013"_s;
        QTest::newRow("borough") << u"AK"_s << u"Juneau Borough"_s << u"02110"_s;
        QTest::newRow("and sign") << u"VA"_s << u"King & Queen"_s << u"51097"_s;
        QTest::newRow("county rather than city") << u"MD"_s << u"Baltimore"_s << u"24005"_s;
        QTest::newRow("city when it says so") << u"MD"_s << u"Baltimore City"_s << u"24510"_s;
        QTest::newRow("city of") << u"VA"_s << u"City of Richmond"_s << u"51760"_s;
        QTest::newRow("city only") << u"VA"_s << u"Norfolk"_s << u"51710"_s;
        QTest::newRow("everyday name") << u"NY"_s << u"Brooklyn"_s << u"36047"_s;
        QTest::newRow("former name") << u"SD"_s << u"Shannon County"_s << u"46102"_s;
        QTest::newRow("former bare name") << u"SD"_s << u"Shannon"_s << u"46102"_s;
        QTest::newRow("not in that state") << u"TX"_s << u"Tangipahoa"_s << QString();
        QTest::newRow("no state") << QString() << u"Caddo"_s << QString();
    }
    void shouldFindCountiesByName()
    {
        QFETCH(QString, state);
        QFETCH(QString, name);
        QFETCH(QString, fips);
        const UsCounty* county = Places::instance().county(state, name);
        QCOMPARE(county ? county->fips : QString(), fips);
    }

    void shouldKnowEveryCountyByItsOwnName()
    {
        // Given names that a county and a city of one state share
        const QSet<QString> shared = {u"24510"_s, u"29510"_s, u"51600"_s,
                                      u"51620"_s, u"51760"_s, u"51770"_s};
        const Places& places = Places::instance();
        QCOMPARE(places.states().size(), 60);
        QCOMPARE(places.counties().size(), 3231);
        for (const UsCounty& county : places.counties()) {
            // Then FIPS and full name lead back to each, and the bare name unless it is shared
            QCOMPARE(places.county(county.fips), &county);
            QCOMPARE(places.county(county.state, county.fullName()), &county);
            QCOMPARE(places.county(county.state, county.name) == &county,
                     !shared.contains(county.fips));
            QCOMPARE(places.county(county.fips)->state, places.state(county.state)->code);
        }
    }
    void shouldNameAllThatABareNameMayMean()
    {
        const auto found = Places::instance().countiesNamed(u"caddo");
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0)->fullName(), u"Caddo Parish"_s);
        QCOMPARE(found.at(1)->state, u"OK"_s);
        QCOMPARE(Places::instance().countiesNamed(u"washington").size(),
                 32); // 31 and the District's other name
        QCOMPARE(Places::instance().countiesNamed(u"roanoke", u"VA").size(), 2);
    }
    void shouldListCountiesOfAStateByName()
    {
        const auto parishes = Places::instance().countiesOf(u"la");
        QCOMPARE(parishes.size(), 64);
        QCOMPARE(parishes.first()->name, u"Acadia"_s);
        QCOMPARE(parishes.last()->name, u"Winn"_s);
        QVERIFY(Places::instance().countiesOf(u"AE").isEmpty());
    }

    void shouldGuessMisspeltNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("letter too many") << u"Texass"_s << u"TX"_s;
        QTest::newRow("letters swapped") << u"Flroida"_s << u"FL"_s;
        QTest::newRow("letters missing") << u"Missisipi"_s << u"MS"_s;
        QTest::newRow("doubled letter") << u"Louisianna"_s << u"LA"_s;
        QTest::newRow("cut short") << u"Louisi"_s << u"LA"_s;
        QTest::newRow("two letters are no word") << u"ZZ"_s << QString();
        QTest::newRow("nothing alike") << u"Ontario"_s << QString();
    }
    void shouldGuessMisspeltNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto states = Places::instance().similarStates(text);
        QCOMPARE(states.isEmpty() ? QString() : states.first()->code, code);
    }
    void shouldGuessMisspeltCountiesOfAState()
    {
        const auto counties = Places::instance().similarCounties(u"tangipaho", u"LA");
        QCOMPARE(counties.size(), 1);
        QCOMPARE(counties.first()->name, u"Tangipahoa"_s);
        QVERIFY(Places::instance().similarCounties(u"zzzzzz", u"LA").isEmpty());
    }

    void shouldHaveNeighboursOnBothSides()
    {
        const Places& places = Places::instance();
        for (const UsCounty& county : places.counties()) {
            for (const QString& fips : county.neighbours)
                QVERIFY2(places.county(fips)->neighbours.contains(county.fips),
                         qPrintable(county.fips));
        }
        QVERIFY(places.county(u"22017")->neighbours.contains(u"22015"_s)); // Caddo and Bossier
    }
    void shouldHaveZipCodesForEveryCounty()
    {
        const QRegularExpression zip(u"^\\d{5} \\S.*$"_s);
        const auto rows = leadfloor::readDataTable(u"zips.tsv"_s);
        QCOMPARE(rows.size(), Places::instance().counties().size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i][0], Places::instance().counties()[i].fips);
            QVERIFY(rows[i].size() > 2 && rows[i][1].toInt() > 0);
            for (qsizetype j = 2; j < rows[i].size(); ++j)
                QVERIFY2(zip.match(rows[i][j]).hasMatch(), qPrintable(rows[i][j]));
        }
    }
    void shouldAnswerManyThreadsAtOnce()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic_int found = 0;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(QThread::create([&found] {
                for (const UsCounty* county : Places::instance().countiesOf(u"TX"))
                    found += Places::instance().county(u"TX", county->name) == county ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        QCOMPARE(found.load(), 8 * 254);
    }
    void shouldCompareLongTextsLikeShortOnes()
    {
        // Texts are taken apart in pieces of 256; a letter of two code units (a bold A) may stand at their border
        for (const qsizetype before : {254, 255, 256, 511})
            QCOMPARE(leadfloor::placeKey(QString(QString(before, u'\u00ff') % u"\U0001D400 St. \u00cb"_s)), QString(QString(before, u'y') % u"asainte"_s));
        // What is hostile is as long as a record may be, and takes some ms
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(leadfloor::placeKey(QString(130'000, u'\u00ff')).size(), 130'000);
        QVERIFY2(timer.elapsed() < 1000, "time grows with the square");
    }

    void shouldMeasureSpelling()
    {
        QCOMPARE(leadfloor::spellingDistance(u"texas", u"texas"), 0);
        QCOMPARE(leadfloor::spellingDistance(u"texas", u"txeas"), 1);
        QCOMPARE(leadfloor::spellingDistance(u"", u"gold"), 4);
        QCOMPARE(leadfloor::spellingDistance(u"goold", u"silver"), 6);
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"

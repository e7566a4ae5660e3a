// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadimport.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What is said of a rejected row: what is wrong, what is valid, and what to do (R35).
class TestImportFaults final : public QObject
{
    Q_OBJECT
private:
    static ImportFault fault(const char16_t* code, const QString& value) { return {QString::fromUtf16(code), u"column"_s, value}; }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void shouldNameTheNearestCounty()
    {
        ImportFault county = fault(u"county", u"Cado"_s);
        county.within = u"LA"_s;
        QCOMPARE(importFaultText(county),
                 u"'Cado' is not a county of Louisiana; the nearest in the list of its counties is Caddo Parish. Use a name from that list, or leave it empty."_s);
        QCOMPARE(importSuggestion(county), u"Caddo"_s);
        // What is like nothing there gets an example; and a number of the census says whose it is
        county.value = u"Xyzzyx"_s;
        QCOMPARE(importFaultText(county), u"'Xyzzyx' is not a county of Louisiana; use a name from the list of its counties, e.g. Acadia Parish, or leave it empty."_s);
        QCOMPARE(importSuggestion(county), QString());
        county.within = u"AL"_s;
        county.value = u"22017"_s;
        QVERIFY2(importFaultText(county).startsWith(u"'Caddo Parish, LA' is not a county of Alabama; "_s), qPrintable(importFaultText(county)));
        county.value = u"1001"_s; // as the floor's numbers are: of Alabama itself, so nobody's mistake, but no crash either
        QVERIFY(importFaultText(county).contains(u"Autauga"_s));
    }

    void shouldNameTheProjectsThatThereAre()
    {
        ImportFault project = fault(u"project", u"palm-bech"_s);
        project.count = 0;
        QCOMPARE(importFaultText(project), u"'palm-bech' is not a project: this product has none. Leave it empty, or ask the operator to add the project."_s);
        project.known = {u"LAKE-VIEW"_s, u"PALM-BEACH"_s};
        project.count = 2;
        QCOMPARE(importFaultText(project),
                 u"'palm-bech' is not a project of this product; use one of LAKE-VIEW, PALM-BEACH, or leave it empty. Did you mean PALM-BEACH?"_s);
        QCOMPARE(importSuggestion(project), u"PALM-BEACH"_s);
        project.value = u"something else"_s;
        project.known.clear();
        for (int i = 0; i < 20; ++i)
            project.known.append(u"P%1"_s.arg(i));
        project.count = 1204;
        QCOMPARE(importFaultText(project), u"'something else' is not a project of this product; use the code of one of its 1,204, "
                                           "e.g. P0, P1, P2, P3, P4, P5, P6, P7, or leave it empty."_s);
        QCOMPARE(importSuggestion(project), QString());
    }

    void shouldNameTheBoundsOfANumber()
    {
        ImportFault number = fault(u"number", u"80 %"_s);
        number.most = 100;
        QCOMPARE(importFaultText(number), u"'80 %' is not a whole number from 0 to 100; use digits only, without a unit."_s);
        QCOMPARE(importSuggestion(number), u"80"_s);
        number.value = u"800 points"_s;
        QCOMPARE(importSuggestion(number), QString());
        number.least = 1;
        number.most = 1200;
        QVERIFY(importFaultText(number).contains(u"from 1 to 1,200"_s));
    }

    void shouldSayByHowMuchAValueIsTooLong()
    {
        ImportFault tooLong = fault(u"long", u"aaa"_s);
        tooLong.most = 400;
        tooLong.count = 1512;
        QCOMPARE(importFaultText(tooLong), u"The value has 1,512 characters, and at most 400 fit here; shorten it by 1,112."_s);
    }

    void shouldSayWhatAgeADateOfBirthMakes()
    {
        ImportFault age = fault(u"age", u"2020-05-01"_s);
        QCOMPARE(importFaultText(age), u"'2020-05-01' is not an age; use whole years from 18 to 120."_s);
        age.least = 18;
        age.most = 120;
        QCOMPARE(importFaultText(age), u"'2020-05-01' is not an age; use whole years from 18 to 120."_s);
        age.count = 6;
        QCOMPARE(importFaultText(age), u"'2020-05-01' makes an age of 6; use a date of birth that makes one from 18 to 120, or leave it empty."_s);
    }

    void shouldTellWhatOfTheAcceptedRowsIsWorthALook()
    {
        ImportSummary summary;
        QCOMPARE(importWarnings(summary), QStringList());
        summary.unknownCounties = 1204;
        QCOMPARE(importWarnings(summary), QStringList{u"Rows with a county that is not known, which come in without one: 1,204."_s});
        summary.doubtfulPhones = summary.unprovenAges = 1;
        QCOMPARE(importWarnings(summary).size(), 3);
    }

    void shouldSayTheFloorsOwnDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        QTest::newRow("90") << 90 << u"within the last 90 days"_s;
        QTest::newRow("30") << 30 << u"within the last 30 days"_s;
        QTest::newRow("one") << 1 << u"within the last day;"_s;
        QTest::newRow("not said") << 0 << u"in already;"_s;
    }
    void shouldSayTheFloorsOwnDays()
    {
        QFETCH(int, days);
        QFETCH(QString, words);
        ImportFault known = fault(u"known", {});
        known.days = days;
        QVERIFY2(importFaultText(known).contains(words), qPrintable(importFaultText(known)));
        QVERIFY(importFaultText(known).contains(u"leave the row out"_s));
    }

    void shouldSayWhatToDoWithoutFactsToo()
    {
        // Of an older program's file, or whoever writes rows himself
        for (const char16_t* code : {u"county", u"project", u"number", u"long"}) {
            const QString text = importFaultText(fault(code, u"7"_s));
            QVERIFY2(text.contains(u';') && !text.contains(u'%'), qPrintable(text));
        }
        // And hostile facts are no crash
        ImportFault project = fault(u"project", u"7"_s);
        project.count = 5; // but nobody says which
        QVERIFY(!importFaultText(project).isEmpty());
        ImportFault county = fault(u"county", u"%2 %3"_s);
        county.within = u"LA"_s;
        QVERIFY(importFaultText(county).contains(u"'%2 %3'"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_importfaults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/phones.h"

#include <QRandomGenerator>
#include <QTest>

#include <phonenumbers/phonenumberutil.h>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestPhones final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldReadWhatPeopleWrite_data();
    void shouldReadWhatPeopleWrite();
    void shouldAgreeWithTheLibraryOnPlainNumbers();
    void shouldWriteTheNationalFormOnlyAtHome_data();
    void shouldWriteTheNationalFormOnlyAtHome();
};

void TestPhones::shouldReadWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("e164"); // empty: refused
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char* text, const char* e164, bool isValid) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(e164) << isValid;
    };
    row("(415) 555-2671", "+14155552671", true);
    row("415.555.2671", "+14155552671", true);
    row("4155552671", "+14155552671", true);
    row("1-415-555-2671", "+14155552671", true);
    row("+1 (415) 555-2671", "+14155552671", true);
    row("415-555-2671 ext. 12", "+14155552671", true);
    row("tel: 415 555 2671", "+14155552671", true);
    row("1-800-FLOWERS", "+18003569377", true);
    row("+44 20 7946 0018", "+442079460018", true);
    row("+52 55 5555 5555", "+525555555555", true);
    row("983 555 2671", "+19835552671", false); // an area code of 2022: possible, not yet valid
    row("415-155-2671", "+14151552671", false);
    row("555-2671", "", false);                 // no area code: nobody elsewhere can dial it
    row("415555267", "", false);
    row("41555526711234567", "", false);
    row("call me", "", false);
    row("", "", false);
    row("+", "", false);
    row("++14155552671", "+14155552671", true);
    // What no person writes is refused at once: the library alone takes half a minute for it
    QTest::newRow("128 KB of digits") << QByteArray(128 * 1024, '1') << QByteArray() << false;
}

void TestPhones::shouldReadWhatPeopleWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, e164);
    QFETCH(bool, isValid);
    PhoneReader reader(u"US"_s);
    for (int pass = 0; pass < 2; ++pass) { // the second from memory
        const PhoneReading reading = reader.read(text);
        QCOMPARE(reading.e164, e164);
        QCOMPARE(reading.isPossible, !e164.isEmpty());
        QCOMPARE(reading.isValid, isValid);
    }
}

void TestPhones::shouldAgreeWithTheLibraryOnPlainNumbers()
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil& library = *PhoneNumberUtil::GetInstance();
    PhoneReader reader(u"US"_s);
    QRandomGenerator random(7);
    for (int i = 0; i < 50'000; ++i) {
        QByteArray digits = QByteArray::number(2 + random.bounded(8));
        for (int n = 0; n < 9; ++n)
            digits += QByteArray::number(random.bounded(10));
        PhoneNumber number;
        QCOMPARE(library.Parse(digits.toStdString(), "US", &number), PhoneNumberUtil::NO_PARSING_ERROR);
        std::string e164;
        library.Format(number, PhoneNumberUtil::E164, &e164);
        const PhoneReading reading = reader.read(digits);
        QCOMPARE(reading.e164, QByteArray::fromStdString(e164));
        QCOMPARE(reading.isPossible, library.IsPossibleNumber(number));
        QVERIFY2(reading.isValid == library.IsValidNumber(number), digits.constData());
    }
}

void TestPhones::shouldWriteTheNationalFormOnlyAtHome_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QByteArray>("e164");
    QTest::addColumn<QByteArray>("national");
    QTest::newRow("us") << u"US"_s << QByteArray("+14155552671") << QByteArray("(415) 555-2671");
    QTest::newRow("new us area code") << u"US"_s << QByteArray("+19835552671") << QByteArray("(983) 555-2671");
    QTest::newRow("canada from us") << u"US"_s << QByteArray("+16045552671") << QByteArray();
    QTest::newRow("jamaica from us") << u"US"_s << QByteArray("+18765552671") << QByteArray();
    QTest::newRow("britain from us") << u"US"_s << QByteArray("+442079460018") << QByteArray();
    QTest::newRow("eleven digits of elsewhere") << u"US"_s << QByteArray("+33123456789") << QByteArray();
    QTest::newRow("britain") << u"GB"_s << QByteArray("+442079460018") << QByteArray("020 7946 0018");
    QTest::newRow("us from britain") << u"GB"_s << QByteArray("+14155552671") << QByteArray();
}

void TestPhones::shouldWriteTheNationalFormOnlyAtHome()
{
    QFETCH(QString, country);
    QFETCH(QByteArray, e164);
    QFETCH(QByteArray, national);
    PhoneFormatter formatter(country);
    QCOMPARE(formatter.national(e164).toByteArray(), national);
    QCOMPARE(formatter.national(e164).toByteArray(), national);
}

QTEST_GUILESS_MAIN(TestPhones)
#include "tst_phones.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/places.h"
#include "tests/unit/searchtools.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

SearchWords freshWords()
{
    SearchWords words;
    words.buckets = freshScheme();
    return words;
}

QString jsonOf(const Filter& filter)
{
    return QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace

class TestSearchLanguage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void shouldUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        const auto row = [](const char* name, const QString& text, const QString& json) {
            QTest::newRow(name) << text << json;
        };
        row("nothing", u""_s, u"{}"_s);
        row("the manual's line", u"la gold 6-8m county:caddo score>=70"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"classes":["gold"],"counties":["22017"],"score_min":70,"states":["LA"]})"_s);
        row("the screens' line", u"la gold 6-8 county:\"caddo parish\" -sold score>=70"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"classes":["gold"],"counties":["22017"],"score_min":70,"states":["LA"]})"_s);
        row("the picture's line", u"la 6-8m -county:tangipahoa"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"not_counties":["22105"],"states":["LA"]})"_s);
        row("any case", u"LA GOLD 6-8M COUNTY:CADDO SCORE>=70"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"classes":["gold"],"counties":["22017"],"score_min":70,"states":["LA"]})"_s);
        row("states by name", u"new york north carolina texas"_s,
            uR"({"states":["NY","NC","TX"]})"_s);
        row("commas between words", u"la, tx , gold"_s,
            uR"({"classes":["gold"],"states":["LA","TX"]})"_s);
        row("twice is once", u"la LA louisiana"_s, uR"({"states":["LA"]})"_s);
        row("list of a field", u"state:LA,TX"_s, uR"({"states":["LA","TX"]})"_s);
        row("list with spaces", u"state: la, tx , new york gold"_s,
            uR"({"classes":["gold"],"states":["LA","TX","NY"]})"_s);
        row("comma, then another field", u"state:la, county:caddo"_s,
            uR"({"counties":["22017"],"states":["LA"]})"_s);
        row("comma, then no state", u"state:la, gold"_s,
            uR"({"classes":["gold"],"states":["LA"]})"_s);
        row("excluded state", u"-tx -state:la,ms"_s, uR"({"not_states":["TX","LA","MS"]})"_s);
        row("not equal", u"state!=tx"_s, uR"({"not_states":["TX"]})"_s);
        row("codes that are English words", u"in or me hi ok"_s,
            uR"({"states":["IN","OR","ME","HI","OK"]})"_s);
        row("codes that would join to a county", u"la ne co al"_s,
            uR"({"states":["LA","NE","CO","AL"]})"_s);
        row("district", u"washington d.c."_s, uR"({"states":["DC"]})"_s);

        row("county named once in the land", u"tangipahoa"_s, uR"({"counties":["22105"]})"_s);
        row("county in the chosen state", u"caddo la"_s,
            uR"({"counties":["22017"],"states":["LA"]})"_s);
        row("county with its kind", u"caddo parish"_s, uR"({"counties":["22017"]})"_s);
        row("county of many words", u"la east baton rouge gold"_s,
            uR"({"classes":["gold"],"counties":["22033"],"states":["LA"]})"_s);
        row("unquoted behind the field", u"county:east baton rouge gold"_s,
            uR"({"classes":["gold"],"counties":["22033"]})"_s);
        row("quoted behind the field", u"county:\"east baton rouge\""_s,
            uR"({"counties":["22033"]})"_s);
        row("curly quotes", u"county:“east baton rouge”"_s, uR"({"counties":["22033"]})"_s);
        row("qualified", u"la/caddo"_s, uR"({"counties":["22017"],"states":["LA"]})"_s);
        row("qualified the other way round", u"caddo/la"_s,
            uR"({"counties":["22017"],"states":["LA"]})"_s);
        row("qualified with many words", u"la/east baton rouge"_s,
            uR"({"counties":["22033"],"states":["LA"]})"_s);
        row("qualified with quotes", u"la/\"east baton rouge\""_s,
            uR"({"counties":["22033"],"states":["LA"]})"_s);
        row("qualified in a field is no state", u"county:la/caddo"_s,
            uR"({"counties":["22017"]})"_s);
        row("list of counties", u"la county:caddo,bossier, orleans"_s,
            uR"({"counties":["22017","22015","22071"],"states":["LA"]})"_s);
        row("FIPS", u"county:22017"_s, uR"({"counties":["22017"]})"_s);
        row("excluded county", u"la -caddo -la/bossier"_s,
            uR"({"not_counties":["22017","22015"],"states":["LA"]})"_s);
        row("Saint for St.", u"la saint tammany st. mary"_s,
            uR"({"counties":["22103","22101"],"states":["LA"]})"_s);
        row("two words for one", u"ga de kalb"_s, uR"({"counties":["13089"],"states":["GA"]})"_s);
        row("city and county of one name", u"va/richmond city md/baltimore county"_s,
            uR"({"counties":["51760","24005"],"states":["VA","MD"]})"_s);
        row("state excluded, one county left", u"-ok caddo"_s,
            uR"({"counties":["22017"],"not_states":["OK"]})"_s);
        row("a state's name wins over a county's", u"washington"_s, uR"({"states":["WA"]})"_s);
        row("its county by kind and state", u"la washington parish"_s,
            uR"({"counties":["22117"],"states":["LA"]})"_s);

        row("months without unit", u"6-8"_s, uR"({"buckets":["MONTH_6_TO_8"]})"_s);
        row("months apart from unit", u"6-8 mo"_s, uR"({"buckets":["MONTH_6_TO_8"]})"_s);
        row("months with spaces", u"6 - 8 months gold"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"classes":["gold"]})"_s);
        row("months with a dash", u"6–8 mo"_s, uR"({"buckets":["MONTH_6_TO_8"]})"_s);
        row("open end", u"24+"_s, uR"({"buckets":["MONTH_24_PLUS"]})"_s);
        row("several buckets", u"3-5 12-23m"_s,
            uR"({"buckets":["MONTH_3_TO_5","MONTH_12_TO_23"]})"_s);
        row("range of whole buckets", u"6-11m"_s,
            uR"({"buckets":["MONTH_6_TO_8","MONTH_9_TO_11"]})"_s);
        row("open range of whole buckets", u"age>=12m"_s,
            uR"({"buckets":["MONTH_12_TO_23","MONTH_24_PLUS"]})"_s);
        row("months beside buckets", u"4-7m"_s, uR"({"age_from":120,"age_to":239})"_s);
        row("days", u"180-269d"_s, uR"({"age_from":180,"age_to":269})"_s);
        row("days, open", u"100d+"_s, uR"({"age_from":100})"_s);
        row("days, bounds", u"age>=100d age<200 days"_s, uR"({"age_from":100,"age_to":199})"_s);
        row("years", u"1y"_s, uR"({"buckets":["MONTH_12_TO_23"]})"_s);
        row("ages as a list", u"age:6-8,9-11m, 24+"_s,
            uR"({"buckets":["MONTH_6_TO_8","MONTH_9_TO_11","MONTH_24_PLUS"]})"_s);
        row("age by code", u"month_6_to_8"_s, uR"({"buckets":["MONTH_6_TO_8"]})"_s);

        row("class field", u"class:gold,silver"_s, uR"({"classes":["gold","silver"]})"_s);
        row("spaces around operators", u"score >= 70 price <= 8"_s,
            uR"({"price_max":800,"score_min":70})"_s);
        row("above and below", u"score>70 intent<30"_s, uR"({"intent_max":29,"score_min":71})"_s);
        row("range", u"score:60-80 intent:10..20 fresh:50+"_s,
            uR"({"freshness_min":50,"intent_max":20,"intent_min":10,"score_max":80,"score_min":60})"_s);
        row("exactly", u"score=70"_s, uR"({"score_max":70,"score_min":70})"_s);
        row("bounds narrow each other", u"score>=60 score>=70 score<=90 score:0-80"_s,
            uR"({"score_max":80,"score_min":70})"_s);
        row("prices", u"price:4-8.50"_s, uR"({"price_max":850,"price_min":400})"_s);
        row("price above", u"price>$5"_s, uR"({"price_min":501})"_s);
        row("price with groups", u"price<=1,600.50"_s, uR"({"price_max":160050})"_s);
        row("signs of a typesetter", u"score≥70 price≤8"_s,
            uR"({"price_max":800,"score_min":70})"_s);
        row("filled", u"filled>=5"_s, uR"({"filled_min":5})"_s);
        row("filled, all", u"filled:6"_s, uR"({"filled_min":6})"_s);
        row("project by name", u"project:\"Harbor View\""_s, uR"({"projects":["hv-1"]})"_s);
        row("project by code, in any case", u"project:HV-1,twin-a"_s,
            uR"({"projects":["hv-1","twin-a"]})"_s);
        row("project with quotes inside", u"project:\"Oak \\\"Park\\\" – Nord\""_s,
            uR"({"projects":["op"]})"_s);
        row("product", u"product:mortgage"_s, uR"({"product":"mortgage"})"_s);
        row("owned", u"owned:show"_s, uR"({"owned":"show"})"_s);
        row("owned as usual", u"owned:hide"_s, u"{}"_s);
        row("quote left open", u"county:\"east baton rouge"_s, uR"({"counties":["22033"]})"_s);
        row("Arabic digits and comma", u"la، tx ٦-٨ score>=٧٠"_s,
            uR"({"buckets":["MONTH_6_TO_8"],"score_min":70,"states":["LA","TX"]})"_s);
        row("marks of writing direction", u"\u200fla\u200f gold\u202c"_s,
            uR"({"classes":["gold"],"states":["LA"]})"_s);
        row("Turkish i", u"\u0130N \u0131d"_s, uR"({"states":["IN","ID"]})"_s);
    }
    void shouldUnderstand()
    {
        QFETCH(QString, text);
        QFETCH(QString, json);
        for (const QLocale::Language language :
             {QLocale::English, QLocale::Turkish, QLocale::Arabic}) {
            QLocale::setDefault(QLocale(language));
            const ParsedSearch parsed = parseSearch(text, demoWords());
            QVERIFY2(parsed.errors.isEmpty(), qPrintable(reasons(parsed.errors)));
            QCOMPARE(jsonOf(parsed.filter), json);
            // And what it wrote back means the same
            QCOMPARE(parseSearch(toText(parsed.filter, demoWords()), demoWords()).filter,
                     parsed.filter);
        }
    }

    void shouldSpeakOfFreshLeadsInTheirOwnBuckets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        QTest::newRow("days without unit") << u"0-2"_s << uR"({"buckets":["DAY_0_TO_2"]})"_s;
        QTest::newRow("open end") << u"90+"_s << uR"({"buckets":["DAY_90_PLUS"]})"_s;
        QTest::newRow("months that are a bucket")
            << u"1-2m"_s << uR"({"buckets":["DAY_30_TO_89"]})"_s;
        QTest::newRow("days with unit stay days") << u"0-2d"_s << uR"({"age_from":0,"age_to":2})"_s;
    }
    void shouldSpeakOfFreshLeadsInTheirOwnBuckets()
    {
        QFETCH(QString, text);
        QFETCH(QString, json);
        const ParsedSearch parsed = parseSearch(text, freshWords());
        QVERIFY2(parsed.errors.isEmpty(), qPrintable(reasons(parsed.errors)));
        QCOMPARE(jsonOf(parsed.filter), json);
    }

    void shouldExplainMistakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");     // the stretch that is underlined
        QTest::addColumn<QString>("part");       // of the reason
        QTest::addColumn<QString>("suggestion"); // the first
        QTest::addColumn<QString>("json");       // what was understood all the same
        const auto row = [](const char* name, const QString& text, const QString& marked,
                            const QString& part, const QString& suggestion, const QString& json) {
            QTest::newRow(name) << text << marked << part << suggestion << json;
        };
        row("misspelt state", u"texass gold"_s, u"texass"_s, u"not a state"_s, u"tx"_s,
            uR"({"classes":["gold"]})"_s);
        row("misspelt state in its field", u"state:texass"_s, u"texass"_s, u"not a US state"_s,
            u"tx"_s, u"{}"_s);
        row("one of a list", u"state:la,texass"_s, u"texass"_s, u"not a US state"_s, u"tx"_s,
            uR"({"states":["LA"]})"_s);
        row("misspelt class", u"la goold"_s, u"goold"_s, u"not a state"_s, u"gold"_s,
            uR"({"states":["LA"]})"_s);
        row("misspelt county", u"la county:tangipaho"_s, u"tangipaho"_s, u"There is no county"_s,
            u"la/tangipahoa"_s, uR"({"states":["LA"]})"_s);
        row("county of many states", u"caddo gold"_s, u"caddo"_s, u"in 2 states"_s, u"la/caddo"_s,
            uR"({"classes":["gold"]})"_s);
        row("county of many states, in its field", u"county:\"jefferson\""_s, u"\"jefferson\""_s,
            u"states; say which"_s, u"al/jefferson"_s, u"{}"_s);
        row("county in two chosen states", u"la tx jefferson"_s, u"jefferson"_s, u"in 2 states"_s,
            u"la/jefferson"_s, uR"({"states":["LA","TX"]})"_s);
        row("county and city of one name", u"va richmond"_s, u"richmond"_s,
            u"a county and a city"_s, u"\"va/richmond county\""_s, uR"({"states":["VA"]})"_s);
        row("county of another state", u"tx tangipahoa"_s, u"tangipahoa"_s, u"in Texas"_s,
            u"la/tangipahoa"_s, uR"({"states":["TX"]})"_s);
        row("county not in the named state", u"la/travis"_s, u"la/travis"_s, u"in Louisiana"_s,
            QString(), u"{}"_s);
        row("unknown word", u"la xyzzyqq"_s, u"xyzzyqq"_s, u"not a state"_s, QString(),
            uR"({"states":["LA"]})"_s);
        row("unknown field", u"la scroe>=70"_s, u"scroe>=70"_s, u"no field"_s, u"score>=70"_s,
            uR"({"states":["LA"]})"_s);
        row("field without value", u"la score>="_s, u"score>="_s, u"needs a value"_s, QString(),
            uR"({"states":["LA"]})"_s);
        row("field's bare name", u"la price"_s, u"price"_s, u"needs a value"_s, u"price>="_s,
            uR"({"states":["LA"]})"_s);
        row("operator without field", u"la >="_s, u">="_s, u"not a state"_s, QString(),
            uR"({"states":["LA"]})"_s);
        row("no number", u"score>=high"_s, u"score>=high"_s, u"not a number"_s, u"score>=50"_s,
            u"{}"_s);
        row("out of range", u"intent>=101"_s, u"intent>=101"_s, u"0 to 100"_s, u"intent>=50"_s,
            u"{}"_s);
        row("backward range", u"score:80-60"_s, u"score:80-60"_s, u"smaller number"_s,
            u"score:60-80"_s, u"{}"_s);
        row("backward age", u"8-6m"_s, u"8-6m"_s, u"smaller number"_s, u"6-8m"_s, u"{}"_s);
        row("no amount", u"price<=1.005"_s, u"price<=1.005"_s, u"not an amount"_s, u"price<=8"_s,
            u"{}"_s);
        row("bare number", u"la 6"_s, u"6"_s, u"Say what"_s, u"6m"_s, uR"({"states":["LA"]})"_s);
        row("days or months", u"90-200"_s, u"90-200"_s, u"in days or in months"_s, u"90-200d"_s,
            u"{}"_s);
        row("order in a field without one", u"state>=la"_s, u"state>=la"_s, u"no order"_s,
            u"state:la"_s, u"{}"_s);
        row("excluded class", u"-gold"_s, u"-gold"_s, u"cannot be excluded"_s, u"silver"_s,
            u"{}"_s);
        row("excluded age", u"-6-8m"_s, u"-6-8m"_s, u"cannot be excluded"_s,
            u"age:3-5m,9-11m,12-23m,24+"_s, u"{}"_s);
        row("excluded score", u"-score>=70"_s, u"-score>=70"_s, u"cannot be excluded"_s, QString(),
            u"{}"_s);
        row("most filled fields", u"filled<=3"_s, u"filled<=3"_s, u"least number"_s, u"filled>=5"_s,
            u"{}"_s);
        row("unknown project", u"project:\"Harbour View\""_s, u"\"Harbour View\""_s,
            u"no project"_s, u"\"Harbor View\""_s, u"{}"_s);
        row("project name of two", u"project:\"twin towers\""_s, u"\"twin towers\""_s,
            u"no project"_s, u"\"Twin Towers\""_s, u"{}"_s);
        row("two products", u"product:mortgage product:real-estate"_s, u"real-estate"_s,
            u"one product"_s, QString(), uR"({"product":"mortgage"})"_s);
        row("owned both ways", u"owned:show owned:hide"_s, u"owned:hide"_s, u"at a time"_s,
            QString(), uR"({"owned":"show"})"_s);
        row("sold leads", u"sold"_s, u"sold"_s, u"not a state"_s, u"gold"_s, u"{}"_s);
    }
    void shouldExplainMistakes()
    {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        QFETCH(QString, part);
        QFETCH(QString, suggestion);
        QFETCH(QString, json);
        const ParsedSearch parsed = parseSearch(text, demoWords());
        QVERIFY2(parsed.errors.size() == 1, qPrintable(reasons(parsed.errors)));
        const SearchError& error = parsed.errors.first();
        QVERIFY(!parsed.isComplete());
        QCOMPARE(text.mid(error.start, error.length), marked);
        QVERIFY2(error.reason.contains(part), qPrintable(error.reason));
        QCOMPARE(error.suggestions.value(0), suggestion);
        QCOMPARE(jsonOf(parsed.filter), json);
    }
    void shouldOfferSuggestionsThatAreUnderstood()
    {
        // Given the rows above that have a suggestion, When it is put in place, Then it is no
        // mistake
        for (const QString& text :
             {u"texass gold"_s, u"la goold"_s, u"la county:tangipaho"_s, u"caddo"_s,
              u"va richmond"_s, u"tx tangipahoa"_s, u"scroe>=70"_s, u"score:80-60"_s, u"8-6m"_s,
              u"90-200"_s, u"state>=la"_s, u"-gold"_s, u"-6-8m"_s, u"filled<=3"_s,
              u"project:\"Harbour View\""_s, u"-texass"_s, u"county:jefferson"_s}) {
            const ParsedSearch parsed = parseSearch(text, demoWords());
            QVERIFY(!parsed.errors.isEmpty());
            for (const QString& suggestion : parsed.errors.first().suggestions) {
                QString better = text;
                better.replace(parsed.errors.first().start, parsed.errors.first().length,
                               suggestion);
                const ParsedSearch again = parseSearch(better, demoWords());
                QVERIFY2(again.isComplete(), qPrintable(better + u'\n' + reasons(again.errors)));
            }
        }
    }
    void shouldWarnWhenNothingCanMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::newRow("crossed bounds") << u"score>=80 la score<=60"_s << u"score<=60"_s;
        QTest::newRow("state both ways") << u"la -la"_s << u"-la"_s;
        QTest::newRow("county outside") << u"tx county:la/caddo"_s << u"county:la/caddo"_s;
        QTest::newRow("county both ways") << u"la caddo -caddo"_s << u"-caddo"_s;
        QTest::newRow("bucket and days") << u"6-8m 10-20d"_s << u"10-20d"_s;
    }
    void shouldWarnWhenNothingCanMatch()
    {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        const ParsedSearch parsed = parseSearch(text);
        QCOMPARE(parsed.errors.size(), 1);
        QVERIFY(parsed.errors.first().severity == SearchError::Severity::Warning);
        QVERIFY(parsed.isComplete());
        QCOMPARE(text.mid(parsed.errors.first().start, parsed.errors.first().length), marked);
    }

    void shouldTellWhereEachTermStands()
    {
        const QString text = u"  la  -county:tangipahoa, 6-8 mo score >= 70"_s;
        const ParsedSearch parsed = parseSearch(text);
        QStringList texts;
        for (const SearchTerm& term : parsed.terms) {
            texts.append(term.text);
            QCOMPARE(text.mid(term.start, term.length), term.text);
        }
        QCOMPARE(texts,
                 (QStringList{u"la"_s, u"-county:tangipahoa"_s, u"6-8 mo"_s, u"score >= 70"_s}));
        QVERIFY(parsed.terms.at(1).negated && !parsed.terms.at(0).negated);
        QVERIFY(parsed.terms.at(3).field == SearchTermField::Score);
    }
    void shouldSwitchOffSingleTerms()
    {
        // Given a county that is known by its state
        const ParsedSearch parsed = parseSearch(u"la caddo gold score>=70"_s);
        QVERIFY(parsed.errors.isEmpty());
        // When the state is switched off, Then the county stays what it was
        QCOMPARE(jsonOf(parsed.without(0)),
                 uR"({"classes":["gold"],"counties":["22017"],"score_min":70})"_s);
        QCOMPARE(jsonOf(parsed.without(3)),
                 uR"({"classes":["gold"],"counties":["22017"],"states":["LA"]})"_s);
        QCOMPARE(filterOf(parsed.terms), parsed.filter);
        QCOMPARE(filterOf({}), Filter());
    }
    void shouldNameTermsForPeople()
    {
        const QLocale us(QLocale::English, QLocale::UnitedStates);
        const SearchWords words = demoWords();
        const auto chip = [&](const QString& text) -> QString {
            const SearchTerm term = parseSearch(text, words).terms.value(0);
            return searchTermTitle(term) + u": "_s + searchTermValue(term, words, us);
        };
        QCOMPARE(chip(u"state:la,tx"_s), u"State: Louisiana, Texas"_s);
        QCOMPARE(chip(u"-county:tangipahoa"_s), u"Parish: not Tangipahoa"_s);
        QCOMPARE(chip(u"county:tx/travis,la/caddo"_s), u"County: Travis, TX; Caddo, LA"_s);
        QCOMPARE(chip(u"va/richmond city"_s), u"County: Richmond city"_s);
        QCOMPARE(chip(u"6-8m"_s), u"Age: 6–8 mo"_s);
        QCOMPARE(chip(u"age>=12m"_s), u"Age: 12+ mo"_s);
        QCOMPARE(chip(u"100-200d"_s), u"Age: 100–200 days"_s);
        QCOMPARE(chip(u"age<=200d"_s), u"Age: ≤ 200 days"_s);
        QCOMPARE(chip(u"score>=70"_s), u"Score: ≥ 70"_s);
        QCOMPARE(chip(u"price:4-8.5"_s), u"Price: $4.00–$8.50"_s);
        QCOMPARE(chip(u"project:hv-1"_s), u"Project: Harbor View"_s);
        QCOMPARE(chip(u"owned:show"_s), u"Owned: show"_s);
        QCOMPARE(chip(u"-sold"_s), u"Sold: hide"_s);
    }
    void shouldTellTheCommandLineWhatIsWrong()
    {
        const auto filter = filterFromText(u"la goold"_s);
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, ErrorCode::Usage);
        QVERIFY2(filter.error().detail.startsWith(u"Column 4: “goold”"_s),
                 qPrintable(filter.error().detail));
        QVERIFY(filter.error().detail.contains(u"gold"_s));
        QCOMPARE(filterFromText(u"la gold"_s)->states, QStringList{u"LA"_s});
    }

    void shouldWriteFiltersBackShortly_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"la tx -ms county:tangipahoa county:la/caddo -county:\"east baton rouge\""_s,
              u"gold 6-8m 24+ 100-200d score:60-80 fresh>=50 price:4-8.50 filled>=5"_s,
              u"product:mortgage project:\"Harbor View\" project:twin-a owned:show"_s,
              u"county:\"md/baltimore county\" county:\"va/richmond city\""_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void shouldWriteFiltersBackShortly()
    {
        QFETCH(QString, text);
        QCOMPARE(toText(parseSearch(text, demoWords()).filter, demoWords()), text);
    }
    void shouldComeBackFromTextAsTheSameFilter()
    {
        const quint32 seed = qEnvironmentVariableIsSet("LEADFLOOR_TEST_SEED")
            ? quint32(qEnvironmentVariableIntValue("LEADFLOOR_TEST_SEED"))
            : QRandomGenerator::global()->generate();
        qInfo("LEADFLOOR_TEST_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 3000; ++round) {
            const SearchWords words = round % 3 == 0 ? freshWords() : demoWords();
            const Filter filter = randomFilter(random, words);
            const QString text = toText(filter, words);
            const ParsedSearch parsed = parseSearch(text, words);
            QVERIFY2(parsed.isComplete(), qPrintable(text + u'\n' + reasons(parsed.errors)));
            QVERIFY2(parsed.filter == filter,
                     qPrintable(text + u'\n' + jsonOf(filter) + u'\n' + jsonOf(parsed.filter)));
        }
    }
    void shouldComeBackForEveryStateAndCounty()
    {
        for (const UsCounty& county : Places::instance().counties()) {
            for (const bool withState : {false, true}) {
                Filter filter;
                filter.counties = {county.fips};
                filter.notCounties = {county.fips};
                if (withState)
                    filter.states = {county.state};
                QCOMPARE(parseSearch(toText(filter)).filter, filter);
            }
        }
        Filter all;
        for (const UsState& state : Places::instance().states())
            all.states.append(state.code);
        QCOMPARE(parseSearch(toText(all)).filter, all);
    }
    void shouldNeverLoseItsPlaceInWildText()
    {
        // Given words, signs and scraps in any order
        const QStringList scraps = {
            u"la"_s, u"caddo"_s, u"-"_s,       u"\""_s, u":"_s,  u">="_s,     u"score"_s, u"6-8m"_s,
            u","_s,  u"/"_s,     u"county:"_s, u"\\"_s, u"+"_s,  u"\u00e9"_s, u"😀"_s,     u"gold"_s,
            u"\n"_s, u"x50"_s,   u"max"_s,     u"٣"_s,  u"!="_s, u"$1,600"_s, u"part:"_s};
        QRandomGenerator random(7);
        for (int round = 0; round < 600; ++round) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += scraps.at(random.bounded(int(scraps.size())))
                        + (random.bounded(2) ? u" "_s : QString());
            // Then every position lies within the text, and the terms stand in order
            const OrderTicket ticket = parseOrderLine(text);
            qsizetype end = 0;
            for (const SearchTerm& term : ticket.terms) {
                QVERIFY2(term.start >= end && term.length > 0, qPrintable(text));
                end = term.start + term.length;
                QVERIFY(end <= text.size());
            }
            for (const SearchError& error : ticket.errors)
                QVERIFY2(error.start >= 0 && error.length >= 0
                             && error.start + error.length <= text.size(),
                         qPrintable(text));
            for (const SearchCompletion& completion :
                 completions(text, random.bounded(int(text.size()) + 1)))
                QVERIFY(completion.start >= 0
                        && completion.start + completion.length <= text.size());
        }
    }

private:
    static Filter randomFilter(QRandomGenerator& random, const SearchWords& words)
    {
        const auto some = [&](const QStringList& all) {
            QStringList picked;
            for (int i = random.bounded(4) - 1; i > 0; --i)
                picked.append(all.at(random.bounded(int(all.size()))));
            picked.removeDuplicates();
            return picked;
        };
        const auto number = [&](int most) {
            return random.bounded(3) == 0 ? std::optional(random.bounded(most + 1)) : std::nullopt;
        };
        const auto money = [&]() {
            return random.bounded(3) == 0 ? std::optional(Money::fromMinor(random.bounded(100'000)))
                                          : std::nullopt;
        };
        static const auto [states, counties] = [] {
            QStringList codes, fips;
            for (const UsState& state : Places::instance().states())
                codes.append(state.code);
            for (const UsCounty& county : Places::instance().counties())
                fips.append(county.fips);
            return std::pair(codes, fips);
        }();
        QStringList buckets, products, projects;
        for (const AgeBucket& bucket : words.buckets)
            buckets.append(bucket.code);
        for (const NamedCode& product : words.products)
            products.append(product.code);
        for (const NamedCode& project : words.projects)
            projects.append(project.code);
        if (projects.isEmpty())
            projects = products = {u"any code"_s, u"\"Ünlü\" \\ Straße, 7"_s, u"-x:y"_s,
                                   u"tab\there"_s, u"٧“q”"_s};
        Filter filter;
        filter.product = some(products).value(0);
        filter.states = some(states);
        filter.notStates = some(states);
        filter.counties = some(counties);
        filter.notCounties = some(counties);
        for (const QString& code : some({u"gold"_s, u"silver"_s}))
            filter.classes.append(*leadClassFromCode(code));
        filter.buckets = some(buckets);
        filter.ageFromDays = number(1000);
        filter.ageToDays = number(1000);
        filter.scoreMin = number(100);
        filter.scoreMax = number(100);
        filter.intentMin = number(100);
        filter.intentMax = number(100);
        filter.freshnessMin = number(100);
        filter.freshnessMax = number(100);
        filter.priceMin = money();
        filter.priceMax = money();
        filter.filledMin = number(6);
        filter.projects = some(projects);
        filter.showOwned = random.bounded(2) == 0;
        return filter;
    }
};

QTEST_GUILESS_MAIN(TestSearchLanguage)
#include "tst_searchlanguage.moc"

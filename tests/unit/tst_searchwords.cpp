// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/searchtools.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestSearchWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldReadOrderLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json"); // of the line
        QTest::addColumn<qint64>("maxMinor"); // -1: none
        const auto row = [](const char* name, const QString& text, const QString& json,
                            qint64 maxMinor = -1) {
            QTest::newRow(name) << text << json << maxMinor;
        };
        const QString caddo =
            uR"("filter":{"buckets":["MONTH_6_TO_8"],"classes":["gold"],"counties":["22017"],"states":["LA"]})"_s;
        row("the typed ticket", u"200 gold la/caddo 6-8m max 1600"_s,
            u"{"_s + caddo + u",\"quantity\":200,\"total_max_minor\":160000}"_s, 160000);
        row("the command line's form", u"la gold 6-8m county:caddo x50"_s,
            u"{"_s + caddo + u",\"quantity\":50}"_s);
        row("number in front", u"x50 gold 6-8 mo caddo la"_s,
            u"{"_s + caddo + u",\"quantity\":50}"_s);
        row("times sign behind", u"50× gold la/caddo 6-8m"_s,
            u"{"_s + caddo + u",\"quantity\":50}"_s);
        row("x apart", u"gold la/caddo 6-8m x 50"_s, u"{"_s + caddo + u",\"quantity\":50}"_s);
        row("as one would say it", u"buy 1,000 gold leads la/caddo 6-8m max $8,000.50"_s,
            u"{"_s + caddo + u",\"quantity\":1000,\"total_max_minor\":800050}"_s, 800050);
        row("max as a field", u"5 la max<=40"_s, uR"({"filter":{"states":["LA"]},"quantity":5,"total_max_minor":4000})"_s,
            4000);
        row("what is there", u"5 la part"_s,
            uR"({"allow_part":true,"filter":{"states":["LA"]},"quantity":5,"quantity_min":1})"_s);
        row("at least a part", u"50 la part:20"_s,
            uR"({"allow_part":true,"filter":{"states":["LA"]},"quantity":50,"quantity_min":20})"_s);
        row("the rest later", u"5 la rest"_s,
            uR"({"allow_part":true,"filter":{"states":["LA"]},"quantity":5,"quantity_min":1,"rest":"standing"})"_s);
        row("a part now, the rest later", u"50 rest la part:20"_s,
            uR"({"allow_part":true,"filter":{"states":["LA"]},"quantity":50,"quantity_min":20,"rest":"standing"})"_s);
        row("number beside an age apart from its unit", u"50 la 6 mo"_s,
            uR"({"filter":{"age_from":180,"age_to":209,"states":["LA"]},"quantity":50})"_s);
        row("no filter at all", u"10"_s, uR"({"filter":{},"quantity":10})"_s);
    }
    void shouldReadOrderLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, json);
        QFETCH(qint64, maxMinor);
        const OrderTicket ticket = parseOrderLine(text, demoWords());
        QVERIFY2(ticket.errors.isEmpty(), qPrintable(reasons(ticket.errors)));
        QCOMPARE(
            QString::fromUtf8(QJsonDocument(ticket.line.toJson()).toJson(QJsonDocument::Compact)),
            json);
        QCOMPARE(ticket.line.totalMax ? ticket.line.totalMax->minor() : -1, maxMinor);
        // In the search line a bare number comes first.
        const ParsedSearch line = parseSearchLine(text, demoWords());
        QVERIFY2(line.isComplete(), qPrintable(reasons(line.errors)));
        OrderLine typed{line.filter, 0};
        line.ticket.applyTo(typed);
        QCOMPARE(typed, ticket.line);
        // What facets rewrite says the same.
        const QString written = toText(line.filter, line.ticket, demoWords());
        const ParsedSearch again = parseSearchLine(written, demoWords());
        QCOMPARE(again.ticket, line.ticket);
        QCOMPARE(again.filter, line.filter);
        QVERIFY(orderLineFromText(text, demoWords()));
    }
    void shouldLeaveSearchesWithoutATicketAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"la gold 6-8m"_s, u"la 6 mo"_s, u"24+"_s, u"6-8"_s, u"score>=70 la"_s, QString()})
            QTest::newRow(qPrintable(text)) << text;
    }
    void shouldLeaveSearchesWithoutATicketAlone()
    {
        QFETCH(QString, text);
        const ParsedSearch line = parseSearchLine(text, demoWords());
        QVERIFY(line.ticket.isEmpty());
        QCOMPARE(line.filter, parseSearch(text, demoWords()).filter);
        QVERIFY2(line.errors.isEmpty(), qPrintable(reasons(line.errors)));
    }
    void shouldAskWhatANumberIsUnlessItComesFirst()
    {
        const ParsedSearch age = parseSearchLine(u"la 6"_s, demoWords());
        QCOMPARE(age.errors.size(), 1);
        QCOMPARE(age.errors.first().suggestions, (QStringList{u"6m"_s, u"6d"_s}));
        QVERIFY(age.ticket.isEmpty());
        QVERIFY(!parseSearch(u"200 la"_s, demoWords()).isComplete()); // a saved filter has no number
        const ParsedSearch twice = parseSearchLine(u"200 300 la"_s, demoWords());
        QCOMPARE(twice.ticket.quantity, 200);
        QCOMPARE(twice.errors.size(), 1);
        QCOMPARE(twice.errors.first().reason, u"The number of leads was given before."_s);
    }
    void shouldWarnOfATicketWithoutANumber()
    {
        const ParsedSearch line = parseSearchLine(u"la max 1600"_s, demoWords());
        QVERIFY(line.isComplete());
        QCOMPARE(line.errors.size(), 1);
        QCOMPARE(line.ticket.totalMax, Money::fromMinor(160000));
    }
    void shouldRefuseUnclearOrderLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::newRow("no number") << u"la gold"_s << u"la gold"_s;
        QTest::newRow("two numbers") << u"5 la x6"_s << u"x6"_s;
        QTest::newRow("none") << u"x0 la 5"_s << u"x0"_s;
        QTest::newRow("too many") << u"100001 la x5"_s << u"100001"_s;
        QTest::newRow("max without amount") << u"5 la max gold"_s << u"max"_s;
        QTest::newRow("max of nothing sensible") << u"5 la max>=7"_s << u"max>=7"_s;
        QTest::newRow("part without number") << u"5 la part:x"_s << u"part:x"_s;
        QTest::newRow("part above the whole") << u"5 la part:6"_s << u"5 la part:6"_s;
        QTest::newRow("mistake in the filter") << u"5 la goold"_s << u"goold"_s;
    }
    void shouldRefuseUnclearOrderLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        const OrderTicket ticket = parseOrderLine(text);
        QVERIFY2(ticket.errors.size() == 1, qPrintable(reasons(ticket.errors)));
        QCOMPARE(text.mid(ticket.errors.first().start, ticket.errors.first().length), marked);
        QVERIFY(!orderLineFromText(text));
    }

    void shouldComplete_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QString>("result"); // the text with the first one taken
        const auto row = [](const char* name, const QString& text, const QStringList& first,
                            const QString& result) {
            QTest::newRow(name) << text << first << result;
        };
        row("state by name", u"louis|"_s, {u"la"_s}, u"la"_s);
        row("class", u"la go|"_s, {u"gold"_s}, u"la gold"_s);
        row("field", u"la sc|"_s, {u"score>="_s}, QString());
        row("age", u"la 6|"_s, {u"6-8m"_s}, u"la 6-8m"_s);
        row("value of a state", u"state:la,te|"_s, {u"tn"_s, u"tx"_s}, u"state:la,tn"_s);
        row("county of the chosen state", u"la county:cad|"_s, {u"caddo"_s}, u"la county:caddo"_s);
        row("county of many states", u"county:cad|"_s, {u"la/caddo"_s, u"ok/caddo"_s},
            u"county:la/caddo"_s);
        row("county, excluded", u"la -county:tang|"_s, {u"tangipahoa"_s},
            u"la -county:tangipahoa"_s);
        row("bare county", u"la tangi|"_s, {u"tangipahoa"_s}, u"la tangipahoa"_s);
        row("bare county of many states", u"tangi|"_s, {u"tangipahoa"_s}, u"tangipahoa"_s);
        row("qualified county", u"la/cad|"_s, {u"la/caddo"_s}, u"la/caddo"_s);
        row("county in quotes", u"county:\"east bat|\" gold"_s, {u"\"east baton rouge\""_s},
            u"county:\"east baton rouge\" gold"_s);
        row("in the midst of a word", u"lou|isi gold"_s, {u"la"_s}, u"la gold"_s);
        row("project", u"project:har|"_s, {u"\"Harbor View\""_s}, u"project:\"Harbor View\""_s);
        row("owned", u"owned:|"_s, {u"show"_s, u"hide"_s}, u"owned:show"_s);
        row("numbers have no list", u"score>=|"_s, {}, QString());
        row("unknown", u"xyzzy|"_s, {}, QString());
    }
    void shouldComplete()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        QFETCH(QString, result);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const auto found = completions(text, cursor, demoWords(), 50);
        QStringList inserts;
        for (const SearchCompletion& completion : found)
            inserts.append(completion.insert);
        if (result.isEmpty()) {
            for (const QString& insert : std::as_const(first))
                QVERIFY2(inserts.contains(insert), qPrintable(inserts.join(u' ')));
            QVERIFY(!first.isEmpty() || inserts.isEmpty());
            return;
        }
        QCOMPARE(inserts.first(first.size()), first);
        text.replace(found.first().start, found.first().length, found.first().insert);
        QCOMPARE(text, result);
        QVERIFY2(parseSearch(text, demoWords()).isComplete(), qPrintable(text));
    }
    void shouldPutCompletionsWithMoreLeadsFirst()
    {
        SearchWords words;
        words.leads = {{u"TX"_s, 900}, {u"TN"_s, 20}};
        const auto found = completions(u"state:te"_s, 8, words);
        QCOMPARE(found.at(0).insert, u"tx"_s);
        QCOMPARE(found.at(0).label, u"Texas"_s);
        QCOMPARE(found.at(0).value, u"TX"_s);
        QCOMPARE(completions(u"s"_s, 1, words, 3).size(), 3);
    }
    void shouldHelpWithExamplesThatWork()
    {
        for (const SearchHelpRow& row : searchHelp() + ticketHelp()) {
            const ParsedSearch parsed = parseSearchLine(row.example);
            QVERIFY2(parsed.errors.isEmpty(),
                     qPrintable(row.example + u'\n' + reasons(parsed.errors)));
            QVERIFY(!row.meaning.isEmpty());
        }
        for (const SearchHelpRow& row : searchHelp())
            QVERIFY(parseSearch(row.example).errors.isEmpty());
        for (const SearchHelpRow& row : ticketHelp())
            QVERIFY(!parseSearchLine(row.example).ticket.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"

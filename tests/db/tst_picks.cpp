// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Leads picked by hand, the basket, and projects, one buyer at a time (domain.md R9, R12, R13, R17);
/// what rivals do to each other's picks is in tst_pickraces.
class TestPicks final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArrayList publicIds(TestFloor& floor, const QList<qint64>& leads)
    {
        QByteArrayList ids;
        for (const qint64 lead : leads)
            ids.append(floor.must("select public_id from core.lead where lead_id = $1", {QByteArray::number(lead)}).value());
        return ids;
    }
    static QByteArray listOf(const QByteArrayList& picks)
    {
        return "[\"" + picks.join("\", \"") + "\"]";
    }
    static QByteArray arrayOf(const QByteArrayList& picks) { return "{" + picks.join(',') + "}"; }
    /// {"lines": [{"picks": [...] more}] after}
    static QByteArray request(const QByteArrayList& picks, const QByteArray& more = {}, const QByteArray& after = {})
    {
        return js("{'lines': [{'picks': ") + listOf(picks) + more + "}]" + after + "}";
    }
    static QByteArray basketRequest(const QByteArray& more = {}) { return js("{'lines': [{'basket': true") + more + "}]}"; }
    static QByteArray projectRequest(const QByteArray& code, const QByteArray& more)
    {
        return js("{'lines': [{'project': '") + code + js("', ") + more + "}]}";
    }
    /// Without what has been refunded of it, which only a receipt tells.
    static QJsonObject line(const PgAnswer& answer, qsizetype index = 0)
    {
        QJsonObject line = answer.json().value("lines"_L1).toArray().at(index).toObject();
        line.remove("refunded_leads"_L1);
        line.remove("refunded_minor"_L1);
        return line;
    }
    /// {"lead": "why", ...} of a line or a refusal
    static QMap<QByteArray, QByteArray> gone(const QJsonObject& json)
    {
        QMap<QByteArray, QByteArray> whys;
        const QJsonArray list = json.value("gone"_L1).toArray();
        for (const QJsonValue& one : list)
            whys.insert(one["lead"_L1].toString().toUtf8(), one["why"_L1].toString().toUtf8());
        return whys;
    }
    static QMap<QByteArray, QByteArray> replaced(const QJsonObject& json)
    {
        QMap<QByteArray, QByteArray> pairs;
        const QJsonArray list = json.value("replaced"_L1).toArray();
        for (const QJsonValue& one : list)
            pairs.insert(one["pick"_L1].toString().toUtf8(), one["by"_L1].toString().toUtf8());
        return pairs;
    }
    /// Leads of the last order, in order of id.
    static QList<qint64> bought(TestFloor& floor, const char* table = "core.sale")
    {
        const PgAnswer rows = floor.must(QByteArray("select lead_id from ") + table
                                         + " where order_id = (select max(order_id) from core.orders) order by lead_id");
        QList<qint64> leads;
        for (const QByteArrayList& row : rows.rows)
            leads.append(row.first().toLongLong());
        return leads;
    }
    static void giveProject(TestFloor& floor, const QList<qint64>& leads, const QByteArray& code)
    {
        for (const char* table : {"core.lead", "core.inventory"})
            floor.must(QByteArray("update ") + table + " set project_id = (select project_id from core.project where code = $1)"
                       " where lead_id between $2 and $3", {code, QByteArray::number(leads.first()), QByteArray::number(leads.last())});
    }
    static void makeProject(TestFloor& floor, const QByteArray& code, const QByteArray& priceMinor)
    {
        floor.must("select api.project_create($1, initcap($1), 'real-estate', $2)", {code, priceMinor});
    }
    void verifySound(TestFloor& floor)
    {
        DbConnection owner(floor.ownerSpec());
        QVERIFY(owner.open());
        const auto results = checkFloor(owner);
        QVERIFY(results);
        for (const CheckResult& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name % u' ' % result.value));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldSellTheLeadsThatWerePicked()
    {
        // Given leads of two products, and picks from the middle of both
        TestFloor floor(m_cluster);
        const auto gold = floor.addLeads({.count = 6});
        const auto silver = floor.addLeads({.count = 3, .leadClass = "silver", .state = "TX", .ageDays = 300});
        const auto intent = floor.addLeads({.count = 3, .product = "b2b", .ageDays = 5, .priceMinor = 77});
        PgSession broker(floor.addBrokerage(100000));
        const QList<qint64> wanted{gold.at(2), gold.at(5), silver.at(1), intent.at(1)};
        QByteArrayList picks = publicIds(floor, wanted);
        std::reverse(picks.begin(), picks.end());
        picks.append(picks.first().toUpper()); // twice is once
        // When they are quoted and bought
        const PgAnswer quoted = broker.run("select api.quote($1)", {"[" + js("{'picks': ") + listOf(picks) + "}]"});
        const PgAnswer answer = purchase(broker, request(picks), 2577);
        // Then these are his, at their prices
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(quoted.json(), "total_minor"), 2577);
        QVERIFY(quoted.json().value("complete"_L1).toBool());
        QCOMPARE(number(line(quoted), "available"), 4);
        QCOMPARE(bought(floor), wanted);
        QCOMPARE(number(answer.json(), "total_minor"), 2577);
        QCOMPARE(line(answer).value("text"_L1).toString(), u"Picked leads"_s);
        QCOMPARE(number(line(answer), "requested"), 4);
        QCOMPARE(line(answer).value("replaced"_L1), QJsonArray());
        QCOMPARE(line(answer).value("gone"_L1), QJsonArray());
        QCOMPARE(floor.count("core.inventory"), 8);
        // and the receipt that is read later says the same
        const PgAnswer receipt = broker.run("select api.order_receipt(1001)");
        QCOMPARE(line(receipt), line(answer));
        // and no slot, bucket or score was lost on the way
        QCOMPARE(floor.count("core.sale s join core.lead l using (lead_id) join core.pool p using (pool_id) where s.line_no = 1"
                             " and s.slot = case p.product_id when 1 then s.bucket else 0 end and s.intent = 50 and (s.rule_id is null) = (s.price_minor = 77)"), 4);
        verifySound(floor);
    }

    void shouldTakePicksBeforeCriteria()
    {
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 5});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArrayList ids = publicIds(floor, leads);
        // The line of criteria comes first and would take the oldest, which is picked by the other lines
        const PgAnswer answer = purchase(broker, js("{'lines': [{'filter': {'states': ['LA']}, 'quantity': 3}, {'picks': ") + listOf({ids.at(0)})
                                         + js("}, {'picks': ") + listOf({ids.at(1)}) + "}]}");
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(floor.must("select string_agg(line_no::text, ',' order by lead_id) from core.sale").value(), QByteArray("2,3,1,1,1"));
        // One lead for two lines is there once
        const auto more = floor.addLeads({.count = 2});
        const QByteArrayList both = publicIds(floor, more);
        const PgAnswer refused = purchase(broker, js("{'lines': [{'picks': ") + listOf(both) + js("}, {'picks': ") + listOf({both.at(1)}) + "}]}");
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "line"), 2);
    }

    void shouldSayWhichPicksAreGoneAndWhy_data()
    {
        QTest::addColumn<QByteArray>("fate");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("bought by a rival") << QByteArray("rival buys") << QByteArray("sold");
        QTest::newRow("on hold for a rival's card") << QByteArray("rival holds") << QByteArray("held");
        QTest::newRow("withdrawn") << QByteArray("withdrawn") << QByteArray("sold");
        QTest::newRow("never there") << QByteArray("never") << QByteArray("sold");
        QTest::newRow("bought before") << QByteArray("I buy") << QByteArray("owned");
        QTest::newRow("a person bought before") << QByteArray("person") << QByteArray("owned");
        QTest::newRow("a person picked twice") << QByteArray("twin") << QByteArray("owned");
        QTest::newRow("too young") << QByteArray("young") << QByteArray("sold");
    }
    void shouldSayWhichPicksAreGoneAndWhy()
    {
        QFETCH(QByteArray, fate);
        QFETCH(QByteArray, why);
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 2, .county = 22017});
        floor.addLeads({.count = 3, .county = 22017, .ageDays = 199});
        qint64 stale = 0;
        if (fate == "twin")
            stale = floor.addLeads({.count = 1, .ageDays = 199}).first();
        else if (fate == "young")
            stale = floor.addLeads({.count = 1, .ageDays = 50}).first();
        else
            stale = floor.addLeads({.count = 1, .county = 22017, .person = 4711}).first();
        const QByteArray id = QByteArray::number(stale);
        if (fate == "twin") {
            for (const char* table : {"core.lead", "core.inventory"})
                floor.must(QByteArray("update ") + table + " set person = (select person from core.lead where lead_id = $2) where lead_id = $1",
                           {id, QByteArray::number(leads.first())});
        }
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        QByteArrayList picks = publicIds(floor, leads + QList<qint64>{stale});
        QByteArrayList only{picks.last()};
        if (fate == "never")
            picks.last() = only.first() = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        else if (fate == "rival buys")
            QCOMPARE(purchase(rival, request(only)).refusal(), QString());
        else if (fate == "rival holds")
            QCOMPARE(purchase(rival, request(only, {}, js(", 'payment': 'card'"))).refusal(), QString());
        else if (fate == "I buy")
            QCOMPARE(purchase(broker, request(only)).refusal(), QString());
        else if (fate == "withdrawn")
            floor.must("delete from core.inventory where lead_id = $1", {id});
        else if (fate == "person")
            QCOMPARE(purchase(broker, request(publicIds(floor, floor.addLeads({.count = 1, .leadClass = "silver", .state = "TX", .person = 4711})))).refusal(), QString());
        const qint64 sales = floor.count("core.sale") + floor.count("core.held");
        const QMap<QByteArray, QByteArray> expected{{picks.last(), why}};

        // All or nothing: refused, with the reason, and the part that could be had
        const PgAnswer refused = purchase(broker, request(picks));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        const QJsonObject error = errorOf(refused);
        QCOMPARE(gone(error), expected);
        QCOMPARE(number(error, "requested"), 3);
        QCOMPARE(number(error, "available"), 2);
        QCOMPARE(number(error.value("missing"_L1).toObject(), why.constData()), 1);
        QCOMPARE(error.value("missing"_L1).toObject().value("held_until"_L1).isNull(), why != "held");
        const QJsonObject part = error.value("alternatives"_L1).toArray().first().toObject();
        QCOMPARE(part.value("kind"_L1).toString(), u"part"_s);
        QCOMPARE(number(part, "quantity"), 2);
        QCOMPARE(number(part, "total_minor"), 2000);
        QCOMPARE(floor.count("core.sale") + floor.count("core.held"), sales);
        // The quote says it before
        const PgAnswer quoted = broker.run("select api.quote($1)", {"[" + js("{'picks': ") + listOf(picks) + "}]"});
        QCOMPARE(gone(line(quoted)), expected);
        QCOMPARE(number(line(quoted), "available"), 2);
        QVERIFY(!quoted.json().value("complete"_L1).toBool());
        // A part is sold, and says what is missing; less than the least is not
        QCOMPARE(purchase(broker, request(picks, js(", 'allow_part': true, 'quantity_min': 3"))).refusal(), u"LF001"_s);
        const PgAnswer taken = purchase(broker, request(picks, js(", 'allow_part': true, 'quantity_min': 2")));
        QCOMPARE(taken.refusal(), QString());
        QCOMPARE(bought(floor), leads);
        QCOMPARE(gone(line(taken)), expected);
        QCOMPARE(number(line(taken), "leads"), 2);
        QCOMPARE(line(broker.run("select api.order_receipt(max(order_number)) from api.orders_page()")), line(taken));
    }

    void shouldReplaceOnlyByEquivalents_data()
    {
        // Beside a gone gold lead of Caddo, LA, 200 days, price 1000
        QTest::addColumn<QByteArray>("others"); // class state county age price, several; in order of age
        QTest::addColumn<int>("chosen");        // index of what replaces it, -1: nothing
        QTest::newRow("same county") << QByteArray("gold LA 22017 200 0") << 0;
        QTest::newRow("oldest first") << QByteArray("gold LA 22017 190 0|gold LA 22017 210 0|gold LA 22017 211 0") << 2;
        QTest::newRow("county before age") << QByteArray("gold LA 22033 260 0|gold LA 22017 181 0") << 1;
        QTest::newRow("else the state") << QByteArray("gold LA 22033 200 0") << 0;
        QTest::newRow("not another state") << QByteArray("gold TX 48001 200 0") << -1;
        QTest::newRow("not another class") << QByteArray("silver LA 22017 200 0") << -1;
        QTest::newRow("not another bucket") << QByteArray("gold LA 22017 179 0|gold LA 22017 270 0") << -1;
        QTest::newRow("the edges of the bucket") << QByteArray("gold LA 22017 180 0|gold LA 22017 269 0") << 1;
        QTest::newRow("not dearer") << QByteArray("gold LA 22017 220 1001|gold LA 22033 200 0") << 1;
        QTest::newRow("cheaper") << QByteArray("gold LA 22017 220 999") << 0;
        QTest::newRow("nothing") << QByteArray() << -1;
    }
    void shouldReplaceOnlyByEquivalents()
    {
        QFETCH(QByteArray, others);
        QFETCH(int, chosen);
        TestFloor floor(m_cluster);
        const auto stale = floor.addLeads({.count = 1, .county = 22017});
        const auto kept = floor.addLeads({.count = 1, .state = "TX", .county = 48001, .ageDays = 300});
        QList<qint64> offered;
        for (const QByteArray& other : others.isEmpty() ? QByteArrayList() : others.split('|')) {
            const QByteArrayList words = other.split(' ');
            offered.append(floor.addLeads({.count = 1, .leadClass = words.at(0), .state = words.at(1), .county = words.at(2).toInt(),
                                           .ageDays = words.at(3).toInt(), .priceMinor = words.at(4).toLongLong()}));
        }
        const QByteArrayList picks = publicIds(floor, stale + kept);
        PgSession rival(floor.addBrokerage(100000));
        QCOMPARE(purchase(rival, request({picks.first()})).refusal(), QString());
        PgSession broker(floor.addBrokerage(100000));
        const PgAnswer quoted = broker.run("select api.quote($1)", {"[" + js("{'picks': ") + listOf(picks) + js(", 'replace': true}]")});
        QCOMPARE(number(line(quoted), "available"), chosen < 0 ? 1 : 2);
        QCOMPARE(number(line(quoted), "replaceable"), chosen < 0 ? 0 : 1);
        // The way on is offered to those who did not ask for it
        const QJsonArray ways = errorOf(purchase(broker, request(picks))).value("alternatives"_L1).toArray();
        QCOMPARE(ways.size(), chosen < 0 ? 1 : 2);
        const PgAnswer answer = purchase(broker, request(picks, js(", 'replace': true")));
        if (chosen < 0) {
            QCOMPARE(answer.refusal(), u"LF001"_s);
            QCOMPARE(gone(errorOf(answer)), (QMap<QByteArray, QByteArray>{{picks.first(), "sold"}}));
            QCOMPARE(number(errorOf(answer), "available"), 1);
            return;
        }
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(bought(floor), (QList<qint64>{kept.first(), offered.at(chosen)}));
        QCOMPARE(replaced(line(answer)), (QMap<QByteArray, QByteArray>{{picks.first(), publicIds(floor, {offered.at(chosen)}).first()}}));
        QCOMPARE(gone(line(answer)), (QMap<QByteArray, QByteArray>()));
        QCOMPARE(number(answer.json(), "total_minor"), number(quoted.json(), "total_minor"));
        QCOMPARE(ways.last().toObject().value("kind"_L1).toString(), u"replace"_s);
        QCOMPARE(number(ways.last().toObject(), "total_minor"), number(answer.json(), "total_minor"));
        QCOMPARE(line(broker.run("select api.order_receipt(1001)")), line(answer));
        verifySound(floor);
    }

    void shouldReplaceAsManyAsThereAre()
    {
        // Given five picks of one kind are gone, two equivalents in the county, one in the state
        TestFloor floor(m_cluster);
        const auto stale = floor.addLeads({.count = 5, .county = 22017});
        const auto here = floor.addLeads({.count = 1, .county = 22017});
        PgSession rival(floor.addBrokerage(100000));
        const QByteArrayList picks = publicIds(floor, stale + here);
        QCOMPARE(purchase(rival, request(picks.mid(0, 5))).refusal(), QString());
        const auto county = floor.addLeads({.count = 2, .county = 22017});
        const auto state = floor.addLeads({.count = 1, .county = 22033});
        PgSession broker(floor.addBrokerage(100000));
        const PgAnswer refused = purchase(broker, request(picks, js(", 'replace': true")));
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "available"), 4);
        QCOMPARE(gone(errorOf(refused)).size(), 5);
        const PgAnswer taken = purchase(broker, request(picks, js(", 'replace': true, 'allow_part': true")));
        QCOMPARE(taken.refusal(), QString());
        QCOMPARE(bought(floor), here + county + state);
        QCOMPARE(replaced(line(taken)).size(), 3);
        QCOMPARE(gone(line(taken)).size(), 2);
        for (const QByteArray& pick : replaced(line(taken)).keys())
            QVERIFY(!gone(line(taken)).contains(pick) && picks.contains(pick));
    }

    void shouldKeepReplacementsWithinTheProject()
    {
        TestFloor floor(m_cluster);
        floor.must("update core.product set order_leads_min = 1");
        makeProject(floor, "harbor", "700");
        makeProject(floor, "cypress", "600");
        const auto mine = floor.addLeads({.count = 2, .product = "real-estate", .ageDays = 10});
        const auto other = floor.addLeads({.count = 2, .product = "real-estate", .ageDays = 20});
        giveProject(floor, mine, "harbor");
        giveProject(floor, other, "cypress");
        const QByteArrayList picks = publicIds(floor, {mine.first()});
        PgSession rival(floor.addBrokerage(100000));
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(rival, request(picks)).refusal(), QString());
        QCOMPARE(purchase(broker, request(picks, js(", 'replace': true"))).refusal(), QString());
        QCOMPARE(bought(floor), QList<qint64>{mine.last()});
        PgSession third(floor.addBrokerage(100000));
        QCOMPARE(purchase(third, request(picks, js(", 'replace': true"))).refusal(), u"LF001"_s);
    }

    void shouldHoldPicksUntilTheyArePaid()
    {
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 100 where name = 'segment_held_percent'");
        const auto leads = floor.addLeads({.count = 4});
        const QByteArrayList picks = publicIds(floor, leads);
        PgSession rival(floor.addBrokerage(100000));
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(rival, request({picks.first()})).refusal(), QString());
        // Held, with the replacement among them
        const PgAnswer held = purchase(broker, request(picks.mid(0, 2), js(", 'replace': true"), js(", 'payment': 'card'")));
        QCOMPARE(held.refusal(), QString());
        QCOMPARE(held.json().value("state"_L1).toString(), u"held"_s);
        QCOMPARE(bought(floor, "core.held"), (QList<qint64>{leads.at(1), leads.at(2)}));
        QCOMPARE(replaced(line(held)), (QMap<QByteArray, QByteArray>{{picks.at(0), picks.at(2)}}));
        // Nobody else gets them
        QCOMPARE(gone(errorOf(purchase(rival, request({picks.at(1), picks.at(3)})))), (QMap<QByteArray, QByteArray>{{picks.at(1), "held"}}));
        // An own hold that is not being paid does not block its owner (R21)
        const PgAnswer again = purchase(broker, request({picks.at(1), picks.at(3)}));
        QCOMPARE(again.refusal(), QString());
        QCOMPARE(floor.count("core.orders where state = 'cancelled'"), 1);
        QCOMPARE(floor.count("core.inventory"), 1);
        // What is held is paid like any other order
        const PgAnswer invoice = purchase(broker, request({picks.at(2)}, {}, js(", 'payment': 'card'")));
        QCOMPARE(invoice.refusal(), QString());
        QCOMPARE(broker.run("select api.order_pay($1, $2, 100000)", {newKey(), QByteArray::number(number(invoice.json(), "order_number"))}).refusal(), QString());
        QCOMPARE(bought(floor), QList<qint64>{leads.at(2)});
        verifySound(floor);
    }

    void shouldTakeBackAHoldThatIsOver()
    {
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 4});
        const QByteArrayList picks = publicIds(floor, leads);
        PgSession rival(floor.addBrokerage(100000));
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(rival, request({picks.first()}, {}, js(", 'payment': 'card'"))).refusal(), QString());
        QCOMPARE(broker.run("select api.basket_add($1)", {arrayOf({picks.first()})}).json().value("gone"_L1).toArray().size(), 1);
        floor.must("update core.orders set held_until = clock_timestamp() where state = 'held'");
        // Nobody has swept, and still it is on offer: to put aside, to quote, to buy
        QCOMPARE(number(broker.run("select api.basket_add($1)", {arrayOf({picks.first()})}).json(), "added"), 1);
        QCOMPARE(broker.run("select status from api.basket()").value(), QByteArray("free"));
        QVERIFY(broker.run("select api.quote($1)", {"[" + js("{'picks': ") + listOf(picks) + "}]"}).json().value("complete"_L1).toBool());
        QCOMPARE(purchase(broker, request(picks)).refusal(), QString());
        QCOMPARE(bought(floor), leads);
        QCOMPARE(floor.count("core.orders where state = 'expired'"), 1);
    }

    void shouldAllowRepeatsWhenAsked()
    {
        TestFloor floor(m_cluster);
        const auto twins = floor.addLeads({.count = 3, .person = 4711});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArrayList picks = publicIds(floor, twins);
        QCOMPARE(gone(errorOf(purchase(broker, request(picks)))).size(), 2);
        QCOMPARE(purchase(broker, request(picks, {}, js(", 'allow_repeats': true"))).refusal(), QString());
        QCOMPARE(bought(floor), twins);
        verifySound(floor);
    }

    void shouldAnswerAKeyOnceAndForAll()
    {
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 4});
        const QByteArrayList picks = publicIds(floor, leads);
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        QCOMPARE(purchase(rival, request({picks.at(0)})).refusal(), QString());
        const auto replayed = [&](const QByteArray& key, const QByteArray& wanted, const PgAnswer& first) {
            QJsonObject expected = first.json();
            expected.insert("replayed"_L1, true);
            QCOMPARE(broker.run(purchaseSql, {key, wanted, "100000"}).json(), expected);
        };
        // Picks with a replacement
        const QByteArray key = newKey();
        const QByteArray wanted = request(picks.mid(0, 2), js(", 'replace': true"));
        const PgAnswer first = broker.run(purchaseSql, {key, wanted, "100000"});
        QCOMPARE(first.refusal(), QString());
        replayed(key, wanted, first);
        // A basket that is empty by then
        QCOMPARE(number(broker.run("select api.basket_add($1)", {arrayOf({picks.at(3)})}).json(), "added"), 1);
        const QByteArray basketKey = newKey();
        const PgAnswer second = broker.run(purchaseSql, {basketKey, basketRequest(), "100000"});
        QCOMPARE(second.refusal(), QString());
        replayed(basketKey, basketRequest(), second);
        QCOMPARE(floor.count("core.sale"), 4);
        // A refusal
        const QByteArray refusedKey = newKey();
        const PgAnswer refused = broker.run(purchaseSql, {refusedKey, request({picks.at(0)}), "100000"});
        QCOMPARE(refused.refusal(), u"LF001"_s);
        replayed(refusedKey, request({picks.at(0)}), refused);
        // Other picks with a key are another request
        QCOMPARE(broker.run(purchaseSql, {key, request(picks), "100000"}).refusal(), u"LF009"_s);
    }

    void shouldRefuseWhatIsNoLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray id = js("'00000000-0000-4000-8000-000000000000'");
        QTest::newRow("no list") << js("{'picks': ") + id + "}";
        QTest::newRow("empty list") << js("{'picks': []}");
        QTest::newRow("null") << js("{'picks': null}");
        QTest::newRow("no uuid") << js("{'picks': ['1']}");
        QTest::newRow("a number") << js("{'picks': [1]}");
        QTest::newRow("nested") << js("{'picks': [[") + id + "]]}";
        QTest::newRow("1001") << js("{'picks': [") + QByteArray(id + ",").repeated(1000) + id + "]}";
        QTest::newRow("with a quantity") << js("{'quantity': 1, 'picks': [") + id + "]}";
        QTest::newRow("with a filter") << js("{'filter': {}, 'picks': [") + id + "]}";
        QTest::newRow("with a project") << js("{'project': 'x', 'picks': [") + id + "]}";
        QTest::newRow("with a basket") << js("{'basket': true, 'picks': [") + id + "]}";
        QTest::newRow("with all") << js("{'all': true, 'picks': [") + id + "]}";
        QTest::newRow("replace no boolean") << js("{'replace': 1, 'picks': [") + id + "]}";
        QTest::newRow("replace without picks") << js("{'replace': true, 'filter': {}, 'quantity': 1}");
        QTest::newRow("least no number") << js("{'allow_part': true, 'quantity_min': '1', 'picks': [") + id + "]}";
        QTest::newRow("basket false") << js("{'basket': false}");
        QTest::newRow("basket a number") << js("{'basket': 1}");
        QTest::newRow("empty basket") << js("{'basket': true}");
        QTest::newRow("project unknown") << js("{'project': 'nowhere', 'quantity': 50}");
        QTest::newRow("project null") << js("{'project': null, 'quantity': 50}");
        QTest::newRow("project a list") << js("{'project': ['harbor'], 'quantity': 50}");
        QTest::newRow("project without quantity") << js("{'project': 'harbor'}");
        QTest::newRow("quantity and all") << js("{'project': 'harbor', 'quantity': 50, 'all': true}");
        QTest::newRow("all false") << js("{'project': 'harbor', 'all': false}");
    }
    void shouldRefuseWhatIsNoLine()
    {
        QFETCH(QByteArray, line);
        static TestFloor floor(m_cluster);
        static const ConnectionSpec spec = [] {
            makeProject(floor, "harbor", "700");
            return floor.addBrokerage(100000);
        }();
        PgSession broker(spec);
        const PgAnswer answer = purchase(broker, js("{'lines': [") + line + "]}");
        QCOMPARE(answer.sqlState, u"LF006"_s);
        QVERIFY2(!answer.message.contains("incident"_L1), qPrintable(answer.message));
        QCOMPARE(broker.run("select api.quote($1)", {"[" + line + "]"}).sqlState, u"LF006"_s);
        QCOMPARE(floor.count("core.intent"), 0);
    }

    void shouldKeepABasket()
    {
        // Given leads in every state of affairs
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 4, .county = 22017});
        const auto own = floor.addLeads({.count = 1, .leadClass = "silver", .priceMinor = 333});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        PgSession rival(floor.addBrokerage(100000));
        const QByteArrayList ids = publicIds(floor, leads + own);
        const QByteArray unknown = newKey();
        // When they are put aside
        QJsonObject added = broker.run("select api.basket_add($1)", {arrayOf(ids.mid(0, 2))}).json();
        QCOMPARE(number(added, "added"), 2);
        added = broker.run("select api.basket_add($1)", {arrayOf(ids + QByteArrayList{unknown})}).json();
        QCOMPARE(number(added, "added"), 3);
        QCOMPARE(number(added, "leads"), 5);
        QCOMPARE(gone(added), (QMap<QByteArray, QByteArray>{{unknown, "sold"}}));
        // and the world goes on
        QCOMPARE(purchase(rival, request({ids.at(0)})).refusal(), QString());
        QCOMPARE(purchase(rival, request({ids.at(1)}, {}, js(", 'payment': 'card'"))).refusal(), QString());
        QCOMPARE(purchase(colleague, request({ids.at(2)})).refusal(), QString());
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 900)");
        // Then the basket shows it, as masked as the inventory does
        const PgAnswer rows = broker.run("select lead, status, price_minor, price_shown_minor, price_changed, held_until is not null, class, bucket, state,"
                                         " county_fips, county, city, first_initial, times_sold, last_sold_on is not null from api.basket()");
        QStringList shown;
        for (const QByteArrayList& row : rows.rows)
            shown.append(QString::fromUtf8(row.mid(1).join(' ')));
        QCOMPARE(rows.rows.size(), 5);
        QCOMPARE(shown.at(0), u"sold 900 1000 t f gold MONTH_6_TO_8 LA 22017 Caddo Springfield X 1 t"_s);
        QCOMPARE(shown.at(1), u"held 900 1000 t t gold MONTH_6_TO_8 LA 22017 Caddo Springfield X 0 f"_s);
        QCOMPARE(shown.at(2), u"mine 900 1000 t f gold MONTH_6_TO_8 LA 22017 Caddo Springfield X 1 t"_s);
        QCOMPARE(shown.at(3), u"free 900 1000 t f gold MONTH_6_TO_8 LA 22017 Caddo Springfield X 0 f"_s);
        QCOMPARE(shown.at(4), u"free 333 333 f f silver MONTH_6_TO_8 LA   Springfield X 0 f"_s);
        // and it is the member's own
        QVERIFY(colleague.run("select * from api.basket()").rows.isEmpty());
        QCOMPARE(colleague.run("select api.basket_remove($1)", {arrayOf(ids)}).number(), 0);
        QCOMPARE(purchase(colleague, basketRequest()).refusal(), u"LF006"_s);
        // It is refused whole or sold in part; what was bought leaves it
        QCOMPARE(purchase(broker, basketRequest()).refusal(), u"LF001"_s);
        const PgAnswer taken = purchase(broker, basketRequest(js(", 'allow_part': true")));
        QCOMPARE(taken.refusal(), QString());
        QCOMPARE(number(taken.json(), "total_minor"), 1233);
        QCOMPARE(gone(line(taken)), (QMap<QByteArray, QByteArray>{{ids.at(0), "sold"}, {ids.at(1), "held"}, {ids.at(2), "owned"}}));
        QCOMPARE(broker.run("select count(*) from api.basket()").number(), 3);
        // as do those that were taken out, and all of them
        QCOMPARE(broker.run("select api.basket_remove($1)", {arrayOf({ids.at(0), ids.at(3), unknown})}).number(), 1);
        QCOMPARE(broker.run("select api.basket_clear()").number(), 2);
        QCOMPARE(floor.count("core.basket"), 0);
        verifySound(floor);
    }

    void shouldBuyABasketWithReplacements()
    {
        TestFloor floor(m_cluster);
        const auto leads = floor.addLeads({.count = 3});
        const QByteArrayList ids = publicIds(floor, leads);
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        broker.run("select api.basket_add($1)", {arrayOf(ids.mid(0, 2))});
        QCOMPARE(purchase(rival, request({ids.at(0)})).refusal(), QString());
        const PgAnswer answer = purchase(broker, basketRequest(js(", 'replace': true")));
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(replaced(line(answer)), (QMap<QByteArray, QByteArray>{{ids.at(0), ids.at(2)}}));
        QCOMPARE(broker.run("select count(*) from api.basket()").number(), 0);
    }

    void shouldTakeOutOfTheBasketWhatWasBoughtByName()
    {
        // Given a member who may not spend that much, and his colleague who may approve it
        TestFloor floor(m_cluster);
        const QByteArrayList ids = publicIds(floor, floor.addLeads({.count = 4}));
        const ConnectionSpec spec = floor.addBrokerage(100000);
        const ConnectionSpec bossSpec = floor.addMember(floor.workspaceOf(spec), u"broker"_s);
        PgSession broker(spec);
        PgSession boss(bossSpec);
        const auto emailOf = [&](const ConnectionSpec& who) { return floor.must("select email from core.member where login = $1", {who.login.toUtf8()}).value(); };
        floor.must("select api.member_approver($1, true)", {emailOf(bossSpec)});
        for (PgSession* session : {&broker, &boss})
            QCOMPARE(number(session->run("select api.basket_add($1)", {arrayOf(ids)}).json(), "added"), 4);
        // When one of his leads is bought by name, and the rest when the colleague approves
        QCOMPARE(purchase(broker, request({ids.at(1)})).refusal(), QString());
        QCOMPARE(broker.run("select count(*) from api.basket()").number(), 3);
        floor.must("select api.member_limits($1, 1000, null, null)", {emailOf(spec)});
        const PgAnswer asked = purchase(broker, basketRequest());
        QCOMPARE(asked.refusal(), u"LF022"_s);
        QCOMPARE(boss.run("select api.approval_decide($1, $2, true)", {errorOf(asked).value("approval"_L1).toString().toUtf8(), newKey()}).refusal(), QString());
        // Then his basket is empty, and the colleague's is as it was
        QCOMPARE(broker.run("select count(*) from api.basket()").number(), 0);
        QCOMPARE(boss.run("select count(*), count(*) filter (where status = 'mine') from api.basket()").rows.first(), (QByteArrayList{"4", "4"}));
        verifySound(floor);
    }

    void shouldBindAQuoteToTheBasketOfItsMoment()
    {
        TestFloor floor(m_cluster);
        const QByteArrayList ids = publicIds(floor, floor.addLeads({.count = 3}));
        PgSession broker(floor.addBrokerage(100000));
        broker.run("select api.basket_add($1)", {arrayOf(ids.mid(0, 2))});
        const auto quoted = [&]() -> QByteArray {
            const PgAnswer quote = broker.run("select api.quote('[{\"basket\": true}]')");
            return js("{'lines': [{'basket': true}], 'quote': '") + quote.json().value("quote"_L1).toString().toUtf8() + js("'}");
        };
        const QByteArray old = quoted();
        broker.run("select api.basket_add($1)", {arrayOf({ids.at(2)})});
        QCOMPARE(purchase(broker, old).refusal(), u"LF004"_s);
        QCOMPARE(number(purchase(broker, quoted(), 3000).json(), "leads"), 3);
    }

    void shouldBoundABasket()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1001});
        PgSession broker(floor.addBrokerage(100000));
        const auto ids = [&](int from, int count) -> QByteArray {
            return floor.must("select array_agg(public_id) from (select public_id from core.lead order by lead_id offset $1 limit $2) l",
                              {QByteArray::number(from), QByteArray::number(count)}).value();
        };
        QCOMPARE(number(broker.run("select api.basket_add($1)", {ids(0, 999)}).json(), "added"), 999);
        QCOMPARE(broker.run("select api.basket_add($1)", {ids(998, 3)}).sqlState, u"LF006"_s);
        QCOMPARE(number(broker.run("select api.basket_add($1)", {ids(998, 2)}).json(), "leads"), 1000);
        QCOMPARE(broker.run("select api.basket_add($1)", {ids(0, 1001)}).sqlState, u"LF006"_s);
        for (const char* call : {"select api.basket_add(null)", "select api.basket_add('{}')", "select api.basket_add('{null}')", "select api.basket_remove(null)"})
            QCOMPARE(broker.run(call).sqlState, u"LF006"_s);
        // A whole basket is one purchase
        floor.must("update core.wallet set available_minor = 1000000");
        QCOMPARE(number(purchase(broker, basketRequest()).json(), "leads"), 1000);
        QCOMPARE(floor.count("core.basket"), 0);
    }

    void shouldKeepBasketsBehindTheirPolicy()
    {
        TestFloor floor(m_cluster);
        const QByteArrayList ids = publicIds(floor, floor.addLeads({.count = 1}));
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(number(broker.run("select api.basket_add($1)", {arrayOf(ids)}).json(), "added"), 1);
        // Not even the functions' owner sees rows of another member than the one who calls
        floor.must("set role lf_fn_buy");
        QCOMPARE(floor.must("select count(*) from core.basket").number(), 0);
        floor.must("reset role");
        for (const char* call : {"select * from api.basket()", "select api.basket_clear()"}) {
            PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
            QCOMPARE(partner.run(call).sqlState, u"42501"_s);
        }
        floor.must("update core.member set closed_at = clock_timestamp()");
        for (const char* call : {"select * from api.basket()", "select api.basket_add(null)", "select api.basket_clear()", "select * from api.projects()"})
            QCOMPARE(broker.run(call).sqlState, u"LF008"_s);
    }

    void shouldSellProjectsAtTheirPriceFromTheirMinimumOn()
    {
        // Given a project with 70 leads, newer ones first imported, and another one that is older
        TestFloor floor(m_cluster);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(desk.run("select api.project_create('harbor', ' Harbor View ', 'real-estate', 700)").sqlState, QString());
        QCOMPARE(desk.run("select api.project_create('cypress', 'Cypress Park', 'real-estate')").sqlState, QString());
        const auto young = floor.addLeads({.count = 20, .product = "real-estate", .ageDays = 3});
        const auto old = floor.addLeads({.count = 50, .product = "real-estate", .state = "TX", .ageDays = 30});
        const auto other = floor.addLeads({.count = 60, .product = "real-estate", .ageDays = 60});
        giveProject(floor, young, "harbor");
        giveProject(floor, old, "harbor");
        giveProject(floor, other, "cypress");
        PgSession broker(floor.addBrokerage(1000000));
        QCOMPARE(broker.run("select string_agg(concat_ws(' ', project, name, product, coalesce(price_minor::text, '-'), on_offer, order_leads_min), ', ') from api.projects()").value(),
                 QByteArray("cypress Cypress Park real-estate - 60 50, harbor Harbor View real-estate 700 70 50"));
        // When fewer than the product's minimum are wanted: no
        const PgAnswer few = purchase(broker, projectRequest("harbor", js("'quantity': 49")));
        QCOMPARE(few.refusal(), u"LF005"_s);
        QCOMPARE(number(errorOf(few), "least"), 50);
        // When enough: the oldest of this project, at its price
        const PgAnswer answer = purchase(broker, projectRequest("harbor", js("'quantity': 50")));
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "total_minor"), 35000);
        QCOMPARE(bought(floor), old);
        QCOMPARE(line(answer).value("text"_L1).toString(), u"Harbor View"_s);
        // The rest is below the minimum: only all of it can be had
        QCOMPARE(purchase(broker, projectRequest("harbor", js("'quantity': 20"))).refusal(), u"LF005"_s);
        const PgAnswer quoted = broker.run("select api.quote('[{\"project\": \"harbor\", \"all\": true}]')");
        QCOMPARE(number(quoted.json(), "total_minor"), 14000);
        QVERIFY(quoted.json().value("limit"_L1).isNull());
        const PgAnswer rest = purchase(broker, projectRequest("harbor", js("'all': true")));
        QCOMPARE(rest.refusal(), QString());
        QCOMPARE(bought(floor), young);
        QCOMPARE(number(line(rest), "requested"), 20);
        const PgAnswer none = purchase(broker, projectRequest("harbor", js("'all': true")));
        QCOMPARE(none.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(none), "available"), 0);
        // A project without a price goes by rule
        QCOMPARE(number(purchase(broker, projectRequest("cypress", js("'quantity': 50"))).json(), "total_minor"), 50000);
        // and "all" is more than a workspace may buy at once, if it is
        PgSession small(floor.addBrokerage(1000000, 5));
        QCOMPARE(purchase(small, projectRequest("cypress", js("'all': true"))).refusal(), u"LF005"_s);
        verifySound(floor);
    }

    void shouldCountMinimumsByProduct()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 60});
        const auto estate = floor.addLeads({.count = 60, .product = "real-estate", .ageDays = 5});
        PgSession broker(floor.addBrokerage(1000000));
        const QByteArray mortgage = js("{'filter': {'states': ['LA']}, 'quantity': 40}");
        const auto houses = [](int quantity) -> QByteArray { return js("{'filter': {'product': 'real-estate'}, 'quantity': ") + QByteArray::number(quantity) + "}"; };
        // Leads of another product do not count for the minimum of this one, two lines of it do
        const PgAnswer refused = purchase(broker, js("{'lines': [") + mortgage + "," + houses(10) + "]}");
        QCOMPARE(refused.refusal(), u"LF005"_s);
        QCOMPARE(number(errorOf(refused), "least"), 90);
        QCOMPARE(purchase(broker, request(publicIds(floor, estate.mid(0, 49)))).refusal(), u"LF005"_s);
        QCOMPARE(purchase(broker, js("{'lines': [") + mortgage + "," + houses(25) + js(", {'picks': ") + listOf(publicIds(floor, estate.mid(25, 25))) + "}]}").refusal(),
                 QString());
        QCOMPARE(number(purchase(broker, js("{'lines': [{'filter': {'product': 'real-estate'}, 'all': true}]}")).json(), "leads"), 10);
    }

    void shouldRefuseWhatIsNoProject_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::newRow("no code") << QByteArray("null, 'x', 'real-estate', 700");
        QTest::newRow("upper case") << QByteArray("'Harbor', 'x', 'real-estate', 700");
        QTest::newRow("a space") << QByteArray("'a b', 'x', 'real-estate', 700");
        QTest::newRow("no name") << QByteArray("'a', ' ', 'real-estate', 700");
        QTest::newRow("null name") << QByteArray("'a', null, 'real-estate', 700");
        QTest::newRow("no product") << QByteArray("'a', 'x', 'houses', 700");
        QTest::newRow("null product") << QByteArray("'a', 'x', null, 700");
        QTest::newRow("too cheap") << QByteArray("'a', 'x', 'real-estate', 4");
        QTest::newRow("taken") << QByteArray("'harbor', 'x', 'real-estate', 700");
    }
    void shouldRefuseWhatIsNoProject()
    {
        QFETCH(QByteArray, arguments);
        static TestFloor floor(m_cluster);
        static const ConnectionSpec spec = [] {
            makeProject(floor, "harbor", "700");
            return floor.addMember(u"Floor desk"_s, u"operator"_s);
        }();
        PgSession desk(spec);
        QCOMPARE(desk.run("select api.project_create(" + arguments + ")").sqlState, u"LF006"_s);
        QCOMPARE(floor.count("core.project"), 1);
    }

    void shouldFindAProjectWithoutNamingItsProduct()
    {
        TestFloor floor(m_cluster);
        makeProject(floor, "harbor", "700");
        giveProject(floor, floor.addLeads({.count = 7, .product = "real-estate", .ageDays = 3}), "harbor");
        floor.addLeads({.count = 5});
        PgSession broker(floor.addBrokerage(0));
        QCOMPARE(broker.run("select leads, total_minor from api.inventory_count('{\"projects\": [\"harbor\"]}')").rows.first(), (QByteArrayList{"7", "4900"}));
        QCOMPARE(broker.run("select count(*) from api.inventory_page('{\"projects\": [\"harbor\"]}')").number(), 7);
        QCOMPARE(broker.run("select leads from api.inventory_count('{\"projects\": [\"nowhere\"]}')").number(), 0);
        QCOMPARE(broker.run("select leads from api.inventory_count('{}')").number(), 5);
    }

    void shouldMakeDemoProjects()
    {
        TestFloor floor(m_cluster);
        floor.must("delete from core.price_rule where product_id = 2"); // as on a demo floor
        floor.must("select core.demo_projects('Acme Leads', 5)");
        floor.must("select core.demo_projects('Acme Leads', 5)");
        PgSession broker(floor.addBrokerage(10000000));
        QCOMPARE(broker.run("select string_agg(project || ' ' || on_offer, ', ') from api.projects()").value(),
                 QByteArray("cypress-park 160, harbor-view 240, lakeside-lofts 90, sunset-ridge 30"));
        QCOMPARE(purchase(broker, projectRequest("harbor-view", js("'quantity': 60"))).refusal(), QString());
        QCOMPARE(purchase(broker, projectRequest("sunset-ridge", js("'all': true"))).refusal(), QString());
        PgAnswer delivered;
        do {
            delivered = broker.run("select api.deliver(1001)");
        } while (delivered.isOk() && delivered.json().value("state"_L1) != "done"_L1);
        QCOMPARE(broker.run("select count(distinct phone) from api.my_leads_page(p_limit => 1000) where project = 'Harbor View' and phone like '+1%'").number(), 60);
        verifySound(floor);
    }
};

QTEST_GUILESS_MAIN(TestPicks)
#include "tst_picks.moc"

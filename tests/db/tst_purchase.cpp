// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// api.quote, api.purchase and api.intent_outcome as brokers call them, one at a time; what rivals
/// do to each other is in tst_purchaseraces.
class TestPurchase final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QJsonObject alternative(const QJsonObject& shortage, const char* kind)
    {
        const QJsonArray all = shortage.value("alternatives"_L1).toArray();
        for (const QJsonValue& one : all) {
            if (one.toObject().value("kind"_L1).toString() == QLatin1StringView(kind))
                return one.toObject();
        }
        return {};
    }
    /// What a refused purchase must leave as it was.
    static QByteArray stateOf(TestFloor& floor)
    {
        return floor.must("select concat_ws('/', (select count(*) from core.inventory), (select count(*) from core.sale),"
                          " (select count(*) from core.orders), (select sum(available_minor) from core.wallet),"
                          " (select count(*) from core.entry), (select count(*) from core.workspace_person))").value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldSellPayAndWriteDownInOneCall()
    {
        // Given five leads of two ages, the older ones imported later
        TestFloor floor(m_cluster);
        const QList<qint64> younger = floor.addLeads({.count = 3, .ageDays = 200});
        const QList<qint64> older = floor.addLeads({.count = 2, .ageDays = 250});
        PgSession broker(floor.addBrokerage(10000));
        // When three are bought
        const QByteArray key = newKey();
        const PgAnswer answer = broker.run(purchaseSql, {key, goldRequest(3), "3000"});
        // Then the answer is a receipt
        QCOMPARE(answer.refusal(), QString());
        const QJsonObject receipt = answer.json();
        QCOMPARE(receipt.value("state"_L1).toString(), u"completed"_s);
        QCOMPARE(number(receipt, "leads"), 3);
        QCOMPARE(number(receipt, "total_minor"), 3000);
        QCOMPARE(number(receipt, "wallet_available_minor"), 7000);
        QCOMPARE(number(receipt, "order_number"), 1001);
        QCOMPARE(receipt.value("replayed"_L1).toBool(true), false);
        QCOMPARE(receipt.value("lines"_L1).toArray().size(), 1);
        // and the oldest inquiries were sold, then the smallest id (R14), and are off the shelf
        const PgAnswer sold = floor.must("select lead_id from core.sale order by lead_id");
        QList<qint64> ids;
        for (const QByteArrayList& row : sold.rows)
            ids.append(row.first().toLongLong());
        QCOMPARE(ids, (QList<qint64>{younger.first()} + older));
        QCOMPARE(floor.count("core.inventory"), 2);
        QCOMPARE(floor.count("core.inventory i join core.sale s using (lead_id)"), 0);
        // and each sale froze price, rule, slot, bucket and scores (R3, R6)
        QCOMPARE(floor.count("core.sale s join core.lead l using (lead_id) join core.price_rule r using (rule_id)"
                             " where s.price_minor = 1000 and s.slot = 2 and s.bucket = 2 and s.line_no = 1 and s.intent = 50"
                             " and r.bucket = 2 and r.class = 1"
                             " and s.freshness = round(100 * power(2.0, -(core.today() - l.inquired_on) / 400.0))"), 3);
        // and the money moved once, from wallet to revenue
        QCOMPARE(floor.must("select string_agg(a.kind || ' ' || e.amount_minor || ' ' || coalesce(e.balance_minor::text, '-'), ', ' order by a.kind)"
                            " from core.transfer t join core.entry e using (transfer_id) join core.ledger_account a using (account_id)"
                            " where t.kind = 'purchase'").value(), QByteArray("revenue 3000 -, wallet -3000 7000"));
        QCOMPARE(floor.count("core.orders where state = 'completed' and leads = 3 and total_minor = 3000 and delivered = 0"), 1);
        QCOMPARE(floor.count("core.audit where action = 'purchase' and actor = '" + broker.run("select session_user").value() + "'"), 1);
        QCOMPARE(floor.must("select answer ->> 'order_number' from core.intent where key = $1", {key}).value(), QByteArray("1001"));
    }

    void shouldKeepRefusedAndRolledBackLeadsInTheirPlace_data()
    {
        QTest::addColumn<bool>("isRolledBack");
        QTest::newRow("refused after the pick") << false;
        QTest::newRow("rolled back by the buyer") << true;
    }
    void shouldKeepRefusedAndRolledBackLeadsInTheirPlace()
    {
        // Given leads of three ages; the oldest were touched by a purchase that came to nothing
        QFETCH(bool, isRolledBack);
        TestFloor floor(m_cluster);
        const QList<qint64> oldest = floor.addLeads({.count = 3, .ageDays = 250});
        floor.addLeads({.count = 20, .ageDays = 200});
        PgSession rival(floor.addBrokerage(isRolledBack ? 100000 : 1));
        if (isRolledBack)
            QVERIFY(rival.run("begin").isOk());
        QCOMPARE(purchase(rival, goldRequest(3)).refusal(), isRolledBack ? QString() : u"LF002"_s);
        if (isRolledBack)
            QVERIFY(rival.run("rollback").isOk());
        // When somebody buys as many
        PgSession broker(floor.addBrokerage(100000));
        QCOMPARE(purchase(broker, goldRequest(3)).refusal(), QString());
        // Then these are still the first in the queue (R14)
        QCOMPARE(floor.count("core.sale where lead_id between " + QByteArray::number(oldest.first()) + " and "
                             + QByteArray::number(oldest.last())), 3);
    }

    void shouldFillTheMostSpecificLineFirst()
    {
        // Given the only leads of a county are the state's oldest
        TestFloor floor(m_cluster);
        const QList<qint64> caddo = floor.addLeads({.count = 4, .county = 22017, .ageDays = 260});
        floor.addLeads({.count = 6, .county = 22033, .ageDays = 200});
        PgSession broker(floor.addBrokerage(100000));
        // When the state's line comes before the county's, and both together want all there is
        const QByteArray request = js("{'lines': [ {'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 6}, {'filter': {'counties': ['22017'], 'classes': ['gold']}, 'quantity': 4}]}");
        // Then both are filled, and no lead was sold twice
        const PgAnswer answer = purchase(broker, request);
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "leads"), 10);
        QCOMPARE(floor.must("select count(distinct lead_id) from core.sale").number(), 10);
        QCOMPARE(floor.count("core.sale where line_no = 2 and lead_id between " + QByteArray::number(caddo.first()) + " and "
                             + QByteArray::number(caddo.last())), 4);
    }

    void shouldNeverSellOneLeadToTwoLines()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 7});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray line = js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 4}");
        // Twice four of seven: each line alone could be filled
        const PgAnswer refused = purchase(broker, js("{'lines': [") + line + "," + line + "]}");
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "line"), 2);
        QCOMPARE(number(errorOf(refused), "available"), 3);
        floor.addLeads({.count = 1});
        QCOMPARE(purchase(broker, js("{'lines': [") + line + "," + line + "]}").refusal(), QString());
        QCOMPARE(floor.must("select count(distinct lead_id) from core.sale").number(), 8);
    }

    void shouldSayWhyLeadsAreMissingAndWhatElseThereIs()
    {
        // Given two leads in the county, and more beside it: county, class, older and younger bucket, state
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 2, .county = 22017, .ageDays = 200});
        floor.addLeads({.count = 3, .county = 22033, .ageDays = 200});
        floor.addLeads({.count = 4, .leadClass = "silver", .county = 22017, .ageDays = 200});
        floor.addLeads({.count = 5, .county = 22017, .ageDays = 300});
        floor.addLeads({.count = 6, .county = 22017, .ageDays = 100});
        floor.addLeads({.count = 9, .state = "TX", .county = 48001, .ageDays = 200});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray before = stateOf(floor);
        // When five of the county are wanted
        const PgAnswer answer = purchase(broker, js("{'lines': [{'filter': {'counties': ['22017'], 'classes': ['gold'], 'buckets': ['MONTH_6_TO_8']}, 'quantity': 5}]}"));
        // Then nothing is sold, and each way on is there with its price
        QCOMPARE(answer.refusal(), u"LF001"_s);
        QCOMPARE(stateOf(floor), before);
        const QJsonObject shortage = errorOf(answer);
        QCOMPARE(number(shortage, "line"), 1);
        QCOMPARE(number(shortage, "requested"), 5);
        QCOMPARE(number(shortage, "available"), 2);
        const QJsonObject missing = shortage.value("missing"_L1).toObject();
        QCOMPARE(number(missing, "sold") + number(missing, "held") + number(missing, "owned") + number(missing, "suppressed"), 3);
        const QList<std::tuple<const char*, int, int>> ways = {
            {"part", 2, 2000}, {"without_county", 5, 5000}, {"older", 5, 5000}, {"younger", 5, 5000},
            {"other_class", 4, 2000}, {"without_state", 5, 5000}};
        for (const auto& [kind, quantity, total] : ways) {
            const QJsonObject way = alternative(shortage, kind);
            QVERIFY2(!way.isEmpty(), kind);
            QCOMPARE(number(way, "quantity"), quantity);
            QCOMPARE(number(way, "total_minor"), total);
            // and can be bought just as it is offered
            const PgAnswer quoted = broker.run("select api.quote(jsonb_build_array(jsonb_build_object('filter', $1::jsonb, 'quantity', $2::int)))",
                                               {QJsonDocument(way.value("filter"_L1).toObject()).toJson(), QByteArray::number(quantity)});
            QCOMPARE(number(quoted.json(), "total_minor"), total);
            QVERIFY(quoted.json().value("complete"_L1).toBool());
        }
        QCOMPARE(shortage.value("alternatives"_L1).toArray().first().toObject().value("kind"_L1).toString(), u"part"_s);
    }

    void shouldTakeWhatIsThereWhenALineAllowsIt()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3});
        PgSession broker(floor.addBrokerage(100000));
        const auto part = [](int quantityMin) -> QByteArray {
            return js("{'lines': [{'filter': {'states': ['LA']}, 'quantity': 5, 'allow_part': true, 'quantity_min': ")
                + QByteArray::number(quantityMin) + "}]}";
        };
        QCOMPARE(purchase(broker, part(4)).refusal(), u"LF001"_s);
        const PgAnswer answer = purchase(broker, part(3));
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "leads"), 3);
        QCOMPARE(number(answer.json(), "total_minor"), 3000);
        QCOMPARE(purchase(broker, part(1)).refusal(), u"LF001"_s);
    }

    void shouldAnswerAKeyOnceAndForAll()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(100000));
        PgSession other(floor.addBrokerage(100000));
        const QByteArray key = newKey();
        const PgAnswer first = broker.run(purchaseSql, {key, goldRequest(2), "5000"});
        QCOMPARE(first.refusal(), QString());
        const QByteArray state = stateOf(floor);
        // The same again, the keys of the document in another order: the first answer
        PgAnswer again = broker.run(purchaseSql, {key, js("{'lines': [{'quantity': 2, 'filter': {'classes': ['gold'], 'states': ['LA']}}]}"), "5000"});
        QCOMPARE(again.json().value("replayed"_L1).toBool(), true);
        QJsonObject expected = first.json();
        expected.insert("replayed"_L1, true);
        QCOMPARE(again.json(), expected);
        // Another request or maximum with it: refused without effect
        QCOMPARE(broker.run(purchaseSql, {key, goldRequest(3), "5000"}).refusal(), u"LF009"_s);
        QCOMPARE(broker.run(purchaseSql, {key, goldRequest(2), "5001"}).refusal(), u"LF009"_s);
        QCOMPARE(stateOf(floor), state);
        // A key belongs to one workspace
        QCOMPARE(other.run(purchaseSql, {key, goldRequest(2), "5000"}).json().value("replayed"_L1).toBool(true), false);
        // A refusal is final for its key, even when there is enough by now
        const QByteArray refusedKey = newKey();
        QCOMPARE(broker.run(purchaseSql, {refusedKey, goldRequest(9), "9000"}).refusal(), u"LF001"_s);
        floor.addLeads({.count = 10});
        again = broker.run(purchaseSql, {refusedKey, goldRequest(9), "9000"});
        QCOMPARE(again.refusal(), u"LF001"_s);
        QCOMPARE(again.json().value("replayed"_L1).toBool(), true);
    }

    void shouldNeverChargeMoreForALineThanItMayCost()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(100000));
        const auto lines = [](int firstMax, int secondMax) {
            const QByteArray line = js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 2, 'total_max_minor': ");
            return QByteArray("{\"lines\": [" + line + QByteArray::number(firstMax) + "}, " + line + QByteArray::number(secondMax) + "}]}");
        };
        // Two leads cost 2000; the order's maximum is far away.
        const QByteArray state = stateOf(floor);
        const PgAnswer refused = purchase(broker, lines(2000, 1999), 90000);
        QCOMPARE(refused.refusal(), u"LF003"_s);
        const QJsonObject error = refused.json().value("error"_L1).toObject();
        QCOMPARE(number(error, "line"), 2);
        QCOMPARE(number(error, "total_minor"), 2000);
        QCOMPARE(number(error, "total_max_minor"), 1999);
        QCOMPARE(stateOf(floor), state);
        QCOMPARE(number(purchase(broker, lines(2000, 2000), 90000).json(), "leads"), 4);
        QCOMPARE(purchase(broker, js("{'lines': [{'filter': {}, 'quantity': 1, 'total_max_minor': -1}]}"), 90000).sqlState, u"LF006"_s);
        // A quote keeps it, and so does the quote after it.
        const QJsonObject quote = broker.run("select api.quote($1)", {QJsonDocument(QJsonDocument::fromJson(lines(2000, 1500)).object().value("lines"_L1).toArray()).toJson()}).json();
        QCOMPARE(number(quote.value("lines"_L1)[1].toObject(), "total_max_minor"), 1500);
        const QJsonObject again = broker.run("select api.requote($1)", {quote.value("quote"_L1).toString().toUtf8()}).json();
        QCOMPARE(number(again.value("lines"_L1)[1].toObject(), "total_max_minor"), 1500);
    }

    void shouldNeverChargeMoreThanWasShown()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 2});
        floor.addLeads({.count = 1, .ageDays = 260, .priceMinor = 1700});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray before = stateOf(floor);
        const PgAnswer refused = purchase(broker, goldRequest(3), 3699);
        QCOMPARE(refused.refusal(), u"LF003"_s);
        QCOMPARE(number(errorOf(refused), "total_minor"), 3700);
        QCOMPARE(stateOf(floor), before);
        QCOMPARE(number(purchase(broker, goldRequest(3), 3700).json(), "total_minor"), 3700);
        // A lead's own price names no rule (R9)
        QCOMPARE(floor.count("core.sale where price_minor = 1700 and rule_id is null"), 1);
    }

    void shouldNotPayMoreForWhatARivalOnlyTouched()
    {
        // Given a cheap lead that a purchase took and gave back, and dearer ones behind it
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .ageDays = 260});
        floor.addLeads({.count = 2, .priceMinor = 1700});
        PgSession broker(floor.addBrokerage(100000));
        PgSession rival(floor.addBrokerage(100000));
        rival.run("begin");
        QCOMPARE(purchase(rival, goldRequest(1)).refusal(), QString());
        rival.run("rollback");
        // When one is bought for what the oldest costs
        const PgAnswer answer = purchase(broker, goldRequest(1), 1000);
        // Then that is the one
        QCOMPARE(answer.refusal(), QString());
        QCOMPARE(number(answer.json(), "total_minor"), 1000);
    }

    void shouldRefuseAWalletThatCannotPay()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1000});
        PgSession broker(floor.addBrokerage(4999));
        const QByteArray before = stateOf(floor);
        // Five cost one unit more than there is; a thousand cannot be paid at any price
        for (const int quantity : {5, 1000}) {
            const PgAnswer refused = purchase(broker, goldRequest(quantity));
            QCOMPARE(refused.refusal(), u"LF002"_s);
            QCOMPARE(number(errorOf(refused), "available_minor"), 4999);
        }
        QCOMPARE(number(errorOf(purchase(broker, goldRequest(5))), "short_minor"), 1);
        QCOMPARE(stateOf(floor), before);
        QCOMPARE(purchase(broker, goldRequest(4)).refusal(), QString());
        // A credit line is the wallet's floor
        floor.must("update core.wallet set floor_minor = -1 where available_minor = 999");
        QCOMPARE(number(purchase(broker, goldRequest(1)).json(), "wallet_available_minor"), -1);
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), u"LF002"_s);
    }

    void shouldKeepOrdersWithinTheirLimits()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 30});
        floor.addLeads({.count = 60, .product = "real-estate", .ageDays = 5});
        PgSession broker(floor.addBrokerage(1000000, 20));
        const PgAnswer refused = purchase(broker, goldRequest(21));
        QCOMPARE(refused.refusal(), u"LF005"_s);
        QCOMPARE(number(errorOf(refused), "most"), 20);
        QCOMPARE(purchase(broker, goldRequest(20)).refusal(), QString());
        PgSession large(floor.addBrokerage(1000000));
        const auto estate = [](int quantity) -> QByteArray {
            return js("{'lines': [{'filter': {'product': 'real-estate'}, 'quantity': ") + QByteArray::number(quantity) + "}]}";
        };
        QCOMPARE(purchase(large, estate(49)).refusal(), u"LF005"_s);
        QCOMPARE(purchase(large, estate(50)).refusal(), QString());
    }

    void shouldBindAQuoteToItsMemberLinesAndTime()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        const QByteArray lines = js("[{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 2}]");
        const auto quote = [&](PgSession& session) -> QByteArray {
            const QJsonObject answer = session.run("select api.quote($1)", {lines}).json();
            return js("{'lines': ") + lines + js(", 'quote': '") + answer.value("quote"_L1).toString().toUtf8() + js("'}");
        };
        const QByteArray good = quote(broker);
        // Somebody else's, other lines, expired: all the same answer, and the quote stays good
        QCOMPARE(purchase(colleague, good).refusal(), u"LF004"_s);
        QByteArray otherLines = good;
        otherLines.replace(js("'quantity': 2"), js("'quantity': 3"));
        QCOMPARE(purchase(broker, otherLines).refusal(), u"LF004"_s);
        const QByteArray old = quote(broker);
        floor.must("update core.quote set expires_at = clock_timestamp() where quote_id = $1",
                   {QByteArray(old).replace(js("'}"), "").right(36)});
        QCOMPARE(purchase(broker, old).refusal(), u"LF004"_s);
        // It is good once
        QCOMPARE(purchase(broker, good).refusal(), QString());
        QCOMPARE(purchase(broker, good).refusal(), u"LF004"_s);
        QCOMPARE(floor.count("core.orders where quote_id is not null"), 1);
        // A price that fell is charged, one that rose is not (R11)
        const QByteArray cheaper = quote(broker);
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 900)");
        QCOMPARE(number(purchase(broker, cheaper, 2000).json(), "total_minor"), 1800);
        const QByteArray dearer = quote(broker);
        floor.must("select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', 901)");
        QCOMPARE(number(purchase(broker, dearer, 1800).json(), "total_minor"), 1800);
        QCOMPARE(purchase(broker, goldRequest(2), 1801).refusal(), u"LF003"_s);
    }

    void shouldCloseAKeyThatItIsAskedAbout()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(100000));
        // A key that never arrived: did not happen, and cannot any more
        const QByteArray lost = newKey();
        const PgAnswer outcome = broker.run("select api.intent_outcome($1)", {lost});
        QCOMPARE(outcome.refusal(), u"LF013"_s);
        QVERIFY(errorOf(outcome).value("did_not_happen"_L1).toBool());
        QCOMPARE(broker.run(purchaseSql, {lost, goldRequest(2), "5000"}).refusal(), u"LF013"_s);
        QCOMPARE(floor.count("core.sale"), 0);
        // One that did: its receipt
        const QByteArray done = newKey();
        const qint64 order = number(broker.run(purchaseSql, {done, goldRequest(2), "5000"}).json(), "order_number");
        QCOMPARE(number(broker.run("select api.intent_outcome($1)", {done}).json(), "order_number"), order);
        // One that was refused: its refusal
        const QByteArray refused = newKey();
        QCOMPARE(broker.run(purchaseSql, {refused, goldRequest(2), "1"}).refusal(), u"LF003"_s);
        QCOMPARE(broker.run("select api.intent_outcome($1)", {refused}).refusal(), u"LF003"_s);
    }

    void shouldNeverSellAPersonTwiceToAWorkspace()
    {
        // Given two leads of one person at the head, and one of him in another class
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 2, .ageDays = 260, .person = 4711});
        floor.addLeads({.count = 2, .ageDays = 200});
        floor.addLeads({.count = 1, .leadClass = "silver", .ageDays = 100, .person = 4711});
        PgSession broker(floor.addBrokerage(100000));
        // When two are bought, both in one pick
        const PgAnswer first = purchase(broker, goldRequest(2));
        // Then one is his, the other is somebody else, and his second lead is back on offer
        QCOMPARE(first.refusal(), QString());
        QCOMPARE(floor.must("select count(distinct l.person) from core.sale join core.lead l using (lead_id)").number(), 2);
        QCOMPARE(floor.count("core.sale join core.lead l using (lead_id) where l.person = 4711"), 1);
        QCOMPARE(floor.count("core.inventory where person = 4711"), 2);
        // and it is not offered to him again, in no class or bucket, and the answer says why
        const PgAnswer all = purchase(broker, js("{'lines': [{'filter': {'states': ['LA']}, 'quantity': 3}]}"));
        QCOMPARE(all.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(all), "available"), 1);
        QCOMPARE(number(errorOf(all).value("missing"_L1).toObject(), "owned"), 2);
        // and another workspace may buy it, and he too if he says so
        PgSession other(floor.addBrokerage(100000));
        QCOMPARE(number(purchase(other, js("{'lines': [{'filter': {'states': ['LA'], 'classes': ['silver']}, 'quantity': 1}]}")).json(), "leads"), 1);
        const PgAnswer repeat = purchase(broker, js("{'lines': [{'filter': {'states': ['LA']}, 'quantity': 2}], 'allow_repeats': true}"));
        QCOMPARE(repeat.refusal(), QString());
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(floor.count("core.sale join core.lead l using (lead_id) where l.person = 4711"), 3);
    }

    void shouldQuoteAPersonOnce()
    {
        // Given three leads of one person at the head, two others after him, and him and another in a county
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 3, .county = 22033, .ageDays = 260, .person = 4711});
        floor.addLeads({.count = 2, .county = 22033, .ageDays = 200});
        floor.addLeads({.count = 1, .county = 22017, .ageDays = 230, .person = 4711});
        floor.addLeads({.count = 1, .county = 22017, .ageDays = 200});
        PgSession broker(floor.addBrokerage(100000));
        const auto line = [](const char* where, int quantity) -> QByteArray {
            return js("{'filter': {") + js(where) + js(", 'classes': ['gold']}, 'quantity': ") + QByteArray::number(quantity) + "}";
        };
        const auto lineOf = [](const QJsonObject& quote, int number) { return quote.value("lines"_L1).toArray().at(number - 1).toObject(); };
        // When more are wanted than there are persons: Then the quote says so, as the purchase does
        QJsonObject quote = broker.run("select api.quote($1)", {"[" + line("'states': ['LA']", 5) + "]"}).json();
        QCOMPARE(quote.value("complete"_L1).toBool(true), false);
        QCOMPARE(number(lineOf(quote, 1), "available"), 4);
        QCOMPARE(number(lineOf(quote, 1).value("missing"_L1).toObject(), "in_order"), 1);
        const PgAnswer refused = purchase(broker, "{\"lines\": [" + line("'states': ['LA']", 5) + "]}");
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(number(errorOf(refused), "available"), 4);
        // and a person of one line is none of another's
        const QByteArray both = line("'states': ['LA']", 3) + ", " + line("'counties': ['22017']", 2);
        quote = broker.run("select api.quote($1)", {"[" + both + "]"}).json();
        QCOMPARE(number(lineOf(quote, 2), "available"), 2);
        QCOMPARE(number(lineOf(quote, 1), "available"), 2);
        QCOMPARE(purchase(broker, "{\"lines\": [" + both + "]}").refusal(), u"LF001"_s);
        // and what is quoted as there is what a purchase takes, at that price
        quote = broker.run("select api.quote($1)", {"[" + line("'states': ['LA']", 4) + "]"}).json();
        QCOMPARE(quote.value("complete"_L1).toBool(), true);
        const QJsonObject receipt = purchase(broker, "{\"lines\": [" + line("'states': ['LA']", 4) + "]}").json();
        QCOMPARE(number(receipt, "leads"), 4);
        QCOMPARE(number(receipt, "total_minor"), number(quote, "total_minor"));
    }

    void shouldRefuseWhatIsNotARequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        const auto line = [](const QByteArray& text) -> QByteArray { return js("{'lines': [") + text + "]}"; };
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no lines") << QByteArray("{}");
        QTest::newRow("empty lines") << js("{'lines': []}");
        QTest::newRow("lines no list") << js("{'lines': {'quantity': 1}}");
        QTest::newRow("unknown key") << js("{'lines': [{'quantity': 1}], 'owner': 7}");
        QTest::newRow("a price") << line(js("{'quantity': 1, 'price_minor': 1}"));
        QTest::newRow("line no object") << line("5");
        QTest::newRow("no quantity") << line(js("{'filter': {}}"));
        QTest::newRow("zero") << line(js("{'quantity': 0}"));
        QTest::newRow("negative") << line(js("{'quantity': -1}"));
        QTest::newRow("half") << line(js("{'quantity': 0.5}"));
        QTest::newRow("one point zero") << line(js("{'quantity': 1.0}"));
        QTest::newRow("too many") << line(js("{'quantity': 100001}"));
        QTest::newRow("huge") << line(js("{'quantity': 1e300}"));
        QTest::newRow("text") << line(js("{'quantity': '1'}"));
        QTest::newRow("null") << line(js("{'quantity': null}"));
        QTest::newRow("part no boolean") << line(js("{'quantity': 1, 'allow_part': 'yes'}"));
        QTest::newRow("least no number") << line(js("{'quantity': 1, 'allow_part': true, 'quantity_min': 'x'}"));
        QTest::newRow("repeats no boolean") << js("{'lines': [{'quantity': 1}], 'allow_repeats': 1}");
        QTest::newRow("filter no object") << line(js("{'quantity': 1, 'filter': 'LA'}"));
        QTest::newRow("filter null") << line(js("{'quantity': 1, 'filter': null}"));
        QTest::newRow("unknown filter key") << line(js("{'quantity': 1, 'filter': {'phone': '555'}}"));
        QTest::newRow("unknown state") << line(js("{'quantity': 1, 'filter': {'states': ['XX']}}"));
        QTest::newRow("state no list") << line(js("{'quantity': 1, 'filter': {'states': 'LA'}}"));
        QTest::newRow("unknown product") << line(js("{'quantity': 1, 'filter': {'product': 'houses'}}"));
        QTest::newRow("51 lines") << line(js("{'quantity': 1},").repeated(50) + js("{'quantity': 1}"));
        QTest::newRow("long") << line(js("{'quantity': 1, 'filter': {'states': [") + js("'LA',").repeated(60000) + js("'LA']}}"));
    }
    void shouldRefuseWhatIsNotARequest()
    {
        QFETCH(QByteArray, request);
        static TestFloor floor(m_cluster);
        static const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        const PgAnswer answer = purchase(broker, request);
        QCOMPARE(answer.sqlState, u"LF006"_s);
        QVERIFY(!answer.message.contains("incident"_L1));
        QCOMPARE(floor.count("core.intent"), 0);
    }

    void shouldRefuseMissingArguments()
    {
        TestFloor floor(m_cluster);
        PgSession broker(floor.addBrokerage(0));
        QCOMPARE(broker.run(purchaseSql, {QByteArray(), goldRequest(1), "1"}).sqlState, u"LF006"_s);
        QCOMPARE(broker.run(purchaseSql, {newKey(), QByteArray(), "1"}).sqlState, u"LF006"_s);
        QCOMPARE(broker.run(purchaseSql, {newKey(), goldRequest(1), QByteArray()}).sqlState, u"LF006"_s);
        QCOMPARE(broker.run(purchaseSql, {newKey(), goldRequest(1), "-1"}).sqlState, u"LF006"_s);
        QCOMPARE(broker.run("select api.quote(null)").sqlState, u"LF006"_s);
        QCOMPARE(broker.run("select api.intent_outcome(null)").sqlState, u"LF006"_s);
        QCOMPARE(broker.run("select api.deliver(null)").sqlState, u"LF006"_s);
    }

    void shouldRefuseAnAccountThatIsClosed()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession broker(spec);
        PgSession other(floor.addBrokerage(100000));
        // In the middle of a session
        floor.must("update core.member set closed_at = clock_timestamp() where login = $1", {spec.login.toUtf8()});
        QCOMPARE(purchase(broker, goldRequest(1)).sqlState, u"LF008"_s);
        QCOMPARE(broker.run("select api.quote('[{\"quantity\": 1}]')").sqlState, u"LF008"_s);
        QCOMPARE(broker.run("select api.hello()").sqlState, u"LF008"_s);
        QCOMPARE(broker.run("select api.inventory_count('{}')").sqlState, u"LF008"_s);
        floor.must("update core.workspace set closed_at = clock_timestamp() where kind = 'brokerage'");
        QCOMPARE(purchase(other, goldRequest(1)).sqlState, u"LF008"_s);
        // Partners and operators do not buy
        PgSession partner(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        QCOMPARE(purchase(partner, goldRequest(1)).sqlState, u"42501"_s);
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(purchase(anOperator, goldRequest(1)).sqlState, u"42501"_s);
        // Not even the floor's owner: he has no workspace
        QCOMPARE(purchase(floor.owner(), goldRequest(1)).sqlState, u"LF008"_s);
    }
};

QTEST_GUILESS_MAIN(TestPurchase)
#include "tst_purchase.moc"

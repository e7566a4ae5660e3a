// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "tests/support/floortools.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Hand-picked leads under rivals (reliability.md T03; domain.md R14, R17): no ring of waiting buyers
/// whatever they pick in whatever order, nothing sold twice, no false "gone". Each proof has its control.
class TestPickRaces final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    quint32 m_seed = 0;

    static QByteArray request(const QByteArrayList& picks, const QByteArray& more = {}, const QByteArray& otherLines = {})
    {
        return js("{'lines': [{'picks': ") + "[\"" + picks.join("\", \"") + "\"]" + more + "}" + otherLines + "]}";
    }
    static QByteArrayList publicIds(TestFloor& floor)
    {
        QByteArrayList ids;
        for (const QByteArrayList& row : floor.must("select public_id from core.lead order by lead_id").rows)
            ids.append(row.first());
        return ids;
    }

    /// 30 sessions buy out a floor of 800 leads, with picks and criteria in random order; how often what
    /// was answered.
    QMap<QString, int> sellOut(TestFloor& floor, quint32 seed)
    {
        constexpr int sessionsPerBrokerage = 5;
        constexpr int brokerages = 6;
        floor.must("do $$ begin execute format('alter database %I set deadlock_timeout = ''50ms''', current_database()); end $$");
        // Given two pools whose oldest leads have the largest ids, so that picks and criteria go opposite ways
        for (int day = 0; day < 40; ++day) {
            floor.addLeads({.count = 10, .county = 22017 + (day % 2) * 16, .ageDays = 185 + day});
            floor.addLeads({.count = 10, .state = "TX", .county = 48001, .ageDays = 185 + day});
        }
        const QByteArrayList ids = publicIds(floor);
        QList<ConnectionSpec> brokers;
        for (int i = 0; i < brokerages; ++i)
            brokers.append(floor.addBrokerage(10000000));
        // When 30 sessions buy carts of 1 to 20 picks in random order, some with lines of criteria, until
        // nothing is left
        std::atomic<bool> isSoldOut = false;
        std::mutex mutex;
        QMap<QString, int> outcomes;
        std::vector<std::thread> threads;
        for (int i = 0; i < brokerages * sessionsPerBrokerage; ++i) {
            threads.emplace_back([&, i] {
                PgSession session(brokers.at(i % brokerages));
                QRandomGenerator random(seed + quint32(i));
                QMap<QString, int> mine;
                while (!isSoldOut) {
                    QByteArrayList cart;
                    for (int picks = random.bounded(1, 21); picks > 0; --picks)
                        cart.append(ids.at(random.bounded(ids.size())));
                    QByteArray more = js(", 'allow_part': true");
                    if (random.bounded(3) == 0)
                        more += js(", 'replace': true");
                    QByteArray criteria;
                    if (random.bounded(2) == 0)
                        criteria = js(random.bounded(2) == 0 ? ", {'filter': {'states': ['LA']}, 'quantity': 7, 'allow_part': true}"
                                                             : ", {'filter': {}, 'quantity': 9, 'allow_part': true}");
                    const PgAnswer answer = random.bounded(4) > 0
                        ? purchase(session, request(cart, more, criteria))
                        : purchase(session, js("{'lines': [{'filter': {}, 'quantity': 12, 'allow_part': true}, {'filter': {'states': ['TX']}, 'quantity': 3, 'allow_part': true}]}"));
                    ++mine[answer.refusal().isEmpty() ? u"ok"_s : answer.refusal()];
                    if (answer.refusal() == "LF001"_L1 && session.run("select leads from api.inventory_count('{}')").number() == 0)
                        isSoldOut = true;
                }
                const std::lock_guard lock(mutex);
                for (auto it = mine.cbegin(); it != mine.cend(); ++it)
                    outcomes[it.key()] += it.value();
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        return outcomes;
    }
    static qint64 deadlocks(TestFloor& floor)
    {
        floor.must("select pg_stat_force_next_flush()");
        return floor.must("select deadlocks from pg_stat_database where datname = current_database()").number();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_seed = qEnvironmentVariableIsSet("LEADFLOOR_SEED") ? quint32(qEnvironmentVariableIntValue("LEADFLOOR_SEED"))
                                                             : QRandomGenerator::global()->generate();
        qInfo("seed %u (LEADFLOOR_SEED)", m_seed);
    }

    void shouldWaitForARivalBeforeAPickIsGone_data()
    {
        QTest::addColumn<bool>("commits");
        QTest::addColumn<bool>("replaces");
        QTest::newRow("rolls back, whole") << false << false;
        QTest::newRow("rolls back, with replacements") << false << true;
        QTest::newRow("commits, whole") << true << false;
        QTest::newRow("commits, with replacements") << true << true;
    }
    void shouldWaitForARivalBeforeAPickIsGone()
    {
        QFETCH(bool, commits);
        QFETCH(bool, replaces);
        // Given a rival with two of the picks in an open transaction
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 6});
        const QByteArrayList ids = publicIds(floor);
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        rival.run("begin");
        QCOMPARE(purchase(rival, request(ids.mid(1, 2))).refusal(), QString());
        // When the picks are bought
        buyer.send(purchaseSql, {newKey(), request(ids.mid(0, 4), replaces ? js(", 'replace': true") : QByteArray()), "1000000"});
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run(commits ? "commit" : "rollback");
        // Then what he does decides: all of them, or a reason, or others
        const PgAnswer answer = buyer.receive();
        const QJsonObject line = answer.json().value("lines"_L1)[0].toObject();
        QCOMPARE(answer.refusal(), commits && !replaces ? u"LF001"_s : QString());
        QCOMPARE(line.value("replaced"_L1).toArray().size(), commits && replaces ? 2 : 0);
        QCOMPARE(floor.count("core.sale"), commits ? (replaces ? 6 : 2) : 4);
        if (commits && !replaces)
            QCOMPARE(answer.json()["error"_L1]["gone"_L1].toArray().size(), 2);
    }

    void shouldFindAPickThatARivalPutBack_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: one look") << false;
    }
    void shouldFindAPickThatARivalPutBack()
    {
        QFETCH(bool, isGuarded);
        TestFloor floor(m_cluster);
        if (!isGuarded)
            floor.removeGuard("core.pick_lists", "exit when not p_wait or cardinality(v_wanted) = 0;", "exit;");
        // Given a rival who takes one of a person's two leads, so that the other one has a new place
        floor.addLeads({.count = 2, .ageDays = 260, .person = 4711});
        floor.addLeads({.count = 1, .ageDays = 200});
        const QByteArrayList ids = publicIds(floor);
        PgSession rival(floor.addBrokerage(1000000));
        PgSession buyer(floor.addBrokerage(1000000));
        rival.run("begin");
        QCOMPARE(purchase(rival, goldRequest(2)).refusal(), QString());
        buyer.send(purchaseSql, {newKey(), request({ids.at(1)}), "1000000"});
        QTRY_VERIFY(isWaitingForALock(floor, buyer));
        rival.run("commit");
        QCOMPARE(buyer.receive().refusal(), isGuarded ? QString() : u"LF001"_s);
    }

    void shouldBuyABasketOnceWhenItIsSentTwice()
    {
        // Given two windows of one member that buy the basket at the same moment, each with its own key
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession first(spec);
        PgSession second(spec);
        QCOMPARE(first.run("select api.basket_add($1)", {"{" + publicIds(floor).mid(0, 5).join(',') + "}"}).sqlState, QString());
        const QByteArray basket = js("{'lines': [{'basket': true, 'replace': true}]}");
        first.run("begin");
        QCOMPARE(purchase(first, basket).refusal(), QString());
        second.send(purchaseSql, {newKey(), basket, "1000000"});
        QTRY_VERIFY(isWaitingForALock(floor, second));
        first.run("commit");
        // Then the second one finds it empty, rather than replace what its owner has
        QCOMPARE(second.receive().refusal(), u"LF006"_s);
        QCOMPARE(floor.count("core.sale"), 5);
    }

    void shouldNeverWaitInARingForPicks_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("guard");
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("as it is") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("control: pass one waits, in any order")
            << QByteArray("core.pick_lists") << QByteArray("order by x.lead_id for update skip locked") << QByteArray("order by random() for update");
        QTest::newRow("control: pass two without the pools' locks")
            << QByteArray("core.buy") << QByteArray("perform pg_advisory_xact_lock(7046, v_pool);") << QByteArray("null;");
    }
    void shouldNeverWaitInARingForPicks()
    {
        QFETCH(QByteArray, function);
        QFETCH(QByteArray, guard);
        QFETCH(QByteArray, instead);
        if (!function.isEmpty()) {
            // Rings are a matter of luck: the control has ten tries
            bool isCaught = false;
            for (quint32 round = 0; round < 10 && !isCaught; ++round) {
                TestFloor floor(m_cluster);
                floor.removeGuard(function, guard, instead);
                sellOut(floor, m_seed + 100 * round);
                isCaught = QTest::qWaitFor([&floor] { return deadlocks(floor) > 0; }, 3000);
            }
            QVERIFY(isCaught);
            return;
        }
        TestFloor floor(m_cluster);
        QMap<QString, int> outcomes = sellOut(floor, m_seed);
        QStringList told;
        for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
            told.append(u"%1 x %2"_s.arg(it.value()).arg(it.key()));
        qInfo("%s", qPrintable(told.join(u", "_s)));
        // Then the server has never had to break a ring, in the pass that would hide one either
        QCOMPARE(outcomes.take(u"40P01"_s), 0);
        QCOMPARE(deadlocks(floor), 0);
        // and everything was sold, once
        QVERIFY2(outcomes.value(u"ok"_s) > 30, qPrintable(told.join(u", "_s)));
        // Waiting has an end, which is an answer too; it must be the exception
        QVERIFY2(outcomes.value(u"55P03"_s) < outcomes.value(u"ok"_s) / 5, qPrintable(told.join(u", "_s)));
        for (const auto& expected : {u"ok"_s, u"LF001"_s, u"55P03"_s})
            outcomes.remove(expected);
        QVERIFY2(outcomes.isEmpty(), qPrintable(told.join(u", "_s)));
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(floor.must("select count(distinct lead_id) from core.sale").number(), 800);
        QCOMPARE(floor.count("core.sale"), 800);
        DbConnection owner(floor.ownerSpec());
        QVERIFY(owner.open());
        const auto results = checkFloor(owner);
        QVERIFY(results);
        for (const CheckResult& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name % u' ' % result.value));
    }
};

QTEST_GUILESS_MAIN(TestPickRaces)
#include "tst_pickraces.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What a member may spend on his own word, and what an approver confirms (domain.md R12). Gold leads
/// cost 1000 minor units.
class TestSpending final : public QObject
{
    Q_OBJECT
private:
    struct Firm
    {
        explicit Firm(TestCluster& cluster)
            : floor(cluster), member(floor.addBrokerage(100000000)),
              approver(floor.addMember(floor.workspaceOf(member), u"broker"_s)), buyer(member), boss(approver)
        {
            floor.addLeads({.count = 300});
            floor.must("select api.member_approver($1, true)", {email(approver)});
        }
        QByteArray email(const ConnectionSpec& who) { return floor.must("select email from core.member where login = $1", {who.login.toUtf8()}).value(); }
        /// -1: no limit.
        void limit(const ConnectionSpec& who, qint64 order, qint64 day, qint64 month)
        {
            const auto value = [](qint64 minor) { return minor < 0 ? QByteArray() : QByteArray::number(minor); };
            floor.must("select api.member_limits($1, $2, $3, $4)", {email(who), value(order), value(day), value(month)});
        }
        PgAnswer decide(PgSession& who, const QByteArray& approval, bool approve, const QByteArray& key = newKey())
        {
            return who.run("select api.approval_decide($1, $2, $3, 'for the Caddo campaign')", {approval, key, approve ? "true" : "false"});
        }

        TestFloor floor;
        ConnectionSpec member, approver;
        PgSession buyer, boss;
    };
    TestCluster m_cluster;

    static QByteArray approvalOf(const PgAnswer& answer) { return errorOf(answer).value("approval"_L1).toString().toUtf8(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldLetBuyersAndApproversCancelAndNoColleague()
    {
        // Given orders by card of a buyer, a colleague of his, and an approver of both
        Firm firm(m_cluster);
        PgSession colleague(firm.floor.addMember(firm.floor.workspaceOf(firm.member), u"broker"_s));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(purchase(firm.buyer, goldRequest(1, "LA", js(", 'payment': 'card'"))).refusal(), QString());
        const QByteArray package = firm.floor.must("select api.package_create('Starter', $1)", {js("{'price_minor': 1000, 'credits_minor': 1000}")}).value();
        QVERIFY(firm.buyer.run("select api.topup_begin($1, $2)", {newKey(), package}).isOk());
        // When the colleague gives them up, then nothing changes
        QCOMPARE(colleague.run("select api.order_cancel(1001)").refusal(), u"LF007"_s);
        QCOMPARE(colleague.run("select api.topup_cancel(1)").refusal(), u"LF007"_s);
        QCOMPARE(firm.floor.count("core.orders where state = 'held'"), 3);
        // and the buyer and the approver may
        QCOMPARE(firm.buyer.run("select api.order_cancel(1001)").refusal(), QString());
        QCOMPARE(firm.boss.run("select api.order_cancel(1002)").refusal(), QString());
        QCOMPARE(firm.boss.run("select api.topup_cancel(1)").refusal(), QString());
        QCOMPARE(firm.floor.must("select string_agg(reason, ', ' order by order_id) from core.order_event where state = 'cancelled'").value(), QByteArray("by its buyer, by a colleague"));
        // and of a buyer who has gone anybody
        firm.floor.must("update core.member set closed_at = clock_timestamp() where login = $1", {firm.member.login.toUtf8()});
        QCOMPARE(colleague.run("select api.order_cancel(1003)").refusal(), QString());
    }

    void shouldRefuseAboveALimit_data()
    {
        QTest::addColumn<QList<qint64>>("limits");
        QTest::addColumn<QList<int>>("bought"); // leads of purchases that are fine
        QTest::addColumn<int>("leads");         // of the one that is not
        QTest::addColumn<QString>("period");
        QTest::addColumn<qint64>("spent");
        QTest::newRow("order") << QList<qint64>{3000, -1, -1} << QList<int>{3, 3, 3} << 4 << u"order"_s << qint64(0);
        QTest::newRow("day") << QList<qint64>{-1, 5000, -1} << QList<int>{2, 3} << 1 << u"day"_s << qint64(5000);
        QTest::newRow("month") << QList<qint64>{-1, -1, 7000} << QList<int>{6} << 2 << u"month"_s << qint64(6000);
        QTest::newRow("the nearest of all") << QList<qint64>{4000, 6000, 90000} << QList<int>{4, 1} << 2 << u"day"_s << qint64(5000);
        QTest::newRow("nothing at all") << QList<qint64>{0, -1, -1} << QList<int>{} << 1 << u"order"_s << qint64(0);
    }
    void shouldRefuseAboveALimit()
    {
        QFETCH(QList<qint64>, limits);
        QFETCH(QList<int>, bought);
        QFETCH(int, leads);
        Firm firm(m_cluster);
        firm.limit(firm.member, limits.at(0), limits.at(1), limits.at(2));
        for (const int count : std::as_const(bought))
            QCOMPARE(purchase(firm.buyer, goldRequest(count)).refusal(), QString());
        const qint64 sold = firm.floor.count("core.sale");
        const QByteArray key = newKey();
        const PgAnswer refused = firm.buyer.run(purchaseSql, {key, goldRequest(leads), "100000"});
        QCOMPARE(refused.refusal(), u"LF022"_s);
        QTEST(errorOf(refused).value("period"_L1).toString(), "period");
        QTEST(errorOf(refused).value("spent_minor"_L1).toInteger(), "spent");
        QCOMPARE(errorOf(refused).value("total_minor"_L1).toInteger(), leads * 1000);
        // Nothing was bought, the refusal is final for the key, and a request waits for an approver
        QCOMPARE(firm.floor.count("core.sale"), sold);
        QCOMPARE(approvalOf(firm.buyer.run(purchaseSql, {key, goldRequest(leads), "100000"})), approvalOf(refused));
        QCOMPARE(firm.floor.count("core.approval"), 1);
        QCOMPARE(firm.buyer.run("select approval, state, total_minor, is_mine from api.approvals()").rows,
                 (QList<QByteArrayList>{{approvalOf(refused), "open", QByteArray::number(leads * 1000), "t"}}));
        // Who has no limits is not asked
        QCOMPARE(purchase(firm.boss, goldRequest(leads)).refusal(), QString());
        QCOMPARE(firm.floor.count("core.orders where is_counted and member_id = (select member_id from core.member where is_approver)"), 0);
    }

    void shouldCountWhatMayYetBePaid()
    {
        // Given a hold within the limit of the day
        Firm firm(m_cluster);
        firm.limit(firm.member, -1, 5000, -1);
        const QByteArray card = goldRequest(4, "LA", js(", 'payment': 'card'"));
        QCOMPARE(purchase(firm.buyer, card).refusal(), QString());
        QCOMPARE(purchase(firm.buyer, goldRequest(2)).refusal(), u"LF022"_s);
        // A cancelled one is nobody's money; paying one does not count twice
        QVERIFY(firm.buyer.run("select api.order_cancel(1001)").isOk());
        QCOMPARE(purchase(firm.buyer, card).refusal(), QString());
        QCOMPARE(firm.buyer.run("select api.order_pay($1, 1002, 100000)", {newKey()}).refusal(), QString());
        QCOMPARE(purchase(firm.buyer, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(firm.buyer, goldRequest(1)).refusal(), u"LF022"_s);
        // nor is one that is over by the clock
        firm.floor.must("update core.orders set is_counted = is_counted, created_at = created_at - interval '40 days'");
        QCOMPARE(purchase(firm.buyer, card).refusal(), QString());
        firm.floor.must("update core.orders set held_until = now() - interval '1 second' where state = 'held'");
        QCOMPARE(purchase(firm.buyer, goldRequest(5)).refusal(), QString());
    }

    void shouldCountUtcDaysAndMonths()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, -1, 3000, 10000);
        firm.buyer.run("set timezone = 'Pacific/Kiritimati'");
        QCOMPARE(purchase(firm.buyer, goldRequest(3)).refusal(), QString());
        QCOMPARE(purchase(firm.buyer, goldRequest(1)).refusal(), u"LF022"_s);
        // Yesterday's orders, to the last microsecond, are of this month perhaps, but not of this day
        firm.floor.must("update core.orders set created_at = date_trunc('day', now(), 'UTC') - interval '1 microsecond'");
        QCOMPARE(purchase(firm.buyer, goldRequest(3)).refusal(), QString());
        QCOMPARE(purchase(firm.buyer, goldRequest(1)).refusal(), u"LF022"_s);
        firm.floor.must("update core.orders set created_at = date_trunc('month', now(), 'UTC') - interval '1 microsecond'");
        QCOMPARE(firm.buyer.run("select day_spent_minor, month_spent_minor from api.member_spending()").rows, (QList<QByteArrayList>{{"0", "0"}}));
    }

    void shouldCountOrdersOfTheTimeBeforeTheLimit()
    {
        Firm firm(m_cluster);
        QCOMPARE(purchase(firm.buyer, goldRequest(4)).refusal(), QString());
        QCOMPARE(firm.floor.count("core.orders where is_counted"), 0);
        firm.limit(firm.member, -1, -1, 5000);
        QCOMPARE(purchase(firm.buyer, goldRequest(2)).refusal(), u"LF022"_s);
        firm.limit(firm.member, -1, -1, -1);
        QCOMPARE(purchase(firm.buyer, goldRequest(2)).refusal(), QString());
        firm.limit(firm.member, -1, -1, 6500);
        QCOMPARE(errorOf(purchase(firm.buyer, goldRequest(1))).value("spent_minor"_L1).toInteger(), 6000);
    }

    void shouldBuyWhatAnApproverConfirms()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 2000, -1, -1);
        const QByteArray approval = approvalOf(firm.buyer.run(purchaseSql, {newKey(), goldRequest(5), "6000"}));
        // When the approver confirms, twice with one key
        QCOMPARE(firm.boss.run("select requester, description, leads, total_max_minor from api.approvals() where state = 'open'").rows.first().mid(1),
                 (QByteArrayList{"Gold, LA", "5", "6000"}));
        const QByteArray key = newKey();
        const PgAnswer bought = firm.decide(firm.boss, approval, true, key);
        QCOMPARE(bought.refusal(), QString());
        const PgAnswer again = firm.decide(firm.boss, approval, true, key);
        QCOMPARE(again.json().value("order_number"_L1), bought.json().value("order_number"_L1));
        QCOMPARE(again.json().value("replayed"_L1).toBool(), true);
        // Then the leads are bought once, on the account of who asked; the order names who confirmed
        QCOMPARE(firm.floor.count("core.sale"), 5);
        QCOMPARE(firm.floor.count("core.orders o join core.member m using (member_id) where m.email = '" + firm.email(firm.member) + "' and o.leads = 5 and o.approved_by is not null"), 1);
        QCOMPARE(firm.floor.must("select count(*) from core.order_event where reason = 'approved by ' || split_part($1, '@', 1) || ': for the Caddo campaign' and actor = $2",
                                 {firm.email(firm.approver), firm.approver.login.toUtf8()}).number(), 1);
        QCOMPARE(firm.buyer.run("select state, order_number, decided_by from api.approvals()").rows,
                 (QList<QByteArrayList>{{"approved", "1001", firm.email(firm.approver).split('@').first()}}));
        QCOMPARE(firm.floor.must("select string_agg(action, ', ' order by audit_id) from core.audit where action like 'approval%'").value(), QByteArray("approval ask, approval approve"));
        // and it is decided
        QCOMPARE(firm.decide(firm.boss, approval, true).refusal(), u"LF014"_s);
        QCOMPARE(firm.decide(firm.boss, approval, false).refusal(), u"LF014"_s);
        // and it counts among what the member has spent
        QCOMPARE(firm.buyer.run("select day_spent_minor from api.member_spending()").number(), 5000);
    }

    void shouldBuyAtTodaysPriceUpToTheMaximum()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 2000, -1, -1);
        const QByteArray approval = approvalOf(firm.buyer.run(purchaseSql, {newKey(), goldRequest(5), "5000"}));
        firm.floor.must("update core.price_rule set price_minor = 1100 where class = 1");
        QCOMPARE(firm.decide(firm.boss, approval, true).refusal(), u"LF003"_s);
        firm.floor.must("update core.price_rule set price_minor = 900 where class = 1");
        // A refusal is final for its key only
        const PgAnswer bought = firm.decide(firm.boss, approval, true);
        QCOMPARE(bought.refusal(), QString());
        QCOMPARE(bought.json().value("total_minor"_L1).toInteger(), 4500);
    }

    void shouldKeepTheBasketThatWasAskedFor()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 1000, -1, -1);
        QVERIFY(firm.buyer.run("select api.basket_add($1)", {firm.floor.must("select array_agg(l.public_id) from core.lead l join"
            " (select lead_id from core.inventory order by lead_id desc limit 2) i using (lead_id)").value()}).isOk());
        const PgAnswer refused = purchase(firm.buyer, js("{'lines': [{'basket': true}]}"));
        QCOMPARE(refused.refusal(), u"LF022"_s);
        const QByteArray picked = firm.floor.must("select string_agg(lead_id::text, ',' order by lead_id) from core.basket").value();
        firm.floor.must("delete from core.basket");
        QCOMPARE(firm.decide(firm.boss, approvalOf(refused), true).refusal(), QString());
        QCOMPARE(firm.floor.must("select string_agg(lead_id::text, ',' order by lead_id) from core.sale").value(), picked);
    }

    void shouldDenyAndForget()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 2000, -1, -1);
        const QByteArray denied = approvalOf(purchase(firm.buyer, goldRequest(5)));
        QCOMPARE(firm.decide(firm.boss, denied, false).json().value("state"_L1).toString(), u"denied"_s);
        QCOMPARE(firm.decide(firm.boss, denied, false).json().value("replayed"_L1).toBool(), true);
        QCOMPARE(firm.decide(firm.boss, denied, true).refusal(), u"LF014"_s);
        QCOMPARE(firm.buyer.run("select state, reason from api.approvals()").rows, (QList<QByteArrayList>{{"denied", "for the Caddo campaign"}}));
        // Nobody has to answer: a day later the question is gone
        const QByteArray late = approvalOf(purchase(firm.buyer, goldRequest(5)));
        QCOMPARE(firm.floor.must("select round(extract(epoch from expires_at - created_at) / 3600) from core.approval where state = 'open'").number(), 24);
        firm.floor.must("update core.approval set expires_at = now() where state = 'open'");
        QCOMPARE(firm.decide(firm.boss, late, true).refusal(), u"LF014"_s);
        QCOMPARE(firm.buyer.run("select state from api.approvals() limit 1").value(), QByteArray("expired"));
        QCOMPARE(firm.floor.count("core.sale"), 0);
    }

    void shouldKeepApproversToTheirOwnLimits()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 1000, -1, -1);
        firm.limit(firm.approver, 4000, 6000, -1);
        const QByteArray large = approvalOf(purchase(firm.buyer, goldRequest(5)));
        const PgAnswer refused = firm.decide(firm.boss, large, true);
        QCOMPARE(refused.refusal(), u"LF022"_s);
        QCOMPARE(errorOf(refused).value("period"_L1).toString(), u"order"_s);
        QVERIFY(approvalOf(refused).isEmpty());
        // What he has approved and what he has bought count together
        QCOMPARE(firm.decide(firm.boss, approvalOf(purchase(firm.buyer, goldRequest(3))), true).refusal(), QString());
        QCOMPARE(purchase(firm.boss, goldRequest(2)).refusal(), QString());
        QCOMPARE(firm.decide(firm.boss, approvalOf(purchase(firm.buyer, goldRequest(2))), true).refusal(), u"LF022"_s);
        // Nobody approves his own, and a second approver without limits may approve all
        const PgAnswer own = purchase(firm.boss, goldRequest(2));
        QCOMPARE(own.refusal(), u"LF022"_s);
        QCOMPARE(firm.decide(firm.boss, approvalOf(own), true).refusal(), u"LF007"_s);
        const ConnectionSpec owner = firm.floor.addMember(firm.floor.workspaceOf(firm.member), u"broker"_s);
        firm.floor.must("select api.member_approver($1, true)", {firm.email(owner)});
        PgSession second(owner);
        QCOMPARE(firm.decide(second, approvalOf(own), true).refusal(), QString());
        QCOMPARE(firm.decide(second, large, true).refusal(), QString());
    }

    void shouldBeForApproversOfTheWorkspaceOnly()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 1000, -1, -1);
        const QByteArray approval = approvalOf(purchase(firm.buyer, goldRequest(5)));
        const ConnectionSpec plainSpec = firm.floor.addMember(firm.floor.workspaceOf(firm.member), u"broker"_s);
        const ConnectionSpec strangerSpec = firm.floor.addBrokerage(1000000);
        firm.floor.must("select api.member_approver($1, true)", {firm.email(strangerSpec)});
        PgSession plain(plainSpec);
        PgSession stranger(strangerSpec);
        QCOMPARE(firm.decide(firm.buyer, approval, true).refusal(), u"LF007"_s);
        QCOMPARE(firm.decide(plain, approval, true).refusal(), u"LF007"_s);
        QCOMPARE(firm.decide(stranger, approval, true).refusal(), u"LF013"_s);
        QCOMPARE(firm.decide(stranger, newKey(), true).refusal(), u"LF013"_s);
        QCOMPARE(plain.run("select count(*) from api.approvals()").number(), 0);
        QCOMPARE(stranger.run("select count(*) from api.approvals()").number(), 0);
        // Limits are set by operators, and by approvers for their colleagues, never above their own
        const QByteArray sql = "select api.member_limits($1, $2, null, null)";
        QCOMPARE(firm.buyer.run(sql, {firm.email(firm.member), "999999"}).refusal(), u"LF007"_s);
        QCOMPARE(plain.run(sql, {firm.email(firm.member), "999999"}).refusal(), u"LF007"_s);
        QCOMPARE(stranger.run(sql, {firm.email(firm.member), "999999"}).refusal(), u"LF013"_s);
        QCOMPARE(firm.boss.run(sql, {firm.email(firm.approver), "999999"}).refusal(), u"LF007"_s);
        QVERIFY(firm.boss.run(sql, {firm.email(firm.member), "3000"}).isOk());
        firm.limit(firm.approver, 5000, -1, -1);
        QVERIFY(firm.boss.run(sql, {firm.email(firm.member), "5000"}).isOk());
        QCOMPARE(firm.boss.run(sql, {firm.email(firm.member), "5001"}).refusal(), u"LF007"_s);
        QCOMPARE(firm.boss.run(sql, {firm.email(firm.member), QByteArray()}).refusal(), u"LF007"_s);
        QCOMPARE(firm.boss.run("select api.member_approver($1, true)", {firm.email(firm.member)}).refusal(), u"42501"_s);
        QCOMPARE(firm.boss.run("select count(*) from api.member_spending()").number(), 3);
        QCOMPARE(plain.run("select email from api.member_spending()").rows, (QList<QByteArrayList>{{firm.email(plainSpec)}}));
        // Who is banned while his request is open gets nothing
        firm.floor.must("select api.member_ban($1, 'x')", {firm.email(firm.member)});
        QCOMPARE(firm.decide(firm.boss, approval, true).refusal(), u"LF014"_s);
    }

    void shouldBeExactUnderFire_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("looked at with the wallet in hand") << true;
        QTest::newRow("the control: looked at before") << false;
    }
    void shouldBeExactUnderFire()
    {
        QFETCH(bool, isGuarded);
        Firm firm(m_cluster);
        firm.limit(firm.member, -1, 37000, -1);
        if (!isGuarded)
            firm.floor.removeGuard("core.buy_pass", "v_answer := core.settle(d, p_lines, v_picked);\n    v_answer := core.last_look(d, v_answer);",
                                   "v_answer := core.last_look(d, jsonb_build_object('ok', true, 'total_minor', 1000, 'bought_at', clock_timestamp()));\n"
                                   "    if (v_answer -> 'ok')::boolean then v_answer := core.settle(d, p_lines, v_picked);"
                                   " update core.orders o set is_counted = true where o.order_id = d.order_id; end if;");
        std::vector<std::unique_ptr<PgSession>> sessions;
        for (int i = 0; i < 15; ++i)
            sessions.push_back(std::make_unique<PgSession>(firm.member));
        int bought = 0;
        for (int round = 0; round < 3; ++round) {
            // All of them wait for the wallet together
            PgSession wallet(firm.floor.ownerSpec());
            wallet.run("begin; select 1 from core.wallet for no key update");
            for (auto& session : sessions)
                session->send(purchaseSql, {newKey(), goldRequest(1), "1000"});
            QTRY_VERIFY(firm.floor.must("select count(*) from pg_locks where not granted").number() > 0);
            wallet.run("rollback");
            for (auto& session : sessions)
                bought += session->receive().refusal().isEmpty() ? 1 : 0;
        }
        QCOMPARE(firm.floor.count("core.sale"), bought);
        if (isGuarded)
            QCOMPARE(bought, 37);
        else
            QVERIFY2(bought > 37, QByteArray::number(bought).constData());
    }

    void shouldSeeALimitThatIsSetMeanwhile()
    {
        // Given a purchase that waits for the wallet, which an operator holds to set a limit
        Firm firm(m_cluster);
        PgSession desk(firm.floor.addMember(u"Floor desk"_s, u"operator"_s));
        desk.run("begin");
        QVERIFY(desk.run("select api.member_limits($1, 500, null, null)", {firm.email(firm.member)}).isOk());
        firm.buyer.send(purchaseSql, {newKey(), goldRequest(1), "1000"});
        QTRY_VERIFY(firm.floor.must("select count(*) from pg_locks where not granted").number() > 0);
        desk.run("commit");
        QCOMPARE(firm.buyer.receive().refusal(), u"LF022"_s);
    }

    void shouldApproveOnceHoweverOftenItIsPressed()
    {
        Firm firm(m_cluster);
        firm.limit(firm.member, 1000, -1, -1);
        const QByteArray approval = approvalOf(purchase(firm.buyer, goldRequest(5)));
        std::vector<std::unique_ptr<PgSession>> sessions;
        for (int i = 0; i < 10; ++i)
            sessions.push_back(std::make_unique<PgSession>(firm.approver));
        const QByteArray key = newKey();
        for (size_t i = 0; i < sessions.size(); ++i)
            sessions[i]->send("select api.approval_decide($1, $2, true, '')", {approval, i % 2 == 0 ? key : newKey()});
        int receipts = 0;
        for (auto& session : sessions)
            receipts += session->receive().refusal().isEmpty() ? 1 : 0;
        QVERIFY(receipts == 5 || receipts == 1);
        QCOMPARE(firm.floor.count("core.sale"), 5);
        QCOMPARE(firm.floor.count("core.orders"), 1);
    }
};

QTEST_GUILESS_MAIN(TestSpending)
#include "tst_spending.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/auditcalls.h"
#include "models/engine/dbconnection.h"
#include "tests/support/cardtools.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The audit (domain.md R42; 0036_audit.sql): its chain, who reads it, and what verifying finds.
class TestAudit final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_kept; ///< with a settled chain; left as it is

    /// Links whatever has been committed.
    static PgAnswer link(TestFloor& floor) { return floor.must("select api.gateway_audit(100000)"); }
    /// Lets a minute pass twice, so that all that is linked is settled.
    static void settle(TestFloor& floor)
    {
        link(floor);
        floor.must("update core.audit_head set next_at = next_at - interval '2 minutes'");
        link(floor);
        link(floor);
    }
    static AuditVerdict verdictOf(const ConnectionSpec& who, const QString& head = {})
    {
        DbConnection connection(who);
        if (!connection.open())
            return {.wrong = u"no connection"_s};
        return verifyAudit(connection, head).value_or(AuditVerdict{.wrong = u"no answer"_s});
    }
    static QStringList actionsFor(const ConnectionSpec& who, const AuditFilter& filter = {})
    {
        QStringList actions;
        DbConnection connection(who);
        const auto read = connection.open().and_then([&] {
            return readAudit(connection, filter, 0, [&actions](const AuditRow& row) -> Result<> {
                actions.append(row.action % u" by "_s % row.actor);
                return {};
            });
        });
        return read ? actions : QStringList{u"no answer"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_kept = std::make_unique<TestFloor>(m_cluster);
        for (const char* name : {"North", "South", "East", "West"})
            m_kept->must("select api.workspace_create($1, 'brokerage')", {name});
        settle(*m_kept);
    }

    void shouldLinkEveryChangeOnce()
    {
        // Given changes, one of them in a transaction that ends after a later one
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec buyer = floor.addBrokerage(100000);
        PgSession slow(buyer);
        PgSession quick(floor.addBrokerage(100000));
        slow.run("begin");
        QCOMPARE(purchase(slow, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(quick, goldRequest(2)).refusal(), QString());
        PgSession gateway(floor.service(u"lf_gateway"_s));
        const PgAnswer first = gateway.run("select api.gateway_audit()");
        QVERIFY2(first.isOk(), qPrintable(first.message));
        const qint64 seen = floor.count("core.audit");
        QCOMPARE(floor.count("core.audit_chain"), seen);
        // and nothing is settled while it runs, however long it takes
        floor.must("update core.audit_head set next_at = next_at - interval '2 minutes'");
        for (int turn = 0; turn < 3; ++turn)
            gateway.run("select api.gateway_audit()");
        QCOMPARE(floor.must("select settled_id from core.audit_head").number(), 0);
        slow.run("commit");
        // Then the late one comes behind, a rolled back one nowhere, and all is settled once
        slow.run("begin");
        QCOMPARE(purchase(slow, goldRequest(1)).refusal(), QString());
        slow.run("rollback");
        QCOMPARE(gateway.run("select api.gateway_audit()").json().value("rows"_L1).toInt(), 1);
        settle(floor);
        QCOMPARE(floor.must("select settled_id = (select max(audit_id) from core.audit) from core.audit_head").value(), QByteArray("t"));
        QCOMPARE(floor.count("core.audit_chain"), floor.count("core.audit"));
        QCOMPARE(floor.must("select max(seq) from core.audit_chain").number(), seen + 1);
        const AuditVerdict verdict = verdictOf(floor.ownerSpec());
        QCOMPARE(verdict.wrong, QString());
        QCOMPARE(verdict.checked, seen + 1);
        QCOMPARE(redOnes(floor), QStringList());
        // and two gateways at once link each row once
        PgSession other(floor.service(u"lf_gateway"_s));
        QCOMPARE(purchase(quick, goldRequest(1)).refusal(), QString());
        gateway.run("begin");
        QCOMPARE(gateway.run("select api.gateway_audit()").json().value("rows"_L1).toInt(), 1);
        other.send("select api.gateway_audit()");
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(other.processId())), 1);
        gateway.run("commit");
        QCOMPARE(other.receive().json().value("rows"_L1).toInt(), 0);
        QCOMPARE(verdictOf(floor.ownerSpec()).wrong, QString());
    }

    void shouldNameTheFirstThatIsNotAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<qint64>("seq");
        const QByteArray third = "(select audit_id from core.audit_chain where seq = 3)";
        QTest::newRow("a row changed") << "update core.audit set after = '{\"available_minor\": 1}' where audit_id = " + third << u"changed"_s << 3LL;
        QTest::newRow("an actor changed") << "update core.audit set actor = 'somebody' where audit_id = " + third << u"changed"_s << 3LL;
        QTest::newRow("a time changed") << "update core.audit set at = at + interval '1 microsecond' where audit_id = " + third << u"changed"_s << 3LL;
        QTest::newRow("a row removed") << "delete from core.audit where audit_id = " + third << u"row_missing"_s << 3LL;
        QTest::newRow("a link changed") << QByteArray("update core.audit_chain set hash = sha256('x') where seq = 3") << u"changed"_s << 3LL;
        QTest::newRow("a link removed") << QByteArray("delete from core.audit_chain where seq = 3") << u"link_missing"_s << 3LL;
        QTest::newRow("row and link removed") << "delete from core.audit where audit_id = " + third + "; delete from core.audit_chain where seq = 3"
                                              << u"link_missing"_s << 3LL;
        QTest::newRow("removed and moved up") << "delete from core.audit where audit_id = " + third
                                                     + "; delete from core.audit_chain where seq = 3; update core.audit_chain set seq = seq - 1 where seq = 4"
                                              << u"changed"_s << 3LL;
        QTest::newRow("the end removed") << QByteArray("delete from core.audit where audit_id = (select audit_id from core.audit_chain order by seq desc limit 1);"
                                                       "delete from core.audit_chain where seq = (select max(seq) from core.audit_chain)")
                                         << u"end_missing"_s << -1LL;
        QTest::newRow("a row put in") << QByteArray("insert into core.audit (audit_id, action, object) overriding system value values (-1, 'credits', 'me')")
                                      << u"never_linked"_s << 0LL;
        QTest::newRow("rewritten from the third on") << "update core.audit set object = 'nothing' where audit_id = " + third
                                                            + "; update core.audit_head set seq = 2, settled_id = 0; delete from core.audit_chain where seq > 2"
                                                              "; select api.gateway_audit(100000)"
                                                     << u"other_chain"_s << -1LL;
    }
    void shouldNameTheFirstThatIsNotAsItWasWritten()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QString, wrong);
        QFETCH(qint64, seq);
        // Given a chain whose head an operator has kept
        TestFloor& floor = *m_kept;
        const PgAnswer before = floor.must("select api.audit_verify()");
        const QByteArray head = before.json().value("head"_L1).toString().toUtf8();
        QVERIFY(floor.must("select api.audit_verify(1, 1000, $1)", {head}).json().value("ok"_L1).toBool());
        // When the server's superuser damages it behind everybody's back
        floor.must("begin; set local session_replication_role = replica; " + damage);
        const QJsonObject alone = floor.must("select api.audit_verify()").json();
        const QJsonObject withHead = floor.must("select api.audit_verify(1, 1000, $1)", {head}).json();
        floor.must("rollback");
        // Then that is found: by the chain alone, or by the head that was kept
        QCOMPARE(withHead["wrong"_L1]["what"_L1].toString(), wrong == "end_missing"_L1 ? u"other_chain"_s : wrong);
        if (wrong != "other_chain"_L1) {
            QCOMPARE(alone["wrong"_L1]["what"_L1].toString(), wrong);
            QCOMPARE(alone["wrong"_L1]["seq"_L1].toInteger(), seq < 0 ? before.json().value("seq"_L1).toInteger() : seq);
        }
    }

    void shouldBeAppendOnly()
    {
        for (const char* statement : {"update core.audit set object = 'x'", "delete from core.audit", "delete from core.audit_chain", "update core.audit_chain set seq = 9",
                                      "truncate core.audit, core.audit_chain"})
            QCOMPARE(m_kept->owner().run(statement).sqlState, u"LF007"_s);
    }

    void shouldShowEachReaderHisOwn()
    {
        // Given two brokerages, one of which has an approver and another member
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20});
        const ConnectionSpec approver = floor.addBrokerage(100000);
        const QString firm = floor.workspaceOf(approver);
        const ConnectionSpec member = floor.addMember(firm, u"broker"_s);
        const ConnectionSpec rival = floor.addBrokerage(100000);
        const ConnectionSpec desk = floor.addMember(u"Floor desk"_s, u"operator"_s);
        floor.must("update core.member set is_approver = true where login = $1", {approver.login.toUtf8()});
        for (const ConnectionSpec& who : {approver, member, rival}) {
            PgSession session(who);
            QCOMPARE(purchase(session, goldRequest(1)).refusal(), QString());
        }
        link(floor);
        // Then a member sees what he did, an approver his workspace's, the only broker of a firm all of his, operators everything
        QCOMPARE(actionsFor(member).size(), 1);
        QVERIFY(actionsFor(member).first().startsWith("purchase by "_L1));
        const QStringList approvers = actionsFor(approver);
        QCOMPARE(approvers.filter(u"purchase by"_s).size(), 2);
        QVERIFY(approvers.contains("credits by floor"_L1) && approvers.contains("member create by floor"_L1));
        QCOMPARE(actionsFor(rival).filter(u"purchase by"_s).size(), 1);
        QVERIFY(actionsFor(rival).contains("credits by floor"_L1));
        QCOMPARE(actionsFor(desk).size(), int(floor.count("core.audit")));
        QCOMPARE(actionsFor(desk, {.workspace = firm, .action = u"pur"_s}).size(), 2);
        QCOMPARE(actionsFor(desk, {.until = QDateTime::currentDateTimeUtc().addDays(-1)}).size(), 0);
        QCOMPARE(actionsFor(desk, {.since = QDateTime::currentDateTimeUtc().addDays(-1)}).size(), int(floor.count("core.audit")));
        // and nobody but operators how much there is on the floor
        PgSession session(approver);
        QCOMPARE(session.run("select count(*) from api.audit(null, '', null, null, null, 0, 1000) where audit_id is not null or seq is not null or text is not null or hash is null").number(), 0);
        QCOMPARE(session.run("select api.audit_verify() ?| array['seq']").value(), QByteArray("f"));
        // and each verifies what he reads
        const AuditVerdict own = verdictOf(approver);
        QCOMPARE(own.wrong, QString());
        QCOMPARE(own.checked, approvers.size());
        QCOMPARE(verdictOf(approver, own.head).wrong, QString());
        QCOMPARE(verdictOf(approver, QString(64, u'0')).wrong, u"other_chain"_s);
        floor.must("begin; set local session_replication_role = replica; update core.audit set after = '{}' where action = 'purchase' and actor = '" + approver.login.toUtf8() + "'; commit");
        QCOMPARE(verdictOf(approver).wrong, u"changed"_s);
        QCOMPARE(verdictOf(member).wrong, QString());
        QCOMPARE(verdictOf(rival).wrong, QString());
    }

    void shouldWriteDownWhoChangesASetting()
    {
        TestFloor floor(m_cluster);
        const ConnectionSpec desk = floor.addMember(u"Floor desk"_s, u"operator"_s);
        PgSession office(desk);
        const auto changes = [&floor] {
            return floor.must("select string_agg(object || ' ' || before || ' ' || coalesce(after::text, 'gone') || ' ' || (actor = session_user), ', ' order by audit_id)"
                              " from core.audit where action = 'setting' and object not like '%per_minute'").value();
        };
        QCOMPARE(office.run("select api.setting_set('quote_minutes', 20)").number(), 15);
        QCOMPARE(office.run("select api.adjust_limit(90000)").number(), 90000);
        QCOMPARE(changes(), QByteArray("quote_minutes 15 20 false, adjustment_second_minor 100000 90000 false"));
        // By hand as well, and nothing if nothing changes
        floor.must("update core.setting set value = 21 where name = 'quote_minutes'; update core.setting set value = 21 where name = 'quote_minutes';"
                   "delete from core.setting where name = 'quote_minutes'; insert into core.setting values ('quote_minutes', 15, 'life of a quote (R11)')");
        QVERIFY2(changes().endsWith(", quote_minutes 20 21 true, quote_minutes 21 gone true"), changes().constData());
        // Only within bounds, and only what may be changed while the floor runs
        QCOMPARE(office.run("select api.setting_set('quote_minutes', 121)").sqlState, u"LF006"_s);
        QCOMPARE(office.run("select api.setting_set('quote_minutes', null)").sqlState, u"LF006"_s);
        QCOMPARE(office.run("select api.setting_set('return_unreviewed_percent', 100)").sqlState, u"LF007"_s);
        QCOMPARE(office.run("select api.setting_set('adjustment_second_minor', 1)").sqlState, u"LF014"_s);
        QCOMPARE(office.run("select api.setting_set('nothing', 1)").sqlState, u"LF013"_s);
        QVERIFY(floor.owner().run("select api.setting_set('return_unreviewed_percent', 30)").isOk());
        QCOMPARE(PgSession(floor.addBrokerage(0)).run("select * from api.settings()").sqlState, u"42501"_s);
        // and every bound is of a setting that is within it
        QCOMPARE(floor.must("select string_agg(b.name, ' ') from core.setting_bound b where not exists (select from core.setting s"
                            " where s.name = b.name and s.value between b.lowest and b.highest)").value(), QByteArray());
    }

    void shouldWriteDownExportsAndBonusThatEnds()
    {
        // Given an export that was begun and never ended, and bonus credits whose time is over
        TestFloor floor(m_cluster);
        const ConnectionSpec buyer = floor.addBrokerage(0);
        PgSession broker(buyer);
        QVERIFY(broker.run("select api.export_begin('{\"order\": 1001}', '{phone}', 'machine', 'laptop')").isOk());
        floor.must("select api.adjust(gen_random_uuid(), $1, 'bonus', 500, 'a welcome', 1)", {floor.workspaceOf(buyer).toUtf8()});
        floor.must("update core.credit_lot set expires_at = clock_timestamp() - interval '1 second'");
        QCOMPARE(floor.must("select api.gateway_credits()").number(), 1);
        // Then both are in the audit, of the workspace
        const QStringList actions = actionsFor(buyer);
        QVERIFY2(actions.filter(u"export begin by"_s).size() == 1, qPrintable(actions.join(u", "_s)));
        QCOMPARE(floor.must("select before ->> 'available_minor' || ' ' || (after ->> 'available_minor') from core.audit where action = 'bonus end'").value(), QByteArray("500 0"));
    }

    void shouldWantASecondOperatorForALargeRefund()
    {
        // Given orders of 400 and 700 on a floor whose operators may give back 1,000 alone
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 120});
        PgSession broker(floor.addBrokerage(1000000));
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(purchase(broker, goldRequest(40)).refusal(), QString());
        QCOMPARE(purchase(broker, goldRequest(70)).refusal(), QString());
        const auto refund = [](PgSession& session, const char* order, const char* key) {
            return session.run("select api.order_refund($1, null, $2, null, null, 'a reason')", {QByteArray("00000000-0000-4000-8000-00000000000") + key, order});
        };
        QCOMPARE(refund(desk, "1001", "1").refusal(), QString());
        // When one refunds beyond it within a day, nothing happens but that it waits, however often he asks
        for (int turn = 0; turn < 2; ++turn) {
            const PgAnswer asked = refund(desk, "1002", "2");
            QCOMPARE(asked.refusal(), u"LF007"_s);
            QCOMPARE(asked.json()["error"_L1]["amount_minor"_L1].toInt(), 70000);
        }
        QCOMPARE(refund(desk, "1002", "3").sqlState, u"LF014"_s);
        QCOMPARE(floor.count("core.refund"), 1);
        QCOMPARE(desk.run("select api.desk_waiting() ->> 'consents'").value(), QByteArray("0"));
        QCOMPARE(other.run("select api.desk_waiting() ->> 'consents'").value(), QByteArray("1"));
        QCOMPARE(other.run("select kind || ' ' || object || ' ' || amount_minor || ' ' || is_own from api.consents()").value(), QByteArray("refund order 1002 70000 false"));
        // Then another operator does it, once, and not who asked
        const QByteArray number = other.run("select number from api.consents()").value();
        QCOMPARE(desk.run("select api.consent_decide($1, true)", {number}).sqlState, u"LF007"_s);
        QCOMPARE(other.run("select api.consent_decide($1, true)", {number}).refusal(), QString());
        QCOMPARE(other.run("select api.consent_decide($1, true)", {number}).sqlState, u"LF014"_s);
        const QJsonObject later = desk.run("select api.consent_answer('refund', $1, true)", {number}).json();
        QVERIFY(later["replayed"_L1].toBool() && later["state"_L1] == u"done"_s && !later["is_mine"_L1].toBool() && !later["decided_by"_L1].toString().isEmpty());
        QCOMPARE(refund(desk, "1002", "2").json().value("replayed"_L1).toBool(), true);
        QCOMPARE(floor.must("select sum(amount_minor) from core.refund").number(), 110000);
        QCOMPARE(floor.must("select string_agg(action, ', ' order by audit_id) from core.audit where action like 'refund%'").value(),
                 QByteArray("refund, refund asked, refund approved, refund"));
        // and what he did for another counts for neither of them
        QCOMPARE(purchase(broker, goldRequest(10)).refusal(), QString());
        QCOMPARE(refund(other, "1003", "4").refusal(), QString());
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldDecideAGiftByWhatWasSeenOnce()
    {
        // Given a package and two coupons that wait, each of them above the limit
        TestFloor floor(m_cluster);
        PgSession desk(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession third(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QByteArray terms = js("{'price_minor': 100000, 'credits_minor': 150000, 'bonus_minor': 70000, 'bonus_days': 30}");
        QVERIFY(desk.run("select api.package_create('Gold', $1)", {terms}).isOk());
        const QByteArray key = other.run("select key from api.consents()").value();
        QVERIFY(desk.run("select api.credit_coupon_create('WELCOME-1', $1)", {js("{'bonus_minor': 2000, 'uses_max': 100}")}).isOk());
        QVERIFY(desk.run("select api.credit_coupon_create('WELCOME-2', $1)", {js("{'bonus_minor': 150000, 'uses_max': 1}")}).isOk());
        const auto decide = [](PgSession& session, const char* kind, const QByteArray& of, const char* isApproved) {
            return session.run("select api.consent_answer($1, $2, $3, 'a note')", {kind, of, isApproved});
        };
        const auto told = [](const PgAnswer& answer) {
            const QJsonObject json = answer.json();
            return u"%1 %2 %3 %4"_s.arg(json["state"_L1].toString(), json["replayed"_L1].toBool() ? u"before"_s : u"now"_s, json["is_mine"_L1].toBool() ? u"mine"_s : u"theirs"_s,
                                        json["decided_by"_L1].toString().isEmpty() ? u"nobody known"_s : u"somebody"_s);
        };
        // Then their terms are told
        QCOMPARE(other.run("select string_agg(concat_ws(' ', kind, amount_minor, limit_minor, terms ->> 'price_minor', terms ->> 'bonus_minor', terms ->> 'bonus_days',"
                           " terms ->> 'uses_max', terms ->> 'workspace_uses_max'), ', ' order by asked_at) from api.consents()")
                     .value(),
                 QByteArray("package 120000 100000 100000 70000 30, coupon 200000 100000 2000 100 1, coupon 150000 100000 150000 1 1"));
        // A package that took its name meanwhile is not the one that was seen
        QVERIFY(desk.run("select api.package_retire('Gold')").isOk());
        QVERIFY(desk.run("select api.package_create('Gold', $1)", {terms}).isOk());
        QCOMPARE(told(decide(other, "package", key, "true")), u"rejected before theirs nobody known"_s);
        QCOMPARE(floor.must("select count(*) from core.package where is_waiting and retired_at is null").number(), 1);
        // Nobody approves his own, or what is of another kind, or is not there
        const QByteArray second = other.run("select key from api.consents() where kind = 'package'").value();
        QCOMPARE(decide(desk, "package", second, "true").sqlState, u"LF007"_s);
        QCOMPARE(decide(other, "coupon", second, "true").sqlState, u"LF013"_s);
        QCOMPARE(decide(other, "refund", "1", "true").sqlState, u"LF013"_s);
        // When another does, it is on sale, and who comes later is told by whom
        QCOMPARE(told(decide(other, "package", second, "true")), u"done now mine somebody"_s);
        QCOMPARE(told(decide(other, "package", second, "true")), u"done before mine somebody"_s);
        QCOMPARE(told(decide(third, "package", second, "false")), u"done before theirs somebody"_s);
        QCOMPARE(floor.must("select count(*) from core.package where not is_waiting and retired_at is null and name = 'Gold'").number(), 1);
        // A coupon is approved, and one is rejected by who made it
        QCOMPARE(told(decide(other, "coupon", "WELCOME-1", "true")), u"done now mine somebody"_s);
        QCOMPARE(told(decide(desk, "coupon", "WELCOME-2", "false")), u"rejected now mine somebody"_s);
        QCOMPARE(floor.must("select string_agg(code || ' ' || (not is_waiting and closed_at is null), ', ' order by code) from core.credit_coupon").value(),
                 QByteArray("WELCOME-1 true, WELCOME-2 false"));
        QCOMPARE(floor.must("select string_agg(action || ' ' || object || ' ' || (after ->> 'note'), ', ' order by audit_id) from core.audit where after ? 'note'").value(),
                 QByteArray("package approve Gold a note, credit coupon approve WELCOME-1 a note, credit coupon reject WELCOME-2 a note"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountGiftsOfOneOperatorOneByOne()
    {
        // Given one operator twice, each with a package that gives 600 away
        TestFloor floor(m_cluster);
        const ConnectionSpec desk = floor.addMember(u"Floor desk"_s, u"operator"_s);
        PgSession first(desk);
        PgSession second(desk);
        PgSession other(floor.addMember(u"Floor desk"_s, u"operator"_s));
        const QByteArray terms = js("{'price_minor': 100000, 'credits_minor': 160000}");
        first.run("begin");
        QVERIFY(first.run("select api.package_create('First', $1)", {terms}).isOk());
        // When both are made at once
        second.send("select api.package_create('Second', $1)", {terms});
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(second.processId())), 1);
        first.run("commit");
        QVERIFY(second.receive().isOk());
        // Then the second waits for another operator, who is told
        QCOMPARE(floor.must("select string_agg(name, ' ') from core.package where is_waiting").value(), QByteArray("Second"));
        QCOMPARE(other.run("select api.desk_waiting() ->> 'consents'").value(), QByteArray("1"));
        QCOMPARE(other.run("select kind || ' ' || object from api.consents()").value(), QByteArray("package Second"));
        QVERIFY(other.run("select api.package_approve('Second')").isOk());
        QCOMPARE(other.run("select api.desk_waiting() ->> 'consents'").value(), QByteArray("0"));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"

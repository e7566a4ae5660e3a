// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testfloor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// A contact is shown only for a purchase that is committed, on disk and the caller's own
/// (design.md "peek and roll back", performance.md 9.1; reliability.md I5, I6, T20, T65).
class TestDelivery final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    static QByteArray numberOf(const PgAnswer& receipt)
    {
        return QByteArray::number(receipt.json().value("order_number"_L1).toInteger());
    }
    /// Calls until it is done, each time in a transaction of its own.
    static QJsonObject deliverAll(PgSession& session, const QByteArray& order, const QByteArray& limit = "1000")
    {
        QJsonObject answer;
        do {
            const PgAnswer raw = session.run("select api.deliver($1, $2)", {order, limit});
            if (!raw.isOk())
                return {{u"state"_s, raw.sqlState}};
            answer = raw.json();
        } while (answer.value("state"_L1) == "wait"_L1 || answer.value("state"_L1) == "more"_L1);
        return answer;
    }
    static bool showsContact(PgSession& session)
    {
        const QByteArray heard = session.heard();
        return heard.contains("canary") || heard.contains("73100000") || heard.contains("84200000");
    }
    static constexpr const char* readAll = "select * from api.my_leads_page(p_limit => 1000)";

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldHandOverEveryContactOnce()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 7, .county = 22017});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray order = numberOf(purchase(broker, goldRequest(5)));
        // Given slices of two, and calls repeated beyond the end
        QJsonObject answer = deliverAll(broker, order, "2");
        QCOMPARE(answer.value("state"_L1).toString(), u"done"_s);
        QCOMPARE(answer.value("delivered"_L1).toInt(), 5);
        QCOMPARE(deliverAll(broker, order, "2").value("delivered"_L1).toInt(), 5);
        // Then the five that were sold are there, as they are sealed
        QCOMPARE(floor.count("core.delivered_lead d join sealed.contact c using (lead_id) join core.sale s using (lead_id)"
                             " where (d.first_name, d.last_name, d.phone, d.phone_alt, d.email, d.date_of_birth, d.street, d.zip, d.lender,"
                             " d.mortgage_amount_minor, d.co_borrower_name, d.source, d.consent_certificate) is not distinct from"
                             " (c.first_name, c.last_name, c.phone, c.phone_alt, c.email, c.date_of_birth, c.street, c.zip, c.lender,"
                             " c.mortgage_amount_minor, c.co_borrower_name, c.source, c.consent_certificate)"
                             " and d.price_minor = s.price_minor and d.bucket = 'MONTH_6_TO_8' and d.county = 'Caddo'"), 5);
        QCOMPARE(floor.count("core.delivered_lead"), 5);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 5);
        QCOMPARE(broker.run("select api.my_leads_count()").number(), 5);
        // What is exported is written down first (R34): not even a log that is taken back helps
        QCOMPARE(broker.run("copy (select * from api.my_lead_export) to stdout").rows.size(), 0);
        QCOMPARE(broker.run("select * from api.my_lead").sqlState, u"42501"_s);
        QCOMPARE(broker.run("select * from api.my_leads_export()").sqlState, u"42501"_s);
        QCOMPARE(broker.run("select * from api.my_leads_found()").sqlState, u"LF014"_s);
        const QByteArray open = "select api.export_begin('{}', '{lead_id}', 'machine', 'a script')";
        for (const QByteArray& inside : {QByteArray("select 1"), QByteArray("savepoint a")}) {
            for (const QByteArray& statement : {QByteArray("begin"), inside, open})
                QVERIFY(broker.run(statement).isOk());
            QCOMPARE(broker.run("select count(*) from api.my_lead_export").number(), 0);
        QCOMPARE(broker.run("select count(*) from api.my_leads_found()").number(), 0);
            broker.run("rollback");
        }
        QVERIFY(broker.run(open).isOk());
        QCOMPARE(broker.run("select count(*) from api.my_lead_export").number(), 5);
        QCOMPARE(broker.run("select count(*) from api.my_leads_found()").number(), 5);
        QCOMPARE(broker.run("select last_name from api.my_leads_page() limit 1").value().left(6), QByteArray("canary"));
        // page by page, each once, and after a lead of somebody else nothing
        QByteArrayList pages;
        for (int i = 0; i < 3; ++i) {
            const QByteArray after = pages.isEmpty() ? QByteArray() : pages.last();
            const PgAnswer page = broker.run("select lead_id from api.my_leads_page(p_after => $1, p_limit => 2)", {after});
            for (const QByteArrayList& row : page.rows)
                pages.append(row.first());
        }
        QCOMPARE(broker.run("select string_agg(lead_id::text, ' ' order by delivered_at desc, place desc) from api.my_leads_page(p_limit => 1000)").value(), pages.join(' '));
        QCOMPARE(pages.size(), 5);
        PgSession stranger(floor.addBrokerage(100000));
        QCOMPARE(stranger.run("select * from api.my_leads_page(p_after => $1)", {pages.first()}).sqlState, u"LF013"_s);
        // and each slice left its trace
        QCOMPARE(floor.count("core.audit where action = 'deliver'"), 3);
        QCOMPARE(floor.must("select sum((after ->> 'leads')::int) from core.audit where action = 'deliver'").number(), 5);
        QVERIFY(m_cluster.log().contains("leadfloor delivered order"));
        // After 90 days the server no longer exports them (R34)
        floor.must("update core.delivered_lead set purchased_at = clock_timestamp() - interval '91 days'");
        QCOMPARE(broker.run("select count(*) from api.my_lead_export").number(), 0);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 5);
    }

    void shouldShowNothingThatIsTakenBack_data()
    {
        QTest::addColumn<QByteArrayList>("statements");
        const QByteArray buy = "select api.purchase(gen_random_uuid(), '" + goldRequest(2) + "', 100000)";
        const QByteArray bought = "(" + buy + ")";
        const QByteArray deliver = "select api.deliver((select max(order_number) from api.orders_page()))";
        const QByteArray read = readAll;
        const auto row = [](const char* name, const QByteArrayList& statements) { QTest::newRow(name) << statements; };
        row("begin; buy; deliver; read; rollback", {"begin", buy, deliver, read, "rollback"});
        row("the purchase in a savepoint", {"begin", "savepoint a", buy, "release a", deliver, read, "rollback"});
        row("the purchase in a savepoint that is kept open", {"begin", "savepoint a", buy, deliver, read, "rollback to a", "rollback"});
        row("the delivery in a savepoint", {"begin", buy, "savepoint a", deliver, read, "rollback"});
        row("one statement", {"select api.deliver((api.purchase(gen_random_uuid(), '" + goldRequest(2) + "', 100000) ->> 'order_number')::bigint)"});
        row("one statement, rolled back", {"begin", "with b as materialized " + bought + " select api.deliver((b.purchase ->> 'order_number')::bigint) from b", read, "rollback"});
        row("several statements in one message", {buy + "; " + deliver + "; " + read + "; rollback"});
        row("DO block", {"do $$ begin perform api.purchase(gen_random_uuid(), '" + goldRequest(2) + "', 100000);"
                         " perform api.deliver((select max(order_number) from api.orders_page())); end $$", "begin", read, "rollback"});
        row("cursor", {"begin", buy, deliver, "declare c cursor for " + read, "fetch all from c", "rollback"});
        row("copy", {"begin", buy, deliver, "copy (" + read + ") to stdout", "rollback"});
        row("page and count", {"begin", buy, deliver, "select * from api.my_leads_page('')", "select api.my_leads_count('a')", "rollback"});
        row("prepared transaction", {"begin", buy, "prepare transaction 'x'", deliver, read});
        row("parallel worker", {"set force_parallel_mode = on", "set parallel_setup_cost = 0", "begin", buy, deliver, read, "rollback"});
        row("talkative session", {"set client_min_messages = debug5", "set debug_print_plan = on", "set debug_print_rewritten = on",
                                  "set debug_print_parse = on", "begin", buy, deliver, read, "rollback"});
    }
    void shouldShowNothingThatIsTakenBack()
    {
        QFETCH(QByteArrayList, statements);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        // Even if anybody might write blocks of code
        floor.must("grant usage on language plpgsql to public");
        PgSession thief(spec, PgSession::Trace::On);
        for (const QByteArray& statement : std::as_const(statements))
            thief.run(statement);
        QVERIFY2(!showsContact(thief), thief.heard().right(2000).constData());
        // Nothing was delivered, and what was taken back cost nothing
        QCOMPARE(floor.count("core.delivered_lead"), 0);
        QCOMPARE(floor.count("core.orders"), floor.count("core.transfer where kind = 'purchase'"));
    }

    void shouldShowNothingOfADeliveryThatIsTakenBack_data()
    {
        QTest::addColumn<QByteArrayList>("statements");
        const QByteArray deliver = "select api.deliver(1001)";
        const QByteArray read = readAll;
        const auto row = [](const char* name, const QByteArrayList& statements) { QTest::newRow(name) << statements; };
        row("deliver; read; rollback", {"begin", deliver, deliver, read, "rollback"});
        row("one statement", {"begin", deliver, "with d as materialized (select api.deliver(1001)) select m.* from d, api.my_leads_page(p_limit => 1000) m", deliver, "rollback"});
        row("savepoint", {"begin", deliver, "savepoint a", deliver, read, "rollback to a", read, "rollback"});
        row("savepoint around the delivery", {"begin", "savepoint a", deliver, deliver, "release a", read, "rollback"});
        row("cursor kept", {"begin", deliver, deliver, "declare c cursor with hold for " + read, "fetch all from c", "rollback"});
        row("copy", {"begin", deliver, deliver, "copy (" + read + ") to stdout", "rollback"});
        row("export view, page, count", {"begin", deliver, deliver, "select * from api.my_lead_export", "select * from api.my_leads_page()", "rollback"});
        row("parallel worker", {"set force_parallel_mode = on", "begin", deliver, deliver, read, "rollback"});
        row("other role", {"begin", deliver, deliver, "set role lf_broker", read, "rollback"});
        row("without row security", {"set row_security = off", "begin", deliver, deliver, read, "select * from api.my_leads_page()", "rollback"});
        row("talkative session", {"set client_min_messages = debug5", "set debug_print_plan = on", "begin", deliver, deliver, read, "rollback"});
    }
    void shouldShowNothingOfADeliveryThatIsTakenBack()
    {
        QFETCH(QByteArrayList, statements);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        {
            PgSession honest(spec);
            QCOMPARE(numberOf(purchase(honest, goldRequest(3))), QByteArray("1001"));
            floor.flushLog();
        }
        PgSession thief(spec, PgSession::Trace::On);
        bool isDone = false;
        for (const QByteArray& statement : std::as_const(statements)) {
            isDone = thief.run(statement).json().value("state"_L1) == "done"_L1 || isDone;
            // What the first call waited for is on disk before the second
            floor.flushLog();
        }
        QVERIFY2(!showsContact(thief), thief.heard().right(2000).constData());
        // It had been delivered before it was taken back
        QVERIFY(isDone);
        QCOMPARE(floor.count("core.audit where action = 'deliver'"), 0);
    }

    void shouldLoseWithoutItsGuards_data()
    {
        QTest::addColumn<bool>("isSoldInside");
        QTest::newRow("delivered rows visible to their own transaction") << false;
        QTest::newRow("and delivery within the purchase's transaction") << true;
    }
    void shouldLoseWithoutItsGuards()
    {
        // The control of the two tests above: the very first sequence of each shows contacts
        QFETCH(bool, isSoldInside);
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        floor.must("drop policy committed on core.delivered_lead");
        if (isSoldInside)
            floor.removeGuard("core.deliver_order", "or v_order.sold_xid is not distinct from pg_current_xact_id_if_assigned()");
        floor.removeGuard("core.deliver_order", "not core.is_flushed(v_lsn)", "false");
        PgSession thief(floor.addBrokerage(100000), PgSession::Trace::On);
        if (isSoldInside)
            thief.run("begin");
        purchase(thief, goldRequest(2));
        if (!isSoldInside)
            thief.run("begin");
        thief.run("select api.deliver(1001)");
        thief.run(readAll);
        thief.run("rollback");
        QVERIFY(showsContact(thief));
        QCOMPARE(floor.count("core.audit where action = 'deliver'"), 0);
    }

    void shouldShowNoContactOfAPurchaseThatACrashTakesBack_data()
    {
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("as it is") << true;
        QTest::newRow("control: not waiting for the disk") << false;
    }
    void shouldShowNoContactOfAPurchaseThatACrashTakesBack()
    {
        QFETCH(bool, isGuarded);
        // Given a server that writes its log as late as it may
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 100});
        if (!isGuarded)
            floor.removeGuard("core.is_flushed", "pg_current_wal_flush_lsn() >= p_lsn", "true");
        const ConnectionSpec spec = floor.addBrokerage(100000);
        floor.must("alter system set wal_writer_delay = '10s'");
        floor.must("select pg_reload_conf()");
        floor.must("checkpoint");
        int shown = 0;
        int lost = 0;
        for (int round = 0; round < 4; ++round) {
            QByteArray order;
            bool isShown = false;
            {
                // at the start of a page of it, since full pages are written early,
                PgSession(floor.ownerSpec()).run("select pg_switch_wal()");
                // and a broker who asks that his commits are not waited for
                PgSession thief(spec);
                thief.run("set synchronous_commit = off");
                order = numberOf(purchase(thief, goldRequest(1)));
                for (int i = 0; i < 5 && !isShown; ++i) {
                    thief.run("begin");
                    thief.run("select api.deliver($1)", {order});
                    thief.run("set local synchronous_commit = off");
                    thief.run("commit");
                    isShown = thief.run("select count(*) from api.my_leads_page(p_limit => 1000) where order_number = $1", {order}).number() > 0;
                }
                // When the server dies at this moment
                m_cluster.stop();
            }
            QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
            PgSession after(floor.ownerSpec());
            const bool isThere = after.run("select count(*) from core.orders where order_number = $1", {order}).number() > 0;
            shown += isShown;
            lost += isShown && !isThere;
        }
        // Then what was shown is there
        QVERIFY2(isGuarded ? lost == 0 : lost > 0, qPrintable(u"shown %1, lost %2"_s.arg(shown).arg(lost)));
        // and an honest delivery goes through
        PgSession honest(spec);
        const QByteArray order = numberOf(purchase(honest, goldRequest(2)));
        honest.run("set synchronous_commit = on");
        QCOMPARE(deliverAll(honest, order).value("state"_L1).toString(), u"done"_s);
        PgSession owner(floor.ownerSpec());
        owner.run("alter system reset wal_writer_delay");
        owner.run("select pg_reload_conf()");
    }

    void shouldDeliverOnceToTwoWhoAskAtOnce()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession first(spec);
        PgSession second(spec);
        const QByteArray order = numberOf(purchase(first, goldRequest(4)));
        // Given an order known to be on disk, and both are held at its lock
        floor.must("update core.orders set delivery_lsn = '0/1'");
        PgSession holder(floor.ownerSpec());
        holder.run("begin; select from core.orders for update");
        first.send("select api.deliver($1)", {order});
        second.send("select api.deliver($1)", {order});
        QTRY_COMPARE(floor.count("pg_stat_activity where wait_event_type = 'Lock' and query like '%deliver%'"), 2);
        holder.run("rollback");
        // Then one copies, and both say how far it is
        for (PgSession* session : {&first, &second}) {
            const PgAnswer answer = session->receive();
            QCOMPARE(answer.sqlState, QString());
            QCOMPARE(answer.json().value("state"_L1).toString(), u"done"_s);
            QCOMPARE(answer.json().value("delivered"_L1).toInt(), 4);
        }
        QCOMPARE(floor.count("core.delivered_lead"), 4);
        QCOMPARE(floor.count("core.audit where action = 'deliver'"), 1);
    }

    void shouldTellNothingAboutOrdersOfOthers()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(100000);
        PgSession buyer(spec);
        PgSession stranger(floor.addBrokerage(100000));
        PgSession colleague(floor.addMember(floor.workspaceOf(spec), u"broker"_s));
        purchase(buyer, goldRequest(2));
        const QByteArray order = numberOf(purchase(buyer, goldRequest(2)));
        // Somebody else's order and one that never was: the same words
        const PgAnswer theirs = stranger.run("select api.deliver($1)", {order});
        const PgAnswer nobodys = stranger.run("select api.deliver(999999)");
        QCOMPARE(theirs.sqlState, u"LF013"_s);
        QCOMPARE(nobodys.sqlState, u"LF013"_s);
        QCOMPARE(theirs.message, nobodys.message);
        QCOMPARE(stranger.run("select api.order_receipt($1)", {order}).sqlState, u"LF013"_s);
        // A colleague may fetch it, and both see it
        QCOMPARE(deliverAll(colleague, order).value("state"_L1).toString(), u"done"_s);
        QCOMPARE(buyer.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 2);
        QCOMPARE(stranger.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 0);
        QCOMPARE(stranger.run("select api.my_leads_count()").number(), 0);
        QCOMPARE(stranger.run("select count(*) from api.orders_page()").number(), 0);
    }

    void shouldRefuseWhatCannotBeDelivered()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(100000));
        const QByteArray order = numberOf(purchase(broker, goldRequest(2)));
        QCOMPARE(broker.run("select api.deliver($1, 0)", {order}).sqlState, u"LF006"_s);
        QCOMPARE(broker.run("select api.deliver($1, 10001)", {order}).sqlState, u"LF006"_s);
        floor.must("update core.orders set state = 'refunded'");
        QCOMPARE(broker.run("select api.deliver($1)", {order}).sqlState, u"LF014"_s);
        floor.must("alter table core.orders disable trigger user; update core.orders set state = 'completed'");
        // Contacts that are gone are the floor's fault: an incident number, and nothing else
        floor.must("create table test.kept as select * from sealed.contact; delete from sealed.contact");
        QCOMPARE(deliverAll(broker, order).value("state"_L1).toString(), u"LF016"_s);
        QCOMPARE(floor.count("core.delivered_lead"), 0);
        floor.must("insert into sealed.contact select * from test.kept");
        // Fewer standbys than the server demands: nothing is shown, and no waiting would help
        floor.must("alter system set synchronous_standby_names = 'nobody'");
        floor.must("select pg_reload_conf()");
        QTRY_COMPARE(broker.run("show synchronous_standby_names").value(), QByteArray("nobody"));
        PgAnswer answer;
        do {
            answer = broker.run("select api.deliver($1)", {order});
        } while (answer.json().value("state"_L1) == "wait"_L1);
        QCOMPARE(answer.sqlState, u"LF011"_s);
        floor.must("alter system reset synchronous_standby_names");
        floor.must("select pg_reload_conf()");
        QTRY_COMPARE(broker.run("show synchronous_standby_names").value(), QByteArray(""));
        QCOMPARE(deliverAll(broker, order).value("state"_L1).toString(), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"

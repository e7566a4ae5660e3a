// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floortools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What comes in once more, by another file or after its first one was withdrawn: nobody is sold, counted or
/// paid for twice (domain.md R3, R30, R36, R37), and whom the floor may not offer does not come back (R29).
class TestImportAgain final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A floor without leads, an operator, and two suppliers' partners, who may upload as often as they like.
    struct Stage
    {
        TestFloor floor;
        PgSession desk;
        PgSession partner;
        PgSession other;
        QByteArray batch; ///< of the last upload
        explicit Stage(TestCluster& cluster)
            : floor(cluster)
            , desk(floor.addMember(u"Floor desk"_s, u"operator"_s))
            , partner(floor.addMember(u"Acme Leads"_s, u"partner"_s))
            , other(withAnotherSupplier(floor))
        {
        }
        static ConnectionSpec withAnotherSupplier(TestFloor& floor)
        {
            floor.must("select api.workspace_create('Other Leads', 'supplier'); select api.rate_set('uploads', 1000); select api.rate_set('purchases', 1000)");
            return floor.addMember(u"Other Leads"_s, u"partner"_s);
        }
        /// Sends in rows as `values` gives them for each n from 1 on; "accepted duplicates rejected", else what was answered.
        QByteArray upload(PgSession& session, const QByteArray& product, int rows, const QByteArray& columns, const QByteArray& values)
        {
            return write(session, check(session, product, rows, columns, values));
        }
        /// The first half of it: what the floor found, and the table.
        QJsonObject check(PgSession& session, const QByteArray& product, int rows, const QByteArray& columns, const QByteArray& values)
        {
            session.run("begin");
            const QByteArray table = session.run("select api.import_begin(null, $1, 'leads.csv', encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 1) ->> 'table'", {product}).value();
            session.run("insert into " + table + " (row_no, line, state, " + columns + ") select n, n + 1, 'LA', " + values + " from generate_series(1, "
                        + QByteArray::number(rows) + ") n");
            QJsonObject checked = session.run("select api.import_check($1)", {table}).json();
            batch = checked.value("batch"_L1).toString().toLatin1();
            checked.insert("table"_L1, QString::fromLatin1(table));
            return checked;
        }
        static QByteArray write(PgSession& session, const QJsonObject& checked)
        {
            const QByteArray table = checked.value("table"_L1).toString().toLatin1();
            const PgAnswer written = session.run("select api.import_write($1)", {table});
            const PgAnswer done = session.run("commit");
            if (!written.isOk() || !done.isOk())
                return written.sqlState.toLatin1() + ' ' + table;
            return QByteArrayList{QByteArray::number(number(checked, "accepted")), QByteArray::number(number(checked, "duplicates")), QByteArray::number(number(checked, "rejected"))}.join(' ');
        }
        /// So many persons with a phone each, five days after they asked.
        QByteArray uploadPhones(PgSession& session, int rows, const QByteArray& product = "real-estate")
        {
            return upload(session, product, rows, "phone, inquired_at", "'+1318555' || (1000 + n), now() - interval '5 days'");
        }
        /// The same persons half a year after they asked, whom any supplier may bring.
        QByteArray uploadOld(PgSession& session, int rows)
        {
            return upload(session, "mortgage", rows, "phone, inquired_at", "'+1318555' || (1000 + n), now() - interval '200 days'");
        }
        /// Why rows of the last upload were rejected: "barred known".
        QByteArray faults()
        {
            return floor.must("select string_agg(faults -> 0 ->> 'code', ' ' order by row_no) from core.import_issue join core.import_batch b using (batch_id)"
                              " where b.public_id = $1 and outcome = 'rejected'", {batch}).value();
        }
        /// "withdrawn stay" of the last upload.
        QByteArray withdraw(PgSession& session)
        {
            const QJsonObject told = session.run("select api.import_withdraw($1, 'wrong column')", {batch}).json();
            return QByteArray::number(number(told, "withdrawn")) + ' ' + QByteArray::number(number(told, "stay"));
        }
    };
    /// "checked verified uploaded" of Acme Leads, as a sale so much later would count them.
    static QByteArray counted(TestFloor& floor, const QByteArray& later = "0 days")
    {
        return floor.must("select concat_ws(' ', r.checked, r.verified, r.uploaded) from core.workspace w,"
                          " core.commission_rates(w.workspace_id, clock_timestamp() + interval '" + later + "', core.commission_terms(), true) r where w.name = 'Acme Leads'").value();
    }
    static QByteArray wants(int quantity, const QByteArray& payment = "credits")
    {
        return js("{'lines': [{'filter': {'product': 'real-estate'}, 'quantity': " + QByteArray::number(quantity) + "}], 'payment': '" + payment + "'}");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldSellNobodyTwiceWhenAFileIsWithdrawnAndComesAgain()
    {
        // Given an exclusive product, of whose file one broker has bought a part and another holds a part
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        PgSession first(floor.addBrokerage(10'000'000));
        PgSession second(floor.addBrokerage(10'000'000));
        PgSession third(floor.addBrokerage(10'000'000));
        floor.must("update core.product set order_leads_min = 1");
        QCOMPARE(stage.uploadPhones(stage.partner, 62), QByteArray("62 0 0"));
        QCOMPARE(buy(first, wants(50)), QByteArray("1001"));
        QCOMPARE(buy(second, wants(2, "invoice")), QByteArray("1001"));
        // When it is withdrawn and sent in once more
        QCOMPARE(stage.withdraw(stage.partner), QByteArray("10 52"));
        QCOMPARE(stage.uploadPhones(stage.partner, 62), QByteArray("10 52 0"));
        // Then only what was gone is on offer, and nobody gets whom another has bought
        QCOMPARE(floor.count("core.inventory"), 10);
        QCOMPARE(buy(third, wants(10)), QByteArray("1001"));
        QCOMPARE(floor.must("select count(*) = count(distinct l.person) from core.sale join core.lead l using (lead_id)").value(), QByteArray("t"));
        // nor may another supplier bring them, who asked a few days ago
        QCOMPARE(stage.uploadPhones(stage.other, 62), QByteArray("0 0 62"));
        // A hold that ends leaves the floor with its file: that person may come again
        QVERIFY(second.run("select api.order_cancel(1001)").isOk());
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(stage.uploadPhones(stage.partner, 62), QByteArray("2 60 0"));
        // and so does not whoever came back from his buyer
        QVERIFY(stage.desk.run("select api.order_refund(gen_random_uuid(), $1, 1001, null, null, 'agreed')",
                               {floor.must("select w.name from core.orders o join core.workspace w using (workspace_id) where o.leads = 10").value()}).isOk());
        QCOMPARE(stage.withdraw(stage.partner), QByteArray("2 0"));
        QCOMPARE(stage.uploadPhones(stage.partner, 62), QByteArray("2 60 0"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountALeadAsFreshFromItsFirstUploadOn()
    {
        // Given a file of eight days ago, which is withdrawn and comes again with two persons more, twice
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        const ConnectionSpec spec = floor.addBrokerage(10'000'000);
        PgSession broker(spec);
        floor.must("update core.product set order_leads_min = 1");
        QCOMPARE(stage.uploadPhones(stage.partner, 8), QByteArray("8 0 0"));
        floor.must("update core.import_batch set created_at = created_at - interval '8 days'");
        for (const char* taken : {"8 0", "10 0"}) {
            QCOMPARE(stage.withdraw(stage.partner), QByteArray(taken));
            QCOMPARE(stage.uploadPhones(stage.partner, 10), QByteArray("10 0 0"));
        }
        // When all are bought in one line
        QCOMPARE(buy(broker, wants(10)), QByteArray("1001"));
        // Then the two are fresh, the others as old as they were
        const QByteArray rates = "select string_agg(concat_ws(' ', leads, fresh_bp, reversed_leads), ', ' order by fresh_bp) from core.commission";
        QCOMPARE(floor.must(rates).value(), QByteArray("8 0 0, 2 1000 0"));
        // and each goes back at its own rate
        deliver(broker, "1001");
        const QByteArray some = floor.must("select array_agg(x.public_id) from (select l.public_id from core.lead l join core.sale s using (lead_id)"
                                           " where l.first_batch_id = (select min(batch_id) from core.import_batch) limit 3) x").value();
        QVERIFY(stage.desk.run("select api.order_refund(gen_random_uuid(), $1, 1001, null, $2, 'agreed')", {floor.workspaceOf(spec).toUtf8(), some}).isOk());
        QCOMPARE(floor.must(rates).value(), QByteArray("8 0 3, 2 1000 0"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldCountWhatIsWithdrawnOnceAndItsRejectsStill()
    {
        // Given a file of last month with rejects, of which ten leads are sold when it is withdrawn
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        PgSession broker(floor.addBrokerage(10'000'000));
        floor.must("update core.product set order_leads_min = 1");
        const auto upload = [&stage] {
            return stage.upload(stage.partner, "real-estate", 100, "phone", "case when n <= 20 then '911' else '+1318555' || (1000 + n) end");
        };
        QCOMPARE(upload(), QByteArray("80 0 20"));
        floor.must("update core.import_batch set created_at = date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - interval '1 second'");
        QCOMPARE(counted(floor), QByteArray("100 80 80"));
        QCOMPARE(buy(broker, wants(10)), QByteArray("1001"));
        QCOMPARE(stage.withdraw(stage.partner), QByteArray("70 10"));
        // Then its rejects count still, and of its leads those that could not be withdrawn
        QCOMPARE(counted(floor), QByteArray("30 10 10"));
        // When it comes again
        QCOMPARE(upload(), QByteArray("70 10 20"));
        // Then each lead is counted once: in the month in which it came first
        QCOMPARE(counted(floor), QByteArray("120 80 80"));
        QCOMPARE(counted(floor, "1 month"), QByteArray("120 80 0"));
    }

    void shouldOfferNobodyAgainWhoIsNoLead_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<bool>("isBarred");
        for (const char* reason : {"deceased", "no_consent", "fake"})
            QTest::newRow(reason) << QByteArray(reason) << true;
        QTest::newRow("disconnected") << QByteArray("disconnected") << false;
    }
    void shouldOfferNobodyAgainWhoIsNoLead()
    {
        QFETCH(QByteArray, reason);
        QFETCH(bool, isBarred);
        // Given persons of two suppliers' files, and a third one's that has been looked at and is not written yet
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        PgSession broker(floor.addBrokerage(10'000'000));
        floor.must("update core.setting set value = 100 where name = 'return_unreviewed_percent'; select api.workspace_create('Third Leads', 'supplier')");
        PgSession third(floor.addMember(u"Third Leads"_s, u"partner"_s));
        QCOMPARE(stage.uploadOld(stage.partner, 2), QByteArray("2 0 0"));
        const QByteArray first = stage.batch;
        QCOMPARE(stage.uploadOld(stage.other, 2), QByteArray("2 0 0"));
        QCOMPARE(buy(broker, js("{'lines': [{'filter': {'classes': ['silver']}, 'quantity': 1}]}")), QByteArray("1001"));
        deliver(broker, "1001");
        const QJsonObject checked = stage.check(third, "mortgage", 2, "phone, inquired_at", "'+1318555' || (1000 + n), now() - interval '200 days'");
        // When one comes back
        QCOMPARE(number(broker.run("select api.return_create(gen_random_uuid(), array(select lead_id from api.my_leads_page()), $1)", {reason}).json(), "accepted"), 1);
        QCOMPARE(Stage::write(third, checked), QByteArray("2 0 0"));
        // Then it depends on the reason whether that says something of the person
        QCOMPARE(floor.count("core.inventory"), isBarred ? 3 : 5);
        QCOMPARE(floor.count("core.barred_person"), isBarred ? 1 : 0);
        // and nobody brings him back, by another file or after it was withdrawn
        stage.batch = first;
        QCOMPARE(stage.withdraw(stage.partner), QByteArray("1 1"));
        QCOMPARE(stage.uploadOld(stage.partner, 2), isBarred ? QByteArray("1 0 1") : QByteArray("1 1 0"));
        QCOMPARE(stage.faults(), isBarred ? QByteArray("barred") : QByteArray());
        QCOMPARE(stage.uploadOld(stage.other, 3), isBarred ? QByteArray("1 1 1") : QByteArray("1 2 0"));
        QCOMPARE(redOnes(floor), QStringList());
    }

    /// T86, on the floor: a search of every table.
    void shouldLeaveNothingOfAPersonWhoIsForgotten()
    {
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        const ConnectionSpec spec = floor.addBrokerage(10'000'000);
        PgSession broker(spec);
        const auto upload = [&stage](PgSession& session, const QByteArray& values) {
            return stage.upload(session, "mortgage", 1, "first_name, last_name, phone, phone_alt, email, city, inquired_at", values + ", 'Shreveport', now() - interval '200 days'");
        };
        const QByteArray zoe = "'Zoe', 'Zimmerling', '+13185557001', '+13185557002', 'zoe@zz.example'";
        QCOMPARE(upload(stage.partner, zoe), QByteArray("1 0 0"));
        QCOMPARE(upload(stage.other, zoe), QByteArray("1 0 0"));
        // Given a buyer who has written about her, checked her phones and given her back
        QCOMPARE(buy(broker, js("{'lines': [{'filter': {'classes': ['silver']}, 'quantity': 1}]}")), QByteArray("1001"));
        deliver(broker, "1001");
        const QByteArray lead = broker.run("select lead_id from api.my_leads_page()").value();
        QVERIFY(broker.run("select api.lead_change(gen_random_uuid(), array[$1::uuid], $2)", {lead, js("{'note': 'Zoe prefers mornings', 'tags_add': ['zimmerling']}")}).isOk());
        QVERIFY(broker.run("select api.lead_change(gen_random_uuid(), array[$1::uuid], $2)", {lead, js("{'tags_remove': ['zimmerling']}")}).isOk());
        QVERIFY(broker.run("select api.return_create(gen_random_uuid(), array[$1::uuid], 'wrong_person', 'Mr Zimmerling answers')", {lead}).isOk());
        floor.must("insert into core.phone_scrub select workspace_id, unnest(array[phone, phone_alt]), '2026-01-02' from core.delivered_lead");
        const auto found = [&floor] {
            const QByteArray sql = floor.must("select string_agg(format('select %L as name, count(*) from %s x where x::text ~* %L', c.oid::regclass, c.oid::regclass, t.pattern), ' union all ')"
                                              " from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral (select string_agg(w || '|' || encode(w::bytea, 'hex'), '|') as pattern"
                                              " from unnest(array['zimmerling', 'Zimmerling', 'zoe', '3185557001', '3185557002']) w) t"
                                              " where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'").value();
            return floor.must("select string_agg(name, ' ' order by name) from (" + sql + ") q where count > 0").value();
        };
        QCOMPARE(found(), QByteArray("core.delivered_lead core.lead_event core.lead_return core.lead_work core.phone_scrub sealed.contact"));
        // When she wants to be forgotten
        QCOMPARE(stage.desk.run("select concat_ws(' ', j ->> 'leads', j ->> 'copies', j ->> 'in_stock') from api.lead_erase($1, 'asked by letter') j", {lead}).value(), QByteArray("2 1 1"));
        // Then no table has anything of her, whatever its type
        QCOMPARE(found(), QByteArray());
        // and no file brings her back: not her supplier's, not another's, not with her e-mail only
        for (PgSession* session : {&stage.partner, &stage.other}) {
            QCOMPARE(upload(*session, zoe), QByteArray("0 0 1"));
            QCOMPARE(stage.faults(), QByteArray("barred"));
            QCOMPARE(upload(*session, "null, null, null, null, 'zoe@zz.example'"), QByteArray("0 0 1"));
        }
        QCOMPARE(found(), QByteArray());
        QCOMPARE(floor.count("core.inventory"), 0);
        QCOMPARE(redOnes(floor), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestImportAgain)
#include "tst_importagain.moc"

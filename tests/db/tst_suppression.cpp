// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadimport.h"
#include "models/engine/suppression.h"
#include "tests/support/testfloor.h"
#include "tests/support/zipmaker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Phones and e-mails that a workspace never wants to buy (domain.md R38), and what they must not tell
/// (security.md 1.6).
class TestSuppression final : public QObject
{
    Q_OBJECT
private:
    struct Floor
    {
        explicit Floor(TestCluster& cluster) : floor(cluster), member(floor.addBrokerage(100000000)), broker(member)
        {
            key = QByteArray::fromHex(broker.run("select api.suppression_key()").value());
        }
        /// Leads whose contacts are these, of persons as an import would have it.
        qint64 addLead(const QByteArray& phone, const QByteArray& email = {}, const QByteArray& phoneAlt = {})
        {
            const qint64 lead = floor.addLeads({.count = 1}).first();
            const QByteArray id = QByteArray::number(lead);
            floor.must("update sealed.contact set phone = nullif($2, ''), email = nullif($3, ''), phone_alt = nullif($4, '') where lead_id = $1", {id, phone, email, phoneAlt});
            floor.must("update core.lead l set person = sealed.person_of(s.value, c.phone, c.email, c.first_name, c.last_name, c.zip, c.street)"
                       " from sealed.contact c, sealed.secret s where c.lead_id = l.lead_id and l.lead_id = $1", {id});
            floor.must("update core.inventory i set person = l.person from core.lead l where l.lead_id = i.lead_id and i.lead_id = $1", {id});
            floor.must("select core.leads_added($1, $1)", {id});
            return lead;
        }
        QByteArray marks(const QByteArrayList& texts) const
        {
            QByteArrayList numbers;
            for (const QByteArray& text : texts)
                numbers.append(QByteArray::number(suppressionMark(key, text)));
            return '{' + numbers.join(',') + '}';
        }
        PgAnswer upload(const QByteArray& name, const QByteArrayList& texts, const QByteArray& expires = {})
        {
            return broker.run("select api.suppression_upload($1, $2, $3)", {name, expires, marks(texts)});
        }
        /// Returns the list's id.
        QByteArray hide(const QByteArray& name, const QByteArrayList& texts, const QByteArray& expires = {})
        {
            const PgAnswer answer = upload(name, texts, expires);
            const QByteArray list = answer.json().value("list"_L1).toString().toUtf8();
            const PgAnswer applied = broker.run("select api.suppression_apply($1)", {list});
            if (!applied.isOk())
                qFatal("%s %s", qPrintable(applied.sqlState), qPrintable(applied.message));
            return list;
        }
        qint64 count(PgSession& who) { return who.run("select leads from api.inventory_count('{}')").number(); }
        qint64 count() { return count(broker); }
        QByteArray gateway() { return floor.must("select core.keep_suppressions(50000)").value(); }

        TestFloor floor;
        ConnectionSpec member;
        PgSession broker;
        QByteArray key;
    };
    TestCluster m_cluster;

    static QString fileOf(const QTemporaryDir& folder, const QByteArray& text)
    {
        QFile file(folder.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    static QJsonObject missingOf(const QJsonObject& shortage) { return shortage.value("missing"_L1).toObject(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldMarkAsTheFloorDoes()
    {
        Floor f(m_cluster);
        for (const QByteArray text : {"p:+13185550101", "e:ana@mail.example", "e:zoë@mail.example"})
            QCOMPARE(f.floor.must("select sealed.mark_of(s.value, $1) from sealed.secret s where name = 'person'", {text}).number(), suppressionMark(f.key, text));
        QCOMPARE(f.key.size(), 32);
    }

    void shouldHideFromBrowsingCountingQuotingAndBuying()
    {
        // Given five leads, of which a list names two
        Floor f(m_cluster);
        for (int i = 0; i < 5; ++i)
            f.addLead("+1318555010" + QByteArray::number(i));
        PgSession stranger(f.floor.addBrokerage(1000000));
        QCOMPARE(f.count(), 5);
        f.hide("do not call", {"p:+13185550101", "p:+13185550103", "p:+12125550199"});
        // Then the workspace neither sees, counts nor gets them
        QCOMPARE(f.count(), 3);
        QCOMPARE(f.broker.run("select count(*) from api.inventory_page('{}')").number(), 3);
        QCOMPARE(f.broker.run("select count(*) from api.inventory_page('{\"owned\": \"show\"}')").number(), 3);
        const QJsonObject line = f.broker.run("select api.quote($1)", {js("[{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': 5}]")})
                                     .json().value("lines"_L1).toArray().first().toObject();
        QCOMPARE(line.value("available"_L1).toInt(), 3);
        QCOMPARE(missingOf(line).value("suppressed"_L1).toInt(), 2);
        QCOMPARE(missingOf(line).value("owned"_L1).toInt(), 0);
        for (const char* more : {"", ", 'allow_repeats': true"}) {
            const PgAnswer refused = purchase(f.broker, goldRequest(5, "LA", js(more)));
            QCOMPARE(refused.refusal(), u"LF001"_s);
            const QJsonObject error = refused.json().value("error"_L1).toObject();
            QCOMPARE(error.value("available"_L1).toInt(), 3);
            QCOMPARE(missingOf(error).value("suppressed"_L1).toInt(), 2);
        }
        QCOMPARE(purchase(f.broker, goldRequest(2, "LA", js(", 'allow_repeats': true"))).refusal(), QString());
        QCOMPARE(purchase(f.broker, goldRequest(1)).refusal(), QString());
        QCOMPARE(f.count(), 0);
        QCOMPARE(f.floor.must("select count(*) from core.sale s join sealed.contact c using (lead_id) where c.phone in ('+13185550101', '+13185550103')").number(), 0);
        // and everybody else does
        QCOMPARE(f.count(stranger), 2);
        QCOMPARE(purchase(stranger, goldRequest(2)).refusal(), QString());
    }

    void shouldHideFromFacetsAndJumps_data()
    {
        QTest::addColumn<bool>("isFolded");
        QTest::newRow("counted exactly") << false;
        QTest::newRow("of the day summary") << true;
    }
    void shouldHideFromFacetsAndJumps()
    {
        QFETCH(bool, isFolded);
        // Given 250 leads, of which a list names one and the workspace owns another
        Floor f(m_cluster);
        f.floor.addLeads({.count = 247, .county = 22017});
        for (int i = 0; i < 3; ++i)
            f.addLead("+1318555010" + QByteArray::number(i));
        if (isFolded)
            f.floor.must("select core.fold_stock()");
        const auto facet = [&](const char* name, const QByteArray& filter = "{}") {
            return f.broker.run("select leads from api.inventory_facets($1) where facet = $2", {filter, name}).number();
        };
        const auto last = [&] { return f.broker.run("select max(position) from api.inventory_anchors('{}', 'oldest', 249)").number(); };
        QCOMPARE(facet("state"), 250);
        QCOMPARE(last(), 249);
        f.hide("do not call", {"p:+13185550101"});
        f.floor.must("insert into core.workspace_person (workspace_id, person) select m.workspace_id, l.person from core.member m, core.lead l"
                     " where m.login = $1 and l.lead_id = (select min(lead_id) from core.lead)", {f.broker.run("select session_user").value()});
        // Then every facet, every county and every jump leaves them out, as the count does
        QCOMPARE(f.count(), 248);
        for (const char* name : {"state", "class", "bucket"})
            QCOMPARE(facet(name), 248);
        QCOMPARE(f.broker.run("select sum(leads) from api.inventory_facets('{\"states\": [\"LA\"]}') where facet = 'county'").number(), 246);
        QCOMPARE(facet("state", "{\"intent_min\": 0}"), 248);
        QCOMPARE(last(), 0);
        // and shows whom it owns, but not whom it suppresses, where that is asked for
        QCOMPARE(facet("state", "{\"owned\": \"show\"}"), 249);
        QCOMPARE(facet("state", "{\"owned\": \"show\", \"intent_min\": 0}"), 249);
        PgSession stranger(f.floor.addBrokerage(1000000));
        QCOMPARE(stranger.run("select leads from api.inventory_facets('{}') where facet = 'state'").number(), 250);
    }

    void shouldHideFromProjects_data()
    {
        QTest::addColumn<bool>("isRepeating");
        QTest::newRow("without repeats") << false;
        QTest::newRow("with repeats") << true;
    }
    void shouldHideFromProjects()
    {
        QFETCH(bool, isRepeating);
        // Given a project with 52 leads, of which a list names two
        Floor f(m_cluster);
        f.floor.must("select api.project_create('harbor', 'Harbor', 'mortgage', 700)");
        f.floor.addLeads({.count = 50});
        for (const char* phone : {"+13185550101", "+13185550102"})
            f.addLead(phone);
        for (const char* table : {"core.lead", "core.inventory"})
            f.floor.must(QByteArray("update ") + table + " set project_id = (select project_id from core.project)");
        f.hide("do not call", {"p:+13185550101", "p:+13185550102"});
        QCOMPARE(f.broker.run("select on_offer from api.projects()").number(), 50);
        // Then neither a number nor all of it brings them
        const QByteArray more = isRepeating ? js(", 'allow_repeats': true") : QByteArray();
        const PgAnswer refused = purchase(f.broker, js("{'lines': [{'project': 'harbor', 'quantity': 51}]") + more + '}');
        QCOMPARE(refused.refusal(), u"LF001"_s);
        QCOMPARE(missingOf(refused.json().value("error"_L1).toObject()).value("suppressed"_L1).toInt(), 1);
        const PgAnswer bought = purchase(f.broker, js("{'lines': [{'project': 'harbor', 'all': true}]") + more + '}');
        QCOMPARE(bought.refusal(), QString());
        QCOMPARE(bought.json().value("leads"_L1).toInt(), 50);
        QCOMPARE(f.floor.must("select count(*) from core.inventory i join sealed.contact c using (lead_id) where c.phone in ('+13185550101', '+13185550102')").number(), 2);
    }

    void shouldHideFromStandingOrders_data() { shouldHideFromProjects_data(); }
    void shouldHideFromStandingOrders()
    {
        QFETCH(bool, isRepeating);
        // Given a standing order for five leads, of which a list names two
        Floor f(m_cluster);
        for (int i = 0; i < 5; ++i)
            f.addLead("+1318555010" + QByteArray::number(i));
        f.hide("do not call", {"p:+13185550101", "p:+13185550103"});
        const QByteArray request = js("{'filter': {'states': ['LA']}, 'price_max_minor': 1000, 'leads_total': 100, 'time_zone': 'UTC', 'allow_repeats': ")
                                   + (isRepeating ? "true}" : "false}");
        QCOMPARE(f.broker.run("select api.standing_dry_run($1) -> 'now' ->> 'leads'", {request}).value(), QByteArray("3"));
        QVERIFY(f.broker.run("select api.standing_create($1)", {request}).isOk());
        // When it is served, and the list is longer by then
        f.hide("more", {"p:+13185550100"});
        PgSession gateway(f.floor.service(u"lf_gateway"_s));
        while (!gateway.run("select api.gateway_standing()").value().isNull()) { }
        // Then it buys the others only
        QCOMPARE(f.floor.must("select string_agg(c.phone, ' ' order by c.phone) from core.sale join sealed.contact c using (lead_id)").value(),
                 QByteArray("+13185550102 +13185550104"));
        // and what others bought of the listed would not have been bought
        PgSession stranger(f.floor.addBrokerage(1000000));
        QCOMPARE(purchase(stranger, goldRequest(3)).refusal(), QString());
        QCOMPARE(f.broker.run("select api.standing_dry_run($1) ->> 'leads'", {request}).value(), QByteArray("0"));
    }

    void shouldMeetAPurchaseThatIsWaiting_data()
    {
        QTest::addColumn<bool>("isRepeating");
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("without repeats") << false << true;
        QTest::newRow("with repeats") << true << true;
        QTest::newRow("with repeats, the control: persons are not looked at again") << true << false;
    }
    void shouldMeetAPurchaseThatIsWaiting()
    {
        QFETCH(bool, isRepeating);
        QFETCH(bool, isGuarded);
        // Given a purchase that has looked at a lead and waits for a rival who has it
        Floor f(m_cluster);
        if (!isGuarded)
            f.floor.removeGuard("core.claim_persons", "and i.person not in (select m.person from mine m where m.is_suppressed)");
        const QByteArray lead = QByteArray::number(f.addLead("+13185550101"));
        PgSession rival(f.floor.ownerSpec());
        rival.run("begin");
        rival.run("select from core.inventory where lead_id = $1 for update", {lead});
        PgSession buyer(f.member);
        buyer.send(purchaseSql, {newKey(), goldRequest(1, "LA", isRepeating ? js(", 'allow_repeats': true") : QByteArray()), "100000"});
        QTRY_COMPARE(f.floor.count("pg_stat_activity where wait_event_type = 'Lock' and pid = " + QByteArray::number(buyer.processId())), 1);
        // When a list comes that names its person
        f.hide("do not call", {"p:+13185550101"});
        rival.run("rollback");
        // Then it is not sold, nor does the workspace own it
        QCOMPARE(buyer.receive().refusal(), isGuarded ? u"LF001"_s : QString());
        QCOMPARE(f.floor.count("core.inventory"), isGuarded ? 1 : 0);
        QCOMPARE(f.floor.count("core.workspace_person where is_owned"), 0);
        QCOMPARE(f.count(), 0);
    }

    void shouldKeepPickedLeadsOut()
    {
        Floor f(m_cluster);
        const qint64 lead = f.addLead("+13185550100");
        f.addLead("+13185550101");
        const QByteArray pick = f.floor.must("select public_id from core.lead where lead_id = $1", {QByteArray::number(lead)}).value();
        QVERIFY(f.broker.run("select api.basket_add($1)", {"{" + pick + "}"}).isOk());
        f.hide("do not call", {"p:+13185550100"});
        QCOMPARE(f.broker.run("select status from api.basket()").value(), QByteArray("suppressed"));
        for (const char* repeats : {"false", "true"}) {
            const PgAnswer refused = purchase(f.broker, js("{'lines': [{'picks': ['") + pick + js("']}], 'allow_repeats': ") + repeats + "}");
            QCOMPARE(refused.refusal(), u"LF001"_s);
            QCOMPARE(missingOf(refused.json().value("error"_L1).toObject()).value("suppressed"_L1).toInt(), 1);
        }
        QCOMPARE(f.broker.run("select api.basket_add($1)", {"{" + pick + "}"}).json().value("gone"_L1).toArray().first().toObject().value("why"_L1).toString(),
                 u"suppressed"_s);
        // R17 finds another one
        QCOMPARE(purchase(f.broker, js("{'lines': [{'picks': ['") + pick + js("'], 'replace': true}]}")).refusal(), QString());
        QCOMPARE(f.floor.must("select c.phone from core.sale join sealed.contact c using (lead_id)").value(), QByteArray("+13185550101"));
    }

    void shouldHideLeadsOfBeforeAndAfter_data()
    {
        QTest::addColumn<QByteArrayList>("contact"); // phone, e-mail, other phone
        QTest::addColumn<QByteArray>("entry");
        const QByteArrayList all = {"+13185550101", "ana@mail.example", "+442079460018"};
        QTest::newRow("by its phone") << all << QByteArray("p:+13185550101");
        QTest::newRow("by its e-mail") << all << QByteArray("e:ana@mail.example");
        QTest::newRow("by its other phone") << all << QByteArray("p:+442079460018");
        QTest::newRow("by an e-mail that is all there is") << QByteArrayList{"", "ana@mail.example", ""} << QByteArray("e:ana@mail.example");
        QTest::newRow("by the other phone beside an e-mail") << QByteArrayList{"", "ana@mail.example", "+13185550102"} << QByteArray("p:+13185550102");
    }
    void shouldHideLeadsOfBeforeAndAfter()
    {
        QFETCH(QByteArrayList, contact);
        QFETCH(QByteArray, entry);
        Floor f(m_cluster);
        // Before, its marks written down; before, not written down; after
        f.addLead(contact.at(0), contact.at(1), contact.at(2));
        QCOMPARE(f.gateway(), QByteArray("1"));
        f.addLead(contact.at(0), contact.at(1), contact.at(2));
        f.addLead("+13185559999");
        QCOMPARE(f.count(), 3);
        const QByteArray list = f.hide("do not call", {entry});
        QCOMPARE(f.count(), 1);
        f.addLead(contact.at(0), contact.at(1), contact.at(2));
        QCOMPARE(f.count(), 1);
        while (!f.gateway().isEmpty()) { }
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.floor.count("core.unmarked"), 0);
        // and all of them come back with its end
        QVERIFY(f.broker.run("select api.suppression_remove($1)", {list}).isOk());
        QCOMPARE(f.count(), 4);
        QCOMPARE(f.floor.count("core.workspace_person"), 0);
        QCOMPARE(f.floor.count("core.suppression"), 0);
    }

    void shouldHideWhatIsImportedLater()
    {
        // Given a list and a real import behind it
        Floor f(m_cluster);
        f.hide("do not call", {"p:+13185550101", "e:ana@mail.example"});
        QTemporaryDir folder;
        QFile file(folder.filePath(u"leads.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("state,phone,email,inquiry_time\nLA,318-555-0101,,2025-03-01\nLA,318-555-0102,Ana@mail.example,2025-03-01\nLA,318-555-0103,,2025-03-01\n");
        file.close();
        ImportRequest request;
        request.path = file.fileName();
        request.supplier = u"Acme Leads"_s;
        auto imported = QtConcurrent::run(importLeads, f.floor.ownerSpec(), request);
        imported.waitForFinished();
        QVERIFY(imported.result().has_value());
        QCOMPARE(imported.result()->accepted, 3);
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.floor.count("core.unmarked"), 1);
        QCOMPARE(f.gateway(), QByteArray("3"));
        QCOMPARE(f.count(), 1);
    }

    void shouldMeetALeadThatIsJustComing_data()
    {
        QTest::addColumn<bool>("isRemembered");
        QTest::newRow("written down") << true;
        QTest::newRow("the control: forgotten") << false;
    }
    void shouldMeetALeadThatIsJustComing()
    {
        QFETCH(bool, isRemembered);
        // Given a lead that is written but not committed while the list is applied
        Floor f(m_cluster);
        if (!isRemembered)
            f.floor.removeGuard("core.leads_added", "insert into core.unmarked (first_lead, last_lead) values (p_first, p_last);");
        PgSession supplier(f.floor.ownerSpec());
        const qint64 lead = f.addLead("+13185550101");
        while (!f.gateway().isEmpty()) { }
        supplier.run("begin; update sealed.contact set email = 'ana@mail.example' where lead_id = " + QByteArray::number(lead));
        supplier.run("select core.leads_added($1, $1)", {QByteArray::number(lead)});
        f.hide("do not call", {"e:ana@mail.example"});
        QCOMPARE(f.count(), 1);
        supplier.run("commit");
        while (!f.gateway().isEmpty()) { }
        QCOMPARE(f.count(), isRemembered ? 0 : 1);
    }

    void shouldWaitForNoBroker()
    {
        // Given a broker who keeps a change of his list open
        Floor f(m_cluster);
        f.addLead("+13185550101", "ana@mail.example");
        const QByteArray list = f.hide("do not call", {"e:ana@mail.example", "e:omar@mail.example"});
        f.broker.run("begin");
        QVERIFY(f.broker.run("select api.suppression_remove($1)", {list}).isOk());
        // Then leads come in and are marked without waiting, and meet the other lists
        QElapsedTimer timer;
        timer.start();
        f.addLead("+13185550102", "omar@mail.example");
        f.gateway();
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
        f.broker.run("rollback");
        while (!f.gateway().isEmpty()) { }
        QCOMPARE(f.count(), 0);
    }

    void shouldEndByTheDate()
    {
        Floor f(m_cluster);
        f.addLead("+13185550101");
        f.addLead("+13185550102");
        QCOMPARE(f.upload("late", {"p:+13185550101"}, "2020-01-01").sqlState, u"LF006"_s);
        f.hide("short", {"p:+13185550101"}, f.floor.must("select (now() at time zone 'UTC')::date").value());
        f.hide("long", {"p:+13185550102"}, "2999-12-31");
        QCOMPARE(f.count(), 0);
        QCOMPARE(f.broker.run("select extract(epoch from expires_at - date_trunc('day', now(), 'UTC'))::bigint from api.suppressions() where name = 'short'").number(), 86400);
        // Whoever counts, quotes or is short takes back what is over, without a gateway
        for (const char* call : {"select api.inventory_count('{}')", "select api.quote('[{\"filter\": {}, \"quantity\": 1}]')",
                                 "select api.purchase(gen_random_uuid(), '{\"lines\": [{\"filter\": {}, \"quantity\": 2}]}', 100000)"}) {
            f.hide("short", {"p:+13185550101"}, f.floor.must("select (now() at time zone 'UTC')::date").value());
            f.floor.must("update core.suppression_list set expires_at = now() where name = 'short' and state = 'active'");
            f.broker.run(call);
            QVERIFY2(f.floor.count("core.suppression_list where name = 'short' and state = 'active'") == 0, call);
        }
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.broker.run("select name from api.suppressions()").rows, (QList<QByteArrayList>{{"long"}}));
        // Reading stays reading
        f.floor.must("update core.suppression_list set expires_at = now() where name = 'long'");
        f.broker.run("begin read only");
        QVERIFY(f.broker.run("select api.inventory_count('{}')").isOk());
        f.broker.run("commit");
        QCOMPARE(f.count(), 2);
    }

    void shouldHideAsLongAsOneListDoes()
    {
        Floor f(m_cluster);
        f.addLead("+13185550101", "ana@mail.example");
        f.gateway();
        const QByteArray first = f.hide("first", {"p:+13185550101"});
        const QByteArray second = f.hide("second", {"e:ana@mail.example"});
        QVERIFY(f.broker.run("select api.suppression_remove($1)", {first}).isOk());
        QCOMPARE(f.count(), 0);
        // A list of the same name takes the place of the old one
        f.hide("Second", {"p:+12125550100"});
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.broker.run("select api.suppression_remove($1)", {second}).sqlState, u"LF013"_s);
        QCOMPARE(f.broker.run("select count(*) from api.suppressions()").number(), 1);
        QCOMPARE(f.floor.must("select string_agg(state, ' ' order by list_id) from core.suppression_list").value(), QByteArray("removed replaced active"));
        QCOMPARE(f.floor.must("select string_agg(action, ', ' order by audit_id) from core.audit where action like 'suppression%'").value(),
                 QByteArray("suppression upload, suppression upload, suppression remove, suppression upload"));
    }

    void shouldRememberWhomTheWorkspaceOwns()
    {
        // Given a bought and a held person, then listed
        Floor f(m_cluster);
        f.addLead("+13185550101");
        f.addLead("+13185550102");
        QCOMPARE(purchase(f.broker, goldRequest(1)).refusal(), QString());
        QCOMPARE(purchase(f.broker, goldRequest(1, "LA", js(", 'payment': 'card'"))).refusal(), QString());
        const QByteArray list = f.hide("do not call", {"p:+13185550101", "p:+13185550102"});
        // The hold's end gives the lead back to others, but not to him
        QVERIFY(f.broker.run("select api.order_cancel(1002)").isOk());
        PgSession stranger(f.floor.addBrokerage(1000000));
        QCOMPARE(f.count(stranger), 1);
        QCOMPARE(f.count(), 0);
        // The list's end gives it back to him, and the bought person stays his (R4)
        QVERIFY(f.broker.run("select api.suppression_remove($1)", {list}).isOk());
        QCOMPARE(f.count(), 1);
        f.addLead("+13185550101");
        QCOMPARE(f.count(), 1);
        QCOMPARE(f.floor.count("core.workspace_person"), 1);
        QCOMPARE(f.floor.count("core.workspace_person where is_owned and not is_suppressed"), 1);
    }

    void shouldAnswerAlikeWhateverIsThere()
    {
        // Given numbers that are in stock, and others
        Floor f(m_cluster);
        for (int i = 0; i < 9; ++i)
            f.addLead("+1318555010" + QByteArray::number(i), "lead" + QByteArray::number(i) + "@mail.example");
        QCOMPARE(f.gateway(), QByteArray("9"));
        const auto seen = [&](const QByteArray& phones, const QByteArray& mails) {
            QByteArrayList texts;
            for (int i = 0; i < 9; ++i)
                texts += {"p:" + phones + QByteArray::number(i), "e:" + mails + QByteArray::number(i) + "@mail.example"};
            QJsonObject answer = f.upload("probe", texts).json();
            const QByteArray list = answer.value("list"_L1).toString().toUtf8();
            QElapsedTimer timer;
            timer.start();
            const PgAnswer applied = f.broker.run("select api.suppression_apply($1)", {list});
            const qint64 tenths = timer.elapsed() / 100;
            answer.remove("list"_L1);
            return std::tuple(answer, applied.value(), tenths, f.broker.run("select name, state, entries from api.suppressions()").rows);
        };
        // Then upload, application and list tell nothing
        const auto there = seen("+1318555010", "lead");
        const auto elsewhere = seen("+1212555010", "nobody");
        QCOMPARE(std::get<0>(there), std::get<0>(elsewhere));
        QCOMPARE(std::get<1>(there), std::get<1>(elsewhere));
        QVERIFY(std::get<2>(there) >= 1 && std::get<2>(elsewhere) >= 1);
        QCOMPARE(std::get<3>(there), std::get<3>(elsewhere));
        QCOMPARE(std::get<0>(there).value("entries"_L1).toInt(), 18);
    }

    void shouldNotBeTriedAndRolledBack()
    {
        Floor f(m_cluster);
        f.addLead("+13185550101");
        f.broker.run("begin");
        const QByteArray list = f.upload("probe", {"p:+13185550101"}).json().value("list"_L1).toString().toUtf8();
        QCOMPARE(f.count(), 1);
        f.broker.run("savepoint s");
        QCOMPARE(f.broker.run("select api.suppression_apply($1)", {list}).sqlState, u"LF012"_s);
        f.broker.run("rollback to s");
        QCOMPARE(f.count(), 1);
        f.broker.run("commit");
        // Nor are there many of them: each is written down, and so many a day
        f.floor.must("update core.setting set value = 3 where name = 'suppression_lists_per_day'");
        f.hide("second", {"p:+13185550102"});
        QVERIFY(f.broker.run("select api.suppression_remove(list) from api.suppressions() where name = 'second'").isOk());
        f.hide("third", {"p:+13185550103"});
        const PgAnswer refused = f.upload("fourth", {"p:+13185550104"});
        QCOMPARE(refused.refusal(), u"LF015"_s);
        QVERIFY(refused.json().value("error"_L1).toObject().contains("opens_at"_L1));
        f.floor.must("update core.setting set value = 100 where name = 'suppression_lists_per_day'");
        f.floor.must("update core.setting set value = 1 where name = 'uploads_per_minute'");
        QCOMPARE(f.upload("fourth", {"p:+13185550104"}).refusal(), u"LF015"_s);
    }

    void shouldBeForTheOwnWorkspaceOnly()
    {
        Floor f(m_cluster);
        f.addLead("+13185550101");
        const QByteArray list = f.hide("do not call", {"p:+13185550101"});
        PgSession colleague(f.floor.addMember(f.floor.workspaceOf(f.member), u"broker"_s));
        PgSession stranger(f.floor.addBrokerage(1000000));
        QCOMPARE(f.count(colleague), 0);
        QCOMPARE(colleague.run("select count(*) from api.suppressions()").number(), 1);
        QCOMPARE(stranger.run("select count(*) from api.suppressions()").number(), 0);
        QCOMPARE(stranger.run("select api.suppression_remove($1)", {list}).sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.suppression_apply($1)", {list}).sqlState, u"LF013"_s);
        for (const QByteArray call : {"sealed.mark_key()", "sealed.persons_of('{1}')", "sealed.marks_of(1, 2)", "core.keep_suppressions(1)", "core.end_suppressions(1)"})
            QCOMPARE(stranger.run("select " + call).sqlState, u"42501"_s);
        // Of the sealed schema its functions may use marks and persons, and no contact
        QCOMPARE(f.floor.must("select string_agg(p.oid::regprocedure::text, ' ' order by 1) from pg_proc p where p.pronamespace = 'sealed'::regnamespace"
                              " and has_function_privilege('lf_fn_suppress', p.oid, 'execute')").rows.size(), 1);
        QCOMPARE(f.floor.count("pg_class c where c.relnamespace = 'sealed'::regnamespace and c.relkind = 'r'"
                               " and has_any_column_privilege('lf_fn_suppress', c.oid, 'select, insert, update')"), 0);
        QCOMPARE(colleague.run("select api.suppression_remove($1)", {list}).sqlState, QString());
        QCOMPARE(f.count(), 1);
    }

    void shouldReadFilesOfManyForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("entries");
        QTest::addColumn<int>("unread");
        QTest::addColumn<QStringList>("columns");
        const QByteArrayList two = {"p:+13185550101", "p:+13185550102"};
        QTest::newRow("a number a line") << QByteArray("318-555-0101\n(318) 555-0102\n") << two << 0 << QStringList{u"column 1"_s};
        QTest::newRow("a header, other columns") << QByteArray("id,phone,zip\n3185550199,318-555-0101,71101\n2,+1 318 555 0102,71101\n") << two << 0 << QStringList{u"phone"_s};
        QTest::newRow("e-mails and phones") << QByteArray("E-mail;Cell\nAna@Mail.example;318-555-0101\n;318-555-0102\n") << (two + QByteArrayList{"e:ana@mail.example"}) << 0 << QStringList{u"E-mail"_s, u"Cell"_s};
        QTest::newRow("twice, and nothing") << QByteArray("phone\n3185550101\n318.555.0101\nn/a\n3185550102\n") << two << 1 << QStringList{u"phone"_s};
        QTest::newRow("of another country") << QByteArray("+442079460018\n") << QByteArrayList{"p:+442079460018"} << 0 << QStringList{u"column 1"_s};
        QTest::newRow("more phones than a lead has") << QByteArray("Home Phone,Mobile,Work Phone,Email,E-mail\n318-555-0101,318-555-0102,318-555-0103,,ana@mail.example\n")
                                                     << (two + QByteArrayList{"p:+13185550103", "e:ana@mail.example"}) << 0 << QStringList{u"Home Phone"_s, u"Mobile"_s, u"Work Phone"_s, u"Email"_s, u"E-mail"_s};
        QTest::newRow("no header, mixed") << QByteArray("Ana,ana@mail.example,318-555-0101\nOmar,,318-555-0102\nNobody,,\n") << (two + QByteArrayList{"e:ana@mail.example"}) << 1 << QStringList{u"column 2"_s, u"column 3"_s};
        QTest::newRow("spelt a little otherwise") << QByteArray("Account,Phones\n3185550199,318-555-0101\n2125550199,3185550102\n") << two << 0 << QStringList{u"Phones"_s};
        // 299 is no area code
        QTest::newRow("no header, account numbers beside the phones")
            << QByteArray("2995550190,318-555-0101,Ana\n2995550191,318-555-0102,Omar\n2995550192,,Linh\n") << two << 1 << QStringList{u"column 2"_s};
        QTest::newRow("no header, account numbers beside addresses")
            << QByteArray("2995550190,ana@mail.example\n2995550191,ana@mail.example\n") << QByteArrayList{"e:ana@mail.example"} << 0 << QStringList{u"column 2"_s};
        QTest::newRow("no header, two phones each") << QByteArray("318-555-0101,318-555-0102\n318-555-0102,318-555-0101\n") << two << 0
                                                    << QStringList{u"column 1"_s, u"column 2"_s};
        QTest::newRow("plain, of area codes that no plan knows yet") << QByteArray("2995550101,\n299-555-0102,\n") << QByteArrayList{"p:+12995550101", "p:+12995550102"} << 0
                                                                     << QStringList{u"column 1"_s};
        QTest::newRow("one line") << QByteArray("318-555-0101") << QByteArrayList{"p:+13185550101"} << 0 << QStringList{u"column 1"_s};
    }
    void shouldReadFilesOfManyForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, entries);
        QFETCH(int, unread);
        QFETCH(QStringList, columns);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = readSuppressionFile(file.fileName(), "key", u"US"_s);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QList<qint64> expected;
        for (const QByteArray& entry : std::as_const(entries))
            expected.append(suppressionMark("key", entry));
        std::sort(expected.begin(), expected.end());
        QCOMPARE(read->marks, expected);
        QCOMPARE(read->unread, unread);
        QCOMPARE(read->columns, columns);
    }

    void shouldReadTheColumnsThatAreChosen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<QByteArrayList>("entries");
        QTest::addColumn<QStringList>("columns");
        const QByteArray named = "Account,Call here,Or here\n3185550199,318-555-0101,ana@mail.example\n3185550198,318-555-0102,\n";
        const QByteArray nameless = "3185550199,318-555-0101\n2125550199,318-555-0102\n";
        const QByteArrayList two = {"p:+13185550101", "p:+13185550102"};
        QTest::newRow("by name") << named << QStringList{u"call HERE"_s} << two << QStringList{u"Call here"_s};
        QTest::newRow("by number") << named << QStringList{u"3"_s, u"2"_s} << (two + QByteArrayList{"e:ana@mail.example"}) << QStringList{u"Call here"_s, u"Or here"_s};
        QTest::newRow("rather than what is called phone") << QByteArray("phone,fax\n3185550199,318-555-0101\n,318-555-0102\n") << QStringList{u"fax"_s} << two << QStringList{u"fax"_s};
        QTest::newRow("of a file without names") << nameless << QStringList{u"2"_s} << two << QStringList{u"column 2"_s};
        QTest::newRow("whose first value is none") << QByteArray("n/a\n318-555-0101\n318-555-0102\n") << QStringList{u"1"_s} << two << QStringList{u"n/a"_s};
    }
    void shouldReadTheColumnsThatAreChosen()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, chosen);
        QFETCH(QByteArrayList, entries);
        QTemporaryDir folder;
        const auto read = readSuppressionFile(fileOf(folder, text), "key", u"US"_s, chosen);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QList<qint64> expected;
        for (const QByteArray& entry : std::as_const(entries))
            expected.append(suppressionMark("key", entry));
        std::sort(expected.begin(), expected.end());
        QCOMPARE(read->marks, expected);
        QTEST(read->columns, "columns");
    }

    void shouldRefuseAFileThatDoesNotTellItsColumns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("names that nobody knows") << QByteArray("Account,Call here\n3185550199,318-555-0101\n") << QStringList()
            << u"list.csv, line 1: no column is called phone or email, only 'Account', 'Call here'; call the one with the numbers Phone or Email."_s
            << QStringList{u"Account"_s, u"Call here"_s};
        QTest::newRow("one column") << QByteArray("Account\n3185550199\n") << QStringList()
            << u"list.csv, line 1: no column is called phone or email, only 'Account'; call the one with the numbers Phone or Email."_s << QStringList{u"Account"_s};
        QTest::newRow("a first row that may be somebody's, and is not told") << QByteArray("Ana Silva,1961-04-02,\nOmar,1962-03-01,318-555-0101\n") << QStringList()
            << u"list.csv, line 1: no column is called phone or email, only column 1, column 2, column 3; call the one with the numbers Phone or Email."_s
            << QStringList{u"1"_s, u"2"_s, u"3"_s};
        QTest::newRow("no names, and numbers that are no phones") << QByteArray("2995550190,2995550101,Ana\n2995550191,2995550102,Omar\n") << QStringList()
            << u"list.csv: columns 1, 2 hold numbers, and nothing tells which are phones; put a first row above them that calls the right one Phone."_s
            << QStringList{u"1"_s, u"2"_s, u"3"_s};
        QTest::newRow("chosen, and not there") << QByteArray("Account,Call here\n3185550199,318-555-0101\n") << QStringList{u"Fax"_s}
            << u"list.csv, line 1: there is no column 'Fax', only 'Account', 'Call here'."_s << QStringList{u"Account"_s, u"Call here"_s};
        QTest::newRow("chosen, and not there, without names") << QByteArray("Ana,318-555-0101\n") << QStringList{u"3"_s}
            << u"list.csv, line 1: there is no column '3', only column 1, column 2."_s << QStringList{u"1"_s, u"2"_s};
    }
    void shouldRefuseAFileThatDoesNotTellItsColumns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, chosen);
        QTemporaryDir folder;
        const auto read = readSuppressionFile(fileOf(folder, text), "key", u"US"_s, chosen);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadFile);
        QTEST(read.error().detail, "sentence");
        QStringList columns;
        const QJsonArray offered = read.error().data.value("columns"_L1).toArray();
        for (const auto& column : offered)
            columns.append(column.toString());
        QTEST(columns, "columns");
    }

    void shouldReadAWorkbook()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"numbers.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(testing::BookMaker{testing::sheetRow(1, {testing::inlineCell("A1", "Name"), testing::inlineCell("B1", "Phone")})
                                      + testing::sheetRow(2, {testing::inlineCell("A2", "Ana"), testing::inlineCell("B2", "318-555-0101")})
                                      + testing::sheetRow(3, {testing::inlineCell("A3", "Ben"), testing::inlineCell("B3", "none")})}.bytes());
        file.close();
        const auto read = readSuppressionFile(file.fileName(), "key", u"US"_s);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->marks, QList<qint64>{suppressionMark("key", "p:+13185550101")});
        QCOMPARE(read->rows, 2);
        QCOMPARE(read->unread, 1);
    }

    void shouldGiveALongListItsTime()
    {
        // Given a server with little patience, and a list that takes longer to come and to go
        Floor f(m_cluster);
        f.addLead("+13185550101");
        f.floor.removeGuard("api.suppression_apply", "pg_sleep(0.1 - ", "pg_sleep(2.1 - ");
        f.floor.removeGuard("api.suppression_remove", "pg_sleep(0.1 - ", "pg_sleep(2.1 - ");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phone\n318-555-0101\n");
        file.close();
        ConnectionSpec spec = f.member;
        spec.settings.insert(u"statement_timeout"_s, u"1500"_s);
        DbConnection connection(spec);
        QVERIFY(connection.open().has_value());
        const auto outcome = uploadSuppression(connection, {file.fileName(), u"do not call"_s, {}});
        QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(f.count(), 0);
        QVERIFY(removeSuppression(connection, outcome->list).has_value());
        QCOMPARE(f.count(), 1);
    }

    void shouldUploadThroughTheEngine()
    {
        Floor f(m_cluster);
        f.addLead("+13185550101");
        f.addLead("+13185550102", "ana@mail.example");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phone,email\n318-555-0101,\n,Ana@Mail.example\n");
        file.close();
        DbConnection connection(f.member);
        QVERIFY(connection.open().has_value());
        const auto outcome = uploadSuppression(connection, {file.fileName(), u"do not call"_s, QDate(2999, 12, 31)});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->entries, 2);
        QCOMPARE(outcome->file.phones, 1);
        QCOMPARE(outcome->file.emails, 1);
        QCOMPARE(f.count(), 0);
        const auto lists = suppressions(connection);
        QVERIFY(lists.has_value());
        QCOMPARE(lists->first().expiresAt, QDateTime(QDate(3000, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(removeSuppression(connection, outcome->list).has_value());
        QCOMPARE(f.count(), 2);
        QCOMPARE(removeSuppression(connection, outcome->list).error().code, ErrorCode::NotFound);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("name\nAna\n");
        file.close();
        QCOMPARE(uploadSuppression(connection, {file.fileName(), u"none"_s, {}}).error().code, ErrorCode::BadFile);
    }
};

QTEST_GUILESS_MAIN(TestSuppression)
#include "tst_suppression.moc"

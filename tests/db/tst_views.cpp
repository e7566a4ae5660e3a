// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/viewcalls.h"
#include "tests/support/testfloor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Saved views (0019): whose they are, who may change them, how many and how long, and that no change is
/// lost. And orders of several columns.
class TestViews final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;

    struct Team
    {
        ConnectionSpec maker, colleague, approver;
    };
    Team makeTeam()
    {
        Team team;
        team.maker = m_floor->addBrokerage(0);
        const QString workspace = m_floor->workspaceOf(team.maker);
        team.colleague = m_floor->addMember(workspace, u"broker"_s);
        team.approver = m_floor->addMember(workspace, u"broker"_s);
        m_floor->must("update core.member set is_approver = true where login = $1", {team.approver.login.toUtf8()});
        return team;
    }
    static PgAnswer save(PgSession& session, const QByteArray& request, const QByteArray& view = {}, int revision = 0)
    {
        return session.run("select api.view_save($1, $2, 'inventory', $3)", {view, view.isNull() ? QByteArray() : QByteArray::number(revision), js(request)});
    }
    static QByteArray idOf(const PgAnswer& answer) { return answer.json().value("view"_L1).toString().toUtf8(); }
    static QJsonArray views(PgSession& session)
    {
        return QJsonDocument::fromJson(session.run("select api.views('inventory')").value()).array();
    }
    static QStringList names(PgSession& session)
    {
        QStringList names;
        const QJsonArray all = views(session);
        for (const QJsonValue& one : all) {
            const QJsonObject view = one.toObject();
            names.append(view.value("name"_L1).toString() + (view.value("team"_L1).toBool() ? u" team"_s : QString())
                         + (view.value("may_change"_L1).toBool() ? u""_s : u" fixed"_s));
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
    }

    void shouldKeepAViewAsItWasSaved()
    {
        PgSession maker(m_floor->addBrokerage(0));
        const PgAnswer made = save(maker, "{'name': '  LA gold fresh ', 'content': {'version': 1, 'filter': {'states': ['LA']}, 'future': [1]}}");
        QVERIFY2(made.isOk(), qPrintable(made.message));
        const QJsonArray all = views(maker);
        QCOMPARE(all.size(), 1);
        const QJsonObject view = all.first().toObject();
        QCOMPARE(view.value("name"_L1).toString(), u"LA gold fresh"_s);
        QCOMPARE(view.value("content"_L1).toObject().value("future"_L1).toArray().size(), 1);
        QCOMPARE(view.value("revision"_L1).toInt(), 1);
        QVERIFY(view.value("mine"_L1).toBool() && view.value("may_change"_L1).toBool() && !view.value("team"_L1).toBool());
        // A change keeps what it does not name
        const PgAnswer changed = save(maker, "{'name': 'Louisiana'}", idOf(made), 1);
        QCOMPARE(changed.json().value("revision"_L1).toInt(), 2);
        QCOMPARE(changed.json().value("content"_L1), view.value("content"_L1));
    }

    void shouldShowOwnViewsToTheirMakerAndTeamViewsToTheTeamOnly()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), colleague(team.colleague), approver(team.approver), stranger(m_floor->addBrokerage(0));
        const QByteArray own = idOf(save(maker, "{'name': 'mine', 'content': {'secret': 'plan'}}"));
        const QByteArray shared = idOf(save(maker, "{'name': 'ours', 'team': true}"));
        QCOMPARE(names(maker), (QStringList{u"mine"_s, u"ours team"_s}));
        QCOMPARE(names(colleague), (QStringList{u"ours team fixed"_s}));
        QCOMPARE(names(approver), (QStringList{u"ours team"_s}));
        QCOMPARE(names(stranger), QStringList());
        // What is not seen is not there: the same answer for a view of others and one that never was
        for (PgSession* other : {&colleague, &approver, &stranger}) {
            QCOMPARE(save(*other, "{'name': 'x'}", own, 1).sqlState, u"LF013"_s);
            QCOMPARE(other->run("select api.view_delete($1)", {own}).sqlState, u"LF013"_s);
        }
        QCOMPARE(save(stranger, "{'name': 'x'}", shared, 1).sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.view_delete($1)", {shared}).sqlState, u"LF013"_s);
        QCOMPARE(stranger.run("select api.view_delete(gen_random_uuid())").sqlState, u"LF013"_s);
    }

    void shouldLetOnlyTheMakerOrAnApproverChangeATeamView()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), colleague(team.colleague), approver(team.approver);
        const QByteArray shared = idOf(save(maker, "{'name': 'ours', 'team': true}"));
        QCOMPARE(save(colleague, "{'name': 'x'}", shared, 1).sqlState, u"LF007"_s);
        QCOMPARE(colleague.run("select api.view_delete($1)", {shared}).sqlState, u"LF007"_s);
        QVERIFY(save(approver, "{'name': 'ours, mended'}", shared, 1).isOk());
        // It stays its maker's: nobody takes it away from the team for him
        QCOMPARE(save(approver, "{'team': false}", shared, 2).sqlState, u"LF007"_s);
        QVERIFY(save(maker, "{'team': false}", shared, 2).isOk());
        QCOMPARE(names(approver), QStringList());
        QVERIFY(save(maker, "{'team': true}", shared, 3).isOk());
        QVERIFY(approver.run("select api.view_delete($1)", {shared}).isOk());
        QCOMPARE(names(maker), QStringList());
    }

    void shouldGuardItsRowsByPoliciesToo()
    {
        // Given the functions' owner without the functions: what it sees and changes is what policies say
        const Team team = makeTeam();
        PgSession maker(team.maker), stranger(m_floor->addBrokerage(0));
        save(maker, "{'name': 'mine'}");
        save(maker, "{'name': 'ours', 'team': true}");
        m_floor->must("create function test.seen_views() returns bigint language plpgsql security definer as $$ begin return (select count(*) from core.saved_view); end $$;"
                      "create function test.touched_views() returns bigint language plpgsql security definer as"
                      " $$ declare n bigint; begin update core.saved_view set revision = revision; get diagnostics n = row_count; return n; end $$;"
                      "create function test.stolen_view() returns void language plpgsql security definer as"
                      " $$ begin insert into core.saved_view (workspace_id, member_id, page, name, is_team, content) values (core.my_workspace(), 1 + core.me(), 'inventory', 'x', true, '{}'); end $$;"
                      "alter function test.seen_views() owner to lf_fn_read_own; alter function test.touched_views() owner to lf_fn_read_own;"
                      "alter function test.stolen_view() owner to lf_fn_read_own; grant usage on schema test to public; grant execute on all functions in schema test to public");
        PgSession colleague(team.colleague), approver(team.approver);
        const auto seen = [](PgSession& session) { return session.run("select test.seen_views()").number(); };
        const auto touched = [](PgSession& session) { return session.run("select test.touched_views()").number(); };
        QCOMPARE(seen(maker), 2);
        QCOMPARE(seen(colleague), 1);
        QCOMPARE(seen(stranger), 0);
        QCOMPARE(touched(maker), 2);
        QCOMPARE(touched(colleague), 0);
        QCOMPARE(touched(approver), 1);
        QCOMPARE(touched(stranger), 0);
        QCOMPARE(colleague.run("select test.stolen_view()").sqlState, u"42501"_s);
        m_floor->must("drop function test.seen_views(), test.touched_views(), test.stolen_view()");
    }

    void shouldNotLoseAChangeThatSomebodyElseHasMade()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), approver(team.approver);
        const QByteArray shared = idOf(save(maker, "{'name': 'ours', 'team': true}"));
        QVERIFY(save(approver, "{'content': {'a': 1}}", shared, 1).isOk());
        const PgAnswer late = save(maker, "{'content': {'b': 2}}", shared, 1);
        QCOMPARE(late.sqlState, u"LF014"_s);
        QVERIFY(views(maker).first().toObject().value("content"_L1).toObject().contains("a"_L1));
        QCOMPARE(maker.run("select api.view_save($1, null, 'inventory', '{}')", {shared}).sqlState, u"LF014"_s);
    }

    void shouldRefuseASecondViewOfTheSameName()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), colleague(team.colleague);
        QVERIFY(save(maker, "{'name': 'Fresh'}").isOk());
        const PgAnswer again = save(maker, "{'name': 'fresh'}");
        QCOMPARE(again.sqlState, u"LF006"_s);
        QVERIFY(again.message.contains(u"name"_s));
        // Another's own ones do not count, nor does the team's
        QVERIFY(save(colleague, "{'name': 'Fresh'}").isOk());
        const PgAnswer shared = save(colleague, "{'name': 'Fresh', 'team': true}");
        QVERIFY(shared.isOk());
        QCOMPARE(save(maker, "{'name': 'FRESH', 'team': true}").sqlState, u"LF006"_s);
        // Renaming into it, too
        const QByteArray other = idOf(save(maker, "{'name': 'Other'}"));
        QCOMPARE(save(maker, "{'name': 'Fresh'}", other, 1).sqlState, u"LF006"_s);
        QVERIFY(save(maker, "{'name': 'OTHER'}", other, 1).isOk());
    }

    void shouldRefuseASecondViewOfTheSameNameAlsoAtTheSameTime()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), colleague(team.colleague);
        maker.run("begin");
        QVERIFY(save(maker, "{'name': 'Race', 'team': true}").isOk());
        colleague.send("select api.view_save(null, null, 'inventory', '{\"name\": \"race\", \"team\": true}')");
        QVERIFY(colleague.isRunning());
        maker.run("commit");
        QCOMPARE(colleague.receive().sqlState, u"LF006"_s);
    }

    void shouldLimitNumberAndSizeAndSaySo()
    {
        m_floor->must("update core.setting set value = 2 where name in ('views_own_max', 'views_team_max');"
                      "update core.setting set value = 400 where name = 'view_characters_max'");
        const Team team = makeTeam();
        PgSession maker(team.maker), colleague(team.colleague);
        for (const char* name : {"a", "b"}) {
            QVERIFY(save(maker, QByteArray("{'name': '") + name + "'}").isOk());
            QVERIFY(save(maker, QByteArray("{'name': '") + name + "', 'team': true}").isOk());
        }
        const PgAnswer own = save(maker, "{'name': 'c'}");
        QCOMPARE(own.sqlState, u"LF006"_s);
        QCOMPARE(own.message, u"you have 2 views, which is the most: delete one first"_s);
        // The team's are counted together, whoever makes them
        const PgAnswer shared = save(colleague, "{'name': 'c', 'team': true}");
        QCOMPARE(shared.message, u"a team has at most 2 views: delete one first"_s);
        // A full shelf still lets one change, but not move in from the other
        const QJsonArray all = views(maker);
        const QByteArray first = all.first().toObject().value("view"_L1).toString().toUtf8();
        QVERIFY(save(maker, "{'name': 'A again'}", first, 1).isOk());
        QCOMPARE(save(maker, "{'team': true}", first, 2).sqlState, u"LF006"_s);
        const PgAnswer large = save(maker, "{'content': {'x': '" + QByteArray(500, 'x') + "'}}", first, 2);
        QCOMPARE(large.message, u"a view has at most 400 characters"_s);
        m_floor->must("update core.setting set value = 50 where name in ('views_own_max', 'views_team_max');"
                      "update core.setting set value = 20000 where name = 'view_characters_max'");
    }

    void shouldRefuseWhatIsNoView_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("null") << QByteArray();
        QTest::newRow("no name") << QByteArray("{'content': {}}");
        QTest::newRow("empty name") << QByteArray("{'name': '   '}");
        QTest::newRow("long name") << QByteArray("{'name': '" + QByteArray(61, 'x') + "'}");
        QTest::newRow("control character") << QByteArray(R"({'name': 'a\nb'})");
        QTest::newRow("name is a number") << QByteArray("{'name': 5}");
        QTest::newRow("team is a word") << QByteArray("{'name': 'x', 'team': 'yes'}");
        QTest::newRow("content is a list") << QByteArray("{'name': 'x', 'content': []}");
        QTest::newRow("unknown key") << QByteArray("{'name': 'x', 'workspace_id': 1}");
    }
    void shouldRefuseWhatIsNoView()
    {
        QFETCH(QByteArray, request);
        PgSession maker(m_floor->addBrokerage(0));
        const PgAnswer answer = request.isNull() ? maker.run("select api.view_save(null, null, 'inventory', null)") : save(maker, request);
        QCOMPARE(answer.sqlState, u"LF006"_s);
        QCOMPARE(maker.run("select api.view_save(null, null, 'audit', '{\"name\": \"x\"}')").sqlState, u"LF006"_s);
        QCOMPARE(views(maker).size(), 0);
    }

    void shouldRefuseOtherRolesAndTheClosed()
    {
        PgSession partner(m_floor->addMember(u"Acme Leads"_s, u"partner"_s));
        QCOMPARE(partner.run("select api.views('inventory')").sqlState, u"42501"_s);
        const ConnectionSpec spec = m_floor->addBrokerage(0);
        PgSession closed(spec);
        QVERIFY(save(closed, "{'name': 'x'}").isOk());
        m_floor->must("update core.member set closed_at = now() where login = $1", {spec.login.toUtf8()});
        QCOMPARE(closed.run("select api.views('inventory')").sqlState, u"LF008"_s);
        QCOMPARE(save(closed, "{'name': 'y'}").sqlState, u"LF008"_s);
    }

    void shouldAuditWhatIsMadeChangedAndDeleted()
    {
        const Team team = makeTeam();
        PgSession maker(team.maker), approver(team.approver);
        const QByteArray view = idOf(save(maker, "{'name': 'ours', 'team': true, 'content': {'filter': {'states': ['LA']}, 'columns': [1]}}"));
        save(approver, "{'name': 'theirs'}", view, 1);
        approver.run("select api.view_delete($1)", {view});
        const PgAnswer rows = m_floor->must("select action, actor, before, after from core.audit where object = 'view ' || $1 order by audit_id", {view});
        QCOMPARE(rows.rows.size(), 3);
        QCOMPARE(rows.rows.at(0).at(0), QByteArray("view create"));
        QCOMPARE(rows.rows.at(0).at(1), team.maker.login.toUtf8());
        QVERIFY(rows.rows.at(0).at(3).contains("\"states\": [\"LA\"]") && !rows.rows.at(0).at(3).contains("columns"));
        QCOMPARE(rows.rows.at(1).at(0), QByteArray("view change"));
        QCOMPARE(rows.rows.at(1).at(1), team.approver.login.toUtf8());
        QVERIFY(rows.rows.at(1).at(2).contains("ours") && rows.rows.at(1).at(3).contains("theirs"));
        QCOMPARE(rows.rows.at(2).at(0), QByteArray("view delete"));
    }

    void shouldKeepViewsOfPagesApartAndADefaultForEachMember()
    {
        const Team team = makeTeam();
        DbConnection maker(team.maker), colleague(team.colleague);
        QVERIFY(maker.open() && colleague.open());
        const QString inventory = u"inventory"_s, leads = u"leads"_s;
        // A name may stand on both pages
        const auto ours = createView(maker, leads, u"Hot"_s, true, {});
        const auto own = createView(maker, leads, u"Mine"_s, false, {});
        QVERIFY(ours && own && createView(maker, inventory, u"Hot"_s, true, {}));
        QCOMPARE(savedViews(maker, leads)->size(), 2);
        QCOMPARE(savedViews(maker, inventory)->size(), 1);
        QCOMPARE(changeView(maker, inventory, ours->id, 1, {u"x"_s, std::nullopt, std::nullopt}).error().code, ErrorCode::NotFound);
        const auto defaultOf = [](DbConnection& connection, const QString& page) {
            const auto views = savedViews(connection, page);
            QStringList names;
            for (const SavedView& view : views.value_or(QList<SavedView>())) {
                if (view.isDefault)
                    names.append(view.name);
            }
            return names.join(u' ');
        };
        // When each begins with another one
        QVERIFY(setDefaultView(maker, leads, own->id));
        QVERIFY(setDefaultView(colleague, leads, ours->id));
        QCOMPARE(defaultOf(maker, leads), u"Mine"_s);
        QCOMPARE(defaultOf(colleague, leads), u"Hot"_s);
        QCOMPARE(defaultOf(maker, inventory), QString());
        // Then nobody begins with what he does not see, or what is of another page
        QCOMPARE(setDefaultView(colleague, leads, own->id).error().code, ErrorCode::NotFound);
        QCOMPARE(setDefaultView(maker, inventory, own->id).error().code, ErrorCode::NotFound);
        QCOMPARE(setDefaultView(maker, u"audit"_s, own->id).error().code, ErrorCode::InvalidRequest);
        // and it is another one, none, or gone with its view
        QVERIFY(setDefaultView(maker, leads, ours->id) && setDefaultView(maker, leads, ours->id));
        QCOMPARE(defaultOf(maker, leads), u"Hot"_s);
        QVERIFY(setDefaultView(maker, leads, std::nullopt));
        QCOMPARE(defaultOf(maker, leads), QString());
        QVERIFY(removeView(maker, ours->id));
        QCOMPARE(m_floor->must("select count(*) from core.view_default d join core.member m using (member_id) where m.login = $1", {team.colleague.login.toUtf8()}).number(), 0);
    }

    void shouldSpeakToProgramsThroughTheEnginesCalls()
    {
        const Team team = makeTeam();
        DbConnection maker(team.maker), colleague(team.colleague);
        QVERIFY(maker.open() && colleague.open());
        const auto made = createView(maker, u"inventory"_s, u"Ours"_s, true, {{u"filter"_s, QJsonObject{{u"states"_s, QJsonArray{u"LA"_s}}}}});
        QVERIFY(made);
        QVERIFY(made->isTeam && made->isMine && made->mayChange && made->revision == 1 && made->changedAt.isValid());
        const auto seen = savedViews(colleague, u"inventory"_s);
        QVERIFY(seen && seen->size() == 1);
        QVERIFY(!seen->first().isMine && !seen->first().mayChange);
        QCOMPARE(seen->first().content, made->content);
        const auto renamed = changeView(maker, u"inventory"_s, made->id, 1, {u"Ours again"_s, std::nullopt, std::nullopt});
        QVERIFY(renamed && renamed->name == u"Ours again"_s && renamed->content == made->content);
        QCOMPARE(changeView(maker, u"inventory"_s, made->id, 1, {u"x"_s, std::nullopt, std::nullopt}).error().code, ErrorCode::WrongState);
        QCOMPARE(changeView(colleague, u"inventory"_s, made->id, 2, {u"x"_s, std::nullopt, std::nullopt}).error().code, ErrorCode::NotPermitted);
        const auto taken = createView(maker, u"inventory"_s, u"OURS AGAIN"_s, true, {});
        QCOMPARE(taken.error().code, ErrorCode::InvalidRequest);
        QCOMPARE(taken.error().detail, u"there is a view of this name"_s);
        QVERIFY(removeView(maker, made->id));
        QCOMPARE(removeView(maker, made->id).error().code, ErrorCode::NotFound);
        // An order of several columns
        QVERIFY(inventoryPage(maker, {}, InventoryOrder({InventorySort::State, InventorySort::CheapestFirst}), {}));
    }

    // ---- orders of several columns ----

    void shouldSortByUpToThreeColumnsAndPageThroughThem_data()
    {
        QTest::addColumn<QByteArray>("sort");
        QTest::addColumn<QByteArray>("order");
        QTest::newRow("state, dearest") << QByteArray("state,dearest") << QByteArray("state, -price_minor, inquired_on");
        QTest::newRow("cheapest, newest") << QByteArray("cheapest,newest") << QByteArray("price_minor, inquired_on desc");
        QTest::newRow("class, state backwards, oldest") << QByteArray("class,state_down,oldest") << QByteArray("class, state desc, inquired_on");
        QTest::newRow("date, then price") << QByteArray("newest,cheapest") << QByteArray("inquired_on desc, price_minor");
        QTest::newRow("score up, county") << QByteArray("score_up,county") << QByteArray("score, county_fips, inquired_on");
        QTest::newRow("intent up") << QByteArray("intent_up") << QByteArray("intent, inquired_on");
        QTest::newRow("county backwards") << QByteArray("county_down") << QByteArray("county_fips desc, inquired_on");
    }
    void shouldSortByUpToThreeColumnsAndPageThroughThem()
    {
        QFETCH(QByteArray, sort);
        QFETCH(QByteArray, order);
        TestFloor floor(m_cluster);
        for (int i = 0; i < 5; ++i) {
            floor.addLeads({.count = 9, .county = 22017, .ageDays = 190 + i, .priceMinor = i % 2 ? 700 : 0});
            floor.addLeads({.count = 9, .leadClass = "silver", .state = "TX", .county = 48001, .ageDays = 190 + i, .priceMinor = 300 + i % 3});
        }
        PgSession broker(floor.addBrokerage(0));
        // When the whole is read in pages of seven
        const PgAnswer paged = broker.run("select * from api.inventory_page('{}', '" + sort + "', null, 0, 1000)");
        QVERIFY2(paged.isOk(), qPrintable(paged.message));
        QByteArrayList whole, pieces;
        for (const QByteArrayList& row : paged.rows)
            whole.append(row.first());
        QCOMPARE(whole.size(), 90);
        QByteArray after;
        for (;;) {
            const PgAnswer page = broker.run("select lead from api.inventory_page('{}', $1, $2, 0, 7)", {sort, after});
            for (const QByteArrayList& row : page.rows)
                pieces.append(row.first());
            if (page.rows.size() < 7)
                break;
            after = page.rows.last().first();
        }
        // Then it is the whole, without gap or repetition, in the order that was asked for
        QCOMPARE(pieces, whole);
        const PgAnswer breaks = broker.run("select count(*) from (select (row_number() over ()) as n, rank() over (order by " + order + ") as r"
                                           " from api.inventory_page('{}', '" + sort + "', null, 0, 1000) with ordinality) q where r > n");
        QVERIFY2(breaks.isOk(), qPrintable(breaks.message));
        QCOMPARE(breaks.number(), 0);
        // and anchors lie in it
        const PgAnswer anchors = broker.run("select after from api.inventory_anchors('{}', $1, 100)", {sort});
        QVERIFY(anchors.isOk());
    }

    void shouldRefuseAnOrderThatIsNone()
    {
        PgSession broker(m_floor->addBrokerage(0));
        for (const char* sort : {"''", "'sold'", "'state,'", "'oldest,newest'", "'cheapest,dearest'", "'state,state'", "'state,county,class,score'", "null",
                                 "'state, county'", "repeat('state,', 20)"}) {
            QCOMPARE(broker.run(QByteArray("select * from api.inventory_page('{}', ") + sort + ")").sqlState, u"LF006"_s);
            QCOMPARE(broker.run(QByteArray("select * from api.inventory_anchors('{}', ") + sort + ", 100)").sqlState, u"LF006"_s);
        }
    }

    void shouldInlineTheKeysOfAnOrder()
    {
        // A function call per lead and key would cost seconds on five million leads
        const PgAnswer plan = m_floor->must(
            "explain (verbose, costs off) select core.sort_key('score_up', core.price_of(i.price_minor, i.project_id, i.class, i.inquired_on, f),"
            " core.score_of(i.inquired_on, i.intent, f), i.intent, i.county_id, 1, i.inquired_on, i.class)"
            " from core.inventory i, core.compile_filter('{}', null) f");
        QByteArray text;
        for (const QByteArrayList& row : plan.rows)
            text += row.first();
        QVERIFY2(!text.contains("sort_key"), text.constData());
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"

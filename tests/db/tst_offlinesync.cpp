// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/offline/offlinecalls.h"
#include "tests/support/floortools.h"
#include "tests/support/offlinetools.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <csignal>
#include <functional>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// A store and its floor: what comes, what goes, who gets no part any more, and what becomes of what was
/// done without a line (design.md section 6, domain.md R34, R39, reliability.md T84 to T86).
class TestOfflineSync final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;

    /// A broker with 6 delivered leads and a colleague; a folder for a store, another for its keys.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker, mate, desk;
        QTemporaryDir folder, keyFolder;
        std::shared_ptr<FolderKeys> keys = std::make_shared<FolderKeys>(keyFolder.path());
        qint64 clockSecs = 0; ///< how far this computer's clock is from the true one
        explicit Stage(TestCluster& cluster, int count = 6)
            : floor(cluster)
            , spec(floor.addBrokerage(100000000))
            , broker(spec)
            , mate(floor.addMember(floor.workspaceOf(spec), u"broker"_s))
            , desk(floor.addMember(u"Floor desk"_s, u"operator"_s))
        {
            floor.addLeads({.count = count + 10});
            deliver(broker, buy(broker, goldRequest(count)));
        }
        [[nodiscard]] OfflineClock clock()
        {
            return [this] { return QDateTime::currentDateTimeUtc().addSecs(clockSecs); };
        }
        [[nodiscard]] OfflineSyncRequest request() { return {folder.path(), keys, nullptr, clock(), true}; }
        Result<OfflineSyncSummary> sync() { return syncNow(spec, request()); }
        /// Null, and the reason in `problem`, if it does not open.
        std::shared_ptr<OfflineStore> open()
        {
            const QList<OfflineStoreFile> stores = OfflineStore::list(folder.path());
            auto store = OfflineStore::open(folder.path(), stores.value(0).store, keys, clock());
            problem = store ? QString() : errorCodeText(store.error().code) % u' ' % toUserText(store.error());
            return store ? *store : nullptr;
        }
        [[nodiscard]] LeadId lead(int index)
        {
            return LeadId(QUuid(QString::fromLatin1(broker.run("select lead_id from api.my_leads_page()").rows.at(index).first())));
        }
        PgAnswer change(PgSession& session, LeadId lead, const QByteArray& what)
        {
            return session.run("select api.lead_change($1, $2, $3)", {newKey(), '{' + lead.toString().toLatin1() + '}', js(what)});
        }
        /// "2 hot 1": stage, tags, notes; `more` of api.my_lead_work.
        QByteArray workOf(LeadId lead, const QByteArray& column = "stage || ' ' || array_to_string(tags, ',') || ' ' || notes")
        {
            return broker.run("select " + column + " from api.my_leads_page(p_work => $1)", {js("{'leads': ['" + lead.toString().toLatin1() + "']}")}).value();
        }
        QString problem;
    };
    static QString problemOf(const Result<OfflineSyncSummary>& result)
    {
        return result ? QString() : errorCodeText(result.error().code) % u' ' % toUserText(result.error()) % result.error().detail;
    }
    static qint64 countOf(OfflineStore& store, const QString& search)
    {
        OwnedLeadQuery query;
        query.search = search;
        return store.read([&](OfflineLeads& leads) { return leads.count(query); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldBringAllLeadsAndOpenWithTheServerStopped()
    {
        Stage stage(m_cluster);
        stage.change(stage.mate, stage.lead(0), "{'stage': 2, 'tags_add': ['hot'], 'note': 'Prefers mornings', 'follow_up': '2026-05-01T10:00:00Z', 'assignee': 'me'}");
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QVERIFY(synced->isNew);
        QCOMPARE(synced->received, 6);
        const PgAnswer online = stage.broker.run("select sale_id, first_name, last_name, phone, consent_certificate, stage, array_to_string(tags, ','), notes,"
                                                 " assignee_name, classification, inquiry_time from api.my_leads_page()");
        // Written down as an export is
        QCOMPARE(stage.floor.count("core.export_log where dialect = 'offline store' and rows = 6 and finished_at is not null"), 1);
        QCOMPARE(stage.floor.count("core.audit where action = 'export' and (after ->> 'rows')::int = 6"), 1);
        QCOMPARE(stage.floor.count("core.audit where action = 'offline store made'"), 1);
        // When the floor is gone
        m_cluster.stop();
        synced->store.reset();
        const auto store = stage.open();
        QVERIFY2(store, qPrintable(stage.problem));
        // Then the same rows are there, in the same order, with what was done
        const QList<OwnedLead> page = store->read([](OfflineLeads& leads) { return leads.page({}); });
        QCOMPARE(page.size(), online.rows.size());
        for (qsizetype i = 0; i < page.size(); ++i) {
            const QByteArrayList& row = online.rows.at(i);
            const OwnedLead& lead = page.at(i);
            const auto value = [&lead](const char* column) { return lead.values.at(exportColumns().indexOf(QString::fromLatin1(column))).toUtf8(); };
            QCOMPARE((QByteArrayList{value("sale_id"), value("first_name"), value("last_name"), value("phone"), value("consent_certificate")}), row.mid(0, 5));
            QCOMPARE((QByteArrayList{QByteArray::number(lead.work.stage), lead.work.tags.join(u',').toUtf8(), QByteArray::number(lead.work.notes),
                                     lead.work.assigneeName.toUtf8(), value("classification")}),
                     (QByteArrayList{row.at(5), row.at(6), row.at(7), row.at(8), row.at(9)}));
        }
        QCOMPARE(countOf(*store, u"prefers morn"_s), 1);
        QCOMPARE(store->read([&](OfflineLeads& leads) { return leads.timeline(page.first().id)->size(); }), 5);
        QCOMPARE(store->identity().currency, u"USD"_s);
        // and no contact can be read in the folder, nor a key (the test's leads are canaries)
        QCOMPARE(whereFound(stage.folder.path(), {"canary", page.first().values.at(5).toUtf8(), "Prefers", "hot"}), QString());
        QVERIFY(m_cluster.start());
    }

    void shouldTakeWhatIsNewAndDropWhatIsNotTheirsAnyMore()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        // When one lead is refunded and another order delivered
        const QByteArray gone = stage.lead(2).toString().toLatin1();
        const QByteArray goneName = stage.workOf(stage.lead(2), "first_name");
        QVERIFY(stage.desk.run("select api.order_refund($1, null, 1001, null, $2, 'disconnected')", {newKey(), '{' + gone + '}'}).refusal().isEmpty());
        deliver(stage.broker, buy(stage.broker, goldRequest(3)));
        stage.change(stage.mate, stage.lead(0), "{'stage': 3}");
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        // Then only the orders that are others come, and the refunded lead is not in the file any more
        QVERIFY(!synced->isNew);
        QCOMPARE(synced->received, 5 + 3);
        QCOMPARE(synced->dropped, 1);
        QCOMPARE(synced->store->status().leads, 8);
        QCOMPARE(countOf(*synced->store, QString::fromUtf8(goneName)), 0);
        QCOMPARE(synced->store->read([](OfflineLeads& leads) { return leads.page({}).first().work.stage; }), 3);
        QVERIFY(!synced->store->read([](OfflineLeads& leads) { return leads.hasDropped(); })); // written anew
        // A third contact brings nothing
        synced->store.reset();
        const auto third = stage.sync();
        QVERIFY2(third, qPrintable(problemOf(third)));
        QCOMPARE(third->received, 0);
        QCOMPARE(third->dropped, 0);
    }

    void shouldKeepOldOrdersButNotBringThemAgain()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        // When the order is older than the floor hands out (R34), and one of its leads is erased
        stage.floor.must("update core.delivered_lead set purchased_at = purchased_at - interval '91 days'");
        stage.floor.must("delete from core.delivered_lead where lead_id = (select min(lead_id) from core.delivered_lead)");
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->received, 0);
        QCOMPARE(synced->dropped, 1);
        QCOMPARE(synced->store->status().leads, 5);
        // A new store gets none of them
        Stage& other = stage;
        QTemporaryDir fresh;
        const auto second = syncNow(other.spec, {fresh.path(), other.keys, nullptr, other.clock(), true});
        QVERIFY2(second, qPrintable(problemOf(second)));
        QCOMPARE(second->store->status().leads, 0);
    }

    /// T86: a person wants to be forgotten.
    void shouldForgetAPersonHereAndAtTheNextContact()
    {
        Stage stage(m_cluster);
        const LeadId gone = stage.lead(2);
        stage.change(stage.mate, gone, "{'note': 'Prefers mornings', 'tags_add': ['hot']}");
        QVERIFY(stage.sync());
        const QByteArray name = stage.workOf(gone, "first_name");
        QVERIFY(!name.isEmpty());
        // Given the same person on offer once more, from another file
        stage.floor.must("update core.lead l set person = g.person from core.lead g where g.public_id = $1 and l.lead_id = (select min(i.lead_id) from core.inventory i)",
                         {gone.toString().toLatin1()});
        stage.floor.must("update core.inventory i set person = l.person from core.lead l where l.lead_id = i.lead_id and l.person <> i.person");
        const qint64 onOffer = stage.floor.count("core.inventory");
        // When nobody but an operator may, and an operator does
        const QByteArrayList request = {gone.toString().toLatin1(), "asked by letter"};
        QVERIFY(!stage.broker.run("select api.lead_erase($1, $2)", request).sqlState.isEmpty());
        QCOMPARE(stage.desk.run("select api.lead_erase($1, '')", {request.first()}).sqlState, u"LF006"_s);
        QCOMPARE(stage.desk.run("select api.lead_erase(gen_random_uuid(), 'x')").sqlState, u"LF013"_s);
        const PgAnswer erased = stage.desk.run("select j ->> 'leads', j ->> 'copies', j ->> 'in_stock' from api.lead_erase($1, $2) j", request);
        QCOMPARE(erased.rows.value(0), (QByteArrayList{"2", "1", "1"}));
        // Then the floor has no contact any more, nor what was written about him, and offers nobody
        QCOMPARE(stage.floor.count("core.inventory"), onOffer - 1);
        QCOMPARE(stage.broker.run("select count(*) from api.my_leads_page()").number(), 5);
        QCOMPARE(stage.broker.run("select count(*) from api.my_leads_page(p_limit => 1000) where refunded_at is null").number(), 5);
        for (const char* where : {"sealed.contact c join core.lead l using (lead_id) where l.public_id = $1 and c::text ~ '[a-z@]'",
                                  "core.delivered_lead d where d.public_id = $1 and concat(d.first_name, d.last_name, d.phone, d.email, d.street, d.zip, d.medical) <> ''",
                                  "core.lead_event e join core.lead l using (lead_id) where l.public_id = $1 and e.after::text like '%Prefers%'",
                                  "core.lead_work w join core.lead l using (lead_id) where l.public_id = $1 and (w.notes_text <> '' or w.tags <> '{}')",
                                  "core.audit where $1 = '' or concat(object, before, after) like '%Prefers%'"})
            QCOMPARE(stage.floor.must(QByteArray("select count(*) from ") + where, {gone.toString().toLatin1()}).number(), 0);
        QCOMPARE(stage.floor.count("core.audit where action = 'lead erase'"), 1);
        QCOMPARE(redOnes(stage.floor), QStringList());
        // and the copy on the computer drops him at its next contact
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->dropped, 1);
        QCOMPARE(synced->store->status().leads, 5);
        QCOMPARE(countOf(*synced->store, QString::fromUtf8(name)), 0);
        QVERIFY(!synced->store->read([](OfflineLeads& leads) { return leads.hasDropped(); })); // written anew
        // A second time there is nothing left to forget
        QCOMPARE(stage.desk.run("select api.lead_erase($1, $2) ->> 'copies'", request).value(), QByteArray("0"));
    }

    void shouldGiveNoPartToWhomIsBanned()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        const QByteArray member = stage.floor.must("select m.email from core.offline_store s join core.member m using (member_id)").value();
        QVERIFY(stage.desk.run("select api.member_ban($1, 'test')", {member}).isOk());
        const auto refused = stage.sync();
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::AccountClosed || refused.error().code == ErrorCode::SignInFailed || refused.error().code == ErrorCode::NotPermitted
                     || refused.error().code == ErrorCode::Internal, qPrintable(problemOf(refused)));
        // A ban reaches no computer that stays away; the lease does
        QVERIFY2(stage.open(), qPrintable(stage.problem));
        stage.clockSecs = 7 * 86400;
        QVERIFY(!stage.open());
        QVERIFY2(stage.problem.startsWith(u"STORE_LOCKED"_s), qPrintable(stage.problem));
    }

    void shouldOpenAgainAfterALongTimeAway()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        QVERIFY(stage.open()->change(ChangeId::create(), {stage.lead(1)}, withNote(u"from the plane"_s)));
        stage.clockSecs = 30 * 86400;
        QVERIFY(!stage.open()); // and drops the floor's part
        // When the floor is reached: nothing was lost
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->sent, 1);
        QCOMPARE(stage.workOf(stage.lead(1)), QByteArray("1  1"));
    }

    void shouldNotMindALostAnswerOfARenewal()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        const QUuid id = OfflineStore::list(stage.folder.path()).first().store;
        const auto holds = OfflineStore::holds(id, *stage.keys);
        // When the floor has renewed twice and this computer has heard of neither
        for (int lost = 0; lost < 2; ++lost)
            QVERIFY(stage.broker.run("select api.offline_renew($1, 'm', $2)", {id.toByteArray(QUuid::WithoutBraces), holds->toLatin1()}).isOk());
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        // A part that was never given is refused, and so is another member's store
        const QByteArray wrong(64, 'a');
        QCOMPARE(stage.broker.run("select api.offline_renew($1, 'm', $2)", {id.toByteArray(QUuid::WithoutBraces), wrong}).sqlState, u"LF013"_s);
        QCOMPARE(stage.mate.run("select api.offline_renew($1, 'm', $2)", {id.toByteArray(QUuid::WithoutBraces), holds->toLatin1()}).sqlState, u"LF013"_s);
        QCOMPARE(stage.mate.run("select api.offline_renew($1, 'm')", {id.toByteArray(QUuid::WithoutBraces)}).sqlState, u"LF013"_s);
        QCOMPARE(stage.mate.run("select jsonb_array_length(api.offline_stores())").number(), 0);
        QCOMPARE(stage.broker.run("select jsonb_array_length(api.offline_stores())").number(), 1);
        QCOMPARE(stage.broker.run("select part from core.offline_store").sqlState, u"42501"_s);
        // Forgotten from elsewhere, it gets no part any more
        QVERIFY(stage.broker.run("select api.offline_forget($1)", {id.toByteArray(QUuid::WithoutBraces)}).isOk());
        synced->store.reset();
        const auto refused = stage.sync();
        QVERIFY2(!refused && refused.error().code == ErrorCode::StoreRefused, qPrintable(problemOf(refused)));
    }

    void shouldFindAnOlderCopyOfStoreAndKeyTogether_data()
    {
        QTest::addColumn<int>("contact");
        QTest::newRow("two contacts old") << 0;
        QTest::newRow("a contact old") << 1;
    }
    void shouldFindAnOlderCopyOfStoreAndKeyTogether()
    {
        QFETCH(int, contact);
        // Given a store, and copies of its folder and its key of each contact
        Stage stage(m_cluster);
        QTemporaryDir copies;
        const auto copy = [](const QString& from, const QString& to) {
            QDir().mkpath(to);
            const QFileInfoList files = QDir(from).entryInfoList(QDir::Files | QDir::Hidden);
            for (const QFileInfo& file : files) {
                QFile::remove(to % u'/' % file.fileName());
                QVERIFY(QFile::copy(file.filePath(), to % u'/' % file.fileName()));
            }
        };
        for (int n = 0; n < 3; ++n) {
            QVERIFY(stage.sync());
            copy(stage.folder.path(), copies.filePath(u"store%1"_s.arg(n)));
            copy(stage.keyFolder.path(), copies.filePath(u"key%1"_s.arg(n)));
            deliver(stage.broker, buy(stage.broker, goldRequest(1)));
        }
        // When an older one is put back it opens without a network: this keychain was put back too
        copy(copies.filePath(u"store%1"_s.arg(contact)), stage.folder.path());
        copy(copies.filePath(u"key%1"_s.arg(contact)), stage.keyFolder.path());
        QVERIFY2(stage.open(), qPrintable(stage.problem));
        // Then the next contact refuses it, says what it is, and makes it anew with all that there is
        const auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QVERIFY2(synced->rebuiltWhy.contains(u"older copy"_s), qPrintable(synced->rebuiltWhy));
        QVERIFY(synced->isNew);
        QCOMPARE(synced->store->status().leads, 9);
        QCOMPARE(stage.floor.count("core.offline_store"), 1);
    }

    void shouldMakeARefusedStoreAnew()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        using Spoil = std::function<bool(QFile& file, const QString& name)>;
        const std::pair<const char*, Spoil> ways[] = {
            {"a byte is another", [](QFile& file, const QString&) { return file.seek(file.size() - 20) && file.write("x") == 1; }},
            {"an older version", [](QFile& file, const QString&) { return file.seek(8) && file.write("\1") == 1; }},
            {"no key", [&stage](QFile&, const QString& name) { return stage.keys->remove(name).has_value(); }},
            {"the key of another", [&stage](QFile&, const QString& name) {
                 return stage.keys->write(name, stage.keys->read(name)->value().replace("\"store\"", "\"other\"")).has_value();
             }}};
        for (const auto& [what, spoil] : ways) {
            const OfflineStoreFile before = OfflineStore::list(stage.folder.path()).first();
            const QString name = before.store.toString(QUuid::WithoutBraces);
            QFile file(stage.folder.path() % u'/' % name % u".store"_s);
            QVERIFY2(file.open(QIODevice::ReadWrite) && spoil(file, name), what);
            file.close();
            QVERIFY2(!stage.open() && stage.problem.startsWith(u"STORE_REFUSED"_s), what);
            // When it meets its floor, then it is there again, whole, and the one before is gone from both
            auto synced = stage.sync();
            QVERIFY2(synced, qPrintable(problemOf(synced)));
            QVERIFY2(!synced->rebuiltWhy.isEmpty() && synced->store->id() != before.store, what);
            QCOMPARE(synced->store->status().leads, 6);
            QCOMPARE(OfflineStore::list(stage.folder.path()).size(), 1);
            QCOMPARE(stage.floor.count("core.offline_store"), 1);
            QVERIFY2(!stage.keys->read(name)->has_value(), what);
        }
    }

    void shouldMergeByTimeWithBothInTheTimeline()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        const LeadId early = stage.lead(0), late = stage.lead(1);
        auto store = stage.open();
        QVERIFY2(store, qPrintable(stage.problem));
        // Given a stage, tag and note of an hour ago, and a colleague who did the same to one lead since
        stage.floor.must("update core.offline_store set made_at = made_at - interval '3 hours'");
        stage.clockSecs = -300; // within what a clock may be behind
        WorkChange change = toStage(2);
        change.tagsAdded = {u"plane"_s};
        change.note = u"called from the plane"_s;
        const ChangeId key = ChangeId::create();
        QVERIFY(store->change(key, {early, late}, change));
        stage.clockSecs = 0;
        QVERIFY(stage.change(stage.mate, late, "{'stage': 5, 'tags_add': ['ground'], 'note': 'signed'}").isOk());
        // and one who did it before
        QVERIFY(stage.change(stage.mate, early, "{'stage': 4}").isOk());
        stage.floor.must("update core.work_change set made_at = made_at - interval '1 hour' where change_id = (select max(change_id) from core.work_change)");
        store.reset();
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        // Then the later one of the two stays, tags and notes of both, and the conflict is told
        QCOMPARE(synced->sent, 1);
        QCOMPARE(synced->late, 1);
        QCOMPARE(stage.workOf(early), QByteArray("2 plane 1"));
        QCOMPARE(stage.workOf(late), QByteArray("5 ground,plane 2"));
        const QList<QJsonObject> told = synced->store->status().late;
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().value("lead"_L1).toString(), late.toString());
        QCOMPARE(told.first().value("kind"_L1).toString(), u"stage"_s);
        QCOMPARE(synced->store->status().pending, 0);
        // Both stand in the timeline, the late one as taken back, dated when it was made
        const QByteArray events = stage.floor.must("select string_agg(e.after::text || case when c.undone_at is null then '' else ' back' end, ' ' order by c.made_at)"
                                                   " from core.lead_event e join core.work_change c using (change_id) join core.lead l using (lead_id)"
                                                   " where e.kind = 'stage' and l.public_id = $1", {late.toString().toLatin1()}).value();
        QCOMPARE(events, QByteArray("2 back 5"));
        // Sent again, as after an answer that was lost, it does nothing
        const QList<PendingChange> again{{key, {early, late}, change, QDateTime::currentDateTimeUtc().addSecs(-300)}};
        DbConnection line(stage.spec);
        QVERIFY(line.open());
        const auto answers = offlineMerge(line, synced->store->id(), again);
        QVERIFY(answers);
        QVERIFY2(answers->first().refused.isEmpty(), qPrintable(answers->first().refused));
        QCOMPARE(stage.workOf(early), QByteArray("2 plane 1"));
        QCOMPARE(stage.workOf(late), QByteArray("5 ground,plane 2"));
    }

    void shouldTellWhatTheFloorDidNotTake()
    {
        Stage stage(m_cluster);
        QVERIFY(stage.sync());
        const LeadId gone = stage.lead(0), other = stage.lead(1);
        auto store = stage.open();
        QVERIFY(store->change(ChangeId::create(), {gone, other}, toStage(2)));
        QVERIFY(store->change(ChangeId::create(), {other}, toStage(6)));
        store.reset();
        // When one lead was refunded meanwhile, and a stage is not there any more
        QVERIFY(stage.desk.run("select api.order_refund($1, null, 1001, null, $2, 'disconnected')", {newKey(), '{' + gone.toString().toLatin1() + '}'}).refusal().isEmpty());
        stage.floor.must("delete from core.lead_stage where stage = 6");
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->sent, 2);
        QCOMPARE(synced->refused, 1);
        QCOMPARE(stage.workOf(other), QByteArray("2  0"));
        QCOMPARE(synced->store->status().leads, 5);
    }

    void shouldGoOnAfterBeingKilledInTheMiddle()
    {
        // Another process syncs and is killed when it is about to write its key for the n-th time, behind a
        // write of the file each but the first: then what is there opens, and the next sync brings the rest
        Stage stage(m_cluster, 60);
        bool wasKilled = true;
        for (int n = 1; wasKilled; ++n) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedChannels);
            child.start(QCoreApplication::applicationFilePath(), {u"--sync"_s, stage.folder.path(), stage.keyFolder.path(), stage.spec.toUrl(),
                                                                  stage.spec.password, stage.spec.socketOwner, QString::number(n)});
            QVERIFY(child.waitForFinished());
            wasKilled = child.exitStatus() == QProcess::CrashExit;
            QVERIFY2(wasKilled || n > 5, qPrintable(QString::number(n)));
            auto synced = stage.sync();
            QVERIFY2(synced, qPrintable(u"%1: %2"_s.arg(n).arg(problemOf(synced))));
            QCOMPARE(countOf(*synced->store, u"canary"_s), 60);
            synced->store.reset();
            QCOMPARE(OfflineStore::list(stage.folder.path()).size(), 1);
            for (const OfflineStoreFile& store : OfflineStore::list(stage.folder.path()))
                QVERIFY(OfflineStore::forget(stage.folder.path(), store.store, *stage.keys));
            stage.floor.must("delete from core.offline_store");
        }
    }

    void shouldEndWhenItIsCancelledAndKeepWhatHasCome()
    {
        Stage stage(m_cluster, 200);
        auto future = QtConcurrent::run(syncOffline, stage.spec, stage.request());
        future.cancel();
        future.waitForFinished();
        auto synced = stage.sync();
        QVERIFY2(synced, qPrintable(problemOf(synced)));
        QCOMPARE(synced->store->status().leads, 200);
    }
};

/// Ends its program as a power cut does, before it is written to for the n-th time.
class DyingKeys final : public FolderKeys
{
public:
    DyingKeys(const QString& folder, int writes) : FolderKeys(folder), m_writes(writes) {}
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override
    {
        if (--m_writes == 0)
            ::kill(::getpid(), SIGKILL);
        return FolderKeys::write(name, bytes);
    }

private:
    int m_writes;
};

/// The same program, as the one that is killed: --sync FOLDER KEYS URL PASSWORD OWNER WRITES.
static int syncUntilKilled(const QStringList& arguments)
{
    auto spec = ConnectionSpec::fromUrl(arguments.at(4));
    if (!spec)
        return 2;
    spec->password = arguments.at(5);
    spec->socketOwner = arguments.at(6);
    const auto keys = std::make_shared<DyingKeys>(arguments.at(3), arguments.at(7).toInt());
    return syncNow(*spec, {arguments.at(2), keys, nullptr, systemClock(), true}) ? 0 : 1;
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--sync"_L1)
        return syncUntilKilled(arguments);
    TestOfflineSync test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_offlinesync.moc"

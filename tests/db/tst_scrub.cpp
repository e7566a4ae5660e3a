// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exporttargetcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/suppression.h"
#include "tests/support/floortools.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Checks of phones against do-not-call registers (domain.md R38): what leads say of them, what exports
/// stamp or leave out, and lists that were removed by mistake.
class TestScrub final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    QTemporaryDir m_folder;

    /// A broker with five delivered leads, whose phones end in 0 to 4; the last has none.
    struct Stage
    {
        TestFloor floor;
        ConnectionSpec spec;
        PgSession broker;
        QByteArray key;
        explicit Stage(TestCluster& cluster)
            : floor(cluster)
            , spec(floor.addBrokerage(1000000))
            , broker(spec)
        {
            floor.addLeads({.count = 5});
            floor.must("update sealed.contact c set phone = case when n < 5 then '+1318555014' || n - 1 end, phone_alt = null"
                       " from (select lead_id, row_number() over (order by lead_id) as n from sealed.contact) x where x.lead_id = c.lead_id");
            floor.must("update core.lead l set person = sealed.person_of(s.value, c.phone, c.email, c.first_name, c.last_name, c.zip, c.street)"
                       " from sealed.contact c, sealed.secret s where c.lead_id = l.lead_id and c.phone <> ''");
            floor.must("update core.inventory i set person = l.person from core.lead l where l.lead_id = i.lead_id");
            deliver(broker, buy(broker, goldRequest(5)));
            key = QByteArray::fromHex(broker.run("select api.suppression_key()").value());
        }
        [[nodiscard]] QByteArray marks(const QByteArrayList& phones) const
        {
            QByteArrayList numbers;
            for (const QByteArray& phone : phones)
                numbers.append(QByteArray::number(suppressionMark(key, QByteArray("p:" + phone))));
            return '{' + numbers.join(',') + '}';
        }
        PgAnswer scrub(int daysAgo, const QByteArrayList& phones)
        {
            const QByteArray day = QDateTime::currentDateTimeUtc().date().addDays(-daysAgo).toString(Qt::ISODate).toLatin1();
            return broker.run("select api.scrub_upload($1, $2)", {day, marks(phones)});
        }
        /// "ok old never never none": of the leads in the order of the pool, without days.
        QByteArray dnc() { return broker.run("select string_agg(split_part(dnc, ' ', 1), ' ' order by place) from api.my_leads_page()").value(); }
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldKeepTheDayOfOwnPhonesOnly()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, key] = stage;
        QCOMPARE(stage.dnc(), QByteArray("never never never never none"));
        // When numbers are uploaded, two of which are of own leads
        QJsonObject json = stage.scrub(31, {"+13185550140", "+13185550141", "+12125550199"}).json();
        QCOMPARE(number(json, "phones"), 2);
        QCOMPARE(number(json, "entries"), 3);
        // Then they are good until the last of 31 days, and no other number is kept
        QCOMPARE(stage.dnc(), QByteArray("ok ok never never none"));
        QCOMPARE(floor.count("core.phone_scrub"), 2);
        QCOMPARE(floor.count("core.audit where action = 'scrub upload' and (after ->> 'phones')::int = 2"), 1);
        stage.scrub(32, {"+13185550142", "+13185550140"});
        // An older day than the one known changes nothing
        QCOMPARE(stage.dnc(), QByteArray("ok ok old never none"));
        stage.scrub(0, {"+13185550142"});
        const QByteArray today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toLatin1();
        QCOMPARE(broker.run("select dnc from api.my_leads_page() order by place offset 2 limit 1").value(), "ok " + today);
        // Whom a list names is told first
        const PgAnswer list = broker.run("select api.suppression_upload('do not call', null, $1)", {stage.marks({"+13185550142"})});
        QVERIFY(broker.run("select api.suppression_apply($1)", {list.json().value("list"_L1).toString().toUtf8()}).isOk());
        QCOMPARE(stage.dnc(), QByteArray("ok ok listed never none"));
        // It is nobody else's, and a day that has not come is none
        PgSession stranger(floor.addBrokerage(1000));
        QCOMPARE(stranger.run("select count(*) from api.my_lead_dnc").number(), 0);
        QCOMPARE(stage.scrub(-1, {"+13185550140"}).sqlState, u"LF006"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldTellTheWorseOfTwoNumbers()
    {
        // Given leads with two numbers each, the last one with a second one only
        Stage stage(m_cluster);
        TestFloor& floor = stage.floor;
        floor.must("update core.delivered_lead d set phone_alt = '+1318555015' || n - 1"
                   " from (select lead_id, row_number() over (order by lead_id) as n from core.delivered_lead) x where x.lead_id = d.lead_id");
        // When one was never checked, and one so long ago
        stage.scrub(0, {"+13185550140", "+13185550141", "+13185550142", "+13185550143", "+13185550152", "+13185550153", "+13185550154"});
        stage.scrub(40, {"+13185550151"});
        // Then a lead is as good as the worse of them, in the page, in counts and in what an export of new leads leaves out
        QCOMPARE(stage.dnc(), QByteArray("never old ok ok ok"));
        QCOMPARE(stage.broker.run("select concat_ws(' ', j ->> 'ok', j ->> 'old', j ->> 'never', j ->> 'none') from api.dnc_counts() j").value(), QByteArray("3 1 1"));
        QCOMPARE(floor.must("select string_agg(k.kind, ' ' order by k.lead_id) from core.kinds_of_new(jsonb_populate_record(null::core.export_log,"
                            " jsonb_build_object('workspace_id', (select min(workspace_id) from core.delivered_lead), 'upto', pg_current_snapshot()::text))) k").value(),
                 QByteArray("never old ok ok ok"));
    }

    void shouldStampAnExportOrLeaveNumbersOut()
    {
        Stage stage(m_cluster);
        stage.scrub(3, {"+13185550140", "+13185550141"});
        stage.scrub(40, {"+13185550142"});
        ExportRequest request;
        request.path = m_folder.filePath(u"stamped.csv"_s);
        const auto exported = [&stage](const ExportRequest& wanted) {
            auto future = QtConcurrent::run(exportLeads, stage.spec, wanted);
            future.waitForFinished();
            return future.result();
        };
        auto summary = exported(request);
        QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
        QCOMPARE(summary->rows, 5);
        QCOMPARE(summary->doNotCall.ok, 2);
        QCOMPARE(summary->doNotCall.old, 1);
        QCOMPARE(summary->doNotCall.never, 1);
        QCOMPARE(summary->doNotCall.none, 1);
        const auto stampOf = [](const ExportSummary& one) {
            QFile manifest(one.manifestPath);
            return manifest.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(manifest.readAll()).object().value("do_not_call"_L1).toObject() : QJsonObject();
        };
        const QJsonObject stamp = stampOf(*summary);
        QVERIFY(stamp.value("stamp"_L1).toString().startsWith("NOT every number"_L1));
        QCOMPARE(number(stamp, "old"), 1);
        QCOMPARE(number(stamp, "checked_within_days"), 31);
        // After how many days a check is old is the floor's to say
        stage.floor.must("update core.setting set value = 45 where name = 'scrub_days'");
        summary = exported(request);
        QVERIFY(summary);
        QCOMPARE(summary->doNotCall.days, 45);
        const QJsonObject later = stampOf(*summary);
        QCOMPARE(number(later, "checked_within_days"), 45);
        QVERIFY(later.value("stamp"_L1).toString().contains(u"within 45 days"_s));
        QCOMPARE(number(later, "old"), 0); // of 40 days ago
        stage.floor.must("update core.setting set value = 31 where name = 'scrub_days'");
        // Blocked, only what was checked lately is in the file, of all, of an order, and of a search
        request.doNotCall = ExportRequest::DoNotCall::Block;
        request.path = m_folder.filePath(u"blocked.csv"_s);
        QCOMPARE(exported(request)->rows, 2);
        request.orderNumber = 1001;
        QCOMPARE(exported(request)->rows, 2);
        request.orderNumber.reset();
        request.search = u"555014"_s;
        summary = exported(request);
        QCOMPARE(summary->rows, 2);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("555-0142"));
    }

    void shouldKeepNewWhatANewExportLeavesOut()
    {
        Stage stage(m_cluster);
        DbConnection line(stage.spec);
        QVERIFY(line.open());
        QVERIFY(saveExportTarget(line, std::nullopt, u"Dialler"_s, {}));
        stage.scrub(3, {"+13185550140", "+13185550141"});
        stage.scrub(40, {"+13185550142"});
        ExportRequest request;
        request.target = u"Dialler"_s;
        request.newFor = exportTarget(line, request.target)->id;
        request.doNotCall = ExportRequest::DoNotCall::Block;
        const auto exported = [&](const QString& name) {
            request.path = m_folder.filePath(name);
            auto future = QtConcurrent::run(exportLeads, stage.spec, request);
            future.waitForFinished();
            return future.result();
        };
        // What was checked lately goes, and the stamp tells what did not
        auto summary = exported(u"first.csv"_s);
        QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
        QCOMPARE(summary->rows, 2);
        QCOMPARE(summary->doNotCall, (DncCounts{true, 2, 1, 1, 0, 1}));
        // The rest stays new, and says so
        const auto nothing = exported(u"second.csv"_s);
        QCOMPARE(nothing.error().code, ErrorCode::WrongState);
        QVERIFY2(nothing.error().detail.contains(u"stays new"_s), qPrintable(nothing.error().detail));
        // Once it is checked it goes, and what went before does not go again
        stage.scrub(0, {"+13185550140", "+13185550142"});
        summary = exported(u"third.csv"_s);
        QCOMPARE(summary->rows, 1);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("555-0142"));
        // Stamped, all that is left goes, with what comes meanwhile; then nothing is new
        stage.floor.addLeads({.count = 2});
        deliver(stage.broker, buy(stage.broker, goldRequest(2)));
        request.doNotCall = ExportRequest::DoNotCall::Stamp;
        QCOMPARE(exported(u"fourth.csv"_s)->rows, 4);
        QCOMPARE(exported(u"fifth.csv"_s).error().code, ErrorCode::WrongState);
        QCOMPARE(stage.floor.count("core.export_left_out x join core.export_target t on t.left_out = x.export_id"), 0);
        QCOMPARE(redOnes(stage.floor), QStringList());
    }

    void shouldBringBackAListThatWasRemovedByMistake()
    {
        Stage stage(m_cluster);
        auto& [floor, spec, broker, key] = stage;
        const PgAnswer made = broker.run("select api.suppression_upload('do not call', null, $1)", {stage.marks({"+13185550140", "+12125550199"})});
        const QByteArray list = made.json().value("list"_L1).toString().toUtf8();
        QVERIFY(broker.run("select api.suppression_apply($1)", {list}).isOk());
        QVERIFY(broker.run("select api.suppression_remove($1)", {list}).isOk());
        QCOMPARE(stage.dnc(), QByteArray("never never never never none"));
        // A stranger cannot bring it back, its owner can, once
        PgSession stranger(floor.addBrokerage(1000));
        QCOMPARE(stranger.run("select api.suppression_restore($1)", {list}).sqlState, u"LF013"_s);
        QVERIFY(broker.run("select api.suppression_restore($1)", {list}).isOk());
        QCOMPARE(stage.dnc(), QByteArray("listed never never never none"));
        QCOMPARE(broker.run("select entries from api.suppressions()").number(), 2);
        QCOMPARE(broker.run("select api.suppression_restore($1)", {list}).sqlState, u"LF014"_s);
        QCOMPARE(redOnes(floor), QStringList());
        // Not while another has its name, and not after an hour
        QVERIFY(broker.run("select api.suppression_remove($1)", {list}).isOk());
        const PgAnswer other = broker.run("select api.suppression_upload('Do not call', null, $1)", {stage.marks({"+13185550141"})});
        QCOMPARE(broker.run("select api.suppression_restore($1)", {list}).sqlState, u"LF014"_s);
        QVERIFY(broker.run("select api.suppression_remove($1)", {other.json().value("list"_L1).toString().toUtf8()}).isOk());
        floor.must("update core.suppression_list set ended_at = ended_at - interval '61 minutes' where ended_at is not null");
        QCOMPARE(broker.run("select api.suppression_restore($1)", {list}).sqlState, u"LF014"_s);
        QCOMPARE(redOnes(floor), QStringList());
    }

    void shouldUploadAFileAndTellHowFarItIs()
    {
        Stage stage(m_cluster);
        QFile file(m_folder.filePath(u"checked.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phone\n318-555-0140\n(318) 555-0143\nnothing\n");
        file.close();
        DbConnection connection(stage.spec);
        QVERIFY(connection.open().has_value());
        qint64 last = 0;
        const auto outcome = uploadScrub(connection, {file.fileName(), QDateTime::currentDateTimeUtc().date()}, {{}, [&last](qint64 done, qint64 total) {
                                                                                                            QVERIFY(done <= total);
                                                                                                            last = done;
                                                                                                        }});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->phones, 2);
        QCOMPARE(outcome->file.unread, 1);
        QVERIFY(last > 0);
        QCOMPARE(stage.dnc(), QByteArray("ok never never ok none"));
        // Cancelled, nothing is uploaded
        QCOMPARE(uploadScrub(connection, {file.fileName(), QDate(2026, 1, 1)}, {[] { return true; }, {}}).error().code, ErrorCode::Cancelled);
        QCOMPARE(stage.floor.count("core.audit where action = 'scrub upload'"), 1);
    }
};

QTEST_GUILESS_MAIN(TestScrub)
#include "tst_scrub.moc"

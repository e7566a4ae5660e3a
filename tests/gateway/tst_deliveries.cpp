// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewayoptions.h"
#include "app/gateway/gatewaysetup.h"
#include "app/gateway/jobrunner.h"
#include "app/gateway/scheduleddelivery.h"
#include "models/engine/deliverycalls.h"
#include "models/engine/exporttargetcalls.h"
#include "models/engine/leadexport.h"
#include "models/engine/query.h"
#include "tests/gateway/fakesmtp.h"
#include "tests/gateway/sftpserver.h"
#include "tests/support/testfloor.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// Scheduled deliveries (0105): to a folder, an SFTP server and a mailbox, with repeats that give the same
/// again, and a log of what went wrong.
class TestDeliveries final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_floor;
    ConnectionSpec m_spec;
    std::unique_ptr<PgSession> m_broker;
    std::unique_ptr<DbConnection> m_line;
    std::unique_ptr<DbConnection> m_gateway;
    std::unique_ptr<QTemporaryDir> m_folder;
    Destinations m_destinations;
    std::optional<MailSpec> m_mail;
    QString m_workspace;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void bought(int leads) { bought(*m_broker, m_workspace, leads); }
    void bought(PgSession& buyer, const QString& workspace, int leads)
    {
        m_floor->addLeads({.count = leads});
        const QByteArray order = QByteArray::number(purchase(buyer, goldRequest(leads)).json().value("order_number"_L1).toInteger());
        m_floor->flushLog();
        // A purchase is delivered once it is on disk.
        for (int attempt = 0; attempt < 100 && m_floor->count("core.delivered_lead join core.workspace w using (workspace_id) where w.name = '" + workspace.toUtf8() + "' and order_number = " + order) < leads; ++attempt)
            buyer.run("select api.deliver($1)", {order});
    }
    static DeliveryChange hourly(const QString& target, const QString& channel, const QString& destination)
    {
        return {.target = target, .channel = channel, .destination = destination, .every = u"hour"_s, .at = u"00:00"_s, .timeZone = u"UTC"_s, .isDueNow = true};
    }
    int planned(const QString& channel, const QString& destination)
    {
        const DeliveryChange change{.target = u"Dialler"_s, .channel = channel, .destination = destination, .every = u"day"_s, .at = u"07:00"_s, .timeZone = u"America/Chicago"_s, .isDueNow = true};
        const auto number = saveDelivery(*m_line, 0, change);
        if (!number)
            qFatal("no plan: %s", qPrintable(number.error().detail));
        return *number;
    }
    Delivery plan(int number)
    {
        const auto all = deliveries(*m_line);
        for (const Delivery& one : all.value_or(QList<Delivery>())) {
            if (one.number == number)
                return one;
        }
        return {};
    }
    QJsonObject serve(const QString& holder = u"gateway-1"_s)
    {
        const auto done = deliverScheduled(*m_gateway, holder, m_destinations, m_mail);
        return done ? *done : QJsonObject{{u"problem"_s, QString(errorCodeText(done.error().code) % done.error().detail)}};
    }
    void makeDue() { m_floor->must("update core.delivery_run set not_before = '-infinity', lease_until = '-infinity' where state in ('waiting', 'running')"); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_floor = std::make_unique<TestFloor>(m_cluster);
        m_spec = m_floor->addBrokerage(100'000'000);
        m_workspace = m_floor->workspaceOf(m_spec);
        m_broker = std::make_unique<PgSession>(m_spec);
        m_line = std::make_unique<DbConnection>(m_spec);
        m_gateway = std::make_unique<DbConnection>(m_floor->service(u"lf_gateway"_s));
        QVERIFY(m_line->open() && m_gateway->open());
    }
    void cleanupTestCase()
    {
        m_gateway.reset();
        m_line.reset();
        m_broker.reset();
        m_floor.reset();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_destinations = {};
        m_mail.reset();
        m_destinations.all = {{u"inbox"_s, m_workspace, u"folder"_s, m_folder->path(), {}, {}, {}, {}, {}}};
        QVERIFY(saveExportTarget(*m_line, std::nullopt, u"Dialler"_s, exportPreset(u"vicidial"_s)->form));
    }
    void cleanup() { m_floor->must("delete from core.export_target"); }

    void shouldTakeWhatIsNewToAFolder()
    {
        const int number = planned(u"folder"_s, u"inbox"_s);
        bought(4);
        // When the plan is due, its leads are there, with a manifest, and the broker sees it
        QVERIFY(serve().value("leads"_L1).toInteger() >= 4);
        QCOMPARE(files().size(), 2);
        const Delivery first = plan(number);
        QCOMPARE(first.runs.size(), 1);
        QCOMPARE(first.runs.first().state, u"done"_s);
        QVERIFY(first.runs.first().file.startsWith(u"dialler-"_s) && first.runs.first().file.endsWith(u".raw.txt"_s));
        QCOMPARE(contents(path(first.runs.first().file)).count('\n'), first.runs.first().rows);
        QCOMPARE(QFile::permissions(path(first.runs.first().file)) & 0x077, QFile::Permissions());
        QVERIFY(first.nextAt > QDateTime::currentDateTimeUtc());
        // and the log has it as an export of the member whose plan it is
        QCOMPARE(m_floor->must("select l.rows || ' ' || m.login || ' ' || l.machine || ' ' || (l.sha256 is not null)"
                               " from core.export_log l join core.member m using (member_id) order by export_id desc limit 1").value(),
                 QByteArray::number(first.runs.first().rows) + ' ' + m_spec.login.toUtf8() + " gateway true");
        // It is not due any more; when it is again, only what is new goes
        QCOMPARE(serve(), QJsonObject());
        QVERIFY(saveDelivery(*m_line, number, {.isDueNow = true}));
        QCOMPARE(serve().value("leads"_L1).toInteger(-1), 0);
        QCOMPARE(plan(number).runs.first().state, u"nothing"_s);
        bought(4);
        // and nobody who was forgotten meanwhile, not as an empty row either
        m_floor->must("select api.lead_erase(public_id, 'asked by letter') from core.delivered_lead order by lead_id desc limit 1");
        QVERIFY(saveDelivery(*m_line, number, {.isDueNow = true}));
        QCOMPARE(serve().value("leads"_L1).toInteger(), 3);
        QCOMPARE(files().size(), 4);
        m_floor->must("delete from core.delivered_lead where erased_at is not null"); // the other tests count what is there
    }

    void shouldTryAgainWithTheSameLeadsAndSayWhy()
    {
        const int number = planned(u"folder"_s, u"nowhere"_s);
        bought(2);
        QCOMPARE(serve().value("failures"_L1).toInt(), 1);
        const DeliveryRun failed = plan(number).runs.first();
        QCOMPARE(failed.state, u"waiting"_s);
        QVERIFY2(failed.error.contains(u"no folder destination \"nowhere\""_s), qPrintable(failed.error));
        QVERIFY(failed.nextTryAt > QDateTime::currentDateTimeUtc());
        QCOMPARE(serve(), QJsonObject()); // not before its time
        const qint64 rows = m_floor->count("core.delivered_lead");
        // Leads that come meanwhile are for the next run, and nobody exports what is new by hand
        bought(5);
        ExportRequest byHand;
        byHand.newFor = exportTarget(*m_line, u"Dialler"_s)->id;
        byHand.path = path(u"hand.csv"_s);
        QFuture<Result<ExportSummary>> future = QtConcurrent::run(exportLeads, m_spec, byHand);
        future.waitForFinished();
        QCOMPARE(future.result().error().code, ErrorCode::WrongState);
        makeDue();
        m_destinations.all.append({u"nowhere"_s, m_workspace, u"folder"_s, m_folder->path(), {}, {}, {}, {}, {}});
        QCOMPARE(serve(u"gateway-2"_s).value("leads"_L1).toInteger(), rows);
        QCOMPARE(plan(number).runs.first().tries, 2);
        // One that never gets through is given up, and its leads stay new
        m_destinations.all.removeLast();
        QVERIFY(saveDelivery(*m_line, number, {.isDueNow = true}));
        for (int attempt = 0; attempt < 8; ++attempt) {
            QCOMPARE(serve().value("failures"_L1).toInt(), 1);
            makeDue();
        }
        QCOMPARE(plan(number).runs.first().state, u"failed"_s);
        QVERIFY(!plan(number).runs.first().isDropped);
        QCOMPARE(m_floor->count("core.mail x join core.member m using (member_id) where x.kind = 'delivery_failed' and m.login = '" + m_spec.login.toUtf8() + "'"), 1);
        QVERIFY(plan(number).nextAt > QDateTime::currentDateTimeUtc());
        QCOMPARE(serve(), QJsonObject());
        future = QtConcurrent::run(exportLeads, m_spec, byHand);
        future.waitForFinished();
        QCOMPARE(future.result()->rows, 5);
    }

    void shouldServeEachWorkspaceItsOwnDestinations()
    {
        // Given a rival who names a destination that is not his
        const ConnectionSpec rivalSpec = m_floor->addBrokerage(0);
        DbConnection rival(rivalSpec);
        QVERIFY(rival.open());
        QVERIFY(saveExportTarget(rival, std::nullopt, u"Thief"_s, {}));
        const auto stolen = saveDelivery(rival, 0, hourly(u"Thief"_s, u"folder"_s, u"inbox"_s));
        QVERIFY(stolen);
        QCOMPARE(saveDelivery(rival, 0, hourly(u"Dialler"_s, u"folder"_s, u"inbox"_s)).error().code,
                 ErrorCode::InvalidRequest); // another workspace's target
        bought(1);
        QVERIFY(serve().contains("deliveries"_L1)); // nothing new of his own: nothing was sent
        QVERIFY(files().isEmpty());
        QCOMPARE(deliveries(rival)->size(), 1);
        QCOMPARE(removeDelivery(rival, 999).error().code, ErrorCode::NotFound);
        // Leads are mailed to members only
        const auto mailed = saveDelivery(*m_line, 0, hourly(u"Dialler"_s, u"mail"_s, u"stranger@example.com"_s));
        QCOMPARE(mailed.error().code, ErrorCode::InvalidRequest);
        // A gateway reads the leads of runs that it holds, and no others
        const int number = planned(u"folder"_s, u"inbox"_s);
        const auto claim = queryValue(*m_gateway, u"select api.gateway_delivery_claim('a', 60) ->> 'run'"_s);
        QVERIFY(claim);
        const auto rows = [&](const QString& holder) {
            return queryValue(*m_gateway, u"select count(*) from api.gateway_delivery_rows(:run::uuid, :holder)"_s, {{u"run"_s, *claim}, {u"holder"_s, holder}});
        };
        QVERIFY(rows(u"a"_s)->toInt() > 0);
        QVERIFY(!rows(u"b"_s));
        // When he has left, nothing goes out in his name
        makeDue();
        m_floor->must("update core.member set closed_at = now() where login = $1", {m_spec.login.toUtf8()});
        m_floor->must("update core.delivery_plan set next_at = now() - interval '1 second' where destination = 'inbox' and channel = 'folder' and member_id = (select member_id from core.member where login = $1)", {m_spec.login.toUtf8()});
        QCOMPARE(serve(), QJsonObject());
        m_floor->must("update core.member set closed_at = null where login = $1", {m_spec.login.toUtf8()});
        QVERIFY(plan(number).isPaused);
        QVERIFY(removeDelivery(rival, *stolen));
    }

    void shouldMailWhatIsNewOnce()
    {
        FakeSmtp server;
        QVERIFY(server.start());
        m_mail = MailSpec{};
        m_mail->server.host = u"127.0.0.1"_s;
        m_mail->server.port = server.port();
        m_mail->server.tls = SmtpServer::Tls::None;
        m_mail->fromAddress = u"leads@floor.example"_s;
        const QString member = QString::fromUtf8(m_floor->must("select email from core.member where login = $1", {m_spec.login.toUtf8()}).value());
        m_floor->must("update core.member set language = 'de' where login = $1", {m_spec.login.toUtf8()});
        const int number = planned(u"mail"_s, member);
        bought(2);
        server.refuseNext("451 4.3.0 try later");
        QCOMPARE(serve().value("failures"_L1).toInt(), 1);
        QVERIFY2(plan(number).runs.first().error.contains(u"451"_s), qPrintable(plan(number).runs.first().error));
        makeDue();
        const qint64 leads = serve().value("leads"_L1).toInteger();
        QVERIFY(leads > 0);
        const QList<FakeSmtp::Taken> mails = server.mails();
        QCOMPARE(mails.size(), 1);
        QCOMPARE(mails.first().to, member.toUtf8());
        QVERIFY(mails.first().text.contains("Message-ID: <delivery."));
        QVERIFY(mails.first().text.contains(".manifest.json"));
        // in the language of who reads it, with and without HTML
        QVERIFY(mails.first().text.contains("multipart/alternative"));
        QVERIFY(mails.first().text.contains("neue Leads warten"));
        QCOMPARE(plan(number).runs.first().tries, 2);
        // It names the leads by their ids and tells nothing else of them (security.md 1.12)
        const QByteArray phone = m_floor->must("select phone from core.delivered_lead limit 1").value();
        const QByteArray id = m_floor->must("select public_id from core.delivered_lead where phone = $1", {phone}).value();
        QByteArray all = mails.first().text;
        static const QRegularExpression encoded(u"(?:[A-Za-z0-9+/=]{60,}\\r?\\n)+[A-Za-z0-9+/=]*"_s);
        for (auto parts = encoded.globalMatch(QString::fromLatin1(mails.first().text)); parts.hasNext();)
            all += QByteArray::fromBase64(parts.next().captured().remove(u"\r\n"_s).toLatin1());
        QVERIFY2(all.contains(id), all.constData());
        QVERIFY(!all.contains(phone) && !all.contains(phone.right(4)));
        // and they stay new
        ExportRequest byHand;
        byHand.newFor = exportTarget(*m_line, u"Dialler"_s)->id;
        byHand.path = path(u"hand.csv"_s);
        QFuture<Result<ExportSummary>> future = QtConcurrent::run(exportLeads, m_spec, byHand);
        future.waitForFinished();
        QVERIFY(future.result());
        QCOMPARE(future.result()->rows, leads);
        // but it has told of them once
        const auto due = [&] { m_floor->must("update core.delivery_plan set next_at = now() where number = $1", {QByteArray::number(number)}); };
        due();
        QCOMPARE(serve().value("leads"_L1).toInteger(-1), 0);
        bought(1);
        due();
        QCOMPARE(serve().value("leads"_L1).toInteger(), 1);
        QCOMPARE(server.mails().size(), 2);
    }

    void shouldPauseAMailWhoseReaderHasLeftAndTellItsMaker()
    {
        // Given a mail to another member, who leaves
        const ConnectionSpec bobSpec = m_floor->addMember(m_workspace, u"broker"_s);
        const QByteArray bob = m_floor->must("select email from core.member where login = $1", {bobSpec.login.toUtf8()}).value();
        FakeSmtp server;
        QVERIFY(server.start());
        m_mail = MailSpec{};
        m_mail->server.host = u"127.0.0.1"_s;
        m_mail->server.port = server.port();
        m_mail->server.tls = SmtpServer::Tls::None;
        m_mail->fromAddress = u"leads@floor.example"_s;
        const int number = planned(u"mail"_s, QString::fromUtf8(bob));
        bought(1);
        m_floor->must("update core.member set closed_at = now() where login = $1", {bobSpec.login.toUtf8()});
        // When it is due, nothing goes out
        QCOMPARE(serve(), QJsonObject());
        QCOMPARE(server.mails().size(), 0);
        // and the maker is told, in the list and by a letter
        QVERIFY(plan(number).isPaused);
        QCOMPARE(plan(number).pause, u"reader_gone"_s);
        QCOMPARE(m_floor->must("select string_agg(m.login || ' ' || (x.data ->> 'number'), ',') from core.mail x join core.member m using (member_id)"
                               " where x.kind = 'delivery_paused' and x.data ->> 'destination' = $1", {bob}).value(),
                 QByteArray(m_spec.login.toUtf8() + ' ' + QByteArray::number(number)));
        // It goes on to another reader
        const QString own = QString::fromUtf8(m_floor->must("select email from core.member where login = $1", {m_spec.login.toUtf8()}).value());
        QVERIFY(saveDelivery(*m_line, number, {.destination = own, .isPaused = false, .isDueNow = true}));
        QVERIFY(serve().contains("deliveries"_L1));
        QCOMPARE(plan(number).pause, QString());
    }

    void shouldGoInTheNameOfWhoChangedIt()
    {
        // Given a delivery of one member
        const int number = planned(u"folder"_s, u"inbox"_s);
        bought(1);
        const auto maker = [&] { return m_floor->must("select m.login from core.delivery_plan p join core.member m using (member_id) where p.number = $1", {QByteArray::number(number)}).value(); };
        const ConnectionSpec bobSpec = m_floor->addMember(m_workspace, u"broker"_s);
        DbConnection bob(bobSpec);
        QVERIFY(bob.open());
        // When another one changes its time, it stays the first one's
        QVERIFY(saveDelivery(bob, number, {.at = u"09:00"_s}));
        QCOMPARE(maker(), m_spec.login.toUtf8());
        // But who changes what it sends, or where to, is who exports
        QVERIFY(saveDelivery(bob, number, {.leavesOut = true, .isDueNow = true}));
        QCOMPARE(maker(), bobSpec.login.toUtf8());
        QVERIFY(serve().contains("deliveries"_L1));
        QCOMPARE(m_floor->must("select m.login from core.export_log e join core.member m using (member_id) order by e.export_id desc limit 1").value(),
                 bobSpec.login.toUtf8());
        QVERIFY(saveDelivery(*m_line, number, {.destination = u"elsewhere"_s}));
        QCOMPARE(maker(), m_spec.login.toUtf8());
        const auto target = exportTarget(bob, u"Dialler"_s);
        QVERIFY(saveExportTarget(bob, *target, u"Dialler"_s, exportPreset(u"generic"_s)->form));
        QCOMPARE(maker(), bobSpec.login.toUtf8());
    }

    void shouldKeepARunWhileItIsOnItsWayAndEndItWhenItIsNobodysAnyMore()
    {
        const int number = planned(u"folder"_s, u"inbox"_s);
        bought(1);
        // When somebody deletes the delivery while its file is on its way
        const auto ended = deliverScheduled(*m_gateway, u"gateway-1"_s, m_destinations, m_mail, [&] {
            static_cast<void>(removeDelivery(*m_line, number));
            return true;
        });
        // Then nothing arrives
        QVERIFY(!ended || ended->contains("failures"_L1));
        QCOMPARE(files(), QStringList());
        // A gateway that stops ends it as well, and the next one takes it up
        const int second = planned(u"folder"_s, u"inbox"_s);
        const auto stopped = deliverScheduled(*m_gateway, u"gateway-1"_s, m_destinations, m_mail, [] { return false; });
        QVERIFY(stopped && stopped->contains("failures"_L1));
        QCOMPARE(files(), QStringList());
        makeDue();
        // and its lease is as long as it takes
        int calls = 0;
        bool isKept = false;
        QVERIFY(deliverScheduled(*m_gateway, u"gateway-2"_s, m_destinations, m_mail, [&] {
            if (calls++ == 0)
                m_floor->must("update core.delivery_run set lease_until = now() + interval '1 second' where state = 'running'");
            else
                isKept = m_floor->count("core.delivery_run where state = 'running' and lease_until > now() + interval '10 minutes'") == 1;
            return true;
        }));
        QVERIFY(isKept);
        QCOMPARE(plan(second).runs.first().state, u"done"_s);
    }

    void shouldFreeTheTargetWhateverEndsARun()
    {
        const auto isFree = [&] { return m_floor->must("select claim is null and claim_until < now() from core.export_target").value() == "t"; };
        const auto claimed = [&](const QString& destination) {
            const int number = planned(u"folder"_s, destination);
            bought(1);
            m_floor->must("select api.gateway_delivery_claim('gone', 300)");
            return number;
        };
        // Deleted while a gateway is at it: what that one says comes too late
        int number = claimed(u"inbox"_s);
        QVERIFY(!isFree());
        const QByteArray run = m_floor->must("select public_id from core.delivery_run where state = 'running'").value();
        QVERIFY(removeDelivery(*m_line, number));
        QVERIFY(isFree());
        QCOMPARE(m_floor->must("select api.gateway_delivery_done($1, 'gone', 0, '{}', null, '', null)", {run}).value(), QByteArray("f"));
        // Paused when its gateway had died
        number = claimed(u"inbox"_s);
        QVERIFY(saveDelivery(*m_line, number, {.isPaused = true}));
        QVERIFY(!isFree());
        makeDue();
        QCOMPARE(serve(), QJsonObject());
        QVERIFY(isFree());
        QCOMPARE(plan(number).runs.first().state, u"failed"_s);
        // Its member left while it waited for its next try
        number = planned(u"folder"_s, u"nowhere"_s);
        bought(1);
        QCOMPARE(serve().value("failures"_L1).toInt(), 1);
        QVERIFY(!isFree());
        m_floor->must("update core.member set closed_at = now() where login = $1", {m_spec.login.toUtf8()});
        m_floor->must("update core.delivery_plan set next_at = now() - interval '1 second' where number = $1", {QByteArray::number(number)});
        QCOMPARE(serve(), QJsonObject());
        m_floor->must("update core.member set closed_at = null where login = $1", {m_spec.login.toUtf8()});
        QVERIFY(isFree());
    }

    void shouldLeaveOutWhatWasNotCheckedAndKeepItNew()
    {
        m_destinations.all.append({u"nowhere"_s, m_workspace, u"folder"_s, path(u"nowhere"_s), {}, {}, {}, {}, {}});
        const int number = planned(u"folder"_s, u"nowhere"_s);
        QVERIFY(saveDelivery(*m_line, number, {.leavesOut = true, .isDueNow = true}));
        QVERIFY(plan(number).leavesOut);
        bought(3);
        m_floor->must("delete from core.phone_scrub");
        m_floor->must("insert into core.phone_scrub select distinct workspace_id, p, (now() at time zone 'UTC')::date from core.delivered_lead, unnest(array[phone, phone_alt]) p"
                      " where p <> '' and lead_id = (select max(lead_id) from core.delivered_lead)");
        // A try that fails leaves out the same ones when it is repeated, whatever was checked meanwhile
        QCOMPARE(serve().value("failures"_L1).toInt(), 1);
        m_floor->must("insert into core.phone_scrub select distinct workspace_id, p, (now() at time zone 'UTC')::date from core.delivered_lead, unnest(array[phone, phone_alt]) p where p <> '' on conflict do nothing");
        makeDue();
        m_destinations.all.last().folder = m_folder->path();
        QCOMPARE(serve().value("leads"_L1).toInteger(), 1);
        const QJsonObject manifest = QJsonDocument::fromJson(contents(path(files().filter(u"manifest"_s).first()))).object();
        QVERIFY(manifest.value("do_not_call"_L1).toObject().value("left_out"_L1).toBool());
        // The others are new still
        QVERIFY(saveDelivery(*m_line, number, {.isDueNow = true}));
        QCOMPARE(serve().value("leads"_L1).toInteger(), m_floor->count("core.delivered_lead") - 1);
        m_floor->must("delete from core.phone_scrub");
    }

    void shouldTryADestinationWithoutALead()
    {
        const auto tried = [this](const QString& channel, const QString& destination) {
            const auto check = checkDestination(*m_line, channel, destination);
            if (!check)
                return DeliveryCheck{DeliveryCheck::State::Bad, check.error().detail};
            if (destinationCheck(*m_line, *check)->state != DeliveryCheck::State::Waiting)
                return DeliveryCheck{};
            const auto done = tryDestinations(*m_gateway, m_destinations, m_mail);
            return done && done->value("checks"_L1).toInt() == 1 ? *destinationCheck(*m_line, *check) : DeliveryCheck{};
        };
        QCOMPARE(tried(u"folder"_s, u"inbox"_s), (DeliveryCheck{DeliveryCheck::State::Good, {}}));
        QVERIFY(files().isEmpty());
        QVERIFY(tried(u"folder"_s, u"nowhere"_s).error.contains(u"knows no folder destination"_s));
        m_destinations.all.first().folder = path(u"not there"_s);
        const DeliveryCheck bad = tried(u"folder"_s, u"inbox"_s);
        QCOMPARE(bad.state, DeliveryCheck::State::Bad);
        QVERIFY2(!bad.error.contains(m_folder->path()) && !bad.error.isEmpty(), qPrintable(bad.error));
        QVERIFY(tried(u"mail"_s, u"stranger@example.com"_s).error.contains(u"members"_s));
        SftpServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        m_destinations.all = {{u"server"_s, m_workspace, u"sftp"_s, {}, server.url(), server.user(), {}, server.keyFile(), server.knownHosts()}};
        QCOMPARE(tried(u"sftp"_s, u"server"_s), (DeliveryCheck{DeliveryCheck::State::Good, {}}));
        QVERIFY(server.files().isEmpty());
        // Another workspace reads no answer, and nobody asks without end
        QCOMPARE(tryDestinations(*m_gateway, m_destinations, m_mail).value_or(QJsonObject{{u"x"_s, 1}}), QJsonObject());
        DbConnection rival(m_floor->addBrokerage(0));
        QVERIFY(rival.open());
        const auto mine = checkDestination(*m_line, u"sftp"_s, u"server"_s);
        QVERIFY(mine);
        QCOMPARE(destinationCheck(rival, *mine).error().code, ErrorCode::NotFound);
        QCOMPARE(checkDestination(*m_line, u"sftp"_s, u"server"_s).error().code, ErrorCode::InvalidRequest);
        m_floor->must("delete from core.delivery_check");
    }

    void shouldTakeWhatIsNewToAnSftpServer()
    {
        SftpServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        Destination destination{u"server"_s, m_workspace, u"sftp"_s, {}, server.url(), server.user(), {}, server.keyFile(), server.knownHosts()};
        m_destinations.all = {destination};
        const int number = planned(u"sftp"_s, u"server"_s);
        bought(2);
        QVERIFY(serve().value("leads"_L1).toInteger() > 0);
        const QString file = plan(number).runs.first().file;
        QCOMPARE(server.files().size(), 2);
        QCOMPARE(contents(server.folder() % file).count('\n'), plan(number).runs.first().rows);
        // A file of the same name is replaced, as a repeat would
        QFile again(path(file));
        QVERIFY(again.open(QIODevice::WriteOnly) && again.write("again") == 5);
        again.close();
        QVERIFY(takeFiles(destination, {again.fileName()}));
        QCOMPARE(contents(server.folder() % file), QByteArray("again"));
        QCOMPARE(server.files().size(), 2);
        // A server with another key than the one we know gets nothing
        destination.knownHosts = server.strangersHosts();
        const auto refused = takeFiles(destination, {again.fileName()});
        QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    }

    /// One server that says nothing holds up neither its workspace's other deliveries nor anybody else's.
    void shouldNotLetOneSlowServerHoldUpOthers()
    {
        // Given three deliveries of a workspace to a server that takes the line and says nothing, and a rival's to a folder
        SftpServer keys;
        QVERIFY2(keys.start(), qPrintable(keys.problem()));
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString silentUrl = u"sftp://127.0.0.1:%1/"_s.arg(silent.serverPort());
        const ConnectionSpec rivalSpec = m_floor->addBrokerage(100'000'000);
        const QString rivals = m_floor->workspaceOf(rivalSpec);
        m_destinations.all = {{u"server"_s, m_workspace, u"sftp"_s, {}, silentUrl, keys.user(), {}, keys.keyFile(), keys.knownHosts()},
                              {u"inbox"_s, rivals, u"folder"_s, m_folder->path(), {}, {}, {}, {}, {}}};
        bought(1);
        for (const QString& target : {u"One"_s, u"Two"_s, u"Three"_s}) {
            QVERIFY(saveExportTarget(*m_line, std::nullopt, target, {}));
            QVERIFY(saveDelivery(*m_line, 0, hourly(target, u"sftp"_s, u"server"_s)));
        }
        PgSession rival(rivalSpec);
        DbConnection rivalLine(rivalSpec);
        QVERIFY(rivalLine.open());
        QVERIFY(saveExportTarget(rivalLine, std::nullopt, u"Dialler"_s, exportPreset(u"vicidial"_s)->form));
        QVERIFY(saveDelivery(rivalLine, 0, hourly(u"Dialler"_s, u"folder"_s, u"inbox"_s)));
        bought(rival, rivals, 1);
        // When a gateway serves them all, whose deliveries are due before the rival's
        m_floor->must("update core.delivery_plan set next_at = clock_timestamp() - case when destination = 'server' then interval '1 hour' else interval '1 minute' end"
                      " where destination in ('server', 'inbox')");
        GatewayOptions options;
        options.deliveriesFile = u"deliveries.toml"_s;
        GatewaySetup setup{{m_floor->service(u"lf_gateway"_s), m_floor->service(u"lf_reaper"_s), {}}, {}, m_mail, m_destinations};
        Metrics metrics({});
        std::vector<std::unique_ptr<JobRunner>> runners;
        for (JobGroup& group : jobGroups(options, setup, u"gateway-1"_s, metrics))
            runners.push_back(std::make_unique<JobRunner>(std::move(group.line), u"gateway-1"_s, std::move(group.jobs), metrics));
        for (const auto& runner : runners)
            runner->start();
        // Then the rival has his leads while the server keeps its two lines
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 2, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(m_floor->count("core.delivery_run where state = 'running' and lease_until > clock_timestamp()"), 2, 15000);
        QCOMPARE(deliveries(rivalLine)->first().runs.first().state, u"done"_s);
        // And the gateway ends at once all the same
        for (const auto& runner : runners)
            runner->askToStop();
        for (const auto& runner : runners)
            runner->stop(drainPatience);
        QCOMPARE(m_floor->count("core.delivery_run where state = 'running'"), 0);
    }

    void shouldReadDestinations_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("problem");
        QTest::newRow("folder") << QByteArray("[[destination]]\nname = 'a'\nworkspace = 'W'\nkind = 'folder'\nfolder = '/srv/a'\n") << QString();
        QTest::newRow("sftp") << QByteArray("[[destination]]\nname = 'a'\nworkspace = 'W'\nkind = 'sftp'\nurl = 'sftp://h:22/in/'\nuser = 'u'\n"
                                            "password_file = '/p'\nknown_hosts = '/k'\n") << QString();
        QTest::newRow("password in the file") << QByteArray("[[destination]]\nname = 'a'\npassword = 'x'\n") << u"\"password\""_s;
        QTest::newRow("no known hosts") << QByteArray("[[destination]]\nname = 'a'\nworkspace = 'W'\nkind = 'sftp'\nurl = 'sftp://h/'\nuser = 'u'\nkey_file = '/k'\n") << u"known_hosts"_s;
        QTest::newRow("password in the address") << QByteArray("[[destination]]\nname = 'a'\nworkspace = 'W'\nkind = 'sftp'\nurl = 'sftp://u:p@h/'\n") << u"user apart"_s;
        QTest::newRow("relative folder") << QByteArray("[[destination]]\nname = 'a'\nworkspace = 'W'\nkind = 'folder'\nfolder = 'a'\n") << u"root on"_s;
        QTest::newRow("unknown") << QByteArray("[mails]\na = 'b'\n") << u"[[destination]]"_s;
    }
    void shouldReadDestinations()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, problem);
        const auto read = readDestinations(toml, u"deliveries.toml"_s);
        QCOMPARE(read.has_value(), problem.isEmpty());
        if (!read)
            QVERIFY2(read.error().detail.contains(problem) && read.error().detail.startsWith(u"deliveries.toml, line "_s), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestDeliveries)
#include "tst_deliveries.moc"

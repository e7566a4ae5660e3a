// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/privatefloor.h"
#include "tests/gateway/gatewayprocess.h"
#include "tests/support/quickfolder.h"
#include "tests/support/testfloor.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The real leadfloor-gateway beside a real server: what it does, what it survives, and that
/// nothing depends on it (reliability.md T22, T58).
class TestGateway final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    QTemporaryDir m_folder;

    QString passwordFile(const QString& password) const
    {
        static int count = 0;
        QFile file(m_folder.filePath(u"password-%1"_s.arg(++count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(password.toUtf8()) < 0)
            qFatal("the test's folder cannot be written to");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName();
    }
    /// How a gateway signs in to this floor.
    QStringList lineTo(TestFloor& floor) const
    {
        const ConnectionSpec spec = floor.service(u"lf_gateway"_s);
        (void)floor.service(u"lf_reaper"_s);
        return {u"--url"_s, spec.toUrl(), u"--password-file"_s, passwordFile(spec.password)};
    }
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    static QByteArray get(quint16 port, const QByteArray& path)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (!socket.waitForConnected(1000))
            return {};
        socket.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(3000))
            answer += socket.readAll();
        return answer;
    }
    static QByteArrayList hintsOf(PgSession& listener)
    {
        listener.run("select 1");
        return listener.notifications();
    }
    /// Every line is an object with time, level and event.
    static void verifyLog(const QByteArray& log)
    {
        const QByteArrayList lines = log.trimmed().split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QVERIFY2(entry.contains("at"_L1) && entry.contains("event"_L1)
                         && entry.contains("level"_L1),
                     line.constData());
        }
    }
    /// Waits for the start's own hint, so that what comes next is about what is done next.
    static void awaitQuiet(TestFloor& floor, PgSession& listener)
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            floor.count("core.gateway_mark m where m.name = 'hint_batch' and m.value = (select "
                        "max(batch_id) from core.import_batch)")
                == 1,
            15000);
        hintsOf(listener);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldDoAllItsJobs()
    {
        // Given a lead that may be sold again, an order that nobody fetched, a hold that is over,
        // an old quote and a broker who holds leads back
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 1, .ageDays = 179});
        floor.addLeads({.count = 30, .ageDays = 150});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        QCOMPARE(purchase(broker, goldRequest(5)).refusal(), QString());
        floor.must("update core.lead set inquired_on = inquired_on - 1; update core.inventory set "
                   "inquired_on = inquired_on - 1");
        PgSession payer(floor.addBrokerage(0));
        QCOMPARE(purchase(payer, goldRequest(4, "LA", js(", 'payment': 'card'"))).refusal(),
                 QString());
        QCOMPARE(floor.count("core.held"), 4);
        floor.must(
            "update core.orders set held_until = clock_timestamp() - interval '1 second' where "
            "state = 'held'");
        broker.run("select api.quote('[{\"quantity\": 1}]')");
        floor.must("update core.quote set expires_at = clock_timestamp() - interval '2 days'");
        PgSession idler(floor.addBrokerage(1000000));
        idler.run("begin");
        QCOMPARE(purchase(idler, goldRequest(2)).refusal(), QString());
        PgSession listener(spec);
        listener.run("listen leadfloor_stock");
        // When a gateway is started
        Gateway gateway(lineTo(floor) + QStringList{u"--absent-seconds"_s, u"1"_s});
        // Then it relists, delivers, takes back, sweeps, ends the idler, folds and hints
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.inventory where times_sold = 1"), 1, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 5,
                                  15000);
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.held"), 0, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.quote"), 0, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(
            floor.count("pg_stat_activity where pid = " + QByteArray::number(idler.processId())), 0,
            15000);
        QTRY_VERIFY_WITH_TIMEOUT(
            floor.must("select coalesce(sum(leads), 0) > 0 from core.stock_day").value() == "t",
            15000);
        awaitQuiet(floor, listener);
        if (QTest::currentTestFailed())
            return;
        purchase(broker, goldRequest(3));
        QByteArrayList hints;
        QTRY_VERIFY_WITH_TIMEOUT(!(hints += hintsOf(listener)).isEmpty(), 5000);
        const QJsonArray segments =
            QJsonDocument::fromJson(hints.first()).object().value("segments"_L1).toArray();
        QVERIFY2(segments.contains(u"Gold, LA"_s) || segments.contains(u"*"_s),
                 hints.first().constData());
        // and says so without a word about persons, filters or logins
        QTRY_VERIFY(gateway.hasLogged("\"job\":\"relist\""));
        verifyLog(gateway.log());
        for (const QByteArray& word :
             QByteArrayList{"canary", "Gold", "@", "postgresql:", spec.login.toUtf8(),
                            floor.workspaceOf(spec).toUtf8(), floor.ownerSpec().password.toUtf8()})
            QVERIFY2(!gateway.log().contains(word), word.constData());
        // Its jobs are known to operators
        const QJsonObject status =
            floor.must("select api.floor_status()").json().value("jobs"_L1).toObject();
        QVERIFY(status.value("relist"_L1)
                    .toObject()
                    .value("result"_L1)
                    .toObject()
                    .value("leads"_L1)
                    .toInt()
                == 1);
    }

    void shouldServeStandingOrdersBesideAnotherGateway()
    {
        // Given three standing orders that want more than there is, and two gateways
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 170});
        QList<ConnectionSpec> specs;
        for (int i = 0; i < 3; ++i) {
            specs.append(floor.addBrokerage(1000000));
            PgSession broker(specs.last());
            QVERIFY(broker
                        .run("select api.standing_create($1)",
                             {js("{'filter': {'states': ['LA']}, 'price_max_minor': 1000, "
                                 "'leads_total': 90, 'time_zone': 'America/Chicago'}")})
                        .isOk());
        }
        Gateway first(lineTo(floor));
        Gateway second(lineTo(floor));
        // Then the stock is shared by slices, and nothing is bought twice
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.inventory"), 0, 15000);
        QTRY_COMPARE(
            floor
                .must("select string_agg(leads::text, ' ' order by leads desc) from (select "
                      "sum(leads) as leads from core.standing_slice group by standing_id) q")
                .value(),
            QByteArray("70 50 50"));
        QCOMPARE(floor.must("select count(distinct lead_id) from core.sale").number(), 170);
        QTRY_VERIFY(first.hasLogged("\"job\":\"standing\"")
                    || second.hasLogged("\"job\":\"standing\""));
    }

    void shouldLookAtWatchesAndHintThatTheyHaveFoundLeads()
    {
        // Given a watch whose leads are there, and a gateway at rest
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 5});
        PgSession broker(floor.addBrokerage(0));
        PgSession listener(floor.ownerSpec());
        listener.run("listen leadfloor_stock");
        Gateway gateway(lineTo(floor));
        awaitQuiet(floor, listener);
        // When it is made
        QVERIFY(broker.run("select api.watch_create($1)", {js("{'filter': {'states': ['LA']}, 'counts': 'all', 'leads_min': 5}")}).isOk());
        // Then it is told within seconds, once, and programs hear that there is something to ask for
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.watch_hit"), 1, 15000);
        QByteArrayList hints;
        QTRY_VERIFY_WITH_TIMEOUT(!(hints += hintsOf(listener)).isEmpty(), 5000);
        QTRY_VERIFY(gateway.hasLogged("\"job\":\"watch\""));
        QCOMPARE(floor.count("core.watch_hit"), 1);
    }

    void shouldEndOverlongTransactionsOfMembersAndNobodyElses()
    {
        // Given a broker who is busy in one transaction for too long, a broker and a partner who are
        // idle in one, and as many others in theirs
        TestFloor floor(m_cluster);
        floor.must("update core.setting set value = 2 where name in ('broker_transaction_seconds', "
                   "'broker_idle_seconds')");
        floor.addLeads({.count = 10});
        PgSession anOperator(floor.addMember(u"Floor desk"_s, u"operator"_s));
        PgSession supplier(floor.addMember(u"Acme Leads"_s, u"partner"_s));
        PgSession service(floor.service(u"lf_gateway"_s));
        PgSession owner(floor.ownerSpec());
        supplier.run("set idle_in_transaction_session_timeout = 0");
        for (PgSession* session : {&anOperator, &supplier, &service, &owner})
            session->run("begin; select 1");
        PgSession quiet(floor.addBrokerage(1000000));
        quiet.run("select 1");
        PgSession busy(floor.addBrokerage(1000000));
        PgSession idler(floor.addBrokerage(1000000));
        for (PgSession* session : {&busy, &idler}) {
            session->run("begin");
            QCOMPARE(purchase(*session, goldRequest(5)).refusal(), QString());
        }
        busy.send("select count(*) from generate_series(1, 100000000000)");
        // When a gateway is there
        Gateway gateway(lineTo(floor));
        // Then all three are out, and the leads on offer again
        for (const PgSession* session : {&busy, &idler, &supplier})
            QTRY_COMPARE_WITH_TIMEOUT(floor.count("pg_stat_activity where pid = "
                                                  + QByteArray::number(session->processId())),
                                      0, 20000);
        QCOMPARE(purchase(quiet, goldRequest(10)).refusal(), QString());
        QTRY_VERIFY(gateway.log().contains("\"job\":\"reap\""));
        // and nobody else, though they have been in theirs for longer
        for (PgSession* session : {&anOperator, &service, &owner})
            QCOMPARE(session->run("select 1").number(), 1);
    }

    void shouldHintAtMostOnceASecond()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 20000});
        const ConnectionSpec spec = floor.addBrokerage(100000000);
        PgSession broker(spec);
        PgSession listener(spec);
        listener.run("listen leadfloor_stock");
        Gateway gateway(lineTo(floor));
        awaitQuiet(floor, listener);
        if (QTest::currentTestFailed())
            return;
        // When the stock changes all the time
        QByteArrayList hints;
        int purchases = 0;
        while (hints.size() < 4 && purchases < 20000) {
            QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
            ++purchases;
            hints += hintsOf(listener);
        }
        // Then a second passes between two hints, and each is about many purchases
        QVERIFY2(hints.size() >= 4,
                 qPrintable(u"%1 hints for %2 purchases"_s.arg(hints.size()).arg(purchases)));
        QVERIFY2(purchases > 2 * hints.size(), qPrintable(QString::number(purchases)));
        const auto toldAt = [](const QByteArray& hint) {
            return QDateTime::fromString(
                QJsonDocument::fromJson(hint).object().value("at"_L1).toString(),
                Qt::ISODateWithMs);
        };
        for (qsizetype i = 1; i < hints.size(); ++i) {
            const qint64 apartMs = toldAt(hints.at(i - 1)).msecsTo(toldAt(hints.at(i)));
            QVERIFY2(apartMs >= 990, qPrintable(QString::number(apartMs)));
        }
    }

    void shouldEndCleanlyWhenAsked()
    {
        TestFloor floor(m_cluster);
        Gateway gateway(lineTo(floor));
        QTRY_VERIFY_WITH_TIMEOUT(
            floor.count("core.gateway_job where lease_until > clock_timestamp()") >= 5, 15000);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(gateway.terminate(), 0);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
        // Its leases are free, and nothing of it is left on the server
        QCOMPARE(floor.count("core.gateway_job where lease_until > clock_timestamp()"), 0);
        QTRY_COMPARE(floor.count("pg_stat_activity where application_name = 'leadfloor-gateway'"),
                     0);
        QVERIFY(gateway.log().trimmed().endsWith("\"level\":\"info\"}"));
        QVERIFY(gateway.hasLogged("\"event\":\"stop\""));
    }

    void shouldEndInTheMiddleOfAJob()
    {
        // Given a job that is held up
        TestFloor floor(m_cluster);
        const QStringList line = lineTo(floor);
        PgSession watcher(floor.ownerSpec());
        floor.must("begin; select from core.gateway_mark where name = 'relist' for update");
        Gateway gateway(line);
        QTRY_VERIFY_WITH_TIMEOUT(
            watcher.run("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and "
                        "query like '%gateway_relist%'")
                    .number()
                == 1,
            15000);
        // When it is asked to end: the job ends in its own time, or is cancelled
        QCOMPARE(gateway.terminate(), 0);
        floor.must("rollback");
        QTRY_COMPARE(floor.count("pg_stat_activity where application_name = 'leadfloor-gateway'"),
                     0);
    }

    void shouldShareTheWorkOfTwo()
    {
        // Given two gateways on one floor
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 40});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        PgSession broker(spec);
        PgSession listener(spec);
        listener.run("listen leadfloor_stock");
        const QStringList line = lineTo(floor) + QStringList{u"--absent-seconds"_s, u"1"_s};
        auto first = std::make_unique<Gateway>(line);
        QTRY_VERIFY_WITH_TIMEOUT(
            floor.count("core.gateway_job where lease_until > clock_timestamp()") >= 5, 15000);
        Gateway second(line);
        QTRY_VERIFY2_WITH_TIMEOUT(second.hasLogged("\"role\":\"lf_gateway\""),
                                  second.log().constData(), 15000);
        awaitQuiet(floor, listener);
        if (QTest::currentTestFailed())
            return;
        // Then each change is told once
        for (int i = 0; i < 3; ++i) {
            purchase(broker, goldRequest(2));
            QByteArrayList hints;
            QTRY_VERIFY_WITH_TIMEOUT(!(hints += hintsOf(listener)).isEmpty(), 5000);
            QCOMPARE(hints.size(), 1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 6,
                                  15000);
        QCOMPARE(hintsOf(listener).size(), 0);
        QCOMPARE(floor.count("core.audit where action = 'deliver'"), 3);
        QCOMPARE(floor
                     .must("select count(distinct holder) from core.gateway_job where lease_until "
                           "> clock_timestamp()")
                     .number(),
                 1);
        // When the one that works is killed
        const QByteArray holder =
            floor.must("select holder from core.gateway_job where job = 'hint'").value();
        QVERIFY(holder.startsWith(QByteArray::number(first->process().processId())));
        ::kill(pid_t(first->process().processId()), SIGKILL);
        QElapsedTimer clock;
        clock.start();
        purchase(broker, goldRequest(2));
        // Then the other one takes over when the lease ends
        QByteArrayList hints;
        QTRY_VERIFY_WITH_TIMEOUT(!(hints += hintsOf(listener)).isEmpty(), 12000);
        QVERIFY2(clock.elapsed() < 9000, qPrintable(QString::number(clock.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 8,
                                  25000);
        QVERIFY(floor.must("select holder from core.gateway_job where job = 'deliver'").value()
                != holder);
        // and without waiting when the first one ends in order
        first = std::make_unique<Gateway>(line);
        QTRY_VERIFY_WITH_TIMEOUT(first->hasLogged("\"event\":\"connected\""), 15000);
        QCOMPARE(second.terminate(), 0);
        hintsOf(listener);
        clock.restart();
        purchase(broker, goldRequest(2));
        hints.clear();
        QTRY_VERIFY_WITH_TIMEOUT(!(hints += hintsOf(listener)).isEmpty(), 5000);
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    }

    void shouldSurviveTheFloorsRestart()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        const ConnectionSpec spec = floor.addBrokerage(1000000);
        const quint16 port = freePort();
        Gateway gateway(
            lineTo(floor)
            + QStringList{u"--absent-seconds"_s, u"1"_s, u"--http-port"_s, QString::number(port)});
        QTRY_VERIFY_WITH_TIMEOUT(get(port, "/healthz").startsWith("HTTP/1.1 200"), 15000);
        // When the server dies
        floor.flushLog();
        m_cluster.stop();
        QTRY_VERIFY_WITH_TIMEOUT(get(port, "/healthz").startsWith("HTTP/1.1 503"), 10000);
        const auto refusals = [&gateway] {
            return gateway.log().count("\"event\":\"not connected\"");
        };
        QTRY_COMPARE_WITH_TIMEOUT(refusals(), 2, 10000); // one a role
        QCOMPARE(gateway.process().state(), QProcess::Running);
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        // Then the gateway comes back by itself and works
        QTRY_VERIFY_WITH_TIMEOUT(get(port, "/healthz").startsWith("HTTP/1.1 200"), 20000);
        PgSession broker(spec);
        QCOMPARE(purchase(broker, goldRequest(3)).refusal(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 3,
                                  30000);
        QVERIFY(get(port, "/metrics")
                    .contains("leadfloor_gateway_connects_total{role=\"lf_gateway\"} 2\n"));
        // and has said once, not again and again, that it could not
        QCOMPARE(refusals(), 2);
        QCOMPARE(gateway.terminate(), 0);
        verifyLog(gateway.log());
    }

    void shouldNotBeNeededToBuyAndDeliver()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 10});
        PgSession broker(floor.addBrokerage(1000000));
        QCOMPARE(floor.count("pg_stat_activity where application_name = 'leadfloor-gateway'"), 0);
        QCOMPARE(purchase(broker, goldRequest(3)).refusal(), QString());
        QString state;
        do {
            state = broker.run("select api.deliver(1001)").json().value("state"_L1).toString();
        } while (state == "wait"_L1);
        QCOMPARE(state, u"done"_s);
        QCOMPARE(broker.run("select count(*) from api.my_leads_page(p_limit => 1000)").number(), 3);
        QCOMPARE(
            broker.run("select leads from api.inventory_count('{\"states\": [\"LA\"]}')").number(),
            7);
    }

    void shouldShowItsNumbers()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 12});
        const quint16 port = freePort();
        Gateway gateway(lineTo(floor) + QStringList{u"--http-port"_s, QString::number(port)});
        QTRY_VERIFY_WITH_TIMEOUT(
            get(port, "/metrics")
                .contains("leadfloor_gateway_job_runs_total{job=\"relist\",outcome=\"idle\"} 1\n"),
            15000);
        QTRY_VERIFY_WITH_TIMEOUT(get(port, "/metrics").contains("\nleadfloor_stock_leads 12\n"),
                                 20000);
        const QByteArray text = get(port, "/metrics");
        for (const char* line :
             {"leadfloor_gateway_connected{role=\"lf_gateway\"} 1",
              "leadfloor_gateway_connected{role=\"lf_reaper\"} 1", "leadfloor_undelivered_orders 0",
              "leadfloor_gateway_lease_held{job=\"hint\"} 1"})
            QVERIFY2(text.contains(line), line);
        QVERIFY(!text.contains("outcome=\"failed\"} 1"));
    }

    void shouldTellTheServiceManager()
    {
        TestFloor floor(m_cluster);
        QTemporaryDir folder(u"/tmp/lfn-XXXXXX"_s);
        const QByteArray name = folder.filePath(u"notify"_s).toLocal8Bit();
        const int receiver = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        QCOMPARE(::bind(receiver, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        QByteArrayList heard;
        const auto listen = [&] {
            std::array<char, 64> text{};
            while (::recv(receiver, text.data(), text.size() - 1, 0) > 0) {
                heard.append(text.data());
                text.fill('\0');
            }
            return heard;
        };
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(name));
        environment.insert(u"WATCHDOG_USEC"_s, u"1000000"_s);
        Gateway gateway(lineTo(floor), environment);
        QTRY_VERIFY_WITH_TIMEOUT(listen().contains("READY=1"), 15000);
        QTRY_VERIFY_WITH_TIMEOUT(listen().contains("WATCHDOG=1"), 5000);
        // When a job thread waits for a server that does not answer, longer than a run may take
        const auto reaper = pid_t(floor.must("select pid from pg_stat_activity where usename = 'lf_reaper' and datname = current_database()").number());
        QVERIFY(reaper > 1);
        const auto goOn = qScopeGuard([reaper] { ::kill(reaper, SIGCONT); });
        QCOMPARE(::kill(reaper, SIGSTOP), 0);
        QTRY_VERIFY_WITH_TIMEOUT(gateway.hasLogged("\"event\":\"job thread is stuck\""), 20000);
        QVERIFY(gateway.hasLogged("\"job\":\"reap\""));
        // Then nothing is told any more, though the others go on: they renew their leases
        listen();
        heard.clear();
        const QByteArray lease = floor.must("select lease_until from core.gateway_job where job = 'hint'").value();
        QTRY_COMPARE_WITH_TIMEOUT(floor.count("core.gateway_job where job = 'hint' and lease_until > '" + lease + "'"), 1, 15000);
        QVERIFY(!listen().contains("WATCHDOG=1"));
        // until it moves again
        ::kill(reaper, SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(listen().contains("WATCHDOG=1"), 10000);
        QVERIFY(gateway.hasLogged("job threads move again"));
        QCOMPARE(gateway.terminate(), 0);
        QVERIFY(listen().contains("STOPPING=1"));
        ::close(receiver);
    }

    void shouldSayInOneSentenceWhyItCannotStart_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("floor stopped")
            << u"stopped"_s << 5 << u"Start the floor's PostgreSQL server"_s;
        QTest::newRow("wrong password")
            << u"password"_s << 4 << u"alter role lf_gateway password"_s;
        QTest::newRow("wrong password of the reaper")
            << u"reaper"_s << 4 << u"alter role lf_reaper password"_s;
        QTest::newRow("password that others read") << u"mode"_s << 2 << u"chmod 600"_s;
        QTest::newRow("port taken")
            << u"port"_s << 2
            << u"is taken by another program; choose another one with --http-port"_s;
        QTest::newRow("bad address")
            << u"url"_s << 2 << u"--url: The address must begin with postgresql://"_s;
        QTest::newRow("bad configuration")
            << u"config"_s << 2 << u"line 2: \"prot\" is not known; [http] has port."_s;
        QTest::newRow("bad option") << u"option"_s << 2 << u"--http-port wants"_s;
        QTest::newRow("no such private floor")
            << u"floor"_s << 5 << u"leadfloorctl --floor nowhere floor create"_s;
    }
    void shouldSayInOneSentenceWhyItCannotStart()
    {
        QFETCH(QString, what);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        TestFloor floor(m_cluster);
        QStringList arguments = lineTo(floor);
        QTcpServer other;
        if (what == "stopped"_L1) {
            ConnectionSpec nowhere = floor.service(u"lf_gateway"_s);
            nowhere.servers = {{m_folder.path()}};
            arguments[1] = nowhere.toUrl();
        } else if (what == "password"_L1) {
            arguments[3] = passwordFile(u"wrong"_s);
        } else if (what == "reaper"_L1) {
            arguments << u"--reaper-password-file"_s << passwordFile(u"wrong"_s);
        } else if (what == "mode"_L1) {
            QFile::setPermissions(arguments.at(3), QFile::ReadOwner | QFile::ReadOther);
        } else if (what == "port"_L1) {
            QVERIFY(other.listen(QHostAddress::LocalHost));
            arguments << u"--http-port"_s << QString::number(other.serverPort());
        } else if (what == "url"_L1) {
            arguments[1] = u"http://example/leadfloor"_s;
        } else if (what == "config"_L1) {
            QFile file(m_folder.filePath(u"gateway.toml"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[http]\nprot = 1\n");
            arguments << u"--config"_s << file.fileName();
        } else if (what == "option"_L1) {
            arguments << u"--http-port"_s << u"x"_s;
        } else if (what == "floor"_L1) {
            arguments = {u"--floor"_s, u"nowhere"_s, u"--home"_s, m_folder.path()};
        }
        Gateway gateway(arguments);
        QCOMPARE(gateway.ended(), exitCode);
        const QByteArray said = gateway.log();
        QVERIFY2(said.startsWith("leadfloor-gateway: ") && said.endsWith('\n')
                     && said.count('\n') == 1,
                 said.constData());
        QVERIFY2(said.contains(words.toUtf8()), said.constData());
        QVERIFY2(!said.contains(floor.ownerSpec().password.toUtf8()), said.constData());
    }

    void shouldRunOnceAndEnd()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 9});
        Gateway gateway(lineTo(floor) + QStringList{u"--once"_s});
        QCOMPARE(gateway.ended(), 0);
        QCOMPARE(floor.must("select sum(leads) from core.stock_day").number(), 9);
        QCOMPARE(floor.count("core.gateway_job where lease_until > clock_timestamp()"), 0);
    }

    void shouldServeAPrivateFloorByName()
    {
        // Where a private floor's server may run: root's home is closed to the user that it steps
        // down to
        QTemporaryDir home(quickFolder(u"lfp"_s));
        QFile::setPermissions(home.path(),
                              QFile::permissions(home.path()) | QFile::ExeGroup | QFile::ExeOther);
        PrivateFloor floor(u"gate"_s, home.path());
        PrivateFloor::CreateOptions options;
        options.server.isDurable = false;
        const auto made = floor.create(options);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        {
            Gateway gateway({u"--floor"_s, u"gate"_s, u"--home"_s, home.path()});
            QTRY_VERIFY_WITH_TIMEOUT(gateway.hasLogged("\"role\":\"lf_reaper\""), 15000);
            const auto owner = floor.owner();
            QVERIFY(owner);
            PgSession watcher(*owner);
            QTRY_VERIFY_WITH_TIMEOUT(watcher.run("select count(*) from core.gateway_job where "
                                                 "lease_until > clock_timestamp()")
                                             .number()
                                         >= 5,
                                     15000);
            // One a machine is enough, if that is wished
            QCOMPARE(gateway.terminate(), 0);
            Gateway single({u"--floor"_s, u"gate"_s, u"--home"_s, home.path(), u"--single"_s});
            QTRY_VERIFY_WITH_TIMEOUT(single.hasLogged("\"event\":\"start\""), 15000);
            Gateway another({u"--floor"_s, u"gate"_s, u"--home"_s, home.path(), u"--single"_s});
            QCOMPARE(another.ended(), 0);
            QVERIFY(another.hasLogged("runs already"));
            // Stopped, it says so; removed, the gateway goes as well
            QVERIFY(floor.stop());
            Gateway stopped({u"--floor"_s, u"gate"_s, u"--home"_s, home.path()});
            QCOMPARE(stopped.ended(), 5);
            QVERIFY2(stopped.hasLogged("leadfloorctl --floor gate floor start"),
                     stopped.log().constData());
            QVERIFY(floor.destroy());
            QCOMPARE(single.ended(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"

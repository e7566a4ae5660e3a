// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/httpserver.h"
#include "app/gateway/jsonlog.h"
#include "app/gateway/metrics.h"
#include "app/gateway/servicenotify.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace std::chrono_literals;

/// The parts of the gateway that need no floor.
class TestGatewayParts final : public QObject
{
    Q_OBJECT
private:
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    /// What the server says to these bytes until it closes or `patienceMs` have passed.
    static QByteArray ask(quint16 port, const QByteArray& bytes, int patienceMs = 3000)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (!socket.waitForConnected())
            return {};
        socket.write(bytes);
        QByteArray answer;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < patienceMs
               && socket.waitForReadyRead(int(patienceMs - clock.elapsed())))
            answer += socket.readAll();
        return answer + socket.readAll();
    }
    static QByteArray get(quint16 port, const QByteArray& path)
    {
        return ask(port, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

private Q_SLOTS:
    void shouldWriteWhatPrometheusReads()
    {
        // Given some runs, a floor and a lost line
        Metrics metrics(u"1.2 \"x\""_s);
        metrics.setConnected(u"lf_gateway"_s, true);
        metrics.setConnected(u"lf_gateway"_s, true);
        metrics.setConnected(u"lf_reaper"_s, true);
        metrics.setConnected(u"lf_reaper"_s, false);
        metrics.jobRan(u"relist"_s, Metrics::Outcome::Worked, 1500ms,
                       {{u"leads"_s, 7}, {u"reason"_s, u"text"_s}});
        metrics.jobRan(u"relist"_s, Metrics::Outcome::Worked, 500ms, {{u"leads"_s, 5}});
        metrics.jobRan(u"hint"_s, Metrics::Outcome::LeasedElsewhere, 1ms);
        metrics.jobRan(u"hint"_s, Metrics::Outcome::Failed, 1ms);
        metrics.jobRan(u"fold_stock"_s, Metrics::Outcome::LeasedElsewhere, 1ms);
        metrics.setFloor(
            {{u"stock_leads"_s, qint64(12345678901)}, {u"stock_age_seconds"_s, QJsonValue()}});
        const QByteArray text = metrics.text();
        // Then each sample belongs to a family with help and type, and is a number
        static const QRegularExpression sample(
            u"^([a-z_]+)(\\{[a-z_]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z_]+=\"([^\"\\\\]|\\\\.)*\")*\\})? [-+0-9.e]+$"_s);
        QString family;
        const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            if (line.startsWith("# TYPE "_L1)) {
                family = line.section(u' ', 2, 2);
                QVERIFY2(line.endsWith(" gauge"_L1)
                             || (line.endsWith(" counter"_L1) && family.endsWith("_total"_L1)),
                         qPrintable(line));
            } else if (!line.startsWith("# HELP "_L1)) {
                const auto match = sample.match(line);
                QVERIFY2(match.hasMatch() && match.captured(1) == family, qPrintable(line));
            }
        }
        for (const char* line :
             {"leadfloor_gateway_build_info{version=\"1.2 \\\"x\\\"\"} 1",
              "leadfloor_gateway_connected{role=\"lf_gateway\"} 1",
              "leadfloor_gateway_connected{role=\"lf_reaper\"} 0",
              "leadfloor_gateway_connects_total{role=\"lf_gateway\"} 1",
              "leadfloor_gateway_job_runs_total{job=\"relist\",outcome=\"worked\"} 2",
              "leadfloor_gateway_job_runs_total{job=\"relist\",outcome=\"failed\"} 0",
              "leadfloor_gateway_job_seconds_total{job=\"relist\"} 2",
              "leadfloor_gateway_work_total{job=\"relist\",what=\"leads\"} 12",
              "leadfloor_gateway_lease_held{job=\"fold_stock\"} 0",
              "leadfloor_gateway_lease_held{job=\"relist\"} 1",
              "leadfloor_gateway_job_last_success_time_seconds{job=\"hint\"} 0",
              "leadfloor_stock_leads 12345678901"})
            QVERIFY2(text.contains(QByteArray('\n' + QByteArray(line) + '\n')), line);
        QVERIFY(!text.contains("stock_summary_age"));
        QVERIFY(!text.contains("reason"));
        QVERIFY(!metrics.isHealthy());
        metrics.setConnected(u"lf_reaper"_s, true);
        QVERIFY(metrics.isHealthy());
    }

    void shouldAnswerTwoPathsAndNothingElse()
    {
        Metrics metrics(u"1"_s);
        HttpServer server(metrics);
        const quint16 port = freePort();
        QVERIFY(server.start(port));
        QVERIFY(get(port, "/healthz").startsWith("HTTP/1.1 503 "));
        metrics.setConnected(u"lf_gateway"_s, true);
        const QByteArray health = get(port, "/healthz");
        QVERIFY2(health.startsWith("HTTP/1.1 200 ")
                     && health.endsWith("{\"connected\":{\"lf_gateway\":true},\"ok\":true}\n"),
                 health.constData());
        const QByteArray text = get(port, "/metrics");
        QVERIFY2(text.startsWith("HTTP/1.1 200 ") && text.contains("text/plain; version=0.0.4")
                     && text.contains("leadfloor_gateway_build_info"),
                 text.constData());
        QVERIFY(get(port, "/").startsWith("HTTP/1.1 404 "));
        QVERIFY(get(port, "/metrics/../etc/passwd").startsWith("HTTP/1.1 404 "));
        const QByteArray posted = ask(port, "POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                            "5\r\nConnection: close\r\n\r\nhello");
        QVERIFY2(posted.startsWith("HTTP/1.1 405 ") && posted.contains("Allow: GET, HEAD"),
                 posted.constData());
        const QByteArray head =
            ask(port, "HEAD /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY2(head.startsWith("HTTP/1.1 200 ") && head.endsWith("\r\n\r\n"), head.constData());
    }

    void shouldOutliveBadGuests()
    {
        Metrics metrics(u"1"_s);
        HttpServer server(metrics);
        const quint16 port = freePort();
        QVERIFY(server.start(port));
        // Half a request from as many as may come, garbage, and headers without end
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 30; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(QHostAddress::LocalHost, port);
            if (socket->waitForConnected(500)) {
                socket->write("GET /metrics HTT");
                socket->flush();
            }
            slow.push_back(std::move(socket));
        }
        slow.clear();
        QVERIFY(!ask(port, QByteArray("\0\xff\r\n\r\n", 6), 500).startsWith("HTTP/1.1 200"));
        QVERIFY(!ask(port,
                     "GET /metrics HTTP/1.1\r\nHost: x\r\n" + QByteArray("X: ")
                         + QByteArray(100000, 'a') + "\r\n\r\n",
                     500)
                     .startsWith("HTTP/1.1 200"));
        QTRY_VERIFY(get(port, "/metrics").startsWith("HTTP/1.1 200 "));
    }

    void shouldListenToThisMachineOnly()
    {
        Metrics metrics(u"1"_s);
        HttpServer server(metrics);
        const quint16 port = freePort();
        QVERIFY(server.start(port));
        bool hasOther = false;
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress& address : addresses) {
            if (address.isLoopback() || address.isLinkLocal())
                continue;
            hasOther = true;
            QTcpSocket socket;
            socket.connectToHost(address, port);
            QVERIFY2(!socket.waitForConnected(1000), qPrintable(address.toString()));
        }
        if (!hasOther)
            QSKIP("This machine has no other address.");
    }

    void shouldSayThatAPortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Metrics metrics(u"1"_s);
        HttpServer server(metrics);
        const auto started = server.start(other.serverPort());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Usage);
        QCOMPARE(
            started.error().detail,
            u"Port %1 of 127.0.0.1 is taken by another program; choose another one with --http-port, or 0 for none."_s
                .arg(other.serverPort()));
    }

    void shouldTellTheServiceManager_data()
    {
        QTest::addColumn<bool>("isAbstract");
        QTest::newRow("path") << false;
        QTest::newRow("abstract name") << true;
    }
    void shouldTellTheServiceManager()
    {
        QFETCH(bool, isAbstract);
        QTemporaryDir folder(u"/tmp/lfn-XXXXXX"_s);
        const QByteArray name = folder.filePath(u"notify"_s).toLocal8Bit();
        const int receiver = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path + (isAbstract ? 1 : 0), name.constData(), size_t(name.size()));
        QCOMPARE(::bind(receiver, reinterpret_cast<sockaddr*>(&address),
                        socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size())
                                  + (isAbstract ? 1 : 0))),
                 0);
        qputenv("NOTIFY_SOCKET", (isAbstract ? "@" : "") + name);
        QVERIFY(notifyServiceManager("READY=1"));
        std::array<char, 64> heard{};
        QCOMPARE(::recv(receiver, heard.data(), heard.size(), 0), 7);
        QCOMPARE(QByteArray(heard.data()), QByteArray("READY=1"));
        ::close(receiver);
        QVERIFY(!notifyServiceManager("READY=1"));
        qputenv("NOTIFY_SOCKET", QByteArray(200, 'x'));
        QVERIFY(!notifyServiceManager("READY=1"));
        qunsetenv("NOTIFY_SOCKET");
        QVERIFY(notifyServiceManager("READY=1"));
        // Half of what the watchdog allows, if it is meant for us
        qputenv("WATCHDOG_USEC", "30000000");
        QCOMPARE(watchdogInterval(), std::optional(15000ms));
        qputenv("WATCHDOG_PID", "1");
        QCOMPARE(watchdogInterval(), std::nullopt);
        qunsetenv("WATCHDOG_PID");
        qunsetenv("WATCHDOG_USEC");
        QCOMPARE(watchdogInterval(), std::nullopt);
    }

    void shouldKnowItsLogLevels()
    {
        QCOMPARE(logLevelFrom(u"debug"_s), std::optional(LogLevel::Debug));
        QCOMPARE(logLevelFrom(u"error"_s), std::optional(LogLevel::Error));
        QCOMPARE(logLevelFrom(u"Error"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestGatewayParts)
#include "tst_gatewayparts.moc"

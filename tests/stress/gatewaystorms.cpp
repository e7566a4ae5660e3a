// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to a gateway's HTTP: events in floods, while the floor is down, and among people who abuse it
// (reliability.md T48, T52, T53).
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

using testing::CardOrder;

/// "The session was paid" in the provider's words; `type`: by card at once, or by a bank later.
QByteArray paidMessage(const CardOrder& order, const QByteArray& type)
{
    return providerEvent("evt_" + QByteArray(type).replace('.', '_') + '_' + order.payment, type,
                         {{u"id"_s, QString::fromLatin1(order.session)}, {u"object"_s, u"checkout.session"_s},
                          {u"client_reference_id"_s, QString::fromLatin1(order.checkout)}, {u"payment_intent"_s, QString::fromLatin1(order.payment)},
                          {u"amount_total"_s, order.amountMinor}, {u"currency"_s, u"usd"_s}, {u"payment_status"_s, u"paid"_s}});
}

constexpr const char* cardPaid = "checkout.session.completed";
constexpr const char* bankPaid = "checkout.session.async_payment_succeeded";

/// Delivers each message over lines of their own until it is taken, as the provider does, with a pause after each
/// refusal. Counts refusals; a message that was never taken is a violation.
struct Mailbags
{
    Arena& arena;
    std::vector<quint16> ports;
    int linesEach = 4;
    int pauseMs = 50;
    int triesMax = 4000;
    Latencies latencies = {};
    std::atomic<qint64> refusals = 0;
    std::atomic<qint64> taken = 0;

    /// Until so many have been taken.
    void waitUntilTaken(qint64 count) const
    {
        for (qint64 now = taken; now < count; now = taken)
            taken.wait(now);
    }

    void deliver(const QByteArrayList& messages)
    {
        std::atomic<qsizetype> next = 0;
        std::mutex mutex;
        std::atomic<qint64> lost = 0;
        std::vector<std::thread> carriers;
        for (size_t i = 0; i < ports.size() * size_t(linesEach); ++i) {
            carriers.emplace_back([&, port = ports[i % ports.size()]] {
                HttpLine line(port);
                std::vector<double> times;
                for (qsizetype which; (which = next++) < messages.size();) {
                    int tries = 0;
                    for (; tries < triesMax; ++tries) {
                        QElapsedTimer clock;
                        clock.start();
                        const int status = line.deliver(messages.at(which));
                        if (status == 200) {
                            times.push_back(double(clock.nsecsElapsed()) / 1e6);
                            ++taken;
                            taken.notify_all();
                            break;
                        }
                        ++refusals;
                        QThread::msleep(ulong(pauseMs)); // the provider's own pause before it tells again
                    }
                    lost += tries == triesMax ? 1 : 0;
                }
                const std::lock_guard lock(mutex);
                for (const double ms : times)
                    latencies.add(ms);
            });
        }
        for (std::thread& carrier : carriers)
            carrier.join();
        arena.verdict().require(lost == 0, u"lost"_s, u"%1 events were never taken"_s.arg(lost.load()));
    }
};

void requireAllPaid(Arena& arena, qsizetype payments)
{
    TestFloor& floor = arena.floor();
    arena.verdict().require(floor.count("core.payment") == payments, u"credits"_s,
                            u"%1 of %2 payments are booked"_s.arg(floor.count("core.payment")).arg(payments));
    arena.verdict().require(floor.count("core.orders where state = 'completed'") == payments, u"orders"_s, u"not every paid order is completed"_s);
    requireGreen(arena);
}

// ---- abuse --------------------------------------------------------------------------------------

int openSocket(quint16 port)
{
    const int end = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{1, 0};
    ::setsockopt(end, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    ::setsockopt(end, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(end, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        ::close(end);
        return -1;
    }
    return end;
}

bool say(int socket, const QByteArray& bytes)
{
    return ::send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

/// Until the other side has no more, or for a second.
QByteArray hear(int socket)
{
    QByteArray got;
    char piece[4096];
    for (ssize_t size; got.size() < 65536 && (size = ::recv(socket, piece, sizeof(piece), 0)) > 0;)
        got.append(piece, qsizetype(size));
    return got;
}

const QByteArray webhookHead = "POST /webhooks/stripe HTTP/1.1\r\nHost: x\r\nStripe-Signature: t=1,v1=" + QByteArray(64, 'a') + "\r\n";

/// The kinds of abuse, by turns; each ends its line by itself. Returns what was answered.
constexpr int abuseKinds = 11;
QByteArray abuse(int kind, int socket, const std::atomic<bool>& isOver)
{
    const auto trickle = [&](const QByteArray& bytes, ulong pauseMs) {
        for (const char byte : bytes) {
            if (isOver || !say(socket, QByteArray(1, byte)))
                return;
            QThread::msleep(pauseMs); // it is slow on purpose
        }
    };
    const auto flood = [&](const QByteArray& piece, qint64 bytes) {
        for (qint64 sent = 0; sent < bytes && !isOver && say(socket, piece); sent += piece.size()) { }
    };
    constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
    switch (kind % abuseKinds) {
    case 0: // slow headers
        trickle("POST /webhooks/stripe HTTP/1.1\r\nHost: x\r\nX-A: " + QByteArray(2000, 'a'), 500);
        break;
    case 1: // a slow body
        if (say(socket, webhookHead + "Content-Length: 200000\r\n\r\n"))
            trickle(QByteArray(2000, '{'), 500);
        break;
    case 2: // a gigabyte, told before
        if (say(socket, webhookHead + "Content-Length: " + QByteArray::number(gigabyte) + "\r\n\r\n"))
            flood(QByteArray(65536, 'x'), gigabyte);
        break;
    case 3: // a gigabyte in chunks
        if (say(socket, webhookHead + "Transfer-Encoding: chunked\r\n\r\n"))
            flood("10000\r\n" + QByteArray(65536, 'x') + "\r\n", gigabyte);
        break;
    case 4: // as much body as is allowed, and then nothing
        if (say(socket, webhookHead + "Content-Length: 262144\r\n\r\n"))
            flood(QByteArray(65536, 'x'), 262143 - 65536);
        QThread::msleep(2000); // the silence is the abuse
        break;
    case 5: // a flood of headers
        if (say(socket, "GET /metrics HTTP/1.1\r\nHost: x\r\n"))
            flood("X-" + QByteArray(200, 'h') + ": v\r\n", 4 * 1024 * 1024);
        break;
    case 6: // both lengths, and chunks that are none
        say(socket, webhookHead + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n0\r\n\r\n");
        break;
    case 7: // a pipeline of a thousand
        say(socket, QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").repeated(1000));
        break;
    case 8: // HTTP/0.9, TRACE
        say(socket, kind % 2 ? "GET /metrics\r\n\r\n" : "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n");
        break;
    case 9: // TLS to a plain port
        say(socket, QByteArray::fromHex("16030100c8010000c40303") + QByteArray(197, '\x42'));
        break;
    default: // half a line of nonsense with NUL and high bytes
        say(socket, QByteArray("\0\xff\xfe POST", 8) + QByteArray(9000, '\xff'));
    }
    return hear(socket);
}

} // namespace

void webhookStormByHttp(Arena& arena)
{
    const int payments = arena.scaled(10000, 40);
    const QList<CardOrder> pages = openPages(arena, payments, 1);
    QByteArrayList messages;
    for (const CardOrder& page : pages) {
        const int times = arena.random(1, 9);
        for (int i = 0; i < times; ++i)
            messages << paidMessage(page, cardPaid) << paidMessage(page, bankPaid);
    }
    std::shuffle(messages.begin(), messages.end(), arena.generator());
    GatewayCrew crew(arena);
    for (size_t i = 0; i < 2; ++i)
        crew.start(i);
    if (!arena.verdict().require(crew.waitUntilHealthy(0) && crew.waitUntilHealthy(1), u"setup"_s, u"a gateway does not start"_s))
        return;
    Mailbags bags{arena, {crew.port(0), crew.port(1)}};
    arena.verdict().setSize(u"%1 payments, %2 deliveries over HTTP to 2 gateways"_s.arg(payments).arg(messages.size()));
    QElapsedTimer clock;
    clock.start();
    bags.deliver(messages);
    const double rate = double(messages.size()) / (double(clock.elapsed()) / 1000);
    arena.verdict().figure(u"deliveries"_s, rate, u"/s"_s, u">= 300"_s, rate >= 300);
    const double p99 = bags.latencies.percentile(0.99);
    arena.verdict().figure(u"p99"_s, p99, u"ms"_s, u"< 1000"_s, p99 < 1000);
    arena.verdict().figure(u"refused and sent again"_s, double(bags.refusals));
    requireAllPaid(arena, payments);
}

void httpAbuse(Arena& arena)
{
    const int connections = arena.scaled(500, 50, 500);
    const int payments = arena.scaled(1500, 30);
    const QList<CardOrder> pages = openPages(arena, payments, 1);
    GatewayCrew crew(arena);
    crew.start(0);
    if (!arena.verdict().require(crew.waitUntilHealthy(0), u"setup"_s, u"the gateway does not start"_s))
        return;
    arena.verdict().setSize(u"%1 connections that abuse it in %2 ways, %3 honest events"_s.arg(connections).arg(abuseKinds).arg(payments));
    std::atomic<bool> isOver = false;
    std::atomic<qint64> tried = 0;
    std::atomic<qint64> taken = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < connections; ++i) {
        people.emplace_back([&, i] {
            for (int kind = i; !isOver; ++kind) {
                const int socket = openSocket(crew.port(0));
                if (socket < 0) {
                    QThread::msleep(50); // nobody knocks without a pause
                    continue;
                }
                ++tried;
                tried.notify_all();
                const QByteArray answer = abuse(kind, socket, isOver);
                // A pipeline is served; nothing of the others is.
                taken += kind % abuseKinds != 7 && answer.startsWith("HTTP/1.1 200") ? 1 : 0;
                ::close(socket);
                QThread::msleep(20); // between two abuses of one person
            }
        });
    }
    for (qint64 now = tried; now < connections; now = tried)
        tried.wait(now); // all of them are there
    // Honest events come in new connections, since the provider keeps none for long, at the pace of a busy floor.
    Latencies latencies;
    qint64 failures = 0;
    for (const CardOrder& page : pages) {
        const QByteArray message = paidMessage(page, cardPaid);
        QElapsedTimer clock;
        clock.start();
        int tries = 0;
        while (HttpLine(crew.port(0)).deliver(message) != 200 && ++tries < 100)
            ++failures;
        latencies.add(double(clock.nsecsElapsed()) / 1e6);
        arena.verdict().require(tries < 100, u"lost"_s, u"an honest event was never taken"_s);
        QThread::msleep(10); // that pace
    }
    const qint64 peakKb = crew.memoryPeakKb(0);
    isOver = true;
    for (std::thread& person : people)
        person.join();
    arena.verdict().require(crew.isRunning(0), u"crash"_s, u"the gateway has ended"_s);
    arena.verdict().require(taken == 0, u"taken"_s, u"%1 abuses were answered 200"_s.arg(taken.load()));
    const double p99 = latencies.percentile(0.99);
    arena.verdict().figure(u"abuses"_s, double(tried));
    arena.verdict().figure(u"honest p99"_s, p99, u"ms"_s, u"< 2000"_s, p99 < 2000);
    arena.verdict().figure(u"honest tries again"_s, double(failures));
    arena.verdict().figure(u"memory"_s, double(peakKb) / 1024, u"MB"_s, u"< 256"_s, peakKb < 256 * 1024);
    requireAllPaid(arena, payments);
}

void floorDown(Arena& arena)
{
    const int payments = arena.scaled(1000, 50);
    const int downS = arena.downSeconds(arena.scaled(20, 5, 600));
    const QList<CardOrder> pages = openPages(arena, payments, 1);
    QByteArrayList messages;
    for (const CardOrder& page : pages)
        messages << paidMessage(page, cardPaid);
    GatewayCrew crew(arena);
    crew.start(0);
    if (!arena.verdict().require(crew.waitUntilHealthy(0), u"setup"_s, u"the gateway does not start"_s))
        return;
    arena.verdict().setSize(u"%1 events, the server stopped for %2 s in the midst of them, told again every half second"_s.arg(payments).arg(downS));
    Mailbags bags{arena, {crew.port(0)}, 16, 500, 2000 + 2 * downS};
    qint64 refusedWhileDown = 0;
    QElapsedTimer back;
    // A third before, so that the server goes while some are being booked.
    std::thread carrier([&] { bags.deliver(messages); });
    bags.waitUntilTaken(payments / 3);
    arena.takeServerDown();
    const qint64 before = bags.refusals;
    QThread::sleep(ulong(downS)); // that long it is down
    refusedWhileDown = bags.refusals - before;
    arena.takeServerUp();
    back.start();
    carrier.join();
    const double drainedS = double(back.elapsed()) / 1000;
    arena.verdict().require(refusedWhileDown > 0, u"setup"_s, u"nothing came while the server was down"_s);
    arena.verdict().figure(u"refused while down"_s, double(refusedWhileDown));
    arena.verdict().figure(u"drained in"_s, drainedS, u"s"_s, u"< 60"_s, drainedS < 60);
    arena.verdict().require(drainedS < 60, u"stuck"_s, u"events waited for a minute after the server was back"_s);
    requireAllPaid(arena, payments);
}

} // namespace leadfloor::stress

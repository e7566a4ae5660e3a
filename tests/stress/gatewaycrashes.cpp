// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway that is killed where it hurts (reliability.md T22). Nothing in the gateway knows of it: whoever it talks
// to (floor, provider, mail server, the deliverer of events) kills it when its bytes say where it is.
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/mailsink.h"
#include "tests/stress/tests.h"
#include "tests/support/lineproxy.h"

#include <QElapsedTimer>
#include <QThread>

#include <signal.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor::stress {

namespace {

/// Where a call of the floor is.
enum class Phase : quint8
{
    Before, ///< it has not left the gateway
    During, ///< the floor has got it, its answer has not come
    After,  ///< it is committed, its answer does not arrive
};

struct CrashPoint
{
    const char* name;
    const char* where; ///< a function of the floor, or what a peer calls it
    Phase phase;
};

/// Named as the gateway's work goes: an event from its first byte to its answer, a page, a refund, a letter, a hold
/// that is over, an order whose buyer is away.
constexpr std::array crashPoints = {
    CrashPoint{"event, half of it is here", "http half", Phase::Before},
    CrashPoint{"event, verified", "gateway_card_event", Phase::Before},
    CrashPoint{"event, being booked", "gateway_card_event", Phase::During},
    CrashPoint{"event, booked and not answered", "gateway_card_event", Phase::After},
    CrashPoint{"event, answered", "http answered", Phase::After},
    CrashPoint{"card work, to be claimed", "gateway_card_work", Phase::Before},
    CrashPoint{"card work, claimed", "gateway_card_work", Phase::After},
    CrashPoint{"page, asked for and not made", "/v1/checkout/sessions", Phase::Before},
    CrashPoint{"page, made and not answered", "/v1/checkout/sessions", Phase::After},
    CrashPoint{"page, not stored", "gateway_session_made", Phase::Before},
    CrashPoint{"page, being stored", "gateway_session_made", Phase::During},
    CrashPoint{"page, stored", "gateway_session_made", Phase::After},
    CrashPoint{"refund, asked for and not made", "/v1/refunds", Phase::Before},
    CrashPoint{"refund, made and not answered", "/v1/refunds", Phase::After},
    CrashPoint{"refund, not stored", "gateway_refund_sent", Phase::Before},
    CrashPoint{"refund, stored", "gateway_refund_sent", Phase::After},
    CrashPoint{"letter, claimed", "gateway_mail_claim", Phase::After},
    CrashPoint{"letter, addressed", "smtp rcpt", Phase::After},
    CrashPoint{"letter, after the dot", "smtp dot", Phase::Before},
    CrashPoint{"letter, taken and not marked", "gateway_mail_done", Phase::Before},
    CrashPoint{"letter, marked", "gateway_mail_done", Phase::After},
    CrashPoint{"hold, being taken back", "gateway_expire", Phase::During},
    CrashPoint{"order, being delivered", "gateway_deliver", Phase::During},
    CrashPoint{"order, delivered", "gateway_deliver", Phase::After},
};

/// Kills a process once when it is where the armed point says. Any thread.
class Trigger final
{
public:
    void arm(const CrashPoint& point, qint64 processId)
    {
        const std::lock_guard lock(m_mutex);
        m_point = &point;
        m_process = processId;
        m_isHit = false;
    }
    void disarm()
    {
        const std::lock_guard lock(m_mutex);
        m_point = nullptr;
    }
    /// True if the gateway was here, and is no more.
    bool pass(std::string_view where, Phase phase)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_point || where != m_point->where || phase != m_point->phase)
            return false;
        ::kill(pid_t(m_process), SIGKILL);
        m_point = nullptr;
        m_isHit = true;
        m_hit.notify_all();
        return true;
    }
    [[nodiscard]] bool isHit() const
    {
        const std::lock_guard lock(m_mutex);
        return m_isHit;
    }
    /// True as soon as the gateway was there; false: not in this time.
    [[nodiscard]] bool waitUntilHit(std::chrono::milliseconds time) const
    {
        std::unique_lock lock(m_mutex);
        return m_hit.wait_for(lock, time, [this] { return m_isHit; });
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_hit;
    const CrashPoint* m_point = nullptr;
    qint64 m_process = 0;
    bool m_isHit = false;
};

/// Reads along on a line to the floor which of its functions is being called.
class CallReader final
{
public:
    explicit CallReader(Trigger& trigger)
        : m_trigger(trigger)
    {
        for (const CrashPoint& point : crashPoints) {
            if (QByteArrayView(point.where).startsWith("gateway_"))
                m_functions.insert(point.where);
        }
    }
    /// A piece of a line; false: the gateway is dead, it goes no further. Only the proxy's thread.
    bool read(int line, bool isToServer, std::string_view piece)
    {
        Line& state = m_lines[line];
        if (isToServer) {
            state.calling = functionIn(state, piece);
            // What has arrived at the floor is run, whoever has died meanwhile.
            return state.calling.empty() || !m_trigger.pass(state.calling, Phase::Before);
        }
        if (state.calling.empty())
            return true;
        const std::string calling = std::exchange(state.calling, {});
        return !m_trigger.pass(calling, Phase::After);
    }
    /// After a piece to the server has gone on.
    void went(int line)
    {
        const auto state = m_lines.find(line);
        if (state != m_lines.end() && !state->second.calling.empty())
            m_trigger.pass(state->second.calling, Phase::During);
    }

private:
    struct Line
    {
        std::string calling;
        std::map<std::string, std::string> prepared; ///< functions by the statement's name
    };
    /// The function that a message calls; a statement that is only prepared is remembered.
    std::string functionIn(Line& line, std::string_view piece)
    {
        std::string found;
        for (const std::string& function : m_functions) {
            // "gateway_card_event(" is not in "gateway_card_event_x(".
            if (piece.find("api." + function + '(') != std::string_view::npos)
                found = function;
        }
        constexpr std::string_view prepare = "PREPARE ";
        constexpr std::string_view execute = "EXECUTE ";
        if (const size_t at = piece.find(prepare); at != std::string_view::npos && at < 8) {
            const std::string_view rest = piece.substr(at + prepare.size());
            line.prepared[std::string(rest.substr(0, rest.find(' ')))] = found;
            return {};
        }
        if (const size_t at = piece.find(execute); at != std::string_view::npos && at < 8) {
            const std::string_view rest = piece.substr(at + execute.size());
            return line.prepared[std::string(rest.substr(0, rest.find_first_of(std::string_view(" (\0", 3))))];
        }
        return found;
    }

    Trigger& m_trigger;
    std::set<std::string> m_functions;
    std::map<int, Line> m_lines;
};

/// The provider's deliverer: each event again and again until it is taken, in a thread of its own.
class Deliverer final
{
public:
    Deliverer(SandboxBank& bank, Trigger& trigger, quint16 port)
        : m_bank(bank)
        , m_trigger(trigger)
        , m_port(port)
        , m_thread([this] { run(); })
    {
    }
    ~Deliverer()
    {
        m_isOver = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Deliverer)
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    void run()
    {
        QList<SandboxBank::Delivery> left;
        while (!m_isOver) {
            m_bank.tick();
            while (const auto next = m_bank.nextDelivery()) {
                left.append(*next);
                m_bank.delivered(next->id, true); // its turns are ours from now on
            }
            m_waiting = int(left.size());
            for (qsizetype i = 0; i < left.size() && !m_isOver;) {
                if (deliver(left.at(i).body))
                    left.removeAt(i);
                else
                    break;
            }
            m_waiting = int(left.size());
            QThread::msleep(20); // the provider's own pause
        }
    }
    bool deliver(const QByteArray& body)
    {
        HttpLine line(m_port);
        if (line.deliverHalf(body) && m_trigger.pass("http half", Phase::Before))
            return false;
        const bool isTaken = line.deliver(body) == 200;
        // Answered: it does not come again, whatever becomes of the gateway now.
        if (isTaken)
            m_trigger.pass("http answered", Phase::After);
        return isTaken;
    }

    SandboxBank& m_bank;
    Trigger& m_trigger;
    const quint16 m_port;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_waiting = 0;
    std::thread m_thread;
};

/// Gives every kind of work to do: orders, pages to pay, refunds, letters, holds that are over, buyers who are away.
class WorkGiver final
{
public:
    WorkGiver(Arena& arena, SandboxBank& bank)
        : m_arena(arena)
        , m_bank(bank)
        , m_office(arena.deskOperator())
    {
        for (const ConnectionSpec& broker : arena.brokers(brokerages))
            m_brokers.emplace_back(broker);
        for (int i = 1; i <= brokerages; ++i)
            arena.floor().must("select api.wallet_grant($1, 1000000000, 'stress')", {"Brokerage " + QByteArray::number(i)});
    }
    void give()
    {
        PgSession& broker = m_brokers.at(size_t(m_turn++ % brokerages));
        const QByteArray request = testing::goldRequest(1);
        m_arena.verdict().require(testing::purchase(broker, request).refusal().isEmpty(), u"setup"_s, u"a purchase was refused"_s);
        const QByteArray paid = order(broker, testing::cardRequest(1));
        broker.run("select api.request_checkout($1)", {paid});
        // A hold that is over a moment later.
        const QByteArray over = order(broker, testing::cardRequest(1));
        m_arena.floor().must("update core.orders o set held_until = clock_timestamp() from core.workspace w join core.member m using (workspace_id)"
                             " where o.workspace_id = w.workspace_id and m.login = $1 and o.order_number = $2 and o.state = 'held'",
                             {m_arena.brokers(brokerages).at((m_turn - 1) % brokerages).login.toLatin1(), over});
        // Pages that are there are paid, and of paid orders one is refunded.
        for (const QByteArrayList& row : m_arena.floor().must("select provider_session from core.checkout where state = 'open'").rows)
            (void)m_bank.act(QString::fromLatin1(row.first()), u"pay"_s);
        const PgAnswer refundable = m_arena.floor().must(
            "select w.name, o.order_number from core.orders o join core.workspace w using (workspace_id) where o.payment = 'card' and o.state = 'completed' limit 1");
        if (!refundable.rows.isEmpty())
            m_office.run("select api.order_refund($1, $2, $3, null, null, 'stress')", {testing::newKey(), refundable.rows.first().at(0), refundable.rows.first().at(1)});
        // A dead gateway's turn at these is over sooner than it says: 6 and 12 s.
        m_arena.floor().must("update core.gateway_job set lease_until = '-infinity' where job in ('expire', 'deliver')");
    }

private:
    static constexpr int brokerages = 8;
    QByteArray order(PgSession& broker, const QByteArray& request)
    {
        const PgAnswer answer = testing::purchase(broker, request);
        m_arena.verdict().require(answer.refusal().isEmpty(), u"setup"_s, u"a card order was refused: "_s + answer.refusal());
        return QByteArray::number(answer.json().value("order_number"_L1).toInteger());
    }

    Arena& m_arena;
    SandboxBank& m_bank;
    PgSession m_office;
    std::vector<PgSession> m_brokers;
    int m_turn = 0;
};

/// An event, a page and a letter, each where a repeat would do harm.
std::vector<CrashPoint> quickPoints()
{
    std::vector<CrashPoint> points;
    for (const char* name : {"event, verified", "event, booked and not answered", "page, made and not answered", "letter, taken and not marked"})
        points.push_back(*std::find_if(crashPoints.begin(), crashPoints.end(), [name](const CrashPoint& point) { return qstrcmp(point.name, name) == 0; }));
    return points;
}

/// What a dead gateway has claimed is anybody's now, and not a minute later. No gateway is alive.
void endLeases(TestFloor& floor)
{
    for (const char* table : {"gateway_job", "checkout", "card_refund", "mail"})
        floor.must(QByteArray("update core.") + table + " set lease_until = '-infinity' where lease_until > clock_timestamp()");
}

/// What is still to be done, by kind.
QByteArray backlog(TestFloor& floor)
{
    return floor.must("select concat_ws(' ', (select count(*) from core.checkout where state = 'requested'),"
                      " (select count(*) from core.card_refund where state in ('requested', 'sent')),"
                      " (select count(*) from core.mail where state = 'waiting'),"
                      " (select count(*) from core.orders where state in ('held', 'awaiting_payment') and held_until <= clock_timestamp()),"
                      " (select count(*) from core.orders where state = 'completed' and delivered + withheld < leads))").value();
}

} // namespace

void gatewayKills(Arena& arena)
{
    const int rounds = arena.scaled(50, 1);
    // At a scale below that of one kill at each point: one of each kind of work.
    const bool isQuick = arena.scaled(100, 1) <= 2;
    const std::vector<CrashPoint> points = isQuick ? quickPoints() : std::vector<CrashPoint>(crashPoints.begin(), crashPoints.end());
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    floor.addLeads({.count = 5 * rounds * int(points.size()) + (isQuick ? 100 : 1000)});
    Trigger trigger;
    HookedProvider provider([&](const HttpRequest& request, bool isDone) -> std::optional<HttpAnswer> {
        // The gateway is dead: whatever is answered, nobody hears it.
        if (request.method == "POST" && trigger.pass(request.path.toStdString(), isDone ? Phase::After : Phase::Before) && !isDone)
            return HttpAnswer{500};
        return std::nullopt;
    });
    MailSink mail([&](const QByteArray& where, const QByteArray&) {
        const bool isDead = trigger.pass(QByteArray("smtp " + where).toStdString(), where == "rcpt" ? Phase::After : Phase::Before);
        return isDead ? MailSink::Reply::Break : MailSink::Reply::Good;
    });
    CallReader reader(trigger);
    const ServerAddress server = floor.ownerSpec().servers.first();
    testing::LineProxy line(server);
    line.watch([&](int which, bool isToServer, std::string_view piece) { return reader.read(which, isToServer, piece); },
               [&](int which) { reader.went(which); });
    GatewayCrew crew(arena);
    crew.setFloor(line.address());
    crew.setCards(provider.port());
    crew.setMail(mail.port());
    crew.start(0);
    if (!arena.verdict().require(crew.waitUntilHealthy(0), u"setup"_s, u"the gateway does not start"_s))
        return;
    Deliverer deliverer(provider.bank(), trigger, crew.port(0));
    WorkGiver work(arena, provider.bank());
    arena.verdict().setSize(u"%1 points, %2 kills at each"_s.arg(points.size()).arg(rounds));
    int kills = 0;
    std::map<std::string, int> missed;
    QElapsedTimer clock;
    for (int round = 0; round < rounds; ++round) {
        for (const CrashPoint& point : points) {
            work.give();
            trigger.arm(point, crew.processId(0));
            clock.restart();
            // A point that needs what another one has made waits for it: more work comes meanwhile.
            while (!trigger.waitUntilHit(1s) && clock.elapsed() < 15000)
                work.give();
            trigger.disarm();
            kills += trigger.isHit() ? 1 : 0;
            missed[point.name] += trigger.isHit() ? 0 : 1;
            if (trigger.isHit() && crew.waitForEnd(0, 10000)) {
                if (isQuick)
                    endLeases(floor);
                crew.start(0);
            }
        }
        // A gateway that never lives for a second delivers for nobody: what has gathered is the work of some rounds.
        if (!isQuick)
            arena.verdict().require(!crew.waitForEnd(0, 2000), u"crash"_s, u"the gateway has ended by itself"_s);
    }
    for (const auto& [name, times] : missed)
        arena.verdict().require(times == 0, u"setup"_s, u"%1: not reached %2 times"_s.arg(QString::fromStdString(name)).arg(times));
    // From the last kill on it has a minute for all that is left.
    clock.restart();
    QByteArray left;
    do {
        arena.verdict().require(!crew.waitForEnd(0, 100), u"crash"_s, u"the gateway has ended by itself"_s);
        for (const QByteArrayList& row : floor.must("select provider_session from core.checkout where state = 'open'").rows)
            (void)provider.bank().act(QString::fromLatin1(row.first()), u"pay"_s);
        left = backlog(floor);
    } while ((left != "0 0 0 0 0" || deliverer.waiting() > 0) && clock.elapsed() < 60000);
    const double drainedS = double(clock.elapsed()) / 1000;
    arena.verdict().require(left == "0 0 0 0 0" && deliverer.waiting() == 0, u"stuck"_s,
                            u"pages, refunds, letters, holds, deliveries left after a minute: %1; events %2"_s.arg(QString::fromLatin1(left)).arg(deliverer.waiting()));
    arena.verdict().figure(u"kills"_s, kills);
    arena.verdict().figure(u"drained in"_s, drainedS, u"s"_s, u"< 60"_s, drainedS < 60);
    arena.verdict().figure(u"payments"_s, double(floor.count("core.payment")));
    arena.verdict().figure(u"letters"_s, double(mail.taken().size()));
    // Each page once at the provider, each letter once but for those that were cut off, each effect once.
    arena.verdict().require(floor.must("select count(*) from (select 1 from core.payment group by order_id having count(*) > 1) x").number() == 0, u"credits"_s,
                            u"an order was paid twice"_s);
    arena.verdict().require(floor.must("select count(*) from core.card_refund r where (select count(*) from core.card_refund x where x.payment_id = r.payment_id) > 1").number() == 0,
                            u"refunds"_s, u"a payment was refunded twice"_s);
    const qint64 letters = floor.count("core.mail where state = 'sent'");
    arena.verdict().require(mail.different() == letters, u"letters"_s, u"%1 of %2 letters have arrived"_s.arg(mail.different()).arg(letters));
    arena.verdict().require(qint64(mail.taken().size()) - mail.different() <= kills, u"letters"_s, u"more letters came twice than gateways were killed"_s);
    requireGreen(arena);
}

} // namespace leadfloor::stress

// SPDX-License-Identifier: GPL-3.0-or-later
// A card provider that is down, slow, asks for patience, fails after having done its work, and makes two sessions
// of one (reliability.md T54).
#include "tests/stress/cardpages.h"
#include "tests/stress/gatewaycrew.h"
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <random>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// What the provider is like, phase after phase.
enum class Mood : quint8
{
    Well,
    Down,  ///< 500 to everything
    Busy,  ///< 429 to everything
    Moody  ///< by chance: 500, 429, done but answered 500, done and answered too late
};

/// Counts what is asked of the provider and does what its mood says. Its own threads ask it.
class Moods final
{
public:
    explicit Moods(quint32 seed)
        : m_random(seed)
    {
        m_clock.start();
    }
    void set(Mood mood) { m_mood = mood; }
    std::optional<HttpAnswer> judge(const HttpRequest& request, bool isDone)
    {
        int fate = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (!isDone) {
                m_calls.push_back(double(m_clock.elapsed()) / 1000);
                if (request.path == "/v1/checkout/sessions")
                    m_keys.insert(request.headerValues("Idempotency-Key").value(0));
            }
            fate = std::uniform_int_distribution<int>(0, 99)(m_random);
        }
        switch (m_mood.load()) {
        case Mood::Well:
            return std::nullopt;
        case Mood::Down:
            return isDone ? std::nullopt : std::optional(HttpAnswer{500});
        case Mood::Busy:
            return isDone ? std::nullopt : std::optional(HttpAnswer{429});
        case Mood::Moody:
            break;
        }
        if (!isDone)
            return fate < 1 ? std::optional(HttpAnswer{500}) : fate < 2 ? std::optional(HttpAnswer{429}) : std::nullopt;
        if (fate < 2)
            return HttpAnswer{500};
        if (fate < 3)
            QThread::msleep(1500); // longer than the gateway waits
        return std::nullopt;
    }
    [[nodiscard]] std::vector<double> calls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    [[nodiscard]] double now() const { return double(m_clock.elapsed()) / 1000; }
    [[nodiscard]] qsizetype keys() const
    {
        const std::lock_guard lock(m_mutex);
        return m_keys.size();
    }

private:
    mutable std::mutex m_mutex;
    std::mt19937 m_random;
    QElapsedTimer m_clock;
    std::atomic<Mood> m_mood = Mood::Well;
    std::vector<double> m_calls; ///< seconds
    QSet<QByteArray> m_keys;
};

/// Card orders on hold that ask for a page, so many.
void askForPages(Arena& arena, int orders)
{
    Swarm buyers(arena.brokers(qMin(20, arena.brokerageCount())), arena.journal());
    std::vector<QByteArray> ready(size_t(buyers.size()));
    int left = orders;
    buyers.drive(
        [&](int session) -> std::optional<Call> {
            QByteArray& order = ready[size_t(session)];
            if (!order.isEmpty())
                return cardCall("checkout", "select api.request_checkout($1)", std::exchange(order, {}));
            return left-- > 0 ? std::optional(purchaseCall(testing::newKey(), testing::cardRequest(1))) : std::nullopt;
        },
        [&](const Done& done) {
            if (isRetryable(done.answer.refusal()))
                return Swarm::Then::Again;
            arena.verdict().require(done.answer.refusal().isEmpty(), u"setup"_s, done.answer.refusal());
            if (done.call.kind == "purchase")
                ready[size_t(done.session)] = QByteArray::number(done.answer.json().value("order_number"_L1).toInteger());
            return Swarm::Then::GoOn;
        });
}

/// The most calls in a second between two moments.
double highestRate(const std::vector<double>& calls, double from, double to)
{
    std::vector<int> seconds(size_t(std::max(1.0, to - from)) + 1);
    for (const double at : calls) {
        if (at >= from && at < to)
            ++seconds[size_t(at - from)];
    }
    return double(*std::max_element(seconds.begin(), seconds.end()));
}

/// Two gateways at a provider, each with a second's patience. False: told.
bool startTwo(Arena& arena, GatewayCrew& crew, quint16 providerPort)
{
    crew.setCards(providerPort);
    crew.setPatience(1);
    for (size_t i = 0; i < 2; ++i)
        crew.start(i);
    return arena.verdict().require(crew.waitUntilHealthy(0) && crew.waitUntilHealthy(1), u"setup"_s, u"a gateway does not start"_s);
}

} // namespace

void providerTrouble(Arena& arena)
{
    const int checkouts = arena.scaled(2000, 400);
    const int calm = checkouts / 5;
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    floor.must("update core.setting set value = 600 where name in ('hold_minutes', 'hold_most_minutes')");
    floor.addLeads({.count = checkouts + checkouts / 10 + 100});
    Moods moods(quint32(arena.random(1, 1000000)));
    HookedProvider provider([&](const HttpRequest& request, bool isDone) { return moods.judge(request, isDone); });
    GatewayCrew crew(arena);
    if (!startTwo(arena, crew, provider.port()))
        return;
    const auto pages = [&] { return floor.count("core.checkout where state in ('open', 'paid')"); };
    const auto waitFor = [&](qint64 count, int seconds) {
        QElapsedTimer clock;
        // Both live, or there is nothing to wait for.
        for (clock.start(); pages() < count && clock.elapsed() < seconds * 1000 && !crew.waitForEnd(0, 50) && !crew.waitForEnd(1, 50);) { }
    };
    arena.verdict().setSize(u"%1 checkouts, 2 gateways, a provider that is well, down, busy, moody and well"_s.arg(checkouts));
    // The base rate: a fifth of the work at a provider that is well.
    const double begin = moods.now();
    askForPages(arena, calm);
    waitFor(calm, 60);
    const double base = highestRate(moods.calls(), begin, moods.now());
    // Then the rest comes while it is down, and busy: nobody hammers at the door.
    moods.set(Mood::Down);
    const double downFrom = moods.now();
    askForPages(arena, checkouts - calm);
    QThread::sleep(10); // that long it is down,
    moods.set(Mood::Busy);
    QThread::sleep(10); // and busy
    const double downTo = moods.now();
    const std::vector<double> calls = moods.calls();
    const auto whileDown = std::count_if(calls.begin(), calls.end(), [&](double at) { return at >= downFrom && at < downTo; });
    // Its return is no storm either, though it is moody for a while.
    moods.set(Mood::Moody);
    const double moodyFrom = moods.now();
    waitFor(calm + (checkouts - calm) / 2, 60);
    moods.set(Mood::Well);
    waitFor(checkouts, 120);
    const double storm = highestRate(moods.calls(), moodyFrom, moods.now());
    arena.verdict().require(pages() == checkouts, u"stuck"_s, u"%1 of %2 pages are made"_s.arg(pages()).arg(checkouts));
    // One that is still not made after 40 s is asked for anew, under another key.
    arena.verdict().require(moods.keys() >= checkouts && moods.keys() <= checkouts + checkouts / 50, u"sessions"_s, u"%1 keys for %2 checkouts"_s.arg(moods.keys()).arg(checkouts));
    const qint64 different = floor.must("select count(distinct provider_session) from core.checkout").number();
    arena.verdict().require(different == checkouts, u"sessions"_s, u"%1 sessions for %2 checkouts"_s.arg(different).arg(checkouts));
    arena.verdict().require(storm <= 2 * base, u"storm"_s, u"%1 calls in a second, %2 at most when all was well"_s.arg(storm).arg(base));
    // A second, two, four ... for each gateway: about five in twenty seconds.
    arena.verdict().require(whileDown <= 2 * 10, u"storm"_s, u"%1 calls while it was down"_s.arg(whileDown));
    arena.verdict().figure(u"base rate"_s, base, u"/s"_s);
    arena.verdict().figure(u"calls in 20 s of trouble"_s, double(whileDown));
    arena.verdict().figure(u"highest rate after"_s, storm, u"/s"_s, u"<= 2x"_s, storm <= 2 * base);
    // A second session of a checkout, paid too: its money goes back (to the wallet, where the provider knows no such
    // payment), and nothing is delivered twice.
    const PgAnswer some = floor.must("select public_id, provider_session, amount_minor from core.checkout where state = 'open' order by checkout_id limit 50");
    HttpLine line(crew.port(0));
    for (const QByteArrayList& row : some.rows) {
        for (const QByteArray& session : {row.at(1), QByteArray("cs_second_" + row.at(0))}) {
            const QByteArray message = providerEvent("evt_" + session, "checkout.session.completed",
                {{u"id"_s, QString::fromLatin1(session)}, {u"object"_s, u"checkout.session"_s}, {u"client_reference_id"_s, QString::fromLatin1(row.at(0))},
                 {u"payment_intent"_s, QString::fromLatin1("pi_" + session)}, {u"amount_total"_s, row.at(2).toLongLong()}, {u"currency"_s, u"usd"_s},
                 {u"payment_status"_s, u"paid"_s}});
            arena.verdict().require(line.deliver(message) == 200, u"code"_s, u"an event was not taken"_s);
        }
    }
    arena.verdict().require(floor.count("core.payment where state = 'applied'") == some.rows.size() && floor.count("core.payment where state in ('returned', 'credited')") == some.rows.size(),
                            u"credits"_s, u"of two sessions of a checkout not one was sold and one given back"_s);
    requireGreen(arena);
}

void providerAway(Arena& arena)
{
    constexpr int awayS = 90;
    const int checkouts = arena.scaled(200, 20);
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    floor.addLeads({.count = checkouts * 2 + 100});
    Moods moods(quint32(arena.random(1, 1000000)));
    HookedProvider provider([&](const HttpRequest& request, bool isDone) { return moods.judge(request, isDone); });
    GatewayCrew crew(arena);
    if (!startTwo(arena, crew, provider.port()))
        return;
    arena.verdict().setSize(u"%1 checkouts, 2 gateways, a provider that is down for %2 s"_s.arg(checkouts).arg(awayS));
    // Given pages that were asked for when it went away: their sessions would be too short for it when it is back
    moods.set(Mood::Down);
    askForPages(arena, checkouts);
    QThread::sleep(awayS);
    const auto calls = moods.calls().size();
    moods.set(Mood::Well);
    QElapsedTimer clock;
    const auto pages = [&] { return floor.count("core.checkout where state = 'open'"); };
    for (clock.start(); pages() < checkouts && clock.elapsed() < 120000; QThread::msleep(100)) { }
    // Then every buyer gets his page, and each has one session
    arena.verdict().require(pages() == checkouts, u"stuck"_s, u"%1 of %2 pages are made"_s.arg(pages()).arg(checkouts));
    const qint64 different = floor.must("select count(distinct provider_session) from core.checkout").number();
    arena.verdict().require(different == checkouts, u"sessions"_s, u"%1 sessions for %2 checkouts"_s.arg(different).arg(checkouts));
    arena.verdict().require(calls <= 2 * 15, u"storm"_s, u"%1 calls while it was down"_s.arg(calls));
    arena.verdict().figure(u"keys"_s, double(moods.keys()));
    arena.verdict().figure(u"all pages after"_s, double(clock.elapsed()) / 1000, u"s"_s);
    requireGreen(arena);
}

} // namespace leadfloor::stress

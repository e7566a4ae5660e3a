// SPDX-License-Identifier: GPL-3.0-or-later
// What the card provider tells, in every order and number, and what is paid too late (reliability.md 1.6).
#include "models/engine/cardsignature.h"
#include "tests/stress/cardpages.h"
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"
#include "tests/support/cardtools.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

using testing::cardEvent;
using testing::CardOrder;

constexpr int linesPerGateway = 4;

/// The role of two gateways, each with some lines.
QList<ConnectionSpec> twoGateways(Arena& arena)
{
    return QList<ConnectionSpec>(2 * linesPerGateway, arena.floor().service(u"lf_gateway"_s));
}

/// Tells all of it over all lines at once; what is busy is told again, as the provider does.
void tellAll(Arena& arena, QByteArrayList deliveries, Latencies& latencies)
{
    Swarm gateways(twoGateways(arena), arena.journal());
    gateways.drive(
        [&](int) -> std::optional<Call> {
            if (deliveries.isEmpty() || arena.isOver())
                return std::nullopt;
            return cardCall("event", testing::cardEventSql, deliveries.takeLast());
        },
        [&](const Done& done) {
            if (isRetryable(done.answer.refusal()))
                return Swarm::Then::Again;
            latencies.add(done.ms);
            arena.verdict().require(done.answer.isOk(), u"code"_s, u"answered %1"_s.arg(done.answer.sqlState));
            return Swarm::Then::GoOn;
        });
}

} // namespace

void webhookStorm(Arena& arena)
{
    const int payments = arena.scaled(10000, 40);
    const QList<CardOrder> pages = openPages(arena, payments, 1);
    QByteArrayList deliveries;
    for (const CardOrder& page : pages) {
        const QByteArray first = testing::paidEvent(page);
        const QByteArray second = cardEvent(page, "checkout.session.async_payment_succeeded", "paid");
        const int times = arena.random(1, 10);
        for (int i = 0; i < times; ++i)
            deliveries << first << second;
    }
    std::shuffle(deliveries.begin(), deliveries.end(), arena.generator());
    const qsizetype count = deliveries.size();
    arena.verdict().setSize(u"%1 payments, %2 deliveries over 2 gateways with %3 lines each"_s.arg(payments).arg(count).arg(linesPerGateway));
    Latencies latencies;
    QElapsedTimer clock;
    clock.start();
    tellAll(arena, deliveries, latencies);
    const double seconds = double(clock.elapsed()) / 1000;
    TestFloor& floor = arena.floor();
    arena.verdict().require(floor.count("core.payment") == payments, u"credits"_s, u"%1 payments are booked"_s.arg(floor.count("core.payment")));
    arena.verdict().require(floor.count("core.orders where state = 'completed'") == payments, u"orders"_s, u"not every paid order is completed"_s);
    arena.verdict().figure(u"deliveries"_s, double(count) / seconds, u"/s"_s, u">= 300"_s, double(count) / seconds >= 300);
    arena.verdict().figure(u"p99"_s, latencies.percentile(0.99), u"ms"_s, u"< 1000"_s, latencies.percentile(0.99) < 1000);
    requireGreen(arena);
}

void eventOrders(Arena& arena)
{
    constexpr int orders = 120;
    const int rounds = arena.scaled(20, 1);
    const QList<CardOrder> pages = openPages(arena, orders * rounds, 1);
    arena.verdict().setSize(u"120 orders of 5 events, %1 payments each"_s.arg(rounds));
    PgSession gateway(arena.floor().service(u"lf_gateway"_s));
    std::array<int, 5> places{0, 1, 2, 3, 4};
    qsizetype page = 0;
    do {
        for (int round = 0; round < rounds && page < pages.size(); ++round, ++page) {
            const CardOrder& order = pages.at(page);
            const std::array<QByteArray, 5> events{
                cardEvent(order, "checkout.session.completed", "unpaid"), cardEvent(order, "checkout.session.async_payment_succeeded", "paid"),
                cardEvent(order, "checkout.session.async_payment_failed", "unpaid"), cardEvent(order, "charge.refunded"),
                cardEvent(order, "charge.dispute.created", "needs_response")};
            for (const int place : places)
                arena.verdict().require(gateway.run(testing::cardEventSql, {events.at(size_t(place))}).isOk(), u"code"_s, u"an event was refused"_s);
        }
    } while (std::next_permutation(places.begin(), places.end()));
    const PgAnswer ends = arena.floor().must(
        "select distinct o.state || ' ' || o.refunded_minor || ' ' || c.state || ' ' || p.state || ' ' || p.refund_minor || ' ' || p.dispute"
        " from core.checkout c join core.orders o using (order_id) join core.payment p using (checkout_id)");
    arena.verdict().require(ends.rows.size() == 1, u"ends"_s, u"there are %1 different ends"_s.arg(ends.rows.size()));
    arena.verdict().require(arena.floor().count("core.payment") == pages.size(), u"credits"_s, u"not every payment is booked"_s);
    requireGreen(arena);
}

void forgedEvents(Arena& arena)
{
    const int rounds = arena.scaled(1000, 20);
    constexpr int kinds = 200;
    constexpr qint64 now = 1800000000;
    const QByteArray secret = "whsec_stress";
    const QByteArray body = testing::js("{'id':'evt_1','type':'checkout.session.completed','created':1800000000,'livemode':false}");
    qint64 accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = body + QByteArray(arena.random(0, 40), ' ');
        const QByteArray good = signCardBody(text, secret, now);
        arena.verdict().require(!findSignatureFault(good, text, {secret}, now), u"refused"_s, u"a true signature was refused"_s);
        for (int kind = 0; kind < kinds; ++kind) {
            QByteArray header = good;
            QByteArray changed = text;
            // By turns: a bit of the header, a bit of the body, a cut, another time, another secret.
            if (kind % 5 == 0)
                header[arena.random(0, int(header.size()) - 1)] = char(header.at(kind % header.size()) ^ (1 << arena.random(0, 6)));
            else if (kind % 5 == 1)
                changed[arena.random(0, int(changed.size()) - 1)] = char(arena.random(0, 255));
            else if (kind % 5 == 2)
                header.truncate(arena.random(0, int(header.size()) - 1));
            else if (kind % 5 == 3)
                header = signCardBody(text, secret, now + (kind % 2 ? 1 : -1) * arena.random(301, 1000000));
            else
                header = signCardBody(text, "whsec_" + QByteArray::number(arena.random(0, 1000000)), now);
            const bool isChanged = header != good || changed != text;
            accepted += isChanged && !findSignatureFault(header, changed, {secret, "whsec_other"}, now) ? 1 : 0;
        }
    }
    arena.verdict().setSize(u"%1 kinds of mutation, %2 of each"_s.arg(kinds).arg(rounds));
    arena.verdict().require(accepted == 0, u"accepted"_s, u"%1 forged events were accepted"_s.arg(accepted));
}

void latePayments(Arena& arena)
{
    const int payments = arena.scaled(1000, 20);
    constexpr int leadsEach = 3;
    const QList<CardOrder> pages = openPages(arena, payments, leadsEach);
    arena.verdict().setSize(u"%1 payments after their holds, while rivals buy the same leads"_s.arg(payments));
    TestFloor& floor = arena.floor();
    // Few others are left, the holds are over, and rivals with credits want two thirds of what comes back.
    floor.must("delete from core.inventory");
    floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where state = 'awaiting_payment'");
    while (floor.must("select api.gateway_expire()").number() > 0) { }
    const int brokerages = qMin(20, arena.brokerageCount());
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 100000000);
    QList<ConnectionSpec> people = twoGateways(arena);
    const int gateways = int(people.size());
    people += arena.brokers(brokerages);
    Swarm swarm(people, arena.journal());
    QList<CardOrder> left = pages;
    std::shuffle(left.begin(), left.end(), arena.generator());
    int wanted = payments * leadsEach * 2 / 3;
    swarm.drive(
        [&](int session) -> std::optional<Call> {
            if (session < gateways)
                return left.isEmpty() ? std::nullopt : std::optional(cardCall("event", testing::cardEventSql, testing::paidEvent(left.takeLast())));
            if (wanted <= 0)
                return std::nullopt;
            wanted -= 2;
            return purchaseCall(testing::newKey(), requestOf(goldInLa(), 2));
        },
        [&](const Done& done) {
            const QString code = done.answer.refusal();
            if (isRetryable(code))
                return Swarm::Then::Again;
            arena.verdict().require(code.isEmpty() || (done.session >= gateways && code == "LF001"_L1), u"code"_s, u"answered %1"_s.arg(code));
            return Swarm::Then::GoOn;
        });
    arena.verdict().require(floor.count("core.payment where state in ('applied', 'returned')") == payments, u"unresolved"_s, u"late money is not booked"_s);
    arena.verdict().figure(u"sold in full"_s, double(floor.count("core.payment where state = 'applied' and missing_leads = 0")));
    arena.verdict().figure(u"in part"_s, double(floor.count("core.payment where missing_leads > 0")));
    arena.verdict().figure(u"back to the card"_s, double(floor.count("core.payment where state = 'returned'")));
    requireGreen(arena);
}

void reconciliationFinds(Arena& arena)
{
    const int events = arena.scaled(100000, 1000);
    const int planted = events / 100;
    TestFloor& floor = arena.floor();
    floor.must("insert into core.checkout (workspace_id, member_id, order_id, amount_minor, currency, state, moves_hold) select 1, 1, 0, 1, 'USD', 'cancelled', false");
    floor.must("insert into core.provider_event (event_id, type, is_live, happened_at, payment_ref, amount_minor, currency, status, origin, outcome)"
               " select 'evt_' || n, 'charge.updated', false, '2025-06-15', 'pi_' || n, 1000 + n, 'USD', 'paid', 'webhook', 'ignored' from generate_series(1, $1) n",
               {QByteArray::number(events)});
    PgSession gateway(floor.service(u"lf_gateway"_s));
    const qint64 run = gateway.run("select (api.gateway_reconcile_begin() ->> 'run')::bigint").number();
    QElapsedTimer clock;
    clock.start();
    // By turns: another amount, one that we do not have, one that the provider does not have.
    std::array<int, 3> plantedOf{};
    for (int first = 1; first <= events; first += 100) {
        QJsonArray page;
        for (int n = first; n < first + 100 && n <= events; ++n) {
            const bool isPlanted = n % (events / planted) == 0;
            const size_t how = size_t(n / (events / planted)) % 3;
            plantedOf[how] += isPlanted ? 1 : 0;
            if (isPlanted && how == 2)
                continue;
            page.append(QJsonObject{{u"id"_s, isPlanted && how == 1 ? u"evt_new_%1"_s.arg(n) : u"evt_%1"_s.arg(n)}, {u"type"_s, u"charge.updated"_s},
                                    {u"created"_s, 1750000000}, {u"live"_s, false}, {u"payment"_s, u"pi_%1"_s.arg(n)},
                                    {u"amount_minor"_s, 1000 + n + (isPlanted && how == 0 ? 1 : 0)}, {u"currency"_s, u"usd"_s}, {u"status"_s, u"paid"_s}});
        }
        const PgAnswer taken = gateway.run("select api.gateway_reconcile_page($1, $2, false)", {QByteArray::number(run), QJsonDocument(page).toJson(QJsonDocument::Compact)});
        arena.verdict().require(taken.isOk(), u"code"_s, taken.sqlState);
    }
    const QJsonObject result = gateway.run("select api.gateway_reconcile_end($1)", {QByteArray::number(run)}).json();
    arena.verdict().setSize(u"%1 events, %2 planted differences"_s.arg(events).arg(plantedOf[0] + plantedOf[1] + plantedOf[2]));
    // An event under another name is missed by us and unknown to the provider.
    arena.verdict().require(result.value("differing"_L1).toInt() == plantedOf[0], u"differing"_s, u"%1 of %2 found"_s.arg(result.value("differing"_L1).toInt()).arg(plantedOf[0]));
    arena.verdict().require(result.value("missed"_L1).toInt() == plantedOf[1], u"missed"_s, u"%1 of %2 found"_s.arg(result.value("missed"_L1).toInt()).arg(plantedOf[1]));
    arena.verdict().require(result.value("unknown"_L1).toInt() == plantedOf[1] + plantedOf[2], u"unknown"_s,
                            u"%1 of %2 found"_s.arg(result.value("unknown"_L1).toInt()).arg(plantedOf[1] + plantedOf[2]));
    arena.verdict().figure(u"events"_s, double(events) * 1000 / double(clock.elapsed()), u"/s"_s);
}

} // namespace leadfloor::stress

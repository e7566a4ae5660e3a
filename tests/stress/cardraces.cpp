// SPDX-License-Identifier: GPL-3.0-or-later
// What the card provider tells, in every order and number, and what is paid too late (reliability.md 1.6).
#include "models/engine/cardsignature.h"
#include "tests/stress/cardpages.h"
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"
#include "tests/support/cardtools.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

using testing::cardEvent;
using testing::CardOrder;

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
    arena.verdict().setSize(u"%1 payments, %2 deliveries over 2 gateways with %3 lines each"_s.arg(payments).arg(count).arg(cardLinesPerGateway));
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

namespace {

/// How the provider's list and the books differ, by turns.
enum Difference : size_t
{
    OtherAmountListed,   ///< the event says another amount than we were told
    PaidUntold,          ///< paid at the provider, and nobody told us
    UnknownPayment,      ///< told by an event that the provider does not have
    OtherAmountBooked,   ///< the event agrees, the ledger's payment does not
    UnknownWithoutEvent, ///< in the ledger, by no event that is listed or stored
    UnknownRefund,       ///< given back in the books, and not at the provider
    Differences
};

} // namespace

void reconciliationFinds(Arena& arena)
{
    const int payments = arena.scaled(100000, 1200);
    const int every = 100;
    const auto differenceOf = [](int n) { return n % every == 0 ? std::optional(Difference(size_t(n / every) % Differences)) : std::nullopt; };
    std::array<int, Differences> planted{};
    for (int n = every; n <= payments; n += every)
        ++planted[*differenceOf(n)];
    TestFloor& floor = arena.floor();
    // Given orders that were paid without our hearing of it, and payments in the books, an hour ago
    QList<CardOrder> untold = openPages(arena, planted[PaidUntold], 1);
    const qint64 at = QDateTime::currentSecsSinceEpoch() - 3600;
    const QByteArrayList binds{QByteArray::number(payments), QByteArray::number(at)};
    floor.must("create temp table paid as select n, 1000 + n as minor, n % 100 = 0 and n / 100 % 6 = 3 as is_odd, to_timestamp($2) as at"
               " from generate_series(1, $1) n where not (n % 100 = 0 and n / 100 % 6 = 1)", binds);
    floor.must("insert into core.checkout (workspace_id, member_id, order_id, amount_minor, currency, state, moves_hold, provider_session)"
               " select 1, 1, -n, minor, 'USD', 'paid', false, 'cs_' || n from paid");
    floor.must("insert into core.payment (checkout_id, workspace_id, order_id, provider_payment, amount_minor, currency, is_booked, state, applied_minor, received_at)"
               " select c.checkout_id, 1, -n, 'pi_' || n, minor + is_odd::int, 'USD', true, 'applied', minor + is_odd::int, at from paid join core.checkout c on c.provider_session = 'cs_' || n");
    floor.must("insert into core.provider_event (event_id, type, is_live, happened_at, session_ref, payment_ref, amount_minor, currency, status, origin, outcome)"
               " select 'evt_' || n, 'checkout.session.completed', false, at, 'cs_' || n, 'pi_' || n, minor, 'USD', 'paid', 'webhook', 'applied'"
               " from paid where not (n % 100 = 0 and n / 100 % 6 = 4)");
    floor.must("insert into core.card_refund (payment_id, amount_minor, reason, state, provider_refund, created_at, done_at)"
               " select p.payment_id, 100, 'stress', 'done', 're_' || n, at, at from paid join core.payment p on p.provider_payment = 'pi_' || n where n % 100 = 0 and n / 100 % 6 = 5");
    PgSession gateway(floor.service(u"lf_gateway"_s));
    const qint64 run = gateway.run("select (api.gateway_reconcile_begin('stress') ->> 'run')::bigint").number();
    QElapsedTimer clock;
    clock.start();
    for (int first = 1; first <= payments; first += 100) {
        QJsonArray page;
        for (int n = first; n < first + 100 && n <= payments; ++n) {
            const auto difference = differenceOf(n);
            if (difference == UnknownPayment || difference == UnknownWithoutEvent)
                continue;
            if (difference == PaidUntold) {
                page.append(testing::cardFacts(untold.takeLast(), "checkout.session.completed", "paid", {{u"created"_s, at}}));
                continue;
            }
            page.append(QJsonObject{{u"id"_s, u"evt_%1"_s.arg(n)}, {u"type"_s, u"checkout.session.completed"_s}, {u"created"_s, at}, {u"live"_s, false},
                                    {u"session"_s, u"cs_%1"_s.arg(n)}, {u"payment"_s, u"pi_%1"_s.arg(n)}, {u"status"_s, u"paid"_s}, {u"currency"_s, u"usd"_s},
                                    {u"amount_minor"_s, 1000 + n + (difference == OtherAmountListed ? 1 : 0)}});
            // An account's list has much else.
            page.append(QJsonObject{{u"id"_s, u"evt_else_%1"_s.arg(n)}, {u"type"_s, u"payment_intent.succeeded"_s}, {u"created"_s, at}, {u"live"_s, false}});
        }
        const PgAnswer taken = gateway.run("select api.gateway_reconcile_page($1, 'stress', $2, false)", {QByteArray::number(run), QJsonDocument(page).toJson(QJsonDocument::Compact)});
        arena.verdict().require(taken.isOk(), u"code"_s, taken.sqlState);
    }
    const QJsonObject result = gateway.run("select api.gateway_reconcile_end($1, 'stress')", {QByteArray::number(run)}).json();
    arena.verdict().setSize(u"%1 payments, %2 planted differences of 6 kinds"_s.arg(payments).arg(std::accumulate(planted.begin(), planted.end(), 0)));
    // Then each is found, by its payment's name, and nothing else
    const auto found = [&](const char* number, int expected) {
        arena.verdict().require(result.value(QLatin1StringView(number)).toInt() == expected, QString::fromLatin1(number),
                                u"%1 found, %2 planted"_s.arg(result.value(QLatin1StringView(number)).toInt()).arg(expected));
    };
    found("differing", planted[OtherAmountListed]);
    found("missed", planted[PaidUntold]);
    found("unknown", planted[UnknownPayment]);
    found("payments", planted[OtherAmountListed] + planted[UnknownPayment] + planted[OtherAmountBooked] + planted[UnknownWithoutEvent] + planted[UnknownRefund]);
    const qint64 named = floor.must("select count(distinct p.payment_id) from core.card_finding f join core.payment p on f.object = p.public_id::text"
                                    " where substr(p.provider_payment, 4) ~ '^[0-9]+00$'").number();
    arena.verdict().require(named == result.value("payments"_L1).toInt(), u"payments"_s, u"%1 findings name a payment that differs"_s.arg(named));
    const qint64 all = floor.count("core.card_finding");
    const int expected = 2 * planted[OtherAmountListed] + planted[PaidUntold] + 2 * planted[UnknownPayment] + planted[OtherAmountBooked]
                         + planted[UnknownWithoutEvent] + planted[UnknownRefund];
    arena.verdict().require(all == expected, u"false alarms"_s, u"%1 findings, %2 expected"_s.arg(all).arg(expected));
    arena.verdict().require(floor.count("core.orders where state = 'completed'") == planted[PaidUntold], u"orders"_s, u"what was paid untold is not all sold"_s);
    arena.verdict().figure(u"payments"_s, double(payments) * 1000 / double(clock.elapsed()), u"/s"_s);
}

} // namespace leadfloor::stress

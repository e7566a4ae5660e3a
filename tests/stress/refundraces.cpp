// SPDX-License-Identifier: GPL-3.0-or-later
// An operator refunds a card order, its provider gives the money back by itself, and another broker buys the same
// lead, all at once (reliability.md 1.2).
#include "tests/stress/cardpages.h"
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"
#include "tests/support/cardtools.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

/// A shared lead that was sold once, paid by card, and is on offer again.
struct SoldLead
{
    testing::CardOrder page;
    QByteArray workspace;
    QByteArray lead;
    int buyer = 0; ///< of Arena::brokers()
    bool isDisputed = false; ///< the provider gives back by a lost dispute, not by a refund
};

constexpr int atOnce = 8; ///< leads that are raced for at a time
constexpr int lateMost = 100; ///< leads whose second buyer comes when the refund is done: shortages are slow to prove
/// Rows are read by an export that is written down (R34).
constexpr const char* openExport = "select api.export_begin('{}', '{lead_id}', 'machine', 'a race')";
constexpr qint64 rivalMoney = 1000000000;

Call refundCall(const SoldLead& sold)
{
    return {.kind = "refund", .sql = "select api.order_refund(gen_random_uuid(), $1, $2, null, null, 'raced')",
            .parameters = {sold.workspace, sold.page.number}, .key = {}, .detail = {}};
}

Call providerCall(const SoldLead& sold)
{
    return cardCall("event", testing::cardEventSql,
                    sold.isDisputed ? testing::cardEvent(sold.page, "charge.dispute.closed", "lost") : testing::cardEvent(sold.page, "charge.refunded"));
}

Call secondPurchase(const SoldLead& sold)
{
    return purchaseCall(testing::newKey(), "{" + testing::js("'lines': [{'picks': ['") + sold.lead + testing::js("']}]}"));
}

Call deliverCall(const SoldLead& sold)
{
    return {.kind = "deliver", .sql = "select api.deliver($1)", .parameters = {sold.page.number}, .key = {}, .detail = {}};
}

/// Paid, every second one delivered, and ripe for its next buyer.
QList<SoldLead> sellOnce(Arena& arena, int leads, const QList<ConnectionSpec>& buyers)
{
    TestFloor& floor = arena.floor();
    QHash<QByteArray, SoldLead> byCheckout;
    const QList<testing::CardOrder> pages = openPages(arena, leads, 1, "b2b");
    QByteArrayList events;
    for (const testing::CardOrder& page : pages) {
        byCheckout[page.checkout].page = page;
        events.append(testing::paidEvent(page));
    }
    Latencies latencies;
    tellAll(arena, events, latencies);
    QList<SoldLead> sold;
    const PgAnswer rows = floor.must("select c.public_id, w.public_id, l.public_id, m.login from core.checkout c join core.orders o using (order_id)"
                                     " join core.workspace w on w.workspace_id = o.workspace_id join core.member m on m.member_id = o.member_id"
                                     " join core.sale s using (order_id) join core.lead l on l.lead_id = s.lead_id order by c.checkout_id");
    for (const QByteArrayList& row : rows.rows) {
        SoldLead one = byCheckout.value(row.at(0));
        one.workspace = row.at(1);
        one.lead = row.at(2);
        const auto isHis = [&](const ConnectionSpec& spec) { return spec.login.toUtf8() == row.at(3); };
        one.buyer = int(std::find_if(buyers.begin(), buyers.end(), isHis) - buyers.begin());
        one.isDisputed = sold.size() % 4 == 3;
        sold.append(one);
    }
    arena.verdict().require(sold.size() == leads, u"setup"_s, u"%1 of %2 are sold"_s.arg(sold.size()).arg(leads));
    QList<QByteArrayList> orders(buyers.size());
    for (qsizetype i = 0; i < sold.size(); i += 2)
        orders[sold.at(i).buyer].append(sold.at(i).page.number);
    Swarm swarm(buyers, arena.journal());
    swarm.drive(
        [&](int session) -> std::optional<Call> {
            if (orders.at(session).isEmpty())
                return std::nullopt;
            SoldLead one;
            one.page.number = orders[session].takeLast();
            return deliverCall(one);
        },
        [](const Done& done) {
            const bool isEarly = isRetryable(done.answer.refusal()) || done.answer.json().value("state"_L1) == "wait"_L1;
            return isEarly ? Swarm::Then::Again : Swarm::Then::GoOn;
        });
    floor.must("update core.orders set created_at = created_at - interval '8 days', paid_at = paid_at - interval '8 days'");
    floor.must("update core.gateway_mark set value = 0 where name = 'relist_paid'");
    const qint64 back = floor.must("select api.gateway_relist()").number();
    arena.verdict().require(back == leads, u"setup"_s, u"%1 of %2 are on offer again"_s.arg(back).arg(leads));
    std::shuffle(sold.begin(), sold.end(), arena.generator());
    return sold;
}

struct RaceResult
{
    qint64 refunded = 0;   ///< by the operator
    qint64 tooLate = 0;    ///< his refunds that the provider was faster with
    qint64 boughtAgain = 0;
    qint64 busy = 0;
    double seconds = 0;
    Latencies latencies;
};

/// Operator, provider and a second buyer at once for each lead but the first `late`, and its buyer, who has not been given
/// it yet.
RaceResult race(Arena& arena, const QList<SoldLead>& sold, qsizetype late, const QList<ConnectionSpec>& buyers, const QList<ConnectionSpec>& rivals)
{
    RaceResult result;
    Verdict& verdict = arena.verdict();
    Swarm swarm(QList<ConnectionSpec>(atOnce, arena.deskOperator()) + twoGateways(arena) + rivals + buyers, arena.journal());
    const int firstBuyer = int(swarm.size() - buyers.size());
    const auto onDone = [&](const Done& done) {
        const QString code = done.answer.refusal();
        verdict.require(code != "40P01"_L1, u"deadlock"_s, QString::fromLatin1(done.call.kind));
        if (isRetryable(code)) {
            ++result.busy;
            swarm.send(done.session, done.call);
            return;
        }
        result.latencies.add(done.ms);
        if (done.call.kind == "refund") {
            verdict.require(code.isEmpty() || code == "LF014"_L1, u"code"_s, u"a refund was told %1 %2"_s.arg(code, done.answer.message));
            ++(code.isEmpty() ? result.refunded : result.tooLate);
        } else if (done.call.kind == "purchase") {
            verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s, u"a second buyer was told %1"_s.arg(code));
            result.boughtAgain += code.isEmpty() ? 1 : 0;
        } else {
            const bool isFine = code.isEmpty() || (done.call.kind == "deliver" && code == "LF014"_L1);
            verdict.require(isFine, u"code"_s, u"%1 answered %2 %3"_s.arg(QString::fromLatin1(done.call.kind), code, done.answer.message));
        }
    };
    QElapsedTimer clock;
    clock.start();
    for (qsizetype first = 0; first < sold.size() && !arena.isOver(); first += atOnce) {
        QList<std::pair<int, Call>> calls;
        QSet<int> delivering;
        for (int i = 0; i < atOnce && first + i < sold.size(); ++i) {
            const SoldLead& one = sold.at(first + i);
            calls.append({{i, refundCall(one)}, {atOnce + i, providerCall(one)}});
            if (first + i >= late)
                calls.append({2 * atOnce + i, secondPurchase(one)});
            if (!delivering.contains(one.buyer)) {
                delivering.insert(one.buyer);
                calls.append({firstBuyer + one.buyer, deliverCall(one)});
            }
        }
        std::shuffle(calls.begin(), calls.end(), arena.generator());
        for (const auto& [session, call] : std::as_const(calls))
            swarm.send(session, call);
        if (!verdict.require(swarm.finish(onDone), u"stuck"_s, u"somebody never got an answer"_s))
            break;
    }
    result.seconds = double(clock.elapsed()) / 1000;
    return result;
}

/// The gateway asks the provider for what operators have refunded; it has given all of it back by itself.
void drainRefunds(Arena& arena)
{
    PgSession gateway(arena.floor().service(u"lf_gateway"_s));
    for (;;) {
        const PgAnswer work = gateway.run("select api.gateway_card_work('stress', 3600)");
        if (!work.isOk() || work.value().isEmpty())
            return;
        const QJsonObject refund = work.json();
        arena.verdict().require(refund.value("kind"_L1) == "refund"_L1, u"setup"_s, u"other work is left"_s);
        gateway.run("select api.gateway_card_failed('refund', $1, true, 'charge_already_refunded')", {refund.value("refund"_L1).toString().toLatin1()});
    }
}

/// Every payment went back once, and nobody kept anything of it.
void judgeMoney(Arena& arena, qint64 leads)
{
    TestFloor& floor = arena.floor();
    Verdict& verdict = arena.verdict();
    verdict.require(floor.count("core.orders where payment = 'card' and state = 'refunded'") == leads, u"refunds"_s, u"not every order is refunded"_s);
    verdict.require(floor.count("core.refund") == leads && floor.count("core.refund_lead") == leads, u"refunds"_s, u"%1 refunds"_s.arg(floor.count("core.refund")));
    const qint64 odd = floor.count("core.payment p where p.refund_minor <> p.amount_minor"
                                   " or p.credited_minor + (select coalesce(sum(r.amount_minor), 0) from core.card_refund r where r.payment_id = p.payment_id and r.state = 'failed')"
                                   "    <> p.taken_minor or p.amount_minor <> (select sum(r.amount_minor) from core.card_refund r where r.payment_id = p.payment_id and r.state <> 'failed')");
    verdict.require(odd == 0, u"returned"_s, u"%1 payments did not go back once"_s.arg(odd));
    const qint64 kept = floor.count("core.wallet w where w.available_minor <> 0 and exists (select from core.orders o where o.workspace_id = w.workspace_id and o.payment = 'card')");
    verdict.require(kept == 0, u"money"_s, u"%1 wallets kept money that went back to the card"_s.arg(kept));
    const qint64 gone = floor.must("select count(*) * $1 - sum(w.available_minor) - (select coalesce(sum(o.total_minor), 0) from core.orders o where o.payment = 'credits')"
                                   " from core.wallet w where exists (select from core.orders o where o.workspace_id = w.workspace_id and o.payment = 'credits')",
                                   {QByteArray::number(rivalMoney)}).number();
    verdict.require(gone == 0, u"money"_s, u"second buyers paid %1 too much"_s.arg(gone));
}

/// As programs do: the floor may say that the purchase has to be on disk first.
void deliverAll(PgSession& broker, const QByteArray& order)
{
    while (broker.run("select api.deliver($1)", {order}).json().value("state"_L1) == "wait"_L1) { }
}

/// Nobody gets a refunded lead any more: not the next buyer, not who had bought it; who bought it meanwhile has it.
void judgeLeads(Arena& arena, const QList<SoldLead>& sold, qsizetype late, const QList<ConnectionSpec>& buyers, const QList<ConnectionSpec>& rivals,
                const ConnectionSpec& later, qint64 boughtAgain)
{
    TestFloor& floor = arena.floor();
    Verdict& verdict = arena.verdict();
    verdict.require(floor.count("core.sale") == sold.size() + boughtAgain, u"oversold"_s, u"%1 sales"_s.arg(floor.count("core.sale")));
    const qint64 shelved = floor.count("core.quarantine q where q.lead_id in (select lead_id from core.inventory union all select lead_id from core.held)");
    verdict.require(shelved == 0, u"shelf"_s, u"%1 refunded leads are on offer"_s.arg(shelved));
    PgSession third(later);
    for (qsizetype i = 0; i < late; ++i) {
        const Call call = secondPurchase(sold.at(i));
        const QString code = third.run(call.sql, call.parameters).refusal();
        verdict.require(code == "LF001"_L1, u"resold"_s, u"a refunded lead was sold, or refused with %1"_s.arg(code));
    }
    const qint64 before = floor.count("core.delivered_lead");
    for (int i = 0; i < buyers.size(); ++i) {
        PgSession buyer(buyers.at(i));
        for (const SoldLead& one : sold) {
            if (one.buyer == i)
                deliverAll(buyer, one.page.number);
        }
        buyer.run(openExport);
        const qint64 left = buyer.run("select count(*) from api.my_leads_found()").number();
        verdict.require(left == 0, u"contact"_s, u"%1 refunded contacts are exported"_s.arg(left));
    }
    verdict.require(floor.count("core.delivered_lead") == before, u"contact"_s, u"contacts were delivered after their refund"_s);
    qint64 had = 0;
    for (const ConnectionSpec& rival : rivals) {
        PgSession session(rival);
        const PgAnswer orders = session.run("select order_number from api.orders_page(null, 1000)");
        for (const QByteArrayList& row : orders.rows)
            deliverAll(session, row.first());
        session.run(openExport);
        had += session.run("select count(*) from api.my_leads_found()").number();
    }
    verdict.require(had == boughtAgain, u"contact"_s, u"second buyers have %1 of %2 contacts"_s.arg(had).arg(boughtAgain));
}

} // namespace

void refundRaces(Arena& arena)
{
    const int leads = arena.scaled(5000, 48);
    const int late = qMin(leads / 10, lateMost);
    arena.verdict().setSize(u"%1 leads, sold once; of each a refund by an operator, one by the provider and a second purchase at once; %2 more bought later"_s.arg(leads).arg(late));
    const QList<ConnectionSpec> people = arena.brokers(pageBuyersMost + atOnce + 1);
    const QList<ConnectionSpec> buyers = people.first(pageBuyersMost);
    const QList<ConnectionSpec> rivals = people.mid(pageBuyersMost, atOnce);
    for (int i = pageBuyersMost + 1; i <= people.size(); ++i)
        arena.grant(i, rivalMoney);
    const QList<SoldLead> sold = sellOnce(arena, leads + late, buyers);
    if (!arena.verdict().isClean())
        return;
    RaceResult result = race(arena, sold, late, buyers, rivals);
    drainRefunds(arena);
    requireGreen(arena);
    if (!arena.isOver())
        judgeMoney(arena, sold.size());
    if (!arena.isOver())
        judgeLeads(arena, sold, late, buyers, rivals, people.last(), result.boughtAgain);
    Verdict& verdict = arena.verdict();
    verdict.figure(u"refunded by operators"_s, double(result.refunded));
    verdict.figure(u"by the provider first"_s, double(result.tooLate));
    verdict.figure(u"bought again before"_s, double(result.boughtAgain));
    verdict.figure(u"leads"_s, result.seconds > 0 ? double(sold.size()) / result.seconds : 0, u"/s"_s);
    verdict.figure(u"p99"_s, result.latencies.percentile(0.99), u"ms"_s);
    verdict.figure(u"busy"_s, double(result.busy));
}

} // namespace leadfloor::stress

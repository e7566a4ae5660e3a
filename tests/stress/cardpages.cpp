// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/cardpages.h"

#include "tests/stress/swarm.h"

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

using testing::CardOrder;

Call cardCall(const QByteArray& kind, const QByteArray& sql, const QByteArray& parameter)
{
    Call call;
    call.kind = kind;
    call.sql = sql;
    call.parameters = {parameter};
    return call;
}

void liftLimits(TestFloor& floor)
{
    floor.must("update core.setting set value = 1000000 where name like '%_per_minute' or name = 'member_held_max'");
    floor.must("update core.setting set value = 100 where name = 'segment_held_percent'");
    floor.must("update core.workspace set order_leads_max = 1000");
    floor.must("update core.setting set value = 1000000000000 where name = 'adjustment_second_minor'");
}

QList<ConnectionSpec> twoGateways(Arena& arena)
{
    return QList<ConnectionSpec>(2 * cardLinesPerGateway, arena.floor().service(u"lf_gateway"_s));
}

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

QList<CardOrder> openPages(Arena& arena, int orders, int leadsEach, const QByteArray& product)
{
    TestFloor& floor = arena.floor();
    liftLimits(floor);
    floor.addLeads({.count = orders * leadsEach + orders * leadsEach / 10 + 100, .product = product, .ageDays = product == "mortgage" ? 200 : 5});
    const QByteArray request = testing::js("{'lines': [{'filter': {'product': '") + product + testing::js("', 'states': ['LA'], 'classes': ['gold']}, 'quantity': ")
        + QByteArray::number(leadsEach) + testing::js("}], 'payment': 'card'}");
    QList<CardOrder> pages;
    Swarm buyers(arena.brokers(qMin(pageBuyersMost, arena.brokerageCount())), arena.journal());
    int left = orders;
    const auto next = [&](int) -> std::optional<Call> {
        if (left-- <= 0)
            return std::nullopt;
        return purchaseCall(testing::newKey(), request);
    };
    QList<std::pair<int, QByteArray>> bought;
    buyers.drive(next, [&](const Done& done) {
        if (isRetryable(done.answer.refusal()))
            return Swarm::Then::Again;
        arena.verdict().require(done.answer.refusal().isEmpty(), u"setup"_s, done.answer.refusal());
        bought.append({done.session, QByteArray::number(done.answer.json().value("order_number"_L1).toInteger())});
        return Swarm::Then::GoOn;
    });
    // A page each, as a broker asks for it and a gateway makes it.
    QList<QList<QByteArray>> waiting(buyers.size());
    for (const auto& [session, order] : std::as_const(bought))
        waiting[session].append(order);
    buyers.drive(
        [&](int session) -> std::optional<Call> {
            if (waiting.at(session).isEmpty())
                return std::nullopt;
            return cardCall("checkout", "select api.request_checkout($1)", waiting[session].takeLast());
        },
        [&](const Done& done) { return isRetryable(done.answer.refusal()) ? Swarm::Then::Again : Swarm::Then::GoOn; });
    floor.must("update core.checkout set provider_session = 'cs_' || public_id, url = 'https://pay.example/', state = 'open',"
               " ends_at = clock_timestamp() + interval '31 minutes' where state = 'requested'");
    const PgAnswer rows = floor.must("select o.order_number, c.public_id, c.amount_minor from core.checkout c join core.orders o using (order_id)");
    for (const QByteArrayList& row : rows.rows)
        pages.append({row.at(0), row.at(1), "cs_" + row.at(1), "pi_" + row.at(1), row.at(2).toLongLong()});
    arena.verdict().require(pages.size() == orders, u"setup"_s, u"%1 of %2 pages"_s.arg(pages.size()).arg(orders));
    return pages;
}

void requireGreen(Arena& arena)
{
    const QStringList red = testing::redOnes(arena.floor());
    for (const QString& name : red)
        arena.verdict().violate(u"check:"_s + name, u"the check %1 is red"_s.arg(name));
}

} // namespace leadfloor::stress

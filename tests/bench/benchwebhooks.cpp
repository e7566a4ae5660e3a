// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "app/gateway/metrics.h"
#include "app/gateway/webhookdesk.h"
#include "models/engine/cardsignature.h"
#include "tests/bench/benchrace.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int webhookLines = WebhookDesk::lines;
constexpr int webhookOrdersEach = 250;
/// Every tenth delivery is one that came before (R43 expects 5 to 10 of a hundred).
constexpr int repeatEvery = 10;

/// The tables that a paid event writes, without rules and triggers, and one function that writes the same rows and
/// looks at nothing.
void makeBare(BenchFloor& floor)
{
    floor.run(u"drop schema if exists bare cascade"_s);
    floor.run(u"create schema bare"_s);
    for (const QString& table : {u"provider_event"_s, u"orders"_s, u"checkout"_s, u"payment"_s, u"transfer"_s, u"entry"_s, u"held"_s, u"sale"_s, u"workspace_person"_s,
                                 u"checkout_lead"_s, u"order_event"_s, u"audit"_s, u"mail"_s}) {
        floor.run(u"create table bare.%1 (like core.%1 including all)"_s.arg(table));
        if (table == "held"_L1 || table == "workspace_person"_L1 || table == "checkout_lead"_L1)
            floor.run(u"insert into bare.%1 select * from core.%1"_s.arg(table));
    }
    // A column that is generated wants to be left out.
    floor.run(u"alter table bare.orders alter list_minor drop expression"_s);
    floor.run(u"insert into bare.orders select * from core.orders"_s);
    floor.run(u"insert into bare.checkout overriding system value select * from core.checkout where state = 'open'"_s);
    floor.run(uR"(
create function bare.paid(p_order bigint) returns void language plpgsql as $$
declare
    o bare.orders;
    v_transfer bigint;
begin
    insert into bare.provider_event (event_id, type, is_live, happened_at, session_ref, payment_ref, reference, amount_minor, currency, status, origin, outcome)
    values ('evt_' || p_order, 'checkout.session.completed', false, now(), 'cs_' || p_order, 'pi_' || p_order, p_order::text, 1000, 'USD', 'paid', 'webhook', 'applied');
    update bare.orders x set state = 'completed', held_until = null, sold_xid = pg_current_xact_id(), paid_at = now() where x.order_id = p_order returning * into o;
    update bare.checkout c set state = 'paid' where c.order_id = p_order;
    insert into bare.payment (checkout_id, workspace_id, order_id, provider_payment, amount_minor, currency, is_booked, state, applied_minor)
    values (1, o.workspace_id, p_order, 'pi_' || p_order, 1000, 'USD', true, 'applied', 1000);
    for i in 1 .. 2 loop
        insert into bare.transfer (kind, workspace_id, order_id) values ('payment', o.workspace_id, p_order) returning transfer_id into v_transfer;
        insert into bare.entry (transfer_id, account_id, amount_minor) values (v_transfer, 1, 1000), (v_transfer, 2, -1000);
    end loop;
    with h as (delete from bare.held where order_id = p_order returning *), s as (
        insert into bare.sale (lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent, return_days)
        select lead_id, order_id, price_minor, rule_id, slot, line_no, bucket, freshness, intent, return_days from h)
    update bare.workspace_person w set is_owned = true from h where w.workspace_id = o.workspace_id and w.person = h.person;
    delete from bare.checkout_lead where order_id = p_order;
    insert into bare.order_event (order_id, state, reason) values (p_order, 'completed', 'paid by card');
    insert into bare.audit (workspace_id, action, object, after) values (o.workspace_id, 'purchase', 'order ' || p_order, '{"leads": 1}');
    insert into bare.mail (workspace_id, member_id, kind, effect, data) values (o.workspace_id, o.member_id, 'purchase', 'order ' || p_order, '{"leads": 1}');
end
$$)"_s);
}

/// Card orders of a lead each, all of them on their payment page: their numbers inside, their events.
struct Pages
{
    QList<qint64> orders;
    QList<QByteArray> events;
};
Pages openPages(BenchFloor& floor)
{
    floor.restock();
    floor.run(u"truncate core.checkout_lead"_s);
    const QString request = purchaseText({goldLine(fullestPools(floor, 1).states.first(), 1)}, u"card"_s);
    std::ignore = race(webhookLines, webhookOrdersEach, [&](int client) { return floor.broker(client); },
                       [&](int, DbConnection& connection, int) { purchaseRaw(connection, request); });
    floor.run(u"insert into core.checkout (workspace_id, member_id, order_id, amount_minor, currency, state, moves_hold, provider_session, url, ends_at)"
              " select workspace_id, member_id, order_id, total_minor, (select currency from core.floor), 'open', false, 'cs_' || order_id, 'https://pay.example/',"
              " clock_timestamp() + interval '31 minutes' from core.orders where state = 'held'"_s);
    floor.run(u"insert into core.checkout_lead select * from core.held"_s);
    floor.run(u"update core.orders set state = 'awaiting_payment' where state = 'held'"_s);
    floor.run(u"vacuum analyze core.orders, core.checkout, core.held"_s);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    Pages pages;
    const auto rows = must(queryRows(floor.owner(), u"select o.order_id, c.public_id, c.amount_minor, lower(c.currency) from core.checkout c join core.orders o using (order_id)"
                                                    " where c.state = 'open' order by 1"_s, {},
                                     [now](const QSqlQuery& row) {
                                         return std::pair(row.value(0).toLongLong(),
                                                          QByteArray(R"({"id":"evt_%1","object":"event","type":"checkout.session.completed","created":%2,"livemode":false,"data":{"object":)"
                                                                     R"({"id":"cs_%1","object":"checkout.session","client_reference_id":"%3","payment_intent":"pi_%1",)"
                                                                     R"("amount_total":%4,"currency":"%5","payment_status":"paid"}}})")
                                                              .replace("%1", row.value(0).toByteArray()).replace("%2", QByteArray::number(now))
                                                              .replace("%3", row.value(1).toByteArray()).replace("%4", row.value(2).toByteArray())
                                                              .replace("%5", row.value(3).toByteArray()));
                                     }),
                           u"pages"_s);
    for (const auto& [order, event] : rows) {
        pages.orders.append(order);
        pages.events.append(event);
    }
    return pages;
}

/// P20 webhook: signed deliveries, signature, event and booking included, from all lines of a gateway at once.
Row webhookDeliveries(BenchFloor& floor, int rounds)
{
    constexpr const char* secret = "whsec_bench";
    floor.run(u"update core.setting set value = 1000000 where name = 'member_held_max'"_s);
    floor.run(u"update core.setting set value = 100 where name = 'segment_held_percent'"_s);
    floor.run(u"alter role lf_gateway password 'bench-gateway'"_s);
    ConnectionSpec gateway = floor.owner().spec();
    gateway.login = u"lf_gateway"_s;
    gateway.password = u"bench-gateway"_s;
    gateway.socketOwner.clear();
    constexpr int each = webhookOrdersEach + webhookOrdersEach / repeatEvery;
    // What a line does as its nth: an order of its own, and every tenth time the one before once more.
    const auto orderOf = [](int line, int call) { return line * webhookOrdersEach + std::min(webhookOrdersEach - 1, call * repeatEvery / (repeatEvery + 1)); };
    const auto ours = [&] {
        const Pages pages = openPages(floor);
        Metrics metrics(u"bench"_s);
        WebhookDesk desk(gateway, {secret}, false, metrics);
        return race(webhookLines, each, [&](int) { return gateway; }, [&](int line, DbConnection&, int call) {
                   const QByteArray& event = pages.events.at(orderOf(line, call));
                   const HttpAnswer answer = desk.take({"POST", "/webhooks/stripe", {}, {{"Stripe-Signature", signCardBody(event, secret, QDateTime::currentSecsSinceEpoch())}}, event});
                   if (answer.status != 200)
                       giveUp(u"a delivery was not taken"_s, {});
               }).perSecond;
    };
    const auto bare = [&] {
        const Pages pages = openPages(floor);
        makeBare(floor);
        return race(webhookLines, each, [&](int) { return floor.owner().spec(); }, [&](int line, DbConnection& connection, int call) {
                   const qint64 order = pages.orders.at(orderOf(line, call));
                   const bool isRepeat = call > 0 && orderOf(line, call) == orderOf(line, call - 1);
                   const QString sql = isRepeat ? u"update bare.provider_event set repeats = repeats + 1 where event_id = 'evt_' || :order::bigint"_s
                                                : u"select bare.paid(:order)"_s;
                   must(execute(connection, sql, {{u"order"_s, order}}), u"bare"_s);
               }).perSecond;
    };
    const QList<double> medians = measure({{u"ours"_s, ours}, {u"bare"_s, bare}}, rounds);
    Row row;
    row.row = u"P20 webhook"_s;
    row.work = u"%1 signed deliveries over %2 lines, every tenth a repeat"_s.arg(webhookLines * each).arg(webhookLines);
    row.unit = u"deliveries/s"_s;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the same rows by one function that looks at nothing"_s;
    row.goalLimit = 0.5;
    return row;
}

} // namespace

QList<Bench> webhookBenches()
{
    return {{u"P20 webhook"_s, webhookDeliveries}};
}

} // namespace leadfloor::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"
#include "models/engine/query.h"
#include "tests/support/cardtools.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// resources/sql/checks: green on a floor that has lived, and each red when its invariant is broken
/// behind everybody's back, without any other turning red.
class TestFloorCheck final : public QObject
{
    Q_OBJECT
private:
    TestCluster m_cluster;
    std::unique_ptr<TestFloor> m_living; ///< of shouldFindExactlyWhatIsBroken(), which leaves it as it is

    static Result<QList<CheckResult>> check(TestFloor& floor)
    {
        DbConnection owner(floor.ownerSpec());
        if (auto opened = owner.open(); !opened)
            return tl::unexpected(opened.error());
        return checkFloor(owner);
    }
    template <class T> static bool isDone(const Result<T>& result)
    {
        if (!result)
            qWarning("%s %s", qPrintable(result.error().sqlState), qPrintable(result.error().detail));
        return result.has_value();
    }
    static QStringList redOnes(const QList<CheckResult>& results)
    {
        QStringList names;
        for (const CheckResult& result : results) {
            if (!result.ok)
                names.append(result.name);
        }
        return names;
    }
    /// A floor with orders in every mode, delivered and not, refusals, credits, and a fold.
    static void live(TestFloor& floor)
    {
        floor.addLeads({.count = 40, .county = 22017});
        floor.addLeads({.count = 2, .person = 4711});
        floor.addLeads({.count = 60, .product = "real-estate", .ageDays = 5});
        floor.addLeads({.count = 6, .product = "b2b", .ageDays = 5});
        floor.addLeads({.count = 5, .leadClass = "silver", .priceMinor = 77});
        PgSession first(floor.addBrokerage(1000000));
        PgSession second(floor.addBrokerage(1000000));
        for (PgSession* broker : {&first, &second}) {
            for (const QByteArray& request : {goldRequest(7), goldRequest(3), goldRequest(9999),
                                              js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 2}]}"),
                                              js("{'lines': [{'filter': {'classes': ['silver']}, 'quantity': 2}, {'filter': {'states': ['LA']}, 'quantity': 2}]}")})
                purchase(*broker, request);
            for (const char* order : {"1001", "1003"}) {
                PgAnswer answer;
                do {
                    answer = broker->run("select api.deliver($1, 4)", {order});
                } while (answer.isOk() && answer.json().value("state"_L1) != "done"_L1);
            }
            broker->run("select api.intent_outcome(gen_random_uuid())");
        }
        QCOMPARE(purchase(first, js("{'lines': [{'filter': {'product': 'real-estate'}, 'quantity': 50}]}")).refusal(), QString());
        floor.must("update core.orders set created_at = created_at - interval '8 days'");
        PgSession gateway(floor.service(u"lf_gateway"_s));
        QVERIFY(gateway.run("select api.gateway_relist()").number() == 4);
        const ConnectionSpec thirdOne = floor.addBrokerage(1000000);
        PgSession third(thirdOne);
        QCOMPARE(purchase(third, js("{'lines': [{'filter': {'product': 'b2b'}, 'quantity': 3}]}")).refusal(), QString());
        // Holds: open ones, and one of each end
        for (const char* payment : {"card", "card", "card", "invoice", "invoice", "invoice"})
            QCOMPARE(purchase(third, goldRequest(1, "LA", js(", 'payment': '") + payment + "\"")).refusal(), QString());
        QCOMPARE(third.run("select api.order_pay(gen_random_uuid(), 1002, 1000)").refusal(), QString());
        QVERIFY(third.run("select api.order_cancel(1003)").isOk());
        floor.must("select api.order_confirm_payment($1, 1005, 1000, 'bank 1')", {floor.workspaceOf(thirdOne).toUtf8()});
        QCOMPARE(third.run("select api.order_pay(gen_random_uuid(), 1006, 1000)").refusal(), QString());
        floor.must("update core.orders set held_until = clock_timestamp() - interval '1 second' where order_number = 1007; select core.take_back(null)");
        QCOMPARE(floor.count("core.held"), 1);
        // A standing order, with two slices
        floor.must("update core.setting set value = 2 where name = 'standing_slice'");
        QVERIFY(third.run("select api.standing_create($1)", {js("{'filter': {'states': ['LA'], 'classes': ['gold']}, 'price_max_minor': 1000,"
                                                                " 'leads_day': 4, 'money_total_minor': 3999, 'time_zone': 'America/Chicago'}")}).isOk());
        while (!gateway.run("select api.gateway_standing()").value().isNull()) { }
        QCOMPARE(floor.must("select sum(leads) from core.standing_slice").number(), 3);
        // Commission that is held, and that was paid out
        floor.must("update core.setting set value = 1 where name = 'payout_least_minor'; update core.commission set payable_at = clock_timestamp()"
                   " where order_id in (select order_id from core.orders where order_number in (1001, 1002))");
        floor.must("select api.payout_create(gen_random_uuid(), null, 'March')");
        // Refunds: of a delivered order, of one lead of another, and of an invoice
        const QByteArray workspace = floor.must("select w.name from core.workspace w join core.orders o using (workspace_id) where o.order_number = 1001 order by o.order_id limit 1 offset 1").value();
        floor.must("select api.order_refund(gen_random_uuid(), $1, 1003, null, null, 'fake')", {workspace});
        floor.must("select api.order_refund(gen_random_uuid(), $1, 1001, null, array(select l.public_id from core.lead l join core.sale s using (lead_id) join core.orders o using (order_id)"
                   " join core.workspace w using (workspace_id) where w.name = $1 and o.order_number = 1001 order by l.lead_id limit 1), 'fake')", {workspace});
        floor.must("select api.order_refund(gen_random_uuid(), $1, 1005, null, null, 'fake')", {floor.workspaceOf(thirdOne).toUtf8()});
        QCOMPARE(floor.count("core.transfer where kind = 'reversal'"), 3);
        // A return that waits, one that is credited
        deliver(third, "1002");
        floor.must("update core.setting set value = 100 where name = 'return_unreviewed_percent'");
        QCOMPARE(third.run("select api.return_create(gen_random_uuid(), array(select lead_id from api.my_leads_page(null, 1002)), 'fake')").json().value("accepted"_L1).toInt(), 1);
        floor.must("select api.gateway_commission()");
        QCOMPARE(floor.must("select count(*) filter (where is_clawback) || ' ' || count(*) filter (where not is_clawback) from core.commission_reversal").value(), QByteArray("2 3"));
        QVERIFY(third.run("select api.suppression_upload('do not call', null, '{1,2,3}')").isOk());
        QVERIFY(third.run("select api.suppression_apply(list) from api.suppressions()").isOk());
        liveOnCredits(floor);
        floor.must("select core.fold_stock()");
        QVERIFY(floor.count("core.delivered_lead") > 10);
    }

    /// A top-up of which a part went back to the card, a coupon, and an adjustment by two operators.
    static void liveOnCredits(TestFloor& floor)
    {
        const ConnectionSpec spec = floor.addBrokerage(0);
        const QByteArray workspace = floor.workspaceOf(spec).toUtf8();
        PgSession broker(spec);
        CardDesk desk(floor);
        const QByteArray package = floor.must("select api.package_create('Starter', $1)", {js("{'price_minor': 1000, 'credits_minor': 1000, 'bonus_minor': 100}")}).value();
        QCOMPARE(desk.tell(paidEvent(desk.openTopup(broker, package))), QByteArray("applied"));
        floor.must("select api.topup_refund(gen_random_uuid(), $1, 1, 500, 'half of it')", {workspace});
        // and one that was given up before its card paid: the money goes back
        const CardOrder late = desk.openTopup(broker, package);
        QVERIFY(broker.run("select api.topup_cancel(2)").isOk());
        QCOMPARE(desk.tell(paidEvent(late)), QByteArray("applied"));
        floor.must("select api.credit_coupon_create('WELCOME-1', $1)", {js("{'bonus_minor': 7000, 'uses_max': 1}")});
        QVERIFY(broker.run("select api.coupon_redeem(gen_random_uuid(), 'WELCOME-1')").isOk());
        PgSession first(floor.addMember(u"Floor desk"_s, u"operator"_s));
        QCOMPARE(first.run("select api.adjust(gen_random_uuid(), $1, 'credits', 100001, 'agreed')", {workspace}).json().value("state"_L1).toString(), u"proposed"_s);
        floor.must("select api.adjust_decide(1, true)");
        // A purchase with bonus credits, one lead of which is given back, and one that is not split yet
        QCOMPARE(purchase(broker, goldRequest(3)).refusal(), QString());
        QVERIFY(desk.session().run("select api.gateway_credits()").isOk());
        floor.must("select api.order_refund(gen_random_uuid(), $1, 1001, null, array(select l.public_id from core.lead l join core.sale_bonus using (lead_id) order by 1 limit 1), 'fake')", {workspace});
        QCOMPARE(purchase(broker, goldRequest(1)).refusal(), QString());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }

    void shouldFindNothingOnAnEmptyFloor()
    {
        TestFloor floor(m_cluster);
        const auto results = check(floor);
        QVERIFY2(results, qPrintable(results ? QString() : results.error().detail));
        QCOMPARE(redOnes(*results), QStringList());
        QVERIFY(isFloorSound(*results));
        QVERIFY(results->size() >= 16);
        QCOMPARE(results->first().name, u"sold_within_mode"_s);
    }

    void shouldNumberEachCheckOnce()
    {
        // Given the checks of the product, which "leadfloorctl check" asks in the order of their numbers
        DbConnection nobody(m_cluster.createDatabase());
        QCOMPARE(checkFloor(nobody, [](int, int, const QString&) { return false; }).error().code, ErrorCode::Cancelled); // links them in
        const QStringList files = QDir(u":/sql/checks"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 30);
        // Then a number names one of them
        QSet<QString> numbers, names;
        for (const QString& file : files) {
            QVERIFY2(!numbers.contains(file.left(2)), qPrintable(file));
            QVERIFY2(!names.contains(file.mid(3)), qPrintable(file));
            numbers.insert(file.left(2));
            names.insert(file.mid(3));
        }
    }

    void shouldFindExactlyWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QStringList>("red");
        const auto row = [](const char* name, const QByteArray& damage, const QStringList& red) { QTest::newRow(name) << damage << red; };
        const QByteArray someSale = "(select min(s.lead_id) from core.sale s join core.lead l using (lead_id) join core.pool p using (pool_id) where p.product_id = ";
        row("nothing", "select 1", {});
        row("a shared lead beyond its slots", "update core.sale set slot = 9 where lead_id = " + someSale + "3) and slot = (select max(slot) from core.sale s where s.lead_id = " + someSale + "3))",
            {u"sold_within_mode"_s});
        row("an exclusive lead sold twice", "insert into core.sale select lead_id, order_id, price_minor, rule_id, 1, line_no, bucket, freshness, intent, return_days from core.sale where lead_id = " + someSale + "2);"
            "update core.orders set leads = leads + 1, total_minor = total_minor + 1000 where order_id = (select order_id from core.sale where lead_id = " + someSale + "2) limit 1);"
            "update core.order_line set leads = leads + 1, total_minor = total_minor + 1000 where order_id = (select order_id from core.sale where lead_id = " + someSale + "2) limit 1);"
            "update core.intent i set answer = answer || jsonb_build_object('leads', o.leads, 'total_minor', o.total_minor) from core.orders o where o.intent_key = i.key;"
            "update core.entry e set amount_minor = amount_minor + sign(amount_minor) * 1000, balance_minor = balance_minor - 1000 from core.transfer t where t.transfer_id = e.transfer_id and t.order_id = (select order_id from core.sale where lead_id = " + someSale + "2) limit 1);"
            "update core.wallet w set available_minor = available_minor - 1000 from core.orders o where o.workspace_id = w.workspace_id and o.order_id = (select order_id from core.sale where lead_id = " + someSale + "2) limit 1)",
            {u"sold_within_mode"_s});
        row("a person sold twice by one supplier", "update core.lead set person = (select person from core.lead where lead_id = " + someSale + "2))"
            " where lead_id = " + someSale + "2) + 1", {u"persons_are_sold_once"_s});
        row("a barred person on offer", "insert into core.barred_person (person, reason) select min(person), 'fake' from core.inventory", {u"barred_are_not_on_offer"_s});
        row("a dead person who is not barred", "delete from core.barred_person", {u"barred_are_not_on_offer"_s});
        row("a sold lead on offer", "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled)"
            " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled"
            " from core.lead l join core.pool p using (pool_id) where l.lead_id = " + someSale + "1)", {u"sold_means_gone"_s});
        row("a sold exclusive lead on offer", "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled)"
            " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled"
            " from core.lead l join core.pool p using (pool_id) where l.lead_id = " + someSale + "2)", {u"sold_means_gone"_s});
        row("a top-up that nobody paid", "update core.topup set package = package || '!', price_minor = price_minor + 1; update core.checkout c set amount_minor = c.amount_minor + 1 where topup_id is not null",
            {u"topups_are_their_money"_s});
        row("a top-up that gave more back", "update core.topup set back_minor = back_minor + 1 where back_minor > 0", {u"card_money_is_told"_s, u"topups_are_their_money"_s});
        row("a payment that went to the wallet and to the card", "set local session_replication_role = origin; select core.fail_refund(r, 'closed') from core.card_refund r;"
            "insert into core.card_refund (payment_id, amount_minor, reason, origin) select payment_id, amount_minor, 'again', 'provider' from core.payment;"
            "update core.payment set refund_minor = amount_minor; select core.finish_refund(r) from core.card_refund r where r.origin = 'provider'; set constraints all immediate",
            {u"card_money_goes_once"_s});
        row("money that went back without a letter", "delete from core.mail where kind = 'payment_back'", {u"card_money_is_told"_s});
        row("credits that are owed by nobody", "update core.topup set short_minor = 1 where due_minor > 0", {u"topups_are_their_money"_s});
        row("a bonus without a lot", "update core.wallet set bonus_minor = bonus_minor + 1 where bonus_minor > 0", {u"bonus_is_its_lots"_s});
        row("a lot with more left", "update core.credit_lot set left_minor = left_minor - 1 where left_minor > 0;"
            "update core.wallet w set bonus_minor = (select sum(l.left_minor) from core.credit_lot l where l.workspace_id = w.workspace_id) where bonus_minor > 0", {u"bonus_is_its_lots"_s});
        row("a sale with more bonus than was used", "update core.sale_bonus set bonus_minor = bonus_minor + 1", {u"bonus_is_split_by_sale"_s});
        row("a purchase whose bonus nobody splits", "delete from core.bonus_unsplit", {u"bonus_is_split_by_sale"_s});
        row("a coupon used once more", "insert into core.credit_coupon_use select coupon_id, 2, workspace_id, 2, member_id, gen_random_uuid(), transfer_id from core.credit_coupon_use",
            {u"credit_coupons_within_limits"_s});
        row("a coupon that gave less", "update core.credit_coupon set bonus_minor = bonus_minor + 1", {u"credit_coupons_within_limits"_s});
        row("an adjustment by one person", "update core.adjustment set decided_by = null", {u"adjustments_have_their_second"_s});
        row("an adjustment of another amount", "update core.adjustment set amount_minor = amount_minor - 1", {u"adjustments_have_their_second"_s});
        row("a cent in a wallet", "update core.wallet set available_minor = available_minor + 1 where workspace_id = (select min(workspace_id) from core.orders)", {u"wallet_is_sum_of_entries"_s});
        row("a wallet without an account", "insert into core.wallet (workspace_id) select workspace_id from core.workspace where kind = 'supplier' limit 1", {u"wallet_is_sum_of_entries"_s});
        row("a cent from one transfer to another", "update core.entry e set amount_minor = amount_minor + 1 where transfer_id = (select min(transfer_id) from core.transfer where kind = 'purchase') and balance_minor is null;"
            "update core.entry e set amount_minor = amount_minor - 1 where transfer_id = (select max(transfer_id) from core.transfer where kind = 'purchase') and balance_minor is null", {u"transfers_sum_to_zero"_s});
        row("a transfer without entries", "insert into core.transfer (kind, workspace_id) values ('adjustment', 1)", {u"transfers_sum_to_zero"_s});
        row("a cent out of nothing", "update core.entry e set amount_minor = amount_minor + 1 where transfer_id = (select min(transfer_id) from core.transfer where kind = 'purchase') and balance_minor is null",
            {u"transfers_sum_to_zero"_s, u"ledger_sums_to_zero"_s});
        row("a line that says more", "update core.order_line set leads = leads + 1 where order_id = (select min(order_id) from core.orders)", {u"orders_are_their_sales"_s});
        row("a sale that was dearer", "update core.sale set price_minor = price_minor + 1 where lead_id = " + someSale + "1)", {u"orders_are_their_sales"_s});
        row("a discount that nobody gave", "update core.orders set discount_minor = discount_minor + 1 where order_id = (select min(order_id) from core.orders)", {u"orders_are_their_sales"_s});
        row("a discount of another line", "update core.order_line set discount_minor = discount_minor + 1, total_minor = total_minor - 1 where order_id = (select min(order_id) from core.orders)", {u"orders_are_their_sales"_s});
        row("a coupon that no order used", "insert into core.coupon (code, percent_bp, valid) values ('FREE', 100, tstzrange(null, null)); insert into core.coupon_use (order_id, coupon_id, workspace_id) select order_id, 1, workspace_id from core.orders limit 1", {u"coupons_within_their_limits"_s});
        row("a contact that is gone", "delete from sealed.contact where lead_id = " + someSale + "1)", {u"sales_have_lead_and_contact"_s});
        row("a lead that is gone", "delete from core.lead where lead_id = " + someSale + "2)", {u"sales_have_lead_and_contact"_s});
        row("a contact that was not bought", "insert into core.delivered_lead (workspace_id, order_id, lead_id, order_number, public_id, purchased_at, delivered_at, delivered_xid, price_minor, bucket, class)"
            " select workspace_id, order_id, 999999, order_number, gen_random_uuid(), created_at, created_at, '3', 1, 'x', 'gold' from core.orders where delivered > 0 limit 1;"
            "update core.orders set delivered = delivered + 1 where order_id = (select order_id from core.delivered_lead where lead_id = 999999)", {u"delivered_is_bought"_s});
        row("a contact that was taken away", "delete from core.delivered_lead where lead_id = (select min(lead_id) from core.delivered_lead)", {u"delivered_is_bought"_s});
        row("an order that was undone", "update core.orders set state = 'needs_review' where delivered > 0 and refunded_leads = 0",
            {u"orders_are_their_sales"_s, u"delivered_is_bought"_s, u"purchases_have_their_letter"_s, u"commissions_follow_the_rule"_s});
        row("a purchase without its letter", "delete from core.mail where kind = 'purchase' and mail_id = (select min(mail_id) from core.mail where kind = 'purchase')",
            {u"purchases_have_their_letter"_s});
        row("card money that nobody has booked", "insert into core.provider_event (event_id, type, is_live, happened_at, payment_ref, amount_minor, currency, status, origin, outcome)"
            " values ('evt_1', 'checkout.session.completed', false, now(), 'pi_1', 1000, 'USD', 'paid', 'webhook', 'applied')", {u"card_money_is_told"_s});
        row("a table for brokers", "grant select on core.product to lf_broker", {u"contacts_are_closed"_s});
        row("a column for brokers", "grant select (phone) on sealed.contact to lf_broker", {u"contacts_are_closed"_s});
        row("no row security", "alter table core.delivered_lead disable row level security", {u"contacts_are_closed"_s});
        row("no policy", "drop policy committed on core.delivered_lead", {u"contacts_are_closed"_s});
        row("an open database", "do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$", {u"contacts_are_closed"_s});
        row("code for everybody", "grant usage on language plpgsql to public", {u"contacts_are_closed"_s});
        row("a function for everybody", "grant execute on function core.deliver_order(int, bigint, bigint, int) to public", {u"contacts_are_closed"_s});
        row("a key without an answer", "update core.intent set answer = null where key = (select key from core.intent limit 1)", {u"intents_are_answered"_s});
        row("an order without a key", "delete from core.intent where key = (select intent_key from core.orders limit 1)", {u"intents_are_answered"_s});
        row("a receipt of another order", "update core.intent set answer = answer || '{\"order_number\": 1}' where (answer -> 'ok')::boolean", {u"intents_are_answered"_s});
        row("a payment without an answer", "update core.intent set answer = null where key = (select key from core.intent where operation = 'pay' limit 1)", {u"intents_are_answered"_s});
        row("a payment with two keys", "insert into core.intent select workspace_id, gen_random_uuid(), operation, request_hash, answer, member_id from core.intent where operation = 'pay' limit 1", {u"intents_are_answered"_s});
        row("an invoice that nobody booked", "update core.transfer set kind = 'adjustment' where note like 'invoice paid%'", {u"orders_are_their_sales"_s, u"refunds_are_reversals"_s});
        row("a held lead on offer", "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled)"
            " select lead_id, person, own_price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled from core.held", {u"held_is_held"_s});
        row("a hold that lost its lead", "delete from core.held", {u"held_is_held"_s});
        row("a held lead of nobody", "update core.held set order_id = 4711", {u"held_is_held"_s});
        row("a held lead for another price", "update core.held set price_minor = price_minor + 1", {u"held_is_held"_s});
        row("a held lead that was sold", "update core.held h set lead_id = (select min(s.lead_id) from core.sale s where s.slot = h.slot)", {u"held_is_held"_s});
        row("a held person forgotten", "delete from core.workspace_person wp using core.held h where h.person = wp.person", {u"held_is_held"_s});
        row("a paid order that still holds", "insert into core.held select max(s.lead_id), s.order_id, 1, h.person, h.pool_id, h.county_id, h.inquired_on, h.project_id, h.class, h.intent,"
            " h.filled, h.times_sold, h.own_price_minor, h.price_minor, h.rule_id, 9, h.bucket, h.freshness, false, h.return_days from core.held h, core.sale s group by s.order_id, h.lead_id limit 1", {u"held_is_held"_s});
        const QByteArray someRefund = "(select min(transfer_id) from core.refund)";
        row("a refund that is no reversal", "update core.transfer set kind = 'adjustment' where transfer_id = " + someRefund, {u"refunds_are_reversals"_s, u"adjustments_have_their_second"_s});
        row("a reversal of nothing", "update core.transfer set reverses = null where transfer_id = " + someRefund, {u"refunds_are_reversals"_s});
        row("a reversal of another order", "update core.transfer set reverses = (select max(transfer_id) from core.transfer where kind = 'purchase') where transfer_id = " + someRefund, {u"refunds_are_reversals"_s});
        row("a reversal that nobody asked for", "update core.transfer set kind = 'reversal', reverses = transfer_id where transfer_id = (select min(transfer_id) from core.transfer where kind = 'grant')", {u"refunds_are_reversals"_s});
        row("a refund that gave more", "update core.entry set amount_minor = amount_minor + sign(amount_minor), balance_minor = balance_minor + 1 where transfer_id = " + someRefund + ";"
            "update core.wallet w set available_minor = available_minor + 1 from core.refund r where r.workspace_id = w.workspace_id and r.transfer_id = " + someRefund + ";"
            "update core.entry e set balance_minor = balance_minor + 1 from core.ledger_account a join core.refund r using (workspace_id)"
            " where a.account_id = e.account_id and a.kind = 'wallet' and r.transfer_id = " + someRefund + " and e.transfer_id > r.transfer_id", {u"refunds_are_reversals"_s});
        row("a refund to another account", "update core.entry e set account_id = (select account_id from core.ledger_account where kind = 'card_clearing') from core.ledger_account a, core.transfer t"
            " where a.account_id = e.account_id and a.kind = 'invoice_clearing' and t.transfer_id = e.transfer_id and t.kind = 'reversal'", {u"refunds_are_reversals"_s, u"card_money_is_told"_s});
        row("a refund without its lead", "delete from core.refund_lead where ctid = (select min(ctid) from core.refund_lead); update core.delivered_lead set refunded_at = null where not exists"
            " (select from core.refund_lead r where r.order_id = delivered_lead.order_id and r.lead_id = delivered_lead.lead_id)", {u"refunds_are_reversals"_s});
        row("a refunded lead of another line", "update core.refund_lead set line_no = 9 where ctid = (select min(ctid) from core.refund_lead)", {u"refunds_are_reversals"_s});
        row("a return that nobody credited", "update core.lead_return set refund_id = (select max(refund_id) + 1 from core.refund)", {u"returns_are_credited_once"_s});
        row("a return that was worth more", "update core.lead_return set amount_minor = amount_minor + 1", {u"returns_are_credited_once"_s});
        row("a return that came too late", "update core.lead_return set made_at = made_at + interval '7 days'", {u"returns_are_credited_once"_s});
        row("a line that gave less", "update core.order_line set refunded_minor = refunded_minor - 1 where refunded_leads > 0", {u"refunds_are_reversals"_s});
        row("an order that gave less", "update core.orders set refunded_minor = refunded_minor - 1 where refunded_leads > 0", {u"refunds_are_reversals"_s});
        row("an order that is refunded in part only", "update core.orders set state = 'refunded' where state = 'completed' and refunded_leads > 0", {u"refunds_are_reversals"_s});
        row("a refunded lead on offer", "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, inquired_on, project_id, class, intent, filled, times_sold)"
            " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, l.project_id, p.class, l.intent, l.filled, 1"
            " from core.lead l join core.pool p using (pool_id) where l.lead_id in (select lead_id from core.quarantine where lead_id = " + someSale + "1) or p.product_id = 3) and l.lead_id in (select lead_id from core.quarantine) limit 1",
            {u"sold_means_gone"_s, u"refunded_leads_are_in_quarantine"_s});
        row("a refunded lead out of quarantine", "delete from core.quarantine where lead_id = (select min(lead_id) from core.quarantine)", {u"refunded_leads_are_in_quarantine"_s});
        row("a refunded lead to be exported", "update core.delivered_lead set refunded_at = null", {u"refunded_leads_are_in_quarantine"_s});
        row("a lead that may not be exported for nothing", "update core.delivered_lead set refunded_at = now() where lead_id = (select max(lead_id) from core.delivered_lead where refunded_at is null)", {u"refunded_leads_are_in_quarantine"_s});
        row("a contact withheld for nothing", "update core.orders set withheld = withheld + 1 where order_id = (select min(order_id) from core.orders)", {u"refunded_leads_are_in_quarantine"_s});
        row("work on a lead of somebody else", "insert into core.lead_work (workspace_id, lead_id) select workspace_id, 999999 from core.orders limit 1", {u"work_is_of_own_leads"_s});
        row("a lead in no stage", "insert into core.lead_work (workspace_id, lead_id, stage) select workspace_id, lead_id, 99 from core.delivered_lead limit 1", {u"work_is_of_own_leads"_s});
        const QByteArray aTarget = "insert into core.export_target (workspace_id, member_id, name, form, left_out) select workspace_id, member_id, 'Dialler', '{}', ";
        row("a lead left out that nobody has", "with t as (" + aTarget + "null from core.member limit 1 returning workspace_id, target_id)"
            " insert into core.export_left_out select 1, 1001, 999999, workspace_id, target_id from t", {u"left_out_is_new_still"_s});
        row("a target that waits for an export of nobody", aTarget + "99 from core.member limit 1", {u"left_out_is_new_still"_s});
        row("a target that nobody gives anything for ever", "insert into core.export_target (workspace_id, member_id, name, form, claim, claim_until)"
            " select workspace_id, member_id, 'Dialler', '{}', 99, 'infinity' from core.member limit 1", {u"left_out_is_new_still"_s});
        row("a brokerage without a beginning", "delete from core.lead_stage where stage = 1", {u"work_is_of_own_leads"_s});
        row("a slice beyond its caps", "update core.standing_slice set caps = caps || '{\"leads_day\": 2}'", {u"standing_orders_keep_their_caps"_s});
        row("a slice for too much", "update core.standing_slice set caps = caps || '{\"money_month_minor\": 2999}'", {u"standing_orders_keep_their_caps"_s});
        row("a slice above the ceiling", "update core.standing_slice set caps = caps || '{\"price_max_minor\": 999}'", {u"standing_orders_keep_their_caps"_s});
        row("a slice with another key", "update core.standing_slice set key = gen_random_uuid() where number = 1", {u"standing_orders_keep_their_caps"_s});
        row("a slice without an order", "update core.standing_slice set order_number = 4711 where number = 1", {u"standing_orders_keep_their_caps"_s});
        row("a lead of another class", "update core.inventory set class = 3 - class where lead_id = (select min(lead_id) from core.inventory)", {u"inventory_is_its_leads"_s});
        row("a lead with a price of its own", "update core.inventory set price_minor = 5 where lead_id = (select min(lead_id) from core.inventory)", {u"inventory_is_its_leads"_s});
        row("a summary that lags", "update core.stock_day set leads = leads + 3", {u"stock_summary_is_as_old_as_it_says"_s});
        row("a person forgotten", "delete from core.workspace_person where (workspace_id, person) = (select workspace_id, person from core.workspace_person where is_owned limit 1)", {u"persons_are_remembered"_s});
        row("a listed person on offer", "delete from core.workspace_person where workspace_id > 0 and is_suppressed and person = (select min(person) from core.suppression)", {u"suppressed_are_listed"_s});
        row("a listed person on offer to repeats", "delete from core.workspace_person where workspace_id < 0 and person = (select min(person) from core.suppression)", {u"suppressed_are_listed"_s});
        row("a person hidden by no list", "delete from core.suppression where person = (select min(person) from core.suppression)", {u"suppressed_are_listed"_s});
        row("a lead in a basket that is not there", "insert into core.basket (member_id, lead_id, price_minor) select member_id, -1, 100 from core.member where role = 'broker' limit 1", {u"baskets_are_in_bounds"_s});
        row("a basket that is too full", "update core.setting set value = 1 where name = 'basket_leads_max';"
            "insert into core.basket (member_id, lead_id, price_minor) select m.member_id, l.lead_id, 100 from (select * from core.member where role = 'broker' limit 1) m, (select * from core.lead limit 2) l",
            {u"baskets_are_in_bounds"_s});
        row("a basket of nobody who buys", "insert into core.basket (member_id, lead_id, price_minor) select -1, lead_id, 100 from core.lead limit 1", {u"baskets_are_in_bounds"_s});
        row("a commission of somebody else's file", "update core.commission set partner_id = -1 where posting_id is null", {u"commissions_follow_the_rule"_s});
        row("a commission of a later file", "update core.commission set first_batch_id = batch_id + 1 where posting_id is null", {u"commissions_follow_the_rule"_s});
        row("a commission of a sale that is not", "update core.commission set leads = leads + 100 where posting_id is null", {u"commissions_follow_the_rule"_s});
        row("a reversal at another rate", "update core.commission_reversal set rate_bp = rate_bp + 1 where posting_id is null", {u"commissions_follow_the_rule"_s});
        row("a reversal that is not written", "update core.commission set reversed_leads = 1 where posting_id is null and reversed_leads = 0", {u"commissions_follow_the_rule"_s});
        row("a posting of more", "update core.commission_posting set released_parts = released_parts + 10000, posted_minor = posted_minor + 1", {u"partners_are_paid_what_they_earned"_s});
        row("a payout of less", "update core.payout set amount_minor = amount_minor - 1", {u"partners_are_paid_what_they_earned"_s});
        row("a posting paid twice", "insert into core.payout (batch_id, partner_id, payout_number, amount_minor, transfer_id) select batch_id, partner_id, 99, amount_minor, transfer_id from core.payout;"
            "insert into core.payout_item select (select max(payout_id) from core.payout), posting_id from core.payout_item", {u"partners_are_paid_what_they_earned"_s});
        row("a partner who carries more", "update core.partner set carried_parts = carried_parts + 1", {u"partners_are_paid_what_they_earned"_s});
        row("a change that reads otherwise now", "update core.audit set after = after || '{\"reason\": \"none\"}' where action = 'credits'", {u"audit_chain_is_unbroken"_s});
        row("a change that nobody has made", "delete from core.audit where audit_id = (select max(audit_id) from core.audit_chain)", {u"audit_chain_is_unbroken"_s});
        row("a link that is gone", "delete from core.audit_chain where seq = 2", {u"audit_chain_is_unbroken"_s});
        row("an order number skipped", "update core.wallet set orders_count = orders_count + 1 where orders_count > 0", {u"order_numbers_have_no_gap"_s});
    }
    void shouldFindExactlyWhatIsBroken()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QStringList, red);
        if (!m_living) {
            m_living = std::make_unique<TestFloor>(m_cluster);
            live(*m_living);
            m_living->must("select api.gateway_audit()");
            // Long ago, so that nothing excuses a summary that differs
            m_living->must("update core.orders set created_at = created_at - interval '1 hour'; update core.import_batch set created_at = created_at - interval '1 hour';"
                           "update core.order_event set at = at - interval '1 hour'; update core.gateway_job set last_run_at = null");
        }
        DbConnection owner(m_living->ownerSpec());
        QVERIFY(isDone(owner.open()));
        QVERIFY(isDone(beginTransaction(owner)));
        const auto undo = qScopeGuard([&owner] { rollbackTransaction(owner); });
        // When it is damaged without triggers
        QVERIFY(isDone(execute(owner, u"set local session_replication_role = replica"_s)));
        QVERIFY(isDone(execute(owner, QString::fromUtf8(damage))));
        QVERIFY(isDone(execute(owner, u"set local session_replication_role = origin"_s)));
        if (!red.contains(u"stock_summary_is_as_old_as_it_says"_s))
            QVERIFY(isDone(execute(owner, u"select core.fold_stock()"_s)));
        // Then exactly that is red, with a number or a name
        const auto results = checkFloor(owner);
        QVERIFY2(results, qPrintable(results ? QString() : results.error().detail));
        QCOMPARE(redOnes(*results), red);
        QCOMPARE(isFloorSound(*results), red.isEmpty());
        for (const CheckResult& result : *results)
            QVERIFY2(result.ok || (result.value != "0"_L1 && !result.value.isEmpty()), qPrintable(result.name));
    }

    void shouldAllowASummaryToLagByWhatWasSoldSince()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 50});
        floor.must("update core.import_batch set created_at = created_at - interval '1 hour'; select core.fold_stock()");
        PgSession broker(floor.addBrokerage(1000000));
        purchase(broker, goldRequest(20));
        QCOMPARE(redOnes(check(floor).value_or(QList<CheckResult>{{}})), QStringList());
        floor.must("update core.orders set created_at = created_at - interval '1 minute'; update core.order_event set at = at - interval '1 minute'");
        QCOMPARE(redOnes(check(floor).value_or(QList<CheckResult>{{}})), QStringList{u"stock_summary_is_as_old_as_it_says"_s});
    }

    void shouldAllowASummaryToLagByWhatWasGivenBackSince()
    {
        TestFloor floor(m_cluster);
        floor.addLeads({.count = 50});
        PgSession broker(floor.addBrokerage(1000000));
        QCOMPARE(purchase(broker, goldRequest(20, "LA", js(", 'payment': 'invoice'"))).refusal(), QString());
        floor.must("update core.import_batch set created_at = created_at - interval '1 hour'; update core.orders set created_at = created_at - interval '1 hour';"
                   "update core.order_event set at = at - interval '1 hour'; select core.fold_stock()");
        QVERIFY(broker.run("select api.order_cancel(1001)").isOk());
        QCOMPARE(redOnes(check(floor).value_or(QList<CheckResult>{{}})), QStringList());
        floor.must("update core.order_event set at = at - interval '1 minute'");
        QCOMPARE(redOnes(check(floor).value_or(QList<CheckResult>{{}})), QStringList{u"stock_summary_is_as_old_as_it_says"_s});
    }

    void shouldSayWhichCheckCannotBeAsked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no number") << u"words.sql"_s << QByteArray("select true as ok, '' as value") << ErrorCode::BadFile;
        QTest::newRow("no row") << u"01_words.sql"_s << QByteArray("select true as ok, '' as value where false") << ErrorCode::BadFile;
        QTest::newRow("two rows") << u"01_words.sql"_s << QByteArray("select true as ok, '' as value from generate_series(1, 2)") << ErrorCode::BadFile;
        QTest::newRow("no such table") << u"01_words.sql"_s << QByteArray("select true as ok, count(*)::text as value from core.nothing") << ErrorCode::SchemaMismatch;
    }
    void shouldSayWhichCheckCannotBeAsked()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
        file.close();
        DbConnection owner(m_cluster.createDatabase());
        QVERIFY(owner.open());
        const auto results = checkFloor(owner, {}, folder.path());
        QVERIFY(!results);
        QCOMPARE(results.error().code, code);
        QVERIFY2(results.error().detail.contains("words"_L1), qPrintable(results.error().detail));
    }

    void shouldStopWhenAsked()
    {
        DbConnection owner(m_cluster.createDatabase());
        QVERIFY(owner.open());
        QStringList heard;
        const auto results = checkFloor(owner, [&heard](int done, int of, const QString& name) {
            heard.append(u"%1/%2 %3"_s.arg(done).arg(of).arg(name));
            return done < 2;
        });
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::Cancelled);
        QCOMPARE(heard.size(), 3);
        QVERIFY(heard.first().startsWith("0/"_L1) && heard.first().endsWith("sold_within_mode"_L1));
        // and a broker may not ask at all
        TestFloor floor(m_cluster);
        DbConnection broker(floor.addBrokerage(0));
        QVERIFY(broker.open());
        QCOMPARE(checkFloor(broker).error().code, ErrorCode::NotPermitted);
    }
};

QTEST_GUILESS_MAIN(TestFloorCheck)
#include "tst_floorcheck.moc"

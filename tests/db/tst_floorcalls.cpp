// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/pricecalls.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/standingcalls.h"
#include "models/engine/query.h"
#include "tests/support/testcluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), qPrintable((result) ? QString() : errorCodeText((result).error().code) % u' ' % (result).error().detail))

/// The calls of schema api, through the values that desktop and command line use, as a broker.
class TestFloorCalls final : public QObject
{
    Q_OBJECT
private:
    testing::TestCluster m_cluster;
    std::unique_ptr<DbConnection> m_owner;
    std::unique_ptr<DbConnection> m_broker;
    std::unique_ptr<DbConnection> m_colleague; ///< in the same workspace

    static Filter goldLouisiana()
    {
        Filter filter;
        filter.states = {u"LA"_s};
        filter.classes = {LeadClass::Gold};
        return filter;
    }
    static PurchaseRequest request(int quantity, const Filter& filter)
    {
        PurchaseRequest purchase;
        purchase.intent = IntentId::create();
        purchase.lines = {OrderLine{filter, quantity}};
        purchase.totalMax = Money::fromMinor(100000000);
        return purchase;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_owner = std::make_unique<DbConnection>(m_cluster.createDatabase());
        VERIFY_RESULT(m_owner->open());
        const auto signIns = makeDemoFloor(*m_owner, u"Test floor"_s);
        VERIFY_RESULT(signIns);
        // More purchases than a person makes in a minute (R22).
        VERIFY_RESULT(setRate(*m_owner, u"purchases"_s, 1000, {}, {}));
        const auto added = addDemoLeads(*m_owner, 20000, 7, {});
        VERIFY_RESULT(added);
        QCOMPARE(*added, 20000);
        const auto id = floorId(*m_owner);
        VERIFY_RESULT(id);
        ConnectionSpec spec = m_owner->spec();
        spec.login = loginName(*id, signIns->first().email);
        spec.password = signIns->first().password;
        m_broker = std::make_unique<DbConnection>(spec);
        VERIFY_RESULT(m_broker->open());
        spec.login = loginName(*id, signIns->at(1).email);
        spec.password = signIns->at(1).password;
        m_colleague = std::make_unique<DbConnection>(spec);
        VERIFY_RESULT(m_colleague->open());
    }
    void cleanupTestCase()
    {
        m_colleague.reset();
        m_broker.reset();
        m_owner.reset();
    }

    void shouldSayWhoIsSignedIn()
    {
        const auto identity = hello(*m_broker);
        VERIFY_RESULT(identity);
        QCOMPARE(identity->role, u"broker"_s);
        QCOMPARE(identity->workspace, u"Bayou Brokers"_s);
        QVERIFY(identity->isDemo);
        QCOMPARE(identity->buckets.size(), 5);
        QCOMPARE(identity->buckets.first().code, u"MONTH_3_TO_5"_s);
        QCOMPARE(identity->buckets.last().toDays, std::nullopt);
        QCOMPARE(identity->exportDays, 90); // the floor's own setting (R34)
    }

    void shouldBuyPicksBasketAndProjects()
    {
        // Given a colleague of the broker, with the cheapest leads of a state in the basket
        Filter filter;
        filter.states = {u"OH"_s};
        const auto page = inventoryPage(*m_colleague, filter, InventorySort::CheapestFirst, {std::nullopt, 0, 6});
        VERIFY_RESULT(page);
        QList<LeadId> leads;
        for (const InventoryRow& row : *page)
            leads.append(row.id);
        const LeadId unknown = LeadId::create();
        const auto change = addToBasket(*m_colleague, leads + QList<LeadId>{unknown});
        VERIFY_RESULT(change);
        QCOMPARE(change->added, 6);
        QCOMPARE(change->leads, 6);
        QCOMPARE(change->gone, (QList<GonePick>{{unknown, u"sold"_s}}));
        const auto basket = basketRows(*m_colleague);
        VERIFY_RESULT(basket);
        for (const BasketRow& row : *basket) {
            const InventoryRow& offered = page->at(leads.indexOf(row.lead.id));
            QCOMPARE(row.lead, offered);
            QCOMPARE(row.priceShown, offered.price);
            QVERIFY(!row.isPriceChanged && row.heldUntil.isNull() && row.addedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        }
        QCOMPARE(basket->size(), 6);
        QCOMPARE(removeFromBasket(*m_colleague, {leads.at(5)}).value_or(-1), 1);
        // When the broker buys one of them by itself, and then the colleague the basket with a replacement
        PurchaseRequest first = request(0, {});
        first.lines = {OrderLine::ofPicks({leads.at(0)})};
        VERIFY_RESULT(purchaseLeads(*m_broker, first));
        OrderLine line = OrderLine::ofBasket();
        const auto refused = purchaseLeads(*m_colleague, [&] {
            PurchaseRequest stale = request(0, {});
            stale.lines = {line};
            return stale;
        }());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotEnoughLeads);
        line.replaceGone = true;
        const auto quote = quoteLines(*m_colleague, {line});
        VERIFY_RESULT(quote);
        QVERIFY(quote->isComplete);
        QCOMPARE(quote->lines.first().gone, (QList<GonePick>{{leads.at(0), u"owned"_s}}));
        QCOMPARE(quote->lines.first().replaceable, 1);
        QCOMPARE(quote->lines.first().line.kind, OrderLine::Kind::Basket);
        QCOMPARE(quote->lines.first().line.quantity, 5);
        PurchaseRequest second = request(0, {});
        second.lines = {line};
        second.quote = quote->id;
        second.totalMax = quote->total;
        const auto receipt = purchaseLeads(*m_colleague, second);
        VERIFY_RESULT(receipt);
        // Then the receipt says what came instead, now and later
        QCOMPARE(receipt->leads, 5);
        QCOMPARE(receipt->lines.first().replaced.size(), 1);
        QCOMPARE(receipt->lines.first().replaced.first().pick, leads.at(0));
        const auto later = orderReceipt(*m_colleague, receipt->orderNumber);
        VERIFY_RESULT(later);
        QCOMPARE(later->lines.first().replaced, receipt->lines.first().replaced);
        QCOMPARE(clearBasket(*m_colleague).value_or(-1), 0);
        // and a project costs its own price
        VERIFY_RESULT(createProject(*m_owner, u"oak-park"_s, u"Oak Park"_s, u"real-estate"_s, std::nullopt));
        QVERIFY(*addDemoProjects(*m_owner, 7) == 0); // there are projects already
        VERIFY_RESULT(execute(*m_owner, u"delete from core.project"_s));
        QCOMPARE(*addDemoProjects(*m_owner, 7), 520);
        const auto list = projects(*m_colleague);
        VERIFY_RESULT(list);
        QCOMPARE(list->size(), 4);
        QCOMPARE(list->last().code, u"sunset-ridge"_s);
        QCOMPARE(list->last().price, Money::fromMinor(2900));
        QCOMPARE(list->last().onOffer, 30);
        QCOMPARE(list->last().orderLeadsMin, 50);
        OrderLine rest = OrderLine::ofProject(u"sunset-ridge"_s, 0);
        rest.takeAll = true;
        PurchaseRequest third = request(0, {});
        third.lines = {rest};
        const auto all = purchaseLeads(*m_colleague, third);
        VERIFY_RESULT(all);
        QCOMPARE(all->total, Money::fromMinor(30 * 2900));
        QCOMPARE(all->lines.first().filter.projects, QStringList{u"sunset-ridge"_s});
        QCOMPARE(createProject(*m_colleague, u"mine"_s, u"Mine"_s, u"real-estate"_s, Money::fromMinor(500)).error().code, ErrorCode::NotPermitted);
    }

    void shouldPageThroughExactlyWhatItCounts_data()
    {
        QTest::addColumn<int>("sort");
        for (const InventorySort sort : {InventorySort::OldestFirst, InventorySort::NewestFirst, InventorySort::CheapestFirst,
                                         InventorySort::DearestFirst, InventorySort::HighestScore,
                                         InventorySort::HighestIntent, InventorySort::State, InventorySort::County})
            QTest::newRow(qPrintable(inventorySortCode(sort))) << int(sort);
    }
    void shouldPageThroughExactlyWhatItCounts()
    {
        QFETCH(int, sort);
        // Given a filter and its exact count and total
        Filter filter;
        filter.states = {u"LA"_s, u"TX"_s};
        const auto count = inventoryCount(*m_broker, filter);
        VERIFY_RESULT(count);
        QVERIFY(count->leads > 300);
        // When all pages are read by cursor
        QSet<QUuid> seen;
        qint64 total = 0;
        PageRequest next{std::nullopt, 0, 100};
        for (;;) {
            const auto page = inventoryPage(*m_broker, filter, InventorySort(sort), next);
            VERIFY_RESULT(page);
            for (const InventoryRow& row : *page) {
                QVERIFY(!seen.contains(row.id.uuid()));
                seen.insert(row.id.uuid());
                total += row.price.minor();
                QCOMPARE(row.score, (row.freshness + row.intent) / 2);
            }
            if (page->size() < 100)
                break;
            next.after = page->last().id;
        }
        // Then they hold every lead once, at the price that was counted
        QCOMPARE(qint64(seen.size()), count->leads);
        QCOMPARE(total, count->total.minor());
    }

    void shouldReachAFarPageByAnAnchor()
    {
        const Filter all;
        const auto anchors = inventoryAnchors(*m_broker, all, InventorySort::CheapestFirst, 1000);
        VERIFY_RESULT(anchors);
        QVERIFY(anchors->size() > 5);
        const auto byAnchor
            = inventoryPage(*m_broker, all, InventorySort::CheapestFirst, {anchors->at(4).after, 50, 10});
        VERIFY_RESULT(byAnchor);
        const auto bySkip = inventoryPage(*m_broker, all, InventorySort::CheapestFirst,
                                          {std::nullopt, int(anchors->at(4).position) + 50, 10});
        VERIFY_RESULT(bySkip);
        QCOMPARE(byAnchor->size(), 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(byAnchor->at(i).id, bySkip->at(i).id);
    }

    void shouldCountFacetsUnderTheOtherFilters()
    {
        const auto facets = inventoryFacets(*m_broker, goldLouisiana());
        VERIFY_RESULT(facets);
        const auto gold = inventoryCount(*m_broker, goldLouisiana());
        qint64 buckets = 0;
        for (const FacetValue& value : facets->buckets)
            buckets += value.leads;
        QCOMPARE(buckets, gold->leads);
        qint64 counties = 0;
        for (const FacetValue& value : facets->counties)
            counties += value.leads;
        QCOMPARE(counties, gold->leads);
        QVERIFY(facets->states.size() > 40); // not only Louisiana: its own facet does not narrow itself
        QCOMPARE(facets->classes.size(), 2);
    }

    void shouldNameTheFilterKeyThatIsWrong()
    {
        Filter filter;
        filter.buckets = {u"MONTH_99"_s};
        const auto count = inventoryCount(*m_broker, filter);
        QVERIFY(!count);
        QCOMPARE(count.error().code, ErrorCode::InvalidRequest);
        QVERIFY2(count.error().detail.contains("\"buckets\""_L1), qPrintable(count.error().detail));
    }

    void shouldBuyDeliverAndShowTheLeads()
    {
        // Given a quote
        const auto before = walletState(*m_broker);
        VERIFY_RESULT(before);
        PurchaseRequest purchase = request(25, goldLouisiana());
        const auto quote = quoteLines(*m_broker, purchase.lines);
        VERIFY_RESULT(quote);
        QVERIFY(quote->isComplete);
        QCOMPARE(quote->asOf.secsTo(quote->expiresAt), 15 * 60);
        QVERIFY(!quote->limit);
        // When it is bought
        purchase.quote = quote->id;
        purchase.totalMax = quote->total;
        const auto receipt = purchaseLeads(*m_broker, purchase);
        VERIFY_RESULT(receipt);
        // Then the price is the quote's, and the wallet has paid it
        QCOMPARE(receipt->total, quote->total);
        QCOMPARE(receipt->leads, 25);
        QVERIFY(!receipt->replayed);
        QCOMPARE(receipt->walletAvailable.minor(), before->available.minor() - quote->total.minor());
        // And a repeat is the same purchase
        const auto again = purchaseLeads(*m_broker, purchase);
        VERIFY_RESULT(again);
        QCOMPARE(again->orderNumber, receipt->orderNumber);
        QVERIFY(again->replayed);
        // And contacts come in slices
        auto progress = deliverSlice(*m_broker, receipt->orderNumber, 10);
        VERIFY_RESULT(progress);
        QCOMPARE(progress->delivered, 10);
        progress = deliverSlice(*m_broker, receipt->orderNumber, 100);
        VERIFY_RESULT(progress);
        QVERIFY(progress->isDone());
        OwnedLeadQuery query;
        query.orderNumber = receipt->orderNumber;
        const auto leads = ownedLeadPage(*m_broker, query);
        VERIFY_RESULT(leads);
        QCOMPARE(leads->size(), 25);
        qint64 paid = 0;
        for (const OwnedLead& lead : *leads) {
            QCOMPARE(lead.values.size(), exportColumns().size());
            QVERIFY(lead.values.at(exportColumns().indexOf("phone"_L1)).startsWith(u'+'));
            paid += lead.price.minor();
        }
        QCOMPARE(paid, receipt->total.minor());
        query.search = leads->first().values.at(exportColumns().indexOf("phone"_L1));
        const auto found = ownedLeadCount(*m_broker, query);
        VERIFY_RESULT(found);
        QCOMPARE(*found, 1);
        // And orders and statement tell the same
        const auto orders = orderPage(*m_broker, 0, 10);
        VERIFY_RESULT(orders);
        QCOMPARE(orders->first().number, receipt->orderNumber);
        QCOMPARE(orders->first().delivered, 25);
        const auto statement = walletStatement(*m_broker, 0, 10);
        VERIFY_RESULT(statement);
        QCOMPARE(statement->first().amount.minor(), -receipt->total.minor());
        QCOMPARE(statement->first().balance, receipt->walletAvailable);
        const auto kept = orderReceipt(*m_broker, receipt->orderNumber);
        VERIFY_RESULT(kept);
        QCOMPARE(kept->total, receipt->total);
        QCOMPARE(kept->delivered, 25);
        QVERIFY(!kept->buyer.isEmpty());
        QCOMPARE(kept->timeline.last().state, u"completed"_s);
    }

    void shouldAnswerAShortageWithAlternatives()
    {
        Filter filter = goldLouisiana();
        filter.buckets = {u"MONTH_6_TO_8"_s};
        filter.counties = {u"22017"_s};
        const auto receipt = purchaseLeads(*m_broker, request(900, filter));
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::NotEnoughLeads);
        QCOMPARE(receipt.error().data.value("requested"_L1).toInt(), 900);
        QVERIFY(receipt.error().data.value("alternatives"_L1).isArray());
        const auto quote = quoteLines(*m_broker, {OrderLine{filter, 900}});
        VERIFY_RESULT(quote);
        QVERIFY(!quote->isComplete);
        const QuoteLine& line = quote->lines.first();
        QCOMPARE(line.missing.sold + line.missing.owned + line.missing.held + line.missing.suppressed,
                 900 - line.available);
        QVERIFY(!line.alternatives.isEmpty());
    }

    void shouldTellListPriceDiscountsAndNet()
    {
        // Given a bracket of 10 % from 20 leads on, and a coupon of 5 %
        VERIFY_RESULT(setBracket(*m_owner, u"mortgage"_s, 20, 1000, {}));
        CouponTerms terms;
        terms.percentBp = 500;
        terms.products = {u"mortgage"_s};
        const auto code = createCoupon(*m_owner, u"desk-5"_s, terms);
        VERIFY_RESULT(code);
        QCOMPARE(*code, u"DESK-5"_s);
        const auto rows = coupons(*m_owner);
        VERIFY_RESULT(rows);
        QCOMPARE(rows->first().terms.products, terms.products);
        QCOMPARE(rows->first().terms.percentBp, terms.percentBp);
        // When 25 leads are quoted and bought with it
        PurchaseRequest purchase = request(25, goldLouisiana());
        const auto quote = quoteLines(*m_broker, purchase.lines, u" desk-5 "_s);
        VERIFY_RESULT(quote);
        QVERIFY(!quote->couponRefused);
        QCOMPARE(quote->coupon, *code);
        const qint64 list = quote->list().minor();
        const qint64 bracket = (list * 10 + 50) / 100;
        const qint64 coupon = ((list - bracket) * 5 + 50) / 100;
        QCOMPARE(quote->discount.minor(), bracket + coupon);
        QCOMPARE(quote->discounts(), (QList<Discount>{{Discount::Kind::Bracket, 20, 1000, {}, Money::fromMinor(bracket)},
                                                      {Discount::Kind::Coupon, 0, 0, *code, Money::fromMinor(coupon)}}));
        purchase.quote = quote->id;
        purchase.coupon = quote->coupon;
        purchase.totalMax = quote->total;
        const auto receipt = purchaseLeads(*m_broker, purchase);
        VERIFY_RESULT(receipt);
        QCOMPARE(receipt->total, quote->total);
        QCOMPARE(receipt->discounts(), quote->discounts());
        QCOMPARE(orderReceipt(*m_broker, receipt->orderNumber)->discounts(), quote->discounts());
        // A coupon that has ended is told, and the quote comes without it
        VERIFY_RESULT(closeCoupon(*m_owner, *code));
        const auto without = quoteLines(*m_broker, purchase.lines, *code);
        VERIFY_RESULT(without);
        QVERIFY(without->couponRefused);
        QCOMPARE(without->couponRefused->code, ErrorCode::CouponRefused);
        QVERIFY(toUserText(*without->couponRefused).contains(u"it has been closed"_s));
        QVERIFY(without->coupon.isEmpty());
        // and what has changed since the first quote is the coupon
        const auto change = requote(*m_broker, quote->id);
        VERIFY_RESULT(change);
        QCOMPARE(change->totalBefore, quote->total);
        QCOMPARE(change->before.first().totalBefore, quote->total);
        QVERIFY(change->quote.couponRefused);
        QCOMPARE(requote(*m_colleague, quote->id).error().code, ErrorCode::NotFound);
        VERIFY_RESULT(setBracket(*m_owner, u"mortgage"_s, 20, 0, {}));
    }

    void shouldNameTheCountiesNearby()
    {
        Filter filter = goldLouisiana();
        filter.counties = {u"22017"_s};
        const auto quote = quoteLines(*m_broker, {OrderLine{filter, 900}});
        VERIFY_RESULT(quote);
        const QList<Alternative>& ways = quote->lines.first().alternatives;
        const auto nearby = std::find_if(ways.begin(), ways.end(), [](const Alternative& way) { return way.kind == "neighbour_counties"_L1; });
        QVERIFY(nearby != ways.end());
        QVERIFY(!nearby->counties.isEmpty());
        QVERIFY(nearby->counties.first().km > 0);
        QVERIFY(nearby->total > Money());
        QVERIFY(nearby->filter.counties.contains(nearby->counties.first().fips));
    }

    void shouldTellInTheQuoteThatAnOrderIsTooLarge()
    {
        const OrderLine most{goldLouisiana(), 100'000};
        const auto quote = quoteLines(*m_broker, {most, most});
        VERIFY_RESULT(quote);
        QVERIFY(quote->limit);
        QCOMPARE(quote->limit->code, ErrorCode::OrderLimit);
        QCOMPARE(quote->limit->data.value("requested"_L1).toInt(), 200'000);
    }

    void shouldTellWhatBecameOfAnIntent()
    {
        // Given a purchase that happened, one that was refused, one that was never sent
        const PurchaseRequest bought = request(1, goldLouisiana());
        const auto receipt = purchaseLeads(*m_broker, bought);
        VERIFY_RESULT(receipt);
        PurchaseRequest refused = request(1, goldLouisiana());
        refused.totalMax = Money::fromMinor(1);
        QCOMPARE(purchaseLeads(*m_broker, refused).error().code, ErrorCode::PriceChanged);
        const PurchaseRequest unsent = request(1, goldLouisiana());
        // Then each is known
        auto outcome = intentOutcome(*m_broker, bought.intent);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->kind, IntentOutcome::Kind::Happened);
        QCOMPARE(outcome->receipt->orderNumber, receipt->orderNumber);
        outcome = intentOutcome(*m_broker, refused.intent);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->kind, IntentOutcome::Kind::Refused);
        QCOMPARE(outcome->refusal->code, ErrorCode::PriceChanged);
        outcome = intentOutcome(*m_broker, unsent.intent);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->kind, IntentOutcome::Kind::DidNotHappen);
        // And a call that arrives late cannot happen any more
        QVERIFY(!purchaseLeads(*m_broker, unsent));
    }

    void shouldHoldRenewPayAndCancelOrders()
    {
        // Given an order by card and one by invoice
        PurchaseRequest card = request(2, goldLouisiana());
        card.payment = PaymentKind::Card;
        const auto held = purchaseLeads(*m_broker, card);
        VERIFY_RESULT(held);
        QCOMPARE(held->state, u"held"_s);
        QCOMPARE(held->payment, PaymentKind::Card);
        QVERIFY(held->heldUntil > QDateTime::currentDateTimeUtc().addSecs(500));
        PurchaseRequest bill = request(3, goldLouisiana());
        bill.payment = PaymentKind::Invoice;
        const auto billed = purchaseLeads(*m_broker, bill);
        VERIFY_RESULT(billed);
        auto orders = orderPage(*m_broker, 0, 2);
        VERIFY_RESULT(orders);
        QCOMPARE(orders->first().payment, PaymentKind::Invoice);
        QCOMPARE(orders->first().heldUntil, billed->heldUntil);
        QCOMPARE(orders->last().state, u"held"_s);
        // When the first is renewed and paid
        const auto until = renewOrder(*m_broker, held->orderNumber);
        VERIFY_RESULT(until);
        QCOMPARE(*until, held->heldUntil.addSecs(300));
        PayRequest pay;
        pay.intent = IntentId::create();
        pay.orderNumber = held->orderNumber;
        pay.totalMax = Money::fromMinor(held->total.minor() - 1);
        QCOMPARE(paySafely(*m_broker, pay).error().code, ErrorCode::PriceChanged);
        pay.intent = IntentId::create();
        pay.totalMax = held->total;
        const auto paid = paySafely(*m_broker, pay);
        VERIFY_RESULT(paid);
        QCOMPARE(paid->state, u"completed"_s);
        QCOMPARE(paid->walletAvailable.minor(), held->walletAvailable.minor() - held->total.minor());
        const auto outcome = intentOutcome(*m_broker, pay.intent, IntentOperation::Pay);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->kind, IntentOutcome::Kind::Happened);
        QCOMPARE(outcome->receipt->orderNumber, held->orderNumber);
        QCOMPARE(orderReceipt(*m_broker, held->orderNumber)->heldUntil, QDateTime());
        QCOMPARE(cancelOrder(*m_broker, held->orderNumber).error().code, ErrorCode::WrongState);
        // A key of a payment that is asked about first cannot pay any more, nor is it one of a purchase
        PayRequest unsent = pay;
        unsent.intent = IntentId::create();
        unsent.orderNumber = billed->orderNumber;
        unsent.totalMax = billed->total;
        QCOMPARE(intentOutcome(*m_broker, unsent.intent, IntentOperation::Pay)->kind, IntentOutcome::Kind::DidNotHappen);
        QCOMPARE(payOrder(*m_broker, unsent).error().code, ErrorCode::NotFound);
        // and the invoice waits until the operator has its money, or gives it more time
        const auto unpaid = unpaidOrders(*m_owner);
        VERIFY_RESULT(unpaid);
        QCOMPARE(unpaid->size(), 1);
        QCOMPARE(unpaid->first().number, billed->orderNumber);
        const QString workspace = unpaid->first().workspace;
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(9);
        const auto extended = extendOrder(*m_owner, workspace, billed->orderNumber, later, u"asked by phone"_s);
        VERIFY_RESULT(extended);
        QCOMPARE(*extended, later);
        QCOMPARE(confirmPayment(*m_owner, workspace, billed->orderNumber, Money::fromMinor(billed->total.minor() + 1), u"bank 1"_s).error().code,
                 ErrorCode::InvalidRequest);
        VERIFY_RESULT(confirmPayment(*m_owner, workspace, billed->orderNumber, billed->total, u"bank 1"_s));
        QCOMPARE(orderReceipt(*m_broker, billed->orderNumber)->state, u"completed"_s);
        QCOMPARE(unpaidOrders(*m_owner)->size(), 0);
        bill.intent = IntentId::create();
        const auto given = purchaseLeads(*m_broker, bill);
        VERIFY_RESULT(given);
        VERIFY_RESULT(cancelOrder(*m_broker, given->orderNumber));
        VERIFY_RESULT(cancelOrder(*m_broker, given->orderNumber));
    }

    void shouldMakeServeChangeAndEndStandingOrders()
    {
        StandingRequest wanted;
        wanted.name = u"Louisiana"_s;
        wanted.filter = goldLouisiana();
        wanted.priceMax = Money::fromMinor(100000);
        wanted.caps.leadsDay = 3;
        wanted.caps.moneyTotal = Money::fromMinor(10000000);
        wanted.timeZone = u"America/Chicago"_s;
        wanted.endsAt = QDateTime::currentDateTimeUtc().addDays(30);
        const auto run = dryRunStanding(*m_broker, wanted);
        VERIFY_RESULT(run);
        QCOMPARE(run->days, 90);
        QCOMPARE(run->leadsNow, 3);
        QVERIFY(run->totalNow.minor() > 0);
        const auto number = createStanding(*m_broker, wanted);
        VERIFY_RESULT(number);
        auto turn = serveStanding(*m_owner);
        VERIFY_RESULT(turn);
        QVERIFY(*turn);
        QCOMPARE((*turn)->leads, 3);
        QCOMPARE((*turn)->total, run->totalNow);
        turn = serveStanding(*m_owner);
        QVERIFY(turn && *turn);
        QCOMPARE((*turn)->code, u"cap"_s);
        turn = serveStanding(*m_owner);
        QVERIFY(turn && !*turn);
        auto shown = standingOrder(*m_broker, *number);
        VERIFY_RESULT(shown);
        QCOMPARE(shown->state, u"active"_s);
        QCOMPARE(shown->request.name, wanted.name);
        QCOMPARE(shown->request.filter, wanted.filter);
        QCOMPARE(shown->request.priceMax, wanted.priceMax);
        QCOMPARE(shown->request.caps.leadsDay, wanted.caps.leadsDay);
        QCOMPARE(shown->request.caps.moneyTotal, wanted.caps.moneyTotal);
        QVERIFY(!shown->request.caps.leadsTotal);
        QCOMPARE(shown->request.endsAt, wanted.endsAt);
        QCOMPARE(shown->bought.leadsDay, 3);
        QCOMPARE(shown->bought.moneyTotal, run->totalNow);
        QVERIFY(shown->isMine);
        QCOMPARE(shown->slices.size(), 1);
        QCOMPARE(shown->slices.first().leads, 3);
        QCOMPARE(orderReceipt(*m_broker, shown->slices.first().orderNumber)->leads, 3);
        VERIFY_RESULT(changeStanding(*m_broker, *number, {{u"leads_day"_s, QJsonValue()}, {u"leads_total"_s, 3}}));
        VERIFY_RESULT(moveStanding(*m_broker, *number, u"paused"_s));
        QCOMPARE(standingOrder(*m_broker, *number)->events.last().state, u"paused"_s);
        VERIFY_RESULT(moveStanding(*m_broker, *number, u"ended"_s));
        QCOMPARE(moveStanding(*m_broker, *number, u"active"_s).error().code, ErrorCode::WrongState);
        QCOMPARE(standingOrders(*m_broker)->size(), 1);
        QCOMPARE(standingOrder(*m_broker, 4711).error().code, ErrorCode::NotFound);
        wanted.caps = {};
        QCOMPARE(createStanding(*m_broker, wanted).error().code, ErrorCode::InvalidRequest);
    }

    void shouldLeaveTheRestOfALineToAStandingOrder()
    {
        PurchaseRequest wanted = request(100000, goldLouisiana());
        wanted.lines.first().filter.counties = {u"22017"_s};
        wanted.lines.first().quantity = 1000;
        wanted.lines.first().takeWhatIsThere = true;
        wanted.lines.first().restStands = true;
        const auto quote = quoteLines(*m_broker, wanted.lines);
        VERIFY_RESULT(quote);
        QCOMPARE(quote->lines.first().line, wanted.lines.first());
        const auto receipt = purchaseLeads(*m_broker, wanted);
        VERIFY_RESULT(receipt);
        QVERIFY(receipt->leads > 0 && receipt->leads < 1000);
        const auto standing = standingOrder(*m_broker, receipt->lines.first().standing);
        VERIFY_RESULT(standing);
        QCOMPARE(standing->fromOrder, receipt->orderNumber);
        QCOMPARE(standing->request.caps.leadsTotal, std::optional(1000 - receipt->leads));
        VERIFY_RESULT(moveStanding(*m_broker, standing->number, u"ended"_s));
    }

    void shouldKeepTheCodesOfDatabaseAndProgramAlike()
    {
        const auto codes = queryRows(*m_owner, u"select code from core.error_code order by code"_s, {},
                                     [](const QSqlQuery& row) { return row.value(0).toString(); });
        VERIFY_RESULT(codes);
        QStringList ours;
        for (const ErrorCode code : allErrorCodes()) {
            if (errorCodeText(code).startsWith("LF"_L1))
                ours.append(errorCodeText(code));
        }
        QCOMPARE(QStringList(*codes), ours);
    }
};

QTEST_GUILESS_MAIN(TestFloorCalls)
#include "tst_floorcalls.moc"

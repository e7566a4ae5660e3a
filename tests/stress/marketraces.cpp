// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/swarm.h"
#include "tests/stress/tests.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

struct MarketPlace
{
    const char* state;
    std::vector<int> counties;
};
const std::vector<MarketPlace>& marketPlaces()
{
    static const std::vector<MarketPlace> places{
        {"LA", {22017, 22071}}, {"TX", {48113, 48201}}, {"FL", {12011, 12086}}};
    return places;
}
const std::vector<std::pair<int, const char*>>& marketAges()
{
    static const std::vector<std::pair<int, const char*>> ages{{120, "MONTH_3_TO_5"},
                                                               {200, "MONTH_6_TO_8"},
                                                               {300, "MONTH_9_TO_11"},
                                                               {500, "MONTH_12_TO_23"},
                                                               {900, "MONTH_24_PLUS"}};
    return ages;
}

/// Leads of every place, class and age; one in forty is a person's second lead.
void stockMarket(Arena& arena, int leads)
{
    const int each = std::max(2, leads / 60);
    int person = 0;
    for (const MarketPlace& place : marketPlaces()) {
        for (const int county : place.counties) {
            for (const auto& [age, bucket] : marketAges()) {
                for (const char* leadClass : {"gold", "silver"}) {
                    testing::TestLeads kind{.count = each - each / 40 * 2,
                                            .leadClass = leadClass,
                                            .state = place.state,
                                            .county = county,
                                            .ageDays = age};
                    arena.floor().addLeads(kind);
                    kind.count = 2;
                    for (int i = 0; i < each / 40; ++i) {
                        kind.person = ++person;
                        arena.floor().addLeads(kind);
                    }
                }
            }
        }
    }
}

/// Filters of all widths, most of which overlap.
QByteArray marketFilter(Arena& arena)
{
    QJsonObject filter;
    const MarketPlace& place = marketPlaces().at(size_t(arena.random(0, 2)));
    const int width = arena.random(0, 9);
    if (width < 3)
        filter.insert("counties"_L1,
                      QJsonArray{QString::number(place.counties.at(size_t(arena.random(0, 1))))});
    else if (width < 8)
        filter.insert("states"_L1, QJsonArray{QString::fromLatin1(place.state)});
    if (arena.random(0, 2) > 0)
        filter.insert("classes"_L1, QJsonArray{arena.random(0, 1) == 0 ? u"gold"_s : u"silver"_s});
    if (arena.random(0, 1) == 0)
        filter.insert("buckets"_L1, QJsonArray{QString::fromLatin1(
                                        marketAges().at(size_t(arena.random(0, 4))).second)});
    return QJsonDocument(filter).toJson(QJsonDocument::Compact);
}

Call beginCall()
{
    return {.kind = "begin", .sql = "begin", .parameters = {}, .key = {}, .detail = {}};
}

Call rollbackCall()
{
    return {.kind = "rollback", .sql = "rollback", .parameters = {}, .key = {}, .detail = {}};
}

Call doomed(Call call)
{
    call.isDoomed = true;
    return call;
}

} // namespace

void buyByCriteria(Arena& arena)
{
    const int brokerages = arena.scaled(300, 16, arena.brokerageCount());
    const int hesitant =
        std::max(1, brokerages / 10); // the last ones buy in transactions that they roll back
    const int leads = arena.scaled(30000, 1200);
    Verdict& verdict = arena.verdict();
    stockMarket(arena, leads);
    const qint64 stock = arena.floor().count("core.lead");
    verdict.setSize(u"%1 brokers, %2 of them roll back, %3 leads, demand for three times as many"_s
                        .arg(brokerages)
                        .arg(hesitant)
                        .arg(stock));
    for (int i = 1; i <= brokerages; ++i)
        arena.grant(i, 1000000000);
    struct Wish
    {
        QByteArray filter;
        int quantity = 0;
        bool isPartWelcome = false;
    };
    QList<Wish> wishes(brokerages);
    QList<int> steps(brokerages); // of those who roll back
    std::set<std::pair<int, QByteArray>> unmet;
    qint64 wanted = 0;
    qint64 sold = 0;
    int busy = 0;
    Latencies latencies;
    const auto ask = [&](int session) {
        const Wish& wish = wishes.at(session);
        Call call = purchaseCall(
            testing::newKey(),
            requestOf(wish.filter, wish.quantity,
                      wish.isPartWelcome ? testing::js(", 'allow_part': true") : QByteArray()));
        call.tag = wish.quantity;
        return call;
    };
    double seconds = 0;
    {
        Swarm swarm(arena.brokers(brokerages), arena.journal());
        const auto next = [&](int session) -> std::optional<Call> {
            if (session >= brokerages - hesitant) {
                const int step = steps[session]++ % 3;
                if (step == 0 && (wanted >= 3 * stock || arena.isOver()))
                    return std::nullopt;
                return step == 0 ? beginCall()
                       : step == 1
                           ? doomed(purchaseCall(testing::newKey(), requestOf(marketFilter(arena),
                                                                              arena.random(1, 40))))
                           : rollbackCall();
            }
            if (wishes.at(session).quantity == 0) {
                if (wanted >= 3 * stock || arena.isOver())
                    return std::nullopt;
                wishes[session] = {marketFilter(arena), arena.random(1, 20),
                                   arena.random(0, 1) == 0};
                wanted += wishes.at(session).quantity;
            }
            return ask(session);
        };
        const auto onDone = [&](const Done& done) {
            if (done.call.kind != "purchase" || done.call.isDoomed)
                return Swarm::Then::GoOn;
            latencies.add(done.ms);
            const QString code = done.answer.refusal();
            if (isRetryable(code)) {
                ++busy;
                return Swarm::Then::Again;
            }
            Wish& wish = wishes[done.session];
            const int got = done.answer.json().value("leads"_L1).toInt();
            sold += got;
            verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s,
                            u"answered %1"_s.arg(code));
            if (code == "LF001"_L1 && !wish.isPartWelcome) {
                wish.isPartWelcome = true; // then at least what is there
                return Swarm::Then::GoOn;
            }
            if (got < wish.quantity)
                unmet.emplace(done.session + 1, wish.filter);
            wish.quantity = 0;
            return Swarm::Then::GoOn;
        };
        QElapsedTimer clock;
        clock.start();
        verdict.require(swarm.drive(next, onDone), u"stuck"_s, u"somebody never got an answer"_s);
        seconds = double(clock.elapsed()) / 1000;
    }
    // Nothing came back on offer for good, so whoever was short must find nothing now either.
    qint64 left = 0;
    for (const auto& [number, filter] : unmet)
        left += arena.floor()
                    .must("select core.count_up_to(core.compile_filter($1, w.workspace_id), 1) "
                          "from core.workspace w where w.name = 'Brokerage ' || $2",
                          {filter, QByteArray::number(number)})
                    .number();
    verdict.require(left == 0, u"unsold"_s,
                    u"%1 of %2 who were short would find leads now"_s.arg(left).arg(unmet.size()));
    verdict.require(sold == arena.floor().count("core.sale"), u"journal"_s,
                    u"%1 leads in receipts, others in the books"_s.arg(sold));
    const double longest = latencies.longest();
    verdict.figure(u"sold"_s, double(sold));
    verdict.figure(u"short"_s, double(unmet.size()));
    verdict.figure(u"left while wanted"_s, double(left));
    verdict.figure(u"leads"_s, seconds > 0 ? double(sold) / seconds : 0, u"/s"_s);
    verdict.figure(u"p99"_s, latencies.percentile(0.99), u"ms"_s);
    verdict.figure(u"longest"_s, longest, u"ms"_s, u"5000 ms"_s, longest <= 5000);
    verdict.figure(u"busy"_s, busy);
    audit(arena);
}

void rivalRollsBack(Arena& arena)
{
    static const QList<QByteArray> states{"LA", "TX", "FL", "GA", "OH", "NY", "CA", "IL"};
    constexpr int buyers = 4;
    constexpr qint64 patienceNs = 30000000; // between the buyers' calls and the rollback
    const int rounds = arena.scaled(100, 3);
    const int places = int(qMin(states.size(), qsizetype(arena.brokerageCount() / (buyers + 1))));
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 pools, %2 rounds: a rival takes 8 of 10 leads and rolls back, %3 buyers want all 10"_s
            .arg(places)
            .arg(rounds)
            .arg(buyers));
    const int sessions = places * (buyers + 1); // of each pool the first one is the rival
    for (int i = 1; i <= sessions; ++i)
        arena.grant(i, 1000000000);
    QList<int> waiting(places);
    QList<qint64> rollbackNs(places);
    int busy = 0;
    Latencies latencies;
    {
        Swarm swarm(arena.brokers(sessions), arena.journal());
        const auto filterOf = [&](int place) -> QByteArray {
            return testing::js("{'states': ['") + states.at(place) + testing::js("']}");
        };
        for (int round = 0; round < rounds && !arena.isOver(); ++round) {
            for (int place = 0; place < places; ++place) {
                arena.floor().addLeads({.count = 10, .state = states.at(place)});
                swarm.send(place * (buyers + 1), beginCall());
            }
            const auto onDone = [&](const Done& done) {
                const int place = done.session / (buyers + 1);
                const QString code = done.answer.refusal();
                if (done.call.kind == "begin") {
                    swarm.send(done.session, doomed(purchaseCall(testing::newKey(),
                                                                 requestOf(filterOf(place), 8))));
                } else if (done.call.isDoomed) {
                    verdict.require(code.isEmpty(), u"code"_s,
                                    u"the rival was told %1"_s.arg(code));
                    const int first = arena.random(1, 4);
                    const int second = arena.random(1, 4);
                    for (const auto& [buyer, quantity] :
                         {std::pair{1, first}, {2, 5 - first}, {3, second}, {4, 5 - second}})
                        swarm.send(
                            done.session + buyer,
                            purchaseCall(testing::newKey(), requestOf(filterOf(place), quantity)));
                    waiting[place] = buyers;
                    rollbackNs[place] = swarm.nowNs() + patienceNs;
                } else if (done.call.kind == "purchase" && isRetryable(code)) {
                    ++busy;
                    swarm.send(done.session, done.call);
                } else if (done.call.kind == "purchase") {
                    latencies.add(done.ms);
                    --waiting[place];
                    verdict.require(code != "LF001"_L1, u"shortage"_s,
                                    u"a buyer was told that there is not enough"_s);
                    verdict.require(code.isEmpty() || code == "LF001"_L1, u"code"_s,
                                    u"a buyer was told %1"_s.arg(code));
                }
            };
            QElapsedTimer patience;
            patience.start();
            do {
                swarm.step(2, onDone);
                for (int place = 0; place < places; ++place) {
                    if (rollbackNs.at(place) > 0 && swarm.nowNs() >= rollbackNs.at(place)) {
                        rollbackNs[place] = 0;
                        swarm.send(place * (buyers + 1), rollbackCall());
                    }
                }
            } while ((swarm.busy() > 0
                      || std::any_of(rollbackNs.begin(), rollbackNs.end(),
                                     [](qint64 at) { return at > 0; }))
                     && patience.elapsed() < 60000);
            if (!verdict.require(swarm.busy() == 0, u"stuck"_s, u"somebody never got an answer"_s))
                break;
            const qint64 left = arena.floor().count("core.inventory");
            verdict.require(left == 0, u"unsold"_s,
                            u"%1 leads were left in round %2"_s.arg(left).arg(round));
        }
    }
    verdict.figure(u"purchases"_s, double(latencies.count()));
    verdict.figure(u"p99"_s, latencies.percentile(0.99), u"ms"_s);
    verdict.figure(u"busy"_s, busy);
    audit(arena);
}

void priceChanges(Arena& arena)
{
    constexpr qint64 changeEveryNs = 50000000;
    const int buyers = arena.scaled(200, 16, std::min(200, arena.brokerageCount()));
    const int purchases = arena.scaled(20000, 400);
    Verdict& verdict = arena.verdict();
    verdict.setSize(
        u"%1 buyers, %2 purchases, a price change each 50 ms"_s.arg(buyers).arg(purchases));
    for (int i = 1; i <= buyers; ++i)
        arena.grant(i, 100000000000);
    arena.floor().addLeads({.count = purchases * 2});
    struct Buyer
    {
        QByteArray lines, quote, usedQuote;
        qint64 maxMinor = 0;
    };
    QList<Buyer> state(buyers);
    int started = 0;
    int changes = 0;
    double longestChangeMs = 0;
    QMap<QString, int> answers;
    {
        Swarm swarm(arena.brokers(buyers) + QList<ConnectionSpec>{arena.deskOperator()},
                    arena.journal());
        bool isChanging = false;
        qint64 changedNs = 0;
        const auto next = [&](int session) -> std::optional<Call> {
            if (session == buyers)
                return std::nullopt;
            Buyer& buyer = state[session];
            if (buyer.maxMinor == 0) {
                if (++started > purchases || arena.isOver())
                    return std::nullopt;
                buyer.lines =
                    "["
                    + testing::js(
                        "{'filter': {'states': ['LA'], 'classes': ['gold']}, 'quantity': ")
                    + QByteArray::number(arena.random(1, 3)) + "}]";
                return Call{.kind = "quote",
                            .sql = "select api.quote($1)",
                            .parameters = {buyer.lines},
                            .key = {},
                            .detail = {}};
            }
            // Mostly with the quote, sometimes with its total alone, rarely with one that is used
            // up.
            const int way = arena.random(0, 9);
            const bool isUsedUp = way == 0 && !buyer.usedQuote.isEmpty();
            const QByteArray quote = isUsedUp  ? buyer.usedQuote
                                     : way < 4 ? QByteArray()
                                               : buyer.quote;
            Call call = purchaseCall(
                testing::newKey(),
                "{\"lines\": " + buyer.lines
                    + (quote.isEmpty() ? QByteArray() : ", \"quote\": \"" + quote + '"') + "}",
                buyer.maxMinor);
            call.tag = isUsedUp ? 2 : quote.isEmpty() ? 0 : 1;
            return call;
        };
        const auto onDone = [&](const Done& done) {
            const QString code = done.answer.refusal();
            if (done.session == buyers) {
                isChanging = false;
                longestChangeMs = std::max(longestChangeMs, done.ms);
                verdict.require(code.isEmpty(), u"code"_s,
                                u"a price change was answered %1"_s.arg(code));
                return Swarm::Then::GoOn;
            }
            if (isRetryable(code))
                return Swarm::Then::Again;
            Buyer& buyer = state[done.session];
            const QJsonObject answer = done.answer.json();
            if (done.call.kind == "quote") {
                buyer.quote = answer.value("quote"_L1).toString().toLatin1();
                buyer.maxMinor = answer.value("total_minor"_L1).toInteger();
                verdict.require(buyer.maxMinor > 0, u"code"_s,
                                u"a quote was answered %1"_s.arg(code));
                return Swarm::Then::GoOn;
            }
            ++answers[code];
            if (done.call.tag == 2)
                verdict.require(code == "LF004"_L1, u"quote"_s,
                                u"a used quote was answered \"%1\""_s.arg(code));
            else
                verdict.require(code.isEmpty() || code == "LF003"_L1, u"code"_s,
                                u"answered %1"_s.arg(code));
            if (code.isEmpty() && done.call.tag == 1)
                buyer.usedQuote = buyer.quote;
            // A quote for other lines would be refused for that.
            buyer.maxMinor = 0;
            return Swarm::Then::GoOn;
        };
        const auto onTick = [&] {
            if (isChanging || started > purchases || swarm.nowNs() - changedNs < changeEveryNs)
                return false;
            changedNs = swarm.nowNs();
            isChanging = true;
            ++changes;
            swarm.send(buyers,
                       {.kind = "price",
                        .sql = "select api.price_set('mortgage', 'gold', 'MONTH_6_TO_8', $1)",
                        .parameters = {QByteArray::number(arena.random(500, 1500))},
                        .key = {},
                        .detail = {}});
            return false;
        };
        verdict.require(swarm.drive(next, onDone, onTick), u"stuck"_s,
                        u"somebody never got an answer"_s);
    }
    // Every lead was sold for a price that was in force between its quote (or shortly before the
    // order, without one) and the order. A rule begins a moment before anybody can see it.
    const qint64 wrong =
        arena.floor()
            .must("select count(*) from core.sale s join core.orders o using (order_id) left join "
                  "core.quote q using (quote_id)"
                  " left join core.price_rule r using (rule_id)"
                  " where r.rule_id is null or r.price_minor <> s.price_minor"
                  " or not r.valid && tstzrange(coalesce(q.created_at, o.created_at - interval '5 "
                  "seconds') - make_interval(secs => $1::float8 / 1000), o.created_at, '[]')",
                  {QByteArray::number(longestChangeMs)})
            .number();
    verdict.require(wrong == 0, u"price"_s,
                    u"%1 leads were sold for a price that was not in force"_s.arg(wrong));
    verdict.figure(u"changes"_s, changes);
    verdict.figure(u"bought"_s, answers.value(QString()));
    verdict.figure(u"refused by ceiling"_s, answers.value(u"LF003"_s));
    verdict.figure(u"used quotes refused"_s, answers.value(u"LF004"_s));
    audit(arena);
}

} // namespace leadfloor::stress

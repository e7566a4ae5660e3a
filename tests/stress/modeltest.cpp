// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/floormodel.h"
#include "tests/stress/tests.h"

#include "models/engine/dbconnection.h"
#include "models/engine/floorcheck.h"

#include <QUuid>

#include <algorithm>
#include <iostream>
#include <sstream>

// Qt's and RapidCheck's headers warn under our flags; neither is ours to change.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>
#include <rapidcheck/state.h>
#pragma GCC diagnostic pop

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr int modelDesks = 2;
constexpr qint64 startMinor = 12000;

/// The floor itself, and what only it knows: the keys that were used.
struct RealFloor
{
    TestFloor& floor;
    std::vector<std::unique_ptr<PgSession>> desks;
    std::vector<QList<std::pair<QByteArrayList, ModelAnswer>>> sent; ///< purchases of each desk

    PgAnswer ask(int desk, const QByteArray& sql, const QByteArrayList& parameters = {})
    {
        return desks[size_t(desk)]->run(sql, parameters);
    }
};

using FloorCommand = rc::state::Command<FloorModel, RealFloor>;

/// Compares with a text that a person can read in a counterexample.
template <class T> void mustBe(const T& is, const T& expected, const char* what)
{
    if (is == expected)
        return;
    std::ostringstream text;
    text << what << ": ";
    if constexpr (std::is_same_v<T, QString>)
        text << '"' << is.toStdString() << "\", not \"" << expected.toStdString() << '"';
    else
        text << is << ", not " << expected;
    RC_FAIL(text.str());
}

ModelAnswer answerOf(RealFloor& real, int desk, const PgAnswer& answer)
{
    ModelAnswer told;
    told.code = answer.refusal();
    if (!told.code.isEmpty())
        return told;
    const QJsonObject json = answer.json();
    told.order = json.value("order_number"_L1).toInteger();
    told.leads = json.value("leads"_L1).toInt();
    told.totalMinor = json.value("total_minor"_L1).toInteger();
    const PgAnswer leads = real.floor.must(
        "select lead_id from core.orders o join core.workspace w using (workspace_id) join (select "
        "order_id, lead_id from core.sale union all select order_id, lead_id from core.held) s"
        " using (order_id) where w.name = 'Brokerage ' || $1 and o.order_number = $2 order by 1",
        {QByteArray::number(desk + 1), QByteArray::number(told.order)});
    for (const QByteArrayList& row : leads.rows)
        told.leadIds.append(row.first().toLongLong());
    return told;
}

void mustBe(const ModelAnswer& is, const ModelAnswer& expected)
{
    mustBe(is.code, expected.code, "code");
    mustBe(is.order, expected.order, "order number");
    mustBe(is.leads, expected.leads, "leads");
    mustBe(is.totalMinor, expected.totalMinor, "total");
    RC_ASSERT(is.leadIds == expected.leadIds);
}

ModelFilter someFilter()
{
    ModelFilter filter;
    const int place = *rc::gen::inRange(0, 5);
    if (place == 1 || place == 2)
        filter.state = place == 1 ? "LA" : "TX";
    if (place == 3)
        filter.county = 22017;
    if (*rc::gen::inRange(0, 2) == 1)
        filter.isGold = *rc::gen::arbitrary<bool>();
    if (*rc::gen::inRange(0, 3) == 1)
        filter.bucket = *rc::gen::arbitrary<bool>() ? "MONTH_6_TO_8" : "MONTH_12_TO_23";
    return filter;
}

struct DeskCommand : FloorCommand
{
    int desk = *rc::gen::inRange(0, modelDesks);

protected:
    void showAs(std::ostream& out, const QByteArray& what) const
    {
        out << "desk " << desk << ' ' << what.constData();
    }
};

struct Count final : DeskCommand
{
    ModelFilter filter = someFilter();

    void run(const FloorModel& model, RealFloor& real) const override
    {
        const auto leads = model.seen(desk, filter);
        qint64 total = 0;
        for (const ModelLead& lead : leads)
            total += lead.priceMinor;
        const PgAnswer answer = real.ask(
            desk, "select leads, total_minor from api.inventory_count($1)", {filter.json()});
        mustBe(answer.sqlState, QString(), "code");
        mustBe(answer.rows.first().at(0).toLongLong(), qint64(leads.size()), "count");
        mustBe(answer.rows.first().at(1).toLongLong(), total, "price of all");
    }
    void show(std::ostream& out) const override { showAs(out, "counts " + filter.json()); }
};

struct AskQuote final : DeskCommand
{
    ModelFilter filter = someFilter();
    int quantity = *rc::gen::inRange(1, 12);

    void run(const FloorModel& model, RealFloor& real) const override
    {
        QSet<qint64> persons; // each counts once (R4)
        qint64 total = 0;
        for (const ModelLead& lead : model.seen(desk, filter)) {
            if (persons.size() == quantity || persons.contains(lead.person))
                continue;
            persons.insert(lead.person);
            total += lead.priceMinor;
        }
        const QJsonObject quote = real.ask(desk, "select api.quote($1)",
                                           {"[" + ModelLine{filter, quantity, false}.json() + "]"})
                                      .json();
        mustBe(quote.value("total_minor"_L1).toInteger(-1), total, "total of the quote");
        mustBe(quote.value("complete"_L1).toBool(), int(persons.size()) == quantity, "complete");
        mustBe(quote.value("wallet_available_minor"_L1).toInteger(-1),
               model.desks[size_t(desk)].walletMinor, "wallet in the quote");
    }
    void show(std::ostream& out) const override
    {
        showAs(out, "asks for a quote of " + QByteArray::number(quantity) + ' ' + filter.json());
    }
};

struct Buy final : DeskCommand
{
    QList<ModelLine> lines;
    qint64 maxMinor = *rc::gen::inRange(0, 4) == 0 ? *rc::gen::inRange(0, 5000) : 1000000;
    bool isInvoice = *rc::gen::inRange(0, 4) == 0;

    Buy()
    {
        const int count = *rc::gen::inRange(1, 3);
        for (int i = 0; i < count; ++i)
            lines.append({someFilter(), *rc::gen::inRange(1, 7), *rc::gen::inRange(0, 3) == 0});
    }
    void apply(FloorModel& model) const override { model.buy(desk, lines, maxMinor, isInvoice); }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        FloorModel after = model;
        const ModelAnswer expected = after.buy(desk, lines, maxMinor, isInvoice);
        const QByteArrayList parameters{testing::newKey(), request(), QByteArray::number(maxMinor)};
        const ModelAnswer told =
            answerOf(real, desk, real.ask(desk, testing::purchaseSql, parameters));
        real.sent[size_t(desk)].append({parameters, told});
        mustBe(told, expected);
    }
    [[nodiscard]] QByteArray request() const
    {
        QByteArrayList texts;
        for (const ModelLine& line : lines)
            texts.append(line.json());
        return "{\"lines\": [" + texts.join(", ") + "]"
               + (isInvoice ? QByteArray(", \"payment\": \"invoice\"") : QByteArray()) + "}";
    }
    void show(std::ostream& out) const override
    {
        showAs(out, "buys for at most " + QByteArray::number(maxMinor) + ' ' + request());
    }
};

/// Sends an earlier purchase once more, or asks what became of it.
struct Repeat final : DeskCommand
{
    int place;
    bool isQuestion = *rc::gen::arbitrary<bool>();

    explicit Repeat(const FloorModel& model)
    {
        const auto told = model.desks[size_t(desk)].told.size();
        RC_PRE(told > 0);
        place = *rc::gen::inRange(0, int(told));
    }
    void checkPreconditions(const FloorModel& model) const override
    {
        RC_PRE(place < model.desks[size_t(desk)].told.size());
    }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        const auto& [parameters, first] = real.sent[size_t(desk)].at(place);
        const PgAnswer answer =
            isQuestion ? real.ask(desk, "select api.intent_outcome($1)", {parameters.first()})
                       : real.ask(desk, testing::purchaseSql, parameters);
        ModelAnswer told = answerOf(real, desk, answer);
        // What was held then may have been given back since.
        told.leadIds = model.desks[size_t(desk)].told.at(place).leadIds;
        mustBe(told, model.desks[size_t(desk)].told.at(place));
        mustBe(answer.json().value("replayed"_L1).toBool(), true, "replayed");
    }
    void show(std::ostream& out) const override
    {
        showAs(out, QByteArray(isQuestion ? "asks what became of" : "sends again")
                        + " its purchase " + QByteArray::number(place));
    }
};

/// Does something with an order.
struct OrderCommand : DeskCommand
{
    qint64 order = 0;

    explicit OrderCommand(const FloorModel& model)
    {
        const auto orders = model.desks[size_t(desk)].orders.size();
        RC_PRE(orders > 0);
        order = 1001 + *rc::gen::inRange(0, int(orders));
    }
    void checkPreconditions(const FloorModel& model) const override
    {
        RC_PRE(model.desks[size_t(desk)].orders.contains(order));
    }
    [[nodiscard]] QByteArray number() const { return QByteArray::number(order); }
};

struct Pay final : OrderCommand
{
    using OrderCommand::OrderCommand;
    void apply(FloorModel& model) const override { model.pay(desk, order); }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        FloorModel after = model;
        ModelAnswer told = answerOf(
            real, desk,
            real.ask(desk, "select api.order_pay($1, $2, 1000000)", {testing::newKey(), number()}));
        told.leadIds.clear();
        mustBe(told, after.pay(desk, order));
    }
    void show(std::ostream& out) const override { showAs(out, "pays order " + number()); }
};

struct Cancel final : OrderCommand
{
    using OrderCommand::OrderCommand;
    void apply(FloorModel& model) const override { model.cancel(desk, order); }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        FloorModel after = model;
        mustBe(real.ask(desk, "select api.order_cancel($1)", {number()}).sqlState,
               after.cancel(desk, order), "code");
    }
    void show(std::ostream& out) const override { showAs(out, "cancels order " + number()); }
};

struct Deliver final : OrderCommand
{
    using OrderCommand::OrderCommand;
    void apply(FloorModel& model) const override
    {
        ModelOrder& it = model.desks[size_t(desk)].orders[order];
        it.isDelivered = it.isDelivered || it.state == "completed";
    }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        const ModelOrder it = model.desks[size_t(desk)].orders.value(order);
        PgAnswer answer;
        do
            answer = real.ask(desk, "select api.deliver($1)", {number()});
        while (answer.isOk() && answer.json().value("state"_L1).toString() != "done"_L1);
        mustBe(answer.sqlState, it.state == "completed" ? QString() : u"LF014"_s, "code");
        if (answer.isOk())
            mustBe(answer.json().value("delivered"_L1).toInt(), it.leads, "delivered");
    }
    void show(std::ostream& out) const override
    {
        showAs(out, "has order " + number() + " delivered");
    }
};

struct Grant final : DeskCommand
{
    int amount = *rc::gen::inRange(-4000, 8000);

    Grant() { RC_PRE(amount != 0); }
    void apply(FloorModel& model) const override { model.grant(desk, amount); }
    void run(const FloorModel& model, RealFloor& real) const override
    {
        FloorModel after = model;
        const bool isFine = after.grant(desk, amount);
        const PgAnswer answer = real.floor.owner().run(
            "select api.wallet_grant($1, $2, 'model')",
            {"Brokerage " + QByteArray::number(desk + 1), QByteArray::number(amount)});
        mustBe(answer.sqlState, isFine ? QString() : u"LF002"_s, "code");
        if (isFine)
            mustBe(answer.number(), after.desks[size_t(desk)].walletMinor, "balance");
    }
    void show(std::ostream& out) const override
    {
        showAs(out, "is given " + QByteArray::number(amount));
    }
};

/// What an export would have, and what the wallet says.
struct ExportCount final : DeskCommand
{
    void run(const FloorModel& model, RealFloor& real) const override
    {
        const ModelDesk& it = model.desks[size_t(desk)];
        qint64 delivered = 0;
        for (const ModelOrder& order : it.orders)
            delivered += order.isDelivered ? order.leads : 0;
        mustBe(real.ask(desk, "select api.export_begin('{}', '{lead_id}', 'machine', 'a model')").isOk(), true, "an export's begin");
        mustBe(real.ask(desk, "select count(*) from api.my_lead_export").number(), delivered,
               "rows of an export");
        mustBe(real.ask(desk, "select api.my_leads_count(null, null)").number(), delivered,
               "My leads");
        mustBe(real.ask(desk, "select available_minor from api.wallet()").number(), it.walletMinor,
               "wallet");
    }
    void show(std::ostream& out) const override { showAs(out, "counts its export and its wallet"); }
};

/// Sixty leads: two states, both classes, three ages, own prices, persons who are there twice.
std::vector<ModelLead> makeStock(TestFloor& floor)
{
    std::vector<ModelLead> stock;
    qint64 person = 0;
    for (const char* state : {"LA", "TX"}) {
        for (const char* leadClass : {"gold", "silver"}) {
            for (const int age : {200, 260, 500}) {
                for (int i = 0; i < 5; ++i) {
                    testing::TestLeads kind{.leadClass = leadClass, .state = state, .ageDays = age};
                    kind.county = kind.state == "LA" ? (i % 2 == 0 ? 22017 : 22071) : 48113;
                    kind.priceMinor = i == 4 ? 300 + age : 0;
                    kind.person =
                        ++person % 20 + 1; // of three leads of one person, a desk may have one
                    ModelLead lead{floor.addLeads(kind).first(),
                                   kind.leadClass == "gold",
                                   state,
                                   kind.county,
                                   age,
                                   kind.priceMinor,
                                   kind.person};
                    if (lead.priceMinor == 0)
                        lead.priceMinor = lead.isGold ? 1000 : 500;
                    stock.push_back(lead);
                }
            }
        }
    }
    std::sort(stock.begin(), stock.end(),
              [](const ModelLead& a, const ModelLead& b) { return a.isBefore(b); });
    return stock;
}

/// Everything as at the start of a sequence. Triggers guard append-only tables against everybody
/// but an owner who switches them off.
void reset(RealFloor& real)
{
    real.floor.must(
        "begin; set local session_replication_role = replica;"
        "delete from core.sale; delete from core.held; delete from core.workspace_person; delete "
        "from core.orders;"
        "delete from core.order_line; delete from core.order_event; delete from core.intent; "
        "delete from core.quote;"
        "delete from core.delivered_lead; delete from core.entry; delete from core.transfer; "
        "delete from core.audit; delete from core.mail; delete from core.commission_reversal; delete from core.commission;"
        "update core.wallet set available_minor = 0, orders_count = 0; delete from core.inventory;"
        "insert into core.inventory (lead_id, person, price_minor, pool_id, county_id, "
        "inquired_on, class, intent, filled)"
        " select l.lead_id, l.person, l.price_minor, l.pool_id, l.county_id, l.inquired_on, "
        "p.class, l.intent, l.filled"
        " from core.lead l join core.pool p using (pool_id); commit");
    for (int desk = 0; desk < modelDesks; ++desk) {
        real.floor.must(
            "select api.wallet_grant($1, $2, 'start')",
            {"Brokerage " + QByteArray::number(desk + 1), QByteArray::number(startMinor)});
        real.sent[size_t(desk)].clear();
    }
}

} // namespace

void statefulModel(Arena& arena)
{
    const int sequences = arena.scaled(1000, 40);
    Verdict& verdict = arena.verdict();
    verdict.setSize(u"%1 sequences of up to 100 commands"_s.arg(sequences));
    FloorModel start;
    start.stock = makeStock(arena.floor());
    start.desks.resize(modelDesks);
    for (ModelDesk& desk : start.desks)
        desk.walletMinor = startMinor;
    RealFloor real{arena.floor(), {}, {}};
    for (const ConnectionSpec& broker : arena.brokers(modelDesks))
        real.desks.push_back(std::make_unique<PgSession>(broker));
    real.sent.resize(modelDesks);
    DbConnection owner(arena.floor().ownerSpec());
    if (!owner.open())
        qFatal("No connection for the checks");
    int done = 0;

    rc::detail::TestParams parameters;
    parameters.seed = arena.generator()();
    parameters.maxSuccess = sequences;
    rc::detail::TestMetadata metadata;
    metadata.id = "floor";
    metadata.description = "A floor does what its model does";
    // The one that RapidCheck brings prints at the end of the program, controls included.
    rc::detail::TestListenerAdapter listener;
    const rc::detail::TestResult result = rc::detail::checkTestable(
        [&] {
            reset(real);
            rc::state::check(
                start, real,
                rc::state::gen::execOneOfWithArgs<Count, AskQuote, Buy, Buy, Repeat, Pay, Cancel,
                                                  Deliver, Grant, ExportCount>());
            const auto checks = checkFloor(owner);
            RC_ASSERT(checks.has_value());
            for (const CheckResult& check : *checks) {
                if (!check.ok)
                    RC_FAIL("check " + check.name.toStdString() + " is "
                            + check.value.toStdString());
            }
            ++done;
        },
        metadata, parameters, listener);
    if (!result.template is<rc::detail::SuccessResult>()) {
        std::ostringstream text;
        rc::detail::printResultMessage(result, text);
        verdict.violate(u"model"_s, QString::fromStdString(text.str()));
    }
    verdict.figure(u"sequences"_s, done);
}

} // namespace leadfloor::stress

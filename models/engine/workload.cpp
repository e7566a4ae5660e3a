// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/workload.h"

#include "models/domain/seededrandom.h"
#include "models/engine/floorcalls.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/refundcalls.h"
#include "models/engine/workloadjournal.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int patienceMs = 15000; ///< for a floor that went away
constexpr int deliverySlice = 1000;

/// What one client did and saw.
struct ClientNotes
{
    QMap<WorkloadAct, std::vector<double>> ms;
    QMap<QString, qint64> refusals;
    qint64 sentAgain = 0, unknown = 0, resolved = 0, orders = 0, leads = 0;
    Money spent;
    qint64 refunds = 0, refundedLeads = 0;
    Money refunded;
    std::optional<Error> problem; ///< why it could not go on
};

/// One person at a desk: a line, a choice of acts, and a memory of orders to be delivered. Its own
/// thread.
class WorkloadClient final
{
public:
    WorkloadClient(const WorkloadPlan& plan, int number, WorkloadJournal& journal)
        : m_plan(plan)
        , m_journal(journal)
        , m_connection(plan.people.at(number % plan.people.size()))
        , m_random(plan.seed * 1000003 + quint64(number))
    {
    }
    void work(const std::atomic<bool>& isOver);
    [[nodiscard]] const ClientNotes& notes() const { return m_notes; }

private:
    [[nodiscard]] Filter someFilter();
    [[nodiscard]] WorkloadAct someAct();
    /// Empty if a line was lost and came back, or the act was refused; an error ends the client.
    [[nodiscard]] Result<> act(WorkloadAct act);
    [[nodiscard]] Result<> browse();
    [[nodiscard]] Result<> buy(bool isHold);
    [[nodiscard]] Result<> endHold(const Receipt& order);
    [[nodiscard]] Result<> deliver();
    [[nodiscard]] Result<> refund();
    void bought(qint64 order, int leads, Money total);
    [[nodiscard]] Result<Receipt> send(const PurchaseRequest& request);
    [[nodiscard]] Result<Receipt> resolve(IntentId intent);
    [[nodiscard]] Result<> refused(const Error& error);
    void timed(WorkloadAct act, const QElapsedTimer& clock)
    {
        m_notes.ms[act].push_back(double(clock.nsecsElapsed()) / 1e6);
    }

    const WorkloadPlan& m_plan;
    WorkloadJournal& m_journal;
    DbConnection m_connection;
    SeededRandom m_random;
    ClientNotes m_notes;
    QStringList m_states, m_buckets;
    QString m_workspace;
    QList<qint64> m_undelivered;
    QList<qint64> m_refundable; ///< nothing of them has been refunded yet
};

void WorkloadClient::work(const std::atomic<bool>& isOver)
{
    const auto start = [this]() -> Result<> {
        if (auto opened = m_connection.open(); !opened)
            return opened;
        const auto identity = hello(m_connection);
        if (!identity)
            return tl::unexpected(identity.error());
        m_workspace = identity->workspace;
        const auto facets = inventoryFacets(m_connection, {});
        if (!facets)
            return tl::unexpected(facets.error());
        for (const FacetValue& state : facets->states)
            m_states.append(state.value);
        for (const FacetValue& bucket : facets->buckets)
            m_buckets.append(bucket.value);
        return {};
    };
    Result<> result = start();
    while (result && !isOver)
        result = act(someAct());
    if (!result)
        m_notes.problem = result.error();
}

WorkloadAct WorkloadClient::someAct()
{
    int sum = 0;
    for (const int weight : m_plan.mix)
        sum += weight;
    int ticket = m_random.below(sum);
    for (auto it = m_plan.mix.begin(); it != m_plan.mix.end(); ++it) {
        ticket -= it.value();
        if (ticket < 0)
            return it.key();
    }
    return WorkloadAct::Browse;
}

Filter WorkloadClient::someFilter()
{
    Filter filter;
    if (!m_states.isEmpty())
        filter.states = {m_states.at(m_random.below(int(m_states.size())))};
    if (const int kind = m_random.below(3); kind > 0)
        filter.classes = {kind == 1 ? LeadClass::Gold : LeadClass::Silver};
    if (!m_buckets.isEmpty() && m_random.below(2) == 0)
        filter.buckets = {m_buckets.at(m_random.below(int(m_buckets.size())))};
    return filter;
}

Result<> WorkloadClient::refused(const Error& error)
{
    ++m_notes.refusals[errorCodeText(error.code)];
    if (error.code == ErrorCode::FileProblem)
        return tl::unexpected(error);
    if (error.code != ErrorCode::Disconnected && error.code != ErrorCode::OutcomeUnknown)
        return {};
    const QDeadlineTimer patience(patienceMs);
    Result<> opened = m_connection.open();
    while (!opened && !patience.hasExpired()) {
        QThread::msleep(100);
        opened = m_connection.open();
    }
    return opened;
}

Result<> WorkloadClient::act(WorkloadAct act)
{
    switch (act) {
    case WorkloadAct::Browse:
        return browse();
    case WorkloadAct::Quote: {
        QElapsedTimer clock;
        clock.start();
        const auto quote =
            quoteLines(m_connection, {OrderLine{someFilter(), 1 + m_random.below(50)}});
        timed(act, clock);
        return quote ? Result<>() : refused(quote.error());
    }
    case WorkloadAct::Buy:
        return buy(false);
    case WorkloadAct::Hold:
        return buy(true);
    case WorkloadAct::Deliver:
        return deliver();
    case WorkloadAct::Refund:
        return refund();
    }
    Q_UNREACHABLE();
}

Result<> WorkloadClient::browse()
{
    QElapsedTimer clock;
    clock.start();
    std::optional<Error> error;
    const auto keep = [&error](const auto& result) {
        if (!result)
            error = result.error();
    };
    switch (m_random.below(3)) {
    case 0:
        keep(inventoryCount(m_connection, someFilter()));
        break;
    case 1:
        keep(inventoryPage(m_connection, someFilter(), InventorySort::OldestFirst, {}));
        break;
    default:
        keep(inventoryFacets(m_connection, someFilter()));
        break;
    }
    timed(WorkloadAct::Browse, clock);
    return error ? refused(*error) : Result<>();
}

Result<Receipt> WorkloadClient::resolve(IntentId intent)
{
    ++m_notes.unknown;
    Error last{ErrorCode::OutcomeUnknown, {}, {}, {}};
    for (const QDeadlineTimer patience(patienceMs); !patience.hasExpired(); QThread::msleep(100)) {
        if (!m_connection.open())
            continue;
        const auto outcome = intentOutcome(m_connection, intent);
        if (!outcome)
            continue;
        ++m_notes.resolved;
        if (outcome->kind == IntentOutcome::Kind::Happened)
            return *outcome->receipt;
        return tl::unexpected(outcome->refusal.value_or(
            Error{ErrorCode::NotFound, u"the purchase did not happen"_s, {}, {}}));
    }
    return tl::unexpected(last);
}

Result<Receipt> WorkloadClient::send(const PurchaseRequest& request)
{
    auto receipt =
        purchaseWithRetry(m_connection, request, {}, [this](int) { ++m_notes.sentAgain; });
    if (!receipt && receipt.error().code == ErrorCode::OutcomeUnknown)
        return resolve(request.intent);
    return receipt;
}

Result<> WorkloadClient::buy(bool isHold)
{
    OrderLine line{someFilter(), 1 + m_random.below(20)};
    const auto quote = quoteLines(m_connection, {line});
    if (!quote)
        return refused(quote.error());
    PurchaseRequest request;
    request.intent = IntentId::create();
    request.lines = {line};
    request.quote = quote->id;
    request.totalMax = quote->total;
    request.payment = !isHold                 ? PaymentKind::Credits
                      : m_random.below(2) == 0 ? PaymentKind::Card
                                               : PaymentKind::Invoice;
    const QString key = request.intent.toString();
    if (auto written = m_journal.promise(
            {{u"key"_s, key},
             {u"act"_s, workloadActCode(isHold ? WorkloadAct::Hold : WorkloadAct::Buy)},
             {u"login"_s, m_connection.spec().login},
             {u"max"_s, request.totalMax.minor()}});
        !written)
        return refused(written.error());
    QElapsedTimer clock;
    clock.start();
    const auto receipt = send(request);
    timed(isHold ? WorkloadAct::Hold : WorkloadAct::Buy, clock);
    if (!receipt) {
        // A refusal is final for its key; anything else stored nothing, or is not known.
        const QString code = errorCodeText(receipt.error().code);
        m_journal.note({{u"key"_s, key}, {u"code"_s, code}});
        return refused(receipt.error());
    }
    m_journal.note({{u"key"_s, key},
                    {u"order"_s, receipt->orderNumber},
                    {u"leads"_s, receipt->leads},
                    {u"total"_s, receipt->total.minor()}});
    ++m_notes.orders;
    if (isHold)
        return endHold(*receipt);
    bought(receipt->orderNumber, receipt->leads, receipt->total);
    return {};
}

void WorkloadClient::bought(qint64 order, int leads, Money total)
{
    m_notes.leads += leads;
    m_notes.spent = Money::fromMinor(m_notes.spent.minor() + total.minor());
    m_undelivered.append(order);
    m_refundable.append(order);
}

Result<> WorkloadClient::endHold(const Receipt& order)
{
    int way = m_random.below(4);
    if (way == 3 && order.payment == PaymentKind::Card)
        return {}; // it ends by time alone
    way %= 3; // an invoice would hold its leads for days
    const QString login = m_connection.spec().login;
    const QString what = way == 0 ? u"cancel"_s : u"pay"_s;
    // Whether it happened is known to the floor alone until the answer is there.
    if (auto written = m_journal.promise(
            {{u"login"_s, login}, {u"order"_s, order.orderNumber}, {u"try"_s, what}});
        !written)
        return refused(written.error());
    if (way == 0) {
        if (const auto done = cancelOrder(m_connection, order.orderNumber); !done)
            return refused(done.error());
    } else {
        const auto paid =
            paySafely(m_connection, {IntentId::create(), order.orderNumber, order.total});
        if (!paid)
            return refused(paid.error());
        bought(order.orderNumber, order.leads, order.total);
    }
    m_journal.note({{u"login"_s, login}, {u"order"_s, order.orderNumber}, {u"done"_s, what}});
    return {};
}

Result<> WorkloadClient::deliver()
{
    if (m_undelivered.isEmpty())
        return browse();
    const qint64 order = m_undelivered.takeAt(m_random.below(int(m_undelivered.size())));
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        const auto progress = deliverSlice(m_connection, order, deliverySlice);
        if (!progress)
            return refused(progress.error());
        if (progress->isDone())
            break;
    }
    timed(WorkloadAct::Deliver, clock);
    m_journal.note(
        {{u"login"_s, m_connection.spec().login}, {u"order"_s, order}, {u"done"_s, u"deliver"_s}});
    return {};
}

Result<> WorkloadClient::refund()
{
    if (m_refundable.isEmpty())
        return browse();
    RefundRequest request;
    request.key = IntentId::create();
    request.workspace = m_workspace;
    request.orderNumber = m_refundable.takeAt(m_random.below(int(m_refundable.size())));
    request.reason = u"workload"_s;
    if (m_random.below(2) == 0) {
        // One lead, if there is one to be named.
        OwnedLeadQuery query;
        query.orderNumber = request.orderNumber;
        query.limit = 1;
        const auto leads = ownedLeadPage(m_connection, query);
        if (!leads)
            return refused(leads.error());
        if (!leads->isEmpty())
            request.leads = {leads->first().id};
    }
    const QString key = request.key.toString();
    const QString login = m_connection.spec().login;
    if (auto written = m_journal.promise({{u"login"_s, login},
                                          {u"order"_s, request.orderNumber},
                                          {u"try"_s, u"refund"_s},
                                          {u"refund"_s, key}});
        !written)
        return refused(written.error());
    // An operator calls in for it, and hangs up: not every client keeps a second line.
    DbConnection desk(*m_plan.desk);
    const auto opened = desk.open();
    if (!opened) {
        m_journal.note({{u"login"_s, login},
                        {u"order"_s, request.orderNumber},
                        {u"refund"_s, key},
                        {u"done"_s, u"no refund"_s}});
        return refused(opened.error());
    }
    QElapsedTimer clock;
    clock.start();
    auto refund = refundOrder(desk, request);
    if (!refund) {
        const ErrorCode code = refund.error().code;
        const bool isUnknown = code == ErrorCode::OutcomeUnknown;
        m_notes.unknown += isUnknown ? 1 : 0;
        if (isUnknown || code == ErrorCode::Busy || code == ErrorCode::InProgress || code == ErrorCode::Disconnected) {
            ++m_notes.sentAgain;
            refund = refundSafely(desk, request, {}, patienceMs);
            m_notes.resolved +=
                isUnknown && (refund || refund.error().code != ErrorCode::OutcomeUnknown) ? 1 : 0;
        }
    }
    timed(WorkloadAct::Refund, clock);
    if (!refund) {
        // Refused: nothing has happened. After a lost line that is not known.
        const ErrorCode code = refund.error().code;
        if (code != ErrorCode::OutcomeUnknown && code != ErrorCode::Disconnected)
            m_journal.note({{u"login"_s, login},
                            {u"order"_s, request.orderNumber},
                            {u"refund"_s, key},
                            {u"done"_s, u"no refund"_s}});
        return refused(refund.error());
    }
    m_journal.note({{u"login"_s, login},
                    {u"order"_s, request.orderNumber},
                    {u"refund"_s, key},
                    {u"done"_s, u"refund"_s},
                    {u"state"_s, refund->state},
                    {u"leads"_s, refund->leads},
                    {u"amount"_s, refund->amount.minor()}});
    ++m_notes.refunds;
    m_notes.refundedLeads += refund->leads;
    m_notes.refunded = Money::fromMinor(m_notes.refunded.minor() + refund->amount.minor());
    if (refund->state == "refunded"_L1)
        m_undelivered.removeOne(request.orderNumber);
    return {};
}

double percentileOf(std::vector<double>& values, double share)
{
    const auto place =
        std::clamp<size_t>(size_t(std::ceil(share * double(values.size()))), 1, values.size()) - 1;
    const auto nth = values.begin() + std::ptrdiff_t(place);
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

WorkloadReport sumUp(const std::vector<ClientNotes>& clients)
{
    WorkloadReport report;
    QMap<WorkloadAct, std::vector<double>> all;
    for (const ClientNotes& notes : clients) {
        for (auto it = notes.ms.begin(); it != notes.ms.end(); ++it)
            all[it.key()].insert(all[it.key()].end(), it.value().begin(), it.value().end());
        for (auto it = notes.refusals.begin(); it != notes.refusals.end(); ++it)
            report.refusals[it.key()] += it.value();
        report.sentAgain += notes.sentAgain;
        report.unknown += notes.unknown;
        report.resolved += notes.resolved;
        report.orders += notes.orders;
        report.leads += notes.leads;
        report.spent = Money::fromMinor(report.spent.minor() + notes.spent.minor());
        report.refunds += notes.refunds;
        report.refundedLeads += notes.refundedLeads;
        report.refunded = Money::fromMinor(report.refunded.minor() + notes.refunded.minor());
    }
    for (auto it = all.begin(); it != all.end(); ++it)
        report.acts.append({it.key(), qint64(it->size()), percentileOf(*it, 0.5),
                            percentileOf(*it, 0.95), percentileOf(*it, 0.99),
                            percentileOf(*it, 1)});
    return report;
}

/// Where each workspace stands before the load: what the comparison starts from.
Result<> noteStart(const QList<ConnectionSpec>& people, WorkloadJournal& journal)
{
    for (const ConnectionSpec& person : people) {
        DbConnection connection(person);
        if (auto opened = connection.open(); !opened)
            return opened;
        const auto identity = hello(connection);
        const auto wallet = identity ? walletState(connection) : tl::unexpected(identity.error());
        const auto orders = wallet ? orderPage(connection, 0, 1) : tl::unexpected(wallet.error());
        if (!orders)
            return tl::unexpected(orders.error());
        if (auto written =
                journal.promise({{u"login"_s, person.login},
                                 {u"workspace"_s, identity->workspace},
                                 {u"available"_s, wallet->available.minor()},
                                 {u"newest"_s, orders->isEmpty() ? 0 : orders->first().number}});
            !written)
            return written;
    }
    return {};
}

} // namespace

QString workloadActCode(WorkloadAct act)
{
    switch (act) {
    case WorkloadAct::Browse:
        return u"browse"_s;
    case WorkloadAct::Quote:
        return u"quote"_s;
    case WorkloadAct::Buy:
        return u"buy"_s;
    case WorkloadAct::Hold:
        return u"hold"_s;
    case WorkloadAct::Deliver:
        return u"deliver"_s;
    case WorkloadAct::Refund:
        return u"refund"_s;
    }
    Q_UNREACHABLE();
}

Result<WorkloadMix> workloadMixFromText(const QString& text)
{
    WorkloadMix mix;
    int sum = 0;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        bool isNumber = false;
        const int weight = part.section(u'=', 1).toInt(&isNumber);
        const QString word = part.section(u'=', 0, 0).trimmed();
        std::optional<WorkloadAct> act;
        for (const WorkloadAct known : {WorkloadAct::Browse, WorkloadAct::Quote, WorkloadAct::Buy,
                                        WorkloadAct::Hold, WorkloadAct::Deliver, WorkloadAct::Refund}) {
            if (workloadActCode(known) == word)
                act = known;
        }
        if (!act || !isNumber || weight < 0 || weight > 1000 || mix.contains(*act))
            return failure(
                ErrorCode::Usage,
                u"\"%1\": a mix knows browse, quote, buy, hold, deliver and refund, once each, with a weight of 0 to 1000, e.g. buy=20."_s
                    .arg(part));
        mix.insert(*act, weight);
        sum += weight;
    }
    if (sum == 0)
        return failure(ErrorCode::Usage,
                       u"A mix wants at least one act with a weight, e.g. browse=60,buy=20."_s);
    return mix;
}

Result<WorkloadReport> runWorkload(const WorkloadPlan& plan,
                                   const std::function<bool(double)>& progress)
{
    if (plan.people.isEmpty() || plan.clients < 1 || plan.mix.isEmpty())
        return failure(ErrorCode::Usage, u"A load wants people, clients and a mix."_s);
    if (plan.mix.value(WorkloadAct::Refund) > 0) {
        if (!plan.desk)
            return failure(ErrorCode::Usage, u"Refunds want somebody who may refund."_s);
        DbConnection desk(*plan.desk);
        if (auto opened = desk.open(); !opened)
            return tl::unexpected(opened.error());
    }
    WorkloadJournal journal(plan.journalPath);
    if (auto opened = journal.open(); !opened)
        return tl::unexpected(opened.error());
    if (auto noted = noteStart(plan.people, journal); !noted)
        return tl::unexpected(noted.error());

    std::atomic<bool> isOver = false;
    std::atomic<int> working = plan.clients;
    std::vector<ClientNotes> notes(size_t(plan.clients));
    std::vector<std::thread> threads;
    threads.reserve(size_t(plan.clients));
    QElapsedTimer clock;
    clock.start();
    for (int number = 0; number < plan.clients; ++number) {
        threads.emplace_back([&, number] {
            WorkloadClient client(plan, number, journal);
            client.work(isOver);
            notes[size_t(number)] = client.notes();
            --working;
        });
    }
    while (working > 0 && !isOver) {
        QThread::msleep(50);
        const double share = double(clock.elapsed()) / (plan.seconds * 1000.0);
        if (share >= 1 || (progress && !progress(share)))
            isOver = true;
    }
    isOver = true;
    for (std::thread& thread : threads)
        thread.join();
    for (const ClientNotes& client : notes) {
        if (client.problem)
            return tl::unexpected(*client.problem);
    }
    WorkloadReport report = sumUp(notes);
    report.seconds = double(clock.elapsed()) / 1000;
    return report;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcalls.h"
#include "models/engine/workload.h"
#include "models/engine/workloadjournal.h"

#include <QDeadlineTimer>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int differencesTold = 100;
constexpr int pageOrders = 1000;
constexpr int inProgressMs = 10000;

/// What the journal says of one order.
struct ToldOrder
{
    int leads = 0;
    Money total;
    bool isHold = false;
    bool isDelivered = false;
    QString done; ///< "pay", "cancel"
    bool isRefundOpen = false; ///< asked for, and nobody was told what became of it
    QString stateRefunded;     ///< that the refund said
    int refundedLeads = 0;
    Money refunded;
};
struct ToldKey
{
    QString login, act;
    std::optional<qint64> order;
    int leads = 0;
    Money total;
    QString code;
};
struct ToldWorkspace
{
    QString login; ///< of whom to ask
    Money available;
    qint64 newest = 0; ///< order before the load; 0: none
    QMap<qint64, ToldOrder> orders;
};
struct Told
{
    QMap<QString, ToldKey> keys;
    QMap<QString, ToldWorkspace> workspaces; ///< by name
    QHash<QString, QString> workspaceOf;     ///< by login
};

class Comparison final
{
public:
    explicit Comparison(WorkloadComparison& result)
        : m_result(result)
    {
    }
    void differ(const QString& text)
    {
        if (++m_result.differenceCount <= differencesTold)
            m_result.differences.append(text);
    }
    [[nodiscard]] Result<> askKeys(Told& told, const QList<ConnectionSpec>& people);
    [[nodiscard]] Result<> lookAtOrders(const ToldWorkspace& workspace, const QString& name,
                                        DbConnection& connection);

private:
    [[nodiscard]] Result<> askKey(DbConnection& connection, const QString& key, ToldKey& told);
    void lookAtOrder(const QString& name, const OrderRow& row, const ToldOrder& order);

    WorkloadComparison& m_result;
};

Told readJournal(const QList<QJsonObject>& lines)
{
    Told told;
    for (const QJsonObject& line : lines) {
        const QString login = line.value("login"_L1).toString();
        const QString key = line.value("key"_L1).toString();
        const qint64 order = line.value("order"_L1).toInteger();
        if (line.contains("workspace"_L1)) {
            const QString name = line.value("workspace"_L1).toString();
            told.workspaceOf.insert(login, name);
            // Several people of one workspace: the first one looked before all others.
            if (!told.workspaces.contains(name))
                told.workspaces.insert(name,
                                       {login,
                                        Money::fromMinor(line.value("available"_L1).toInteger()),
                                        line.value("newest"_L1).toInteger(),
                                        {}});
        } else if (line.contains("act"_L1)) {
            told.keys.insert(key, {login, line.value("act"_L1).toString(), {}, 0, {}, {}});
        } else if (!key.isEmpty() && told.keys.contains(key)) {
            ToldKey& answer = told.keys[key];
            answer.code = line.value("code"_L1).toString();
            if (order > 0)
                answer.order = order;
            answer.leads = line.value("leads"_L1).toInt();
            answer.total = Money::fromMinor(line.value("total"_L1).toInteger());
        }
    }
    return told;
}

/// What was done to orders, once it is known which there are.
void readActs(const QList<QJsonObject>& lines, Told& told)
{
    for (const QJsonObject& line : lines) {
        const QString done = line.value("done"_L1).toString();
        auto& orders =
            told.workspaces[told.workspaceOf.value(line.value("login"_L1).toString())].orders;
        const auto order = orders.find(line.value("order"_L1).toInteger());
        if (order == orders.end())
            continue;
        if (line.value("try"_L1) == "refund"_L1)
            order->isRefundOpen = true;
        if (done.isEmpty())
            continue;
        if (line.contains("refund"_L1)) {
            order->isRefundOpen = false;
            order->stateRefunded = line.value("state"_L1).toString();
            order->refundedLeads = line.value("leads"_L1).toInt();
            order->refunded = Money::fromMinor(line.value("amount"_L1).toInteger());
        } else if (done == "deliver"_L1)
            order->isDelivered = true;
        else
            order->done = done;
    }
}

Result<> Comparison::askKey(DbConnection& connection, const QString& key, ToldKey& told)
{
    Result<IntentOutcome> outcome = intentOutcome(connection, IntentId(QUuid::fromString(key)));
    for (const QDeadlineTimer patience(inProgressMs);
         !outcome && outcome.error().code == ErrorCode::InProgress && !patience.hasExpired();) {
        QThread::msleep(100);
        outcome = intentOutcome(connection, IntentId(QUuid::fromString(key)));
    }
    if (!outcome)
        return tl::unexpected(outcome.error());
    ++m_result.keys;
    const bool happened = outcome->kind == IntentOutcome::Kind::Happened;
    if (told.order && !happened) {
        differ(
            u"%1: the journal has order %2, the floor says that it did not happen"_s.arg(key).arg(
                *told.order));
    } else if (told.order
               && (outcome->receipt->orderNumber != *told.order
                   || outcome->receipt->leads != told.leads
                   || outcome->receipt->total != told.total)) {
        differ(
            u"%1: the journal has order %2 with %3 leads for %4, the floor has %5 with %6 for %7"_s
                .arg(key)
                .arg(*told.order)
                .arg(told.leads)
                .arg(told.total.minor())
                .arg(outcome->receipt->orderNumber)
                .arg(outcome->receipt->leads)
                .arg(outcome->receipt->total.minor()));
    } else if (!told.order && happened) {
        static const QStringList open{errorCodeText(ErrorCode::OutcomeUnknown),
                                      errorCodeText(ErrorCode::Disconnected),
                                      errorCodeText(ErrorCode::TimedOut), QString()};
        if (!open.contains(told.code))
            differ(u"%1: the journal has %2, the floor has order %3"_s.arg(key, told.code)
                       .arg(outcome->receipt->orderNumber));
        told.order = outcome->receipt->orderNumber;
        told.leads = outcome->receipt->leads;
        told.total = outcome->receipt->total;
    }
    return {};
}

Result<> Comparison::askKeys(Told& told, const QList<ConnectionSpec>& people)
{
    for (const ConnectionSpec& person : people) {
        DbConnection connection(person);
        if (auto opened = connection.open(); !opened)
            return opened;
        for (auto it = told.keys.begin(); it != told.keys.end(); ++it) {
            if (it->login != person.login)
                continue;
            if (auto asked = askKey(connection, it.key(), *it); !asked)
                return asked;
            if (it->order)
                told.workspaces[told.workspaceOf.value(it->login)].orders.insert(
                    *it->order, {it->leads, it->total, it->act == "hold"_L1, false, {}, false, {}, 0, {}});
        }
    }
    return {};
}

void Comparison::lookAtOrder(const QString& name, const OrderRow& row, const ToldOrder& order)
{
    const QString what = u"%1, order %2"_s.arg(name).arg(row.number);
    if (row.leads != order.leads || row.total != order.total)
        differ(u"%1: told %2 leads for %3, there are %4 for %5"_s.arg(what)
                   .arg(order.leads)
                   .arg(order.total.minor())
                   .arg(row.leads)
                   .arg(row.total.minor()));
    if (order.isDelivered && row.delivered != row.toDeliver())
        differ(u"%1: told that all is delivered, %2 of %3 are"_s.arg(what)
                   .arg(row.delivered)
                   .arg(row.toDeliver()));
    if (!order.isRefundOpen
        && (row.refundedLeads != order.refundedLeads || row.refunded != order.refunded))
        differ(u"%1: told that %2 leads are refunded for %3, there are %4 for %5"_s.arg(what)
                   .arg(order.refundedLeads)
                   .arg(order.refunded.minor())
                   .arg(row.refundedLeads)
                   .arg(row.refunded.minor()));
    const QString expected = order.isRefundOpen                        ? QString()
                             : !order.stateRefunded.isEmpty()          ? order.stateRefunded
                             : !order.isHold || order.done == "pay"_L1 ? u"completed"_s
                             : order.done == "cancel"_L1               ? u"cancelled"_s
                                                                       : QString();
    if (!expected.isEmpty() && row.state != expected)
        differ(u"%1: told that it is %2, it is %3"_s.arg(what, expected, row.state));
}

Result<> Comparison::lookAtOrders(const ToldWorkspace& workspace, const QString& name,
                                  DbConnection& connection)
{
    qint64 spentMinor = 0;
    QMap<qint64, ToldOrder> missing = workspace.orders;
    for (qint64 before = 0;;) {
        const auto page = orderPage(connection, before, pageOrders);
        if (!page)
            return tl::unexpected(page.error());
        for (const OrderRow& row : *page) {
            if (row.number <= workspace.newest)
                break;
            ++m_result.orders;
            const auto told = missing.find(row.number);
            if (told == missing.end()) {
                differ(u"%1, order %2: nobody in the journal asked for it"_s.arg(name).arg(
                    row.number));
            } else {
                lookAtOrder(name, row, *told);
                missing.erase(told);
            }
            if (row.state == "completed"_L1 || row.state == "refunded"_L1)
                spentMinor += row.total.minor() - row.refunded.minor();
        }
        if (page->size() < pageOrders || page->last().number <= workspace.newest)
            break;
        before = page->last().number;
    }
    for (auto it = missing.begin(); it != missing.end(); ++it)
        differ(u"%1, order %2: in the journal, and not on the floor"_s.arg(name).arg(it.key()));
    const auto wallet = walletState(connection);
    if (!wallet)
        return tl::unexpected(wallet.error());
    if (wallet->available.minor() != workspace.available.minor() - spentMinor)
        differ(u"%1: %2 available before and %3 spent, now %4"_s.arg(name)
                   .arg(workspace.available.minor())
                   .arg(spentMinor)
                   .arg(wallet->available.minor()));
    return {};
}

} // namespace

Result<WorkloadComparison> compareWorkload(const QString& journalPath,
                                           const QList<ConnectionSpec>& people)
{
    const auto lines = WorkloadJournal::read(journalPath);
    if (!lines)
        return tl::unexpected(lines.error());
    Told told = readJournal(*lines);
    WorkloadComparison result;
    Comparison comparison(result);
    if (auto asked = comparison.askKeys(told, people); !asked)
        return tl::unexpected(asked.error());
    readActs(*lines, told);
    for (const ConnectionSpec& person : people) {
        const QString name = told.workspaceOf.value(person.login);
        if (told.workspaces.value(name).login != person.login)
            continue;
        DbConnection connection(person);
        if (auto opened = connection.open(); !opened)
            return tl::unexpected(opened.error());
        if (auto looked = comparison.lookAtOrders(told.workspaces.value(name), name, connection);
            !looked)
            return tl::unexpected(looked.error());
    }
    return result;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cardcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/receipts.h"
#include "models/engine/cardcalls.h"

#include <QDeadlineTimer>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr unsigned long lookEveryMs = 300;
/// A gateway that runs makes a page within a second or two.
constexpr int pagePatienceMs = 20000;
constexpr int reconcilePatienceMs = 600000;

QString stateWord(Checkout::State state)
{
    switch (state) {
    case Checkout::State::None:
        return u"none"_s;
    case Checkout::State::Requested:
        return u"requested"_s;
    case Checkout::State::Open:
        return u"open"_s;
    case Checkout::State::Processing:
        return u"processing"_s;
    case Checkout::State::Paid:
        return u"paid"_s;
    case Checkout::State::Failed:
        return u"failed"_s;
    case Checkout::State::Expired:
        return u"expired"_s;
    case Checkout::State::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

/// Where to pay, at once: on standard error, so that --json's one object stays alone.
void tellPage(const Checkout& checkout)
{
    const QString line = u"Pay %1 here until %2: %3\n"_s.arg(moneyText(checkout.total), isoTime(checkout.endsAt), checkout.url);
    fputs(line.toLocal8Bit().constData(), stderr);
}

Error notPaid(const Checkout& checkout, const QString& why, const QString& next)
{
    Error error{ErrorCode::WrongState, u"order %1: %2"_s.arg(checkout.orderNumber).arg(why), {}, {}};
    error.data = {{u"next"_s, next}, {u"checkout"_s, checkoutJson(checkout)}};
    return error;
}

class EventsCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "events", "What the card provider has told, for operators");
        app.footer(exitCodeWords);
        app.require_subcommand(1);
        CLI::App& list = *app.add_subcommand("list", "Newest first");
        list.add_option("--before", m_id, "Only events older than this one");
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        app.add_subcommand("show", "One event, its payment and refunds")->add_option("event", m_id, "Its id, evt_...")->required();
        app.add_subcommand("findings", "What a person has to look at")->add_flag("--all", m_all, "Also what has been closed");
        CLI::App& close = *app.add_subcommand("close", "A finding has been looked at");
        close.add_option("finding", m_number, "Its number")->required();
        close.add_option("--note", m_words, "For the audit")->required();
        CLI::App& resolve = *app.add_subcommand("resolve", "Decide what becomes of a payment under review");
        resolve.add_option("payment", m_id, "Its id, as events findings names it")->required();
        resolve.add_option("decision", m_decision, "refund: to the card; credit: to the wallet")->required()->check(CLI::IsMember({"refund", "credit"}));
        resolve.add_option("--reason", m_words, "For the buyer and the audit")->required();
        CLI::App& collect = *app.add_subcommand("collect", "Take what is owed of a payment that went back to its card after it was spent");
        collect.add_option("payment", m_id, "Its id, as events findings names it")->required();
        collect.add_flag("--forgive", m_forgives, "The floor bears what the wallet does not have");
        collect.add_option("--reason", m_words, "For the statement and the audit")->required();
        app.add_subcommand("reconcile", "Compare with the provider's list now, and apply what we have missed");
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return list(connection, output);
        if (has("show"))
            return show(connection, output);
        if (has("findings"))
            return findings(connection, output);
        if (has("reconcile"))
            return reconcile(connection, output);
        if (has("resolve")) {
            const auto id = uuidFrom(u"payment"_s, m_id);
            const auto state = id ? resolvePayment(connection, id->toString(QUuid::WithoutBraces), text(m_decision), text(m_words))
                                  : tl::unexpected(id.error());
            if (!state)
                return output.error(state.error());
            output.line(u"The payment is %1."_s.arg(*state));
            output.object({{u"payment"_s, id->toString(QUuid::WithoutBraces)}, {u"state"_s, *state}});
            return DoneExit;
        }
        if (has("collect"))
            return collect(connection, output);
        if (auto closed = closeCardFinding(connection, m_number, text(m_words)); !closed)
            return output.error(closed.error());
        output.line(u"Closed."_s);
        output.object({{u"finding"_s, m_number}, {u"closed"_s, true}});
        return DoneExit;
    }

private:
    int list(DbConnection& connection, const Output& output) const
    {
        return output.list(u"events"_s, {u"Event"_s, u"Type"_s, u"Happened"_s, u"Outcome"_s, u"Amount"_s, u"Order"_s, u"Top-up"_s, u"Workspace"_s, u"Detail"_s},
                           cardEvents(connection, m_limit, text(m_id)), [](const CardEvent& event) {
                               const QJsonValue minor = event.amount ? QJsonValue(event.amount->minor()) : QJsonValue();
                               const auto shown = [](qint64 number) { return number > 0 ? QString::number(number) : QString(); };
                               const auto valueOf = [](qint64 number) { return number > 0 ? QJsonValue(number) : QJsonValue(); };
                               return ListRow{{{u"event"_s, event.id}, {u"type"_s, event.type}, {u"happened_at"_s, isoTime(event.happenedAt)},
                                               {u"received_at"_s, isoTime(event.receivedAt)}, {u"origin"_s, event.origin},
                                               {u"outcome"_s, event.outcome}, {u"detail"_s, event.detail}, {u"amount_minor"_s, minor},
                                               {u"currency"_s, event.currency}, {u"status"_s, event.status}, {u"payment"_s, event.payment},
                                               {u"workspace"_s, event.workspace},
                                               {u"order_number"_s, valueOf(event.orderNumber)}, {u"topup_number"_s, valueOf(event.topupNumber)}},
                                              {event.id, event.type, isoTime(event.happenedAt), event.outcome,
                                               event.amount ? moneyText(*event.amount) : QString(), shown(event.orderNumber),
                                               shown(event.topupNumber), event.workspace, event.detail}};
                           });
    }
    int show(DbConnection& connection, const Output& output) const
    {
        const auto event = cardEvent(connection, text(m_id));
        if (!event)
            return output.error(event.error());
        QList<QStringList> rows;
        const auto addAll = [&rows](const QString& of, const QJsonObject& object) {
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (!it->isObject() && !it->isArray() && !it->isNull())
                    rows.append({of, it.key(), it->toVariant().toString()});
            }
        };
        addAll(u"event"_s, *event);
        for (const QString& part : {u"order"_s, u"topup"_s, u"payment"_s})
            addAll(part, event->value(part).toObject());
        const QJsonArray refunds = event->value("refunds"_L1).toArray();
        for (const QJsonValue& refund : refunds)
            addAll(u"refund"_s, refund.toObject());
        output.table({u"Of"_s, u"What"_s, u"Value"_s}, rows);
        output.object(*event);
        return DoneExit;
    }
    int findings(DbConnection& connection, const Output& output) const
    {
        return output.list(u"findings"_s, {u"Number"_s, u"What"_s, u"Of"_s, u"Detail"_s, u"Workspace"_s, u"Order"_s, u"Amount"_s, u"Found"_s, u"Closed"_s}, cardFindings(connection, m_all),
                           [](const CardFinding& finding) {
                               return ListRow{{{u"finding"_s, finding.number}, {u"kind"_s, finding.kind}, {u"object"_s, finding.object},
                                               {u"detail"_s, finding.detail}, {u"workspace"_s, finding.workspace}, {u"order_number"_s, finding.orderNumber},
                                               {u"amount_minor"_s, finding.amount ? QJsonValue(finding.amount->minor()) : QJsonValue()},
                                               {u"currency"_s, finding.currency}, {u"found_at"_s, isoTime(finding.foundAt)},
                                               {u"closed_at"_s, isoTimeOrNull(finding.closedAt)}},
                                              {QString::number(finding.number), finding.kind, finding.object, finding.detail, finding.workspace,
                                               finding.orderNumber > 0 ? QString::number(finding.orderNumber) : QString(),
                                               finding.amount ? QString(finding.amount->toString() % u' ' % finding.currency) : QString(), isoTime(finding.foundAt), isoTime(finding.closedAt)}};
                           });
    }
    int collect(DbConnection& connection, const Output& output) const
    {
        const auto id = uuidFrom(u"payment"_s, m_id);
        const QString payment = id ? id->toString(QUuid::WithoutBraces) : QString();
        const auto rest = id ? collectPayment(connection, payment, m_forgives, text(m_words)) : tl::unexpected(id.error());
        if (!rest)
            return output.error(rest.error());
        output.line(u"%1 are still owed of the payment."_s.arg(moneyText(*rest)));
        output.object({{u"payment"_s, payment}, {u"short_minor"_s, rest->minor()}});
        return DoneExit;
    }
    static int reconcile(DbConnection& connection, const Output& output)
    {
        const auto run = requestReconciliation(connection);
        if (!run)
            return output.error(run.error());
        QDeadlineTimer patience(reconcilePatienceMs);
        Result<Reconciliation> state = reconciliation(connection, *run);
        while (state && !state->finishedAt.isValid()) {
            if (isInterrupted())
                return output.error({ErrorCode::Cancelled, {}, {}, {}});
            if (patience.hasExpired())
                return output.error({ErrorCode::TimedOut, u"No gateway with a card provider has compared the events; start one."_s, {}, {}});
            output.progress(u"Compare events"_s, state->listed, 0);
            QThread::msleep(lookEveryMs);
            state = reconciliation(connection, *run);
        }
        if (!state)
            return output.error(state.error());
        output.line(u"%1 events listed: %2 missed and applied now, %3 unknown to the provider, %4 different, %5 payments with another sum; see \"events findings\"."_s.arg(
            countText(state->listed), countText(state->missed), countText(state->unknown), countText(state->differing), countText(state->payments)));
        output.object({{u"run"_s, state->run}, {u"listed"_s, state->listed}, {u"missed"_s, state->missed},
                       {u"unknown"_s, state->unknown}, {u"differing"_s, state->differing}, {u"payments"_s, state->payments}});
        return DoneExit;
    }

    std::string m_id, m_words, m_decision;
    qint64 m_number = 0;
    int m_limit = 50;
    bool m_all = false;
    bool m_forgives = false;
};

} // namespace

Commands cardCommands()
{
    return makeCommands<EventsCommand>();
}

QJsonObject checkoutJson(const Checkout& checkout)
{
    QJsonObject json{{u"order_number"_s, checkout.orderNumber}, {u"order_state"_s, checkout.orderState},
                     {u"held_until"_s, isoTimeOrNull(checkout.heldUntil)}, {u"state"_s, stateWord(checkout.state)},
                     {u"reason"_s, checkout.reason}, {u"url"_s, checkout.url}, {u"ends_at"_s, isoTimeOrNull(checkout.endsAt)},
                     {u"total_minor"_s, checkout.total.minor()}, {u"currency"_s, checkout.currency}};
    if (checkout.payment)
        json.insert("payment"_L1, QJsonObject{{u"state"_s, checkout.payment->state}, {u"paid_minor"_s, checkout.payment->paid.minor()},
                                              {u"credited_minor"_s, checkout.payment->credited.minor()},
                                              {u"returned_minor"_s, checkout.payment->returned.minor()},
                                              {u"missing_leads"_s, checkout.payment->missingLeads}});
    return json;
}

Result<Checkout> payByCard(DbConnection& connection, qint64 orderNumber, const Output& output)
{
    auto checkout = requestCheckout(connection, orderNumber);
    QDeadlineTimer patience(pagePatienceMs);
    QString told;
    while (checkout && !checkout->payment && checkout->isPending()) {
        if (checkout->state == Checkout::State::Open && checkout->url != told) {
            told = checkout->url;
            tellPage(*checkout);
        }
        if (isInterrupted())
            return tl::unexpected(Error{ErrorCode::Cancelled, {}, {}, {{u"checkout"_s, checkoutJson(*checkout)}}});
        if (checkout->state == Checkout::State::Requested && patience.hasExpired())
            return tl::unexpected(notPaid(*checkout, u"no gateway has made its payment page"_s,
                                          u"Start the floor's gateway and write \"leadfloorctl order checkout %1\"."_s.arg(orderNumber)));
        output.progress(u"Wait for the payment"_s, 0, 0);
        QThread::msleep(lookEveryMs);
        checkout = checkoutOf(connection, orderNumber);
    }
    if (checkout && !checkout->payment && checkout->orderState != "completed"_L1)
        return tl::unexpected(notPaid(*checkout, u"its payment page is %1 (%2)"_s.arg(stateWord(checkout->state), checkout->reason),
                                      u"While the order is on hold, \"leadfloorctl order checkout %1\" makes a new page."_s.arg(orderNumber)));
    return checkout;
}

} // namespace leadfloor

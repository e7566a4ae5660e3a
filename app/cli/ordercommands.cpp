// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordercommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/cardcommands.h"
#include "app/cli/receipts.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/refundcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class OrderCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "order", "Orders of the workspace");
        app.require_subcommand(1);
        CLI::App& list = *app.add_subcommand("list", "Newest first");
        list.add_option("--before", m_before, "Only orders below this number");
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        app.add_subcommand("show", "One order's receipt")->add_option("number", m_number, "Order number")->required();
        CLI::App& outcome = *app.add_subcommand("outcome", "What became of the key of a purchase or payment");
        outcome.add_option("key", m_key, "UUID of the intent")->required();
        outcome.add_flag("--payment", m_isPayment, "The key is one of \"order pay\"");
        CLI::App& pay = *app.add_subcommand("pay", "Pay an order on hold from credits");
        pay.add_option("number", m_number, "Order number")->required();
        pay.add_option("--max", m_amount, "Never pay more than this; none: what the order costs");
        pay.add_option("--key", m_key, "UUID of this payment: a repeat with the same key never pays twice");
        pay.add_flag("--deliver", m_deliver, "Fetch the contacts right away");
        app.add_subcommand("checkout", "Pay a card order on hold: say where, and wait until it is paid")
            ->add_option("number", m_number, "Order number")->required();
        app.add_subcommand("renew", "Keep the leads of a card order five minutes longer, once")
            ->add_option("number", m_number, "Order number")->required();
        app.add_subcommand("cancel", "Give an order on hold up; its leads are on offer again")
            ->add_option("number", m_number, "Order number")->required();
        app.add_subcommand("unpaid", "Invoice orders that wait for their money, for operators");
        CLI::App& confirm = *app.add_subcommand("confirm-payment", "An invoice has been paid, for operators");
        confirm.add_option("workspace", m_workspace, "Name of the workspace")->required();
        confirm.add_option("number", m_number, "Order number")->required();
        confirm.add_option("--amount", m_amount, "What came: 1600 or 1600.00")->required();
        confirm.add_option("--reference", m_words, "Where it is booked")->required();
        CLI::App& extend = *app.add_subcommand("extend", "Give an invoice order more time, for operators");
        extend.add_option("workspace", m_workspace, "Name of the workspace")->required();
        extend.add_option("number", m_number, "Order number")->required();
        extend.add_option("--days", m_days, "From now, at most 60")->required()->check(CLI::Range(1, 60));
        extend.add_option("--reason", m_words, "For the timeline and the audit")->required();
        CLI::App& refund = *app.add_subcommand("refund", "Give the money of an order back, or of lines or leads of it, for operators");
        refund.add_option("number", m_number, "Order number")->required();
        auto* lines = refund.add_option("--line", m_lines, "Only this line of it, from 1; repeatable")->delimiter(',')->check(CLI::Range(1, 100000));
        refund.add_option("--lead", m_leads, "Only this lead of it (lead_id of an export); repeatable")->delimiter(',')->excludes(lines);
        refund.add_option("--reason", m_words, "For the buyer, the statement and the audit")->required();
        refund.add_option("--workspace", m_workspace, "Of whom; none: the only one that has an order of this number");
        refund.add_option("--key", m_key, "UUID of this refund: a repeat with the same key never pays back twice");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const bool isOperators = has("unpaid") || has("confirm-payment") || has("extend") || has("refund");
        const auto connection = isOperators ? line.operatorLine() : line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("unpaid"))
            return showUnpaid(**connection, output);
        if (has("confirm-payment"))
            return confirm(**connection, output);
        if (has("extend"))
            return extend(**connection, output);
        if (has("refund"))
            return refund(**connection, output);
        if (has("pay"))
            return pay(**connection, output);
        if (has("checkout")) {
            const auto paid = payByCard(**connection, m_number, output);
            if (!paid)
                return output.error(paid.error());
            output.line(u"Order %1 is %2."_s.arg(QString::number(m_number), paid->orderState));
            output.object(checkoutJson(*paid));
            return DoneExit;
        }
        if (has("renew"))
            return renew(**connection, output);
        if (has("cancel"))
            return cancel(**connection, output);
        if (has("show")) {
            const auto receipt = orderReceipt(**connection, m_number);
            if (!receipt)
                return output.error(receipt.error());
            printReceipt(output, *receipt);
            output.object(receiptJson(*receipt));
            return DoneExit;
        }
        return has("outcome") ? showOutcome(**connection, output) : showList(**connection, output);
    }

private:
    int showList(DbConnection& connection, const Output& output) const
    {
        return output.list(u"orders"_s,
                           {u"Order"_s, u"State"_s, u"Bought"_s, u"Leads"_s, u"Delivered"_s,
                            u"Total"_s, u"Buyer"_s, u"Kept until"_s},
                           orderPage(connection, m_before, m_limit), [](const OrderRow& order) {
                               return ListRow{{{u"order_number"_s, order.number},
                                               {u"state"_s, order.state},
                                               {u"payment"_s, paymentCode(order.payment)},
                                               {u"held_until"_s, isoTimeOrNull(order.heldUntil)},
                                               {u"created_at"_s, isoTime(order.createdAt)},
                                               {u"leads"_s, order.leads},
                                               {u"total_minor"_s, order.total.minor()},
                                               {u"delivered"_s, order.delivered},
                                               {u"refunded_leads"_s, order.refundedLeads},
                                               {u"refunded_minor"_s, order.refunded.minor()},
                                               {u"buyer"_s, order.buyer}},
                                              {QString::number(order.number), order.state,
                                               isoTime(order.createdAt), countText(order.leads),
                                               countText(order.delivered), moneyText(order.total),
                                               order.buyer, isoTime(order.heldUntil)}};
                           });
    }
    int showOutcome(DbConnection& connection, const Output& output) const
    {
        const auto key = uuidFrom(u"key"_s, m_key);
        if (!key)
            return output.error(key.error());
        const auto outcome = intentOutcome(connection, IntentId(*key), m_isPayment ? IntentOperation::Pay : IntentOperation::Purchase);
        if (!outcome)
            return output.error(outcome.error());
        if (outcome->kind == IntentOutcome::Kind::Refused)
            return output.error(*outcome->refusal);
        if (outcome->kind == IntentOutcome::Kind::DidNotHappen) {
            output.line(u"Did not happen; nothing was charged, and this key can do nothing any more."_s);
            output.object({{u"happened"_s, false}});
            return DoneExit;
        }
        QJsonObject json = receiptJson(*outcome->receipt);
        json.insert("happened"_L1, true);
        printReceipt(output, *outcome->receipt);
        output.object(json);
        return DoneExit;
    }

    int pay(DbConnection& connection, const Output& output) const
    {
        PayRequest request;
        request.orderNumber = m_number;
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        request.intent = IntentId(*key);
        if (m_amount.empty()) {
            const auto receipt = orderReceipt(connection, m_number);
            if (!receipt)
                return output.error(receipt.error());
            request.totalMax = receipt->total;
        } else {
            const auto amount = amountOf(u"--max"_s);
            if (!amount)
                return output.error(amount.error());
            request.totalMax = *amount;
        }
        const auto receipt = paySafely(connection, request, isInterrupted);
        if (!receipt) {
            Error error = receipt.error();
            error.data.insert("key"_L1, request.intent.toString());
            return output.error(error);
        }
        QJsonObject json = receiptJson(*receipt);
        json.insert("key"_L1, request.intent.toString());
        printReceipt(output, *receipt);
        if (m_deliver) {
            const auto delivered = deliverOrder(connection, receipt->orderNumber, output);
            if (!delivered)
                return output.error(delivered.error());
            json.insert("delivered"_L1, delivered->delivered);
        }
        output.object(json);
        return DoneExit;
    }
    int renew(DbConnection& connection, const Output& output) const
    {
        const auto until = renewOrder(connection, m_number);
        if (!until)
            return output.error(until.error());
        output.line(u"The leads of order %1 are kept until %2"_s.arg(QString::number(m_number), isoTime(*until)));
        output.object({{u"order_number"_s, m_number}, {u"held_until"_s, isoTime(*until)}});
        return DoneExit;
    }
    int cancel(DbConnection& connection, const Output& output) const
    {
        if (auto cancelled = cancelOrder(connection, m_number); !cancelled)
            return output.error(cancelled.error());
        output.line(u"Order %1 is cancelled; its leads are on offer again"_s.arg(m_number));
        output.object({{u"order_number"_s, m_number}, {u"state"_s, u"cancelled"_s}});
        return DoneExit;
    }
    static int showUnpaid(DbConnection& connection, const Output& output)
    {
        return output.list(u"orders"_s,
                           {u"Workspace"_s, u"Order"_s, u"Leads"_s, u"Total"_s, u"Ordered"_s,
                            u"Kept until"_s, u"Buyer"_s},
                           unpaidOrders(connection), [](const UnpaidOrder& order) {
                               return ListRow{{{u"workspace"_s, order.workspace},
                                               {u"order_number"_s, order.number},
                                               {u"leads"_s, order.leads},
                                               {u"total_minor"_s, order.total.minor()},
                                               {u"created_at"_s, isoTime(order.createdAt)},
                                               {u"held_until"_s, isoTime(order.heldUntil)},
                                               {u"buyer"_s, order.buyer}},
                                              {order.workspace, QString::number(order.number),
                                               countText(order.leads), moneyText(order.total),
                                               isoTime(order.createdAt), isoTime(order.heldUntil),
                                               order.buyer}};
                           });
    }
    int confirm(DbConnection& connection, const Output& output) const
    {
        const auto amount = amountOf(u"--amount"_s);
        if (!amount)
            return output.error(amount.error());
        if (auto confirmed = confirmPayment(connection, text(m_workspace), m_number, *amount, text(m_words)); !confirmed)
            return output.error(confirmed.error());
        output.line(u"Order %1 of %2 is completed"_s.arg(QString::number(m_number), text(m_workspace)));
        output.object({{u"workspace"_s, text(m_workspace)}, {u"order_number"_s, m_number}, {u"state"_s, u"completed"_s}});
        return DoneExit;
    }
    int extend(DbConnection& connection, const Output& output) const
    {
        const auto until = extendOrder(connection, text(m_workspace), m_number, QDateTime::currentDateTimeUtc().addDays(m_days), text(m_words));
        if (!until)
            return output.error(until.error());
        output.line(u"Order %1 of %2 is kept until %3"_s.arg(QString::number(m_number), text(m_workspace), isoTime(*until)));
        output.object({{u"workspace"_s, text(m_workspace)}, {u"order_number"_s, m_number}, {u"held_until"_s, isoTime(*until)}});
        return DoneExit;
    }
    int refund(DbConnection& connection, const Output& output) const
    {
        RefundRequest request;
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        request.key = IntentId(*key);
        request.workspace = text(m_workspace);
        request.orderNumber = m_number;
        request.lines = QList<int>(m_lines.begin(), m_lines.end());
        for (const std::string& words : m_leads) {
            const auto lead = uuidFrom(u"--lead"_s, words);
            if (!lead)
                return output.error(lead.error());
            request.leads.append(LeadId(*lead));
        }
        request.reason = text(m_words);
        const auto refund = refundSafely(connection, request, isInterrupted);
        if (!refund)
            return output.error(refundError(refund.error(), request));
        output.line(u"Order %1 of %2: %3 leads refunded, %4 %5"_s
                        .arg(QString::number(refund->orderNumber), refund->workspace, countText(refund->leads), moneyText(refund->amount),
                             refund->payment == PaymentKind::Invoice ? u"to be paid back by bank"_s : u"back in the wallet"_s)
                    % (refund->replayed ? u" (by an earlier call with this key)"_s : QString()));
        output.line(refund->state == "refunded"_L1
                        ? u"The whole order is refunded"_s
                        : u"In all %1 of its %2 leads, and %3 of %4"_s.arg(countText(refund->refundedLeads), countText(refund->orderLeads),
                                                                          moneyText(refund->refunded), moneyText(refund->orderTotal)));
        output.object(refundJson(*refund, request.key));
        return DoneExit;
    }
    /// Names what is wrong, and the command that shows what is right.
    static Error refundError(Error error, const RefundRequest& request)
    {
        error.data.insert("key"_L1, request.key.toString());
        if (error.code == ErrorCode::NotFound) {
            error.data.insert("where"_L1, error.detail);
            error.data.insert("next"_L1, u"\"leadfloorctl order list\" shows the orders, \"order show\" the lines of one; an export has the lead_id of its leads."_s);
        } else if (error.code == ErrorCode::WrongState) {
            error.data.insert("next"_L1, u"See \"leadfloorctl order show %1\"; an order on hold is given up with \"order cancel\"."_s.arg(request.orderNumber));
        } else if (error.code == ErrorCode::InvalidRequest && request.workspace.isEmpty() && error.detail.contains("name the workspace"_L1)) {
            error.data.insert("next"_L1, u"Say which with --workspace NAME; \"leadfloorctl workspace list\" shows their names."_s);
        } else if (error.code == ErrorCode::KeyReused) {
            error.data.insert("next"_L1, u"Leave --key out to start a new refund."_s);
        } else if (error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Disconnected || error.code == ErrorCode::InProgress
                   || error.code == ErrorCode::Busy) {
            error.data.insert("next"_L1, u"Run it again with --key %1: it happens once."_s.arg(request.key.toString()));
        }
        return error;
    }
    static QJsonObject refundJson(const Refund& refund, IntentId key)
    {
        QJsonArray lines;
        for (const RefundedLine& line : refund.lines)
            lines.append(QJsonObject{{u"line"_s, line.line}, {u"leads"_s, line.leads}, {u"amount_minor"_s, line.amount.minor()}});
        return {{u"workspace"_s, refund.workspace},
                {u"order_number"_s, refund.orderNumber},
                {u"state"_s, refund.state},
                {u"payment"_s, paymentCode(refund.payment)},
                {u"leads"_s, refund.leads},
                {u"amount_minor"_s, refund.amount.minor()},
                {u"currency"_s, refund.currency},
                {u"refunded_at"_s, isoTime(refund.at)},
                {u"lines"_s, lines},
                {u"refunded_leads"_s, refund.refundedLeads},
                {u"refunded_minor"_s, refund.refunded.minor()},
                {u"order_leads"_s, refund.orderLeads},
                {u"total_minor"_s, refund.orderTotal.minor()},
                {u"wallet_available_minor"_s, refund.walletAvailable ? QJsonValue(refund.walletAvailable->minor()) : QJsonValue()},
                {u"key"_s, key.toString()},
                {u"replayed"_s, refund.replayed}};
    }
    [[nodiscard]] Result<Money> amountOf(const QString& option) const
    {
        const auto amount = Money::fromString(text(m_amount));
        if (!amount || amount->isNegative())
            return tl::unexpected(usageError(u"%1: \"%2\" is not an amount; write 1600 or 1600.00."_s.arg(option, text(m_amount))));
        return *amount;
    }

    qint64 m_before = 0;
    qint64 m_number = 0;
    int m_limit = 20;
    int m_days = 0;
    bool m_isPayment = false;
    bool m_deliver = false;
    std::string m_key, m_amount, m_workspace, m_words;
    std::vector<int> m_lines;
    std::vector<std::string> m_leads;
};

class DeliverCommand final : public OnMemberLine
{
public:
    void describe(CLI::App& parent) override
    {
        add(parent, "deliver", "Fetch the contacts of an order; repeatable").add_option("order", m_order, "Order number")->required();
    }
    int run(DbConnection& connection, const Output& output) override
    {
        const auto progress = deliverOrder(connection, m_order, output);
        if (!progress)
            return output.error(progress.error());
        output.line(u"Order %1: %2 contacts delivered"_s.arg(QString::number(m_order), countText(progress->delivered)));
        output.object({{u"order_number"_s, m_order}, {u"delivered"_s, progress->delivered}, {u"total"_s, progress->total}});
        return DoneExit;
    }

private:
    qint64 m_order = 0;
};

} // namespace

Commands orderCommands()
{
    return makeCommands<OrderCommand, DeliverCommand>();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/returncommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/receipts.h"
#include "models/engine/returncalls.h"
#include "models/engine/safely.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int returnPatienceMs = 15000;

QJsonObject returnRowJson(const ReturnRow& row)
{
    return {{u"number"_s, row.number},
            {u"workspace"_s, row.workspace},
            {u"lead"_s, row.lead.toString()},
            {u"first_name"_s, row.firstName},
            {u"last_name"_s, row.lastName},
            {u"order_number"_s, row.orderNumber},
            {u"reason"_s, returnReasonCode(row.reason)},
            {u"note"_s, row.note},
            {u"state"_s, returnStateCode(row.state)},
            {u"decided_how"_s, row.decidedHow},
            {u"decision"_s, row.decision},
            {u"amount_minor"_s, row.amount.minor()},
            {u"made_at"_s, isoTime(row.madeAt)},
            {u"made_by"_s, row.madeBy},
            {u"decided_at"_s, isoTimeOrNull(row.decidedAt)},
            {u"cursor"_s, row.cursor}};
}

QJsonObject returnReceiptJson(const ReturnReceipt& receipt, IntentId key)
{
    QJsonArray returns;
    for (const ReturnOutcome& one : receipt.returns)
        returns.append(QJsonObject{{u"lead"_s, one.lead.toString()},
                                   {u"order_number"_s, one.orderNumber},
                                   {u"number"_s, one.number > 0 ? QJsonValue(one.number) : QJsonValue()},
                                   {u"state"_s, returnStateCode(one.state)},
                                   {u"decision"_s, one.decision},
                                   {u"amount_minor"_s, one.amount.minor()}});
    return {{u"accepted"_s, receipt.accepted},
            {u"queued"_s, receipt.queued},
            {u"refused"_s, receipt.refused},
            {u"not_returnable"_s, receipt.notReturnable},
            {u"credited_minor"_s, receipt.credited.minor()},
            {u"currency"_s, receipt.currency},
            {u"wallet_available_minor"_s, receipt.walletAvailable.minor()},
            {u"returns"_s, returns},
            {u"key"_s, key.toString()},
            {u"replayed"_s, receipt.isReplayed}};
}

class ReturnCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "return", "Give delivered leads back, and decide what waits");
        app.require_subcommand(1);
        app.footer(std::string("A lead can be returned for the days that its product had when it was bought; My leads shows until when.\n"
                               "\"already_mine\" and \"outside_filter\" are decided by the floor itself; of any other reason the share of a product's\n"
                               "leads that the floor has set is credited at once, the rest waits for an operator.\n\n"
                               "  leadfloorctl return create 6fb1... --reason disconnected --note \"rang out three times\"\n"
                               "  leadfloorctl return list --state queued\n"
                               "  leadfloorctl return decide \"Bayou Brokers\" 4 5 --accept\n\n")
                   + exitCodeWords);
        CLI::App& make = *app.add_subcommand("create", "Return leads, all for one reason; each is decided for itself");
        make.add_option("lead", m_leads, "lead_id of each, as an export has it")->required();
        make.add_option("--reason", m_reason, "disconnected, wrong_person, outside_filter, already_mine, fake, no_consent or deceased")
            ->required()
            ->check(CLI::IsMember({"disconnected", "wrong_person", "outside_filter", "already_mine", "fake", "no_consent", "deceased"}));
        make.add_option("--note", m_words, "What speaks for it");
        make.add_option("--key", m_key, "The same key returns once, whatever becomes of the line");
        make.add_flag("--check", m_isCheck, "Only say what could be returned, until when, and what it gives back");
        make.footer(exitCodeWords);
        CLI::App& list = *app.add_subcommand("list", "Your own, newest first; an operator's: everybody's");
        list.add_option("--state", m_state, "Only those that are queued, accepted or refused")->check(CLI::IsMember({"queued", "accepted", "refused"}));
        list.add_option("--workspace", m_workspace, "Only those of this one, for operators");
        list.add_option("--before", m_before, "Continue: \"cursor\" of the last row of the page before")->check(CLI::PositiveNumber);
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        list.add_flag("--all", m_isDesk, "Of all workspaces, for operators");
        list.footer(exitCodeWords);
        CLI::App& show = *app.add_subcommand("show", "One, with its note and why it was decided so");
        show.add_option("number", m_number, "Its number")->required()->check(CLI::PositiveNumber);
        show.add_option("--workspace", m_workspace, "Whose, for operators");
        show.footer(exitCodeWords);
        CLI::App& decide = *app.add_subcommand("decide", "Accept or refuse what waits, or accept what was refused; for operators");
        decide.add_option("workspace", m_workspace, "Whose")->required();
        decide.add_option("number", m_numbers, "Their numbers: all of them or none")->required()->check(CLI::PositiveNumber);
        CLI::Option* accept = decide.add_flag("--accept", m_isAccepted, "Take the leads back and credit them");
        CLI::Option* refuse = decide.add_flag("--refuse", m_isRefused, "Leave them where they are")->excludes(accept);
        accept->excludes(refuse);
        decide.add_option("--reason", m_words, "For the broker to read; a refusal needs one");
        decide.footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const bool isDesk = has("decide") || m_isDesk || (!has("create") && !m_workspace.empty());
        const auto connection = isDesk ? line.operatorLine() : line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("create"))
            return m_isCheck ? check(**connection, output) : create(**connection, output);
        if (has("decide"))
            return decide(**connection, output);
        return has("show") ? show(**connection, output) : list(**connection, output);
    }

private:
    [[nodiscard]] Result<QList<LeadId>> leads() const
    {
        QList<LeadId> leads;
        for (const std::string& words : m_leads) {
            const auto lead = uuidFrom(u"lead"_s, words);
            if (!lead)
                return tl::unexpected(lead.error());
            leads.append(LeadId(*lead));
        }
        return leads;
    }
    /// Names the command that shows what is right.
    static Error withNext(Error error)
    {
        if (error.code == ErrorCode::NotFound)
            error.data.insert("next"_L1, u"An export has the lead_id of your leads; \"leadfloorctl return list\" shows what was returned."_s);
        return error;
    }
    int check(DbConnection& connection, const Output& output) const
    {
        const auto chosen = leads();
        if (!chosen)
            return output.error(chosen.error());
        const auto check = checkReturns(connection, *chosen);
        if (!check)
            return output.error(withNext(check.error()));
        QJsonArray rows;
        QList<QStringList> cells;
        for (const ReturnableLead& lead : check->leads) {
            rows.append(QJsonObject{{u"lead"_s, lead.lead.toString()},
                                    {u"order_number"_s, lead.orderNumber},
                                    {u"until"_s, isoTime(lead.until)},
                                    {u"amount_minor"_s, lead.amount.minor()},
                                    {u"state"_s, returnStateCode(lead.state)}});
            cells.append({leadNumber(lead.lead.uuid()), QString::number(lead.orderNumber), isoTime(lead.until), moneyText(lead.amount),
                          returnStateText(lead.state)});
        }
        output.table({u"Lead"_s, u"Order"_s, u"Return by"_s, u"Gives back"_s, u"State"_s}, cells);
        output.line(u"%1 of them would be credited at once"_s.arg(countText(check->atOnce)));
        output.object({{u"leads"_s, rows}, {u"at_once"_s, check->atOnce}, {u"currency"_s, check->currency}});
        return DoneExit;
    }
    int create(DbConnection& connection, const Output& output) const
    {
        ReturnRequest request;
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        const auto chosen = leads();
        if (!chosen)
            return output.error(chosen.error());
        request.key = IntentId(*key);
        request.leads = *chosen;
        request.reason = returnReasonFromCode(text(m_reason)).value_or(ReturnReason::Disconnected);
        request.note = text(m_words);
        const auto receipt =
            askSafely<ReturnReceipt>(connection, [&] { return createReturns(connection, request); }, isInterrupted, returnPatienceMs);
        if (!receipt) {
            Error error = withNext(receipt.error());
            error.data.insert("key"_L1, request.key.toString());
            if (error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Disconnected)
                error.data.insert("next"_L1, u"Run it again with --key %1: it happens once."_s.arg(request.key.toString()));
            return output.error(error);
        }
        QList<QStringList> cells;
        for (const ReturnOutcome& one : receipt->returns)
            cells.append({one.number > 0 ? QString::number(one.number) : u"-"_s, leadNumber(one.lead.uuid()), QString::number(one.orderNumber),
                          returnStateText(one.state), moneyText(one.amount), returnDecisionText(one.decision)});
        output.table({u"Return"_s, u"Lead"_s, u"Order"_s, u"State"_s, u"Gives back"_s, u"Why"_s}, cells);
        output.line(u"%1 taken back, %2 credited; %3 under review, %4 refused, %5 cannot be returned"_s
                        .arg(countText(receipt->accepted), moneyText(receipt->credited), countText(receipt->queued), countText(receipt->refused),
                             countText(receipt->notReturnable))
                    % (receipt->isReplayed ? u" (by an earlier call with this key)"_s : QString()));
        output.object(returnReceiptJson(*receipt, request.key));
        return DoneExit;
    }
    [[nodiscard]] ReturnQuery query() const
    {
        ReturnQuery query;
        query.state = m_state.empty() ? std::nullopt : returnStateFromCode(text(m_state));
        query.before = m_before;
        query.limit = m_limit;
        query.number = m_number;
        query.workspace = text(m_workspace);
        return query;
    }
    int list(DbConnection& connection, const Output& output) const
    {
        return output.list(u"returns"_s,
                           {u"Return"_s, u"Workspace"_s, u"Order"_s, u"Lead"_s, u"Reason"_s, u"State"_s, u"Gives back"_s, u"Asked"_s, u"By"_s},
                           returnPage(connection, query()), [](const ReturnRow& row) {
                               return ListRow{returnRowJson(row),
                                              {QString::number(row.number), row.workspace, QString::number(row.orderNumber),
                                               leadNumber(row.lead.uuid()), returnReasonText(row.reason), returnStateText(row.state),
                                               moneyText(row.amount), isoTime(row.madeAt), row.madeBy}};
                           });
    }
    int show(DbConnection& connection, const Output& output) const
    {
        const auto rows = returnPage(connection, query());
        if (!rows)
            return output.error(rows.error());
        if (rows->isEmpty())
            return output.error(withNext(Error{ErrorCode::NotFound, u"there is no return %1"_s.arg(m_number), {}, {}}));
        const ReturnRow& row = rows->first();
        output.line(u"Return %1 of %2: lead %3 of order %4, %5"_s.arg(QString::number(row.number), row.workspace, row.lead.toString(),
                                                                     QString::number(row.orderNumber), moneyText(row.amount)));
        output.line(u"%1, asked by %2 at %3"_s.arg(returnReasonText(row.reason), row.madeBy, isoTime(row.madeAt)));
        if (!row.note.isEmpty())
            output.line(u"Note: %1"_s.arg(row.note));
        output.line(row.decidedAt.isValid() ? u"%1 at %2. %3"_s.arg(returnStateText(row.state), isoTime(row.decidedAt), returnDecisionText(row.decision))
                                            : returnStateText(row.state));
        output.object(returnRowJson(row));
        return DoneExit;
    }
    int decide(DbConnection& connection, const Output& output) const
    {
        if (m_isAccepted == m_isRefused)
            return output.error(usageError(u"Say --accept or --refuse."_s));
        ReturnDecision decision;
        decision.workspace = text(m_workspace);
        decision.numbers = QList<qint64>(m_numbers.begin(), m_numbers.end());
        decision.isAccepted = m_isAccepted;
        decision.reason = text(m_words);
        const auto decided = decideReturns(connection, decision);
        if (!decided)
            return output.error(withNext(decided.error()));
        output.line(decided->decided == 0 ? u"They had been decided so before"_s
                    : m_isAccepted        ? u"%1 returns of %2 accepted, %3 credited"_s.arg(countText(decided->decided), decided->workspace, moneyText(decided->credited))
                                          : u"%1 returns of %2 refused"_s.arg(countText(decided->decided), decided->workspace));
        output.object({{u"workspace"_s, decided->workspace},
                       {u"decided"_s, decided->decided},
                       {u"credited_minor"_s, decided->credited.minor()},
                       {u"wallet_available_minor"_s, decided->walletAvailable.minor()}});
        return DoneExit;
    }

    std::vector<std::string> m_leads;
    std::vector<qint64> m_numbers;
    std::string m_reason, m_words, m_key, m_state, m_workspace;
    qint64 m_before = 0;
    qint64 m_number = 0;
    int m_limit = 100;
    bool m_isCheck = false;
    bool m_isDesk = false;
    bool m_isAccepted = false;
    bool m_isRefused = false;
};

} // namespace

Commands returnCommands()
{
    return makeCommands<ReturnCommand>();
}

} // namespace leadfloor

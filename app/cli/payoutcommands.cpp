// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/payoutcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/receipts.h"
#include "models/engine/payoutcalls.h"
#include "models/engine/safely.h"

#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int payoutLinePatienceMs = 15000;

/// What to look at when a partner or payout is not there.
Error withPayoutNext(Error error)
{
    if (error.code == ErrorCode::NotFound)
        error.data.insert("next"_L1, u"\"leadfloorctl partner list\" and \"leadfloorctl payout list\" show what there is."_s);
    return error;
}

QJsonObject rateJson(const RateParts& rate)
{
    return {{u"base_bp"_s, rate.base},     {u"fresh_bp"_s, rate.fresh}, {u"verified_bp"_s, rate.verified},
            {u"volume_bp"_s, rate.volume}, {u"bonus_bp"_s, rate.bonus}, {u"rate_bp"_s, rate.rate}};
}

QString partsMoney(qint64 parts)
{
    return formatParts(parts, QLocale::c(), u"USD"_s);
}

/// 1250 of "12.5"; at most 100 %.
Result<int> shareFrom(const QString& option, const std::string& words)
{
    const auto percent = Money::fromString(text(words)); // at most two decimals, as it wants
    if (!percent || percent->isNegative() || percent->minor() > 10000)
        return tl::unexpected(usageError(u"%1: \"%2\" is not a percentage; write a number from 0 to 100 like 12.5."_s.arg(option, text(words))));
    return int(percent->minor());
}

class PartnerCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "partner", "Suppliers: their terms, and what is owed to them; for operators");
        app.require_subcommand(1);
        app.footer(std::string("  leadfloorctl partner rate \"Acme Leads\" --base 32.5 --bonus 2 --reason \"contract of March\"\n\n") + exitCodeWords);
        app.add_subcommand("list", "All of them by name")->footer(exitCodeWords);
        CLI::App& rate = *app.add_subcommand("rate", "The terms of one from now on; what is sold keeps its rate");
        rate.add_option("partner", m_partner, "Name or id")->required();
        rate.add_option("--base", m_base, "Base in per cent, 0 is a value; standard: as for everybody")->required();
        rate.add_option("--bonus", m_bonus, "His own bonus in per cent")->capture_default_str();
        rate.add_option("--reason", m_reason, "For the audit")->required();
        rate.footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        PartnerRate rate{text(m_partner), {}, 0, text(m_reason)};
        if (has("rate")) {
            const auto bonus = shareFrom(u"--bonus"_s, m_bonus);
            const auto base = m_base == "standard" ? Result<int>(-1) : shareFrom(u"--base"_s, m_base);
            if (!bonus || !base)
                return output.error(!bonus ? bonus.error() : base.error());
            rate.bonusBp = *bonus;
            if (*base >= 0)
                rate.baseBp = *base;
        }
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        return has("rate") ? setRate(**connection, rate, output) : list(**connection, output);
    }

private:
    static QString baseText(const std::optional<int>& baseBp)
    {
        return baseBp ? percentText(*baseBp, QLocale::c()) : u"standard"_s;
    }
    static int list(DbConnection& connection, const Output& output)
    {
        return output.list(u"partners"_s, {u"Partner"_s, u"Base"_s, u"Bonus"_s, u"Held"_s, u"Payable"_s, u"On its way"_s, u"Paid"_s, u"Last payout"_s},
                           partnerList(connection), [](const Partner& partner) {
                               return ListRow{{{u"partner"_s, partner.name},
                                               {u"base_bp"_s, partner.baseBp ? QJsonValue(*partner.baseBp) : QJsonValue()},
                                               {u"bonus_bp"_s, partner.bonusBp},
                                               {u"held_parts"_s, partner.heldParts},
                                               {u"payable_minor"_s, partner.payable.minor()},
                                               {u"is_payable"_s, partner.isPayable},
                                               {u"made_minor"_s, partner.made.minor()},
                                               {u"paid_minor"_s, partner.paid.minor()},
                                               {u"last_payout_at"_s, isoTimeOrNull(partner.lastPayoutAt)}},
                                              {partner.name, baseText(partner.baseBp), percentText(partner.bonusBp, QLocale::c()), partsMoney(partner.heldParts),
                                               moneyText(partner.payable), moneyText(partner.made), moneyText(partner.paid), isoTime(partner.lastPayoutAt)}};
                           });
    }
    static int setRate(DbConnection& connection, const PartnerRate& rate, const Output& output)
    {
        if (const auto set = setPartnerRate(connection, rate); !set)
            return output.error(withPayoutNext(set.error()));
        output.line(u"%1: base %2, bonus %3 from now on"_s.arg(rate.partner, baseText(rate.baseBp), percentText(rate.bonusBp, QLocale::c())));
        output.object({{u"partner"_s, rate.partner},
                       {u"base_bp"_s, rate.baseBp ? QJsonValue(*rate.baseBp) : QJsonValue()},
                       {u"bonus_bp"_s, rate.bonusBp}});
        return DoneExit;
    }

    std::string m_partner, m_base, m_reason;
    std::string m_bonus = "0";
};

class CommissionCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "commission", "What partners earn by what is sold of theirs");
        app.require_subcommand(1);
        app.footer(std::string("Partners sign in with --as and see their own. Amounts are in parts of 1/10,000 of a minor unit with --json.\n\n") + exitCodeWords);
        CLI::App& show = *app.add_subcommand("show", "Where a partner stands: held, payable, paid, and today's rates");
        show.add_option("--partner", m_partner, "Whose, for operators");
        show.footer(exitCodeWords);
        CLI::App& list = *app.add_subcommand("list", "Sold lines with their rates, newest first");
        list.add_option("--partner", m_partner, "Whose, for operators; none: all");
        list.add_option("--state", m_state, "Only those that are held, cancelled, payable, made (on its way) or paid")
            ->check(CLI::IsMember({"held", "cancelled", "payable", "made", "paid"}));
        list.add_option("--before", m_before, "Continue: \"cursor\" of the last row of the page before")->check(CLI::PositiveNumber);
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        list.footer(exitCodeWords);
        app.add_subcommand("release", "What the holdback lets go of becomes payable now, as the gateway does each minute")->footer(exitCodeWords);
    }
    int run(DbConnection& connection, const Output& output) override
    {
        return has("show") ? show(connection, output) : has("release") ? release(connection, output) : list(connection, output);
    }

private:
    int show(DbConnection& connection, const Output& output) const
    {
        const auto earned = earningsOf(connection, text(m_partner));
        if (!earned)
            return output.error(withPayoutNext(earned.error()));
        const QString next = earned->nextAt.isValid() ? QString(u", the next of it until "_s % isoTime(earned->nextAt)) : QString();
        output.line(u"%1: held %2%3"_s.arg(earned->partner, partsMoney(earned->heldParts), next));
        output.line(u"Payable %1, carried %2, on its way %3, paid %4"_s.arg(moneyText(earned->payable), partsMoney(earned->carriedParts),
                                                                            moneyText(earned->made), moneyText(earned->paid)));
        if (earned->clawbackParts > 0)
            output.line(u"To be taken off: %1"_s.arg(partsMoney(earned->clawbackParts)));
        QJsonObject json{{u"partner"_s, earned->partner},
                         {u"currency"_s, earned->currency},
                         {u"held_parts"_s, earned->heldParts},
                         {u"next_at"_s, isoTimeOrNull(earned->nextAt)},
                         {u"payable_minor"_s, earned->payable.minor()},
                         {u"carried_parts"_s, earned->carriedParts},
                         {u"clawback_parts"_s, earned->clawbackParts},
                         {u"made_minor"_s, earned->made.minor()},
                         {u"paid_minor"_s, earned->paid.minor()},
                         {u"checked"_s, earned->checked},
                         {u"verified"_s, earned->verified},
                         {u"uploaded"_s, earned->uploaded}};
        QJsonObject rates = rateJson(earned->rates);
        rates.insert("cap_bp"_L1, rates.take("rate_bp"_L1));
        json.insert("rates"_L1, rates);
        output.object(json);
        return DoneExit;
    }
    int list(DbConnection& connection, const Output& output) const
    {
        CommissionQuery query;
        query.partner = text(m_partner);
        query.state = m_state.empty() ? std::nullopt : commissionStateFromCode(text(m_state));
        query.before = m_before;
        query.limit = m_limit;
        return output.list(u"commissions"_s,
                           {u"Sold"_s, u"Partner"_s, u"Product"_s, u"File"_s, u"Leads"_s, u"Net"_s, u"Rate"_s, u"Commission"_s, u"Given back"_s, u"State"_s, u"Payable"_s},
                           commissionPage(connection, query), [](const Commission& one) {
                               QJsonObject json{{u"partner"_s, one.partner},
                                                {u"sold_at"_s, isoTime(one.soldAt)},
                                                {u"product"_s, one.product},
                                                {u"file_name"_s, one.fileName},
                                                {u"leads"_s, one.leads},
                                                {u"net_minor"_s, one.net.minor()},
                                                {u"rule"_s, one.rule},
                                                {u"parts"_s, one.parts},
                                                {u"reversed_leads"_s, one.reversedLeads},
                                                {u"reversed_parts"_s, one.reversedParts},
                                                {u"state"_s, commissionStateCode(one.state)},
                                                {u"payable_at"_s, isoTime(one.payableAt)},
                                                {u"cursor"_s, one.cursor}};
                               json.insert("rates"_L1, rateJson(one.rate));
                               return ListRow{json,
                                              {isoTime(one.soldAt), one.partner, one.product, one.fileName, countText(one.leads), moneyText(one.net),
                                               rateText(one.rate, QLocale::c()), partsMoney(one.parts), partsMoney(one.reversedParts),
                                               commissionStateText(one.state), isoTime(one.payableAt)}};
                           });
    }
    static int release(DbConnection& connection, const Output& output)
    {
        const auto released = releaseCommissions(connection);
        if (!released)
            return output.error(released.error());
        output.line(released->partners == 0 ? u"Nothing is due"_s
                                            : u"%1 partners, %2 more is payable"_s.arg(countText(released->partners), moneyText(released->posted)));
        output.object({{u"partners"_s, released->partners}, {u"posted_minor"_s, released->posted.minor()}});
        return DoneExit;
    }

    std::string m_partner, m_state;
    qint64 m_before = 0;
    int m_limit = 100;
};

class PayoutCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "payout", "Payouts to partners");
        app.require_subcommand(1);
        app.footer(std::string("  leadfloorctl payout create --reason \"March\"\n"
                               "  leadfloorctl payout paid \"Acme Leads\" 7 --reference TRX-2026-0331\n"
                               "  leadfloorctl payout statement 7 --partner \"Acme Leads\" --csv acme-7.csv\n\n")
                   + exitCodeWords);
        CLI::App& list = *app.add_subcommand("list", "Newest first; partners sign in with --as and see their own");
        list.add_option("--partner", m_partner, "Whose, for operators; none: all");
        list.add_option("--state", m_state, "Only those that are made (on its way), paid or reversed")->check(CLI::IsMember({"made", "paid", "reversed"}));
        list.add_option("--before", m_before, "Continue: \"cursor\" of the last row of the page before")->check(CLI::PositiveNumber);
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        list.footer(exitCodeWords);
        CLI::App& make = *app.add_subcommand("create", "Pay out all that is payable, to these partners or all who have enough");
        make.add_option("partner", m_partners, "Names or ids; none: all");
        make.add_option("--reason", m_words, "For statement and audit")->required();
        make.add_option("--key", m_key, "The same key pays out once, whatever becomes of the line");
        make.footer(exitCodeWords);
        CLI::App& paid = *app.add_subcommand("paid", "The bank has paid it");
        CLI::App& reverse = *app.add_subcommand("reverse", "It did not arrive: the money is payable again");
        for (CLI::App* change : {&paid, &reverse}) {
            change->add_option("partner", m_partner, "Name or id")->required();
            change->add_option("number", m_number, "Number of the payout")->required()->check(CLI::PositiveNumber);
            change->footer(exitCodeWords);
        }
        paid.add_option("--reference", m_words, "The bank's own")->required();
        reverse.add_option("--reason", m_words, "For statement and audit")->required();
        CLI::App& statement = *app.add_subcommand("statement", "What a payout is made of, to the last ten-thousandth");
        statement.add_option("number", m_number, "Number of the payout")->required()->check(CLI::PositiveNumber);
        statement.add_option("--partner", m_partner, "Whose, for operators");
        statement.add_option("--csv", m_file, "Write it to this file");
        statement.footer(exitCodeWords);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("create"))
            return create(**connection, IntentId(*key), output);
        if (has("statement"))
            return statement(**connection, output);
        return has("list") ? list(**connection, output) : change(**connection, output);
    }

private:
    static QJsonObject payoutJson(const Payout& payout)
    {
        return {{u"partner"_s, payout.partner},
                {u"number"_s, payout.number},
                {u"amount_minor"_s, payout.amount.minor()},
                {u"state"_s, payoutStateCode(payout.state)}};
    }
    int create(DbConnection& connection, IntentId key, const Output& output) const
    {
        PayoutRequest request{key, {}, text(m_words)};
        for (const std::string& partner : m_partners)
            request.partners.append(text(partner));
        const auto receipt = askSafely<PayoutReceipt>(connection, [&] { return createPayouts(connection, request); }, isInterrupted, payoutLinePatienceMs);
        if (!receipt) {
            Error error = withPayoutNext(receipt.error());
            error.data.insert("key"_L1, key.toString());
            if (error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Disconnected)
                error.data.insert("next"_L1, u"Run it again with --key %1: it happens once."_s.arg(key.toString()));
            return output.error(error);
        }
        QList<QStringList> cells;
        QJsonArray rows;
        for (const Payout& payout : receipt->payouts) {
            cells.append({payout.partner, QString::number(payout.number), moneyText(payout.amount)});
            rows.append(payoutJson(payout));
        }
        output.table({u"Partner"_s, u"Payout"_s, u"Amount"_s}, cells);
        output.line(u"%1 is on its way%2"_s.arg(moneyText(receipt->amount), receipt->isReplayed ? u" (by an earlier call with this key)"_s : QString()));
        output.object({{u"payouts"_s, rows},
                       {u"amount_minor"_s, receipt->amount.minor()},
                       {u"currency"_s, receipt->currency},
                       {u"key"_s, key.toString()},
                       {u"replayed"_s, receipt->isReplayed}});
        return DoneExit;
    }
    int list(DbConnection& connection, const Output& output) const
    {
        PayoutQuery query;
        query.partner = text(m_partner);
        query.state = m_state.empty() ? std::nullopt : payoutStateFromCode(text(m_state));
        query.before = m_before;
        query.limit = m_limit;
        return output.list(u"payouts"_s, {u"Partner"_s, u"Payout"_s, u"Amount"_s, u"State"_s, u"Reference"_s, u"Made"_s, u"Paid"_s, u"Came back"_s},
                           payoutPage(connection, query), [](const Payout& payout) {
                               QJsonObject json = payoutJson(payout);
                               json.insert("reference"_L1, payout.reference);
                               json.insert("reason"_L1, payout.reason);
                               json.insert("made_at"_L1, isoTime(payout.madeAt));
                               json.insert("paid_at"_L1, isoTimeOrNull(payout.paidAt));
                               json.insert("reversed_at"_L1, isoTimeOrNull(payout.reversedAt));
                               json.insert("cursor"_L1, payout.cursor);
                               return ListRow{json,
                                              {payout.partner, QString::number(payout.number), moneyText(payout.amount), payoutStateText(payout.state),
                                               payout.reference, isoTime(payout.madeAt), isoTime(payout.paidAt), isoTime(payout.reversedAt)}};
                           });
    }
    int change(DbConnection& connection, const Output& output) const
    {
        const auto changed = changePayout(connection, {text(m_partner), m_number, has("paid"), text(m_words)});
        if (!changed)
            return output.error(withPayoutNext(changed.error()));
        output.line(u"Payout %1 of %2, %3: %4"_s.arg(QString::number(changed->number), changed->partner, moneyText(changed->amount), payoutStateText(changed->state)));
        output.object(payoutJson(*changed));
        return DoneExit;
    }
    int statement(DbConnection& connection, const Output& output) const
    {
        const auto lines = payoutStatement(connection, text(m_partner), m_number);
        if (!lines)
            return output.error(withPayoutNext(lines.error()));
        if (!m_file.empty()) {
            QSaveFile file(text(m_file));
            if (!file.open(QIODevice::WriteOnly) || file.write(statementCsv(*lines)) < 0 || !file.commit())
                return output.error({ErrorCode::FileProblem, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {}, {}});
        }
        qint64 sum = 0;
        QList<QStringList> cells;
        QJsonArray rows;
        for (const PayoutLine& one : *lines) {
            sum += one.parts;
            const bool isSale = one.leads != 0;
            cells.append({payoutLineText(one.kind), isoTime(one.at), one.product, one.fileName, isSale ? countText(one.leads) : QString(),
                          isSale ? moneyText(one.net) : QString(), isSale ? rateText(one.rate, QLocale::c()) : QString(), partsMoney(one.parts)});
            QJsonObject json{{u"kind"_s, one.kind}, {u"at"_s, isoTime(one.at)}, {u"product"_s, one.product}, {u"file_name"_s, one.fileName},
                             {u"leads"_s, one.leads}, {u"net_minor"_s, one.net.minor()}, {u"parts"_s, one.parts}};
            json.insert("rates"_L1, rateJson(one.rate));
            rows.append(json);
        }
        output.table({u"What"_s, u"When"_s, u"Product"_s, u"File"_s, u"Leads"_s, u"Net"_s, u"Rate"_s, u"Commission"_s}, cells);
        output.line(u"Payout %1: %2"_s.arg(QString::number(m_number), partsMoney(sum)));
        QJsonObject json{{u"number"_s, m_number}, {u"amount_minor"_s, sum / partsPerMinor}, {u"lines"_s, rows}};
        if (!m_file.empty())
            json.insert("path"_L1, text(m_file));
        output.object(json);
        return DoneExit;
    }

    std::vector<std::string> m_partners;
    std::string m_partner, m_state, m_words, m_key, m_file;
    qint64 m_before = 0;
    qint64 m_number = 0;
    int m_limit = 100;
};

} // namespace

Commands payoutCommands()
{
    return makeCommands<PartnerCommand, CommissionCommand, PayoutCommand>();
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/creditcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/cardcommands.h"
#include "app/cli/receipts.h"
#include "models/engine/topupcalls.h"

#include <QDeadlineTimer>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr unsigned long topupLookEveryMs = 300;
/// A gateway that runs makes a page within a second or two.
constexpr int topupPatienceMs = 20000;

/// Cells of a row as the floor tells it.
QString moneyCell(const QJsonObject& row, const char* key)
{
    const QJsonValue minor = row.value(QLatin1StringView(key));
    return minor.isDouble() && minor.toInteger() != 0 ? moneyText(Money::fromMinor(minor.toInteger())) : QString();
}
QString textCell(const QJsonObject& row, const char* key)
{
    return row.value(QLatin1StringView(key)).toVariant().toString();
}
QString timeCell(const QJsonObject& row, const char* key)
{
    return isoTime(QDateTime::fromString(textCell(row, key), Qt::ISODateWithMs));
}

/// An amount of at least 0.01; Usage names the option if not.
Result<Money> creditAmount(const QString& option, const std::string& words)
{
    const auto amount = Money::fromString(text(words));
    if (!amount || *amount <= Money())
        return tl::unexpected(usageError(u"%1: \"%2\" is not an amount; write 25 or 25.00."_s.arg(option, text(words))));
    return *amount;
}

int printDone(const Output& output, const Result<>& done, const QString& line, const QJsonObject& json)
{
    if (!done)
        return output.error(done.error());
    output.line(line);
    output.object(json);
    return DoneExit;
}

/// Whether what was made just now, the row whose `key` is `value`, waits for another operator.
Result<bool> isWaiting(const Result<QList<QJsonObject>>& rows, QLatin1StringView key, const QString& value)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return std::any_of(rows->cbegin(), rows->cend(),
                       [&](const QJsonObject& row) { return row.value(key).toString() == value && row.value("is_waiting"_L1).toBool(); });
}

/// Of what one operator may not give alone.
QString waitsCell(const QJsonObject& row)
{
    return row.value("is_waiting"_L1).toBool() ? u"for another operator"_s : QString();
}

/// What packages and coupons for credits may have in common, as options and as terms of the floor.
class CreditTerms final
{
public:
    void describe(CLI::App& app)
    {
        app.add_option("--days", m_days, "Life of the bonus; none: without an end")->check(CLI::Range(1, 3650));
        app.add_option("--from", m_from, std::string("When it begins: ") + momentWords + "; none: now");
        app.add_option("--until", m_until, std::string("When it ends: ") + momentWords + "; none: never");
    }
    /// Puts them into `terms`. Usage if a time is none.
    [[nodiscard]] Result<> fill(QJsonObject& terms) const
    {
        if (m_days > 0)
            terms.insert("bonus_days"_L1, m_days);
        for (const auto& [key, words] : {std::pair("from"_L1, m_from), std::pair("until"_L1, m_until)}) {
            const auto time = momentFrom(u"--"_s % key, words);
            if (!time)
                return tl::unexpected(time.error());
            if (time->isValid())
                terms.insert(key, isoTime(*time));
        }
        return {};
    }

private:
    std::string m_from, m_until;
    int m_days = 0;
};

class PackageCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "package", "Credits that brokers may buy by card");
        app.require_subcommand(1);
        app.add_subcommand("list", "All packages and how often they were bought, newest first");
        CLI::App& made = *app.add_subcommand("add", "A new package; its terms never change");
        made.add_option("name", m_name, "Its name, shown to brokers")->required();
        made.add_option("--price", m_price, "100 or 100.00")->required();
        made.add_option("--credits", m_credits, "What the price pays for; none: as much as the price");
        made.add_option("--bonus", m_bonus, "Credits on top; used first");
        m_terms.describe(made);
        app.add_subcommand("approve", "Put on sale what another operator has made above the limit of adjustments")
            ->add_option("name", m_name, "Its name or id")->required();
        app.add_subcommand("retire", "Nobody may buy it any more; what is being paid stays as it was")
            ->add_option("name", m_name, "Its name or id")->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        QJsonObject terms;
        if (has("add")) {
            if (auto read = fill(terms); !read)
                return output.error(read.error());
        }
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return output.list(u"packages"_s, {u"Package"_s, u"Price"_s, u"Credits"_s, u"Bonus"_s, u"Days"_s, u"Sold"_s, u"From"_s, u"Until"_s, u"Retired"_s, u"Waits"_s},
                               packageRows(**connection), [](const QJsonObject& row) {
                                   return ListRow{row, {textCell(row, "name"), moneyCell(row, "price_minor"), moneyCell(row, "credits_minor"),
                                                        moneyCell(row, "bonus_minor"), textCell(row, "bonus_days"), textCell(row, "sold"),
                                                        timeCell(row, "active_from"), timeCell(row, "active_until"), timeCell(row, "retired_at"), waitsCell(row)}};
                               });
        if (has("approve"))
            return printDone(output, approvePackage(**connection, text(m_name)), u"%1 is on sale"_s.arg(text(m_name)),
                             {{u"package"_s, text(m_name)}, {u"approved"_s, true}});
        if (has("retire"))
            return printDone(output, retirePackage(**connection, text(m_name)), u"%1 is not on sale any more"_s.arg(text(m_name)),
                             {{u"package"_s, text(m_name)}, {u"retired"_s, true}});
        const auto id = createPackage(**connection, text(m_name), terms);
        if (!id)
            return output.error(id.error());
        const auto waits = isWaiting(packageRows(**connection), "package"_L1, *id);
        if (!waits)
            return output.error(waits.error());
        output.line((*waits ? u"Package %1 for %2 waits for another operator: \"leadfloorctl package approve\""_s : u"Package %1 is on sale for %2"_s)
                        .arg(text(m_name), moneyText(Money::fromMinor(terms.value("price_minor"_L1).toInteger()))));
        output.object({{u"package"_s, *id}, {u"name"_s, text(m_name)}, {u"is_waiting"_s, *waits}});
        return DoneExit;
    }

private:
    [[nodiscard]] Result<> fill(QJsonObject& terms) const
    {
        for (const auto& [key, option, words] : {std::tuple("price_minor"_L1, u"--price"_s, m_price),
                                                 std::tuple("credits_minor"_L1, u"--credits"_s, m_credits.empty() ? m_price : m_credits),
                                                 std::tuple("bonus_minor"_L1, u"--bonus"_s, m_bonus)}) {
            if (words.empty())
                continue;
            const auto amount = creditAmount(option, words);
            if (!amount)
                return tl::unexpected(amount.error());
            terms.insert(key, amount->minor());
        }
        return m_terms.fill(terms);
    }

    CreditTerms m_terms;
    std::string m_name, m_price, m_credits, m_bonus;
};

class CreditCouponCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "creditcoupon", "Codes that give bonus credits");
        app.require_subcommand(1);
        app.add_subcommand("list", "All of them and how often they were redeemed, newest first");
        CLI::App& made = *app.add_subcommand("create", "A new code; its terms never change");
        made.add_option("amount", m_amount, "Bonus credits: 25 or 25.00")->required();
        made.add_option("--code", m_code, "8 to 40 letters, digits and hyphens; none: one that nobody guesses");
        made.add_option("--uses", m_uses, "How often it may be redeemed by all together; none: no limit")->check(CLI::Range(1, 100000));
        made.add_option("--uses-each", m_usesEach, "How often by one workspace")->capture_default_str()->check(CLI::Range(1, 1000));
        m_terms.describe(made);
        app.add_subcommand("approve", "Let brokers redeem what another operator has made above the limit of adjustments")
            ->add_option("code", m_code, "Its code")->required();
        app.add_subcommand("end", "Nobody may redeem it any more")->add_option("code", m_code, "Its code")->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        QJsonObject terms{{u"workspace_uses_max"_s, m_usesEach}};
        if (has("create")) {
            const auto amount = creditAmount(u"amount"_s, m_amount);
            const auto read = amount ? m_terms.fill(terms) : tl::unexpected(amount.error());
            if (!read)
                return output.error(read.error());
            terms.insert("bonus_minor"_L1, amount->minor());
            if (m_uses > 0)
                terms.insert("uses_max"_L1, m_uses);
        }
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return output.list(u"coupons"_s, {u"Code"_s, u"Bonus"_s, u"Days"_s, u"Used"_s, u"Most"_s, u"Each"_s, u"From"_s, u"Until"_s, u"Ended"_s, u"Waits"_s},
                               creditCouponRows(**connection), [](const QJsonObject& row) {
                                   return ListRow{row, {textCell(row, "code"), moneyCell(row, "bonus_minor"), textCell(row, "bonus_days"),
                                                        textCell(row, "uses"), textCell(row, "uses_max"), textCell(row, "workspace_uses_max"),
                                                        timeCell(row, "valid_from"), timeCell(row, "valid_until"), timeCell(row, "closed_at"), waitsCell(row)}};
                               });
        if (has("approve"))
            return printDone(output, approveCreditCoupon(**connection, text(m_code)), u"%1 may be redeemed"_s.arg(text(m_code)),
                             {{u"code"_s, text(m_code)}, {u"approved"_s, true}});
        if (has("end"))
            return printDone(output, closeCreditCoupon(**connection, text(m_code)), u"%1 has ended"_s.arg(text(m_code)),
                             {{u"code"_s, text(m_code)}, {u"ended"_s, true}});
        const auto code = createCreditCoupon(**connection, text(m_code), terms);
        if (!code)
            return output.error(code.error());
        const auto waits = isWaiting(creditCouponRows(**connection), "code"_L1, *code);
        if (!waits)
            return output.error(waits.error());
        output.line((*waits ? u"%1 of %2 waits for another operator: \"leadfloorctl creditcoupon approve\""_s : u"%1 gives %2"_s)
                        .arg(*code, moneyText(Money::fromMinor(terms.value("bonus_minor"_L1).toInteger()))));
        output.object({{u"code"_s, *code}, {u"is_waiting"_s, *waits}});
        return DoneExit;
    }

private:
    CreditTerms m_terms;
    std::string m_amount, m_code;
    int m_uses = 0, m_usesEach = 1;
};

class AdjustCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "adjust", "Change a wallet; large changes want a second operator");
        app.footer(exitCodeWords);
        app.require_subcommand(1);
        for (const auto& [name, what, amount] : {std::tuple("credits", "Give credits, or take them with a negative amount", "400 or -12.50"),
                                                 std::tuple("bonus", "The same with bonus credits, which are used first", "25 or -12.50"),
                                                 std::tuple("line", "How far a wallet may go below 0", "500; 0: not at all")}) {
            CLI::App& one = *app.add_subcommand(name, what);
            one.add_option("workspace", m_workspace, "Name of the brokerage")->required();
            one.add_option("amount", m_amount, amount)->required();
            addReason(one);
            if (std::string(name) == "bonus")
                one.add_option("--days", m_bonusDays, "Life of the bonus; none: without an end")->check(CLI::Range(1, 3650));
        }
        app.add_subcommand("list", "What waits for a second operator")->add_flag("--all", m_all, "Also what is decided");
        CLI::App& approve = *app.add_subcommand("approve", "Carry out what another operator has proposed");
        CLI::App& reject = *app.add_subcommand("reject", "Do not");
        for (CLI::App* one : {&approve, &reject}) {
            one->add_option("adjustment", m_number, "Its number")->required();
            one->add_option("--note", m_reason, "For the audit");
        }
        CLI::App& reverse = *app.add_subcommand("reverse", "Take an adjustment of credits back, linked to it");
        reverse.add_option("adjustment", m_number, "Its number")->required();
        addReason(reverse);
        app.add_subcommand("limit", "From which amount on a second operator is wanted")
            ->add_option("amount", m_amount, "From now on; only the floor's owner raises it");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const auto amount = Money::fromString(text(m_amount));
        if (!amount && !m_amount.empty())
            return output.error(usageError(u"\"%1\" is not an amount; write 400 or -12.50."_s.arg(text(m_amount))));
        const auto given = m_key.empty() ? Result<QUuid>(QUuid::createUuid()) : uuidFrom(u"--key"_s, m_key);
        if (!given)
            return output.error(given.error());
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return output.list(u"adjustments"_s, {u"Number"_s, u"Workspace"_s, u"What"_s, u"Amount"_s, u"State"_s, u"Reason"_s, u"Proposed by"_s, u"Decided by"_s},
                               adjustmentRows(**connection, m_all), [](const QJsonObject& row) {
                                   return ListRow{row, {textCell(row, "adjustment"), textCell(row, "workspace"), textCell(row, "kind"),
                                                        moneyCell(row, "amount_minor"), textCell(row, "state"), textCell(row, "reason"),
                                                        textCell(row, "proposed_by"), textCell(row, "decided_by")}};
                               });
        if (has("limit")) {
            const auto limit = adjustmentLimit(**connection, m_amount.empty() ? std::nullopt : amount);
            if (!limit)
                return output.error(limit.error());
            output.line(u"Above %1 a second operator is wanted"_s.arg(moneyText(*limit)));
            output.object({{u"limit_minor"_s, limit->minor()}});
            return DoneExit;
        }
        return show(output, has("approve") || has("reject") ? decideAdjustment(**connection, m_number, has("approve"), text(m_reason))
                            : has("reverse")                ? reverseAdjustment(**connection, *given, m_number, text(m_reason))
                                             : adjustWallet(**connection, {*given, text(m_workspace),
                                                                            has("line")    ? AdjustmentKind::Line
                                                                            : has("bonus") ? AdjustmentKind::Bonus
                                                                                           : AdjustmentKind::Credits,
                                                                            amount.value_or(Money()), m_bonusDays, text(m_reason)}));
    }

private:
    void addReason(CLI::App& app)
    {
        app.add_option("--reason", m_reason, "For the statement and the audit")->required();
        app.add_option("--key", m_key, "A UUID: the same call again with it changes nothing again");
    }
    static int show(const Output& output, const Result<QJsonObject>& answer)
    {
        if (!answer)
            return output.error(answer.error());
        const QString number = textCell(*answer, "adjustment");
        const QString state = textCell(*answer, "state");
        if (state == "proposed"_L1)
            output.line(u"Adjustment %1 waits for another operator: \"leadfloorctl adjust approve %1\""_s.arg(number));
        else
            output.line(u"Adjustment %1 is %2; %3 now has %4"_s.arg(number, state, textCell(*answer, "workspace"),
                                                                  moneyText(Money::fromMinor(answer->value("available_minor"_L1).toInteger()))));
        output.object(*answer);
        return DoneExit;
    }

    std::string m_workspace, m_amount, m_reason, m_key;
    qint64 m_number = 0;
    int m_bonusDays = 0;
    bool m_all = false;
};

QJsonObject topupJson(const Topup& topup)
{
    QJsonObject json = checkoutJson(topup.checkout);
    for (const char* key : {"order_number", "order_state", "held_until"})
        json.remove(QLatin1StringView(key));
    json.insert("number"_L1, topup.number);
    json.insert("topup_state"_L1, topup.checkout.orderState);
    json.insert("package"_L1, topup.package);
    json.insert("price_minor"_L1, topup.price.minor());
    json.insert("credits_minor"_L1, topup.credits.minor());
    json.insert("bonus_minor"_L1, topup.bonus.minor());
    json.insert("bonus_days"_L1, topup.bonusDays > 0 ? QJsonValue(topup.bonusDays) : QJsonValue());
    json.insert("created_at"_L1, isoTimeOrNull(topup.createdAt));
    json.insert("completed_at"_L1, isoTimeOrNull(topup.completedAt));
    json.insert("back_minor"_L1, topup.back.minor());
    json.insert("short_minor"_L1, topup.isOwed.minor());
    return json;
}

class TopupCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "topup", "Buy credits by card, redeem coupons for credits");
        app.footer(exitCodeWords);
        app.require_subcommand(1);
        app.add_subcommand("packages", "What is on sale now");
        CLI::App& buy = *app.add_subcommand("buy", "Buy a package; its payment page is written to standard error");
        buy.add_option("package", m_name, "Its name")->required();
        buy.add_option("--key", m_key, "A UUID: the same call again with it goes on with the same top-up");
        buy.add_flag("!--no-wait", m_waits, "Do not wait until it is paid");
        app.add_subcommand("list", "Own top-ups, newest first");
        for (const auto& [name, what] : {std::pair("show", "One of them"), std::pair("cancel", "Give it up; what is paid all the same goes back")})
            app.add_subcommand(name, what)->add_option("number", m_number, "Its number")->required();
        CLI::App& redeem = *app.add_subcommand("redeem", "Redeem a coupon for credits");
        redeem.add_option("code", m_name, "Its code")->required();
        redeem.add_option("--key", m_key, "A UUID: the same call again with it changes nothing again");
        CLI::App& all = *app.add_subcommand("all", "For operators: of all workspaces, newest first");
        all.add_flag("--owed", m_owed, "Only those whose credits were spent when the money went back");
        CLI::App& refund = *app.add_subcommand("refund", "For operators: unspent credits back to the card");
        CLI::App& collect = *app.add_subcommand("collect", "For operators: take what is owed of one that went back to its card");
        for (CLI::App* one : {&refund, &collect}) {
            one->add_option("workspace", m_name, "Name of the brokerage")->required();
            one->add_option("number", m_number, "Its number")->required();
            one->add_option("--reason", m_reason, "For the statement and the audit")->required();
        }
        refund.add_option("--amount", m_amount, "Of the price")->required();
        refund.add_option("--key", m_key, "A UUID: the same call again with it never gives back twice");
        collect.add_flag("--forgive", m_forgives, "The floor bears what the wallet does not have");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const auto key = m_key.empty() ? Result<QUuid>(QUuid::createUuid()) : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        FloorLine line(options);
        const bool isOperators = has("all") || has("refund") || has("collect");
        const auto connection = isOperators ? line.operatorLine() : line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (isOperators)
            return office(**connection, output, *key);
        if (has("packages"))
            return output.list(u"packages"_s, {u"Package"_s, u"Price"_s, u"Credits"_s, u"Bonus"_s, u"Days"_s}, creditPackages(**connection),
                               [](const CreditPackage& one) {
                                   return ListRow{{{u"package"_s, one.id.toString(QUuid::WithoutBraces)}, {u"name"_s, one.name},
                                                   {u"price_minor"_s, one.price.minor()}, {u"credits_minor"_s, one.credits.minor()},
                                                   {u"bonus_minor"_s, one.bonus.minor()},
                                                   {u"bonus_days"_s, one.bonusDays > 0 ? QJsonValue(one.bonusDays) : QJsonValue()}},
                                                  {one.name, moneyText(one.price), moneyText(one.credits), moneyText(one.bonus),
                                                   one.bonusDays > 0 ? QString::number(one.bonusDays) : QString()}};
                               });
        if (has("list"))
            return output.list(u"topups"_s, {u"Number"_s, u"Package"_s, u"Price"_s, u"Credits"_s, u"Bonus"_s, u"State"_s, u"When"_s},
                               topups(**connection, 1000), [](const Topup& one) {
                                   return ListRow{topupJson(one), {QString::number(one.number), one.package, moneyText(one.price), moneyText(one.credits),
                                                                   moneyText(one.bonus), one.checkout.orderState, isoTime(one.createdAt)}};
                               });
        if (has("redeem"))
            return redeem(**connection, output, *key);
        return show(output, has("buy") ? buy(**connection, output, *key) : has("cancel") ? cancelTopup(**connection, m_number) : topupOf(**connection, m_number));
    }

private:
    static int show(const Output& output, const Result<Topup>& topup)
    {
        if (!topup)
            return output.error(topup.error());
        output.line(u"Top-up %1, %2 for %3: %4"_s.arg(topup->number).arg(topup->package, moneyText(topup->price), topup->checkout.orderState));
        output.object(topupJson(*topup));
        return DoneExit;
    }
    int redeem(DbConnection& connection, const Output& output, const QUuid& key) const
    {
        const auto credit = redeemCoupon(connection, key, text(m_name));
        if (!credit)
            return output.error(credit.error());
        output.line(u"%1 gave %2; the wallet has %3"_s.arg(credit->code, moneyText(credit->bonus), moneyText(credit->available)));
        output.object({{u"code"_s, credit->code}, {u"bonus_minor"_s, credit->bonus.minor()}, {u"ends_at"_s, isoTimeOrNull(credit->endsAt)},
                       {u"available_minor"_s, credit->available.minor()}});
        return DoneExit;
    }
    /// Until it is paid or cannot be paid any more.
    [[nodiscard]] Result<Topup> buy(DbConnection& connection, const Output& output, const QUuid& key) const
    {
        const auto packages = creditPackages(connection);
        if (!packages)
            return tl::unexpected(packages.error());
        const auto named = std::find_if(packages->cbegin(), packages->cend(),
                                        [this](const CreditPackage& one) { return one.name.compare(text(m_name), Qt::CaseInsensitive) == 0; });
        if (named == packages->cend())
            return tl::unexpected(Error{ErrorCode::NotFound, {}, {}, {{u"where"_s, text(m_name)}, {u"next"_s, u"See \"leadfloorctl topup packages\"."_s}}});
        auto topup = beginTopup(connection, key, named->id);
        QDeadlineTimer patience(topupPatienceMs);
        QString told;
        while (topup && !topup->checkout.payment && topup->checkout.isPending()) {
            const Checkout& page = topup->checkout;
            if (page.state == Checkout::State::Open && page.url != told) {
                told = page.url;
                fputs(u"Pay %1 here until %2: %3\n"_s.arg(moneyText(topup->price), isoTime(page.endsAt), told).toLocal8Bit().constData(), stderr);
            }
            if (!m_waits && (!told.isEmpty() || patience.hasExpired()))
                return topup;
            if (isInterrupted())
                return tl::unexpected(Error{ErrorCode::Cancelled, {}, {}, {{u"topup"_s, topupJson(*topup)}}});
            if (page.state == Checkout::State::Requested && patience.hasExpired())
                return tl::unexpected(notPaid(*topup, u"no gateway has made its payment page"_s));
            output.progress(u"Wait for the payment"_s, 0, 0);
            QThread::msleep(topupLookEveryMs);
            topup = topupOf(connection, topup->number);
        }
        if (topup && !topup->checkout.payment)
            return tl::unexpected(notPaid(*topup, u"its payment page was closed unpaid ("_s % topup->checkout.reason % u')'));
        return topup;
    }
    static Error notPaid(const Topup& topup, const QString& why)
    {
        return {ErrorCode::WrongState, u"top-up %1: %2"_s.arg(topup.number).arg(why), {},
                {{u"next"_s, u"Nothing was charged. Buy the package again; the floor's gateway must run."_s}, {u"topup"_s, topupJson(topup)}}};
    }
    int office(DbConnection& connection, const Output& output, const QUuid& key) const
    {
        if (has("all"))
            return output.list(u"topups"_s, {u"Workspace"_s, u"Number"_s, u"Package"_s, u"Price"_s, u"Bonus"_s, u"State"_s, u"Back"_s, u"Owed"_s, u"When"_s},
                               topupRows(connection, m_owed, 1000), [](const QJsonObject& row) {
                                   return ListRow{row, {textCell(row, "workspace"), textCell(row, "number"), textCell(row, "package"),
                                                        moneyCell(row, "price_minor"), moneyCell(row, "bonus_minor"), textCell(row, "state"),
                                                        moneyCell(row, "back_minor"), moneyCell(row, "short_minor"), timeCell(row, "created_at")}};
                               });
        if (has("refund")) {
            const auto amount = creditAmount(u"--amount"_s, m_amount);
            if (!amount)
                return output.error(amount.error());
            return printDone(output, refundTopup(connection, key, text(m_name), m_number, *amount, text(m_reason)),
                             u"%1 of top-up %2 go back to the card"_s.arg(moneyText(*amount)).arg(m_number),
                             {{u"number"_s, m_number}, {u"amount_minor"_s, amount->minor()}});
        }
        const auto rest = collectTopup(connection, text(m_name), m_number, m_forgives, text(m_reason));
        if (!rest)
            return output.error(rest.error());
        output.line(u"%1 are still owed of top-up %2"_s.arg(moneyText(*rest)).arg(m_number));
        output.object({{u"number"_s, m_number}, {u"short_minor"_s, rest->minor()}});
        return DoneExit;
    }

    std::string m_name, m_key, m_amount, m_reason;
    qint64 m_number = 0;
    bool m_waits = true, m_owed = false, m_forgives = false;
};

} // namespace

Commands creditCommands()
{
    return makeCommands<PackageCommand, CreditCouponCommand, AdjustCommand, TopupCommand>();
}

} // namespace leadfloor

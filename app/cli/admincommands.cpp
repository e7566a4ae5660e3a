// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admincommands.h"

#include "app/cli/linecommand.h"
#include "models/engine/admincalls.h"
#include "models/engine/erasurecalls.h"
#include "models/engine/floorpeople.h"
#include "models/engine/limitcalls.h"
#include "models/engine/privatefloor.h"

#include <iostream>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonValue isoOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODate)) : QJsonValue();
}

/// The server's texts never repeat what it was given.
Error withWords(Error error, const QStringList& words)
{
    if (error.code == ErrorCode::InvalidRequest)
        error.detail += u" (given: "_s % words.join(u", "_s) % u')';
    return error;
}

class MemberCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "member", "People of the floor");
        app.require_subcommand(1);
        app.add_subcommand("list", "All members");
        CLI::App& create = *app.add_subcommand("create", "A member with a login; the password is read from standard input");
        create.add_option("email", m_email, "E-mail, also the sign-in")->required();
        create.add_option("--workspace", m_workspace, "Name of the workspace")->required();
        create.add_option("--role", m_role, "broker, partner or operator")->required()->check(CLI::IsMember({"broker", "partner", "operator"}));
        create.add_option("--name", m_name, "Name to show");
        CLI::App& ban = *app.add_subcommand("ban", "Close an account at once: sessions end, holds are released");
        ban.add_option("email", m_email, "E-mail of the member")->required();
        ban.add_option("--reason", m_reason, "Written down in the audit")->required();
        CLI::App& unban = *app.add_subcommand("unban", "Open a banned account again");
        unban.add_option("email", m_email, "E-mail of the member")->required();
        unban.add_option("--reason", m_reason, "Written down in the audit")->required();
        CLI::App& limits = *app.add_subcommand("limits", "What brokers may spend on their own word, or set it for one");
        auto* email = limits.add_option("email", m_email, "E-mail of the broker; none: all that the caller may see");
        limits.add_option("--order", m_orderLimit, "400 for one order, or none")->needs(email);
        limits.add_option("--day", m_dayLimit, "400 for one UTC day, or none")->needs(email);
        limits.add_option("--month", m_monthLimit, "400 for one UTC month, or none")->needs(email);
        CLI::App& approver = *app.add_subcommand("approver", "Lets a broker confirm what colleagues may not spend on their own");
        approver.add_option("email", m_email, "E-mail of the broker")->required();
        approver.add_flag("--off", m_isOff, "No longer");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return showList(**connection, output);
        if (has("ban"))
            return ban(**connection, output);
        if (has("unban"))
            return unban(**connection, output);
        if (has("limits"))
            return limits(**connection, output);
        if (has("approver"))
            return approver(**connection, output);
        std::string password;
        if (!std::getline(std::cin, password) || password.size() < 8)
            return output.error(Error{ErrorCode::Usage, u"Give a password of at least 8 characters on standard input."_s, {}, {}});
        const NewMember member{text(m_workspace), text(m_email), text(m_name), text(m_role), text(password)};
        if (auto created = createMember(**connection, member); !created)
            return output.error(withWords(created.error(), {member.email, member.workspace}));
        if (options.url.empty()) {
            const PrivateFloor floor(text(options.floor), text(options.home));
            if (auto kept = rememberPeople(floor.status().folder, {{member.email, member.displayName, member.role, member.password}}); !kept)
                return output.error(kept.error());
        }
        output.line(u"%1 may sign in as %2 of %3"_s.arg(member.email, member.role, member.workspace));
        output.object({{u"email"_s, member.email}, {u"role"_s, member.role}, {u"workspace"_s, member.workspace}});
        return DoneExit;
    }

private:
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(u"members"_s,
                           {u"E-mail"_s, u"Name"_s, u"Role"_s, u"Workspace"_s, u"State"_s},
                           members(connection), [](const MemberRow& row) {
                               return ListRow{{{u"email"_s, row.email},
                                               {u"name"_s, row.name},
                                               {u"role"_s, row.role},
                                               {u"workspace"_s, row.workspace},
                                               {u"closed"_s, row.isClosed},
                                               {u"created_at"_s, isoOrNull(row.createdAt)}},
                                              {row.email, row.name, row.role, row.workspace,
                                               row.isClosed ? u"closed"_s : u"open"_s}};
                           });
    }

    int ban(DbConnection& connection, const Output& output) const
    {
        const auto banned = banMember(connection, text(m_email), text(m_reason));
        if (!banned)
            return output.error(banned.error());
        output.line(u"%1 is banned: %2 sessions ended, %3 orders on hold cancelled, %4 leads on offer again"_s.arg(
            text(m_email), countText(banned->sessions), countText(banned->orders), countText(banned->leads)));
        output.object({{u"email"_s, text(m_email)}, {u"sessions"_s, banned->sessions}, {u"orders"_s, banned->orders}, {u"leads"_s, banned->leads}});
        return DoneExit;
    }
    int unban(DbConnection& connection, const Output& output) const
    {
        if (auto done = unbanMember(connection, text(m_email), text(m_reason)); !done)
            return output.error(done.error());
        output.line(u"%1 may sign in again"_s.arg(text(m_email)));
        output.object({{u"email"_s, text(m_email)}});
        return DoneExit;
    }

    static QString limitText(std::optional<Money> limit) { return limit ? moneyText(*limit) : u"none"_s; }
    static QJsonValue limitJson(std::optional<Money> limit) { return limit ? QJsonValue(limit->minor()) : QJsonValue(); }
    /// Puts what was written into `limit`, which stays as it is if nothing was. False: no amount.
    static bool readLimit(const std::string& words, std::optional<Money>& limit)
    {
        if (words.empty())
            return true;
        if (words == "none") {
            limit.reset();
            return true;
        }
        limit = Money::fromString(text(words));
        return limit && !limit->isNegative();
    }
    int limits(DbConnection& connection, const Output& output) const
    {
        auto rows = spending(connection);
        if (!rows)
            return output.error(rows.error());
        if (!m_email.empty())
            rows->removeIf([this](const SpendingRow& row) { return row.email != text(m_email).trimmed().toLower(); });
        if (m_email.empty() || (m_orderLimit.empty() && m_dayLimit.empty() && m_monthLimit.empty()))
            return showLimits(*rows, output);
        SpendingLimits wanted = rows->isEmpty() ? SpendingLimits() : rows->first().limits;
        if (!readLimit(m_orderLimit, wanted.order) || !readLimit(m_dayLimit, wanted.day) || !readLimit(m_monthLimit, wanted.month))
            return output.error(Error{ErrorCode::Usage, u"A limit is an amount like 400 or 12.50, or none."_s, {}, {}});
        if (auto done = setSpendingLimits(connection, text(m_email), wanted); !done)
            return output.error(done.error());
        output.line(u"%1 may spend: order %2, day %3, month %4"_s.arg(text(m_email), limitText(wanted.order), limitText(wanted.day), limitText(wanted.month)));
        output.object({{u"email"_s, text(m_email)}, {u"order_limit_minor"_s, limitJson(wanted.order)},
                       {u"day_limit_minor"_s, limitJson(wanted.day)}, {u"month_limit_minor"_s, limitJson(wanted.month)}});
        return DoneExit;
    }
    static int showLimits(const QList<SpendingRow>& rows, const Output& output)
    {
        QJsonArray json;
        QList<QStringList> cells;
        for (const SpendingRow& row : rows) {
            json.append(QJsonObject{{u"workspace"_s, row.workspace}, {u"email"_s, row.email}, {u"name"_s, row.name}, {u"approver"_s, row.isApprover},
                                    {u"order_limit_minor"_s, limitJson(row.limits.order)}, {u"day_limit_minor"_s, limitJson(row.limits.day)},
                                    {u"month_limit_minor"_s, limitJson(row.limits.month)}, {u"day_spent_minor"_s, row.daySpent.minor()},
                                    {u"month_spent_minor"_s, row.monthSpent.minor()}});
            cells.append({row.workspace, row.email, row.isApprover ? u"approver"_s : QString(), limitText(row.limits.order),
                          limitText(row.limits.day), moneyText(row.daySpent), limitText(row.limits.month), moneyText(row.monthSpent)});
        }
        output.table({u"Workspace"_s, u"E-mail"_s, QString(), u"Order"_s, u"Day"_s, u"Spent"_s, u"Month"_s, u"Spent"_s}, cells);
        output.object({{u"members"_s, json}});
        return DoneExit;
    }
    int approver(DbConnection& connection, const Output& output) const
    {
        if (auto done = setApprover(connection, text(m_email), !m_isOff); !done)
            return output.error(done.error());
        output.line(m_isOff ? u"%1 is no approver any more"_s.arg(text(m_email)) : u"%1 may confirm purchases of colleagues"_s.arg(text(m_email)));
        output.object({{u"email"_s, text(m_email)}, {u"approver"_s, !m_isOff}});
        return DoneExit;
    }

    std::string m_email, m_workspace, m_role, m_name, m_reason, m_orderLimit, m_dayLimit, m_monthLimit;
    bool m_isOff = false;
};

class WorkspaceCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "workspace", "Brokerages, suppliers, the operator's own");
        app.require_subcommand(1);
        app.add_subcommand("list", "All workspaces");
        CLI::App& create = *app.add_subcommand("create", "A new workspace");
        create.add_option("name", m_name, "Its name")->required();
        create.add_option("--kind", m_kind, "brokerage, supplier or operator")->required()->check(CLI::IsMember({"brokerage", "supplier", "operator"}));
        create.add_option("--country", m_country, "ISO 3166 code of two letters")->capture_default_str();
        create.add_option("--order-max", m_orderMax, "Leads of one order, at most 100000")->check(CLI::Range(1, 100000));
        CLI::App& grant = *app.add_subcommand("credit", "Give credits, or take them with a negative amount");
        grant.add_option("name", m_name, "Name of the brokerage")->required();
        grant.add_option("amount", m_amount, "400 or -12.50")->required();
        grant.add_option("--reason", m_reason, "Written down in the audit")->required();
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return showList(connection, output);
        if (has("credit"))
            return credit(connection, output);
        const auto id = createWorkspace(connection, text(m_name), text(m_kind), text(m_country), m_orderMax);
        if (!id)
            return output.error(withWords(id.error(), {text(m_name), text(m_country)}));
        output.line(u"Workspace %1 made"_s.arg(text(m_name)));
        output.object({{u"workspace"_s, id->toString(QUuid::WithoutBraces)}, {u"name"_s, text(m_name)}});
        return DoneExit;
    }

private:
    int credit(DbConnection& connection, const Output& output) const
    {
        const auto amount = Money::fromString(text(m_amount));
        if (!amount)
            return output.error(Error{ErrorCode::Usage, u"\"%1\" is not an amount; write 400 or -12.50."_s.arg(text(m_amount)), {}, {}});
        const auto balance = grantCredits(connection, text(m_name), *amount, text(m_reason));
        if (!balance)
            return output.error(withWords(balance.error(), {text(m_name), text(m_amount)}));
        output.line(u"%1 now has %2"_s.arg(text(m_name), moneyText(*balance)));
        output.object({{u"workspace"_s, text(m_name)}, {u"available_minor"_s, balance->minor()}});
        return DoneExit;
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(
            u"workspaces"_s, {u"Workspace"_s, u"Kind"_s, u"Members"_s, u"Available"_s},
            workspaces(connection), [](const WorkspaceRow& row) {
                return ListRow{{{u"workspace"_s, row.id.toString(QUuid::WithoutBraces)},
                                {u"name"_s, row.name},
                                {u"kind"_s, row.kind},
                                {u"members"_s, row.members},
                                {u"available_minor"_s, row.available.minor()},
                                {u"closed"_s, row.isClosed}},
                               {row.name, row.kind, countText(row.members),
                                row.kind == "brokerage"_L1 ? moneyText(row.available) : QString()}};
            });
    }

    std::string m_name, m_kind, m_country = "US", m_amount, m_reason;
    int m_orderMax = 0;
};

class EraseCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "erase", "Forget the person of a lead: off the stock, and no contact is left on the floor");
        app.add_option("lead", m_lead, "lead_id, as an export or a receipt has it")->required();
        app.add_option("--reason", m_reason, "For the audit, without a contact")->required();
        app.footer(std::string("What was sold stays in the books without a contact. Copies without a network drop it at their next\n"
                               "contact; files that brokers have exported are theirs to delete.\n\n")
                   + exitCodeWords);
    }
    int run(DbConnection& connection, const Output& output) override
    {
        const QUuid lead(text(m_lead));
        if (lead.isNull())
            return output.error(Error{ErrorCode::Usage, u"\"%1\" is no lead_id."_s.arg(text(m_lead)), {}, {}});
        const auto erased = eraseLead(connection, LeadId(lead), text(m_reason));
        if (!erased)
            return output.error(erased.error());
        output.line(u"Forgotten: %1 leads, %2 of them on offer, %3 delivered copies"_s.arg(countText(erased->leads), countText(erased->inStock),
                                                                                        countText(erased->copies)));
        output.object({{u"leads"_s, erased->leads}, {u"in_stock"_s, erased->inStock}, {u"copies"_s, erased->copies}});
        return DoneExit;
    }

private:
    std::string m_lead, m_reason;
};

} // namespace

Commands adminCommands()
{
    return makeCommands<MemberCommand, WorkspaceCommand, EraseCommand>();
}

} // namespace leadfloor

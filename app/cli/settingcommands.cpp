// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settingcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/receipts.h"
#include "models/engine/consentcalls.h"
#include "models/engine/settingcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class SettingCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "setting", "The constants of the floor's rules; for operators");
        app.require_subcommand(1);
        app.footer(std::string("Each change is in the audit. What decides over money is the owner's alone; what has no bounds is changed by a command of\n"
                               "its own (rate set, adjust limit, price minimum), or not while the floor runs.\n\n"
                               "  leadfloorctl setting set quote_minutes 20\n\n")
                   + exitCodeWords);
        app.add_subcommand("list", "All of them with what they may be")->footer(exitCodeWords);
        CLI::App& set = *app.add_subcommand("set", "Change one from now on");
        set.add_option("name", m_name, "Its name, as setting list has it")->required();
        set.add_option("value", m_value, "A whole number within its bounds")->required();
        set.footer(exitCodeWords);
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return list(connection, output);
        const auto before = setFloorSetting(connection, text(m_name), m_value);
        if (!before)
            return output.error(before.error());
        output.line(u"%1: %2, was %3"_s.arg(text(m_name)).arg(m_value).arg(*before));
        output.object({{u"name"_s, text(m_name)}, {u"value"_s, m_value}, {u"before"_s, *before}});
        return DoneExit;
    }

private:
    static int list(DbConnection& connection, const Output& output)
    {
        return output.list(u"settings"_s, {u"Setting"_s, u"Value"_s, u"From"_s, u"To"_s, u"Unit"_s, u"Who"_s, u"Meaning"_s}, floorSettings(connection),
                           [](const FloorSetting& one) {
                               const auto bound = [](std::optional<qint64> value) { return value ? QJsonValue(*value) : QJsonValue(); };
                               const auto cell = [](std::optional<qint64> value) { return value ? QString::number(*value) : QString(); };
                               return ListRow{{{u"name"_s, one.name},
                                               {u"value"_s, one.value},
                                               {u"lowest"_s, bound(one.lowest)},
                                               {u"highest"_s, bound(one.highest)},
                                               {u"unit"_s, one.unit.isEmpty() ? QJsonValue() : QJsonValue(one.unit)},
                                               {u"owner_only"_s, one.isOwners},
                                               {u"meaning"_s, one.meaning}},
                                              {one.name, QString::number(one.value), cell(one.lowest), cell(one.highest), one.unit,
                                               one.unit.isEmpty() ? QString() : one.isOwners ? u"owner"_s : u"operators"_s, one.meaning}};
                           });
    }

    std::string m_name;
    qint64 m_value = 0;
};

class ConsentCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "consent", "What one operator may not do alone: refunds, reversed payouts, packages, coupons; for operators");
        app.require_subcommand(1);
        app.footer(std::string("Above the limit of \"adjust limit\", within 24 hours, another operator approves it; never one's own.\n\n"
                               "  leadfloorctl consent list\n"
                               "  leadfloorctl consent approve 12\n\n")
                   + exitCodeWords);
        app.add_subcommand("list", "What waits, oldest first")->footer(exitCodeWords);
        for (const char* word : {"approve", "reject"}) {
            CLI::App& decide = *app.add_subcommand(word, word == std::string("approve") ? "Do what another operator has asked for" : "Say no");
            decide.add_option("number", m_number, "Its number, as consent list has it")->required();
            decide.add_option("--note", m_note, "For the audit");
            decide.footer(exitCodeWords);
        }
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return list(connection, output);
        const bool isApproved = has("approve");
        if (auto done = decideConsent(connection, m_number, isApproved, text(m_note)); !done)
            return output.error(done.error());
        output.line(u"%1: %2"_s.arg(m_number).arg(isApproved ? u"done"_s : u"rejected"_s));
        output.object({{u"consent"_s, m_number}, {u"state"_s, isApproved ? u"done"_s : u"rejected"_s}});
        return DoneExit;
    }

private:
    /// How another operator approves it.
    static QString commandOf(const Consent& one)
    {
        if (one.number)
            return u"consent approve %1"_s.arg(*one.number);
        return (one.kind == "package"_L1 ? u"package approve \"%1\""_s : u"creditcoupon approve \"%1\""_s).arg(one.object);
    }
    static int list(DbConnection& connection, const Output& output)
    {
        return output.list(u"consents"_s, {u"What"_s, u"Of"_s, u"Workspace"_s, u"Amount"_s, u"Reason"_s, u"Asked by"_s, u"When"_s, u"Approve it by"_s},
                           consents(connection), [](const Consent& one) {
                               return ListRow{{{u"consent"_s, one.number ? QJsonValue(*one.number) : QJsonValue()},
                                               {u"kind"_s, one.kind},
                                               {u"object"_s, one.object},
                                               {u"workspace"_s, one.workspace},
                                               {u"amount_minor"_s, one.amount.minor()},
                                               {u"reason"_s, one.reason},
                                               {u"asked_by"_s, one.askedBy},
                                               {u"asked_at"_s, isoTime(one.askedAt)},
                                               {u"is_own"_s, one.isOwn}},
                                              {one.kind, one.object, one.workspace, moneyText(one.amount), one.reason, one.askedBy, isoTime(one.askedAt),
                                               one.isOwn ? u"another operator"_s : commandOf(one)}};
                           });
    }

    std::string m_note;
    qint64 m_number = 0;
};

} // namespace

Commands settingCommands()
{
    return makeCommands<SettingCommand, ConsentCommand>();
}

} // namespace leadfloor

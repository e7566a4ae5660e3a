// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mailcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/receipts.h"
#include "models/engine/floorcalls.h"
#include "models/engine/mailcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class OutboxCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "outbox", "Letters of the floor, which the gateway sends");
        app.require_subcommand(1);
        app.footer(std::string("A letter that the mail server did not take is tried again three times and then put aside: \"dead\".\n\n"
                               "  leadfloorctl outbox list --state dead\n"
                               "  leadfloorctl outbox retry --all\n\n")
                   + exitCodeWords);
        CLI::App& list = *app.add_subcommand("list", "Newest first; for operators");
        list.add_option("--state", m_state, "Only those")->check(CLI::IsMember({"waiting", "sent", "dead"}));
        list.add_option("--before", m_id, "Only letters older than this one");
        list.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        CLI::App& retry = *app.add_subcommand("retry", "Let letters that were put aside go once more; for operators");
        auto* const which = retry.add_option_group("which");
        which->add_option("letter", m_id, "Its id, as outbox list names it");
        which->add_flag("--all", m_all, "All of them");
        which->require_option(1);
        app.add_subcommand("language", "The language of your own letters")
            ->add_option("language", m_language, "en, es, de or ar")->required()->check(CLI::IsMember({"en", "es", "de", "ar"}));
        app.add_subcommand("low-balance", "Below what balance your workspace is told; for its approvers")
            ->add_option("amount", m_amount, "12.50, or off: of no balance")->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = has("list") || has("retry") ? line.operatorLine() : line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return list(**connection, output);
        if (has("retry"))
            return retry(**connection, output);
        if (has("language")) {
            if (auto set = setMailLanguage(**connection, text(m_language)); !set)
                return output.error(set.error());
            output.line(u"Your letters are written in \"%1\"."_s.arg(text(m_language)));
            output.object({{u"language"_s, text(m_language)}});
            return DoneExit;
        }
        const bool isOff = text(m_amount) == "off"_L1;
        const auto below = Money::fromString(text(m_amount));
        if (!below && !isOff)
            return output.error(usageError(u"\"%1\" is no amount; write one like 12.50, or off."_s.arg(text(m_amount))));
        if (auto set = setLowLine(**connection, below); !set)
            return output.error(set.error());
        output.line(isOff ? u"Your workspace is told of no balance."_s : u"Your workspace is told when it has less than %1."_s.arg(moneyText(*below)));
        output.object({{u"low_minor"_s, below ? QJsonValue(below->minor()) : QJsonValue()}});
        return DoneExit;
    }

private:
    int list(DbConnection& connection, const Output& output) const
    {
        QString before;
        if (!m_id.empty()) {
            const auto id = uuidFrom(u"--before"_s, m_id);
            if (!id)
                return output.error(id.error());
            before = id->toString(QUuid::WithoutBraces);
        }
        return output.list(u"letters"_s, {u"Letter"_s, u"Kind"_s, u"To"_s, u"State"_s, u"Made"_s, u"Tries"_s, u"Problem"_s},
                           outboxMails(connection, text(m_state), m_limit, before), [](const OutboxMail& mail) {
                               return ListRow{{{u"letter"_s, mail.id}, {u"workspace"_s, mail.workspace}, {u"email"_s, mail.email},
                                               {u"kind"_s, mail.kind}, {u"state"_s, mail.state}, {u"data"_s, mail.data},
                                               {u"made_at"_s, isoTime(mail.madeAt)}, {u"ended_at"_s, isoTimeOrNull(mail.endedAt)},
                                               {u"attempts"_s, mail.attempts}, {u"next_try_at"_s, isoTimeOrNull(mail.nextTryAt)},
                                               {u"problem"_s, mail.problem}},
                                              {mail.id, mail.kind, mail.email, mail.state, isoTime(mail.madeAt), QString::number(mail.attempts),
                                               mail.problem}};
                           });
    }
    int retry(DbConnection& connection, const Output& output) const
    {
        QString letter;
        if (!m_id.empty()) {
            const auto id = uuidFrom(u"letter"_s, m_id);
            if (!id)
                return output.error(id.error());
            letter = id->toString(QUuid::WithoutBraces);
        }
        const auto count = retryMail(connection, letter);
        if (!count)
            return output.error(count.error());
        output.line(u"Letters that go once more: %1."_s.arg(*count));
        output.object({{u"letters"_s, *count}});
        return DoneExit;
    }

    std::string m_state, m_id, m_language, m_amount;
    int m_limit = 100;
    bool m_all = false;
};

} // namespace

Commands mailCommands()
{
    return makeCommands<OutboxCommand>();
}

} // namespace leadfloor

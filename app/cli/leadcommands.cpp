// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leadcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/leadwords.h"
#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "models/engine/floorcalls.h"
#include "models/engine/workcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class LeadCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app =
            add(parent, "lead", "Work what was bought: stages, tags, notes, follow-ups");
        app.require_subcommand(1);
        CLI::App& list =
            *app.add_subcommand("list", "Delivered leads with what has been done, newest first");
        m_words.describe(list, true);
        list.add_flag("--by-follow-up", m_isByFollowUp, "The next follow-up first");
        list.add_option("--limit", m_limit, "Rows, at most 1000")
            ->capture_default_str()
            ->check(CLI::Range(1, leadsOfAPage));
        app.add_subcommand("show", "What has been done with one lead, newest first")
            ->add_option("lead", m_lead, "lead_id")
            ->required();
        CLI::App& stages = *app.add_subcommand(
            "stages", "The workspace's stages with their leads, or a new list of them");
        stages.add_option("--set", m_names,
                          "All stages in their order; a number in front keeps one: \"1 New\" \"2 "
                          "Called\" \"Callback\"");
        changing(app, "stage", "Move leads to a stage")
            .add_option("stage", m_value, "Name or number")
            ->required();
        CLI::App& tag = changing(app, "tag", "Add tags to leads, or take them away");
        tag.add_option("--add", m_add, "A tag; repeatable")->delimiter(',');
        tag.add_option("--remove", m_remove, "A tag; repeatable")->delimiter(',');
        changing(app, "note", "Write a note to leads")
            .add_option("text", m_value, "What is to be remembered")
            ->required();
        changing(app, "follow-up", "When leads are to be called again")
            .add_option("time", m_value, "2024-04-03T16:00, or none")
            ->required();
        changing(app, "assign", "Whose turn it is")
            .add_option("who", m_value, "me, an e-mail of the team, or none")
            ->required();
        for (const auto& [name, help] :
             {std::pair{"undo", "Take a change back"},
              std::pair{"redo", "Make a change again that was taken back"}})
            app.add_subcommand(name, help)
                ->add_option("change", m_key, "What the command that made it said")
                ->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const auto change = changeOfWords();
        if (!change)
            return output.error(change.error());
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("undo") || has("redo"))
            return undo(**connection, output);
        if (has("show"))
            return show(**connection, output);
        const auto choices = workChoices(**connection);
        if (!choices)
            return output.error(choices.error());
        if (has("stages"))
            return stages(**connection, *choices, output);
        return has("list") ? showList(**connection, *choices, output)
                           : changeAll(**connection, *choices, *change, output);
    }

private:
    CLI::App& changing(CLI::App& app, const char* name, const char* help)
    {
        CLI::App& command = *app.add_subcommand(name, help);
        m_words.describe(command, true);
        command.add_option("--key", m_key,
                           "UUID of this change: a repeat with the same key changes nothing again");
        command.footer(exitCodeWords);
        return command;
    }
    /// What can be told without asking; the stage's number follows.
    [[nodiscard]] Result<WorkChange> changeOfWords() const
    {
        WorkChange change;
        const bool isChange =
            has("stage") || has("tag") || has("note") || has("follow-up") || has("assign");
        if (isChange && m_words.isEmpty())
            return tl::unexpected(
                usageError(u"Say which leads: --lead, or --search and the like."_s));
        if (has("tag")) {
            for (const std::string& tag : m_add)
                change.tagsAdded.append(text(tag));
            for (const std::string& tag : m_remove)
                change.tagsRemoved.append(text(tag));
            if (m_add.empty() && m_remove.empty())
                return tl::unexpected(usageError(u"Say which tags: --add or --remove."_s));
        } else if (has("note")) {
            change.note = text(m_value).trimmed();
        } else if (has("assign")) {
            change.assignee = m_value == "none" ? QString() : text(m_value);
        } else if (has("follow-up")) {
            change.followUpAt = QDateTime();
            if (m_value != "none") {
                const auto time = timeOf(u"time"_s, m_value);
                if (!time)
                    return tl::unexpected(time.error());
                change.followUpAt = *time;
            }
        }
        return change;
    }
    int changeAll(DbConnection& connection, const WorkChoices& choices, WorkChange change,
                  const Output& output) const
    {
        if (has("stage")) {
            const auto stage = LeadWords::stageOf(text(m_value), choices);
            if (!stage)
                return output.error(stage.error());
            change.stage = *stage;
        }
        const auto leads = m_words.leads(connection, choices);
        if (!leads)
            return output.error(leads.error());
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        return done(changeLeads(connection, ChangeId(*key), *leads, change),
                    u"%1 leads changed, %2 were so already; take back with: lead undo %3"_s,
                    output);
    }
    static int done(const Result<ChangeReceipt>& receipt, const QString& words,
                    const Output& output)
    {
        if (!receipt)
            return output.error(receipt.error());
        output.line(words.arg(countText(receipt->leads), countText(receipt->unchanged),
                              receipt->change.toString()));
        output.object({{u"change"_s, receipt->change.toString()},
                       {u"leads"_s, receipt->leads},
                       {u"unchanged"_s, receipt->unchanged}});
        return DoneExit;
    }
    int undo(DbConnection& connection, const Output& output) const
    {
        const auto key = uuidFrom(u"change"_s, m_key);
        if (!key)
            return output.error(key.error());
        return done(undoChange(connection, ChangeId(*key), has("redo")),
                    has("redo") ? u"%1 leads changed again"_s : u"%1 leads are as they were"_s,
                    output);
    }
    int show(DbConnection& connection, const Output& output) const
    {
        const auto lead = uuidFrom(u"lead"_s, m_lead);
        if (!lead)
            return output.error(lead.error());
        return output.list(
            u"events"_s, {u"When"_s, u"Who"_s, u"What"_s, u"Before"_s, u"After"_s, QString()},
            leadTimeline(connection, LeadId(*lead)), [](const LeadEvent& event) {
                const auto cell = [](const QJsonValue& value) {
                    return value.isArray() ? value.toVariant().toStringList().join(u", "_s)
                                           : value.toVariant().toString();
                };
                return ListRow{{{u"at"_s, isoTime(event.at)},
                                {u"by"_s, event.by},
                                {u"kind"_s, event.kind},
                                {u"before"_s, event.before},
                                {u"after"_s, event.after},
                                {u"undone"_s, event.isUndone}},
                               {isoTime(event.at), event.by, event.kind, cell(event.before),
                                cell(event.after), event.isUndone ? u"taken back"_s : QString()}};
            });
    }
    int stages(DbConnection& connection, const WorkChoices& choices, const Output& output) const
    {
        Result<QList<LeadStage>> all = choices.stages;
        if (!m_names.empty()) {
            QList<LeadStage> wanted;
            for (const std::string& words : m_names) {
                const QString name = text(words).trimmed();
                bool isNumbered = false;
                const int number = name.section(u' ', 0, 0).toInt(&isNumbered);
                wanted.append(
                    {isNumbered ? number : 0, isNumbered ? name.section(u' ', 1) : name, {}});
            }
            all = saveLeadStages(connection, wanted);
        }
        const auto counts = workCounts(connection, {}, QDateTime::currentDateTimeUtc());
        if (!counts)
            return output.error(counts.error());
        return output.list(
            u"stages"_s, {u"Stage"_s, u"Name"_s, u"Leads"_s}, all,
            [&counts](const LeadStage& stage) {
                const qint64 leads = counts->stages.value(stage.number);
                return ListRow{
                    {{u"stage"_s, stage.number}, {u"name"_s, stage.name}, {u"leads"_s, leads}},
                    {QString::number(stage.number), stage.name, countText(leads)}};
            });
    }
    int showList(DbConnection& connection, const WorkChoices& choices, const Output& output) const
    {
        auto query = m_words.query(choices);
        if (!query)
            return output.error(query.error());
        query->limit = m_limit;
        query->isByFollowUp = m_isByFollowUp;
        return output.list(u"leads"_s, leadListTitles(), ownedLeadPage(connection, *query),
                           [&choices](const OwnedLead& lead) { return leadListRow(lead, choices); });
    }

    LeadWords m_words;
    std::vector<std::string> m_add, m_remove, m_names;
    std::string m_value, m_key, m_lead;
    int m_limit = 100;
    bool m_isByFollowUp = false;
};

} // namespace

Commands leadCommands()
{
    return makeCommands<LeadCommand>();
}

} // namespace leadfloor

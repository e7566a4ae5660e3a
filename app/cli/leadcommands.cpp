// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leadcommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "models/domain/phonetext.h"
#include "models/engine/floorcalls.h"
#include "models/engine/workcalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int leadsOfAPage = 1000;

/// "2024-04-03", "2024-04-03T16:00", "2024-04-03T16:00:00Z": without a zone, this machine's.
Result<QDateTime> timeOf(const QString& option, const std::string& words)
{
    const QDateTime time = QDateTime::fromString(text(words), Qt::ISODate);
    if (!time.isValid())
        return tl::unexpected(usageError(
            u"%1: \"%2\" is not a time; write 2024-04-03, 2024-04-03T16:00 or 2024-04-03T16:00:00Z."_s
                .arg(option, text(words))));
    return time.toUTC();
}

/// Which leads are meant: ids, or what a list is narrowed to.
class LeadWords final
{
public:
    void describe(CLI::App& app, bool canName)
    {
        if (canName)
            app.add_option("--lead", m_leads,
                           "This lead (lead_id of \"lead list\"); repeatable; without it all that "
                           "the other options find")
                ->delimiter(',');
        app.add_option("--search", m_search,
                       "Words of anything that is known of a lead, notes and tags too");
        app.add_option("--order", m_order, "Bought in this order");
        app.add_option("--in-stage", m_stages, "In this stage, by name or number; repeatable");
        app.add_option("--with-tag", m_tags, "With this tag; several: with all of them");
        app.add_option("--assignee", m_assignee, "me, none or an e-mail of the team");
        app.add_option("--due", m_due, "With a follow-up before this time");
    }
    [[nodiscard]] bool isEmpty() const
    {
        return m_leads.empty() && m_search.empty() && m_order == 0 && m_stages.empty()
               && m_tags.empty() && m_assignee.empty() && m_due.empty();
    }
    [[nodiscard]] Result<OwnedLeadQuery> query(const WorkChoices& choices) const;
    /// Their ids: those that were named, or all that are found.
    [[nodiscard]] Result<QList<LeadId>> leads(DbConnection& connection,
                                              const WorkChoices& choices) const;
    [[nodiscard]] static Result<int> stageOf(const QString& words, const WorkChoices& choices);

private:
    std::vector<std::string> m_leads, m_stages, m_tags;
    std::string m_search, m_assignee, m_due;
    qint64 m_order = 0;
};

Result<int> LeadWords::stageOf(const QString& words, const WorkChoices& choices)
{
    QStringList names;
    for (const LeadStage& stage : choices.stages) {
        if (stage.name.compare(words.trimmed(), Qt::CaseInsensitive) == 0
            || QString::number(stage.number) == words.trimmed())
            return stage.number;
        names.append(stage.name);
    }
    return tl::unexpected(
        usageError(u"There is no stage \"%1\": %2."_s.arg(words, names.join(u", "_s))));
}

Result<OwnedLeadQuery> LeadWords::query(const WorkChoices& choices) const
{
    OwnedLeadQuery query;
    query.search = text(m_search);
    if (m_order > 0)
        query.orderNumber = m_order;
    for (const std::string& words : m_stages) {
        const auto stage = stageOf(text(words), choices);
        if (!stage)
            return tl::unexpected(stage.error());
        query.work.stages.append(*stage);
    }
    for (const std::string& tag : m_tags)
        query.work.tags.append(text(tag));
    query.work.assignee = text(m_assignee);
    if (!m_due.empty()) {
        const auto due = timeOf(u"--due"_s, m_due);
        if (!due)
            return tl::unexpected(due.error());
        query.work.dueBefore = *due;
    }
    const auto named = leadsFrom(u"--lead"_s, m_leads);
    if (!named)
        return tl::unexpected(named.error());
    query.work.leads = *named;
    return query;
}

Result<QList<LeadId>> LeadWords::leads(DbConnection& connection, const WorkChoices& choices) const
{
    auto query = LeadWords::query(choices);
    if (!query)
        return tl::unexpected(query.error());
    if (!query->work.leads.isEmpty() && query->search.isEmpty() && !query->orderNumber)
        return query->work.leads;
    QList<LeadId> ids;
    query->limit = leadsOfAPage;
    for (;;) {
        const auto page = ownedLeadPage(connection, *query);
        if (!page)
            return tl::unexpected(page.error());
        for (const OwnedLead& lead : *page) {
            if (!ids.contains(lead.id))
                ids.append(lead.id);
        }
        if (ids.size() > WorkChange::leadsMost)
            return tl::unexpected(usageError(u"More than %1 leads at once; narrow them down."_s.arg(
                countText(WorkChange::leadsMost))));
        if (page->size() < query->limit)
            break;
        query->after = page->constLast().id;
    }
    if (ids.isEmpty())
        return tl::unexpected(Error{ErrorCode::NotFound,
                                    u"no lead was found"_s,
                                    {},
                                    {{u"next"_s, u"See \"leadfloorctl lead list\"."_s}}});
    return ids;
}

QString valueOf(const OwnedLead& lead, QStringView column)
{
    return lead.values.value(exportColumns().indexOf(column));
}

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
        return output.list(
            u"leads"_s,
            {u"Lead"_s, u"Name"_s, u"Phone"_s, u"Stage"_s, u"Tags"_s, u"Follow-up"_s,
             u"Assigned to"_s, u"Notes"_s, u"Order"_s},
            ownedLeadPage(connection, *query), [&choices](const OwnedLead& lead) {
                const LeadStage* stage = choices.stage(lead.work.stage);
                const QString name =
                    QString(valueOf(lead, u"first_name") % u' ' % valueOf(lead, u"last_name"))
                        .trimmed();
                return ListRow{{{u"lead"_s, lead.id.toString()},
                                {u"name"_s, name},
                                {u"phone"_s, valueOf(lead, u"phone")},
                                {u"order_number"_s, lead.orderNumber},
                                {u"stage"_s, lead.work.stage},
                                {u"stage_name"_s, stage ? stage->name : QString()},
                                {u"tags"_s, QJsonArray::fromStringList(lead.work.tags)},
                                {u"follow_up"_s, isoTimeOrNull(lead.work.followUpAt)},
                                {u"assignee"_s,
                                 lead.work.assignee.isEmpty() ? QJsonValue() : lead.work.assignee},
                                {u"notes"_s, lead.work.notes},
                                {u"refunded"_s, lead.refundedAt.isValid()}},
                               {lead.id.toString(), name, phoneText(valueOf(lead, u"phone")),
                                stage ? stage->name : QString(), lead.work.tags.join(u", "_s),
                                isoTime(lead.work.followUpAt), lead.work.assigneeName,
                                lead.work.notes > 0 ? countText(lead.work.notes) : QString(),
                                QString::number(lead.orderNumber)}};
            });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leadwords.h"

#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "models/domain/phonetext.h"
#include "models/engine/floorcalls.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString valueOf(const OwnedLead& lead, QStringView column)
{
    return lead.values.value(exportColumns().indexOf(column));
}

} // namespace

Result<QDateTime> timeOf(const QString& option, const std::string& words)
{
    const QDateTime time = QDateTime::fromString(text(words), Qt::ISODate);
    if (!time.isValid())
        return tl::unexpected(usageError(
            u"%1: \"%2\" is not a time; write 2024-04-03, 2024-04-03T16:00 or 2024-04-03T16:00:00Z."_s
                .arg(option, text(words))));
    return time.toUTC();
}

void LeadWords::describe(CLI::App& app, bool canName)
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
    app.add_option("--filter", m_filter,
                   "All of that in one line: caddo stage:contacted tag:hot order:1001 assignee:me due:2024-04-03; "
                   "what has spaces in quotes: stage:\"Not reachable\"");
}

Result<> LeadWords::readFilter(OwnedLeadQuery& query, const WorkChoices& choices) const
{
    static const QRegularExpression piece(uR"re(\s*(?:(stage|tag|order|assignee|due):)?("([^"]*)"|\S+))re"_s);
    QStringList words = query.search.isEmpty() ? QStringList() : QStringList(query.search);
    for (auto pieces = piece.globalMatch(text(m_filter)); pieces.hasNext();) {
        const QRegularExpressionMatch found = pieces.next();
        const QString key = found.captured(1);
        const QString value = found.capturedStart(3) >= 0 ? found.captured(3) : found.captured(2);
        if (key.isEmpty()) {
            words.append(value);
        } else if (key == "stage"_L1) {
            const auto stage = stageOf(value, choices);
            if (!stage)
                return tl::unexpected(stage.error());
            query.work.stages.append(*stage);
        } else if (key == "tag"_L1) {
            query.work.tags.append(value);
        } else if (key == "assignee"_L1) {
            query.work.assignee = value;
        } else if (key == "due"_L1) {
            const auto due = timeOf(u"due:"_s, value.toStdString());
            if (!due)
                return tl::unexpected(due.error());
            query.work.dueBefore = *due;
        } else {
            bool isNumber = false;
            query.orderNumber = value.toLongLong(&isNumber);
            if (!isNumber)
                return tl::unexpected(usageError(u"order: \"%1\" is not the number of an order"_s.arg(value)));
        }
    }
    query.search = words.join(u' ');
    return {};
}

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
    if (auto read = readFilter(query, choices); !read)
        return tl::unexpected(read.error());
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

QStringList leadListTitles()
{
    return {u"Lead"_s, u"Name"_s, u"Phone"_s, u"Stage"_s, u"Tags"_s, u"Follow-up"_s,
             u"Assigned to"_s, u"Notes"_s, u"Order"_s};
}

ListRow leadListRow(const OwnedLead& lead, const WorkChoices& choices)
{
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
}

} // namespace leadfloor

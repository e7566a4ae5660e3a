// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/workcalls.h"

#include "models/engine/floorjson.h"
#include "models/engine/returncalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QList<LeadStage> stagesFrom(const QJsonArray& list)
{
    QList<LeadStage> stages;
    for (const QJsonValue& one : list)
        stages.append(
            {one["stage"_L1].toInt(), one["name"_L1].toString(), one["look"_L1].toString()});
    return stages;
}

Result<QJsonArray> askArray(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto value = queryValue(connection, sql, binds);
    if (!value)
        return tl::unexpected(value.error());
    return QJsonDocument::fromJson(value->toString().toUtf8()).array();
}

Result<ChangeReceipt> receiptOf(const Result<QJsonObject>& answer, ChangeId change)
{
    if (!answer)
        return tl::unexpected(answer.error());
    return ChangeReceipt{change, answer->value("leads"_L1).toInt(),
                         answer->value("unchanged"_L1).toInt()};
}

} // namespace

WorkChoices workChoicesFrom(const QJsonObject& answer)
{
    WorkChoices choices;
    choices.stages = stagesFrom(answer.value("stages"_L1).toArray());
    const QJsonArray tags = answer.value("tags"_L1).toArray();
    for (const QJsonValue& one : tags)
        choices.tags.append({one["tag"_L1].toString(), one["leads"_L1].toInteger()});
    const QJsonArray team = answer.value("team"_L1).toArray();
    for (const QJsonValue& one : team)
        choices.team.append(
            {one["email"_L1].toString(), one["name"_L1].toString(), one["mine"_L1].toBool()});
    return choices;
}

Result<WorkChoices> workChoices(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.lead_choices()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return workChoicesFrom(*answer);
}

Result<WorkCounts> workCounts(DbConnection& connection, const OwnedLeadQuery& query,
                              const QDateTime& dueBefore)
{
    const auto answer = floorjson::askObject(
        connection, u"select api.lead_counts(:search, :order, :work::jsonb, :due::timestamptz)"_s,
        {{u"search"_s, query.search},
         {u"order"_s, query.orderNumber ? QVariant(*query.orderNumber) : QVariant()},
         {u"work"_s, floorjson::compact(query.work.toJson())},
         {u"due"_s, dueBefore.toUTC().toString(Qt::ISODateWithMs)}});
    if (!answer)
        return tl::unexpected(answer.error());
    WorkCounts counts;
    counts.leads = answer->value("leads"_L1).toInteger();
    counts.due = answer->value("due"_L1).toInteger();
    const QJsonObject stages = answer->value("stages"_L1).toObject();
    for (auto it = stages.constBegin(); it != stages.constEnd(); ++it)
        counts.stages.insert(it.key().toInt(), it.value().toInteger());
    return counts;
}

LeadEvent leadEventFrom(const QJsonObject& one)
{
    return {floorjson::time(one["at"_L1]), one["by"_L1].toString(), one["kind"_L1].toString(), one["before"_L1], one["after"_L1],
            one["undone"_L1].toBool()};
}

Result<QList<LeadEvent>> leadTimeline(DbConnection& connection, LeadId lead)
{
    const auto list = askArray(connection, u"select api.lead_timeline(:lead::uuid)"_s,
                               {{u"lead"_s, lead.toString()}});
    if (!list)
        return tl::unexpected(list.error());
    QList<LeadEvent> events;
    for (const QJsonValue& one : *list)
        events.append(leadEventFrom(one.toObject()));
    ReturnQuery query;
    query.lead = lead;
    const auto returns = returnPage(connection, query);
    if (!returns)
        return tl::unexpected(returns.error());
    for (const ReturnRow& row : *returns) {
        const QString number = QString::number(row.number);
        events.append({row.madeAt, row.madeBy, u"return"_s, number, returnReasonCode(row.reason)});
        if (row.decidedAt.isValid())
            events.append({row.decidedAt, {}, u"returned"_s, number, returnStateCode(row.state)});
    }
    // What was decided at once stands above what it was asked for.
    std::stable_sort(events.begin(), events.end(), [](const LeadEvent& a, const LeadEvent& b) {
        return a.at != b.at ? a.at > b.at : a.kind == "returned"_L1 && b.kind == "return"_L1;
    });
    return events;
}

Result<ChangeReceipt> changeLeads(DbConnection& connection, ChangeId key,
                                  const QList<LeadId>& leads, const WorkChange& change)
{
    QStringList ids;
    for (const LeadId& lead : leads)
        ids.append(lead.toString());
    return receiptOf(floorjson::askObject(
                         connection,
                         u"select api.lead_change(:key::uuid, :leads::uuid[], :change::jsonb)"_s,
                         {{u"key"_s, key.toString()},
                          {u"leads"_s, QString(u'{' % ids.join(u',') % u'}')},
                          {u"change"_s, floorjson::compact(change.toJson())}}),
                     key);
}

Result<ChangeReceipt> undoChange(DbConnection& connection, ChangeId change, bool isAgain)
{
    return receiptOf(
        floorjson::askObject(connection, u"select api.lead_change_undo(:change::uuid, :again)"_s,
                             {{u"change"_s, change.toString()}, {u"again"_s, isAgain}}),
        change);
}

Result<QList<LeadStage>> saveLeadStages(DbConnection& connection, const QList<LeadStage>& stages)
{
    QJsonArray list;
    for (const LeadStage& stage : stages) {
        QJsonObject one{{u"name"_s, stage.name}};
        if (stage.number > 0)
            one.insert("stage"_L1, stage.number);
        list.append(one);
    }
    const auto saved = askArray(connection, u"select api.lead_stages_save(:stages::jsonb)"_s,
                                {{u"stages"_s, floorjson::compact(list)}});
    if (!saved)
        return tl::unexpected(saved.error());
    return stagesFrom(*saved);
}

} // namespace leadfloor

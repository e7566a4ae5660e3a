// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of OfflineLeads over time: changes, timelines, and the file written anew.
#include "models/offline/offlineleads.h"
#include "models/offline/sealedlog.h"

#include "models/engine/floorjson.h"
#include "models/engine/workcalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype timelineMost = 500; // as api.lead_timeline
constexpr qsizetype rewriteBytes = 4 * 1024 * 1024; // of a segment: many are read side by side

QJsonValue jsonTime(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

WorkChange changeFrom(const QJsonObject& json)
{
    WorkChange change;
    if (json.contains("stage"_L1))
        change.stage = json["stage"_L1].toInt();
    change.tagsAdded = floorjson::texts(json["tags_add"_L1]);
    change.tagsRemoved = floorjson::texts(json["tags_remove"_L1]);
    if (json.contains("follow_up"_L1))
        change.followUpAt = floorjson::time(json["follow_up"_L1]);
    if (json.contains("assignee"_L1))
        change.assignee = json["assignee"_L1].toString();
    change.note = json["note"_L1].toString();
    return change;
}

/// The lines that a change makes in the timeline of a lead that was `before` and is `after` it.
void appendEvents(const PendingChange& change, const LeadWork& before, const LeadWork& after, const QString& by, QList<LeadEvent>& events)
{
    const auto add = [&](const QString& kind, const QJsonValue& from, const QJsonValue& to) { events.prepend({change.at, by, kind, from, to, false}); };
    if (before.assignee != after.assignee)
        add(u"assignee"_s, before.assigneeName.isEmpty() ? QJsonValue() : before.assigneeName,
            after.assigneeName.isEmpty() ? QJsonValue() : after.assigneeName);
    if (before.followUpAt != after.followUpAt)
        add(u"follow_up"_s, jsonTime(before.followUpAt), jsonTime(after.followUpAt));
    if (!change.change.note.isEmpty())
        add(u"note"_s, {}, change.change.note);
    if (before.stage != after.stage)
        add(u"stage"_s, before.stage, after.stage);
    if (before.tags != after.tags)
        add(u"tags"_s, QJsonArray::fromStringList(before.tags), QJsonArray::fromStringList(after.tags));
}

} // namespace

QJsonObject PendingChange::toJson() const
{
    QJsonArray ids;
    for (const LeadId& lead : leads)
        ids.append(lead.toString());
    return {{u"key"_s, key.toString()}, {u"leads"_s, ids}, {u"change"_s, change.toJson()}, {u"at"_s, jsonTime(at)}};
}

PendingChange PendingChange::fromJson(const QJsonObject& json)
{
    PendingChange pending;
    pending.key = ChangeId(QUuid(json["key"_L1].toString()));
    const QJsonArray ids = json["leads"_L1].toArray();
    for (const QJsonValue& id : ids)
        pending.leads.append(LeadId(QUuid(id.toString())));
    pending.change = changeFrom(json["change"_L1].toObject());
    pending.at = floorjson::time(json["at"_L1]);
    return pending;
}

Result<QList<LeadEvent>> OfflineLeads::timeline(LeadId lead) const
{
    indexIds();
    const auto row = m_byId.constFind(lead.uuid());
    if (row == m_byId.cend())
        return failure(ErrorCode::NotFound);
    const LeadPlace place = (*row)->lead.place;
    if (!m_areEventsSorted) {
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const EventRecord& a, const EventRecord& b) { return std::pair(a.place, a.event) < std::pair(b.place, b.event); });
        m_areEventsSorted = true;
    }
    QList<LeadEvent> events;
    auto at = std::upper_bound(m_events.cbegin(), m_events.cend(), place, [](LeadPlace value, const EventRecord& one) { return value < one.place; });
    quint64 last = 0;
    while (at != m_events.cbegin() && events.size() < timelineMost && (--at)->place == place) {
        if (at->event == last)
            continue; // an older word of the same: it was taken back since
        last = at->event;
        events.append(leadEventFrom(jsonOf(at->json)));
    }
    LeadWork work = storedWork(place);
    QString by = m_me;
    for (const TeamMate& mate : m_choices.team) {
        if (mate.isMe)
            by = mate.name;
    }
    for (const PendingChange& change : m_pending) {
        if (!change.leads.contains(lead))
            continue;
        const LeadWork before = work;
        apply(change.change, m_me, m_choices, work);
        appendEvents(change, before, work, by, events);
    }
    return events;
}

QDateTime OfflineLeads::syncedAt() const
{
    return floorjson::time(m_synced["floor"_L1]);
}

/// False: it is none. Nobody may lose one unseen, so a store with such a record is refused.
bool OfflineLeads::takeExport(std::string_view payload)
{
    auto note = ExportNote::fromPayload(payload);
    if (!note)
        return false;
    const auto before = std::find_if(m_exports.begin(), m_exports.end(), [&](const ExportNote& one) { return one.key == note->key; });
    if (before == m_exports.end())
        m_exports.append(std::move(*note));
    else
        *before = std::move(*note);
    return true;
}

Result<> OfflineLeads::rewrite(const std::function<Result<>(const QByteArray&)>& append) const
{
    RecordWriter writer;
    Result<> result;
    const auto flush = [&] {
        if (result && writer.size() > 0)
            result = append(writer.bytes());
        writer.clear();
    };
    const auto step = [&] {
        if (writer.size() >= rewriteBytes)
            flush();
        return result.has_value();
    };
    writer.json(RecordKind::About, m_about);
    writer.json(RecordKind::Choices, m_choicesJson);
    writer.json(RecordKind::Synced, m_synced);
    for (auto row = m_newest.crbegin(); row != m_newest.crend() && step(); ++row) {
        const std::string_view values = (*row)->lead.values;
        writer.record({RecordKind::Lead, {values.data() - LeadRecord::headSize, values.size() + LeadRecord::headSize}});
    }
    for (auto order = m_orders.cbegin(); order != m_orders.cend() && step(); ++order)
        writer.json(RecordKind::Order, {{u"number"_s, order.key()}, {u"leads"_s, order->leads}, {u"digest"_s, order->digest}});
    const QSet<LeadPlace> kept = places();
    for (auto work = m_works.cbegin(); work != m_works.cend() && step(); ++work) {
        if (kept.contains(work.key()))
            writer.work(work->record);
    }
    for (const EventRecord& event : m_events) {
        if (kept.contains(event.place) && step())
            writer.event(event.place, event.event, QByteArray(event.json.data(), qsizetype(event.json.size())));
    }
    for (const PendingChange& change : m_pending)
        writer.json(RecordKind::Pending, change.toJson());
    for (const ExportNote& note : m_exports)
        writer.exported(note);
    for (const QJsonObject& late : m_late)
        writer.json(RecordKind::Late, late);
    flush();
    return result;
}

} // namespace leadfloor

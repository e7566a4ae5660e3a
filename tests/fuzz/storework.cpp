// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to an offline store and changes of its leads, held against a look at each lead.
#include "models/engine/floorjson.h"
#include "tests/fuzz/storeinput.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace leadfloor::fuzz {

namespace {

constexpr int pageMost = 100'000; // more than an input holds

OwnedLeadQuery queryFrom(const QJsonObject& json)
{
    OwnedLeadQuery query;
    query.search = json["search"_L1].toString();
    if (json.contains("order"_L1))
        query.orderNumber = json["order"_L1].toInteger();
    const QJsonArray stages = json["stages"_L1].toArray();
    for (const QJsonValue& stage : stages)
        query.work.stages.append(stage.toInt());
    query.work.tags = floorjson::texts(json["tags"_L1]);
    query.work.assignee = json["assignee"_L1].toString();
    query.work.dueBefore = floorjson::time(json["due"_L1]);
    const QStringList ids = floorjson::texts(json["leads"_L1]);
    for (const QString& id : ids)
        query.work.leads.append(LeadId(QUuid(id)));
    query.isByFollowUp = json["by_follow_up"_L1].toBool();
    query.limit = pageMost;
    return query;
}

qint64 dueMs(const OwnedLead& lead)
{
    return lead.work.followUpAt.isValid() ? lead.work.followUpAt.toMSecsSinceEpoch() : 0;
}

/// What the filter says, of one lead.
bool isWanted(const OwnedLead& lead, const OwnedLeadQuery& query)
{
    const WorkFilter& filter = query.work;
    const QString assignee = filter.assignee == "me"_L1 ? fixedMember() : filter.assignee == "none"_L1 ? QString() : filter.assignee.trimmed().toLower();
    const bool hasTags = std::all_of(filter.tags.cbegin(), filter.tags.cend(), [&lead](const QString& tag) { return lead.work.tags.contains(tag.trimmed().toLower()); });
    return hasTags && (!query.orderNumber || lead.orderNumber == *query.orderNumber) && (filter.stages.isEmpty() || filter.stages.contains(lead.work.stage))
           && (filter.assignee.isEmpty() || lead.work.assignee == assignee) && (filter.leads.isEmpty() || filter.leads.contains(lead.id))
           && (!filter.dueBefore.isValid() || (dueMs(lead) != 0 && dueMs(lead) < filter.dueBefore.toMSecsSinceEpoch()));
}

QList<OwnedLead> everyLead(OfflineLeads& leads)
{
    OwnedLeadQuery all;
    all.limit = pageMost;
    return leads.page(all);
}

bool areIdsApart(const QList<OwnedLead>& leads)
{
    std::set<QUuid> ids;
    return std::all_of(leads.cbegin(), leads.cend(), [&ids](const OwnedLead& lead) { return ids.insert(lead.id.uuid()).second; });
}

/// The filter finds what each lead says of itself, in pages too.
void askQuestion(OfflineLeads& leads, const OwnedLeadQuery& query)
{
    OwnedLeadQuery searched;
    searched.search = query.search;
    searched.limit = pageMost;
    QList<OwnedLead> expected;
    const QList<OwnedLead> hits = leads.page(searched);
    std::copy_if(hits.cbegin(), hits.cend(), std::back_inserter(expected), [&query](const OwnedLead& lead) { return isWanted(lead, query); });
    if (query.isByFollowUp) {
        const auto due = [](const OwnedLead& lead) { return dueMs(lead) == 0 ? std::numeric_limits<qint64>::max() : dueMs(lead); };
        std::stable_sort(expected.begin(), expected.end(), [due](const OwnedLead& one, const OwnedLead& other) { return due(one) < due(other); });
    }
    if (leads.page(query) != expected || leads.count(query) != expected.size() || qsizetype(leads.records(query).size()) != expected.size())
        qFatal("a question finds something else than there is");
    if (!areIdsApart(expected))
        return; // one goes on behind a lead that is told by its id
    OwnedLeadQuery some = query;
    some.limit = 3;
    QList<OwnedLead> together;
    for (QList<OwnedLead> page = leads.page(some); !page.isEmpty(); page = leads.page(some)) {
        together += page;
        some.after = page.last().id;
    }
    if (together != expected)
        qFatal("pages are something else than the whole");
}

void write(OfflineLeads& leads, const RecordWriter& writer)
{
    const auto parts = partsOf({writer.bytes().constData(), size_t(writer.bytes().size())});
    if (!parts || !leads.load({*parts}))
        qFatal("what was written cannot be read");
}

/// A change does what was said of it, and taken back it was never there.
void change(OfflineLeads& leads, const PendingChange& wanted)
{
    PendingChange later = wanted;
    later.key = ChangeId(QUuid(wanted.key.uuid().data1 ^ 1u, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    const QList<PendingChange>& pending = leads.pending();
    if (std::any_of(pending.cbegin(), pending.cend(), [&](const PendingChange& one) { return one.key == wanted.key || one.key == later.key; }))
        return;
    if (leads.checkUndo(wanted.key))
        qFatal("what was never made can be taken back");
    const auto receipt = leads.check(wanted);
    if (!receipt)
        return;
    const QList<OwnedLead> before = everyLead(leads);
    RecordWriter writer;
    writer.json(RecordKind::Pending, wanted.toJson());
    write(leads, writer);
    const QList<OwnedLead> after = everyLead(leads);
    qsizetype changed = 0;
    for (qsizetype i = 0; i < before.size(); ++i)
        changed += before.at(i) != after.at(i) ? 1 : 0;
    // Where one place stands for two leads, or one lead is told twice, the number is another one.
    const QSet<LeadId> told(wanted.leads.cbegin(), wanted.leads.cend());
    const bool isPlain = leads.places().size() == before.size() && told.size() == wanted.leads.size();
    if (before.size() != after.size() || (isPlain && changed != receipt->leads))
        qFatal("another number of leads has changed");
    for (const LeadId& lead : wanted.leads) {
        if (!leads.timeline(lead))
            qFatal("a lead that was changed has no timeline");
    }
    const auto undo = leads.checkUndo(wanted.key);
    if (!undo || undo->leads != wanted.leads.size())
        qFatal("the last change cannot be taken back");
    // One behind it of the same kind is in the way
    writer.clear();
    writer.json(RecordKind::Pending, later.toJson());
    write(leads, writer);
    const bool isNoteOnly = wanted.change.toJson().keys() == QStringList{u"note"_s};
    if (leads.checkUndo(wanted.key).has_value() != isNoteOnly)
        qFatal("what was changed again can be taken back, or notes cannot");
    writer.clear();
    writer.sent(later.key.uuid());
    writer.sent(wanted.key.uuid());
    write(leads, writer);
    if (everyLead(leads) != before)
        qFatal("something of a change that was taken back is there");
}

/// What of the store's exports the floor has not been told, without one of them.
QList<ExportNote> exportsWithout(const OfflineLeads& leads, const QUuid& key)
{
    QList<ExportNote> notes = leads.exports();
    notes.removeIf([&key](const ExportNote& one) { return one.key == key; });
    return notes;
}

/// An export that was begun is there, ended it is there once, and told it is gone; others stay as they are. What is not
/// sound comes into no store.
void exportAndTell(OfflineLeads& leads, QByteArrayView payload)
{
    const auto note = ExportNote::fromPayload({payload.data(), size_t(payload.size())});
    RecordWriter writer;
    writer.record({RecordKind::Export, {payload.data(), size_t(payload.size())}});
    if (partsOf({writer.bytes().constData(), size_t(writer.bytes().size())}).has_value() != note.has_value())
        qFatal("what is no export is taken for one, or the other way round");
    if (!note)
        return;
    if (!note->isSound() || ExportNote::fromPayload({note->toPayload().constData(), size_t(note->toPayload().size())}) != note)
        qFatal("an export is another one when it is written again");
    const QList<ExportNote> others = exportsWithout(leads, note->key);
    ExportNote begun = *note;
    begun.endedAt = {};
    begun.rows = 0;
    begun.sha256.clear();
    for (const ExportNote& one : {begun, *note}) {
        writer.clear();
        writer.exported(one);
        write(leads, writer);
        if (leads.exports().count(one) != 1 || exportsWithout(leads, note->key) != others || leads.exports().size() != others.size() + 1)
            qFatal("an export is not there once, or others are not as they were");
    }
    writer.clear();
    writer.sent(note->key);
    write(leads, writer);
    if (leads.exports() != others)
        qFatal("an export that was told is there, or others are gone");
}

/// A lead that is written from its own values is the same; dropped, it is gone.
void writeAndDrop(OfflineLeads& leads)
{
    const std::vector<LeadRecord> records = leads.records({});
    if (records.empty())
        return;
    const LeadRecord first = records.front();
    const QList<QByteArray> values = exportValuesOf(first);
    RecordWriter writer;
    writer.lead(first.place, first.orderNumber, first.deliveredMs, first.id, values);
    const qint64 size = leads.size();
    write(leads, writer);
    const std::vector<LeadRecord> again = leads.records({});
    const auto same = std::find_if(again.cbegin(), again.cend(), [&first](const LeadRecord& lead) {
        return lead.place == first.place && lead.orderNumber == first.orderNumber && lead.deliveredMs == first.deliveredMs;
    });
    if (leads.size() != size || same == again.cend() || exportValuesOf(*same) != values)
        qFatal("a lead is another one when it is written again");
    writer.clear();
    writer.dropLead(first.orderNumber, first.place);
    write(leads, writer);
    if (leads.placesOf(first.orderNumber).contains(first.place) || leads.size() >= size || !leads.hasDropped())
        qFatal("a lead that was dropped is there");
    writer.clear();
    writer.dropOrder(first.orderNumber);
    write(leads, writer);
    if (!leads.placesOf(first.orderNumber).isEmpty() || leads.orders().contains(first.orderNumber))
        qFatal("an order that was dropped is there");
    if (leads.size() == 0 && leads.timeline(LeadId(first.id)))
        qFatal("a lead that is gone has a timeline");
    const auto refused = leads.rewrite([](const QByteArray&) -> Result<> { return failure(ErrorCode::FileProblem); });
    if (refused)
        qFatal("a file that cannot be written is written anew");
}

} // namespace

void readWork(QByteArrayView bytes)
{
    QList<QByteArray> segments = segmentsOf(bytes);
    if (segments.size() < 3)
        return;
    const OwnedLeadQuery query = queryFrom(QJsonDocument::fromJson(segments.takeFirst()).object());
    const QByteArray changed = segments.takeFirst();
    const PendingChange wanted = PendingChange::fromJson(QJsonDocument::fromJson(changed).object());
    OfflineLeads leads;
    leads.setMember(fixedMember());
    if (!leads.load(partsOfAll(segments)))
        qFatal("what was taken apart does not fit");
    askQuestion(leads, query);
    change(leads, wanted);
    // An export stands where a change does: each is nothing to the other.
    exportAndTell(leads, changed);
    askQuestion(leads, query);
    writeAndDrop(leads);
}

} // namespace leadfloor::fuzz

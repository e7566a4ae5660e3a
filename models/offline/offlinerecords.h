// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadwork.h"
#include "models/domain/order.h"
#include "models/offline/exportnote.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

/// What stands in the segments of a store, one record after another: a letter, the size, the bytes.
/// Numbers are little-endian, lengths are varints, texts UTF-8. Readers check every bound: a store
/// that opens is authentic, but a mistake of ours must not read beyond it.
namespace leadfloor {

enum class RecordKind : char {
    About = 'M',     ///< JSON: identity of floor and person, as FloorIdentity
    Choices = 'C',   ///< JSON: stages, tags, team
    Synced = 'S',    ///< JSON: when the floor was asked last
    Order = 'O',     ///< JSON: an order is here whole: number, leads, digest
    DropOrder = 'D', ///< number: all leads of an order that stand before this
    DropLead = 'X',  ///< order and place
    Lead = 'L',
    Work = 'W',
    Event = 'E',
    Pending = 'Q',   ///< JSON: a change that the floor has not been told yet
    Export = 'P',    ///< JSON: an export that the floor has not been told of yet (exportnote.h); a later one of its key takes its place
    Sent = 'R',      ///< 16 bytes: the key of a pending change or an export that it has, or of a change that was taken back
    Late = 'T',      ///< JSON: a pending change that lost against a later one
    Run = 'N',       ///< of a front: here stand leads of one order, which are in the body
};

/// Where a lead stands, inside: api.my_lead.place.
using LeadPlace = quint64;

/// A bought lead as it stands in a record; texts point into it.
struct LeadRecord
{
    static constexpr size_t headSize = 40; ///< before the values: three numbers and the id

    LeadPlace place = 0;
    qint64 orderNumber = 0;
    qint64 deliveredMs = 0;
    QUuid id;
    std::string_view values; ///< of exportColumns() but the first and the last
};

struct WorkRecord
{
    LeadPlace place = 0;
    int stage = 1;
    qint64 followUpMs = 0; ///< 0: none
    int notes = 0;
    std::string_view tags, assignee, assigneeName, notesText;
};

struct EventRecord
{
    LeadPlace place = 0;
    quint64 event = 0;
    std::string_view json; ///< as of api.lead_timeline
};

/// Leads of one order that follow each other, by delivery and place: what is known of them without their body.
struct RunRecord
{
    qint64 orderNumber = 0;
    qint64 firstMs = 0, lastMs = 0; ///< deliveries
    LeadPlace firstPlace = 0, lastPlace = 0;
    quint64 leads = 0;
    qint64 priceMinor = 0; ///< of all of them

    /// Of one lead.
    [[nodiscard]] static RunRecord of(const LeadRecord& lead);
    /// It may stand behind the last one.
    [[nodiscard]] bool takes(const LeadRecord& lead) const;
    void append(const LeadRecord& lead);
    friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

/// One value after another of LeadRecord::values; a null view behind the last one.
class ValueReader final
{
public:
    explicit ValueReader(std::string_view values) : m_at(values.data()), m_end(values.data() + values.size()) {}
    [[nodiscard]] std::string_view next();

private:
    const char* m_at;
    const char* m_end;
};

/// One record of a segment.
struct RecordView
{
    RecordKind kind = RecordKind::About;
    std::string_view payload;
};

/// Makes records; wipes them when they are not wanted any more.
class RecordWriter final
{
public:
    RecordWriter() = default;
    ~RecordWriter() { clear(); }
    Q_DISABLE_COPY_MOVE(RecordWriter)

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    void clear();
    /// What was written; it is empty then.
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

    void json(RecordKind kind, const QJsonObject& object);
    void dropOrder(qint64 orderNumber);
    void dropLead(qint64 orderNumber, LeadPlace place);
    void sent(const QUuid& key);
    void exported(const ExportNote& note);
    /// `values`: of exportColumns(), UTF-8.
    void lead(LeadPlace place, qint64 orderNumber, qint64 deliveredMs, const QUuid& id, const QList<QByteArray>& values);
    void work(const WorkRecord& work);
    void event(LeadPlace place, quint64 event, const QByteArray& json);
    void run(const RunRecord& run);
    void record(const RecordView& record);

private:
    void put(RecordKind kind, const QByteArray& payload);

    QByteArray m_bytes;
};

/// Calls `take` for each record from `from` on; false if the bytes are no records.
[[nodiscard]] bool readRecords(std::string_view bytes, const std::function<void(const RecordView&)>& take);
/// Records as a segment of a file has them: leads and events in the body, all else in front, with a RunRecord
/// where leads stood.
struct SegmentParts
{
    QByteArray front, body;
};
/// nullopt: the bytes are no records, or one of them is none of its kind.
[[nodiscard]] std::optional<SegmentParts> partsOf(std::string_view records);
/// False: it is none.
[[nodiscard]] bool readRun(std::string_view payload, RunRecord& run);
[[nodiscard]] bool readLead(std::string_view payload, LeadRecord& lead);
[[nodiscard]] bool readWork(std::string_view payload, WorkRecord& work);
[[nodiscard]] bool readEvent(std::string_view payload, EventRecord& event);
/// A number at a place of the payload; 0 if it is too short.
[[nodiscard]] quint64 numberAt(std::string_view payload, qsizetype index);
[[nodiscard]] QJsonObject jsonOf(std::string_view payload);
[[nodiscard]] QString textOf(std::string_view text);

/// What My leads shows of it, without its work.
[[nodiscard]] OwnedLead ownedLeadOf(const LeadRecord& lead);
/// The values of exportColumns().
[[nodiscard]] QList<QByteArray> exportValuesOf(const LeadRecord& lead);

} // namespace leadfloor

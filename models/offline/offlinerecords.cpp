// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinerecords.h"

#include "models/domain/lead.h"
#include "models/offline/secretkey.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

void putNumber(QByteArray& bytes, quint64 number)
{
    char raw[sizeof number];
    qToLittleEndian(number, raw);
    bytes.append(raw, sizeof raw);
}

void putSize(QByteArray& bytes, quint64 size)
{
    while (size >= 0x80) {
        bytes.append(char(size | 0x80));
        size >>= 7;
    }
    bytes.append(char(size));
}

void putText(QByteArray& bytes, std::string_view text)
{
    putSize(bytes, quint64(text.size()));
    bytes.append(text.data(), qsizetype(text.size()));
}

void putText(QByteArray& bytes, const QByteArray& text)
{
    putText(bytes, std::string_view(text.constData(), size_t(text.size())));
}

/// Null at the end, and if it does not end.
const char* takeSize(const char* at, const char* end, quint64& size)
{
    size = 0;
    for (int shift = 0; at < end && shift < 35; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        size |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return at;
    }
    return nullptr;
}

bool takeText(const char*& at, const char* end, std::string_view& text)
{
    quint64 size = 0;
    const char* from = takeSize(at, end, size);
    if (!from || size > quint64(end - from))
        return false;
    text = {from, size_t(size)};
    at = from + size;
    return true;
}

bool takeNumber(const char*& at, const char* end, quint64& number)
{
    if (end - at < qsizetype(sizeof number))
        return false;
    number = qFromLittleEndian<quint64>(at);
    at += sizeof number;
    return true;
}

/// "2026-03-31 14:05:09.25+00" of the file as My leads has it: "2026-03-31T14:05:09.250Z".
QString shownTime(const QByteArray& time)
{
    if (time.size() < 22)
        return QString::fromUtf8(time);
    const qsizetype zone = time.indexOf('+', 19);
    const QByteArray parts = time.mid(20, std::max<qsizetype>(0, zone - 20)).leftJustified(3, '0', true);
    return QString::fromLatin1(time.first(10) + 'T' + time.mid(11, 8) + '.' + parts + 'Z');
}

const QList<QString>& columnsOfValues()
{
    static const QList<QString> columns = exportColumns().mid(1, exportColumns().size() - 2);
    return columns;
}

} // namespace

std::string_view ValueReader::next()
{
    std::string_view text;
    if (!takeText(m_at, m_end, text)) {
        m_at = m_end;
        return {};
    }
    return text;
}

void RecordWriter::clear()
{
    wipe(m_bytes);
}

void RecordWriter::put(RecordKind kind, const QByteArray& payload)
{
    m_bytes.append(char(kind));
    putText(m_bytes, payload);
}

void RecordWriter::json(RecordKind kind, const QJsonObject& object)
{
    put(kind, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void RecordWriter::dropOrder(qint64 orderNumber)
{
    QByteArray payload;
    putNumber(payload, quint64(orderNumber));
    put(RecordKind::DropOrder, payload);
}

void RecordWriter::dropLead(qint64 orderNumber, LeadPlace place)
{
    QByteArray payload;
    putNumber(payload, quint64(orderNumber));
    putNumber(payload, place);
    put(RecordKind::DropLead, payload);
}

void RecordWriter::sent(const QUuid& key)
{
    put(RecordKind::Sent, key.toRfc4122());
}

void RecordWriter::exported(const ExportNote& note)
{
    put(RecordKind::Export, note.toPayload());
}

void RecordWriter::lead(LeadPlace place, qint64 orderNumber, qint64 deliveredMs, const QUuid& id, const QList<QByteArray>& values)
{
    Q_ASSERT(values.size() == exportColumns().size());
    QByteArray payload;
    payload.reserve(600);
    putNumber(payload, place);
    putNumber(payload, quint64(orderNumber));
    putNumber(payload, quint64(deliveredMs));
    payload.append(id.toRfc4122());
    for (qsizetype i = 1; i + 1 < values.size(); ++i)
        putText(payload, values.at(i));
    put(RecordKind::Lead, payload);
}

void RecordWriter::record(const RecordView& record)
{
    m_bytes.append(char(record.kind));
    putText(m_bytes, record.payload);
}

void RecordWriter::run(const RunRecord& run)
{
    QByteArray payload;
    for (const quint64 number : {quint64(run.orderNumber), quint64(run.firstMs), quint64(run.lastMs), run.firstPlace, run.lastPlace, run.leads,
                                 quint64(run.priceMinor)})
        putNumber(payload, number);
    put(RecordKind::Run, payload);
}

void RecordWriter::work(const WorkRecord& work)
{
    QByteArray payload;
    putNumber(payload, work.place);
    putNumber(payload, quint64(work.stage));
    putNumber(payload, quint64(work.followUpMs));
    putNumber(payload, quint64(work.notes));
    for (const std::string_view text : {work.tags, work.assignee, work.assigneeName, work.notesText})
        putText(payload, text);
    put(RecordKind::Work, payload);
}

void RecordWriter::event(LeadPlace place, quint64 event, const QByteArray& json)
{
    QByteArray payload;
    putNumber(payload, place);
    putNumber(payload, event);
    put(RecordKind::Event, payload + json);
}

bool readRecords(std::string_view bytes, const std::function<void(const RecordView&)>& take)
{
    const char* at = bytes.data();
    const char* end = at + bytes.size();
    while (at < end) {
        const auto kind = RecordKind(*at++);
        std::string_view payload;
        if (!takeText(at, end, payload))
            return false;
        take({kind, payload});
    }
    return true;
}

RunRecord RunRecord::of(const LeadRecord& lead)
{
    RunRecord run;
    run.orderNumber = lead.orderNumber;
    run.firstMs = lead.deliveredMs;
    run.firstPlace = lead.place;
    run.append(lead);
    return run;
}

bool RunRecord::takes(const LeadRecord& lead) const
{
    return lead.orderNumber == orderNumber && lead.deliveredMs >= lastMs && lead.place > lastPlace;
}

void RunRecord::append(const LeadRecord& lead)
{
    lastMs = lead.deliveredMs;
    lastPlace = lead.place;
    ++leads;
    // The first of the values (exportColumns()).
    const std::string_view minor = ValueReader(lead.values).next();
    priceMinor = qint64(quint64(priceMinor) + quint64(QByteArray::fromRawData(minor.data(), qsizetype(minor.size())).toLongLong()));
}

std::optional<SegmentParts> partsOf(std::string_view records)
{
    RecordWriter front, body;
    std::optional<RunRecord> run;
    const auto endRun = [&] {
        if (run)
            front.run(*run);
        run.reset();
    };
    bool isGood = true;
    const bool isRead = readRecords(records, [&](const RecordView& record) {
        LeadRecord lead;
        if (record.kind == RecordKind::Lead && readLead(record.payload, lead)) {
            if (run && run->takes(lead)) {
                run->append(lead);
            } else {
                endRun();
                run = RunRecord::of(lead);
            }
            body.record(record);
        } else if (record.kind == RecordKind::Event) {
            body.record(record);
        } else if (record.kind == RecordKind::Run) {
            isGood = false; // made here only
        } else if (record.kind != RecordKind::Lead) {
            isGood = isGood && (record.kind != RecordKind::Export || ExportNote::fromPayload(record.payload));
            endRun();
            front.record(record);
        }
    });
    endRun();
    return isRead && isGood ? std::optional(SegmentParts{front.take(), body.take()}) : std::nullopt;
}

bool readRun(std::string_view payload, RunRecord& run)
{
    constexpr size_t numbers = 7;
    if (payload.size() != numbers * sizeof(quint64))
        return false;
    run.orderNumber = qint64(numberAt(payload, 0));
    run.firstMs = qint64(numberAt(payload, 1));
    run.lastMs = qint64(numberAt(payload, 2));
    run.firstPlace = numberAt(payload, 3);
    run.lastPlace = numberAt(payload, 4);
    run.leads = numberAt(payload, 5);
    run.priceMinor = qint64(numberAt(payload, 6));
    return run.leads > 0;
}

bool readLead(std::string_view payload, LeadRecord& lead)
{
    const char* at = payload.data();
    const char* end = at + payload.size();
    quint64 order = 0, delivered = 0;
    constexpr qsizetype idSize = 16;
    if (!takeNumber(at, end, lead.place) || !takeNumber(at, end, order) || !takeNumber(at, end, delivered) || end - at < idSize)
        return false;
    lead.orderNumber = qint64(order);
    lead.deliveredMs = qint64(delivered);
    lead.id = QUuid::fromRfc4122(QByteArrayView(at, idSize));
    lead.values = {at + idSize, size_t(end - at - idSize)};
    return true;
}

bool readWork(std::string_view payload, WorkRecord& work)
{
    const char* at = payload.data();
    const char* end = at + payload.size();
    quint64 stage = 0, followUp = 0, notes = 0;
    if (!takeNumber(at, end, work.place) || !takeNumber(at, end, stage) || !takeNumber(at, end, followUp) || !takeNumber(at, end, notes))
        return false;
    work.stage = int(stage);
    work.followUpMs = qint64(followUp);
    work.notes = int(notes);
    return takeText(at, end, work.tags) && takeText(at, end, work.assignee) && takeText(at, end, work.assigneeName)
           && takeText(at, end, work.notesText);
}

bool readEvent(std::string_view payload, EventRecord& event)
{
    const char* at = payload.data();
    const char* end = at + payload.size();
    if (!takeNumber(at, end, event.place) || !takeNumber(at, end, event.event))
        return false;
    event.json = {at, size_t(end - at)};
    return true;
}

quint64 numberAt(std::string_view payload, qsizetype index)
{
    const char* at = payload.data() + std::min(payload.size(), size_t(index) * sizeof(quint64));
    quint64 number = 0;
    return takeNumber(at, payload.data() + payload.size(), number) ? number : 0;
}

QJsonObject jsonOf(std::string_view payload)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), qsizetype(payload.size()))).object();
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QList<QByteArray> exportValuesOf(const LeadRecord& lead)
{
    QList<QByteArray> values;
    values.reserve(exportColumns().size());
    values.append(QByteArray::number(lead.orderNumber) + '-' + lead.id.toRfc4122().first(4).toHex().toUpper());
    ValueReader reader(lead.values);
    for (qsizetype i = 0; i < columnsOfValues().size(); ++i) {
        const std::string_view value = reader.next();
        values.append(QByteArray(value.data(), qsizetype(value.size())));
    }
    values.append(lead.id.toByteArray(QUuid::WithoutBraces));
    return values;
}

OwnedLead ownedLeadOf(const LeadRecord& lead)
{
    static const qsizetype price = exportColumns().indexOf(u"purchase_price"_s);
    static const qsizetype bucket = exportColumns().indexOf(u"age_bucket_at_purchase"_s);
    static const qsizetype leadClass = exportColumns().indexOf(u"classification"_s);
    OwnedLead owned;
    owned.id = LeadId(lead.id);
    owned.orderNumber = lead.orderNumber;
    owned.deliveredAt = QDateTime::fromMSecsSinceEpoch(lead.deliveredMs, Qt::UTC);
    const QList<QByteArray> values = exportValuesOf(lead);
    owned.values.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i)
        owned.values.append(exportColumnTypes().at(i) == ColumnType::Timestamp ? shownTime(values.at(i)) : QString::fromUtf8(values.at(i)));
    owned.price = Money::fromMinor(owned.values.at(price).toLongLong());
    owned.bucket = owned.values.at(bucket);
    owned.leadClass = leadClassFromCode(owned.values.at(leadClass)).value_or(LeadClass::Silver);
    return owned;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlinecalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int sliceRows = 5000;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Asks for slices behind the key of the last row until one is not full; `take` writes a row and gives its key.
Result<> slices(DbConnection& connection, const QString& sql, const QDateTime& since, const std::function<Result<>(RecordWriter&)>& more,
                const std::function<quint64(const QSqlQuery&, RecordWriter&)>& take)
{
    quint64 after = 0;
    for (;;) {
        RecordWriter writer;
        const auto rows = queryRows(connection, sql,
                                    {{u"since"_s, since.isValid() ? QVariant(since.toUTC().toString(Qt::ISODateWithMs)) : QVariant()},
                                     {u"after"_s, qint64(after)},
                                     {u"limit"_s, sliceRows}},
                                    [&](const QSqlQuery& row) { return after = take(row, writer); });
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->isEmpty()) {
            if (auto taken = more(writer); !taken)
                return taken;
        }
        if (rows->size() < sliceRows)
            return {};
    }
}

Result<> tell(DbConnection& connection, const QString& sql, const Binds& values)
{
    const auto told = queryValue(connection, sql, values);
    return told ? Result<>() : tl::unexpected(told.error());
}

} // namespace

Result<OfflineContact> offlineRenew(DbConnection& connection, const QUuid& store, const QString& machine, const std::optional<QString>& holds)
{
    const auto answer = floorjson::askObject(connection, u"select api.offline_renew(:store::uuid, :machine, :holds)"_s,
                                             {{u"store"_s, store.toString(QUuid::WithoutBraces)},
                                              {u"machine"_s, machine.left(200)},
                                              {u"holds"_s, holds ? QVariant(*holds) : QVariant()}});
    if (!answer)
        return tl::unexpected(answer.error());
    const QByteArray part = QByteArray::fromHex(answer->value("part"_L1).toString().toLatin1());
    const QByteArray before = QByteArray::fromHex(answer->value("before"_L1).toString().toLatin1());
    if (part.size() != SecretKey::size || (!before.isEmpty() && before.size() != SecretKey::size))
        return failure(ErrorCode::Internal, u"api.offline_renew"_s);
    OfflineContact contact;
    contact.owner = {answer->value("floor"_L1).toString(), answer->value("floor_name"_L1).toString(), answer->value("workspace"_L1).toString(),
                     answer->value("workspace_name"_L1).toString(), answer->value("member"_L1).toString()};
    contact.part = SecretKey::from(part);
    if (!before.isEmpty())
        contact.before = SecretKey::from(before);
    contact.now = floorjson::time(answer->value("now"_L1));
    contact.leasedUntil = floorjson::time(answer->value("leased_until"_L1));
    return contact;
}

Result<> offlineConfirm(DbConnection& connection, const QUuid& store, const QString& holds)
{
    return tell(connection, u"select api.offline_confirm(:store::uuid, :holds)"_s, {{u"store"_s, store.toString(QUuid::WithoutBraces)}, {u"holds"_s, holds}});
}

Result<> offlineForget(DbConnection& connection, const QUuid& store)
{
    return tell(connection, u"select api.offline_forget(:store::uuid)"_s, {{u"store"_s, store.toString(QUuid::WithoutBraces)}});
}

Result<QList<OfflineOrder>> offlineOrders(DbConnection& connection)
{
    return queryRows(connection, u"select order_number, leads, digest, is_open from api.offline_orders()"_s, {}, [](const QSqlQuery& row) {
        return OfflineOrder{row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(), row.value(3).toBool()};
    });
}

Result<QSet<LeadPlace>> offlinePlaces(DbConnection& connection, qint64 orderNumber)
{
    const auto rows = queryRows(connection, u"select unnest(api.offline_places(:number))"_s, {{u"number"_s, orderNumber}},
                                [](const QSqlQuery& row) { return LeadPlace(row.value(0).toLongLong()); });
    if (!rows)
        return tl::unexpected(rows.error());
    return QSet<LeadPlace>(rows->cbegin(), rows->cend());
}

Result<> offlineWork(DbConnection& connection, const QDateTime& since, const std::function<Result<>(RecordWriter&)>& more)
{
    return slices(connection,
                  u"select place, stage, tags, (extract(epoch from follow_up_at) * 1000)::bigint, assignee, assignee_name, notes, notes_text"
                  " from api.offline_work(:since::timestamptz, :after, :limit)"_s,
                  since, more, [](const QSqlQuery& row, RecordWriter& writer) {
                      const QByteArray tags = row.value(2).toString().toUtf8(), assignee = row.value(4).toString().toUtf8(),
                                       name = row.value(5).toString().toUtf8(), notes = row.value(7).toString().toUtf8();
                      WorkRecord work;
                      work.place = LeadPlace(row.value(0).toLongLong());
                      work.stage = row.value(1).toInt();
                      work.followUpMs = row.value(3).toLongLong();
                      work.notes = row.value(6).toInt();
                      work.tags = viewOf(tags);
                      work.assignee = viewOf(assignee);
                      work.assigneeName = viewOf(name);
                      work.notesText = viewOf(notes);
                      writer.work(work);
                      return quint64(work.place);
                  });
}

Result<> offlineEvents(DbConnection& connection, const QDateTime& since, const std::function<Result<>(RecordWriter&)>& more)
{
    return slices(connection,
                  u"select event, place, jsonb_build_object('at', at, 'by', by, 'kind', kind, 'before', before, 'after', after, 'undone', is_undone)"
                  " from api.offline_events(:since::timestamptz, :after, :limit)"_s,
                  since, more, [](const QSqlQuery& row, RecordWriter& writer) {
                      const auto event = quint64(row.value(0).toLongLong());
                      writer.event(LeadPlace(row.value(1).toLongLong()), event, row.value(2).toString().toUtf8());
                      return event;
                  });
}

Result<qint64> offlineExport(DbConnection& connection, const QUuid& store, const ExportNote& note)
{
    const auto number = queryValue(connection, u"select api.offline_export(:store::uuid, :key::uuid, :export::jsonb)"_s,
                                   {{u"store"_s, store.toString(QUuid::WithoutBraces)},
                                    {u"key"_s, note.key.toString(QUuid::WithoutBraces)},
                                    {u"export"_s, floorjson::compact(note.facts())}});
    return number ? Result<qint64>(number->toLongLong()) : tl::unexpected(number.error());
}

Result<QList<MergeAnswer>> offlineMerge(DbConnection& connection, const QUuid& store, const QList<PendingChange>& changes)
{
    QJsonArray entries;
    for (const PendingChange& change : changes)
        entries.append(change.toJson());
    const auto value = queryValue(connection, u"select api.offline_merge(:store::uuid, :entries::jsonb)"_s,
                                  {{u"store"_s, store.toString(QUuid::WithoutBraces)}, {u"entries"_s, floorjson::compact(entries)}});
    if (!value)
        return tl::unexpected(value.error());
    QList<MergeAnswer> answers;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list)
        answers.append({ChangeId(QUuid(one["key"_L1].toString())), one["late"_L1].toArray(), one["gone"_L1].toInteger(), one["refused"_L1].toString()});
    return answers;
}

} // namespace leadfloor

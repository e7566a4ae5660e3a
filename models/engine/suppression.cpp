// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/suppression.h"

#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/query.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A list of a million entries takes longer than a floor lets questions take.
constexpr auto listPatience = "set local statement_timeout = '10min'"_L1;

QString suppressionText(const char* text)
{
    return QCoreApplication::translate("Suppression", text);
}

QString arrayText(const QList<qint64>& numbers)
{
    QByteArray text = "{";
    text.reserve(numbers.size() * 21 + 2);
    for (const qint64 number : numbers)
        text.append(QByteArray::number(number)).append(',');
    text.back() = '}';
    return QString::fromLatin1(text);
}

} // namespace

qint64 suppressionMark(const QByteArray& key, QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(key);
    hash.addData(text);
    return qFromBigEndian<qint64>(hash.result().constData());
}

namespace {

/// Reads a file with the floor's key. Errors: BadFile if nothing is in it.
Result<SuppressionFile> marksOf(DbConnection& connection, const QString& path, const QStringList& columns, const SuppressionWatch& watch)
{
    const auto identity = hello(connection);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto key = queryValue(connection, u"select api.suppression_key()"_s);
    if (!key)
        return tl::unexpected(key.error());
    auto file = readSuppressionFile(path, QByteArray::fromHex(key->toString().toLatin1()), identity->country, columns, watch);
    if (file && file->marks.isEmpty()) {
        return failure(ErrorCode::BadFile,
                       file->unreadPlaces.isEmpty()
                           ? suppressionText(QT_TRANSLATE_NOOP("Suppression", "%1: no phone and no e-mail is in it.")).arg(QFileInfo(path).fileName())
                           : file->unreadPlaces.first()
                                 % suppressionText(QT_TRANSLATE_NOOP("Suppression", "neither a phone nor an e-mail, and none in the other rows.")));
    }
    return file;
}

/// What changes lists: a transaction of its own, with patience.
Result<> changeLists(DbConnection& connection, const QString& sql, const QUuid& list)
{
    const auto done = withTransaction(connection, [&]() -> Result<int> {
        if (const auto set = execute(connection, listPatience); !set)
            return tl::unexpected(set.error());
        return execute(connection, sql, {{u"list"_s, list.toString(QUuid::WithoutBraces)}});
    });
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace

Result<SuppressionOutcome> uploadSuppression(DbConnection& connection, const SuppressionRequest& request, const SuppressionWatch& watch)
{
    auto file = marksOf(connection, request.path, request.columns, watch);
    if (!file)
        return tl::unexpected(file.error());
    const auto answer = floorjson::askObject(connection, u"select api.suppression_upload(:name, :expires, :marks::bigint[])"_s,
                                             {{u"name"_s, request.name},
                                              {u"expires"_s, request.expiresOn ? QVariant(*request.expiresOn) : QVariant()},
                                              {u"marks"_s, arrayText(file->marks)}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    SuppressionOutcome outcome;
    outcome.list = QUuid::fromString(answer->value("list"_L1).toString());
    outcome.entries = answer->value("entries"_L1).toInt();
    // As often as it takes: the gateway would do it as well.
    if (auto applied = changeLists(connection, u"select api.suppression_apply(:list::uuid)"_s, outcome.list); !applied)
        return tl::unexpected(applied.error());
    file->marks.clear();
    outcome.file = *file;
    return outcome;
}

Result<QList<SuppressionRow>> suppressions(DbConnection& connection)
{
    return queryRows(connection, u"select list, name, state, entries, created_at, expires_at, uploaded_by from api.suppressions()"_s, {},
                     [](const QSqlQuery& row) {
                         SuppressionRow list;
                         list.list = row.value(0).toUuid();
                         list.name = row.value(1).toString();
                         list.state = row.value(2).toString();
                         list.entries = row.value(3).toInt();
                         list.createdAt = row.value(4).toDateTime().toUTC();
                         if (!row.value(5).isNull())
                             list.expiresAt = row.value(5).toDateTime().toUTC();
                         list.uploadedBy = row.value(6).toString();
                         return list;
                     });
}

Result<ScrubOutcome> uploadScrub(DbConnection& connection, const ScrubRequest& request, const SuppressionWatch& watch)
{
    auto file = marksOf(connection, request.path, request.columns, watch);
    if (!file)
        return tl::unexpected(file.error());
    const auto answer = floorjson::askObject(connection, u"select api.scrub_upload(:on, :marks::bigint[])"_s,
                                             {{u"on"_s, request.on}, {u"marks"_s, arrayText(file->marks)}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    file->marks.clear();
    return ScrubOutcome{answer->value("entries"_L1).toInt(), answer->value("phones"_L1).toInt(), *file};
}

Result<> removeSuppression(DbConnection& connection, const QUuid& list)
{
    return changeLists(connection, u"select api.suppression_remove(:list::uuid)"_s, list);
}

Result<> restoreSuppression(DbConnection& connection, const QUuid& list)
{
    return changeLists(connection, u"select api.suppression_restore(:list::uuid)"_s, list);
}

} // namespace leadfloor

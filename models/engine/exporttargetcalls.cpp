// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exporttargetcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

Result<TargetId> save(DbConnection& connection, const std::optional<ExportTarget>& target, const QJsonObject& request)
{
    const auto saved = queryValue(
        connection, u"select api.export_target_save(:target::uuid, :revision, :request::jsonb)"_s,
        {{u"target"_s, target ? QVariant(target->id.toString()) : QVariant(QMetaType(QMetaType::QString))},
         {u"revision"_s, target ? target->revision : 0},
         {u"request"_s, floorjson::compact(request)}});
    if (!saved)
        return tl::unexpected(saved.error());
    return TargetId(saved->toUuid());
}

} // namespace

Result<QList<ExportTarget>> exportTargets(DbConnection& connection)
{
    const auto value = queryValue(connection, u"select api.export_targets()"_s, {});
    if (!value)
        return tl::unexpected(value.error());
    QList<ExportTarget> targets;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list) {
        const QJsonObject json = one.toObject();
        const auto form = ExportForm::fromJson(json.value("form"_L1).toObject());
        if (!form)
            continue;
        targets.append({TargetId(QUuid(json.value("target"_L1).toString())), json.value("name"_L1).toString(), *form,
                        json.value("revision"_L1).toInt(), floorjson::time(json.value("changed_at"_L1)),
                        floorjson::time(json.value("given_at"_L1)), json.value("maker"_L1).toString()});
    }
    return targets;
}

Result<ExportTarget> exportTarget(DbConnection& connection, const QString& name)
{
    const auto targets = exportTargets(connection);
    if (!targets)
        return tl::unexpected(targets.error());
    for (const ExportTarget& target : *targets) {
        if (target.name.compare(name, Qt::CaseInsensitive) == 0)
            return target;
    }
    return failure(ErrorCode::NotFound, u"there is no export target \"%1\""_s.arg(name));
}

Result<TargetId> saveExportTarget(DbConnection& connection, const std::optional<ExportTarget>& target, const QString& name,
                                  const ExportForm& form)
{
    if (auto checked = form.layout.check(); !checked)
        return tl::unexpected(checked.error());
    return save(connection, target, {{u"name"_s, name}, {u"form"_s, form.toJson()}});
}

Result<> forgetGiven(DbConnection& connection, const ExportTarget& target)
{
    const auto saved = save(connection, target, {{u"forget"_s, true}});
    return saved ? Result<>() : tl::unexpected(saved.error());
}

Result<> removeExportTarget(DbConnection& connection, TargetId target)
{
    const auto done = queryValue(connection, u"select api.export_target_delete(:target::uuid)"_s, {{u"target"_s, target.toString()}});
    return done ? Result<>() : tl::unexpected(done.error());
}

Result<QList<LoggedExport>> exportLog(DbConnection& connection, qint64 before, int limit)
{
    return queryRows(connection,
                     u"select number, began_at, ended_at, told_at, member, machine, dialect, scope::text, array_to_json(columns)::text, rows, sha256"
                     " from api.exports(:before, :limit)"_s,
                     {{u"before"_s, before > 0 ? QVariant(before) : QVariant()}, {u"limit"_s, limit}}, [](const QSqlQuery& row) {
                         LoggedExport one;
                         one.number = row.value(0).toLongLong();
                         one.beganAt = row.value(1).toDateTime().toUTC();
                         one.endedAt = row.value(2).toDateTime().toUTC();
                         one.toldAt = row.value(3).toDateTime().toUTC();
                         one.member = row.value(4).toString();
                         one.machine = row.value(5).toString();
                         one.dialect = row.value(6).toString();
                         one.scope = QJsonDocument::fromJson(row.value(7).toString().toUtf8()).object();
                         const QJsonArray columns = QJsonDocument::fromJson(row.value(8).toString().toUtf8()).array();
                         one.columns = floorjson::texts(columns);
                         one.rows = row.value(9).toLongLong();
                         one.sha256 = row.value(10).toString();
                         return one;
                     });
}

} // namespace leadfloor

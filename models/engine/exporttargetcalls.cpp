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

} // namespace leadfloor

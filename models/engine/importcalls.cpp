// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/importcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

ImportProfile importProfileFrom(const QJsonObject& json)
{
    return {QUuid(json.value("profile"_L1).toString()), json.value("fingerprint"_L1).toString(), json.value("name"_L1).toString(),
            json.value("content"_L1).toObject(),        json.value("uses"_L1).toInteger(),       floorjson::time(json.value("used_at"_L1)),
            floorjson::time(json.value("changed_at"_L1))};
}

ImportBatch importBatchFrom(const QJsonObject& json)
{
    ImportBatch batch;
    batch.batch = json.value("batch"_L1).toString();
    batch.supplier = json.value("supplier"_L1).toString();
    batch.product = json.value("product"_L1).toString();
    batch.fileName = json.value("file_name"_L1).toString();
    batch.isWithdrawn = json.value("state"_L1).toString() == "withdrawn"_L1;
    batch.rows = json.value("rows"_L1).toInteger();
    batch.accepted = json.value("accepted"_L1).toInteger();
    batch.duplicates = json.value("duplicates"_L1).toInteger();
    batch.rejected = json.value("rejected"_L1).toInteger();
    batch.createdAt = floorjson::time(json.value("created_at"_L1));
    batch.createdBy = json.value("created_by"_L1).toString();
    if (json.contains("in_stock"_L1))
        batch.inStock = json.value("in_stock"_L1).toInteger();
    batch.held = json.value("held"_L1).toInteger();
    batch.sold = json.value("sold"_L1).toInteger();
    return batch;
}

QVariant importTextOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

Result<QJsonArray> askImportList(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto value = queryValue(connection, sql, binds);
    if (!value)
        return tl::unexpected(value.error());
    return QJsonDocument::fromJson(value->toString().toUtf8()).array();
}

} // namespace

Result<QStringList> importSuppliers(DbConnection& connection)
{
    const auto list = askImportList(connection, u"select api.import_suppliers()"_s, {});
    if (!list)
        return tl::unexpected(list.error());
    return floorjson::texts(*list);
}

Result<QList<ImportProfile>> importProfiles(DbConnection& connection, const QString& supplier, const QString& fingerprint)
{
    const auto list = askImportList(connection, u"select api.import_profiles(:supplier, :fingerprint)"_s,
                                    {{u"supplier"_s, importTextOrNull(supplier)}, {u"fingerprint"_s, importTextOrNull(fingerprint)}});
    if (!list)
        return tl::unexpected(list.error());
    QList<ImportProfile> profiles;
    for (const QJsonValue& one : *list)
        profiles.append(importProfileFrom(one.toObject()));
    return profiles;
}

Result<ImportProfile> saveImportProfile(DbConnection& connection, const QString& supplier, const QString& name,
                                        const QJsonObject& content, bool isUsed)
{
    const auto answer = floorjson::askObject(connection, u"select api.import_profile_save(:supplier, :name, :content::jsonb, :used)"_s,
                                             {{u"supplier"_s, importTextOrNull(supplier)}, {u"name"_s, name},
                                              {u"content"_s, floorjson::compact(content)}, {u"used"_s, isUsed}});
    if (!answer)
        return tl::unexpected(answer.error());
    return importProfileFrom(*answer);
}

Result<> removeImportProfile(DbConnection& connection, const QUuid& profile)
{
    const auto done = queryValue(connection, u"select api.import_profile_remove(:profile::uuid)"_s,
                                 {{u"profile"_s, profile.toString(QUuid::WithoutBraces)}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<QList<ImportBatch>> importBatches(DbConnection& connection, const QString& before, int limit)
{
    const auto list = askImportList(connection, u"select api.import_batches(:before::uuid, :limit)"_s,
                                    {{u"before"_s, importTextOrNull(before)}, {u"limit"_s, limit}});
    if (!list)
        return tl::unexpected(list.error());
    QList<ImportBatch> batches;
    for (const QJsonValue& one : *list)
        batches.append(importBatchFrom(one.toObject()));
    return batches;
}

Result<ImportBatch> importBatch(DbConnection& connection, const QString& batch)
{
    const auto answer = floorjson::askObject(connection, u"select api.import_batch(:batch::uuid)"_s, {{u"batch"_s, batch}});
    if (!answer)
        return tl::unexpected(answer.error());
    return importBatchFrom(*answer);
}

Result<WithdrawalSummary> withdrawImport(DbConnection& connection, const QString& batch, const QString& reason)
{
    const auto answer = floorjson::askObject(connection, u"select api.import_withdraw(:batch::uuid, :reason)"_s,
                                             {{u"batch"_s, batch}, {u"reason"_s, reason}});
    if (!answer)
        return tl::unexpected(answer.error());
    return WithdrawalSummary{answer->value("withdrawn"_L1).toInteger(), answer->value("stay"_L1).toInteger(),
                             floorjson::texts(answer->value("leads"_L1))};
}

} // namespace leadfloor

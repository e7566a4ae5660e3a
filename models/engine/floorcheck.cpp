// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorcheck.h"

#include "models/engine/query.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Resources of a static library are linked in only if somebody asks for them; outside namespaces.
static void initCheckResources()
{
    Q_INIT_RESOURCE(leadfloor_sql);
}

namespace leadfloor {

namespace {

/// Errors of the connection or of rights say more than the name of the check that met them.
Error checkError(const QString& name, const Error& error)
{
    if (error.code != ErrorCode::Internal)
        return error;
    return {ErrorCode::SchemaMismatch, u"The check %1 does not fit the schema (%2)."_s.arg(name, error.sqlState),
            error.sqlState, {}};
}

Result<CheckResult> runCheck(DbConnection& owner, const QString& name, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, u"%1 cannot be read."_s.arg(path));
    const auto rows = queryRows(owner, QString::fromUtf8(file.readAll()), {}, [&name](const QSqlQuery& row) {
        return CheckResult{name, row.value(u"ok"_s).toBool(), row.value(u"value"_s).toString()};
    });
    if (!rows)
        return tl::unexpected(checkError(name, rows.error()));
    if (rows->size() != 1)
        return failure(ErrorCode::BadFile, u"The check %1 does not answer with one row."_s.arg(name));
    return rows->first();
}

} // namespace

Result<QList<CheckResult>> checkFloor(DbConnection& owner, const std::function<bool(int, int, const QString&)>& progress,
                                      const QString& folder)
{
    initCheckResources();
    static const QRegularExpression nameForm(u"^\\d{2}_([a-z0-9_]+)\\.sql$"_s);
    const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QList<CheckResult> results;
    for (const QString& file : files) {
        const auto match = nameForm.match(file);
        if (!match.hasMatch())
            return failure(ErrorCode::BadFile, u"\"%1\" is not named like 01_words.sql."_s.arg(file));
        const QString name = match.captured(1);
        if (progress && !progress(int(results.size()), int(files.size()), name))
            return failure(ErrorCode::Cancelled);
        const auto result = runCheck(owner, name, folder % u'/' % file);
        if (!result)
            return tl::unexpected(result.error());
        results.append(*result);
    }
    if (results.isEmpty())
        return failure(ErrorCode::BadFile, u"There are no checks in %1."_s.arg(folder));
    return results;
}

bool isFloorSound(const QList<CheckResult>& results)
{
    return std::all_of(results.begin(), results.end(), [](const CheckResult& result) { return result.ok; });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/auditcalls.h"

#include "models/engine/floorjson.h"
#include "models/engine/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 auditPageRows = 1000;

QVariant momentOrNull(const QDateTime& moment)
{
    return moment.isValid() ? QVariant(moment.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

std::optional<qint64> numberOrNothing(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<qint64> numberOrNothing(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

AuditRow auditRow(const QSqlQuery& row)
{
    return {numberOrNothing(row.value(0)), row.value(1).toDateTime().toUTC(), row.value(2).toString(), row.value(3).toString(),
            row.value(4).toString(), row.value(5).toString(), row.value(6).toString(), row.value(7).toString(),
            numberOrNothing(row.value(8)), row.value(9).toString(), row.value(10).toString()};
}

} // namespace

Result<qint64> readAudit(DbConnection& connection, const AuditFilter& filter, qint64 limit, const std::function<Result<>(const AuditRow&)>& take)
{
    QDateTime until = filter.until;
    qint64 taken = 0;
    std::optional<qint64> before;
    while (true) {
        const qint64 rows = limit > 0 ? std::min(limit - taken, auditPageRows) : auditPageRows;
        const auto page = queryRows(connection,
                                    u"select audit_id, at, actor, workspace, action, object, before, after, seq, hash, text from api.audit("
                                    ":workspace, :action, :since::timestamptz, :until::timestamptz, :before, :skip, :limit)"_s,
                                    {{u"workspace"_s, filter.workspace.isEmpty() ? QVariant() : filter.workspace},
                                     {u"action"_s, filter.action},
                                     {u"since"_s, momentOrNull(filter.since)},
                                     {u"until"_s, momentOrNull(until)},
                                     {u"before"_s, before ? QVariant(*before) : QVariant()},
                                     {u"skip"_s, before ? 0 : taken},
                                     {u"limit"_s, rows}},
                                    auditRow);
        if (!page)
            return tl::unexpected(page.error());
        for (const AuditRow& row : *page) {
            if (auto went = take(row); !went)
                return tl::unexpected(went.error());
        }
        // What comes meanwhile would move the rows that are counted from the newest.
        if (taken == 0 && !page->isEmpty())
            until = page->first().at.addMSecs(1);
        taken += page->size();
        if (page->size() < rows || taken == limit)
            return taken;
        before = page->last().id;
    }
}

Result<AuditVerdict> verifyAudit(DbConnection& connection, const QString& head, const std::function<bool(qint64, qint64)>& progress)
{
    AuditVerdict verdict;
    for (qint64 from = 1; from > 0;) {
        const auto answer = floorjson::askObject(connection, u"select api.audit_verify(:from, 100000, :head)"_s,
                                                 {{u"from"_s, from}, {u"head"_s, head.isEmpty() ? QVariant() : head}});
        if (!answer)
            return tl::unexpected(answer.error());
        verdict.checked += answer->value("checked"_L1).toInteger();
        verdict.waiting = answer->value("waiting"_L1).toInteger();
        verdict.head = answer->value("head"_L1).toString();
        const QJsonObject wrong = answer->value("wrong"_L1).toObject();
        verdict.wrong = wrong.value("what"_L1).toString();
        verdict.wrongSeq = numberOrNothing(wrong.value("seq"_L1));
        verdict.wrongId = numberOrNothing(wrong.value("audit_id"_L1));
        verdict.wrongAt = floorjson::time(wrong.value("at"_L1));
        from = answer->value("next"_L1).toInteger();
        if (progress && !progress(verdict.checked, answer->value("seq"_L1).toInteger()))
            return failure(ErrorCode::Cancelled);
    }
    return verdict;
}

} // namespace leadfloor

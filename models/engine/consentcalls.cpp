// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/consentcalls.h"

#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<QList<Consent>> consents(DbConnection& connection)
{
    return queryRows(connection, u"select number, kind, object, workspace, amount_minor, reason, asked_by, asked_at, is_own from api.consents()"_s, {},
                     [](const QSqlQuery& row) {
                         return Consent{row.isNull(0) ? std::nullopt : std::optional(row.value(0).toLongLong()), row.value(1).toString(),
                                        row.value(2).toString(), row.value(3).toString(), Money::fromMinor(row.value(4).toLongLong()),
                                        row.value(5).toString(), row.value(6).toString(), row.value(7).toDateTime().toUTC(), row.value(8).toBool()};
                     });
}

Result<> decideConsent(DbConnection& connection, qint64 number, bool isApproved, const QString& note)
{
    const auto answer = floorjson::askObject(connection, u"select api.consent_decide(:number, :approved, :note)"_s,
                                             {{u"number"_s, number}, {u"approved"_s, isApproved}, {u"note"_s, note}});
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

Error waitsForConsent(const QJsonObject& answer)
{
    Error error = errorFromAnswer(answer);
    error.data.insert("next"_L1, u"It waits for another operator: \"leadfloorctl consent approve %1\"."_s.arg(error.data.value("consent"_L1).toInteger()));
    return error;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/deskcalls.h"

#include "models/engine/floorjson.h"
#include "models/engine/topupcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<DeskWaiting> deskWaiting(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.desk_waiting()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return DeskWaiting{answer->value("returns"_L1).toInt(), answer->value("adjustments"_L1).toInt(), answer->value("own_adjustments"_L1).toInt(),
                       answer->value("findings"_L1).toInt(), answer->value("letters"_L1).toInt(),
                       answer->value("consents"_L1).toInt()};
}

Result<AdjustmentTerms> adjustmentTerms(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.adjust_terms()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    AdjustmentTerms terms{floorjson::money(answer->value("limit_minor"_L1)), {}};
    const QJsonArray brokers = answer->value("brokers"_L1).toArray();
    for (const QJsonValue& one : brokers)
        terms.wallets.append({one["workspace"_L1].toString(), floorjson::money(one["available_minor"_L1]), floorjson::money(one["bonus_minor"_L1]),
                              floorjson::money(one["credit_line_minor"_L1]), floorjson::money(one["alone_minor"_L1])});
    return terms;
}

Result<QList<Adjustment>> adjustments(DbConnection& connection, bool withDecided)
{
    const auto rows = adjustmentRows(connection, withDecided);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Adjustment> list;
    for (const QJsonObject& row : *rows)
        list.append(adjustmentFrom(row));
    return list;
}

Adjustment adjustmentFrom(const QJsonObject& answer)
{
    Adjustment one;
    one.number = answer.value("adjustment"_L1).toInteger();
    one.workspace = answer.value("workspace"_L1).toString();
    one.kind = adjustmentKindFromCode(answer.value("kind"_L1).toString());
    one.amount = floorjson::money(answer.value("amount_minor"_L1));
    one.bonusDays = answer.value("bonus_days"_L1).toInt();
    one.reason = answer.value("reason"_L1).toString();
    one.state = adjustmentStateFromCode(answer.value("state"_L1).toString());
    one.reverses = answer.value("reverses"_L1).toInteger();
    one.isReversed = answer.value("is_reversed"_L1).toBool();
    one.isOwn = answer.value("is_own"_L1).toBool();
    one.proposedBy = answer.value("proposed_by"_L1).toString();
    one.decidedBy = answer.value("decided_by"_L1).toString();
    one.proposedAt = floorjson::time(answer.value("proposed_at"_L1));
    one.decidedAt = floorjson::time(answer.value("decided_at"_L1));
    one.decision = answer.value("decision"_L1).toString();
    one.limit = floorjson::money(answer.value("limit_minor"_L1));
    one.available = floorjson::money(answer.value("available_minor"_L1));
    one.creditLine = floorjson::money(answer.value("credit_line_minor"_L1));
    return one;
}

} // namespace leadfloor

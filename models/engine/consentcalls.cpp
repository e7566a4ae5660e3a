// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/consentcalls.h"

#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

ConsentTerms termsFrom(const QJsonObject& terms)
{
    ConsentTerms all;
    all.number = terms.value("number"_L1).toInteger();
    all.lines = terms.value("lines"_L1).toInt();
    all.leads = terms.value("leads"_L1).toInt();
    all.price = floorjson::money(terms.value("price_minor"_L1));
    all.credits = floorjson::money(terms.value("credits_minor"_L1));
    all.bonus = floorjson::money(terms.value("bonus_minor"_L1));
    all.bonusDays = terms.value("bonus_days"_L1).toInt();
    all.usesMost = terms.value("uses_max"_L1).toInt();
    all.usesOfEach = terms.value("workspace_uses_max"_L1).toInt();
    all.fromTime = floorjson::time(terms.value("from"_L1));
    all.endTime = floorjson::time(terms.value("until"_L1));
    return all;
}

Consent consentFrom(const QSqlQuery& row)
{
    Consent one;
    if (!row.isNull(0))
        one.number = row.value(0).toLongLong();
    one.kind = row.value(1).toString();
    one.object = row.value(2).toString();
    one.workspace = row.value(3).toString();
    one.amount = Money::fromMinor(row.value(4).toLongLong());
    one.reason = row.value(5).toString();
    one.askedBy = row.value(6).toString();
    one.askedAt = row.value(7).toDateTime().toUTC();
    one.isOwn = row.value(8).toBool();
    one.key = row.value(9).toString();
    one.limit = Money::fromMinor(row.value(10).toLongLong());
    one.terms = termsFrom(QJsonDocument::fromJson(row.value(11).toString().toUtf8()).object());
    return one;
}

} // namespace

Result<QList<Consent>> consents(DbConnection& connection)
{
    return queryRows(connection,
                     u"select number, kind, object, workspace, amount_minor, reason, asked_by, asked_at, is_own, key, limit_minor, terms from api.consents()"_s,
                     {}, consentFrom);
}

Result<> decideConsent(DbConnection& connection, qint64 number, bool isApproved, const QString& note)
{
    const auto answer = floorjson::askObject(connection, u"select api.consent_decide(:number, :approved, :note)"_s,
                                             {{u"number"_s, number}, {u"approved"_s, isApproved}, {u"note"_s, note}});
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

Result<ConsentDecided> answerConsent(DbConnection& connection, const ConsentDecision& decision)
{
    const auto answer = floorjson::askObject(connection, u"select api.consent_answer(:kind, :key, :approved, :note)"_s,
                                             {{u"kind"_s, decision.kind},
                                              {u"key"_s, decision.key},
                                              {u"approved"_s, decision.isApproved},
                                              {u"note"_s, decision.note}});
    if (!answer)
        return tl::unexpected(answer.error());
    return ConsentDecided{answer->value("state"_L1) == "done"_L1, !answer->value("replayed"_L1).toBool(), answer->value("is_mine"_L1).toBool(),
                          answer->value("decided_by"_L1).toString()};
}

Error waitsForConsent(const QJsonObject& answer)
{
    Error error = errorFromAnswer(answer);
    error.data.insert("next"_L1, u"It waits for another operator: \"leadfloorctl consent approve %1\"."_s.arg(error.data.value("consent"_L1).toInteger()));
    return error;
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/returncalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString leadArray(const QList<LeadId>& leads)
{
    QStringList ids;
    for (const LeadId& lead : leads)
        ids.append(lead.toString());
    return u'{' % ids.join(u',') % u'}';
}

ReturnState stateOf(const QString& code)
{
    return returnStateFromCode(code).value_or(ReturnState::Queued);
}

} // namespace

Result<ReturnCheck> checkReturns(DbConnection& connection, const QList<LeadId>& leads)
{
    const auto answer = floorjson::askObject(connection, u"select api.return_check(:leads::uuid[])"_s, {{u"leads"_s, leadArray(leads)}});
    if (!answer)
        return tl::unexpected(answer.error());
    ReturnCheck check;
    check.atOnce = answer->value("at_once"_L1).toInt();
    check.currency = answer->value("currency"_L1).toString();
    const QJsonArray list = answer->value("leads"_L1).toArray();
    for (const QJsonValue& one : list)
        check.leads.append({LeadId(QUuid(one["lead"_L1].toString())), one["order_number"_L1].toInteger(), floorjson::time(one["until"_L1]),
                            floorjson::money(one["amount_minor"_L1]), stateOf(one["state"_L1].toString())});
    return check;
}

Result<ReturnReceipt> createReturns(DbConnection& connection, const ReturnRequest& request)
{
    const auto answer = floorjson::askObject(connection, u"select api.return_create(:key::uuid, :leads::uuid[], :reason, :note)"_s,
                                             {{u"key"_s, request.key.toString()},
                                              {u"leads"_s, leadArray(request.leads)},
                                              {u"reason"_s, returnReasonCode(request.reason)},
                                              {u"note"_s, request.note}});
    if (!answer)
        return tl::unexpected(answer.error());
    ReturnReceipt receipt;
    receipt.accepted = answer->value("accepted"_L1).toInt();
    receipt.queued = answer->value("queued"_L1).toInt();
    receipt.refused = answer->value("refused"_L1).toInt();
    receipt.notReturnable = answer->value("not_returnable"_L1).toInt();
    receipt.credited = floorjson::money(answer->value("credited_minor"_L1));
    receipt.currency = answer->value("currency"_L1).toString();
    receipt.walletAvailable = floorjson::money(answer->value("wallet_available_minor"_L1));
    receipt.isReplayed = answer->value("replayed"_L1).toBool();
    const QJsonArray list = answer->value("returns"_L1).toArray();
    for (const QJsonValue& one : list)
        receipt.returns.append({LeadId(QUuid(one["lead"_L1].toString())), one["order_number"_L1].toInteger(), one["number"_L1].toInteger(),
                                stateOf(one["state"_L1].toString()), one["decision"_L1].toString(), floorjson::money(one["amount_minor"_L1])});
    return receipt;
}

Result<QList<ReturnRow>> returnPage(DbConnection& connection, const ReturnQuery& query)
{
    return queryRows(connection,
                     u"select number, workspace, lead, first_name, last_name, order_number, reason, note, state, decided_how, decision,"
                     " amount_minor, made_at, made_by, decided_at, cursor"
                     " from api.returns(:state, :before, :limit, :number, :workspace, :lead::uuid)"_s,
                     {{u"state"_s, query.state ? QVariant(returnStateCode(*query.state)) : QVariant()},
                      {u"before"_s, query.before > 0 ? QVariant(query.before) : QVariant()},
                      {u"limit"_s, query.limit},
                      {u"number"_s, query.number > 0 ? QVariant(query.number) : QVariant()},
                      {u"workspace"_s, query.workspace.isEmpty() ? QVariant() : QVariant(query.workspace)},
                      {u"lead"_s, query.lead ? QVariant(query.lead->toString()) : QVariant()}},
                     [](const QSqlQuery& row) {
                         ReturnRow one;
                         one.number = row.value(0).toLongLong();
                         one.workspace = row.value(1).toString();
                         one.lead = LeadId(row.value(2).toUuid());
                         one.firstName = row.value(3).toString();
                         one.lastName = row.value(4).toString();
                         one.orderNumber = row.value(5).toLongLong();
                         one.reason = returnReasonFromCode(row.value(6).toString()).value_or(ReturnReason::Disconnected);
                         one.note = row.value(7).toString();
                         one.state = stateOf(row.value(8).toString());
                         one.decidedHow = row.value(9).toString();
                         one.decision = row.value(10).toString();
                         one.amount = Money::fromMinor(row.value(11).toLongLong());
                         one.madeAt = row.value(12).toDateTime().toUTC();
                         one.madeBy = row.value(13).toString();
                         one.decidedAt = row.value(14).toDateTime().toUTC();
                         one.cursor = row.value(15).toLongLong();
                         return one;
                     });
}

Result<ReturnDecided> decideReturns(DbConnection& connection, const ReturnDecision& decision)
{
    QStringList numbers;
    for (const qint64 number : decision.numbers)
        numbers.append(QString::number(number));
    const auto answer = floorjson::askObject(connection, u"select api.return_decide(:workspace, :numbers::bigint[], :accepted, :reason)"_s,
                                             {{u"workspace"_s, decision.workspace},
                                              {u"numbers"_s, QString(u'{' % numbers.join(u',') % u'}')},
                                              {u"accepted"_s, decision.isAccepted},
                                              {u"reason"_s, decision.reason}});
    if (!answer)
        return tl::unexpected(answer.error());
    return ReturnDecided{answer->value("workspace"_L1).toString(), answer->value("decided"_L1).toInt(),
                         floorjson::money(answer->value("credited_minor"_L1)), floorjson::money(answer->value("wallet_available_minor"_L1))};
}

} // namespace leadfloor

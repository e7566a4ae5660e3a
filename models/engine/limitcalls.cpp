// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/limitcalls.h"

#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/query.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// How often sessions that signed in while a ban was being committed are looked for.
constexpr int banRoundsMax = 20;

/// Statements that give nothing back.
Result<> call(DbConnection& connection, const QString& sql, const Binds& binds)
{
    const auto done = execute(connection, sql, binds);
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

QVariant amountOrNull(std::optional<Money> amount)
{
    return amount ? QVariant(amount->minor()) : QVariant();
}

std::optional<Money> amountOrNothing(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(Money::fromMinor(value.toLongLong()));
}

QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

std::optional<int> intOrNothing(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

} // namespace

Result<QList<RateRow>> rates(DbConnection& connection)
{
    return queryRows(connection,
                     u"select workspace, email, purchases_per_minute, uploads_per_minute, topups_per_minute from api.rates()"_s, {},
                     [](const QSqlQuery& row) {
                         return RateRow{row.value(0).toString(), row.value(1).toString(), intOrNothing(row.value(2)),
                                        intOrNothing(row.value(3)), intOrNothing(row.value(4))};
                     });
}

Result<> setRate(DbConnection& connection, const QString& kind, std::optional<int> perMinute, const QString& workspace,
                 const QString& email)
{
    return call(connection, u"select api.rate_set(:kind, :rate, :workspace, :email)"_s,
                {{u"kind"_s, kind},
                 {u"rate"_s, perMinute ? QVariant(*perMinute) : QVariant()},
                 {u"workspace"_s, textOrNull(workspace)},
                 {u"email"_s, textOrNull(email)}});
}

Result<BanOutcome> banMember(DbConnection& connection, const QString& email, const QString& reason)
{
    const auto answer = withTransaction(connection, [&] {
        return floorjson::askObject(connection, u"select api.member_ban(:email, :reason)"_s,
                                    {{u"email"_s, email}, {u"reason"_s, reason}});
    });
    if (!answer)
        return tl::unexpected(answer.error());
    BanOutcome outcome{answer->value("sessions"_L1).toInt(), answer->value("orders"_L1).toInt(),
                       answer->value("leads"_L1).toInteger()};
    for (int round = 0; round < banRoundsMax; ++round) {
        const auto ended = queryValue(connection, u"select api.member_end_sessions(:email)"_s, {{u"email"_s, email}});
        if (!ended)
            return tl::unexpected(ended.error());
        if (ended->toInt() == 0)
            return outcome;
        outcome.sessions += ended->toInt();
    }
    return failure(ErrorCode::Busy, u"sessions of the member do not end"_s);
}

Result<> unbanMember(DbConnection& connection, const QString& email, const QString& reason)
{
    return call(connection, u"select api.member_unban(:email, :reason)"_s, {{u"email"_s, email}, {u"reason"_s, reason}});
}

Result<QList<SpendingRow>> spending(DbConnection& connection)
{
    return queryRows(connection,
                     u"select workspace, email, name, is_approver, order_limit_minor, day_limit_minor, month_limit_minor,"
                     " day_spent_minor, month_spent_minor from api.member_spending()"_s,
                     {}, [](const QSqlQuery& row) {
                         SpendingRow member;
                         member.workspace = row.value(0).toString();
                         member.email = row.value(1).toString();
                         member.name = row.value(2).toString();
                         member.isApprover = row.value(3).toBool();
                         member.limits = {amountOrNothing(row.value(4)), amountOrNothing(row.value(5)), amountOrNothing(row.value(6))};
                         member.daySpent = Money::fromMinor(row.value(7).toLongLong());
                         member.monthSpent = Money::fromMinor(row.value(8).toLongLong());
                         return member;
                     });
}

Result<> setSpendingLimits(DbConnection& connection, const QString& email, const SpendingLimits& limits)
{
    return call(connection, u"select api.member_limits(:email, :order, :day, :month)"_s,
                {{u"email"_s, email},
                 {u"order"_s, amountOrNull(limits.order)},
                 {u"day"_s, amountOrNull(limits.day)},
                 {u"month"_s, amountOrNull(limits.month)}});
}

Result<> setApprover(DbConnection& connection, const QString& email, bool isApprover)
{
    return call(connection, u"select api.member_approver(:email, :is)"_s, {{u"email"_s, email}, {u"is"_s, isApprover}});
}

Result<QList<ApprovalRow>> approvals(DbConnection& connection)
{
    return queryRows(connection,
                     u"select approval, state, requester, email, description, leads, total_minor, total_max_minor, created_at,"
                     " expires_at, decided_by, reason, order_number, is_mine from api.approvals()"_s,
                     {}, [](const QSqlQuery& row) {
                         ApprovalRow approval;
                         approval.id = row.value(0).toUuid();
                         approval.state = row.value(1).toString();
                         approval.requester = row.value(2).toString();
                         approval.email = row.value(3).toString();
                         approval.description = row.value(4).toString();
                         approval.leads = row.value(5).toInt();
                         approval.total = Money::fromMinor(row.value(6).toLongLong());
                         approval.totalMax = Money::fromMinor(row.value(7).toLongLong());
                         approval.createdAt = row.value(8).toDateTime().toUTC();
                         approval.expiresAt = row.value(9).toDateTime().toUTC();
                         approval.decidedBy = row.value(10).toString();
                         approval.reason = row.value(11).toString();
                         approval.orderNumber = row.value(12).toLongLong();
                         approval.isMine = row.value(13).toBool();
                         return approval;
                     });
}

Result<Receipt> approvePurchase(DbConnection& connection, const ApproveRequest& request)
{
    return receiptFromCall(floorjson::askObject(
        connection, u"select api.approval_decide(:approval::uuid, :intent::uuid, true, :reason)"_s,
        {{u"approval"_s, request.approval.toString(QUuid::WithoutBraces)},
         {u"intent"_s, request.intent.toString()},
         {u"reason"_s, request.reason}}));
}

Result<> denyPurchase(DbConnection& connection, const QUuid& approval, const QString& reason)
{
    return call(connection, u"select api.approval_decide(:approval::uuid, null, false, :reason)"_s,
                {{u"approval"_s, approval.toString(QUuid::WithoutBraces)}, {u"reason"_s, reason}});
}

} // namespace leadfloor

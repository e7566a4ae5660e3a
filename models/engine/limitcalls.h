// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/order.h"
#include "models/engine/dbconnection.h"

#include <optional>

/// What members may do, how often and for how much, as C++ values. Every call blocks; engine threads
/// only. Source: 0013_limits.sql.
namespace leadfloor {

/// Calls of one member in a minute (domain.md R22); nothing: as the workspace or the floor has it.
struct RateRow
{
    QString workspace; ///< empty: the whole floor
    QString email;     ///< empty: every member of the workspace
    std::optional<int> purchases, uploads, topups;
};
/// The floor's rates first, then the exceptions. Operators. Errors: NotPermitted.
[[nodiscard]] Result<QList<RateRow>> rates(DbConnection& connection);
/// Of a member, else of a workspace, else (both empty) of the floor. `kind`: "purchases", "uploads",
/// "topups". Nothing: back to what is more general. Operators. Errors: InvalidRequest, NotFound.
[[nodiscard]] Result<> setRate(DbConnection& connection, const QString& kind, std::optional<int> perMinute,
                               const QString& workspace, const QString& email);

/// What a ban has ended.
struct BanOutcome
{
    int sessions = 0;
    int orders = 0; ///< on hold, cancelled now
    qint64 leads = 0; ///< of these orders, on offer again
};
/// Closes a member at once and returns when none of his sessions is left (domain.md R23): what they
/// had not committed is undone. Repeatable. Operators. Errors: InvalidRequest, NotFound, Busy.
[[nodiscard]] Result<BanOutcome> banMember(DbConnection& connection, const QString& email, const QString& reason);
/// Opens the account again. Operators. Errors: InvalidRequest, NotFound, WrongState (not banned).
[[nodiscard]] Result<> unbanMember(DbConnection& connection, const QString& email, const QString& reason);

/// What a broker may spend on his own word (domain.md R12); nothing: no limit. UTC days and months.
struct SpendingLimits
{
    std::optional<Money> order, day, month;
};
struct SpendingRow
{
    QString workspace, email, name;
    bool isApprover = false;
    SpendingLimits limits;
    Money daySpent, monthSpent; ///< only of who has a limit or has approved
};
/// All brokers for operators, the own workspace for approvers, oneself for other brokers.
[[nodiscard]] Result<QList<SpendingRow>> spending(DbConnection& connection);
/// Operators, or an approver for his colleagues. Errors: NotPermitted, NotFound.
[[nodiscard]] Result<> setSpendingLimits(DbConnection& connection, const QString& email, const SpendingLimits& limits);
/// Operators. Errors: NotPermitted, NotFound.
[[nodiscard]] Result<> setApprover(DbConnection& connection, const QString& email, bool isApprover);

/// What somebody wanted to buy and may not on his own word.
struct ApprovalRow
{
    QUuid id;
    QString state;              ///< open, approved, denied, expired
    QString requester, email;
    QString description;        ///< the lines: "Gold, LA"
    int leads = 0;
    Money total;                ///< what it would have cost then
    Money totalMax;             ///< what it may cost
    QDateTime createdAt, expiresAt;
    QString decidedBy, reason;
    qint64 orderNumber = 0;     ///< of an approved one
    bool isMine = false;
};
/// Newest first: the workspace's for an approver, one's own for others.
[[nodiscard]] Result<QList<ApprovalRow>> approvals(DbConnection& connection);
struct ApproveRequest
{
    QUuid approval;
    IntentId intent; ///< the approver's key (R18)
    QString reason;
};
/// Buys what was asked for on the requester's account, at today's prices and for at most `totalMax`.
/// One attempt, as purchaseLeads(); see approveSafely(). Errors: its own, SpendingLimit (the
/// approver's), NotPermitted, NotFound, WrongState.
[[nodiscard]] Result<Receipt> approvePurchase(DbConnection& connection, const ApproveRequest& request);
/// Repeatable. Errors: NotPermitted, NotFound, WrongState.
[[nodiscard]] Result<> denyPurchase(DbConnection& connection, const QUuid& approval, const QString& reason);

} // namespace leadfloor

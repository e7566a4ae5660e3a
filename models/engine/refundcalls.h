// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/engine/dbconnection.h"

#include <functional>
#include <optional>

/// Refunds (domain.md R28) as C++ values. Every call blocks; engine threads only. By operators and the
/// floor's owner. Source: api.order_refund, 0020_refunds.sql.
namespace leadfloor {

/// What is to be given back of a completed order: lines, leads, or, with neither, all that is left.
struct RefundRequest
{
    IntentId key = IntentId(QUuid()); ///< once per key and workspace (R18)
    QString workspace; ///< by name or id; empty: the only one that has an order of this number
    qint64 orderNumber = 0;
    QList<int> lines;    ///< from 1
    QList<LeadId> leads; ///< not together with lines
    QString reason;      ///< for the buyer, the statement and the audit; 1 to 500 characters
};

struct RefundedLine
{
    int line = 0; ///< from 1
    int leads = 0;
    Money amount;
};

/// What a refund gave back, and where the order stands with it.
struct Refund
{
    QString workspace;
    qint64 orderNumber = 0;
    QString state; ///< of the order: "completed" (a part) or "refunded" (the whole)
    PaymentKind payment = PaymentKind::Credits; ///< where the money went back to
    int leads = 0;
    Money amount;
    QString currency;
    QDateTime at;
    QList<RefundedLine> lines;
    int refundedLeads = 0; ///< of the order, with earlier refunds
    Money refunded;        ///< likewise
    int orderLeads = 0;
    Money orderTotal;
    std::optional<Money> walletAvailable; ///< of a refund to the wallet
    bool replayed = false;                ///< the answer of an earlier call with this key
};

/// One attempt. Errors: InvalidRequest, NotPermitted, NotFound (order, line or lead; the detail names
/// it), WrongState (not completed, or refunded before), KeyReused, InProgress, Busy; OutcomeUnknown
/// when the line was lost: send it again with the same key.
[[nodiscard]] Result<Refund> refundOrder(DbConnection& connection, const RefundRequest& request);

/// Sends it again with the same key after Busy and InProgress (some times) and after a lost line (for
/// `patienceMs`), so that it happens once and its answer is known (R19). `isCancelled` is asked before
/// each further attempt. Errors: those of refundOrder(), Cancelled.
[[nodiscard]] Result<Refund> refundSafely(DbConnection& connection, const RefundRequest& request,
                                          const std::function<bool()>& isCancelled = {}, int patienceMs = 15000);

} // namespace leadfloor

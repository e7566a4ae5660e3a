// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/earnings.h"
#include "models/engine/dbconnection.h"

/// Earnings and payouts (domain.md R30, R31) as C++ values: what payoutservice.h says. Every call blocks;
/// engine threads only. Source: 0029_commission.sql, 0039_payouts.sql.
namespace leadfloor {

[[nodiscard]] Result<Earnings> earningsOf(DbConnection& connection, const QString& partner);
[[nodiscard]] Result<QList<Commission>> commissionPage(DbConnection& connection, const CommissionQuery& query);
[[nodiscard]] Result<QList<Payout>> payoutPage(DbConnection& connection, const PayoutQuery& query);
[[nodiscard]] Result<QList<PayoutLine>> payoutStatement(DbConnection& connection, const QString& partner, qint64 number);
[[nodiscard]] Result<QList<Partner>> partnerList(DbConnection& connection);
[[nodiscard]] Result<> setPartnerRate(DbConnection& connection, const PartnerRate& rate);
/// One attempt; OutcomeUnknown when the line was lost: send it again with the same key.
[[nodiscard]] Result<PayoutReceipt> createPayouts(DbConnection& connection, const PayoutRequest& request);
[[nodiscard]] Result<Payout> changePayout(DbConnection& connection, const PayoutChange& change);

/// What the job of the gateway does, by hand: whatever the holdback has let go of becomes payable.
struct CommissionRelease
{
    int partners = 0;
    Money posted; ///< what their accounts gained, or lost by clawbacks
};
[[nodiscard]] Result<CommissionRelease> releaseCommissions(DbConnection& connection);

} // namespace leadfloor

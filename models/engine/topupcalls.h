// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adjustment.h"
#include "models/domain/topup.h"
#include "models/engine/dbconnection.h"

#include <QJsonObject>

/// Credits beside orders as C++ values. Every call blocks; engine threads only. Source: 0038_topups.sql, 0028_credits.sql.
namespace leadfloor {

// Of a broker; errors as TopupService has them.

[[nodiscard]] Result<QList<CreditPackage>> creditPackages(DbConnection& connection);
[[nodiscard]] Result<Topup> beginTopup(DbConnection& connection, const QUuid& key, const QUuid& package);
[[nodiscard]] Result<Topup> topupOf(DbConnection& connection, qint64 number, bool look = false);
[[nodiscard]] Result<Topup> cancelTopup(DbConnection& connection, qint64 number);
[[nodiscard]] Result<QList<Topup>> topups(DbConnection& connection, int limit);
[[nodiscard]] Result<CouponCredit> redeemCoupon(DbConnection& connection, const QUuid& key, const QString& code);
[[nodiscard]] Result<WalletBonus> walletBonus(DbConnection& connection);
/// Those that have something left, in the order in which they are used.
[[nodiscard]] Result<QList<BonusLot>> bonusLots(DbConnection& connection);

// Of an operator. Rows are as the floor tells them: snake_case, amounts in minor units, times in ISO 8601.

/// All packages, newest first: package (id), name, price_minor, credits_minor, bonus_minor, bonus_days, currency,
/// active_from, active_until, retired_at, sold.
[[nodiscard]] Result<QList<QJsonObject>> packageRows(DbConnection& connection);
/// `terms`: price_minor and credits_minor; if wanted bonus_minor, bonus_days, from, until. Its id. Errors: InvalidRequest.
[[nodiscard]] Result<QString> createPackage(DbConnection& connection, const QString& name, const QJsonObject& terms);
/// By name or id; repeatable. Errors: NotFound.
/// Puts on sale what another operator made above the limit. Repeatable. Errors: NotPermitted (made by oneself), NotFound.
[[nodiscard]] Result<> approvePackage(DbConnection& connection, const QString& name);
[[nodiscard]] Result<> retirePackage(DbConnection& connection, const QString& name);
/// Coupons for credits, newest first: code, bonus_minor, bonus_days, valid_from, valid_until, uses, uses_max,
/// workspace_uses_max, closed_at.
[[nodiscard]] Result<QList<QJsonObject>> creditCouponRows(DbConnection& connection);
/// `code` empty: one that nobody guesses. `terms`: bonus_minor; if wanted bonus_days, from, until, uses_max,
/// workspace_uses_max. The code. Errors: InvalidRequest.
[[nodiscard]] Result<QString> createCreditCoupon(DbConnection& connection, const QString& code, const QJsonObject& terms);
/// As approvePackage.
[[nodiscard]] Result<> approveCreditCoupon(DbConnection& connection, const QString& code);
/// Repeatable. Errors: NotFound.
[[nodiscard]] Result<> closeCreditCoupon(DbConnection& connection, const QString& code);

/// Top-ups of all workspaces, newest first; `owed`: only those of which credits are owed: workspace, number,
/// package, price_minor, credits_minor, bonus_minor, currency, state, created_at, completed_at, back_minor, short_minor.
[[nodiscard]] Result<QList<QJsonObject>> topupRows(DbConnection& connection, bool owed, int limit);
/// Gives so much of its price back to the card; the same `key` again changes nothing. Errors: NotEnoughCredits (spent),
/// NotFound, WrongState, KeyReused.
[[nodiscard]] Result<> refundTopup(DbConnection& connection, const QUuid& key, const QString& workspace, qint64 number, Money amount, const QString& reason);
/// Takes what is owed from new credits; `forgive`: the floor bears the rest. What is still owed.
[[nodiscard]] Result<Money> collectTopup(DbConnection& connection, const QString& workspace, qint64 number, bool forgive, const QString& reason);

/// Adjustments, newest first; not `all`: those that wait for a second operator. Rows and answers: adjustment, workspace,
/// kind, amount_minor, bonus_days, reason, state ("proposed", "posted", "rejected"), is_own, is_reversed, reverses, limit_minor, proposed_by, proposed_at, decided_by,
/// decided_at, decision, available_minor, credit_line_minor.
[[nodiscard]] Result<QList<QJsonObject>> adjustmentRows(DbConnection& connection, bool all);
/// Above the limit it waits for another operator. Repeatable by key. Errors: NotEnoughCredits, InvalidRequest, WrongState.
[[nodiscard]] Result<QJsonObject> adjustWallet(DbConnection& connection, const AdjustmentRequest& request);
/// By one of the opposite amount, once. Errors: as adjustWallet, NotFound.
[[nodiscard]] Result<QJsonObject> reverseAdjustment(DbConnection& connection, const QUuid& key, qint64 number, const QString& reason);
/// Errors: NotPermitted (his own), NotFound, WrongState, NotEnoughCredits.
[[nodiscard]] Result<QJsonObject> decideAdjustment(DbConnection& connection, qint64 number, bool isApproved, const QString& note);
/// From which amount on a second operator is wanted; `limit`: from now on. Errors: NotPermitted (only the
/// floor's owner raises it).
[[nodiscard]] Result<Money> adjustmentLimit(DbConnection& connection, std::optional<Money> limit);

} // namespace leadfloor

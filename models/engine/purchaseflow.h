// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/engine/dbconnection.h"
#include "models/engine/limitcalls.h"

#include <functional>

namespace leadfloor {

/// How often a purchase or payment is sent again after Busy (40001, 40P01, 55P03) or InProgress, with
/// a random pause before each. The same key every time, so nothing happens twice (domain.md R18).
constexpr int purchaseAttemptsMax = 5;

/// Buys, and sends again what may be sent again. `isCancelled` is asked before each further attempt;
/// `onRetry` hears which attempt comes. Errors: those of purchaseLeads(), Cancelled.
/// Blocks, at most some 20 s; engine threads only.
[[nodiscard]] Result<Receipt> purchaseWithRetry(DbConnection& connection, const PurchaseRequest& request,
                                                const std::function<bool()>& isCancelled = {},
                                                const std::function<void(int)>& onRetry = {});
/// The same with payOrder().
[[nodiscard]] Result<Receipt> payWithRetry(DbConnection& connection, const PayRequest& request,
                                           const std::function<bool()>& isCancelled = {});

/// The same, and after a lost line reconnects (up to `patienceMs`) and asks what became of it, so
/// that the answer is the receipt, a refusal, Disconnected ("did not happen"), or, only if the
/// floor stays away, OutcomeUnknown (domain.md R19). For callers that end with the answer.
[[nodiscard]] Result<Receipt> purchaseSafely(DbConnection& connection, const PurchaseRequest& request,
                                             const std::function<bool()>& isCancelled = {}, int patienceMs = 15000);
[[nodiscard]] Result<Receipt> paySafely(DbConnection& connection, const PayRequest& request,
                                        const std::function<bool()>& isCancelled = {}, int patienceMs = 15000);
/// The same with approvePurchase().
[[nodiscard]] Result<Receipt> approveSafely(DbConnection& connection, const ApproveRequest& request,
                                            const std::function<bool()>& isCancelled = {}, int patienceMs = 15000);

} // namespace leadfloor

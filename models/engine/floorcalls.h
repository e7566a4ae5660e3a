// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"
#include "models/domain/order.h"
#include "models/domain/services.h"
#include "models/engine/dbconnection.h"

/// The calls of schema api as C++ values, one function each: what the desktop's services and the
/// command line share. Every call blocks for a round trip, in the connection's thread; engine
/// threads only. Errors are those of the SQL function's header comment (resources/sql/migrations)
/// and Disconnected. Money in minor units, times in UTC.
namespace leadfloor {

/// Who signed in where. Source: api.hello, 0004_inventory.sql.
[[nodiscard]] Result<FloorIdentity> hello(DbConnection& connection);
/// What it answers; any thread.
[[nodiscard]] FloorIdentity identityFrom(const QJsonObject& answer);

/// Source of the four: 0004_inventory.sql.
[[nodiscard]] Result<InventoryCount> inventoryCount(DbConnection& connection, const Filter& filter);
[[nodiscard]] Result<QList<InventoryRow>> inventoryPage(DbConnection& connection, const Filter& filter,
                                                        const InventoryOrder& order, const PageRequest& request);
[[nodiscard]] Result<QList<InventoryAnchor>> inventoryAnchors(DbConnection& connection, const Filter& filter,
                                                              const InventoryOrder& order, int every);
[[nodiscard]] Result<Facets> inventoryFacets(DbConnection& connection, const Filter& filter);

/// Source of the five: 0012_picks.sql. The basket is the member's own, on the server.
[[nodiscard]] Result<QList<BasketRow>> basketRows(DbConnection& connection);
/// At most 1,000 leads at once and in the basket. Leads that cannot be had are not added, and told.
[[nodiscard]] Result<BasketChange> addToBasket(DbConnection& connection, const QList<LeadId>& leads);
/// How many were in it.
[[nodiscard]] Result<int> removeFromBasket(DbConnection& connection, const QList<LeadId>& leads);
[[nodiscard]] Result<int> clearBasket(DbConnection& connection);
/// By name. Brokers and operators.
[[nodiscard]] Result<QList<ProjectRow>> projects(DbConnection& connection);

/// Source of the four: 0024_buying.sql.
/// `coupon` empty: none. One that cannot be used is told in the quote, which comes all the same.
[[nodiscard]] Result<Quote> quoteLines(DbConnection& connection, const QList<OrderLine>& lines, const QString& coupon = {});
/// A new quote of the lines and coupon of an own one, with the difference. NotFound: not the caller's, or swept.
[[nodiscard]] Result<QuoteChange> requote(DbConnection& connection, QuoteId quote);
/// One attempt. OutcomeUnknown when the line was lost between send and answer: ask intentOutcome().
/// A refusal's structured answer (R16, amounts) is in Error::data.
[[nodiscard]] Result<Receipt> purchaseLeads(DbConnection& connection, const PurchaseRequest& request);
/// Final: what did not happen by then cannot happen with this key any more.
[[nodiscard]] Result<IntentOutcome> intentOutcome(DbConnection& connection, IntentId intent,
                                                  IntentOperation operation = IntentOperation::Purchase);

/// Source of the three: 0011_orders.sql.
/// One attempt, as purchaseLeads(). Not enough credits is no final answer: the order stays on hold.
[[nodiscard]] Result<Receipt> payOrder(DbConnection& connection, const PayRequest& request);
/// The new end of the hold.
[[nodiscard]] Result<QDateTime> renewOrder(DbConnection& connection, qint64 orderNumber);
[[nodiscard]] Result<> cancelOrder(DbConnection& connection, qint64 orderNumber);

/// Source of the following: 0006_delivery.sql.
/// One slice; repeats by itself while the server asks to wait for its disk.
[[nodiscard]] Result<DeliveryProgress> deliverSlice(DbConnection& connection, qint64 orderNumber, int limit);
[[nodiscard]] Result<QList<OrderRow>> orderPage(DbConnection& connection, qint64 before, int limit);
[[nodiscard]] Result<Receipt> orderReceipt(DbConnection& connection, qint64 orderNumber);
[[nodiscard]] Result<QList<OwnedLead>> ownedLeadPage(DbConnection& connection, const OwnedLeadQuery& query);
[[nodiscard]] Result<qint64> ownedLeadCount(DbConnection& connection, const OwnedLeadQuery& query);
[[nodiscard]] Result<WalletState> walletState(DbConnection& connection);
[[nodiscard]] Result<QList<StatementRow>> walletStatement(DbConnection& connection, qint64 before, int limit);
/// Below what balance the caller's workspace is told; nullopt: never. Errors: NotPermitted (an approver sets it), InvalidRequest.
[[nodiscard]] Result<> setLowLine(DbConnection& connection, std::optional<Money> low);
/// Source: api.wallet_news, 0110_team.sql.
[[nodiscard]] Result<QList<WalletNews>> walletNews(DbConnection& connection, int limit);

/// What a call that buys or pays has answered; OutcomeUnknown when the line was lost meanwhile.
[[nodiscard]] Result<Receipt> receiptFromCall(const Result<QJsonObject>& answer);
/// The refusal of an answer {"ok": false, "error": {"code": ...}}.
[[nodiscard]] Error errorFromAnswer(const QJsonObject& answer);
/// The receipt of an answer {"ok": true, ...}. Internal if it has not the form of api.purchase.
[[nodiscard]] Result<Receipt> receiptFromAnswer(const QJsonObject& answer);

} // namespace leadfloor

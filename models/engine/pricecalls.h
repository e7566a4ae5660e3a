// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/engine/dbconnection.h"

#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <optional>

/// The price book of a floor (domain.md R9, R10), for operators and the floor's owner. Every call
/// blocks; engine threads only. Errors of all: NotPermitted, InvalidRequest (names what is wrong).
/// Source: 0018_pricebook.sql.
namespace leadfloor {

/// When a price holds: `from` null: from now on; `until` null: until the next one that is set, or for
/// good. After `until` the price before holds again.
struct PriceSpan
{
    QDateTime from, until;
};

struct PriceRow
{
    QString product, leadClass, bucket; ///< class and bucket empty: of a project
    QString project;
    Money price;
    int rule = 0;                       ///< 0: of a project
    QDateTime validFrom, validUntil;    ///< until null: for good
};
/// Those that hold now or are set for later; with history those that are over, too, newest first.
/// `product` empty: all.
[[nodiscard]] Result<QList<PriceRow>> prices(DbConnection& connection, const QString& product, bool withHistory);
/// Nothing: no price, which takes these leads off the shelf. The rule's number, 0: none.
[[nodiscard]] Result<int> setPrice(DbConnection& connection, const QString& product, const QString& leadClass,
                                   const QString& bucket, std::optional<Money> price, const PriceSpan& span);
/// Nothing: by the rules of its product again.
[[nodiscard]] Result<> setProjectPrice(DbConnection& connection, const QString& project, std::optional<Money> price,
                                       const PriceSpan& span);
/// Of one lead, from now on; nothing: by its project or the rules again. Errors: NotFound, Busy.
[[nodiscard]] Result<> setLeadPrice(DbConnection& connection, const QUuid& lead, std::optional<Money> price);

/// The least that a lead may cost.
[[nodiscard]] Result<Money> priceMinimum(DbConnection& connection);
[[nodiscard]] Result<> setPriceMinimum(DbConnection& connection, Money price);

struct BracketRow
{
    QString product;
    int leadsFrom = 0;
    int percentBp = 0; ///< 1/100 of a per cent
    QDateTime validFrom, validUntil;
};
[[nodiscard]] Result<QList<BracketRow>> brackets(DbConnection& connection, const QString& product, bool withHistory);
/// The discount of orders from `leadsFrom` leads of a product on; 0: none.
[[nodiscard]] Result<> setBracket(DbConnection& connection, const QString& product, int leadsFrom, int percentBp,
                                  const PriceSpan& span);

struct CouponTerms
{
    std::optional<int> percentBp;    ///< either this
    std::optional<Money> amount;     ///< or this
    QStringList products;            ///< empty: all
    QDateTime from, until;           ///< null: now, for good
    std::optional<int> usesMax;      ///< of all workspaces together
    std::optional<int> workspaceUsesMax;
    Money orderListMin;              ///< least list price of what it is for
};
struct CouponRow
{
    QString code;
    CouponTerms terms;
    qint64 uses = 0;
    QDateTime closedAt; ///< null: open
};
/// Newest first.
[[nodiscard]] Result<QList<CouponRow>> coupons(DbConnection& connection);
/// The code as it is stored: upper case. Its terms never change.
[[nodiscard]] Result<QString> createCoupon(DbConnection& connection, const QString& code, const CouponTerms& terms);
/// From now on nobody may use it, but for quotes that name it already. Repeatable. Errors: NotFound.
[[nodiscard]] Result<> closeCoupon(DbConnection& connection, const QString& code);

} // namespace leadfloor

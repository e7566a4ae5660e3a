// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/pricecalls.h"

#include "models/engine/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QVariant orNull(std::optional<Money> price)
{
    return price ? QVariant(price->minor()) : QVariant();
}

QVariant momentOrNull(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QVariant productOrNull(const QString& product)
{
    return product.isEmpty() ? QVariant() : QVariant(product);
}

QDateTime momentOf(const QVariant& value)
{
    return value.isNull() ? QDateTime() : value.toDateTime().toUTC();
}

Result<> doneOf(const Result<QVariant>& value)
{
    if (!value)
        return tl::unexpected(value.error());
    return {};
}

QString termsText(const CouponTerms& terms)
{
    QJsonObject json;
    if (terms.percentBp)
        json.insert("percent_bp"_L1, *terms.percentBp);
    if (terms.amount)
        json.insert("amount_minor"_L1, terms.amount->minor());
    if (!terms.products.isEmpty())
        json.insert("products"_L1, QJsonArray::fromStringList(terms.products));
    if (terms.from.isValid())
        json.insert("from"_L1, terms.from.toUTC().toString(Qt::ISODateWithMs));
    if (terms.until.isValid())
        json.insert("until"_L1, terms.until.toUTC().toString(Qt::ISODateWithMs));
    if (terms.usesMax)
        json.insert("uses_max"_L1, *terms.usesMax);
    if (terms.workspaceUsesMax)
        json.insert("workspace_uses_max"_L1, *terms.workspaceUsesMax);
    if (terms.orderListMin > Money())
        json.insert("order_list_min_minor"_L1, terms.orderListMin.minor());
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QList<PriceRow>> prices(DbConnection& connection, const QString& product, bool withHistory)
{
    return queryRows(connection,
                     u"select product, class, bucket, project, price_minor, rule, valid_from, valid_until from api.prices(:product, :history)"_s,
                     {{u"product"_s, productOrNull(product)}, {u"history"_s, withHistory}}, [](const QSqlQuery& row) {
                         return PriceRow{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                         row.value(3).toString(), Money::fromMinor(row.value(4).toLongLong()), row.value(5).toInt(),
                                         momentOf(row.value(6)), momentOf(row.value(7))};
                     });
}

Result<int> setPrice(DbConnection& connection, const QString& product, const QString& leadClass, const QString& bucket,
                     std::optional<Money> price, const PriceSpan& span)
{
    const auto value = queryValue(connection,
                                  u"select api.price_set(:product, :class, :bucket, :price, :from::timestamptz, :until::timestamptz)"_s,
                                  {{u"product"_s, product}, {u"class"_s, leadClass}, {u"bucket"_s, bucket}, {u"price"_s, orNull(price)},
                                   {u"from"_s, momentOrNull(span.from)}, {u"until"_s, momentOrNull(span.until)}});
    if (!value)
        return tl::unexpected(value.error());
    return value->toInt();
}

Result<> setProjectPrice(DbConnection& connection, const QString& project, std::optional<Money> price, const PriceSpan& span)
{
    return doneOf(queryValue(connection, u"select api.project_price_set(:project, :price, :from::timestamptz, :until::timestamptz)"_s,
                             {{u"project"_s, project}, {u"price"_s, orNull(price)}, {u"from"_s, momentOrNull(span.from)},
                              {u"until"_s, momentOrNull(span.until)}}));
}

Result<> setLeadPrice(DbConnection& connection, const QUuid& lead, std::optional<Money> price)
{
    return doneOf(queryValue(connection, u"select api.lead_price_set(:lead::uuid, :price)"_s,
                             {{u"lead"_s, lead.toString(QUuid::WithoutBraces)}, {u"price"_s, orNull(price)}}));
}

Result<Money> priceMinimum(DbConnection& connection)
{
    const auto value = queryValue(connection, u"select api.price_minimum()"_s);
    if (!value)
        return tl::unexpected(value.error());
    return Money::fromMinor(value->toLongLong());
}

Result<> setPriceMinimum(DbConnection& connection, Money price)
{
    return doneOf(queryValue(connection, u"select api.price_minimum_set(:price)"_s, {{u"price"_s, price.minor()}}));
}

Result<QList<BracketRow>> brackets(DbConnection& connection, const QString& product, bool withHistory)
{
    return queryRows(connection, u"select product, leads_from, discount_bp, valid_from, valid_until from api.brackets(:product, :history)"_s,
                     {{u"product"_s, productOrNull(product)}, {u"history"_s, withHistory}}, [](const QSqlQuery& row) {
                         return BracketRow{row.value(0).toString(), row.value(1).toInt(), row.value(2).toInt(), momentOf(row.value(3)),
                                           momentOf(row.value(4))};
                     });
}

Result<> setBracket(DbConnection& connection, const QString& product, int leadsFrom, int percentBp, const PriceSpan& span)
{
    return doneOf(queryValue(connection, u"select api.bracket_set(:product, :leads, :percent, :from::timestamptz, :until::timestamptz)"_s,
                             {{u"product"_s, product}, {u"leads"_s, leadsFrom}, {u"percent"_s, percentBp},
                              {u"from"_s, momentOrNull(span.from)}, {u"until"_s, momentOrNull(span.until)}}));
}

Result<QList<CouponRow>> coupons(DbConnection& connection)
{
    return queryRows(connection,
                     u"select code, percent_bp, amount_minor, array_to_json(products), valid_from, valid_until, uses, uses_max,"
                     " workspace_uses_max, order_list_min_minor, closed_at from api.coupons()"_s,
                     {}, [](const QSqlQuery& row) {
                         const auto whole = [&row](int column) {
                             return row.value(column).isNull() ? std::nullopt : std::optional(row.value(column).toInt());
                         };
                         CouponRow coupon;
                         coupon.code = row.value(0).toString();
                         coupon.terms.percentBp = whole(1);
                         if (!row.value(2).isNull())
                             coupon.terms.amount = Money::fromMinor(row.value(2).toLongLong());
                         const QJsonArray products = QJsonDocument::fromJson(row.value(3).toByteArray()).array();
                         for (const QJsonValue& product : products)
                             coupon.terms.products.append(product.toString());
                         coupon.terms.from = momentOf(row.value(4));
                         coupon.terms.until = momentOf(row.value(5));
                         coupon.uses = row.value(6).toLongLong();
                         coupon.terms.usesMax = whole(7);
                         coupon.terms.workspaceUsesMax = whole(8);
                         coupon.terms.orderListMin = Money::fromMinor(row.value(9).toLongLong());
                         coupon.closedAt = momentOf(row.value(10));
                         return coupon;
                     });
}

Result<QString> createCoupon(DbConnection& connection, const QString& code, const CouponTerms& terms)
{
    const auto value = queryValue(connection, u"select api.coupon_create(:code, :terms::jsonb)"_s,
                                  {{u"code"_s, code}, {u"terms"_s, termsText(terms)}});
    if (!value)
        return tl::unexpected(value.error());
    return value->toString();
}

Result<> closeCoupon(DbConnection& connection, const QString& code)
{
    return doneOf(queryValue(connection, u"select api.coupon_close(:code)"_s, {{u"code"_s, code}}));
}

} // namespace leadfloor

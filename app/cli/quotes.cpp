// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/quotes.h"

#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "models/domain/searchlanguage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString nameOf(const QuoteLine& line)
{
    const QString name = lineName(line.line);
    return name.isEmpty() ? line.text : name;
}

QString wayName(const OrderLine& line, const Alternative& way)
{
    if (way.kind == "replace"_L1)
        return u"with replacements (--replace)"_s;
    const bool isPicked = line.kind == OrderLine::Kind::Picks || line.kind == OrderLine::Kind::Basket;
    return isPicked ? u"what is there (--allow part)"_s : toText(way.filter);
}

QJsonObject missingJson(const MissingLeads& missing)
{
    return {{u"sold"_s, missing.sold},
            {u"held"_s, missing.held},
            {u"held_until"_s, isoTimeOrNull(missing.heldUntil)},
            {u"owned"_s, missing.owned},
            {u"suppressed"_s, missing.suppressed},
            {u"in_order"_s, missing.inOrder}};
}

QJsonObject wayJson(const Alternative& way)
{
    QJsonObject json{{u"kind"_s, way.kind},
                     {u"available"_s, way.available},
                     {u"quantity"_s, way.quantity},
                     {u"unit_price_minor"_s, way.unitPrice.minor()},
                     {u"total_minor"_s, way.total.minor()},
                     {u"filter"_s, toText(way.filter)}};
    if (!way.counties.isEmpty()) {
        QJsonArray counties;
        for (const NeighbourCounty& county : way.counties)
            counties.append(QJsonObject{{u"fips"_s, county.fips}, {u"name"_s, county.name}, {u"state"_s, county.state},
                                        {u"km"_s, county.km}, {u"available"_s, county.available}});
        json.insert("counties"_L1, counties);
    }
    return json;
}

QJsonObject quoteLineJson(const QuoteLine& line)
{
    QJsonArray ways;
    for (const Alternative& way : line.alternatives)
        ways.append(wayJson(way));
    return {{u"filter"_s, toText(line.line.filter)},
            {u"text"_s, line.text},
            {u"requested"_s, line.line.quantity},
            {u"available"_s, line.available},
            {u"unit_price_minor"_s, line.unitPrice.minor()},
            {u"list_minor"_s, line.list().minor()},
            {u"discount_minor"_s, line.discount.minor()},
            {u"total_minor"_s, line.total.minor()},
            {u"total_max_minor"_s, line.line.totalMax ? QJsonValue(line.line.totalMax->minor()) : QJsonValue()},
            {u"discounts"_s, discountsJson(line.discounts)},
            {u"price_rules"_s, QJsonArray::fromStringList(line.priceRules)},
            {u"missing"_s, missingJson(line.missing)},
            {u"gone"_s, goneJson(line.gone)},
            {u"replaceable"_s, line.replaceable},
            {u"alternatives"_s, ways}};
}

QString less(Money amount)
{
    return moneyText(Money::fromMinor(-amount.minor()));
}

QString fromTo(const QString& before, const QString& now)
{
    return before == now ? now : QString(before % u" -> "_s % now);
}

} // namespace

QJsonArray discountsJson(const QList<Discount>& discounts)
{
    QJsonArray array;
    for (const Discount& discount : discounts) {
        if (discount.kind == Discount::Kind::Coupon)
            array.append(QJsonObject{{u"kind"_s, u"coupon"_s}, {u"code"_s, discount.code}, {u"minor"_s, discount.amount.minor()}});
        else
            array.append(QJsonObject{{u"kind"_s, u"bracket"_s}, {u"leads_from"_s, discount.leadsFrom},
                                     {u"percent_bp"_s, discount.percentBp}, {u"minor"_s, discount.amount.minor()}});
    }
    return array;
}

void printDiscounts(const Output& output, Money list, const QList<Discount>& discounts, Money net)
{
    if (discounts.isEmpty())
        return;
    QList<QStringList> rows{{u"List price"_s, moneyText(list)}};
    for (const Discount& discount : discounts)
        rows.append({discountText(discount, QLocale(QLocale::English, QLocale::UnitedStates)), less(discount.amount)});
    rows.append({u"Net"_s, moneyText(net)});
    output.table({u"Price"_s, QString()}, rows);
}

QJsonObject quoteJson(const Quote& quote)
{
    QJsonArray lines;
    for (const QuoteLine& line : quote.lines)
        lines.append(quoteLineJson(line));
    QJsonObject json{{u"quote"_s, quote.id.toString()},
                     {u"expires_at"_s, isoTime(quote.expiresAt)},
                     {u"complete"_s, quote.isComplete},
                     {u"list_minor"_s, quote.list().minor()},
                     {u"discount_minor"_s, quote.discount.minor()},
                     {u"discounts"_s, discountsJson(quote.discounts())},
                     {u"total_minor"_s, quote.total.minor()},
                     {u"coupon"_s, quote.coupon.isEmpty() ? QJsonValue() : QJsonValue(quote.coupon)},
                     {u"wallet_available_minor"_s, quote.walletAvailable.minor()},
                     {u"lines"_s, lines}};
    if (quote.couponRefused) {
        QJsonObject why = quote.couponRefused->data;
        why.insert("message"_L1, toUserText(*quote.couponRefused));
        why.insert("next"_L1, nextStep(*quote.couponRefused));
        json.insert("coupon_refused"_L1, why);
    }
    return json;
}

QJsonObject quoteChangeJson(const QuoteChange& change)
{
    QJsonArray lines;
    for (qsizetype i = 0; i < change.before.size(); ++i) {
        const QuoteLine& now = change.quote.lines.at(i);
        const QuoteChange::Line& before = change.before.at(i);
        lines.append(QJsonObject{{u"line"_s, i + 1},
                                 {u"available_before"_s, before.availableBefore},
                                 {u"available"_s, now.available},
                                 {u"unit_price_before_minor"_s, before.unitPriceBefore.minor()},
                                 {u"unit_price_minor"_s, now.unitPrice.minor()},
                                 {u"total_before_minor"_s, before.totalBefore.minor()},
                                 {u"total_minor"_s, now.total.minor()}});
    }
    QJsonObject json = quoteJson(change.quote);
    json.insert("difference"_L1, QJsonObject{{u"total_before_minor"_s, change.totalBefore.minor()},
                                             {u"total_minor"_s, change.quote.total.minor()},
                                             {u"lines"_s, lines}});
    return json;
}

void printQuote(const Output& output, const Quote& quote)
{
    QList<QStringList> rows;
    QStringList reasons;
    for (qsizetype i = 0; i < quote.lines.size(); ++i) {
        const QuoteLine& line = quote.lines.at(i);
        rows.append({nameOf(line), countText(line.available), countText(line.line.quantity), moneyText(line.unitPrice), moneyText(line.list())});
        for (const Alternative& way : line.alternatives) {
            rows.append({u"  or: "_s % wayName(line.line, way), countText(way.available), countText(way.quantity),
                         moneyText(way.unitPrice), moneyText(way.total)});
            for (const NeighbourCounty& county : way.counties)
                rows.append({u"      %1, %2, %3 km"_s.arg(county.name, county.state, countText(county.km)), countText(county.available),
                             QString(), QString(), QString()});
        }
        if (line.available < line.line.quantity)
            reasons.append(shortageText(int(i) + 1, line.line.quantity, line.available, missingJson(line.missing)));
        if (isOverMax(line))
            reasons.append(u"Line %1 costs %2 now, above its max of %3: it would be refused."_s.arg(
                QString::number(i + 1), moneyText(line.total), moneyText(*line.line.totalMax)));
    }
    output.table({u"Line"_s, u"Available"_s, u"Quantity"_s, u"From"_s, u"List price"_s}, rows);
    for (const QString& reason : std::as_const(reasons))
        output.line(reason);
    printDiscounts(output, quote.list(), quote.discounts(), quote.total);
    if (quote.couponRefused)
        output.line(toUserText(*quote.couponRefused) % u' ' % nextStep(*quote.couponRefused));
    output.line(u"Total %1, wallet %2, quote %3 valid until %4"_s.arg(moneyText(quote.total), moneyText(quote.walletAvailable),
                                                                    quote.id.toString(), isoTime(quote.expiresAt)));
}

void printDifference(const Output& output, const QuoteChange& change)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < change.before.size(); ++i) {
        const QuoteLine& now = change.quote.lines.at(i);
        const QuoteChange::Line& before = change.before.at(i);
        if (before.availableBefore == now.available && before.unitPriceBefore == now.unitPrice && before.totalBefore == now.total)
            continue;
        rows.append({nameOf(now), fromTo(countText(before.availableBefore), countText(now.available)),
                     fromTo(moneyText(before.unitPriceBefore), moneyText(now.unitPrice)),
                     fromTo(moneyText(before.totalBefore), moneyText(now.total))});
    }
    if (rows.isEmpty() && change.totalBefore == change.quote.total) {
        output.line(u"Nothing has changed since the quote before."_s);
        return;
    }
    output.line(u"Since the quote before: total %1"_s.arg(fromTo(moneyText(change.totalBefore), moneyText(change.quote.total))));
    if (!rows.isEmpty())
        output.table({u"Line"_s, u"Available"_s, u"From"_s, u"Total"_s}, rows);
}

} // namespace leadfloor

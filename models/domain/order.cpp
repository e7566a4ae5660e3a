// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/order.h"

#include "models/domain/cellguard.h"

#include "models/domain/lead.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

void addUp(QList<Discount>& all, const QList<Discount>& some)
{
    for (const Discount& discount : some) {
        const auto same = std::find_if(all.begin(), all.end(), [&discount](const Discount& other) {
            return other.kind == discount.kind && other.leadsFrom == discount.leadsFrom
                && other.percentBp == discount.percentBp && other.code == discount.code;
        });
        if (same == all.end())
            all.append(discount);
        else
            same->amount = Money::fromMinor(same->amount.minor() + discount.amount.minor());
    }
    // As they are applied: brackets first, then the coupon (R10).
    std::stable_sort(all.begin(), all.end(), [](const Discount& a, const Discount& b) { return a.kind < b.kind; });
}

} // namespace

QString paymentCode(PaymentKind payment)
{
    switch (payment) {
    case PaymentKind::Credits:
        return QStringLiteral("credits");
    case PaymentKind::Card:
        return QStringLiteral("card");
    case PaymentKind::Invoice:
        return QStringLiteral("invoice");
    }
    Q_UNREACHABLE();
}

std::optional<PaymentKind> paymentFromCode(QStringView code)
{
    for (const PaymentKind payment : {PaymentKind::Credits, PaymentKind::Card, PaymentKind::Invoice}) {
        if (paymentCode(payment) == code)
            return payment;
    }
    return std::nullopt;
}

QString discountText(const Discount& discount, const QLocale& locale)
{
    if (discount.kind == Discount::Kind::Coupon)
        return QCoreApplication::translate("Discount", "Coupon %1").arg(discount.code);
    const QString percent = locale.toString(discount.percentBp / 100.0, 'g', 5);
    return discount.leadsFrom > 1
        ? QCoreApplication::translate("Discount", "%1 % off from %2 leads on").arg(percent, locale.toString(discount.leadsFrom))
        : QCoreApplication::translate("Discount", "%1 % off").arg(percent);
}

QList<Discount> Quote::discounts() const
{
    QList<Discount> all;
    for (const QuoteLine& line : lines)
        addUp(all, line.discounts);
    return all;
}

QList<Discount> Receipt::discounts() const
{
    QList<Discount> all;
    for (const ReceiptLine& line : lines)
        addUp(all, line.discounts);
    return all;
}

bool isByHand(const ReceiptLine& line)
{
    return line.text == pickedLeadsText;
}

QStringList pickNotes(const ReceiptLine& line)
{
    QStringList notes;
    for (const ReplacedPick& one : line.replaced)
        notes.append(QCoreApplication::translate("Picks", "%1 was gone; %2 came for it.").arg(leadNumber(one.pick.uuid()), leadNumber(one.by.uuid())));
    for (const GonePick& one : line.gone) {
        const char* sentence = one.why == "held"_L1 ? QT_TRANSLATE_NOOP("Picks", "%1 is held by another order.")
            : one.why == "owned"_L1                 ? QT_TRANSLATE_NOOP("Picks", "%1 is yours already.")
                                                    : QT_TRANSLATE_NOOP("Picks", "%1 is sold.");
        notes.append(QCoreApplication::translate("Picks", sentence).arg(leadNumber(one.lead.uuid())));
    }
    return notes;
}

bool isOverMax(const QuoteLine& line)
{
    return line.line.totalMax && line.total > *line.line.totalMax;
}

QJsonObject PurchaseRequest::toJson() const
{
    QJsonArray lineArray;
    for (const OrderLine& line : lines)
        lineArray.append(line.toJson());
    QJsonObject json{{QStringLiteral("lines"), lineArray}};
    if (quote)
        json.insert(QStringLiteral("quote"), quote->toString());
    if (!coupon.isEmpty())
        json.insert(QStringLiteral("coupon"), coupon);
    if (allowRepeats)
        json.insert(QStringLiteral("allow_repeats"), true);
    if (payment != PaymentKind::Credits)
        json.insert(QStringLiteral("payment"), paymentCode(payment));
    return json;
}

QByteArray statementCsv(const QList<StatementRow>& movements, const QString& currency)
{
    QByteArray csv = "at,kind,order_number,note,amount,balance,currency\r\n";
    for (const StatementRow& one : movements) {
        csv += quotedCell(one.at.toUTC().toString(Qt::ISODate)) + ',' + quotedCell(one.kind) + ','
            + (one.orderNumber > 0 ? QByteArray::number(one.orderNumber) : QByteArray()) + ',' + quotedCell(one.text) + ','
            + one.amount.toString().toLatin1() + ',' + one.balance.toString().toLatin1() + ',' + quotedCell(currency) + "\r\n";
    }
    return csv;
}

} // namespace leadfloor

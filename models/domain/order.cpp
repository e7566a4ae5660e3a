// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/order.h"

#include <QJsonArray>

namespace leadfloor {

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

QJsonObject PurchaseRequest::toJson() const
{
    QJsonArray lineArray;
    for (const OrderLine& line : lines)
        lineArray.append(line.toJson());
    QJsonObject json{{QStringLiteral("lines"), lineArray}};
    if (quote)
        json.insert(QStringLiteral("quote"), quote->toString());
    if (allowRepeats)
        json.insert(QStringLiteral("allow_repeats"), true);
    if (payment != PaymentKind::Credits)
        json.insert(QStringLiteral("payment"), paymentCode(payment));
    return json;
}

} // namespace leadfloor

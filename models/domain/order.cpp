// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/order.h"

#include <QJsonArray>

namespace leadfloor {

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
    return json;
}

} // namespace leadfloor

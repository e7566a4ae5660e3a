// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/domain/order.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace leadfloor {

/// "Gold, LA, Caddo, 6–8 mo": the server's words for a line with its codes of age buckets in words.
[[nodiscard]] QString orderLineText(const QString& text, const QList<AgeBucket>& buckets,
                                    const QLocale& locale);
/// "price rule 12, leads' own prices": how a line's prices came about (R9); empty: not told.
[[nodiscard]] QString priceRulesText(const QStringList& rules);
/// "22 × $8.00 · price rule 12", or the number of leads if their prices differ.
[[nodiscard]] QString orderLineDetail(const ReceiptLine& line, const QLocale& locale,
                                      const QString& currency);
/// "Completed: paid from credits", in the reader's words as far as they are the floor's own (reasonText()).
[[nodiscard]] QString orderEventText(const OrderEvent& event, const QLocale& locale, const QString& currency);

} // namespace leadfloor

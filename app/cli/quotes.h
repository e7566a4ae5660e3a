// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "models/domain/order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadfloor {

/// [{"kind", "leads_from", "percent_bp", "code", "minor"}], what does not fit the kind left out.
[[nodiscard]] QJsonArray discountsJson(const QList<Discount>& discounts);
/// For people: the list price, each discount and the net; nothing where nothing is taken off.
void printDiscounts(const Output& output, Money list, const QList<Discount>& discounts, Money net);

/// The answer of `quote` (app/cli/README.md).
[[nodiscard]] QJsonObject quoteJson(const Quote& quote);
/// The same with "difference", as the server says it of an expired quote.
[[nodiscard]] QJsonObject quoteChangeJson(const QuoteChange& change);
/// For people: lines, why leads are missing, ways on with their counties, discounts, total.
void printQuote(const Output& output, const Quote& quote);
/// For people: what has changed since the quote before.
void printDifference(const Output& output, const QuoteChange& change);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"

namespace leadfloor {

class CardPayment;

/// How a card payment stands, for people: a title and what happens next. Whoever pays late, short or
/// twice reads here what became of the money (R27).
struct CardTexts
{
    QString title;
    QString detail;
};
[[nodiscard]] CardTexts cardTexts(const CardPayment& card, const PurchaseWords& words);

} // namespace leadfloor

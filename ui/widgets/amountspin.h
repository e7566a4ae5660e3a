// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDoubleSpinBox>

namespace leadfloor {

/// A field for a sum of money from nothing to `max`, in units with two decimals.
[[nodiscard]] QDoubleSpinBox* makeAmountSpin(double max, const QString& objectName);
[[nodiscard]] Money amountOf(const QDoubleSpinBox& spin);
void setAmount(QDoubleSpinBox& spin, Money amount);

} // namespace leadfloor

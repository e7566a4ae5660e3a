// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/amountspin.h"

#include <cmath>

namespace leadfloor {

QDoubleSpinBox* makeAmountSpin(double max, const QString& objectName)
{
    auto* spin = new QDoubleSpinBox;
    spin->setObjectName(objectName);
    spin->setDecimals(2);
    spin->setRange(0, max);
    spin->setGroupSeparatorShown(true);
    return spin;
}

Money amountOf(const QDoubleSpinBox& spin)
{
    return Money::fromMinor(std::llround(spin.value() * 100));
}

void setAmount(QDoubleSpinBox& spin, Money amount)
{
    spin.setValue(double(amount.minor()) / 100);
}

} // namespace leadfloor

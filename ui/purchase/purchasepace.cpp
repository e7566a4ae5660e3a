// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/purchasepace.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr auto slowAboveKey = "purchase/slow_above_minor"_L1;
constexpr qint64 never = -1;

} // namespace

PurchaseSettings PurchaseSettings::load(const QSettings& settings)
{
    PurchaseSettings read;
    bool isNumber = false;
    const qint64 minor = settings.value(slowAboveKey).toLongLong(&isNumber);
    if (isNumber)
        read.slowAbove = minor < 0 ? std::nullopt : std::optional(Money::fromMinor(minor));
    return read;
}

void PurchaseSettings::save(QSettings& settings) const
{
    settings.setValue(slowAboveKey, slowAbove ? slowAbove->minor() : never);
}

} // namespace leadfloor

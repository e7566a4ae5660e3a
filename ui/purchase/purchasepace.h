// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDateTime>

#include <functional>
#include <optional>

class QSettings;

namespace leadfloor {

/// The waits of a purchase, in milliseconds. Programs take the defaults, tests shorter ones.
struct PurchasePace
{
    int quoteDelayMs = 250;     ///< after the last key, before a line is priced
    int armMs = 400;            ///< before the commit button wakes: a second press of Enter is none
    int guardMs = 3000;         ///< the same above the person's own threshold
    int busyPauseMs = 2000;     ///< before a busy floor is asked again
    int busyTriesMax = 5;       ///< attempts in all, with one key
    int outcomePauseMs = 1500;  ///< before an unknown outcome is asked about again
    int deliveryPauseMs = 3000; ///< before an interrupted delivery goes on
    int cardPollMs = 1500;      ///< between two looks at a payment page
    int cancelPatienceMs = 3000; ///< for an answer to Cancel, before the line may be cut
    int tickMs = 250;           ///< of the countdown and of running times
    /// The clock of this computer, UTC; may be wrong or be set while a quote runs.
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// What the person decided about buying; kept with the other settings of the program.
struct PurchaseSettings
{
    /// Orders above this wake the commit button late. None: never.
    std::optional<Money> slowAbove = Money::fromMinor(1'000'00);

    [[nodiscard]] static PurchaseSettings load(const QSettings& settings);
    void save(QSettings& settings) const;
};

} // namespace leadfloor

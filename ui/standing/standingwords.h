// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"
#include "models/items/inventorycolumns.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace leadfloor {

/// A limit, and how much of it is used, for people.
struct StandingLimit
{
    QString name;      ///< "Leads today"
    QString text;      ///< "20 of 50"
    qint64 bought = 0; ///< leads, or minor units
    qint64 cap = 0;
};
/// The limits that a standing order has: leads first, short periods first.
[[nodiscard]] QList<StandingLimit> standingLimits(const StandingOrder& order, const CellFormat& format);
/// The server's own reason in words; what people wrote stays as it is.
[[nodiscard]] QString standingReasonText(const QString& reason);
/// "In the last 90 days it would have bought 812 leads for $6,496.00."
[[nodiscard]] QString dryRunSentence(const StandingDryRun& run, const CellFormat& format);
/// "Now it would find 20 for $160.00. Most in a week: 93."
[[nodiscard]] QString dryRunDetail(const StandingDryRun& run, const CellFormat& format);

/// The zones to choose from by their IANA names: this computer's and the usual ones first.
[[nodiscard]] QList<QByteArray> standingZones();
/// The first moment of a day there.
[[nodiscard]] QDateTime midnightIn(const QByteArray& zone, QDate day);

} // namespace leadfloor

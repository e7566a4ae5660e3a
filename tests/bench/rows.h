// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchfloor.h"
#include "tests/bench/report.h"

#include <functional>

namespace leadfloor::bench {

/// A row of performance.md section 8 that this program can measure.
struct Bench
{
    QString row;
    std::function<Row(BenchFloor&, int rounds)> measure;
};

[[nodiscard]] QList<Bench> purchaseBenches();   ///< P1, P2, P3, P5
[[nodiscard]] QList<Bench> contentionBenches(); ///< P4, P6, P7, P8, P13
[[nodiscard]] QList<Bench> deliveryBenches();   ///< P15, P16
[[nodiscard]] QList<Bench> browseBenches();     ///< P9, P14
[[nodiscard]] QList<Bench> fileBenches();       ///< P11, P20
[[nodiscard]] QList<Bench> importBenches();     ///< P12
[[nodiscard]] QList<Bench> desktopBenches();    ///< P17, P18, P19
[[nodiscard]] QList<Bench> offlineBenches();    ///< P21
[[nodiscard]] QList<Bench> webhookBenches();    ///< P20 webhook

} // namespace leadfloor::bench

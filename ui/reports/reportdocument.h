// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportsheet.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/paperdialog.h"

namespace leadfloor {

/// The chart above the table; without bars there is none.
struct ReportChart
{
    QString title; ///< what the bars are long by
    QList<ChartBar> bars;
    std::function<QString(double)> valueText;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// A report as people print it: title, `facts` (what, which time), the chart, the table with its
/// totals. What it says in lines is the paper's text.
[[nodiscard]] Paper reportPaper(const ReportModel& model, const QStringList& facts,
                                const ReportChart& chart, const QString& fileName);

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportsheet.h"
#include "ui/widgets/paperdialog.h"

namespace leadfloor {

/// A report as people print it: title, `facts` (what, which time), the table with its totals. What
/// it says in lines is the paper's text.
[[nodiscard]] Paper reportPaper(const ReportModel& model, const QStringList& facts,
                                const QString& fileName);

} // namespace leadfloor

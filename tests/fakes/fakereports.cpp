// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakereports.h"

namespace leadfloor {

QFuture<Result<QList<SpendMonth>>> FakeReports::spend(const ReportPeriod& period)
{
    periods.append(period);
    return give<QList<SpendMonth>>(QStringLiteral("spend"),
                                   [this]() -> Result<QList<SpendMonth>> { return months; });
}

QFuture<Result<QList<BoughtPart>>> FakeReports::bought(BoughtBy by, const ReportPeriod& period)
{
    periods.append(period);
    boughtBy.append(by);
    return give<QList<BoughtPart>>(QStringLiteral("bought"),
                                   [this]() -> Result<QList<BoughtPart>> { return parts; });
}

QFuture<Result<QList<StockPart>>> FakeReports::stock(const Filter& filter, StockBy by)
{
    stockFilters.append(filter);
    stockBy.append(by);
    return give<QList<StockPart>>(
        QStringLiteral("stock"),
        [this, by]() -> Result<QList<StockPart>> { return stockParts.value(by); });
}

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/report.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array boughtCodes{"source"_L1, "campaign"_L1, "project"_L1, "class"_L1,
                                 "bucket"_L1, "state"_L1,    "county"_L1,  "segment"_L1};
constexpr std::array stockCodes{"state"_L1, "county"_L1, "class"_L1, "bucket"_L1, "score"_L1};

template <class By, size_t count>
std::optional<By> byCode(const std::array<QLatin1StringView, count>& codes, const QString& code)
{
    for (size_t i = 0; i < count; ++i) {
        if (codes.at(i) == code)
            return By(i);
    }
    return std::nullopt;
}

} // namespace

QString reportCode(BoughtBy by)
{
    return boughtCodes.at(size_t(by));
}

QString reportCode(StockBy by)
{
    return stockCodes.at(size_t(by));
}

std::optional<BoughtBy> boughtByFromCode(const QString& code)
{
    return byCode<BoughtBy>(boughtCodes, code);
}

std::optional<StockBy> stockByFromCode(const QString& code)
{
    return byCode<StockBy>(stockCodes, code);
}

std::optional<Money> perLead(Money sum, qint64 leads)
{
    if (leads <= 0)
        return std::nullopt;
    return Money::fromMinor((2 * sum.minor() + leads) / (2 * leads));
}

} // namespace leadfloor

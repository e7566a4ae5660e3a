// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/report.h"

#include <algorithm>
#include <array>
#include <cmath>

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

void sortByCostPerWon(QList<BoughtPart>& parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const BoughtPart& a, const BoughtPart& b) {
        const auto first = perLead(a.net(), a.won), second = perLead(b.net(), b.won);
        return first && second ? *first < *second : first && !second;
    });
}

std::optional<LikelyShare> likelyShare(qint64 hits, qint64 of)
{
    if (of <= 0)
        return std::nullopt;
    constexpr double z = 1.959964; // 95 %
    const auto n = double(of);
    const double share = double(hits) / n;
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return LikelyShare{share, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

std::optional<Money> perLead(Money sum, qint64 leads)
{
    if (leads <= 0)
        return std::nullopt;
    return Money::fromMinor((2 * sum.minor() + leads) / (2 * leads));
}

} // namespace leadfloor

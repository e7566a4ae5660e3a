// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What a workspace has bought and what is on offer, summed up (0103_reports.sql).
namespace leadfloor {

/// Days in UTC, both inclusive; a null date is no bound.
struct ReportPeriod
{
    QDate from, to;
    friend bool operator==(const ReportPeriod&, const ReportPeriod&) = default;
};

/// Leads and what they cost. A refund counts for the purchase that it takes back.
struct Bought
{
    qint64 leads = 0;
    Money paid; ///< after discounts, refunds not taken off
    qint64 refundedLeads = 0;
    Money refunded;

    [[nodiscard]] qint64 netLeads() const { return leads - refundedLeads; }
    [[nodiscard]] Money net() const { return Money::fromMinor(paid.minor() - refunded.minor()); }
};

struct SpendMonth : Bought
{
    QDate month; ///< its first day
    qint64 orders = 0;
    Money list;  ///< before discounts
    Money discount;
};

/// What bought leads are told apart by.
enum class BoughtBy : quint8 { Source, Campaign, Project, Class, Bucket, State, County, Segment };
/// What leads on offer are told apart by.
enum class StockBy : quint8 { State, County, Class, Bucket, Score };
[[nodiscard]] QString reportCode(BoughtBy by); ///< "source": wire and command line
[[nodiscard]] QString reportCode(StockBy by);
[[nodiscard]] std::optional<BoughtBy> boughtByFromCode(const QString& code);
[[nodiscard]] std::optional<StockBy> stockByFromCode(const QString& code);

/// Between 0 and 1: a share, and within what it is likely to lie.
struct LikelyShare
{
    double share = 0;
    double least = 0, most = 1;
};
/// Of `of` tries `hits` came true: Wilson's interval, right 19 times out of 20. nullopt without tries.
[[nodiscard]] std::optional<LikelyShare> likelyShare(qint64 hits, qint64 of);

/// Bought leads of one source, state, segment, ...
struct BoughtPart : Bought
{
    QString value; ///< what a filter says; a segment is "LA gold MONTH_6_TO_8"; empty: not supplied
    QString label; ///< a proper name; empty: say the value
    qint64 reached = 0; ///< of those that were not refunded: neither new nor unreachable any more
    qint64 won = 0;     ///< of those that were not refunded

    [[nodiscard]] std::optional<LikelyShare> conversion() const { return likelyShare(won, netLeads()); }
};

/// Those that cost least per won lead first; those without a won one last.
void sortByCostPerWon(QList<BoughtPart>& parts);

/// Leads on offer of one state, age, score (of 10: "60" is 60 to 69), ...
struct StockPart
{
    QString value, label;
    qint64 leads = 0;
    Money total;
    Money least; ///< the cheapest one
    QDateTime asOf;
};

/// What one of them costs, rounded half up; nullopt without leads.
[[nodiscard]] std::optional<Money> perLead(Money sum, qint64 leads);

} // namespace leadfloor

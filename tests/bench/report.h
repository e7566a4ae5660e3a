// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace leadfloor::bench {

/// One way to do a row's work; `run` does it once and returns its figure, in the row's unit.
struct Contender
{
    QString name;
    std::function<double()> run;
};

/// A row of performance.md section 8 as measured: medians of interleaved rounds.
struct Row
{
    QString row; ///< "P1"
    QString work;
    QString unit; ///< "purchases/s", "ms", ...
    bool isMoreBetter = true;
    double ours = 0;
    std::optional<double> rival;
    QString rivalName;
    std::optional<double> limit;
    QString limitName;
    std::optional<double> goalRival; ///< least (or, if less is better, most) ours/rival
    std::optional<double> goalLimit;
    QString remark;
    QString goalRemark;             ///< further goals, in words ...
    bool isRemarkWithinGoal = true; ///< ... and whether they are met

    /// Above 1: ours is better, whichever way the unit counts.
    [[nodiscard]] std::optional<double> ratioToRival() const;
    [[nodiscard]] std::optional<double> ratioToLimit() const;
    [[nodiscard]] bool isWithinGoal() const;
    [[nodiscard]] QString goalText() const;
};

/// Runs all contenders `rounds` times, in turn, each round starting with another one, so that a
/// machine that slows down slows all of them. Returns the medians in the contenders' order.
[[nodiscard]] QList<double> measure(const QList<Contender>& contenders, int rounds);

void printTable(const QList<Row>& rows);
/// build/bench/results.json as design.md section 9 has it. False: cannot be written.
bool writeJson(const QList<Row>& rows, const QString& path);

} // namespace leadfloor::bench

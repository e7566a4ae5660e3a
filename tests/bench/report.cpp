// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

std::optional<double> ratio(double ours, std::optional<double> other, bool isMoreBetter)
{
    if (!other || ours <= 0 || *other <= 0)
        return std::nullopt;
    return isMoreBetter ? ours / *other : *other / ours;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle)
                                  : (values.at(middle - 1) + values.at(middle)) / 2;
}

QString figure(std::optional<double> value)
{
    if (!value)
        return u"-"_s;
    return QString::number(*value, 'f', *value < 10 ? 2 : *value < 1000 ? 1 : 0);
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

std::optional<double> Row::ratioToRival() const
{
    return ratio(ours, rival, isMoreBetter);
}

std::optional<double> Row::ratioToLimit() const
{
    return ratio(ours, limit, isMoreBetter);
}

bool Row::isWithinGoal() const
{
    return (!goalRival || ratioToRival().value_or(0) >= *goalRival)
           && (!goalLimit || ratioToLimit().value_or(0) >= *goalLimit) && isRemarkWithinGoal;
}

QString Row::goalText() const
{
    QStringList goals;
    if (goalLimit)
        goals.append(u">= %1 of the limit"_s.arg(*goalLimit));
    if (goalRival)
        goals.append(u">= %1 of the rival"_s.arg(*goalRival));
    if (!goalRemark.isEmpty())
        goals.append(goalRemark);
    return goals.join(u", "_s);
}

QList<double> measure(const QList<Contender>& contenders, int rounds)
{
    QList<QList<double>> figures(contenders.size());
    QTextStream out(stderr);
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype turn = 0; turn < contenders.size(); ++turn) {
            const qsizetype index = (turn + round) % contenders.size();
            const double value = contenders.at(index).run();
            figures[index].append(value);
            out << "    round " << round + 1 << "  " << contenders.at(index).name << ": "
                << figure(value) << Qt::endl;
        }
    }
    QList<double> medians;
    for (const QList<double>& values : std::as_const(figures))
        medians.append(median(values));
    return medians;
}

void printTable(const QList<Row>& rows)
{
    QTextStream out(stdout);
    out << qSetFieldWidth(0)
        << "row   ours         rival        limit        x rival  x limit  unit           within "
           "goal  work\n";
    for (const Row& row : rows) {
        out << row.row.leftJustified(6) << figure(row.ours).leftJustified(13)
            << figure(row.rival).leftJustified(13) << figure(row.limit).leftJustified(13)
            << figure(row.ratioToRival()).leftJustified(9)
            << figure(row.ratioToLimit()).leftJustified(9) << row.unit.leftJustified(15)
            << (row.isWithinGoal() ? u"yes"_s : u"no"_s).leftJustified(13) << row.work << '\n'
            << "      rival: " << (row.rivalName.isEmpty() ? u"-"_s : row.rivalName)
            << "; limit: " << (row.limitName.isEmpty() ? u"-"_s : row.limitName)
            << "; goal: " << row.goalText()
            << (row.remark.isEmpty() ? QString() : u"; "_s + row.remark) << '\n';
    }
}

bool writeJson(const QList<Row>& rows, const QString& path)
{
    QJsonArray array;
    for (const Row& row : rows)
        array.append(QJsonObject{{u"row"_s, row.row},
                                 {u"work"_s, row.work},
                                 {u"ours"_s, row.ours},
                                 {u"rival"_s, orNull(row.rival)},
                                 {u"rival_name"_s, row.rivalName},
                                 {u"limit"_s, orNull(row.limit)},
                                 {u"limit_name"_s, row.limitName},
                                 {u"unit"_s, row.unit},
                                 {u"ratio_rival"_s, orNull(row.ratioToRival())},
                                 {u"ratio_limit"_s, orNull(row.ratioToLimit())},
                                 {u"goal"_s, row.goalText()},
                                 {u"remark"_s, row.remark},
                                 {u"ok"_s, row.isWithinGoal()}});
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.write(QJsonDocument(QJsonObject{{u"rows"_s, array}}).toJson()) > 0
           && file.commit();
}

} // namespace leadfloor::bench

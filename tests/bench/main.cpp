// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace leadfloor::bench;

/// Measures rows of performance.md on a floor of its own and writes them down. The exit code says
/// whether it could measure, not whether a goal is reached: figures are read, not asserted.
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"leads"_s, u"Demo leads of the floor."_s, u"n"_s, u"1500000"_s},
         {u"rounds"_s, u"Interleaved rounds; medians are shown."_s, u"n"_s, u"3"_s},
         {u"rows"_s, u"Only these rows, e.g. P1,P9."_s, u"list"_s},
         {u"out"_s, u"Where the figures go."_s, u"file"_s, u"build/bench/results.json"_s}});
    parser.process(application);
    const QStringList wanted = parser.value(u"rows"_s).split(u',', Qt::SkipEmptyParts);

    BenchFloor floor(parser.value(u"leads"_s).toLongLong(), 16);
    QList<Row> rows;
    for (const Bench& bench : purchaseBenches() + contentionBenches() + deliveryBenches()
                                  + browseBenches() + fileBenches() + importBenches() + desktopBenches() + offlineBenches()
                                  + webhookBenches()) {
        if (!wanted.isEmpty() && !wanted.contains(bench.row))
            continue;
        QTextStream(stderr) << bench.row << Qt::endl;
        rows.append(bench.measure(floor, parser.value(u"rounds"_s).toInt()));
    }
    printTable(rows);
    if (!writeJson(rows, parser.value(u"out"_s))) {
        QTextStream(stderr) << "Cannot write " << parser.value(u"out"_s) << Qt::endl;
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

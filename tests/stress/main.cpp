// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/control.h"
#include "tests/stress/tests.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leadfloor::stress;

namespace leadfloor::stress {

QList<StressTest> stressTests()
{
    return {{u"T02"_s, u"one lead, many buyers"_s, oneLeadManyBuyers},
            {u"T03"_s, u"overlapping carts"_s, overlappingCarts},
            {u"T04"_s, u"buy by criteria"_s, buyByCriteria},
            {u"T05"_s, u"one wallet"_s, oneWallet},
            {u"T06"_s, u"isolation matrix"_s, isolationMatrix},
            {u"T07"_s, u"bank"_s, bank},
            {u"T08"_s, u"bank, members come and go"_s, bankWithComings},
            {u"T10"_s, u"double click"_s, doubleClick},
            {u"T11"_s, u"key misuse"_s, keyMisuse},
            {u"T12"_s, u"the end of a hold"_s, holdEnds},
            {u"T13"_s, u"price changes under purchase"_s, priceChanges},
            {u"T15"_s, u"refunds, provider's refunds, second buyers"_s, refundRaces},
            {u"T16"_s, u"stateful model"_s, statefulModel},
            {u"T22"_s, u"killed gateways"_s, gatewayKills},
            {u"T48"_s, u"webhook storm"_s, webhookStorm},
            {u"T48http"_s, u"webhook storm over HTTP"_s, webhookStormByHttp},
            {u"T49"_s, u"events in any order"_s, eventOrders},
            {u"T50"_s, u"forged and mutated events"_s, forgedEvents},
            {u"T51"_s, u"semantic forgeries"_s, semanticForgeries},
            {u"T52"_s, u"abuse of HTTP"_s, httpAbuse},
            {u"T53"_s, u"floor down under events"_s, floorDown},
            {u"T54"_s, u"card provider in trouble"_s, providerTrouble},
            {u"T54away"_s, u"card provider away for 90 s"_s, providerAway},
            {u"T55"_s, u"late money"_s, latePayments},
            {u"T56"_s, u"mail server in trouble"_s, mailTrouble},
            {u"T57"_s, u"header injection"_s, headerInjection},
            {u"T58"_s, u"two sweepers, one ahead"_s, skewedSweepers},
            {u"T59"_s, u"reconciliation"_s, reconciliationFinds},
            {u"ledger"_s, u"a million money acts"_s, randomLedger},
            {u"rival"_s, u"a rival who rolls back"_s, rivalRollsBack}};
}

} // namespace leadfloor::stress

namespace {

/// Sizes of controls: large enough to be lost without the guard, whatever the run's scale.
constexpr double controlScale = 0.1;
constexpr int controlTries = 5;      ///< a guard that matters now and then only is taken away so often
constexpr int controlRuns = 20;      ///< with --negative-controls
constexpr int controlRunsMissed = 1; ///< T01: caught in at least 19 of 20

struct Run
{
    double scale = 1;
    quint32 seed = 0;
    QString folder;
    bool isControlsOnly = false;
};

QString journalPath(const Run& run, const QString& name)
{
    return u"%1/%2.journal"_s.arg(run.folder, name);
}

Outcome::Control tryControl(Stage& stage, const StressTest& test, const Control& control,
                            const Run& run)
{
    Outcome::Control result{control.name, control.what, 0, 0, {}, false};
    const int runs = run.isControlsOnly ? controlRuns : controlTries;
    // It is enough that one seed shows it, but when all are asked for.
    for (; result.runs < runs && (run.isControlsOnly || result.caught == 0); ++result.runs) {
        Arena arena(stage, controlScale, run.seed + quint32(result.runs),
                    journalPath(run, test.id % u'-' % control.name), true);
        if (const QString problem = control.apply(arena.floor()); !problem.isEmpty()) {
            // The text that it takes away is gone: it proves nothing until it is written anew.
            result.seen = {problem};
            return result;
        }
        test.run(arena);
        result.caught += control.isCaught(arena.verdict()) ? 1 : 0;
        const QStringList kinds = arena.verdict().kinds();
        for (const QString& kind : kinds) {
            if (!result.seen.contains(kind))
                result.seen.append(kind);
        }
    }
    result.isEnough = result.caught >= (run.isControlsOnly ? runs - controlRunsMissed : 1);
    return result;
}

Outcome runTest(Stage& stage, const StressTest& test, const QList<Control>& all, const Run& run)
{
    QTextStream out(stderr);
    QElapsedTimer clock;
    clock.start();
    Outcome outcome{test.id, test.title, {}, {}, 0, !run.isControlsOnly};
    // First it shows that it can fail (T01).
    for (const Control& control : all) {
        if (!control.tests.contains(test.id))
            continue;
        out << test.id << " without a guard: " << control.name << Qt::endl;
        outcome.controls.append(tryControl(stage, test, control, run));
        out << "    caught in " << outcome.controls.last().caught << " of "
            << outcome.controls.last().runs << Qt::endl;
    }
    if (!run.isControlsOnly) {
        out << test.id << ' ' << test.title << Qt::endl;
        clock.restart();
        Arena arena(stage, run.scale, run.seed, journalPath(run, test.id), false);
        test.run(arena);
        outcome.verdict = arena.verdict();
    }
    outcome.seconds = double(clock.elapsed()) / 1000;
    return outcome;
}

} // namespace

/// Races buyers on floors of its own and compares what they were told with what is there. The exit
/// code says whether nothing was violated and every negative control was caught.
int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"scale"_s, u"1: minutes on 4 cores; 20: hours."_s, u"n"_s, u"1"_s},
         {u"seed"_s, u"Of what is random; printed."_s, u"n"_s},
         {u"only"_s, u"Only these tests, e.g. T02,T05."_s, u"list"_s},
         {u"negative-controls"_s, u"Only the controls, %1 times each."_s.arg(controlRuns)},
         {u"down"_s, u"How long the server is down in T53; else 20 by the scale."_s, u"seconds"_s, u"0"_s},
         {u"out"_s, u"Folder of journals and results.json."_s, u"folder"_s, u"build/stress"_s}});
    parser.process(application);
    QTextStream out(stdout);
    Run run;
    run.scale = parser.value(u"scale"_s).toDouble();
    run.seed = parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt()
                                       : QRandomGenerator::system()->generate();
    run.folder = parser.value(u"out"_s);
    run.isControlsOnly = parser.isSet(u"negative-controls"_s);
    const QStringList only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    QList<StressTest> tests = stressTests();
    const bool areKnown = std::all_of(only.begin(), only.end(), [&](const QString& id) {
        return std::any_of(tests.begin(), tests.end(),
                           [&](const StressTest& test) { return test.id == id; });
    });
    if (run.scale <= 0 || !areKnown) {
        QTextStream(stderr) << "--scale wants a number above 0, --only names of tests." << Qt::endl;
        return 2;
    }
    if (!only.isEmpty())
        tests.removeIf([&](const StressTest& test) { return !only.contains(test.id); });
    out << "seed " << run.seed << ", scale " << run.scale << Qt::endl;

    Stage stage(std::clamp(int(300 * run.scale), 30, 300), 9);
    const QList<Control> all = controls();
    stage.setDownSeconds(parser.value(u"down"_s).toInt());
    QList<Outcome> outcomes;
    for (const StressTest& test : std::as_const(tests))
        outcomes.append(runTest(stage, test, all, run));
    printTable(outcomes);
    if (!writeJson(outcomes, run.seed, run.scale, run.folder % u"/results.json"_s)) {
        QTextStream(stderr) << "Cannot write to " << run.folder << Qt::endl;
        return 2;
    }
    const bool isPassed = std::all_of(outcomes.begin(), outcomes.end(),
                                      [](const Outcome& outcome) { return outcome.isPassed(); });
    out << (isPassed ? "\nNothing was violated, and every control was caught."
                     : "\nSomething was violated, or a control was not caught.")
        << " seed " << run.seed << Qt::endl;
    return isPassed ? EXIT_SUCCESS : EXIT_FAILURE;
}

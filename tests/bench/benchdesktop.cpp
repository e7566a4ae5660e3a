// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rows.h"

#include "tests/bench/benchrace.h"
#include "tests/bench/screen.h"

#include "models/engine/floorcalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int framesWaitMs = 120000;
/// What the search line waits for after a key, ui/inventory/querybar.h.
constexpr double typingPauseMs = 250;

QString besideUs(const QString& name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

QProcessEnvironment deskEnvironment(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home % u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home % u"/data"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home % u"/cache"_s);
    environment.insert(u"XDG_STATE_HOME"_s, home % u"/state"_s);
    environment.insert(u"LEADFLOOR_HOME"_s, home % u"/leadfloor"_s);
    environment.insert(u"LEADFLOOR_PASSWORD"_s, BenchFloor::password());
    return environment;
}

/// Otherwise its first window is about the law, not the program.
void acceptNotices(const QString& home)
{
    QDir().mkpath(home % u"/config/qBittorrent"_s);
    QFile file(home % u"/config/qBittorrent/qBittorrent.conf"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("[LegalNotice]\nAccepted=true\n");
}

Row firstWindow(BenchFloor& floor, int rounds)
{
    floor.restock();
    QTemporaryDir home;
    acceptNotices(home.path());
    Screen screen;
    struct Program
    {
        QString name, path;
        QStringList arguments;
        std::optional<Started> last;
    };
    QList<Program> programs{{u"leadfloor"_s, besideUs(u"leadfloor"_s),
                             floor.signIn(0) + QStringList{u"--settings"_s, home.filePath(u"settings.ini"_s)}, {}}};
    for (const QString& peer : {u"keepassxc"_s, u"qbittorrent"_s, u"sqlitebrowser"_s}) {
        if (const QString path = QStandardPaths::findExecutable(peer); !path.isEmpty())
            programs.append({peer, path, {}, {}});
    }
    const QProcessEnvironment environment = deskEnvironment(home.path());
    QList<Contender> contenders;
    for (Program& program : programs) {
        std::ignore = screen.start(program.path, program.arguments, environment); // files read, settings made
        contenders.append({program.name, [&screen, &program, &environment] {
                               program.last = screen.start(program.path, program.arguments, environment);
                               return program.last->firstWindowMs;
                           }});
    }
    const QList<double> medians = measure(contenders, rounds);
    Row row;
    row.row = u"P17"_s;
    row.work = u"exec to the first mapped window; memory with %1 leads open"_s.arg(floor.leads());
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.first();
    row.rivalName = u"fastest of the peers that are installed"_s;
    row.goalRival = 1 / 0.75;
    QStringList memory;
    double leastOfPeersMb = 0;
    for (qsizetype i = 0; i < programs.size(); ++i) {
        const Started& last = *programs.at(i).last;
        memory.append(u"%1 %2 MB (%3 ms)"_s.arg(programs.at(i).name, QString::number(last.memoryMb, 'f', 1), QString::number(medians.at(i), 'f', 0)));
        if (i == 0)
            continue;
        if (!row.rival || medians.at(i) < *row.rival)
            row.rival = medians.at(i);
        leastOfPeersMb = i == 1 ? last.memoryMb : qMin(leastOfPeersMb, last.memoryMb);
    }
    row.goalRemark = u"memory at most the least of theirs idle"_s;
    row.isRemarkWithinGoal = programs.size() > 1 && programs.first().last->memoryMb <= leastOfPeersMb;
    row.remark = u"idle, proportional set size: "_s % memory.join(u", "_s);
    return row;
}

/// What leadfloor_framebench measured: its object, or the end of this program.
QJsonObject framesOf(BenchFloor& floor, const QString& mode, const QString& platform, Screen* screen)
{
    QTemporaryDir home;
    QProcessEnvironment environment = deskEnvironment(home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    if (screen)
        environment.insert(u"DISPLAY"_s, screen->display());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(besideUs(u"leadfloor_framebench"_s), QStringList{mode} + floor.signIn(0));
    if (!process.waitForFinished(framesWaitMs) || process.exitCode() != 0)
        giveUp(u"leadfloor_framebench "_s % mode % u": "_s % QString::fromUtf8(process.readAllStandardError()), {});
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

Row frames(BenchFloor& floor, int rounds)
{
    floor.restock();
    // Others buy and the gateway tells, as on a busy floor.
    const Pools pools = fullestPools(floor, hotPools);
    std::atomic_bool isOver = false;
    std::thread rivals([&] {
        DbConnection connection(floor.broker(1));
        must(connection.open(), u"connect"_s);
        DbConnection teller(floor.owner().spec());
        must(teller.open(), u"connect"_s);
        for (int i = 0; !isOver; ++i) {
            purchaseRaw(connection, purchaseText({goldLine(pools.states.at(i % pools.states.size()), 1)}));
            if (i % 10 == 0)
                must(execute(teller, u"select pg_notify('leadfloor_stock', '{}')"_s), u"notify"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    });
    Screen screen;
    QJsonObject last;
    const QList<double> medians = measure({{u"offscreen"_s, [&] { return framesOf(floor, u"frames"_s, u"offscreen"_s, nullptr).value("p99_ms"_L1).toDouble(); }},
                                           {u"Xvfb"_s,
                                            [&] {
                                                last = framesOf(floor, u"frames"_s, u"xcb"_s, &screen);
                                                return last.value("p99_ms"_L1).toDouble();
                                            }}},
                                          rounds);
    isOver = true;
    rivals.join();
    Row row;
    row.row = u"P18"_s;
    row.work = u"frames while scrolling %1 rows, stock changing ten times a second, p99"_s.arg(last.value("rows"_L1).toInteger());
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(1);
    row.limit = 16;
    row.limitName = u"a frame at 60 Hz"_s;
    row.goalLimit = 1;
    row.goalRemark = u"offscreen too"_s;
    row.isRemarkWithinGoal = medians.at(0) <= 16;
    row.remark = u"under Xvfb; offscreen p99 %1 ms; %2 frames, median %3 ms, longest %4 ms"_s.arg(
        QString::number(medians.at(0), 'f', 1), QString::number(last.value("frames"_L1).toInt()), QString::number(last.value("p50_ms"_L1).toDouble(), 'f', 1),
        QString::number(last.value("max_ms"_L1).toDouble(), 'f', 1));
    return row;
}

Row keystroke(BenchFloor& floor, int rounds)
{
    floor.restock();
    Filter filter;
    filter.states = {u"LA"_s};
    filter.classes = {LeadClass::Gold};
    const auto milliseconds = [](const auto& work) {
        QElapsedTimer timer;
        timer.start();
        work();
        return double(timer.nsecsElapsed()) / 1e6;
    };
    const QList<double> medians = measure(
        {{u"ours"_s, [&] { return framesOf(floor, u"keys"_s, u"offscreen"_s, nullptr).value("median_ms"_L1).toDouble(); }},
         {u"bare queries"_s,
          [&] {
              // Side by side, as the desktop asks them.
              DbConnection pages(floor.broker(0));
              must(pages.open(), u"connect"_s);
              std::ignore = must(inventoryCount(pages, {}), u"first statement"_s);
              double countMs = 0;
              std::thread counting([&] {
                  DbConnection connection(floor.broker(0));
                  must(connection.open(), u"connect"_s);
                  countMs = milliseconds([&] { std::ignore = must(inventoryCount(connection, filter), u"count"_s); });
              });
              const double pageMs = milliseconds([&] { std::ignore = must(inventoryPage(pages, filter, InventorySort::OldestFirst, {std::nullopt, 0, 200}), u"page"_s); });
              counting.join();
              return qMax(countMs, pageMs) + typingPauseMs;
          }}},
        rounds);
    Row row;
    row.row = u"P19"_s;
    row.work = u"last keystroke to exact count and first rows, %1 leads"_s.arg(floor.leads());
    row.unit = u"ms"_s;
    row.isMoreBetter = false;
    row.ours = medians.at(0);
    row.limit = medians.at(1);
    row.limitName = u"the bare queries and the typing pause of %1 ms"_s.arg(typingPauseMs);
    row.goalLimit = 1 / 1.3;
    row.remark = floor.leads() < 5000000 ? u"the goal is for 5 million leads"_s : QString();
    return row;
}

} // namespace

QList<Bench> desktopBenches()
{
    return {{u"P17"_s, firstWindow}, {u"P18"_s, frames}, {u"P19"_s, keystroke}};
}

} // namespace leadfloor::bench

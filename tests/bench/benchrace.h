// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/benchfloor.h"

#include "models/domain/order.h"

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>
#include <barrier>
#include <mutex>
#include <thread>
#include <vector>

namespace leadfloor::bench {

constexpr int hotPools = 24;

/// What a race of several clients took.
struct RaceFigures
{
    double perSecond = 0;      ///< calls of all clients together
    std::vector<double> times; ///< of each call, ms, sorted

    [[nodiscard]] double percentile(double share) const
    {
        return times.empty()
                   ? 0
                   : times.at(std::min(times.size() - 1, size_t(share * double(times.size()))));
    }
};

/// Runs `work(client, connection, call)` in `clients` threads of one connection each, all starting
/// at once. `spec(client)` says how a client signs in.
template <class Spec, class Work> RaceFigures race(int clients, int calls, Spec&& spec, Work&& work)
{
    RaceFigures figures;
    QElapsedTimer timer;
    std::mutex mutex;
    std::barrier start(clients, [&timer]() noexcept { timer.start(); });
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            DbConnection connection(spec(client));
            must(connection.open(), QStringLiteral("connect"));
            must(queryValue(connection, QStringLiteral("select 1")),
                 QStringLiteral("first statement"));
            std::vector<double> times;
            start.arrive_and_wait();
            for (int call = 0; call < calls; ++call) {
                QElapsedTimer one;
                one.start();
                work(client, connection, call);
                times.push_back(double(one.nsecsElapsed()) / 1e6);
            }
            const std::lock_guard lock(mutex);
            figures.times.insert(figures.times.end(), times.begin(), times.end());
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    figures.perSecond = double(calls) * clients / (double(timer.nsecsElapsed()) / 1e9);
    std::sort(figures.times.begin(), figures.times.end());
    return figures;
}

/// What is raced for: pools of gold leads older than three months.
struct Pools
{
    QList<int> ids;
    QStringList states;
};

/// The `count` fullest ones.
[[nodiscard]] Pools fullestPools(BenchFloor& floor, int count);
/// "3,7,12", for statements of the owner.
[[nodiscard]] QString idList(const Pools& pools);
/// Gold leads of one state.
[[nodiscard]] OrderLine goldLine(const QString& state, int leads);
/// As api.purchase wants it; payment "credits", "card" or "invoice".
[[nodiscard]] QString purchaseText(const QList<OrderLine>& lines,
                                   const QString& payment = QStringLiteral("credits"));
/// One call of api.purchase as it stands; returns its receipt. Ends the program on an error or
/// refusal.
QJsonObject purchaseRaw(DbConnection& connection, const QString& request);

/// The classic design (performance.md 1.1 "snc" and "s"): a fat table keyed by uuid, the project's
/// row locked first, first in first out with SKIP LOCKED, a counter on the project's row. Made of
/// what these pools hold.
void makeClassic(BenchFloor& floor, const Pools& pools);
/// Everything on offer again.
void restockClassic(BenchFloor& floor);
/// One purchase of `leads` from a pool.
void buyClassic(DbConnection& connection, int account, int pool, int leads, bool withCount);

} // namespace leadfloor::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/homefigures.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

HomeFigures homeFigures(const QList<OrderRow>& orders, QDate today, int days)
{
    HomeFigures figures;
    const QDate first = today.addDays(1 - days);
    const QDate firstBefore = first.addDays(-days);
    for (int i = 0; i < days; ++i)
        figures.days.append({first.addDays(i), {}, 0});
    for (const OrderRow& order : orders) {
        const QDate day = order.createdAt.toLocalTime().date();
        if ((order.state != "completed"_L1 && order.state != "refunded"_L1) || day < firstBefore || day > today)
            continue;
        const Money net = Money::fromMinor(order.total.minor() - order.refunded.minor());
        if (day < first) {
            figures.spentBefore = Money::fromMinor(figures.spentBefore.minor() + net.minor());
            figures.leadsBefore += order.leads;
            continue;
        }
        figures.spent = Money::fromMinor(figures.spent.minor() + net.minor());
        figures.leads += order.leads;
        figures.refundedLeads += order.refundedLeads;
        HomeFigures::Day& of = figures.days[first.daysTo(day)];
        of.spent = Money::fromMinor(of.spent.minor() + net.minor());
        of.leads += order.leads;
    }
    return figures;
}

QDateTime homeFiguresFrom(QDate today, int days)
{
    return today.addDays(1 - 2 * days).startOfDay();
}

QList<HomeTask> homeTasks(const QList<OrderRow>& orders, qint64 callsDue, const QList<WatchHit>& hits, const QDateTime& hitsFrom)
{
    QList<HomeTask> tasks, deliveries;
    for (const OrderRow& order : orders) {
        if (order.state == "held"_L1 || order.state == "awaiting_payment"_L1)
            tasks.append({order.state == "held"_L1 ? HomeTask::Kind::Hold : HomeTask::Kind::Invoice, order.number, order.leads, order.total, order.heldUntil});
        else if (order.state == "completed"_L1 && order.delivered < order.toDeliver())
            deliveries.append({HomeTask::Kind::Delivery, order.number, order.toDeliver() - order.delivered});
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const HomeTask& a, const HomeTask& b) { return a.until < b.until; });
    if (callsDue > 0)
        tasks.append({HomeTask::Kind::Calls, 0, callsDue});
    tasks += deliveries;
    QList<WatchHit> newest = hits;
    std::stable_sort(newest.begin(), newest.end(), [](const WatchHit& a, const WatchHit& b) { return a.id > b.id; });
    QSet<int> told;
    for (const WatchHit& hit : std::as_const(newest)) {
        if (hit.at < hitsFrom || told.contains(hit.watch))
            continue;
        told.insert(hit.watch);
        tasks.append({HomeTask::Kind::Watch, 0, hit.leadsNew, {}, hit.at, hit.name, hit.filter});
    }
    return tasks;
}

} // namespace leadfloor

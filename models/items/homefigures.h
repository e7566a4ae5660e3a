// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/watch.h"

#include <QDate>
#include <QList>

/// What the home page says of a workspace, worked out from its books. Pure; days are local ones.
namespace leadfloor {

/// A period that ends today, beside the one of the same length before it.
struct HomeFigures
{
    Money spent, spentBefore; ///< of completed orders, refunds taken off
    int leads = 0, leadsBefore = 0;
    int refundedLeads = 0;
    struct Day
    {
        QDate day;
        Money spent;
        int leads = 0;
        friend bool operator==(const Day&, const Day&) = default;
    };
    QList<Day> days; ///< each day of the period, the oldest first
};
/// `orders` must reach back two periods of `days` days.
[[nodiscard]] HomeFigures homeFigures(const QList<OrderRow>& orders, QDate today, int days);
/// The first moment that homeFigures() looks at.
[[nodiscard]] QDateTime homeFiguresFrom(QDate today, int days);

/// Something that waits for the person.
struct HomeTask
{
    enum class Kind : quint8 {
        Hold,     ///< an order on hold for a card payment, ends at `until`
        Invoice,  ///< one that waits for its invoice
        Calls,    ///< `count` follow-ups are due today
        Delivery, ///< `count` contacts of an order have not come yet
        Watch,    ///< a watch has found `count` leads
    };
    Kind kind = Kind::Calls;
    qint64 order = 0;
    qint64 count = 0;
    Money total = {};
    QDateTime until = {}; ///< Watch: when it was told
    QString name = {};    ///< of the watch
    Filter filter = {};   ///< likewise

    friend bool operator==(const HomeTask&, const HomeTask&) = default;
};
/// What ends soonest comes first; then calls, deliveries, and hits since `hitsFrom`, the newest of each
/// watch.
[[nodiscard]] QList<HomeTask> homeTasks(const QList<OrderRow>& orders, qint64 callsDue, const QList<WatchHit>& hits,
                                        const QDateTime& hitsFrom);

} // namespace leadfloor

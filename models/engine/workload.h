// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/engine/connectionspec.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>

/// A load for a floor, made by its own people through the same calls as the desktop, with a journal
/// that is compared with the floor afterwards. Every call blocks; engine threads only.
namespace leadfloor {

enum class WorkloadAct : quint8
{
    Browse, ///< a count, a page, or the facets of a filter
    Quote,
    Buy,     ///< a quote, then a purchase for at most its total; only the purchase is timed
    Hold,    ///< the same as a card or invoice order, which is then paid from credits or cancelled;
             ///< a card order may also be left, and ends by time
    Deliver, ///< the contacts of an order of one's own
    Refund,  ///< an order of one's own, or one lead of it, given back by the desk
};
/// "browse", "quote", ...
[[nodiscard]] QString workloadActCode(WorkloadAct act);

/// How often each act is done, relative to the others.
using WorkloadMix = QMap<WorkloadAct, int>;
/// Reads "browse=60,quote=15,buy=20". Error: Usage names the word that is wrong.
[[nodiscard]] Result<WorkloadMix> workloadMixFromText(const QString& text);

struct WorkloadPlan
{
    QList<ConnectionSpec> people; ///< brokers; clients take turns. One login has 20 lines at most
    int clients = 10;             ///< each is a thread with a line of its own
    int seconds = 60;
    quint64 seed = 1; ///< the same choices for the same seed; not the same order among clients
    WorkloadMix mix;
    std::optional<ConnectionSpec> desk; ///< who refunds: the floor's owner or an operator
    QString journalPath; ///< JSON lines; replaced
};

struct WorkloadFigures
{
    WorkloadAct act = WorkloadAct::Browse;
    qint64 count = 0;
    double p50Ms = 0, p95Ms = 0, p99Ms = 0, longestMs = 0;
};

struct WorkloadReport
{
    double seconds = 0;
    QList<WorkloadFigures> acts;    ///< in the order of the enum; only those that were done
    QMap<QString, qint64> refusals; ///< by code ("LF001", "DISCONNECTED")
    qint64 sentAgain = 0;           ///< after Busy or InProgress, with the same key
    qint64 unknown = 0;             ///< outcomes that a lost line left open
    qint64 resolved = 0;            ///< of those: told by the floor when it was asked by key (R19)
    qint64 orders = 0;
    qint64 leads = 0;
    Money spent; ///< on these orders; what came back is in `refunded`
    qint64 refunds = 0;
    qint64 refundedLeads = 0;
    Money refunded;
};

/// `progress(share)` hears 0 to 1 some times a second and returns false to end the load early,
/// which is no error. Errors: Usage (nobody, no mix, refunds without a desk), FileProblem (the journal), and what the
/// sign-in of a client gives.
[[nodiscard]] Result<WorkloadReport>
runWorkload(const WorkloadPlan& plan, const std::function<bool(double share)>& progress = {});

struct WorkloadComparison
{
    qint64 keys = 0;         ///< asked about
    qint64 orders = 0;       ///< looked at
    QStringList differences; ///< sentences, the first hundred; empty: journal and floor are equal
    qint64 differenceCount = 0;
};

/// Asks the floor about every key of the journal, and compares orders, deliveries and wallets of
/// its workspaces with what their people were told. Nobody else may trade for these workspaces
/// meanwhile: what they did would be a difference. Errors: FileProblem, and those of the calls.
[[nodiscard]] Result<WorkloadComparison> compareWorkload(const QString& journalPath,
                                                         const QList<ConnectionSpec>& people);

} // namespace leadfloor

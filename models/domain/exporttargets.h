// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deliveries.h"
#include "models/domain/order.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QUuid>

namespace leadfloor {

/// A target that a workspace has saved: what a file for it looks like, what it has been given.
struct ExportTarget
{
    static constexpr int nameMost = 60; ///< characters

    TargetId id = TargetId(QUuid());
    QString name;
    ExportForm form;
    int revision = 0;
    QDateTime changedAt;
    QDateTime givenAt; ///< up to when it has all that was delivered; null: nothing yet
    QString maker;

    friend bool operator==(const ExportTarget&, const ExportTarget&) = default;
};

/// An export as the floor's log has it (R34).
struct LoggedExport
{
    qint64 number = 0;
    QDateTime beganAt;   ///< UTC
    QDateTime endedAt;   ///< null: nobody has told its end, and its rows may have been read
    QDateTime toldAt;    ///< when the floor heard of one that was made without a line; null: it was made over one
    QString member;      ///< name
    QString machine;
    QString dialect;     ///< "spreadsheet", "machine", "xlsx", "offline store"
    QJsonObject scope;   ///< what was asked for: order, search, work, target, new
    QStringList columns; ///< of leads
    qint64 rows = 0;     ///< of one that has ended
    QString sha256;      ///< likewise

    [[nodiscard]] bool isOffline() const { return toldAt.isValid(); }
    friend bool operator==(const LoggedExport&, const LoggedExport&) = default;
};

/// Targets of exports and what is delivered to them by itself; the whole team sees and may change them.
class ExportTargetService
{
public:
    virtual ~ExportTargetService() = default;
    /// By name.
    [[nodiscard]] virtual QFuture<Result<QList<ExportTarget>>> targets() = 0;
    /// Makes one, or changes the one of `target`, in the revision that was seen.
    /// Errors: InvalidRequest with the reason, WrongState (changed since), NotFound.
    [[nodiscard]] virtual QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                               const ExportForm& form) = 0;
    [[nodiscard]] virtual QFuture<Result<>> removeTarget(TargetId target) = 0;
    /// The header and the first 20 rows as a file of the request would have them.
    [[nodiscard]] virtual QFuture<Result<QList<QStringList>>> preview(const ExportRequest& request) = 0;
    /// After how many days a check of a number is old on this floor (R38).
    [[nodiscard]] virtual QFuture<Result<int>> dncDays() = 0;
    /// The log of exports, newest first, before a number; 0: from the newest. `limit`: 1 to 1,000. Those of the workspace, or
    /// own ones where somebody else approves for it. Errors: NotPermitted (no broker).
    [[nodiscard]] virtual QFuture<Result<QList<LoggedExport>>> exportLog(qint64 before, int limit) = 0;
    /// By number, each with its last runs.
    [[nodiscard]] virtual QFuture<Result<QList<Delivery>>> deliveries() = 0;
    /// Number 0: a new one. Its number. Errors: InvalidRequest with the reason, NotFound.
    [[nodiscard]] virtual QFuture<Result<int>> saveDelivery(int number, const DeliveryChange& change) = 0;
    [[nodiscard]] virtual QFuture<Result<>> removeDelivery(int number) = 0;
    /// Asks the floor's gateway to try a destination without a lead (mail: with a mail that says so).
    /// Errors: InvalidRequest with the reason, also for more than five a minute.
    [[nodiscard]] virtual QFuture<Result<QUuid>> checkDestination(const QString& channel, const QString& destination) = 0;
    /// What became of it so far.
    [[nodiscard]] virtual QFuture<Result<DeliveryCheck>> destinationCheck(const QUuid& check) = 0;
};

} // namespace leadfloor

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessionexports.h"

#include "models/engine/deliverycalls.h"
#include "models/engine/exporttargetcalls.h"
#include "models/engine/leadexport.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

QFuture<Result<QList<ExportTarget>>> SessionExportTargets::targets()
{
    return m_session.ask<QList<ExportTarget>>({.lane = QuestionLane::Pool},
                                              [](DbConnection& connection, Question&) { return exportTargets(connection); });
}

QFuture<Result<TargetId>> SessionExportTargets::saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                           const ExportForm& form)
{
    return m_session.ask<TargetId>({.kind = QuestionKind::Write}, [target, name, form](DbConnection& connection, Question&) {
        return saveExportTarget(connection, target, name, form);
    });
}

QFuture<Result<>> SessionExportTargets::removeTarget(TargetId target)
{
    return m_session.ask<void>({.kind = QuestionKind::Write}, [target](DbConnection& connection, Question&) {
        return removeExportTarget(connection, target);
    });
}

QFuture<Result<QList<QStringList>>> SessionExportTargets::preview(const ExportRequest& request)
{
    return m_session.ask<QList<QStringList>>({.slot = u"export preview"_s, .lane = QuestionLane::Pool},
                                             [request](DbConnection& connection, Question& question) {
                                                 return previewExport(connection, request, [&question] { return question.isCancelled(); });
                                             });
}

QFuture<Result<int>> SessionExportTargets::dncDays()
{
    return m_session.ask<int>({.lane = QuestionLane::Pool}, [](DbConnection& connection, Question&) { return scrubDays(connection); });
}

QFuture<Result<QList<LoggedExport>>> SessionExportTargets::exportLog(qint64 before, int limit)
{
    return m_session.ask<QList<LoggedExport>>({.lane = QuestionLane::Pool}, [before, limit](DbConnection& connection, Question&) {
        return leadfloor::exportLog(connection, before, limit);
    });
}

QFuture<Result<QList<Delivery>>> SessionExportTargets::deliveries()
{
    return m_session.ask<QList<Delivery>>({.lane = QuestionLane::Pool},
                                          [](DbConnection& connection, Question&) { return leadfloor::deliveries(connection); });
}

QFuture<Result<int>> SessionExportTargets::saveDelivery(int number, const DeliveryChange& change)
{
    return m_session.ask<int>({.kind = QuestionKind::Write}, [number, change](DbConnection& connection, Question&) {
        return leadfloor::saveDelivery(connection, number, change);
    });
}

QFuture<Result<>> SessionExportTargets::removeDelivery(int number)
{
    return m_session.ask<void>({.kind = QuestionKind::Write},
                               [number](DbConnection& connection, Question&) { return leadfloor::removeDelivery(connection, number); });
}

QFuture<Result<QUuid>> SessionExportTargets::checkDestination(const QString& channel, const QString& destination)
{
    return m_session.ask<QUuid>({.kind = QuestionKind::Write}, [channel, destination](DbConnection& connection, Question&) {
        return leadfloor::checkDestination(connection, channel, destination);
    });
}

QFuture<Result<DeliveryCheck>> SessionExportTargets::destinationCheck(const QUuid& check)
{
    return m_session.ask<DeliveryCheck>({.lane = QuestionLane::Pool},
                                        [check](DbConnection& connection, Question&) { return leadfloor::destinationCheck(connection, check); });
}

} // namespace leadfloor

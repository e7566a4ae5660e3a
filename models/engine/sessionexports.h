// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/engine/session.h"

namespace leadfloor {

/// Targets of exports over a session.
class SessionExportTargets final : public ExportTargetService
{
public:
    explicit SessionExportTargets(Session& session) : m_session(session) {}
    [[nodiscard]] QFuture<Result<QList<ExportTarget>>> targets() override;
    [[nodiscard]] QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                       const ExportForm& form) override;
    [[nodiscard]] QFuture<Result<>> removeTarget(TargetId target) override;
    [[nodiscard]] QFuture<Result<QList<QStringList>>> preview(const ExportRequest& request) override;
    [[nodiscard]] QFuture<Result<int>> dncDays() override;
    [[nodiscard]] QFuture<Result<QList<LoggedExport>>> exportLog(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<QList<Delivery>>> deliveries() override;
    [[nodiscard]] QFuture<Result<int>> saveDelivery(int number, const DeliveryChange& change) override;
    [[nodiscard]] QFuture<Result<>> removeDelivery(int number) override;
    [[nodiscard]] QFuture<Result<QUuid>> checkDestination(const QString& channel, const QString& destination) override;
    [[nodiscard]] QFuture<Result<DeliveryCheck>> destinationCheck(const QUuid& check) override;

private:
    Session& m_session;
};

} // namespace leadfloor

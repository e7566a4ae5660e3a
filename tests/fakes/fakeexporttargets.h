// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Targets in memory. Answers are called "targets", "save", "remove", "preview", "days" and "log".
class FakeExportTargets final : public ExportTargetService, public HeldAnswers
{
public:
    FakeExportTargets();
    ~FakeExportTargets() override;

    [[nodiscard]] QFuture<Result<QList<ExportTarget>>> targets() override;
    [[nodiscard]] QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                       const ExportForm& form) override;
    [[nodiscard]] QFuture<Result<>> removeTarget(TargetId id) override;
    [[nodiscard]] QFuture<Result<QList<QStringList>>> preview(const ExportRequest& request) override;

    [[nodiscard]] QFuture<Result<int>> dncDays() override;
    [[nodiscard]] QFuture<Result<QList<LoggedExport>>> exportLog(qint64 before, int limit) override;
    [[nodiscard]] QFuture<Result<QList<Delivery>>> deliveries() override;
    [[nodiscard]] QFuture<Result<int>> saveDelivery(int number, const DeliveryChange& change) override;
    [[nodiscard]] QFuture<Result<>> removeDelivery(int number) override;
    [[nodiscard]] QFuture<Result<QUuid>> checkDestination(const QString& channel, const QString& destination) override;
    [[nodiscard]] QFuture<Result<DeliveryCheck>> destinationCheck(const QUuid& check) override;

    ExportTarget add(const QString& name, const ExportForm& form);

    QList<ExportTarget> shelf;
    QList<LoggedExport> log; ///< newest first
    QList<Delivery> plans;
    QList<DeliveryChange> changes;
    QStringList tried; ///< "sftp:inbox", in their order
    DeliveryCheck check; ///< what becomes of each
    QList<ExportRequest> previews;
    int days = 45; ///< not what the program would guess
};

} // namespace leadfloor
